"""The people as Qt's own tester and a screen reader see them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from als_desktop.models.people import Member, PersonOfInterest
from als_desktop.models.set_conflicts import Conflict, ConflictKind
from als_desktop.ui.register.people_list_model import PEOPLE_MIME, PeopleListModel
from als_desktop.ui.register.person_face import PersonFace, chosen_face, member_face, register_face

BEN = PersonOfInterest("1", "Ben <b>Ode</b>", "ben@x.org", "Estates", "Dilys Owen")
PLACED = PersonOfInterest("2", "Carys", status="placed", set_id="s")
GRAVE = Conflict(ConflictKind.MANAGES, ("Dilys Owen", BEN.name))
GENTLE = Conflict(ConflictKind.SAME_DEPARTMENT, ("Dev Rao", BEN.name), "Estates")


@pytest.fixture
def model(qapp):
    made = PeopleListModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield made
    del tester


def test_model_keeps_the_rules_of_qt_whatever_is_shown(model):
    for keys in ("", "a", "ab", "ab", "b", ""):
        model.show(list(keys), lambda row, keys=keys: PersonFace(keys[row], keys[row].upper(), "", act="add"))
        assert [model.index(n).data() for n in range(model.rowCount())] == list(keys.upper())


def test_a_face_is_made_when_it_is_looked_at_and_anew_when_shown_again(model):
    asked = []

    def make(row):
        asked.append(row)
        return PersonFace(str(row), f"P{len(asked)}", "")

    model.show([str(n) for n in range(5_000)], make)
    assert asked == [] or len(asked) < 50
    before = model.index(4_000).data()
    assert model.index(4_000).data() == before
    model.show([str(n) for n in range(5_000)], make)
    assert model.index(4_000).data() != before


@pytest.mark.parametrize(
    ("face", "said"),
    [
        (
            register_face(BEN, "", None),
            "Ben <b>Ode</b>. Estates · reports to Dilys Owen · ben@x.org",
        ),
        (
            register_face(BEN, "", GRAVE),
            "Ben <b>Ode</b>. Careful: reports to Dilys Owen. Estates · reports to Dilys Owen · ben@x.org",
        ),
        (
            register_face(BEN, "", GENTLE),
            "Ben <b>Ode</b>. same department as Dev Rao. Estates · reports to Dilys Owen · ben@x.org",
        ),
        (register_face(PLACED, "Set B", None), "Carys. in Set B"),
        (chosen_face(BEN, 3), "Ben <b>Ode</b>. Estates · reports to Dilys Owen"),
        (member_face(Member("m", "s", "Elin", 2, 0)), "Elin. member"),
    ],
)
def test_a_screen_reader_hears_the_whole_row(model, face, said):
    model.show([face.key], lambda _row: face)
    index = model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == said
    assert "<b>" not in index.data(Qt.ItemDataRole.ToolTipRole).replace("&lt;b&gt;", "")
    assert bool(index.flags() & Qt.ItemFlag.ItemIsDragEnabled) == bool(face.act)


def test_what_is_dragged_holds_ids_and_nothing_else(model):
    model.show(["1"], lambda _row: register_face(BEN, "", None))
    data = model.mimeData([model.index(0)])
    assert data.formats() == [PEOPLE_MIME]
    assert bytes(data.data(PEOPLE_MIME).data()) == b"1"
