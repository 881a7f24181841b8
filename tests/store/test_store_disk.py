"""The disk is full, can only be read, or has rotted: told for what it is, with nothing lost and nothing made worse."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from support import HandClock, Room, open_room

from als_desktop.errors import StoreUnavailable
from als_desktop.models.meeting import StageKind
from als_desktop.services.services import Services
from als_desktop.store.key_file import key_path
from als_desktop.store.store import open_store

LONG_TEXT = "What would it take? " * 100


@pytest.fixture
def small_disk(tmp_path):
    """A file system of one megabyte, where this machine lets us make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small file system takes root on Linux")
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    made = subprocess.run(mount, capture_output=True, check=False)
    if made.returncode:
        pytest.skip(f"mount refused: {made.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path, leave: int = 0) -> Path:
    """A file that takes what is left of the disk, but for `leave` bytes."""
    ballast = folder / "ballast"
    free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
    with ballast.open("wb") as file:
        file.write(bytes(max(0, free - leave)))
    return ballast


def begun(folder: Path) -> tuple[Room, str]:
    room = open_room(folder)
    room.go(StageKind.QUESTIONS)
    return room, room.view.slots[0].id


def test_a_full_disk_costs_the_act_that_met_it_and_no_other(small_disk):
    room, slot_id = begun(small_disk)
    ballast = fill(small_disk, leave=100_000)
    acknowledged: list[str] = []
    told = ""
    while not told:
        text = f"{len(acknowledged)} {LONG_TEXT.strip()}"
        try:
            room.services.board.draft_card(slot_id, room.members[1].id, text)
        except StoreUnavailable as error:
            told = error.reason
        else:
            acknowledged.append(text)
    assert told == "disk_full"
    assert acknowledged

    def texts(room: Room) -> list[str]:
        return [card.text for card in room.view.lane(slot_id, "drafted")]

    assert texts(room) == acknowledged
    for _ in range(3):
        with pytest.raises(StoreUnavailable, match="disk_full"):
            room.services.board.draft_card(slot_id, None, LONG_TEXT * 2)
    assert texts(room) == acknowledged

    ballast.unlink()
    room.services.board.draft_card(slot_id, None, "There is room again")
    assert texts(room) == [*acknowledged, "There is room again"]
    room.store.close()
    again = open_store(small_disk / "als.db")
    room = Room(again, Services(again, room.clock), room.clock, room.set_id, room.meeting_id)
    assert texts(room) == [*acknowledged, "There is room again"]
    again.close()


def test_a_store_can_be_read_on_a_disk_without_a_free_byte(small_disk):
    room, _ = begun(small_disk)
    room.store.close()
    fill(small_disk)
    store = open_store(small_disk / "als.db")
    services = Services(store, HandClock())
    assert len(services.reading.meeting(room.meeting_id).members) == 6
    with pytest.raises(StoreUnavailable, match="disk_full"):
        services.sets.set_purpose(room.set_id, "no room for it")
    store.close()


def test_no_store_is_half_made_on_a_full_disk(small_disk):
    fill(small_disk, leave=60_000)
    with pytest.raises(StoreUnavailable, match="disk_full"):
        open_store(small_disk / "als.db")
    assert [f.name for f in small_disk.iterdir()] == ["ballast"]
    (small_disk / "ballast").write_bytes(b"")
    open_store(small_disk / "als.db").close()


def test_a_disk_that_can_only_be_read_is_told(small_disk):
    room, _ = begun(small_disk)
    room.store.close()
    before = (small_disk / "als.db").read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    for name in ("als.db", "new.db"):
        with pytest.raises(StoreUnavailable) as refusal:
            open_store(small_disk / name)
        assert refusal.value.reason == ("read_only" if name == "als.db" else "cannot_write")
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert (small_disk / "als.db").read_bytes() == before
    assert sorted(f.name for f in small_disk.iterdir()) == ["als.db", "als.db.key"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write to any file")
def test_a_file_that_can_only_be_read_is_told(tmp_path):
    open_store(tmp_path / "als.db").close()
    (tmp_path / "als.db").chmod(0o400)
    with pytest.raises(StoreUnavailable, match="read_only"):
        open_store(tmp_path / "als.db")


def test_one_flipped_bit_anywhere_is_found(tmp_path):
    room, slot_id = begun(tmp_path)
    for n in range(20):
        room.services.board.draft_card(slot_id, room.members[1].id, f"{n} {LONG_TEXT}")
    room.store.close()
    path = tmp_path / "als.db"
    whole, key = path.read_bytes(), key_path(path).read_bytes()
    chance = random.Random(3)
    for number in range(60):
        bit = chance.randrange(len(whole) * 8)
        folder = tmp_path / f"{number}"
        folder.mkdir()
        spoilt = bytearray(whole)
        spoilt[bit // 8] ^= 1 << bit % 8
        (folder / "als.db").write_bytes(spoilt)
        (folder / "als.db.key").write_bytes(key)
        # The opening finds what it happens to read.
        assert damage_found(folder / "als.db") in (
            ("not_this_store",) if bit < 16 * 8 else ("damaged", "page_damaged")
        )
        assert (folder / "als.db").read_bytes() == spoilt
        assert sorted(f.name for f in folder.iterdir()) == ["als.db", "als.db.key"]


def damage_found(path: Path) -> str:
    """What the opening, or else the check that follows it, says is wrong."""
    try:
        store = open_store(path)
    except StoreUnavailable as error:
        return error.reason
    try:
        store.check_whole()
    except StoreUnavailable as error:
        return error.reason
    finally:
        store.close()
    return ""


def test_a_whole_store_is_found_whole_also_while_it_has_a_log(tmp_path):
    room, slot_id = begun(tmp_path)
    room.services.board.draft_card(slot_id, None, LONG_TEXT)
    room.store.check_whole()
    room.store.close()
    assert damage_found(tmp_path / "als.db") == ""
