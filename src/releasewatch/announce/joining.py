"""From the claims of all sentences to the releases of the article: one for each, with the most that is known."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from releasewatch.announce import rhythm
from releasewatch.announce.announced import Announced
from releasewatch.announce.claims import Claim
from releasewatch.announce.marks import Topic, same_show
from releasewatch.announce.names import key
from releasewatch.announce.patterns import pattern
from releasewatch.core.release import Episodes, When

_FORTNIGHT = timedelta(days=14)


def join(claims: Iterable[Claim], topic: Topic) -> tuple[Announced, ...]:
    """The releases behind `claims`, by date; claims about one release are one, the closer date wins."""
    shows: list[list[Claim]] = []
    for claim in claims:
        if claim.show is None:
            continue
        for group in shows:
            if same_show(group[0].show or "", claim.show) or _shortened(group[0], claim):
                group.append(claim)
                break
        else:
            shows.append([claim])
    headline = topic.label if topic.label not in _KINDS else None
    found: list[Announced] = []
    for group in shows:
        about_main = topic.title is not None and same_show(group[0].show or "", topic.title.text)
        _last_of_rhythm(group)
        _numbered(group, headline if about_main else None)
        if about_main:
            for claim in group:
                if claim.season is None:
                    claim.season = topic.season
            _from_headline(group, headline)
        _elsewhere(group)
        _first_half(group)
        _counted_on(group)
        merged = _same_date(group)
        merged = _closer(merged)
        merged = _runs(merged)
        found.extend(_announced(claim, group, topic) for claim in merged)
    return tuple(sorted(found, key=lambda one: (one.when.first_day or date.max, one.show or "")))


def _shortened(one: Claim, two: Claim) -> bool:
    """Whether the headline cuts a title short: "Harbour back in May" of "The Lights of Harbour Nine"."""
    if one.headline == two.headline:
        return False
    head, full = (one, two) if one.headline else (two, one)
    short, long = key(head.show or ""), key(full.show or "")
    return len(short) > 4 and long.endswith(f" {short}")


def _from_headline(group: list[Claim], label: str | None) -> None:
    """Give the headline's label to the claims without one, where no claim names it or another piece."""
    if label is None or any(claim.label is not None for claim in group):
        return
    days = {claim.when.date for claim in group if claim.when.day is not None}
    if len(days) <= 1:
        for claim in group:
            claim.label = label


def _last_of_rhythm(group: list[Claim]) -> None:
    """ "Weekly from December 20. The last two come on January 10": the last batch ends the rhythm."""
    start = next(
        (one for one in group if one.rhythm and one.label is None and one.ordinal is None and one.when.day),
        None,
    )
    last = [one for one in group if one.ordinal == -1 and one.when.day is not None]
    if (
        start is None
        or start.when.day is None
        or len(last) != 1
        or len({one.when.date for one in group}) != 2
    ):
        return
    if (
        start.until is not None
        and last[0].when.day is not None
        and last[0].when.day > start.until + _FORTNIGHT
    ):
        return  # the run has ended before: what comes then is a batch of its own
    if last[0].when.day is not None and last[0].when.day > start.when.day:
        start.until = start.until or last[0].when.day
        group.remove(last[0])


