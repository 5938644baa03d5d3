"""Rows and headings of lists: a title with its date in one line, or a title above the line with its date."""

import itertools
import re
from collections.abc import Sequence

from releasewatch.announce import rhythm
from releasewatch.announce.batches import batch_in, span
from releasewatch.announce.candidates import DATE, PIECE, SERVICE
from releasewatch.announce.claims import Claim, hour_near, on_calendar
from releasewatch.announce.clauses import Context
from releasewatch.announce.entries import Entry
from releasewatch.announce.instalments import Instalment
from releasewatch.announce.marks import Marks, Topic
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.rowtitles import (
    hour_end,
    hour_end_in,
    is_generic,
    is_of_places,
    names_own,
    title_in,
    title_like,
)
from releasewatch.announce.services import Service
from releasewatch.announce.slots import is_date_only, is_slot, labelled
from releasewatch.announce.unlisted import goes_on, is_ceremony, is_out
from releasewatch.announce.whereabouts import service_of
from releasewatch.announce.words import those
from releasewatch.core.release import When

_TITLE_FIRST = pattern(
    rf"(?P<t>[^{DATE}{SERVICE}|(\[]{{2,90}}?)\s*(?:[|(\[,:—-]|\s-\s|\b(?:on|from|premieres|debuts|"
    rf"returns|starts|arrives|launches|airs|begins|drops|streams|streaming|premiering|available|"
    rf"coming|hits|out|to be released|to launch|to premiere)\b)"
    rf"[^{DATE}]{{0,60}}?[{DATE}]+"
)
_TITLE_BRACKET = pattern(
    rf"(?P<t>[^{DATE}{SERVICE}|(\[]{{2,90}}?)\s?[(\[](?:(?:{SERVICE}+|[A-Z][\w+ ]{{1,20}})[,;/|:-] ?)?[{DATE}]"
)
_TITLE_DASH = pattern(rf"(?P<t>[^{DATE}{SERVICE}|]{{2,90}}?)\s*(?:\s[-—|]\s|\|)\s*[{DATE}]")
_TITLE_SERVICE = pattern(rf"(?P<t>[A-Z0-9\"'][^{DATE}{SERVICE}|(\[,:—]{{1,60}}) {SERVICE}+ {DATE}+\W{{0,3}}")
_TITLE_DAY = pattern(rf"(?P<t>[A-Z0-9\"'][^{DATE}{SERVICE}|(\[,—]{{1,60}}?) {DATE}+,? {SERVICE}*\W{{0,3}}")
_TITLE_COLON = pattern(rf"(?P<t>[^{DATE}{SERVICE}|]{{2,90}}):\s?[{DATE}]")
_DATE_FIRST = pattern(
    r"^\W*(?:(?:[Cc]oming|[Pp]remier(?:ing|es)|[Dd]ebut(?:ing|s)|[Aa]rriv(?:ing|es)|[Ss]tream(?:ing|s)|[Aa]vailable|"
    r"[Rr]eturn(?:ing|s)|[Oo]ut|[Ll]aunch(?:ing|es)|[Aa]ir(?:ing|s)|[Ss]tart(?:ing|s)|[Ll]and(?:ing|s)|[Ff]rom) "
    r"(?:on |in |from )?)?"
    rf"[{DATE}]+(?:,?\s*(?:at|"
    rf"@)?\s*\d{{1,2}}(?:[:.]\d\d)?(?:/\d{{1,2}}c)?\s?(?:[ap]\.?m\.?)?(?:\s?[A-Z]{{2,4}}\b(?:/[A-Z]{{2}})?)?)?\s*(?:(?:[:|"
    rf")\]—-]|,)+\s*|\s(?=[\"']))(?P<t>[^{DATE}|]{{2,110}})"
)
_CHANNEL_LEAD = pattern(rf"{SERVICE}+ ?[:|—-] (?=[A-Z0-9\"'])")
"""The platform of a row before its title: "Netflix: Cold Quay (May 5)"."""
_CLOCK_LEAD = pattern(r"\d{1,2}(?:[:.]\d\d)? ?[apAP]\.?[mM]\.? ?\(\d{1,2}[^()]{0,12}\) (?=[A-Z])")
"""An hour with that of another zone: "8:30 p.m. (9 NT) "."""


