"""From the dates of one sentence of prose to its claims: which title, instalment, platform and hour belong to each."""

import itertools
import re
from dataclasses import dataclass, field, replace
from datetime import date

from releasewatch.announce import backward, concerns, endings, rhythm, splits, subjects, superseded
from releasewatch.announce.candidates import Candidate
from releasewatch.announce.claims import Claim, hour_near, on_calendar
from releasewatch.announce.instalments import Instalment
from releasewatch.announce.marks import Marks, Topic
from releasewatch.announce.mention import Mention
from releasewatch.announce.owners import joined_claims, title_of
from releasewatch.announce.patterns import pattern
from releasewatch.announce.pieces import piece_of, season_beside
from releasewatch.announce.settled import printed, settled
from releasewatch.announce.verdicts import verdicts
from releasewatch.announce.whereabouts import give_owners, service_of
from releasewatch.announce.words import those
from releasewatch.announce.years import Calendar
from releasewatch.core.release import When


@dataclass
class Context:
    """What the sentences before have left behind."""

    topic: Topic
    calendar: Calendar
    section: str | None = None
    """The title at the head of the present section of a list."""
    section_piece: Instalment | None = None
    """What of the title at the head is meant: "Harbour Nine: Season 2"."""
    section_platform: str | None = None
    heading_platform: str | None = None
    """The platform whose name alone is the last heading above."""
    house: str | None = None
    """The one platform that the list as a whole is about: "Everything coming to Hulu in May"."""
    focus: Candidate | None = None
    """The title that the sentences before spoke of."""
    last_date: date | None = None
    last_year: int | None = None
    """Of the date told last, however vague."""
    line: int = -1
    line_title: str | None = None
    line_platform: str | None = None
    """What the sentences before in the same line (of this index) have named."""
    recent: list[str] = field(default_factory=list)
    """The titles in the order in which they were named."""
    split: splits.Split | None = None
    """Into how many pieces the show comes, as told last, and their kind: (4, "Volume")."""
    previous: Marks | None = None
    present: Marks | None = None
    """The sentence before and the one that is read."""
    wares: bool = False
    """Whether the headline is about discs, a tour and the like, so that what names no platform is no show."""
    claims: list[Claim] = field(default_factory=list)

    def default_show(self, text: str) -> str | None:
        """The show meant by a sentence of this `text` that names none."""
        other = self._other_one(text)
        if other is not None:
            return other
        if self.line_title is not None:
            return self.line_title
        if self.section is not None:
            return self.section
        told = (
            self.focus is not None
            and not self.topic.headlined
            and (self.focus.strong or self.focus.worth >= 2 or _AGAIN.match(text) is not None)
        )
        if (self.topic.several or told) and self.focus is not None:
            return self.focus.text
        return self.topic.title.text if self.topic.title is not None else None

    def of_piece(self, piece: Instalment | None) -> str | None:
        """The show whose piece before this one was told: "Part 1" of it above, and now "Part 2"."""
        kind, _, told = ((piece.label if piece is not None else None) or "").rpartition(" ")
        if not told.isdigit() or int(told) < 2 or kind.startswith("Episode"):
            return None
        before, main = f"{kind} {int(told) - 1}", self.topic.title
        own = main is not None and any(one.label == before and one.show == main.text for one in self.claims)
        return main.text if main is not None and own else None

    def _other_one(self, text: str) -> str | None:
        """The spin-off or sequel of which alone the sentence before speaks, where this one goes on about "it"."""
        if self.previous is None or _IT.match(text) is None or _RELATED.search(self.previous.text) is None:
            return None
        named = {one.text: one for _, _, one in self.previous.titles}
        only = next(iter(named.values())) if len(named) == 1 else None
        return only.text if only is not None and only.strong and only is not self.topic.title else None