def _numbered(group: list[Claim], headline: str | None) -> None:
    """Number the batches that are only told by order: "the first seven episodes", "the last three".

    The one batch that is still to come may have its name in the headline.
    """
    batches = [
        claim
        for claim in group
        if claim.ordinal is not None and claim.label in (None, "Part", "Volume", "Chapter", "Act", "Cour")
    ]
    for claim in [one for one in batches if one.when.day is None]:
        # "the last six in July", told closer below: "the second half on July 11"
        closer = next((one for one in group if _inside(one.when, claim.when) and one.when.day), None)
        if closer is not None and (closer.label or closer.ordinal is not None):
            claim.label, claim.ordinal = closer.label, closer.ordinal
            if claim.ordinal is None:
                batches.remove(claim)
    for claim in [one for one in batches if one.when.day is not None]:
        # "Part 2 comes in April", and below "the remaining episodes land on April 29"
        wider = next((one for one in group if one.ordinal is None and _inside(claim.when, one.when)), None)
        if wider is not None and wider.label is not None and wider.label.startswith(_RANK):
            claim.label, claim.ordinal = wider.label, None
            batches.remove(claim)
    others = [claim for claim in group if claim.ordinal is None and claim.label]
    named = [claim.label for claim in others if claim.label is not None]
    days = _days(claim for claim in group if claim.ordinal is not None or claim.label)
    if len(days) < 2 and batches and all(claim.ordinal == -1 for claim in batches):
        for claim in batches:
            few = claim.episodes is not None and claim.episodes.count is not None and claim.episodes.count < 3
            of_season = "season" in claim.sentence.casefold()
            if few and claim.label is None and headline is None and not of_season:
                claim.label, claim.ordinal = "Finale", None  # "the final two episodes" are no half
                continue
            claim.label = f"{claim.label or 'Part'} 2" if headline is None else headline
        return
    if len(days) < 2:
        for claim in batches:
            if claim.ordinal == 0 and claim.label is None and _openings(group, claim):
                claim.label = "Part 2"  # "seven episodes from April 18, six more from July 11"
            elif claim.ordinal == 1 and claim.label is None:
                claim.launch = claim.launch or (claim.episodes.count if claim.episodes else None)
                claim.ordinal, claim.episodes = None, None
        return
    if batches and all(claim.ordinal != 1 for claim in batches):
        first = min(batches, key=lambda one: one.when.first_day or date.max)
        batches = _openings(group, first)[:1] + batches
        days = _days((*batches, *others))
    kind = next(
        (label.split(" ")[0] for label in named if label.startswith(("Part ", "Volume ", "Act "))), "Part"
    )
    _place(batches, others, days, kind)


def _place(batches: list[Claim], others: list[Claim], days: list[str], kind: str) -> None:
    """Give each batch its number by its place among all days, or after the last piece with a number before it."""
    for claim in sorted(batches, key=_when):
        same = next((one.label for one in others if one.when == claim.when and one.label), None)
        if same is not None:
            claim.label = same
            continue
        earlier = [one for one in others if _when(one) < _when(claim)]
        if _episodes_after(claim, earlier):
            continue
        number = days.index(claim.when.date or "") + 1 if claim.when.date in days else 1
        counted = [int(match.group(1)) for one in earlier if (match := _NUMBERED.fullmatch(one.label or ""))]
        claim.label = f"{claim.label or kind} {max([number, *(one + 1 for one in counted)])}"
        others = [*others, claim]


_NUMBERED = pattern(r"(?:Part|Volume|Act|Chapter|Cour) (\d{1,2})")


def _days(claims: Iterable[Claim]) -> list[str]:
    """The dates of claims in the order of time, each once; without those that another fills in."""
    ordered = sorted(claims, key=_when)
    closer = [one for one in ordered if not any(_inside(other.when, one.when) for other in ordered)]
    return list(dict.fromkeys(one.when.date or "" for one in closer))


def _when(claim: Claim) -> tuple[date, int]:
    """The order of claims in time; "later this year" is after every day of the year."""
    return (claim.when.last_day or date.max, claim.order)


def _episodes_after(claim: Claim, earlier: list[Claim]) -> bool:
    """Name a batch that is told by its count after batches with numbers: "episodes 8-10, and the last two"."""
    ends = [one.episodes.last for one in earlier if (one.label or "").startswith("Episode") and one.episodes]
    count = claim.episodes.count if claim.episodes is not None else None
    if not ends or count is None or claim.label is not None:
        return False
    first = max(end or 0 for end in ends) + 1
    claim.episodes = Episodes(first, first + count - 1, count)
    claim.label = f"Episodes {first}-{first + count - 1}" if count > 1 else f"Episode {first}"
    return True


def _openings(group: list[Claim], batch: Claim) -> list[Claim]:
    """The claims without a label of earlier days in the sentence of a batch."""
    day = batch.when.day
    return [
        one
        for one in group
        if one.label is None
        and one.sentence == batch.sentence
        and day
        and one.when.day
        and one.when.day < day
    ]


