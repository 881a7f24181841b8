"""The catalogue of ground rules from which a set picks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class CatalogueRule:
    """A ground rule as the program suggests it; `begins` is its place among those of a new set (0: not among them)."""

    heading: str
    text: str
    begins: int = 0

    def worded(self, words: Mapping[str, str]) -> tuple[str, str]:
        """Heading and text with the set's words for its roles, by the names in `set_words.NAMED`."""
        return self.heading.format_map(words), self.text.format_map(words)


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The rules about one thing."""

    name: str
    rules: tuple[CatalogueRule, ...]
