"""The mentions of days, months, quarters, seasons and years in a sentence, as written and not yet resolved."""

import re
from collections.abc import Callable

from releasewatch.announce.figures import DAY_FIRST, MONTH_FIRST
from releasewatch.announce.mention import Mention, joined
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import FIGURE, Table, Words, parts_of, those
from releasewatch.core.release import PartOfYear
from releasewatch.core.words import MONTHS, NUMBERS, WEEKDAYS

_Maker = Callable[[re.Match[str], int, int, dict[str, str]], "Mention | None"]
"""From a match, its place and its named pieces to the mention, or None where it is no date."""


FEASTS = {
    "christmas day": "christmas", "christmas eve": "christmas eve", "boxing day": "boxing day",
    "new year's eve": "new year's eve", "new year's day": "new year", "new year day": "new year",
    "valentine's day": "valentine", "halloween": "halloween", "thanksgiving day": "thanksgiving",
    "st patrick's day": "patrick", "st. patrick's day": "patrick", "independence day": "independence day",
}  # fmt: skip

_PARTS: dict[str, PartOfYear] = {
    "spring": "spring", "summer": "summer", "autumn": "fall", "fall": "fall", "winter": "winter",
    "early": "early", "the beginning of": "early", "the start of": "early", "first half of": "early",
    "late": "late", "the end of": "late", "end of": "late", "second half of": "late", "later in": "late",
}  # fmt: skip

_COUNTS = {**NUMBERS, "a": 1, "an": 1}

_PIECES = {
    "month": "|".join(
        sorted({f"{name.capitalize()}|{name.upper()}" for name in MONTHS}, key=len, reverse=True)
    ),
    "weekday": "|".join(
        sorted({f"{name.capitalize()}|{name.upper()}" for name in WEEKDAYS}, key=len, reverse=True)
    ),
    "year": r"(?:19|20)\d\d(?![\d%])",
    "count": "(?:" + "|".join(f"[{name[0]}{name[0].upper()}]{name[1:]}" for name in _COUNTS) + r"|\d{1,2})",
    "feast": "|".join(re.escape(name) for name in FEASTS),
    "strokes": f"{DAY_FIRST}{MONTH_FIRST}",
}

_DAYS = " ".join(WEEKDAYS)
_MONTHS = " ".join(MONTHS)

