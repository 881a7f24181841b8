"""The pages of every scene, and what is too long for the back row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.room_scene import (
    ActionsScene,
    BiddingScene,
    BreakScene,
    CheckInScene,
    CloseScene,
    ContractScene,
    FeedbackScene,
    PresentationScene,
    ReportInScene,
    ReviewScene,
    ShutterScene,
    SpotlightScene,
    WallScene,
)
from als_desktop.ui.room.row_scenes import (
    action_rows,
    bid_rows,
    contract_rows,
    feedback_rows,
    report_rows,
    review_rows,
)
from als_desktop.ui.room.rows import rows_pages
from als_desktop.ui.room.spotlight import fits_alone, spotlight_pages
from als_desktop.ui.room.statements import (
    break_page,
    check_in_page,
    close_page,
    presentation_page,
    shutter_page,
)
from als_desktop.ui.room.wall import wall_pages

if TYPE_CHECKING:
    from als_desktop.models.room_scene import RoomScene
    from als_desktop.ui.room.page import Page
    from als_desktop.ui.room.room_type import RoomType


def pages_of(scene: RoomScene, letters: RoomType) -> list[Page]:
    """The pages of a scene; at least one."""
    match scene.body:
        case WallScene() as body:
            return wall_pages(body, letters)
        case SpotlightScene() as body:
            return spotlight_pages(body, letters)
        case ContractScene() as body:
            return rows_pages(contract_rows(body), letters)
        case ReportInScene() as body:
            return rows_pages(report_rows(body, scene.day_ms), letters)
        case BiddingScene() as body:
            return rows_pages(bid_rows(body), letters)
        case ActionsScene() as body:
            return rows_pages(action_rows(body, scene.day_ms), letters)
        case FeedbackScene() as body:
            return rows_pages(feedback_rows(body), letters)
        case ReviewScene() as body:
            return rows_pages(review_rows(body), letters)
        case PresentationScene() as body:
            return [presentation_page(body)]
        case CheckInScene() as body:
            return [check_in_page(body)]
        case BreakScene() as body:
            return [break_page(body)]
        case CloseScene() as body:
            return [close_page(body, scene.day_ms)]
        case ShutterScene():
            return [shutter_page()]


def too_long(text: str, letters: RoomType) -> bool:
    """Whether a question cannot be read from the back row as a whole: it is beyond the soft limit, or does not fit
    into the spotlight at its smallest size."""
    return len(text) > letters.soft_limit or not fits_alone(text, letters)
