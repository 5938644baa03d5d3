"""What a sentence is about when its subject is plainly no show: a statue, an auction, a cook-off."""

import re

from releasewatch.announce.firstnames import is_first_name
from releasewatch.announce.names import LEADING
from releasewatch.announce.patterns import pattern
from releasewatch.announce.people import is_korean

_NEW = r"(?:An?|Another|Our|My|Your|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+) "
_OWNED = r"(?:the |an? |his |her |their |our )?[\w-]+(?: [\w-]+)?'s? "
_OPENING = pattern(
    r"\W*(?:(?:Meanwhile|Also|Then|In addition|Elsewhere|But|And|Before that|After that|Fans[^,]{0,30}),? )?"
    rf"(?:[a-z][^,:]{{0,30}}: )?(?:{_NEW}|{_OWNED})",
    re.IGNORECASE,
)
"""A subject that is new to the reader or belongs to somebody."""
_BUSINESS = pattern(
    r"\W*(?:Tickets|Revenue|Profits?|Sales|Winners|Voting|Screenings?|Auditions|Applications|Nominations|Rehearsals|"
    r"Doors|Subscribers|Prices|Merchandise|Pre-?orders|Filming|Shooting|Talks|Negotiations|Hearings?|He|She|The "
    r"(?:cast|stars?|actors?|actress|singer|idol|trial|gala|ceremony|exhibition|tour|concert|auction|paperback|memoir|novel|album|soundtrack|vinyl|anniversary|birthday|party))\b"
)
"""Subjects that are no show whatever follows: business, people, other things with a day."""
_SHOW = pattern(
    r"T{3}|\b(?:series|shows?|show's|dramas?|sitcoms?|comed(?:y|ies)|thrillers?|anime|seasons?|parts?|volumes?|chapters?|"
    r"batch(?:es)?|half|halves|instal+ments?|episodes?|specials?|finale|premieres?|debut|releases?|broadcast|launch|"
    r"return|date|documentar(?:y|ies)|docuseries|mini-?series|spin-?offs?|sequel|prequel|reboot|revival|adaptation|dub|"
    r"version|run|programmes?|programs?|titles?|start|opener|mystery|romance|saga|soap|franchise|crime|serial|story|"
    r"stories|tales?|originals?|rom-?com|cartoon|reality|competition|remake|follow-?up|trip|journey|adventures?|ride|"
    r"arrival|comeback|it|they|we|you|this|that|which|weeks?|months?|days?|nights?|years?|fortnight|while|"
    r"hours?)\b",
    re.IGNORECASE,
)
"""Nouns for shows and their pieces, words that point back to one, and spans of time ("A week later it returns")."""
_VERB = pattern(
    r"\s(?:is|are|was|were|will|has|have|opens?|starts?|begins?|follows?|takes?|goes|comes?|hosts?|runs?|arrives?|"
    r"airs?|premieres?|returns?|drops?|lands?|launches|debuts?|hits?|streams?|kicks|planned|scheduled|should)\b"
)
_HOSTED = pattern(
    r"\bhosts? (?:the|an?|its) [\w -]{0,30}(?:party|gala|screening|event|exhibition|ceremony)\b"
)


_DAY_OF = pattern(r"\W*(?:The|Its|Their) (?:[\w-]+ ){0,2}(?:anniversary|birthday|funeral|wedding) of\b")


_SEASON_OF_ALL = pattern(
    r"\bthe (?:new |official |traditional |coming |\d{4}-\d\d(?:\d\d)? )?(?:TV|television|broadcast|network|"
    r"fall|fall TV|"
    r"holiday|awards|Emmy|football|NFL|baseball|hockey|basketball) season (?:is |will |has |officially |"
    r"finally |begins|"
    r"starts|kicks|opens|gets)",
    re.IGNORECASE,
)


def is_season_of_all(text: str) -> bool:
    """Whether a sentence is about the season of all channels or of a sport: "The TV season officially starts"."""
    return _SEASON_OF_ALL.search(text) is not None


def is_day_of(text: str) -> bool:
    """Whether a sentence is about a day that a show only has: "The anniversary of Harbour Nine is on May 5"."""
    return _DAY_OF.match(text) is not None


