"""How lanes share the width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from als_desktop.ui.board.lane_layout import LaneClaim, share_width

LEAST, THIN = 178, 44
CODES = [f"lane-{n}" for n in range(13)]
GAPS = st.integers(0, 12)
WIDTHS = st.integers(1, 3000)


@st.composite
def claims(draw):
    ranks = [draw(st.sampled_from([0, 1, 2])) for _ in range(draw(st.integers(0, 12)))]
    ranks.insert(draw(st.integers(0, len(ranks))), 3)
    return [LaneClaim(CODES[n], draw(st.integers(0, 5)), rank) for n, rank in enumerate(ranks)]


BY_HAND = st.lists(st.sampled_from(CODES), unique=True, max_size=4)


@given(claims(), WIDTHS, GAPS, BY_HAND, BY_HAND, BY_HAND)
def test_every_lane_has_one_place_beside_the_others(lanes, width, gap, opened, shut, before):
    shares = share_width(lanes, width, LEAST, THIN, gap, opened, set(shut) - set(opened), before)

    assert [s.code for s in shares] == [c.code for c in lanes]
    left = 0
    for share in shares:
        assert share.left == left
        assert share.width == THIN if share.folded else share.width >= LEAST
        left += share.width + gap


@given(claims(), WIDTHS, GAPS, BY_HAND, BY_HAND)
def test_width_is_used_up_or_only_what_must_be_open_is(lanes, width, gap, opened, before):
    shares = share_width(lanes, width, LEAST, THIN, gap, opened, (), before)

    used = shares[-1].left + shares[-1].width
    spread = {s.width for s in shares if not s.folded}
    here = [code for code in opened if code in {c.code for c in lanes}]
    if used > width:
        must = {c.code for c in lanes if c.rank == 3} | set(here[-1:])
        assert {s.code for s in shares if not s.folded} <= must
    else:
        assert used == width
        assert max(spread) - min(spread) <= 1


@given(claims(), WIDTHS, GAPS, BY_HAND, BY_HAND)
def test_handed_over_and_the_lane_opened_last_stay_open(lanes, width, gap, opened, before):
    shares = {s.code: s for s in share_width(lanes, width, LEAST, THIN, gap, opened, (), before)}

    for claim in lanes:
        if claim.rank == 3 or claim.code in opened[-1:]:
            assert not shares[claim.code].folded


@given(claims(), WIDTHS, GAPS)
def test_no_lane_folds_while_there_is_room(lanes, width, gap):
    shares = share_width(lanes, width, LEAST, THIN, gap)
    open_count = sum(1 for s in shares if not s.folded)
    one_more = width - gap * (len(lanes) - 1) - THIN * (len(lanes) - open_count - 1)

    if open_count < len(lanes):
        assert one_more // (open_count + 1) < LEAST


@given(claims(), WIDTHS, GAPS, st.lists(st.integers(0, 5), min_size=13, max_size=13))
def test_what_is_folded_stays_so_when_cards_come_and_go(lanes, width, gap, cards):
    folded = {s.code for s in share_width(lanes, width, LEAST, THIN, gap) if s.folded}
    later = [LaneClaim(c.code, cards[n], c.rank) for n, c in enumerate(lanes)]

    again = {s.code for s in share_width(later, width, LEAST, THIN, gap, folded_before=folded) if s.folded}

    assert again == folded


@given(claims(), WIDTHS, GAPS, BY_HAND)
def test_what_a_person_folded_stays_folded(lanes, width, gap, shut):
    shares = share_width(lanes, width, LEAST, THIN, gap, (), shut)

    assert all(s.folded for s in shares if s.code in shut)


def test_those_set_aside_fold_before_groups_and_small_groups_before_large():
    lanes = [
        LaneClaim("handed", 0, 3),
        LaneClaim("large", 5),
        LaneClaim("small", 1),
        LaneClaim("hold", 9, 0),
        LaneClaim("discarded", 9, 0),
    ]
    folded = []
    for width in range(5 * LEAST, LEAST, -20):
        for share in share_width(lanes, width, LEAST, THIN, 0):
            if share.folded and share.code not in folded:
                folded.append(share.code)

    assert folded == ["discarded", "hold", "small", "large"]


def test_of_those_opened_by_hand_the_oldest_folds_first():
    lanes = [LaneClaim("handed", 0, 3), *(LaneClaim(code, 1) for code in "abc")]

    shares = share_width(lanes, 3 * LEAST, LEAST, THIN, 0, ["b", "c", "a"])

    assert [s.code for s in shares if s.folded] == ["b", "c"]
