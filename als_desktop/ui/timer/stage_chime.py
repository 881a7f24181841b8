"""Lets the room hear once that the time of a stage is up, if the facilitator wants that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from als_desktop.models.stage_end import ChimeChoice

if TYPE_CHECKING:
    from als_desktop.preferences import Preferences
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme
    from als_desktop.ui.timer.chime import Chime
    from als_desktop.ui.timer.timer_driver import TimerDriver
    from als_desktop.ui.timer.timer_panel import TimerPanel


class StageChime(QObject):
    """Ties the clock's end to the chime; the sign and the setting are on the panel of the clock.

    Signals:
        preferred(dict): what is to be remembered, by the names of preferences.
    """

    preferred = Signal(object)

    def __init__(
        self, hub: Hub, theme: Theme, driver: TimerDriver, panel: TimerPanel, preferences: Preferences
    ) -> None:
        """Lives as long as the driver."""
        super().__init__(driver)
        self._hub = hub
        self._theme = theme
        self._panel = panel
        self._choice = ChimeChoice(preferences.chime)
        self._chime: Chime | None = None
        self._trying = False
        self._told = False
        driver.ended.connect(self._on_driver_ended)
        panel.chime_wanted.connect(self._on_panel_chime_wanted)
        panel.show_chime(self._choice)

    def choose(self, act: str) -> None:
        """Take a choice, and let it be heard; or only play it."""
        from als_desktop.ui.timer.chime_menu import PLAY

        if act != PLAY:
            self._choice = ChimeChoice(act)
            self._panel.show_chime(self._choice)
            self.preferred.emit({"chime": act})
        if act != ChimeChoice.OFF.value:
            self._trying = True
            self._play()

    def _play(self) -> None:
        if self._chime is None:
            # Late: most meetings are quiet.
            from als_desktop.ui.timer.chime import Chime

            self._chime = Chime(self)
            self._chime.heard.connect(self._on_chime_heard)
            self._chime.silent.connect(self._on_chime_silent)
        self._chime.play()

    def _on_driver_ended(self) -> None:
        view = self._hub.view
        stage = view.current_stage if view is not None else None
        if stage is not None and self._choice.sounds_in(stage.kind):
            self._play()

    def _on_chime_heard(self, device: str) -> None:
        if not self._trying:
            return
        self._trying = False
        if device:
            words = self.tr("That was the chime, on “{device}”. If nobody heard it, turn up the volume.")
            self._panel.tell(words.format(device=device))
        else:
            self._panel.tell(
                self.tr("That was the chime, on the usual output. If nobody heard it, turn up the volume.")
            )

    def _on_chime_silent(self) -> None:
        # Once is enough for a person who cannot change it; who tries again wants to know again.
        if self._trying or not self._told:
            self._panel.tell(self.tr("No sound on this computer: the end of a stage is shown only."))
        self._trying, self._told = False, True

    def _on_panel_chime_wanted(self) -> None:
        from als_desktop.ui.timer.chime_menu import ChimeMenu

        menu = ChimeMenu(self._theme, self._panel.window(), self._choice)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.wanted.connect(self.choose)
        menu.popup(self._panel.chime_place())
