"""Qt's own sound, which is an extra (`pip install als-desktop[sound]`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from als_desktop.ui.timer.chime_ways import ChimeWay

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtMultimedia import QSoundEffect  # pyright: ignore[reportMissingModuleSource]


class QtSound(ChimeWay):
    """Plays on the default device of the system and knows its name; does nothing where it is not installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Imports nothing yet."""
        super().__init__(parent)
        self._effect: QSoundEffect | None = None
        self._device = ""

    def play(self, path: str) -> None:
        """Play it, once it is read."""
        try:
            from PySide6.QtMultimedia import (  # pyright: ignore[reportMissingModuleSource]
                QMediaDevices,
                QSoundEffect,
            )
        except ImportError:
            self.ended.emit(False, "")
            return
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            self.ended.emit(False, "")
            return
        self._device = device.description()
        # Anew each time: the default device may be another one by now.
        self._effect = QSoundEffect(device, self)
        self._effect.statusChanged.connect(self._on_effect_status_changed)
        self._effect.playingChanged.connect(self._on_effect_playing_changed)
        self._effect.setSource(QUrl.fromLocalFile(path))

    def _on_effect_status_changed(self) -> None:
        effect = self._effect
        if effect is None:
            return
        if effect.status() is effect.Status.Ready:
            effect.play()
        elif effect.status() is effect.Status.Error:
            self._end(played=False)

    def _on_effect_playing_changed(self) -> None:
        if self._effect is not None and not self._effect.isPlaying():
            self._end(played=True)

    def _end(self, *, played: bool) -> None:
        effect, self._effect = self._effect, None
        if effect is not None:
            effect.deleteLater()
            self.ended.emit(played, self._device)
