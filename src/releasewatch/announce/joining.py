"""From the claims of all sentences to the releases of the article: one for each, with the most that is known."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from releasewatch.announce import moments, rhythm, superseded
from releasewatch.announce.announced import Announced
from releasewatch.announce.claims import Claim
from releasewatch.announce.marks import Topic, same_show
from releasewatch.announce.names import key
from releasewatch.announce.numbering import (
    KINDS,
    RANK,
    count_on,
    first_half,
    inside,
    name_elsewhere,
    number_batches,
)
from releasewatch.announce.patterns import pattern
from releasewatch.core.platforms import own_clock
from releasewatch.core.release import Episodes, When

_FORTNIGHT = timedelta(days=14)
MOST = 600
"""Claims of one article that are read: more stand only in texts that are meant to take time."""


def join(claims: Iterable[Claim], topic: Topic) -> tuple[Announced, ...]:
    """The releases behind the first `MOST` of `claims`, by date; claims about one are one, the closer date wins."""
    told = list(islice(claims, MOST))
    shows = _by_show(told)
    places = {topic.platform, *(claim.platform for claim in told)} - {None}
    mixed = topic.several and topic.headlined and len(places) > 1
    headline = topic.label if topic.label not in KINDS else None
    found: list[Announced] = []
    for group in shows:
        group = moments.once(superseded.without_old(group))
        group = [claim for claim in group if not _in_rhythm(claim, group)]
        about_main = topic.title is not None and same_show(group[0].show or "", topic.title.text)
        _last_of_rhythm(group)
        number_batches(group, headline if about_main else None)
        if about_main:
            for claim in group:
                if claim.season is not None:
                    continue
                if moments.season_began(claim, group, topic.season):
                    claim.label = claim.label or headline
                else:
                    claim.season = topic.season
            _from_headline(group, headline)
        name_elsewhere(group)
        first_half(group)
        count_on(group)
        moments.in_order(group)
        merged = _same_date(group)
        merged = _closer(merged)
        merged = _runs(merged)
        show = _spelling(group)
        # Where each of several shows has a platform of its own, that of the first is not that of all.
        usual = None if mixed and not about_main else topic.platform
        found.extend(_announced(claim, show, usual) for claim in merged)
    found = _without_places(found, topic)
    return tuple(sorted(found, key=lambda one: (one.when.first_day or date.max, one.show or "")))


def _by_show(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims about each show, in the order in which the shows were first named."""
    shows: list[list[Claim]] = []
    by_word: dict[str, list[int]] = {}
    in_headline: list[int] = []
    for claim in claims:
        if claim.show is None or _no_show(claim.show):
            continue
        first = key(claim.show).partition(" ")[0]
        # Spellings of one title begin with one word; only a headline's short form may not.
        near = range(len(shows)) if claim.headline else sorted({*by_word.get(first, ()), *in_headline})
        for place in near:
            leader = shows[place][0]
            if _side_by_side(leader, claim):
                continue
            if same_show(leader.show or "", claim.show) or _shortened(leader, claim):
                shows[place].append(claim)
                break
        else:
            by_word.setdefault(first, []).append(len(shows))
            if claim.headline:
                in_headline.append(len(shows))
            shows.append([claim])
    return shows


def _side_by_side(one: Claim, other: Claim) -> bool:
    """Whether one sentence names two shows in quotation marks: "'Harbour' and its prequel, 'Harbour Nine'"."""
    if one.order != other.order or one.show is None or other.show is None or key(one.show) == key(other.show):
        return False
    quoted = [
        any(f"{mark}{show}{end}" in one.sentence for mark in "“\"‘'" for end in "”\"’',")
        for show in (one.show, other.show)
    ]
    return all(quoted)


def _without_places(found: list[Announced], topic: Topic) -> list[Announced]:
    """Without what is the show itself by another name: "The academy opens this August", its show on August 6."""
    main = topic.title
    if main is None or topic.several or len({one.show for one in found}) != 2:
        return found
    own = [one.when for one in found if one.when.day is not None and same_show(one.show or "", main.text)]
    return [
        one
        for one in found
        if one.when.precision not in ("month", "season")
        or one.season is not None
        or one.label is not None
        or same_show(one.show or "", main.text)
        or not any(inside(when, one.when) for when in own)
    ]


