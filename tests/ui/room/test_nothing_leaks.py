"""Private words planted in every field that is not for the room: none of them reaches the wall in any way."""

from __future__ import annotations

import random
from dataclasses import fields, replace
from enum import Enum

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from als_desktop.models.action import Action, ActionReport, OptionNote
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.changes import Change, Edit, Record
from als_desktop.models.contract import ContractItem, ContractScore
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import (
    Attendance,
    Bid,
    FacilitatorNote,
    Meeting,
    ParkedItem,
    Presence,
    Slot,
    StageRun,
)
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import LearningSet, Member, NamesShown
from als_desktop.models.room_white_list import RoomChoices, scene_for
from als_desktop.services.catalogues import feedback_prompts
from als_desktop.store.mapping import TABLE_NAMES
from als_desktop.ui.room.room_window import RoomWindow
from als_desktop.ui.theme.theme import Theme

# The only texts of records that may be on the wall. Whether they are depends on where the record lies.
FOR_THE_ROOM = {
    (LearningSet, "name"),
    (LearningSet, "words"),
    (Member, "name"),
    (ContractItem, "heading"),
    (ContractItem, "text"),
    (Bid, "headline"),
    (Slot, "issue"),
    (StageRun, "title"),
    (QuestionCard, "text"),
    (CardGroup, "title"),
    (OptionNote, "text"),
    (Action, "what"),
    (Action, "by_when"),
    (Meeting, "next_place"),
}
# Not words: they say which record is meant, or are codes that the program itself has made.
NOT_WORDS = {"id", "template", "since_boot_id", "colour"}
SEEDS = range(4)

pytestmark = pytest.mark.usefixtures("letters_loaded")


