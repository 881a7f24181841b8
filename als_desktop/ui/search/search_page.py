"""Searching what was said in all meetings: a field, what was found, and a passage to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from als_desktop.errors import StoreUnavailable
from als_desktop.models.meeting import MeetingState
from als_desktop.models.refusal import Refused
from als_desktop.models.search import PAGE, SearchHit, SearchResult
from als_desktop.models.search_words import search_words
from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.buttons import icon_button, normal_button
from als_desktop.ui.parts.empty_state import EmptyState
from als_desktop.ui.parts.list_field import ListField
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.search.found_words import count_words
from als_desktop.ui.search.hit_list import HitList
from als_desktop.ui.search.hit_model import HitModel
from als_desktop.ui.search.passage_pane import PassagePane
from als_desktop.ui.search.search_filters import SearchFilters
from als_desktop.ui.search.ways import Way, way_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from als_desktop.models.search import Search
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

# Letters that wait already are one search; what is current for longer is read in full.
_PAUSE_MS = 0
_READ_MS = 90
_OTHER = Qt.FocusReason.OtherFocusReason


class SearchPage(QWidget):
    """Finds as one types. It is private: the room sees nothing of it.

    Signals:
        chosen(SearchHit, Way): go there.
        closed(): enough.
    """

    chosen = Signal(object, object)
    closed = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Looks for nothing."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._limit = PAGE
        self._result: SearchResult | None = None
        self._way = Way.READ_ONLY
        self.setAccessibleName(self.tr("Search"))
        self.field = ListField(
            theme, self.tr("Search all meetings"), self.tr("Search all meetings: words, or how they begin")
        )
        self.filters = SearchFilters(theme)
        self.model = HitModel(self)
        self.list = HitList(theme, self.model)
        self.pane = PassagePane(theme)
        self._count = PlainLabel("", "caption", equal_digits=True)
        self._close = icon_button(theme, "close", self.tr("Close the search (Esc)"), size="small")
        self._more = normal_button(theme, self.tr("Show more"), "chevron_down", size="small")
        self._begin = EmptyState(
            theme,
            self.tr("Search what was said"),
            self.tr(
                "Questions and answers, issues, actions and what became of them, learning, feedback and your notes, "
                "over all meetings. The beginning of a word is enough."
            ),
        )
        self._nothing = EmptyState(
            theme,
            self.tr("Nothing holds all of these words"),
            self.tr("Try fewer words, or only how they begin."),
            self.tr("Search everything"),
        )
        self._found = QWidget()
        self._pages = QStackedWidget()
        self._look_soon = _timer(self, _PAUSE_MS)
        self._read_soon = _timer(self, _READ_MS)
        self._build()
        self._connect()

    def begin(self, sets: Sequence[tuple[str, str]], here: str | None) -> None:
        """Come up with the keyboard in the field; `sets` can be searched, pairs of id and name, `here` is asked for."""
        self.filters.show_sets(sets, here)
        self._show_people()
        self.look()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Have the keyboard in the field, whose words the next ones replace."""
        self.field.setFocus(_OTHER)
        self.field.selectAll()

    def look(self) -> None:
        """Look for what is asked for, and show it."""
        self._look_soon.stop()
        search = self.filters.search(self.field.text(), self._limit)
        try:
            self._result = self._hub.services.search.find(search)
        except StoreUnavailable as error:
            self._hub.report(error)
            return
        self._show(self._result, search)

    def showEvent(self, event: QShowEvent) -> None:
        """Something may have been said since it was shown last."""
        super().showEvent(event)
        self._look_soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is enough; no key that means something to a meeting leaves the search."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        event.setAccepted(not event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _build(self) -> None:
        head = row(8)
        head.addWidget(self.field, 1)
        head.addWidget(self._close)
        narrow = row(10)
        narrow.addWidget(self.filters, 1)
        narrow.addWidget(self._count)
        hits = column(6)
        hits.addWidget(self.list, 1)
        hits.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        both = row(12)
        both.addLayout(hits, 3)
        both.addWidget(self.pane, 2)
        self._found.setLayout(both)
        for page in (self._begin, self._nothing, self._found):
            self._pages.addWidget(page)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(10)
        self._layout.addLayout(head)
        self._layout.addLayout(narrow)
        self._layout.addWidget(self._pages, 1)
        self._on_theme_changed()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_field_text_changed)
        self.field.entered.connect(self._on_field_entered)
        self.field.list_wanted.connect(self._on_field_list_wanted)
        self.field.step_wanted.connect(self.list.step)
        self.filters.changed.connect(self._on_filters_changed)
        self.filters.set_chosen.connect(self._show_people)
        self.list.turned.connect(self._on_list_turned)
        self.list.wanted.connect(self._go)
        self.list.field_wanted.connect(self._on_list_field_wanted)
        self.pane.go_wanted.connect(self._go)
        self._more.clicked.connect(self._on_more_clicked)
        self._close.clicked.connect(self.closed)
        self._nothing.action_chosen.connect(self._on_nothing_action_chosen)
        self._look_soon.timeout.connect(self.look)
        self._read_soon.timeout.connect(self._read)
        self._hub.changed.connect(self._on_hub_changed)
        self._theme.changed.connect(self._on_theme_changed)

    def _show(self, result: SearchResult, search: Search) -> None:
        asked = bool(search.words.strip() or search.person_id or search.open_only)
        self.list.show_result(result)
        said = count_words(result) if asked else ""
        self.list.setAccessibleName(self.tr("What was found, {number}").format(number=said))
        self._more.setVisible(result.more)
        if said != self._count.text():
            self._count.setText(said)
            announce(self, said)
        if not result.hits and self.list.hasFocus():
            self.field.setFocus(_OTHER)
        if result.hits:
            self._pages.setCurrentWidget(self._found)
        elif asked:
            self._nothing.offer_action(self.filters.narrow)
            self._pages.setCurrentWidget(self._nothing)
        else:
            self._pages.setCurrentWidget(self._begin)

    def _show_people(self) -> None:
        set_id = self.filters.set_id
        try:
            people = self._hub.services.search.people(set_id) if set_id is not None else []
        except StoreUnavailable as error:
            self._hub.report(error)
            return
        self.filters.show_people(people)

    def _read(self) -> None:
        """Show the current hit in full."""
        self._read_soon.stop()
        hit = self.list.hit
        if hit is None:
            self.pane.show_passage(None)
            return
        service = self._hub.services.search
        try:
            passage, stage_id = service.passage(hit), service.stage_of(hit)
        except Refused:
            # Taken away since: the list follows.
            self.look()
            return
        except StoreUnavailable as error:
            self._hub.report(error)
            return
        self._way = way_to(hit, self._hub.view, stage_id)
        self.pane.show_passage(passage, search_words(self.field.text()))
        self.pane.offer(*self._way_words(hit))

    def _way_words(self, hit: SearchHit) -> tuple[str, str]:
        """What the way is called, and what is said when there is none."""
        if self._way is Way.GO_HERE:
            return self.tr("Go to it"), ""
        if self._way is Way.OPEN_MEETING and hit.meeting is not None:
            return self.tr("Open meeting {number}").format(number=hit.meeting.number), ""
        if self._way is Way.SHOW_SET:
            return self.tr("Go to the set"), ""
        view = self._hub.view
        if view is None or view.meeting.state is not MeetingState.UNDER_WAY:
            return "", ""
        number = view.meeting.number
        return "", self.tr("Meeting {number} goes on as it is: this is for reading.").format(number=number)

    def _go(self) -> None:
        hit = self.list.hit
        if hit is None:
            return
        self._read()
        if self._way is Way.READ_ONLY:
            self.pane.take_keyboard()
        else:
            self.chosen.emit(hit, self._way)

    def _on_field_text_changed(self) -> None:
        self._limit = PAGE
        self._look_soon.start()

    def _on_field_entered(self, text: str) -> None:
        if self._look_soon.isActive():
            # Enter came before the pause was over: it means what is typed now.
            self.look()
        self._go()

    def _on_field_list_wanted(self) -> None:
        if self.list.hit is not None:
            self.list.setFocus(_OTHER)

    def _on_filters_changed(self) -> None:
        self._limit = PAGE
        self.look()

    def _on_list_turned(self) -> None:
        self._read_soon.start()

    def _on_list_field_wanted(self, typed: str) -> None:
        self.field.setFocus(_OTHER)
        self.field.end(False)
        self.field.insert(typed)

    def _on_more_clicked(self) -> None:
        self._limit += PAGE
        self.look()
        self.list.setFocus(_OTHER)

    def _on_nothing_action_chosen(self) -> None:
        self.filters.clear()
        self.take_keyboard()

    def _on_hub_changed(self) -> None:
        if self.isVisible():
            self._look_soon.start()

    def _on_theme_changed(self) -> None:
        pad = self._theme.px("workspace_pad")
        self._layout.setContentsMargins(pad, pad, pad, pad)


def _timer(parent: SearchPage, pause_ms: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(pause_ms)
    return timer
