"""The mentions of days, months, quarters, seasons and years in a sentence, as written and not yet resolved."""

import re

from releasewatch.announce.datemakers import COUNTS, MAKERS
from releasewatch.announce.feasts import BARE_FEASTS, FEASTS
from releasewatch.announce.figures import DAY_FIRST, MONTH_FIRST
from releasewatch.announce.mention import Mention, joined
from releasewatch.announce.patterns import alternation, pattern
from releasewatch.announce.words import FIGURE, Table, Words, parts_of, those
from releasewatch.core.words import MONTHS, ORDINALS, WEEKDAYS

_PIECES = {
    "month": alternation({spelling for name in MONTHS for spelling in (name.capitalize(), name.upper())}),
    "weekday": alternation({spelling for name in WEEKDAYS for spelling in (name.capitalize(), name.upper())}),
    "year": r"(?:19|20)\d\d(?![\d%])",
    "count": "(?:" + "|".join(f"[{name[0]}{name[0].upper()}]{name[1:]}" for name in COUNTS) + r"|\d{1,2})",
    "feast": "|".join(re.escape(name) for name in FEASTS),
    "bare": "|".join(BARE_FEASTS),
    "ordinal": "|".join(sorted(ORDINALS, key=len, reverse=True)),
    "strokes": f"{DAY_FIRST}{MONTH_FIRST}",
}

_DAYS = " ".join(WEEKDAYS)
_MONTHS = " ".join(MONTHS)

