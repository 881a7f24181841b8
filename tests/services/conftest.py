"""A room for each test of an act."""

from __future__ import annotations

import pytest
from support import open_room


@pytest.fixture
def room(tmp_path):
    """A set of six with a planned meeting, in a store of its own."""
    room = open_room(tmp_path)
    yield room
    room.store.close()
