"""Reading a file of a list of people: whatever a person chooses, the answer is its bytes or a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from als_desktop.models.refusal import Refused

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES: Final = 10_000_000


def read_table_file(path: Path) -> bytes:
    """What is in the file; no more of it is read than a list of people can have.

    Raises:
        Refused: `file_missing`, `file_is_folder`, `file_unreadable`, `file_too_big`, with the name of the file.
    """
    try:
        if path.is_dir():
            raise Refused("file_is_folder", name=path.name)
        # A pipe or a device has no end, and may never begin.
        if not path.is_file():
            raise Refused("file_missing", name=path.name)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise Refused("file_unreadable", name=path.name) from error
    if len(content) > MOST_BYTES:
        raise Refused("file_too_big", name=path.name, most=MOST_BYTES // 1_000_000)
    return content
