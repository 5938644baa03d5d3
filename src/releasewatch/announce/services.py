"""The mentions of platforms and channels in a sentence, by the names of `core.platforms` and `channels`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import Words
from releasewatch.core.channels import CHANNELS, ORDINARY


class Service(NamedTuple):
    """One platform named at `start:end` by whatever name; `name` is the canonical one.

    `owner` marks "Netflix's" and "the HBO drama": it tells whose a show is, not where it comes out next.
    """

    start: int
    end: int
    name: str
    owner: bool = False


@cache
def names() -> dict[str, str]:
    """Every name and alias, as written, to the canonical name; a channel's own name wins over an alias."""
    from releasewatch.core.platforms import PLATFORMS

    known: dict[str, str] = {}
    for platform in PLATFORMS:
        for alias in (platform.name, *platform.aliases):
            known.setdefault(alias, platform.name)
    for channel, aliases in CHANNELS.items():
        for alias in (channel, *aliases):
            known[alias] = channel if alias == channel or alias not in known else known[alias]
    known.setdefault("Apple", known["Apple TV+"])
    known.setdefault("Tudum", known["Netflix"])  # the service's own magazine
    for spelling in ("iQiyi", "IQIYI", "Iqiyi"):
        known.setdefault(spelling, known["iQIYI"])
    for name in list(known):
        if name.endswith("+"):
            for spelling in (f"{name[:-1]} Plus", f"{name[:-1]} +"):
                known.setdefault(spelling, known[name])
    return known


@cache
def _by_first_word() -> dict[str, list[tuple[str, bool]]]:
    """The names under their first words, the longest first, and whether each is known in any case of letters."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for name in sorted(names(), key=len, reverse=True):
        first = _WORD.findall(name.casefold())[0]
        if first in _ARTICLES:
            # "The CW" is also known as "CW"; to look at every article would cost more than all the rest.
            continue
        plain = len(name) >= 6 and name.casefold() not in ORDINARY and name.isascii()
        found.setdefault(first, []).append((name.casefold() if plain else name, plain))
    return found


_WORD = pattern(r"[^\W_]+")
_ARTICLES = frozenset(("the", "a", "we"))
_BEHIND = pattern(r"[\w+]|'[a-rt-z]|\.\w|-[A-Z]")
"""Behind a name, what makes it the beginning of another word: "Maxine", "Max-Ann"."""


def _named(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Where names of platforms stand in a text, as start and end."""
    by_first = _by_first_word()
    after = 0
    for index in words.among(by_first.keys()):
        start = words.starts[index]
        if start < after or (start and text[start - 1] in "_&.'"):
            continue
        for name, plain in by_first[words.texts[index]]:
            end = start + len(name)
            written = text[start:end]
            if (written.lower() if plain else written) == name and not _BEHIND.match(text, end):
                yield start, end
                after = end
                break


@cache
def _folded() -> dict[str, str]:
    return {name.casefold(): canonical for name, canonical in names().items()}


def is_name(text: str) -> bool:
    """Whether a text is the name of a platform and nothing else."""
    return text in names() or text.casefold() in _folded()


_PLACE_BEFORE = pattern(
    r"(?:\b(?:on|onto|to|by|via|from|hits?|hitting|joins?|reach(?:es|ing)?|for|only on|across|"
    r"through|at|into|and|&|which|when|as|that|says|said)\s(?:the\s)?|[(|/•]\s?|,[\"']?\s|^|-\s|\|\s?|:\s)$",
    re.IGNORECASE,
)
_PLACE_AFTER = pattern(
    r"(?:'s\b|\s(?:original|originals|series|drama|subscribers|viewers|exclusive|today|tonight|"
    r"on\b|in\b|at\b|this\b|next\b|starting|from\b|and\b|has\b|will\b|announced|confirmed|said|says|brings|"
    r"shows|puts|adds|"
    r"streams|drops|releases|sets|premieres|debuts|airs|with\b)|[.,;:)|"
    r"]|\s?$|\s\()",
    re.IGNORECASE,
)
_OWNER_AFTER = pattern(
    r"'s?\s|\s(?:has |have |today |also |had )?(?:confirmed|announced|said|says|revealed|told|ordered|"
    r"unveiled|commissioned|renewed)\b|"
    r"\s(?:original|originals|series|drama|dramedy|comedy|sitcom|show|hit|anime|thriller|k-drama|"
    r"docuseries|"
    r"miniseries|limited|reality|adaptation|film|movie|crime|fantasy|sci-fi|romantic|medical|historical|"
    r"period|special)\b",
    re.IGNORECASE,
)


