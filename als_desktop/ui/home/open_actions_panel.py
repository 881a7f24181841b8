"""The panel at the right: what members said they would do, by the day it is due or by whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QListView, QWidget

from als_desktop.ui.home.due_actions import DueAction, actions_by_person, due_actions
from als_desktop.ui.home.open_actions_delegate import OpenActionsDelegate
from als_desktop.ui.home.open_actions_model import ACTION_ROLE, OpenActionsModel
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.segmented import SegmentedControl

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from als_desktop.models.home_view import SetOverview
    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

BY_DATE = "date"
BY_PERSON = "person"


class OpenActionsPanel(Panel):
    """Open actions by date (passed, this week, later, no date) or by person, of all sets or of one.

    `set_wanted(str)` when one is chosen.
    """

    set_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "side", parent)
        self._count = Pill(theme, "0", "count")
        self._nothing = PlainLabel(
            self.tr("Nothing is open. Actions that members form in a meeting are listed here."),
            "quiet",
            wrap=True,
        )
        self._model = OpenActionsModel(self)
        self._list = _ActionList(theme, self._model)
        self._list.setAccessibleName(self.tr("Open actions due"))
        self._list.clicked.connect(self._on_action_chosen)
        self._list.activated.connect(self._on_action_chosen)
        self._shown: tuple[Sequence[SetOverview], Mapping[str, Member], date] | None = None
        self.order = SegmentedControl(
            theme, [(BY_DATE, self.tr("By date")), (BY_PERSON, self.tr("By person"))], self.tr("Order")
        )
        self.order.set_value(BY_DATE)
        self.order.chosen.connect(self._on_order_chosen)
        self.which: QComboBox | None = None
        order = row()
        order.addWidget(self.order)
        order.addStretch(1)
        self._ways = column()
        self._ways.addLayout(order)
        head = row()
        head.addWidget(PlainLabel(self.tr("Open actions due"), "subtitle"))
        head.addWidget(self._count)
        head.addStretch(1)
        self.body.addLayout(head)
        self.body.addLayout(self._ways)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._list, 1)
        self.body.addStretch(0)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_actions(
        self, overviews: Sequence[SetOverview], people: Mapping[str, Member], today: date
    ) -> None:
        """Show the open actions of these sets; the chosen action and the place in the list stay."""
        self._shown = (overviews, people, today)
        self._offer_sets(overviews)
        self._show()

    def _show(self) -> None:
        if self._shown is None:
            return
        overviews, people, today = self._shown
        wanted = self._wanted_set()
        some = [one for one in overviews if not wanted or one.learning_set.id == wanted]
        by_person = self.order.value() == BY_PERSON
        groups = actions_by_person(some, people, today) if by_person else due_actions(some, people, today)
        number = sum(len(those) for _, those in groups)
        self._count.setText(str(number))
        self._nothing.setVisible(number == 0)
        self._list.setVisible(number > 0)
        self.order.setVisible(any(one.open_actions for one in overviews))
        chosen: DueAction | None = self._list.currentIndex().data(ACTION_ROLE)
        place = self._list.verticalScrollBar().value()
        if self._model.show_groups(groups, today) and chosen is not None:
            found = self._model.row_of(chosen.action.id)
            if found >= 0:
                self._list.setCurrentIndex(self._model.index(found))
            self._list.verticalScrollBar().setValue(place)

    def set_leading(self, leading: bool) -> None:
        """Whether choosing an action leads to its set: not where that set is already shown."""
        self._list.setMouseTracking(leading)
        shape = Qt.CursorShape.PointingHandCursor if leading else Qt.CursorShape.ArrowCursor
        self._list.viewport().setCursor(shape)

    def _offer_sets(self, overviews: Sequence[SetOverview]) -> None:
        """The choice of one set: only where there are several."""
        if len(overviews) < 2:
            if self.which is not None:
                self.which.hide()
            return
        if self.which is None:
            self.which = QComboBox()
            self.which.setAccessibleName(self.tr("Actions of which set"))
            # A long name is cut, and never makes the panel wider.
            self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.which.activated.connect(self._on_which_activated)
            self._ways.addWidget(self.which)
        wanted, which = self._wanted_set(), self.which
        offered = [("", self.tr("All sets"))]
        offered += [(one.learning_set.id, one.learning_set.name) for one in overviews]
        which.clear()
        for set_id, name in offered:
            which.addItem(name, set_id)
        which.setCurrentIndex(max(0, which.findData(wanted)))
        which.show()

    def _wanted_set(self) -> str:
        return (
            str(self.which.currentData() or "")
            if self.which is not None and not self.which.isHidden()
            else ""
        )

    def _on_order_chosen(self, value: str) -> None:
        self._show()

    def _on_which_activated(self, place: int) -> None:
        self._show()

    def _on_action_chosen(self, index: QModelIndex) -> None:
        action: DueAction | None = index.data(ACTION_ROLE)
        if action is not None:
            self.set_wanted.emit(action.set_id)


class _ActionList(QListView):
    """Rows of different heights, laid out anew when the width changes."""

    def __init__(self, theme: Theme, model: OpenActionsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(OpenActionsDelegate(theme, self))
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths break the words elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
