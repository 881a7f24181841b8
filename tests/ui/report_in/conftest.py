from __future__ import annotations

import pytest

from als_desktop.ui.report_in.report_in_workspace import ReportInWorkspace
from tests.ui.report_in.earlier import StageKind, hold_first_meeting
from tests.ui.staged import desk

__all__ = ["desk", "reporting"]


@pytest.fixture
def reporting(desk):
    hold_first_meeting(desk)
    return desk.show(ReportInWorkspace, StageKind.REPORT_IN)
