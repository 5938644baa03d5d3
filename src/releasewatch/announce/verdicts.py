"""What each date of a sentence is: the day of a release, the end of a run, or no release at all."""

import re
from collections.abc import Sequence
from typing import Literal

from releasewatch.announce.dates import Mention
from releasewatch.announce.instalments import Instalment
from releasewatch.announce.signs import Sign

Verdict = Literal["release", "sure", "until", "no", "open"]
"""sure: a release, and the grammar says that it is to come; open: the sentence does not tell."""

_CLAUSE = re.compile(
    r";|:\s|\s—\s|\s-\s|,\s(?=(?:and|but|while|which|who|with|as|when|where|before|after|so|because|"
    r"although|though|followed|then|whereas|after which|plus|ahead|just|over|more|only|nearly|"
    r"almost)\b)"
    r"|\s(?=(?:while|but|whereas|although|though|followed by|which|and then)\s)|\sthat\s|\sand\s(?=(?:it|"
    r"he|she|they|the|will|is|are|its|has|was|were|in)\s)"
)
_BRACKETS = re.compile(r"\([^()]*\)")
"""Where one statement ends and another begins."""

_NO_BEFORE = re.compile(
    r"\b(?:since|(?<!week )(?<!days )(?<!weeks )after|following|until now|as of|ago|before|prior to|"
    r"between|back in|dated|of|early cuts?.*|in the (?:spring|summer|year) of|©|copyright|late"
    r"|[Pp]ublished|[Pp]osted|[Uu]pdated|events? (?:on|in)|from [^,;]{0,25}? to|via [A-Z]\w+ on|"
    r"year|spanning|as recently as|dating (?:back )?to|class of)"
    r"(?: (?:its|the|their|his|her|part|season|series|volume|one|first|last|debut|premiere|on|"
    r"in|an?|the show's|\w+'s|\d+'?s?|[\w-]+ of))*,?\s?$",
    re.IGNORECASE,
)
"""Words before a date that take it out: "since September 7", "after its May 8 premiere", "in the spring of 1945"."""
_OF_RELEASE = re.compile(
    r"(?:premiere|release|debut|launch|start|air|broadcast|date|window|slate|lineup|end|weeks?|"
    r"half|part|beginning|days?|night|morning|evening|return)s? (?:date )?of\s?$"
)
_AHEAD_OF = re.compile(
    r"\b(?:ahead of|before|prior to|in advance of)(?: (?:the|its|their|his|her|an?|[\w']+'s))? ?\w*\s?$",
    re.IGNORECASE,
)

