"""What an announcement says and what came of it, as text for people, as records and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Literal

from releasewatch.core.announcement import Find, Found, Kept, Told
from releasewatch.core.labels import part_number
from releasewatch.core.model import News
from releasewatch.core.phrase import billed_words, date_words, day_words, here_words
from releasewatch.core.release import When
from releasewatch.core.results import Changed
from releasewatch.views.cells import breaks, cells, padded

_DAYS = {"MO": "Mondays", "TU": "Tuesdays", "WE": "Wednesdays", "TH": "Thursdays", "FR": "Fridays",
         "SA": "Saturdays", "SU": "Sundays"}  # fmt: skip


def text(result: Found | Kept, form: Literal["json", "plain", "table"], width: int) -> str:
    """`result` as JSON, as one record a line, or for people; what was saved is told in a pipe as on a terminal."""
    if form == "json":
        return _json(result)
    if isinstance(result, Kept):
        return summary(result)
    return listing(result, width) if form == "table" else "".join(f"{record(one)}\n" for one in result.finds)


def _json(result: Found | Kept) -> str:
    import json

    from releasewatch.views import document

    found = result.found if isinstance(result, Kept) else result
    head: dict[str, Any] = {
        "format": document.FORMAT,
        "published": found.source.published,
        "address": found.source.address,
    }
    if isinstance(result, Kept):
        head |= {
            "done": [done(one) for one in result.told],
            "keys": [one.following.show.key for one in result.told],
        }
    rows = ",\n".join(f"  {json.dumps(row)}" for row in releases(found))
    return f'{json.dumps(head)[:-1]},\n "releases": [{rows and chr(10) + rows}]}}\n'


def listing(found: Found, width: int) -> str:
    """What was found, show by show, each release with the sentence it came from; several shows are numbered."""
    lines = []
    numbered = len(found.shows) > 1
    for number, show in enumerate(found.shows, 1):
        finds = [one for one in found.finds if one.show == show]
        platforms = list(dict.fromkeys(one.platform for one in finds if one.platform is not None))
        name = " · ".join([show, *([platforms[0]] if len(platforms) == 1 else [])])
        marks = [
            *(["followed already"] if show in found.known else []),
            *dict.fromkeys(f"first out in {one.first_out}" for one in finds if one.first_out is not None),
        ]
        name += f" ({', '.join(marks)})" if marks else ""
        lines.append(f"{number:>2}  {name}" if numbered else name)
        indent = "    " if numbered else "  "
        lines += _releases(finds, indent, width, several_platforms=len(platforms) > 1)
        if show in found.known:
            lines += _wrapped(f"would change: {_all_news(found.known[show]) or 'nothing'}", indent, width)
    lines += [
        f"no show is named: {_when(one.when)}, {_quoted(one.sentence)}"
        for one in found.finds
        if one.show is None
    ]
    return "".join(f"{line}\n" for line in lines)


def record(one: Find) -> str:
    """One release as one line: show, season, label, date, precision, platform, rhythm and sentence, parted by tabs."""
    season = "" if one.season is None else str(one.season)
    when = one.when
    date = " ".join(filter(None, (when.date, when.part_of_year, when.time, when.zone)))
    fields = (
        one.show or "",
        season,
        one.label or "",
        date,
        when.precision,
        one.platform or "",
        one.cadence or "",
        one.sentence,
    )
    return "\t".join(fields)


def releases(found: Found) -> list[dict[str, Any]]:
    """The releases in the promised form."""
    return [
        {
            "show": one.show,
            "season": one.season,
            "label": one.label,
            "date": one.when.date,
            "precision": one.when.precision,
            "part_of_year": one.when.part_of_year,
            "time": None if one.when.time is None else f"{one.when.time} {one.when.zone}",
            "platform": one.platform,
            "cadence": one.cadence,
            "derived": [
                {"date": entry.date, "episodes": _episodes(entry.episodes)}
                for entry in one.run
                if entry.derived
            ],
            "sentence": one.sentence,
        }
        for one in found.finds
    ]


def summary(kept: Kept) -> str:
    """What was saved, show by show, with the countdowns."""
    from releasewatch.views.plain import changed_lines

    lines: list[str] = []
    for one in kept.told:
        lines += changed_lines(Changed(kept.moment, done(one), (one.following,)))
    return "".join(f"{line}\n" for line in [*lines, "see all: releasewatch upcoming"])


def done(told: Told) -> str:
    """What was done about one show, in one line."""
    platform = told.following.show.platform
    if told.new:
        return f"Following {told.title}{f' on {platform}' if platform else ''}"
    if not told.news:
        return f"{told.title} is followed already; the announcement says nothing new"
    return f"{told.title}: {_all_news(told.news)}"


def _releases(finds: list[Find], indent: str, width: int, *, several_platforms: bool) -> list[str]:
    rows = [
        (
            _name(one),
            _when(one.when),
            ", ".join(filter(None, _details(one, several_platforms=several_platforms))),
        )
        for one in finds
    ]
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    lines = []
    for place, (one, row) in enumerate(zip(finds, rows, strict=True)):
        name, when, details = (padded(text, size) for text, size in zip(row, widths, strict=True))
        what = indent + "  ".join(filter(None, (name, when)))
        line = "  ".join(filter(None, (what, details.rstrip())))
        if cells(what.rstrip()) > width:  # each goes below the other
            below = f"{indent}  " if row[0] else indent
            lines += _wrapped(row[0], indent, width) if row[0] else []
            lines += _wrapped(row[1], below, width)
            lines += _wrapped(row[-1], f"{indent}  ", width)
        elif cells(line) > width:  # the rhythm goes below
            lines.append(what.rstrip())
            lines += _wrapped(row[-1], f"{indent}  ", width)
        else:
            lines.append(line.rstrip())
        if one.sentence and (place + 1 == len(finds) or finds[place + 1].sentence != one.sentence):
            lines += _wrapped(_quoted(one.sentence), f"{indent}  ", width)
    return lines


def _details(one: Find, *, several_platforms: bool) -> tuple[str, ...]:
    """What stands behind the date: when that is for this person, where, and how it goes on."""
    here = here_words(one.when, one.local, one.basis)
    return here, (one.platform or "") if several_platforms else "", _rhythm(one)


def _name(one: Find) -> str:
    label = one.label or ""
    if one.season is not None and not label.casefold().startswith("season"):
        return f"Season {one.season} {label}".rstrip()
    return label


def _when(when: When) -> str:
    if when.day is None:
        return date_words(when)
    hour = f", {when.time} {when.zone}" if when.time is not None else ""
    return f"{day_words(when.day)}{hour}"


def _rhythm(one: Find) -> str:
    """The rhythm in words: "2 episodes at launch, then weekly on Fridays until 16 Feb 2024, 7 days derived"."""
    words = []
    for piece in (one.cadence or "").split("; "):
        first, _, until = piece.partition(" until ")
        head = first.split(" ")
        if head[0] == "all":
            words.append("all at once")
        elif head[0] == "launch":
            words.append(f"{head[1]} episode{'' if head[1] == '1' else 's'} at launch")
        elif "weekly" in head:
            count = "" if head[0] == "weekly" else f"{head[0]} episode{'' if head[0] == '1' else 's'} "
            days = [_DAYS[name] for name in head[-1].split(",")] if head[-1] != "weekly" else []
            on = f" on {' and '.join(days)}" if days else ""
            words.append(f"{count}weekly{on}{f' until {billed_words(until)}' if until else ''}")
    derived = sum(entry.derived for entry in one.run)
    if derived:
        words.append(f"{derived} more day{'' if derived == 1 else 's'} from this rhythm")
    return ", ".join(words)


def _all_news(news: Sequence[News]) -> str:
    return ", ".join(map(_news, news))


def _news(news: News) -> str:
    name = news.label or ("the release" if news.season is None else f"season {news.season}")
    if news.season is not None and news.label is not None and part_number(news.label) is not None:
        name = f"Season {news.season} {name}"
    if news.what == "moved":
        return f"{name} moved from {billed_words(news.before)} to {billed_words(news.after)}"
    return f"{name} added" if news.what == "added" else f"{name} now {billed_words(news.after)}"


def _quoted(sentence: str) -> str:
    return f"“{sentence}”"


def _wrapped(text: str, indent: str, width: int) -> list[str]:
    room = max(20, width - len(indent))
    places = [0, *breaks(text, room), len(text)]
    return [f"{indent}{text[start:end].rstrip()}" for start, end in pairwise(places)]


def _episodes(episodes: Any) -> dict[str, Any] | None:
    if episodes is None:
        return None
    return {"first": episodes.first, "last": episodes.last, "count": episodes.count}
