"""Questions to the person at the terminal."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TextIO

from releasewatch.cli import stream
from releasewatch.core.clean import clean

_TRIES = 3
_NO = ("", "n", "no", "none", "q")


def can_ask() -> bool:
    """Whether somebody sits there to answer."""
    return all(one is not None and one.isatty() for one in (sys.stdin, sys.stderr))


def agrees(question: str, answers: TextIO | None = None) -> bool:
    """Ask `question` on standard error; anything but yes is no.  Answers come from standard input unless given."""
    for _ in range(_TRIES):
        answer = _answer(f"{question} y or n: ", answers)
        if answer in ("y", "yes"):
            return True
        if answer in _NO:
            break
    return False


def which(heading: str, rows: Sequence[str], answers: TextIO | None = None) -> int | None:
    """The place of the one of several `rows` that the person chooses by its number, None for none of them."""
    lines = [heading, *(f"  {number:>2}  {row}" for number, row in enumerate(rows, 1))]
    stream.tell("".join(f"{line}\n" for line in lines))
    for _ in range(_TRIES):
        answer = _answer(f"Which one? 1-{len(rows)}, Enter for none: ", answers)
        if answer.isascii() and answer.isdecimal() and 1 <= int(answer[:4]) <= len(rows):
            return int(answer) - 1
        if answer in _NO:
            break
    return None


def several(count: int, answers: TextIO | None = None) -> list[int]:
    """The places of those of `count` rows that the person chooses, "1,3", "2-4" or "all", in the order chosen."""
    for _ in range(_TRIES):
        answer = _answer(f"Which ones? 1-{count}, such as 1,2 or 1-2; all, or Enter for none: ", answers)
        if answer in _NO:
            break
        if answer in ("all", "a"):
            return list(range(count))
        chosen: list[int] = []
        for word in answer.replace(",", " ").split():
            first, last = _span(word)
            if not 1 <= first <= last <= count:
                stream.tell(f'"{clean(word)}" is not among the numbers from 1 to {count}; Enter for none\n')
                break
            chosen.extend(range(first - 1, last))
        else:
            return list(dict.fromkeys(chosen))
    return []


def _span(word: str) -> tuple[int, int]:
    """The first and the last number of "3" or "2-4"; 0 for what is neither."""
    numbers = [int(one) if one.isascii() and one.isdecimal() else 0 for one in word[:9].split("-")]
    return (numbers[0], numbers[-1]) if len(numbers) <= 2 else (0, 0)


def _answer(question: str, answers: TextIO | None) -> str:
    """What the person types to `question`, without space around it and in lower case; "" also at the end of input."""
    source = answers or sys.stdin
    if isinstance(source, TextIOWrapper) and source.errors != "replace":
        source.reconfigure(errors="replace")  # somebody may type in another encoding
    try:
        stream.tell(question)
        return source.readline().strip().casefold()
    except (KeyboardInterrupt, SystemExit):  # SystemExit is SIGTERM, see `__main__`
        stream.tell("\n")  # the prompt of the shell belongs on a line of its own
        raise