_FORMS = (
    # 2024-01-05, 2024/01/05
    (
        FIGURE,
        r"(?P<iso>(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])[-/](?:3[01]|[12]\d|0?[1-9])(?!\d))",
    ),
    # 22.12.2023, 22/12/2023: the order is known where one number is above 12 or full stops are used
    (
        FIGURE,
        r"(?P<figures>(?:\d{1,2})(?P<sep>[./-])\d{1,2}(?P=sep)(?:19|20)\d\d(?!\d))",
    ),
    # 9/17 in an article that tells the order
    (
        FIGURE,
        r"(?P<stroke>\d{1,2}[{strokes}]\d{1,2})(?: ?\((?:{weekday})\.?\))?",
    ),
    # 27.06.: with both full stops
    (
        FIGURE,
        r"(?P<dots>(?:3[01]|[12]\d|0?[1-9])\.(?:1[0-2]|0[1-9])\.)(?!\d)",
    ),
    # 2023 August 4
    (
        FIGURE,
        r"(?P<year_m>{year}),? (?P<month_m>{month}) (?P<day_m>3[01]|[12]\d|0?[1-9])(?!\d)",
    ),
    # (Friday,) 22(nd) (of) December(,) (2023)
    (
        f"{_DAYS} the {FIGURE}",
        r"(?:(?P<wd_a>{weekday})\.?,? )?(?:the )?(?P<day_a>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|"
        r"th)?(?: day)?(?: of)?[ -]?"
        r"(?P<month_a>{month})\b\.?(?! \d{1,2}(?:st|nd|rd|th)?(?![\d:.]|"
        r" ?[ap]\.?m))(?:(?:,? |-)(?:of )?(?:(?P<year_a>{year})|(?P<turn_a>this|next|last) year))?",
    ),
    # (Friday,) December 22(nd)(, 2023)
    (
        f"{_DAYS} {_MONTHS}",
        r"(?:(?P<wd_b>{weekday})\.?,? ?)?(?P<month_b>{month})\.? ?(?:the )?(?P<day_b>3[01]|[12]\d|0?[1-9])"
        r"(?:st|nd|rd|th|\b)(?![:.]\d\d|\d|%| ?(?:million|minutes|episodes))(?:,? ?(?:of )?(?:(?P<year_b>{year})|"
        r"(?P<turn_b>this|next|last) year))?",
    ),
    # (this|early|the end of) December (2023|of next year)
    (
        f"this next last coming early mid late the end sometime in by until till for from since to through during of"
        f" between starting beginning around later {_MONTHS}",
        r"(?:(?P<lead_c>this coming|this|next|last|coming|early|mid|late|the end of|end of|the start of|"
        r"the beginning of|"
        r"the middle of|sometime in|in|by|until|till|for|from|since|to|through|during|of|between|starting|"
        r"beginning|"
        r"around|late in|early in|later in)[- ])?"
        r"(?P<month_c>{month})\b(?!\.? ?(?:the )?\d{1,2}(?:st|nd|rd|th|\b)(?![:\d]))\.?"
        r"(?:,? (?:of )?(?:(?P<year_c>{year})|(?P<turn_c>next|this|last) year))?",
    ),
    # Q4 2023, the fourth quarter of 2023
    (
        "q1 q2 q3 q4 the first second third fourth last final",
        r"(?:[Qq](?P<quarter_d>[1-4])|(?:the )?(?P<quarterword_d>first|second|third|fourth|last|final) quarter)"
        r"(?:,? (?:of )?(?:(?P<year_d>{year})|(?P<turn_d>next|this) year))?",
    ),
    # this summer, in the fall of 2024, Summer 2024
    (
        "this next last coming early late mid later in by for until to sometime during"
        " spring summer autumn fall winter",
        r"(?:(?P<lead_e>this coming|this|next|last|coming|early|late|mid|later this|in the|in|by the|by|for|"
        r"for the|"
        r"until the|until|to|late in the|early in the|sometime in|during)[- ])?"
        r"(?P<season_e>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|SPRING|SUMMER|AUTUMN|FALL|WINTER)\b"
        r"(?:,? (?:of )?(?:(?P<year_e>{year})|(?P<turn_e>next|this) year))?",
    ),
    # (early|late|later in|the end of|the second half of) 2025, later this year, early next year
    (
        f"early mid late later the end start beginning middle first second latter back sometime some in to for until by"
        f" during from since before after around coming streaming arriving premiering debuting of stream through into"
        f" {FIGURE}",
        r"(?P<lead_f>early(?: in)?|mid|late(?: in)?|later(?: in)?|(?:the )?end of|(?:the )?start of|"
        r"(?:the )?beginning of|"
        r"(?:the )?middle of|(?:the )?(?:first|second|latter|back|1st|2nd) half of|sometime in|some time in|in|"
        r"to|for|until|by|"
        r"during|from|since|before|after|around|coming|streaming|arriving|premiering|debuting|of|stream|through|"
        r"into)"
        r"[- ]?(?:(?P<year_f>{year})|(?:the )?(?P<turn_f>this|next|last|new) year)\b(?![-/]\d)",
    ),
    (
        "later this next last the early",
        r"(?P<turn_g>later this|this|next|last|later next|the new|the coming|early this|"
        r"early next) (?P<unit_g>year|"
        r"month)",
    ),
    # today, tonight, tomorrow
    (
        "today tonight tomorrow yesterday last this",
        r"(?P<near_h>[Tt]oday|[Tt]onight|[Tt]omorrow(?: night)?|TODAY|TONIGHT|TOMORROW|[Yy]esterday|"
        r"[Ll]ast night|"
        r"[Tt]his (?:evening|morning|afternoon))\b",
    ),
    # a week later, two weeks later, the following week
    (
        f"{' '.join(_COUNTS)} following next the {FIGURE}",
        r"(?:(?P<count_i>{count}) (?P<unit_i>day|week|month)s? (?P<sense_i>later|after(?=[,.;)]|$|"
        r" on\b)|from (?:today|now))|"
        r"(?:the )?(?P<following_i>(?:following|next) (?:day|night|week)|the day after(?=[.,;)]|$)))",
    ),
    # Christmas Day, New Year's Eve
    (
        "christmas boxing new valentine halloween thanksgiving st independence",
        r"(?P<feast>(?i:{feast}))\b(?:,? (?P<year_j>{year}))?",
    ),
    # (this|next|last) Friday
    (
        f"{_DAYS} this next last coming every each past",
        r"(?:(?P<lead_k>[Tt]his coming|[Tt]his|[Nn]ext|[Ll]ast|[Cc]oming|[Ee]very|[Ee]ach|[Pp]ast) )?"
        r"(?P<wd_k>{weekday})\b(?P<plural_k>s\b)?(?!-[A-Z])",
    ),
    # the 11th
    (
        "the",
        r"(?:on )?the (?P<day_l>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b(?: of (?P<turn_l>this|next) month)?"
        r"(?! (?:season|episode|series|century|"
        r"anniversary|"
        r"annual|and|instal|part|edition|year|birthday|time|most|of|highest|place|film|century|"
        r"cour|half|volume|chapter|act|batch|round|week|wave|arc|night|day|generation|installment))",
    ),
    # a bare year at the end of a clause: "will stream 2025."
    (
        FIGURE,
        r"(?P<bare>{year})(?=[.,;:]|$| (?:on|with|for|via|release|premiere|debut|launch|return|bow|broadcast)\b)",
    ),
)


