"""The steps from one version of the schema to the next, oldest first. A released step never changes."""

from __future__ import annotations

from als_desktop.store.migrations import (
    m0001_initial,
    m0002_merged_cards,
    m0003_procedure,
    m0004_search,
    m0005_slot_tally,
    m0006_replanned,
    m0007_plan_of_slot,
    m0008_planned_start,
    m0009_more_words,
    m0010_time_of_meeting,
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    m0001_initial.STATEMENTS,
    m0002_merged_cards.STATEMENTS,
    m0003_procedure.STATEMENTS,
    m0004_search.STATEMENTS,
    m0005_slot_tally.STATEMENTS,
    m0006_replanned.STATEMENTS,
    m0007_plan_of_slot.STATEMENTS,
    m0008_planned_start.STATEMENTS,
    m0009_more_words.STATEMENTS,
    m0010_time_of_meeting.STATEMENTS,
)
