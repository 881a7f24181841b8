"""How records stand in their tables: one table per kind, one column per field."""

from __future__ import annotations

import sys
from dataclasses import fields
from enum import StrEnum
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, Final, Generic

from als_desktop.models import changes
from als_desktop.models.changes import AnyRecord, Record

TABLE_NAMES: Final[dict[type[Record], str]] = {
    changes.LearningSet: "learning_set",
    changes.Member: "member",
    changes.PersonOfInterest: "person_of_interest",
    changes.OwnPack: "own_pack",
    changes.OwnScript: "own_script",
    changes.ContractVersion: "contract_version",
    changes.ContractItem: "contract_item",
    changes.Meeting: "meeting",
    changes.Attendance: "attendance",
    changes.Bid: "bid",
    changes.Slot: "slot",
    changes.StageRun: "stage_run",
    changes.StageClock: "stage_clock",
    changes.TimerEvent: "timer_event",
    changes.CardGroup: "card_group",
    changes.QuestionCard: "question_card",
    changes.OptionNote: "option_note",
    changes.Action: "action",
    changes.ActionCard: "action_card",
    changes.ActionReport: "action_report",
    changes.ContractScore: "contract_score",
    changes.Feedback: "feedback",
    changes.ParkedItem: "parked_item",
    changes.FacilitatorNote: "facilitator_note",
    changes.BankQuestion: "bank_question",
    changes.ExportEntry: "export_entry",
    changes.SlotTally: "slot_tally",
}


# More than the largest slot has cards.
_MOST_ROWS: Final = 2_000
_PLAIN: Final[dict[str, type]] = {"str": str, "int": int, "bool": bool}


class Mapped(Generic[AnyRecord]):
    """How one kind of record stands in its table."""

    def __init__(self, kind: type[AnyRecord]) -> None:
        """Reads the fields of `kind` and their types."""
        hints = {field.name: _type_named(kind, str(field.type)) for field in fields(kind)}
        self.kind = kind
        self.table_name = TABLE_NAMES[kind]
        self.names = tuple(field.name for field in fields(kind))
        self._converters = [(n, _converter(hints[name])) for n, name in enumerate(self.names)]
        self._converters = [(n, convert) for n, convert in self._converters if convert is not None]
        self.numbers = frozenset(name for name in self.names if _is_number(hints[name]))
        self.columns = ", ".join(self.names)
        self._fields = attrgetter(*self.names)
        # An act reads all cards of its slot, of which few have changed since the last: the same row is the same record.
        self.record_of = lru_cache(maxsize=_MOST_ROWS)(self.record)

    def column(self, name: str) -> str:
        """The column of a field.

        Raises:
            KeyError: there is no such field.
        """
        if name not in self.names:
            raise KeyError(name)
        return name

    def record(self, row: Any) -> AnyRecord:
        """The record in a row whose columns stand in the order of the fields."""
        values = list(row)
        for n, convert in self._converters:
            if values[n] is not None and convert is not None:
                values[n] = convert(values[n])
        return self.kind(*values)

    def values(self, record: AnyRecord) -> dict[str, Any]:
        """The columns of a record."""
        return {name: as_stored(getattr(record, name)) for name in self.names}

    def differences(self, before: AnyRecord, after: AnyRecord) -> dict[str, tuple[Any, Any]]:
        """The columns that differ between two states of a record, with both values."""
        both = zip(self.names, self._fields(before), self._fields(after), strict=True)
        return {name: (as_stored(old), as_stored(new)) for name, old, new in both if old != new}


@cache
def mapped(kind: type[AnyRecord]) -> Mapped[AnyRecord]:
    """The mapping of one kind of record, made at its first use to keep the start quick."""
    return Mapped(kind)


def _type_named(kind: type, annotation: str) -> type:
    """The type of a field, `X` for `X | None`. `typing` could tell too, but compiles each annotation to do so."""
    name = annotation.removesuffix(" | None")
    found = _PLAIN.get(name) or getattr(sys.modules[kind.__module__], name)
    assert isinstance(found, type)
    return found


def _converter(hint: type) -> Any:
    return hint if hint is bool or issubclass(hint, StrEnum) else None


def _is_number(hint: type) -> bool:
    return hint in (int, bool)


def as_stored(value: object) -> object:
    """A field's value as the database holds it."""
    if isinstance(value, StrEnum):
        return value.value
    return int(value) if isinstance(value, bool) else value
