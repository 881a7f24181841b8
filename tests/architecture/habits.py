"""Habits that a reader overlooks and that cost dear: each rule reads one source and yields (line, what)."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Finding = tuple[int, str]
    Rule = Callable[[str], Iterator[Finding]]

MAX_LINES = 400

_HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})(?![0-9a-zA-Z_-])")
_CSS_COLOUR = re.compile(r"\b(?:rgb|hsl|hsv)a?\(\s*\d")
_COLOUR_MAKERS = {"QColor", "HexColor", "toColor", "fromRgb", "fromRgbF", "fromHsl", "fromHsv"}


def too_long(source: str) -> Iterator[Finding]:
    """A module of more than MAX_LINES lines has more than one subject."""
    lines = len(source.splitlines())
    if lines > MAX_LINES:
        yield lines, f"{lines} lines, {MAX_LINES} allowed: give the second subject a module of its own"


def colour_literals(source: str) -> Iterator[Finding]:
    """Colours are data, in resources/themes."""
    tree = ast.parse(source)
    docstrings = _docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings:
            literal = _HEX_COLOUR.search(node.value) or _CSS_COLOUR.search(node.value)
            if literal:
                yield node.lineno, f"the colour {literal[0]} belongs in resources/themes"
        elif isinstance(node, ast.Call) and _name(node.func) in _COLOUR_MAKERS:
            if node.args and all(isinstance(arg, ast.Constant) for arg in node.args):
                yield node.lineno, f"the colour of {ast.unparse(node)} belongs in resources/themes"
        elif isinstance(node, ast.Attribute) and _named_colour(node):
            yield node.lineno, f"{ast.unparse(node)}: take the colour from the theme"


def _docstrings(tree: ast.Module) -> set[ast.AST]:
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    first = [node.body[0] for node in ast.walk(tree) if isinstance(node, owners) and node.body]
    return {stmt.value for stmt in first if isinstance(stmt, ast.Expr)}


def _named_colour(node: ast.Attribute) -> bool:
    owner = _name(node.value)
    if owner == "GlobalColor":
        return node.attr != "transparent"
    return owner == "colors" and isinstance(node.value, ast.Name) and node.attr.islower()


def connected_closures(source: str) -> Iterator[Finding]:
    """A closure that holds self, connected to a signal of self's own child, keeps both alive for ever."""
    tree = ast.parse(source)
    nested = {
        inner.name
        for outer in ast.walk(tree)
        if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef))
        for inner in ast.walk(outer)
        if inner is not outer and isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and _name(node.func) == "connect"):
            continue
        for arg in node.args:
            if isinstance(arg, ast.Lambda):
                yield node.lineno, "a lambda is connected; connect a bound method"
            elif isinstance(arg, ast.Call) and _name(arg.func) == "partial":
                yield node.lineno, "a partial is connected; connect a bound method"
            elif isinstance(arg, ast.Name) and arg.id in nested:
                yield node.lineno, f"the inner function {arg.id} is connected; connect a bound method"


def untranslatable(source: str) -> Iterator[Finding]:
    """A text that is put together before tr() sees it is never found in the catalogue of translations."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and _asks_for_translation(node.func)):
            continue
        for arg in node.args:
            formatted = isinstance(arg, ast.Call) and _name(arg.func) == "format"
            if isinstance(arg, (ast.JoinedStr, ast.BinOp)) or formatted:
                yield node.lineno, 'translate first, then fill: tr("... {name}").format(name=...)'


def _asks_for_translation(func: ast.expr) -> bool:
    if _name(func) == "translate" and isinstance(func, ast.Attribute):
        return _name(func.value).endswith("Application")  # and not a painter's
    return _name(func) == "tr"


def own_style_sheets(source: str) -> Iterator[Finding]:
    """There is one style sheet; a widget with its own loses parts of the palette and is slow to polish."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) == "setStyleSheet":
            yield node.lineno, "setStyleSheet outside ui/theme; set a property that the one style sheet knows"


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def findings(rule: Rule, paths: list[Path], root: Path) -> list[str]:
    """`file:line: what` for all that `rule` finds in `paths`."""
    return [
        f"{path.relative_to(root).as_posix()}:{line}: {what}"
        for path in paths
        for line, what in rule(path.read_text(encoding="utf-8"))
    ]
