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
        for key in set(self._order).difference(keys):
            gone = self._rows.pop(key)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, key in enumerate(keys):
            row = self._rows.get(key)
            if row is None:
                row = self._rows[key] = make(key)
            if self._layout.indexOf(row) != place:
                self._layout.removeWidget(row)
                self._layout.insertWidget(place, row)
        self._order = list(keys)
        return self.rows()

    def row(self, key: str) -> RowT | None:
        """The row of a key."""
        return self._rows.get(key)

    def keys(self) -> list[str]:
        """The keys in their order."""
        return list(self._order)

    def rows(self) -> list[RowT]:
        """The rows in their order."""
        return [self._rows[key] for key in self._order]
