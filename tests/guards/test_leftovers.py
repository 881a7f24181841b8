"""The guard against leftovers has to find each kind, name the line, and stop it."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QPropertyAnimation, QRunnable, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QWidget

from tests.guards.leftovers import Leftovers


@pytest.fixture
def leftovers(qapp):
    watch = Leftovers()
    watch.begin()
    return watch


def test_nothing_is_found_after_a_tidy_test(leftovers, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    timer = QTimer(widget)
    timer.start(1000)
    timer.stop()
    widget.close()
    widget.deleteLater()
    assert leftovers.end() == []


def test_an_active_timer_is_named_and_stopped(leftovers):
    timer = QTimer()
    timer.setObjectName("repaint")
    timer.start(1000)
    (found,) = leftovers.end()
    assert "'repaint'" in found
    assert "test_leftovers.py" in found
    assert "test_an_active_timer_is_named_and_stopped" in found
    assert not timer.isActive()


def test_a_running_animation_is_found(leftovers, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    animation = QPropertyAnimation(widget, b"maximumWidth", widget)
    animation.setDuration(10_000)
    animation.setEndValue(1)
    animation.start()
    leftovers._windows_before = [widget]
    (found,) = leftovers.end()
    assert "QPropertyAnimation of QWidget" in found
    assert animation.state() == animation.State.Stopped


def test_a_running_thread_is_found_and_ended(leftovers):
    thread = QThread()
    thread.start()
    (found,) = leftovers.end()
    assert "running thread" in found
    assert thread.isFinished()


def test_a_job_that_still_runs_is_found(leftovers):
    pool = QThreadPool()
    pool.setMaxThreadCount(1)
    go_on = threading.Event()

    class Job(QRunnable):
        def run(self):
            go_on.wait(5)

    release = threading.Timer(0.5, go_on.set)
    release.start()
    pool.start(Job())
    (found,) = leftovers.end()
    release.join()
    assert "1 job(s)" in found
    assert pool.activeThreadCount() == 0


def test_a_window_is_found_and_closed(leftovers, qapp):
    window = QWidget()
    window.setWindowTitle("Console")
    window.show()
    (found,) = leftovers.end()
    assert "'Console'" in found
    assert all(widget.windowTitle() != "Console" for widget in qapp.topLevelWidgets())
