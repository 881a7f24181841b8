from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QVBoxLayout, QWidget

from als_desktop.ui.parts.buttons import Button, KeyCap, icon_button, normal_button, primary_button
from als_desktop.ui.parts.empty_state import EmptyState
from als_desktop.ui.parts.message_box import add_button, message_box
from als_desktop.ui.parts.notice_bar import NoticeBar
from als_desktop.ui.parts.panel import Panel
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from als_desktop.ui.theme.theme import Theme

MARKUP = "<b>Ben</b> & <i>co</i>"


def test_no_label_reads_its_text_as_markup(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    layout = QVBoxLayout(host)
    notice = NoticeBar(theme)
    notice.say(MARKUP)
    texts = (PlainLabel(MARKUP), ElidedLabel(MARKUP), Pill(theme, MARKUP), KeyCap(MARKUP))
    for widget in (*texts, notice, EmptyState(theme, MARKUP, MARKUP)):
        layout.addWidget(widget)
    labels = [one for one in host.findChildren(QLabel) if one.text()]
    assert len(labels) == 7
    assert {one.textFormat() for one in labels} == {Qt.TextFormat.PlainText}


def test_a_tooltip_shows_a_persons_text_as_it_is() -> None:
    assert plain_tip("Ben & co") == "Ben & co"
    assert "<b>" not in plain_tip(MARKUP)


def test_a_cut_label_offers_the_whole_text(qtbot: QtBot) -> None:
    label = ElidedLabel("Which part of the next role do you already do?")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()
    assert label.toolTip() == label.text()
    label.resize(label.sizeHint().width() + 20, 20)
    label.grab()
    assert label.toolTip() == ""


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("scale", ["normal", "big", "small"])
def test_buttons_are_big_enough_to_hit(qtbot: QtBot, dressed: Theme, compact: bool, scale: str) -> None:
    dressed.set_compact(compact)
    name = {"normal": "button", "big": "button_big", "small": "button_small"}[scale]
    for button in (
        normal_button(dressed, "Go", "play", scale),
        icon_button(dressed, "undo", "Undo", size=scale),
    ):
        qtbot.addWidget(button)
        hint = button.sizeHint()
        assert hint.height() == dressed.px(name)
        assert hint.width() >= dressed.px("target_min")


def test_a_button_has_room_for_all_its_parts(qtbot: QtBot, dressed: Theme) -> None:
    button = primary_button(dressed, "Add")
    qtbot.addWidget(button)
    widths = [button.sizeHint().width()]
    button.set_icon("plus")
    widths.append(button.sizeHint().width())
    button.set_keys(["Ctrl", "Enter"])
    widths.append(button.sizeHint().width())
    button.set_trailing_icon("arrow_right")
    widths.append(button.sizeHint().width())
    assert widths == sorted(set(widths))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    button = normal_button(theme, "Start")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_with_control_enter_is_left_to_the_page(qtbot: QtBot, theme: Theme) -> None:
    button = normal_button(theme, "Start")
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_an_icon_button_has_a_name(qtbot: QtBot, theme: Theme) -> None:
    button = icon_button(theme, "more", "More for <b>Ben</b>")
    qtbot.addWidget(button)
    assert button.accessibleName() == "More for <b>Ben</b>"
    assert "<b>" not in button.toolTip()


def test_a_button_follows_the_theme(qtbot: QtBot, dressed: Theme) -> None:
    button = normal_button(dressed, "Pause", "pause")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    before = button.grab().toImage()
    dressed.set_preference("dark")
    assert button.grab().toImage() != before


@pytest.fixture
def notice(qtbot: QtBot, theme: Theme) -> Iterator[NoticeBar]:
    host = QWidget()
    qtbot.addWidget(host)
    layout = QVBoxLayout(host)
    bar = NoticeBar(theme)
    layout.addWidget(bar)
    field = QLineEdit()
    layout.addWidget(field)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    field.setFocus()
    yield bar
    host.close()


def test_a_notice_shows_without_taking_the_keyboard(notice: NoticeBar) -> None:
    before = QApplication.focusWidget()
    notice.say("Minutes must be more than 0.", "warn", [("again", "Try again")])
    assert notice.isVisible()
    assert notice.text() == "Minutes must be more than 0."
    assert isinstance(before, QLineEdit)
    assert QApplication.focusWidget() is before


def test_an_action_of_a_notice_is_said_once_and_closes_it(qtbot: QtBot, notice: NoticeBar) -> None:
    said: list[str] = []
    notice.action_chosen.connect(said.append)
    notice.say("Moved to Hold.", actions=[("undo", "Undo"), ("show", "Show")])
    button = next(one for one in notice.findChildren(Button) if one.text() == "Undo")
    with qtbot.waitSignal(notice.closed):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said == ["undo"]
    assert notice.text() == ""


def test_a_new_notice_replaces_the_actions_of_the_last(notice: NoticeBar) -> None:
    notice.say("One", actions=[("a", "A"), ("b", "B")])
    notice.say("Two", "over", actions=[("c", "C")])
    QApplication.sendPostedEvents()
    shown = [one.text() for one in notice.findChildren(Button) if one.isVisibleTo(notice) and one.text()]
    assert shown[-1] == "C"
    assert notice.property("tone") == "over"


def test_an_empty_place_offers_its_act(qtbot: QtBot, theme: Theme) -> None:
    place = EmptyState(theme, "No sets yet", "A set is the group that meets.", "Make a set")
    qtbot.addWidget(place)
    button = place.findChild(Button)
    with qtbot.waitSignal(place.action_chosen):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


class ShownAsWindows(QObject):
    """Remembers what was shown as a window of its own, if only for a moment."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.found: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.found.append(type(watched).__name__)
        return False


def test_an_empty_place_shows_no_window_while_it_is_made(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    shown = ShownAsWindows(qapp)
    place = EmptyState(theme, "No sets yet", "A set is the group that meets.", "Make a set")
    qtbot.addWidget(place)
    qapp.removeEventFilter(shown)
    assert shown.found == []
    assert place.findChild(Button).isVisibleTo(place)


@pytest.mark.parametrize("late", [False, True])
def test_a_pill_has_room_for_an_icon_that_comes_late(qtbot: QtBot, dressed: Theme, late: bool) -> None:
    plain, pill = Pill(dressed, "fits"), Pill(dressed, "fits")
    for one in (plain, pill):
        qtbot.addWidget(one)
        if late:
            one.ensurePolished()
    for name in ("tick", "warning"):
        pill.set_icon(name)
        assert pill.sizeHint().width() >= plain.sizeHint().width() + 16
    pill.set_icon("")
    assert pill.sizeHint() == plain.sizeHint()


def test_a_question_shows_plain_text_and_its_dangerous_answer(qtbot: QtBot, dressed: Theme) -> None:
    box = message_box(dressed, None, "Forget", MARKUP, MARKUP, "warn")
    qtbot.addWidget(box)
    forget = add_button(box, "Forget", QMessageBox.ButtonRole.DestructiveRole, "danger")
    keep = add_button(box, "Keep", QMessageBox.ButtonRole.RejectRole)
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert not box.iconPixmap().isNull()
    forget.ensurePolished()
    keep.ensurePolished()
    assert forget.palette().buttonText().color() == dressed.color("over")
    assert keep.palette().buttonText().color() == dressed.color("text")


def test_a_panel_has_the_margins_of_the_window_size(qtbot: QtBot, theme: Theme) -> None:
    panel = Panel(theme)
    qtbot.addWidget(panel)
    before = panel.body.contentsMargins().left()
    theme.set_compact(True)
    assert panel.body.contentsMargins().left() < before


def test_in_a_narrow_place_the_buttons_of_a_notice_are_below_its_words(qtbot, notice):
    notice.say("The computer slept for 4 min, and the clock went on.", "warn", [("back", "Give it back")])
    for width, below in ((700, False), (260, True), (700, False)):
        notice.setFixedWidth(width)
        QApplication.processEvents()
        (button,) = notice._buttons
        assert (button.y() >= notice._text.geometry().bottom()) is below
        assert notice.rect().contains(button.geometry())


def test_a_box_of_few_words_cuts_none_of_its_buttons(qtbot: QtBot, dressed: Theme) -> None:
    box = message_box(dressed, None, "Close", "Close now?", "It stays.", "ask")
    qtbot.addWidget(box)
    for text, kind in (
        ("Remove and close", "danger"),
        ("Close, keep for now", "primary"),
        ("Cancel", "normal"),
    ):
        add_button(box, text, QMessageBox.ButtonRole.ActionRole, kind)
    box.open()
    assert all(button.width() >= button.sizeHint().width() for button in box.buttons())
