"""Find shows at a source by title, number or address, and follow them with their dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from releasewatch.actions.following import FollowedAlready
from releasewatch.actions.looking import following
from releasewatch.actions.refreshing import number_of
from releasewatch.core import platforms
from releasewatch.core.clean import clean
from releasewatch.core.match import find, fold, key_for
from releasewatch.core.model import Edits, Followed, instant_text
from releasewatch.core.results import Changed, Following, Moment
from releasewatch.core.tidings import Added, NotFollowed, Verdict
from releasewatch.errors import ReleasewatchError, SourceFailed, UsageProblem
from releasewatch.library.catalogue import Catalogue
from releasewatch.library.store import Book
from releasewatch.sources import ids
from releasewatch.sources.choose import Choice, Ranked, choose, needs_titles
from releasewatch.sources.failures import NotKnown, SourceDown
from releasewatch.sources.ids import Reference
from releasewatch.sources.source import Candidate, Source, Told, Wanted
from releasewatch.sources.tvmaze import NAME

_LOOKED_INTO = 3
"""The other titles of so many candidates are read where the words fit none."""

_MOST_WORDS = 200
"""A title is never longer, and a pasted page is none."""


@dataclass(frozen=True, slots=True)
class Find:
    """A show to follow with what its source tells of it, and the words that led to it."""

    words: str
    told: Told


class Unmatched(ReleasewatchError):
    """The source knows nothing like it."""


class Doubtful(UsageProblem):
    """The words may mean several shows."""


def refused(words: str, refusal: ReleasewatchError) -> NotFollowed:
    """What became of `words`, for a report on several."""
    kinds: tuple[tuple[type[ReleasewatchError], Verdict], ...] = (
        (FollowedAlready, "followed"),
        (Unmatched, "unmatched"),
        (SourceFailed, "failed"),
    )
    verdict: Verdict = next((name for kind, name in kinds if isinstance(refusal, kind)), "doubtful")
    return NotFollowed(clean(words), verdict, refusal.sentence, refusal.remedies)


def require_new(catalogue: Catalogue, words: str) -> None:
    """Raise `ReleasewatchError` where `words` are the title or the number of a followed show.

    Raises `UsageProblem` for an empty title and for a number that no service has.
    """
    if not clean(words):
        raise UsageProblem("the title is empty", 'give one: releasewatch add "Gyeongseong Creature"')
    if len(words) > _MOST_WORDS:
        raise UsageProblem(f"a title has at most {_MOST_WORDS} characters")
    reference = ids.read(words)
    for known in catalogue.library.read():
        if reference is None and fold(known.title) == fold(clean(words)):
            raise _followed_already(known)
        if reference is not None and known.ids.get(reference.service) == reference.id:
            raise _followed_already(known)


def look_up(source: Source, words: str) -> Choice:
    """The shows that `words` may mean: a number or an address means one, a title may mean several.

    Raises `ReleasewatchError` for a number that the source does not know, and `SourceFailed`.
    """
    reference = ids.read(words)
    if reference is not None:
        return Choice("exact", (Ranked(_known(source, reference), 100.0),))
    title = clean(words)
    choice = choose(title, source.search(title))
    if not needs_titles(title, choice):
        return choice
    ranked = [one.candidate for one in choice.ranked]
    read = [_with_titles(source, one) for one in ranked[:_LOOKED_INTO]]
    return choose(title, [*read, *ranked[_LOOKED_INTO:]])


def described(candidate: Candidate) -> str:
    """What tells a show apart from others of its name: "Girls (2012, HBO, US, ended)"."""
    facts = (str(candidate.year or ""), candidate.platform, candidate.country, candidate.status)
    told = ", ".join(clean(fact) for fact in facts if fact)
    return f"{candidate.title} ({told})" if told else candidate.title


def described_apart(candidates: Sequence[Candidate]) -> list[str]:
    """The same of each of several, with the number of those that it does not tell apart."""
    rows = [described(one) for one in candidates]
    return [
        f"{row}, {NAME}:{one.id}" if rows.count(row) > 1 else row
        for row, one in zip(rows, candidates, strict=True)
    ]


def numbered(candidate: Candidate) -> str:
    """How to follow exactly this show: "Girls (2012, HBO, US, ended): --id tvmaze:139"."""
    return f"{described(candidate)}: --id {NAME}:{candidate.id}"


def unmatched(words: str) -> Unmatched:
    """That a title was not found."""
    return Unmatched(
        f'TVmaze knows no show like "{clean(words)}"',
        f'follow it by hand: releasewatch add "{clean(words)}" --part "Part 1 Dec 22"',
    )


def doubtful(words: str, choice: Choice) -> Doubtful:
    """That a title means none of the candidates surely, and there is nobody to ask."""
    several = len(choice.ranked)
    return Doubtful(
        f'"{clean(words)}" may mean {several} shows'
        if several > 1
        else f'"{clean(words)}" may mean another title',
        *(numbered(one.candidate) for one in choice.ranked),
        f"follow one of them: releasewatch add --id {NAME}:{choice.ranked[0].candidate.id}, or the first: --first",
    )


def fetch(source: Source, candidate: Candidate) -> Told:
    """What the source tells of one show.  Raises `SourceFailed`."""
    for _, outcome in source.shows([Wanted(candidate.id)]):
        if isinstance(outcome, SourceFailed):
            raise outcome
        return outcome
    raise AssertionError("one show has one outcome")


def not_asked(titles: Sequence[str]) -> list[NotFollowed]:
    """What became of `titles` that were still to be looked up when that came to its end."""
    return [NotFollowed(clean(words), "failed", f'"{clean(words)}" was not asked for') for words in titles]


def follow(
    catalogue: Catalogue,
    moment: Moment,
    found: Sequence[Find],
    *,
    on: str | None = None,
    typed: Sequence[Following] = (),
    left: Sequence[NotFollowed] = (),
    listed: bool = False,
) -> Added:
    """Follow the shows that were found in one change; what was not stands in `left`.

    `typed` are shows that are followed since just now, with dates from the same list.

    A show that is followed already is left as it is.
    """
    platform = None if on is None else platforms.require(on).name

    def edit(book: Book) -> tuple[list[Followed], list[NotFollowed]]:
        added, known = [], []
        for one in found:
            try:
                new = _new(book, one.told, moment, platform)
            except FollowedAlready as refusal:
                known.append(refused(one.words, refusal))
                continue
            book.put(new)
            added.append(new)
        return added, known

    titles = ", ".join(dict.fromkeys(one.told.candidate.title for one in found))
    added, known = catalogue.change(f"follow {titles}"[:200], edit, moment.now) if found else ([], [])
    shows = tuple(following(catalogue.seen(one), moment) for one in added)
    names = [
        f"{one.show.title}{f' on {one.show.platform}' if one.show.platform else ''}"
        for one in (*typed, *shows)
    ]
    done = f"Following {', '.join(names)}" if len(names) < 2 else f"Following {len(names)} shows"
    done = done if names else "Following nothing new"
    return Added(moment, done, shows, (*left, *known), listed, tuple(typed))


def link(catalogue: Catalogue, moment: Moment, source: Source, words: str, number: str) -> Changed:
    """Link a followed show to the show of the source that `number` names; what was typed stays.

    Raises as `match.find` does, `UsageProblem` for a number that is none, `ReleasewatchError` when another followed
    show is linked to it, and `SourceFailed`.
    """
    found = find(words, catalogue.names())
    reference = ids.read(number)
    if reference is None:
        raise UsageProblem(
            f'"{clean(number)}" is not a number of a show',
            "write tvmaze:64369, imdb:tt0944947 or thetvdb:121361",
        )
    candidate = _known(source, reference)
    try:
        one = fetch(source, candidate)
    except SourceDown:
        raise
    except SourceFailed as failure:
        raise SourceFailed(failure.sentence, "nothing was changed") from None

    def edit(book: Book) -> Followed:
        old = book.get(found.key)
        if old is None:  # another program was quicker
            raise ReleasewatchError(f"{found.title} is no longer followed", "see all: releasewatch list")
        for other in book.shows():
            if other.key != old.key and number_of(other) == candidate.id:
                raise _followed_already(other)
        new = replace(
            old,
            ids={**old.ids, **one.candidate.ids},
            facts={**old.facts, NAME: one.facts},
        )
        book.put(new)
        return new

    new = catalogue.change(f"link {found.title}", edit, moment.now)
    done = f"Linked {clean(new.title)} to {NAME}:{candidate.id}, {described(one.candidate)}"
    return Changed(
        moment, done, (following(catalogue.seen(new), moment),), f"see where: releasewatch show {new.key}"
    )


def _known(source: Source, reference: Reference) -> Candidate:
    try:
        return source.find(reference.service, reference.id)
    except NotKnown:
        raise Unmatched(
            f"TVmaze knows no show {reference}", 'look it up by its title: releasewatch add "TITLE"'
        ) from None


def _with_titles(source: Source, candidate: Candidate) -> Candidate:
    try:
        return replace(candidate, titles=source.other_titles(candidate.id))
    except SourceDown:
        raise
    except SourceFailed:  # the title at hand will have to do
        return candidate


def _new(book: Book, told: Told, moment: Moment, platform: str | None) -> Followed:
    candidate = told.candidate
    shows = book.shows()
    for known in shows:
        number = number_of(known)
        if number == candidate.id or (number is None and fold(known.title) == fold(candidate.title)):
            raise _followed_already(known, candidate)
    return Followed(
        key=key_for(candidate.title, frozenset(show.key for show in shows)),
        title=candidate.title,
        added=instant_text(moment.now),
        ids=dict(candidate.ids),
        edits=Edits(platform=platform),
        facts={NAME: told.facts},
    )


def _followed_already(known: Followed, candidate: Candidate | None = None) -> FollowedAlready:
    number = number_of(known)
    if number is None:
        which = "tvmaze:NUMBER" if candidate is None else f"{NAME}:{candidate.id}"
        remedy = f"link it to its dates at TVmaze: releasewatch edit {known.key} --id {which}"
    else:
        remedy = "another show of that name: releasewatch add --id tvmaze:NUMBER"
    return FollowedAlready(
        f"{clean(known.title)} is followed already; nothing was changed",
        remedy,
        f'change it: releasewatch edit {known.key} --part "Part 1 Dec 22"',
    )
