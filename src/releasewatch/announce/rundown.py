"""Rundowns of a week in prose: each show of which its own words tell what it does has the day of its sentence."""

from collections.abc import Iterator
from dataclasses import replace

from releasewatch.announce.claims import Claim
from releasewatch.announce.clauses import Context
from releasewatch.announce.evidence import OTHER_WORK
from releasewatch.announce.listing import claim_of_row
from releasewatch.announce.marks import Marks
from releasewatch.announce.patterns import pattern
from releasewatch.announce.together import is_apart

_DONE_BEFORE = pattern(
    r"\b(?:(?P<end>(?:(?:mid)?season |series |fall |winter |summer )?finale)|(?:season |series |midseason |world )?"
    r"(?:premiere|debut|return|start|launch|opener)|first episode|arrival) of (?P<lead>[^,;.()\"]{0,60})['\"]?$"
)
"""Before a title: what it does that day, "sees the premiere of the drama 'Cold Quay'"."""
_DOES = pattern(
    r"['\"]?,?['\"]?(?: \([^()]{2,80}\)| [—-]+ [^—]{3,160}? [—-]+|, (?:an?|the|starring|from|with|about|in which|"
    r"who) [^;.\"]{3,120}?,)? (?:also |then |finally |officially )?(?:(?:premieres|debuts|returns|starts|begins|"
    r"launches|bows|arrives|opens|drops|lands|kicks off|comes back|is back|gets underway|rolls out)\b|"
    r"(?P<end>(?:wraps(?: up)?|ends|concludes|signs off|finishes|says goodbye|airs its (?:[\w-]+ ){0,2}finale)\b))"
)
"""Behind a title: what it does that day, "'Cold Quay' starts its second season"."""

_LABELLED = pattern(r"(?:New|Returning|Back|Also|Also new|Also returning|Plus|Premiering|Debuting): ")
_BRACKET = pattern(r",?['\"]? ?\([A-Z]")
"""Around the titles of a list that goes on for the day before it: "New: 'Cold Quay' (TBS), a sitcom"."""
_OWNS = pattern(r"'s? ['\"]?")
"""Between a channel and its show: "E!'s 'Cold Quay'"."""


def further(
    marks: Marks, claims: list[Claim], told: Claim | None, context: Context, order: int
) -> Iterator[Claim]:
    """The claims of the titles of a sentence that `claims` leaves out, on its one day or on that `told` before it."""
    base: Claim | None
    if marks.dates:
        base = claims[0] if len({claim.when for claim in claims}) == 1 else None
        if not claims and len(marks.dates) == 1 and not marks.dates[0].vague:
            base = claim_of_row(marks, context, order, None, None)
    elif told is not None and told.when is not None and told.when.day is not None:
        base = told
    else:
        base = None
    if base is None or base.when is None or base.when.day is None:
        return
    unsure = ("moved", "said") if claims else ("moved", "said", "past", "off")
    if any(one.kind in unsure for one in marks.signs):
        return
    shows = {claim.show for claim in claims}
    ends = [end for _, end, _ in marks.titles]
    for place, (start, end, title) in enumerate(marks.titles):
        owner = next((one for one in marks.services if _OWNS.fullmatch(marks.text, one.end, start)), None)
        if owner is not None and title.text == base.show and base in claims:
            base.platform, base.said_platform = owner.name, True
        if title.text in shows or not title.strong or is_apart(marks, marks.titles[place]):
            continue
        floor = ends[place - 1] if place else 0
        before = _DONE_BEFORE.search(marks.text, max(floor, start - 110), start)
        behind = _DOES.match(marks.text, end)
        told_so = _LABELLED.match(marks.text) is not None and _BRACKET.match(marks.text, end) is not None
        if before is None and behind is None and not told_so:
            continue
        if behind is None and not told_so and OTHER_WORK.search(marks.text[max(0, start - 45) : start]):
            continue
        shows.add(title.text)
        ceiling = marks.titles[place + 1][0] if place + 1 < len(ends) else len(marks.text)
        piece = next(
            (one for one in marks.pieces if end <= one.start < ceiling and one.season is not None), None
        )
        if before is not None and behind is None:
            piece = next(
                (one for one in marks.pieces if before.start() <= one.start < start and one.season), None
            )
        final = any(one is not None and one["end"] is not None for one in (before, behind))
        house = [one for one in marks.services if max(floor, start - 40) <= one.start < ceiling]
        yield replace(
            base,
            show=title.text,
            named=True,
            assumed=False,
            order=order,
            sentence=marks.sentence.original,
            season=None if piece is None else piece.season,
            label="Finale" if final else None if piece is None else piece.label,
            episodes=None,
            ordinal=None,
            platform=house[0].name
            if house
            else base.platform
            if marks.dates and not base.said_platform
            else None,
            said_platform=bool(house),
            clock=None,
        )
