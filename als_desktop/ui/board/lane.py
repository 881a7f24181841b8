"""One lane: its head, its cards, and its folded shape."""

from __future__ import annotations

from math import ceil, sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QVBoxLayout

from als_desktop.ui.board.fade import Fade
from als_desktop.ui.board.group_mark import paint_group_mark
from als_desktop.ui.board.lane_head import LaneHead
from als_desktop.ui.board.lane_model import LaneModel, card_ids
from als_desktop.ui.board.lane_opener import LaneOpener
from als_desktop.ui.board.lane_view import LaneView
from als_desktop.ui.parts.key_cap import key_width
from als_desktop.ui.parts.plain_tip import plain_tip
from als_desktop.ui.theme.palette import mixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from als_desktop.models.card import CardGroup
    from als_desktop.ui.board.card_face import CardFace
    from als_desktop.ui.board.card_painter import CardPainter
    from als_desktop.ui.theme.theme import Theme

_MOVE = Qt.DropAction.MoveAction
# How far a round corner reaches into a square, for each px of its radius.
_CUT = 1 - sqrt(0.5)
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOWHERE = QModelIndex()


class Lane(QFrame):
    """A lane of the board. `code` is a group's id or a pile's name.

    `after_naming` has the keyboard when the name has been typed, once; else the cards of the lane have it.

    Signals:
        cards_dropped(ids, head index): cards are to go into this lane; -1 is the end.
        renamed(str): a new name was typed in the head.
        menu_wanted(global point): the lane's own menu.
        unfolded(): a folded lane was clicked.
        looked_into(bool): a folded lane is to be looked into without opening it, or no longer.
        key_pressed(event): a key while the lane is folded; the board decides.
        carried_over(global point): cards are held over the lane, but not over its list.
    """

    cards_dropped = Signal(object, int)
    renamed = Signal(str)
    menu_wanted = Signal(object)
    unfolded = Signal()
    looked_into = Signal(bool)
    key_pressed = Signal(object)
    carried_over = Signal(object)

    def __init__(
        self,
        theme: Theme,
        painter: CardPainter,
        code: str,
        title: str,
        *,
        group: bool,
        folds: bool = True,
        hint: str = "",
    ) -> None:
        """`hint` says in an empty lane, and at its head, what it is for. A group's title can be typed over."""
        super().__init__()
        self._theme = theme
        self.code = code
        self.is_group = group
        self._title = title
        self._hovered_by_cards = False
        self._tint = Fade(theme, "target_tint", self)
        self._folded = False
        self._hint = hint
        self._described = ""
        self._colour = ""
        self._keys_shown = False
        self._opener: LaneOpener | None = None
        self.collapsed = False
        self.after_naming: QWidget | None = None
        self.group_number = 0
        self.model = LaneModel(self)
        self.view = LaneView(theme, painter, self.model)
        self._head = LaneHead(theme, group=group, menu=folds or group)
        if not group:
            self._head.setToolTip(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 6)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.view, 1)
        self.setAcceptDrops(True)
        # So that Qt does not fill all that lies below as well.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # A drop runs inside the drag's own event loop: the cards move after it.
        self.model.drop_requested.connect(self._on_model_drop_requested, Qt.ConnectionType.QueuedConnection)
        self.view.drop_hovered.connect(self._show_hovered)
        self._head.renamed.connect(self.renamed)
        self._head.finished.connect(self._on_head_finished)
        self._head.menu_wanted.connect(self.menu_wanted)
        theme.changed.connect(self.update)
        self._describe()

    @property
    def title(self) -> str:
        """The lane's name, or what an unnamed group is called."""
        return self._title or self.tr("Group {n}").format(n=self.group_number or 1)

    @property
    def folded(self) -> bool:
        """Whether only its name and count show."""
        return self._folded

    def holds(self, point: QPoint) -> bool:
        """Whether a global point is within the lane."""
        return self.rect().contains(self.mapFromGlobal(point))

    def show_group(self, group: CardGroup, number: int) -> None:
        """Show what the presenter made of a group; `number` (from 1) is the key that moves a card here."""
        self.collapsed = group.collapsed
        shown = (group.title, number, group.colour)
        if shown != (self._title, self.group_number, self._colour):
            self._title, self.group_number, self._colour = shown
            self._describe()
            self._show_mark()
            self.update()

    def show_keys(self, shown: bool) -> None:
        """Show the number of a group, since a key would now carry a card into it."""
        if shown != self._keys_shown:
            self._keys_shown = shown
            self._show_mark()

    def show_faces(self, faces: Sequence[CardFace]) -> None:
        """Show the lane's cards."""
        before = self.model.rowCount()
        if self.model.show(faces) and before != len(faces):
            self.view.look_at_a_card()
            self._describe()
            if self._folded or not before or not faces:
                self.update()

    def set_folded(self, folded: bool) -> None:
        """Show the name and the count alone, or everything."""
        if folded == self._folded:
            return
        had_focus = self.view.hasFocus() or self.hasFocus()
        self._folded = folded
        # A folded lane is itself a stop for the keyboard, and something to press for a screen reader.
        shown = self._made_opener() if folded else self.view
        self.setFocusProxy(shown)
        shown.show()
        if had_focus:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        if folded:
            self.view.hide()
        elif self._opener is not None:
            self._opener.hide()
        self._head.setVisible(not folded)
        self.setCursor(Qt.CursorShape.PointingHandCursor if folded else Qt.CursorShape.ArrowCursor)
        self._describe()
        self.update()

    def edit_name(self) -> None:
        """Let the name be typed."""
        self._head.edit_name()

    def refuse_name(self) -> None:
        """The name just typed was not stored: it stays in the field."""
        self._head.refuse_name()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the lane, tinted while cards hover; a folded lane's name, turned."""
        theme = self._theme
        painter = QPainter(self)
        area = QRectF(self.rect())
        radius = theme.px("radius_panel")
        tint = self._tint.level
        if not tint and not self._folded and self.model.rowCount():
            edge = ceil(radius * _CUT)
            if self.rect().adjusted(edge, edge, -edge, -edge).contains(event.rect()):
                # No corner is to be painted, as mostly.
                painter.fillRect(event.rect(), theme.color("lane"))
                return
        painter.fillRect(event.rect(), theme.color("canvas"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(theme.color("accent_soft"), theme.color("lane"), tint))
        painter.drawRoundedRect(area, radius, radius)
        if tint:
            painter.setPen(QPen(mixed(theme.color("accent"), theme.color("lane"), tint), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
        if self._folded:
            self._paint_folded(painter)
        elif not self.model.rowCount() and self._hint:
            painter.setPen(theme.color("text_3"))
            painter.setFont(theme.font("caption"))
            room = area.adjusted(12, self._head.height() + 4, -12, -8)
            flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._hint)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A folded lane opens."""
        if self._folded:
            self.unfolded.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A folded lane opens; other keys are the board's."""
        if not self._folded:
            super().keyPressEvent(event)
        elif event.key() in _OPENING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.unfolded.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.looked_into.emit(True)
        else:
            event.ignore()
            self.key_pressed.emit(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """A folded lane can be looked into."""
        super().enterEvent(event)
        if self._folded:
            self.looked_into.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Nobody looks into it any more."""
        super().leaveEvent(event)
        self.looked_into.emit(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Around the list, and when folded, the whole lane takes cards."""
        if card_ids(event.mimeData()):
            self._show_hovered(True)
            self._tell_where(event)
            event.setDropAction(_MOVE)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say where the cards are held."""
        self._tell_where(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The cards went elsewhere."""
        self._show_hovered(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Cards dropped beside the list go to the end, on the head to the top."""
        self._show_hovered(False)
        on_head = not self._folded and event.position().y() <= self._head.height()
        row = 0 if on_head else self.model.rowCount()
        if self.model.dropMimeData(event.mimeData(), _MOVE, row, 0, _NOWHERE):
            event.setDropAction(_MOVE)
            event.accept()

    def _describe(self) -> None:
        count = self.model.rowCount()
        words = self.tr("1 card") if count == 1 else self.tr("{n} cards").format(n=count)
        said = f"{self.title}, {words}"
        if self._folded:
            said = self.tr("{lane}, folded").format(lane=said)
        self._head.show_lane(self._title, self.title, count)
        # A screen reader is told of each name, also when it is the same again.
        if said != self._described:
            self._described = said
            self.view.setAccessibleName(said)
            self.setAccessibleName(said)
            if self._opener is not None:
                self._opener.setAccessibleName(said)
            self.setToolTip(plain_tip(self.title) if self._folded else "")

    def _paint_folded(self, painter: QPainter) -> None:
        theme = self._theme
        count = str(self.model.rowCount())
        width, height = max(theme.scaled(24), key_width(theme, count)), theme.scaled(22)
        badge = QRectF((self.width() - width) / 2, theme.scaled(9), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("lane_2"))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("label"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, count)
        top = theme.scaled(40)
        if self.group_number:
            side = float(theme.px("key"))
            mark = QRectF((self.width() - side) / 2, top, side, side)
            paint_group_mark(painter, mark, self.group_number, self._colour, theme)
            top += side + 8
        painter.translate(self.width(), top)
        painter.rotate(90)
        painter.setPen(theme.color("text"))
        font = theme.font("strong")
        painter.setFont(font)
        room = QRectF(0, 0, self.height() - top - 10, self.width())
        shown = painter.fontMetrics().elidedText(self.title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _show_mark(self) -> None:
        self._head.show_mark(self.group_number, self._colour, keys=self._keys_shown)

    def _show_hovered(self, hovered: bool) -> None:
        if hovered != self._hovered_by_cards:
            self._hovered_by_cards = hovered
            self._tint.turn(hovered)

    def _tell_where(self, event: QDropEvent) -> None:
        self.carried_over.emit(self.mapToGlobal(event.position().toPoint()))

    def _made_opener(self) -> LaneOpener:
        if self._opener is None:
            self._opener = LaneOpener()
            self._opener.hide()
            self._opener.clicked.connect(self.unfolded)
            self._opener.focus_lost.connect(self._on_opener_focus_lost)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._opener)
        return self._opener

    def _on_opener_focus_lost(self) -> None:
        self.looked_into.emit(False)

    def _on_model_drop_requested(self, ids: object, row: int) -> None:
        self.cards_dropped.emit(ids, self.model.head_index(row))

    def _on_head_finished(self) -> None:
        then, self.after_naming = self.after_naming, None
        (then or self.view).setFocus(Qt.FocusReason.OtherFocusReason)
