"""One widget for each thing of a list, kept while the thing is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QBoxLayout, QWidget

Item = TypeVar("Item")
Shown = TypeVar("Shown", contravariant=True)


class Row(Protocol[Shown]):
    """A widget that shows one thing and can be turned to its next state."""

    def show_item(self, item: Shown) -> None:
        """Show the thing as it is now."""
        ...


class KeyedRows(Generic[Item]):
    """Rows in a layout, by key: those that stay are updated in place, so that focus and typed text stay too."""

    def __init__(self, layout: QBoxLayout, make: Callable[[str], Row[Item]]) -> None:
        """`make` gives an empty row for a key; the rows take the first places of `layout`."""
        self._layout = layout
        self._make = make
        self._rows: dict[str, Row[Item]] = {}

    def show(self, items: Sequence[tuple[str, Item]]) -> None:
        """Show these things in this order."""
        wanted = {key for key, _ in items}
        for key in [key for key in self._rows if key not in wanted]:
            gone = cast("QWidget", self._rows.pop(key))
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for n, (key, item) in enumerate(items):
            row = self._rows.get(key)
            if row is None:
                row = self._rows[key] = self._make(key)
            widget = cast("QWidget", row)
            if self._layout.indexOf(widget) != n:
                self._layout.removeWidget(widget)
                self._layout.insertWidget(n, widget)
            row.show_item(item)

    def row(self, key: str) -> Row[Item] | None:
        """The row of a key."""
        return self._rows.get(key)

    def widgets(self) -> list[QWidget]:
        """The rows in their order."""
        return sorted((cast("QWidget", row) for row in self._rows.values()), key=self._layout.indexOf)
