"""The table of a list that is about to be imported: each row is taken or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QTableView

from als_desktop.models.register_import import Finding
from als_desktop.ui.parts.painting import draw_elided
from als_desktop.ui.register.import_model import ROW_ROLE, Column, ImportModel, Index

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from als_desktop.models.register_import import ImportRow
    from als_desktop.ui.theme.theme import Theme

_ROW = (34, 30)
_ROWS = 8
_PAD = 8
_BOX = 18
_SIGN = 16
_SHARES = {
    Column.PERSON: 20,
    Column.FOUND: 27,
    Column.CONTACT: 18,
    Column.DEPARTMENT: 13,
    Column.LINE_MANAGER: 13,
    Column.NOTE: 9,
}
_CHOSEN = QStyle.StateFlag.State_Selected


class ImportTable(QTableView):
    """A click on the name or the box before it, or the space bar on all chosen rows, takes them or leaves them out."""

    def __init__(self, theme: Theme, model: ImportModel) -> None:
        super().__init__()
        self._theme = theme
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setAccessibleName(self.tr("Rows of the list"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(1)
        self.clicked.connect(self._on_clicked)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Some rows, and the names of the columns."""
        return QSize(600, _ROW[self._theme.compact] * (_ROWS + 1) + 4)

    def minimumSizeHint(self) -> QSize:
        """A few rows."""
        return QSize(400, _ROW[self._theme.compact] * 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar makes all chosen rows what the current one is not."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            taken = not self._rows.is_taken(self.currentIndex().row())
            rows = {index.row() for index in self.selectedIndexes()} or {self.currentIndex().row()}
            self._rows.take_wanted.emit([self._rows.place(row) for row in sorted(rows)], taken)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        width = self.viewport().width()
        taken = 0
        for column, share in _SHARES.items():
            wide = width * share // sum(_SHARES.values())
            self.setColumnWidth(column, wide if column is not Column.NOTE else width - taken)
            taken += wide

    def _on_clicked(self, index: QModelIndex) -> None:
        row: ImportRow = index.data(ROW_ROLE)
        if index.column() == Column.PERSON and row.can_be_taken:
            taken = not self._rows.is_taken(index.row())
            self._rows.take_wanted.emit([self._rows.place(index.row())], taken)

    def _on_theme_changed(self) -> None:
        height = _ROW[self._theme.compact]
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(height)


class _RowDelegate(QStyledItemDelegate):
    """Paints a cell: words, before the name the box, before a finding its sign."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    def editorEvent(self, *_args: object) -> bool:
        """The table itself knows what clicks and keys do."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = self._theme, index.data(ROW_ROLE)
        area = QRectF(option.rect)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & _CHOSEN)  # type: ignore[attr-defined]
        self._paint_back(painter, area, index, chosen=chosen)
        left = area.left() + _PAD
        column = Column(index.column())
        taken = index.model().index(index.row(), Column.PERSON).data(Qt.ItemDataRole.CheckStateRole)
        if column is Column.PERSON:
            if row.can_be_taken:
                box = QRectF(left, area.center().y() - _BOX / 2, _BOX, _BOX)
                self._paint_box(painter, box, taken == Qt.CheckState.Checked)
            left += _BOX + _PAD
        if column is Column.FOUND and row.finding is not Finding.NEW:
            self._paint_sign(painter, left, area, row)
            left += _SIGN + 6
        role = "text" if taken == Qt.CheckState.Checked else "text_3"
        if column is Column.FOUND and row.finding is not Finding.NEW:
            role = "warn"
        font = theme.font("strong" if column is Column.PERSON else "body")
        room = QRectF(left, area.top(), max(0.0, area.right() - left - 4), area.height())
        draw_elided(painter, room, index.data(), font, theme.color(role))
        painter.restore()

    def _paint_back(self, painter: QPainter, area: QRectF, index: Index, *, chosen: bool) -> None:
        theme = self._theme
        if chosen:
            painter.fillRect(area, theme.color("accent_soft"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if self._table.hasFocus() and self._table.currentIndex().row() == index.row():
            painter.setPen(QPen(theme.color("focus"), 2))
            top, bottom = area.top() + 1, area.bottom() - 1
            painter.drawLine(QLineF(area.left(), top, area.right(), top))
            painter.drawLine(QLineF(area.left(), bottom, area.right(), bottom))

    def _paint_box(self, painter: QPainter, box: QRectF, ticked: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("accent" if ticked else "border_strong"), 1))
        painter.setBrush(theme.color("accent" if ticked else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if ticked:
            ratio = painter.device().devicePixelRatioF()
            picture = theme.pixmap("check", theme.color("on_accent"), _SIGN, ratio)
            painter.drawPixmap(round(box.left() + 1), round(box.top() + 1), picture)

    def _paint_sign(self, painter: QPainter, left: float, area: QRectF, row: ImportRow) -> None:
        name = "warning" if not row.taken_at_first else "info"
        ratio = painter.device().devicePixelRatioF()
        picture = self._theme.pixmap(name, self._theme.color("warn"), _SIGN, ratio)
        painter.drawPixmap(round(left), round(area.center().y() - _SIGN / 2), picture)