_TABLE = Table(_FORMS, before=r"(?<![\w$£€.])", pieces=_PIECES)


_MONTH_AFTER = pattern(
    r"\s(?:premiere|debut|release|launch|return|start|slot|window|bow|date|comeback|arrival)", re.IGNORECASE
)
_MONTH_BEFORE = pattern(
    r"(?:\b(?:coming|premier\w+|debut\w*|arriv\w+|due|set for|releas\w+|stream\w*|start\w*|launch\w*|"
    r"return\w*|late|air\w*|begins?|drops?|dropping|out|available|netflix)\s|[-:(|]\s?)$",
    re.IGNORECASE,
)

_CHIEF = (
    those(
        "today tonight tomorrow yesterday night evening morning afternoon year month week weeks"
        " days day spring summer autumn fall winter quarter q1 q2 q3 q4 halloween eve"
    )
    | frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(f"{name}s" for name in WEEKDAYS)
)
"""The words of which, or of figures, every mention has one."""


def mentions(text: str, words: Words) -> list[Mention]:
    """Every mention of a time in one uniform sentence, in order; `words` are its words."""
    found: list[Mention] = []
    for _, match in _TABLE.finds(text, words, _CHIEF):
        mention = _mention(match, parts_of(match))
        if mention is not None:
            if found and mention.month is None and mention.weekday is not None and mention.turn is None:
                before = found[-1]
                if before.day is not None and _WEEKDAY_OF.fullmatch(text, before.end, mention.start):
                    continue  # "January 7 (Sunday)"
            found.append(mention)
            if mention.day is not None and mention.month is not None:
                _further(text, mention, found)
    return joined(text, found)


_WEEKDAY_OF = pattern(r",? \(?")
_FURTHER = pattern(
    r"(?:(?:,? ?(?:and|&),? |, )(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%:/]| ?[ap]\.?m\b))*"
    r",? ?(?:and|&) (?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?=[,.;:)]|$| (?:on|at|in|with|and|respectively|via|for)\b)"
)
_NUMBER = pattern(r"\d+")


