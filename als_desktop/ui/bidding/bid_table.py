"""The table of bids: one row for each member who is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from als_desktop.ui.bidding.bid_columns import bid_columns, head_texts
from als_desktop.ui.bidding.bid_facts import slot_places
from als_desktop.ui.bidding.bid_row import BidRow
from als_desktop.ui.parts.panel import hairline
from als_desktop.ui.parts.plain_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QResizeEvent

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

# Where the text of a field without a frame begins.
_AS_IN_FIELD = 8


class BidTable(QFrame):
    """A head over the rows. In a narrow window the rows take two lines and the head goes.

    `decided` follows a click on what the set decides on a bid, `withdrawn` one on the cross that takes it back, and
    `placed` a first bid of a member (by id) in their row.
    """

    decided = Signal()
    withdrawn = Signal()
    placed = Signal(str)

    def __init__(self, hub: Hub, theme: Theme) -> None:
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._places = 1
        self._rows: dict[str, BidRow] = {}
        self._lines: dict[str, QFrame] = {}
        # Shortened rather than wider than the column below it.
        self._heads = {name: ElidedLabel(text, "label") for name, text in head_texts().items()}
        self._head = QWidget()
        self._head_layout = QHBoxLayout(self._head)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Bids"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 0, 1, 2)
        self._layout.setSpacing(0)
        self._build_head()
        self._layout.addWidget(self._head)
        theme.changed.connect(self._on_theme_changed)

    def refresh(self, deciding: Collection[str] = (), to_come: Collection[str] = ()) -> None:
        """Show the bids of those who are here.

        Those in `deciding` (by id) are decided on next; the members `to_come` (by id) are still asked for theirs.
        """
        view = self._hub.meeting
        here = view.members_in_room
        ids = [m.id for m in here]
        for gone in [i for i in self._rows if i not in ids]:
            for widget in (self._rows.pop(gone), self._lines.pop(gone)):
                self._layout.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        for n, member in enumerate(here):
            if member.id not in self._rows:
                made = self._rows[member.id] = BidRow(self._hub, self._theme, member)
                made.decided.connect(self.decided)
                made.withdrawn.connect(self.withdrawn)
                made.placed.connect(self.placed)
                self._lines[member.id] = hairline()
                self._layout.insertWidget(1 + 2 * n, self._lines[member.id])
                self._layout.insertWidget(2 + 2 * n, self._rows[member.id])
        self._places = slot_places(view, self._hub.services.clock.now())
        for row in self._rows.values():
            row.refresh(self._places)
            row.say_none(to_come=row.member_id in to_come)
            bid = view.bid_of(row.member_id)
            row.decide.set_wanted(bid is not None and bid.id in deciding)
        self._arrange()

    def row(self, member_id: str) -> BidRow | None:
        """The row of a member."""
        return self._rows.get(member_id)

    @property
    def decides(self) -> bool:
        """Whether a bid is to be decided on next."""
        return any(row.decide.is_wanted() for row in self.rows())

    def take_keyboard(self) -> bool:
        """Have the keyboard on the first decision that comes next; whether there is one."""
        wanted = next((row.decide for row in self.rows() if row.decide.is_wanted()), None)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        return wanted is not None

    def rows(self) -> list[BidRow]:
        """The rows from top to bottom."""
        return sorted(self._rows.values(), key=self._layout.indexOf)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is made: rows in one line must not keep the page from getting narrower."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between one line and two."""
        super().resizeEvent(event)
        self._arrange()

    def _build_head(self) -> None:
        for name, label in self._heads.items():
            self._head_layout.addWidget(label, 1 if name == "headline" else 0)

    def _arrange(self) -> None:
        theme = self._theme
        names = [row.name for row in self._rows.values()]
        columns = bid_columns(theme, self._places, names)
        edge, upright = theme.px("card_pad"), theme.px("space_s")
        # As if all had a slot: one more place to choose must not turn one line into two.
        least = bid_columns(theme, max(self._places, len(names)), names).least
        narrow = self.width() - 2 - 2 * edge < least
        for name in ("who", "pressing", "minutes", "last_turn", "decide"):
            self._heads[name].setFixedWidth(getattr(columns, name))
        self._heads["headline"].setContentsMargins(_AS_IN_FIELD, 0, 0, 0)
        self._head_layout.setContentsMargins(
            edge, upright, edge - 4 + columns.withdraw + columns.gap, upright
        )
        self._head_layout.setSpacing(columns.gap)
        self._head.setVisible(not narrow)
        for n, row in enumerate(self.rows()):
            row.arrange(columns, narrow)
            self._lines[row.member_id].setVisible(n > 0 or not narrow)

    def _on_theme_changed(self) -> None:
        self._arrange()
