"""What pyproject.toml promises, held against the tree."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_HEADING = re.compile(r"^## \[?v?(\d+\.\d+\.\d+[^\]\s]*)\]?", re.MULTILINE)


def read_pyproject(root: Path) -> dict[str, Any]:
    """The table in `root`/pyproject.toml."""
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def package_gaps(root: Path) -> list[str]:
    """What to add to or take from `packages` in pyproject.toml, and which folders lack `__init__.py`."""
    listed = set(read_pyproject(root)["tool"]["setuptools"]["packages"])
    listed.discard("als_desktop.resources")
    folders = {path.parent for path in (root / "als_desktop").rglob("*.py")}
    found = [
        f"{folder.relative_to(root).as_posix()} lacks __init__.py"
        for folder in sorted(folders)
        if not (folder / "__init__.py").is_file()
    ]
    there = {".".join(folder.relative_to(root).parts) for folder in folders}
    found += [f'add "{name}" to packages in pyproject.toml' for name in sorted(there - listed)]
    found += [f'remove "{name}" from packages in pyproject.toml' for name in sorted(listed - there)]
    return found


def newest_in_changelog(text: str) -> str | None:
    """The version of the first `## 1.2.3` heading (or `## [1.2.3] - 2026-11-30`), or None."""
    match = _HEADING.search(text)
    return match[1] if match else None


def expected_in_wheel(root: Path) -> set[str]:
    """Every source file and every resource, by its path inside the wheel."""
    code = {path.relative_to(root).as_posix() for path in (root / "als_desktop").rglob("*.py")}
    data = {
        "als_desktop/" + path.relative_to(root).as_posix()
        for path in (root / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    return code | data
