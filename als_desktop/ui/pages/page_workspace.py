"""A workspace that is a page: a head, a part that scrolls, and a foot that is always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from als_desktop.ui.console.workspace import EntryMode, Workspace
from als_desktop.ui.pages.page_header import PageHeader
from als_desktop.ui.parts.panel import row

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_ROOM_AROUND = 24


class PageWorkspace(Workspace):
    """Head, scrolling `body` and `foot`. Tells the console when facts or entry changed, and only then."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """`body` and `foot` are empty layouts for the sub-class to fill."""
        super().__init__(hub, theme)
        self._told_facts: tuple[str, dict[str, str]] = ("", {})
        self._told_entry: tuple[tuple[EntryMode, ...], str | None] = ((), None)
        self.header = PageHeader(theme)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.foot = row(theme.px("space_m"))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._content)
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.addWidget(self.header)
        self._page.addWidget(self._scroll, 1)
        self._page.addLayout(self.foot)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_stage(self, stage: StageRun) -> None:
        """Turn to `stage`, under its own name if it has one."""
        self.header.show_name(stage.title)
        super().show_stage(stage)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll so that `widget` can be seen."""
        self._scroll.ensureWidgetVisible(widget, 0, _ROOM_AROUND)

    def to_top(self) -> None:
        """Scroll back to the beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def _on_hub_changed(self, change: object) -> None:
        super()._on_hub_changed(change)
        if self.stage is not None:
            self.header.show_name(self.stage.title)

    def tell_console(self) -> None:
        """Say that seats or quick entry should be shown anew, if they should."""
        facts = (self.seat_caption(), self.seat_facts())
        if facts != self._told_facts:
            self._told_facts = facts
            self.facts_changed.emit()
        entry = (self.entry_modes(), self.entry_member_id())
        if entry != self._told_entry:
            self._told_entry = entry
            self.entry_changed.emit()

    def _on_theme_changed(self) -> None:
        gap = self.theme.px("workspace_gap")
        self._page.setSpacing(gap)
        self.body.setSpacing(gap)
