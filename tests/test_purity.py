"""The core and the reader of announcements touch nothing outside themselves."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "releasewatch"
PURE = [path for package in ("announce", "core") for path in sorted((SOURCE / package).glob("*.py"))]

EFFECTS = {
    "os",
    "io",
    "pathlib",
    "socket",
    "subprocess",
    "shutil",
    "tempfile",
    "time",
    "random",
    "secrets",
    "sys",
    "threading",
}
CLOCK_AND_FILES = {"now", "today", "utcnow", "open", "input", "print", "getenv"}


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module)


def calls(tree: ast.AST) -> Iterator[str]:
    """Plain names that are called, and methods of `date` and `datetime`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Name):
                yield function.id
            elif isinstance(function, ast.Attribute) and ast.unparse(function.value) in ("date", "datetime"):
                yield function.attr


@pytest.mark.parametrize("path", PURE, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_pure_module_uses_the_standard_library_without_its_effects(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = set(imports(tree))
    tops = {name.partition(".")[0] for name in names}
    assert tops - {"releasewatch"} <= set(sys.stdlib_module_names) - EFFECTS
    own = {name for name in names if name.startswith("releasewatch")}
    allowed = ("releasewatch.core", "releasewatch.errors") + (
        ("releasewatch.announce",) if path.parent.name == "announce" else ()
    )
    assert [name for name in own if not name.startswith(allowed)] == []
    assert set(calls(tree)) & CLOCK_AND_FILES == set()
