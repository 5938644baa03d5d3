"""The core knows nothing but its arguments; the clock is read in one place."""

import ast
import sys
from pathlib import Path

import pytest

import releasewatch

SOURCE = Path(releasewatch.__file__).parent
PURE = ("core", "announce")
IMPURE = frozenset(
    {
        "asyncio",
        "ctypes",
        "fcntl",
        "getpass",
        "glob",
        "http",
        "io",
        "locale",
        "logging",
        "mmap",
        "multiprocessing",
    }
    | {"os", "pathlib", "platform", "pty", "random", "secrets", "select", "shutil", "signal", "socket", "ssl"}
    | {"subprocess", "sys", "tempfile", "threading", "time", "urllib"}
)
"""Modules of the standard library that reach files, the network, the clock, the environment or chance."""

CLOCKS = frozenset({"now", "today", "utcnow", "time", "time_ns", "monotonic", "localtime", "gmtime"})
CLOCK_READERS = frozenset({"clock.py", "__main__.py", "files.py", "backups.py"})
"""The clock of this run, the time of a bug report, and the age of files, which no other clock may tell."""


def modules(*packages: str) -> list[Path]:
    return sorted(path for package in packages for path in (SOURCE / package).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The modules that are imported anywhere in a file, also inside functions."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports by full name only"
            names.add(node.module or "")
    return names


@pytest.mark.parametrize("path", modules(*PURE), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_pure_module_imports_the_standard_library_and_its_like(path: Path) -> None:
    for name in imported(path):
        first, *rest = name.split(".")
        if first == "releasewatch":
            assert rest[:1] in (
                [],
                ["core"],
                ["errors"],
                ["announce"] if "announce" in path.parts else ["core"],
            ), name
        else:
            assert first in sys.stdlib_module_names, name
            assert first not in IMPURE, name


@pytest.mark.parametrize("path", modules(*PURE), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_pure_module_opens_prints_and_asks_nothing(path: Path) -> None:
    called = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called.isdisjoint({"open", "print", "input", "exec", "eval", "__import__"})


@pytest.mark.parametrize(
    "path",
    [path for path in modules("") if path.name not in CLOCK_READERS and "sources" not in path.parts],
    ids=lambda path: str(path.relative_to(SOURCE)),
)
def test_only_the_clock_tells_the_time(path: Path) -> None:
    read = [
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and ast.unparse(node.func.value) in ("datetime", "date", "time", "datetime.datetime", "datetime.date")
    ]
    assert read == []


def test_the_clock_is_where_it_is_looked_for() -> None:
    assert "datetime.now(UTC)" in (SOURCE / "clock.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", modules(""), ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_module_says_in_one_line_what_it_is_for(path: Path) -> None:
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert text
    assert text.splitlines()[0].endswith((".", "?"))
