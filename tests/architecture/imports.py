"""Reads the imports of a source tree with `ast` and holds them against the layers."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.architecture.layers import FORBIDDEN, LAYERS, PROGRAM, RESERVED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module or name, wherever in the file it stands: in a function and for types only, too."""

    target: str
    line: int


def module_name(path: Path, root: Path) -> str:
    """The dotted name of the module in `path`; `als_desktop.ui.__init__` for a package's own file."""
    return ".".join(path.relative_to(root).with_suffix("").parts)


def imports_of(source: str, module: str) -> Iterator[Import]:
    """Every import in `source`; those by a name in a string as well."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(node, module)
            for alias in node.names:
                yield Import(f"{base}.{alias.name}", node.lineno)
        elif isinstance(node, ast.Call) and _is_import_function(node.func) and node.args:
            name = node.args[0]
            if isinstance(name, ast.Constant) and isinstance(name.value, str):
                yield Import(name.value, node.lineno)


def _absolute(node: ast.ImportFrom, module: str) -> str:
    if not node.level:
        return node.module or ""
    base = module.split(".")[: -node.level]
    return ".".join([*base, node.module] if node.module else base)


def _is_import_function(func: ast.expr) -> bool:
    name = func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
    return name in {"import_module", "__import__"}


def layer_of(part: str) -> str | None:
    """The key in LAYERS that is in charge of `part`, a dotted name below als_desktop."""
    fitting = [key for key in LAYERS if _within(part, key)]
    return max(fitting, key=len, default=None)


def _within(name: str, whole: str) -> bool:
    return name == whole or name.startswith(whole + ".")


def forbidden_imports(root: Path) -> list[str]:
    """One line for each import below `root`/als_desktop that its layer does not allow, with the reason."""
    found: list[str] = []
    for path in sorted((root / PROGRAM).rglob("*.py")):
        module = module_name(path, root)
        part = module.removeprefix(PROGRAM + ".")
        layer = layer_of(part)
        where = path.relative_to(root).as_posix()
        if layer is None:
            found.append(f"{where}: no layer; say in tests/architecture/layers.py what it may import")
            continue
        for item in imports_of(path.read_text(encoding="utf-8"), module):
            why = _objection(item.target, layer)
            if why:
                found.append(f"{where}:{item.line}: {item.target}: {why}")
    return found


def _objection(target: str, layer: str) -> str | None:
    """Why `layer` may not import `target`, or None."""
    for name, why in FORBIDDEN.items():
        if _within(target, name):
            return why
    rules = LAYERS[layer]
    top = target.split(".", 1)[0]
    if top == PROGRAM:
        part = target.removeprefix(PROGRAM).lstrip(".")
        if not part or part.startswith("__"):  # the package itself, or its __version__
            return None
        if any(_within(part, own) for own in (layer, *rules.own)):
            return None
        return f"{layer} may import only {', '.join((layer, *rules.own))}"
    if any(_within(target, other) for other in rules.others):
        return None
    reserved = next((name for name in RESERVED if _within(target, name)), None)
    if reserved is None and top in sys.stdlib_module_names:
        return None
    keepers = [key for key, other in LAYERS.items() if any(_within(target, name) for name in other.others)]
    return f"only {', '.join(keepers)} may" if keepers else "no layer may"
