"""Who writes, who reads out and who answers: the head, the field, the card and the seat say the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from support import made

from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def written(seat):
    """Three have written; the time to write is over."""
    seat.open()
    board, slot_id = seat.services.board, seat.desk.slot.id
    for name in ("Dev", "Ben", "Carys"):
        author = seat.desk.member(name).id
        seat.hub.do(
            lambda author=author, name=name: board.draft_card(slot_id, author, f"What would {name} ask?")
        )
    seat.field.setFocus()
    seat.clock.pass_ms(5 * MINUTE_MS)
    seat.console._on_driver_second_changed()
    return seat


def told(seat):
    """What the head of the board says, whose words the field would take, and whose seat stands out."""
    page, (chip,) = seat.console.workspace, chosen(seat)
    return page._head.slot._hint.text().split(" ")[0], seat.speaker, chip


def chosen(seat):
    """The names on the seats that stand out."""
    panel = seat.console._side.seats
    return [seat.hub.meeting.member(i).name for i, chip in panel._chips.items() if chip.state() == "next"]


def test_nobody_reads_out_in_the_silence(seat):
    seat.open()
    assert "After the silence" in seat.mode_words
    seat.clock.pass_ms(5 * MINUTE_MS)
    seat.console._on_driver_second_changed()
    assert "asks" in seat.mode_words
    assert "silence" not in seat.mode_words


def test_the_author_of_the_next_card_has_the_turn_and_the_card_is_marked(written):
    seat, board = written, written.console.workspace.board
    assert told(seat) == ("Dev", "Dev", "Dev")
    assert board.chosen_ids() == [board.lane("drafted").model.face(0).card_id]
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert (told(seat), seat.mode) == (("Ben", "Ben", "Ben"), "hand_in")
    # Another card is taken first.
    board.lane("drafted").view.choose([board.lane("drafted").model.face(1).card_id])
    board.lane("drafted").view.cards_chosen.emit()
    assert told(seat) == ("Carys", "Carys", "Carys")
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert told(seat) == ("Ben", "Ben", "Ben")


def test_once_all_is_read_out_the_presenter_stands_out_until_a_seat_is_chosen(written):
    seat = written
    for _ in range(3):
        seat.press(Qt.Key.Key_Return, CONTROL)
    assert chosen(seat) == ["Amina"]
    seat.press(Qt.Key.Key_4, widget=seat.console)
    assert (chosen(seat), seat.mode_words) == (["Dev"], "One more question from {name}")
    seat.type("And what else?")
    assert chosen(seat) == ["Amina"]


def test_words_that_are_begun_keep_their_author_and_what_they_become(written):
    seat = written
    seat.type("What did they", enter=False)
    before = (seat.speaker, seat.mode)
    seat.console.workspace.lead.click()
    assert (seat.speaker, seat.mode, seat.field.text()) == (*before, "What did they")


def test_without_authors_nobody_is_named(seat):
    seat.open()
    seat.desk.make_anonymous()
    seat.hub.open_meeting(seat.desk.room.meeting_id)
    slot_id = seat.desk.slot.id
    made(seat.hub.do(lambda: seat.services.board.draft_card(slot_id, None, "Shy?")), QuestionCard)
    seat.clock.pass_ms(5 * MINUTE_MS)
    seat.console._on_driver_second_changed()
    assert seat.console.workspace._head.slot._hint.text().startswith("After each is read out")


def test_what_is_taken_back_is_read_out_again_by_its_author(written):
    seat = written
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert told(seat) == ("Ben", "Ben", "Ben")
    seat.hub.undo()
    assert told(seat) == ("Dev", "Dev", "Dev")
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert [c.text for c in seat.desk.view.lane(seat.desk.slot.id, "handed_over")] == ["What would Dev ask?"]


def test_once_all_have_written_the_silence_may_end(seat):
    seat.open()
    board, slot_id = seat.services.board, seat.desk.slot.id
    lead, cue = seat.console.workspace.lead, seat.console._side.cue
    for name in ("Ben", "Carys", "Dev", "Elin", "Femi"):
        assert seat.console.workspace._head.slot._hint.text().startswith("All write in silence")
        assert lead.property("kind") == "normal"
        author = seat.desk.member(name).id
        seat.hub.do(lambda author=author: board.draft_card(slot_id, author, "What holds you back?"))
    cue.tick()
    assert (lead.text(), lead.property("kind")) == ("Begin to read out", "primary")
    assert (seat.console.workspace.typing_leads(), cue._words.text()[:13]) == (False, "“Has everybod")
    lead.click()
    cue.tick()
    assert (told(seat), cue._words.text()[:9]) == (("Ben", "Ben", "Ben"), "“Read out")


@pytest.fixture
def silence(seat):
    """Four of five have written; Femi has the field."""
    seat.open()
    board, slot_id = seat.services.board, seat.desk.slot.id
    seat.hub.do(lambda: board.draft_card(slot_id, seat.desk.member("Ben").id, "What holds you back?"))
    for name in ("Carys", "Dev", "Elin"):
        assert "empty Enter" in seat.mode_words
        seat.console._desk.choose_seat(seat.desk.member(name).seat + 1)
        seat.type(f"What would {name} ask?")
    return seat


def test_who_has_nothing_to_write_is_passed_over_and_the_silence_may_end(silence):
    seat, lead = silence, silence.console.workspace.lead
    assert (seat.speaker, lead.property("kind")) == ("Femi", "normal")
    seat.clock.pass_ms(1000)
    seat.press(Qt.Key.Key_Return)
    seat.console._side.cue.tick()
    assert seat.console.workspace.seat_facts()[seat.desk.member("Femi").id] == "passed"
    assert (lead.text(), lead.property("kind"), chosen(seat)) == ("Begin to read out", "primary", [])
    assert "Has everybody written" in seat.console._side.cue._words.text()
    # Others may write another one; who passed is left out.
    assert seat.speaker == "Ben"
    for name in ("Ben", "Carys", "Dev", "Elin", "Ben"):
        assert seat.speaker == name
        seat.type(f"What else would {name} ask?")
    seat.press(Qt.Key.Key_Return, CONTROL)
    # The next key is about the card that is read out.
    assert (told(seat), seat.field.hasFocus()) == (("Ben", "Ben", "Ben"), False)


def test_what_was_just_written_is_in_sight(silence):
    seat, view = silence, silence.console.workspace.board.lane("drafted").view
    for n in range(9):
        seat.type(f"What would you do with a whole day for this, number {n}?")
        last = view.model().index(view.model().rowCount() - 1)
        assert view.viewport().rect().contains(view.visualRect(last))


def test_passing_over_in_the_silence_is_taken_back_by_undo(silence):
    seat = silence
    seat.clock.pass_ms(1000)
    seat.press(Qt.Key.Key_Return)
    seat.console._undo.undo()
    assert (seat.speaker, chosen(seat)) == ("Femi", ["Femi"])
    assert seat.console.workspace.seat_facts()[seat.desk.member("Femi").id] == "none yet"
    assert len(seat.desk.view.cards(seat.desk.slot.id)) == 4
    seat.console._undo.redo()
    assert (seat.console.workspace.lead.text(), chosen(seat)) == ("Begin to read out", [])
    seat.console._undo.undo()
    # Then what was written last.
    seat.console._undo.undo()
    assert (seat.speaker, len(seat.desk.view.cards(seat.desk.slot.id))) == ("Elin", 3)


def test_enter_in_the_empty_field_passes_nobody_once_it_is_read_out(written):
    seat = written
    seat.console._desk.keyboard.take()
    seat.clock.pass_ms(1000)
    seat.press(Qt.Key.Key_Return)
    assert told(seat) == ("Dev", "Dev", "Dev")


def test_whoever_reads_out_has_the_turn_also_where_all_was_written_before(seat):
    seat.open(StageKind.PRESENTATION)
    for name in ("Ben", "Carys", "Dev", "Elin", "Femi"):
        seat.type(f"What would {name} ask?")
    seat.press(Qt.Key.Key_PageDown)
    seat.clock.pass_ms(5 * MINUTE_MS)
    seat.console._on_driver_second_changed()
    assert told(seat) == ("Ben", "Ben", "Ben")
    seat.press(Qt.Key.Key_PageUp)
    seat.press(Qt.Key.Key_PageDown)
    assert told(seat) == ("Ben", "Ben", "Ben")


def test_whoever_ends_the_silence_hears_first_who_reads_out(seat):
    seat.open()
    board, slot_id = seat.services.board, seat.desk.slot.id
    author = seat.desk.member("Dev").id
    seat.hub.do(lambda: board.draft_card(slot_id, author, "What holds you back?"))
    seat.console.workspace.lead.click()
    cue = seat.console._side.cue
    cue.tick()
    assert (told(seat), cue._words.text()[:9]) == (("Dev", "Dev", "Dev"), "“Read out")
    assert seat.desk.view.lane(slot_id, "handed_over") == []


def test_whoever_says_that_the_presenter_has_finished_is_led_on(seat):
    seat.open(StageKind.PRESENTATION)
    page, going_on = seat.console.workspace, seat.console._rail._next
    seat.type("What would Ben ask?")
    button = page.listening.finished
    assert (button.text(), button.isVisible(), going_on.property("kind")) == (
        "Amina has finished",
        True,
        "normal",
    )
    assert seat.field.hasFocus()
    button.click()
    seat.console._side.cue.tick()
    assert (seat.field.hasFocus(), chosen(seat)) == (False, ["Amina"])
    assert (button.text(), going_on.property("kind")) == ("Amina goes on speaking", "primary")
    assert page.listening._title.text() == "Amina has finished"
    assert "not said yet" in seat.console._side.cue._words.text()


@pytest.mark.parametrize("by_button", [True, False])
def test_a_presenter_who_had_not_finished_goes_on(seat, by_button):
    seat.open(StageKind.PRESENTATION)
    page = seat.console.workspace
    seat.type("What would Ben ask?")
    page.listening.finished.click()
    if by_button:
        page.listening.finished.click()
    else:
        seat.console._undo.undo()
    seat.console._side.cue.tick()
    assert (page.listening._title.text(), page.listening.finished.text()) == (
        "Nobody interrupts",
        "Amina has finished",
    )
    assert "Begin when" in seat.console._side.cue._words.text()
    # The note that was written before stays.
    assert len(seat.desk.view.cards(seat.desk.slot.id)) == 1


def test_towards_the_end_of_the_time_the_page_asks_what_is_not_said_yet(seat):
    seat.open(StageKind.PRESENTATION)
    page = seat.console.workspace
    seat.clock.pass_ms(7 * MINUTE_MS + 30_000)
    seat.console._on_driver_second_changed()
    assert (page.listening._title.text(), page.listening.finished.isVisible()) == (
        "Time to come to an end",
        False,
    )
    assert seat.console._rail._next.property("kind") == "primary"


def test_notes_of_everybody_do_not_end_a_presentation(seat):
    seat.open(StageKind.PRESENTATION)
    page, cue = seat.console.workspace, seat.console._side.cue
    for name in ("Ben", "Carys", "Dev", "Elin", "Femi"):
        # Who speaks stands out; whose notes are typed is said in the field.
        assert (chosen(seat), seat.speaker) == (["Amina"], name)
        seat.type(f"What would {name} ask?")
    cue.tick()
    assert (page.typing_leads(), seat.console._rail._next.property("kind")) == (True, "normal")
    assert (page.listening.finished.isVisible(), "Begin when" in cue._words.text()) == (True, True)


def test_once_all_have_written_enter_begins_to_read_out_and_undo_leads_back(silence):
    seat, lead = silence, silence.console.workspace.lead
    seat.type("What would Femi ask?")
    assert (lead.text(), lead.hasFocus()) == ("Begin to read out", True)
    # What is taken back is asked for again, in the field.
    seat.hub.undo()
    assert (seat.speaker, seat.field.hasFocus()) == ("Femi", True)
    seat.hub.redo()
    assert lead.hasFocus()
    seat.press(Qt.Key.Key_Return)
    assert told(seat) == ("Ben", "Ben", "Ben")
    # The silence was ended by mistake.
    seat.press(Qt.Key.Key_Z, CONTROL)
    assert (lead.text(), lead.hasFocus(), len(seat.desk.view.cards(seat.desk.slot.id))) == (
        "Begin to read out",
        True,
        5,
    )
    seat.console._undo.redo()
    assert told(seat) == ("Ben", "Ben", "Ben")


def test_a_late_question_leads_to_its_answer_and_back_to_the_field(seat):
    seat.open()
    board, slot_id = seat.services.board, seat.desk.slot.id
    first = made(seat.hub.do(lambda: board.hand_in_card(slot_id, None, "What holds you back?")), QuestionCard)
    seat.hub.do(lambda: board.mark_answered(first.id))
    lead = seat.console.workspace.lead
    seat.console._desk.choose_seat(3)
    seat.type("What are you afraid of?")
    assert (lead.text(), lead.hasFocus()) == ("Answer the next", True)
    seat.hub.undo()
    assert (seat.speaker, seat.field.hasFocus()) == ("Carys", True)
    # Enter in the empty field asks for nothing: it leaves the field.
    seat.clock.pass_ms(1000)
    seat.press(Qt.Key.Key_Return)
    assert not seat.field.hasFocus()
    seat.hub.redo()
    seat.console._desk.keyboard.take()
    seat.clock.pass_ms(1000)
    seat.press(Qt.Key.Key_Return)
    assert lead.hasFocus()
