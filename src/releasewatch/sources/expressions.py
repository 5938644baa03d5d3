"""The expressions of the reader of announcements, kept compiled between runs.

Compiling them is more than half of what a look at an announcement costs, because Python translates each expression
by code in Python, anew in every process. What it translates to is a row of numbers, and from those the same pattern
is made thirty times quicker. They lie in one derived file that can be deleted at any time. Like Python's own
`__pycache__` it is believed as far as its checksum holds: whoever may write there may run code as this person anyway.

The functions that take and give these numbers belong to Python's own library but are not documented
(https://github.com/python/cpython/blob/3.13/Lib/re/_compiler.py). So they are used only in versions where they were
tried, and the numbers only in the very build of Python that made them; it checks each row before it takes it.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from releasewatch import __version__
from releasewatch.errors import ReleasewatchError
from releasewatch.files import make_directory, read_whole, write_atomic

_TRIED = ((3, 11), (3, 13))
"""The first and the last version of CPython whose compiler of expressions is known to work this way."""

_FORM = 1
_LONGEST_BYTES = 20_000_000
_MOST = 2_000
"""Expressions: several times what the reader has. A file with more holds those of many states of a checkout."""
_MOST_GROUPS = 200
"""In one expression; the reader's have a dozen."""

_NUMBER = "I"
"""The type of the numbers, as `array` calls it: four bytes in all builds of CPython."""


class _Row(NamedTuple):
    """One expression, translated."""

    flags: int
    groups: int
    names: dict[str, int]
    """The numbers of the groups that have names."""
    code: bytes


class Expressions:
    """The expressions in one file; whatever is damaged, of another Python or cannot be written is as if not there."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._rows: dict[tuple[str, int], _Row] = {}
        self._new = False
        self._known = sys.implementation.name == "cpython" and _TRIED[0] <= sys.version_info[:2] <= _TRIED[1]
        if self._known:
            with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
                self._rows = _decode(read_whole(file, _LONGEST_BYTES))

    def compile(self, text: str, flags: int) -> re.Pattern[str]:
        """The pattern that `re.compile` gives; mistakes in `text` are raised as it raises them."""
        if not self._known:
            return re.compile(text, flags)
        row = self._rows.get((text, flags))
        if row is None:
            row = self._rows[text, flags] = _translate(text, flags)
            self._new = True
        try:
            return _pattern(text, row)
        except (RuntimeError, ValueError, OverflowError):  # the interpreter refuses these numbers
            row = self._rows[text, flags] = _translate(text, flags)
            self._new = True
            return _pattern(text, row)

    def keep(self) -> None:
        """Keep for the next run what was compiled in this one, if there is room."""
        if not self._new:
            return
        self._new = False
        with suppress(OSError, ReleasewatchError):
            make_directory(self._file.parent)
            if self._file.is_symlink():  # it leads to a file that is none of ours
                self._file.unlink()
            write_atomic(self._file, _encode(self._rows), durable=False)


def _maker() -> str:
    """What must be the same for the numbers to mean the same."""
    return f"{_FORM} {__version__} {sys.version} {_library()._sre.MAGIC} {array(_NUMBER).itemsize}"


def _library() -> Any:
    """Python's compiler of expressions; typed as anything, for it has no public types."""
    import re._compiler  # type: ignore[import-not-found]

    return re._compiler


def _translate(text: str, flags: int) -> _Row:
    library = _library()
    tree = library._parser.parse(text, flags)
    code = library._code(tree, flags)
    state = tree.state
    return _Row(flags | state.flags, state.groups - 1, dict(state.groupdict), array(_NUMBER, code).tobytes())


def _pattern(text: str, row: _Row) -> re.Pattern[str]:
    names: list[str | None] = [None] * (row.groups + 1)
    for name, number in row.names.items():
        names[number] = name
    numbers = array(_NUMBER, row.code).tolist()
    make: Callable[..., re.Pattern[str]] = _library()._sre.compile
    return make(text, row.flags, numbers, row.groups, row.names, tuple(names))


def _encode(rows: dict[tuple[str, int], _Row]) -> bytes:
    """A checksum, a line that says what the rows are, and their numbers."""
    about = [
        [text, flags, row.flags, row.groups, row.names, len(row.code)] for (text, flags), row in rows.items()
    ]
    head = json.dumps({"made by": _maker(), "rows": about}).encode()
    body = head + b"\n" + b"".join(row.code for row in rows.values())
    return b"%08x\n" % crc32(body) + body


def _decode(data: bytes) -> dict[tuple[str, int], _Row]:
    """The rows of a file that this Python has made; raises `ValueError` and the like for any other."""
    checksum, _, body = data.partition(b"\n")
    if int(checksum, 16) != crc32(body):
        raise ValueError("damaged")
    head, _, numbers = body.partition(b"\n")
    about = json.loads(head)
    if about["made by"] != _maker() or len(about["rows"]) > _MOST:
        raise ValueError("made by another program")
    rows = {}
    place = 0
    for text, flags, all_flags, groups, names, length in about["rows"]:
        row = _Row(all_flags, groups, names, numbers[place : place + length])
        if not (
            isinstance(text, str) and isinstance(flags, int) and _is_sound(row) and length == len(row.code)
        ):
            raise ValueError("no row of this program")
        rows[text, flags] = row
        place += length
    return rows


def _is_sound(row: _Row) -> bool:
    """Whether all of `row` is of the kind that the interpreter expects, which it does not check itself."""
    return (
        isinstance(row.flags, int)
        and isinstance(row.groups, int)
        and 0 <= row.groups <= _MOST_GROUPS
        and isinstance(row.names, dict)
        and all(isinstance(number, int) and 0 < number <= row.groups for number in row.names.values())
        and len(row.code) % array(_NUMBER).itemsize == 0
    )
