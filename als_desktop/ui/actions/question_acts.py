"""What is done with a kept question beside the actions: linked to one of them, or left here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from als_desktop.ui.actions.kept_questions import KeptQuestions
    from als_desktop.ui.hub import Hub


class QuestionActs(QObject):
    """Carries out what a person wants of `questions`, each as one act."""

    def __init__(self, hub: Hub, questions: KeptQuestions) -> None:
        """Follows `questions` from now on."""
        super().__init__(questions)
        self._hub = hub
        questions.link_wanted.connect(self._on_questions_link_wanted)
        questions.leave_wanted.connect(self._on_questions_leave_wanted)

    def _on_questions_link_wanted(self, card_id: str, action_id: str) -> None:
        services = self._hub.services.actions
        linked = any(card.id == card_id for card in self._hub.meeting.cards_of_action(action_id))
        act = services.unlink_card if linked else services.link_card
        self._hub.do(lambda: act(action_id, card_id))

    def _on_questions_leave_wanted(self, card_id: str) -> None:
        self._hub.do(lambda: self._hub.services.board.leave_here(card_id))
