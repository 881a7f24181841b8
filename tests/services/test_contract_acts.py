"""The contract: a draft counts for nobody, agreeing makes a version of today, and every score keeps its rule."""

from __future__ import annotations

from support import START_MS, made, records_in

from als_desktop.models.changes import Change
from als_desktop.models.contract import ContractItem
from als_desktop.models.contract_choices import choices_of, read_choices
from als_desktop.models.meeting import Meeting, StageKind
from als_desktop.models.people import LearningSet, Strictness, TimeMode
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates, rule_catalogue, usual_words

DAY_MS = 24 * 60 * MINUTE_MS


def contract(room):
    return room.services.reading.contract(room.set_id)[1]


def headings(rules):
    return [rule.heading for rule in rules]


def by_heading(room, heading):
    return next(rule for rule in contract(room).worked_on if rule.heading == heading)


def undone(room, *changes: Change):
    for change in reversed(changes):
        room.services.changes.apply(change.inverse())


def test_what_is_worked_on_counts_for_nobody_until_the_set_agrees(room):
    contracts = room.services.contracts
    before = headings(room.view.ground_rules)
    contracts.add_rule(room.set_id, "Phones", "Phones are off.")
    contracts.remove_rule(by_heading(room, "Airtime").id)
    contracts.choose(room.set_id, "strictness", "strict")
    assert headings(room.view.ground_rules) == before
    assert room.view.learning_set.strictness is Strictness.ADVISORY
    room.clock.pass_ms(DAY_MS)
    contracts.agree(room.set_id)
    assert headings(room.view.ground_rules) == [*(h for h in before if h != "Airtime"), "Phones"]
    version = room.view.contract_version
    assert (version.number, version.agreed_ms) == (2, START_MS + DAY_MS)
    assert room.view.learning_set.strictness is Strictness.STRICT
    assert read_choices(version.choices) == choices_of(room.view.learning_set)
    assert contract(room).draft is None


def test_all_of_it_is_taken_back_step_by_step(room):
    contracts, before = room.services.contracts, records_in(room.store)
    changes = [contracts.add_rule(room.set_id, "Phones", "Phones are off.")]
    changes.append(contracts.move_rule(by_heading(room, "Phones").id, 0))
    changes.append(contracts.reword_rule(by_heading(room, "Time").id, "Time", "We end on time."))
    changes.append(contracts.choose(room.set_id, "quorum", 4))
    changes.append(contracts.agree(room.set_id))
    changes.append(contracts.choose(room.set_id, "words", '{"presenter": "issue holder"}'))
    changes.append(contracts.drop_draft(room.set_id))
    undone(room, *changes)
    assert records_in(room.store) == before


def test_rules_keep_their_line_and_older_versions_their_words(room):
    contracts = room.services.contracts
    first = by_heading(room, "Time")
    contracts.reword_rule(first.id, "Time", "We end on time.")
    contracts.agree(room.set_id)
    # The id that a screen knew before there was a draft still finds the rule.
    contracts.reword_rule(first.id, "Time", "We end five minutes early.")
    contracts.agree(room.set_id)
    book = contract(room)
    said = [next(r for r in book.rules_of(v) if r.lineage == first.lineage).text for v in book.versions]
    assert said == [first.text, "We end on time.", "We end five minutes early."]


def test_a_rule_that_comes_back_in_the_same_words_goes_on_in_its_line(room):
    contracts = room.services.contracts
    gone = by_heading(room, "Airtime")
    contracts.remove_rule(gone.id)
    contracts.agree(room.set_id)
    again = made(contracts.add_rule(room.set_id, "AIRTIME", gone.text), ContractItem)
    assert next(r for r in contract(room).worked_on if r.heading == "AIRTIME").lineage == gone.lineage
    assert again.set_id == room.set_id


def test_agreeing_again_without_a_change_makes_a_version_of_today(room):
    before = contract(room)
    room.clock.pass_ms(DAY_MS)
    room.services.contracts.agree(room.set_id)
    after = contract(room)
    words = [(r.heading, r.text) for r in before.rules_of(before.present)]
    assert [(r.heading, r.text) for r in after.rules_of(after.present)] == words
    assert (after.present.number, after.present.agreed_ms) == (2, START_MS + DAY_MS)


def test_a_set_without_a_contract_agrees_its_first(room):
    made_set = made(room.services.sets.create_set("Set C"), LearningSet)
    contracts = room.services.contracts
    contracts.add_rule(made_set.id, "Talk", "One at a time.")
    contracts.agree(made_set.id)
    book = room.services.reading.contract(made_set.id)[1]
    assert [(v.number, headings(book.rules_of(v))) for v in book.versions] == [(1, ["Talk"])]


def test_a_choice_made_as_it_was_is_no_change(room):
    contracts = room.services.contracts
    contracts.choose(room.set_id, "time_mode", "equal")
    contracts.choose(room.set_id, "time_mode", "bid")
    assert read_choices(contract(room).draft.choices) == {}


