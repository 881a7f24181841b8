"""The project file, the changelog and the wheel say the same as the tree."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architecture.project import (
    expected_in_wheel,
    newest_in_changelog,
    package_gaps,
    read_pyproject,
)

ROOT = Path(__file__).parents[2]


def test_every_package_is_listed():
    gaps = package_gaps(ROOT)
    assert not gaps, "\n".join(gaps)


def test_a_forgotten_package_is_named(tmp_path):
    for folder in ("als_desktop", "als_desktop/ui", "als_desktop/ui/board"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "thing.py").touch()
    (tmp_path / "als_desktop/__init__.py").touch()
    (tmp_path / "als_desktop/ui/__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text(
        '[tool.setuptools]\npackages = ["als_desktop", "als_desktop.ui", "als_desktop.gone"]\n'
    )
    assert package_gaps(tmp_path) == [
        "als_desktop/ui/board lacks __init__.py",
        'add "als_desktop.ui.board" to packages in pyproject.toml',
        'remove "als_desktop.gone" from packages in pyproject.toml',
    ]


def test_the_newest_heading_of_the_changelog_is_this_version():
    changelog = ROOT / "CHANGELOG.md"
    if not changelog.exists():
        pytest.skip("no CHANGELOG.md yet")
    newest = newest_in_changelog(changelog.read_text(encoding="utf-8"))
    assert newest == read_pyproject(ROOT)["project"]["version"]


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("# Changelog\n\n## 0.2.0 (2026-12-01)\n\n## 0.1.0\n", "0.2.0"),
        ("# Changelog\n\n## [0.1.0] - 2026-11-24\n", "0.1.0"),
        ("# Changelog\n\n## Unreleased\n\n## 0.1.0\n", "0.1.0"),
        ("# Changelog\n", None),
    ],
)
def test_headings_are_read(text, version):
    assert newest_in_changelog(text) == version


def test_packaging_is_no_package():
    # It would hide the library of that name, which pip and pytest need.
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.slow
def test_the_wheel_holds_all_code_and_resources(tmp_path):
    # A copy: setuptools leaves a build folder behind, and takes up what an older one holds.
    tree = tmp_path / "tree"
    tree.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tree)
    for name in ("als_desktop", "resources"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    pip_wheel = [sys.executable, "-m", "pip", "wheel", "--no-index", "--no-build-isolation", "--no-deps"]
    built = subprocess.run(
        [*pip_wheel, "--wheel-dir", str(tmp_path / "out"), str(tree)],
        env=os.environ | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = (tmp_path / "out").glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    inside = {name for name in names if not name.split("/")[0].endswith(".dist-info")}
    assert inside == expected_in_wheel(tree)
    licences = {Path(name).name for name in names if "/licenses/" in name}
    assert licences == {"LICENSE", *(path.name for path in (ROOT / "resources/fonts").glob("*LICENSE*.txt"))}
