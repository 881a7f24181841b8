"""The one accessor of `resources/`: fonts, icons, themes, prompts and catalogues."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.util import find_spec
from os.path import join
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from importlib.abc import FileLoader


def read_bytes(path: str) -> bytes:
    """The bytes of the resource at `path`, relative to `resources/` with forward slashes.

    Raises:
        ValueError: `path` is absolute or leaves `resources/`.
        FileNotFoundError: there is no such resource.
    """
    parts = path.split("/")
    if path.startswith("/") or ".." in parts:
        raise ValueError(f"not a resource path: {path!r}")
    loader, folder = _root()
    try:
        return loader.get_data(join(folder, *parts))
    except OSError as error:
        raise FileNotFoundError(path) from error


@cache
def _root() -> tuple[FileLoader, str]:
    # A resource need not be a file of its own. `importlib.resources` knows that too, but first imports what makes
    # temporary files, archives and random numbers: a fiftieth of the start.
    spec = find_spec("als_desktop.resources")
    assert spec is not None
    assert spec.submodule_search_locations
    return cast("FileLoader", spec.loader), spec.submodule_search_locations[0]


def read_text(path: str) -> str:
    """The text (UTF-8) of the resource at `path`."""
    return read_bytes(path).decode("utf-8")


def read_toml(path: str) -> dict[str, Any]:
    """The table in the TOML resource at `path`."""
    return tomllib.loads(read_text(path))
