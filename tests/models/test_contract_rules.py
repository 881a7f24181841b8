"""What a contract remembers through its versions: what changed, and which scores belong to which rule."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.contract import DRAFT, ContractItem, ContractVersion
from als_desktop.models.contract_book import ContractBook
from als_desktop.models.contract_changes import RuleFate, counterpart, rule_changes
from als_desktop.models.contract_choices import (
    STEERING,
    choices_of,
    read_choices,
    with_choices,
    write_choices,
)
from als_desktop.models.people import LearningSet, NamesShown, TimeMode
from als_desktop.models.score_trend import MeetingScore, ScoreHistory, trend_of

SET = LearningSet("s", "Set B", 0)


def rule(item_id, text, position=0, version="v1", origin=""):
    return ContractItem(item_id, version, "s", "Talk", text, position, origin)


@st.composite
def two_versions(draw):
    """A version of some rules, and the next one: some left out, reworded, put elsewhere, some new."""
    number = draw(st.integers(0, 8))
    before = [rule(f"a{n}", f"rule {n}", n) for n in range(number)]
    kept = [r for r in before if draw(st.booleans())]
    worded = [replace(r, text=r.text + "!") if draw(st.booleans()) else r for r in kept]
    new = [rule(f"n{n}", f"new {n}") for n in range(draw(st.integers(0, 3)))]
    order = draw(st.permutations([*worded, *new]))
    after = [
        replace(r, id=f"b{n}", version_id="v2", position=n, origin=r.lineage if r in worded else "")
        for n, r in enumerate(order)
    ]
    return before, after


@given(two_versions())
def test_the_changes_lead_from_one_version_to_the_next(versions):
    before, after = versions
    changes = rule_changes(before, after)
    texts = [r.text for r in before]
    for change in changes:
        if change.fate is RuleFate.REMOVED:
            texts.remove(change.before.text)
        elif change.fate is RuleFate.REWORDED:
            texts[texts.index(change.before.text)] = change.after.text
        elif change.fate is RuleFate.ADDED:
            texts.append(change.after.text)
    assert sorted(texts) == sorted(r.text for r in after)
    moved = {c.after.id for c in changes if c.fate is RuleFate.MOVED}
    still = [r.text for r in after if r.id not in moved and r.text in {b.text for b in before}]
    assert still == [r.text for r in before if r.text in still]


@given(two_versions())
def test_nothing_changed_against_itself(versions):
    for version in versions:
        assert rule_changes(version, version) == []


@given(two_versions())
def test_no_rule_is_the_counterpart_of_two(versions):
    before, after = versions
    found = [c.id for r in after if (c := counterpart(r, after, before)) is not None]
    assert len(found) == len(set(found))


def test_one_rule_taken_to_the_top_is_the_only_one_that_moved():
    before = [rule(f"a{n}", f"rule {n}", n) for n in range(5)]
    order = [before[4], *before[:4]]
    after = [replace(r, id=f"b{n}", version_id="v2", position=n, origin=r.id) for n, r in enumerate(order)]
    assert [(c.fate, c.after.text) for c in rule_changes(before, after)] == [(RuleFate.MOVED, "rule 4")]


def book(*versions, draft=None):
    kept = [ContractVersion(f"v{n + 1}", "s", n + 1, 100 * (n + 1)) for n in range(len(versions))]
    items = [replace(r, version_id=v.id) for v, rules in zip(kept, versions, strict=True) for r in rules]
    if draft is not None:
        kept.append(ContractVersion("d", "s", DRAFT, 0))
        items += [replace(r, version_id="d") for r in draft]
    return ContractBook.made_of(kept, items)


def test_a_draft_holds_for_nobody():
    one = book([rule("a", "listen")], draft=[rule("x", "shout", origin="a")])
    assert [r.text for r in one.rules_of(one.present)] == ["listen"]
    assert [r.text for r in one.worked_on] == ["shout"]
    assert one.before(one.draft) == one.present
    assert one.before(one.present) is None


def test_the_version_that_held_then():
    one = book([rule("a", "listen")], [rule("b", "listen")], [rule("c", "listen")])
    held = [one.in_force(at).number for at in (50, 100, 199, 200, 10_000)]
    assert held == [1, 1, 1, 2, 3]
    assert one.in_force(None).number == 3
    assert book().in_force(5) is None


def points(one, item_id, *scores):
    rules = one.rules_of(one.present)
    wanted = next(r for r in rules if r.id == item_id)
    meetings = tuple(sorted({number for number, _, _ in scores}))
    history = ScoreHistory(meetings, tuple(MeetingScore(*score) for score in scores))
    return [(p.meeting_number, p.score) for p in trend_of(wanted, rules, one, history)]


def test_a_rule_that_was_reworded_goes_on():
    one = book([rule("a", "listen")], [rule("b", "listen well", origin="a")])
    assert points(one, "b", (1, "a", 2), (2, "b", 3)) == [(1, 2), (2, 3)]


def test_a_rule_in_the_same_words_goes_on_though_it_was_left_out_between():
    one = book([rule("a", "listen")], [rule("x", "talk")], [rule("c", " LISTEN  ")])
    assert points(one, "c", (1, "a", 2), (2, "x", 1), (3, "c", 3)) == [(1, 2), (2, 0), (3, 3)]


def test_scores_of_a_rule_that_has_another_follower_are_not_taken():
    """Two rules changed words with each other: each keeps its own line."""
    first = [rule("a", "listen", 0), rule("b", "ask", 1)]
    one = book(first, [rule("c", "ask", 0, origin="a"), rule("d", "listen", 1, origin="b")])
    assert points(one, "c", (1, "a", 1), (1, "b", 3)) == [(1, 1)]
    assert points(one, "d", (1, "a", 1), (1, "b", 3)) == [(1, 3)]


def test_of_two_versions_scored_in_one_meeting_the_later_counts():
    one = book([rule("a", "listen")], [rule("b", "listen", origin="a")])
    assert points(one, "b", (1, "b", 3), (1, "a", 1)) == [(1, 3)]


@given(two_versions(), st.data())
def test_every_score_of_a_rule_that_goes_on_is_told_once(versions, data):
    before, after = versions
    one = book(before, after)
    scores = {r.id: data.draw(st.integers(1, 3)) for r in before}
    history = ScoreHistory((1,), tuple(MeetingScore(1, i, score) for i, score in scores.items()))
    rules = one.rules_of(one.present)
    told = {r.id: trend_of(r, rules, one, history)[0].score for r in rules}
    assert told == {r.id: scores.get(r.origin, 0) for r in rules}


@given(
    st.fixed_dictionaries(
        {
            "time_mode": st.sampled_from([m.value for m in TimeMode]),
            "names_shown": st.sampled_from([m.value for m in NamesShown]),
            "guaranteed_minutes": st.integers(0, 240),
            "quorum": st.integers(0, 12),
            "written_first": st.booleans(),
        }
    )
)
def test_choices_come_back_from_what_is_kept(choices):
    one = with_choices(SET, choices)
    kept = read_choices(write_choices(choices_of(one)))
    assert list(kept) == list(STEERING)
    assert with_choices(SET, kept) == one


@given(
    st.text() | st.sampled_from(['{"time_mode": "dice"}', '{"quorum": true}', "[1]", '{"quorum": 99}', "7"])
)
def test_what_cannot_be_a_choice_is_passed_over(text):
    assert with_choices(SET, read_choices(text)) == SET
