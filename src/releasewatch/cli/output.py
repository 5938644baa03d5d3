"""What reaches the screen: the form a result takes, and writing that survives any stream."""

import os
import sys
from collections.abc import Mapping
from typing import Literal, NamedTuple, TextIO

from releasewatch.cli.common import Common
from releasewatch.core.results import Agenda, Followings, Portrait, Result
from releasewatch.errors import ReleasewatchError

_DEFAULT_WIDTH = 80

_STAND_INS = {"·": "-", "…": "~", "→": ">", "–": "-", "—": "-", "’": "'"}
"""What our own signs become where the encoding of a stream has no room for them; all one cell wide."""


class Screen(NamedTuple):
    """How to write to standard output in this run."""

    form: Literal["json", "plain", "table"]
    color: bool
    width: int


def screen(common: Common, environ: Mapping[str, str]) -> Screen:
    """The form, colour and width for standard output: a flag wins over a variable, a variable over the terminal."""
    terminal = _is_terminal(sys.stdout)
    color = _color(common, environ, terminal)
    if common.json:
        return Screen("json", False, _DEFAULT_WIDTH)
    table = not common.plain and (terminal or color)
    return Screen("table" if table else "plain", color, _width(environ))


def text_of(result: Result, how: Screen) -> str:
    """`result` in the form that `how` asks for; each form is imported only when it is used."""
    if how.form == "json":
        from releasewatch.views import document

        return document.render(result)
    if how.form == "table" and isinstance(result, Agenda | Followings | Portrait):
        from releasewatch.views import table

        if isinstance(result, Agenda):
            return table.agenda(result, width=how.width, color=how.color)
        if isinstance(result, Followings):
            return table.followings(result, width=how.width, color=how.color)
        return table.portrait(result, width=how.width, color=how.color)
    from releasewatch.views import plain

    return plain.render(result)


def write(text: str, stream: TextIO | None = None) -> None:
    """Write all of `text`, characters that do not fit as marks.

    A reader that has gone away is no error. Raises `ReleasewatchError` when the stream takes no more for
    another reason, such as a full disk.
    """
    out = sys.stdout if stream is None else stream
    if out is None:
        return
    encoding = out.encoding or "utf-8"
    try:
        data = text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        fitting = "".join(_fitting(letter, encoding) for letter in text)
        data = fitting.encode(encoding, errors="replace")
    try:
        out.flush()
        binary = getattr(out, "buffer", None)
        if binary is None:
            out.write(data.decode(encoding))
        else:
            binary.write(data)
        out.flush()
    except BrokenPipeError:
        _abandon(out)
    except (OSError, ValueError) as error:
        _abandon(out)
        reason = error.strerror if isinstance(error, OSError) else "it is closed"
        raise ReleasewatchError(
            f"cannot write the answer: {reason}", "nothing else failed; try another place"
        ) from None


def _fitting(letter: str, encoding: str) -> str:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return _STAND_INS.get(letter, "?")
    return letter


def _abandon(out: TextIO) -> None:
    """Let the interpreter flush `out` into nothing at its end, where an error would be printed after all."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, out.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def _color(common: Common, environ: Mapping[str, str], terminal: bool) -> bool:
    if common.color != "auto":
        return common.color == "always"
    if environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return False
    if environ.get("FORCE_COLOR"):
        return environ["FORCE_COLOR"] != "0"
    return terminal and bool(environ.get("TERM"))


def _width(environ: Mapping[str, str]) -> int:
    asked = environ.get("COLUMNS", "")
    if asked.isascii() and asked.isdecimal() and int(asked) > 0:
        return min(int(asked), 10_000)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _DEFAULT_WIDTH
    except (OSError, ValueError, AttributeError):
        return _DEFAULT_WIDTH
