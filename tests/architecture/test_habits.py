"""No module grows too long, holds a colour, leaks through a signal, or hides a text from the translators."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.habits import (
    MAX_LINES,
    colour_literals,
    connected_closures,
    findings,
    own_style_sheets,
    too_long,
    untranslatable,
)

ROOT = Path(__file__).parents[2]
THEME = ROOT / "als_desktop" / "ui" / "theme"


def sources(*folders):
    found = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    assert found, f"no sources below {folders}: the check would pass without looking"
    return found


def outside_theme():
    return [path for path in sources("als_desktop/ui") if not path.is_relative_to(THEME)]


@pytest.mark.parametrize(
    ("rule", "paths"),
    [
        pytest.param(too_long, sources("als_desktop", "benchmarks", "tests"), id="too_long"),
        pytest.param(colour_literals, sources("als_desktop"), id="colour_literals"),
        pytest.param(connected_closures, sources("als_desktop"), id="connected_closures"),
        pytest.param(untranslatable, sources("als_desktop"), id="untranslatable"),
        pytest.param(own_style_sheets, outside_theme(), id="own_style_sheets"),
    ],
)
def test_the_sources_keep_the_habit(rule, paths):
    found = findings(rule, paths, ROOT)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (too_long, "x = 1\n" * (MAX_LINES + 1)),
        (colour_literals, "ink = '#1a1A1a'"),
        (colour_literals, "style = 'color: #fff; margin: 0'"),
        (colour_literals, "style = f'border: {width}px solid #80ffffff'"),
        (colour_literals, "style = 'background: rgba(0, 0, 0, 20%)'"),
        (colour_literals, "c = QColor('red')"),
        (colour_literals, "c = QtGui.QColor(12, 34, 56)"),
        (colour_literals, "c = QColor.fromRgb(1, 2, 3)"),
        (colour_literals, "c = Qt.GlobalColor.red"),
        (colour_literals, "canvas.setFillColor(colors.black)"),
        (connected_closures, "self.button.clicked.connect(lambda: self.add())"),
        (connected_closures, "self.button.clicked.connect(partial(self.add, 1))"),
        (connected_closures, "self.button.clicked.connect(functools.partial(self.add, 1), kind)"),
        (connected_closures, "def f(self):\n    def g():\n        self.x()\n    self.a.b.connect(g)"),
        (untranslatable, "self.tr(f'{n} cards')"),
        (untranslatable, "self.tr('%d cards' % n)"),
        (untranslatable, "self.tr('{} cards'.format(n))"),
        (untranslatable, "QCoreApplication.translate('Board', f'{n} cards')"),
        (own_style_sheets, "label.setStyleSheet(sheet)"),
    ],
)
def test_a_planted_lapse_is_found(tmp_path, rule, source):
    path = tmp_path / "planted.py"
    path.write_text(source, encoding="utf-8")
    (found,) = findings(rule, [path], tmp_path)
    assert found.startswith("planted.py:")


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (too_long, "x = 1\n" * MAX_LINES),
        (colour_literals, '"""Roles such as #accent; #fff in a docstring."""'),
        (colour_literals, "c = QColor(theme.color('text'))\npixmap.fill(Qt.GlobalColor.transparent)"),
        (colour_literals, "text = 'card #12 of meeting #1234567'"),
        (colour_literals, "names = sorted(theme.colors.values())"),
        (connected_closures, "self.button.clicked.connect(self._on_button_clicked)"),
        (connected_closures, "def g():\n    pass\nsignal.connect(g)"),
        (untranslatable, "self.tr('{n} cards').format(n=n)"),
        (untranslatable, "QCoreApplication.translate('Messages', text)\npainter.translate(x / 2, 0)"),
        (own_style_sheets, "app.style()"),
    ],
)
def test_good_code_is_let_be(tmp_path, rule, source):
    path = tmp_path / "planted.py"
    path.write_text(source, encoding="utf-8")
    assert findings(rule, [path], tmp_path) == []
