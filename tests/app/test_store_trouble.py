"""When the store cannot be opened: what is the matter is said, and nothing is touched."""

from __future__ import annotations

import gc

from als_desktop.app import make_qt_application, run
from als_desktop.errors import StoreUnavailable
from als_desktop.ui.store_trouble import show_store_trouble


def test_trouble_is_said_with_what_to_do(qapp, capsys):
    code = show_store_trouble(make_qt_application(), StoreUnavailable("in_use", path="als.db"))

    assert code == 1
    assert capsys.readouterr().err == (
        "ALS Desktop is already open with this store. Use the window that is open, or close it first.\n"
    )


def test_program_that_cannot_open_its_store_ends_and_leaves_all_as_it_was(qapp, tmp_path, capsys):
    style, palette, font = qapp.style().name(), qapp.palette(), qapp.font()
    in_the_way = tmp_path / "data"
    in_the_way.write_text("something else")

    assert run(in_the_way) == 1

    assert "is a file" in capsys.readouterr().err
    assert in_the_way.read_text() == "something else"
    # The look that was never shown still listens to the application.
    gc.collect()
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
