"""One soft chime: made when it is first wanted, and played in the first way that works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFile, QObject, QTemporaryDir, Signal

from als_desktop.assets import read_toml
from als_desktop.models.tone import Partial, Tone
from als_desktop.ui.timer.chime_ways import ways_of_this_system

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.timer.chime_ways import ChimeWay


class Chime(QObject):
    """Plays at most one at a time.

    Signals:
        heard(device): it was played, on that device ("" when the system does not say).
        silent(): there is no sound on this computer.
    """

    heard = Signal(str)
    silent = Signal()

    def __init__(self, parent: QObject, ways: Sequence[ChimeWay] | None = None) -> None:
        """`ways` are tried in their order; None for those that this system has."""
        super().__init__(parent)
        self._ways = list(ways) if ways is not None else ways_of_this_system(self)
        self._folder: QTemporaryDir | None = None
        self._path = ""
        self._at: int | None = None
        for way in self._ways:
            way.ended.connect(self._on_way_ended)

    def play(self) -> None:
        """Play it, unless it is being played."""
        if self._at is None:
            self._try(0)

    def _try(self, at: int) -> None:
        if at < len(self._ways) and self._file():
            self._at = at
            self._ways[at].play(self._path)
        else:
            self._at = None
            self.silent.emit()

    def _file(self) -> str:
        """Where the sound lies; "" when it cannot be written. Players want a file."""
        if not self._path:
            self._folder = QTemporaryDir()
            path = self._folder.filePath("chime.wav")
            file, sound = QFile(path), chime_tone().wav()
            if self._folder.isValid() and file.open(QFile.OpenModeFlag.WriteOnly):
                written = file.write(sound) == len(sound)
                file.close()
                self._path = path if written else ""
        return self._path

    def _on_way_ended(self, played: bool, device: str) -> None:
        at = self._at
        if at is None:
            return
        if not played:
            self._try(at + 1)
            return
        self._at = None
        # The next time at once in the way that worked.
        self._ways.insert(0, self._ways.pop(at))
        self.heard.emit(device)


def chime_tone() -> Tone:
    """The chime of the program.

    Raises:
        KeyError, TypeError: the resource lacks something.
    """
    table = read_toml("sounds/chime.toml")
    return Tone(
        table["length_ms"],
        table["attack_ms"],
        table["fade_ms"],
        table["peak"],
        tuple(Partial(**one) for one in table["partial"]),
    )