def _is_weekday_alone(marks: Marks) -> bool:
    """Whether a line is "Sunday" as the heading of a table, without an hour or a platform."""
    date = marks.dates[0]
    if date.weekday is None or date.month is not None or marks.services or not is_date_only(marks):
        return False
    return hour_near(marks.text, 0, date.end) is None


def row_claims(marks: Marks, context: Context, order: int) -> list[Claim] | None:
    """The claims of a line that is a row of a list; None where it is none, empty where it is to be left out."""
    if not marks.dates or marks.sentence.line.role == "headline":
        return None
    line = marks.sentence.line
    masked = marks.masked
    prose = line.role == "prose"
    if prose and (headed := _headed(marks, context, order)) is not None:
        return [headed]
    if prose and len(marks.text) > 120 and not labelled(masked) and not _DATE_DASH.match(masked):
        return None
    if _tells_of_past(marks):
        return None
    if not prose and is_out(marks.text):
        return []
    if (
        masked[0] == PIECE
        and line.role != "prose"
        and len(marks.text) < 120
        and not any(one.sure for one in marks.signs)
    ):
        return [
            claim_of_row(marks, context, order, None, marks.pieces[0])
        ]  # "Episode 1 - 'The Rain' - September 12"
    if _is_weekday_alone(marks) or (
        context.calendar.is_publication(marks.dates[0])
        and (line.role == "heading" or marks.dates[0].start < 3)
    ):
        return []
    if is_slot(marks) and len(marks.dates) <= 2:
        row = line.role != "prose" or len(marks.text) < 90 or _DATE_DASH.match(masked) is not None
        found = _DATE_FIRST.match(masked) if row else None
        if found is not None and not _is_slot_tail(masked[found.start("t") :]):
            several = [] if prose else _several(marks, *found.span("t"))
            if several:
                return [claim_of_row(marks, context, order, one[0], one[1]) for one in several]
            title = title_in(marks, *found.span("t"), marked_off=not prose)
            if title is not None:
                first = claim_of_row(marks, context, order, title[0], title[1])
                return [first, *_others_of_day(marks, context, order, found.start("t"))]
        if prose and not labelled(masked) and (context.section is None or len(marks.text) > 90):
            return None
        piece = span(marks.pieces) or (marks.pieces[0] if marks.pieces else None)
        if len(marks.dates) == 2 and marks.services and context.house is None:
            apart = _of_two_platforms(marks, context, order, piece)
            if apart is not None:
                return apart
        return [claim_of_row(marks, context, order, None, piece)]
    return _titled_row(marks, context, order) if len(marks.text) < 200 else None


_HOUR = r"\d{1,2}(?:[:.]\d\d)?\.? ?[ap]\.?m\.?(?: [A-Z]{2,3}(?:/[A-Z]{2})?)?"
_HEADED = pattern(
    rf"(?P<t>[A-Z0-9\"'][^{DATE}{SERVICE}:(\[]{{1,70}}?)(?:,|\?,?|!,?) (?:{SERVICE}+,? )?(?:at )?(?:{_HOUR},? )?"
    rf"(?:on )?{DATE}+(?:(?:,| @|@| at| on|, on) ?(?:{_HOUR}|{SERVICE}+(?: at {_HOUR})?))*{PIECE}*:\s"
)
"""The head of an entry of a newspaper before what it is about: "Cold Quay, 9 p.m. Jan. 8, NBC: Joan is back"."""


