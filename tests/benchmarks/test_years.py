"""What the benchmark of ten years measures is a set that can be opened and searched, and it can be measured."""

from __future__ import annotations

import json
import os

import pytest
from support import HandClock

from als_desktop.models.search import Search
from als_desktop.paths import app_paths
from als_desktop.services.services import Services
from als_desktop.store.store import open_store
from benchmarks.child import said_by
from benchmarks.years_store import QUERIES, fill_years


def test_one_set_holds_all_meetings_and_its_questions_are_found_by_their_words(tmp_path):
    path = tmp_path / "als.db"
    fill_years(path, 20, 4_000)
    store = open_store(path)
    services = Services(store, HandClock())
    (only,) = services.reading.home().sets
    assert len(only.meetings) == 20
    assert (
        sum(len(services.reading.meeting(m.id).cards(s.id)) for m in only.meetings[:1] for s in only.slots)
        > 50
    )
    numbers = {label: services.search.find(Search(words)).number for label, words in QUERIES.items()}
    assert numbers.pop("words that are nowhere") == 0
    assert all(numbers.values())
    assert numbers["a rare word"] < 10
    # What was formed long ago is over: a set does not report on hundreds of actions.
    assert len(only.open_actions) < 50
    store.close()


@pytest.mark.slow
def test_each_step_can_be_made_and_timed(tmp_path):
    fill_years(app_paths(tmp_path).store, 6, 200)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    found = json.loads(said_by("benchmarks.years_run", environment, str(tmp_path), "1"))
    assert set(found) == {"open", "home", "set", "picture", *QUERIES.values()}
    assert all(len(took) == 1 and took[0][0] > 0 for took in found.values())
