"""The packs in `resources/`: the ways to run a meeting that the program brings along."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from als_desktop.assets import read_toml
from als_desktop.models.meeting_pack import USUAL, Pack
from als_desktop.models.pack import OwnPack
from als_desktop.models.pack_table import pack_of_table

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.store.reader import Reader

PACKS = (USUAL, "classic", "wial", "critical_friends", "troika", "kollegiale_beratung")


@cache
def shipped_pack(code: str) -> Pack:
    """The pack with that code, the usual one for an empty code; each is read when it is first asked for.

    Raises:
        KeyError: the program brings no such pack.
    """
    if code and code not in PACKS:
        raise KeyError(code)
    return pack_of_table(read_toml(f"packs/{code or USUAL}.toml"))


def usual_pack() -> Pack:
    """The pack of a set that has chosen none."""
    return shipped_pack(USUAL)


def pack_of_meeting(view: MeetingView) -> Pack:
    """How a meeting is run; the usual way where its own cannot be read any more."""
    return view.pack or usual_pack()


def pack_of_own(own: OwnPack) -> Pack | None:
    """The pack that somebody saved, under the name it has now; None when it cannot be read any more."""
    import json

    try:
        return replace(pack_of_table(json.loads(own.content)), code=own.id, name=own.name)
    except (ValueError, AttributeError, RecursionError):
        return None


def pack_with_code(tx: Reader, code: str) -> Pack | None:
    """The pack of a meeting or a set by its code, the usual one for none; None when it is gone or cannot be read."""
    if not code or code in PACKS:
        return shipped_pack(code)
    own = tx.get(OwnPack, code)
    return pack_of_own(own) if own is not None else None


def pack_is_offered(tx: Reader, code: str) -> bool:
    """Whether a meeting can still be planned by the pack with that code."""
    if not code or code in PACKS:
        return True
    own = tx.get(OwnPack, code)
    return own is not None and own.set_id is not None and pack_of_own(own) is not None
