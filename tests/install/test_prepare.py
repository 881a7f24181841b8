"""packaging/prepare.sh on machines that lack something: it installs what it may, or says what to type."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="system packages are a matter of Linux")

NEEDS = """
# kind  what          package
command python3       python3       # there
command no-such-tool  tool-package  # missing
library libnone.so.9  lib-package   # missing
library libnone2.so.9 lib-package   # missing, in the same package
file    /no/such/file file-package  # missing
module  no_such       py@PY@-module # missing
"""
MISSING = f"file-package lib-package py{sys.version_info[0]}.{sys.version_info[1]}-module tool-package"


class Machine:
    """A checkout with planted needs, and a folder of commands that is all the script finds."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "checkout"
        self.commands = folder / "commands"
        self.commands.mkdir()
        (self.checkout / "packaging" / "linux").mkdir(parents=True)
        shutil.copy(PACKAGING / "prepare.sh", self.checkout / "packaging")
        (self.checkout / "pyproject.toml").touch()
        (self.checkout / "packaging" / "constraints.txt").touch()
        (self.checkout / "packaging" / "linux" / "run.txt").write_text(NEEDS)
        for name in (
            "sh",
            "cat",
            "cksum",
            "dirname",
            "sed",
            "sort",
            "tr",
            "uname",
            "mkdir",
            "tail",
            "true",
            "env",
        ):
            (self.commands / name).symlink_to(shutil.which(name))
        (self.commands / "python3").symlink_to(sys.executable)

    def has_command(self, name: str, script: str) -> None:
        path = self.commands / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def prepare(self) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", str(self.checkout / "packaging" / "prepare.sh"), "run"],
            env={"PATH": str(self.commands), "LOG": str(self.checkout / "asked")},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def asked(self) -> list[str]:
        return (self.checkout / "asked").read_text().splitlines()


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def test_someone_without_rights_is_told_the_line_to_type(machine):
    machine.has_command("id", "echo 1000")
    machine.has_command("apt-get", 'echo "$@" >>"$LOG"')
    done = machine.prepare()
    assert done.returncode == 1
    assert f"sudo apt-get install -y --no-install-recommends {MISSING}\n" in done.stderr
    assert not (machine.checkout / "asked").exists()
    assert not (machine.checkout / ".venv").exists()


def test_root_installs_and_a_package_that_does_not_help_is_named(machine):
    machine.has_command("id", "echo 0")
    machine.has_command("apt-get", 'echo "$@" >>"$LOG"')
    done = machine.prepare()
    assert machine.asked() == ["-q update", f"install -y --no-install-recommends {MISSING}"]
    assert done.returncode == 1
    assert f"still missing after the installation: {MISSING}" in done.stderr


def test_sudo_without_a_password_is_used(machine):
    machine.has_command("id", "echo 1000")
    machine.has_command("apt-get", 'echo "$@" >>"$LOG"')
    machine.has_command("sudo", 'echo "sudo $*" >>"$LOG"\n[ "$1" != -n ] || shift\nexec "$@"')
    machine.prepare()
    assert "sudo -n apt-get -q update" in machine.asked()
    assert f"install -y --no-install-recommends {MISSING}" in machine.asked()


def test_a_failing_installation_ends_it_with_the_words_of_apt(machine):
    machine.has_command("id", "echo 0")
    machine.has_command("apt-get", "echo E: no such mirror\nexit 100")
    done = machine.prepare()
    assert done.returncode == 1
    assert "E: no such mirror" in done.stderr
    assert "apt-get did not succeed" in done.stderr


def test_without_apt_the_packages_are_named(machine):
    machine.has_command("id", "echo 0")
    done = machine.prepare()
    assert done.returncode == 1
    assert f"this system has no apt-get; please install what Debian calls: {MISSING}" in done.stderr


def test_a_misspelt_kind_is_not_taken_for_something_missing(machine):
    (machine.checkout / "packaging" / "linux" / "run.txt").write_text("libary libEGL.so.1 libegl1 # why\n")
    done = machine.prepare()
    assert done.returncode != 0
    assert "no such kind of line: libary" in done.stderr


def test_a_current_stamp_ends_it_at_once(machine):
    stamp = subprocess.run(
        "cat pyproject.toml packaging/prepare.sh packaging/constraints.txt packaging/linux/*.txt | cksum",
        shell=True,
        cwd=machine.checkout,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    (machine.checkout / ".venv" / "bin").mkdir(parents=True)
    (machine.checkout / ".venv" / "bin" / "python").symlink_to(sys.executable)
    ready = machine.checkout / ".venv" / ".ready-run"
    ready.write_text(f"{stamp} {os.path.realpath(machine.checkout)}\n")
    assert machine.prepare().returncode == 0
    (machine.checkout / "pyproject.toml").write_text("changed")
    assert machine.prepare().returncode == 1


@pytest.mark.parametrize("name", ["run", "test", "lint", "package"])
def test_each_line_of_the_lists_has_all_columns_and_a_why(name):
    for line in (PACKAGING / "linux" / f"{name}.txt").read_text().splitlines():
        needs, _, why = line.partition("#")
        if needs.strip():
            kind, _what, _package = needs.split()
            assert kind in {"command", "file", "module", "library", "sysmodule", "typelib"}, line
            assert why.strip(), line
