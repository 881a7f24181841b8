"""All lanes of a slot side by side."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from als_desktop.models.card import Pile
from als_desktop.ui.board.card_face import LaneFaces
from als_desktop.ui.board.card_painter import CardPainter
from als_desktop.ui.board.lane import Lane
from als_desktop.ui.board.lane_layout import LaneClaim, LaneShare, share_width
from als_desktop.ui.board.new_group_place import NewGroupPlace
from als_desktop.ui.parts.own_viewport import own_viewport

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QResizeEvent

    from als_desktop.models.card import CardGroup
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.board.board_drag import BoardDrag
    from als_desktop.ui.board.glide import Glide
    from als_desktop.ui.board.hand import Hand
    from als_desktop.ui.theme.theme import Theme

_DRAFTED, _HANDED_OVER = Pile.DRAFTED.value, Pile.HANDED_OVER.value
_HOLD, _DISCARDED = Pile.HOLD.value, Pile.DISCARDED.value
# Which lanes fold first: those set aside, then face down, then groups; handed over never does.
_RANKS = {_HOLD: 0, _DISCARDED: 0, _DRAFTED: 1, _HANDED_OVER: 3}
_GROUP_RANK = 2


class Board(QScrollArea):
    """The lanes: face down (while there are any), handed over, the presenter's groups, hold and discarded.

    Signals:
        lane_made(lane): a lane has come; whoever handles its signals connects them.
        group_wanted(ids): cards were dropped on the place for a new group, or it was clicked (no ids).
    """

    lane_made = Signal(object)
    group_wanted = Signal(object)

    def __init__(self, theme: Theme, hand: Hand, faces: LaneFaces | None = None) -> None:
        """Empty until `show_slot`. `hand` is shared with the answer order; `faces` makes what cards show."""
        super().__init__()
        self._theme = theme
        # Held, since a wrapper that nobody holds is made anew, at 0.1 ms, each time it is asked for.
        self._held_viewport = own_viewport(self)
        self._painter = CardPainter(theme)
        self._faces = faces or LaneFaces()
        self._slot_id = ""
        self._lanes: dict[str, Lane] = {}
        self._order: list[str] = []
        self._opened: list[str] = []
        self._shut: set[str] = set()
        self._collapsed: set[str] = set()
        self._sprung: set[str] = set()
        self._field = QWidget()
        self._new_group = NewGroupPlace(theme, self._field)
        self._new_group.cards_dropped.connect(self.group_wanted)
        self.setWidget(self._field)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hand = hand
        self._drag: BoardDrag | None = None
        self._glide: Glide | None = None
        hand.taken.connect(self._on_hand_taken)
        theme.changed.connect(self._on_theme_changed)

    @property
    def lanes(self) -> list[Lane]:
        """The lanes from left to right."""
        # While lanes are taken away, the keyboard moves on to others, and whoever hears of it asks.
        return [self._lanes[code] for code in self._order if code in self._lanes]

    @property
    def group_lanes(self) -> list[Lane]:
        """The presenter's groups from left to right."""
        return [lane for lane in self.lanes if lane.is_group]

    def lane(self, code: str) -> Lane | None:
        """The lane of a group's id or a pile's name."""
        return self._lanes.get(code)

    def lane_of(self, card_id: str) -> Lane | None:
        """The lane a card lies in."""
        return next((lane for lane in self.lanes if lane.model.row_of(card_id) >= 0), None)

    def chosen_ids(self) -> list[str]:
        """The chosen cards that are to be seen, in reading order: lane by lane, top to bottom."""
        return [i for lane in self.lanes if not lane.folded for i in lane.view.chosen_ids()]

    def show_slot(self, view: MeetingView, slot_id: str, spotlight_id: str | None) -> None:
        """Show the cards of a slot; lanes that stay keep their cards, selection and scrolling."""
        another = slot_id != self._slot_id
        if another:
            self._slot_id = slot_id
            self._opened.clear()
            self._shut.clear()
        else:
            self._let_glide()
        faces = self._faces.by_lane(view, slot_id, spotlight_id)
        rearranged = self._show_lanes(view.groups(slot_id), drafts=_DRAFTED in faces)
        for code in self._order:
            self._lanes[code].show_faces(faces.get(code, ()))
        if rearranged or another:
            self.arrange()
            return
        for lane in self.lanes:
            if not lane.folded:
                # Now, or Qt paints the lane once before it has laid the cards out, and once more after.
                lane.view.executeDelayedItemsLayout()

    def open_lane(self, code: str) -> None:
        """Unfold a lane and keep it open; if that needs room, the one that was opened first folds."""
        self._shut.discard(code)
        if code in self._opened:
            self._opened.remove(code)
        self._opened.append(code)
        self.arrange()
        self.bring_into_view(code)

    def fold_lane(self, code: str) -> None:
        """Fold a lane and keep it so."""
        if code in self._opened:
            self._opened.remove(code)
        self._shut.add(code)
        self.arrange()

    def spring_open(self, code: str) -> None:
        """Unfold a lane for as long as cards are held over it, a pile too; `set_folds` ends that."""
        self._sprung.add(code)
        self.open_lane(code)

    def folds(self) -> tuple[list[str], set[str]]:
        """Which lanes a person opened, oldest first, and which were folded by hand."""
        return list(self._opened), set(self._shut)

    def set_folds(self, opened: Sequence[str], shut: Collection[str]) -> None:
        """Open and fold lanes as `folds` said they were."""
        self._opened = [code for code in opened if code in self._lanes]
        self._shut = {code for code in shut if code in self._lanes}
        self._sprung.clear()
        self.arrange()

    def bring_into_view(self, code: str) -> None:
        """Scroll to a lane, where there are more than the board has room for."""
        lane = self._lanes.get(code)
        if lane is not None:
            self.ensureWidgetVisible(lane, 8, 0)

    def show_card(self, card_id: str) -> None:
        """Scroll to a card, where its lane is open."""
        lane = self.lane_of(card_id)
        if lane is not None and not lane.folded:
            self.bring_into_view(lane.code)
            lane.view.scrollTo(lane.model.index(lane.model.row_of(card_id)))

    def arrange(self) -> None:
        """Give every lane its place for the present width."""
        width, height = self.viewport().width(), self.viewport().height()
        if width <= 0 or not self._order:
            return
        gap = self._theme.px("workspace_gap") - 2
        stacked = not self._theme.compact and width >= 6 * self._least
        shares = self._shares([c for c in self._order if not (stacked and c == _DISCARDED)], width, gap)
        if stacked and shares[-1].folded:
            # Nothing can lie below a folded lane.
            stacked = False
            shares = self._shares(self._order, width, gap)
        places = {s.code: QRect(s.left, 0, s.width, height) for s in shares}
        if stacked:
            aside = places[_HOLD]
            aside.setBottom((height - gap) // 2 - 1)
            places[_DISCARDED] = QRect(aside.left(), aside.bottom() + 1 + gap, aside.width(), height)
            places[_DISCARDED].setBottom(height - 1)
        self._new_group.setGeometry(self._cut_new_group(places, shares, gap))
        folded = {s.code for s in shares if s.folded}
        for code, place in places.items():
            self._lanes[code].set_folded(code in folded)
            self._lanes[code].setGeometry(place)
        self._field.resize(max(width, shares[-1].left + shares[-1].width), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.arrange()

    def sizeHint(self) -> QSize:
        """As large as it can be."""
        return QSize(900, 520)

    def _show_lanes(self, groups: Sequence[CardGroup], *, drafts: bool) -> bool:
        """Have the lanes that are needed, in their order; whether that changed anything."""
        order = [_DRAFTED] if drafts else []
        order += [_HANDED_OVER, *(g.id for g in groups), _HOLD, _DISCARDED]
        gone = [c for c in self._order if c not in order]
        # First, for whoever follows the keyboard asks for the lanes while one of them goes.
        self._order = [c for c in self._order if c in order]
        for code in gone:
            self._remove(code)
        for code in order:
            if code not in self._lanes:
                self._make(code)
        if order != self._order:
            # A screen reader goes from one to the next as they lie under their parent.
            same = sum(
                1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(order, self._order, strict=False))
            )
            for code in order[same:]:
                self._lanes[code].raise_()
            self._new_group.raise_()
        for n, group in enumerate(groups):
            self._lanes[group.id].show_group(group, n + 1)
        collapsed = {g.id for g in groups if g.collapsed}
        if order == self._order and not gone and collapsed == self._collapsed:
            return False
        self._collapsed = collapsed
        self._order = order
        self._chain_focus()
        return True

    def _shares(self, codes: Sequence[str], width: int, gap: int) -> list[LaneShare]:
        claims = [LaneClaim(c, self._lanes[c].model.rowCount(), _RANKS.get(c, _GROUP_RANK)) for c in codes]
        folded = {code for code in codes if self._lanes[code].folded}
        shut = self._shut | (self._collapsed - self._sprung)
        thin = round(self._theme.scaled(self._theme.px("console_lane_folded")))
        return share_width(claims, width, self._least, thin, gap, self._opened, shut, folded)

    @property
    def _least(self) -> int:
        """The width of the narrowest open lane, in px: as many letters to a line whatever their size."""
        return round(self._theme.scaled(self._theme.px("console_lane_min")))

    def _cut_new_group(self, places: dict[str, QRect], shares: Sequence[LaneShare], gap: int) -> QRect:
        """Cut the place for a new group off the foot of the last open lane that cards are sorted into."""
        sorting = [s.code for s in shares if not s.folded and s.code not in (_DRAFTED, _HOLD, _DISCARDED)]
        lane = places[sorting[-1]]
        height = round(self._theme.scaled(50 if self._theme.compact else 62))
        foot = QRect(lane.left(), lane.bottom() + 1 - height, lane.width(), height)
        lane.setBottom(foot.top() - 1 - gap)
        return foot

    def _make(self, code: str) -> None:
        titles = {
            _DRAFTED: (self.tr("Face down"), self.tr("Not for the room before it was read out.")),
            _HANDED_OVER: (
                self.tr("Handed over"),
                self.tr(
                    "Questions that were read out come here. Drag them, or press 1 to 9 for a group, H or D."
                ),
            ),
            _HOLD: (self.tr("Hold"), self.tr("For later. Press H on a card.")),
            _DISCARDED: (
                self.tr("Discarded"),
                self.tr("Set aside, and can be taken back. Press D on a card."),
            ),
        }
        group = code not in titles
        title, hint = titles.get(code, ("", self.tr("Drop questions here.")))
        folds = code != _HANDED_OVER
        lane = Lane(self._theme, self._painter, code, title, group=group, folds=folds, hint=hint)
        lane.setParent(self._field)
        self._lanes[code] = lane
        lane.show()
        # The drag has an event loop of its own: a view that is within one of its events could not be taken away.
        lane.view.drag_wanted.connect(self._on_view_drag_wanted, Qt.ConnectionType.QueuedConnection)
        if self._drag is not None:
            self._drag.watch(lane)
        if self._glide is not None:
            self._glide.watch(lane)
        self.lane_made.emit(lane)

    def _remove(self, code: str) -> None:
        lane = self._lanes.pop(code)
        if self._glide is not None:
            self._glide.take_away(lane)
        if code in self._opened:
            self._opened.remove(code)
        self._shut.discard(code)
        focused = self.window().focusWidget()
        if focused is not None and lane.isAncestorOf(focused):
            # Left to Qt it would go anywhere, and the next key with it.
            self._lanes[_HANDED_OVER].view.setFocus(Qt.FocusReason.OtherFocusReason)
        lane.hide()
        lane.deleteLater()

    def _chain_focus(self) -> None:
        for before, after in pairwise(self.lanes):
            QWidget.setTabOrder(before.view, after)
            QWidget.setTabOrder(after, after.view)

    def _let_glide(self) -> None:
        """From the first change on: what is shown at first has come from nowhere."""
        if self._glide is None:
            from als_desktop.ui.board.glide import Glide

            self._glide = Glide(self._theme, self._hand, self)
            for lane in self.lanes:
                self._glide.watch(lane)

    def _dragging(self) -> BoardDrag:
        if self._drag is None:
            from als_desktop.ui.board.board_drag import BoardDrag

            self._drag = BoardDrag(self._theme, self._painter, self, self._hand)
        return self._drag

    def _on_view_drag_wanted(self, card_id: str, point: object) -> None:
        if isinstance(point, QPoint):
            self._dragging().start(card_id, point)

    def _on_hand_taken(self) -> None:
        self._let_glide()
        self._dragging().take()

    def _on_theme_changed(self) -> None:
        self.arrange()
