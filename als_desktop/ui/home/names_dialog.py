"""Adding a pasted list of names to a set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.home.names_field import NamesField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.home_view import SetOverview
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class NamesDialog(HomeDialog):
    """The names are shown as they will be added while they are typed."""

    def __init__(self, hub: Hub, theme: Theme, overview: SetOverview, parent: QWidget) -> None:
        super().__init__(
            hub, theme, self.tr("Add members"), self.tr("Add"), parent, overview.learning_set.name
        )
        self._set_id = overview.learning_set.id
        self._names = NamesField(theme, self.tr("Names"), overview.members)
        self._names.changed.connect(self._on_names_changed)
        self.body.addWidget(self._names)
        self.body.addStretch(1)
        self._names.setFocus()
        self._on_names_changed()

    def carry_out(self) -> bool:
        """Add all the names, or none."""
        text = self._names.text()
        return self.hub.do(lambda: self.hub.services.sets.add_members(self._set_id, text)) is not None

    def hush(self) -> None:
        """The notice says what is wrong with the names."""
        self._names.hush()

    def _on_names_changed(self) -> None:
        self.forget_refusal()
        number = len(self._names.found.names)
        words = self.tr("Add {number} names").format(number=number)
        self.act_button.setText(words if number > 1 else self.tr("Add"))