def _headed(marks: Marks, context: Context, order: int) -> Claim | None:
    """The claim of a paragraph that opens with its title, day and channel before a colon."""
    found = _HEADED.match(marks.masked) if marks.sentence.first else None
    if found is None:
        return None
    end = found.end("t") + (marks.text[found.end("t")] in "?!")
    title = title_in(marks, found.start("t"), end, marked_off=True)
    if title is None or len(title[0].split()) > 9:
        return None
    return claim_of_row(marks, context, order, title[0], title[1])


def _several(marks: Marks, start: int, end: int) -> list[tuple[str, Instalment | None]]:
    """The titles behind the day of a row that only commas part: "October 3: Cold Quay, Salt Road"."""
    parts = list(_PARTS.finditer(marks.masked, start, end))
    words = [len(part.group().split()) for part in parts]
    if (
        "|" in marks.masked
        or len(parts) < 2
        or marks.text[start] in "\"'"
        or max(words) < 2
        or (len(parts) == 2 and words[1] < 2)
    ):
        return []
    titles = [
        title_in(marks, *part.span()) for part in parts if title_like(marks.text[slice(*part.span())].strip())
    ]
    found = [one for one in titles if one is not None]
    return (
        found
        if len(found) == len(parts) and ", ".join(one[0] for one in found) == marks.text[start:end].strip()
        else []
    )


_PARTS = pattern(r"[^,]+")
_QUOTED_ALL = pattern(r"\"(?P<t>[^\"]{2,70}?),?\"")
_BETWEEN = pattern(
    r",? (?:and |& |plus |then )?(?:(?:its|the|a) (?:[\w-]+,? ){1,3}|)|, | / |, and |\), (?:and )?"
)


def _others_of_day(marks: Marks, context: Context, order: int, start: int) -> list[Claim]:
    """The claims of the further titles of a row that names several behind its day: "Jan. 14: "Tide" and "Gulls"."""
    quoted = list(_QUOTED_ALL.finditer(marks.text, start))
    claims = []
    for one, two in itertools.pairwise(quoted):
        if not _BETWEEN.fullmatch(marks.text, one.end(), two.start()):
            break
        title = title_in(marks, two.start(), two.end())
        if title is not None:
            claims.append(claim_of_row(marks, context, order, title[0], title[1]))
    return claims


def _of_two_platforms(
    marks: Marks, context: Context, order: int, piece: Instalment | None
) -> list[Claim] | None:
    """The claims of a line with a day for each of two platforms: "October 1 on TV Tokyo, Netflix from October 9"."""
    first, second = marks.dates
    if first.day is None or second.day is None:
        return None
    one = service_of(marks, first, 0, second.start)
    two = service_of(marks, second, first.end, len(marks.text))
    if two is None or two.start < first.end or (one is not None and one.name == two.name):
        return None
    claims = []
    for mention, service in ((first, one), (second, two)):
        claim = claim_of_row(marks, context, order, None, piece, mention)
        claim.platform, claim.said_platform = (None, False) if service is None else (service.name, True)
        claims.append(claim)
    return claims


def _tells_of_past(marks: Marks) -> bool:
    """Whether a line, brackets aside, tells of what was, was said or was moved."""
    brackets = [match.span() for match in _BRACKETS.finditer(marks.text)]
    return any(
        one.kind in ("past", "off", "said", "moved")
        and not any(start < one.start and one.end < end for start, end in brackets)
        for one in marks.signs
    )


