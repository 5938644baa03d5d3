"""Whether a date of which no verb speaks is the day of a release all the same."""

from releasewatch.announce import backward, subjects
from releasewatch.announce.attached import is_beside, is_listed
from releasewatch.announce.claims import Claim, hour_near
from releasewatch.announce.marks import Marks
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those

_ADJACENT = pattern(
    r"['\"]?(?: \([^()@]{2,24}\))?\s*(?::? ?(?:all |the )?(?:first )?(?:\w+ )?episodes )?(?:\(|\[|-|—|:|,|\||on|"
    r"from|in|is|for|"
    r"date)?\s*(?:\(|:|on|from|for|in|starting|-)?\s*$"
    r"|, [a-z][^,;:]{2,25}, (?:(?:on|in|from)\s*)?$"
)


def settled(marks: Marks, place: int, blanked: str, previous: Marks | None) -> bool:
    """Whether what stands with an open date makes it the day of a release all the same."""
    mention = marks.dates[place]
    return (
        _adjacent(marks, place)
        or _slotted(marks, mention)
        or _counted(marks, mention)
        or _of_season(marks, mention, blanked)
        or _brings(marks, mention)
        or (
            _UPCOMING.search(marks.text, 0, mention.start) is not None
            and _DRAMA_OF.match(marks.text, mention.end) is not None
        )
        or (mention.day is not None and _IS_THE_DAY.match(marks.text, mention.end) is not None)
        or backward.answers(marks, mention, previous)
    )


def _adjacent(marks: Marks, place: int) -> bool:
    """Whether a date stands at an instalment or title with nothing but a mark between: "Volume 2 on July 24"."""
    mention = marks.dates[place]
    floor = marks.dates[place - 1].end if place else 0
    listed = is_listed(marks)
    row = bool(marks.services) or marks.sentence.line.role != "prose"
    ends = [
        one.end
        for one in marks.pieces
        if floor <= one.end <= mention.start and (one.piece or (row and one.season))
    ]
    bracketed = (
        marks.text[max(0, mention.start - 2) : mention.start] in (" (", "' (", '" (')
        and mention.day is not None
    )
    if (
        bracketed
        or marks.services
        or any(one.kind == "go" for one in marks.signs)
        or marks.sentence.line.role != "prose"
        or listed
    ):
        ends += [end for _, end, _ in marks.titles if floor <= end <= mention.start]
    labelled = [one.end for one in marks.pieces if floor <= one.end <= mention.start and one.piece]
    if mention.vague and mention.month is None:
        ends = labelled if mention.year is not None else []  # "Part 3 in 2025"
    if not ends:
        return False
    beside = listed and is_beside(marks, max(ends), mention)
    return beside or _ADJACENT.fullmatch(marks.text, max(ends), mention.start) is not None


_COUNT_BEFORE = pattern(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: (?:more|others?|new|further))?"
    r"(?: episodes)?(?: (?:on|in|from|follow on))? $"
)


def _counted(marks: Marks, mention: Mention) -> bool:
    """Whether episodes are dealt out in a sentence: "five episodes now, five on December 14"."""
    return (
        mention.day is not None
        and "pisodes" in marks.text
        and mention.start > 0
        and _COUNT_BEFORE.search(marks.text, max(0, mention.start - 24), mention.start) is not None
    )


_RETURN_OF = pattern(
    r"[^.;]{0,60}?,? with (?:the )?(?:[\w-]+ ){0,2}(?:returns?|premieres?|debuts?|launch(?:es)?|comebacks?|"
    r"arrivals?) of "
)
"""Behind a day: what it brings, "May 5 is a big night, with the returns of"."""
_NEW_ON = pattern(
    r"\W*(?:Also |And |Plus )?(?:(?:[Nn]ew|[Uu]p|[Cc]oming|[Nn]ext|[Oo]ut|[Ss]till to come) )?(?:on |in |for |from )?"
)
"""What opens a sentence of nothing but a day and its shows: "New on May 5: "."""
_SLATE_FOR = pattern(
    r"\b(?:slate|line-?up|schedule|programme|program|calendar|menu|offering|roster)s? (?:(?:for|of|on) (?:the )?)?$"
)
_HOLDS = pattern(
    r" (?:also |still |now )?(?:includes?|features?|brings?|consists? of|has|contains?|is|are)\b"
)
"""Around the time of a list: "The slate for October includes"."""