def services(text: str, words: Words) -> list[Service]:
    """Every platform named in one uniform sentence, in order."""
    found: list[Service] = []
    folded = _folded()
    if text.isupper() and (alone := text.rstrip(": ")).casefold() in folded:
        return [Service(0, len(alone), folded[alone.casefold()])]  # the heading "HULU"
    if "A&E" in text:
        # Its first word is an article, and to look at every article would cost more than all the rest.
        found.extend(
            Service(one.start(), one.end(), "A&E", _OWNER_AFTER.match(text, one.end()) is not None)
            for one in _ARTS.finditer(text)
        )
    for start, end in _named(text, words):
        name = text[start:end]
        written = name.casefold()
        if written in ORDINARY and not _in_place(text, start, end):
            continue
        listed = written in ORDINARY and _LISTED_BEFORE.search(text, max(0, start - 8), start) is not None
        if listed and not text.startswith("'s ", end) and (not found or start - found[-1].end > 8):
            continue  # "Julie and Dave", but "Netflix and Max"
        if _COMPANY_AFTER.match(text, end) or _ELSEWHERE.search(text, max(0, start - 24), start):
            continue
        if _OF_SAME_NAME.match(text, end):
            continue
        canonical = names().get(name) or folded[written]
        found.append(Service(start, end, canonical, _OWNER_AFTER.match(text, end) is not None))
    return sorted(found) if "A&E" in text else found


_COMPANY_AFTER = pattern(
    r" (?:as (?:a|its|the) (?:co-?)?(?:investor|producer|partner|sponsor)|co-(?:commission|produc|financ)|"
    r"Studios?|Pictures|Productions|Films|Distribution|Enterprises|Worldwide|Animation)\b"
)
"""Behind the name of a channel, what makes it that of a company that produces or sells: "BBC Studios"."""
_ELSEWHERE = pattern(
    r"\b(?:(?:distributed|produced|sold) by|(?:19|20)\d\d|same-titled|original (?:19|20)\d\d)(?: the)? $",
    re.IGNORECASE,
)
"""Before a channel that shows something else: "based on the 2016 BBC series"."""
_OF_SAME_NAME = pattern(
    r"(?:'s)? (?:\w+ )?(?:series|drama|show|film|hit|original) (?:of|with|by) the same (?:name|title)"
)
"""Behind a channel, what tells that something else was shown there."""
_ARTS = pattern(r"\bA&E\b")


def _in_place(text: str, start: int, end: int) -> bool:
    """Whether an ordinary word is used as a place: "on Max", "(Sky)", "and Stan"; not "Max said", "to Max Holt"."""
    before = text[max(0, start - 14) : start]
    if text[start:end] in _COUNTRIES:
        return _SHOWN_ON.search(before) is not None or _HOUR_BEFORE.search(before) is not None
    if not start and (_SCHEDULE_AFTER.match(text, end) or _LAUNCHES.match(text, end)) is not None:
        return True
    if start and _HOUR_AT_END.fullmatch(text, end) is not None:
        return True
    if text[start:end] in _NUMBERS and _COUNTED.match(text, end) is not None:
        return False
    if text[start:end].isupper() and _ROW_AFTER.match(text, end) is not None and len(text) < 130:
        return True
    if not before and _WITH_ANOTHER.match(text, end) is not None:
        return False
    if _SHOWN_ON.search(before) is not None and _NAME_AFTER.match(text, end) is None:
        return True
    if text.startswith(("'s \"", "'s '", "'s The "), end) and text[start:end].casefold() not in _PEOPLE:
        return True  # E!'s "Cold Quay"
    if _PLACE_BEFORE.search(before) is None:
        return False
    nobody = text[start:end].casefold() not in _PEOPLE or (text[start:end].isupper() and not text.isupper())
    house = nobody and _HOUSE_AFTER.match(text, end) is not None
    return house or _PLACE_AFTER.match(text, end) is not None


