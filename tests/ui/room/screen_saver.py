"""A screen saver for tests, on the session bus: prints who keeps it from coming on, at each change.

Run by the system's own Python, which has GLib. Like the real ones it forgets a request when its connection ends.
"""

from __future__ import annotations

import sys

from gi.repository import Gio, GLib

NAME, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
XML = """<node><interface name="org.freedesktop.ScreenSaver"><method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/>
</method></interface></node>"""
held = {}


def say():
    sys.stdout.write("; ".join(held.values()) + "\n")
    sys.stdout.flush()


def on_call(bus, sender, path, interface, method, arguments, invocation):
    held[sender] = ": ".join(arguments.unpack())
    invocation.return_value(GLib.Variant("(u)", (len(held),)))
    say()


def on_owner_changed(bus, sender, path, interface, signal, arguments):
    name, _, now = arguments.unpack()
    if not now and held.pop(name, None) is not None:
        say()


bus = Gio.bus_get_sync(Gio.BusType.SESSION)
bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], on_call, None, None)
bus.signal_subscribe(
    None, "org.freedesktop.DBus", "NameOwnerChanged", None, None, Gio.DBusSignalFlags.NONE, on_owner_changed
)
Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: say(), None)
GLib.MainLoop().run()
