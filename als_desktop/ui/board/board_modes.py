"""What quick entry can make on the board, and what it says while it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from als_desktop.models.next_step import SILENCE, NextStep
from als_desktop.ui.console.workspace import EntryMode, Turns
from als_desktop.ui.theme.tokens import load_tokens

if TYPE_CHECKING:
    from als_desktop.models.card import QuestionCard

HAND_IN: Final = "hand_in"
DRAFT: Final = "draft"
FOLLOW_UP: Final = "follow_up"
_TYPED_AS_READ: Final = (NextStep.ASK, NextStep.ASK_ON)


def board_modes(step: NextStep, parent: QuestionCard | None) -> tuple[EntryMode, ...]:
    """Hand over at once, keep face down, or follow up the card `parent`; what the field asks for keeps to the step."""
    modes = [
        _mode(HAND_IN, _say("Hand over"), _handed_over(step), many=True),
        _mode(DRAFT, _say("Face down"), _face_down(step), many=True),
    ]
    if parent is not None:
        number = parent.queue_position
        where = _say("Follow-up") if number is None else _say("Follow-up to {n}").format(n=number + 1)
        modes.append(_mode(FOLLOW_UP, where, _say("{name} follows up"), many=False))
    return tuple(modes)


def _handed_over(step: NextStep) -> str:
    """Nobody reads out in the silence; once all was read out, what comes is one more."""
    if step in SILENCE:
        return _say("After the silence: what {name} reads out")
    if step in _TYPED_AS_READ:
        return _say("The question that {name} asks")
    return _say("One more question from {name}")


def _face_down(step: NextStep) -> str:
    if step in SILENCE:
        return _say("What {name} wrote (empty Enter: none)")
    return _say("What {name} wrote, not read out yet")


def _mode(code: str, label: str, placeholder: str, *, many: bool) -> EntryMode:
    return EntryMode(
        code, label, placeholder, load_tokens().soft_limit, Turns.EACH, is_question=True, takes_many=many
    )


def _say(words: str) -> str:
    return QCoreApplication.translate("BoardModes", words)
