"""The preferences are never worth an error."""

from __future__ import annotations

import json

import pytest

from als_desktop.preferences import Preferences, load_preferences, save_preferences

CHOSEN = Preferences(theme="dark", paper="letter", reduced_motion=True)


def test_what_was_saved_comes_back(tmp_path):
    path = tmp_path / "preferences.json"

    save_preferences(path, CHOSEN)

    assert load_preferences(path) == CHOSEN
    assert [p.name for p in tmp_path.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize(
    "held",
    [
        b"",
        b"{",
        b"[1, 2]",
        b"null",
        b'"dark"',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b"1" * 10_000,
        b'{"theme": NaN',
    ],
    ids=range(9),
)
def test_damaged_file_gives_the_defaults(tmp_path, held):
    path = tmp_path / "preferences.json"
    path.write_bytes(held)

    assert load_preferences(path) == Preferences()


@pytest.mark.parametrize("theme", ["neon", "", None, 3, ["dark"], {"dark": 1}])
def test_unknown_value_is_the_default_and_the_rest_stays(tmp_path, theme):
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"theme": theme, "paper": "letter", "colour of the sky": "grey"}))

    assert load_preferences(path) == Preferences(theme="system", paper="letter")


@pytest.mark.parametrize("motion", ["false", "no", 0, 1, None, []])
def test_switch_is_on_only_when_it_was_switched_on(tmp_path, motion):
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"reduced_motion": motion}))

    assert load_preferences(path).reduced_motion is False


@pytest.mark.parametrize("size", ["65", -1, None, True, [65], 1e12, float("nan"), float("inf")])
def test_size_of_a_screen_that_none_can_have_is_not_said(tmp_path, size):
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"room_screen_size": size, "room_seat": 5, "room_seat_unit": "miles"}))

    assert load_preferences(path) == Preferences(room_seat=5.0)


def test_missing_file_gives_the_defaults(tmp_path):
    assert load_preferences(tmp_path / "preferences.json") == Preferences()


def test_folder_that_is_not_there_is_no_error(tmp_path):
    save_preferences(tmp_path / "gone" / "preferences.json", CHOSEN)

    assert not (tmp_path / "gone").exists()


def test_folder_that_is_a_file_is_no_error(tmp_path):
    (tmp_path / "file").write_text("here")

    save_preferences(tmp_path / "file" / "preferences.json", CHOSEN)


@pytest.mark.parametrize("name", ["preferences.json", "preferences.json.new"])
def test_place_that_is_taken_is_no_error(tmp_path, name):
    (tmp_path / name).mkdir()
    (tmp_path / name / "something").write_text("here")

    save_preferences(tmp_path / "preferences.json", CHOSEN)

    assert load_preferences(tmp_path / "preferences.json") == Preferences()


def test_folder_that_may_only_be_read_keeps_the_old_file(tmp_path):
    path = tmp_path / "preferences.json"
    save_preferences(path, CHOSEN)
    tmp_path.chmod(0o500)
    try:
        (tmp_path / "probe").touch()
    except OSError:
        save_preferences(path, Preferences(theme="light"))
        assert load_preferences(path) == CHOSEN
    else:
        pytest.skip("root may write everywhere")
    finally:
        tmp_path.chmod(0o700)
