"""A mistake of ours: written down without anybody's words, said once, and the program goes on."""

from __future__ import annotations

import sys

import pytest
import shiboken6
from PySide6.QtCore import QObject, Signal

from als_desktop.ui.crash import Mistakes, catch_mistakes

SECRET = "Amina wants to leave her post"


class Sender(QObject):
    asked = Signal()


class Window(QObject):
    """What is told of a mistake."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say_failed(self, sentence: str) -> None:
        self.said.append(sentence)


@pytest.fixture
def own_hook(monkeypatch):
    """The hook of the process comes back after the test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


@pytest.fixture
def window(qapp, own_hook):
    made = Window()
    yield made
    shiboken6.delete(made)


def fail() -> None:
    raise ValueError(SECRET)


def fail_elsewhere() -> None:
    raise KeyError(SECRET)


def catch(mistakes: Mistakes, wrong) -> None:
    try:
        wrong()
    except Exception as error:
        mistakes.catch(type(error), error, error.__traceback__)


def test_mistake_in_a_slot_is_written_and_said_once_and_all_goes_on(qtbot, tmp_path, window):
    log = tmp_path / "als.log"
    catch_mistakes(log, window)
    sender = Sender()
    went_on: list[bool] = []
    sender.asked.connect(fail)
    sender.asked.connect(lambda: went_on.append(True))

    sender.asked.emit()
    sender.asked.emit()
    qtbot.waitUntil(lambda: bool(window.said))

    assert went_on == [True, True]
    assert len(window.said) == 1
    assert str(log) in window.said[0]
    written = log.read_text("utf-8")
    assert written.count(" ValueError\n") == 1
    assert "test_crash.py" in written


def test_nobodys_words_are_written(tmp_path, window):
    log = tmp_path / "als.log"
    mistakes = Mistakes(log, window)

    def wrong() -> None:
        try:
            fail()
        except ValueError as error:
            raise RuntimeError(SECRET) from error

    catch(mistakes, wrong)

    assert "RuntimeError" in log.read_text("utf-8")
    assert SECRET not in log.read_text("utf-8")


def test_each_mistake_is_written_once(tmp_path, window):
    log = tmp_path / "als.log"
    mistakes = Mistakes(log, window)

    for _ in range(50):
        catch(mistakes, fail)
        catch(mistakes, fail_elsewhere)

    written = log.read_text("utf-8")
    assert written.count(" ValueError\n") == 1
    assert written.count(" KeyError\n") == 1


def test_after_a_while_a_mistake_is_said_again(qtbot, tmp_path, window):
    mistakes = Mistakes(tmp_path / "als.log", window, quiet_ms=0)
    mistakes.noticed.connect(window.say_failed)

    catch(mistakes, fail)
    qtbot.waitUntil(lambda: len(window.said) == 1)
    qtbot.waitUntil(lambda: not mistakes.quiet)
    catch(mistakes, fail)
    qtbot.waitUntil(lambda: len(window.said) == 2)


def test_log_that_cannot_be_written_is_no_second_mistake(qtbot, tmp_path, window, capsys):
    mistakes = Mistakes(tmp_path / "no such folder" / "als.log", window)
    mistakes.noticed.connect(window.say_failed)

    catch(mistakes, fail)
    qtbot.waitUntil(lambda: bool(window.said))

    assert "ValueError" in capsys.readouterr().err


def test_program_without_a_console_survives_a_log_that_cannot_be_written(tmp_path, window, monkeypatch):
    mistakes = Mistakes(tmp_path / "no such folder" / "als.log", window)
    monkeypatch.setattr(sys, "stderr", None)

    catch(mistakes, fail)