_ABOUT_SHOW = those(
    "it it's its they them both series show drama season seasons episode episodes premiere premieres sequel prequel"
    " anime comedy thriller sitcom release releases returns return debuts debut finale special chapter chapters part"
    " parts half volume volumes cour batch instalment installment miniseries docuseries documentary spinoff spin"
    " k-drama kdrama adaptation programme program reboot revival remake story rest date title titles dramas"
    " comedies launch start available arrives projects"
)
"""Of these words one stands in a sentence that tells of a show without naming it."""
_IT = pattern(r"\W*It(?:'s)?\b")
_RELATED = pattern(r"\b(?:spin-?off|sequel|prequel|documentary|companion)\b", re.IGNORECASE)
_AGAIN = pattern(
    r"\W*(?:(?:And|But|Now|Then|Meanwhile|However|Instead),? )?(?:It|It's|(?:The|This) (?:series|show|drama|comedy|"
    r"sitcom|thriller|anime|programme|program|miniseries|docuseries|k-drama))\b"
)
"""The beginning of a sentence about what was named before: "It is out from May 5", "The series will return"."""
_NAMES_FILM = pattern(r"\b(?:film|movie|special|short)\b[^.;\"]{0,60}\b(?:called|titled|entitled|named) \"")
"""Of which a sentence tells the name, so that no other show is meant."""
_ANOTHER_THING = pattern(
    r"\W*(?:An?|Another) (?:[\w-]+ ){0,2}?(?:documentary|film|movie|spin-?off|prequel|sequel|podcast|book|"
    r"novel|game|soundtrack|series for(?= [A-Z]))\b"
)
"""The subject of a sentence that is not the show: "A documentary follows on May 5"."""
_EARLY = pattern(r"\b(?:early|earlier|in advance|ahead of everybody|sooner|before that)\b")
_SAME_SEASON = pattern(r"\W*(?:The|This) (?:new |latest )?(?:season|series)\b")
"""What goes on about the season of the sentence before: "The season will stream on"."""
_IN_LANDS = pattern(r" (?:in|for|across) (?:the )?[A-Z][\w.& ]{1,24}(?:,? and| or|,) (?:on )?")
"""Between the days of one thing in two countries: "on May 5 in the US and May 6 in the UK"."""
_RANGE = pattern(
    r"\d(?:th|st|nd|rd)?(?: ?[-–] ?| to | through )(?:[A-Z][a-z]{2,8}\.? )?\d{1,2}\b(?! ?[ap:]\.?m?)",
    re.IGNORECASE,
)
"""At a date of a headline: the span that a list is for, "what to watch from December 5 to 11"."""
_THE_SAME = pattern(
    r"\bthe same (?:\w+ )?(?:episodes|batch|part|volume|half|season|instal+ments?|chapters)\b"
)
"""Between two dates: the second is early access to what the first is of."""
_BOTH = pattern(
    r"\W*(?:Both|The two|These two|Two) (?:series|shows|dramas|titles|anime|seasons|are|will|of them)\b"
)
"""The two shows named last: "Both series are slated for the fourth quarter"."""


_GOODS = those(
    "blu bluray dvd dvds vinyl soundtrack ost audiobook fanmeeting tour concert concerts exhibition merch "
    "merchandise"
    " convention memoir auction auctioned prices price ratings awards award nominated nominations nominees "
    "dies obituary"
    " arrested sued lawsuit married wedding engaged pregnant birthday enlist enlists enlisting festival"
)
_UNJOINED_WORD = pattern(r"(?<!-)\b\w+\b(?!-(?:winning|nominated))")
"""A word that is not half of another one: "award", but not that of "an award-winning show"."""
_FAN_MEETING = pattern(
    r"\bfan ?meet|\bpop-up\b|\bstage (?:play|show|adaptation)\b|\bvideo ?game\b|: the game\b", re.IGNORECASE
)
_TOUR = pattern(
    r"\b(?:world|asia|asian|fan|concert|stadium|arena|book|convention|national|european|farewell) tours?\b|"
    r"\btour (?:dates|stops|schedule)\b|\btickets on sale\b|\bfan ?(?:meeting|meet|concert|con)\b",
    re.IGNORECASE,
)
_SHOWING = pattern(
    r"\b(?:premier\w*|debut\w*|airs?|airing|streams?|streaming|release date|returns?|episodes?|arriv\w*|new "
    r"season|"
    r"renew\w*|drops?)\b",
    re.IGNORECASE,
)
"""What a headline about goods has not, and one about a show has."""


def notice(marks: Marks, context: Context) -> None:
    """Keep what the sentences after this one take from it."""
    context.split = splits.told(marks.text, marks.words) or context.split
    context.previous, context.present = context.present, marks
    if context.previous is not None and endings.were_wrong(marks, context.previous):
        told = context.previous.sentence.original
        context.claims = [one for one in context.claims if one.sentence != told]
    if marks.sentence.line.role == "headline" and _SHOWING.search(marks.text) is None:
        written = marks.blanked.casefold()
        goods = (
            not _GOODS.isdisjoint(_UNJOINED_WORD.findall(written)) or _FAN_MEETING.search(written) is not None
        )
        context.wares = goods or _TOUR.search(marks.text) is not None


