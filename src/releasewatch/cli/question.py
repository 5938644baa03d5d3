"""Questions to the person at the terminal."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TextIO

from releasewatch.cli import stream

_TRIES = 3


def can_ask() -> bool:
    """Whether somebody sits there to answer."""
    return all(one is not None and one.isatty() for one in (sys.stdin, sys.stderr))


def agrees(question: str, answers: TextIO | None = None) -> bool:
    """Ask `question` on standard error; anything but yes is no.  Answers come from standard input unless given."""
    for _ in range(_TRIES):
        stream.tell(f"{question} y or n: ")
        answer = _line(answers)
        if answer.strip().casefold() in ("y", "yes"):
            return True
        if not answer or answer.strip().casefold() in ("", "n", "no", "q"):
            break
    return False


def which(heading: str, rows: Sequence[str], answers: TextIO | None = None) -> int | None:
    """The place of the one of several `rows` that the person chooses by its number, None for none of them."""
    lines = [heading, *(f"  {number:>2}  {row}" for number, row in enumerate(rows, 1))]
    stream.tell("".join(f"{line}\n" for line in lines))
    for _ in range(_TRIES):
        stream.tell(f"Which one? 1-{len(rows)}, Enter for none: ")
        answer = _line(answers).strip().casefold()
        if answer.isascii() and answer.isdecimal() and 1 <= int(answer[:4]) <= len(rows):
            return int(answer) - 1
        if answer in ("", "n", "no", "q"):
            break
    return None


def _line(answers: TextIO | None) -> str:
    source = answers or sys.stdin
    if isinstance(source, TextIOWrapper) and source.errors != "replace":
        source.reconfigure(errors="replace")  # somebody may type in another encoding
    return source.readline()
