"""Who in an article is a person: by a role, by what somebody does, and by how names are repeated."""

import re
from itertools import islice

from releasewatch.announce.candidates import SERVICE, Candidate, Titles
from releasewatch.announce.evidence import KINDS
from releasewatch.announce.firstnames import is_called, is_first_name
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
_COMING_TOO = pattern(
    r"(?: and [A-Z0-9][^,.;]{1,40})? (?:premiering|debuting|arriving|airing|launching|landing|dropping|streaming|"
    r"due|slated|kicking off|"
    r"set (?:for|to)|to follow|following)\b"
)
"""Behind a show: ", with Harbour Nine premiering on May 5"."""
_THEN = pattern(r"\b(?:followed|preceded|succeeded|replaced|joined)\b[^,;]{0,40} by (?:the )?$")
"""Before the show that comes next: "followed at nine by Harbour Nine"."""
_PLAYED_AS = pattern(r"[A-Z][\w.'-]+ [A-Z][\w.'-]+ as $")
"""Before a part: "Ann Lee as Jane Teller"."""
DOES = pattern(
    r"(?:(?:,\s[^,]{3,60},)?\s(?:(?:says?|said|told|plays?|stars(?! [A-Z])|directs?|directed|wrote|writes|produces?|"
    r"leads(?! off)|portrays?|made|created|developed|filmed|adapted|"
    r"reprises?|co-stars?|starred|hosts|added|explained|talked|spoke|who|whose)\b|as\s[A-Z]|"
    r"is\s[A-Z][a-z]+\s[A-Z][a-z]+(?!'s|\w)|(?:returns?|appears?|is back|comes back|features)\s"
    r"(?:[\w']+\s){0,3}as\b|\((?!\w+ly\)|Series|TV|"
    r"Drama|Anime)[A-Z][a-z][\w'., -]+\))|"
    r"-starrer|,\s(?:last seen|best known|known for|aged\s))"
)
_OFFICE = (
    r"(?:heads?|chief|boss|directors?|presidents?|controllers?|commissioners?|chairm[ae]n|chairwoman|chair|ceo|"
    r"executives?|editors?|officers?|managers?|spokesm[ae]n|spokeswom[ae]n|spokesperson|showrunners?|creators?|writers?|"
    r"producers?|authors?)"
)
_HOLDS_OFFICE = pattern(
    rf",\s(?:(?:the\s)?(?:[A-Z][\w+&]*|{SERVICE}+)'s?\s(?:(?:new|former|outgoing|incoming|interim|acting|senior|executive|"
    rf"vice|deputy|co-|managing|creative|artistic|programming|content|drama|comedy|entertainment)\s){{0,3}}{_OFFICE}\b|"
    rf"(?:(?:the|a|an)\s)?(?:(?:new|former|senior|executive|vice|deputy|managing)\s){{0,3}}{_OFFICE}\s"
    rf"(?:(?:of|for)\s(?:\w+\s){{0,3}}(?:at|for)\s(?:the\s)?(?:[A-Z]|{SERVICE})|"
    rf"(?:of|at|for)\s(?:the\s)?(?:[A-Z]|{SERVICE})))"
)
"""Behind somebody: what they are for whom: ", Harbour TV's new head of drama", ", president of Harbour TV"."""
_IN_THEIR = pattern(
    r" in (?:his|her) (?:first|new|latest|own|next|last|biggest|[a-z]+ (?:role|series|sitcom|drama))\b"
)
"""Behind somebody: "the return of Ann Lee in her first sitcom"."""
_ANNOUNCES = pattern(r" announced\b[^,.;\"']{0,30}? that\b")
"""Behind who speaks: "Harbour Workshop announced on Monday that"."""
_TWO_NAMES = pattern(r"(?!The |A |An )[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,2}")
LISTED = pattern(r",\s(?:and\s)?|\sand\s|\s&\s")
"""People are known by what they do: "starring Ann Lee, Tom Barr and Ida Moss", "Ann Lee says"."""


def is_person_at(masked: str, start: int, end: int, before: str, last: str) -> bool:
    """Whether a run of capitals is somebody: "starring Ann Lee", "Ann Lee says"."""
    if last == "as" and _PLAYED_AS.search(before) is not None:
        return True
    if last == "by" and _THEN.search(before) is not None:
        return False
    if last == "alongside" and masked.startswith(
        ("The ", "A "), len(masked[:end].rsplit("alongside ", 1)[0]) + 10
    ):
        return False  # "debuts alongside The Harbour"
    if masked.startswith(("The ", "A "), start) and last in ("with", "star", "boss", "by"):
        return False
    beside = last == "with" and _COMING_TOO.match(masked, end) is None
    if last in _ROLES or (beside and _WITH_PEOPLE.search(before) is not None):
        return True
    if _TWO_NAMES.fullmatch(masked, start, end) is not None and _HOLDS_OFFICE.match(masked, end) is not None:
        return True
    if _TWO_NAMES.fullmatch(masked, start, end) is not None and _IN_THEIR.match(masked, end) is not None:
        return True
    if start == 0 and _ANNOUNCES.match(masked, end) is not None:
        return True
    if masked.startswith("The ", start) and last not in _ROLES:
        return False  # "The Gull leads the pack"
    return last != "of" and DOES.match(masked, end) is not None


