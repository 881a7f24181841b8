"""Spares Qt for Python the reading of every module's source that is imported after it: a tenth of the start.

It looks there for the word PySide6, to know in which modules `from __feature__ import ...` may change names. This
program asks for no feature, so the answer serves nothing; in a frozen program, which has no sources, it is always no.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import PySide6.QtCore  # noqa: F401  what looks comes with it

if TYPE_CHECKING:
    from types import ModuleType


def _has_features(module: ModuleType) -> bool:
    return False


_looker = sys.modules.get("shibokensupport.feature")
if _looker is not None:
    # A Qt that looks in another way never calls it.
    vars(_looker)["_mod_uses_pyside"] = _has_features
