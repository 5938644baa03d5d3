"""The form that a result takes on this screen: JSON, plain lines or a table, its colours and its width."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple, TextIO

from releasewatch.cli.common import Common
from releasewatch.core.results import Agenda, Followings, Next, Portrait, Result

if TYPE_CHECKING:  # it loads Rich
    from releasewatch.views.table import Colors

_DEFAULT_WIDTH = 80
_GREATEST_WIDTH = 10_000


class Screen(NamedTuple):
    """How to write to standard output in this run; `colors` is how many there are, None for none.

    Sentences are `folded` to the width on a terminal alone: elsewhere each is one line.
    """

    form: Literal["json", "plain", "table"]
    colors: Colors | None
    width: int
    folded: bool = False


def screen(common: Common, environ: Mapping[str, str]) -> Screen:
    """The form, colour and width for standard output: a flag wins over a variable, a variable over the terminal."""
    if common.json:
        return Screen("json", None, _DEFAULT_WIDTH)
    terminal = _is_terminal(sys.stdout)
    colors = _colors(environ) if _color(common, environ, terminal) else None
    if common.plain or not (terminal or colors):
        return Screen("plain", None, _DEFAULT_WIDTH)
    return Screen("table", colors, width(environ), folded=terminal)


def text_of(result: Result, how: Screen) -> str:
    """`result` in the form that `how` asks for; each form is imported only when it is used."""
    if how.form == "json":
        from releasewatch.views import document

        return document.render(result)
    if how.form == "table" and isinstance(result, Agenda | Followings | Portrait):
        from releasewatch.views import table

        if isinstance(result, Agenda):
            return table.agenda(result, width=how.width, colors=how.colors)
        if isinstance(result, Followings):
            return table.followings(result, width=how.width, colors=how.colors)
        return table.portrait(result, width=how.width, colors=how.colors)
    from releasewatch.views import plain

    text = plain.render(result)
    return text if isinstance(result, Next) else folded(text, how)  # a person's own line stays one


def folded(text: str, how: Screen) -> str:
    """Lines of sentences as `how` wants them: on a terminal none is broken inside a word."""
    if not how.folded:
        return text
    from releasewatch.views import cells

    return cells.folded(text, how.width)


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


def _colors(environ: Mapping[str, str]) -> Colors:
    """How many colours the terminal has, as far as it says so."""
    if environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "truecolor"
    return "256" if environ.get("TERM", "").lower().endswith(("256color", "kitty")) else "standard"


def told(text: str, environ: Mapping[str, str]) -> str:
    """Whole lines for standard error: on a terminal none is broken inside a word."""
    try:
        terminal = sys.stderr is not None and sys.stderr.isatty()
    except ValueError:  # it is closed
        terminal = False
    if not terminal:
        return text
    from releasewatch.views import cells

    return cells.folded(text, width(environ, sys.stderr))


def width(environ: Mapping[str, str], terminal: TextIO | None = None) -> int:
    """The cells in a line: `COLUMNS` where it is a number above 0, else what `terminal` or standard output says."""
    asked = environ.get("COLUMNS", "")
    if asked.isascii() and asked.isdecimal() and asked.strip("0"):
        return _GREATEST_WIDTH if len(asked) > 6 else min(int(asked), _GREATEST_WIDTH)
    try:
        return os.get_terminal_size((terminal or sys.stdout).fileno()).columns or _DEFAULT_WIDTH
    except (OSError, ValueError, AttributeError):
        return _DEFAULT_WIDTH