_LAST_SERIES = pattern(r"'s (?:last|final|first|second|third|fourth|next) (?:series|season) as\b")
"""Behind somebody: "Ann Lee's last series as the captain"."""


def drop_people(found: Titles, persons: set[str], whole: str) -> None:
    """Take out the candidates that are people, and those for which next to nothing speaks."""
    for name, one in list(found.known.items()):
        part = name in found.parts and one.worth < 4 and whole.count(uniform(one.text)) < 4
        if one.worth < 0.5 or (part and len(found.known) > 1) or _is_person(name, one, found, persons, whole):
            del found.known[name]


def _is_person(name: str, one: Candidate, found: Titles, persons: set[str], whole: str) -> bool:
    plain = uniform(one.text)
    if " " not in plain and any(f"{plain} {what}" in whole for what in _SHOWN):
        return False  # also the name of its hero
    if name not in found.certain and plain in _SURNAMES and re.search(rf"\b{plain} [A-Z][a-z]+-[a-z]", whole):
        return True
    if name not in found.certain and (is_korean(plain) or _is_last_name(plain, whole)):
        return True
    if name not in found.certain and (
        any(f"{plain} {what}" in whole for what in _HOUSES)
        or any(f" {what} {plain}" in whole for what in _HOUSE_IS)
        or _is_outlet(plain, whole)
    ):
        return True  # "Harbour Television Networks" is called "Harbour" as well
    if (
        " and " in plain
        and any(map(is_korean, plain.split(" and ")))
        and not any(f"{mark}{plain}" in whole for mark in "'\"")
    ):
        return True  # "the next series of Kim Go-eun and Lee"
    if any(_LAST_SERIES.match(whole, place + len(plain)) for place in standing(plain, whole)):
        return True
    if one.strong and (name in found.certain or _NAME_OF_TWO.fullmatch(one.text) is None):
        return False
    if name in persons or (_is_surname_used(plain, whole) and not plain.partition(" ")[0].endswith("ing")):
        return True
    # A show called like somebody is named again and again, in full.
    if name in found.coming:
        return False
    if is_first_name(plain) and not one.strong and not whole.startswith(plain):
        return not any(_COMES.match(whole, place + len(plain)) for place in standing(plain, whole))
    return (
        is_called(plain)
        and whole.count(plain) < 3
        and not any(_COMES.match(whole, place + len(plain)) for place in standing(plain, whole))
    )


_COMES = pattern(
    r"(?: (?:also|then|now|finally))?(?: (?:will|to|is set to|is due to|is expected to|is slated to|is scheduled to)"
    r"(?: (?:also|then|now|finally))?)? (?:return|premiere|debut|air|launch|arrive|stream|begin|start|drop)(?:s|es)?\b"
    r"(?! (?:as|to (?:his|her|host|play|the role)|for (?:his|her)|in (?:the|his|her) (?:\w+ )?(?:role|part))\b)"
)
"""After a show that is called like somebody: "Ann Lee returns on May 5", not "Ann Lee returns as the captain"."""


_OUTLET_AFTER = pattern(
    r" (?:(?:has|have|will|is set to|is to|to|plans to|also|today|now) ){0,2}(?:renew(?:ed|s)?|order(?:ed|s)?|"
    r"commission(?:ed|s)?|greenlit|greenlights?|broadcasts?|acquire[sd]?|pick(?:ed|s)? up|cancel+ed|cancels|axed) "
    r"(?:the|its|a|an|all|both|another|new|three|two|four|five|several|[\"']|[A-Z\d])"
    r"|(?: (?:is set to|will|is to|plans to))? (?:launch|release|premiere|air|stream|show|debut)(?:es|s)? "
    r"(?:the|a|an|all|both|another|new|\d+|three|two|four|five|several)\b[^.;,]{0,50} of (?:its|their)\b"
)
_OUTLET_BEFORE = pattern(
    r"(?:\b(?:air|airs|aired|airing|stream|streams|streaming|premiere|premieres|premiered|premiering|PM|pm|p\.m\.|am|"
    r"a\.m\.|AM|exclusively|only|broadcast|available|debut|debuts|debuting|Saturdays?|Sundays?|Mondays?|Tuesdays?|"
    r"Wednesdays?|Thursdays?|Fridays?) on|stream it on) $"
)
"""Around the name of a channel that nobody knows: "Harbour has renewed the drama", "at 10 pm on Harbour"."""


