"""Who is still to report, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.report_turns import StillToReport


def counted(left: Sequence[StillToReport]) -> str:
    """`Ben 2, Dev 1 (away)`."""
    here = QCoreApplication.translate("StillWords", "{name} {number}")
    away = QCoreApplication.translate("StillWords", "{name} {number} (away)")
    return ", ".join(
        (here if one.here else away).format(name=one.member.name, number=one.actions) for one in left
    )


def left_behind(left: Sequence[StillToReport]) -> str:
    """What is said when reporting in is left with actions of which nobody has spoken."""
    number = sum(one.actions for one in left)
    words = (
        QCoreApplication.translate("StillWords", "1 action was not reported on: {who}. It stays open.")
        if number == 1
        else QCoreApplication.translate(
            "StillWords", "{number} actions were not reported on: {who}. They stay open."
        )
    )
    return words.format(number=number, who=counted(left))
