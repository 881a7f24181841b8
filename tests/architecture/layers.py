"""The layers of the program and what each may import. Data only; `imports.py` reads it.

models <- store <- services <- ui <- app
models <- reports <- services, ui
"""

from __future__ import annotations

from dataclasses import dataclass

PROGRAM = "als_desktop"


# The parts of Qt that the frozen program holds; packaging/als_desktop.spec leaves the others out.
_QT = (
    "PySide6.QtCore",
    "PySide6.QtGui",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "PySide6.QtTest",
    "PySide6.QtWidgets",
)
_BASE = ("assets", "clock", "errors", "models", "paths", "preferences")


@dataclass(frozen=True, slots=True)
class Layer:
    """What the modules of one layer may import beside the standard library.

    `own` names parts of the program (`models` stands for als_desktop.models and all below it); `others` names
    modules from elsewhere, and those of the standard library that are kept for one layer. A layer may always
    import itself.
    """

    own: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


# The key is a folder or a module below als_desktop; the longest that fits a module decides.
LAYERS: dict[str, Layer] = {
    "__init__": Layer(),
    "errors": Layer(),
    "clock": Layer(own=("models",)),
    "assets": Layer(others=("importlib.resources",)),
    "paths": Layer(own=("errors",), others=("appdirs",)),
    "preferences": Layer(own=("errors", "models", "paths")),
    "models": Layer(),
    # What a closed question is differs by language, so its words are data; the rules over them are of the domain.
    "models.craft_rules": Layer(own=("models",), others=("importlib.resources",)),
    "store": Layer(
        own=("clock", "errors", "models"),
        others=("argon2", "sqlalchemy", "sqlcipher3", "sqlite3"),
    ),
    "reports": Layer(own=("assets", "errors", "models"), others=("reportlab",)),
    "services": Layer(own=(*_BASE, "reports", "store")),
    "ui": Layer(own=(*_BASE, "reports", "services"), others=(*_QT, "shiboken6")),
    # The screen saver and the power manager of a Linux desktop are asked on its session bus, which is no network.
    "ui.room.awake_bus": Layer(own=("ui",), others=(*_QT, "PySide6.QtDBus")),
    # Qt's sound is an extra, imported when the chime is first played, and not in the frozen program.
    "ui.timer.qt_sound": Layer(own=("ui",), others=(*_QT, "PySide6.QtMultimedia")),
    "app": Layer(own=(*_BASE, "reports", "services", "store", "ui"), others=_QT),
    "cli": Layer(own=("app", "assets", "errors", "paths", "ui")),
    "__main__": Layer(own=("app", "cli"), others=_QT),
}

# Parts of the standard library that one layer alone may use, by `others` above.
RESERVED = ("importlib.resources", "sqlite3")

# Nobody may import these.
FORBIDDEN: dict[str, str] = {
    "PySide6.QtNetwork": "nothing leaves the machine, and the frozen program ships without it",
    "asyncio": "nothing leaves the machine",
    "ftplib": "nothing leaves the machine",
    "http.client": "nothing leaves the machine",
    "http.server": "nothing leaves the machine",
    "pkg_resources": "resources are read through als_desktop/assets.py",
    "pkgutil": "resources are read through als_desktop/assets.py",
    "smtplib": "nothing leaves the machine",
    "socket": "nothing leaves the machine",
    "socketserver": "nothing leaves the machine",
    "ssl": "nothing leaves the machine",
    "urllib.request": "nothing leaves the machine",
    "xmlrpc": "nothing leaves the machine",
    "als_desktop.resources": "resources are read through als_desktop/assets.py",
}
