"""Errors of the environment: the disk, the file, the key. What the domain refuses is `models.refusal.Refused`."""

from __future__ import annotations


class StoreUnavailable(Exception):
    """The store cannot be opened or written; the file is left as it is.

    `reason` is a code that the user interface turns into a sentence with a next step; `params` fill it.
    """

    def __init__(self, reason: str, **params: object) -> None:
        """`reason` is one of the codes in the message catalogue."""
        super().__init__(reason)
        self.reason = reason
        self.params = params


class ReportFailed(Exception):
    """A report could not be written; the file that was there before is untouched."""

    def __init__(self, reason: str, **params: object) -> None:
        """`reason` is one of the codes in the message catalogue."""
        super().__init__(reason)
        self.reason = reason
        self.params = params
