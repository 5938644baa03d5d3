"""What came of asking a source: for the eye, as records of one line, and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Any

from releasewatch.core.countdown import Countdown
from releasewatch.core.model import What
from releasewatch.core.naming import episode_words
from releasewatch.core.phrase import billed_words
from releasewatch.core.tidings import Added, Answer, Premiere, Premieres, Refreshed, Tiding, Tidings
from releasewatch.views.cells import cells, padded
from releasewatch.views.document import FORMAT, as_release, as_show, as_text
from releasewatch.views.wording import notes, piece_words, time_words

_ORDER: tuple[What, ...] = ("announced", "moved", "withdrawn", "added")

_NEXT_SHOWN = 3
"""So many of the releases ahead are shown of a show that was just followed."""


def lines(answer: Answer, *, records: bool) -> str:
    """`answer` as lines; as `records` their fields are parted by tabs."""
    match answer:
        case Refreshed():
            found = [_record(one) if records else sentence(one) for one in answer.tidings]
        case Tidings():
            zone = answer.moment.now.tzinfo
            found = [
                _record(one) if records else f"{_day(one, zone)}  {sentence(one)}" for one in answer.tidings
            ]
        case Added():
            found = _added(answer)
        case Premieres():
            found = _premieres(answer, records=records)
    return "".join(f"{line}\n" for line in found)


def document(answer: Answer) -> str:
    """`answer` as one JSON document."""
    return as_text({"format": FORMAT, **_body(answer)}) + "\n"


def sentence(one: Tiding) -> str:
    """One piece of news: "Title · Part 2 moved: 5 Jan 2024 -> 12 Jan 2024 (tvmaze)"."""
    return f"{' · '.join(filter(None, (one.show, _piece(one))))} {_what(one)} ({one.origin})"


def _what(one: Tiding) -> str:
    if one.what == "withdrawn":
        return f"withdrawn: was {billed_words(one.before)}"
    if one.what == "moved":
        return f"moved: {billed_words(one.before)} -> {billed_words(one.after)}"
    before = f", known as {billed_words(one.before)} before" if one.before is not None else ""
    return f"{one.what}: {billed_words(one.after)}{before}"


def _piece(one: Tiding) -> str:
    # Parts of a first season go without it, as everywhere, and "Season 3" says it already.
    said = one.season is None or (one.label or "").casefold().startswith("season")
    season = "" if said or (one.season == 1 and one.label) else f"S{one.season}"
    inside = episode_words(one.episodes)
    return " · ".join(filter(None, (" ".join(filter(None, (season, one.label))), inside)))


def _record(one: Tiding) -> str:
    fields = (one.at, one.show, _piece(one), one.what, one.before or "", one.after or "", one.origin)
    return "\t".join(fields)


def _day(one: Tiding, zone: tzinfo | None) -> str:
    """The day on which it was told, on the person's calendar."""
    return datetime.fromisoformat(one.at).astimezone(zone).date().isoformat()


def summary(answer: Refreshed) -> str:
    """What a refresh came to: "2 moved, 1 added; 10 of 500 shows fetched anew, 11 requests"."""
    count = Counter(one.what for one in answer.tidings)
    news = ", ".join(f"{count[what]} {what}" for what in _ORDER if count[what]) or "nothing moved"
    shows = f"{answer.linked} show{'' if answer.linked == 1 else 's'}"
    calls = f"{answer.requests} request{'' if answer.requests == 1 else 's'}"
    return f"{news}; {answer.fetched} of {shows} fetched anew, {calls}"