def claims_of(marks: Marks, context: Context, order: int) -> list[Claim]:
    """The claims of one sentence, in the order of its dates; an end of a run goes to the claim before it."""
    found: list[Claim] = []
    blanked = marks.blanked
    judged = verdicts(blanked, marks.words, marks.dates, marks.signs)
    days = [place for place, one in enumerate(judged) if one == "open" and marks.dates[place].day is not None]
    bare = context.previous if not marks.titles and not marks.pieces else None
    if bare is not None and concerns.points_back(blanked, bare.blanked):
        return []
    if (
        context.split is not None
        and len(days) == context.split.number > 2
        and marks.sentence.line.role == "prose"
    ):
        judged = ["release" if place in days else one for place, one in enumerate(judged)]
    elif context.split is not None and context.split.number == len(judged) > 2 and judged[-1] == "until":
        judged[-1] = "release"  # "in three parts: first on May 5, then May 12, and concluding on May 19"
    for place, (mention, verdict) in enumerate(zip(marks.dates, judged, strict=True)):
        if _echoes(marks, place) or (
            marks.sentence.line.role == "headline"
            and _RANGE.search(marks.text, mention.start, min(mention.end + 16, len(marks.text)))
        ):
            continue
        if verdict == "open" and settled(marks, place, blanked, context.previous):
            verdict = "release"
        if mention.turn == "that year" and context.last_year is not None:
            mention = mention._replace(year=context.last_year)
        if mention.after_days == 0 and place and not found:
            continue  # "returned on May 5, and Salt Road the same night"
        when = context.calendar.resolve(mention, context.last_date, sure=verdict == "sure")
        if when is not None and when.date is not None and verdict != "no":
            context.last_year = int(when.date[:4])
        if when is not None and when.day is not None and verdict != "no":
            context.last_date = when.day
        if verdict == "until" and when is not None and when.day is not None:
            if not _ends(found, context, marks, when.day) and endings.told_alone(marks, mention):
                found.extend(_finales(_claim(marks, place, 0, when, context, order), marks, place, context))
            continue
        if verdict not in ("release", "sure") or when is None or _is_dateline(marks, mention, context):
            continue
        if verdict == "sure" and place and judged[place - 1] == "no":
            when = superseded.after_old(when, mention, marks.dates[place - 1])
        if superseded.long_ago(marks, mention, when, context.calendar.published):
            continue
        aside = _in_brackets(marks, mention)
        floor = max(
            (
                one.end
                for one, told in zip(marks.dates[:place], judged, strict=False)
                if told != "no" and (aside or not _in_brackets(marks, one))
            ),
            default=0,
        )
        claim = _claim(marks, place, floor, when, context, order)
        if _of_nothing(marks, mention, claim, context):
            continue
        if mention.after_days == 0 and (not claim.named or any(one.show == claim.show for one in found)):
            continue
        earlier = _same_piece(marks, place, claim, found, context)
        if earlier is not None:
            claim.label, claim.season, claim.episodes = earlier.label, earlier.season, earlier.episodes
        if not splits.tells_days(marks.text, marks.words, len(marks.dates), context.split):
            splits.place(claim, context.split, [*context.claims, *found])
        if found and found[-1].fresh and claim.label != found[-1].label:
            # "with Part 1 now coming on May 5 and Part 2 on June 9"
            claim.fresh |= not any(floor <= one.start < mention.start for one in marks.signs)
        found.append(claim)
        if place == len(marks.dates) - 1:
            found.extend(replace(claim, label=label) for label in _beside(marks, claim, floor, mention))
        if not aside:
            found.extend(joined_claims(marks, place, floor, claim, context.previous))
        if not claim.named and _BOTH.match(marks.text) and len(context.recent) >= 2:
            claim.show = context.recent[-1]
            found.append(replace(claim, show=context.recent[-2]))
    _in_order(marks, found)
    give_owners(marks, found)
    splits.number_days(found, context.split)
    return found


def _in_brackets(marks: Marks, mention: Mention) -> bool:
    """Whether a date stands in brackets behind a title, so that it is of that alone: "A and B (May 5) will debut"."""
    opened = marks.text.rfind("(", 0, mention.start)
    return opened > marks.text.rfind(")", 0, mention.start) and any(
        0 < opened - end <= _CLOSE for _, end, _ in marks.titles
    )


