"""What a list would add to the register, looked at before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from als_desktop.models.column_matching import Part
from als_desktop.models.csv_reading import SEPARATORS
from als_desktop.models.refusal import Refused
from als_desktop.models.text_encoding import ENCODINGS
from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.messages import sentence_for
from als_desktop.ui.parts.buttons import quiet_button
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.register.column_choices import NO_COLUMN, ColumnChoices
from als_desktop.ui.register.import_model import ImportModel
from als_desktop.ui.register.import_sheet import ImportSheet
from als_desktop.ui.register.import_table import ImportTable
from als_desktop.ui.register.import_words import encoding_word, import_act, separator_word, summary

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_WIDTH = (1120, 980)
_ALL = "all"
_DOUBTS = "doubts"


class ImportDialog(HomeDialog):
    """How the list is read, which column holds what, and what is found of each row.

    Signals: `imported(int)`, how many people were added.
    """

    imported = Signal(int)

    def __init__(self, hub: Hub, theme: Theme, name: str, content: bytes, parent: QWidget) -> None:
        """`name` is that of the file, "" for the clipboard.

        Raises:
            Refused: the list cannot be read.
            StoreUnavailable: the register cannot be read.
        """
        self._sheet = ImportSheet(content, hub.services.reading.register())
        where = name or self.tr("From the clipboard")
        super().__init__(hub, theme, self.tr("Import a list of people"), self.tr("Import"), parent, where)
        self.setMinimumWidth(_WIDTH[theme.compact])
        self._model = ImportModel(self._sheet, self)
        self._encoding = QComboBox()
        self._separator = QComboBox()
        self._named = QCheckBox(self.tr("The first row holds the names of the columns"))
        self.columns = ColumnChoices()
        self._left_out = ElidedLabel("", "caption")
        self._summary = PlainLabel("", "body", wrap=True)
        self._which = SegmentedControl(theme, [(_ALL, ""), (_DOUBTS, "")], self.tr("Which rows"))
        self._which.set_value(_ALL)
        self._take_all = quiet_button(theme, self.tr("Take all"), size="small")
        self._take_none = quiet_button(theme, self.tr("Take none"), size="small")
        self.table = ImportTable(theme, self._model)
        self._fill()
        self._arrange()
        self._connect()
        self._show_all()
        self.table.setFocus()

    def carry_out(self) -> bool:
        """Add the people of the rows that are taken, all or nobody."""
        people = self._sheet.people()
        if Part.NAME not in self._sheet.match.columns:
            self.say(self.tr("No column is chosen for the name yet. Choose one above."))
            self.columns.box(Part.NAME).setFocus()
            return False
        if self.hub.do(lambda: self.hub.services.register.import_people(people)) is None:
            return False
        self.imported.emit(len(people))
        return True

    def _fill(self) -> None:
        for encoding in ENCODINGS:
            self._encoding.addItem(encoding_word(encoding), encoding)
        for separator in SEPARATORS:
            self._separator.addItem(separator_word(separator), separator)
        for box, words in (
            (self._encoding, self.tr("Encoding: if letters look wrong, choose another")),
            (self._separator, self.tr("Separator: what stands between the columns")),
        ):
            box.setAccessibleName(words)
            box.setToolTip(words)

    def _arrange(self) -> None:
        reading = row()
        reading.addWidget(PlainLabel(self.tr("Read as"), "label"))
        reading.addWidget(self._encoding)
        reading.addWidget(PlainLabel(self.tr("separated by"), "label"))
        reading.addWidget(self._separator)
        reading.addSpacing(12)
        reading.addWidget(self._named)
        reading.addStretch(1)
        found = row()
        found.addWidget(self._summary, 1)
        for widget in (self._take_all, self._take_none, self._which):
            found.addWidget(widget)
        self.body.addLayout(reading)
        self.body.addWidget(self.columns)
        self.body.addWidget(self._left_out)
        self.body.addLayout(found)
        self.body.addWidget(self.table, 1)

    def _connect(self) -> None:
        self._encoding.activated.connect(self._on_reading_chosen)
        self._separator.activated.connect(self._on_reading_chosen)
        self._named.toggled.connect(self._on_named_toggled)
        self.columns.column_chosen.connect(self._on_columns_column_chosen)
        self._which.chosen.connect(self._on_which_chosen)
        self._take_all.clicked.connect(self._on_take_all_clicked)
        self._take_none.clicked.connect(self._on_take_none_clicked)
        self._model.take_wanted.connect(self._take)

    def _show_all(self) -> None:
        """Show how the list is read now."""
        sheet = self._sheet
        table = sheet.table
        if self._separator.findData(table.separator) < 0:
            self._separator.addItem(separator_word(table.separator), table.separator)
        self._encoding.setCurrentIndex(self._encoding.findData(table.encoding))
        self._separator.setCurrentIndex(self._separator.findData(table.separator))
        self._named.blockSignals(True)
        self._named.setChecked(sheet.match.named)
        self._named.blockSignals(False)
        self.columns.show_sheet(sheet)
        unused = sheet.unused()
        self._left_out.setText(self.tr("Left out: {columns}").format(columns=", ".join(unused)))
        self._left_out.setVisible(bool(unused))
        self._summary.setText(summary(sheet.counts()))
        all_words = self.tr("All rows {number}").format(number=len(sheet.rows))
        doubts = self.tr("To look at {number}").format(number=len(sheet.doubts()))
        self._which.set_options([(_ALL, all_words), (_DOUBTS, doubts)])
        self._show_rows()
        self._show_number()
        if table.quotes_broken:
            self.say(
                self.tr(
                    "A quotation mark in the list is never closed, so quotation marks were taken for ordinary signs. "
                    "Look at the rows before you import them."
                )
            )

    def _show_rows(self) -> None:
        self._model.show_rows(only_doubts=self._which.value() == _DOUBTS)

    def _show_number(self) -> None:
        self.act_button.setText(import_act(len(self._sheet.taken)))

    def _take(self, places: list[int], taken: bool) -> None:
        self.forget_refusal()
        self._sheet.take(places, taken=taken)
        self._model.follow_taken()
        self._show_number()

    def _on_reading_chosen(self) -> None:
        self.forget_refusal()
        try:
            self._sheet.read_as(self._encoding.currentData(), self._separator.currentData())
        except Refused as refusal:
            self.say(sentence_for(refusal))
            return
        self._show_all()

    def _on_named_toggled(self, named: bool) -> None:
        self.forget_refusal()
        self._sheet.set_named(named)
        self._show_all()

    def _on_columns_column_chosen(self, part: str, chosen: int) -> None:
        self.forget_refusal()
        self._sheet.set_column(Part(part), None if chosen == NO_COLUMN else chosen)
        self._show_all()

    def _on_which_chosen(self) -> None:
        self._show_rows()

    def _on_take_all_clicked(self) -> None:
        self._take(self._model.places(), True)

    def _on_take_none_clicked(self) -> None:
        self._take(self._model.places(), False)
