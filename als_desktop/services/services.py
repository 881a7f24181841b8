"""All services of one store, put together. Each is imported when it is first asked for, to keep the start quick."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.clock import Clock
    from als_desktop.services.absence_service import AbsenceService
    from als_desktop.services.action_service import ActionService
    from als_desktop.services.agenda_service import AgendaService
    from als_desktop.services.attendance_service import AttendanceService
    from als_desktop.services.bank_service import BankService
    from als_desktop.services.bid_service import BidService
    from als_desktop.services.board_service import BoardService
    from als_desktop.services.change_service import ChangeService
    from als_desktop.services.choice_service import ChoiceService
    from als_desktop.services.clock_service import ClockService
    from als_desktop.services.contract_service import ContractService
    from als_desktop.services.feedback_service import FeedbackService
    from als_desktop.services.group_service import GroupService
    from als_desktop.services.keeping_service import KeepingService
    from als_desktop.services.learning_service import LearningService
    from als_desktop.services.meeting_service import MeetingService
    from als_desktop.services.pack_service import PackService
    from als_desktop.services.plan_service import PlanService
    from als_desktop.services.reading import Reading
    from als_desktop.services.register_service import RegisterService
    from als_desktop.services.replan_service import ReplanService
    from als_desktop.services.report_in_service import ReportInService
    from als_desktop.services.running_order_service import RunningOrderService
    from als_desktop.services.sample_service import SampleService
    from als_desktop.services.search_service import SearchService
    from als_desktop.services.set_service import SetService
    from als_desktop.services.slot_service import SlotService
    from als_desktop.services.stage_service import StageService
    from als_desktop.store.store import Store


class Services:
    """What a user interface can ask for; each attribute is one service."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """All services share the store and the clock."""
        self._store = store
        self.clock = clock

    @cached_property
    def changes(self) -> ChangeService:
        """Undo and redo."""
        from als_desktop.services.change_service import ChangeService

        return ChangeService(self._store, self.clock)

    @cached_property
    def sets(self) -> SetService:
        """Sets and members."""
        from als_desktop.services.set_service import SetService

        return SetService(self._store, self.clock)

    @cached_property
    def register(self) -> RegisterService:
        """The register of interest."""
        from als_desktop.services.register_service import RegisterService

        return RegisterService(self._store, self.clock)

    @cached_property
    def contracts(self) -> ContractService:
        """The contract of a set."""
        from als_desktop.services.contract_service import ContractService

        return ContractService(self._store, self.clock)

    @cached_property
    def meetings(self) -> MeetingService:
        """Meetings as a whole."""
        from als_desktop.services.meeting_service import MeetingService

        return MeetingService(self._store, self.clock)

    @cached_property
    def attendance(self) -> AttendanceService:
        """Who is at a meeting."""
        from als_desktop.services.attendance_service import AttendanceService

        return AttendanceService(self._store, self.clock)

    @cached_property
    def absences(self) -> AbsenceService:
        """Slots whose presenters are not there."""
        from als_desktop.services.absence_service import AbsenceService

        return AbsenceService(self._store, self.clock)

    @cached_property
    def stages(self) -> StageService:
        """Moving through the agenda."""
        from als_desktop.services.stage_service import StageService

        return StageService(self._store, self.clock)

    @cached_property
    def agenda(self) -> AgendaService:
        """Changing the agenda."""
        from als_desktop.services.agenda_service import AgendaService

        return AgendaService(self._store, self.clock)

    @cached_property
    def packs(self) -> PackService:
        """Own packs and own words."""
        from als_desktop.services.pack_service import PackService

        return PackService(self._store, self.clock)

    @cached_property
    def clocks(self) -> ClockService:
        """The clocks of stages."""
        from als_desktop.services.clock_service import ClockService

        return ClockService(self._store, self.clock)

    @cached_property
    def bids(self) -> BidService:
        """Bids and slots."""
        from als_desktop.services.bid_service import BidService

        return BidService(self._store, self.clock)

    @cached_property
    def running_order(self) -> RunningOrderService:
        """Slots that are made and have not begun."""
        from als_desktop.services.running_order_service import RunningOrderService

        return RunningOrderService(self._store, self.clock)

    @cached_property
    def replanning(self) -> ReplanService:
        """The ways out of an overrun."""
        from als_desktop.services.replan_service import ReplanService

        return ReplanService(self._store, self.clock)

    @cached_property
    def slots(self) -> SlotService:
        """A presenter's slot."""
        from als_desktop.services.slot_service import SlotService

        return SlotService(self._store, self.clock)

    @cached_property
    def board(self) -> BoardService:
        """Question cards."""
        from als_desktop.services.board_service import BoardService

        return BoardService(self._store, self.clock)

    @cached_property
    def groups(self) -> GroupService:
        """The presenter's groups of cards."""
        from als_desktop.services.group_service import GroupService

        return GroupService(self._store, self.clock)

    @cached_property
    def choices(self) -> ChoiceService:
        """Choosing one of several in a slot."""
        from als_desktop.services.choice_service import ChoiceService

        return ChoiceService(self._store, self.clock)

    @cached_property
    def actions(self) -> ActionService:
        """Options and actions."""
        from als_desktop.services.action_service import ActionService

        return ActionService(self._store, self.clock)

    @cached_property
    def report_in(self) -> ReportInService:
        """What became of earlier actions."""
        from als_desktop.services.report_in_service import ReportInService

        return ReportInService(self._store, self.clock)

    @cached_property
    def feedback(self) -> FeedbackService:
        """Feedback, scores and notes."""
        from als_desktop.services.feedback_service import FeedbackService

        return FeedbackService(self._store, self.clock)

    @cached_property
    def keeping(self) -> KeepingService:
        """What the contract keeps of a slot."""
        from als_desktop.services.keeping_service import KeepingService

        return KeepingService(self._store, self.clock)

    @cached_property
    def bank(self) -> BankService:
        """The bank of questions."""
        from als_desktop.services.bank_service import BankService

        return BankService(self._store, self.clock)

    @cached_property
    def plans(self) -> PlanService:
        """The printed plan."""
        from als_desktop.services.plan_service import PlanService

        return PlanService(self._store, self.clock)

    @cached_property
    def learning(self) -> LearningService:
        """What a member did and learned over the life of the set."""
        from als_desktop.services.learning_service import LearningService

        return LearningService(self._store, self.clock)

    @cached_property
    def sample(self) -> SampleService:
        """The sample set."""
        from als_desktop.services.sample_service import SampleService

        return SampleService(self._store, self.clock)

    @cached_property
    def search(self) -> SearchService:
        """Searching all that was written."""
        from als_desktop.services.search_service import SearchService

        return SearchService(self._store, self.clock)

    @cached_property
    def reading(self) -> Reading:
        """Reading for screens."""
        from als_desktop.services.reading import Reading

        return Reading(self._store, self.clock)
