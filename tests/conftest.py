"""For every test: Qt without a screen, folders of its own, no network, nothing left running."""

from __future__ import annotations

import os
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.guards.network import NetworkTripwire

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Before anything imports Qt. What this machine's desktop asks of Qt (scale, style, theme) is not under test.
for _name in [name for name in os.environ if name.startswith("QT_")]:
    del os.environ[_name]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

# A run is the same each time; `HYPOTHESIS_PROFILE=explore make test` looks further than the last one did.
_COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("steady", max_examples=60, derandomize=True, database=None, **_COMMON)
settings.register_profile("explore", max_examples=1000, **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

_tripwire = NetworkTripwire()
_tripwire.install()
_homes = count()
_failed = pytest.StashKey[bool]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the slow files: at the end, one would keep a single process busy while the others are done."""
    slow = {item.path for item in items if item.get_closest_marker("slow") is not None}
    items.sort(key=lambda item: item.path not in slow)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Remember a failure, since its traceback keeps windows alive that are no leftovers."""
    if call.excinfo is not None:
        item.stash[_failed] = True
    return (yield)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home folder of the test's own: data and settings without a given path go there."""
    shared = tmp_path_factory.getbasetemp()
    own = shared / "homes" / str(next(_homes))
    own.mkdir(parents=True)
    variables = {
        "HOME": own,
        "XDG_DATA_HOME": own / "data",
        "XDG_CONFIG_HOME": own / "config",
        "XDG_STATE_HOME": own / "state",
        # One for all, so that fontconfig reads the fonts once.
        "XDG_CACHE_HOME": shared / "cache",
        "APPDATA": own / "config",
        "LOCALAPPDATA": own / "data",
    }
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update({name: str(path) for name, path in variables.items()})
    yield own
    for name, value in before.items():
        if value is None:
            del os.environ[name]
        else:
            os.environ[name] = value


@pytest.fixture
def tripwire() -> NetworkTripwire:
    """What watches the network, for a test that tries it."""
    return _tripwire


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    _tripwire.take_attempts()
    yield
    attempts = _tripwire.take_attempts()
    if attempts:
        pytest.fail("the test used the network: " + "; ".join(attempts))


@pytest.fixture(scope="session")
def _leftovers() -> object:
    from tests.guards.leftovers import Leftovers  # imports Qt, which most tests do not need

    return Leftovers()


@pytest.fixture(autouse=True)
def _nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    if "qapp" not in request.fixturenames:
        yield
        return
    leftovers = request.getfixturevalue("_leftovers")
    leftovers.begin()
    yield
    found = leftovers.end()
    if found and not request.node.stash.get(_failed, False):
        pytest.fail("the test left behind:\n  " + "\n  ".join(found))
