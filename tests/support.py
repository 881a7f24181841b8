"""What tests build on: a clock that is turned by hand, a real store, and a meeting brought to a stage."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from als_desktop.clock import Clock, SystemClock
from als_desktop.models.changes import AnyRecord, Change, Edit, Record
from als_desktop.models.meeting import Meeting, Slot, StageKind
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import LearningSet, Member
from als_desktop.models.stage_clock import MINUTE_MS, Moment
from als_desktop.services.catalogues import ground_rules, meeting_templates
from als_desktop.services.packs import pack_of_meeting
from als_desktop.services.services import Services
from als_desktop.store.key_file import key_path
from als_desktop.store.mapping import TABLE_NAMES
from als_desktop.store.store import Store, open_store

START_MS = 1_795_699_800_000
NAMES = "Amina\nBen\nCarys\nDev\nElin\nFemi"


class HandClock:
    """A clock that stands still until it is turned."""

    def __init__(self) -> None:
        self.moment = Moment("boot-1", 1_000_000, 1_000_000, START_MS)

    def now(self) -> Moment:
        return self.moment

    def pass_ms(self, ms: int) -> None:
        """Time passes while the computer is awake."""
        m = self.moment
        self.moment = Moment(m.boot_id, m.boot_ms + ms, m.awake_ms + ms, m.wall_ms + ms)

    def sleep_ms(self, ms: int) -> None:
        """The computer sleeps."""
        m = self.moment
        self.moment = Moment(m.boot_id, m.boot_ms + ms, m.awake_ms, m.wall_ms + ms)

    def set_wall_ms(self, wall_ms: int) -> None:
        """Somebody sets the wall clock."""
        m = self.moment
        self.moment = Moment(m.boot_id, m.boot_ms, m.awake_ms, wall_ms)

    def reboot(self, away_ms: int) -> None:
        """The computer starts again after `away_ms`."""
        m = self.moment
        self.moment = Moment(m.boot_id + "+", 5_000, 5_000, m.wall_ms + away_ms)


@dataclass
class SystemRoom:
    """A store with one set of six and one meeting of three hours, planned."""

    store: Store
    services: Services
    clock: Clock
    set_id: str
    meeting_id: str

    @property
    def view(self) -> MeetingView:
        """The meeting as the store has it now."""
        return self.services.reading.meeting(self.meeting_id)

    @property
    def members(self) -> list[Member]:
        return self.view.members

    def stage_id(self, kind: StageKind, slot: int = 0) -> str:
        """The id of the stage of that kind, in slot number `slot` if slots have it."""
        return [s for s in self.view.stages if s.kind is kind][slot].id

    def go(self, kind: StageKind, slot: int = 0) -> None:
        """Bring the meeting to a stage; opens it and makes two slots (seats 0 and 5) where that is needed."""
        self.services.meetings.open_meeting(self.meeting_id)
        if kind not in {s.kind for s in self.view.stages}:
            self.make_slots()
        self.services.stages.go_to(self.meeting_id, self.stage_id(kind, slot))

    def go_by(self, pack: str, code: str) -> None:
        """As `go`, to the stage with a code in the first slot of a meeting that is run by a pack."""
        before = self.view.meeting
        with self.store.transaction() as tx:
            tx.write((Edit(before, replace(before, pack=pack)),))
        self.services.meetings.open_meeting(self.meeting_id)
        first = self.make_slots()[0]
        stage = next(s for s in self.view.stages if s.slot_id == first.id and s.code == code)
        self.services.stages.go_to(self.meeting_id, stage.id)

    def make_slots(self) -> list[Slot]:
        """Seats 0 and 5 bid 55 minutes each and get it."""
        bids = self.services.bids
        for seat, headline in (
            (0, "I want to go for promotion but feel stuck"),
            (5, "A colleague talks over me and I say nothing"),
        ):
            member_id = self.members[seat].id
            bids.place_bid(self.meeting_id, member_id, headline, 4, 55 * MINUTE_MS)
            # It may have waited from the meeting before, word for word.
            bids.choose(next(b.id for b in self.view.bids if b.member_id == member_id))
        bids.make_slots(self.meeting_id, pack_of_meeting(self.view).split)
        return self.view.slots

    def hold_slots(self) -> None:
        """Enter each slot that is made, one after the other."""
        view = self.view
        for slot in view.slots:
            self.services.stages.go_to(self.meeting_id, view.stages_of_slot(slot.id)[0].id)


@dataclass
class Room(SystemRoom):
    """A room whose clock is turned by hand."""

    clock: HandClock


AnyRoom = TypeVar("AnyRoom", bound=SystemRoom)


def made(change: Change, kind: type[AnyRecord]) -> AnyRecord:
    """The record of a kind that a change made or changed."""
    return next(after for _, after in change.edits_of(kind) if after is not None)


def open_room(folder: Path) -> Room:
    """A `Room` in a new store in `folder`, whose time stands still.

    It is a copy of one that was furnished once in this process: all rooms have the same ids and key.
    """
    furnished, path = _furnished_once(), folder / "als.db"
    furnished.files.put(path)
    clock, store = HandClock(), open_store(path)
    return Room(store, Services(store, clock), clock, furnished.set_id, furnished.meeting_id)


def furnish_room(store: Store) -> Room:
    """A `Room` in a store that is empty yet."""
    return _furnish(Room, store, HandClock(), START_MS)


def open_empty(path: Path) -> Store:
    """A new store at `path` with nothing in it: a copy of one that was made once in this process."""
    _empty_once().put(path)
    return open_store(path)


def open_system_room(store_path: Path) -> SystemRoom:
    """A room on the computer's own clocks, in a new store at `store_path`; its meeting begins now."""
    clock = SystemClock()
    return _furnish(SystemRoom, open_store(store_path), clock, clock.now().wall_ms)


@dataclass(frozen=True)
class _Files:
    """What lies on disk of a store that was closed: making one anew takes 30 ms, opening a copy 2."""

    file: bytes
    key: bytes

    @classmethod
    def of(cls, path: Path) -> _Files:
        return cls(path.read_bytes(), key_path(path).read_bytes())

    def put(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.file)
        key_path(path).write_bytes(self.key)
        key_path(path).chmod(0o600)


@dataclass(frozen=True)
class _Furnished:
    files: _Files
    set_id: str
    meeting_id: str


@cache
def _furnished_once() -> _Furnished:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "als.db"
        room = furnish_room(open_store(path))
        room.store.close()
        return _Furnished(_Files.of(path), room.set_id, room.meeting_id)


@cache
def _empty_once() -> _Files:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "als.db"
        open_store(path).close()
        return _Files.of(path)


def _furnish(kind: type[AnyRoom], store: Store, clock: Clock, starts_ms: int) -> AnyRoom:
    services = Services(store, clock)
    created = services.sets.create_set("Women's Network, Set B", ground_rules=ground_rules())
    set_id = made(created, LearningSet).id
    services.contracts.agree(set_id)
    services.sets.add_members(set_id, NAMES)
    template = meeting_templates()[0]
    ends_ms = starts_ms + template.length * MINUTE_MS
    planned = services.meetings.plan_meeting(set_id, template, starts_ms, ends_ms, "Room B47")
    return kind(store, services, clock, set_id, made(planned, Meeting).id)


def records_in(store: Store) -> dict[str, Record]:
    """Every record of a store, by id; a clock has the id of its stage, so kinds are named too."""
    with store.transaction() as tx:
        return {f"{name} {r.id}": r for kind, name in TABLE_NAMES.items() for r in tx.find(kind)}