def _added(answer: Added) -> list[str]:
    found = []
    if answer.listed:
        width = len("unmatched")
        found += [
            f"{'matched':<{width}}  {one.show.title}{_where(one.show.platform)}" for one in answer.shows
        ]
        for typed in answer.typed:
            found.append(f"{'by hand':<{width}}  {typed.show.title}{_where(typed.show.platform)}")
            found += _releases(list(typed.countdowns))
        for left in answer.left:
            place = "" if left.line is None else f"line {left.line}: "
            found.append(f"{left.verdict:<{width}}  {place}{_why(left.words, left.why)}")
            if left.verdict == "wrong":
                found += [f"  {remedy}" for remedy in left.remedies]
        for open_end in answer.left:
            if open_end.verdict == "doubtful":
                found += [f"  {open_end.words}", *(f"    {remedy}" for remedy in open_end.remedies[:-1])]
        return found
    for one in answer.shows:
        found.append(f"Following {one.show.title}{_where(one.show.platform)}")
        ahead = [seen for seen in one.countdowns if seen.state != "out"]
        found += _releases(ahead[:_NEXT_SHOWN])
        if not ahead:
            found.append("  nothing ahead is known")
        elif len(ahead) > _NEXT_SHOWN:
            found.append(f"  and {len(ahead) - _NEXT_SHOWN} more: releasewatch show {one.show.key}")
    if answer.shows:
        found.append("see all: releasewatch upcoming")
    return found


def _why(words: str, why: str) -> str:
    return why if words in why else f"{words}: {why}"


def _where(platform: str | None) -> str:
    return f" on {platform}" if platform else ""


def _releases(countdowns: list[Countdown]) -> list[str]:
    rows = [
        (piece_words(seen.release) or "-", seen.words, ", ".join(filter(None, (_when(seen), *notes(seen)))))
        for seen in countdowns
    ]
    return [f"  {line}" for line in _aligned(rows)]


def _when(seen: Countdown) -> str:
    return "" if seen.day is None else time_words(seen)


def _aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(padded(field, width) for field, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _premieres(answer: Premieres, *, records: bool) -> list[str]:
    rows = [_premiere(one) for one in answer.rows]
    if records:
        return ["\t".join(row) for row in rows]
    if not rows:
        return []
    rows = [row[:-1] for row in rows]
    hint = "follow one: releasewatch premieres --follow NUMBER"
    return [*_aligned(rows), hint, f"from {answer.source}"]


def _premiere(one: Premiere) -> tuple[str, ...]:
    of = one.seen.release
    name = " · ".join(filter(None, (of.show, piece_words(of, of=False))))
    origin = ", ".join(filter(None, (one.country, one.language)))
    return (str(one.number), one.seen.words, _when(one.seen), of.platform or "", name, origin, one.id)


def _body(answer: Answer) -> dict[str, Any]:
    match answer:
        case Refreshed():
            return {
                "followed": answer.followed,
                "requests": answer.requests,
                "fetched": answer.fetched,
                "changes": [_tiding(one) for one in answer.tidings],
                "failures": [{"show": one.show, "reason": one.reason} for one in answer.failures],
            }
        case Tidings():
            return {"changes": [_tiding(one) for one in answer.tidings]}
        case Added():
            left = [
                {"words": one.words, "verdict": one.verdict, "reason": one.why, "line": one.line}
                for one in answer.left
            ]
            shows = [as_show(one) for one in (*answer.shows, *answer.typed)]
            return {"done": answer.done, "shows": shows, "left": left}
        case Premieres():
            return {
                "source": answer.source,
                "premieres": [
                    {
                        "number": one.number,
                        "id": one.id,
                        "country": one.country,
                        "language": one.language,
                        "address": one.address,
                        **as_release(one.seen),
                    }
                    for one in answer.rows
                ],
                "failures": [{"show": one.show, "reason": one.reason} for one in answer.failures],
                "unasked": answer.unasked,
            }


def _tiding(one: Tiding) -> dict[str, Any]:
    episodes = one.episodes
    return {
        "show": one.show,
        "key": one.key,
        "label": one.label,
        "season": one.season,
        "episodes": None
        if episodes is None
        else {"first": episodes.first, "last": episodes.last, "count": episodes.count},
        "what": one.what,
        "from": one.before,
        "to": one.after,
        "origin": one.origin,
        "at": one.at,
    }