def _is_outlet(plain: str, whole: str) -> bool:
    """Whether a lone word orders shows, or shows are seen on it."""
    if " " in plain:
        return False
    return any(
        _OUTLET_AFTER.match(whole, place + len(plain))
        or _OUTLET_BEFORE.search(whole, max(0, place - 24), place)
        for place in islice(standing(plain, whole), _PLACES_SEEN)
    )


_HOUSE_IS = (
    "channel",
    "network",
    "broadcaster",
    "streamer",
    "platform",
    "studio",
    "company",
    "website",
    "magazine",
)
"""Before the name of a company: "the channel Harbour International"."""
_HOUSES = (
    "Television",
    "Networks",
    "Studios",
    "Pictures",
    "Productions",
    "Entertainment",
    "Broadcasting",
    "Media Group",
)
"""Behind the name of a company."""
_SHOWN = (
    *(
        f"{verb} on "
        for verb in ("drops", "premieres", "debuts", "airs", "streams", "launches", "lands", "arrives")
    ),
    *("anime", "TV anime", "Anime", "TV Anime", "docuseries", "miniseries"),
)
"""Behind a lone word: it is a show, whoever is called so too."""
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
_SYLLABLE = (
    r"(?:kk|tt|pp|ss|jj|ch|sh|[gkndtrlmbpsjhwc])?(?:yeo|yoo|yu|ya|ye|yo|wo|wa|we|wi|ae|eo|eu|oo|ee|oe|ui|[aeiou])"
    r"(?:ng|[nmklpht])?"
)
_SURNAMES = those(
    "Kim Lee Park Choi Jung Jeong Kang Cho Jo Yoon Yun Jang Lim Im Han Oh Seo Shin Kwon Hwang Ahn An Song Ryu Yoo Yu "
    "Jeon Jun Hong Go Ko Moon Mun Yang Son Bae Baek Paik Heo Hur Nam Shim Sim Noh No Ha Kwak Gwak Sung Seong Cha Joo Ju"
    " Woo Koo Gu Ku Min Na Jin Ji Um Eom Chae Won Cheon Bang Gong Kong Hyun Ham Byun Byeon Yeom Yeo Chu Do So Seol Ma"
    " Bong Sul Ahn Whang Gil Wi Pyo Myung Ki Ban Wang Geum Ok Yook Maeng Je Mo Tak Kook Eun"
)
_HARD_SURNAMES = those(
    "Kim Choi Jeong Kang Yoon Yun Jang Kwon Hwang Ryu Jeon Baek Heo Kwak Seong Byun Byeon Yeom Jung"
)
"""Those of them that are no words of English, and stand with one syllable too: "Kim Tae" before "Ri"."""
_GIVEN = pattern(rf"(?:{_SYLLABLE}){{1,2}}", re.IGNORECASE)


def is_korean(text: str) -> bool:
    """Whether a name is written as Korean ones are: "Han So-ra"."""
    if _KOREAN_NAME.fullmatch(text) is not None:
        return True
    words = text.split(" ")
    return (
        len(words) in (2, 3)
        and words[0] in _SURNAMES
        and all(word[0].isupper() and len(word) < 7 and _GIVEN.fullmatch(word) for word in words[1:])
        and (len(words) == 3 or _HARD_SURNAMES.isdisjoint(words[:1]) is False)
    )


def _is_last_name(plain: str, whole: str) -> bool:
    """Whether a lone word stands as the last word of a longer name too: "Ida Moss", then "Moss"."""
    if " " in plain or not plain.isalpha() or whole.startswith(plain):
        return False
    return any(
        (first := _FIRST_NAME.search(whole, max(0, place - 20), place)) is not None
        and first.group(1).casefold() not in _NO_FIRST
        and _MORE_OF_NAME.match(whole, place + len(plain)) is None
        for place in islice(standing(plain, whole), _PLACES_SEEN)
    )


_NO_FIRST = LEADING | frozenset(KINDS.split("|"))
_FIRST_NAME = pattern(
    r"(?<![\w'])(?!(?:The|An?|And|Of|Or|Inspector|Detective|Doctor|Captain|Sister|Agent|Miss|Professor|Chief)\b)"
    r"([A-Z][a-z]+) $"
)
"""A first name before a last one; with a rank before it, a title stays one: "Inspector Vale"."""
_MORE_OF_NAME = pattern(r" [A-Z]")
