"""A list is looked at before anything is done, and imported in one step."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton

from als_desktop.models.column_matching import Part
from als_desktop.models.register_import import Finding
from als_desktop.services.table_file import MOST_BYTES
from als_desktop.ui.register.import_dialog import ImportDialog
from als_desktop.ui.register.import_model import Column

LIST = (
    "Name;E-Mail;Dept;Line manager;Start\r\n"
    "Ben Ode;ben@x.org;Estates;Dilys Owen;May\r\n"
    "Carys Pârry;carys@x.org;Library;Huw Lloyd;\r\n"
    "Pârry, Carys;;;;\r\n"
    ";nobody@x.org;;;\r\n"
    "Dev Rao;dev@x.org;Library;;June\r\n"
).encode("cp1252")


@pytest.fixture
def open_desk(desk):
    """One of the list is in the register already."""
    desk.fill("Ben Ode", contact="ben@x.org")
    desk.open()
    return desk


def cells(dialog: ImportDialog, column: Column) -> list[str]:
    model = dialog.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_what_is_found_is_shown_and_what_is_new_is_imported(open_desk):
    dialog = open_desk.bring(LIST, "interest.csv")
    assert dialog._encoding.currentText() == "Windows, Western"
    assert dialog._separator.currentText() == "Semicolon ;"
    assert dialog._named.isChecked()
    assert {part.value: dialog.columns.box(part).currentText() for part in Part} == {
        "name": "Name",
        "surname": "none",
        "contact": "E-Mail",
        "department": "Dept",
        "line_manager": "Line manager",
        "note": "none",
    }
    assert dialog._left_out.text() == "Left out: Start"
    assert dialog._summary.text() == (
        "2 new · 1 in the register already · 1 twice in the list · 1 without a name"
    )
    assert cells(dialog, Column.FOUND) == [
        "in the register: Ben Ode",
        "new",
        "as in line 3",
        "no name",
        "new",
    ]
    open_desk.house.press("Import 2 people", dialog)
    assert [p.name for p in open_desk.view.people] == ["Ben Ode", "Carys Pârry", "Dev Rao"]
    assert open_desk.person("Carys Pârry").line_manager == "Huw Lloyd"
    assert "2 people were added to the register." in open_desk.house.said()
    open_desk.house.press("Undo", open_desk.house.screen._notice)
    assert open_desk.shown(open_desk.left) == ["Ben Ode"]


def test_rows_are_chosen_one_by_one_by_mouse_and_by_key(open_desk):
    dialog = open_desk.bring(LIST)
    table = dialog.table
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=table.visualRect(table.model().index(4, Column.PERSON)).center(),
    )
    # A row without a name cannot be taken.
    table.selectRow(3)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert [row.details.name for row in map(dialog._sheet.rows.__getitem__, sorted(dialog._sheet.taken))] == [
        "Ben Ode",
        "Carys Pârry",
    ]
    open_desk.house.press("Take none", dialog)
    open_desk.house.press("Import", dialog)
    assert "Nobody is chosen" in dialog.said()
    open_desk.house.press("Take all", dialog)
    open_desk.house.press("Import 4 people", dialog)
    assert len(open_desk.view.people) == 5


def test_only_the_rows_to_look_at_are_shown_when_that_is_wanted(open_desk):
    dialog = open_desk.bring(LIST)
    assert [s.text() for s in dialog._which._segments] == ["All rows 5", "To look at 3"]
    dialog._which.chosen.emit(dialog._which._segments[1].value)
    dialog._which.set_value("doubts")
    dialog._show_rows()
    assert cells(dialog, Column.FOUND) == ["in the register: Ben Ode", "as in line 3", "no name"]
    dialog.reject()


def test_columns_are_matched_again_by_hand(open_desk):
    dialog = open_desk.bring(b"Who,Where,Chief\nBen Ode,Estates,Dilys\nDev Rao,Library,Huw\n")
    assert not dialog._named.isChecked()
    dialog._named.setChecked(True)
    for part, place in ((Part.DEPARTMENT, 1), (Part.LINE_MANAGER, 2)):
        box = dialog.columns.box(part)
        box.setCurrentIndex(place + 1)
        box.activated.emit(place + 1)
    assert cells(dialog, Column.DEPARTMENT) == ["Estates", "Library"]
    assert cells(dialog, Column.FOUND)[0] == "in the register: Ben Ode"
    name = dialog.columns.box(Part.NAME)
    name.setCurrentIndex(0)
    name.activated.emit(0)
    dialog.accept()
    assert "No column is chosen for the name" in dialog.said()
    name.setCurrentIndex(1)
    name.activated.emit(1)
    open_desk.house.press("Import 1 person", dialog)
    assert open_desk.person("Dev Rao").line_manager == "Huw"


def test_another_encoding_and_separator_can_be_chosen(open_desk):
    dialog = open_desk.bring("Name,Team\nŁukasz Müller,Law\n".encode("cp1250"))
    assert cells(dialog, Column.PERSON) != ["Łukasz Müller"]
    dialog._encoding.setCurrentIndex(dialog._encoding.findData("cp1250"))
    dialog._encoding.activated.emit(0)
    assert cells(dialog, Column.PERSON) == ["Łukasz Müller"]
    dialog._separator.setCurrentIndex(dialog._separator.findData(";"))
    dialog._separator.activated.emit(0)
    assert dialog.columns.box(Part.NAME).itemText(1) == "Name,Team"
    dialog.reject()
    assert len(open_desk.view.people) == 1


def test_a_quotation_mark_that_is_never_closed_is_said(open_desk):
    dialog = open_desk.bring(b'Name\n"Dev Rao\nElin Huws\n')
    assert "never closed" in dialog.said()
    assert len(cells(dialog, Column.PERSON)) == 2
    dialog.reject()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty"),
        (b"PK\x03\x04" + bytes(100), "choose “Save as” and the type CSV"),
        (b"%PDF-1.4 secret words", "This is a document"),
        (b"\x00\x01\x02secret words" * 50, "no list in text"),
        (b"\r\n;;;\r\n", "no row"),
        (b"secret\n" * 10_002, "more than 10000 rows"),
        (b"s," * 200, "The file has 200 columns"),
        (None, "is a folder"),
        (b"x" * (MOST_BYTES + 1), "larger than 10 MB"),
    ],
)
def test_a_file_that_is_no_list_gets_a_sentence_and_no_line_in_the_log(
    open_desk, tmp_path, caplog, content, said
):
    path = tmp_path / "secret.csv"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    with caplog.at_level(logging.DEBUG):
        open_desk.page._source.read(path)
    assert said in open_desk.house.said()
    assert not open_desk.house.dialogs()
    assert caplog.records == []


def drop(desk, path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    # Over the list, which has no use for files.
    over = desk.left.viewport()
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    QApplication.sendEvent(over, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(over, QDropEvent(QPointF(50, 50), copy, data, left, none))
    QApplication.processEvents()


def test_a_file_can_be_dropped_on_the_page(open_desk, tmp_path, caplog):
    path = tmp_path / "secret list.csv"
    path.write_bytes(LIST)
    with caplog.at_level(logging.DEBUG):
        drop(open_desk, path)
        dialog = open_desk.house.dialog(ImportDialog)
        open_desk.house.press("Import 2 people", dialog)
    assert len(open_desk.view.people) == 3
    assert caplog.records == []


@pytest.mark.parametrize("where", ["list", "search", "add"])
def test_rows_of_a_spreadsheet_can_be_pasted(open_desk, where):
    QGuiApplication.clipboard().setText("Name\tTeam\nDev Rao\tLibrary\n")
    getattr(open_desk.page.people, where).setFocus()
    open_desk.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = open_desk.house.dialog(ImportDialog)
    assert cells(dialog, Column.DEPARTMENT) == ["Library"]
    dialog.reject()
    QGuiApplication.clipboard().clear()


def test_a_word_that_is_pasted_is_typed(open_desk):
    QGuiApplication.clipboard().setText("Dev Rao")
    open_desk.page.people.add.setFocus()
    open_desk.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert open_desk.page.people.add.text() == "Dev Rao"
    assert not open_desk.house.dialogs()
    QGuiApplication.clipboard().clear()


def test_five_thousand_rows_are_imported_at_once(open_desk):
    rows = "".join(f"Person N{n},p{n}@x.org,Team {n % 7}\n" for n in range(5_000))
    dialog = open_desk.bring(b"Name,Email,Department\n" + rows.encode())
    open_desk.house.press("Import 5000 people", dialog)
    assert len(open_desk.view.people) == 5_001
    assert open_desk.left.people.rowCount() == 5_001
    open_desk.house.undo()
    assert len(open_desk.view.people) == 1


def test_model_keeps_the_rules_of_qt_whatever_is_shown(open_desk):
    dialog = open_desk.bring(LIST)
    model = dialog._model
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for only_doubts in (False, True, False):
        model.show_rows(only_doubts=only_doubts)
        model.follow_taken()
    first = model.index(1, Column.PERSON)
    assert dialog._sheet.rows[1].finding is Finding.NEW
    check = Qt.ItemDataRole.CheckStateRole
    assert first.data(check) == Qt.CheckState.Checked
    assert model.setData(first, Qt.CheckState.Unchecked, check)
    assert first.data(check) == Qt.CheckState.Unchecked
    assert model.index(3, Column.PERSON).data(check) is None
    dialog.reject()


def test_the_main_act_is_the_default_and_says_how_many(open_desk):
    dialog = open_desk.bring(LIST)
    default = [b for b in dialog.findChildren(QPushButton) if b.isDefault()]
    assert [b.text() for b in default] == ["Import 2 people"]
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert len(open_desk.view.people) == 3
