"""Keeping a Linux desktop awake: it listens on the session bus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from als_desktop.ui.room.awake_ways import Way, who, why

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_BUS = "als-desktop-awake"
# Service, path and interface: the first keeps the screen on and unlocked, the second the computer from sleeping.
_SERVICES = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    (
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
    ),
)


class DesktopService(Way):
    """Asks the screen saver and the power manager.

    It has a connection of its own, since both forget what a connection asked for when that ends, even by a crash.
    The number that they give for taking it back one by one is of a type that PySide cannot send.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: list[QDBusPendingCallWatcher] = []
        self._connected = False
        self._held = False

    def begin(self) -> None:
        """Ask both. Never waits: a service may be slow."""
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
        self._connected = True
        if not bus.isConnected():
            self.end()
            self.answered.emit(False)
            return
        for service, path, interface in _SERVICES:
            call = QDBusMessage.createMethodCall(service, path, interface, "Inhibit")
            call.setArguments([who(), why()])
            watcher = QDBusPendingCallWatcher(bus.asyncCall(call), self)
            watcher.finished.connect(self._on_watcher_finished)
            self._calls.append(watcher)

    def end(self) -> None:
        """Leave the bus."""
        for watcher in self._calls:
            watcher.finished.disconnect(self._on_watcher_finished)
            watcher.deleteLater()
        self._calls = []
        self._held = False
        if self._connected:
            self._connected = False
            QDBusConnection.disconnectFromBus(_BUS)

    def _on_watcher_finished(self, watcher: QDBusPendingCallWatcher) -> None:
        watcher.finished.disconnect(self._on_watcher_finished)
        watcher.deleteLater()
        self._calls.remove(watcher)
        self._held = self._held or not watcher.isError()
        if self._calls:
            return
        held = self._held
        if not held:
            self.end()
        self.answered.emit(held)
