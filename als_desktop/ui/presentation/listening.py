"""What everybody does while the presenter speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.keep_room import keep_room
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.theme.theme import Theme

_ICON = 22


class Listening(Panel):
    """A few quiet sentences, and the button by which the presenter is said to have `finished`. Nothing here moves."""

    def __init__(self, theme: Theme) -> None:
        """`show_presenter` fills in the name."""
        super().__init__(theme, "lane")
        self._title = PlainLabel("", "title", wrap=True)
        self._lines: list[PlainLabel] = []
        self._icons: list[tuple[QLabel, str]] = []
        self.body.addStretch(1)
        self.body.addWidget(self._title)
        for icon in ("person", "people", "note", "eye_off"):
            words = PlainLabel("", "card", wrap=True)
            picture = QLabel()
            line = row(theme.px("space_m"))
            line.addWidget(picture)
            line.addWidget(words, 1)
            self._lines.append(words)
            self._icons.append((picture, icon))
            self.body.addLayout(line)
        self.finished = normal_button(theme, "", "tick")
        # A click leaves the keyboard with the notes.
        self.finished.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_room(self.finished)
        self.body.addWidget(self.finished, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self._dress()

    def show_words(self, title: str, lines: Sequence[str]) -> None:
        """Say what else is to be done in a stage called `title`."""
        self._title.setText(title)
        for n, label in enumerate(self._lines):
            label.setText(lines[n] if n < len(lines) else "")
            for part in (label, self._icons[n][0]):
                part.setVisible(n < len(lines))

    def offer_finished(self, name: str) -> None:
        """Offer to say that the presenter has finished; without a name there is nothing to say."""
        if name:
            self.finished.setText(self.tr("{name} has finished").format(name=name))
            self.finished.set_icon("tick")
        self.finished.setVisible(bool(name))

    def offer_going_on(self, name: str) -> None:
        """Offer to say that the presenter has not finished after all."""
        self.finished.setText(self.tr("{name} goes on speaking").format(name=name))
        self.finished.set_icon("undo_back")
        self.finished.setVisible(True)

    def show_presenter(self, name: str) -> None:
        """Say it with the presenter's name."""
        self.show_words(self.tr("Nobody interrupts"), [*self._quiet(name), *self._writing(name)])

    def show_end(self, name: str) -> None:
        """The presenter has finished before the time."""
        self.show_words(self.tr("{name} has finished").format(name=name), self._ending(name))

    def show_time_ending(self, name: str) -> None:
        """The time for speaking is nearly up, or over."""
        self.show_words(self.tr("Time to come to an end"), self._ending(name))

    def _ending(self, name: str) -> list[str]:
        ask = self.tr("Ask {name} once whether anything is not said yet, and wait.")
        write = self.tr("Then go on to the questions: first a few minutes to write, in silence.")
        return [ask.format(name=name), write]

    def show_listeners(self, name: str) -> None:
        """As `show_presenter`, where no questions are written meanwhile."""
        self.show_words(self.tr("Nobody interrupts"), self._quiet(name))

    def _quiet(self, name: str) -> list[str]:
        speaks = self.tr("{name} speaks for as long as it takes, and may be silent.")
        return [speaks.format(name=name), self.tr("Everybody else listens. No questions yet, no advice.")]

    def _writing(self, name: str) -> list[str]:
        below = self.tr("What is typed below stays face down until {name} has finished.")
        return [
            self.tr("Members write their questions on notes, short and open, one on each."),
            below.format(name=name),
        ]

    def _dress(self) -> None:
        for picture, icon in self._icons:
            colour = self._theme.color("accent")
            picture.setPixmap(self._theme.pixmap(icon, colour, _ICON, self.devicePixelRatioF()))

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        edge = self._theme.px("card_pad")
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(self._theme.px("space_m"))
        if hasattr(self, "_icons"):
            self._dress()
