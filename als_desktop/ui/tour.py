"""The tour: the sample meeting driven through the real windows, with a picture of each stage and the plan as PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from als_desktop.assets import read_toml
from als_desktop.models.action import ActionStatus
from als_desktop.models.bidding import standing
from als_desktop.models.card import Pile
from als_desktop.models.meeting import BidOutcome, StageKind
from als_desktop.models.schedule import time_to_give
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import slot_splits

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from als_desktop.clock import StoryClock
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.console.console_screen import ConsoleScreen
    from als_desktop.ui.main_window import MainWindow

# Longer than the clock takes to look again.
_SETTLE_MS = 280
_LEAVE_AFTER = 1.4
_MOST_MODES = 8


@dataclass
class _Tour:
    window: MainWindow
    clock: StoryClock
    out: Path
    story: dict[str, Any]
    made: list[Path] = field(default_factory=list["Path"])

    @property
    def view(self) -> MeetingView:
        return self.window.hub.meeting

    @property
    def console(self) -> ConsoleScreen:
        console = self.window.console
        assert console is not None
        return console

    def picture(self, name: str, after_minutes: float = 0) -> None:
        """Leave a picture of the window as it is when `after_minutes` have passed."""
        self.clock.pass_ms(round(after_minutes * MINUTE_MS))
        QTest.qWait(_SETTLE_MS)
        path = self.out / f"{len(self.made) + 1:02d}-{name}.png"
        self.window.grab().save(str(path))
        self.made.append(path)

    def type_in(self, seat: int, mode: str, text: str) -> None:
        """Type into quick entry as a facilitator does: the seat, what it becomes, the words, Enter."""
        entry = self.console.entry
        field = entry.field
        field.setFocus()
        QTest.keyClick(field, Qt.Key(Qt.Key.Key_1 + seat), Qt.KeyboardModifier.AltModifier)
        for _ in range(_MOST_MODES):
            if entry.mode is None or entry.mode.code == mode:
                break
            QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def next_stage(self) -> None:
        """Page down, as with a presenter's remote."""
        QTest.keyClick(self.console, Qt.Key.Key_PageDown)

    def go_to(self, kind: StageKind) -> None:
        """Page down until a stage of that kind is reached."""
        while self.view.current_stage is not None and self.view.current_stage.kind is not kind:
            before = self.view.current_stage.id
            self.clock.pass_ms(round(_LEAVE_AFTER * MINUTE_MS))
            self.next_stage()
            if self.view.current_stage.id == before:
                raise RuntimeError(f"the agenda has no {kind} ahead")

    @property
    def slot(self) -> Slot:
        """The slot of the current stage."""
        slot = self.view.current_slot
        assert slot is not None
        return slot


def play_tour(window: MainWindow, clock: StoryClock, out: Path, size: QSize | None = None) -> list[Path]:
    """Play the sample meeting in `window`, whose services ask `clock`.

    Answers the pictures and the plan that were left in `out`, in order.

    Raises:
        RuntimeError: something that the tour needs is not there.
    """
    out.mkdir(parents=True, exist_ok=True)
    window.resize(size or QSize(1366, 768))
    window.open_where_we_left()
    window.show()
    tour = _Tour(window, clock, out, read_toml("sample/tour_en.toml"))
    _home(tour)
    _opening(tour)
    _bidding(tour)
    _presentation(tour)
    _questions(tour)
    _actions(tour)
    _closing(tour)
    return tour.made


def _home(tour: _Tour) -> None:
    tour.picture("first-start")
    hub = tour.window.hub
    hub.do_for_good(hub.services.sample.create_sample)
    tour.window.show_home()
    tour.picture("home")
    found = hub.services.reading.home().next_meeting
    if found is None:
        raise RuntimeError("the sample has no meeting ahead")
    hub.do_for_good(lambda: hub.services.meetings.open_meeting(found[1].id))
    tour.window.show_meeting(found[1].id)


def _opening(tour: _Tour) -> None:
    tour.picture("welcome", 9)
    tour.go_to(StageKind.CHECK_IN)
    tour.picture("check-in", 2)
    tour.go_to(StageKind.REPORT_IN)
    for line in tour.story["report_in"]:
        reporters = tour.view.reporters()
        if reporters:
            tour.type_in(reporters[0].seat, line["mode"], line["text"])
    hub, meeting_id = tour.window.hub, tour.view.meeting.id
    theirs = [a for a in tour.view.earlier_actions if a.owner_id == tour.view.reporters()[0].id]
    statuses = [ActionStatus(code) for code in tour.story["report_statuses"]]
    for action, status in zip(theirs, statuses, strict=True):
        hub.do(lambda i=action.id, s=status: hub.services.report_in.set_status(meeting_id, i, s))
    tour.picture("report-in", 3.5)


def _bidding(tour: _Tour) -> None:
    tour.go_to(StageKind.BIDDING)
    bids = tour.window.hub.services.bids
    do = tour.window.hub.do
    for bid in tour.story["bids"]:
        tour.type_in(bid["seat"], "bid", bid["headline"])
        member = tour.view.members[bid["seat"]]
        made = tour.view.bid_of(member.id)
        if made is not None:
            do(lambda i=made.id, n=bid["pressing"]: bids.set_pressing(i, n))
            do(lambda i=made.id, n=bid["minutes"]: bids.set_wanted(i, n))
    wanted = [tour.view.members[bid["seat"]].id for bid in tour.story["bids"]]
    left = time_to_give(tour.view, tour.clock.now())
    for member_id in wanted:
        found = tour.view.bid_of(member_id)
        if found is not None and found.wanted_ms <= left:
            left -= found.wanted_ms
            do(lambda i=found.id: bids.choose(i))
    for bid in standing(tour.view.bids):
        if bid.outcome is not BidOutcome.CHOSEN:
            do(lambda i=bid.id: bids.defer(i))
    tour.picture("bidding", 6.3)
    meeting_id = tour.view.meeting.id
    do(lambda: bids.make_slots(meeting_id, slot_splits()))
    tour.picture("slots", 1)


