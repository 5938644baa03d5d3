"""Results as a table for the eye; the one importer of Rich.

Every row says when, where and what, in this order: the title comes last, because terminals disagree about
the width of some scripts and emoji, and what stands behind such a title would no longer line up. Where lines are too
long, details give way in the order of `_FITS`, then titles are cut; where too little of a title would be left, each
release becomes a card of two lines. Below `_NARROWEST_TABLE` cells nothing is cut, lines are folded instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import groupby
from typing import NamedTuple

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from releasewatch.core import platforms
from releasewatch.core.countdown import Countdown, group
from releasewatch.core.results import Agenda, Followings, Portrait
from releasewatch.views.cells import cells, cut
from releasewatch.views.plain import next_release
from releasewatch.views.wording import notes, piece_words, time_words

_GAP = 2
_INDENT = 2
_NARROWEST_TABLE = 40
_SHORTEST_TITLE = 14
_LONG_TITLE = 40
"""A longer title may be cut to this length before it costs all the other rows their details."""

_TINTS = ("bright_cyan", "bright_magenta", "bright_yellow", "bright_green", "bright_blue")
"""Titles that stand in several rows are tinted alike, so that the parts of one show are found at a glance."""


class _Fit(NamedTuple):
    """How much of each row is shown: the place of its description in `_Row.pieces`, the year, the indent."""

    piece: int
    year: bool
    indent: int


_FITS = (
    _Fit(0, True, _INDENT),
    _Fit(1, True, _INDENT),
    _Fit(1, True, 0),
    _Fit(2, True, _INDENT),
    _Fit(2, True, 0),
    # The headings of later months hold the year.
    _Fit(1, False, _INDENT),
    _Fit(1, False, 0),
    _Fit(2, False, _INDENT),
    _Fit(2, False, 0),
)


class _Row(NamedTuple):
    """One release on its way to the screen; `pieces` are its descriptions, the fullest first."""

    seen: Countdown | None
    words: str
    where: str
    title: str
    pieces: tuple[str, str, str]
    notes: str
    tint: str = ""


def agenda(result: Agenda, *, width: int, color: bool) -> str:
    """What comes next, in groups such as "This week"."""
    tints = _tints(result.countdowns)
    rows = [_row(seen, tints) for seen in result.countdowns]
    page = _Page(width, color, rows)
    for position, (heading, members) in enumerate(groupby(rows, key=lambda row: _heading(row, result))):
        if position:
            page.add(Text())
        page.add(Text(heading, "bold"))
        page.rows(list(members))
    return page.text()


def followings(result: Followings, *, width: int, color: bool) -> str:
    """Every followed show with what comes next of it."""
    rows = []
    for one in result.shows:
        upcoming = next_release(one.countdowns)
        if upcoming is None:
            rows.append(
                _Row(None, "nothing ahead", one.show.platform or "", one.show.title, ("", "", ""), "")
            )
        else:
            rows.append(_row(upcoming, {}))
    page = _Page(width, color, rows)
    page.rows(rows)
    return page.text()


def portrait(result: Portrait, *, width: int, color: bool) -> str:
    """One show: its name, then each release with where its date comes from."""
    show = result.following.show
    rows = []
    for seen in result.following.countdowns:
        row = _row(seen, {})
        origin = f"from {seen.release.origin}"
        rows.append(row._replace(title=row.pieces[0] or show.title, pieces=(origin, origin, origin)))
    page = _Page(width, color, rows)
    page.add(Text(show.title, "bold"))
    facts = [
        show.platform or "no platform",
        *(f"{source}:{number}" for source, number in sorted(show.ids.items())),
    ]
    page.add(Text(" · ".join([*facts, show.key]), "dim"))
    page.rows(rows)
    return page.text()


class _Page:
    """Lines of one width, with columns that are as wide as the widest of all rows."""

    def __init__(self, width: int, color: bool, rows: Sequence[_Row]) -> None:
        self._out = StringIO()
        self._width = width
        self._console = Console(
            file=self._out,
            width=width,
            force_terminal=color,
            color_system="auto" if color else None,
            no_color=not color,
            legacy_windows=False,
            highlight=False,
            emoji=False,
            markup=False,
        )
        self._fit = next((fit for fit in _FITS if self._fits(rows, fit)), _FITS[-1])
        self._columns, self._room = _columns(rows, self._fit, width)
        least = max(
            (min(cells(row.title), _SHORTEST_TITLE) + cells(_tail(row, self._fit)) for row in rows), default=0
        )
        self._cards = width < _NARROWEST_TABLE or least > self._room

    def add(self, what: RenderableType) -> None:
        """One line."""
        self._console.print(what, soft_wrap=False)

    def rows(self, rows: Sequence[_Row]) -> None:
        """One line a release, or a card each where the page is too narrow."""
        if self._cards:
            for row in rows:
                self._card(row)
            return
        grid = Table.grid(padding=(0, _GAP, 0, 0))
        for column in filter(None, self._columns):
            grid.add_column(width=column, no_wrap=True)
        grid.add_column(width=self._room, no_wrap=True)
        for row in rows:
            texts = (_words(row), _when(row, self._fit), _where(row))
            shown = [text for text, column in zip(texts, self._columns, strict=True) if column]
            tail = _tail(row, self._fit)
            grid.add_row(*shown, _name(row, cut(row.title, max(self._room - cells(tail), 1)), tail))
            if row.notes:
                grid.add_row(
                    *(Text() for _ in shown), Text(f"  {cut(row.notes, self._room - 2)}", "italic dim")
                )
        self._console.print(Padding(grid, (0, 0, 0, self._fit.indent), expand=False))

    def text(self) -> str:
        """Everything added so far, without spaces at the ends of lines."""
        return "".join(f"{line.rstrip()}\n" for line in self._out.getvalue().splitlines())

    def _fits(self, rows: Sequence[_Row], fit: _Fit) -> bool:
        _, room = _columns(rows, fit, self._width)
        return all(min(cells(row.title), _LONG_TITLE) + cells(_tail(row, fit)) <= room for row in rows)

    def _card(self, row: _Row) -> None:
        name = _name(row, row.title, _tail(row, _FITS[0]))
        facts = (_words(row), _when(row, _FITS[0]), _where(row), Text(row.notes, "italic dim"))
        indent = min(_INDENT, self._width // 10)
        if self._width >= _NARROWEST_TABLE and cells(name.plain) > self._width - indent:
            tail = _tail(row, _FITS[-1])
            name = _name(row, cut(row.title, max(self._width - indent - cells(tail), 1)), tail)
        self._console.print(Padding(name, (0, 0, 0, indent)), overflow="fold")
        self._console.print(
            Padding(Text(", ").join(filter(None, facts)), (0, 0, 0, 2 * indent)), overflow="fold"
        )


def _columns(rows: Sequence[_Row], fit: _Fit, width: int) -> tuple[list[int], int]:
    """The widths of the columns before the title, and how much room they leave for it."""
    columns = [
        max((cells(row.words) for row in rows), default=0),
        max((cells(_when(row, fit).plain) for row in rows), default=0),
        max((cells(row.where) for row in rows), default=0),
    ]
    return columns, max(width - fit.indent - sum(column + _GAP for column in columns if column), 1)


def _row(seen: Countdown, tints: dict[str, str]) -> _Row:
    release = seen.release
    pieces = (
        piece_words(release),
        piece_words(release, episodes=False),
        piece_words(release, of=False, episodes=False),
    )
    return _Row(
        seen=seen,
        words=_short_words(seen),
        where=release.platform or "",
        title=release.show,
        pieces=pieces,
        notes=", ".join(notes(seen)),
        tint=tints.get(release.key, ""),
    )


def _short_words(seen: Countdown) -> str:
    """The countdown without what the heading above it says."""
    if seen.state == "undated":
        return "TBA"
    return seen.words.removeprefix("today, ").removeprefix("tomorrow, ")


def _heading(row: _Row, result: Agenda) -> str:
    return "" if row.seen is None else group(row.seen, result.moment.now)


def _tints(countdowns: Iterable[Countdown]) -> dict[str, str]:
    """A tint for each show that has several rows, in the order in which they come."""
    count: dict[str, int] = {}
    for seen in countdowns:
        count[seen.release.key] = count.get(seen.release.key, 0) + 1
    several = [key for key, rows in count.items() if rows > 1]
    return {key: _TINTS[position % len(_TINTS)] for position, key in enumerate(several)}


def _past(row: _Row) -> bool:
    return row.seen is not None and (row.seen.state == "out" or row.seen.release.watched)


def _words(row: _Row) -> Text:
    if row.seen is None or _past(row):
        return Text(row.words, "dim")
    near = {0: "bold green", 1: "bold yellow"}.get(-1 if row.seen.days is None else row.seen.days)
    return Text(row.words, near or ("dim" if row.seen.state == "undated" else ""))


def _when(row: _Row, fit: _Fit) -> Text:
    if row.seen is None or row.seen.day is None:
        return Text()
    return Text(time_words(row.seen, year=fit.year), "dim" if _past(row) else "")


def _where(row: _Row) -> Text:
    if not row.where:
        return Text()
    platform = platforms.find(row.where)
    color = None if platform is None else platform.terminal_colour
    return Text(row.where, "dim" if _past(row) else color or "")


def _name(row: _Row, title: str, tail: str) -> Text:
    past = _past(row)
    return Text.assemble(
        (title, "dim" if past else f"bold {row.tint}".strip()), (tail, "dim" if past else row.tint)
    )


def _tail(row: _Row, fit: _Fit) -> str:
    piece = row.pieces[fit.piece]
    return f" · {piece}" if piece else ""
