"""In each stage one button stands out at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from support import made

from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import scripts
from tests.ui.console.seat import CONTROL


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def filled(seat):
    """The words of the buttons that stand out."""
    console = seat.console
    page = console.workspace
    own = (
        [page.lead]
        if hasattr(page, "lead")
        else [page.next_part.button]
        if hasattr(page, "next_part")
        else [page.missing.act]
        if hasattr(page, "missing")
        else []
    )
    start = console._side.timer._run
    buttons = (start, *own, console._rail._next, console.entry._add)
    return [b.text() for b in buttons if b.isVisible() and b.property("kind") == "primary"]


def test_one_button_stands_out_from_the_first_question_to_the_next_stage(seat):
    seat.open()
    slot_id = seat.desk.slot.id
    board = seat.services.board
    lead = seat.console.workspace.lead
    assert filled(seat) == ["Add"]
    seat.hub.do(lambda: board.draft_card(slot_id, None, "What holds you back?"))
    # The silence to write in comes first; reading out may begin earlier all the same.
    assert filled(seat) == ["Add"]
    assert lead.isVisible()
    seat.clock.pass_ms(5 * MINUTE_MS)
    seat.console._on_driver_second_changed()
    assert filled(seat) == ["Read out, next"]
    # Also by key from the field, where letters are words.
    seat.field.setFocus()
    seat.clock.pass_ms(1000)
    seat.press(Qt.Key.Key_Return, CONTROL)
    # None is left: they are the presenter's now.
    assert filled(seat) == []
    card_id = seat.hub.meeting.cards(slot_id)[0].id
    seat.hub.do(lambda: board.queue(card_id))
    assert filled(seat) == ["Answer the first"]
    click(lead)
    assert filled(seat) == ["Answered"]
    click(lead)
    assert filled(seat) == ["Forming actions"]
    seat.hub.undo()
    assert filled(seat) == ["Answered"]


def test_what_is_on_hold_leads_before_going_on_until_the_time_is_up(seat):
    seat.open()
    slot_id, board = seat.desk.slot.id, seat.services.board
    first, second = (
        made(seat.hub.do(lambda text=text: board.hand_in_card(slot_id, None, text)), QuestionCard).id
        for text in ("What holds you back?", "Who else wants it?")
    )
    seat.hub.do(lambda: board.mark_answered(first))
    seat.hub.do(lambda: board.hold([second]))
    assert filled(seat) == ["Take it up"]
    seat.clock.pass_ms(60 * MINUTE_MS)
    seat.console._on_driver_second_changed()
    assert filled(seat) == ["Forming actions"]


def test_the_clock_is_started_then_the_rules_are_agreed_on_then_it_goes_on(seat):
    seat.desk.propose_rules()
    seat.open(StageKind.WELCOME)
    agree = seat.console.workspace.rules.agree
    assert (filled(seat), agree.property("kind")) == (["Start"], "normal")
    click(seat.console._side.timer._run)
    assert (filled(seat), agree.property("kind")) == ([], "primary")
    click(agree)
    assert filled(seat) == ["Check-in"]


def test_nothing_hurries_a_presenter_until_the_time_is_nearly_up(seat):
    seat.open(StageKind.PRESENTATION)
    # Notes are typed in passing; once words are begun they are to be added.
    assert filled(seat) == []
    seat.type("What have you", enter=False)
    assert filled(seat) == ["Add"]
    seat.field.setText("")
    seat.clock.pass_ms(seat.desk.view.clock(seat.desk.view.current_stage).length_ms - MINUTE_MS)
    seat.console._on_driver_second_changed()
    assert filled(seat) == ["Questions"]


def test_going_on_stands_back_for_the_steps_of_a_stage_and_not_after_it(seat):
    seat.open(StageKind.REVIEW)
    button = seat.console._rail._next
    assert button.property("kind") == "normal"
    for _ in range(3):
        seat.console.workspace.next_part.button.click()
    assert button.property("kind") == "normal"
    for _question in range(3):
        for _presenter in seat.desk.view.slots:
            seat.type("Short")
    assert button.property("kind") == "primary"
    seat.open(StageKind.CHECK_IN)
    button = seat.console._rail._next
    assert button.property("kind") == "normal"
    button.click()
    assert seat.stage is not StageKind.CHECK_IN
    assert button.property("kind") == "primary"


def test_words_that_are_begun_are_added_first(seat):
    seat.open(StageKind.FEEDBACK)
    on = seat.console._rail._next.text()
    for _ in range(2 + len(seat.desk.view.members)):
        seat.type("The silence")
    assert filled(seat) == [on]
    seat.type("I will try", enter=False)
    assert filled(seat) == ["Add"]
    seat.press(Qt.Key.Key_Return)
    assert filled(seat) == [on]


def test_add_in_the_empty_field_passes_as_enter_does(seat):
    seat.open(StageKind.BIDDING)
    assert (filled(seat), seat.speaker) == (["Add"], "Amina")
    click(seat.console.entry._add)
    assert seat.speaker == "Ben"


def test_a_break_is_not_cut_short_by_what_leads_nor_by_a_second_click(seat):
    seat.open(StageKind.FEEDBACK)
    button = seat.console._rail._next
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert (seat.stage, button.property("kind")) == (StageKind.BREAK, "normal")
    length = seat.desk.view.clock(seat.desk.view.current_stage).length_ms
    cue, lines = seat.console._side.cue, scripts()[StageKind.BREAK]
    assert cue._words.text() == lines[0]
    seat.clock.pass_ms(length)
    seat.console._on_driver_second_changed()
    assert (button.property("kind"), cue._words.text()) == ("primary", lines[1])


def test_the_check_in_goes_round_by_enter_and_the_seat_of_who_speaks_is_marked(seat):
    seat.open(StageKind.WELCOME)
    seat.console._rail._next.click()
    assert seat.stage is StageKind.CHECK_IN
    went = []
    for _ in seat.desk.view.members:
        # The keyboard is where the round goes on.
        seat.press(Qt.Key.Key_Return)
        chips = seat.console._side.seats._chips
        went += [m.name for m in seat.desk.view.members if chips[m.id].state() == "next"]
    assert went == ["Amina", "Ben", "Carys", "Dev", "Elin", "Femi"]
    seat.press(Qt.Key.Key_Return)
    assert not any(chip.state() == "next" for chip in seat.console._side.seats._chips.values())


def test_the_review_leads_from_the_rules_to_typing_to_the_next_part_and_on(seat):
    seat.open(StageKind.REVIEW)
    page, feedback = seat.console.workspace, seat.services.feedback
    for rule in seat.desk.view.ground_rules:
        assert filled(seat) == []
        seat.hub.do(lambda rule=rule: feedback.score_rule(seat.desk.room.meeting_id, rule.id, 2))
    cue, lines = seat.console._side.cue, scripts()[StageKind.REVIEW]
    said = {"did_well": lines[1], "next_time": lines[3], "about_myself": lines[2], "take_with_me": lines[4]}
    for question in ("did_well", "next_time"):
        for member in seat.desk.view.members:
            assert cue._words.text() == said[question]
            assert (filled(seat), seat.mode, seat.speaker) == (["Add"], question, member.name)
            seat.type("We waited")
    assert (filled(seat), seat.speaker) == (["Next: What I learned"], "Femi")
    assert cue._words.text() == lines[8]
    timer = seat.console._side.timer
    timer._reset.click()
    seat.click("Begin again")
    assert filled(seat) == ["Start"]
    timer._run.click()
    assert filled(seat) == ["Next: What I learned"]
    click(page.next_part.button)
    for question in ("about_myself", "take_with_me"):
        for member in seat.desk.view.members:
            assert cue._words.text() == said[question]
            assert (filled(seat), seat.mode, seat.speaker) == (["Add"], question, member.name)
            if member.name in ("Carys", "Femi"):
                seat.clock.pass_ms(1000)
                seat.type("")
            else:
                seat.type("To wait")
    assert page.seat_facts()[seat.desk.member("Femi").id] == "passed"
    assert filled(seat) == ["Next: Presenters’ experience"]
    assert cue._words.text() == lines[8]
    click(page.next_part.button)
    for number, question in enumerate(("was_like", "opened", "helped"), 5):
        for name in ("Amina", "Femi"):
            assert cue._words.text() == lines[number]
            assert (filled(seat), seat.mode, seat.speaker) == (["Add"], question, name)
            seat.type("Short")
    assert (filled(seat), cue._words.text()) == (["Dates and close"], lines[9])
    QTest.keyClick(page.facts, Qt.Key.Key_End)
    assert (filled(seat), cue._words.text()) == (["Dates and close"], lines[10])


def test_the_keyboard_begins_on_the_rules_and_comes_to_the_words_after_the_last(seat):
    seat.open(StageKind.FEEDBACK, slot=1)
    seat.field.setFocus()
    seat.console._rail._next.click()
    assert seat.stage is StageKind.REVIEW
    rows = seat.console.workspace.rules.rows
    assert rows[0].choice.hasFocus()
    # Whoever types first all the same is brought back by Escape.
    seat.press(Qt.Key.Key_N)
    assert seat.field.hasFocus()
    seat.press(Qt.Key.Key_Escape)
    for row in rows:
        assert row.choice.hasFocus()
        seat.press(Qt.Key.Key_2)
        assert row.choice.value() == "2"
    assert (seat.field.hasFocus(), filled(seat), seat.mode) == (True, ["Add"], "did_well")
    # They make room for what is said, until they are wanted again.
    page = seat.console.workspace
    assert not page.rules.isVisible()
    click(page.fold.button)
    assert page.rules.isVisible()
    rows[0].choice.setFocus()
    # A digit is a seat again.
    seat.press(Qt.Key.Key_3)
    assert (rows[0].choice.value(), seat.speaker) == ("2", "Carys")


def test_the_review_comes_back_to_a_seat_that_was_left_out_and_to_who_takes_it_back(seat):
    seat.open(StageKind.REVIEW)
    seat.console._desk.choose_seat(5)
    for name in ("Elin", "Femi", "Amina", "Ben", "Carys", "Dev"):
        assert (seat.speaker, seat.mode) == (name, "did_well")
        seat.type("We waited")
    assert (seat.speaker, seat.mode) == ("Amina", "next_time")
    seat.hub.undo()
    assert (seat.speaker, seat.mode) == ("Dev", "did_well")
    seat.type("We laughed")
    # One that stands aside is for whoever likes to, and asked of nobody.
    seat.console.workspace.entry_wanted.emit("opened_something")
    seat.type("What if not?")
    assert (seat.speaker, seat.mode) == ("Amina", "opened_something")


def test_a_review_that_is_opened_again_knows_who_was_heard(seat):
    seat.open(StageKind.REVIEW)
    for _ in range(2):
        seat.type("We waited")
    seat.console.leave()
    seat.open_here()
    assert (seat.speaker, seat.mode) == ("Carys", "did_well")


def test_typing_leads_in_feedback_until_everybody_has_spoken(seat):
    seat.open(StageKind.FEEDBACK)
    on, cue, lines = seat.console._rail._next.text(), seat.console._side.cue, scripts()[StageKind.FEEDBACK]
    for _ in range(2 + len(seat.desk.view.members)):
        assert filled(seat) == ["Add"]
        seat.type("The silence")
    # Nobody is asked once more; the last word is that of whose turn it was, and would stand under their name.
    assert (filled(seat), seat.speaker, cue._words.text()) == ([on], "Amina", lines[4])
    assert "last word" in seat.field.placeholderText()
    seat.hub.undo()
    assert (filled(seat), seat.speaker, cue._words.text()) == (["Add"], "Femi", lines[3])
    assert "last word" not in seat.field.placeholderText()
    # Whoever has nothing to add was heard as well.
    seat.clock.pass_ms(1000)
    seat.type("")
    assert filled(seat) == [on]


def test_forming_actions_leads_from_typing_to_who_helps_and_how_sure_and_on(seat):
    seat.open(StageKind.ACTIONS)
    page, on = seat.console.workspace, seat.console._rail._next.text()
    actions = seat.services.actions
    seat.clock.pass_ms(1000)
    seat.type("")
    cue, lines = seat.console._side.cue, scripts()[StageKind.ACTIONS]
    for n, words in enumerate(("Ask Helen", "Write to her", "Monday", "Ben reads it", "8")):
        assert (filled(seat), page.missing.act.property("kind")) == (["Add"], "quiet")
        cue.tick()
        assert cue._words.text() == lines[n]
        seat.type(words)
    cue.tick()
    assert (filled(seat), page.missing.text(), cue._words.text()) == ([on], "", lines[6])
    # What is taken back is asked again.
    seat.hub.undo()
    cue.tick()
    assert (filled(seat), seat.mode, cue._words.text()) == (["Add"], "confidence", lines[4])
    seat.clock.pass_ms(1000)
    seat.type("")
    cue.tick()
    # Who leaves it for later is not led back to it at once.
    assert (filled(seat), seat.mode, cue._words.text()) == ([on], "action", lines[6])
    assert (page.missing.text(), page.missing.act.property("kind")) == ("How sure, 1 to 10?", "quiet")
    assert seat.mode_words.startswith("What else will Amina do?")
    # Whoever wants another action first types it.
    seat.press(Qt.Key.Key_N, widget=page.preview)
    assert (filled(seat), seat.mode, seat.field.hasFocus()) == (["Add"], "action", True)
    assert cue._words.text() == lines[8]
    seat.type("Print it")
    assert (filled(seat), seat.mode) == (["Add"], "first_step")
    seat.hub.undo()
    assert (filled(seat), seat.mode, page.missing.text()) == (["Add"], "action", "How sure, 1 to 10?")
    # The hint asks it in the field.
    click(page.missing.act)
    cue.tick()
    assert (filled(seat), seat.mode, cue._words.text()) == (["Add"], "confidence", lines[4])
    assert seat.field.hasFocus()
    seat.clock.pass_ms(1000)
    seat.type("")
    # Nobody is held up who does not want to be asked.
    click(page.missing.close_button)
    assert filled(seat) == [on]
    action = seat.desk.view.actions(seat.desk.slot.id)[0]
    seat.hub.do(lambda: actions.set_confidence(action.id, 7))
    assert filled(seat) == [on]


def test_what_an_action_begins_with_leads_once_it_was_left_for_later_until_the_time_is_up(seat):
    seat.open(StageKind.ACTIONS)
    page, on = seat.console.workspace, seat.console._rail._next.text()
    length = seat.desk.view.clock(seat.desk.view.current_stage).length_ms
    seat.clock.pass_ms(1000)
    seat.type("")
    seat.type("Ask Helen")
    for _ in range(4):
        assert filled(seat) == ["Add"]
        seat.clock.pass_ms(1000)
        seat.type("")
    assert (filled(seat), seat.mode) == (["Go there"], "action")
    # The keyboard is where it leads.
    assert page.missing.act.hasFocus()
    seat.press(Qt.Key.Key_Return)
    # All that was left for later is asked, one after the other.
    for field in "first_step", "by_when", "support", "confidence":
        assert (filled(seat), seat.mode, seat.field.hasFocus()) == (["Add"], field, True)
        seat.clock.pass_ms(1000)
        seat.type("")
    assert (filled(seat), page.missing.act.hasFocus()) == (["Go there"], True)
    (card,) = page.action_list.cards
    seat.clock.pass_ms(length * 85 // 100)
    seat.console._on_driver_second_changed()
    assert filled(seat) == ["Go there"]
    for field in ActionField.FIRST_STEP, ActionField.BY_WHEN:
        seat.hub.do(lambda field=field: seat.services.actions.set_field(card.action_id, field, "soon"))
    # What was left for later is said; but the time is nearly up.
    assert (filled(seat), page.missing.text()) == ([on], "Who could help? How sure, 1 to 10?")
    seat.hub.do(lambda: seat.services.clocks.nudge(page.stage.id, 9 * MINUTE_MS))
    # More time asks for nothing that was left for later.
    assert filled(seat) == [on]
    seat.clock.pass_ms(length + 9 * MINUTE_MS)
    seat.console._on_driver_second_changed()
    assert filled(seat) == [on]
    seat.type("Print it")
    assert (filled(seat), seat.mode) == ([on], "first_step")
    seat.console._side.timer._reset.click()
    asked = seat.console._side.timer.question._buttons
    assert [b.text() for b in asked if b.property("kind") == "primary"] == ["Begin again"]
    seat.click("Begin again")
    assert filled(seat) == ["Start"]


def test_nothing_of_the_head_is_cut_on_a_small_screen(seat):
    seat.dress()
    seat.open()
    seat.hub.do(lambda: seat.services.board.draft_card(seat.desk.slot.id, None, "What holds you back?"))
    QTest.qWait(0)
    header = seat.console.workspace._head.slot
    for label in (header._caption, header._hint):
        assert label.width() >= label.sizeHint().width()
    assert header._issue.heightForWidth(header._issue.width()) <= header._issue.height()
