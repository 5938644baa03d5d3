"""What begins or comes back in the next days and is not followed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from releasewatch.actions.refreshing import number_of
from releasewatch.core import platforms
from releasewatch.core.batches import PREMIERE, RETURN, Episode, entries
from releasewatch.core.clean import clean
from releasewatch.core.countdown import look
from releasewatch.core.labels import part_number
from releasewatch.core.match import Name, find, fold
from releasewatch.core.merge import merge
from releasewatch.core.model import Entry, Facts, Followed, instant_text
from releasewatch.core.results import Moment
from releasewatch.core.tidings import Failure, Premiere, Premieres
from releasewatch.errors import ReleasewatchError, SourceFailed, UsageProblem
from releasewatch.files import make_directory, read_whole, write_atomic
from releasewatch.library.catalogue import Catalogue
from releasewatch.sources.failures import NotKnown, SourceDown
from releasewatch.sources.source import Candidate, Id, Missed, Source, Told, Wanted
from releasewatch.sources.tvmaze import CREDIT, NAME

MOST_DAYS = 60

_SERIAL_DAYS = 10
"""A serial show that first appears this far into the stretch of days was not on before: it may be coming back."""

_LIMIT_BYTES = 1_000_000
"""Of the list that `--follow` reads."""

_MOST_ASKED = 40
"""So many shows at most are asked about one by one, whether a batch of theirs is a part."""


def premieres(
    catalogue: Catalogue,
    moment: Moment,
    source: Source,
    remembered: Path,
    *,
    days: int,
    on: str | None = None,
    country: str | None = None,
    language: str | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Premieres:
    """First episodes of a season, and batches that come back, from today until `days` from today.

    Only `on` one platform, only what can be seen in `country` (two letters; what is for the whole world too),
    only in one `language` of those that are spoken in these days. The numbers are kept in `remembered` for `chosen`.
    What could not be asked stands in `failures`. Raises `UsageProblem` for words that cannot be understood, and
    `SourceFailed` when nothing was learned.
    """
    platform = None if on is None else platforms.require(on).name
    code = None if country is None else _code(country)
    if not 0 <= days <= MOST_DAYS:
        raise UsageProblem(f"--days is at most {MOST_DAYS} here", "give fewer days: --days 14")
    today = moment.now.date()
    missing: list[Failure] = []
    progress(f"asking TVmaze for the schedules of {days + 1} days")
    shows, episodes = _scheduled(
        source, [today + timedelta(days=ahead) for ahead in range(days + 1)], code, missing
    )
    if language is not None:
        _require_language(language, shows.values())
    followed = catalogue.library.read()
    known = {number_of(show) for show in followed}
    wanted = [
        one
        for one in shows.values()
        if one.id not in known and _fits(one, platform=platform, code=code, language=language)
    ]
    found = [(one, entry) for one in wanted for entry in _beginnings(episodes[one.id])]
    begins = {one.id for one, _ in found}
    unsure = [one for one in wanted if one.id not in begins and _may_return(episodes[one.id], today)]
    progress(f"asking TVmaze about {min(len(unsure), _MOST_ASKED)} shows that may come back")
    found += _returns(source, unsure[:_MOST_ASKED], today, today + timedelta(days=days), missing)
    rows = _rows(found, moment)
    if rows:  # the numbers of a list with nothing in it are those of the list before
        _remember(remembered, rows)
    return Premieres(moment, days, rows, CREDIT, tuple(missing), max(len(unsure) - _MOST_ASKED, 0))


def chosen(remembered: Path, words: str) -> str:
    """The number at the source of the premiere that was listed last under this number or title.

    Raises `ReleasewatchError` where nothing was listed or nothing matches, `UsageProblem` where several do.
    """
    try:
        listed = [
            (str(one["id"]), str(one["title"])) for one in json.loads(read_whole(remembered, _LIMIT_BYTES))
        ]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        raise ReleasewatchError("no premieres were listed yet", "list them: releasewatch premieres") from None
    if words.isascii() and words.isdecimal() and 1 <= int(words[:6]) <= len(listed):
        return listed[int(words) - 1][0]
    names = [Name(key, title) for key, title in dict(listed).items()]
    try:
        return find(words, names).key
    except UsageProblem:
        raise
    except ReleasewatchError:
        raise ReleasewatchError(
            f'no premiere listed last is "{clean(words)}"', "list them again: releasewatch premieres"
        ) from None


def _code(country: str) -> str:
    text = country.strip().upper()
    if len(text) != 2 or not (text.isascii() and text.isalpha()):
        raise UsageProblem(f'--country does not understand "{country}"', "give two letters: --country KR")
    return {"UK": "GB"}.get(text, text)


def _require_language(language: str, shows: Iterable[Candidate]) -> None:
    """Raise `UsageProblem` where no show of the schedules is in `language`, with those they are in."""
    known = {one.language for one in shows if one.language is not None}
    if known and fold(language) not in {fold(one) for one in known}:
        raise UsageProblem(
            f'nothing on these days is in "{clean(language)}"', f"languages: {', '.join(sorted(known))}"
        )


def _fits(one: Candidate, *, platform: str | None, code: str | None, language: str | None) -> bool:
    if platform is not None:
        known = None if one.platform is None else platforms.find(one.platform)
        if known is None or known.name != platform:
            return False
    if code is not None and one.country not in (None, code):
        return False
    return language is None or (one.language is not None and fold(one.language) == fold(language))


def _beginnings(episodes: Sequence[Episode]) -> list[Entry]:
    """The releases that hold the first episode of a season."""
    regular = [one for one in episodes if not one.special and one.number is not None and one.airdate]
    openings = {one.season for one in regular if one.number in (0, 1)}
    first = [one for one in regular if one.season in openings]
    return [
        # A stretch of days does not tell how many there are in all, nor whether they are parts.
        replace(entry, label=PREMIERE, whole=False)
        for entry in entries(first)
        if entry.episodes is not None and entry.episodes.first in (0, 1)
    ]


def _may_return(episodes: Sequence[Episode], today: date) -> bool:
    """Whether a batch or a late start in these days can be a part, or the return of a serial season."""
    regular = [one for one in episodes if not one.special and one.number is not None and one.airdate]
    if not regular:
        return False
    first = min(one.airdate for one in regular if one.airdate)
    batch = [one for one in regular if one.airdate == first]
    return len(batch) > 1 or (first - today).days >= _SERIAL_DAYS


def _scheduled(
    source: Source, days: Sequence[date], code: str | None, missing: list[Failure]
) -> tuple[dict[Id, Candidate], dict[Id, list[Episode]]]:
    """The shows on these days with their episodes; days that could not be had are added to `missing`.

    Raises `SourceFailed` where nothing was learned.
    """
    shows: dict[Id, Candidate] = {}
    episodes: dict[Id, list[Episode]] = {}
    failure: SourceFailed | None = None
    try:
        for one in source.schedule(days, code):
            if isinstance(one, Missed):
                failure = one.failure
                missing.append(Failure(one.day.isoformat(), failure.sentence, failure.remedies))
                continue
            shows[one.candidate.id] = one.candidate
            episodes.setdefault(one.candidate.id, []).append(one.episode)
    except SourceDown as down:
        failure = down
        missing.append(Failure(None, down.sentence, down.remedies))
    if failure is not None and not shows:
        raise failure
    return shows, episodes


def _returns(
    source: Source, candidates: Sequence[Candidate], first: date, last: date, missing: list[Failure]
) -> list[tuple[Candidate, Entry]]:
    """The parts and returns of these shows from `first` to `last`; those that fail are added to `missing`."""
    about = {one.id: one for one in candidates}
    found: list[tuple[Candidate, Entry]] = []
    if any(one.show is None for one in missing):  # the source is down
        return found
    try:
        for wanted, outcome in source.shows([Wanted(number) for number in about]):
            if isinstance(outcome, Told):
                found += [(about[wanted.id], entry) for entry in _parts(outcome.facts, first, last)]
            elif not isinstance(outcome, NotKnown):
                missing.append(Failure(about[wanted.id].title, outcome.sentence, outcome.remedies))
    except SourceDown as down:
        missing.append(Failure(None, down.sentence, down.remedies))
    return found


def _parts(facts: Facts, first: date, last: date) -> list[Entry]:
    """The later parts and returns that come out from `first` to `last`."""
    return [
        entry
        for entry in facts.releases
        if entry.when.day is not None
        and first <= entry.when.day <= last
        and (entry.label == RETURN or (part_number(entry.label) or 0) > 1)
    ]


def _rows(found: Iterable[tuple[Candidate, Entry]], moment: Moment) -> tuple[Premiere, ...]:
    """Each beginning with its countdown and a number, soonest first."""
    seen = []
    for one, entry in found:
        facts = Facts(fetched=instant_text(moment.now), platform=one.platform, releases=(entry,))
        number = f"{NAME}:{one.id}"
        show = merge(
            Followed(key=number, title=one.title, added=facts.fetched, ids=dict(one.ids), facts={NAME: facts})
        )
        seen += [(look(release, moment.now), one) for release in show.releases]
    seen = [(countdown, one) for countdown, one in seen if countdown.state != "out"]
    seen.sort(key=lambda row: (row[0].day or date.max, row[1].title.casefold(), str(row[1].id)))
    return tuple(
        Premiere(place, f"{NAME}:{one.id}", countdown, one.country, one.language, one.address)
        for place, (countdown, one) in enumerate(seen, 1)
    )


def _remember(file: Path, rows: Sequence[Premiere]) -> None:
    listed = [{"id": one.id, "title": one.seen.release.show} for one in rows]
    try:
        make_directory(file.parent)
        write_atomic(file, json.dumps(listed).encode() + b"\n", durable=False)
    except ReleasewatchError:  # without it a premiere is followed by its id
        return
