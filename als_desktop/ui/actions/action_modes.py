"""What quick entry can make while ideas are said and actions are formed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from als_desktop.models.text import shortened
from als_desktop.services.action_service import ActionField
from als_desktop.ui.actions.entry_chain import SURE
from als_desktop.ui.console.workspace import Digits, EntryMode, Turns

ACTION = "action"
OPTION = "option"


def action_mode(presenter: str, question: str, *, more: bool) -> EntryMode:
    """An action of the presenter (a name), or one more, from a question if there is one; "" for none."""
    words = _say("What will {presenter} do? Type it in their words")
    if more:
        words = _say("What else will {presenter} do? Type it in their words")
    if question:
        words = _say("“{question}” What will {presenter} do?")
    words = words.replace("{presenter}", presenter).replace("{question}", shortened(question))
    return EntryMode(ACTION, _say("Action"), words, digits=Digits.ANSWER)


def option_mode(presenter: str, *, more: bool) -> EntryMode:
    """What the presenter could do, or could do besides (`more`); Enter in the empty field goes on to the action."""
    words = _say("What could {presenter} do? (empty Enter: none)")
    if more:
        words = _say("What else could {presenter} do? (empty Enter: no more)")
    words = words.replace("{presenter}", presenter)
    return EntryMode(OPTION, _say("Option"), words, turns=Turns.ON_ENTER, digits=Digits.ANSWER)


def idea_mode(presenter: str) -> EntryMode:
    """What the others think that the presenter could do, one seat after the other."""
    words = _say("{name}: what could {presenter} do?").replace("{presenter}", presenter)
    return EntryMode(OPTION, _say("Option"), words, turns=Turns.EACH)


def field_modes(number: int) -> tuple[EntryMode, ...]:
    """What is asked of action `number` (from 1); Enter in the empty field leaves it for later."""
    step = _say("Action {n}: the very first step? (empty Enter: later)").format(n=number)
    when = _say("Action {n}: by when? Friday, or 4 Dec (empty Enter: later)").format(n=number)
    helps = _say("Action {n}: who could help? (empty Enter: later)").format(n=number)
    sure = _say("Action {n}: how sure, 1 to 10? (empty Enter: later)").format(n=number)
    return (
        _asking(ActionField.FIRST_STEP.value, _say("First step"), step),
        _asking(ActionField.BY_WHEN.value, _say("By when"), when),
        _asking(ActionField.SUPPORT.value, _say("Support"), helps),
        _asking(SURE, _say("How sure"), sure),
    )


def _asking(code: str, label: str, words: str) -> EntryMode:
    """A question to whose action it is: their seat is not chosen by a digit."""
    return EntryMode(code, label, words, turns=Turns.ON_ENTER, digits=Digits.ANSWER)


def about_ideas(presenter: str) -> str:
    """What is done with ideas; `presenter` is the set's word for one."""
    words = _say(
        "Type each idea below. Tick those that the {presenter} takes up; the arrow beside one makes an action of it."
    )
    return words.format(presenter=presenter)


def no_number() -> str:
    """What is said of words that do not say how sure somebody is."""
    return _say("How sure is a number from 1 to 10. Type it, or press Enter in the empty field to leave it.")


def _say(words: str) -> str:
    return QCoreApplication.translate("ActionModes", words)
