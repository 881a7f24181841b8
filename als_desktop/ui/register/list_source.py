"""Where a list of people comes from: a file that is chosen or dropped, or the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Qt, QTimer, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from als_desktop.models.refusal import Refused
from als_desktop.services.table_file import read_table_file

if TYPE_CHECKING:
    from collections.abc import Sequence


class ListSource(QObject):
    """Finds the bytes of a list.

    Signals: `found(str, bytes)`, the name of the file ("" for the clipboard) and what is in it; `refused(Refused)`.
    """

    found = Signal(str, object)
    refused = Signal(object)

    def __init__(self, over: QWidget) -> None:
        """The dialog that asks is shown over this widget."""
        super().__init__(over)
        self._over = over
        self._dropped: Path | None = None

    def ask(self) -> None:
        """Ask for a file."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._over, self.tr("Import a list of people"), documents)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lists (*.csv *.tsv *.txt *.tab)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.open()

    def read(self, path: Path) -> None:
        """Look into a file."""
        try:
            content = read_table_file(path)
        except Refused as refusal:
            self.refused.emit(refusal)
            return
        self.found.emit(path.name, content)

    def can_take(self, data: QMimeData) -> bool:
        """Whether a single file is offered."""
        return len(_files(data.urls())) == 1

    def take(self, data: QMimeData) -> None:
        """Take a file that is offered, or rows of a spreadsheet, once whoever offers them is done."""
        files = _files(data.urls())
        if files:
            self._dropped = files[0]
            QTimer.singleShot(0, self, self._on_dropped)
        elif data.hasText() and data.text().strip():
            self.found.emit("", data.text().encode("utf-8", "replace"))

    def _on_dropped(self) -> None:
        path, self._dropped = self._dropped, None
        if path is not None:
            self.read(path)

    def _on_dialog_file_selected(self, chosen: str) -> None:
        self.read(Path(chosen))


def _files(urls: Sequence[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
