"""Several shows of one sentence, each with its day in brackets: "Cold Quay (May 3) and Salt Road (May 5)"."""

from releasewatch.announce.candidates import DATE, SERVICE
from releasewatch.announce.claims import Claim
from releasewatch.announce.clauses import Context
from releasewatch.announce.listing import claim_of_row
from releasewatch.announce.marks import PRAISE, Marks
from releasewatch.announce.patterns import pattern
from releasewatch.announce.rowtitles import title_in, title_like
from releasewatch.announce.services import is_name as is_service
from releasewatch.announce.words import those

_BRACKET = pattern(
    rf"[^\s({DATE}] ?\((?P<going>(?:premier|debut|return|launch|arriv|air|stream|"
    rf"start|begin|com|land|drop|releas)\w*,? (?:on )?|out |due )?(?:{SERVICE}+[,;:]? )?"
    rf"(?:from |on )?(?:\d{{1,2}}(?:[:.]\d\d)?(?: ?(?:-|and|&) ?\d{{1,2}}"
    rf"(?:[:.]\d\d)?)? ?[ap]\.?m\.?(?: [A-Z]{{2,3}}(?:/[A-Z]{{2}})?)?,? (?:on )?)?(?=[{DATE}])"
)
"""The opening of a bracket that begins with a day, or with its hour and channel; one character before it."""
_ELSEWHERE = pattern(r"[A-Z][a-z]")
"""In a bracket behind a weekday where no platform stands: another place."""
_FINALES = pattern(r"\b(?:season |series )?finales\b")
_TOLD_OF = pattern(
    r"[\w'\"!?.],?['\"]? (?:from (?=(?:co-)?(?:creators?|writers?|producers?|the|director)\b)|by (?=[A-Z])|starring |"
    r"featuring |created by |hosted by |led by |about |an? (?=[a-z][^,;]*,? ?$))[^;()]{3,60}$"
)
"""Between a title and its bracket: who made it and who is in it."""
_PART_ENDS = pattern(
    r"\), |\) and |\)|[,;:] (?:and |plus |then )?|\. |\b(?:including|include|with|like|are|include:) "
)
_SHOWS_AFTER = pattern(
    r" (?:\w+ )?(?:series|shows?|dramas?|comedies|titles|originals|premieres|programs|programmes)\b"
)
"""Behind "previously announced", where it is the shows and not their days that are known."""
_WORD = pattern(r"\S+")
_INNER = those("of the and a an in to for at on with from by is my your no vs de la le & x as it or")


def claims_in_brackets(marks: Marks, context: Context, order: int) -> list[Claim] | None:
    """The claims of a sentence in which a day in brackets follows each of several titles; None where it is none.

    A year alone in brackets is that of the first run.
    """
    if (
        "(" not in marks.masked
        or marks.sentence.line.role == "headline"
        or any(
            one.kind == "moved" or (one.kind == "off" and not _SHOWS_AFTER.match(marks.text, one.end))
            for one in marks.signs
        )
    ):
        return None
    starts = {
        one.start: one
        for one in marks.dates
        if one.day or one.month or one.part or (one.weekday is not None and one.turn is None)
    }
    found: list[Claim] = []
    places = going = floor = closed = 0
    owner: str | None = None
    for bracket in _BRACKET.finditer(marks.masked):
        mention = starts.get(bracket.end())
        if mention is None:
            continue
        places += 1
        going += bracket["going"] is not None
        end = bracket.start() + 1
        told = _TOLD_OF.search(marks.text, floor, end)
        last = end if told is None else told.start() + 1
        begin = _title_start(marks.text, floor, last)
        title = None if begin is None else title_in(marks, begin, last, marked_off=True)
        owner = _owner(marks, floor, end) or (owner if marks.text.startswith(") and ", closed) else None)
        floor = mention.end
        closed = marks.text.find(")", end)
        if title is None or any(mention.start < one.start < closed for one in marks.dates):
            return None
        claim = claim_of_row(marks, context, order, title[0], title[1], mention)
        inside = [one.name for one in marks.services if end <= one.start < closed] or (
            [owner] if owner else []
        )
        claim.platform, claim.said_platform = (inside[0], True) if inside else (None, False)
        weekday = mention.month is None and mention.part is None
        if weekday and not inside and _ELSEWHERE.search(marks.text, mention.end, closed) is not None:
            return None  # "'Cold Quay' (8 p.m. Friday, Hall 2)"
        if claim.label is None and _FINALES.search(marks.text, 0, end) is not None:
            claim.label = "Finale"
        if claim.when is not None:
            found.append(claim)
    alone = (
        places == len(marks.dates)
        and going
        and found
        and any(title.text == found[0].show for _, _, title in marks.titles)
    )
    return found if found and (places > 1 or alone) else None