def _presentation(tour: _Tour) -> None:
    tour.go_to(StageKind.PRESENTATION)
    slots = tour.window.hub.services.slots
    slot_id = tour.slot.id
    tour.window.hub.do(lambda: slots.set_desired_outcome(slot_id, tour.story["desired_outcome"]))
    for card in tour.story["drafts"]:
        tour.type_in(card["seat"], "draft", card["text"])
    tour.picture("presentation", 4.6)


def _questions(tour: _Tour) -> None:
    tour.go_to(StageKind.QUESTIONS)
    hub = tour.window.hub
    board, groups = hub.services.board, hub.services.groups
    slot_id = tour.slot.id
    drafts = [c.id for c in tour.view.lane(slot_id, Pile.DRAFTED.value)]
    for card_id in drafts[:-1]:
        hub.do(lambda i=card_id: board.hand_over([i]))
    for card in tour.story["cards"]:
        tour.type_in(card["seat"], "hand_in", card["text"])
    tour.picture("questions-handed-over", 9.2)
    by_text = {c.text: c.id for c in tour.view.cards(slot_id)}
    for group in tour.story["groups"]:
        ids = [by_text[text] for text in group["cards"]]
        hub.do(lambda t=group["title"], i=ids: groups.add_group(slot_id, t, i))
    hub.do(lambda: board.hold([by_text[t] for t in tour.story["hold"]]))
    hub.do(lambda: board.discard([by_text[t] for t in tour.story["discard"]]))
    for text in tour.story["order"]:
        hub.do(lambda i=by_text[text]: board.queue(i))
    hub.do(lambda: board.mark_answered(by_text[tour.story["order"][0]]))
    hub.do(lambda: board.spotlight(slot_id, by_text[tour.story["order"][1]]))
    for card in tour.story["follow_ups"]:
        tour.type_in(card["seat"], "follow_up", card["text"])
    for text in tour.story["take_home"]:
        hub.do(lambda i=by_text[text]: board.take_home(i))
    tour.picture("questions-answering", 11.5)


def _actions(tour: _Tour) -> None:
    tour.go_to(StageKind.ACTIONS)
    hub, actions = tour.window.hub, tour.window.hub.services.actions
    slot = tour.slot
    kept = {c.text: c.id for c in tour.view.cards(slot.id)}
    for text in tour.story["options"]:
        hub.do(lambda t=text: actions.add_option(slot.id, t))
    options = {option.text: option.id for option in tour.view.options(slot.id)}
    for text in tour.story["chosen_options"]:
        hub.do(lambda i=options[text]: actions.choose_option(i))
    held = datetime.fromtimestamp(tour.view.meeting.starts_ms // 1000).date()
    from als_desktop.services.action_service import ActionField

    for action in tour.story["actions"]:
        ids = [kept[text] for text in action["from"]]
        hub.do(lambda a=action, i=ids: actions.add_action(slot.id, a["what"], i))
        made = tour.view.actions(slot.id)[-1].id
        for one in ActionField:
            if action.get(one.value):
                hub.do(lambda i=made, f=one, t=action[one.value]: actions.set_field(i, f, t))
        due = (held + timedelta(days=action["days"])).isoformat()
        hub.do(lambda i=made, t=due: actions.set_field(i, ActionField.BY_WHEN, t))
        hub.do(lambda i=made, n=action["confidence"]: actions.set_confidence(i, n))
    tour.picture("actions", 4.9)


def _closing(tour: _Tour) -> None:
    hub = tour.window.hub
    slot = tour.slot
    tour.go_to(StageKind.FEEDBACK)
    for entry in tour.story["feedback"]:
        tour.type_in(entry["seat"], entry["mode"], entry["text"])
    hub.do(lambda: hub.services.slots.set_learned(slot.id, tour.story["learned"]))
    tour.picture("feedback", 3.1)
    tour.go_to(StageKind.BREAK)
    tour.picture("break", 2)
    tour.go_to(StageKind.REVIEW)
    for rule, score in zip(tour.view.ground_rules, tour.story["scores"], strict=False):
        hub.do(lambda i=rule.id, n=score: hub.services.feedback.score_rule(tour.view.meeting.id, i, n))
    tour.picture("review", 4.5)
    tour.go_to(StageKind.CLOSE)
    meeting = tour.view.meeting
    next_ms = meeting.starts_ms + 35 * 24 * 60 * MINUTE_MS
    hub.do(lambda: hub.services.meetings.agree_next(meeting.id, next_ms, meeting.place))
    tour.picture("close", 2.2)
    from als_desktop.reports.paper import Paper

    path = tour.out / "action-plan.pdf"
    shapes = [tour.window.theme.shape(n) for n in range(12)]
    now = hub.meeting.slots[0]
    if (
        hub.do_for_good(lambda: hub.services.plans.save_plan(hub.meeting, now, Paper.A4, shapes, path))
        is None
    ):
        raise RuntimeError("the plan was not written")
    tour.made.append(path)
