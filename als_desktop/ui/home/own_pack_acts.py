"""Saving, renaming and removing a set's own way to meet, while a meeting is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from als_desktop.models.pack import OwnPack
from als_desktop.ui.home.name_dialog import NameDialog
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.panel import row

if TYPE_CHECKING:
    from als_desktop.models.agenda import MeetingTemplate
    from als_desktop.models.changes import Change
    from als_desktop.models.meeting_pack import Pack
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class OwnPackActs(QWidget):
    """Three buttons: save what is planned now; rename and remove the own pack that is chosen.

    Signals:
        done(code): what is offered has changed; the code of the pack to choose now.
    """

    done = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, set_id: str) -> None:
        """`show_pack` says what the buttons are about."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._set_id = set_id
        self._pack: Pack | None = None
        self._template: MeetingTemplate | None = None
        self.save = icon_button(theme, "download", self.tr("Save this agenda as your own"), kind="normal")
        self.rename = icon_button(theme, "edit", self.tr("Rename your own"), kind="normal")
        self.remove = icon_button(theme, "trash", self.tr("Remove your own"), kind="normal")
        layout = row(4)
        self.setLayout(layout)
        for button in (self.rename, self.remove, self.save):
            layout.addWidget(button)
        self.save.clicked.connect(self._on_save_clicked)
        self.rename.clicked.connect(self._on_rename_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)

    def show_pack(self, pack: Pack, template: MeetingTemplate) -> None:
        """What is chosen and planned now."""
        self._pack, self._template = pack, template
        for button in (self.rename, self.remove):
            button.setVisible(bool(pack.base))

    def _on_save_clicked(self) -> None:
        pack, template = self._pack, self._template
        if pack is None or template is None:
            return
        packs = self._hub.services.packs

        def save(name: str) -> Change | None:
            change = self._hub.do(lambda: packs.save_pack(self._set_id, name, pack, template))
            if change is not None:
                self.done.emit(next(after.id for _, after in change.edits_of(OwnPack) if after is not None))
            return change

        self._dialog(self.tr("Save this agenda as your own"), self.tr("Save")).ask("", save)

    def _on_rename_clicked(self) -> None:
        pack = self._pack
        if pack is None:
            return
        packs = self._hub.services.packs

        def rename(name: str) -> Change | None:
            change = self._hub.do(lambda: packs.rename_pack(pack.code, name))
            if change is not None:
                self.done.emit(pack.code)
            return change

        self._dialog(self.tr("Rename your own"), self.tr("Rename")).ask(pack.name, rename)

    def _on_remove_clicked(self) -> None:
        pack = self._pack
        if pack is not None and self._hub.do(lambda: self._hub.services.packs.remove_pack(pack.code)):
            self.done.emit(pack.base)

    def _dialog(self, title: str, act: str) -> NameDialog:
        return NameDialog(self._hub, self._theme, title, act, self)
