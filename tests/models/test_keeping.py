"""What goes of a slot at each level of the contract: never more than that, and nothing is left hanging loose."""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.action import Action, ActionCard, ActionReport, ActionStatus, OptionNote
from als_desktop.models.board import follow_ups, lane_heads
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.keeping import Part, SlotHolds, keeping_of
from als_desktop.models.meeting import Bid, FacilitatorNote, Slot
from als_desktop.models.people import Member, Retention
from als_desktop.models.set_life import set_life

PLANTED = "planted words"
MEMBERS = [Member(str(n), "set", f"Member {n}", n, 0) for n in range(4)]
WHO = st.sampled_from([member.id for member in MEMBERS])
LEVELS = st.sampled_from(Retention)


@st.composite
def boards(draw: st.DrawFn) -> list[QuestionCard]:
    """Cards in lanes, some with follow-ups, in orders without gaps."""
    anonymous = draw(st.booleans())
    cards: list[QuestionCard] = []
    places: dict[str, int] = {}
    order = 0
    for n in range(draw(st.integers(0, 8))):
        lane = draw(st.sampled_from(["g0", "g1", "handed_over", "discarded"]))
        heads = [c for c in cards if c.parent_id is None]
        parent = draw(st.sampled_from(heads)) if heads and draw(st.booleans()) else None
        lane = parent.lane if parent is not None else lane
        place = parent.id if parent is not None else lane
        queued = lane != "discarded" and draw(st.booleans())
        cards.append(
            QuestionCard(
                f"c{n}",
                "m",
                "s",
                f"{PLANTED} {n}",
                None if anonymous else draw(WHO),
                Pile.GROUP if lane.startswith("g") else Pile(lane),
                places.setdefault(place, 0),
                0,
                group_id=lane if lane.startswith("g") else None,
                parent_id=parent.id if parent is not None else None,
                read_ms=1,
                queue_position=order if queued else None,
                answer_note=draw(st.sampled_from(["", f"{PLANTED} said"])),
                taken_home=draw(st.booleans()),
                also_by="" if anonymous else draw(st.sampled_from(["", "3"])),
            )
        )
        places[place] += 1
        order += queued
    return cards


@st.composite
def slots(draw: st.DrawFn) -> SlotHolds:
    """A slot with anything on it."""
    cards = draw(boards())
    actions = [
        Action(f"a{n}", "set", "m", draw(WHO), PLANTED, n, "s", status=draw(st.sampled_from(ActionStatus)))
        for n in range(draw(st.integers(0, 3)))
    ]
    pairs = [(a.id, c.id) for a in actions for c in cards]
    links = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=4)) if pairs else []
    told = draw(st.lists(st.sampled_from(actions), unique=True)) if actions else []
    words = st.sampled_from(["", PLANTED])
    carried = [Action("later", "set", "m2", a.owner_id, PLANTED, 0, carried_from=a.id) for a in actions[:1]]
    feedback = st.sampled_from([FeedbackLayer.SLOT, FeedbackLayer.INDIVIDUAL])
    lit = draw(st.sampled_from([None, *(c.id for c in cards)]))
    return SlotHolds(
        Slot(
            "s", "m", 0, "0", 1, draw(words), draw(words), bid_id="b", spotlight_id=lit, learned=draw(words)
        ),
        bids=[Bid("b", "m", "0", PLANTED, carried_from="b0"), Bid("b0", "m0", "0", PLANTED)],
        cards=cards,
        groups=[CardGroup(f"g{n}", "m", "s", PLANTED, n) for n in range(2)],
        options=[OptionNote(f"o{n}", "m", "s", PLANTED, n) for n in range(draw(st.integers(0, 2)))],
        actions=actions,
        carried=carried if draw(st.booleans()) else [],
        links=[ActionCard(f"k{n}", "m", *pair) for n, pair in enumerate(links)],
        reports=[ActionReport(f"r{n}", "m2", action.id, did=PLANTED) for n, action in enumerate(told)],
        feedback=[Feedback(f"f{n}", "m", draw(feedback), "p", PLANTED, n, "s") for n in range(2)],
        notes=[FacilitatorNote("n", "m", PLANTED, "stage")],
    )


def afterwards(holds: SlotHolds, keeping) -> dict[str, object]:
    """All records of the slot once the edits are carried out."""
    lists = [getattr(holds, f.name) for f in fields(holds) if f.name != "slot"]
    records = {r.id: r for r in (holds.slot, *(r for one in lists for r in one))}
    for edit in keeping.edits:
        assert records.pop(edit.record.id) == edit.before, "edited twice, or from another state"
        if edit.after is not None:
            records[edit.record.id] = edit.after
    return records