def _further(text: str, mention: Mention, found: list[Mention]) -> None:
    """Add the other days of a month named once: "March 14, 21 and 28"."""
    if not text[mention.end - 1].isalnum() or mention.year is not None:
        return
    if text[mention.start : mention.end].rstrip("stndrh")[-1:].isalpha():
        return  # "7 March and 12"
    row = _FURTHER.match(text, mention.end)
    if row is None:
        return
    for figure in _NUMBER.finditer(row.group()):
        start, end = mention.end + figure.start(), mention.end + figure.end()
        found.append(Mention(start, end, month=mention.month, day=int(figure.group())))


def _mention(match: re.Match[str], got: dict[str, str]) -> Mention | None:
    start, end = match.span()
    for form, make in _MAKERS:
        if form in got:
            return make(match, start, end, got)
    return None


def _iso(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    year, month, day = (int(piece) for piece in re.split(r"[-/]", got["iso"]))
    return Mention(start, end, year=year, month=month, day=day)


def _figures(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """Dates in figures; None where day and month cannot be told apart ("5/1/2027")."""
    one, two, year = (int(piece) for piece in re.split(r"[./-]", got["figures"]))
    if got["sep"] == "." or one > 12 or one == two:
        day, month = one, two
    elif two > 12:
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


def _full(suffix: str) -> _Maker:
    """The maker for a day with its month, for either order."""

    def make(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
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


def _month(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """A month; alone it is too often a name or part of a title ("May", "May Street"), but not beside a release."""
    lead, year, turn = got.get("lead_c"), got.get("year_c"), got.get("turn_c")
    name = got["month_c"]
    if year is None and len(name) == 3 and re.match(r" [A-Z][a-z]", match.string[match.end() :]):
        return None
    if lead is None and year is None and turn is None:
        after = match.string[match.end() :]
        before = match.string[: match.start()]
        slot = not after.strip(" .)") and before[-2:-1] in (",", "|", ":", "(", "-")
        if not slot and not _MONTH_AFTER.match(after) and not _MONTH_BEFORE.search(before):
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


def _season(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """A season of the year; without a word before it or a year it is a name or a verb ("fall in love")."""
    lead, year = got.get("lead_e"), got.get("year_e")
    if lead is None and year is None and "turn_e" not in got:
        return None
    name = got["season_e"]
    if year is None and _SEASON_LIST.match(match.string, end):
        return None  # "the volumes for summer, autumn and winter"
    bare = name in ("spring", "fall") and lead in ("to", "in", "for", "by") and year is None
    if bare and _PLANNED_BEFORE.search(match.string, max(0, start - 14), start) is None:
        return None
    turn = lead if lead in ("this", "next", "last", "coming", "this coming") else None
    return Mention(
        start,
        end,
        year=None if year is None else int(year),
        part=_PARTS[name.casefold()],
        turn=_turned(got, "turn_e") or (turn.split()[0] if turn else None),
    )


_SEASON_LIST = pattern(r"(?:,? and|,) (?:spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
_PLANNED_BEFORE = pattern(r"\b(?:set|due|slated|planned|scheduled|expected|eyed)\s$")


def _turned(got: dict[str, str], name: str) -> str | None:
    return f"{got[name]} year" if name in got else None


def _year(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    lead = got["lead_f"].removeprefix("the ")
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
    if turn in ("the new", "the coming") and not _IN_BEFORE.search(match.string, max(0, start - 9), start):
        return None  # "the new year has begun"
    part: PartOfYear | None = (
        "late" if turn.startswith("later") else "early" if turn.startswith("early") else None
    )
    word = turn.split()[-1].replace("new", "next").replace("coming", "next")
    return Mention(start, end, turn=f"{word} {unit}", part=part if unit == "year" else None)


_IN_BEFORE = pattern(r"\b(?:in|into|for|until|during|by|of)\s$", re.IGNORECASE)


def _near(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """One of the days around today, unless it stands in a name: "The Tonight Show", "Children of Tomorrow"."""
    if got["near_h"][0].isupper() and (
        match.string.endswith((" of ", "The ", " the "), 0, start) or match.string.startswith(" Show", end)
    ):
        return None
    word = got["near_h"].casefold()
    days = 1 if word.startswith("tomorrow") else -1 if word in ("yesterday", "last night") else 0
    return Mention(start, end, offset_days=days)


def _later(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    if "following_i" in got:
        days = 7 if got["following_i"].endswith("week") else 1
        if got["following_i"] == "next week":
            return None
        return Mention(start, end, after_days=days)
    count = got["count_i"]
    number = int(count) if count.isdigit() else _COUNTS[count.lower()]
    if got["unit_i"] == "month":
        return None
    days = number * (7 if got["unit_i"] == "week" else 1)
    if got["sense_i"].startswith("from"):
        return Mention(start, end, offset_days=days)
    return Mention(start, end, after_days=days)


def _feast(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    if _SPECIAL_AFTER.match(match.string, end):
        return None  # "a Halloween special" has no day
    year = got.get("year_j")
    return Mention(
        start, end, feast=FEASTS[got["feast"].casefold()], year=None if year is None else int(year)
    )


_CAPITALS_AFTER = pattern(r" [A-Z]{3,}")
_EVENT_BEFORE = pattern(r"(?:\b[A-Z]{3,}|\w[a-z][A-Z]\w+|Worlds|Expo|Con|Fest|Festival|Awards|Games|Cup) $")
_NIGHTS = pattern(r" (?:nights|mornings|evenings|afternoons|slots?)\b")
_APPOSITION = pattern(r", (?:a|an|the|its) ")
_SPECIAL_AFTER = pattern(r"(?:'s)? (?:\w+ )?(?:special|episode|edition|film|movie|episodes|specials)\b")
_QUOTE_END = pattern(r",?['\"]")
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
    if got["wd_k"].isupper() and _CAPITALS_AFTER.match(match.string, end) and not match.string.isupper():
        return None  # "the FRIDAY THRILLER slot" is the name of a slot
    if lead in ("every", "each") or "plural_k" in got or _NIGHTS.match(match.string, end):
        return None
    if _DAYS_BEFORE.search(match.string[:start]) or _DAYS_AFTER.match(match.string[end:]):
        return None
    turn = lead.split()[0] if lead else None
    return Mention(
        start, end, weekday=WEEKDAYS[got["wd_k"].casefold()], turn="last" if turn == "past" else turn
    )


def _day_only(_: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    return Mention(
        start, end, day=int(got["day_l"]), turn=f"{got['turn_l']} month" if "turn_l" in got else None
    )


def _bare(match: re.Match[str], start: int, end: int, got: dict[str, str]) -> Mention | None:
    """A year; in quotation marks of its own it is a title: "1983," a drama."""
    if start == 0 and _APPOSITION.match(match.string, end):
        return None  # "1888, the new western"
    if _EVENT_BEFORE.search(match.string, max(0, start - 24), start):
        return None  # "AnimeExpo 2023"
    if match.string[max(0, start - 1) : start] in ("'", '"') and _QUOTE_END.match(match.string, end):
        return None
    return Mention(start, end, year=int(got["bare"]))


_MAKERS: tuple[tuple[str, _Maker], ...] = (
    ("iso", _iso), ("dots", _dots), ("stroke", _stroke), ("day_m", _full("m")),
    ("figures", _figures), ("day_a", _full("a")), ("day_b", _full("b")), ("month_c", _month),
    ("quarter_d", _quarter), ("quarterword_d", _quarter), ("season_e", _season), ("lead_f", _year),
    ("turn_g", _turn), ("near_h", _near), ("unit_i", _later), ("following_i", _later), ("feast", _feast),
    ("wd_k", _weekday), ("day_l", _day_only), ("bare", _bare),
)  # fmt: skip
