from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from als_desktop.ui.theme.fonts import load_fonts
from als_desktop.ui.theme.theme import Theme
from als_desktop.ui.theme.tokens import load_tokens
from tests.ui.room.story import Story
from tests.ui.staged import desk  # noqa: F401

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="package")
def story(tmp_path_factory) -> Iterator[Story]:
    """The sample meeting, told once; tests only look at it."""
    made = Story(tmp_path_factory.mktemp("story"))
    yield made
    made.store.close()


@pytest.fixture
def letters_loaded(qapp) -> None:
    """The faces of the program are there."""
    load_fonts(load_tokens())


@pytest.fixture
def theme(qapp) -> Theme:
    return Theme("light")


@pytest.fixture
def still(theme) -> Theme:
    theme.set_reduced_motion(True)
    return theme