_FORMS = (
    # 2024-01-05, 2024/01/05
    (
        FIGURE,
        r"(?P<iso>(?:19|20)\d\d(?P<sep_i>[-/]|\. ?)(?:1[0-2]|0?[1-9])(?P=sep_i)(?:3[01]|[12]\d|0?[1-9])(?!\d))",
    ),
    # 22.12.2023, 22/12/2023: the order is known where one number is above 12 or full stops are used
    (
        FIGURE,
        r"(?P<figures>(?:\d{1,2})(?P<sep>[./{strokes}-])\d{1,2}(?P=sep)(?:19|20)\d\d(?!\d))",
    ),
    # 9/17 in an article that tells the order
    (
        f"{_DAYS} {FIGURE}",
        r"(?:(?:{weekday})\.?,? )?(?P<stroke>\d{1,2}[{strokes}]\d{1,2})(?: ?\((?:{weekday})\.?\))?",
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
    # (on) the first Monday of May (2023)
    (
        "on the first second third fourth last",
        r"(?i:on )?(?:[Tt]he )?(?P<nth_q>(?i:first|second|third|fourth|last)) (?P<wd_q>{weekday}) (?:of|"
        r"in) (?P<month_q>{month})"
        r"\b(?:,? (?P<year_q>{year}))?",
    ),
    # (on) the fourth of May (2023)
    (
        f"on the {' '.join(ORDINALS)}",
        r"(?i:on )?(?:[Tt]he )(?P<dayword_t>(?i:{ordinal})) of (?P<month_t>{month})\b(?:,? (?P<year_t>{year}))?",
    ),
    # a week from Friday
    ("a week", r"(?:[Aa] )?week from (?:next |this )?(?P<wd_r>{weekday})\b"),
    # (on) Monday the 4th
    (
        f"on {_DAYS}",
        r"(?i:on )?(?P<wd_s>{weekday}),? the (?P<day_s>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b(?! (?:of )?{month})",
    ),
    # this Christmas, over Christmas
    (
        "this at over for by around come",
        r"(?P<christmas>(?i:this|at|over|for|by|around|come) [Cc]hristmas)(?: ?time| period| holidays?|"
        r" season)?\b(?!'s? ?\w|"
        r" (?:[Dd]ay|[Ee]ve|[Ss]pecials?|[Ee]pisodes?|[A-Z]))",
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
        r"(?:(?P<wd_b>{weekday})\.?,? ?)?(?P<month_b>{month})(?:\.|-(?=\d\d?\b)|[,;](?= \d{1,2}:))? ?(?:the )?"
        r"(?P<day_b>3[01]|[12]\d|0?[1-9])"
        r"(?:st|nd|rd|th|\b)(?![:.]\d\d|\d|%| ?(?:million|minutes|episodes))(?:,? ?(?:of )?(?:(?P<year_b>{year})|"
        r"(?P<turn_b>this|next|last) year))?",
    ),
    # (this|early|the end of) December (2023|of next year)
    (
        f"this next last coming early mid late the end sometime in by until till for from since to through during of"
        f" between starting beginning around later {_MONTHS}",
        r"(?:(?P<lead_c>(?i:this coming|this|next|last|coming|early|mid|late|the end of|end of|the start of|"
        r"the beginning of|"
        r"the middle of|sometime in|in|by|until|till|for|from|since|to|through|during|of|between|starting|"
        r"beginning|"
        r"around|late in|early in|later in))[- ])?"
        r"(?P<month_c>{month})\b(?!\.? ?(?:the )?\d{1,2}(?:st|nd|rd|th|\b)(?!:\d|\d))\.?"
        r"(?:,? (?:of )?(?:(?P<year_c>{year})|(?P<turn_c>next|this|last) year))?",
    ),
    # Q4 2023, the fourth quarter of 2023
    (
        "q1 q2 q3 q4 the first second third fourth last final",
        r"(?:[Qq](?P<quarter_d>[1-4])|(?:the )?(?P<quarterword_d>(?i:first|second|third|fourth|last|final)) quarter)"
        r"(?:,? (?:of )?(?:(?P<year_d>{year})|(?P<turn_d>next|this) year))?",
    ),
    # this summer, in the fall of 2024, Summer 2024
    (
        "this next last coming early late mid later in by for until to over throughout sometime during"
        " spring summer autumn fall winter",
        r"(?:(?P<lead_e>(?i:this coming|this|next|last|coming|early|late|mid|later this|in the|in|by the|by|for|"
        r"for the|"
        r"until the|until|to the|to|late in the|early in the|over the|during the|"
        r"throughout the|sometime in|during))[- ])?"
        r"(?P<season_e>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|SPRING|SUMMER|AUTUMN|FALL|WINTER)\b"
        r"(?:,? (?:of )?(?:(?P<year_e>{year})|(?P<turn_e>next|this) year))?",
    ),
    # (early|late|later in|the end of|the second half of) 2025, later this year, early next year
    (
        f"early mid late later the end start beginning middle first second latter back sometime some in to for until by"
        f" during from since before after around coming streaming arriving premiering debuting of stream through into"
        f" {FIGURE}",
        r"(?P<lead_f>(?i:early(?: in)?|mid|late(?: in)?|later(?: in)?|(?:the )?end of|(?:the )?start of|"
        r"(?:the )?beginning of|"
        r"(?:the )?middle of|(?:the )?(?:first|second|latter|back|1st|2nd) half of|in the lat(?:t)?er part of|"
        r"sometime in|some time in|in|"
        r"to|for|until|by|"
        r"during|from|since|before|after|around|coming|streaming|arriving|premiering|debuting|of|stream|through|"
        r"into))"
        r"[- ]?(?:(?P<year_f>{year})|(?:the )?(?P<turn_f>(?i:this|next|last|new)) year)\b(?![-/]\d)",
    ),
    # later in the year, at the end of the year, by year's end
    (
        "later the end close year before by until",
        r"(?P<rest_o>(?i:later in the year|(?:(?:by|before|until) )?(?:the )?(?:end|close) of the year|"
        r"(?:the )?year's end|year-end"
        r"|(?:before )?the year is (?:out|over)))\b",
    ),
    # in the first half of the year, later in the year, in the second half.
    (
        "in for during by later the",
        r"(?i:(?:in|for|during|by) the |the )(?P<half_n>first|second|latter|back|1st|2nd) half"
        r"(?: of the (?:coming )?year\b|(?=[.,;:)]|$))",
    ),
    (
        "later this next last the early",
        r"(?P<turn_g>(?i:later this|this|next|last|later next|the new|the coming|early this|"
        r"early next)) (?P<unit_g>(?i:year|"
        r"month))",
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
        f"{' '.join(COUNTS)} following next the that later {FIGURE}",
        r"(?:(?P<count_i>{count}) (?P<unit_i>day|week|month)s? (?P<sense_i>later|after(?=[,.;)]|$|"
        r" on\b)|from (?:today|now))|"
        r"(?:the )?(?P<following_i>(?:following|next) (?:day|night|week)|the day after(?=[.,;)]|$))|"
        r"(?P<same_i>(?:[Tt]he|[Tt]hat) (?:very )?same (?:day|night|evening|date)|(?:[Ll]ater )?[Tt]hat (?:day|night|"
        r"evening)))\b",
    ),
    # Christmas Day, New Year's Eve
    (
        " ".join(dict.fromkeys(re.split(r"\W", name)[0] for name in (*FEASTS, *BARE_FEASTS))),
        r"(?P<feast>(?i:{feast})|(?<=\bfor )Thanksgiving(?=, )|(?<=\bon )(?i:{bare})(?=[,.;:!?)]|$| (?:and|with|"
        r"at|on|in|to|for|as|via|while|"
        r"exclusively|only|this)\b))\b(?:,? (?P<year_j>{year}))?",
    ),
    # (this|next|last) Friday
    (
        f"{_DAYS} this next last coming every each past the following",
        r"(?:(?P<lead_k>[Tt]he [Ff]ollowing|following|"
        r"[Tt]his coming|[Tt]his|[Nn]ext|[Ll]ast|[Cc]oming|[Ee]very|[Ee]ach|[Pp]ast) )?"
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
        r"(?P<bare>{year})(?=[.,;:]|$| (?:on|with|for|via|release|premiere|debut|launch|return|bow|broadcast)\b|"
        r" (?:[\w&+-]+ ){0,3}?(?:slate|line-?up|roster)\b)",
    ),
)


_TABLE = Table(_FORMS, before=r"(?<![\w$£€.])", pieces=_PIECES)


_CHIEF = (
    those(
        "today tonight tomorrow yesterday night evening morning afternoon year month week weeks"
        " days day spring summer autumn fall winter quarter half q1 q2 q3 q4 halloween eve christmas thanksgiving"
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
        mention = _mention(match, _lowered(parts_of(match)))
        if mention is not None:
            if found and mention.start < found[-1].end:
                continue  # the year of "Sept. 9-15, 2021"
            mention = _of_range(text, mention)
            if found and mention.month is None and mention.weekday is not None and mention.turn is None:
                before = found[-1]
                if before.day is not None and _WEEKDAY_OF.fullmatch(text, before.end, mention.start):
                    continue  # "January 7 (Sunday)"
            bracketed = bool(found) and text[found[-1].end : mention.start] == " ("
            if bracketed and found[-1].feast is not None and mention.month is None:
                continue  # "the first Friday of May (the 7th)"
            found.append(mention)
            if mention.day is not None and mention.month is not None:
                _further(text, mention, found)
    return joined(text, found)


_RANGE_TO = pattern(
    r" ?(?:-|(?P<word>to)) ?(?P<to>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%:/.-]\w|\w| ?[ap]\.?m\b)"
    r"(?:,? (?P<year>20\d\d)\b)?(?(word)(?=[,.;:)]|$))"
)
_RANGE_FROM = pattern(r"(?<![\w.:/-])(?P<of>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?:-| to )$")


def _of_range(text: str, mention: Mention) -> Mention:
    """The mention with both days of a range within a month, which begins on the first: "Sept. 9-15", "4-10 May"."""
    if mention.day is None or mention.month is None:
        return mention
    behind = _RANGE_TO.match(text, mention.end) if mention.year is None else None
    if behind is not None and int(behind["to"]) > mention.day and text[mention.end - 1].isalnum():
        year = behind["year"]
        return mention._replace(end=behind.end(), year=None if year is None else int(year))
    if text[mention.start].isdigit() and (text[mention.start - 1 : mention.start] in ("-", " ")):
        ahead = _RANGE_FROM.search(text, max(0, mention.start - 8), mention.start)
        if ahead is not None and int(ahead["of"]) < mention.day:
            return mention._replace(start=ahead.start(), day=int(ahead["of"]), weekday=None)
    return mention


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


_LEADS = ("nth_", "dayword_", "lead_", "turn_", "unit_", "rest_", "quarterword_")


def _lowered(got: dict[str, str]) -> dict[str, str]:
    """The parts of a date with the words around it in small letters: "In July", "This fall" open sentences."""
    return {name: text.lower() if name.startswith(_LEADS) else text for name, text in got.items()}


def _mention(match: re.Match[str], got: dict[str, str]) -> Mention | None:
    start, end = match.span()
    for form, make in MAKERS:
        if form in got:
            return make(match, start, end, got)
    return None
