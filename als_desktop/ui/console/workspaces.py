"""Which workspace belongs to which kind of stage. Each is imported when its kind of stage is first entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.meeting import StageKind

if TYPE_CHECKING:
    from als_desktop.ui.console.workspace import Workspace
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


def family(kind: StageKind) -> str:
    """Kinds of stage with the same family share one workspace."""
    return "gathering" if kind in (StageKind.WELCOME, StageKind.CHECK_IN) else kind.value


def make_workspace(kind: StageKind, hub: Hub, theme: Theme) -> Workspace:
    """The workspace for a kind of stage."""
    if kind is StageKind.QUESTIONS:
        from als_desktop.ui.board.board_workspace import BoardWorkspace as Made
    elif kind is StageKind.REPORT_IN:
        from als_desktop.ui.report_in.report_in_workspace import ReportInWorkspace as Made
    elif kind is StageKind.BIDDING:
        from als_desktop.ui.bidding.bidding_workspace import BiddingWorkspace as Made
    elif kind is StageKind.PRESENTATION:
        from als_desktop.ui.presentation.presentation_workspace import PresentationWorkspace as Made
    elif kind is StageKind.ACTIONS:
        from als_desktop.ui.actions.actions_workspace import ActionsWorkspace as Made
    elif kind is StageKind.FEEDBACK:
        from als_desktop.ui.feedback.feedback_workspace import FeedbackWorkspace as Made
    elif kind is StageKind.REVIEW:
        from als_desktop.ui.feedback.review_workspace import ReviewWorkspace as Made
    elif kind is StageKind.BREAK:
        from als_desktop.ui.gathering.break_workspace import BreakWorkspace as Made
    elif kind is StageKind.CLOSE:
        from als_desktop.ui.gathering.close_workspace import CloseWorkspace as Made
    else:
        from als_desktop.ui.gathering.gathering_workspace import GatheringWorkspace as Made
    return Made(hub, theme)
