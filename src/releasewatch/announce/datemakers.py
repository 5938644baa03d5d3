"""From a match of one form of a date to the mention that it makes, or None where it is no date."""

import re
from collections.abc import Callable

from releasewatch.announce.feasts import BARE_FEASTS, FEASTS
from releasewatch.announce.figures import DAY_FIRST, MONTH_FIRST
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.services import is_name as is_service
from releasewatch.core.release import PartOfYear
from releasewatch.core.words import MONTHS, NUMBERS, ORDINALS, WEEKDAYS

Maker = Callable[[re.Match[str], int, int, dict[str, str]], "Mention | None"]
"""From a match, its place and its named pieces to the mention, or None where it is no date."""


_PARTS: dict[str, PartOfYear] = {
    "spring": "spring", "summer": "summer", "autumn": "fall", "fall": "fall", "winter": "winter",
    "early": "early", "the beginning of": "early", "the start of": "early", "first half of": "early",
    "late": "late", "the end of": "late", "end of": "late", "second half of": "late", "later in": "late",
}  # fmt: skip

COUNTS = {**NUMBERS, "a": 1, "an": 1}

_MONTH_AFTER = pattern(
    r"\s(?:premiere|debut|release|launch|return|start|slot|window|bow|date|comeback|arrival)", re.IGNORECASE
)
_MONTH_BEFORE = pattern(
    r"(?:\b(?:coming|premier\w+|debut\w*|arriv\w+|due|set for|releas\w+|stream\w*|start\w*|launch\w*|"
    r"return\w*|late|air\w*|begins?|drops?|dropping|out|available|netflix)\s|[-:(|]\s?)$",
    re.IGNORECASE,
)


