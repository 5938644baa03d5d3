"""Whether what comes out on a day is a trailer, a book or a tour, and not the show."""

import re

from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.signs import Sign

_WARES = pattern(
    r"\b(?:trailer|teaser|poster|posters|music(?!-)|score|stills|clip|clips|soundtrack|OST|album|single|"
    r"song|DVDs?|Blu-rays?|box sets?|novels?|books?(?! (?:\d|one|two|three|four|five|six)\b)|comics?|memoirs?|"
    r"audiobooks?|manga|webtoon|game|games|"
    r"podcast|tour|concert|"
    r"fan ?meeting|fan ?meet|exhibition|exhibit|tickets?|auditions?|award|awards|ceremony|panel|"
    r"convention|festival|interview|press conference|match|draft|election|trial|strike|strikes|"
    r"birthday|wedding|enlistment|musical|stage play|merchandise|toys?|subscription|price|prices|"
    r"pricing|plan|tier|film|movie|theaters|theatres|cinemas|photos?|images?|filming|production|"
    r"shooting|shoot|casting|readers?|paperback|hardcover|discs?|"
    r"reviews?|recaps?|liveblog|Q&A|post-?mortem|"
    r"volumes? \d+ of the|light novel|pre-?orders?|vinyl|livestream|vote|voting|applications?|pop-up|"
    r"store)\b",
    re.IGNORECASE,
)
"""Things whose days are no releases of shows."""

_MAKING = pattern(
    r"\b(?:(?:filming|production|shooting|photography|writing|casting) (?:on|of|for)|work "
    r"on)\b(?:(?!\band\b)[^,])*$",
    re.IGNORECASE,
)

_WARE_NAMED = pattern(
    r"\b(?:book|novel|memoir|album|single|song|film|movie|game|podcast|musical|"
    r"play)\b[^;]{0,60}, ['\"]?T{2,}['\"]?,? ?(?:\w+ ){0,2}$"
)
"""Before a sign: "her new book about the sea, Harbour Nine, (comes out)"; titles are blanked."""

_WARE_PIECE = pattern(
    r"\bvol(?:ume|\.)?s? (?:1[3-9]|[2-9]\d|\d{3})\b|\bvol(?:ume|\.)?s? \d+ of the (?:manga|comics?|novels?|"
    r"light novels?|books?|Blu-ray|DVD|soundtrack)\b",
    re.IGNORECASE,
)

_CALLED = pattern(r"s?,? [\"'][^\"']{2,60}[\"'],? ?")
"""After a thing: "the first fan meeting tour, 'Harbour Day,' (opens)"."""

_SHOWN = pattern(r"\b(?:show|series|season|drama|part|volume|episodes?)\b", re.IGNORECASE)

_OF = pattern(r" (?:of|for|from|to)\b")

_WARE_OUT = pattern(
    r"\b(?:trailer|teaser|poster|single|soundtrack|book|album|clip|photos?|stills)s? (?:of|for|from|to) "
    r"[^,;]{2,60}, $",
    re.IGNORECASE,
)
"""Before a sign: "the trailer of Harbour Nine, (out today)"."""

_SOURCE = pattern(
    r"\b(?:adaptations?|adapted|version|based|inspired|remake|retelling|take on|drawn|derived|sequel to|prequel to|"
    r"spin-?off (?:of|to|from))\b(?:(?!\b(?:has|have|had|will|is|are|was|were)\b)[^;]){0,50}$"
)
"""Before what a show was made from: "the TV adaptation of the hit (webtoon) will air"."""
_RELATIVE = pattern(r"[,\s]+(?:which|that)\b")

_WARE_BEFORE = pattern(
    r"\b(?:film|movie|novel|book|memoir|album|single|game|tour|musical|play|podcast|soundtrack)\b"
    r"(?:(?!\b(?:series|season|show|drama)\b)[^,;])*$"
)
"""Before "which": "a film with Ann Lee, which moved to May 30"."""


_NAME_GOES_ON = pattern(r" (?:[Oo]f |[Tt]he )?[A-Z][a-z]+")
_TELLS_OF = pattern(
    r"\b(?:reveal|show|teas|announc|confirm|preview)\w* (?:[\w-]+ ){1,8}?(?:season|series|part|run|episodes|"
    r"volume|half|"
    r"batch)\b"
)
"""Behind a trailer what it tells of: "a teaser trailer revealing the second run of episodes (to premiere)"."""
_SHOWN_TOO = ("film", "movie", "production", "trial", "match", "draft", "strike", "strikes", "plan", "score")
_NAME_BEFORE = pattern(r"(?<![\w'])(?!T{3})[A-Z][a-z]+ $")
_IN_PROSE = pattern(r"\b[a-z]{6,}\b")
"""Around a thing that is a word of a name: a capital before it, in a sentence that is no headline."""


def about_wares(text: str, governing: Sign, mention: Mention, start: int) -> bool:
    """Whether it is a trailer, a book or a tour that comes out, not the show."""
    if governing.start > mention.start:
        return False
    before = text[start : governing.start]
    if (
        _MAKING.search(before)
        or (text.startswith("out", governing.start) and _WARE_OUT.search(before))
        or _WARE_NAMED.search(before)
        or (_RELATIVE.match(before) and _WARE_BEFORE.search(text[:start]))
    ):
        return True
    if _WARE_PIECE.search(before):
        return True
    for match in _WARES.finditer(before):
        after = before[match.end() :]
        if (
            match.group()[0].isupper()
            and _NAME_BEFORE.search(before, 0, match.start())
            and _IN_PROSE.search(text)
        ):
            continue  # "starring the Grey Game's Ann Lee"
        if match.group()[0].isupper() and _NAME_GOES_ON.match(after):
            continue  # "the next Game Of Quays spin-off"
        if after.lstrip("s").startswith(", of which"):
            return True
        if _TELLS_OF.search(after) or "in anticipation of its " in after:
            continue
        if _SOURCE.search(before, 0, match.start()):
            continue
        if not after.strip() and match.group().casefold() not in _SHOWN_TOO:
            return True  # "the Harbour Nine video game launches on May 5"
        if _CALLED.fullmatch(after):
            return True
        if "," in after or re.search(
            r"\b(?:that|which|show|series|season|it|drama|and)\b",
            re.split(r"\b(?:of|for|from|to)\b", after)[0],
        ):
            continue
        if not re.search(r"T{3}|\b(?:season|part|volume)\b", before[: match.start()]):
            return True
    between = text[governing.end : mention.start]
    ware = _WARES.search(between)
    shown = _SHOWN.search(between)
    # "unveiled the trailer of the second part today": the first noun is the thing
    return ware is not None and (
        shown is None or (ware.start() < shown.start() and _OF.match(between, ware.end()) is not None)
    )
