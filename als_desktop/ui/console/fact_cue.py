"""A private cue from the facts of the meeting, until it is put away or no longer true."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.focus_back import FocusBack
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.plain_tip import plain_tip
from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from als_desktop.models.cues import Cue
    from als_desktop.ui.console.workspace import Workspace
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_ICON = 18


class FactCue(QFrame):
    """The most telling cue that was not put away in this stage; has nothing to show most of the time.

    Signals:
        cue_changed(): another cue, or none, is to be shown; who holds it sees whether there is room.
    """

    cue_changed = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `tick`."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._cue: Cue | None = None
        self._put_away: set[tuple[str, str]] = set()
        self._craft = True
        self._workspace: Workspace | None = None
        self.setProperty("role", "notice")
        self._icon = QLabel()
        self.fact = PlainLabel("", "strong", wrap=True)
        self.say = PlainLabel("", "body", wrap=True)
        self.away = icon_button(theme, "close", self.tr("Put this cue away"), size="small")
        self.away.clicked.connect(self._on_away_clicked)
        self._focus_back = FocusBack(self)
        words = self._words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.fact)
        words.addWidget(self.say)
        layout = self._layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 4, 8)
        layout.setSpacing(8)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def has_cue(self) -> bool:
        """Whether there is something to show."""
        return self._cue is not None

    def whole_height(self, width: int) -> int:
        """What it needs in px, when it is `width` px wide."""
        gap = self._words.spacing()
        return self.short_height(width) + gap + self.say.heightForWidth(self._room_for_words(width))

    def short_height(self, width: int) -> int:
        """As `whole_height`, without what to say."""
        margins = self._layout.contentsMargins()
        return margins.top() + margins.bottom() + self._fact_height(self._room_for_words(width))

    def show_short(self, short: bool) -> None:
        """Leave out what to say, which is then in the tooltip."""
        self.say.setVisible(not short)
        self.setToolTip(plain_tip(self.say.text()) if short else "")

    def set_craft(self, on: bool) -> None:
        """Whether the facilitator wants a word on how questions are put."""
        self._craft = on
        self.tick()

    def attend(self, workspace: Workspace) -> None:
        """Know from now on who speaks there."""
        self._workspace = workspace

    def tick(self) -> None:
        """Look at the facts as they are now."""
        view = self._hub.view
        # Not before the first picture: reading the rules takes longer than painting it.
        if view is None or view.current_stage is None or not self.window().isVisible():
            return
        from als_desktop.models.cues import cues
        from als_desktop.services.catalogues import cue_limits

        advice = _gives_advice if self._craft else None
        speaking = self._workspace.entry_member_id() if self._workspace is not None else None
        found = cues(view, self._hub.services.clock.now(), cue_limits(), advice, speaking)
        stage_id = view.current_stage.id
        cue = next((one for one in found if (stage_id, one.code) not in self._put_away), None)
        if cue == self._cue:
            return
        another = cue is not None and (self._cue is None or cue.code != self._cue.code)
        self._cue = cue
        if cue is not None:
            self._show(cue)
        else:
            self._focus_back.give_back()
        self.cue_changed.emit()
        if another and self.isVisible():
            announce(self, self.accessibleName())

    def _show(self, cue: Cue) -> None:
        from als_desktop.services.catalogues import cue_words

        words = cue_words()[cue.code]
        single = len(cue.names) == 1 or (not cue.names and cue.number == 1)
        said = (words.one if single else words.fact).format(names=joined(cue.names), n=cue.number)
        self.fact.setText(said)
        self.say.setText(words.say)
        self.setAccessibleName(f"{said} {words.say}")

    def _room_for_words(self, width: int) -> int:
        margins = self._layout.contentsMargins()
        beside = _ICON + self.away.sizeHint().width() + 2 * self._layout.spacing()
        return width - margins.left() - margins.right() - beside

    def _fact_height(self, width: int) -> int:
        return max(self.fact.heightForWidth(width), self.away.sizeHint().height())

    def _on_away_clicked(self) -> None:
        view = self._hub.view
        if self._cue is not None and view is not None and view.current_stage is not None:
            self._put_away.add((view.current_stage.id, self._cue.code))
            self.tick()

    def _on_theme_changed(self) -> None:
        colour = self._theme.color("on_soft")
        self._icon.setPixmap(self._theme.pixmap("info", colour, _ICON, self.devicePixelRatioF()))


@lru_cache(maxsize=256)
def _gives_advice(text: str) -> bool:
    from als_desktop.models.question_craft import AdviceKind, review

    return any(advice.kind is AdviceKind.ADVICE for advice in review(text))