_KINDS = ("Part", "Volume", "Chapter", "Act", "Cour")
"""Labels without a number, which no release has."""
_POINTS_BACK = pattern(
    r"\b(?:airs?|aired|shows?|shown?|sees?|watch|streams?|gets?|screens?|broadcasts?|has|have|follows?|catch|find) "
    r"(?:it|them)\b"
)
"""A sentence about what the one before has named: "Viewers in Britain can see it from May 6"."""


def _elsewhere(group: list[Claim]) -> None:
    """Give a claim without a label the piece that another service has within two weeks, or that it points back to."""
    pieces = [one for one in group if (one.label or "").startswith(_RANK) and one.when.date is not None]
    for claim in group:
        if claim.label is not None or claim.ordinal is not None or claim.headline or not claim.said_platform:
            continue
        for one in pieces:
            if one.platform == claim.platform or not 0 <= claim.order - one.order <= 3:
                continue
            if one.season is not None and claim.season is not None and one.season != claim.season:
                continue
            days = (one.when.day, claim.when.day)
            near = days[0] is not None and days[1] is not None and abs(days[1] - days[0]) <= _FORTNIGHT
            if near or (claim.order > one.order and _POINTS_BACK.search(claim.sentence)):
                claim.label, claim.episodes = one.label, one.episodes
                claim.season = one.season if one.season is not None else claim.season
                break


def _first_half(group: list[Claim]) -> None:
    """An opening without a label before a "Part 2" that has one is Part 1."""
    labels = {claim.label for claim in group if claim.label is not None}
    second = next((label for label in labels if label in ("Part 2", "Volume 2")), None)
    if second is None or any(label != second and label.startswith(second[:-1]) for label in labels):
        return
    day = min(claim.when.first_day or date.max for claim in group if claim.label == second)
    for claim in group:
        if claim.label in (None, "Episode 1") and claim.when.day is not None and claim.when.day < day:
            claim.label = f"{second[:-1]}1"


def _counted_on(group: list[Claim]) -> None:
    """Number the days without a label that follow "Volume 1 on March 7" in its own sentence: the next volumes."""
    for first in [
        one for one in group if one.label in ("Part 1", "Volume 1", "Act 1", "Chapter 1", "Cour 1")
    ]:
        rest = [one for one in group if one.order == first.order and one is not first]
        days = [one.when.day for one in rest]
        if len(rest) < 2 or any(
            one.label is not None or one.season not in (None, first.season) for one in rest
        ):
            continue
        if first.when.day is None or None in days or len(set(days)) < len(days):
            continue
        for place, claim in enumerate(sorted(rest, key=lambda one: one.when.day or date.max), 2):
            claim.label = f"{(first.label or '').split(' ')[0]} {place}"


_RANK = ("Part", "Volume", "Act", "Chapter", "Cour", "Arc")


def _weight(claim: Claim) -> int:
    """How much a label says: a named piece before a special, episodes, a season, nothing."""
    label = claim.label or ""
    if label.startswith(_RANK):
        return 5
    if label and not label.startswith("Episode"):
        return 4
    if label.startswith("Episodes"):
        return 3
    if label:
        return 2
    return 1 if claim.season is not None else 0


def _same_date(group: list[Claim]) -> list[Claim]:
    """One claim for each date, unless two pieces with numbers of one kind come out on it."""
    merged: list[Claim] = []
    for claim in group:
        for place, other in enumerate(merged):
            if other.when == claim.when and not _apart(other, claim):
                merged[place] = _both(other, claim)
                break
        else:
            merged.append(claim)
    return merged


def _apart(one: Claim, two: Claim) -> bool:
    """Whether two claims of one date are two releases: two specials, or seasons that differ."""
    if one.label and two.label and one.label != two.label:
        kinds = {one.label.split(" ")[0], two.label.split(" ")[0]}
        return kinds <= {"Christmas", "Finale", "Special", "Reunion"}
    return False