@given(slots(), LEVELS)
def test_what_stays_points_to_something_and_has_no_gaps(holds, level):
    left = afterwards(holds, keeping_of(holds, level))
    of = {
        kind: [r for r in left.values() if isinstance(r, kind)] for kind in (QuestionCard, CardGroup, Action)
    }
    for record in left.values():
        for name in (
            "parent_id",
            "group_id",
            "action_id",
            "card_id",
            "carried_from",
            "spotlight_id",
            "bid_id",
        ):
            assert getattr(record, name, None) in (None, *left), (record, name)
    cards = of[QuestionCard]
    for lane in {card.lane for card in cards}:
        heads = lane_heads(cards, lane)
        assert [c.position for c in heads] == list(range(len(heads)))
    for card in cards:
        under = follow_ups(cards, card.id)
        assert [c.position for c in under] == list(range(len(under)))
    queue = sorted(c.queue_position for c in cards if c.queue_position is not None)
    assert queue == list(range(len(queue)))
    groups = sorted(g.position for g in of[CardGroup])
    assert groups == list(range(len(groups)))


@given(slots(), LEVELS)
def test_each_level_takes_what_it_names_and_nothing_else(holds, level):
    keeping = keeping_of(holds, level)
    left = afterwards(holds, keeping)
    slot = left["s"]
    linked = {link.card_id for link in holds.links}
    wanted = {c.id for c in holds.cards if c.taken_home or c.id in linked}
    kept = {i for i in left if i in {c.id for c in holds.cards}}
    if level is Retention.ALL:
        assert not keeping.edits
        assert not keeping.tallies
        return
    assert kept == (wanted if level is Retention.KEPT else set())
    assert not any(left[i].answer_note for i in kept)
    assert {g.id for g in holds.groups} & left.keys() == {left[i].group_id for i in kept} - {None}
    assert not {o.id for o in holds.options} & left.keys()
    assert "n" not in left
    nothing = level is Retention.NOTHING
    assert {f.id for f in holds.feedback} & left.keys() == {
        f.id for f in holds.feedback if f.layer is FeedbackLayer.INDIVIDUAL and not nothing
    }
    for record in (*holds.actions, *holds.reports):
        assert (record.id in left) is not nothing
    issue = level is Retention.KEPT
    assert (slot.issue, slot.desired_outcome) == (
        (holds.slot.issue, holds.slot.desired_outcome) if issue else ("", "")
    )
    assert all(left[bid.id].headline == (PLANTED if issue else "") for bid in holds.bids)
    assert slot.learned == ("" if nothing else holds.slot.learned)
    assert (slot.presenter_id, slot.planned_ms) == ("0", 1)
    if nothing:
        assert PLANTED not in repr([r for r in left.values() if r.id != "later"])


@given(slots(), LEVELS)
def test_twice_is_once_and_the_parts_add_up(holds, level):
    keeping = keeping_of(holds, level)
    left = afterwards(holds, keeping)
    again = replace(
        holds,
        slot=left["s"],
        **{
            f.name: [left[r.id] for r in getattr(holds, f.name) if r.id in left]
            for f in fields(holds)
            if f.name != "slot"
        },
    )
    once_more = keeping_of(again, level)
    assert (once_more.edits, once_more.tallies) == ((), ())
    if level is not Retention.ALL:
        assert not once_more.goes.anything
        assert once_more.stays == Part(
            **{f.name: tuple(left[r.id] for r in value) if isinstance(value, tuple) else value
               for f in fields(Part) for value in [getattr(keeping.stays, f.name)]}
        )  # fmt: skip
    assert len(keeping.stays.cards) + len(keeping.goes.cards) == len(holds.cards)


@given(slots(), LEVELS)
def test_the_facts_of_the_set_stay_as_they_were(holds, level):
    def life(records, tallies):
        asked: dict[tuple[str, ...], int] = {}
        for card in (r for r in records if isinstance(r, QuestionCard)):
            authors = tuple(dict.fromkeys(card.author_ids))
            asked[authors] = asked.get(authors, 0) + 1
        actions = [r for r in records if isinstance(r, Action)]
        return set_life(MEMBERS, 1, [holds.slot], {"s": 60_000}, asked, actions, tallies)

    keeping = keeping_of(holds, level)
    before = life([*holds.cards, *holds.actions, *holds.carried], ())
    assert life(afterwards(holds, keeping).values(), keeping.tallies) == before
    assert PLANTED not in repr(keeping.tallies)