_CLOSE = 2
"""Characters between a title and the bracket behind it."""
_AND = (" and ", " & ", ", ", ", and ")


def _beside(marks: Marks, claim: Claim, floor: int, mention: Mention) -> list[str]:
    """The labels of the pieces that share a date with that of a claim: "Part 2 and Part 3 premiere in 2022"."""
    pieces = [one for one in marks.pieces if floor <= one.start and one.end <= mention.start and one.label]
    labels: list[str] = []
    for two, one in itertools.pairwise(reversed(pieces)):
        kind = (two.label or "").partition(" ")[0]
        if two.label != (labels[-1] if labels else claim.label) or not (one.label or "").startswith(
            f"{kind} "
        ):
            break
        if marks.text[one.end : two.start] not in _AND or one.label == two.label or one.label is None:
            break
        labels.append(one.label)
    return labels


def _is_dateline(marks: Marks, mention: Mention, context: Context) -> bool:
    """Whether a date is only the day of publication: "NEW YORK - May 5, 2022 - The network said"."""
    released = any(one.kind == "go" and one.end <= mention.start for one in marks.signs)
    return context.calendar.is_publication(mention) and not released


def _finales(claim: Claim, marks: Marks, place: int, context: Context) -> list[Claim]:
    """The ends of the seasons of a show, and of those named with it, where nothing else is told of them."""
    ending = replace(claim, label="Finale", ordinal=None, rhythm=None)
    return [ending, *joined_claims(marks, place, 0, ending, context.previous)]


def _of_nothing(marks: Marks, mention: Mention, claim: Claim, context: Context) -> bool:
    """Whether what comes is a book, another thing or nothing that is named."""
    if (context.wares and not claim.said_platform) or printed(marks, claim, context.previous):
        return True
    if endings.of_channel(marks, mention) or subjects.is_day_of(marks.text):
        return True
    if not claim.named and _NAMES_FILM.search(marks.text):
        return True
    if _of_unnamed(marks, mention, claim) or (not claim.named and subjects.is_season_of_all(marks.text)):
        return True
    if marks.pieces:
        return False
    if claim.when.day is None and not claim.named and claim.headline:
        return True  # "Coming to Hulu this winter" names nothing that comes
    if claim.when.precision != "day" and claim.assumed and marks.words.all.isdisjoint(_ABOUT_SHOW):
        return True  # "What you will be fortunate enough to see next year"
    if _surely_named(marks, claim, context):
        return False
    main = context.topic.title
    if not claim.named and subjects.unknown(
        marks.blanked, mention.start, None if main is None else main.text
    ):
        return True
    return _ANOTHER_THING.match(marks.text) is not None or subjects.foreign(marks.blanked, mention.start)


def _of_unnamed(marks: Marks, mention: Mention, claim: Claim) -> bool:
    """Whether several shows without names come; not where one stands behind the date or in one breath with them."""
    told = subjects.unnamed(marks.blanked, mention.start)
    if told is None or not claim.named:
        return told is not None
    ends = [end for _, end, one in marks.titles if one.text == claim.show and end <= mention.start]
    return bool(ends) and "," in marks.text[max(ends) : told]


def _in_order(marks: Marks, found: list[Claim]) -> None:
    """Give the pieces of one list to the dates of the next: "Parts 1 and 2 arrive on May 5 and June 2"."""
    labelled = [one for one in marks.pieces if one.label is not None]
    dates = marks.dates[-len(found) :] if found else []
    first = dates[0].start if dates else 0
    before = max((one.end for one in marks.dates if one.end <= first), default=0)
    if before:
        labelled = [one for one in labelled if one.start >= before]
    if len(found) < 2 or len(found) != len(labelled) or len({one.show for one in found}) > 1:
        return
    if max(one.end for one in labelled) > first:
        return
    if len({one.when.date for one in found}) < len(found) or len({one.label for one in labelled}) < len(
        found
    ):
        return
    for claim, piece in zip(found, labelled, strict=True):
        claim.label, claim.episodes, claim.ordinal = piece.label, piece.episodes, None