_UPCOMING = pattern(r"\b(?:upcoming|new) $")
_DRAMA_OF = pattern(
    r" (?:[A-Z][a-z]+ )?(?:[KC]-?)?(?:[Dd]rama|series|anime|thriller|comedy|romance|mystery)\b"
)
"""Around the month of a show: "is an upcoming July Korean drama"."""
_IS_THE_DAY = pattern(
    r" (?:is|will be) the (?:date|day|answer|big day|magic date)\b(?! (?:of|when|for (?!the return)))"
)
"""Behind a day: "October 3 is the date."."""
_OPENS = 8
"""Before this a day opens its sentence."""
_BRINGS = pattern(r" (?:(?:also|then|will|finally) ){0,2}(?:brings?|sees|see|marks?|is when|welcomes?) ")


def _brings(marks: Marks, mention: Mention) -> bool:
    """Whether the shows of a day stand behind it, where no verb says that they come."""
    if not marks.titles or marks.titles[-1][0] < mention.end:
        return False
    if _RETURN_OF.match(marks.text, mention.end) is not None:
        return True
    if mention.start < _OPENS and _BRINGS.match(marks.text, mention.end) is not None:
        return True
    if marks.text.startswith(":", mention.end):
        return _NEW_ON.fullmatch(marks.text, 0, mention.start) is not None
    slate = _SLATE_FOR.search(marks.text, 0, mention.start)
    return slate is not None and _HOLDS.match(marks.text, mention.end) is not None


_BREAK = pattern(r"[,;:.()]|\b(?:and|but|while|after|since|as|when|who|which|that|from|of|in)\b")
_PRINTED = those(
    "novel novels manga book books comic comics paperback hardcover webtoon soundtrack album game games dvd "
    "blu bluray"
    " disc discs magazine"
)


_PUBLISHING = those(
    "publishes published publishing publisher prints printed translated licensed shelves readers"
)


def printed(marks: Marks, claim: Claim, previous: Marks | None) -> bool:
    """Whether a volume or chapter is one of a book: it has a high number, or the sentence before is about books."""
    kind, _, number = (claim.label or "").partition(" ")
    if kind not in ("Volume", "Chapter", "Book") or claim.said_platform:
        return False
    if kind == "Book":
        return False
    above = previous is not None and not previous.words.all.isdisjoint(_PRINTED)
    own = "manga" in marks.words.all and not marks.words.all.isdisjoint(_PUBLISHING)
    return (number.isdigit() and int(number) > 12) or ((above or own) and not marks.titles)


def _of_season(marks: Marks, mention: Mention, blanked: str) -> bool:
    """Whether a sentence with a full date speaks of a season or part, and of nothing past or other."""
    if marks.sentence.line.role != "prose":
        return False
    if mention.day is None or mention.month is None:
        last = max((one.end for one in marks.pieces if one.piece and one.end <= mention.start), default=None)
        if last is None or mention.weekday is not None or _BREAK.search(marks.text, last, mention.start):
            return False  # but "with the second half concluding the series later this year"
    named = [one for one in marks.pieces if one.season is not None or one.label is not None]
    if not named or any(one.kind in ("past", "off", "said") for one in marks.signs):
        return False
    if not marks.words.all.isdisjoint(_PRINTED):
        return False  # "the ninth volume of the novels"
    return not subjects.foreign(blanked, mention.start)


_ON_PLACE = pattern(r"[,\s]+(?:(?:on|from|only on|at|starting)\s)?(?:the\s)?")


def _slotted(marks: Marks, mention: Mention) -> bool:
    """Whether a date has an hour in a sentence that names a show and a channel: the slot of a broadcast."""
    if mention.vague or any(one.kind in ("past", "off", "said") for one in marks.signs):
        return False
    places = [one for one in marks.services if not one.owner]
    if hour_near(marks.text, mention.start, mention.end) is not None and (places or marks.titles):
        return bool(marks.services)
    if mention.month is None and mention.feast is None:
        return False  # "On Saturday BBC One led with a quiz": a weekday alone is as likely the last one
    # "The Harbour lot ride again on HBO on May 5"
    return any(
        _ON_PLACE.fullmatch(marks.text, min(one.end, mention.end), max(one.start, mention.start))
        for one in places
    )
