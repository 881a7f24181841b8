from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from als_desktop.models.action_plan import ActionPlan, PlanAction, PlanOption, PlanQuestion
from als_desktop.reports.action_plan_pdf import action_plan_pdf, plan_pages
from als_desktop.reports.page_foot import page_height
from als_desktop.reports.paper import Paper
from als_desktop.reports.styles import CLOSE, NORMAL, WIDE
from als_desktop.reports.words import load_words
from tests.reports.plans import empty_plan, normal_plan, pages, plan_saying, printed, squeezed

HOSTILE = [
    "<b>unclosed",
    "R&D",
    "&lt;b&gt; &amp; &#0;",
    '<img src="/etc/passwd"/>',
    "</para>",
    "<!-- a comment -->",
    "{name} {0} %s",
    "Ελληνικά γράμματα",
    "Привет, как дела?",
    "Zażółć gęślą jaźń",
    "Tiếng Việt rất đẹp",
    "İstanbul'da ğüşıöç",
    "two  spaces\tand a tab",
]
# These take so much room that a page would end in the middle if they stood in every field.
TALL = ["x" * 300, "one\ntwo\r\n\r\nthree\u2028four"]
FIELDS = ("presenter", "issue", "desired_outcome", "learned", "next_place", "set_name")
OF_ACTION = ("what", "first_step", "by_when", "support", "obstacle", "if_trigger", "then", "measure", "owner")


def plan_pdf(plan, paper=Paper.A4):
    return action_plan_pdf(plan, paper)


@pytest.mark.parametrize("typed", HOSTILE)
def test_every_field_is_printed_as_typed(typed):
    # A sign of its own before each tells them apart.
    fields = {name: f"#{name}#{typed}" for name in FIELDS}
    of_action = {name: f"#{name}#{typed}" for name in OF_ACTION}
    plan = replace(
        normal_plan(),
        **fields,
        questions=(PlanQuestion(f"#q{typed}"),),
        options=(PlanOption(f"#o{typed}"), PlanOption(f"#c{typed}", chosen=True)),
        actions=(PlanAction(**of_action, questions=(f"#s{typed}",)),),
    )
    found = printed(plan_pdf(plan))
    signs = ("#q", "#o", "#c", "#s")
    wanted = [*fields.values(), *of_action.values(), *(f"{sign}{typed}" for sign in signs)]
    assert [text for text in wanted if squeezed(text) not in found] == []


@pytest.mark.parametrize("typed", TALL)
@pytest.mark.parametrize("name", FIELDS)
def test_a_tall_field_is_printed_as_typed(name, typed):
    assert squeezed(typed) in printed(plan_pdf(replace(empty_plan(), **{name: typed})))


@pytest.mark.parametrize("typed", TALL)
@pytest.mark.parametrize("name", OF_ACTION)
def test_a_tall_field_of_an_action_is_printed_as_typed(name, typed):
    action = PlanAction(**{"what": "Begin", name: typed})
    assert squeezed(typed) in printed(plan_pdf(replace(empty_plan(), actions=(action,))))


@pytest.mark.parametrize("typed", HOSTILE + TALL)
def test_when_the_next_meeting_is_may_be_said_in_any_words(typed):
    assert squeezed(typed) in printed(plan_pdf(replace(empty_plan(), next_meeting=typed)))


def test_what_no_font_has_is_shown_as_missing():
    text = printed(
        plan_pdf(replace(normal_plan(), issue="My 漢字 team", learned="ok \U0001f9d1\u200d\U0001f680 done"))
    )
    assert "My\ufffd\ufffdteam" in text
    assert "ok\ufffd\ufffddone" in text


def test_controls_are_left_out():
    text = printed(plan_pdf(replace(normal_plan(), issue="be\x00fo\x07re\x9b \x1b[31mafter\u202e")))
    assert "before[31mafter" in text


@pytest.mark.parametrize(
    "shape", ["circle", "square", "diamond", "hexagon", "triangle", "pentagon", "octagon", "cross"]
)
def test_every_shape_carries_its_letter(shape):
    text = pages(plan_pdf(replace(empty_plan(), questions=(PlanQuestion("Why?", "", "Ж", shape),))))[0]
    assert "Ж" in text


