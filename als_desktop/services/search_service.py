"""Searching all that was ever written in the sets of the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from als_desktop.models.action import Action, ActionReport, OptionNote
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.contract import DRAFT, ContractItem, ContractVersion
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import (
    Attendance,
    Bid,
    FacilitatorNote,
    Meeting,
    ParkedItem,
    Slot,
    StageKind,
    StageRun,
)
from als_desktop.models.people import LearningSet, Member
from als_desktop.models.refusal import Refused
from als_desktop.models.search import Decided, FoundMeeting, Passage, SearchHit, SearchResult, TextKind
from als_desktop.models.search_words import search_words, snippet_of
from als_desktop.models.spoken_date import iso_day
from als_desktop.services.act import Service
from als_desktop.services.catalogues import feedback_prompts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from als_desktop.models.changes import AnyRecord, Record
    from als_desktop.models.search import FoundText, Search
    from als_desktop.store.reader import Reader

_RECORDS: Final[dict[TextKind, type[Record]]] = {
    TextKind.QUESTION: QuestionCard,
    TextKind.GROUP: CardGroup,
    TextKind.ISSUE: Slot,
    TextKind.LEARNING: Slot,
    TextKind.BID: Bid,
    TextKind.OPTION: OptionNote,
    TextKind.ACTION: Action,
    TextKind.FORMER: ActionReport,
    TextKind.REPORT: ActionReport,
    TextKind.LESSON: ActionReport,
    TextKind.FEEDBACK: Feedback,
    TextKind.PARKED: ParkedItem,
    TextKind.NOTE: FacilitatorNote,
    TextKind.RULE: ContractItem,
    TextKind.PLACE: Meeting,
    TextKind.ABSENCE: Attendance,
}
_FIELDS: Final[dict[type[Record], tuple[str, ...]]] = {
    QuestionCard: ("text", "answer_note"),
    CardGroup: ("title",),
    Slot: ("issue", "desired_outcome", "learned", "kept"),
    Bid: ("headline",),
    OptionNote: ("text", "speaks_for", "speaks_against"),
    Action: (
        "what",
        "first_step",
        "by_when",
        "support",
        "obstacle",
        "if_trigger",
        "then_do",
        "measure",
    ),
    ActionReport: ("did", "happened", "learned", "what_now", "why"),
    Feedback: ("text",),
    ParkedItem: ("text", "becomes"),
    FacilitatorNote: ("text",),
    ContractItem: ("heading", "text"),
    Meeting: ("place",),
    Attendance: ("note",),
}
_DATES: Final = ("planned_by_when", "new_by_when")
_STAGES: Final[dict[TextKind, StageKind]] = {
    TextKind.QUESTION: StageKind.QUESTIONS,
    TextKind.GROUP: StageKind.QUESTIONS,
    TextKind.ISSUE: StageKind.PRESENTATION,
    TextKind.LEARNING: StageKind.FEEDBACK,
    TextKind.BID: StageKind.BIDDING,
    TextKind.OPTION: StageKind.ACTIONS,
    TextKind.ACTION: StageKind.ACTIONS,
    TextKind.FORMER: StageKind.REPORT_IN,
    TextKind.REPORT: StageKind.REPORT_IN,
    TextKind.LESSON: StageKind.REPORT_IN,
    TextKind.PARKED: StageKind.CLOSE,
    TextKind.ABSENCE: StageKind.WELCOME,
}


class SearchService(Service):
    """Finds texts, and reads what stands around them; changes nothing."""

    def find(self, search: Search) -> SearchResult:
        """What `search` finds, whatever was typed; nothing when nothing is asked for."""
        with self._store.reading() as tx:
            found = tx.find_texts(search)
            texts = _without_repeated_words(tx, _without_old_rules(tx, found.texts))
            hits = _Around(tx, texts).hits(search_words(search.words))
        number = found.number - len(found.texts) + len(texts)
        return SearchResult(search, tuple(hits), number, found.at_least)

    def passage(self, hit: SearchHit) -> Passage:
        """A hit in full, and what was decided in its slot.

        Raises:
            Refused: `gone` when it is no longer there.
        """
        with self._store.reading() as tx:
            record = _record(tx, hit)
            texts = [*_texts(record)]
            if isinstance(record, ActionReport):
                action = tx.get(Action, record.action_id)
                assert action is not None
                texts = [("what", action.what), *_texts_of_report(record, action)]
            elif isinstance(record, Action):
                for report in tx.find(ActionReport, action_id=record.id):
                    texts += _texts_of_report(report, record)
            elif isinstance(record, Feedback):
                texts = [(_prompt(record), record.text)]
            elif isinstance(record, CardGroup):
                texts += [("question", c.text) for c in tx.find(QuestionCard, "position", group_id=record.id)]
            elif isinstance(record, QuestionCard):
                texts += [
                    ("follow_up", c.text) for c in tx.find(QuestionCard, "position", parent_id=record.id)
                ]
            return Passage(hit, tuple(texts), tuple(_decided(tx, hit)))

    def stage_of(self, hit: SearchHit) -> str | None:
        """The stage at which a hit was written, None when it belongs to no stage.

        Raises:
            Refused: `gone` when the hit is no longer there.
        """
        if hit.meeting is None:
            return None
        with self._store.reading() as tx:
            record = _record(tx, hit)
            if isinstance(record, FacilitatorNote):
                return record.stage_run_id
            kind = _STAGES.get(hit.kind)
            if isinstance(record, Feedback):
                kind = StageKind.REVIEW if record.layer is FeedbackLayer.PROCESS else StageKind.FEEDBACK
            if kind is None:
                return None
            slot_id = None if kind in (StageKind.REPORT_IN, StageKind.BIDDING) else hit.slot_id
            stages = [s for s in tx.find(StageRun, "position", meeting_id=hit.meeting.id) if s.kind is kind]
            return next((s.id for s in stages if slot_id is None or s.slot_id == slot_id), None)

    def people(self, set_id: str) -> list[Member]:
        """Everybody who is or was in a set, by seat, those who left last."""
        with self._store.reading() as tx:
            members = tx.find(Member, "seat", set_id=set_id)
        return sorted(members, key=lambda m: not m.present_in_set)


class _Around:
    """What stands around texts that were found, each kind of record read at once."""

    def __init__(self, tx: Reader, texts: Sequence[FoundText]) -> None:
        self._texts = texts
        of_kind = _ids_by_kind(texts)
        of_reports = (TextKind.FORMER, TextKind.REPORT, TextKind.LESSON)
        reports = [one for kind in of_reports for one in of_kind.get(kind, ())]
        self._reports = _by_id(tx, ActionReport, reports)
        actions = [*of_kind.get(TextKind.ACTION, ()), *(r.action_id for r in self._reports.values())]
        self._actions = _by_id(tx, Action, actions)
        self._meetings = _by_id(tx, Meeting, (t.meeting_id for t in texts))
        self._slots = _by_id(
            tx, Slot, (*(t.slot_id for t in texts), *(a.slot_id for a in self._actions.values()))
        )
        self._members = _by_id(
            tx,
            Member,
            (
                *(t.person_id for t in texts),
                *(a.owner_id for a in self._actions.values()),
                *(s.presenter_id for s in self._slots.values()),
            ),
        )
        self._sets = _by_id(
            tx, LearningSet, (*(t.set_id for t in texts), *(m.set_id for m in self._meetings.values()))
        )

    def hits(self, words: Sequence[str]) -> Iterable[SearchHit]:
        """The texts as people see them."""
        return [self._hit(text, words) for text in self._texts]

    def _hit(self, text: FoundText, words: Sequence[str]) -> SearchHit:
        meeting = self._meetings.get(text.meeting_id or "")
        learning_set = self._sets.get(meeting.set_id if meeting is not None else text.set_id or "")
        report = self._reports.get(text.record_id)
        action = self._actions.get(report.action_id if report is not None else text.record_id)
        slot = self._slots.get((action.slot_id if action is not None else text.slot_id) or "")
        person = self._members.get(action.owner_id if action is not None else text.person_id or "")
        presenter = self._members.get(slot.presenter_id) if slot is not None else None
        if slot is not None and slot.anonymous and action is None and person is not presenter:
            person = None
        return SearchHit(
            text.kind,
            text.record_id,
            snippet_of(text.words, words),
            learning_set.id if learning_set is not None else "",
            learning_set.name if learning_set is not None else "",
            FoundMeeting(meeting.id, meeting.number, meeting.starts_ms, meeting.state) if meeting else None,
            slot.id if slot is not None else None,
            slot.issue if slot is not None else "",
            presenter,
            person,
            report.status if report is not None else action.status if action is not None else None,
        )


def _without_old_rules(tx: Reader, texts: Sequence[FoundText]) -> Sequence[FoundText]:
    """The texts without the rules of earlier versions of a contract, which say the same again, and of drafts."""
    rules = _by_id(tx, ContractItem, (t.record_id for t in texts if t.kind is TextKind.RULE))
    if not rules:
        return texts
    present: dict[str, ContractVersion] = {}
    for version in tx.find(ContractVersion, "number", set_id=[rule.set_id for rule in rules.values()]):
        if version.number != DRAFT:
            present[version.set_id] = version
    in_force = {version.id for version in present.values()}
    old = {rule.id for rule in rules.values() if rule.version_id not in in_force}
    return [text for text in texts if text.record_id not in old]


def _without_repeated_words(tx: Reader, texts: Sequence[FoundText]) -> Sequence[FoundText]:
    """The texts with the former words of an action only where it got others: each report until then keeps them."""
    reports = _by_id(tx, ActionReport, (t.record_id for t in texts if t.kind is TextKind.FORMER))
    if not reports:
        return texts
    # Of the same words the newest stand first.
    first: dict[tuple[str, str], FoundText] = {}
    for text in texts:
        if text.kind is TextKind.FORMER:
            first.setdefault((reports[text.record_id].action_id, text.words), text)
    stay = {text.record_id for text in first.values()}
    return [text for text in texts if text.kind is not TextKind.FORMER or text.record_id in stay]


def _ids_by_kind(texts: Sequence[FoundText]) -> Mapping[TextKind, list[str]]:
    found: dict[TextKind, list[str]] = {}
    for text in texts:
        found.setdefault(text.kind, []).append(text.record_id)
    return found


def _by_id(tx: Reader, kind: type[AnyRecord], ids: Iterable[str | None]) -> dict[str, AnyRecord]:
    wanted = [*dict.fromkeys(one for one in ids if one is not None)]
    return {record.id: record for record in tx.find(kind, id=wanted)} if wanted else {}


def _record(tx: Reader, hit: SearchHit) -> Record:
    found: Any = tx.get(_RECORDS[hit.kind], hit.record_id)
    if found is None:
        raise Refused("gone")
    return found


def _texts(record: Record) -> list[tuple[str, str]]:
    """The texts of a record that are not empty, with the names of their fields."""
    pairs = [(name, str(getattr(record, name))) for name in _FIELDS[type(record)]]
    return [(name, text) for name, text in pairs if text]


def _texts_of_report(report: ActionReport, action: Action) -> list[tuple[str, str]]:
    """What was said in a report, after the words and the date that the action had before, where it has others now."""
    former = (
        ("planned", report.planned if report.planned != action.what else ""),
        ("planned_by_when", report.planned_by_when if report.planned_by_when != action.by_when else ""),
    )
    said = (*former, *_texts(report), ("new_by_when", report.new_by_when))
    return [(name, text) for name, text in said if text and not (name in _DATES and iso_day(text))]


def _prompt(feedback: Feedback) -> str:
    """What was asked, in the words of the catalogue."""
    words = (
        said for layer, code, said in feedback_prompts() if (layer, code) == (feedback.layer, feedback.prompt)
    )
    return next(words, "text")


def _decided(tx: Reader, hit: SearchHit) -> Iterable[Decided]:
    """The other actions of the slot."""
    if hit.slot_id is None:
        return []
    actions = [a for a in tx.find(Action, "position", slot_id=hit.slot_id) if a.id != hit.record_id]
    owners = _by_id(tx, Member, (a.owner_id for a in actions))
    return [Decided(a.what, owners[a.owner_id].name, a.status) for a in actions]
