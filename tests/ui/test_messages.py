"""Every code of the layers below has its words, and every gap in them is filled."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from als_desktop.assets import read_toml
from als_desktop.errors import ReportFailed, StoreUnavailable
from als_desktop.models.refusal import Refused
from als_desktop.store.faults import reason_of
from als_desktop.ui.messages import act_label, field_name, sentence_for

ROOT = Path(__file__).parents[2] / "als_desktop"
SECTIONS = {"Refused": "refused", "StoreUnavailable": "store", "ReportFailed": "report"}
KINDS = {"refused": Refused, "store": StoreUnavailable, "report": ReportFailed}
# Where a code is worked out, with the codes that can come of it.
_DRIVER = ("disk_full", "read_only", "in_use", "cannot_open", "disk_error", "damaged")
WORKED_OUT = {
    ("services/bid_service.py", "refusal.code + '_for'"): ("slot_too_short_for", "slot_too_long_for"),
    ("services/replan_service.py", "nothing"): (
        "nothing_to_shorten",
        "no_break_to_borrow_from",
        "end_at_its_latest",
    ),
    ("services/running_order_service.py", "none"): ("slot_is_first", "slot_is_last"),
    ("store/faults.py", "reason"): _DRIVER,
    ("store/inspection.py", "reason"): _DRIVER,
    ("store/inspection.py", "what_lies_at(path, 'not_this_store')"): (
        "empty_file",
        "plain_sqlite",
        "not_this_store",
    ),
    ("store/store.py", "what_lies_at(path, 'key_missing')"): ("empty_file", "plain_sqlite", "key_missing"),
    ("reports/save_pdf.py", "_OTHER_REASON"): ("write_failed",),
    ("reports/save_pdf.py", "_BAD_NAME"): ("bad_name",),
    ("reports/save_pdf.py", "_reason(error)"): (
        "folder_missing",
        "is_a_folder",
        "not_writable",
        "disk_full",
        "name_too_long",
        "bad_name",
        "write_failed",
    ),
}
# What `split_slot` says goes on with the name of the presenter.
GIVEN_ON = {"slot_too_short_for": ("minutes", "least"), "slot_too_long_for": ("minutes", "most")}


@dataclass(frozen=True)
class Raised:
    """One place in the sources where a code is raised, with the params it gives."""

    where: str
    section: str
    code: str
    params: frozenset[str]

    @property
    def sentence(self) -> str:
        return sentence_for(KINDS[self.section](self.code, **dict.fromkeys(self.params, "7")))


def raised() -> list[Raised]:
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for call in _calls(path):
            if isinstance(call.func, ast.Name) and call.func.id in SECTIONS:
                section = SECTIONS[call.func.id]
                params = frozenset(k.arg for k in call.keywords if k.arg)
                for code in _codes(name, call.args[0]):
                    more = GIVEN_ON.get(code, ())
                    found.append(Raised(f"{name}:{call.lineno}", section, code, params | set(more)))
    return found


def _calls(path: Path) -> Iterator[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _codes(name: str, code: ast.expr) -> tuple[str, ...]:
    if isinstance(code, ast.Constant):
        return (str(code.value),)
    return WORKED_OUT[name, ast.unparse(code)]


def gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


_CLEANERS = ("clean_text", "clean_line", "required_text", "required_line")
RAISED = raised()
MESSAGES = read_toml("i18n/messages_en.toml")


def test_sources_raise_what_is_looked_for():
    assert {r.section for r in RAISED} == set(KINDS)
    assert len(RAISED) > 60


@pytest.mark.parametrize("place", RAISED, ids=lambda r: f"{r.where}-{r.code}")
def test_every_code_has_a_sentence_whose_gaps_are_filled(place):
    pattern = MESSAGES[place.section].get(place.code)

    assert pattern is not None
    assert gaps(pattern) <= place.params
    assert "…" not in place.sentence
    assert "{" not in place.sentence
    assert place.sentence.endswith(".")


def test_no_sentence_is_left_over():
    wanted = {(r.section, r.code) for r in RAISED}
    kept = {(section, code) for section in KINDS for code in MESSAGES[section]}

    assert kept - wanted == {(section, "unknown") for section in KINDS}


@pytest.mark.parametrize(
    "name", ["SQLITE_FULL", "SQLITE_READONLY_DBMOVED", "SQLITE_BUSY", "SQLITE_IOERR_WRITE"]
)
def test_reasons_of_the_driver_are_among_those_worked_out(name):
    error = OSError()
    error.sqlite_errorname = name

    assert reason_of(error) in _DRIVER


def labels() -> set[str]:
    """The labels of acts: the first argument of what the services call on themselves."""
    found = set()
    for path in (ROOT / "services").glob("*.py"):
        for call in _calls(path):
            own = isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)
            if own and call.func.value.id == "self" and call.args and isinstance(call.args[0], ast.Constant):
                found.add(call.args[0].value)
    return found


@pytest.mark.parametrize("label", sorted(labels()))
def test_every_act_has_words(label):
    assert label in MESSAGES["act"]
    assert "_" not in act_label(label, "")


def fields() -> set[str]:
    """The names of fields that a refusal can speak of."""
    found = set()
    for path in (*(ROOT / "services").glob("*.py"), *(ROOT / "models").glob("*.py")):
        for call in _calls(path):
            called = call.func.id if isinstance(call.func, ast.Name) else ""
            third = call.args[2] if len(call.args) == 3 else None
            if called in _CLEANERS and isinstance(third, ast.Constant):
                found.add(third.value)
            found |= {
                k.value.value for k in call.keywords if k.arg == "field" and isinstance(k.value, ast.Constant)
            }
    return found


@pytest.mark.parametrize("name", sorted(fields()))
def test_every_field_has_a_name(name):
    assert name in MESSAGES["field"]
    assert "_" not in field_name(name)


def test_what_a_person_typed_is_said_as_it_is():
    sentence = sentence_for(Refused("set_named_twice", name="Set {B} & <b>Co</b>"))

    assert "“Set {B} & <b>Co</b>”" in sentence


@pytest.mark.parametrize(
    "error", [Refused("brand_new"), StoreUnavailable("brand_new"), ReportFailed("brand_new", path="x")]
)
def test_unknown_code_is_said_with_the_code(error):
    assert "brand_new" in sentence_for(error)


def test_act_without_a_subject_stands_alone():
    assert act_label("make_slots", "2") == "make slots: “2”"
    assert act_label("make_slots", "") == "make slots"