def _titled_row(marks: Marks, context: Context, order: int) -> list[Claim] | None:
    """The claims of a row that begins with its title: "Harbour Nine - May 5"; None where it is no such row."""
    masked, prose = marks.masked, marks.sentence.line.role == "prose"
    hour = _CLOCK_LEAD.match(masked) or _CHANNEL_LEAD.match(masked)
    start = 0 if hour is None else hour.end()
    found = (
        _TITLE_SERVICE.fullmatch(masked)
        or (_TITLE_DAY.fullmatch(masked) if marks.sentence.line.role != "prose" else None)
        or (_TITLE_COLON.match(masked, start) if marks.sentence.line.role == "item" else None)
        or _TITLE_DASH.match(masked, start)
        or _TITLE_BRACKET.match(masked, start)
        or _TITLE_FIRST.match(masked, start)
    )
    if found is None or any(one.sure and not marks.text.startswith("to ", one.start) for one in marks.signs):
        return None
    ended = marks.text.endswith(".") and not marks.text.endswith(".m.")
    batch = batch_in(
        marks.text[slice(*found.span("t"))], next((one for one in marks.pieces if one.episodes), None)
    )
    if batch is not None:
        return [claim_of_row(marks, context, order, None, batch)]
    if prose and (ended or not marks.sentence.first or len(marks.text) > 120):
        return None
    cell = masked[found.end("t") :].lstrip()[:1] == "|"
    end = _title_end(masked, found.end("t"))
    title = title_in(marks, found.start("t"), end, marked_off=cell or marks.text[end - 1] in "?!")
    if title is None:
        return [] if is_of_places(marks.text[slice(*found.span("t"))]) else None
    if is_ceremony(title[0]):
        return []
    heading = marks.sentence.line.role == "heading" and not re.search(rf"[-|:(]\s?{DATE}", masked)
    if marks.dates[0].vague and (heading or prose):
        return None
    claims = []
    floor = 0
    for mention in marks.dates[:3]:
        if floor and _SAME_MOMENT.fullmatch(marks.text, floor, mention.start):
            continue
        piece = title[1] or next((one for one in marks.pieces if floor <= one.start < mention.start), None)
        if piece is None and len(marks.dates) == 1:
            # "Cold Quay - June 2 at 10 p.m. - Season 2", "Cold Quay - June 2 (Season 2)"
            behind = (one for one in marks.pieces if one.season is not None and one.start >= mention.end)
            piece = next(
                (one for one in behind if _MARKED_OFF.fullmatch(marks.text[one.start - 2 : one.start])), None
            )
        claim = claim_of_row(marks, context, order, title[0], piece, mention)
        if len(marks.dates) > 1 and len(marks.services) > 1 and not marks.services[0].owner:
            ahead = next((one.start for one in marks.dates if one.start > mention.start), len(marks.text))
            near = service_of(marks, mention, floor, ahead)
            claim.platform = claim.platform if near is None else near.name
        claims.append(claim)
        floor = mention.end
    return claims


_GOES_ON = pattern(
    rf"(?P<by>, |: )(?P<more>[A-Z0-9][^,:|—()\[\]{DATE}{SERVICE}{PIECE}]{{1,40}}?)"
    rf"(?=, | - | — |: | ?[(\[|]| {DATE}| (?:premieres|debuts|returns|starts|arrives|launches|airs|begins|drops|"
    r"streams|premiering|available|coming|hits|out|to be released|to launch|to premiere)\b)"
)


def _title_end(masked: str, end: int) -> int:
    """Where the title of a row ends that has a comma or colon inside: "Same Time, Next Winter, 9 p.m. Dec. 5"."""
    more = _GOES_ON.match(masked, end)
    while more is not None:
        figure = more["by"] == ": " and more["more"].isdigit()  # "Physical: 99"
        if not figure and (
            not title_like(more["more"]) or is_generic(more["more"]) or hour_end_in(more["more"])
        ):
            break
        end = more.end()
        more = _GOES_ON.match(masked, end)
    return end


_SAME_MOMENT = pattern(r"[^;|]{0,16}\b(?:i\.e\.|effectively|that is|technically|meaning)[\s,]+(?:on )?")
"""Between a nominal day and that of the calendar: "July 13, 24:30, i.e. July 14"."""

_MARKED_OFF = pattern(r"[-|—,:] |.\(")
"""Before a season that stands behind the date of a row."""
_BRACKETS = pattern(r"\([^()]*\)")
_DATE_DASH = pattern(rf"[{DATE}]+\s?[-—:|]\s")
_SLOT_TAIL = pattern(r"(?:streaming|on|at|only|exclusively|from|available|in|new|all)\b", re.IGNORECASE)