def _episodes(one: Claim, two: Claim) -> tuple[str | None, Episodes | None]:
    """The label and episodes of the first, spanning both where both name episodes: rows of one batch."""
    both = one.episodes is not None and two.episodes is not None and one.episodes != two.episodes
    if not both or not (one.label or "").startswith("Episode") or not (two.label or "").startswith("Episode"):
        return one.label, one.episodes or two.episodes
    held = [episodes for episodes in (one.episodes, two.episodes) if episodes is not None]
    low, high = min(each.first or 1 for each in held), max(each.last or 1 for each in held)
    return f"Episodes {low}-{high}", Episodes(low, high, high - low + 1)


def _both(one: Claim, two: Claim) -> Claim:
    first, second = (one, two) if _weight(one) >= _weight(two) else (two, one)
    label, episodes = _episodes(first, second)
    platform = one.platform if one.said_platform or not two.said_platform else two.platform
    return replace(
        first,
        label=label,
        order=min(one.order, two.order),
        season=first.season if first.season is not None else second.season,
        episodes=episodes,
        clock=one.clock or two.clock,
        platform=platform or one.platform or two.platform,
        said_platform=one.said_platform or two.said_platform,
        whole=one.whole or two.whole,
        launch=one.launch or two.launch,
        rhythm=max((one.rhythm or "", two.rhythm or ""), key=len) or None,
        until=one.until or two.until,
        final=first.final,
        show=one.show if len(one.show or "") >= len(two.show or "") else two.show,
    )


def _closer(merged: list[Claim]) -> list[Claim]:
    """Without the claims whose wider date another one fills in: "next month" beside "December 22"."""
    kept = []
    for claim in merged:
        filled = next(
            (
                other
                for other in merged
                if other is not claim
                and (
                    _inside(other.when, claim.when)
                    or _same_weekday(claim, other)
                    or _again_with_year(claim, other)
                )
                and (claim.headline or _compatible(other, claim))
            ),
            None,
        )
        if filled is None:
            kept.append(claim)
        elif _weight(claim) > _weight(filled) and not claim.headline:
            filled.label, filled.episodes = claim.label, filled.episodes or claim.episodes
    return kept


def _again_with_year(claim: Claim, other: Claim) -> bool:
    """Whether the headline's "this winter" is told with its year below: "winter 2022"."""
    return (
        claim.headline
        and not other.headline
        and claim.when.part_of_year is not None
        and claim.when.part_of_year == other.when.part_of_year
        and claim.when.date != other.when.date
    )


def _same_weekday(claim: Claim, other: Claim) -> bool:
    """Whether a weekday alone is told as a day elsewhere: "moved to Friday", and below "Friday, May 12"."""
    one, two = claim.when.day, other.when.day
    if one is None or two is None or not claim.weekday or other.weekday:
        return False
    return one.weekday() == two.weekday() and 0 < (two - one).days <= (140 if claim.headline else 14)


def _inside(closer: When, wider: When) -> bool:
    if (
        closer.first_day is None
        or closer.last_day is None
        or wider.first_day is None
        or wider.last_day is None
    ):
        return False
    if closer.date == wider.date and closer.part_of_year == wider.part_of_year:
        return False
    # The parts of a year have no sharp ends.
    before, after = (7, 10) if wider.part_of_year in ("spring", "summer", "fall", "winter") else (0, 0)
    smaller = closer.last_day - closer.first_day < wider.last_day - wider.first_day
    return (
        smaller
        and wider.first_day - timedelta(days=before) <= closer.first_day
        and closer.last_day <= wider.last_day + timedelta(days=after)
    )


def _compatible(one: Claim, two: Claim) -> bool:
    """Whether two labels can be names of one release."""
    if one.label is None or two.label is None:
        return one.season is None or two.season is None or one.season == two.season
    return one.label == two.label


_GOES_ON = pattern(
    r"\W*(?:(?:New|Subsequent|Further|Additional|Later|More|Following|Other) |The (?:rest|remaining|other|"
    r"following)\b[\w ]{0,12}? ?)"
    r"(?:episodes|instal+ments|chapters)\b"
)
"""A sentence about the run that has begun: "New episodes follow on Fridays from May 12"."""


