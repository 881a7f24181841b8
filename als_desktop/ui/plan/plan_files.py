"""Where plans are saved: names that tell nothing, and copies for printing that go again."""

from __future__ import annotations

import shutil
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView

PRINT_FOLDER: Final = "als-desktop-print-"


def plan_file_name(view: MeetingView, slot: Slot) -> str:
    """A name without a word of what is in the plan: the day, and which slot of several."""
    day = datetime.fromtimestamp(view.meeting.starts_ms / 1000).date().isoformat()
    which = f"-{slot.position + 1}" if len(view.slots) > 1 else ""
    return f"action-plan-{day}{which}.pdf"


def print_copy(name: str) -> Path:
    """A path for a copy called `name`, in a new folder that only this person can open.

    Raises:
        OSError: the disk for temporary files cannot be written.
    """
    return Path(tempfile.mkdtemp(prefix=PRINT_FOLDER)) / name


def is_print_copy(path: Path) -> bool:
    """Whether `path` was made by `print_copy`."""
    return path.parent.name.startswith(PRINT_FOLDER)


def remove_print_copies() -> None:
    """Delete the copies that were made for printing, those of an earlier run too. What cannot be deleted stays."""
    for folder in Path(tempfile.gettempdir()).glob(PRINT_FOLDER + "*"):
        shutil.rmtree(folder, ignore_errors=True)
