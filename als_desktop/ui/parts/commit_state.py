"""When a typed text is to be written down: the rules that the commit fields share."""

from __future__ import annotations


class CommitState:
    """What is stored, what was last asked for, and what was refused.

    Knows no widget, so that the rules can be tested by themselves.
    """

    def __init__(self) -> None:
        self.committed = ""
        self._before = ""
        self._refused: str | None = None

    def typed(self, text: str) -> bool:
        """Whether `text` differs from what is stored."""
        return text != self.committed

    def store(self, text: str, shown: str) -> str:
        """Take `text` as stored; returns what the field should show, given what it shows now.

        A text that a person is still typing is kept.
        """
        keep = self.typed(shown)
        self.committed = self._before = text
        self._refused = None if not keep else self._refused
        return shown if keep else text

    def ask(self, text: str) -> bool:
        """Whether `text` should be asked for now; from then on it counts as stored."""
        if not self.typed(text):
            return False
        self._before = self.committed
        self.committed = text
        self._refused = None
        return True

    def ask_on_leaving(self, text: str) -> bool:
        """As `ask`, but a text that was refused is not asked for again just because the person leaves."""
        return text != self._refused and self.ask(text)

    def refuse(self, text: str) -> None:
        """`text`, just asked for, was not stored."""
        self.committed = self._before
        self._refused = text
