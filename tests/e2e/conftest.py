"""What every end-to-end test has: a desk with nothing on it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A screen, a bus and hands; the test starts the program."""
    found = Desk(tmp_path)
    yield found
    found.close()
