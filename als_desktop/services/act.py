"""What every service is made of: an act collects its edits and writes them in one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from als_desktop.models.changes import AnyRecord, Change, Edit, Record, one_each
from als_desktop.models.refusal import Refused
from als_desktop.models.text import shortened

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from als_desktop.clock import Clock
    from als_desktop.store.store import Store
    from als_desktop.store.transaction import Transaction


class Act:
    """The edits of one act while they are gathered; `change` is there when the act is done."""

    def __init__(self, label: str, tx: Transaction) -> None:
        """`label` is the code by which undo speaks of the act."""
        self.label = label
        self.about = ""
        self.tx = tx
        self._edits: list[Edit] = []

    def get(self, kind: type[AnyRecord], record_id: str) -> AnyRecord:
        """The record with that id.

        Raises:
            Refused: `gone` when it is no longer there.
        """
        found = self.tx.get(kind, record_id)
        if found is None:
            raise Refused("gone")
        return found

    def expect(self, kind: type[Record], record_id: str | None) -> None:
        """Make sure that a record is there to which others will point; None points to nothing.

        Raises:
            Refused: `gone` when it is not.
        """
        if record_id is not None:
            self.get(kind, record_id)

    def add(self, record: AnyRecord) -> AnyRecord:
        """Make a record."""
        self._edits.append(Edit(None, record))
        return record

    def replace(self, before: AnyRecord, after: AnyRecord) -> None:
        """Change a record; nothing happens when it stays the same."""
        if before != after:
            self._edits.append(Edit(before, after))

    def remove(self, record: Record) -> None:
        """Take a record away."""
        self._edits.append(Edit(record, None))

    def take(self, edits: Iterable[Edit]) -> None:
        """Add edits that a rule worked out."""
        self._edits.extend(edits)

    @property
    def change(self) -> Change:
        """All that the act changed, each record once."""
        return Change(self.label, one_each(self._edits), shortened(self.about))


class Service:
    """A service works on one store with one clock."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """The store must stay open while the service is used."""
        self._store = store
        self._clock = clock

    @contextmanager
    def _acting(self, label: str) -> Generator[Act, None, None]:
        with self._store.transaction() as tx:
            act = Act(label, tx)
            yield act
            tx.write(act.change.edits)

    @property
    def _now_ms(self) -> int:
        return self._clock.now().wall_ms
