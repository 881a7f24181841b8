"""How the cards of one list are shown while they are on their way to their places."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QRect


@dataclass(slots=True)
class Gliding:
    """A card is painted `left` times its offset away from its place; landed ones glow.

    `raised` ones are painted above the others. `area` is the part of the list in which something moves.
    """

    offsets: dict[str, QPointF] = field(default_factory=dict)
    raised: frozenset[str] = frozenset()
    landed: frozenset[str] = frozenset()
    area: QRect | None = None
    left: float = 0.0
    glow: float = 0.0

    def offset(self, card_id: str) -> QPointF | None:
        """How far a card is from its place; None when it lies there."""
        start = self.offsets.get(card_id) if self.left else None
        return start * self.left if start is not None else None
