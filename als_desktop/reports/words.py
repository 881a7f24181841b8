"""The words printed on reports, read from `resources/i18n/report_*.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from als_desktop.assets import read_toml


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of the reports in one language, by section and name."""

    table: dict[str, Any]

    def text(self, section: str, name: str) -> str:
        """One text; raises KeyError if the catalogue lacks it."""
        return cast("str", self.table[section][name])

    def texts(self, section: str, name: str) -> tuple[str, ...]:
        """A list of texts, such as the names of the months; raises KeyError if the catalogue lacks it."""
        return tuple(cast("list[str]", self.table[section][name]))

    def filled(self, section: str, name: str, /, **values: object) -> str:
        """A text with its words in braces filled in; braces inside the values stay as typed."""
        return self.text(section, name).format(**values)


def load_words(language: str = "en") -> Words:
    """The words in `language`; raises FileNotFoundError if there is no such catalogue."""
    return Words(read_toml(f"i18n/report_{language}.toml"))
