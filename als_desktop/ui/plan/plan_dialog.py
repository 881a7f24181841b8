"""The presenter's plan before it leaves the program: looked over, saved, opened or printed."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from als_desktop.errors import ReportFailed
from als_desktop.models.meeting import Slot
from als_desktop.models.slot_plan import plan_of_slot
from als_desktop.reports.paper import Paper
from als_desktop.ui.parts.buttons import normal_button, primary_button, quiet_button
from als_desktop.ui.parts.notice_bar import NoticeBar
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.plan.plan_files import plan_file_name, print_copy
from als_desktop.ui.plan.plan_summary import PlanSummary

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_WIDTH = 700
_HEIGHT = 690
_OPEN = "open"


class PlanDialog(QDialog):
    """Shows what is on the plan of one slot; nothing is written until a button is pressed. Goes when it closes."""

    def __init__(self, hub: Hub, theme: Theme, slot_id: str, parent: QWidget | None = None) -> None:
        """The slot belongs to the hub's open meeting."""
        super().__init__(parent)
        self._hub = hub
        self._theme = theme
        self._slot_id = slot_id
        self._opens_after = False
        self._saved: Path | None = None
        # No name and no issue: the title of a window is seen by others.
        self.setWindowTitle(self.tr("Action plan"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.notice = NoticeBar(theme)
        self.summary = PlanSummary(theme)
        self.paper = SegmentedControl(
            theme,
            [(Paper.A4.value, self.tr("A4")), (Paper.LETTER.value, self.tr("Letter"))],
            self.tr("Paper"),
        )
        self.close_button = quiet_button(theme, self.tr("Close"), size="big")
        self.print_button = normal_button(theme, self.tr("Print…"), "printer", size="big")
        self.open_button = normal_button(theme, self.tr("Save and open…"), size="big")
        self.save_button = primary_button(theme, self.tr("Save PDF…"), "download", size="big")
        self._title = PlainLabel("", "title", wrap=True)
        self._build()
        self.paper.set_value(_usual_paper().value)
        self.close_button.clicked.connect(self.reject)
        self.print_button.clicked.connect(self._on_print_clicked)
        self.open_button.clicked.connect(self._on_open_clicked)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.notice.action_chosen.connect(self._on_notice_action_chosen)
        hub.failed.connect(self._on_hub_said)
        hub.refused.connect(self._on_hub_said)
        hub.changed.connect(self._on_hub_changed)
        self._refresh()

    def save_to(self, path: Path) -> bool:
        """Save the plan at `path`. False when that failed: what was there is untouched, and the dialog says why."""
        slot = self._slot
        if slot is None:
            return False
        view, paper = self._hub.meeting, Paper(self.paper.value())
        shapes = [self._theme.shape(seat) for seat in range(len(self._theme.tokens.seats))]
        plans = self._hub.services.plans
        try:
            return self._hub.do_for_good(lambda: plans.save_plan(view, slot, paper, shapes, path)) is not None
        except ReportFailed as error:
            self._hub.report(error)
            return False

    def _build(self) -> None:
        about = self.tr("A copy to take home. Anybody who gets the file can read it: it is not encrypted.")
        printing = self.tr("Print opens the plan in your PDF viewer, and you print it from there.")
        scroll = QScrollArea()
        scroll.setWidget(self.summary)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = row()
        sheet.addWidget(PlainLabel(self.tr("Paper"), "label"))
        sheet.addWidget(self.paper)
        sheet.addSpacing(self._theme.px("space_s"))
        sheet.addWidget(PlainLabel(printing, "caption", wrap=True), 1)
        buttons = row()
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        for button in (self.print_button, self.open_button, self.save_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        edge = self._theme.px("space_xl")
        layout.setContentsMargins(edge, edge - 4, edge, edge - 4)
        layout.setSpacing(self._theme.px("space_m"))
        layout.addWidget(self._title)
        layout.addWidget(PlainLabel(about, "quiet", wrap=True))
        layout.addWidget(self.notice)
        layout.addWidget(scroll, 1)
        layout.addLayout(sheet)
        layout.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)
        self.save_button.setFocus()

    @property
    def _slot(self) -> Slot | None:
        return self._hub.meeting.find(Slot, self._slot_id) if self._hub.view is not None else None

    def _refresh(self) -> None:
        slot = self._slot
        if slot is None:
            return
        plan = plan_of_slot(self._hub.meeting, slot, ())
        self._title.setText(self.tr("{name}’s action plan").format(name=plan.presenter))
        self.summary.show_plan(plan)

    def _ask_where(self) -> None:
        slot = self._slot
        if slot is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save the action plan"), documents)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(plan_file_name(self._hub.meeting, slot))
        dialog.fileSelected.connect(self._on_file_dialog_file_selected)
        dialog.open()

    def _open_file(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.notice.say(
                self.tr("This computer has no program for PDF files. Save the plan and open it on another."),
                "warn",
            )

    def _on_save_clicked(self) -> None:
        self._opens_after = False
        self._ask_where()

    def _on_open_clicked(self) -> None:
        self._opens_after = True
        self._ask_where()

    def _on_print_clicked(self) -> None:
        slot = self._slot
        if slot is None:
            return
        try:
            path = print_copy(plan_file_name(self._hub.meeting, slot))
        except OSError:
            self._hub.report(ReportFailed("not_writable", path=tempfile.gettempdir()))
            return
        if self.save_to(path):
            self.notice.clear()
            self._open_file(path)

    def _on_file_dialog_file_selected(self, chosen: str) -> None:
        path = Path(chosen)
        if not self.save_to(path):
            return
        self._saved = path
        words = self.tr("Saved as {name}, in the folder {folder}.")
        said = words.format(name=path.name, folder=path.parent.name or path.parent)
        self.notice.say(said, "info", [] if self._opens_after else [(_OPEN, self.tr("Open"))])
        if self._opens_after:
            self._open_file(path)

    def _on_notice_action_chosen(self, value: str) -> None:
        if value == _OPEN and self._saved is not None:
            self._open_file(self._saved)

    def _on_hub_said(self, sentence: str) -> None:
        self.notice.say(sentence, "over")

    def _on_hub_changed(self, change: object) -> None:
        self._refresh()


def _usual_paper() -> Paper:
    american = QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if QLocale.system().measurementSystem() == american else Paper.A4
