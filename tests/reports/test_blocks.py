from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from als_desktop.reports.blocks import Block, Columns, Space, Stack, Together, lowered, pages_of
from als_desktop.reports.framed import Card, Panel, Table

WIDTH = 400.0
PAGE = 300.0


@dataclass(frozen=True, slots=True)
class Brick(Block):
    """A block that cannot be cut, and says where it was drawn."""

    name: str
    points: float
    drawn: list[tuple[str, float, float]] = field(default_factory=list)

    def height(self, width):
        return self.points

    def draw(self, pen, x, top, width):
        pen.drawn.append((self.name, top, top - self.points))


class Notebook:
    """Stands where a pen is asked for, and only notes what bricks say."""

    def __init__(self):
        self.drawn = []

    def fill(self, *_):
        pass

    line = frame = fill

    def inside(self, *_):
        from contextlib import nullcontext

        return nullcontext()


heights = st.lists(st.floats(1, 70), min_size=1, max_size=25)


def bricks(points, prefix=""):
    return [Brick(f"{prefix}{number}", height) for number, height in enumerate(points)]


def drawn(block):
    """Where each brick was drawn, page after page."""
    pages = []
    for page in pages_of(block, WIDTH, PAGE):
        notes = Notebook()
        page.draw(notes, 0, PAGE, WIDTH)
        pages.append(notes.drawn)
    return pages


def names(pages):
    return [name for page in pages for name, _, _ in page]


def lowest(pages):
    return min(foot for page in pages for _, _, foot in page)


@given(heights)
def test_a_stack_is_cut_between_its_blocks(points):
    pages = drawn(Stack(bricks(points)))
    assert names(pages) == [str(number) for number in range(len(points))]
    assert lowest(pages) >= -0.02


@given(heights, heights)
def test_columns_lose_nothing_and_keep_their_order(left, right):
    block = Columns((Stack(bricks(left, "l")), Stack(bricks(right, "r"))), (100, 0), 10)
    pages = drawn(block)
    found = names(pages)
    assert [name for name in found if name[0] == "l"] == [f"l{number}" for number in range(len(left))]
    assert [name for name in found if name[0] == "r"] == [f"r{number}" for number in range(len(right))]
    assert lowest(pages) >= -0.02


@given(heights, heights, st.floats(0, 290))
def test_a_card_is_cut_where_the_page_ends(head, body, above):
    card = Card((Panel(Stack(bricks(head, "h")), 5, 4, 4, 0.9), Panel(Stack(bricks(body, "b")), 5, 4, 4)))
    pages = drawn(Stack((Space(0), Brick("first", above), card)))
    assert names(pages)[1:] == [f"h{n}" for n in range(len(head))] + [f"b{n}" for n in range(len(body))]
    assert lowest(pages) >= -0.02


@given(st.floats(1, 290), st.floats(1, 60))
def test_a_heading_is_never_the_last_on_its_page(above, first):
    section = Stack((Brick("heading", 20), Space(4), Brick("text", first)), keep=2)
    pages = drawn(Stack((Brick("above", above), section)))
    assert all(page[-1][0] != "heading" for page in pages)


@given(st.floats(1, 290), st.floats(1, 290))
def test_what_belongs_together_is_not_cut_without_need(above, height):
    parts = Stack((Brick("one", height / 2), Brick("two", height / 2)))
    pages = drawn(Stack((Brick("above", above), Together(parts, PAGE))))
    assert any({"one", "two"} <= {name for name, _, _ in page} for page in pages)


def test_what_is_higher_than_a_page_is_cut_even_if_it_belongs_together():
    pages = drawn(Stack((Brick("above", 10), Together(Stack(bricks([200, 200, 200])), PAGE))))
    assert names(pages) == ["above", "0", "1", "2"]
    assert lowest(pages) >= -0.02


@given(st.integers(1, 40), st.floats(0, 290))
def test_a_table_repeats_its_head_and_keeps_its_rows(count, above):
    table = Table(Brick("head", 21), bricks([50] * count))
    pages = drawn(Stack((Brick("above", above), table)))
    rows = [name for name in names(pages) if name not in ("above", "head")]
    assert rows == [str(number) for number in range(count)]
    for page in pages:
        found = [name for name, _, _ in page if name != "above"]
        assert not found or (found[0] == "head" and len(found) > 1)
    assert lowest(pages) >= -0.02


def test_room_between_blocks_is_left_out_at_the_head_of_a_page():
    pages = drawn(Stack((Brick("one", 280), Space(30), Brick("two", 50))))
    assert pages[1] == [("two", PAGE, PAGE - 50)]


def test_a_lowered_block_takes_its_room_to_the_next_page():
    pages = drawn(Stack((Brick("one", 290), lowered(Brick("two", 50), 5))))
    assert pages[1] == [("two", PAGE - 5, PAGE - 55)]
