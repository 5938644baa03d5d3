"""A question to the person at the terminal, which only has yes and no for an answer."""

import sys

from releasewatch.cli import stream

_TRIES = 3


def can_ask() -> bool:
    """Whether somebody sits there to answer."""
    return all(one is not None and one.isatty() for one in (sys.stdin, sys.stderr))


def agrees(question: str) -> bool:
    """Ask `question` on standard error; anything but yes is no."""
    for _ in range(_TRIES):
        stream.tell(f"{question} y or n: ")
        answer = sys.stdin.readline()
        if answer.strip().casefold() in ("y", "yes"):
            return True
        if not answer or answer.strip().casefold() in ("", "n", "no", "q"):
            break
    return False