def _runs(merged: list[Claim]) -> list[Claim]:
    """Finales and single episodes of a run that is announced as well go into its rhythm."""
    merged.sort(key=lambda one: (one.when.first_day or date.max, one.order))
    starts = [one for one in merged if _weight(one) <= 1 and one.when.day is not None]
    kept: list[Claim] = []
    episodes = [one for one in merged if (one.label or "").startswith("Episode ")]
    weekly = _weekly_rows(episodes)
    batched = any((one.label or "").startswith(("Episodes", "Part", "Volume")) for one in merged)
    pieces = [one for one in merged if (one.label or "").startswith(_RANK) and one.when.day is not None]
    if len({one.label for one in pieces}) == 1:
        _finale_of_piece(merged, pieces[0])
    for claim in merged:
        start = next(
            (
                one
                for one in starts
                if one is not claim and (one.when.day or date.max) < (claim.when.day or date.min)
            ),
            None,
        )
        if start is not None and claim.label is None and claim.rhythm and _GOES_ON.match(claim.sentence):
            start.rhythm = start.rhythm or claim.rhythm
            continue
        if claim.label == "Episode 1" and not batched:
            claim.label, claim.episodes = None, None  # the first episode opens the season
        # "Five episodes drop on May 5, the finale comes a week later": a batch, and a last one
        apart = start is not None and (start.launch or 0) > 3 and start.rhythm is None
        if (
            start is not None
            and claim.label == "Finale"
            and claim.when.day is not None
            and not (batched or apart)
        ):
            start.until = start.until or claim.when.day
            start.rhythm = start.rhythm or "weekly"
            continue
        later = claim.weekday and any(
            timedelta(0) < (one.when.day or date.max) - (claim.when.day or date.max) < _FORTNIGHT
            for one in starts
        )
        if (claim.label or "").startswith("Episode ") and (
            (later and claim.label != "Episode 1")
            or start is not None
            or any(claim is one for one in weekly)
        ):
            continue
        kept.append(claim)
    return kept


def _weekly_rows(episodes: list[Claim]) -> list[Claim]:
    """Of three and more single episodes, one after the other, all but the first."""
    run: list[Claim] = []
    found: list[Claim] = []
    for claim in episodes:
        day, before = claim.when.day, run[-1].when.day if run else None
        if before is None or day is None or (day - before).days > _FORTNIGHT.days:
            run = []
        run.append(claim)
        if len(run) == 3:
            found.extend(run[1:])
        elif len(run) > 3:
            found.append(claim)
    return found


def _finale_of_piece(merged: list[Claim], piece: Claim) -> None:
    """Let the finale end the rhythm of the one piece that comes: "the back half on May 5, the finale on July 7"."""
    for claim in [one for one in merged if one.label == "Finale" and one.when.day and not one.headline]:
        begun, day = piece.when.day, claim.when.day
        if _NAMED_FINALE.search(claim.sentence) or begun is None or day is None:
            continue
        if piece.whole or not timedelta(days=7) <= day - begun <= _LONGEST_RUN:
            continue
        piece.until = piece.until or day
        piece.rhythm = piece.rhythm or "weekly"
        merged.remove(claim)


_LONGEST_RUN = timedelta(days=200)
_NAMED_FINALE = pattern(r"\bThe Finale\b|\bfinale (?:event|special|movie|film)\b")
"""A finale that is a piece with a name of its own."""


def _announced(claim: Claim, group: list[Claim], topic: Topic) -> Announced:
    show = max(
        (one.show or "" for one in group),
        key=lambda name: (sum(one.show == name for one in group), len(name)),
    )
    label = claim.label
    season = claim.season
    if label is None and season is not None:
        label = f"Season {season}"
    elif label is None and claim.final:
        label = "Final Season"
    when = claim.when
    if claim.clock is not None and claim.clock.zone is not None and when.day is not None:
        when = When(when.date, None, claim.clock.text, claim.clock.zone)
    return Announced(
        show=show,
        season=season,
        label=label,
        when=when,
        platform=claim.platform or topic.platform,
        cadence=rhythm.cadence(claim.whole, claim.launch, claim.rhythm, claim.until),
        episodes=claim.episodes,
        sentence=claim.sentence,
    )
