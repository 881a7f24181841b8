"""What of PyInstaller's find goes into the folder: Qt brings plugins for every kind of device."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    # Where it goes in the folder, where it comes from, and PyInstaller's word for its kind.
    Entry = tuple[str, str, str]

_UNWANTED = re.compile(
    r"""
    /plugins/(?:egldeviceintegrations|generic|networkinformation|qmltooling|sqldrivers|tls|vectorimageformats)/
    # Of the platforms: a real screen of each system, and `offscreen` for the self-test.
    | /plugins/platforms/\w*(?:eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\b
    | /plugins/platforminputcontexts/\w*virtualkeyboard
    # Follows a GTK theme, and pulls in all of GTK.
    | /plugins/platformthemes/\w*gtk3
    | /plugins/imageformats/\w*(?:pdf|tga|tiff|wbmp|webp|icns|gif)\b
    # Without this one the program cannot reach a network through Qt.
    | (?:^|/)(?:lib)?Qt6Network\b
    # The program speaks one language so far, and Qt's own English needs no file.
    | /Qt/translations/ | /PySide6/translations/
    | __pycache__
    # ReportLab brings fonts that no report uses; one of them, DarkGarden, is under the GPL.
    | ^/reportlab/fonts/
    """,
    re.VERBOSE,
)
_LIBRARY = re.compile(r"^(?:[^/]+|PySide6/Qt/lib/[^/]+|[^/]+\.libs/[^/]+)$")


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that the program needs."""
    return [entry for entry in entries if not _UNWANTED.search("/" + entry[0].replace("\\", "/"))]


def linked(entries: list[Entry], imports_of: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The entries without those shared libraries (of Linux) that nothing in the folder links any more.

    `imports_of` gives the file names of the libraries that the binary at a path links.
    """
    libraries = {PurePosixPath(entry[0]).name: entry for entry in entries if _is_library(entry)}
    pending = [entry for entry in entries if not _is_library(entry)]
    reached: set[str] = set()
    while pending:
        for name in imports_of(pending.pop()[1]):
            if name in libraries and name not in reached:
                reached.add(name)
                pending.append(libraries[name])
    return [entry for entry in entries if not _is_library(entry) or PurePosixPath(entry[0]).name in reached]


def unbroken(datas: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """The files of data without those symbolic links that point at a binary which is left out."""
    there = {entry[0] for entry in binaries}
    return [
        entry
        for entry in datas
        if entry[2] != "SYMLINK" or str(PurePosixPath(entry[0]).parent / entry[1]) in there
    ]


def _is_library(entry: Entry) -> bool:
    """Whether it is there only because others link it: neither Python itself, nor a module, nor a plugin."""
    return entry[2] == "BINARY" and _LIBRARY.match(entry[0]) is not None and "libpython" not in entry[0]
