"""Ask the sources again about followed shows, and keep what they say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from releasewatch.actions.stopping import undisturbed
from releasewatch.core.changes import Change, changes, kind
from releasewatch.core.clean import clean
from releasewatch.core.match import find
from releasewatch.core.model import YOU, Edits, Facts, Followed, News, When, instant_text
from releasewatch.core.phrase import ago
from releasewatch.core.renewal import frozen, renewed
from releasewatch.core.results import Moment
from releasewatch.core.tidings import Failure, Refreshed, Tiding, Tidings
from releasewatch.errors import ReleasewatchError, SourceFailed
from releasewatch.library.catalogue import Catalogue
from releasewatch.library.store import Book
from releasewatch.sources import plan
from releasewatch.sources.checked import Checked
from releasewatch.sources.failures import NotKnown, SourceDown
from releasewatch.sources.plan import Subject
from releasewatch.sources.source import Id, Source, Told
from releasewatch.sources.tvmaze import NAME, Merged

Connect = Callable[[], AbstractContextManager[Source]]
Progress = Callable[[int, int], None]
"""Is told how many shows were fetched, and of how many."""

_AT_ONCE = 50
"""So many shows are saved together: a run that is killed loses no more."""

_NEWS_KEPT = 20
"""So many pieces of news of one show are kept."""


@dataclass
class _Course:
    """What a run has done so far."""

    calls: int = 0
    fetched: int = 0
    tidings: list[Tiding] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    interrupted: bool = False
    named: bool = False
    """Whether the person asked for shows by name: then what is known to be lost is told again."""
    lost: set[Id] = field(default_factory=set)
    """What the source was asked for and does not know any more."""


def refresh(
    catalogue: Catalogue,
    moment: Moment,
    connect: Connect,
    checked: Checked,
    *,
    words: Sequence[str] = (),
    older_than: timedelta | None = None,
    progress: Progress = lambda _done, _of: None,
) -> Refreshed:
    """Ask about the shows that `words` mean, or about all; only those whose dates are `older_than` a span.

    One call tells which shows changed, one more is made for each of them. What was fetched is saved, whatever
    happens afterwards: a show that fails stands in `failures` and keeps its dates. One that its source lost is
    told once; from then on it is asked for rarely and told only where `words` name it. Raises as `match.find`
    does, `ReleasewatchError` for a named show that has no source, `SourceFailed` when nothing was learned.
    """
    followed = catalogue.library.read()
    linked = _linked(followed, {find(one, catalogue.names()).key for one in words})
    now = moment.now
    subjects = {
        number: _subject(number, shows[0].facts.get(NAME), bool(words), checked, now)
        for number, shows in linked.items()
    }
    told_last = checked.last(NAME, now)
    due = plan.due(_as_checked(list(subjects.values()), told_last), now, older_than)
    course = _Course(named=bool(words))
    if due:
        keys = {number: tuple(show.key for show in shows) for number, shows in linked.items()}
        _ask(catalogue, moment, connect, [subjects[one.id] for one in due], told_last, keys, course, progress)
        partly = [one for one in course.failures if one.show is None or one.remedies]
        whole = not words and older_than is None and not course.interrupted and not partly
        noted = [*map(_mark, course.lost), *([NAME] if whole else ())]
        if noted:
            checked.note(noted, now)
    return Refreshed(
        followed=len(followed),
        linked=sum(map(len, linked.values())),
        requests=course.calls,
        fetched=course.fetched,
        tidings=tuple(course.tidings),
        failures=tuple(course.failures),
        interrupted=course.interrupted,
    )


def told(catalogue: Catalogue, moment: Moment) -> Tidings:
    """What sources, announcements and the person changed so far, the newest first.  Raises `LibraryUnreadable`."""
    found: list[Tiding] = []
    for show in catalogue.library.read():
        others = [_tiding(news, show, origin) for origin, facts in show.facts.items() for news in facts.news]
        told = {(one.at, one.before, one.after) for one in others}
        mine = [_tiding(news, show, YOU) for news in _own_moves(show, catalogue)]
        found += [*others, *(one for one in mine if (one.at, one.before, one.after) not in told)]
    found.sort(key=lambda one: (one.show.casefold(), one.key, one.after or one.before or "~"))
    found.sort(key=lambda one: one.at, reverse=True)
    return Tidings(moment, tuple(found))


def _own_moves(followed: Followed, catalogue: Catalogue) -> list[News]:
    """The last move of each date that the person entered, under the name by which its release is shown.

    One that they took over from a source with the day it moved to is told by the source as well.
    """
    entries = followed.edits.releases
    if all(entry.moved_at is None for entry in entries):
        return []
    # The releases of the person's own entries stand first, see `merge.merge`.
    return [
        News(
            at=entry.moved_at,
            what=kind(When(entry.moved_from), entry.when),
            label=release.label,
            season=release.season,
            episodes=release.episodes,
            before=entry.moved_from,
            after=entry.date,
        )
        for entry, release in zip(entries, catalogue.seen(followed).releases, strict=False)
        if entry.moved_from is not None and entry.moved_at is not None
    ]


def number_of(followed: Followed) -> int | None:
    """The number of a show at TVmaze, also where it was written by hand as text; None without one."""
    number = followed.ids.get(NAME)
    if isinstance(number, str):
        return int(number) if number.isascii() and number.isdecimal() and len(number) < 10 else None
    return number


def oldest(followed: Sequence[Followed], now: datetime) -> str | None:
    """How old the saved dates are, in words; None where none came from a source."""
    fetched = [facts.fetched for show in followed for facts in show.facts.values()]
    return None if not fetched else ago(now - datetime.fromisoformat(min(fetched)))


def _subject(number: Id, facts: Facts | None, named: bool, checked: Checked, now: datetime) -> Subject:
    lost = facts is not None and facts.frozen is not None
    return Subject(number, facts, named, checked.last(_mark(number), now) if lost else None)


def _mark(number: Id) -> str:
    return f"{NAME}:{number}"


def _linked(followed: Sequence[Followed], keys: set[str]) -> dict[Id, list[Followed]]:
    """The shows to ask about by their number at the source; all where `keys` is empty."""
    found: dict[Id, list[Followed]] = {}
    for show in followed:
        if keys and show.key not in keys:
            continue
        number = number_of(show)
        if number is not None:
            found.setdefault(number, []).append(show)
        elif keys:
            raise ReleasewatchError(
                f"{clean(show.title)} is followed by hand and has no source to ask",
                f"link it to one: releasewatch edit {show.key} --id tvmaze:NUMBER",
            )
    return found


def _as_checked(subjects: Sequence[Subject], checked: datetime | None) -> list[Subject]:
    """`subjects` whose dates are as new as the last time the source said that they had not changed.

    An ended show is not always among those the source was asked about, so that its own age counts.
    """
    if checked is None:
        return list(subjects)
    text = instant_text(checked)
    return [
        replace(one, facts=replace(one.facts, fetched=max(one.facts.fetched, text)))
        if one.facts is not None and one.facts.status != "ended"
        else one
        for one in subjects
    ]


def _ask(
    catalogue: Catalogue,
    moment: Moment,
    connect: Connect,
    subjects: Sequence[Subject],
    told_last: datetime | None,
    keys: Mapping[Id, tuple[str, ...]],
    course: _Course,
    progress: Progress,
) -> None:
    now = moment.now
    waiting: dict[Id, Told | SourceFailed] = {}

    def save() -> None:
        if waiting:
            _save(catalogue, moment, waiting, keys, course)
            waiting.clear()

    with connect() as source:
        try:
            age = plan.reach(_as_checked(subjects, told_last), now)
            updates = None if age is None else source.updates(age)
            wanted = plan.wanted(subjects, updates, now)
            progress(0, len(wanted))
            for one, outcome in source.shows(wanted):
                waiting[one.id] = outcome
                course.fetched += isinstance(outcome, Told)
                progress(course.fetched, len(wanted))
                if len(waiting) >= _AT_ONCE:
                    save()
        except KeyboardInterrupt:
            course.interrupted = True
        except SystemExit:  # SIGTERM, see `__main__`
            with undisturbed():
                save()
            raise
        except SourceFailed as failure:
            save()
            if not course.fetched:
                raise _nothing_learned(failure, catalogue, now) from None
            course.failures.append(Failure(None, failure.sentence, failure.remedies))
        finally:
            course.calls = source.calls
        with undisturbed():
            save()


def _nothing_learned(failure: SourceFailed, catalogue: Catalogue, now: datetime) -> SourceFailed:
    age = oldest(catalogue.library.read(), now)
    kept = "your shows are unchanged" if age is None else f"your shows are unchanged; oldest dates: {age}"
    return SourceDown(failure.sentence, kept, *failure.remedies)


def _save(
    catalogue: Catalogue,
    moment: Moment,
    outcomes: Mapping[Id, Told | SourceFailed],
    keys: Mapping[Id, tuple[str, ...]],
    course: _Course,
) -> None:
    def edit(book: Book) -> tuple[list[Tiding], list[Failure]]:
        tidings: list[Tiding] = []
        failures: list[Failure] = []
        for number, outcome in outcomes.items():
            for key in keys[number]:
                before = book.get(key)
                if before is None or number_of(before) != number:  # removed or linked anew meanwhile
                    continue
                after, failure = _after(before, outcome, moment)
                lost = None if after is None else after.facts[NAME].frozen
                if lost is not None:
                    course.lost.add(number)
                told_before = lost is not None and NAME in before.facts and before.facts[NAME].frozen == lost
                if failure is not None and (course.named or not told_before):
                    failures.append(failure)
                if after is not None:
                    news = _news(catalogue, before, after, moment)
                    facts = after.facts[NAME]
                    kept = replace(facts, news=(*facts.news, *news)[-_NEWS_KEPT:])
                    book.put(replace(after, facts={**after.facts, NAME: kept}))
                    tidings += [_tiding(one, after, NAME) for one in news]
        return tidings, failures

    tidings, failures = catalogue.library.change("refresh", edit, now=moment.now, undoable=False)
    course.tidings += tidings
    course.failures += failures


def _after(
    before: Followed, outcome: Told | SourceFailed, moment: Moment
) -> tuple[Followed | None, Failure | None]:
    """The show with what the source said of it, and why it could not be refreshed; either may be missing."""
    title, known = clean(before.title), before.facts.get(NAME)
    if isinstance(outcome, Told):
        if known is not None and _is_older(outcome.facts, known, moment.now):
            return None, None
        facts = renewed(known, outcome.facts, moment.now.date())
        failure = None
        if facts.frozen is not None:
            facts = replace(facts, updated=outcome.facts.updated)  # asked again once that changes
            failure = Failure(title, "TVmaze names no releases of it any more; its last dates are kept")
        ids = {**outcome.candidate.ids, **before.ids}
        return _with(before, replace(facts, news=known.news if known else ()), ids), failure
    if not isinstance(outcome, NotKnown):
        return None, Failure(title, outcome.sentence, outcome.remedies or ("try again later",))
    if isinstance(outcome, Merged):
        reason = f"{outcome.sentence}; its last dates are kept"
        link = f"follow that one: releasewatch edit {before.key} --id tvmaze:{outcome.into.id}"
        failure = Failure(f"{title}", f"{reason}; {link}")
    else:
        failure = Failure(title, "TVmaze no longer knows it; its last dates are kept")
    if known is None:
        known = Facts(fetched=instant_text(moment.now))
    facts = frozen(known, "merged" if isinstance(outcome, Merged) else "gone")
    return _with(before, facts, before.ids), failure


def _is_older(told: Facts, known: Facts, now: datetime) -> bool:
    """Whether an answer is older than what another run has saved meanwhile, by the marks of the source.

    Some part of the network kept it, or this run was slow: saved, it would be told as a date moved back.
    """
    if known.frozen is not None or told.updated is None or known.updated is None:
        return False
    return told.updated < known.updated and plan.believable(known.updated, now)


def _with(before: Followed, facts: Facts, ids: dict[str, int | str]) -> Followed:
    return replace(before, facts={**before.facts, NAME: facts}, ids=ids)


def _news(catalogue: Catalogue, before: Followed, after: Followed, moment: Moment) -> list[News]:
    """What moved, as the person sees the show, and where only the source moved under a date of the person."""
    today = moment.now.date()
    found = list(changes(catalogue.seen(before), catalogue.seen(after), today))
    if before.edits.releases:
        seen = {_dates(change) for change in found}
        alone = changes(catalogue.seen(_alone(before)), catalogue.seen(_alone(after)), today)
        found += [one for one in alone if one.what in ("moved", "withdrawn") and _dates(one) not in seen]
    at = instant_text(moment.now)
    return [
        News(
            at=at,
            what=one.what,
            label=one.label,
            season=one.season,
            episodes=one.episodes,
            before=None if one.before is None else one.before.date,
            after=None if one.after is None else one.after.date,
        )
        for one in found
    ]


def _alone(followed: Followed) -> Followed:
    """What the source alone says of the show."""
    facts = {origin: one for origin, one in followed.facts.items() if origin == NAME}
    return replace(followed, edits=Edits(), facts=facts)


def _dates(change: Change) -> tuple[object, ...]:
    return change.what, change.before, change.after


def _tiding(news: News, show: Followed, origin: str) -> Tiding:
    return Tiding(
        show=clean(show.title),
        key=show.key,
        label=None if news.label is None else clean(news.label),
        season=news.season,
        episodes=news.episodes,
        what=news.what,
        before=news.before,
        after=news.after,
        origin=origin,
        at=news.at,
    )