def foreign(text: str, until: int) -> bool:
    """Whether the sentence before the date at `until` speaks of a thing that no show is: "Our auction is on May 5".

    `text` has its titles and platforms blanked; a subject that holds one, or a noun for shows or their parts, is not
    foreign, and neither is one that points back ("the", "it", "this").
    """
    if _HOSTED.search(text, 0, until):
        return True
    if _BUSINESS.match(text, 0, until):
        return _SHOW.search(text, 0, until) is None
    opening = _OPENING.match(text, 0, until)
    if opening is None:
        return False
    verb = _VERB.search(text, opening.end() - 1, until)
    return verb is not None and _SHOW.search(text, opening.start(), verb.start()) is None


_UNNAMED = pattern(
    r"(?<!and )(?<!or )\b(?:several|many|some|other|most|dozens of|a few|few) (?:[\w-]+ ){0,2}(?:series|shows|"
    r"dramas|titles|originals|"
    r"favou?rites) (?:will|won't|would|are|were|have)\b[^,;]*$|"
    r"\b(?:spin-?offs|shows|series|dramas|titles|projects|sequels|prequels|originals),? (?:two|three|four|five|some|"
    r"several|many|both|all|one|most) of (?:which|them)\b[^;]*$|"
    r"\bwhich (?:of (?:its|the) )?(?:(?:TV|new|original|television) )?(?:series|shows|dramas|titles|originals) "
    r"(?:(?:will|are going to|are set to) )?(?:come|return|arrive|premiere|debut|be)\b[^,;]*$|"
    r"^\W*(?:Most|Some|Many|Several|All|None|A few|Few|The rest) of (?:the|these|its|their|this year's|those) "
    r"(?:[\w-]+ ){0,2}(?:series|shows|dramas|titles|originals|anime|programmes|programs)\b[^;:]*$|"
    r"^\W*(?:An?|The|Its|Their|Another) (?:[\w-]+ )?(?:slate|line-?up|crop|wave|string|host|handful|raft|batch|bunch|"
    r"number|array|selection|roster|flurry|range|trio|pair) of (?:(?:brand-)?new|upcoming|exciting|original|returning|"
    r"fresh) (?:[\w-]+ )?(?:series|shows|dramas|k-dramas|titles|originals|spin-?offs|programmes|programs|anime)\b"
    r"(?!.{0,30}(?:includ|such as|like|:))[^,;:]*$"
)
"""Before a date: several shows that nobody names, "two of which will debut", "a slate of new series is coming"."""


_EVERY_MONTH = pattern(
    r"\b(?:an?|one) (?:new )?(?:series|shows?|dramas?|films?) (?:almost |nearly |roughly )?(?:every|each|a) (?:week|"
    r"month|quarter)\b|\bmost of (?:our|its|their) (?:shows|series|dramas|comedies)\b"
)
"""What a channel does with its shows: "it will debut a new series almost every month"."""


def unnamed(text: str, until: int) -> int | None:
    """Where several shows without names begin to be told of, if it is they that come on the date at `until`."""
    match = _UNNAMED.search(text, 0, until) or _EVERY_MONTH.search(text)
    return None if match is None else match.start()


_OWN_SUBJECT = pattern(
    r"(?:(?:But|And|Meanwhile,|Also,|However,|Then|While|Elsewhere,) )?(?P<name>[A-Z][\w']+(?: (?:of |the |"
    r"and )?[A-Z][\w':]+){1,5}) "
    r"(?:was|is|will|has|had|has been|premieres|returns|arrives|debuts|opens|comes|follows|hits|lands)\b"
)
"""What opens a sentence with two capitals and a verb: "But Grey Heron was pushed to May 5"."""


_WHEN_IT = pattern(r"\b(?:when|once|as|before|until|which) (?:it|the (?:show|series|drama|comedy|season))\b")
"""The subject of the clause that a date stands in: "Ann Lee has a role on the show when it premieres in 2024"."""


def unknown(text: str, until: int, main: str | None) -> bool:
    """Whether a sentence is about a name that is no title of the article, nobody's and no kind of thing.

    `text` has its titles and platforms blanked; a name that shares a word with the `main` title may be that in short.
    """
    opening = _OWN_SUBJECT.match(text, 0, until)
    if opening is None or _WHEN_IT.search(text, opening.end(), until):
        return False
    words = opening["name"].split()
    if is_first_name(words[0]) or is_korean(opening["name"]) or words[0].casefold() in LEADING:
        return False
    if any(_SHOW.fullmatch(word) or set(word) == {"T"} for word in words):
        return False
    own = {word.casefold() for word in (main or "").split() if len(word) > 3}
    return own.isdisjoint(word.casefold().removesuffix("'s") for word in words)
