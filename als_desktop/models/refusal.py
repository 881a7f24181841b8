"""What the domain says when it will not do something."""

from __future__ import annotations


class Refused(Exception):
    """An act was refused by a rule; nothing has changed.

    `code` names the rule, `params` fill the sentence that the user interface makes of it.
    """

    def __init__(self, code: str, **params: object) -> None:
        """`code` is one of the codes in the message catalogue."""
        super().__init__(code)
        self.code = code
        self.params = params
