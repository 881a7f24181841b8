"""A printed report before it leaves the program: looked over, saved, opened or printed."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from als_desktop.errors import ReportFailed
from als_desktop.reports.paper import Paper
from als_desktop.ui.parts.buttons import normal_button, primary_button, quiet_button
from als_desktop.ui.parts.notice_bar import NoticeBar
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.plan.plan_files import print_copy

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_WIDTH = 700
_HEIGHT = 690
_OPEN = "open"


class PrintDialog(QDialog):
    """Shows what is on a report; nothing is written until a button is pressed. Goes when it closes.

    The sub-class fills `summary` and the title in `refresh`, names the file and writes it.
    """

    def __init__(
        self, hub: Hub, theme: Theme, kind: str, summary: QWidget, parent: QWidget | None = None
    ) -> None:
        """`kind` says what the report is ("Action plan"), for the title of the window."""
        super().__init__(parent)
        self._hub = hub
        self._theme = theme
        self._opens_after = False
        self._saved: Path | None = None
        # No name and no issue: the title of a window is seen by others.
        self.setWindowTitle(kind)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.notice = NoticeBar(theme)
        self.paper = SegmentedControl(
            theme,
            [(Paper.A4.value, self.tr("A4")), (Paper.LETTER.value, self.tr("Letter"))],
            self.tr("Paper"),
        )
        self.close_button = quiet_button(theme, self.tr("Close"), size="big")
        self.print_button = normal_button(theme, self.tr("Print…"), "printer", size="big")
        self.open_button = normal_button(theme, self.tr("Save and open…"), size="big")
        self.save_button = primary_button(theme, self.tr("Save PDF…"), "download", size="big")
        self.title = PlainLabel("", "title", wrap=True)
        self._build(summary)
        self.paper.set_value(_usual_paper().value)
        self.close_button.clicked.connect(self.reject)
        self.print_button.clicked.connect(self._on_print_clicked)
        self.open_button.clicked.connect(self._on_open_clicked)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.notice.action_chosen.connect(self._on_notice_action_chosen)
        hub.failed.connect(self._on_hub_said)
        hub.refused.connect(self._on_hub_said)
        hub.changed.connect(self._on_hub_changed)

    def refresh(self) -> None:
        """Show what would be printed now."""
        raise NotImplementedError

    def file_name(self) -> str:
        """A name for the file that tells nothing of what is in it; "" when there is nothing to print."""
        raise NotImplementedError

    def write(self, paper: Paper, path: Path) -> Change:
        """Write the report at `path`.

        Raises:
            ReportFailed: it could not be written; what was there is untouched.
        """
        raise NotImplementedError

    def shapes(self) -> list[str]:
        """The author shape of each seat."""
        return [self._theme.shape(seat) for seat in range(len(self._theme.tokens.seats))]

    def save_to(self, path: Path) -> bool:
        """Save the report at `path`. False when that failed: what was there is untouched, and the dialog says why."""
        if not self.file_name():
            return False
        paper = Paper(self.paper.value())
        try:
            return self._hub.do_for_good(lambda: self.write(paper, path)) is not None
        except ReportFailed as error:
            self._hub.report(error)
            return False

    def _build(self, summary: QWidget) -> None:
        about = self.tr("A copy to take home. Anybody who gets the file can read it: it is not encrypted.")
        printing = self.tr("Print opens it in your PDF viewer, and you print it from there.")
        scroll = QScrollArea()
        scroll.setWidget(summary)
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
        layout.addWidget(self.title)
        layout.addWidget(PlainLabel(about, "quiet", wrap=True))
        layout.addWidget(self.notice)
        layout.addWidget(scroll, 1)
        layout.addLayout(sheet)
        layout.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)
        self.save_button.setFocus()

    def _ask_where(self) -> None:
        name = self.file_name()
        if not name:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.windowTitle(), documents)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_dialog_file_selected)
        dialog.open()

    def _open_file(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.notice.say(
                self.tr("This computer has no program for PDF files. Save it and open it on another."),
                "warn",
            )

    def _on_save_clicked(self) -> None:
        self._opens_after = False
        self._ask_where()

    def _on_open_clicked(self) -> None:
        self._opens_after = True
        self._ask_where()

    def _on_print_clicked(self) -> None:
        name = self.file_name()
        if not name:
            return
        try:
            path = print_copy(name)
        except OSError:
            self._hub.report(ReportFailed("not_writable", path=tempfile.gettempdir()))
            return
        if self.save_to(path):
            self.notice.clear()
            self._open_file(path)
            self._lead_on()

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
        self._lead_on()

    def _lead_on(self) -> None:
        """It was taken: now closing comes next, and Enter does not save it again."""
        self.save_button.set_kind("normal")
        self.close_button.set_kind("primary")
        self.close_button.setFocus()

    def _on_notice_action_chosen(self, value: str) -> None:
        if value == _OPEN and self._saved is not None:
            self._open_file(self._saved)

    def _on_hub_said(self, sentence: str) -> None:
        self.notice.say(sentence, "over")

    def _on_hub_changed(self, change: object) -> None:
        self.refresh()


def _usual_paper() -> Paper:
    american = QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if QLocale.system().measurementSystem() == american else Paper.A4
