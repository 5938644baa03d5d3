"""From the text of a press article to the releases it announces."""

from datetime import date

from releasewatch.announce import joining, listing, page, rhythm, slots
from releasewatch.announce.announced import Announced
from releasewatch.announce.belonging import given_to_topic
from releasewatch.announce.candidates import SERVICE
from releasewatch.announce.claims import Claim
from releasewatch.announce.clauses import Context, claims_of
from releasewatch.announce.evidence import OTHER_WORK
from releasewatch.announce.marks import Marks, for_titles, marked, topic_of
from releasewatch.announce.services import services
from releasewatch.announce.titles import titles
from releasewatch.announce.words import Words
from releasewatch.announce.years import Calendar
from releasewatch.core.release import When


def read(text: str, published: date | None, *, title: str | None = None) -> tuple[Announced, ...]:
    """The releases that an article in English announces, in the order of their dates.

    `text` is the plain text of the article; its headline is its first line unless given as `title`.
    `published` is the day it appeared: dates without a year are read against it, and what came out before it is
    left out. Without it such dates are read against the full dates of the text. Finding nothing is a good answer.
    """
    lines = page.lines(text, title)
    everything = [
        marked(sentence) for line in lines if line.role != "furniture" for sentence in page.sentences(line)
    ]
    if not any(marks.dates for marks in everything):
        return ()
    found = titles([for_titles(marks) for marks in everything])
    for marks in everything:
        marks.give_titles(found)
    calendar = Calendar.of(published, [one for marks in everything for one in marks.dates])
    credited = [
        one for line in lines if line.role == "furniture" for one in services(line.text, Words(line.text))
    ]
    context = Context(topic_of(found, everything, credited), calendar)
    _Walk(everything, context).run()
    return joining.join([*given_to_topic(context.claims, found, context.topic)], context.topic)


class _Walk:
    """One walk through the sentences, keeping in mind under which heading and about which show each stands."""

    def __init__(self, everything: list[Marks], context: Context) -> None:
        self.everything = everything
        self.context = context
        self.day: Marks | None = None
        """The heading that is only a date and holds for the titles below it."""
        self.month: When | None = None
        self.alone = [listing.title_of(marks) for marks in everything]
        """The title of each line that is a title alone, else None."""
        self.entries = sum(
            one is not None and marks.sentence.line.role != "headline"
            for one, marks in zip(self.alone, everything, strict=True)
        )
        """How many lines are titles alone."""
        """The month that the heading of the present list gives to its entries."""

    def run(self) -> None:
        """Put the claims of all sentences into the context."""
        for order, marks in enumerate(self.everything):
            self._line(marks)
            if marks.sentence.line.role != "prose" and self._head(order, marks):
                continue
            if marks.sentence.line.role == "prose":
                self.day = None
            claims = self._claims(order, marks)
            if self.context.topic.elsewhere and not marks.services:
                continue
            self.context.claims.extend(claim for claim in claims if claim.when is not None)
            self._remember(marks)

    def _line(self, marks: Marks) -> None:
        """Forget what the line before has named when a new one begins."""
        if marks.sentence.line.index != self.context.line:
            self.context.line = marks.sentence.line.index
            self.context.line_title = None
            self.context.line_platform = None

    def _head(self, order: int, marks: Marks) -> bool:
        """Read a heading or item as the head of a list or entry; whether nothing else is in it."""
        context = self.context
        role = marks.sentence.line.role
        if marks.services and not marks.masked.strip(f"{SERVICE} :"):
            context.heading_platform = marks.services[0].name
            context.section = context.section_platform = None
            return True
        alone = self.alone[order]
        if alone is not None and self.day is not None:
            context.claims.extend(listing.under_date(self.day, marks, alone, context, order))
            return True
        if alone is not None and role != "headline" and self._heads_entry(order, alone[0]):
            context.section, piece = alone
            context.section_piece = piece
            context.section_platform = marks.services[0].name if marks.services else None
        if role == "heading":
            self.month = listing.list_date(marks, context) or (self.month if alone is not None else None)
        bare = (
            marks.text[0].isdigit()
            or context.section is None
            or (marks.dates[:1] and marks.dates[0].start == 0)
        )
        if marks.sentence.first and slots.is_date_only(marks) and role in ("heading", "item") and bare:
            following = self.everything[order + 1] if order + 1 < len(self.everything) else None
            if following is not None and self.alone[order + 1] is not None:
                self.day = marks
                return True
        return False

    def _heads_entry(self, order: int, title: str) -> bool:
        """Whether a title on a line of its own heads an entry: its date or a dated description follows below."""
        main = self.context.topic.title
        for place in range(order + 1, min(order + 9, len(self.everything))):
            marks = self.everything[place]
            if self.alone[place] is not None:
                return False
            if slots.is_slot(marks):
                return True
            short = marks.sentence.line.role == "heading" and bool(marks.services)
            if marks.dates and marks.signs and (short or marks.sentence.line.role == "prose"):
                marked_off = self.everything[order].sentence.line.role == "item" or self.entries > 1
                return marked_off and (main is None or main.text not in marks.text)
        return False

    def _claims(self, order: int, marks: Marks) -> list[Claim]:
        if not marks.dates:
            self._where(order, marks)
            self._rhythm(order, marks)
            return (
                listing.dated_by_heading(marks, self.month, self.context, order)
                if self.month is not None
                else []
            )
        if (
            self.month is not None
            and marks.sentence.line.role == "heading"
            and listing.list_date(marks, self.context)
        ):
            return []
        if listing.heads_list(marks):
            return []
        rows = listing.row_claims(marks, self.context, order)
        return rows if rows is not None else claims_of(marks, self.context, order)

    def _where(self, order: int, marks: Marks) -> None:
        """Read "Where: Netflix" for the entry it stands in, before or after the line with the date."""
        context = self.context
        if context.section is None or not slots.is_where(marks):
            return
        context.section_platform = name = marks.services[0].name
        claim = context.claims[-1] if context.claims else None
        if (
            claim is not None
            and claim.show == context.section
            and not claim.said_platform
            and order - claim.order < 8
        ):
            claim.platform, claim.said_platform = name, True

    def _rhythm(self, order: int, marks: Marks) -> None:
        """Give a rhythm told without a date to the claim just before: "New episodes follow every Friday"."""
        claims = self.context.claims
        if not claims or order - claims[-1].order > 2 or marks.titles or claims[-1].when.day is None:
            return
        claims[-1].rhythm = claims[-1].rhythm or rhythm.weekly(marks.text)
        claims[-1].whole = claims[-1].whole or rhythm.whole(marks.text)

    def _remember(self, marks: Marks) -> None:
        """Keep the titles and platforms of a sentence for those that follow."""
        context = self.context
        entry = listing.title_of_item(marks)
        if entry is not None:
            context.line_title = entry
        main = context.topic.title
        if marks.services and context.line_platform is None:
            context.line_platform = marks.services[0].name
        named = [
            (start, one)
            for start, _, one in marks.titles
            if one is main or not OTHER_WORK.search(marks.text[max(0, start - 45) : start])
        ]
        context.recent.extend(
            one.text for _, one in named if one.strong and one.text not in context.recent[-1:]
        )
        if not named:
            return
        present = [one for _, one in named]
        context.focus = main if main in present and not context.topic.several else present[0]
        strong = [one for one in present if one is main or one.strong or one.worth >= 2]
        own = main in strong and not context.topic.several and marks.sentence.line.role == "prose"
        if strong and (context.line_title is None or own):
            context.line_title = (
                main if main in strong and marks.sentence.line.role != "item" else strong[0]
            ).text
