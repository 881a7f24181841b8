"""One widget for each thing of a list, kept while the thing is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QBoxLayout

RowT = TypeVar("RowT", bound=QWidget)


class KeyedRows(Generic[RowT]):
    """Rows in a layout, by key: those that stay are kept, so that focus and typed text stay too."""

    def __init__(self, layout: QBoxLayout) -> None:
        """The rows take the first places of `layout`."""
        self._layout = layout
        self._rows: dict[str, RowT] = {}
        self._order: list[str] = []

    def settle(self, keys: Sequence[str], make: Callable[[str], RowT]) -> list[RowT]:
        """One row for each key, in this order; `make` gives the row of a new key, and the rows of others go."""
        return self._settle(keys, make, [])

    def settle_reusing(self, keys: Sequence[str], make: Callable[[str], RowT]) -> list[RowT]:
        """Like `settle`, but a row whose thing has gone is taken for a new one, unless it has the keyboard.

        For rows that hold nothing of their own and are shown anew after this: to make one costs far more than that.
        """
        gone = [key for key in self._order if key not in keys and not self._has_focus(key)]
        return self._settle(keys, make, [self._rows.pop(key) for key in gone])

    def _settle(self, keys: Sequence[str], make: Callable[[str], RowT], spare: list[RowT]) -> list[RowT]:
        for key in set(self._rows).difference(keys):
            self._drop(self._rows.pop(key))
        free = iter(spare)
        for place, key in enumerate(keys):
            row = self._rows.get(key)
            if row is None:
                row = self._rows[key] = next(free, None) or make(key)
            if self._layout.indexOf(row) != place:
                self._layout.removeWidget(row)
                self._layout.insertWidget(place, row)
        for row in free:
            self._drop(row)
        self._order = list(keys)
        return self.rows()

    def _drop(self, row: RowT) -> None:
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _has_focus(self, key: str) -> bool:
        row = self._rows[key]
        focus = row.window().focusWidget()
        return focus is not None and row.isAncestorOf(focus)

    def row(self, key: str) -> RowT | None:
        """The row of a key."""
        return self._rows.get(key)

    def keys(self) -> list[str]:
        """The keys in their order."""
        return list(self._order)

    def rows(self) -> list[RowT]:
        """The rows in their order."""
        return [self._rows[key] for key in self._order]
