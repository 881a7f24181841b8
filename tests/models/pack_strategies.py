"""Packs at random, for tests of rules."""

from __future__ import annotations

from hypothesis import strategies as st

from als_desktop.models.agenda import MeetingTemplate, SlotRole, SlotSplit, SlotStage, SlotStep, StagePlan
from als_desktop.models.meeting import SLOT_STAGES, StageKind
from als_desktop.models.meeting_pack import Pack

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
CAST = ((), (SlotRole("brings the case", "presenter"), SlotRole("notes the advice", name="Secretary")))
FRAME_KINDS = [kind for kind in StageKind if kind not in SLOT_STAGES]


@st.composite
def splits(draw: st.DrawFn) -> SlotSplit:
    """A slot of 1-9 stages, at 1-4 lengths, each a minute at least; the first cannot be left out."""
    columns = draw(st.integers(1, 4))
    rows = draw(
        st.lists(st.lists(st.integers(1, 40), min_size=columns, max_size=columns), min_size=1, max_size=9)
    )
    # Ascending lengths: each column has at least one minute more than the one before.
    columns_of = [sorted(row) for row in rows]
    columns_of[0] = [minutes + n for n, minutes in enumerate(columns_of[0])]
    stages = [
        SlotStage(
            f"stage {n}",
            draw(st.sampled_from(SLOT_STAGES)),
            tuple(row),
            draw(st.one_of(st.just(""), WORDS)),
            n > 0 and draw(st.booleans()),
            (SlotStep("think", tuple(row)),) if draw(st.booleans()) else (),
            draw(st.booleans()),
            draw(st.sampled_from(CAST)),
            draw(st.booleans()),
            draw(st.sampled_from(((), ("Ideas", "Headlines")))),
        )
        for n, row in enumerate(columns_of)
    ]
    return SlotSplit(tuple(sum(column) for column in zip(*columns_of, strict=True)), tuple(stages))


@st.composite
def templates(draw: st.DrawFn) -> MeetingTemplate:
    """Any frame with any slots."""
    one = st.one_of(
        st.just(StagePlan(None)),
        st.builds(
            StagePlan,
            st.sampled_from(FRAME_KINDS),
            st.integers(1, 90),
            st.one_of(st.just(""), WORDS),
            st.one_of(st.just(""), WORDS),
        ),
    )
    stages = draw(st.lists(one, min_size=1, max_size=12))
    return MeetingTemplate(
        draw(WORDS), draw(WORDS), draw(st.integers(1, 720)), draw(st.integers(0, 60)), tuple(stages)
    )


packs = st.builds(
    Pack,
    WORDS,
    WORDS,
    WORDS,
    WORDS,
    splits(),
    st.lists(templates(), min_size=1, max_size=3).map(tuple),
    st.dictionaries(WORDS, WORDS, max_size=3),
    st.dictionaries(WORDS, st.lists(WORDS, max_size=3).map(tuple), max_size=3),
    st.one_of(st.just(""), WORDS),
    st.lists(WORDS, max_size=3).map(tuple),
)
