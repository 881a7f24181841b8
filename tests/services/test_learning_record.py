"""The learning record of a member over six meetings: their own words, and nobody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from als_desktop.errors import ReportFailed
from als_desktop.models.changes import Edit
from als_desktop.models.feedback import ExportEntry
from als_desktop.models.people import LearningSet, NamesShown
from als_desktop.models.refusal import Refused
from als_desktop.reports.learning_record_pdf import learning_record_pdf
from als_desktop.reports.paper import Paper
from tests.reports.plans import printed, squeezed
from tests.six_meetings import BEN_REPORTS, BEN_SAYS_NO, BEN_SAYS_NO_NOW, PRIVATE_NOTE, TURNS, SixMeetings

SHAPES = ("circle", "square", "diamond")


@pytest.fixture(scope="module")
def six(tmp_path_factory):
    made = SixMeetings(tmp_path_factory.mktemp("six"))
    yield made
    made.room.store.close()


@pytest.fixture
def ben(six):
    return six.services.learning.record(six.member_id("Ben"), SHAPES)


def show_names(six, shown):
    with six.room.store.transaction() as tx:
        before = tx.get(LearningSet, six.room.set_id)
        tx.write([Edit(before, replace(before, names_shown=shown))])


def test_each_meeting_has_what_was_presented_planned_reported_and_noted(ben):
    assert [m.number for m in ben.meetings] == [1, 2, 3, 4, 5]
    first, fourth = ben.meetings[0], ben.meetings[3]
    (turn,) = first.turns
    assert (turn.issue, turn.desired_outcome) == TURNS[0][1:]
    assert [q.author for q in turn.questions] == ["Amina", "Dev"]
    assert [(o.speaks_for != "", o.speaks_against != "", o.chosen) for o in turn.options] == [
        (True, True, False),
        (True, True, True),
    ]
    assert turn.learned == "Meeting 1 taught me to wait before I answer"
    planned = first.actions[0]
    assert (planned.what, planned.confidence, planned.confidence_end) == (BEN_SAYS_NO, 5, 7)
    assert [m.reports[0].learned for m in ben.meetings[1:]] == [told[3] for told in BEN_REPORTS]
    assert (fourth.reports[0].planned, fourth.reports[0].anew) == (BEN_SAYS_NO, BEN_SAYS_NO_NOW)
    assert ben.meetings[4].reports[0].planned == BEN_SAYS_NO_NOW
    assert [len(m.reflections) for m in ben.meetings] == [1] * 5


@pytest.mark.parametrize("paper", list(Paper))
def test_it_prints_all_of_it_and_no_word_of_anybody_else(ben, paper):
    found = printed(learning_record_pdf(ben, paper))
    own = [TURNS[0][1], TURNS[3][1], BEN_SAYS_NO, BEN_SAYS_NO_NOW, "Ben at meeting 5: others carry the same"]
    own += [text for told in BEN_REPORTS for text in told[1:4]]
    own += ["Sure: 5 of 10, at the end 7", "By when: before the holidays", "For: She may not know"]
    assert [text for text in own if squeezed(text) not in found] == []
    others = [
        "Dev at meeting",
        "Femi: the silence helped",
        PRIVATE_NOTE,
        TURNS[1][1],
        TURNS[2][1],
        TURNS[4][1],
    ]
    assert [text for text in others if squeezed(text) in found] == []


def test_the_same_record_gives_the_same_bytes(ben):
    assert learning_record_pdf(ben, Paper.A4) == learning_record_pdf(ben, Paper.A4)


@pytest.mark.parametrize(
    ("shown", "names"), [(NamesShown.INITIALS, ["A", "D"]), (NamesShown.MASKED, ["", ""])]
)
def test_those_who_asked_are_named_as_the_set_shows_them(six, shown, names):
    show_names(six, shown)
    try:
        record = six.services.learning.record(six.member_id("Ben"), SHAPES)
    finally:
        show_names(six, NamesShown.FULL)
    assert [q.author for q in record.meetings[0].turns[0].questions] == names
    assert record.name == "Ben"


def test_who_has_done_nothing_yet_has_an_empty_record(six):
    femi = six.services.learning.record(six.member_id("Femi"), SHAPES)
    assert femi.meetings == ()
    assert squeezed("Nothing is noted yet.") in printed(learning_record_pdf(femi, Paper.A4))


def test_somebody_unknown_is_refused(six):
    with pytest.raises(Refused) as refusal:
        six.services.learning.record("nobody", SHAPES)
    assert refusal.value.code == "gone"


def test_what_was_typed_is_printed_as_typed(ben):
    typed = '<b>unclosed & "Zażółć" {0} ' + "x" * 300
    turn = replace(ben.meetings[0].turns[0], issue=typed, learned=typed)
    report = replace(ben.meetings[1].reports[0], did=typed, learned=typed, why=typed, anew=typed)
    meetings = [replace(ben.meetings[0], turns=(turn,), reports=(report,) * 12)]
    found = printed(
        learning_record_pdf(replace(ben, name=typed, set_name=typed, meetings=tuple(meetings)), Paper.A4)
    )
    assert found.count(squeezed(typed)) >= 4 * 12


def test_saving_notes_that_it_left_and_a_failure_leaves_nothing(six, ben, tmp_path):
    learning, target = six.services.learning, tmp_path / "record.pdf"
    learning.save_record(ben, Paper.LETTER, target)
    assert target.read_bytes().startswith(b"%PDF")
    with pytest.raises(ReportFailed):
        learning.save_record(ben, Paper.A4, tmp_path / "no folder" / "record.pdf")
    with six.room.store.reading() as tx:
        kept = [(e.what, e.target) for e in tx.find(ExportEntry)]
    assert kept == [("learning_record", str(target))]
