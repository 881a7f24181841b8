"""The measures that only the home has, in px: for wide windows and for compact ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_RAIL = (232, 208)
_SIDE = (440, 292)
_DIALOG = (620, 560)
_PLAN = (1000, 920)
_START_BUTTONS = (236, 190)


def rail_width(theme: Theme) -> int:
    """How wide the rail at the left is."""
    return _RAIL[theme.compact]


def side_width(theme: Theme) -> int:
    """How wide the panel of open actions is."""
    return _SIDE[theme.compact]


def dialog_width(theme: Theme) -> int:
    """How wide the dialogs are."""
    return _DIALOG[theme.compact]


def plan_width(theme: Theme) -> int:
    """How wide the dialog that plans a meeting is."""
    return _PLAN[theme.compact]


def start_width(theme: Theme) -> int:
    """How wide the buttons of the next meeting are."""
    return _START_BUTTONS[theme.compact]
