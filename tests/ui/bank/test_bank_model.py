"""The questions that are offered, as Qt's own tester and a screen reader see them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from als_desktop.models.question_bank import OfferedQuestion, Purpose
from als_desktop.ui.bank.bank_model import BankModel, FactsRole

BROUGHT = OfferedQuestion("What else?", Purpose.OPTIONS)
STARRED = OfferedQuestion("Who knows?", Purpose.REALITY, uses=1, stars=2)
OWN = OfferedQuestion("<b>Zoë?</b>", Purpose.GOAL, uses=3, stars=1, record_id="r")
LONG = OfferedQuestion("x" * 5_000, Purpose.GOAL, record_id="l")


@pytest.fixture
def model(qapp):
    made = BankModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    return made


def test_model_keeps_the_rules_of_qt_whatever_is_shown(model):
    for questions in ((), (BROUGHT,), (OWN, STARRED, BROUGHT), (STARRED, LONG), (STARRED, LONG), ()):
        for with_purpose in (True, False):
            model.show(questions, with_purpose=with_purpose)
            assert model.rowCount() == len(questions)


def test_same_questions_change_nothing(model):
    assert model.show([OWN, BROUGHT], with_purpose=True)
    assert not model.show([OWN, BROUGHT], with_purpose=True)
    assert model.show([OWN, BROUGHT], with_purpose=False)


@pytest.mark.parametrize(
    ("question", "facts", "said"),
    [
        (BROUGHT, "Options", "What else? Options"),
        (STARRED, "Reality · used once", "Who knows? Reality, used once, 2 stars"),
        (OWN, "Goal · the set’s own · used 3 times", "<b>Zoë?</b> Goal, the set’s own, used 3 times, 1 star"),
    ],
)
def test_row_says_what_is_known_of_it(model, question, facts, said):
    model.show([question], with_purpose=True)
    index = model.index(0)
    assert index.data() == question.text
    assert index.data(FactsRole) == facts
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == said
    model.show([question], with_purpose=False)
    assert index.data(FactsRole) == facts.partition(" · ")[2]


def test_tip_shows_words_as_they_are(model):
    model.show([OWN], with_purpose=True)
    assert "&lt;b&gt;" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_only_words_of_the_sets_own_are_asked_for(model, qtbot):
    model.show([BROUGHT, OWN], with_purpose=True)
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0), "Other words")
    with qtbot.assertNotEmitted(model.text_typed):
        model.setData(model.index(1), OWN.text)
    with qtbot.waitSignal(model.text_typed) as typed:
        model.setData(model.index(1), "Other words")
    assert typed.args == [OWN, "Other words"]
    assert model.index(1).data() == OWN.text


def test_row_is_found_by_its_words(model):
    model.show([BROUGHT, OWN], with_purpose=True)
    assert model.row_of("what  ELSE?") == 0
    assert model.row_of("Never heard of") == -1
