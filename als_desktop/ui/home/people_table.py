"""The table of people on the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from als_desktop.ui.home.people_model import PERSON_ROLE, Column, Index, PeopleModel
from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.painting import draw_elided

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from als_desktop.ui.home.people_rows import PersonRow
    from als_desktop.ui.theme.theme import Theme

_ROW = (42, 36)
_PAD = 8
_TOKEN = 26
_NARROW = 600
_SHARES = {Column.NAME: 19, Column.SET: 24, Column.PRESENTED: 22, Column.ACTIONS: 13, Column.THIS_WEEK: 22}


class PeopleTable(QTableView):
    """All rows at full height: the page around it scrolls.

    Signals: `set_wanted(str)` when a row is chosen; `place_shown(QRect)`, the row that the keyboard has reached.
    """

    set_wanted = Signal(str)
    place_shown = Signal(QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = PeopleModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_PersonDelegate(theme, self))
        self.setAccessibleName(self.tr("People"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setProperty("look", "bare")
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(1)
        self.clicked.connect(self._on_row_chosen)
        self.activated.connect(self._on_row_chosen)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_rows(self, rows: Sequence[PersonRow], today: date) -> None:
        """Show these people."""
        self._model.show_rows(rows, today)
        self._fit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Let the page scroll to the row that the keyboard has reached."""
        super().currentChanged(current, previous)
        if current.isValid():
            area = self.visualRect(current)
            self.place_shown.emit(area.translated(self.viewport().pos()))

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        return QSize(600, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        width = self.viewport().width()
        narrow = width < _NARROW
        self.setColumnHidden(Column.THIS_WEEK, narrow)
        last = Column.ACTIONS if narrow else Column.THIS_WEEK
        total = sum(share for column, share in _SHARES.items() if column <= last)
        taken = 0
        for column, share in _SHARES.items():
            wide = width * share // total
            self.setColumnWidth(column, wide if column is not last else width - taken)
            taken += wide

    def _fit(self) -> None:
        rows = self._model.rowCount() * _ROW[self._theme.compact]
        self.setFixedHeight(rows + self.horizontalHeader().height() + 2 * self.frameWidth() + 2)

    def _on_row_chosen(self, index: QModelIndex) -> None:
        row: PersonRow = index.data(PERSON_ROLE)
        self.set_wanted.emit(row.member.set_id)

    def _on_theme_changed(self) -> None:
        height = _ROW[self._theme.compact]
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(height)
        self._fit()


class _PersonDelegate(QStyledItemDelegate):
    """Paints one cell: words, in the first column with the member's token."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = self._theme, index.data(PERSON_ROLE)
        area = QRectF(option.rect)  # type: ignore[attr-defined]
        column = Column(index.column())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter, area, index)
        left = area.left() + _PAD
        if column is Column.NAME:
            token = QRectF(left, area.center().y() - _TOKEN / 2, _TOKEN, _TOKEN)
            member = row.member
            paint_token(painter, token, theme.shape(member.seat), member.letter, "colour", theme, member.seat)
            left += _TOKEN + 11
        strong = column is Column.NAME or (column is Column.PRESENTED and row.presented is None)
        room = QRectF(left, area.top(), max(0.0, area.right() - left - 4), area.height())
        font = theme.font("strong") if strong else theme.digits("body")
        draw_elided(painter, room, index.data(), font, theme.color("text" if strong else "text_2"))
        painter.restore()

    def _paint_back(self, painter: QPainter, area: QRectF, index: Index) -> None:
        theme = self._theme
        current = self._table.hasFocus() and self._table.currentIndex().row() == index.row()
        painter.setPen(QPen(theme.color("border"), 1))
        if index.row() + 1 < index.model().rowCount():
            painter.drawLine(area.bottomLeft(), area.bottomRight())
        if current:
            painter.setPen(QPen(theme.color("focus"), 2))
            top, bottom = area.top() + 1, area.bottom() - 1
            painter.drawLine(QLineF(area.left(), top, area.right(), top))
            painter.drawLine(QLineF(area.left(), bottom, area.right(), bottom))
            if index.column() == Column.NAME:
                painter.drawLine(QLineF(area.left() + 1, top, area.left() + 1, bottom))
            if index.column() == Column.THIS_WEEK:
                painter.drawLine(QLineF(area.right() - 1, top, area.right() - 1, bottom))