_OCCASIONS = frozenset(
    [
        "awards",
        "oscars",
        "emmys",
        "baftas",
        "grammys",
        "tonys",
        "globes",
        "olympics",
        "paralympics",
        "wimbledon",
        "eurovision",
        "upfronts",
        "comiccon",
    ]
)


def _no_show(title: str) -> bool:
    """Whether a title is that of a prize giving or of sport, which are never releases."""
    words = key(title).split()
    return bool(words) and (words[-1] in _OCCASIONS or any(name in " ".join(words) for name in _MATCHES))


_MATCHES = (
    "super bowl",
    "world cup",
    "world series",
    "stanley cup",
    "olympic games",
    "golden globe",
    "academy award",
)


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


def _weight(claim: Claim) -> int:
    """How much a label says: a named piece before a special, episodes, a season, nothing."""
    label = claim.label or ""
    if label.startswith(RANK):
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
        if one.label.startswith(f"{two.label} ") or two.label.startswith(f"{one.label} "):
            return False  # "the three-part reunion kicks off on May 5", "Reunion, Part 1 - May 5"
        if one.order == two.order and len(kinds) == 1 and kinds <= {*RANK}:
            return True  # "Part 2 and Part 3 premiere in 2022"
        return kinds <= {"Christmas", "Finale", "Special", "Reunion"}
    return False


def _episodes(one: Claim, two: Claim) -> tuple[str | None, Episodes | None]:
    """The label and episodes of the first, spanning both where both name episodes: rows of one batch."""
    both = one.episodes is not None and two.episodes is not None and one.episodes != two.episodes
    if not both or not (one.label or "").startswith("Episode") or not (two.label or "").startswith("Episode"):
        return one.label, one.episodes or two.episodes
    held = [episodes for episodes in (one.episodes, two.episodes) if episodes is not None]
    low = min(each.first or 1 for each in held)
    high = max(each.last or each.count or 1 for each in held)  # "the first two episodes", "Episode 1"
    return f"Episodes {low}-{high}", Episodes(low, high, high - low + 1)


def _both(one: Claim, two: Claim) -> Claim:
    fuller = one.label is not None and (two.label or "").startswith(f"{one.label} ")
    first, second = (one, two) if _weight(one) >= _weight(two) and not fuller else (two, one)
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
                    inside(other.when, claim.when)
                    or _same_weekday(claim, other)
                    or _told_in_full(claim, other)
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


def _told_in_full(claim: Claim, other: Claim) -> bool:
    """Whether a weekday alone stands beside the day in full: "on Saturday evening", and "from Friday 10 May"."""
    one, two = claim.when.day, other.when.day
    if one is None or two is None or not claim.weekday or other.weekday or claim.label is not None:
        return False
    return abs((two - one).days) <= 21 and not claim.headline


def _compatible(one: Claim, two: Claim) -> bool:
    """Whether two labels can be names of one release."""
    if one.label is None or two.label is None:
        return one.season is None or two.season is None or one.season == two.season
    if one.label.startswith(RANK) and two.label.startswith(RANK):
        return one.label.rpartition(" ")[2] == two.label.rpartition(" ")[2]  # "the second half", "Cour 2"
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
    kept: list[Claim] = []
    episodes = [one for one in merged if (one.label or "").startswith("Episode ")]
    weekly = _weekly_rows(episodes)
    batched = any((one.label or "").startswith(("Episodes", "Part", "Volume")) for one in merged)
    starts = [one for one in merged if _weight(one) <= 1 and one.when.day is not None]
    opened = [one for one in merged if one.label == "Episode 1" and one.when.day is not None and not batched]
    pieces = [one for one in merged if (one.label or "").startswith(RANK) and one.when.day is not None]
    if len({one.label for one in pieces}) == 1:
        _finale_of_piece(merged, pieces[0])
    for claim in merged:
        start = next(
            (
                one
                for one in (starts + opened if claim.label == "Finale" else starts)
                if one is not claim and (one.when.day or date.max) < (claim.when.day or date.min)
            ),
            None,
        )
        if start is not None and claim.label is None and rhythm.nightly(claim, start):
            start.rhythm = start.rhythm or claim.rhythm
            continue
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
            (later and claim.label != "Episode 1") or start is not None or any(claim is one for one in weekly)
        ):
            if start is not None and claim.until is not None and not start.whole:
                start.until = start.until or claim.until
                start.rhythm = start.rhythm or "weekly"
            continue
        kept.append(claim)
    return kept