class Planter:
    """Fills a view with secrets and remembers them."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self.secrets: list[str] = []

    def secret(self) -> str:
        """A word that is nowhere else; sometimes alone, sometimes in a long sentence."""
        word = "zq" + "".join(self._random.choices("bcdfghjkmnpqrstvwxz", k=10))
        self.secrets.append(word)
        return self._random.choice((word, f"{word} {word}", f"Dev said: {word}! " * 12))

    def plant(self, view: MeetingView) -> None:
        for record in (*records_of(view), view.meeting, view.learning_set):
            self._replace(view, record, self.spoiled(record))
        for record in self.strangers(view):
            view.apply(Change("plant", (Edit(None, record),)))

    def spoiled(self, record):
        """The record with a secret in every text that is not for the room."""
        changed = {}
        for field in fields(record):
            value, name = getattr(record, field.name), field.name
            if (
                not isinstance(value, str)
                or isinstance(value, Enum)
                or name in NOT_WORDS
                or name.endswith("_id")
            ):
                continue
            if (type(record), name) not in FOR_THE_ROOM or _hidden(record):
                changed[name] = self.secret()
        return replace(record, **changed)

    def strangers(self, view: MeetingView):
        """Records that the sample lacks, of this meeting and of others, with secrets in all their texts."""
        meeting, set_id = view.meeting.id, view.learning_set.id
        member = view.members[0]
        slots = [slot.id for slot in view.slots]
        say = self.secret
        yield FacilitatorNote(new_id(), meeting, say())
        yield from (FacilitatorNote(new_id(), meeting, say(), stage.id) for stage in view.stages)
        yield ParkedItem(new_id(), meeting, say(), say())
        for layer in FeedbackLayer:
            for _, code, _ in feedback_prompts():
                for slot_id in (None, *slots):
                    yield Feedback(new_id(), meeting, layer, code, say(), 0, slot_id, member.id)
        for item in view.ground_rules:
            yield ContractScore(new_id(), meeting, item.id, 1, member.id)
        for action in view.of(Action):
            if view.report_on(action.id) is None:
                yield ActionReport(new_id(), meeting, action.id, did=say(), happened=say(), learned=say())
        for slot_id in slots:
            yield OptionNote(new_id(), meeting, slot_id, say(), 0, True, say(), say())
            for pile in (Pile.DRAFTED, Pile.DISCARDED):
                card = QuestionCard(new_id(), meeting, slot_id, say(), member.id, pile, 9, 0)
                yield card
                yield replace(card, id=new_id(), text=say(), parent_id=card.id)
        yield Member(new_id(), set_id, say(), 30, 0, left_ms=1)
        yield Member(new_id(), "another set", say(), 31, 0)
        yield replace(view.meeting, id="another meeting", place=say(), next_place=say())
        yield replace(view.learning_set, id="another set", name=say())
        yield QuestionCard(
            new_id(), "another meeting", slots[0] if slots else "", say(), None, Pile.HOLD, 0, 0
        )

    def _replace(self, view: MeetingView, before, after) -> None:
        view.apply(Change("plant", (Edit(before, after),)))


def _hidden(record) -> bool:
    return isinstance(record, QuestionCard) and record.pile in (Pile.DRAFTED, Pile.DISCARDED)


def everything_said(window: RoomWindow) -> str:
    """All that the window tells anybody: its titles, its accessible tree, the texts of every page."""
    said = [top.windowTitle() for top in QApplication.topLevelWidgets()]
    said += [window.windowFilePath(), window.windowIconText(), window.windowRole(), window.toolTip()]
    for page in range(window.view.pages):
        said += _tree(QAccessible.queryAccessibleInterface(window))
        if page + 1 < window.view.pages:
            window.view.next_page()
    return "\n".join(said)


def _tree(node) -> list[str]:
    said = [node.text(kind) for kind in QAccessible.Text if kind is not QAccessible.Text.UserText]
    for n in range(node.childCount()):
        said += _tree(node.child(n))
    return said


@pytest.fixture
def window(qtbot) -> RoomWindow:
    theme = Theme("light")
    theme.set_reduced_motion(True)
    made = RoomWindow(theme)
    qtbot.addWidget(made)
    made.resize(480, 270)
    made.show()
    return made


def shown_in(window: RoomWindow, view: MeetingView, now, **choices) -> str:
    """What the window says of a meeting, on a wall that showed nothing before."""
    window.view.show_scene(scene_for(view, now, feedback_prompts(), RoomChoices(**choices)))
    # As if the pause that keeps the wall from flashing were over.
    window.view.settle()
    return everything_said(window)


def fresh(story, one) -> MeetingView:
    """A view of its own, so that what is planted does not stay."""
    copy = MeetingView(
        one.view.learning_set,
        one.view.meeting,
        dict(one.view.turns),
        dict(one.view.earlier_numbers),
        dict(one.view.earlier_issues),
    )
    copy.fill(records_of(one.view))
    return copy


def records_of(view: MeetingView) -> list[Record]:
    """All records of a view but the meeting and the set themselves; a clock has the id of its stage."""
    return [record for kind in TABLE_NAMES for record in view.of(kind)]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_planted_word_reaches_the_wall(story, window, seed):
    for one in story.told:
        view = fresh(story, one)
        planter = Planter(seed)
        planter.plant(view)
        assert len(planter.secrets) > 50
        for spotlight in (True, False):
            said = shown_in(window, view, one.now, spotlight=spotlight, worked_on=new_id())
            found = [word for word in planter.secrets if word in said]
            assert not found, f"{one.name}: {found} in\n{said}"


def test_what_may_be_shown_is_shown(story, window):
    """The search above would find a word that is on the wall."""
    said = {one.name: shown_in(window, fresh(story, one), one.now) for one in story.told}
    assert "Which part of the next role do you already do?" in said["spotlight"]
    assert "Whose support would matter most?" in said["questions-handed-over"]
    assert "Ask my manager how she would put my case" in said["actions"]
    assert "Room B47" in said["close"]


def test_no_name_reaches_a_wall_with_masked_names(story, window):
    for one in story.told:
        view = fresh(story, one)
        planter = Planter(7)
        for member in view.of(Member):
            after = replace(member, name=planter.secret())
            view.apply(Change("plant", (Edit(member, after),)))
        masked = replace(view.learning_set, names_shown=NamesShown.MASKED)
        view.apply(Change("plant", (Edit(view.learning_set, masked),)))
        said = shown_in(window, view, one.now)
        assert not [word for word in planter.secrets if word in said], one.name


def test_no_author_of_an_anonymous_slot_reaches_the_wall(story, window):
    for one in story.told:
        if not one.name.startswith(("questions", "spotlight")):
            continue
        view = fresh(story, one)
        slot = view.current_slot
        view.apply(Change("plant", (Edit(slot, replace(slot, anonymous=True)),)))
        for spotlight in (True, False):
            said = shown_in(window, view, one.now, spotlight=spotlight).splitlines()
            authors = {m.name for m in view.members if m.id != slot.presenter_id}
            assert not authors & set(said), one.name


def test_who_is_away_is_not_named_at_check_in(story, window):
    one = next(one for one in story.told if one.name == "check-in")
    view = fresh(story, one)
    attendance = view.presence_of(view.members[3].id)
    assert isinstance(attendance, Attendance)
    away = replace(attendance, presence=Presence.APOLOGIES, note="zqillness")
    view.apply(Change("plant", (Edit(attendance, away),)))
    said = shown_in(window, view, one.now)
    assert "Dev" not in said
    assert "zqillness" not in said
