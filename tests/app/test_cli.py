"""The command line, and where the files lie."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from als_desktop import app, cli
from als_desktop.paths import app_paths


def test_version_is_said(capsys):
    assert cli.main(["--version"]) == 0

    assert capsys.readouterr().out == f"ALS Desktop {version('als-desktop')}\n"


@pytest.mark.parametrize("wrong", [["--data"], ["fly"], ["tour", "--data-dir", "x"]])
def test_what_is_not_known_is_refused(wrong, capsys):
    with pytest.raises(SystemExit) as end:
        cli.main(wrong)

    assert end.value.code == 2
    assert "usage: als-desktop" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "called"),
    [
        ([], ("run", None)),
        (["--data-dir", "here"], ("run", Path("here"))),
        (["tour"], ("tour", Path("build/tour"))),
        (["tour", "--out", "there"], ("tour", Path("there"))),
        (["--self-test"], ("self_test",)),
    ],
)
def test_each_command_is_carried_out(asked, called, monkeypatch):
    made = []
    for name in ("run", "tour", "self_test"):
        monkeypatch.setattr(app, name, lambda *args, name=name: made.append((name, *args)) or 0)
    monkeypatch.setattr(cli.gc, "disable", lambda: None)

    assert cli.main(asked) == 0
    assert made == [called]


def test_help_needs_no_window():
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "als_desktop", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert "--data-dir" in told.stdout
    assert "PySide6" not in told.stderr


def test_all_files_lie_in_the_folder_that_was_named(tmp_path):
    paths = app_paths(tmp_path)

    assert {p.parent for p in (paths.store, paths.preferences, paths.log)} == {tmp_path}
    assert len({paths.store, paths.preferences, paths.log}) == 3


def test_without_a_name_the_folder_is_the_persons_own(own_home):
    assert own_home in app_paths().data.parents