def _in_rhythm(claim: Claim, group: list[Claim]) -> bool:
    """Whether a single episode is one of the rhythm that a batch before it begins: "three now, then every Friday"."""
    day = claim.when.day
    if day is None or not (claim.label or "").startswith("Episode ") or claim.label == "Episode 1":
        return False
    return any(
        one is not claim
        and bool(one.rhythm)
        and not (one.label or "").startswith("Episode ")
        and one.when.day is not None
        and (
            one.when.day < day <= (one.until or one.when.day + _FORTNIGHT)
            or (one.when.day < day and _week_after(claim, day, group))
        )
        for one in group
    )


def _week_after(claim: Claim, day: date, group: list[Claim]) -> bool:
    """Whether the episode before that of a claim comes a week before it."""
    told = (claim.label or "").rpartition(" ")[2]
    return told.isdigit() and any(
        one.label == f"Episode {int(told) - 1}" and one.when.day == day - _WEEK for one in group
    )


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
        if len(run) > 2 and before and day and day - before == _first_gap(run) == _WEEK:
            run[0].rhythm, run[0].until = run[0].rhythm or "weekly", day
    return found


_WEEK = timedelta(days=7)


def _first_gap(run: list[Claim]) -> timedelta:
    """How long after the first of a run the second comes."""
    return (run[1].when.day or date.max) - (run[0].when.day or date.min)


def _finale_of_piece(merged: list[Claim], piece: Claim) -> None:
    """Let the finale end the rhythm of the one piece that comes: "the back half on May 5, the finale on July 7"."""
    for claim in [one for one in merged if one.label == "Finale" and one.when.day and not one.headline]:
        begun, day = piece.when.day, claim.when.day
        if _NAMED_FINALE.search(claim.sentence) or begun is None or day is None:
            continue
        if (piece.launch or 0) > 3 and piece.rhythm is None:
            continue  # "five episodes come on May 5, the sixth and last a week later"
        if piece.whole or not timedelta(days=7) <= day - begun <= _LONGEST_RUN:
            continue
        piece.until = piece.until or day
        piece.rhythm = piece.rhythm or "weekly"
        merged.remove(claim)


_LONGEST_RUN = timedelta(days=200)
_NAMED_FINALE = pattern(r"\bThe Finale\b|\bfinale (?:event|special|movie|film)\b")
"""A finale that is a piece with a name of its own."""


def _spelling(group: list[Claim]) -> str:
    """The spelling of a title that most claims have, the longer of two."""
    times = Counter(one.show or "" for one in group)
    return max(times, key=lambda name: (times[name], len(name)))


def _announced(claim: Claim, show: str, usual: str | None) -> Announced:
    label = claim.label
    season = claim.season
    if label is None and season is not None:
        label = f"Season {season}"
    elif label is None and claim.final:
        label = "Final Season"
    when = claim.when
    platform = claim.platform or usual
    if claim.clock is not None and when.day is not None:
        zone = claim.clock.zone or (None if platform is None else own_clock(platform))
        if zone is not None:
            when = When(when.date, None, claim.clock.text, zone)
    return Announced(
        show=show,
        season=season,
        label=label,
        when=when,
        platform=platform,
        cadence=rhythm.cadence(claim.whole, claim.launch, claim.rhythm, claim.until),
        episodes=claim.episodes,
        sentence=claim.sentence,
    )
