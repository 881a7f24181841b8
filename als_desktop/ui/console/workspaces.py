"""Which workspace belongs to which stage. Each is imported when a stage of its family is first entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.choosing import choice_at
from als_desktop.models.meeting import StageKind

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.console.workspace import Workspace
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


_GATHERING = "gathering"
_CHOICE = "choice"


def family(view: MeetingView, stage: StageRun) -> str:
    """Stages with the same family share one workspace."""
    if stage.kind in (StageKind.WELCOME, StageKind.CHECK_IN):
        return _GATHERING
    return _CHOICE if choice_at(view, stage) is not None else stage.kind.value


def make_workspace(name: str, hub: Hub, theme: Theme) -> Workspace:
    """The workspace for a family of stages."""
    if name == _CHOICE:
        from als_desktop.ui.choice.choice_workspace import ChoiceWorkspace as Made
    elif name == StageKind.QUESTIONS:
        from als_desktop.ui.board.board_workspace import BoardWorkspace as Made
    elif name == StageKind.REPORT_IN:
        from als_desktop.ui.report_in.report_in_workspace import ReportInWorkspace as Made
    elif name == StageKind.BIDDING:
        from als_desktop.ui.bidding.bidding_workspace import BiddingWorkspace as Made
    elif name == StageKind.PRESENTATION:
        from als_desktop.ui.presentation.presentation_workspace import PresentationWorkspace as Made
    elif name == StageKind.ACTIONS:
        from als_desktop.ui.actions.actions_workspace import ActionsWorkspace as Made
    elif name == StageKind.FEEDBACK:
        from als_desktop.ui.feedback.feedback_workspace import FeedbackWorkspace as Made
    elif name == StageKind.REVIEW:
        from als_desktop.ui.feedback.review_workspace import ReviewWorkspace as Made
    elif name == StageKind.BREAK:
        from als_desktop.ui.gathering.break_workspace import BreakWorkspace as Made
    elif name == StageKind.CLOSE:
        from als_desktop.ui.gathering.close_workspace import CloseWorkspace as Made
    else:
        from als_desktop.ui.gathering.gathering_workspace import GatheringWorkspace as Made
    return Made(hub, theme)
