"""The words of what stays or goes, as plain text under short captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from als_desktop.ui.parts.panel import column
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.keeping import Part
    from als_desktop.models.meeting import Slot
    from als_desktop.ui.theme.theme import Theme

_KINDS = ("issue", "questions", "actions", "options", "answers", "feedback", "groups", "learned", "notes")


class PartLines(QWidget):
    """A caption and its texts for each kind of thing; a kind that has none is hidden."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_part`."""
        super().__init__()
        names = {
            "issue": self.tr("Issue"),
            "questions": self.tr("Questions"),
            "actions": self.tr("Actions"),
            "options": self.tr("Options"),
            "answers": self.tr("Answers noted"),
            "feedback": self.tr("Feedback"),
            "groups": self.tr("Groups"),
            "learned": self.tr("Learned"),
            "notes": self.tr("Facilitator’s notes"),
        }
        layout = column(theme.px("space_xs"))
        self.setLayout(layout)
        self._lines = {
            kind: (PlainLabel(names[kind], "label"), PlainLabel("", "body", wrap=True)) for kind in _KINDS
        }
        for caption, lines in self._lines.values():
            layout.addWidget(caption)
            layout.addWidget(lines)

    def show_part(self, part: Part, slot: Slot, *, questions: bool) -> None:
        """Show a part of a slot, with or without its questions."""
        texts = {
            "issue": [slot.issue, slot.desired_outcome] if part.issue else [],
            "questions": [card.text for card in part.cards] if questions else [],
            "actions": [action.what for action in part.actions],
            "options": [option.text for option in part.options],
            "answers": [card.answer_note for card in part.answer_notes],
            "feedback": [said.text for said in part.feedback],
            "groups": [group.title for group in part.groups],
            "learned": [slot.learned] if part.learned else [],
            "notes": [self._notes(len(part.notes))],
        }
        for kind, (caption, lines) in self._lines.items():
            shown = [" ".join(text.split()) for text in texts[kind] if text]
            lines.setText("\n".join(f"– {text}" for text in shown))
            for label in (caption, lines):
                label.setVisible(bool(shown))

    def texts(self) -> dict[str, str]:
        """What is shown for each kind that has something."""
        return {kind: lines.text() for kind, (_, lines) in self._lines.items() if lines.text()}

    def _notes(self, number: int) -> str:
        # The presenter is looking, and these are private.
        if not number:
            return ""
        if number == 1:
            return self.tr("1 private note, not shown here")
        return self.tr("{n} private notes, not shown here").format(n=number)
