"""The stages of a meeting while it is planned: named, timed, moved, left out, added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from als_desktop.models import template_edit
from als_desktop.models.meeting import SLOT_STAGES, StageKind
from als_desktop.ui.console.stage_names import kind_name
from als_desktop.ui.home.stage_row import SlotPlaceRow, StageRow
from als_desktop.ui.parts.act_menu import ActMenu
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.minute_stepper import MinuteStepper
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.agenda import MeetingTemplate
    from als_desktop.ui.home.agenda_plan import AgendaPlan
    from als_desktop.ui.theme.theme import Theme

_NEW_MINUTES = 10
_LEAST_HEIGHT = 320


class StageList(QWidget):
    """Shows a template as the meeting would be, and answers with a changed one: `changed()`, then `template`."""

    changed = Signal()

    def __init__(self, theme: Theme, template: MeetingTemplate) -> None:
        """Nothing is shown until `show_plan`."""
        super().__init__()
        self._theme = theme
        self.template = template
        inner = QWidget()
        lines = column(2)
        inner.setLayout(lines)
        below = column(2)
        self._rows: KeyedRows[StageRow | SlotPlaceRow] = KeyedRows(below)
        lines.addLayout(below)
        lines.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(_LEAST_HEIGHT)
        self._scroll = scroll
        self.add = normal_button(theme, self.tr("Add a stage"), "plus")
        self.add.clicked.connect(self._on_add_clicked)
        self.presenters = MinuteStepper(theme, self.tr("Presenters"), step=1)
        self.presenters.minutes_chosen.connect(self._on_presenters_chosen)
        foot = row(8)
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(PlainLabel(self.tr("Presenters"), "label"))
        foot.addWidget(self.presenters)
        head = row()
        head.addWidget(PlainLabel(self.tr("Agenda"), "label"), 1)
        head.addWidget(PlainLabel(self.tr("minutes"), "caption"))
        head.addSpacing(3 * theme.px("button"))
        layout = column(6)
        self.setLayout(layout)
        layout.addLayout(head)
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)

    def show_plan(self, template: MeetingTemplate, plan: AgendaPlan) -> None:
        """Show a template, with its slots where `plan` has them."""
        self.template = template
        frame = template.frame
        keys = [f"slot {part.slot}" if part.kind is None else f"stage {part.stage_id}" for part in plan.parts]
        for shown, part in zip(self._rows.settle(keys, self._new_row), plan.parts, strict=True):
            if isinstance(shown, SlotPlaceRow):
                shown.show_slot(part.slot, part.minutes)
            else:
                number = int(part.stage_id)
                stage = frame[number]
                usual = kind_name(stage.kind) if stage.kind is not None else ""
                shown.show_stage(number, stage, usual, number == len(frame) - 1)
        self.presenters.set_minutes(template.slots)

    def commit(self) -> None:
        """Take what is still being typed."""
        for one in self._rows.rows():
            if isinstance(one, StageRow):
                one.commit()

    def rows(self) -> list[StageRow]:
        """The rows of the stages outside the slots, from top to bottom."""
        return [one for one in self._rows.rows() if isinstance(one, StageRow)]

    def _new_row(self, key: str) -> StageRow | SlotPlaceRow:
        if key.startswith("slot"):
            return SlotPlaceRow()
        made = StageRow(self._theme)
        made.renamed.connect(self._on_row_renamed)
        made.resized.connect(self._on_row_resized)
        made.moved.connect(self._on_row_moved)
        made.left_out.connect(self._on_row_left_out)
        return made

    def _take(self, template: MeetingTemplate) -> None:
        self.template = template
        self.changed.emit()

    def _focus(self, number: int) -> None:
        found = self._rows.row(f"stage {number}")
        if isinstance(found, StageRow):
            found.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(found)

    def _on_row_renamed(self, at: int, title: str) -> None:
        self._take(template_edit.renamed(self.template, at, title))

    def _on_row_resized(self, at: int, minutes: int) -> None:
        self._take(template_edit.resized(self.template, at, minutes))

    def _on_row_moved(self, at: int, by: int) -> None:
        self._take(template_edit.moved(self.template, at, by))
        self._focus(max(0, min(len(self.template.frame) - 1, at + by)))

    def _on_row_left_out(self, at: int) -> None:
        self._take(template_edit.left_out(self.template, at))
        self._focus(min(at, len(self.template.frame) - 1))

    def _on_presenters_chosen(self, count: int) -> None:
        self._take(template_edit.with_slot_count(self.template, count))

    def _on_add_clicked(self) -> None:
        menu = ActMenu(self._theme, self, self.tr("Add a stage"))
        for kind in StageKind:
            if kind not in SLOT_STAGES:
                menu.offer(kind.value, kind_name(kind))
        menu.wanted.connect(self._on_menu_wanted)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(self.add.rect().topLeft()))

    def _on_menu_wanted(self, kind: str) -> None:
        template, at = template_edit.added(self.template, StageKind(kind), _NEW_MINUTES)
        self._take(template)
        self._focus(at)
