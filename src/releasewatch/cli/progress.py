"""A line on the terminal that says how far a run has come, and leaves no trace."""

import os
import sys
from types import TracebackType

from releasewatch.cli import stream

_CLEAR = "\r\x1b[K"


class Progress:
    """Shown on standard error where that is a terminal that can erase a line; else silent.

    Used as a context manager the line is gone afterwards, whatever happened.
    """

    def __init__(self, *, quiet: bool) -> None:
        terminal = sys.stderr is not None and sys.stderr.isatty()
        self._shown = terminal and not quiet and os.environ.get("TERM", "") not in ("", "dumb")

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.clear()

    def show(self, words: str) -> None:
        """Replace the line by `words`."""
        if self._shown:
            stream.tell(f"{_CLEAR}{words}")

    def clear(self) -> None:
        """Take the line away, before anything else is written."""
        if self._shown:
            stream.tell(_CLEAR)
