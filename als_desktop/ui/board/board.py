"""All lanes of a slot side by side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from als_desktop.models.card import Pile
from als_desktop.ui.board.card_face import CardFace, faces_of_lane
from als_desktop.ui.board.card_painter import CardPainter
from als_desktop.ui.board.lane import Lane
from als_desktop.ui.board.lane_layout import LaneClaim, share_width
from als_desktop.ui.board.lane_model import card_ids

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme

_MOVE = Qt.DropAction.MoveAction
_ASIDE = (Pile.HOLD.value, Pile.DISCARDED.value)


class Board(QScrollArea):
    """The lanes: face down (while there are any), handed over, the presenter's groups, hold and discarded.

    Signals:
        lane_made(lane): a lane has come; whoever handles its signals connects them.
        group_wanted(ids): cards were dropped on the place for a new group, or it was clicked (no ids).
    """

    lane_made = Signal(object)
    group_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_slot`."""
        super().__init__()
        self._theme = theme
        self._painter = CardPainter(theme)
        self._lanes: dict[str, Lane] = {}
        self._order: list[str] = []
        self._opened: set[str] = set()
        self._shut: set[str] = set()
        self._field = QWidget()
        self._new_group = NewGroupPlace(theme, self._field)
        self._new_group.cards_dropped.connect(self.group_wanted)
        self.setWidget(self._field)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._on_theme_changed)

    @property
    def lanes(self) -> list[Lane]:
        """The lanes from left to right."""
        return [self._lanes[code] for code in self._order]

    @property
    def group_lanes(self) -> list[Lane]:
        """The presenter's groups from left to right."""
        return [lane for lane in self.lanes if lane.group_number]

    def lane(self, code: str) -> Lane | None:
        """The lane of a group's id or a pile's name."""
        return self._lanes.get(code)

    def lane_of(self, card_id: str) -> Lane | None:
        """The lane a card lies in."""
        return next((lane for lane in self.lanes if lane.model.row_of(card_id) >= 0), None)

    def show_slot(self, view: MeetingView, slot_id: str, spotlight_id: str | None) -> None:
        """Show the cards of a slot; lanes that stay keep their cards, selection and scrolling."""
        drafted = faces_of_lane(view, slot_id, Pile.DRAFTED.value, spotlight_id)
        groups = view.groups(slot_id)
        order = [Pile.DRAFTED.value] if drafted else []
        order += [Pile.HANDED_OVER.value, *(g.id for g in groups), *_ASIDE]
        for code in [c for c in self._lanes if c not in order]:
            self._remove(code)
        for code in order:
            if code not in self._lanes:
                self._make(code, group=code in {g.id for g in groups})
        for n, group in enumerate(groups):
            lane = self._lanes[group.id]
            lane.set_group_number(n + 1)
            lane.set_title(group.title)
        rearranged = order != self._order
        self._order = order
        for code in order:
            faces = drafted if code == Pile.DRAFTED.value else self._faces(view, slot_id, code, spotlight_id)
            self._lanes[code].show_faces(faces)
        if rearranged:
            self._chain_focus()
        self.arrange()

    def open_lane(self, code: str) -> None:
        """Unfold a lane and keep it open."""
        self._shut.discard(code)
        self._opened.add(code)
        self.arrange()

    def fold_lane(self, code: str) -> None:
        """Fold a lane and keep it so."""
        self._opened.discard(code)
        self._shut.add(code)
        self.arrange()

    def arrange(self) -> None:
        """Give every lane its place for the present width."""
        width, height = self.viewport().width(), self.viewport().height()
        if width <= 0 or not self._order:
            return
        theme = self._theme
        gap = theme.px("workspace_gap") - 2
        stacked = not theme.compact and width >= 6 * theme.px("console_lane_min")
        codes = [c for c in self._order if not (stacked and c == Pile.DISCARDED.value)]
        claims = [LaneClaim(c, self._lanes[c].model.rowCount(), self._rank(c)) for c in codes]
        least, thin = theme.px("console_lane_min"), theme.px("console_lane_folded")
        shares = share_width(claims, width, least, thin, gap, self._opened, self._shut)
        place = QRect()
        for share in shares:
            lane = self._lanes[share.code]
            lane.set_folded(share.folded)
            bottom = height
            if stacked and share.code == Pile.HOLD.value and not share.folded:
                bottom = (height - gap) // 2
                self._lanes[Pile.DISCARDED.value].set_folded(False)
                self._lanes[Pile.DISCARDED.value].setGeometry(
                    share.left, bottom + gap, share.width, height - bottom - gap
                )
            elif share.code not in _ASIDE and share.code != Pile.DRAFTED.value and not share.folded:
                place = QRect(share.left, 0, share.width, height)
            lane.setGeometry(share.left, 0, share.width, bottom)
        self._field.resize(max(width, shares[-1].left + shares[-1].width), height)
        self._place_new_group(place, gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.arrange()

    def sizeHint(self) -> QSize:
        """As large as it can be."""
        return QSize(900, 520)

    def _rank(self, code: str) -> int:
        """Which lanes fold first: those set aside, then face down, then groups; handed over never does."""
        if code in _ASIDE:
            return 0
        return {Pile.DRAFTED.value: 1, Pile.HANDED_OVER.value: 3}.get(code, 2)

    def _place_new_group(self, under: QRect, gap: int) -> None:
        """Below the last open lane that cards are sorted into."""
        height = 62 if not self._theme.compact else 50
        lane = next((x for x in self.lanes if x.geometry() == under), None)
        if lane is None:
            self._new_group.hide()
            return
        lane.setGeometry(under.adjusted(0, 0, 0, -(height + gap)))
        self._new_group.setGeometry(under.left(), under.bottom() + 1 - height, under.width(), height)
        self._new_group.show()
        self._new_group.raise_()

    def _make(self, code: str, *, group: bool) -> None:
        titles = {
            Pile.DRAFTED.value: (self.tr("Face down"), ""),
            Pile.HANDED_OVER.value: (
                self.tr("Handed over"),
                self.tr(
                    "Questions that were read out come here. Drag them, or press 1 to 9 for a group, H or D."
                ),
            ),
            Pile.HOLD.value: (self.tr("Hold"), self.tr("For later. Press H on a card.")),
            Pile.DISCARDED.value: (
                self.tr("Discarded"),
                self.tr("Set aside by the presenter. Can be taken back. Press D on a card."),
            ),
        }
        title, hint = titles.get(code, ("", self.tr("Drop questions here.")))
        lane = Lane(self._theme, self._painter, code, title, group=group, hint=hint)
        lane.setParent(self._field)
        self._lanes[code] = lane
        lane.show()
        self.lane_made.emit(lane)

    def _remove(self, code: str) -> None:
        lane = self._lanes.pop(code)
        self._opened.discard(code)
        self._shut.discard(code)
        lane.hide()
        lane.deleteLater()

    def _chain_focus(self) -> None:
        views = [lane.view for lane in self.lanes]
        for before, after in pairwise(views):
            QWidget.setTabOrder(before, after)

    def _faces(
        self, view: MeetingView, slot_id: str, code: str, spotlight_id: str | None
    ) -> Sequence[CardFace]:
        return faces_of_lane(view, slot_id, code, spotlight_id)

    def _on_theme_changed(self) -> None:
        self.arrange()


class NewGroupPlace(QWidget):
    """The dashed place on which a new group begins.

    Signals:
        cards_dropped(ids): with these cards in it; none when it was clicked.
    """

    cards_dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Takes cards and clicks."""
        super().__init__(parent)
        self._theme = theme
        self._hovered = False
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("New group"))
        self.setToolTip(self.tr("Drop a card here, or press G"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """An empty group."""
        self.cards_dropped.emit([])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards of ours."""
        if card_ids(event.mimeData()):
            self._hovered = True
            self.update()
            event.setDropAction(_MOVE)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._hovered = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """A group of these cards, once the drag has ended."""
        self._hovered = False
        self.update()
        ids = card_ids(event.mimeData())
        event.setDropAction(_MOVE)
        event.accept()
        self.cards_dropped.emit(ids)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame with a plus."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = "accent" if self._hovered else "border_strong"
        painter.setPen(QPen(theme.color(role), 2, Qt.PenStyle.DashLine))
        painter.setBrush(theme.color("accent_soft") if self._hovered else Qt.BrushStyle.NoBrush)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, 8, 8)
        painter.setPen(theme.color("text_2"))
        painter.setFont(theme.font("caption"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.tr("+  New group  (G)"))