_NO_AFTER = re.compile(
    r"'?s?,? (?:at|in|for|the|a|an)? ?(?:fan ?meet|concert|tour|ceremony|event|panel|convention|"
    r"press|conference|interview|issue|edition of the|festival|trailer|teaser|poster|"
    r"announcement|episode of (?!the)|birthday|anniversary|attack|election|at (?:the )?age|war|"
    r"novel|book|film|movie|hit|drama|series|comedy|version|original|video|strike|miniseries|adaptation|"
    r"article|post|tweet)",
    re.IGNORECASE,
)
"""Words after a date that take it out: "the July 2 fan meeting", "the 2019 hit"."""
_RELEASE_AFTER = re.compile(
    r"'?s? (?:\w+ ){0,2}?(?:premiere|debut|release|launch|return|start|bow|comeback|air ?date|"
    r"opening|streaming)\b|, (?:only|exclusively) on|\s?(?:\)|,)? ?only on|\s?[-|]\s?only on|,? exclusively on",
    re.IGNORECASE,
)
_EVENT_AFTER = re.compile(r"'s (?:\w+ )?(?:finale|premiere|season premiere|reunion|return)\b", re.IGNORECASE)
"""After a weekday: "until Thursday's season finale"."""
_UNTIL_BEFORE = re.compile(
    r"(?:\b(?:until|till|through|thru|up to|leading up to|ending|concluding|concludes|ends|wrapping(?: up)?|"
    r"wraps(?: up)?|ends|finishing|finishes|culminating)"
    r"(?: (?:on|with|in|the|its|a|season|series|finale|final|episode|of|to|up))*?)\s?$",
    re.IGNORECASE,
)
_NOT_UNTIL = re.compile(
    r"(?:(?:n't|\bnot|\bnever|\blocked|\bbreak|\bhiatus|\bpause|\bfans|\bviewers|\bdelay\w*|push\w*|postpon\w*|mov\w*|shift\w*|"
    r"back|wait\w*|reschedul\w*|hold|held)\b[^.;]*?)(?:until|till|to)\s(?:\w+,? )?$",
    re.IGNORECASE,
)
_FINALE_BEFORE = re.compile(
    r"\b(?:finale|final episode|last episode|conclusion|finales)\b[^,;.]{0,60}$", re.IGNORECASE
)
_FROM_BEFORE = re.compile(
    r"\bfrom (?:(?:its|the|their) )?(?:[\w-]+ ){0,3}$|\binstead of (?:[\w-]+ ){0,3}$|\brather than (?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
_FROM_LEAD = re.compile(r"from\s")
_TO_BEFORE = re.compile(r"\b(?:to|until|till)\s(?:the\s)?$", re.IGNORECASE)
_TO_LEAD = re.compile(r"(?:to|until|till|for)\s", re.IGNORECASE)
_NO_LEAD = re.compile(r"(?:before|since|after|of)\s", re.IGNORECASE)
_GUESS = re.compile(
    r"\b(?:guess\w*|suspect\w*|speculat\w*|predict\w*|rumou?r\w*|at the earliest|no earlier than|"
    r"our estimate|estimated|would (?:not )?expect|wouldn't expect|going by (?:this|that|the)"
    r"|if (?:the|this|that) (?:pattern|schedule|trend)|(?:is|are|will|would|it's) (?:most )?likely|"
    r"likely (?:to|be|premiere|arrive|land)|probably|could (?:arrive|premiere|return|drop|be released|"
    r"land|come|debut|see)|might (?:arrive|premiere|return|drop|come|be))\b",
    re.IGNORECASE,
)
"""What the writer expects, which nobody announced."""
_NOT = re.compile(r"\b(?:not|never)\b|n't\b", re.IGNORECASE)
_UNTIL_LEAD = re.compile(r"until\s|till\s", re.IGNORECASE)
_EFFECTIVELY = re.compile(r"\((?:effectively|technically|actually|i\.e\.|that is|really)[, ]+(?:on )?$")

_SAID_JUST_BEFORE = re.compile(
    r"^(?:\s|,|\b(?:on|in|at|last|this|the|late|earlier|a|an|its|his|her|via|through|twitter|instagram|"
    r"x|tweet|statement|press release|news|via|post|blog|interview|with|back|just|only|website|"
    r"official|social|media|page|account|youtube|channel|by|for|of|it|was|\w+)\b){0,6}$",
    re.IGNORECASE,
)

_WARES = re.compile(
    r"\b(?:trailer|teaser|poster|posters|music|score|stills|clip|clips|soundtrack|OST|album|single|"
    r"song|DVD|Blu-ray|box set|novel|book|books|manga|webtoon|game|games|podcast|tour|concert|"
    r"fan ?meeting|fan ?meet|exhibition|exhibit|tickets?|auditions?|award|awards|ceremony|panel|"
    r"convention|festival|interview|press conference|match|draft|election|trial|strike|strikes|"
    r"birthday|wedding|enlistment|musical|stage play|merchandise|toys?|subscription|price|prices|"
    r"pricing|plan|tier|film|movie|theaters|theatres|cinemas|photos?|images?|filming|production|"
    r"shooting|shoot|casting|readers?|paperback|hardcover|discs?|"
    r"volumes? \d+ of the|light novel|pre-?orders?|vinyl|livestream|vote|voting|applications?|pop-up|store)\b",
    re.IGNORECASE,
)
"""Things whose days are no releases of shows."""
_MAKING = re.compile(
    r"\b(?:filming|production|shooting|photography|work|writing|casting) (?:on|of|for)\b[^,]*$", re.IGNORECASE
)
_THEATRES = re.compile(
    r"\b(?:Comic-?Con|Fan Expo|convention|film festival|theat(?:er|re)s|cinemas|big screen|Blu-ray|"
    r"DVD|bookshops|bookstores|box office)\b",
    re.IGNORECASE,
)


def verdicts(
    text: str, dates: Sequence[Mention], signs: Sequence[Sign], pieces: Sequence[Instalment]
) -> list[Verdict]:
    """The verdict on each of `dates`, in order; `text` has titles blanked, whose words say nothing of dates."""
    found: list[Verdict] = []
    for place, mention in enumerate(dates):
        bounds = _bounds(text, mention)
        before = found[place - 1] if place else None
        found.append(
            _verdict(text, mention, dates[place - 1] if place else None, before, signs, pieces, bounds)
        )
    return found


def _bounds(text: str, mention: Mention) -> list[int]:
    """Where clauses begin and end for a date: its own brackets are a clause, other brackets count for nothing."""
    inner: list[int] = []
    for match in _BRACKETS.finditer(text):
        if match.start() < mention.start and mention.end <= match.end():
            inner = [match.start(), match.end()]
        else:
            text = text[: match.start()] + "_" * (match.end() - match.start()) + text[match.end() :]
    return sorted([0, *(match.start() for match in _CLAUSE.finditer(text)), *inner, len(text)])


def _verdict(
    text: str,
    mention: Mention,
    previous: Mention | None,
    before: Verdict | None,
    signs: Sequence[Sign],
    pieces: Sequence[Instalment],
    bounds: Sequence[int],
) -> Verdict:
    left = text[: mention.start]
    right = text[mention.end :]
    start = max(bound for bound in bounds if bound <= mention.start)
    end = min((bound for bound in bounds if bound >= mention.end), default=len(text))
    governing, same = _governing(mention, signs, start, end)
    if any(one.kind == "moved" and one.start < mention.start for one in signs):
        told = left + text[mention.start : mention.end]
        if _TO_BEFORE.search(left) or _TO_LEAD.match(told, mention.start):
            return "no" if governing is not None and governing.kind == "off" else "sure"
        if _FROM_BEFORE.search(left) or _FROM_LEAD.match(text, mention.start):
            return "no"
    if _GUESS.search(text) or _plainly_not(text, left, right, mention):
        return "no"
    if _RELEASE_AFTER.match(right) and not re.search(r"\b(?:since|after|following)\b[^,]*$", left[-40:]):
        gone = mention.month is None and any(one.kind == "past" and one.start > mention.end for one in signs)
        return "no" if gone else "release"
    if _EVENT_AFTER.match(right) and not any(one.kind == "past" and one.start > mention.end for one in signs):
        return "release"
    lead = _UNTIL_LEAD.match(text, mention.start)
    led = text[: lead.end()] if lead is not None else left
    if _UNTIL_BEFORE.search(led[-60:]):
        return "sure" if _NOT_UNTIL.search(led) else "until"
    if _NO_DAY.search(left) and mention.weekday is not None and mention.day is None:
        return "no"
    if governing is None:
        return "open"
    wares = _about_wares(text, governing, mention, start)
    if wares:
        return "no"
    if governing.kind == "off":
        return "no"
    if governing.kind == "past":
        # "with the bonus episode released a week later": no more than a shorter "which will be released"
        with_before = re.search(r"\bwith (?:[\w'-]+ ){1,5}$", text[: governing.start])
        return (
            "release"
            if with_before and text[governing.start : governing.end] in ("released", "followed")
            else "no"
        )
    if governing.kind == "said":
        return (
            "no"
            if mention.start - governing.end < 45
            and _SAID_JUST_BEFORE.match(text[governing.end : mention.start])
            else "open"
        )
    if governing.kind == "moved":
        return (
            "sure"
            if re.search(r"\b(?:to|until|till|for|on|from|in|by)\b", text[governing.start : mention.end])
            else "open"
        )
    if _NOT.search(text, governing.start, governing.end) and not _UNTIL_LEAD.search(
        text, governing.end, mention.end
    ):
        return "no"
    return "sure" if governing.sure else "release"


_NO_DAY = re.compile(r"\b(?:an?|always|usually|all [\w ]+ to|every|on the) $", re.IGNORECASE)
"""Before a weekday that is no certain one: "always on a Friday"."""


def _plainly_not(text: str, left: str, right: str, mention: Mention) -> bool:
    """Whether the words beside the date alone take it out."""
    if (
        mention.year is not None
        and mention.month is None
        and mention.part is None
        and mention.quarter is None
    ):
        if (
            left.endswith("(")
            or text[mention.start] == "("
            or (right.startswith((")", "'s")) and "(" in left[-4:])
        ):
            return True
    if mention.offset_days is not None and mention.offset_days < 0:
        return True
    if mention.turn is not None and mention.turn.startswith("last"):
        return True
    if _NO_AFTER.match(right) or _EFFECTIVELY.search(left):
        return True
    if _NO_LEAD.match(text, mention.start) and not _OF_RELEASE.search(text[: mention.start + 3]):
        return True
    if _AHEAD_OF.search(left) and _RELEASE_AFTER.match(right):
        return False
    if _NO_BEFORE.search(left[-50:]) and not _OF_RELEASE.search(left[-20:]):
        return True
    return _THEATRES.search(right[:40]) is not None or _THEATRES.search(left[-30:]) is not None


def _governing(mention: Mention, signs: Sequence[Sign], start: int, end: int) -> tuple[Sign | None, bool]:
    """The sign that rules a date: the nearest before it in its clause, else after it there, else before it."""
    inside = [one for one in signs if start <= one.start and one.start <= end]
    before = [one for one in inside if one.start < mention.start]
    if before:
        return before[-1], True
    after = [one for one in inside if one.start >= mention.end]
    if after:
        return after[0], True
    earlier = [one for one in signs if one.end <= start + 1]
    return (earlier[-1], False) if earlier else (None, False)


def _about_wares(text: str, governing: Sign, mention: Mention, start: int) -> bool:
    """Whether it is a trailer, a book or a tour that comes out, not the show."""
    if governing.start > mention.start:
        return False
    before = text[start : governing.start]
    if _MAKING.search(before):
        return True
    for match in _WARES.finditer(before):
        after = before[match.end() :]
        if "," in after or re.search(
            r"\b(?:that|which|show|series|season|it|drama|and)\b",
            re.split(r"\b(?:of|for|from|to)\b", after)[0],
        ):
            continue
        if not re.search(r"T{3}|\b(?:season|part|volume)\b", before[: match.start()]):
            return True
    between = text[governing.end : mention.start]
    ware = _WARES.search(between)
    return ware is not None and not re.search(
        r"\b(?:show|series|season|drama|part|volume|episodes?)\b", between, re.IGNORECASE
    )
