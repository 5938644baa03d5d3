"""Results as a table for the eye; the one importer of Rich.

Every row says when, where and what, in this order: the title comes last, because terminals disagree about
the width of some scripts and emoji, and what stands behind such a title would no longer line up. Where lines are
too long, details give way in the order of `_FITS`, then what comes out goes below its title, then titles are cut;
where too little room would be left for titles, each release becomes a card of two lines. Below `_NARROWEST_TABLE`
cells nothing is cut, lines are folded instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import groupby
from typing import Literal, NamedTuple

from rich.console import Console
from rich.text import Text

from releasewatch.core import platforms
from releasewatch.core.clean import clean
from releasewatch.core.countdown import Countdown, group
from releasewatch.core.release import When
from releasewatch.core.reminders import reminder_words
from releasewatch.core.results import Agenda, Followings, Portrait
from releasewatch.views.cells import breaks, cells, cut
from releasewatch.views.origins import account_lines, origin_words
from releasewatch.views.plain import next_release
from releasewatch.views.wording import notes, piece_words, time_words

Colors = Literal["standard", "256", "truecolor"]
"""How many colours there are: 8 and their bright sisters, 256, all."""

_ANY_HEIGHT = 100
_GAP = 2
_INDENT = 2
_NARROWEST_TABLE = 40
_LEAST_ROOM = 24
"""Cells for the title and what comes out of it, below which cards are the better table."""
_SHORTEST_TITLE = 14
"""Where less of a title would be left, what comes out of it goes below it."""
_LONG_TITLE = 40
"""A longer title may be cut before it costs all the other rows their details."""

_NEXT_OF_ITS_NAME_DAYS = 300
"""A "Fri 5 Jan" within so many days is the next 5 January beyond doubt."""

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
    notes: tuple[str, ...]
    tint: str = ""
    dated: bool = False
    """Whether the date must tell its year, as no heading does and the day alone would leave a doubt."""


def agenda(result: Agenda, *, width: int, colors: Colors | None) -> str:
    """What comes next, in groups such as "This week"."""
    tints = _tints(result.countdowns)
    rows = [_row(seen, tints) for seen in result.countdowns]
    page = _Page(width, colors, rows)
    for position, (heading, members) in enumerate(groupby(rows, key=lambda row: _heading(row, result))):
        if position:
            page.add(Text())
        page.add(Text(heading, "bold"))
        page.rows(list(members))
    return page.text()


def followings(result: Followings, *, width: int, colors: Colors | None) -> str:
    """Every followed show with what comes next of it."""
    rows = []
    for one in result.shows:
        upcoming = next_release(one.countdowns)
        if upcoming is None:
            rows.append(
                _Row(None, "nothing ahead", one.show.platform or "", one.show.title, ("", "", ""), ())
            )
        else:
            rows.append(_alone(_row(upcoming, {})))
    page = _Page(width, colors, rows)
    page.rows(rows)
    return page.text()


def portrait(result: Portrait, *, width: int, colors: Colors | None) -> str:
    """One show: its name, then each release with where its date comes from."""
    show = result.following.show
    rows = []
    for place, seen in enumerate(result.following.countdowns):
        row = _alone(_row(seen, {}))
        origin = origin_words(seen.release.origin, result.others(place), result.article(place))
        rows.append(row._replace(title=row.pieces[0] or show.title, pieces=(origin, origin, origin)))
    page = _Page(width, colors, rows)
    page.add(Text(show.title, "bold"))
    facts = [
        show.platform or "no platform",
        *(f"{source}:{number}" for source, number in sorted(show.ids.items())),
    ]
    page.add(Text(" · ".join([*facts, clean(show.key)]), "dim"))
    if words := reminder_words(show, result.moment.now.date()):
        page.add(Text(f"reminders: {words}", "dim"))
    page.rows(rows)
    for line in account_lines(result.accounts):
        page.add(Text(line, "dim"))
    return page.text()


class _Page:
    """Lines of one width, with columns that are as wide as the widest of all rows."""

    def __init__(self, width: int, colors: Colors | None, rows: Sequence[_Row]) -> None:
        self._out = StringIO()
        self._width = width
        self._console = Console(
            file=self._out,
            width=width,
            height=_ANY_HEIGHT,
            # Said outright, or Rich asks the environment once more and takes a terminal without a name for 80 cells.
            force_terminal=colors is not None,
            color_system=colors,
            no_color=colors is None,
            legacy_windows=False,
            highlight=False,
            emoji=False,
            markup=False,
        )
        self._fit = next((fit for fit in _FITS if self._fits(rows, fit)), _FITS[-1])
        self._columns = _columns(rows, self._fit)
        self._room = self._columns.room(width, self._fit)
        longest = max((cells(text) for row in rows for text in (row.title, *row.notes)), default=0)
        self._cards = width < _NARROWEST_TABLE or self._room < min(longest, _LEAST_ROOM)

    def add(self, text: Text, indent: int = 0) -> None:
        """One line, or several where it is longer than the page is wide."""
        for line in text.divide(breaks(text.plain, max(self._width - indent, 1))):
            line.rstrip()
            self._console.print(Text(" " * indent).append_text(line), soft_wrap=True)

    def rows(self, rows: Sequence[_Row]) -> None:
        """One line a release with its notes below, or a card each where the page is too narrow."""
        for row in rows:
            if self._cards:
                self._card(row)
            else:
                self._line(row)

    def text(self) -> str:
        """Everything added so far, without spaces at the ends of lines."""
        return "".join(f"{line.rstrip()}\n" for line in self._out.getvalue().splitlines())

    def _fits(self, rows: Sequence[_Row], fit: _Fit) -> bool:
        room = _columns(rows, fit).room(self._width, fit)
        return all(min(cells(row.title), _LONG_TITLE) + cells(_tail(row, fit)) <= room for row in rows)

    def _line(self, row: _Row) -> None:
        columns = self._columns
        tail, below = self._tail_and_below(row)
        line = Text(" " * self._fit.indent)
        when = _when(row, self._fit)
        if when:
            _append(line, _words(row), columns.words)
            _append(line, when, columns.when)
        else:
            _append(line, _words(row), columns.both)
        _append(line, _where(row), columns.where)
        margin = " " * (cells(line.plain) + _INDENT)
        line.append_text(_name(row, cut(row.title, self._room - cells(tail)), tail))
        self._console.print(line, soft_wrap=True)
        for piece in below:
            self._console.print(Text(margin).append_text(_name(row, "", piece)), soft_wrap=True)
        for note in _lines_of(row.notes, self._room - _INDENT):
            self._console.print(Text.assemble(margin, (note, "italic dim")), soft_wrap=True)

    def _tail_and_below(self, row: _Row) -> tuple[str, list[str]]:
        """What stands behind the title or in lines below: a title that fits alone is not cut for what comes out."""
        tail = _tail(row, self._fit)
        title = cells(row.title)
        cut_already = title > self._room >= _SHORTEST_TITLE + cells(tail)
        if title + cells(tail) <= self._room or cut_already:
            return tail, []
        room = self._room - _INDENT
        piece = next((one for one in row.pieces if cells(one) <= room), row.pieces[-1])
        return "", [cut(line, room) for line in _lines_of([piece], room)]

    def _card(self, row: _Row) -> None:
        name = _name(row, row.title, _tail(row, _FITS[0]))
        notes = [Text(note, "italic dim") for note in row.notes]
        facts = (_words(row), _when(row, _FITS[0]), _where(row), *notes)
        indent = min(_INDENT, self._width // 10)
        if self._width >= _NARROWEST_TABLE and cells(name.plain) > self._width - indent:
            tail = _tail(row, _FITS[-1])
            name = _name(row, cut(row.title, max(self._width - indent - cells(tail), 1)), tail)
        self.add(name, indent)
        self.add(Text(", ").join(filter(None, facts)), 2 * indent)


class _Columns(NamedTuple):
    """The widths of the columns before the title; 0 for one in which nothing stands."""

    words: int
    when: int
    where: int

    @property
    def both(self) -> int:
        """The countdown of what has no day of its own runs on through the column of days."""
        return self.words + _GAP + self.when if self.when else self.words

    def room(self, width: int, fit: _Fit) -> int:
        """How many cells of a page of `width` are left for the title."""
        return max(width - fit.indent - sum(column + _GAP for column in self if column), 1)


def _columns(rows: Sequence[_Row], fit: _Fit) -> _Columns:
    dated = [(cells(row.words), cells(when.plain)) for row in rows if (when := _when(row, fit))]
    words = max((width for width, _ in dated), default=0)
    days = max((width for _, width in dated), default=0)
    others = max((cells(row.words) for row in rows if not _when(row, fit)), default=0)
    return _Columns(
        words=max(words, others - _GAP - days if days else others),
        when=days,
        where=max((cells(row.where) for row in rows), default=0),
    )


def _append(line: Text, text: Text, width: int) -> None:
    """Put `text` behind `line` in a column of `width` cells."""
    if width:
        line.append_text(text)
        line.append(" " * (width + _GAP - cells(text.plain)))


def _lines_of(notes: Sequence[str], room: int) -> list[str]:
    """`notes` in lines of `room` cells, parted inside only where one alone is longer."""
    lines: list[str] = []
    for note in notes:
        mark = ", "
        for piece in [note] if cells(note) <= room else note.split():
            if lines and cells(lines[-1] + mark + piece) <= room:
                lines[-1] += mark + piece
            else:
                lines.append(piece)
            mark = " "
    return lines


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
        notes=tuple(notes(seen)),
        tint=tints.get(release.key, ""),
    )


def _alone(row: _Row) -> _Row:
    """`row` where no heading stands above it."""
    if row.seen is None or row.seen.days is None:
        return row
    return row._replace(
        dated=not 0 <= row.seen.days <= _NEXT_OF_ITS_NAME_DAYS or _moved_over_new_year(row.seen)
    )


def _moved_over_new_year(seen: Countdown) -> bool:
    """Whether a former date that is told with its year would lend another year to a day without one."""
    former = When(seen.release.moved_from).first_day
    return former is not None and seen.day is not None and former.year != seen.day.year


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
    return Text(time_words(row.seen, year=fit.year or row.dated), "dim" if _past(row) else "")


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