_PEOPLE = frozenset(
    ("max", "stan", "dave", "dr", "gem", "neon", "nine", "seven", "ten", "five", "three", "own", "topic")
)
"""Ordinary names that are also those of people, or words that a sentence may begin with."""
_HOUSE_AFTER = pattern(
    r"\s(?:has |have |had |also |today |just |now |officially )?(?:announce[sd]|name[sd]|"
    r"reveal(?:s|ed)|confirm(?:s|ed)|"
    r"unveil(?:s|ed)|set|dates|dated|order(?:s|ed)|renew(?:s|ed)|cancel(?:s|led|ed)|move[sd]|push(?:es|ed)|delay(?:s|ed)|"
    r"schedule[sd]|told|tells|picks|picked|release[sd]|launche[sd]|share[sd]|plans|planned|pulls|pulled|postpone[sd]|"
    r"give[sn]|gave|greenlit|greenlights)\b",
    re.IGNORECASE,
)
_NUMBERS = frozenset(("Three", "Five", "Seven", "Nine", "Ten"))
_COUNTED = pattern(
    r"\s(?:shows|series|dramas?|originals?|on\b|in\b|of\b|with\b|new\b|more\b|titles)", re.IGNORECASE
)
"""Behind a number that counts what comes: "Three shows on our list"."""
_HOUR_AT_END = pattern(r",? \d{1,2}[:.][0-5]\d(?: ?[apAP]\.?[mM]\.?)?")
"""Behind a channel at the end of a row of a guide: "Cold Quay Three 8.30"."""
_SCHEDULE_AFTER = pattern(
    r" (?:[\w-]+ ){0,4}(?:schedules?|premiere dates|line-?up|slate|primetime)\b", re.IGNORECASE
)
"""Behind the channel that a heading opens with: "FOX WINTER 2022-2023 PREMIERE DATES"."""
_LAUNCHES = pattern(r" (?:will |officially )*launch(?:es)? (?:on|in) ")
"""Behind a platform that opens a sentence: nobody called Max "launches on May 23"."""
_COUNTRIES = frozenset(("USA",))
_HOUR_BEFORE = pattern(r"\d(?:c| ?[ap]\.?m\.?)?(?:(?:/[A-Z]{2}| [A-Z]{2,3})+)?,? [(|]?$")
"""Before the channel that has the name of its country: "(10/9c, USA)"."""
_WITH_ANOTHER = pattern(r"\s(?:and|&)\s[A-Z]|,\s[A-Z]")
"""At the start of a sentence, behind the name of a person: "Max and Joan are back"."""
_ROW_AFTER = pattern(
    r",? (?:(?:Sun|Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat)(?:[a-z]*day)?\.?,? )?"
    r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d|\d{1,2}(?::\d\d)? ?[ap]\.?m)"
)
"""Behind the initials of a channel in a row: "Cold Quay ABC Sept. 21", "ABC, Oct. 1", "ABC 8 p.m."."""
_LISTED_BEFORE = pattern(r"(?:\band|&)\s(?:the\s)?$")
_SHOWN_ON = pattern(r"\b(?:on|onto|to|via|hits|hitting)\s(?:the\s)?$", re.IGNORECASE)
_NAME_AFTER = pattern(r"\s[A-Z]")
