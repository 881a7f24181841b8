"""The preview of pasted names says what adding them would do."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from als_desktop.models.refusal import Refused
from als_desktop.ui.home.names_found import find_names

WORDS = st.sampled_from(
    [
        "Amina",
        "amina",
        "Ben",
        "Ben ",
        "Jo\u0301",
        "J\u00f3",
        "x" * 81,
        "-",
        "3.",
        "1) Kemi",
        "",
        "Ödön",
        "O'Neil",
    ]
)
ENDS = st.sampled_from(["\n", ",", ";", "\t", "\r\n", ", "])
PASTED = st.lists(st.tuples(WORDS, ENDS), max_size=16).map(lambda parts: "".join(w + e for w, e in parts))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pasted=PASTED, here=st.lists(st.sampled_from(["Ben", "Carys", "Dev", "Elin"]), unique=True))
def test_the_preview_agrees_with_the_act(house, pasted, here):
    set_id = house.new_set(f"Set {len(house.set_names())}", "\n".join(here))
    before = house.members(set_id)
    found = find_names(pasted, before)
    try:
        house.services.sets.add_members(set_id, pasted)
    except Refused as refusal:
        if refusal.code == "empty":
            assert found.names == ()
            assert found.refusal is None
        else:
            assert found.refusal is not None
            assert (found.refusal.code, found.refusal.params) == (refusal.code, refusal.params)
        assert house.members(set_id) == before
        return
    assert found.refusal is None
    added = [m for m in house.members(set_id) if m not in before]
    assert sorted((m.name, m.seat) for m in added) == sorted(zip(found.names, found.seats, strict=True))
