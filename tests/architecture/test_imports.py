"""Who may import whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.imports import Import, forbidden_imports, imports_of

ROOT = Path(__file__).parents[2]


def test_every_import_follows_the_layers():
    assert (ROOT / "als_desktop" / "models").is_dir()
    found = forbidden_imports(ROOT)
    assert not found, "\n".join(found)


def planted(root, place, source):
    path = root / "als_desktop" / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
    return forbidden_imports(root)


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("models/card.py", "from PySide6.QtCore import QObject"),
        ("models/card.py", "import sqlalchemy.orm"),
        ("models/card.py", "from als_desktop.store import engine"),
        ("models/card.py", "from als_desktop import assets"),
        ("models/card.py", "from ..store.engine import open_store"),
        ("models/card.py", "def late():\n    import reportlab"),
        ("models/card.py", "if TYPE_CHECKING:\n    from als_desktop.ui import hub"),
        ("models/card.py", "import importlib\nx = importlib.import_module('als_desktop.services.services')"),
        ("models/card.py", "import numpy"),
        ("models/card.py", "import als_desktop.services.services"),
        ("models/card.py", "from importlib.resources import files"),
        ("models/craft_rules.py", "from als_desktop.assets import read_toml"),
        ("store/engine.py", "from als_desktop.services import services"),
        ("store/engine.py", "from PySide6 import QtCore"),
        ("services/board_service.py", "from PySide6.QtCore import QTimer"),
        ("services/board_service.py", "from sqlalchemy import select"),
        ("services/board_service.py", "import sqlite3"),
        ("reports/plan_pdf.py", "from als_desktop.services import services"),
        ("reports/plan_pdf.py", "from PySide6.QtGui import QColor"),
        ("ui/board/lane.py", "from als_desktop.store.store import Store"),
        ("ui/board/lane.py", "from als_desktop import store"),
        ("ui/board/lane.py", "from reportlab.lib import colors"),
        ("ui/board/lane.py", "from PySide6.QtNetwork import QLocalServer"),
        ("ui/board/lane.py", "from PySide6 import QtNetwork"),
        ("ui/board/lane.py", "from PySide6.QtQml import QQmlEngine"),
        ("ui/board/lane.py", "from als_desktop.app import main"),
        ("ui/board/lane.py", "from importlib.resources import files"),
        ("cli.py", "from PySide6.QtWidgets import QApplication"),
        ("cli.py", "from als_desktop.store.store import Store"),
        ("assets.py", "from als_desktop.models import card"),
        ("assets.py", "import als_desktop.resources"),
        ("services/sending.py", "from urllib.request import urlopen"),
        ("gadgets/clever.py", "x = 1"),
    ],
)
def test_a_planted_import_is_found(tmp_path, place, source):
    (found,) = planted(tmp_path, place, source)
    assert found.startswith(f"als_desktop/{place}")


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("models/card.py", "import json\nfrom als_desktop.models.ids import new_id\nfrom .ids import other"),
        ("models/craft_rules.py", "from importlib.resources import files"),
        ("store/engine.py", "import sqlalchemy\nimport sqlcipher3.dbapi2\nfrom als_desktop.errors import X"),
        ("services/board_service.py", "from als_desktop.store import store\nimport als_desktop.models.card"),
        (
            "reports/plan_pdf.py",
            "from reportlab.pdfgen.canvas import Canvas\nfrom als_desktop.assets import x",
        ),
        ("ui/board/lane.py", "from PySide6.QtWidgets import QListView\nfrom als_desktop.services import x"),
        ("ui/__init__.py", "from als_desktop.ui.hub import Hub"),
        ("assets.py", "from importlib.resources import files\nimport importlib.resources.abc"),
        ("app.py", "from als_desktop.store.store import Store\nimport PySide6.QtWidgets"),
        ("cli.py", "from als_desktop import __version__\nfrom als_desktop.app import run"),
    ],
)
def test_what_a_layer_may_import_is_let_be(tmp_path, place, source):
    assert planted(tmp_path, place, source) == []


def test_relative_imports_are_resolved():
    found = list(imports_of("from . import ids\nfrom ..errors import X\n", "als_desktop.models.card"))
    assert found == [Import("als_desktop.models.ids", 1), Import("als_desktop.errors.X", 2)]
