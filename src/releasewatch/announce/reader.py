"""From the text of a press article to the releases it announces."""

from datetime import date

from releasewatch.announce import joining, listing, page
from releasewatch.announce.announced import Announced
from releasewatch.announce.clauses import Context, claims_of
from releasewatch.announce.marks import Marks, for_titles, marked, topic_of
from releasewatch.announce.titles import titles
from releasewatch.announce.years import Calendar


def read(text: str, published: date | None, *, title: str | None = None) -> tuple[Announced, ...]:
    """The releases that an article in English announces, in the order of their dates.

    `text` is the plain text of the article; its headline is its first line unless given as `title`.
    `published` is the day it appeared: dates without a year are read against it, and what came out before it is
    left out. Without it such dates are read against the full dates of the text. Finding nothing is a good answer.
    """
    everything = [
        marked(sentence)
        for line in page.lines(text, title)
        if line.role != "furniture"
        for sentence in page.sentences(line)
    ]
    if not any(marks.dates for marks in everything):
        return ()
    found = titles([for_titles(marks) for marks in everything])
    for marks in everything:
        marks.give_titles(found)
    calendar = Calendar.of(published, [one for marks in everything for one in marks.dates])
    context = Context(topic_of(found, everything), calendar)
    _walk(everything, context)
    return joining.join(context.claims, context.topic)


def _walk(everything: list[Marks], context: Context) -> None:
    """Read sentence after sentence, keeping in mind under which heading and about which show it stands."""
    heading_dates: Marks | None = None
    main = context.topic.title
    for order, marks in enumerate(everything):
        line = marks.sentence.line
        if line.role in ("heading", "item", "headline"):
            alone = listing.title_of(marks)
            if alone is not None and heading_dates is not None:
                claims = listing.under_date(heading_dates, marks, alone, context, order)
                context.claims.extend(claims)
                continue
            if alone is not None and line.role != "headline" and _heads_section(everything, order, alone[0], context):
                context.section, piece = alone[0], alone[1]
                context.section_season = piece.season if piece else None
        if line.role == "prose":
            heading_dates = None
        if listing.is_date_only(marks) and line.role in ("heading", "item"):
            following = everything[order + 1] if order + 1 < len(everything) else None
            if following is not None and listing.title_of(following) is not None:
                heading_dates = marks
                continue
        if marks.dates:
            rows = listing.row_claims(marks, context, order)
            claims = rows if rows is not None else claims_of(marks, context, order)
            context.claims.extend(claim for claim in claims if claim.when is not None)
        if marks.titles and (main is None or context.topic.several or all(one is not main for _, _, one in marks.titles)):
            context.focus = marks.titles[0][2]
        elif marks.titles:
            context.focus = main


def _heads_section(everything: list[Marks], order: int, title: str, context: Context) -> bool:
    """Whether a title on a line of its own is the head of an entry: its date or a description follows below."""
    for marks in everything[order + 1 : order + 9]:
        if marks.sentence.line.role in ("heading", "item") and listing.title_of(marks) is not None:
            return False
        if listing.is_slot(marks):
            return True
        if marks.dates and marks.signs and marks.sentence.line.role == "prose":
            return context.topic.title is None or context.topic.title.text not in marks.text
    return False