def _iso(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    year, month, day = (int(piece) for piece in re.split(r"[-/]|\. ?", got["iso"]))
    return Mention(start, end, year=year, month=month, day=day)


def _figures(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """Dates in figures; None where day and month cannot be told apart ("5/1/2027")."""
    one, two, year = (int(piece) for piece in re.split(f"[./{DAY_FIRST}{MONTH_FIRST}-]", got["figures"]))
    if got["sep"] in (".", DAY_FIRST) or one > 12 or one == two:
        day, month = one, two
    elif two > 12 or got["sep"] == MONTH_FIRST:
        month, day = one, two
    else:
        return None
    return Mention(start, end, year=year, month=month, day=day) if month <= 12 and day <= 31 else None


def _stroke(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """A day in figures whose order the article tells."""
    one, two = (int(piece) for piece in re.split(f"[{DAY_FIRST}{MONTH_FIRST}]", got["stroke"]))
    day, month = (one, two) if DAY_FIRST in got["stroke"] else (two, one)
    return Mention(start, end, month=month, day=day) if month <= 12 else None


def _dots(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    day, month = got["dots"].split(".")[:2]
    return Mention(start, end, month=int(month), day=int(day))


def _full(suffix: str) -> Maker:
    """The maker for a day with its month, for either order."""

    def make(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
        if match.string.endswith(("past ", "last "), 0, start):
            return None  # "the past 14 of February"
        year = got.get(f"year_{suffix}")
        weekday = got.get(f"wd_{suffix}")
        return Mention(
            start,
            end,
            year=None if year is None else int(year),
            month=MONTHS[got[f"month_{suffix}"].casefold()],
            day=int(got[f"day_{suffix}"]),
            weekday=None if weekday is None else WEEKDAYS[weekday.casefold()],
            turn=_turned(got, f"turn_{suffix}"),
        )

    return make


_OPENS = pattern(r"(?:^|[.:;!?(\"'|—-] ?)$")


_DUE_BEFORE = pattern(
    r"\b(?:Return|Premier|Debut|Arriv|Com|Launch|Stream|Releas|Air|Start|Begin|Land|Drop)(?:e|es|ed|s|ing|ming|ping)?"
    r"(?: (?:Date|Back|Out|[Oo]n \w+|[Tt]o \w+|[Ii]n(?: the)?|[Ff]or|at the|[Uu]ntil)){0,2} $|\b(?:Set|Due|Slated|"
    r"Coming|Out|Back|Date) (?:For|for)? ?$"
)
"""In a headline of capitals before a month or year: "Sets Return This Fall"."""


def _is_inner(match: re.Match[str]) -> bool:
    """Whether the word before a month or year has a capital inside its sentence: it is a word of a headline or name."""
    start = match.start()
    if not match.string[start].isupper() or _OPENS.search(match.string, max(0, start - 2), start):
        return False
    return _DUE_BEFORE.search(match.string, max(0, start - 30), start) is None


_NAMES = ("april", "may", "june", "august")
_PLACE_BEHIND = pattern(r" ?[•·|–-] ?[A-Z][\w+& ]{1,24}")
"""Behind a month that is all of a line but the platform: "NOVEMBER • HULU"."""
_BRINGS = pattern(
    r" (?:(?:also|then|will|finally) ){0,2}(?:brings?|sees?|see|marks?|kicks? off with|begins? with|starts? with|"
    r"opens? with|is when|is another|is also|is the month)\b"
)
"""Behind a month that opens a sentence and is nobody: "October brings the return of"."""


def _month(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """A month; alone it is too often a name or part of a title ("May", "May Street"), but not beside a release."""
    lead, year, turn = got.get("lead_c"), got.get("year_c"), got.get("turn_c")
    name = got["month_c"]
    if lead is not None and _is_inner(match):
        lead, start = None, match.start("month_c")
    if (
        year is None
        and lead is None
        and len(name) == 3
        and re.match(r" [A-Z][a-z]", match.string[match.end() :])
    ):
        return None
    if lead is None and year is None and turn is None:
        after = match.string[match.end() :]
        before = match.string[: match.start()]
        slot = (
            before[-2:-1] in (",", "|", ":", "(", "-")
            if not after.strip(" .)")
            else before[-1:] == "(" and after.startswith((" on ", " via "))
        )
        slot = slot or (
            not before and name.casefold() not in _NAMES and _PLACE_BEHIND.fullmatch(after) is not None
        )
        brings = not before and name.casefold() not in _NAMES and _BRINGS.match(after) is not None
        kind = before.endswith("upcoming ") and _KIND_AFTER.match(after) is not None
        if not (slot or brings or kind or _MONTH_AFTER.match(after) or _MONTH_BEFORE.search(before)):
            return None
    if lead in ("this", "next", "last", "this coming", "coming"):
        turn = lead.split()[0]
    return Mention(
        start,
        end,
        year=None if year is None else int(year),
        month=MONTHS[name.casefold()],
        turn=_year_turn(got, turn),
    )


def _year_turn(got: dict[str, str], turn: str | None) -> str | None:
    """ "of next year" is told from "next May": the former names the year, the latter the next such month."""
    return f"{got['turn_c']} year" if "turn_c" in got else turn


def _quarter(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    words = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
    quarter = int(got["quarter_d"]) if "quarter_d" in got else words[got["quarterword_d"]]
    year = got.get("year_d")
    return Mention(
        start, end, year=None if year is None else int(year), quarter=quarter, turn=_turned(got, "turn_d")
    )


_CAPITAL_BEFORE = pattern(r"\b[A-Z][\w']+ $")
_PROSE = pattern(r" [a-z]{5,} ")
"""In a sentence that is no headline of capitals."""


def _due(text: str, start: int) -> bool:
    """Whether what stands before `start` says that something is due then: "Returns This Fall"."""
    return _DUE_BEFORE.search(text, max(0, start - 30), start) is not None


def _season(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """A season of the year; without a word before it or a year it is a name or a verb ("fall in love")."""
    lead, year = got.get("lead_e"), got.get("year_e")
    if lead is not None and _is_inner(match):
        lead, start = None, match.start("season_e")
    if (
        lead is None
        and year is None
        and "turn_e" not in got
        and not _alone_behind(match.string, start, end)
        and not _EVENT_OF.match(match.string, end)
    ):
        return None
    name = got["season_e"]
    named = _CAPITAL_BEFORE.search(match.string, max(0, start - 24), start) if name.istitle() else None
    if named is not None and year is None and _PROSE.search(match.string) and not _due(match.string, start):
        return None  # "Back in Time for Winter premieres in May"
    if year is None and _SEASON_LIST.match(match.string, end):
        return None  # "the volumes for summer, autumn and winter"
    bare = name in ("spring", "fall") and lead in ("to", "to the", "in", "for", "by") and year is None
    bare = bare and "turn_e" not in got
    if bare and match.string.startswith(" back ", end):
        return None  # "was bumped to fall back in November"
    if bare and _PLANNED_BEFORE.search(match.string, max(0, start - 16), start) is None:
        return None
    turn = lead if lead in ("this", "next", "last", "coming", "this coming") else None
    return Mention(
        start,
        end,
        year=None if year is None else int(year),
        part=_PARTS[name.casefold()],
        turn=_turned(got, "turn_e") or (turn.split()[0] if turn else None),
    )


_EVENT_OF = pattern(
    r" (?:also |then )?(?:brings|will bring|sees) | (?:debut|premiere|return|launch|bow|start|berth)s? (?:for|of) "
)
"""Behind a season of the year: "a summer return for Harbour Nine"."""


def _alone_behind(text: str, start: int, end: int) -> bool:
    """Whether what stands here ends a short row behind a mark: "BBC One, spring", "Netflix | Fall"."""
    if text[start - 1 : start] == "(" and text.startswith((" on ", " via "), end):
        return True
    return (
        len(text) < 70
        and not text[end:].strip(" .)")
        and text[start - 2 : start] in (", ", "| ", ": ", "- ", "— ")
    )


_SEASON_LIST = pattern(r"(?:,? and|,) (?:spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
_PLANNED_BEFORE = pattern(
    r"\b(?:set|due|slated|planned|scheduled|expected|eyed|back|pushed|moved|delayed|bumped|postponed|rescheduled|shifted|"
    r"slips|slipped|slides|slid|headed|heads|debut|premiere|launch|return|start|bow|release|air|arrive|drop|begin|stream|released|aired|out|available|coming)\s$"
)


def _turned(got: dict[str, str], name: str) -> str | None:
    return f"{got[name]} year" if name in got else None


def _year(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    if _is_inner(match):
        return None
    lead = got["lead_f"].removeprefix("in ").removeprefix("the ")
    part: PartOfYear | None = None
    if lead.startswith(("early", "start", "beginning", "first half", "1st")):
        part = "early"
    elif lead.startswith(("late", "end", "second", "2nd", "latter", "back")):
        part = "late"
    year = got.get("year_f")
    turn = None if year is not None else f"{got['turn_f']} year".replace("new year", "next year")
    return Mention(start, end, year=None if year is None else int(year), part=part, turn=turn)


def _turn(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    turn, unit = got["turn_g"], got["unit_g"]
    if _is_inner(match):
        return None  # "This Time Next Year"
    if turn in ("the new", "the coming") and not _IN_BEFORE.search(match.string, max(0, start - 9), start):
        return None  # "the new year has begun"
    part: PartOfYear | None = (
        "late" if turn.startswith("later") else "early" if turn.startswith("early") else None
    )
    word = turn.split()[-1].replace("new", "next").replace("coming", "next")
    return Mention(start, end, turn=f"{word} {unit}", part=part if unit == "year" else None)


_IN_BEFORE = pattern(r"\b(?:in|into|for|until|during|by|of)\s$", re.IGNORECASE)


def _rest(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """What is left of the year: "later in the year", "by the end of the year"."""
    return Mention(start, end, turn="that year", part="late")


def _half(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """A half of the year that the article is about: "in the second half", but not the second half of a season."""
    if match.group().startswith(("the ", "The ")) and " of " not in match.group():
        return None
    return Mention(start, end, turn="the year", part="early" if got["half_n"] in ("first", "1st") else "late")


def _near(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """One of the days around today, unless it stands in a name: "The Tonight Show", "Children of Tomorrow"."""
    if got["near_h"][0].isupper() and (
        match.string.endswith((" of ", "The ", " the "), 0, start) or match.string.startswith(" Show", end)
    ):
        return None
    if start and got["near_h"][0].isupper() and _NAME_GOES_ON.match(match.string, end):
        return None  # "Signal, Tomorrow With Them and Goblin"
    word = got["near_h"].casefold()
    days = 1 if word.startswith("tomorrow") else -1 if word in ("yesterday", "last night") else 0
    return Mention(start, end, offset_days=days)


_NAME_GOES_ON = pattern(r" [A-Z][a-z]+(?: [A-Z][a-z]+)?(?:,| and |\.|$)")


def _later(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    if "same_i" in got:
        return Mention(start, end, after_days=0)
    if "following_i" in got:
        days = 7 if got["following_i"].endswith("week") else 1
        if got["following_i"] == "next week":
            return None
        return Mention(start, end, after_days=days)
    count = got["count_i"]
    number = int(count) if count.isdigit() else COUNTS[count.lower()]
    if got["unit_i"] == "month":
        return None
    days = number * (7 if got["unit_i"] == "week" else 1)
    if got["sense_i"].startswith("from"):
        return Mention(start, end, offset_days=days)
    return Mention(start, end, after_days=days)


def _feast(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    if _SPECIAL_AFTER.match(match.string, end) or (
        got["feast"].casefold() == "halloween" and _NAME_AFTER.match(match.string, end)
    ):
        return None  # "a Halloween special" has no day
    if match.string.startswith(" weekend", end):
        return None
    year = got.get("year_j")
    return Mention(
        start,
        end,
        feast={**FEASTS, **BARE_FEASTS}[got["feast"].casefold()],
        year=None if year is None else int(year),
    )


_KIND_AFTER = pattern(
    r" (?:[A-Z][a-z]+ )?(?:[KkCc]-?)?(?:[Dd]rama|series|anime|thriller|comedy|romance|mystery)\b"
)
"""Behind a month what a show is: "is an upcoming July Korean drama"."""
_CAPITAL_AFTER = pattern(r" [A-Z][a-z]+")
_CAPITALS_AFTER = pattern(r" [A-Z]{3,}")
_EVENT_BEFORE = pattern(r"(?:\b[A-Z]{3,}|\w[a-z][A-Z]\w+|Worlds|Expo|Con|Fest|Festival|Awards|Games|Cup) $")
_NIGHTS = pattern(
    r" (?:nights|mornings|evenings|afternoons|(?:(?:[Nn]ight|[Mm]orning|[Ee]vening|[Aa]fternoon|[Pp]rimetime|"
    r"late[- ]night|"
    r"[Pp]rime[- ]time) )?(?:time ?)?"
    r"(?:slots?|timeslots?|block|line-?ups?|schedules?|rotation|berth|perch|home|edition)\b)"
    r"| (?:Night|Morning|Afternoon|Evening) [A-Z]"
)
"""Behind a weekday that tells no day but a slot, or stands in a name: "its Monday time slot", "Sunday Night Live"."""
_APPOSITION = pattern(r", (?:a|an|the|its) ")
_SPECIAL_AFTER = pattern(r"(?:'s)? (?:\w+ )?(?:special|episode|edition|film|movie|episodes|specials)\b")
_NAME_AFTER = pattern(r" [A-Z][a-z]+(?: [A-Z]|$| \(| ?[:|,-] )")
_QUOTE_END = pattern(r",?['\"]")
_IN_NAME = pattern(
    r" (?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Season|Series|Part|Volume|Episode|Chapter|[A-Z]+\b)"
    r"(?P<next>[A-Z][a-z]+)"
)
_ROW_BEFORE = pattern(r"(?:^|[\"'(|:-] ?)$")
_DAY_NAME = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*"
_DAYS_BEFORE = pattern(
    rf"(?:(?:[Ee]very|[Ee]ach|{_DAY_NAME}s)\b[^.;]{{0,30}}(?:and|&|,|/)|{_DAY_NAME}\s?(?:-|/|&|and|to|"
    rf"through))\s?$"
)
_DAYS_AFTER = pattern(rf"\s?(?:-|/|&|to|through|and)\s?{_DAY_NAME}")
"""Several weekdays side by side are a slot, "Mondays and Tuesdays", "Mon-Fri"."""


def _weekday(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """One coming day; "every Friday" and "Fridays" are rhythms and read elsewhere."""
    lead = got.get("lead_k", "").casefold()
    if len(got["wd_k"]) <= 4 and not lead and not re.search(r"\b[Oo]n $", match.string[:start]):
        return None  # "Sun" and "Mon" stand in names
    if match.string.endswith(("that ", "That "), 0, start):
        return None  # a day named before
    if match.string.endswith("The ", 0, start) and _CAPITAL_AFTER.match(match.string, end):
        return None  # "The Wednesday Club"
    if got["wd_k"].isupper() and _CAPITALS_AFTER.match(match.string, end) and not match.string.isupper():
        return None  # "the FRIDAY THRILLER slot" is the name of a slot
    if not lead and _ROW_BEFORE.search(match.string, max(0, start - 3), start):
        word = _IN_NAME.match(match.string, end)
        if word is not None and not is_service(word["next"]):
            return None  # "Sunday Roast" at the head of a row, not "On Sunday BBC One"
    if lead in ("every", "each") or "plural_k" in got or _NIGHTS.match(match.string, end):
        return None
    if _DAYS_BEFORE.search(match.string[:start]) or _DAYS_AFTER.match(match.string[end:]):
        return None
    turn = lead.removeprefix("the ").split()[0] if lead else None
    return Mention(
        start, end, weekday=WEEKDAYS[got["wd_k"].casefold()], turn="last" if turn == "past" else turn
    )


def _day_only(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    return Mention(
        start, end, day=int(got["day_l"]), turn=f"{got['turn_l']} month" if "turn_l" in got else None
    )


def _counted(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """A weekday of a month: "the first Monday of May"."""
    number = ("first", "second", "third", "fourth", "last").index(got["nth_q"]) + 1
    month, weekday = MONTHS[got["month_q"].casefold()], WEEKDAYS[got["wd_q"].casefold()]
    year = got.get("year_q")
    return Mention(start, end, feast=f"{month}/{weekday}/{number}", year=None if year is None else int(year))


def _in_words(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """A day of a month in words: "the fourth of May"."""
    year = got.get("year_t")
    return Mention(
        start,
        end,
        year=None if year is None else int(year),
        month=MONTHS[got["month_t"].casefold()],
        day=ORDINALS[got["dayword_t"]],
    )


def _week_from(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    return Mention(start, end, weekday=WEEKDAYS[got["wd_r"].casefold()], turn="week from")


def _weekday_and_day(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    return Mention(start, end, weekday=WEEKDAYS[got["wd_s"].casefold()], day=int(got["day_s"]))


def _christmas(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """The days around Christmas, of which nobody tells which: "this Christmas"."""
    return Mention(start, end, month=12, turn="this")


def _bare(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """A year; in quotation marks of its own it is a title: "1983," a drama."""
    if start == 0 and _APPOSITION.match(match.string, end):
        return None  # "1888, the new western"
    if _EVENT_BEFORE.search(match.string, max(0, start - 24), start):
        return None  # "AnimeExpo 2023"
    if match.string[max(0, start - 1) : start] in ("'", '"') and _QUOTE_END.match(match.string, end):
        return None
    return Mention(start, end, year=int(got["bare"]))


MAKERS: tuple[tuple[str, Maker], ...] = (
    ("nth_q", _counted), ("dayword_t", _in_words), ("wd_r", _week_from), ("wd_s", _weekday_and_day),
    ("christmas", _christmas), ("iso", _iso), ("dots", _dots), ("stroke", _stroke), ("day_m", _full("m")),
    ("figures", _figures), ("day_a", _full("a")), ("day_b", _full("b")), ("month_c", _month),
    ("quarter_d", _quarter), ("quarterword_d", _quarter), ("season_e", _season), ("lead_f", _year),
    ("turn_g", _turn), ("near_h", _near), ("unit_i", _later), ("following_i", _later), ("same_i", _later),
    ("feast", _feast),
    ("half_n", _half), ("rest_o", _rest), ("wd_k", _weekday), ("day_l", _day_only), ("bare", _bare),
)  # fmt: skip