def _is_slot_tail(masked: str) -> bool:
    """Whether what stands behind a date tells how a show comes and names none: "All episodes", "Only on Hulu"."""
    if masked[0].isupper() and " " in masked and title_like(masked) and not is_generic(masked):
        return False  # "From the Deep"
    return _SLOT_TAIL.match(masked) is not None and len(_CAPITAL.findall(masked)) < 3


_CAPITAL = pattern(r"\b[A-Z]")


def _platform(service: Service | None, show: str | None, context: Context) -> str | None:
    """The platform of a row: named in it, else with the title above it, else in the heading of the list."""
    if service is not None:
        return service.name
    own = context.section_platform or context.line_platform if show is None else None
    return own or context.heading_platform


def _row_service(marks: Marks, context: Context) -> Service | None:
    """The platform that a row names; in the list of one service a name in brackets tells where a show is from."""
    service = next((one for one in marks.services if not one.owner), None) or next(iter(marks.services), None)
    if names_own(marks):
        service = marks.services[-1]
    if service is None or context.house is None or context.house in [one.name for one in marks.services]:
        return service
    origin = service.owner or marks.text[service.start - 1 : service.start] in ("(", "[")
    return None if origin else service


def claim_of_row(
    marks: Marks,
    context: Context,
    order: int,
    show: str | None,
    piece: Instalment | None,
    mention: Mention | None = None,
) -> Claim:
    mention = mention or marks.dates[0]
    # The weekdays of rows are those of the week, whatever day the text around them has told.
    before = None if mention.weekday is not None and mention.day is None else context.last_date
    when = context.calendar.resolve(mention, before, sure=False)
    service = _row_service(marks, context)
    clock = hour_near(marks.text, mention.start, mention.end) if when is not None and when.day else None
    claim = Claim(
        show=show or context.default_show(marks.text),
        when=when if when is None else on_calendar(when, clock),  # type: ignore[arg-type]
        sentence=marks.sentence.original,
        order=order,
        platform=_platform(service, show, context),
        said_platform=service is not None,
        named=show is not None,
        clock=clock,
        whole=rhythm.whole(marks.text),
        rhythm=rhythm.weekly(marks.text[mention.end :]),
        launch=rhythm.launch(marks.text),
    )
    if piece is not None:
        claim.season, claim.label, claim.episodes, claim.ordinal, claim.final = (
            piece.season, piece.label, piece.episodes, piece.ordinal, piece.final,
        )  # fmt: skip
    if claim.season is None and show is None and context.section_piece is not None:
        claim.season = context.section_piece.season
        claim.label = claim.label or context.section_piece.label
    return claim


_OPENS = pattern(
    rf"(?P<t>(?:[^{DATE}{SERVICE}{PIECE}|(\[—:]|:(?= [A-Z])){{2,70}}?)(?:\s?\(|"
    rf"\s?\[|\s?—|\s-\s|(?<=\w)-\s(?=[A-Z])|\s?\||,?\"\s(?![a-z])|"
    rf":\s(?=[Cc]omplete|All |{PIECE})|,\s(?:{PIECE}|{SERVICE}|series premiere|"
    r"new series|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m))"
)


_DESCRIBED = pattern(r"[^()]{2,70}\([^()]{2,40}\)\s?[-—:|]\s")


def is_described(marks: Marks) -> bool:
    """Whether a line opens with a title, brackets and a description: "Cold Quay (2023) - A thriller."."""
    return (
        marks.sentence.first and _DESCRIBED.match(marks.text) is not None and opening_title(marks) is not None
    )


