"""A tripwire: the program promises that nothing leaves the machine, so no test opens an internet socket."""

from __future__ import annotations

import socket
import sys

_NAMED = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
_OPENED = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}
_INTERNET = {socket.AF_INET, socket.AF_INET6}


class NetworkUsed(AssertionError):
    """Python code asked for the network."""


class NetworkTripwire:
    """Refuses every use of the network by Python code in this process, and remembers it.

    It remembers, because the code under test may swallow the refusal. It sees neither Qt's own sockets nor
    other processes; tests/architecture forbids the import of QtNetwork.
    """

    def __init__(self) -> None:
        self._attempts: list[str] = []

    def install(self) -> None:
        """Start watching; there is no way back in this process."""
        sys.addaudithook(self._on_event)

    def take_attempts(self) -> list[str]:
        """What was refused since the last call."""
        attempts, self._attempts = self._attempts, []
        return attempts

    def _on_event(self, event: str, args: tuple[object, ...]) -> None:
        if not event.startswith("socket."):
            return
        opened = event in _OPENED and getattr(args[0], "family", None) in _INTERNET
        if opened or event in _NAMED:
            attempt = f"{event}{args[1:] if opened else args}"
            self._attempts.append(attempt)
            raise NetworkUsed(attempt)
