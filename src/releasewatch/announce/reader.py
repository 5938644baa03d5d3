"""From the text of a press article to the releases it announces."""

import re
from datetime import date
from typing import NamedTuple

from releasewatch.announce import (
    batches,
    carried,
    days,
    joining,
    listheads,
    listing,
    page,
    rhythm,
    rowtitles,
    rundown,
    sections,
    slots,
    superseded,
)
from releasewatch.announce.announced import Announced
from releasewatch.announce.belonging import given_to_topic
from releasewatch.announce.bracketed import claims_in_brackets, claims_in_segments
from releasewatch.announce.candidates import PIECE, SERVICE
from releasewatch.announce.claims import Claim
from releasewatch.announce.clauses import Context, claims_of, notice
from releasewatch.announce.entries import Entry, entries, is_section, undecided, without_captions
from releasewatch.announce.evidence import OTHER_WORK
from releasewatch.announce.instalments import by_name
from releasewatch.announce.marks import Marks, for_titles, marked, topic_of
from releasewatch.announce.openings import introduced, is_on_many, subject_of, told_of
from releasewatch.announce.paragraphs import give_seasons
from releasewatch.announce.patterns import pattern
from releasewatch.announce.records import titles_of_records
from releasewatch.announce.services import services
from releasewatch.announce.titles import titles
from releasewatch.announce.undated import undated
from releasewatch.announce.unlisted import is_ceremony, is_of_screens, is_remarked, is_row
from releasewatch.announce.whereabouts import give_platforms
from releasewatch.announce.words import Words
from releasewatch.announce.years import Calendar
from releasewatch.core.release import When


class Reading(NamedTuple):
    """What one article announces, in the order of the dates."""

    releases: tuple[Announced, ...]
    most: int | None = None
    """How many dates were read where the text tells more of them; None where all were."""


def read(text: str, published: date | None, *, title: str | None = None) -> tuple[Announced, ...]:
    """The releases that `reading` finds."""
    return reading(text, published, title=title).releases


def reading(text: str, published: date | None, *, title: str | None = None) -> Reading:
    """The releases that an article in English announces, in the order of their dates.

    `text` is the plain text of the article; its headline is its first line unless given as `title`.
    `published` is the day it appeared: dates without a year are read against it, and what came out before it is
    left out. Without it, or with a day on which nothing can have appeared, such dates are read against the full dates
    of the text. Finding nothing is a good answer.
    """
    if published is not None and published.year not in _PRESS_YEARS:
        published = None
    lines = page.lines(text, title)
    everything = [
        marked(sentence) for line in lines if line.role != "furniture" for sentence in page.sentences(line)
    ]
    names = [
        one.label
        for marks in everything
        for one in marks.pieces
        if one.label is not None and one.label in marks.text
    ]
    for marks in everything if names else ():
        marks.pieces = by_name(marks.pieces, marks.text, names)
    quoted = page.posts(lines)
    for marks in everything:
        if marks.sentence.line.index in quoted:
            # "Tomorrow!" in a post is told from the day of the post.
            marks.dates = [
                one
                for one in marks.dates
                if not one.relative and (one.day is not None or one.weekday is None)
            ]
    if not any(marks.dates for marks in everything):
        return Reading(())
    found = titles([for_titles(marks) for marks in everything])
    for marks in everything:
        marks.give_titles(found)
    told = [one for marks in everything for one in marks.dates]
    headlines = [marks for marks in everything if marks.sentence.line.role == "headline"]
    stamp = page.stamp(lines) if published is None else None
    calendar = Calendar.of(stamp or published, told, [marks.words for marks in headlines])
    for marks in headlines:
        calendar = calendar.of_week(marks.text, marks.dates)
    credited = [
        one for line in lines if line.role == "furniture" for one in services(line.text, Words(line.text))
    ]
    context = Context(topic_of(found, everything, credited), calendar)
    main = context.topic.title
    context.house = listheads.house_of(
        next((marks for marks in everything if marks.sentence.line.role == "headline"), None)
    )
    walk = _Walk(everything, context)
    walk.run()
    batches.name_pieces(walk.rows, everything, None if main is None else main.text)
    topic = context.topic
    if any(listheads.tells_finales(marks.text) for marks in headlines):
        listing.end_runs(walk.rows)
    if context.house is None:
        give_platforms(context.claims, everything, topic, walk.under)
    if walk.many:
        give_seasons(context.claims, everything, walk.alone)
        topic = listing.without_season(topic, everything)
        topic = listing.without_platform(topic, context.claims, everything)
    claims = [*given_to_topic(context.claims, found, context.topic)]
    topic = listing.without_others_season(topic, claims, headlines)
    return Reading(joining.join(claims, topic), joining.MOST if len(claims) > joining.MOST else None)