def _same_piece(marks: Marks, place: int, claim: Claim, found: list[Claim], context: Context) -> Claim | None:
    """The claim before, where a date tells when the same thing comes elsewhere: "a week early, from May 5"."""
    if claim.label is not None or claim.ordinal is not None:
        return None
    before = found[-1:] or context.claims[-1:]
    if not before or before[0].show != claim.show or before[0].when.day is None:
        return None
    start = marks.dates[place - 1].end if place else 0
    between = marks.text[start : marks.dates[place].start]
    if place and found and _IN_LANDS.fullmatch(between):
        return before[0]
    told = _THE_SAME
    if found or (claim.when.day is not None and claim.when.day < before[0].when.day):
        told = _EARLY
    return before[0] if told.search(marks.text, start, marks.dates[place].start) else None


def _surely_named(marks: Marks, claim: Claim, context: Context) -> bool:
    """Whether the title of a claim stands in its sentence and is no chance name."""
    main = context.topic.title
    return claim.named and any(
        one.text == claim.show and (one is main or one.strong) for _, _, one in marks.titles
    )


def _echoes(marks: Marks, place: int) -> bool:
    """Whether a weekday in brackets only names the day of the date before it: "October 13 (Friday)"."""
    mention = marks.dates[place]
    if not place or mention.weekday is None or mention.day is not None:
        return False
    between = marks.text[marks.dates[place - 1].end : mention.start]
    return between in (" (", "(") and marks.text.startswith(")", mention.end)


def _ends(found: list[Claim], context: Context, marks: Marks, day: date) -> bool:
    """Put the last day of a run on the claim it belongs to; whether there is one."""
    claims = endings.before(found or context.claims, marks, day)
    for claim in claims:
        claim.until = day
        claim.rhythm = claim.rhythm or rhythm.weekly(marks.text) or "weekly"
    return bool(claims)


def _claim(marks: Marks, place: int, floor: int, when: When, context: Context, order: int) -> Claim:
    mention = marks.dates[place]
    ceiling = marks.dates[place + 1].start if place + 1 < len(marks.dates) else len(marks.text)
    title = title_of(marks, mention, floor, ceiling, context.topic.title)
    piece = piece_of(marks, mention, floor, ceiling, title)
    if piece is None or (piece.ordinal == -1 and not marks.titles):
        piece = backward.asked_piece(marks, context.previous) or piece
    if piece is None:
        piece = backward.ellipsis(marks, (floor, mention.start), context.previous, context.split)
        piece = piece or backward.same_piece(marks, context.previous)
        piece = piece or backward.dated_piece(marks, context.previous)
    show = title.text if title is not None else context.of_piece(piece) or context.default_show(marks.text)
    clock = hour_near(marks.text, mention.start, mention.end) if when.day is not None else None
    service = service_of(marks, mention, floor, ceiling)
    text = marks.text
    claim = Claim(
        show=show,
        when=on_calendar(when, clock),
        headline=marks.sentence.line.role == "headline",
        sentence=marks.sentence.original,
        order=order,
        clock=clock,
        platform=service.name
        if service is not None
        else context.line_platform
        if title is None or context.topic.several or title is not context.topic.title
        else None,
        said_platform=service is not None and not service.owner,
        named=title is not None,
        assumed=title is None and context.line_title is None and context.focus is not context.topic.title,
        weekday=mention.weekday is not None and mention.day is None,
        fresh=superseded.is_new(marks, floor, mention),
        whole=rhythm.whole(text[floor:ceiling]),
        launch=rhythm.launch(text[floor:ceiling]),
        rhythm=rhythm.weekly(text[floor:]),
    )
    if piece is not None:
        claim.season, claim.label, claim.episodes = piece.season, piece.label, piece.episodes
        claim.ordinal, claim.final = piece.ordinal, piece.final
        if (
            claim.final
            and claim.season is None
            and claim.label is None
            and title in (None, context.topic.title)
        ):
            claim.label = context.topic.label  # "Part 4 has a date. The final season drops on May 5"
    if claim.season is None:
        claim.season = season_beside(marks, mention, floor, title)
    if claim.season is None and claim.label is None and title is None:
        claim.season = backward.renewed(marks, context.previous)
    if claim.season is None and claim.label is None and _SAME_SEASON.match(marks.text) and context.claims:
        last = context.claims[-1]
        claim.season = last.season if last.show == show and last.label is None else None
    if claim.season is None and context.section is not None and show == context.section:
        claim.season = context.section_piece.season if context.section_piece is not None else None
    return claim
