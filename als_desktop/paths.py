"""Where the program keeps its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The folder of the data and what lies in it."""

    data: Path

    @property
    def store(self) -> Path:
        """The encrypted store; its key lies beside it."""
        return self.data / "als-desktop.db"

    @property
    def preferences(self) -> Path:
        """What the person at this computer chose."""
        return self.data / "preferences.json"

    @property
    def log(self) -> Path:
        """What went wrong, without anybody's words."""
        return self.data / "als-desktop.log"


def app_paths(data_dir: Path | None = None) -> AppPaths:
    """The paths under `data_dir`, or under the user's own data folder when there is none."""
    if data_dir is not None:
        return AppPaths(data_dir.expanduser())
    from appdirs import user_data_dir

    return AppPaths(Path(user_data_dir("als-desktop", appauthor=False)))