_WHERE_TO_WATCH = pattern(r"Where (?:to|can (?:I|you)) (?:watch|stream)(?: it)?\s?[:?] ", re.IGNORECASE)
_PRESS_YEARS = range(1900, 2100)
"""In which an article can have appeared; a page may claim anything."""


class _Walk:
    """One walk through the sentences, keeping in mind under which heading and about which show each stands."""

    def __init__(self, everything: list[Marks], context: Context) -> None:
        self.everything = everything
        self.context = context
        self.other_things = False
        """Whether the present section of a list is about music, games and the like."""
        self.leaving = False
        """Whether the present section of a list is about what leaves or is out already."""
        self.subject: str | None = None
        """The title that opens the present paragraph of prose on many shows."""
        self.opened = False
        """Whether the present line opens with a title that is marked off."""
        self.line_season: int | None = None
        """The season that the paragraph of an entry speaks of."""
        self.rows: list[Claim] = []
        """The claims of rows that begin or end with a title."""
        self.day: Marks | None = None
        """The heading that is only a date and holds for the titles below it."""
        self.entry_line: int | None = None
        """The line of the row that is the head of what is told in the lines just below it."""
        self.month: When | None = None
        """The month that the heading of the present list gives to its entries."""
        self.alone = without_captions(
            everything, titles_of_records(everything, [rowtitles.title_of(marks) for marks in everything])
        )
        """The title of each line that is a title alone, else None."""
        self.platform_below = slots.names_platform_below(everything, self.alone)
        """Whether a platform on a line of its own belongs to the entry above and heads no section."""
        self.entries = sum(
            one is not None and marks.sentence.line.role != "headline"
            for one, marks in zip(self.alone, everything, strict=True)
        )
        """How many lines are titles alone."""

        self.under: dict[int, Entry] = entries(everything, self.alone, context.topic.title)
        """The entry that each sentence stands in, where the article is a list of titles with some lines on each."""
        self.many = bool(self.under) or is_on_many(everything, context.topic)
        """Whether the article is on many shows."""
        self.reserve: dict[str, Claim] = {}
        """For each entry the first date of which its sentence does not say what happens."""
        dated = {marks.sentence.line.index for marks in everything if marks.dates}
        self.labelled = (
            sum(marks.sentence.line.index in dated and listing.is_labelled(marks) for marks in everything) > 1
        )
        """Whether the article has a paragraph for each of several shows, "COLD QUAY: ..."."""
        self.above = listing.labels_above(everything)
        """For each line with a day just below a paragraph that opens with its title that title."""
        self.by_day = days.go_on(everything, self.alone, of_week=self.context.calendar.week is not None)
        """Whether the article goes from day to day: its days are headings and belong to no show."""
        self.days_head = any(
            slots.is_date_only(marks) and all(one is not None for one in self.alone[order + 1 : order + 3])
            for order, marks in enumerate(everything[:-2])
        )
        """Whether several titles stand below a day."""
        self.of_screens = is_of_screens(everything)
        """Whether a time table can be one of shows."""
        rows = [is_remarked(one.text) for one in everything if is_row(one.text)]
        of_week = any(
            one.sentence.line.role == "headline" and listheads.is_of_week(one.text) for one in everything
        )
        self.remarked = sum(rows) > 1 and (of_week or (sum(rows) > 2 and sum(rows) * 2 >= len(rows)))
        """Whether it is a time table that says of its shows what is new: of the others nothing is."""

    def run(self) -> None:
        """Put the claims of all sentences into the context."""
        for order, marks in enumerate(self.everything):
            self._line(order, marks)
            if marks.sentence.line.role == "headline":
                self.leaving = sections.is_leaving(marks)
            if marks.sentence.line.role == "heading":
                self.other_things = sections.is_other_section(marks)
                if sections.is_leaving(marks):
                    self.leaving = True
                elif (all(one.vague for one in marks.dates) and self.alone[order] is None) or slots.brings(
                    marks
                ):
                    self.leaving = False
            if (
                self.other_things
                or self.leaving
                or sections.is_of_other_things(marks)
                or superseded.is_old_slot(marks.text)
                or self._tells_post(order, marks)
                or (self.remarked and is_row(marks.text) and not is_remarked(marks.text))
            ):
                continue
            if marks.sentence.line.role != "prose" and self._head(order, marks):
                continue
            if marks.sentence.line.role == "prose" and marks.sentence.first:
                self._under_day(order, marks)
            if marks.dates and marks.sentence.line.role == "prose":
                below = self.everything[order + 1 : order + 12]
                self.month = listheads.opens_list(marks, below, self.context) or self.month
            claims = self._claims(order, marks) or carried.claims_of(marks, self.context, order)
            self._of_entry(marks, claims)
            self._in_entry(order, marks, claims)
            self._of_subject(order, marks, claims)
            if self.many and marks.sentence.line.role == "prose" and order not in self.under:
                claims.extend(
                    list(rundown.further(marks, claims, self._told_in_line(marks), self.context, order))
                )
            if self.many and self.context.line_platform is not None:
                for claim in claims:
                    claim.platform = claim.platform or self.context.line_platform
            if self.context.topic.elsewhere and not marks.services:
                continue
            self.context.claims.extend(claim for claim in claims if claim.when is not None)
            self._remember(marks)
            if marks.sentence.first and marks.sentence.line.role == "prose" and order not in self.under:
                self._introduce(marks)
        told = {claim.show for claim in self.context.claims}
        self.context.claims.extend(claim for show, claim in self.reserve.items() if show not in told)
        self.context.claims.extend(list(undated(self.everything, self.alone, self.context)))
        self.context.claims = [claim for claim in self.context.claims if not is_ceremony(claim.show)]

    def _told_in_line(self, marks: Marks) -> Claim | None:
        """The last claim of the sentences before in the same line."""
        last = self.context.claims[-1] if self.context.claims else None
        same = (
            last is not None and self.everything[last.order].sentence.line.index == marks.sentence.line.index
        )
        return last if same else None

    def _in_entry(self, order: int, marks: Marks, claims: list[Claim]) -> None:
        """Give the claims below a title to it, unless they name another entry or a title in quotation marks."""
        entry = self.under.get(order)
        free = entry is None or self.by_day
        if (self.under or self.by_day) and free and marks.sentence.line.role == "prose":
            # A list of titles has no topic.
            own = self.context.line_title
            claims[:] = [claim for claim in claims if claim.named or claim.show == own]
        named = sum(claim.named for claim in claims)
        row = named > 1 or (marks.sentence.line.role != "prose" and named > 0)
        if entry is None or free or not marks.dates or row:
            return
        others = {one.title for one in self.under.values()}
        written = marks.sentence.original
        for claim in claims:
            if claim.show is None or (claim.show in others and claim.show != entry.title):
                continue
            if claim.show == entry.title or not any(f"{mark}{claim.show}" in written for mark in "'\"‘“"):
                listing.give_entry(claim, entry)
        if not any(claim.when is not None for claim in claims) and entry.title not in self.reserve:
            for place in undecided(marks):
                made = listing.of_entry(marks, entry, marks.dates[place], self.context, order)
                if made is not None:
                    self.reserve[entry.title] = made
                    return

    def _introduce(self, marks: Marks) -> None:
        """In prose on many shows let the rest of a paragraph be about the show that it opens with."""
        free = (self.many or self.by_day) and not self.opened and self.entry_line is None
        show = introduced(marks) if free and self.context.section is None else None
        if show is not None:
            self.context.line_title = show

    def _of_subject(self, order: int, marks: Marks, claims: list[Claim]) -> None:
        """In prose on many shows give what names none to the subject of its sentence."""
        if (
            not (self.many or self.by_day)
            or not marks.dates
            or marks.sentence.line.role != "prose"
            or (order in self.under and not self.by_day)
        ):
            return
        subject = self.subject if marks.sentence.first else subject_of(marks) or self.subject
        if subject is None or any(claim.named for claim in claims):
            return
        entry = Entry(subject, marks.pieces[0] if len(marks.pieces) == 1 else None, None)
        for claim in claims:
            listing.give_entry(claim, entry)
            claim.named = True
        if not claims:
            days = [place for place in undecided(marks) if not marks.dates[place].vague]
            made = listing.of_entry(marks, entry, marks.dates[days[0]], self.context, order) if days else None
            claims.extend([] if made is None else [made])

    def _under_day(self, order: int, marks: Marks) -> None:
        """Read a paragraph under a day as an entry, or forget the day."""
        opening = listing.opening_title(marks) if self.day is not None else None
        if opening is None or self.day is None:
            self.day = self.day if self.by_day and all(one.month is None for one in marks.dates) else None
            return
        self.context.claims.extend(listing.under_date(self.day, marks, opening, self.context, order))
        self.context.line_title = opening[0]

    def _line(self, order: int, marks: Marks) -> None:
        """Forget what the line before has named when a new one begins."""
        if self.entry_line is not None and marks.sentence.line.index > self.entry_line + 2:
            self.entry_line = self.context.section = self.context.section_platform = None
        if marks.sentence.line.index != self.context.line:
            self.context.line = marks.sentence.line.index
            self.line_season = None
            role = marks.sentence.line.role
            self.context.line_title = (
                listing.title_of_item(marks) if role != "prose" or self.labelled else None
            )
            self.context.line_platform = None
            free = role == "prose" and (self.many or self.by_day) and (self.by_day or order not in self.under)
            self.context.line_title = self.context.line_title or (told_of(marks) if free else None)
            self.subject = self.context.line_title if free else None
            self.context.line_title = self.above.get(order) or self.context.line_title
            self.opened = self.context.line_title is not None

    def _head(self, order: int, marks: Marks) -> bool:
        """Read a heading or item as the head of a list or entry; whether nothing else is in it."""
        context = self.context
        role = marks.sentence.line.role
        last = context.claims[-1] if context.claims else None
        if is_section(marks) or (marks.services and not marks.masked.strip(f"{SERVICE} :")):
            heads = self.by_day and any(map(rowtitles.hour_end, self.everything[order + 1 : order + 2]))
            bare = not marks.masked.strip(f"{SERVICE} :")
            if (
                bare
                and self.platform_below
                and not heads
                and last is not None
                and self._lines_below(last) <= 2
            ):
                if not last.said_platform:
                    last.platform, last.said_platform = marks.services[0].name, True
                return True
            context.heading_platform = marks.services[0].name
            context.section = context.section_platform = None
            return True
        alone = self.alone[order]
        if self.day is not None and slots.is_open_date(marks.text):
            self.day = None
            return True
        if (
            context.section is not None
            and not marks.masked.strip(f"{PIECE} ")
            and self.alone[order - 1] is not None
        ):
            context.section_piece = marks.pieces[0]
            return True
        if alone is None and self.day is not None and (role == "item" or rowtitles.hour_end(marks)):
            alone = listing.opening_title(marks)
        if (
            self.remarked
            and self.day is not None
            and rowtitles.hour_end(marks)
            and not is_remarked(marks.text)
        ):
            return True
        if self.day is not None and rowtitles.hour_end(marks) and not self.of_screens:
            return True
        if alone is not None and self.day is not None:
            context.claims.extend(listing.under_date(self.day, marks, alone, context, order))
            return True
        if alone is not None and role != "headline" and self._heads_entry(order, alone[0]):
            self.entry_line = None
            context.section, piece = alone
            context.section_piece = piece
            context.section_platform = marks.services[0].name if marks.services else None
        if role == "heading":
            if alone is None and listheads.list_date(marks, context) is not None:
                context.section = context.section_platform = None
            self.month = listheads.list_date(marks, context) or (self.month if alone is not None else None)
        bare = (
            marks.text[0].isdigit()
            or context.section is None
            or (marks.dates[:1] and marks.dates[0].start == 0)
            or self._heads_titles(order)
        )
        own = order in self.under and not self.by_day and not self.days_head
        if (
            marks.sentence.first
            and slots.is_date_only(marks)
            and role in ("heading", "item")
            and bare
            and not own
        ):
            following = self.everything[order + 1] if order + 1 < len(self.everything) else None
            if following is not None and (
                self.alone[order + 1] is not None
                or (not self._under_title(order) and listing.opening_title(following) is not None)
            ):
                self.day = marks
                return True
            if self.by_day:
                self.day = marks
                return True
        return False

    def _lines_below(self, claim: Claim) -> int:
        """How many lines below that of a claim the present line stands."""
        return self.context.line - self.everything[claim.order].sentence.line.index

    def _of_entry(self, marks: Marks, claims: list[Claim]) -> None:
        """Give the claims of a paragraph that opens with its title to that title, unless they name a marked one."""
        entry = self.context.line_title
        if self.entry_line is not None and marks.sentence.line.role == "prose" and not marks.titles:
            for claim in claims:
                claim.show = self.context.section
        if entry is None or marks.sentence.line.role != "prose" or not self.labelled:
            return
        written = marks.sentence.original
        for claim in claims:
            if claim.show is not None and not any(f"{mark}{claim.show}" in written for mark in "'\"‘“"):
                claim.show = entry
                claim.season = claim.season or self.line_season
        seasons = {one.season for one in marks.pieces if one.season is not None}
        if (
            len(seasons) == 1
            and not marks.dates
            and not any(one.kind in ("past", "off") for one in marks.signs)
        ):
            self.line_season = seasons.pop()

    def _tells_post(self, order: int, marks: Marks) -> bool:
        """Whether a line under the headline is only the day of publication, without its year."""
        if not order or (self.by_day and days.is_titled(self.everything, self.alone, order + 1)):
            return False
        return slots.is_day_of_post(marks, self.everything[order - 1], self.context.calendar.published)

    def _heads_titles(self, order: int) -> bool:
        """Whether two titles stand below a line, or one that is described in its line."""
        below = self.alone[order + 1 : order + 3]
        following = self.everything[order + 1] if order + 1 < len(self.everything) else None
        return (len(below) == 2 and None not in below) or (
            following is not None and listing.is_described(following) and not self._under_title(order)
        )

    def _under_title(self, order: int) -> bool:
        """Whether the line above names what a line with a day speaks of."""
        return not self.by_day and days.is_under_title(self.everything, self.alone, order)

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
        notice(marks, self.context)
        if marks.dates and self._told_where(order, marks):
            return []
        if not marks.dates:
            self._where(order, marks)
            self._rhythm(order, marks)
            month = self.month
            return [] if month is None else listing.dated_by_heading(marks, month, self.context, order)
        if (
            self.month is not None
            and marks.sentence.line.role == "heading"
            and listheads.list_date(marks, self.context)
        ):
            return []
        if listheads.heads_list(marks):
            return []
        rows = claims_in_brackets(marks, self.context, order)
        if rows is None:
            rows = claims_in_segments(marks, self.context, order)
        if rows is None:
            rows = listing.row_claims(marks, self.context, order)
        if (
            rows
            and rows[0].named
            and marks.sentence.first
            and marks.sentence.line.role in ("heading", "item")
        ):
            self._open_entry(marks, rows[0])
        if marks.sentence.line.role != "prose":
            self.rows.extend(claim for claim in rows or () if claim.named and claim.when is not None)
        if rows is not None and self.context.wares:
            return [claim for claim in rows if claim.said_platform]
        return rows if rows is not None else claims_of(marks, self.context, order)

    def _open_entry(self, marks: Marks, claim: Claim) -> None:
        """Let a row with its title and date be the head of what is told below it."""
        context = self.context
        self.entry_line = marks.sentence.line.index
        context.section = claim.show
        context.section_piece = None
        context.section_platform = claim.platform if claim.said_platform else None

    def _where(self, order: int, marks: Marks) -> None:
        """Read "Where: Netflix" for the entry it stands in, before or after the line with the date."""
        context = self.context
        if not slots.is_where(marks):
            return
        name = marks.services[0].name
        show = context.section
        if show is None and self.day is not None and context.claims:
            show = context.claims[-1].show  # the title under its day
        else:
            context.section_platform = name
        last = context.claims[-1] if context.claims else None
        if show is None and last is not None and not any(self.alone[last.order + 1 : order]):
            show = last.show  # the row with its day
        for claim in reversed(context.claims):
            if claim.show != show or claim.said_platform or order - claim.order >= 8:
                break
            claim.platform, claim.said_platform = name, True

    def _told_where(self, order: int, marks: Marks) -> bool:
        """Read "Where to watch: Viki, starting May 6" below a row with its day for that row alone."""
        last = self.context.claims[-1] if self.context.claims else None
        if last is None or not _WHERE_TO_WATCH.match(marks.text) or any(self.alone[last.order + 1 : order]):
            return False
        self._where(order, marks)
        if order - last.order < 8 and not last.said_platform and marks.services:
            last.platform, last.said_platform = marks.services[0].name, True
        return order - last.order < 8

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
        main = context.topic.title
        if marks.services and context.line_platform is None:
            context.line_platform = marks.services[0].name
        named = [
            (start, one)
            for start, _, one in marks.titles
            if one is main or not OTHER_WORK.search(marks.text[max(0, start - 45) : start])
        ]
        context.recent.extend(
            one.text
            for _, one in named
            if (one.strong or one.worth >= 2) and one.text not in context.recent[-1:]
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
