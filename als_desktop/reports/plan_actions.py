"""The actions of a plan, each on a card with every field of the form; empty fields are rules to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.action_plan import PlanAction
from als_desktop.reports.blocks import Block, Columns, Space, Stack, Together, lowered
from als_desktop.reports.dates import spoken_date
from als_desktop.reports.fonts import Weight
from als_desktop.reports.framed import Card, Panel
from als_desktop.reports.marks import RULE_RISE, ConfidenceDots, NumberDisc, TickBox, WritingRule
from als_desktop.reports.pen import words_width
from als_desktop.reports.styles import HEAD_FILL, LABEL_GAP, LABEL_WIDTH
from als_desktop.reports.text_block import text_block

if TYPE_CHECKING:
    from als_desktop.models.action_plan import ActionPlan
    from als_desktop.reports.styles import Styles, TextStyle
    from als_desktop.reports.words import Words

_BLANK_ACTIONS = 3
_SIDE = 9.0
_BODY_GAP = 14.0
_LEFT_SHARE = 0.56
_ROW_GAP = 2.4
_CARD_GAP = 6.0
_NUMBER = 18.0
_TICK_BOX = 14.2
# Higher cards than this part of a page are cut where the page ends; the others move to the next one.
_WHOLE_PART = 0.4


def plan_actions(plan: ActionPlan, words: Words, styles: Styles, width: float, page_height: float) -> Block:
    """The heading and a card for each action, or three empty cards if there is none."""
    actions = plan.actions or (PlanAction(what=""),) * _BLANK_ACTIONS
    blocks: list[Block] = [text_block(words.text("plan", "actions"), styles.heading), Space(3.5)]
    for number, action in enumerate(actions, 1):
        if number > 1:
            blocks.append(Space(_CARD_GAP))
        card = _card(number, action, plan.meeting_date, words, styles, width - 2 * _SIDE)
        blocks.append(Together(card, page_height * _WHOLE_PART))
    return Stack(blocks, keep=2)


def _card(number: int, action: PlanAction, today: str, words: Words, styles: Styles, width: float) -> Block:
    write = styles.measures.write
    what = lowered(text_block(action.what, styles.action), 1.6) if action.what.strip() else WritingRule(write)
    head = Columns(
        (NumberDisc(number, styles.faces[Weight.BOLD], _NUMBER), what, lowered(TickBox(_TICK_BOX), 1.9)),
        (_NUMBER, 0, _TICK_BOX),
        8,
    )
    form = _Form(words, styles)
    left = [
        form.field("first_step", action.first_step),
        form.if_then(action.if_trigger, action.then),
        form.field("obstacle", action.obstacle),
    ]
    right = [
        form.row("owner", text_block(action.owner, styles.body)) if action.owner.strip() else None,
        form.field("by_when", spoken_date(action.by_when, words, near=today), styles.strong),
        form.field("support", action.support),
        form.field("measure", action.measure),
        # Asked once only, it is just that, whenever it was.
        form.row("confidence", ConfidenceDots(action.confidence or action.confidence_end, styles.strong)),
        form.row("confidence_end", ConfidenceDots(action.confidence_end, styles.strong))
        if action.confidence and action.confidence_end
        else None,
    ]
    body = Columns(
        (_rows(left), _rows([row for row in right if row is not None])),
        ((width - _BODY_GAP) * _LEFT_SHARE, 0),
        _BODY_GAP,
    )
    questions = [text_block(question, styles.note) for question in action.questions if question.strip()]
    if questions:
        body = _rows([body, form.row("questions", lowered(Stack(questions), 1.4))])
    return Card((Panel(head, _SIDE, 4.4, 4.4, HEAD_FILL), Panel(body, _SIDE, 5, 5)))


def _rows(rows: list[Block]) -> Block:
    spaced: list[Block] = []
    for row in rows:
        spaced += [Space(_ROW_GAP), row]
    return Stack(spaced[1:])


class _Form:
    """Makes the rows of a card: a label and beside it what was said, or a rule to write on."""

    def __init__(self, words: Words, styles: Styles) -> None:
        self._words = words
        self._styles = styles

    def row(self, name: str, value: Block) -> Block:
        """The label called `name` beside `value`."""
        return self._labelled(name, value, self._styles.body.size - self._styles.label.size)

    def field(self, name: str, text: str, style: TextStyle | None = None) -> Block:
        """What was said, or a rule."""
        if text.strip():
            return self.row(name, text_block(text, style or self._styles.body))
        return self.blank_row(name, WritingRule(self._styles.measures.write))

    def blank_row(self, name: str, rule: Block) -> Block:
        """The label called `name` on a level with the rule beside it."""
        text, style = self._words.text("action", name), self._styles.label
        if words_width(text, style.face, style.size) > LABEL_WIDTH:
            return self.row(name, rule)
        return self._labelled(name, rule, self._styles.measures.write - RULE_RISE - 1 - style.size)

    def _labelled(self, name: str, value: Block, drop: float) -> Block:
        label = text_block(self._words.text("action", name), self._styles.label)
        return Columns((lowered(label, drop), value), (LABEL_WIDTH, 0), LABEL_GAP)

    def if_then(self, trigger: str, then: str) -> Block:
        """The sentence "If ..., then ..."; rules for the halves that are missing."""
        words, styles = self._words, self._styles
        if trigger.strip() and then.strip():
            sentence = words.filled("action", "if_then_sentence", trigger=trigger.strip(), then=then.strip())
            return self.row("if_then", text_block(sentence, styles.body))
        if trigger.strip():
            first = text_block(words.filled("action", "if_sentence", trigger=trigger.strip()), styles.body)
            blank = WritingRule(styles.measures.write, words.text("action", "then_part"), styles.body)
            return self.row("if_then", Stack((first, blank)))
        blank = WritingRule(styles.measures.write, words.text("action", "if_part"), styles.body)
        if then.strip():
            second: Block = text_block(
                words.filled("action", "then_sentence", then=then.strip()), styles.body
            )
        else:
            second = WritingRule(styles.measures.write, words.text("action", "then_part"), styles.body)
        return self.blank_row("if_then", Stack((blank, second)))
