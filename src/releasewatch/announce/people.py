"""Who in an article is a person: by a role, by what somebody does, and by how names are repeated."""

import re
from itertools import islice

from releasewatch.announce.candidates import Candidate, Titles
from releasewatch.announce.evidence import KINDS
from releasewatch.announce.headline import name_before, standing
from releasewatch.announce.names import LEADING
from releasewatch.announce.page import uniform
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those

_ROLES = those(
    "actor actress star stars starring host hosts by director creator co-creator writer writers producer"
    " showrunner"
    " showrunners novelist author executive president chief opposite alongside featuring comedian presenter"
    " filmmaker"
    " singer idol ceo head member members say says said told composer lawyer boss"
)
_WITH_PEOPLE = pattern(
    rf"(?:,['\"]?|\b(?:{KINDS}|along|together|reunites|works|stars)) with $", re.IGNORECASE
)
"""Before people: "a four-parter with Ida Moss"; not "opens the year with Harbour Nine"."""
DOES = pattern(
    r"(?:,\s[^,]{3,60},)?\s(?:(?:says?|said|told|plays?|stars|directs?|directed|wrote|writes|produces?|"
    r"leads|portrays?|"
    r"reprises?|co-stars?|starred|hosts|added|explained|talked|spoke|who|whose)\b|as\s[A-Z]|"
    r"is\s[A-Z][a-z]+\s[A-Z][a-z]+(?!'s|\w)|(?:returns?|appears?|is back|comes back|features)\s"
    r"(?:[\w']+\s){0,3}as\b|\((?!Series|TV|"
    r"Drama|Anime)[A-Z][a-z][\w'., -]+\)|"
    r"-starrer|,\s(?:last seen|best known|known for|\d\d,|aged\s))"
)
LISTED = pattern(r",\s(?:and\s)?|\sand\s|\s&\s")
"""People are known by what they do: "starring Ann Lee, Tom Barr and Ida Moss", "Ann Lee says"."""


def is_person_at(masked: str, end: int, before: str, last: str) -> bool:
    """Whether a run of capitals is somebody: "starring Ann Lee", "Ann Lee says"."""
    if last in _ROLES or (last == "with" and _WITH_PEOPLE.search(before) is not None):
        return True
    return last != "of" and DOES.match(masked, end) is not None


def drop_people(found: Titles, persons: set[str], whole: str) -> None:
    """Take out the candidates that are people, and those for which next to nothing speaks."""
    for name, one in list(found.known.items()):
        if one.worth < 0.5 or _is_person(name, one, found, persons, whole):
            del found.known[name]


def _is_person(name: str, one: Candidate, found: Titles, persons: set[str], whole: str) -> bool:
    plain = uniform(one.text)
    if name not in found.certain and (is_korean(plain) or _is_last_name(plain, whole)):
        return True
    if one.strong and (name in found.certain or _NAME_OF_TWO.fullmatch(one.text) is None):
        return False
    return name in persons or _is_surname_used(plain, whole)


_NAME_OF_TWO = pattern(r"(?!The |A |An )[A-Z][\w'.-]+(?: [A-Z][\w'.-]*){1,2}")


def _is_surname_used(plain: str, whole: str) -> bool:
    """Whether the last word of a name also stands without the first: people are called so, shows are not."""
    if _NAME_OF_TWO.fullmatch(plain) is None:
        return False
    first, _, last = plain.rpartition(" ")
    return any(
        not name_before(whole, place)
        and not whole.endswith(first + " ", 0, place)
        and not whole.endswith(("The ", "the "), 0, place)
        and not _MORE_OF_NAME.match(whole, place + len(last))
        for place in islice(standing(last, whole), _PLACES_SEEN)
    )


_PLACES_SEEN = 30
"""So many places tell how a name is used; to look at all would take long in a list of namesakes."""

_KOREAN_NAME = pattern(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+")


def is_korean(text: str) -> bool:
    """Whether a name is written as Korean ones are: "Han So-ra"."""
    return _KOREAN_NAME.fullmatch(text) is not None


def _is_last_name(plain: str, whole: str) -> bool:
    """Whether a lone word stands as the last word of a longer name too: "Ida Moss", then "Moss"."""
    if " " in plain or not plain.isalpha() or whole.startswith(plain):
        return False
    return any(
        (first := _FIRST_NAME.search(whole, max(0, place - 20), place)) is not None
        and first.group(1).casefold() not in LEADING
        and _MORE_OF_NAME.match(whole, place + len(plain)) is None
        for place in islice(standing(plain, whole), _PLACES_SEEN)
    )


_FIRST_NAME = pattern(
    r"(?<![\w'])(?!(?:The|An?|And|Of|Or|Inspector|Detective|Doctor|Captain|Sister|Agent|Miss|Professor|Chief)\b)"
    r"([A-Z][a-z]+) $"
)
"""A first name before a last one; with a rank before it, a title stays one: "Inspector Vale"."""
_MORE_OF_NAME = pattern(r" [A-Z]")
