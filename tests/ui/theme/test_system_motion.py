from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from als_desktop.ui.theme.system_motion import system_wants_little_motion

if TYPE_CHECKING:
    from collections.abc import Iterator

MENUS = Qt.UIEffect.UI_AnimateMenu


@pytest.fixture
def _effects_as_before(qapp: QApplication) -> Iterator[None]:
    general = qapp.isEffectEnabled(Qt.UIEffect.UI_General)
    menus = qapp.isEffectEnabled(MENUS)
    yield
    qapp.setEffectEnabled(MENUS, menus)
    qapp.setEffectEnabled(Qt.UIEffect.UI_General, general)


@pytest.mark.usefixtures("_effects_as_before")
@pytest.mark.parametrize(
    ("platform", "animated", "little"),
    [("windows", True, False), ("windows", False, True), ("xcb", False, False)],
)
def test_the_system_is_heard_where_qt_passes_it_on(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, platform: str, animated: bool, little: bool
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    qapp.setEffectEnabled(Qt.UIEffect.UI_General, True)
    qapp.setEffectEnabled(MENUS, animated)

    assert system_wants_little_motion() is little