def _owner(marks: Marks, start: int, end: int) -> str | None:
    """The channel whose show the title between two places is: "NBC's Cold Quay"."""
    owners = [
        one for one in marks.services if start <= one.start < end and marks.text.startswith("'", one.end)
    ]
    return owners[-1].name if owners else None


_OPENS_SEGMENT = pattern(r"[^;]*?: (?=[A-Z\"'])|(?:and |plus |then |also )?")
_TITLE_OF_SEGMENT = pattern(
    rf"(?P<t>[A-Z0-9\"'][^;{DATE}{SERVICE}(]{{1,70}}?)(?:,|:| -| —| ?\(| on| from| premieres)+ ?(?={DATE}|{SERVICE})"
)


def claims_in_segments(marks: Marks, context: Context, order: int) -> list[Claim] | None:
    """The claims of a sentence that parts its shows by semicolons: "Cold Quay, May 3 (Hulu); Salt Road, May 5"."""
    if marks.masked.count(";") < 1 or len(marks.dates) < 2 or marks.sentence.line.role == "headline":
        return None
    if any(one.kind in ("moved", "past", "off") for one in marks.signs):
        return None
    found: list[Claim] = []
    start = 0
    for segment in marks.masked.split(";"):
        end = start + len(segment)
        begin = start + len(segment) - len(segment.lstrip())
        lead = _OPENS_SEGMENT.match(marks.masked, begin, end)
        begin = begin if lead is None else lead.end()
        inside = [one for one in marks.dates if begin <= one.start and one.end <= end]
        told = _TITLE_OF_SEGMENT.match(marks.masked, begin, end)
        title = None if told is None else title_in(marks, *told.span("t"), marked_off=True)
        if title is None or len(inside) != 1:
            return None
        claim = claim_of_row(marks, context, order, title[0], title[1], inside[0])
        places = [one.name for one in marks.services if begin <= one.start < end]
        claim.platform, claim.said_platform = (places[0], True) if places else (None, False)
        if claim.when is not None:
            found.append(claim)
        start = end + 1
    return found or None


_SHORT = those("dr mr mrs ms st vs jr sgt lt col capt prof rev no vol")
"""What a full stop shortens in a title."""


def _is_of_title(before: str, mark: str) -> bool:
    """Whether the colon or full stop behind a text belongs to a title: "Salt Road: The Storm", "Ask Dr. Lee"."""
    if mark == ".":
        return before.rpartition(" ")[2].casefold() in _SHORT
    if mark.isalpha():
        return before.rstrip().rpartition(" ")[2][:1].isupper()  # "Dancing with the Lamps"
    return mark == ":" and title_like(before) and not is_service(before)


def _title_start(text: str, floor: int, end: int) -> int | None:
    """Where the title that ends at `end` begins: at its quotation mark, or at a capital behind other words."""
    if text[end - 1] in "\"'" and (opened := text.rfind(text[end - 1], floor, end - 1)) >= 0:
        return opened
    begin = floor
    for part in _PART_ENDS.finditer(text, floor, end):
        if not _is_of_title(text[begin : part.start()], part.group()[0]):
            begin = part.end()
    start = None
    for word in _WORD.finditer(text, begin, end):
        written = word.group()
        if PRAISE.fullmatch(written) is not None:
            start = None
        elif written[0].isupper() or written[0].isdigit() or written[0] == "$" or written[1:2].isupper():
            start = word.start() if start is None else start
        elif start is not None and written not in _INNER:
            start = None  # "the Ann Lee docuseries Cold Quay": the title stands behind the kind
    return start
