"""What it is called whether a member is in the room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from als_desktop.models.meeting import Presence


def presence_words() -> dict[Presence, str]:
    """The words of the choice, in its order."""
    return {
        Presence.PRESENT: QCoreApplication.translate("PresenceWords", "Here"),
        Presence.LATE: QCoreApplication.translate("PresenceWords", "Came late"),
        Presence.LEFT: QCoreApplication.translate("PresenceWords", "Left"),
        Presence.APOLOGIES: QCoreApplication.translate("PresenceWords", "Apologies"),
    }
