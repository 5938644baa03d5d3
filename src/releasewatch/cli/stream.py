"""Text written to a stream whatever the stream is: a terminal, a pipe, a full disk, nothing at all."""

from __future__ import annotations

import os
import sys

from releasewatch.errors import ReleasewatchError

TYPE_CHECKING = False
if TYPE_CHECKING:  # importing typing would cost `--version` a third of its time
    from typing import TextIO

_STAND_INS = {"·": "-", "…": "~", "→": ">", "–": "-", "—": "-", "’": "'"}
"""What our own signs become where the encoding of a stream has no room for them; all one cell wide."""

_PLAIN_AGAIN = b"\x1b[0m"
"""Takes all colours back; a sequence that was cut off before it is given up by the terminal."""


def answer(text: str) -> None:
    """Write `text` to standard output, characters that do not fit as marks.

    A reader that has gone away is no error. Raises `ReleasewatchError` when the stream takes no more for
    another reason, such as a full disk, or is closed. After Ctrl-C a terminal keeps no colour of ours.
    """
    if text:
        _write(text, sys.stdout)


def tell(text: str) -> None:
    """Write `text` to standard error; where that takes nothing, there is nowhere left to say it."""
    try:
        _write(text, sys.stderr)
    except ReleasewatchError:
        return


def _write(text: str, out: TextIO | None) -> None:
    if out is None:
        raise _refused("it is closed")
    data = _encoded(text, out.encoding or "utf-8")
    try:
        out.flush()
        binary = getattr(out, "buffer", None)
        if binary is None:
            out.write(data.decode(out.encoding or "utf-8"))
        else:
            binary.write(data)
        out.flush()
    except BrokenPipeError:
        _abandon(out)
    except (OSError, ValueError) as error:
        _abandon(out)
        reason = error.strerror if isinstance(error, OSError) else None
        raise _refused(reason or "it is closed") from None
    except KeyboardInterrupt:
        if "\x1b" in text:
            _abandon(out, _PLAIN_AGAIN)
        raise


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except LookupError:
        return text.encode(errors="replace")
    except UnicodeEncodeError:
        return "".join(_fitting(letter, encoding) for letter in text).encode(encoding)


def _fitting(letter: str, encoding: str) -> str:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return _STAND_INS.get(letter, "?")
    return letter


def _refused(reason: str) -> ReleasewatchError:
    return ReleasewatchError(
        f"cannot write the answer: {reason}", "everything else was done; try another place"
    )


def _abandon(out: TextIO, last: bytes = b"") -> None:
    """Send what `out` still holds into nothing, where the interpreter's end would try to write it once more."""
    try:
        descriptor = out.fileno()
        if last:
            os.write(descriptor, last)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, descriptor)
        os.close(nowhere)
    except (OSError, ValueError):
        return