def opening_title(marks: Marks) -> tuple[str, Instalment | None] | None:
    """The title that opens the description of an entry under a day: "Cold Quay, season 2 (New) — Joan is back"."""
    found = _OPENS.match(marks.masked, hour_end(marks)) if marks.sentence.first else None
    if found is None:
        return _what_comes(marks)
    aside = _BRACKETS.match(marks.text, found.end() - 1)
    stop = 0 if aside is None else aside.end()
    for date in marks.dates:
        if date.start < 80 and (date.month is not None or (not date.vague and date.start >= stop)):
            return None
    title = title_in(marks, *found.span("t"), marked_off=marks.text[found.end("t") - 1] in "?!")
    if title is None:
        return None
    end = found.end("t") + 45
    near = [one for one in marks.pieces if found.end("t") <= one.start < end]
    return title[0], next((one for one in near if one.piece), near[0] if near else None)


_COMES_OF = pattern(
    rf"(?:[A-Z][\w-]* )?(?:[\w-]+ )?(?:{PIECE}+|(?:season |series |midseason )?(?:premiere|debut|return|finale)) of "
    rf"(?:the )?(?=[\"'A-Z0-9])"
)
_RUNS_ITS = pattern(
    rf"(?P<t>[A-Z0-9\"'][^{DATE}{SERVICE}{PIECE}|(\[:,]{{1,60}}?) (?:runs|airs|has|wraps with|ends with|begins|starts) "
    rf"(?:its|the) (?:[\w-]+ ){{0,2}}(?:{PIECE}|season|series)"
)


_ON_PLACE = pattern(rf" (?:on|at|from) (?:the )?{SERVICE}")


def _what_comes(marks: Marks) -> tuple[str, Instalment | None] | None:
    """The title of an item that tells what it brings: "Third season finale of Cold Quay on FX"."""
    if marks.sentence.line.role != "item" or not marks.sentence.first or marks.dates:
        return None
    found = _COMES_OF.match(marks.masked)
    title = None
    if found is not None:
        place = _ON_PLACE.search(marks.masked, found.end())
        title = title_in(marks, found.end(), len(marks.text) if place is None else place.start())
    elif (runs := _RUNS_ITS.match(marks.masked)) is not None:
        title = title_in(marks, *runs.span("t"))
    if title is None:
        return None
    return title[0], title[1] or next(iter(marks.pieces), None)


_LABEL = pattern(
    rf"(?P<t>[A-Z0-9À-Þ][^{DATE}{SERVICE}{PIECE}|:.()\[\]\"]{{2,50}}): (?![\"'a-z])"
    r"(?!(?:(?:[A-Z0-9&][\w'.-]*|of|the|and|a|in|to|for|on),? ){1,9}(?:which |that )?(?:premieres|debuts|arrives|"
    r"launches|"
    r"drops)\b)"
)
_QUOTED_LABEL = pattern(r"[\"'](?P<t>[^\"|]{2,60}?),?[\"']\s?(?:—|-|:|\()")
"""A paragraph that opens with its title, marked off: "COLD QUAY: The last two cases", "'Cold Quay' — Joan is back"."""


_OF_SPEAKER = those("i i'd i'm i'll i've me my myself")


def labels_above(everything: Sequence[Marks]) -> dict[int, str]:
    """For each line that opens with its day the title with which the paragraph above opens, where two have one."""
    found: dict[int, str] = {}
    label: tuple[int, str] | None = None
    for order, marks in enumerate(everything):
        line = marks.sentence.line
        if not marks.sentence.first:
            continue
        if label is not None and line.index == label[0] + 1 and is_slot(marks):
            found[order] = label[1]
        title = title_of_item(marks) if line.role == "prose" and ": " in marks.text else None
        label = None if title is None else (line.index, title)
    return found if len(found) > 1 else {}


def is_labelled(marks: Marks) -> bool:
    """Whether a paragraph opens with a title that is marked off."""
    return marks.sentence.first and marks.sentence.line.role == "prose" and title_of_item(marks) is not None