def test_dates_are_said_in_words_and_the_year_only_where_it_is_another():
    text = printed(plan_pdf(normal_plan()))
    assert "Meeting3,Thursday26November2026" in text
    assert "Friday4December" in text
    assert "Friday4December2026" not in text
    assert "Thursday14January2027,13:30,roomB47" in text


def test_the_whole_form_is_there():
    text = pages(plan_pdf(empty_plan()))[0]
    words = load_words()
    for name in ("questions", "options", "actions", "learned"):
        assert words.text("plan", name) in text
    squeezed_text = squeezed(text)
    for name in ("first_step", "if_then", "by_when", "support", "obstacle", "measure", "confidence"):
        assert squeezed_text.count(squeezed(words.text("action", name))) == 3
    for status in words.texts("report_in", "statuses"):
        assert text.count(status) == 3
    assert "Confidential to the set" in text


def test_the_owner_is_named_if_it_is_not_the_presenter():
    owner = load_words().text("action", "owner")
    action = PlanAction("Begin", owner="Dev")
    assert owner in printed(plan_pdf(replace(normal_plan(), actions=(action,))))
    assert owner not in printed(plan_pdf(normal_plan()))


def test_chosen_options_are_marked():
    text = printed(
        plan_pdf(replace(empty_plan(), options=(PlanOption("Wait"), PlanOption("Apply", chosen=True))))
    )
    assert "–Wait" in text
    assert "✔Apply" in text


@pytest.mark.parametrize(("confidence", "shown"), [(1, "Confidence1"), (10, "Confidence10")])
def test_confidence_is_a_number_too(confidence, shown):
    text = printed(plan_pdf(replace(normal_plan(), actions=(PlanAction("Begin", confidence=confidence),))))
    assert shown in text


@pytest.mark.parametrize("plan", [normal_plan(), empty_plan()], ids=["normal", "empty"])
def test_a_usual_plan_fits_one_sheet_of_a4_and_two_of_letter(plan):
    assert len(pages(plan_pdf(plan, Paper.A4))) == 1
    assert len(pages(plan_pdf(plan, Paper.LETTER))) <= 2


def test_every_page_has_its_number_and_the_set_but_not_the_issue():
    plan = replace(normal_plan(), learned="I see. " * 2_000)
    found = pages(plan_pdf(plan))
    assert len(found) > 2
    for number, text in enumerate(found, 1):
        assert f"Page {number} of {len(found)}" in text
        assert plan.set_name in text
    assert all(plan.issue not in text for text in found[1:])


def test_a_long_name_of_the_set_keeps_clear_of_the_page_number():
    plan = replace(normal_plan(), set_name="Set " * 5_000, learned="I see. " * 2_000)
    assert squeezed(pages(plan_pdf(plan))[-1]).endswith("SetSetS…")


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (595.28, 841.89)), (Paper.LETTER, (612, 792))], ids=["a4", "letter"]
)
def test_pages_have_the_size_of_the_paper(paper, size):
    for page in PdfReader(io.BytesIO(plan_pdf(normal_plan(), paper))).pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(size, abs=0.01)


def test_properties_say_nothing_of_the_contents():
    plan = normal_plan()
    data = plan_pdf(plan)
    reader = PdfReader(io.BytesIO(data))
    properties = {name: str(value) for name, value in reader.metadata.items()}
    assert properties["/Title"] == load_words().text("document", "title")
    for private in (plan.presenter, plan.issue, plan.set_name, "anonymous", "unspecified", "ReportLab"):
        assert not [name for name, value in properties.items() if private in value]
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert reader.outline == []


@pytest.mark.parametrize("paper", Paper)
def test_the_same_plan_gives_the_same_bytes(paper):
    assert plan_pdf(normal_plan(), paper) == plan_pdf(normal_plan(), paper)


