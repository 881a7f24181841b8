"""What goes into the frozen folder: every platform a person may have, and nothing that only came along."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_PATH = Path(__file__).parents[2] / "packaging" / "bundle_filter.py"
_SPEC = importlib.util.spec_from_file_location("bundle_filter", _PATH)
bundle_filter = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(bundle_filter)

PLUGINS = "PySide6/Qt/plugins"


@pytest.mark.parametrize(
    "place",
    [
        f"{PLUGINS}/platforms/libqxcb.so",
        f"{PLUGINS}/platforms/libqwayland.so",
        f"{PLUGINS}/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        f"{PLUGINS}/platforms/libqcocoa.dylib",
        f"{PLUGINS}/imageformats/libqsvg.so",
        f"{PLUGINS}/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "als_desktop/resources/fonts/DejaVuSans.ttf",
        "als_desktop/resources/__init__.py",
    ],
)
def test_what_the_program_needs_stays(place):
    assert bundle_filter.wanted([(place, "/from", "BINARY")])


@pytest.mark.parametrize(
    "place",
    [
        f"{PLUGINS}/platforms/libqeglfs.so",
        f"{PLUGINS}/platforms/libqminimalegl.so",
        "PySide6\\plugins\\platforms\\qminimal.dll",
        f"{PLUGINS}/platformthemes/libqgtk3.so",
        f"{PLUGINS}/tls/libqopensslbackend.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6\\Qt6Network.dll",
        "libQt6Network.so.6",
        "reportlab/fonts/DarkGardenMK.pfb",
        "als_desktop/resources/__pycache__/__init__.cpython-311.pyc",
    ],
)
def test_what_only_came_along_goes(place):
    assert bundle_filter.wanted([(place, "/from", "BINARY")]) == []


def test_libraries_that_nothing_links_any_more_go_with_the_links_to_them():
    links = {"/widgets": ["libQt6Core.so.6"], "/Qt6Core": ["libicu.so.73"], "/gtk": ["libpango.so.0"]}
    widgets = ("PySide6/QtWidgets.abi3.so", "/widgets", "EXTENSION")
    core = ("PySide6/Qt/lib/libQt6Core.so.6", "/Qt6Core", "BINARY")
    icu = ("libicu.so.73", "/icu", "BINARY")
    python = ("libpython3.11.so.1.0", "/python", "BINARY")
    gtk = ("libgtk-3.so.0", "/gtk", "BINARY")
    pango = ("libpango.so.0", "/pango", "BINARY")
    kept = bundle_filter.linked([widgets, core, icu, python, gtk, pango], lambda path: links.get(path, []))
    assert kept == [widgets, core, icu, python]

    to_core = ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    to_nothing = ("libQt6Gone.so.6", "PySide6/Qt/lib/libQt6Gone.so.6", "SYMLINK")
    font = ("als_desktop/resources/fonts/a.ttf", "/a.ttf", "DATA")
    assert bundle_filter.unbroken([to_core, to_nothing, font], kept) == [to_core, font]