def test_what_a_meeting_chose_in_the_bidding_is_not_agreed_on_and_holds_for_that_meeting(room):
    room.services.contracts.choose(room.set_id, "quorum", 4)
    first = room.services.bids.set_time_mode(room.meeting_id, TimeMode.HYBRID)
    room.services.bids.set_guaranteed(room.meeting_id, 30)
    room.services.contracts.agree(room.set_id)
    one, book = room.services.reading.contract(room.set_id)
    assert (one.time_mode, one.guaranteed_minutes, one.quorum) == (TimeMode.BID, 20, 4)
    assert read_choices(book.present.choices)["time_mode"] == "bid"
    assert (room.view.time_mode, room.view.guaranteed_minutes) == (TimeMode.HYBRID, 30)
    starts_ms = START_MS + 35 * DAY_MS
    planned = room.services.meetings.plan_meeting(
        room.set_id, meeting_templates()[0], starts_ms, starts_ms + 180 * MINUTE_MS
    )
    following = room.services.reading.meeting(made(planned, Meeting).id)
    assert (following.time_mode, following.guaranteed_minutes) == (TimeMode.BID, 20)
    # Chosen as the contract has it, the meeting goes with the contract again.
    room.services.bids.set_time_mode(room.meeting_id, TimeMode.BID)
    room.services.bids.set_guaranteed(room.meeting_id, 20)
    meeting = room.view.meeting
    assert (meeting.time_mode, meeting.guaranteed_minutes) == (None, None)
    assert made(first, Meeting).time_mode is TimeMode.HYBRID


def test_a_meeting_goes_over_to_a_version_agreed_while_it_runs_and_keeps_its_scores(room):
    room.go(StageKind.REVIEW)
    view = room.view
    rules = {r.heading: r for r in view.ground_rules}
    for heading, score in (("Time", 2), ("Airtime", 3), ("Listening", 1)):
        view.apply(room.services.feedback.score_rule(room.meeting_id, rules[heading].id, score))
    contracts = room.services.contracts
    view.apply(contracts.reword_rule(rules["Time"].id, "Time", "We end on time."))
    view.apply(contracts.remove_rule(rules["Airtime"].id))
    assert {r.id for r in view.ground_rules} == {r.id for r in rules.values()}
    agreed = contracts.agree(room.set_id)
    view.apply(agreed)
    assert view.everything() == room.view.everything()
    now = {r.heading: r.id for r in view.ground_rules}
    assert "Airtime" not in now
    assert view.rule_scores == {now["Time"]: 2, now["Listening"]: 1}
    view.apply(room.services.feedback.score_rule(room.meeting_id, now["Time"], 3))
    assert view.rule_scores == {now["Time"]: 3, now["Listening"]: 1}


def test_a_meeting_that_was_closed_keeps_the_rules_it_had(room):
    room.go(StageKind.REVIEW)
    room.services.meetings.close_meeting(room.meeting_id)
    room.clock.pass_ms(DAY_MS)
    room.services.contracts.remove_rule(by_heading(room, "Airtime").id)
    room.services.contracts.agree(room.set_id)
    assert "Airtime" in headings(room.view.ground_rules)
    assert room.view.contract_version.number == 1


def test_scores_are_told_meeting_by_meeting(room):
    for day in range(3):
        room.go(StageKind.REVIEW)
        rule = next(r for r in room.view.ground_rules if r.heading == "Time")
        room.services.feedback.score_rule(room.meeting_id, rule.id, day + 1)
        room.services.meetings.close_meeting(room.meeting_id)
        room.services.contracts.agree(room.set_id)
        room.clock.pass_ms(30 * DAY_MS)
        planned = room.services.meetings.plan_meeting(
            room.set_id,
            meeting_templates()[0],
            room.clock.now().wall_ms,
            room.clock.now().wall_ms + 180 * MINUTE_MS,
        )
        room.meeting_id = made(planned, Meeting).id
    history = room.services.reading.score_history(room.set_id)
    assert history.meetings == (1, 2, 3)
    assert sorted((s.meeting_number, s.score) for s in history.scores) == [(1, 1), (2, 2), (3, 3)]
    assert room.services.reading.score_history(room.set_id, before=3).meetings == (1, 2)


def test_the_catalogue_has_every_heading_and_no_rule_twice():
    groups = rule_catalogue()
    words = [rule.worded(usual_words()) for g in groups for rule in g.rules]
    assert len(groups) == 8
    assert all(len(g.rules) >= 3 for g in groups)
    assert len(words) == len({(h.casefold(), t.casefold()) for h, t in words})
    assert not any("{" in h + t for h, t in words)


def test_a_draft_of_another_set_is_left_alone(room):
    other = made(room.services.sets.create_set("Set C"), LearningSet)
    room.services.contracts.add_rule(other.id, "Talk", "One at a time.")
    room.services.contracts.drop_draft(room.set_id)
    assert headings(room.services.reading.contract(other.id)[1].worked_on) == ["Talk"]
