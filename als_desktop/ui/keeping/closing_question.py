"""The question when a meeting is closed that still holds more than the contract keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

from als_desktop.ui.keeping.kept_words import keeping_sentence
from als_desktop.ui.parts.message_box import add_button, message_box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from als_desktop.models.keeping import Keeping
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme


def closing_question(
    theme: Theme,
    parent: QWidget,
    view: MeetingView,
    full: Sequence[tuple[Slot, Keeping]],
    plan_left: bool,
) -> QMessageBox:
    """A box with three buttons, by their roles: remove and close (destructive), close (accept), cancel (reject).

    `full` are the slots of which something goes, `plan_left` whether an action plan was saved or printed.
    """
    say = QCoreApplication.translate
    lines: list[str] = []
    for slot, keeping in full:
        presenter = view.member(slot.presenter_id)
        lines.append(f"{presenter.name if presenter else ''}: {keeping_sentence(keeping)}.")
    stays = say(
        "Closing",
        "Closing removes nothing. Later, from the page of the set, each presenter can choose what stays.",
    )
    less = say("Closing", "By the contract, once it is removed:")
    gone = say(
        "Closing",
        "“Remove and close” does that at once and for good; nothing before it can be undone.",
    )
    no_plan = say("Closing", "No action plan was saved or printed yet: what goes will not be on it.")
    paragraphs = [stays, "\n".join((less, *lines)), gone, *([] if plan_left else [no_plan])]
    box = message_box(
        theme,
        parent,
        say("Closing", "Close the meeting"),
        say("Closing", "Close the meeting, and keep all of it for now?"),
        "\n\n".join(paragraphs),
        "ask",
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    add_button(box, say("Closing", "Remove and close"), QMessageBox.ButtonRole.DestructiveRole, "danger")
    later = add_button(
        box, say("Closing", "Close, keep for now"), QMessageBox.ButtonRole.AcceptRole, "primary"
    )
    cancel = add_button(box, say("Closing", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(later)
    box.setEscapeButton(cancel)
    return box
