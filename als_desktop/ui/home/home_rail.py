"""The rail at the left: the home page, the calendar, the register of interest and each set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from als_desktop.ui.home.measures import rail_width
from als_desktop.ui.home.privacy_line import PrivacyLine
from als_desktop.ui.home.rail_row import RailRow
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import Panel, column
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.theme.theme import Theme

CALENDAR = "calendar"
REGISTER = "register"
_ROOM_FOR_RING = 5
_INDENT = 17


class HomeRail(Panel):
    """Home, the calendar, the register of interest, the sets by name, and a word on privacy.

    Signals: `home_wanted()`, `calendar_wanted()`, `register_wanted()`, `set_wanted(str)`. The up and down keys move
    from row to row.
    """

    home_wanted = Signal()
    calendar_wanted = Signal()
    register_wanted = Signal()
    set_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "rail", parent)
        self._home = RailRow(theme, "", "home")
        self._calendar = RailRow(theme, CALENDAR, "calendar")
        self._register = RailRow(theme, REGISTER, "people")
        self._places = (self._home, self._calendar, self._register)
        for place in self._places:
            place.chosen.connect(self._on_row_chosen)
            place.passed.connect(self._on_row_passed)
        self._caption = PlainLabel(self.tr("Sets"), "label")
        self._caption.setIndent(_INDENT)
        inner = QWidget()
        self._column = column(2)
        self._column.setContentsMargins(_ROOM_FOR_RING, 0, _ROOM_FOR_RING, _ROOM_FOR_RING)
        self._column.addStretch(1)
        inner.setLayout(self._column)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows: KeyedRows[RailRow] = KeyedRows(self._column)
        home = column(2)
        home.setContentsMargins(_ROOM_FOR_RING, 0, _ROOM_FOR_RING, 0)
        home.addWidget(self._home)
        home.addWidget(self._calendar)
        home.addWidget(self._register)
        self.body.addLayout(home)
        self.body.addSpacing(8)
        self.body.addWidget(self._caption)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(PrivacyLine(theme))
        self._settle()
        theme.changed.connect(self._settle)

    def show_places(self, sets: Sequence[tuple[str, str]], here: str) -> None:
        """Show the sets, pairs of id and name.

        `here` is the id of the one on screen, "" for the home page, `CALENDAR` or `REGISTER` for those.
        """
        self._home.show_item((self.tr("Home"), here == ""))
        self._calendar.show_item((self.tr("Calendar"), here == CALENDAR))
        self._register.show_item((self.tr("Register of interest"), here == REGISTER))
        self._caption.setVisible(bool(sets))
        rows = self._rows.settle([set_id for set_id, _ in sets], self._new_row)
        for row, (set_id, name) in zip(rows, sets, strict=True):
            row.show_item((name, set_id == here))

    def _new_row(self, set_id: str) -> RailRow:
        row = RailRow(self._theme, set_id)
        row.chosen.connect(self._on_row_chosen)
        row.passed.connect(self._on_row_passed)
        return row

    def _on_row_passed(self, step: int) -> None:
        rows: list[QWidget] = [*self._places, *self._rows.rows()]
        at = next((n for n, row in enumerate(rows) if row.hasFocus()), 0)
        row = rows[max(0, min(len(rows) - 1, at + step))]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        if row not in self._places:
            self._scroll.ensureWidgetVisible(row, 0, _ROOM_FOR_RING)

    def _on_row_chosen(self, key: str) -> None:
        if key == CALENDAR:
            self.calendar_wanted.emit()
        elif key == REGISTER:
            self.register_wanted.emit()
        elif key:
            self.set_wanted.emit(key)
        else:
            self.home_wanted.emit()

    def _settle(self) -> None:
        self.setFixedWidth(rail_width(self._theme))