def test_another_process_gives_the_same_bytes(tmp_path):
    script = (
        "import sys; from als_desktop.reports.action_plan_pdf import action_plan_pdf;"
        "from als_desktop.reports.paper import Paper; from tests.reports.plans import normal_plan;"
        "sys.stdout.buffer.write(action_plan_pdf(normal_plan(), Paper.A4))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert run.stdout == plan_pdf(normal_plan())


def test_reportlab_is_imported_when_it_is_needed_and_not_before():
    script = (
        "import sys, als_desktop.reports.action_plan_pdf, als_desktop.reports.save_pdf;"
        "print([name for name in sys.modules if name.startswith('reportlab')])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "[]"


def numbered(count):
    return " ".join(f"w{number:05}" for number in range(count))


@pytest.mark.parametrize(
    "name", ["presenter", "issue", "desired_outcome", "set_name", "learned", "next_place"]
)
def test_a_very_long_field_runs_over_the_pages_and_loses_nothing(name):
    words = numbered(3_000)
    found = printed(plan_pdf(replace(normal_plan(), **{name: words})))
    assert [word for word in words.split() if word not in found] == []


@pytest.mark.parametrize(
    "name", ["what", "first_step", "by_when", "support", "obstacle", "then", "measure", "owner"]
)
def test_a_very_long_field_of_an_action_runs_over_the_pages(name):
    words = numbered(3_000)
    action = PlanAction(**{"what": "Begin", name: words, "questions": ("Why?",)})
    found = printed(plan_pdf(replace(normal_plan(), actions=(action, PlanAction("Last")))))
    assert [word for word in words.split() if word not in found] == []
    assert "Last" in found


def test_a_hundred_thousand_characters_are_printed():
    words = numbered(100_000 // 7)
    data = plan_pdf(replace(normal_plan(), questions=(PlanQuestion(words), PlanQuestion("The last?"))))
    found = printed(data)
    assert found.count("w") >= len(words.split())
    assert all(word in found for word in words.split())
    assert "Thelast?" in found


def test_a_word_longer_than_a_page_is_printed():
    data = plan_pdf(replace(normal_plan(), issue="m" * 20_000))
    assert printed(data).count("m") >= 20_000


def test_forty_actions_each_have_their_card_and_row():
    actions = tuple(PlanAction(f"Act{number:02}", measure="m" * 300) for number in range(1, 41))
    found = printed(plan_pdf(replace(normal_plan(), actions=actions)))
    assert all(f"Act{number:02}" in found for number in range(1, 41))
    assert found.count("Done") == 40


texts = st.one_of(
    st.text(max_size=60),
    st.text(st.characters(exclude_categories=()), max_size=60),
    st.builds(lambda text, times: text * times, st.text(min_size=1, max_size=12), st.integers(1, 200)),
)
questions = st.lists(st.builds(PlanQuestion, texts, texts, texts, texts), max_size=4).map(tuple)
options = st.lists(st.builds(PlanOption, texts, st.booleans()), max_size=4).map(tuple)
actions = st.lists(
    st.builds(
        PlanAction,
        *[texts] * 8,
        confidence=st.integers(-3, 99),
        owner=texts,
        questions=st.lists(texts, max_size=2).map(tuple),
    ),
    max_size=4,
).map(tuple)
plans = st.builds(
    ActionPlan, *[texts] * 4, st.integers(), *[texts] * 3, questions, options, actions, *[texts] * 3
)


@settings(max_examples=25)
@given(plans, st.sampled_from(Paper))
def test_whatever_is_typed_is_printed(plan, paper):
    assert len(PdfReader(io.BytesIO(plan_pdf(plan, paper))).pages) >= 1


@settings(max_examples=15)
@given(plans, st.sampled_from(Paper), st.sampled_from([CLOSE, NORMAL, WIDE]))
def test_nothing_reaches_into_the_footer(plan, paper, measures):
    for page in plan_pages(plan, paper, load_words(), measures):
        assert page.height(paper.text_width) <= page_height(paper) + 0.1


@pytest.mark.parametrize("typed", ["", "\x00", "\ud800", " ", "\n", "<", "&", "\u200b", "漢" * 400])
def test_a_plan_of_nothing_else_is_printed(typed):
    assert len(pages(plan_pdf(plan_saying(typed)))) >= 1