def title_of_item(marks: Marks) -> str | None:
    """The title with which an item of a list begins: "Cold Quay, a thriller (May 5)"."""
    if not marks.sentence.first or (marks.pieces and marks.pieces[0].start == 0):
        return None
    if marks.sentence.line.role == "prose":
        label = _LABEL.match(marks.masked) or _QUOTED_LABEL.match(marks.masked)
        if label is not None and " " not in label["t"] and not _OF_SPEAKER.isdisjoint(marks.words.all):
            return None  # "Ann: I shall watch ..." in a talk
        if label is None or is_generic(label["t"]) or not title_like(label["t"]):
            return None
        return marks.sentence.original[slice(*label.span("t"))]
    if marks.sentence.line.role != "item":
        return None
    title = title_in(marks, 0, len(marks.text))
    return None if title is None or len(title[0]) > 60 else title[0]


def dated_by_heading(marks: Marks, when: When, context: Context, order: int) -> list[Claim]:
    """The claim of an entry that has no date but that of the heading of its list."""
    if marks.sentence.line.role != "item" or not marks.sentence.first:
        return []
    title = title_in(marks, 0, len(marks.text))
    if title is None:
        return []
    show, piece = title
    claim = Claim(show=show, when=when, sentence=marks.sentence.original, order=order, named=True)
    if piece is not None:
        claim.season, claim.label = piece.season, piece.label
    return [claim]


def under_date(
    heading: Marks, marks: Marks, title: tuple[str, Instalment | None], context: Context, order: int
) -> list[Claim]:
    """The claim of a title that stands in a list under its day."""
    if is_ceremony(title[0]) or goes_on(marks.text):
        return []
    claim = claim_of_row(heading, context, order, title[0], title[1])
    claim.sentence = marks.sentence.original
    service = _row_service(marks, context)
    if service is not None:
        claim.platform = service.name
    return [claim] if claim.when is not None else []


def end_runs(claims: Sequence[Claim]) -> None:
    """Make the rows of a list of finales finales: "7 Series Finales in May"."""
    for claim in claims:
        if claim.label is None and claim.season is None:
            claim.label = "Finale"


def of_entry(marks: Marks, entry: Entry, mention: Mention, context: Context, order: int) -> Claim | None:
    """The claim of an entry on a date below its title; None for what is past."""
    claim = claim_of_row(marks, context, order, entry.title, entry.piece, mention)
    claim.platform = claim.platform if claim.said_platform else entry.platform or claim.platform
    return claim if claim.when is not None else None


def without_season(topic: Topic, everything: Sequence[Marks]) -> Topic:
    """The topic of a list without its season, unless it stands beside the title: others are of other entries."""
    told = any(
        one.season is not None
        and any(title is topic.title and -1 <= one.start - end <= 6 for _, end, title in marks.titles)
        for marks in everything
        for one in marks.pieces
    )
    return topic if told else topic._replace(season=None)


def without_others_season(topic: Topic, claims: Sequence[Claim], headlines: Sequence[Marks]) -> Topic:
    """The topic without a season that only another show is told to have, unless the headline tells it."""
    if topic.season is None or topic.title is None:
        return topic
    having = {claim.show for claim in claims if claim.season == topic.season}
    above = any(one.season == topic.season for marks in headlines for one in marks.pieces)
    return topic if above or not having or topic.title.text in having else topic._replace(season=None)


def without_platform(topic: Topic, claims: Sequence[Claim], everything: Sequence[Marks]) -> Topic:
    """The topic of a list without its platform where entries name several and the headline does not name that one."""
    said = {claim.platform for claim in claims if claim.said_platform}
    above = {
        one.name for marks in everything if marks.sentence.line.role == "headline" for one in marks.services
    }
    return topic._replace(platform=None) if len(said) > 1 and topic.platform not in above else topic


def give_entry(claim: Claim, entry: Entry) -> None:
    """Make a claim one of the entry in which it stands."""
    claim.show = entry.title
    if claim.label is None and entry.piece is not None:
        claim.season = claim.season or entry.piece.season
        claim.label = entry.piece.label
    if not claim.said_platform:
        claim.platform = entry.platform or claim.platform
