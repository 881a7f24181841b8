"""Where the room display is, over any history of plugging, unplugging, moving, opening and swapping."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from als_desktop.models.room_places import News, RoomPlaces, ScreenFact, Wall, news

LAPTOP = ScreenFact("eDP-1", "", 0, 0, 1366, 768)
PROJECTOR = ScreenFact("HDMI-1", "EPSON-77", 1366, 0, 1920, 1080)
TV = ScreenFact("HDMI-1", "LG-12", 1366, 0, 3840, 2160)
TWIN = replace(PROJECTOR, left=5000)
EVENTS = (
    "add",
    "remove",
    "move",
    "console",
    "console unknown",
    "open",
    "open on",
    "window",
    "close",
    "swap",
    "swap, and the console goes",
)


def at_two_screens(remembered=("", "")):
    return RoomPlaces(remembered=remembered).seen((LAPTOP, PROJECTOR), LAPTOP)


def on_the_projector():
    return at_two_screens().opened_on(PROJECTOR)


def test_nothing_opens_by_itself_on_connecting():
    alone = RoomPlaces(remembered=PROJECTOR.choice).seen((LAPTOP,), LAPTOP)
    assert alone.seen((LAPTOP, PROJECTOR), LAPTOP).where is Wall.CLOSED


def test_it_opens_on_the_screen_that_was_chosen_before_and_on_no_other():
    assert at_two_screens(PROJECTOR.choice).opened().where == PROJECTOR
    assert at_two_screens(TV.choice).opened().where is Wall.CLOSED
    assert at_two_screens(LAPTOP.choice).opened().where is Wall.CLOSED
    assert at_two_screens().opened().where is Wall.CLOSED


def test_a_choice_is_remembered():
    assert on_the_projector().remembered == ("HDMI-1", "EPSON-77")
    assert on_the_projector().closed().opened().where == PROJECTOR


def test_the_screen_of_the_console_is_refused():
    before = at_two_screens()
    assert before.opened_on(LAPTOP) is before


def test_it_goes_and_returns_with_its_own_screen_only():
    before = on_the_projector()
    gone = before.seen((LAPTOP,), LAPTOP)
    assert gone.where is Wall.CLOSED
    assert gone.waits
    assert news(before, gone) is News.GONE
    other = gone.seen((LAPTOP, TV), LAPTOP)
    assert other.where is Wall.CLOSED
    back = other.seen((LAPTOP, replace(PROJECTOR, left=0, top=-1080)), LAPTOP)
    assert back.where == replace(PROJECTOR, left=0, top=-1080)
    assert news(other, back) is News.RETURNED


def test_closed_while_it_waits_it_does_not_return():
    gone = on_the_projector().seen((LAPTOP,), LAPTOP).closed()
    assert gone.seen((LAPTOP, PROJECTOR), LAPTOP).where is Wall.CLOSED


def test_it_makes_room_for_the_console_and_returns_when_it_leaves():
    before = on_the_projector()
    covered = before.seen((LAPTOP, PROJECTOR), PROJECTOR)
    assert covered.where is Wall.CLOSED
    assert news(before, covered) is News.COVERED
    assert covered.seen((LAPTOP, PROJECTOR), LAPTOP).where == PROJECTOR


def test_a_screen_that_mirrors_the_console_is_the_consoles():
    before = on_the_projector()
    same = replace(PROJECTOR, left=0)
    after = before.seen((LAPTOP, same), LAPTOP)
    assert after.where is Wall.CLOSED
    assert after.mirrored
    assert after.opened_on(same) is after
    assert not before.mirrored


def test_swapping_exchanges_the_two():
    swapped = on_the_projector().swapped()
    assert swapped.where is Wall.CLOSED
    done = swapped.seen((LAPTOP, PROJECTOR), PROJECTOR)
    assert (done.where, done.console) == (LAPTOP, PROJECTOR)
    back = done.swapped().seen((LAPTOP, PROJECTOR), LAPTOP)
    assert (back.where, back.console) == (PROJECTOR, LAPTOP)


def test_swapping_does_nothing_where_there_is_nothing_to_swap():
    for before in (at_two_screens(), at_two_screens().windowed(), on_the_projector().seen((LAPTOP,), LAPTOP)):
        assert before.swapped() is before


def test_a_window_stays_whatever_happens_to_the_screens():
    window = at_two_screens().windowed()
    after = window.seen((LAPTOP,), LAPTOP)
    assert after.where is Wall.WINDOWED
    assert news(window, after) is None


def test_of_two_screens_with_one_name_it_stays_on_its_own():
    before = RoomPlaces().seen((LAPTOP, PROJECTOR, TWIN), LAPTOP).opened_on(TWIN)
    assert before.where == TWIN
    assert before.seen((TWIN, PROJECTOR, LAPTOP), LAPTOP).where == TWIN
    assert before.seen((LAPTOP, PROJECTOR, TWIN), TWIN).where == PROJECTOR


@st.composite
def histories(draw):
    return draw(st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(0, 99)), min_size=200, max_size=260))


def happen(before, event, n):
    """The state after one event; `n` chooses what it is about."""
    screens = list(before.screens)
    if event == "add":
        new = (LAPTOP, PROJECTOR, TV, TWIN)[n % 4]
        return before.seen([*screens, new] if new not in screens else screens, before.console)
    one = screens[n % len(screens)] if screens else None
    if event == "open":
        return before.opened()
    if event == "window":
        return before.windowed()
    if event == "close":
        return before.closed()
    if event == "swap":
        return before.swapped()
    if event == "console unknown":
        return before.seen(screens, None)
    if one is None:
        return before
    if event == "open on":
        return before.opened_on(one)
    if event == "console":
        return before.seen(screens, one)
    if event == "remove":
        screens.remove(one)
        console = before.console if before.console in screens else next(iter(screens), None)
        return before.seen(screens, console)
    if event == "move":
        moved = replace(one, left=1000 * (n % 7), top=500 * (n % 3))
        screens = [moved if screen == one else screen for screen in screens]
        return before.seen(screens, moved if before.console == one else before.console)
    swapped = before.swapped()
    return swapped.seen(screens, before.where) if swapped is not before else before


@settings(max_examples=40)
@given(histories())
def test_whatever_happens_the_console_is_never_covered_and_nothing_opens_by_itself(history):
    before = RoomPlaces(remembered=PROJECTOR.choice).seen((LAPTOP,), LAPTOP)
    for event, n in history:
        after = happen(before, event, n)
        where = after.where
        if isinstance(where, ScreenFact):
            assert where in after.screens
            assert after.console is None or not where.overlaps(after.console)
        said = news(before, after)
        if event in ("add", "remove", "move", "console", "console unknown"):
            if before.wanted is Wall.CLOSED:
                assert where is Wall.CLOSED
            if before.where is Wall.WINDOWED:
                assert where is Wall.WINDOWED
            if where is Wall.CLOSED and isinstance(before.where, ScreenFact):
                assert said in (News.GONE, News.COVERED)
                assert after.waits
            if isinstance(where, ScreenFact):
                assert isinstance(before.wanted, ScreenFact)
                assert where.choice == before.wanted.choice
                assert (said is News.RETURNED) == before.waits
        elif event == "close":
            assert where is Wall.CLOSED
            assert not after.waits
        elif event == "window":
            assert where is Wall.WINDOWED
        elif (
            event == "swap, and the console goes" and isinstance(before.where, ScreenFact) and before.console
        ):
            assert after.console == before.where
            assert isinstance(where, ScreenFact)
            assert where.choice == before.console.choice
        before = after
