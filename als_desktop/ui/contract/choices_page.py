"""The choices of the contract that steer the program, and the set's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.ui.contract.choice_row import ChoiceRow
from als_desktop.ui.contract.contract_words import headings
from als_desktop.ui.contract.word_row import WordRow
from als_desktop.ui.home.scroll_page import ScrollPage
from als_desktop.ui.parts.panel import Panel, hairline
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from als_desktop.ui.contract.contract_desk import ContractDesk
    from als_desktop.ui.theme.theme import Theme


class ChoicesPage(ScrollPage):
    """Choices under their headings; a change is marked until the set agrees."""

    def __init__(self, desk: ContractDesk, theme: Theme) -> None:
        """Shows nothing until `refresh`."""
        super().__init__(theme)
        self.rows: dict[str, ChoiceRow] = {}
        for title, names in headings():
            panel = self._panel(title)
            for n, name in enumerate(names):
                if n:
                    panel.addWidget(hairline())
                self.rows[name] = ChoiceRow(desk, theme, name)
                panel.addWidget(self.rows[name])
        panel = self._panel(self.tr("Our words"))
        panel.addWidget(
            PlainLabel(
                self.tr(
                    "The program speaks of them in these words: on screen, on the wall and on printed plans."
                ),
                "quiet",
                wrap=True,
            )
        )
        self.words = {
            name: WordRow(desk, theme, name, title, offered) for name, title, offered in self._named()
        }
        for shown in self.words.values():
            panel.addWidget(hairline())
            panel.addWidget(shown)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show all choices as they are now."""
        for shown in (*self.rows.values(), *self.words.values()):
            shown.refresh()

    def _panel(self, title: str) -> QVBoxLayout:
        panel = Panel(self._theme, "card")
        panel.body.addWidget(PlainLabel(title, "subtitle"))
        self.body.addWidget(panel)
        return panel.body

    def _named(self) -> list[tuple[str, str, tuple[str, ...]]]:
        return [
            (
                "presenter",
                self.tr("Who brings an issue"),
                (
                    self.tr("presenter"),
                    self.tr("issue holder"),
                    self.tr("issue owner"),
                    self.tr("problem holder"),
                ),
            ),
            ("set", self.tr("All of us together"), (self.tr("set"), self.tr("group"), self.tr("cohort"))),
            (
                "facilitator",
                self.tr("Who holds the process"),
                (self.tr("facilitator"), self.tr("set adviser"), self.tr("coach")),
            ),
        ]

    def _on_theme_changed(self) -> None:
        self.body.setContentsMargins(0, 0, self._theme.px("space_s"), 0)
        self.body.setSpacing(self._theme.px("workspace_gap"))
