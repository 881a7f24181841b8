"""The one accessor of `resources/`: fonts, icons, themes, prompts and catalogues."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def asset(path: str) -> Traversable:
    """The resource at `path`, relative to `resources/` with forward slashes.

    Raises:
        ValueError: `path` is absolute or leaves `resources/`.
        FileNotFoundError: there is no such resource.
    """
    parts = path.split("/")
    if path.startswith("/") or ".." in parts:
        raise ValueError(f"not a resource path: {path!r}")
    found = _root().joinpath(*parts)
    if not found.is_file():
        raise FileNotFoundError(path)
    return found


@cache
def _root() -> Traversable:
    return files("als_desktop.resources")


def read_text(path: str) -> str:
    """The text (UTF-8) of the resource at `path`."""
    return asset(path).read_text(encoding="utf-8")


def read_bytes(path: str) -> bytes:
    """The bytes of the resource at `path`."""
    return asset(path).read_bytes()


def read_toml(path: str) -> dict[str, Any]:
    """The table in the TOML resource at `path`."""
    return tomllib.loads(read_text(path))
