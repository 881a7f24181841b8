"""Text on one line or two, whatever letters it has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetrics

from als_desktop.ui.home.two_lines import two_lines

WORDS = st.lists(st.sampled_from(["What", "now?", "👩🏽‍🚒", "🚒🚒🚒", "ما", "الذي", "x" * 40]), max_size=12)
WIDTH = 120


@pytest.mark.usefixtures("qapp")
class TestTwoLines:
    @given(WORDS)
    def test_first_line_fits_and_nothing_is_lost(self, words):
        lines = two_lines(" ".join(words), QFont(), WIDTH)

        assert len(lines) <= 2
        assert "".join(" ".join(lines).split()) == "".join(words)
        assert QFontMetrics(QFont()).horizontalAdvance(lines[0]) <= WIDTH
