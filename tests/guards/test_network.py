"""The tripwire has to refuse and remember; sockets that stay on the machine are free."""

from __future__ import annotations

import socket

import pytest

from tests.guards.network import NetworkUsed


def test_a_connection_is_refused_and_remembered(tripwire):
    with socket.socket() as plain, pytest.raises(NetworkUsed):
        plain.connect(("127.0.0.1", 9))
    (attempt,) = tripwire.take_attempts()
    assert "127.0.0.1" in attempt


def test_a_name_is_not_looked_up(tripwire):
    with pytest.raises(NetworkUsed):
        socket.getaddrinfo("localhost", 80)
    assert len(tripwire.take_attempts()) == 1


def test_a_local_socket_is_free(tripwire, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind("here")
        server.listen()
        client.connect("here")
    assert tripwire.take_attempts() == []
