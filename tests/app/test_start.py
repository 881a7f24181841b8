"""What the start leaves undone, seen in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from support import open_system_room

from als_desktop.models.meeting import StageKind
from als_desktop.paths import app_paths

_SOURCES_READ = """
import linecache
import als_desktop.app
import als_desktop.ui.console.console_screen
print(*(path for path in linecache.cache if "als_desktop" in path))
"""


def test_qt_reads_the_source_of_no_module() -> None:
    done = subprocess.run([sys.executable, "-c", _SOURCES_READ], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


_WITH_A_MISTAKE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from als_desktop.app import make_qt_application, run

qt = make_qt_application()

def look():
    window = next(w for w in qt.topLevelWidgets() if type(w).__name__ == "MainWindow")
    print(window.isVisible(), window.console is not None)
    said = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    print(*(words for words in said if words.startswith("Something went wrong")))
    qt.quit()

QTimer.singleShot(600, look)
raise SystemExit(run(Path(sys.argv[1])))
"""


def test_a_meeting_that_cannot_be_shown_leaves_a_person_at_home_with_a_sentence(tmp_path: Path) -> None:
    room = open_system_room(app_paths(tmp_path).store)
    room.go(StageKind.QUESTIONS)
    with room.store.transaction() as tx:
        # What no version of the program has written.
        tx.connection.exec_driver_sql("PRAGMA ignore_check_constraints=ON")
        tx.connection.exec_driver_sql("UPDATE stage_run SET kind = 'dancing' WHERE kind = 'review'")
        tx.connection.exec_driver_sql("PRAGMA ignore_check_constraints=OFF")
    room.store.close()
    done = subprocess.run(
        [sys.executable, "-c", _WITH_A_MISTAKE, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    shown, said = done.stdout.splitlines()
    assert shown == "True False"
    assert "Everything up to your last step is kept" in said
    assert "ValueError" in app_paths(tmp_path).log.read_text(encoding="utf-8")
