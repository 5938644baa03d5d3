"""Lines as their page had them: rows run together are parted, and lines broken to a width are put together."""

import itertools
import re

from releasewatch.announce.patterns import alternation, pattern
from releasewatch.announce.words import those
from releasewatch.core.words import MONTHS, WEEKDAYS

_DAYS = alternation({name for day in WEEKDAYS if len(day) > 5 for name in (day.capitalize(), day.upper())})
_MONTHS = alternation({name for month in MONTHS for name in (month.capitalize(), month.upper())})
_DAY = rf"(?:{_DAYS}),? (?:{_MONTHS})\.? \d"
_NIGHT = range(7, 12)
"""The hours at which most shows begin, for figures that could be parted in two ways."""

_DAY_GLUED = pattern(rf"(?<=[^\s(\[/\"'“‘—–|:-])(?={_DAY})|(?<=[a-z\d]['\"])(?={_DAY})")
"""Where a day follows without a space what stands before it: "Season 2Wednesday, October 10"."""
_FIGURES_GLUED = pattern(
    rf"(?P<before>(?:(?:{_MONTHS})\.?|[Ss]eason|[Ss]eries|SEASON|SERIES) )(?P<figures>\d{{2,4}})"
    r"(?P<rest>(?::[0-5]\d)?(?:-\d{1,2}(?::[0-5]\d)?)? ?[apAP]\.?[mM]\b)"
)
"""A number with the hour of the next row: "October 78 p.m." """
_HOUR_GLUED = pattern(
    r"(?<=[a-z)!?”\"])(?=\d{1,2}(?::[0-5]\d)?(?:-\d{1,2}(?::[0-5]\d)?)? ?"
    r"(?:p\.?m|P\.?M|a\.?m|A\.?M)\b\.? ?[-–—:|\"“A-Z])"
)
"""An hour that follows a word without a space: "Series Premiere9 p.m. - Cold Quay"."""


def unglued(text: str) -> str:
    """`text` with a line for each row of a time table of which a page's conversion has made one line."""
    text = _DAY_GLUED.sub("\n", text)
    text = _FIGURES_GLUED.sub(_parted, text)
    return _HOUR_GLUED.sub("\n", text)


def _parted(match: re.Match[str]) -> str:
    """The number and the hour on a line each: the first that makes an evening, else the first that is a time."""
    figures, most = match["figures"], 31 if match["before"][:3].casefold() not in ("sea", "ser") else 60
    ways = [
        (int(figures[:cut]), int(figures[cut:]))
        for cut in range(1, len(figures))
        if figures[cut] != "0" and 0 < int(figures[:cut]) <= most and int(figures[cut:]) <= 12
    ]
    if not ways or (len(figures) == 2 and int(figures) <= 12 and not match["before"][0].isupper()):
        return match[0]
    number, hour = next((way for way in ways if way[1] in _NIGHT), ways[0])
    return f"{match['before']}{number}\n{hour}{match['rest']}"


_HOUR = r"(?:\d{1,2}(?::[0-5]\d)?(?: ?[-–] ?\d{1,2}(?::[0-5]\d)?)? ?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?))"
_ZONE = r"(?!Eastern|Pacific|Central|Mountain|on |On )"
_DAY_HEAD = pattern(
    rf"(?:(?:{_DAYS}),? )?(?:(?:{_MONTHS})\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTHS}))"
    r"(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?\s?[:–—-]?\s"
)
"""A day at the head of a line."""
_HOUR_ROW = pattern(rf"{_HOUR}\s?[-–—:|]?\s?(?:[\"“][A-Z0-9]|{_ZONE}[A-Z][a-z])")
_NEXT_HOUR = pattern(rf"(?<=[\w)!?.”\"]) (?={_HOUR}\s?[-–—:|]?\s?(?:[\"“][A-Z0-9]|{_ZONE}[A-Z][a-z]))")


def rows_parted(line: str) -> list[str]:
    """The rows of a line that is a whole day of a time table: "Sept. 20 8 p.m. Cold Quay 9 p.m. Salt Road".

    Also of one that parts its shows by semicolons: "Sept. 20: Cold Quay, CBS; Salt Road, NBC".
    """
    day = _DAY_HEAD.match(line)
    if day is None:
        return [line]
    if _HOUR_ROW.match(line, day.end()):
        return [day.group().strip(), *_NEXT_HOUR.split(line[day.end() :])]
    shows = _in_brackets(line[day.end() :])
    if shows:
        return [day.group().strip(), *shows]
    parts = line[day.end() :].rstrip(".").split("; ")
    marked_off = day.group().rstrip()[-1] in ":–—-"
    if marked_off and len(parts) > 1 and all(part[:1].isupper() or part[:1] in "\"“'‘" for part in parts):
        return [day.group().strip(), *parts]
    return [line]


def _in_brackets(rest: str) -> list[str]:
    """The shows of "Cold Quay (CBS, 8 p.m.), Salt Road (NBC, 9 p.m.)"; none where it is not only several of them."""
    parts = rest.rstrip(". ").split("), ")
    if len(parts) < 2 or not rest.rstrip(". ").endswith(")"):
        return []
    parts = [f"{part})" for part in parts[:-1]] + parts[-1:]
    parts = [part.removeprefix("and ") for part in parts]
    return parts if all(_SHOW_BRACKET.fullmatch(part) for part in parts) else []


_SHOW_BRACKET = pattern(r"[\"“'‘]?[A-Z0-9][^()]{1,60} \([^()]{2,40}\)")
_OPEN_END = those(
    "a an and as at by for from his her in into its of on or the their to with will & is are was that new"
)
"""The words with which no line ends that is complete."""


def unwrapped(lines: list[str]) -> list[str]:
    """`lines` without the breaks of a text that was broken to a width: there lines go on in small letters.

    One such line may be a slip or the style of a name; several are the width.
    """
    pairs = [(one, two) for one, two in itertools.pairwise(lines) if one and two]
    sure = sum(_goes_on(one, two) or _is_zone(one, two) for one, two in pairs)
    if sure < 2 or sure + sum(_breaks_off(one) for one, _ in pairs) < 3:
        return lines
    found: list[str] = []
    for line in lines:
        if found and found[-1] and line and (_goes_on(found[-1], line) or _is_open(found[-1], line)):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def _goes_on(above: str, line: str) -> bool:
    """Whether a line can only be the rest of the one above it: it begins with a small letter, and not as "iCold"."""
    if len(above) <= 30 or above[-1] in ".!?:;" or not line:
        return False
    return line[0].islower() and not line[1:2].isupper() and not line.startswith(("http", "www"))


def _is_zone(above: str, line: str) -> bool:
    """Whether a line begins with the zone of the hour above it."""
    return above.endswith(("p.m.", "a.m.")) and line[:1] == "("


def _is_open(above: str, line: str) -> bool:
    """Whether the line above, of a text broken to a width, is not at its end."""
    if _is_zone(above, line):
        return True
    last = above.rpartition(" ")[2]
    return _breaks_off(above) or (
        len(above) > 12 and last.isalpha() and last.islower() and not line.startswith(("-", "•", "*"))
    )


def _breaks_off(above: str) -> bool:
    """Whether a long line ends with a word or a mark with which no line ends that is complete."""
    return len(above) > 30 and (above[-1] == "," or above.rpartition(" ")[2].casefold() in _OPEN_END)
