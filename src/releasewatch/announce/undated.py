"""The entries of a list that have no date but that of the list: "7 new shows coming to ITV this autumn"."""

import re
from collections.abc import Iterator, Sequence

from releasewatch.announce import sections
from releasewatch.announce.claims import Claim
from releasewatch.announce.clauses import Context
from releasewatch.announce.firstnames import is_called
from releasewatch.announce.instalments import Instalment
from releasewatch.announce.listing import opening_title, title_of_item
from releasewatch.announce.marks import Marks
from releasewatch.announce.patterns import pattern
from releasewatch.announce.rowtitles import is_generic
from releasewatch.announce.slots import PLURAL_HEAD
from releasewatch.announce.unlisted import is_ceremony
from releasewatch.core.release import When

Titled = tuple[str, Instalment | None]

_FEWEST = 3
"""With fewer entries an article is no list."""
_OPENING = 6
"""Among so many sentences the time of a list is told."""

_MANY = pattern(
    r"\b(?:shows|series|dramas|k-dramas|c-dramas|titles|originals|premieres|programmes|programs|anime|sitcoms|comedies|"
    r"thrillers|documentaries|line-?up|slate|schedule)\b",
    re.IGNORECASE,
)
_TO_COME = pattern(
    r"\b(?:coming|upcoming|new|brand-new|anticipated|awaited|premier\w+|debut\w*|arriv\w+|launch\w*|return\w*|to watch|"
    r"look(?:ing)? forward|excited|can't wait|releas\w+|line-?up|slate|preview|landing|hitting|dropping|due|expected|"
    r"to (?:see|stream|binge|expect|catch)|airing|air|what's on|adds|adding|joining|schedule|calendar|will|won't)\b",
    re.IGNORECASE,
)
"""What the head of a list of coming shows says of them."""
_LOOKS_BACK = pattern(
    r"\b(?:best|greatest|worst|top|favou?rites?|so far|ranked|ranking|most[- ](?:watched|streamed|popular)|cancel+ed|"
    r"ended|ending|review(?:ed|s)?|year in)\b",
    re.IGNORECASE,
)
_AHEAD = pattern(
    r"\b(?:coming|upcoming|to watch|anticipated|awaited|look(?:ing)? forward|arriving|premiering)\b", re.I
)
"""A list of the best looks back, unless it says that they come."""
_OTHER = pattern(r"\b(?:films?|movies?|award|awards|games?|books?|albums?|podcasts?)\b", re.IGNORECASE)
_SHOWS = pattern(
    r"\b(?:(?<!award )shows?|series|tv|titles|dramas|k-dramas|everything|originals)\b", re.IGNORECASE
)
"""In a headline: what is listed besides shows, and shows."""
_FILMS = pattern(r"\b(?:films?|movies?|documentary film)\b", re.IGNORECASE)


def undated(everything: Sequence[Marks], alone: Sequence[Titled | None], context: Context) -> Iterator[Claim]:
    """The claims of the entries of which nothing is told but the time of the whole list."""
    head = _head(everything, context)
    if head is None:
        return
    start, when = head
    entries = _entries(everything, alone, start)
    if len({title[0] for _, title in entries}) < _FEWEST:
        return
    exact = {claim.show for claim in context.claims if claim.when.day is not None}
    if len(exact) * 2 >= len(entries) - len(exact):
        return  # where other entries have their day, a time for all is no promise
    told = {
        claim.show.casefold()
        for claim in context.claims
        if claim.show is not None and claim.order >= entries[0][0]
    }
    ends = [order for order, _ in entries[1:]] + [len(everything)]
    platform = next(
        (one.name for marks in (everything[start], everything[0]) for one in marks.services), None
    )
    for (order, (show, piece)), end in zip(entries, ends, strict=True):
        own = everything[order:end]
        dated = any(order <= claim.order < end for claim in context.claims)
        if dated or show.casefold() in told or any(map(_is_told_of, own)):
            continue
        told.add(show.casefold())
        services = everything[order].services
        claim = Claim(
            show=show, when=when, sentence=everything[start].sentence.original, order=order, named=True
        )
        claim.platform = services[0].name if services else platform
        if piece is not None:
            claim.season, claim.label = piece.season, piece.label
        yield claim


def _is_told_of(marks: Marks) -> bool:
    """Whether a sentence of an entry has a day of its own, which is past or of something else, or says that it "
    "is out."""
    return any(one.day is not None for one in marks.dates) or _OUT.search(marks.text) is not None


_OUT = pattern(
    r"\b(?:(?:available|out|streaming|on) now|already (?:out|available|aired|premiered)|now (?:streaming|available)|"
    r"no (?:release |premiere |air )?date)\b",
    re.IGNORECASE,
)


def _head(everything: Sequence[Marks], context: Context) -> tuple[int, When] | None:
    """Where the head of the list stands, and the time that it tells; None without one."""
    main = context.topic.title
    headline = next((marks for marks in everything if marks.sentence.line.role == "headline"), None)
    if headline is not None and main is not None and main.text in headline.text:
        return None
    if headline is not None and _OTHER.search(headline.text) and _SHOWS.search(headline.text) is None:
        return None
    for order, marks in enumerate(everything[:_OPENING]):
        if len(marks.dates) != 1 or not marks.dates[0].vague or marks.pieces:
            continue
        if marks.sentence.line.role == "headline":
            many = PLURAL_HEAD.search(marks.text) is not None
        else:
            many = _MANY.search(marks.text) is not None and not any(one.strong for _, _, one in marks.titles)
        if not many or not _TO_COME.search(marks.text) or sections.is_leaving(marks):
            continue
        if _LOOKS_BACK.search(marks.text) and not _AHEAD.search(marks.text):
            continue
        when = context.calendar.resolve(marks.dates[0], None, sure=False)
        if when is not None:
            return order, when
    return None


def _entries(
    everything: Sequence[Marks], alone: Sequence[Titled | None], start: int
) -> list[tuple[int, Titled]]:
    """The lines below the head that are titles with a description, or the paragraphs that open with one."""
    heads: list[tuple[int, Titled]] = []
    opened: list[tuple[int, Titled]] = []
    other = False
    for order in range(start + 1, len(everything)):
        marks, title = everything[order], alone[order]
        role = marks.sentence.line.role
        if role == "heading" and title is None:
            other = sections.is_other_section(marks) or sections.is_leaving(marks)
        if other or (_FILMS.search(marks.text) is not None and role != "prose"):
            continue
        if role == "prose":
            label = title_of_item(marks)
            title = opening_title(marks) if label is None else (label, None)
            if title is not None and _is_show(title[0]):
                opened.append((order, title))
        elif title is not None and _is_show(title[0]):
            bullet = role == "item" and (" " in title[0] or title[0] == marks.sentence.original)
            if bullet or _is_described(everything, order):
                heads.append((order, title))
    return heads if len(heads) >= len(opened) else opened


def _is_show(title: str) -> bool:
    """Whether a title is nobody's name, no award show and no label with what it tells."""
    label, colon, _ = title.partition(":")
    return not (is_called(title) or is_ceremony(title) or (colon and is_generic(label)))


def _is_described(everything: Sequence[Marks], order: int) -> bool:
    """Whether prose stands below a line."""
    return order + 1 < len(everything) and everything[order + 1].sentence.line.role == "prose"
