"""What the commands that ask a source do: look up, link, refresh, tell what moved, find premieres."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from releasewatch.cli import question, stream
from releasewatch.cli.preparing import note_refresh
from releasewatch.cli.progress import Progress
from releasewatch.cli.services import Services
from releasewatch.core.clean import clean
from releasewatch.core.tidings import Failure, NotFollowed, Refreshed
from releasewatch.errors import ReleasewatchError, SourceFailed, UsageProblem

if TYPE_CHECKING:
    from releasewatch.actions.finding import Find
    from releasewatch.core.results import Following
    from releasewatch.core.sentence import Sentence
    from releasewatch.sources.choose import Choice
    from releasewatch.sources.source import Candidate

_LONGEST_LIST = 1_000_000
"""Bytes of a list of titles; nobody follows so many shows."""

_FAILURES_TOLD = 10


def require_id(text: str) -> None:
    """Raise `UsageProblem` where `text` does not number a show."""
    from releasewatch.sources import ids

    if ids.read(text) is None:
        raise UsageProblem(
            f'--id does not understand "{text}"', "write tvmaze:64369, imdb:tt0944947 or thetvdb:121361"
        )


def add(services: Services, titles: Sequence[str], *, on: str | None, first: bool, yes: bool) -> None:
    """Follow the shows that `titles`, numbers or addresses mean."""
    from releasewatch.core import platforms

    if on is not None:
        platforms.require(on)
    asker = _Asker(first=first, yes=yes, ask=question.can_ask())
    left = _follow(services, tuple(dict.fromkeys(titles)), on, asker, listed=False)
    if left:
        verdicts = {one.verdict for one in left}
        kind = (
            SourceFailed
            if "failed" in verdicts
            else UsageProblem
            if "doubtful" in verdicts
            else ReleasewatchError
        )
        raise kind(f"{len(left)} of {len(titles)} were not followed", *_remedies(left))


def add_list(services: Services, file: str, *, on: str | None, first: bool) -> None:
    """Follow the titles, numbers, addresses and titles with dates in `file`, one a line; report what became of each."""
    from releasewatch.core import platforms

    if on is not None:
        platforms.require(on)
    lines = _lines(file)
    titles, typed, refused = _typed(services, lines, on)
    asker = _Asker(first=first, yes=False, ask=False)
    left = _follow(services, titles, on, asker, listed=True, typed=typed, refused=refused)
    open_ends = [one for one in left if one.verdict != "followed"]
    if open_ends:
        sentence = f"{len(open_ends)} of {len(lines)} were not followed"
        if any(one.verdict == "wrong" for one in open_ends):
            raise ReleasewatchError(
                sentence,
                "correct those lines and give the same list: what is followed already is passed over",
            )
        if any(one.verdict == "failed" for one in open_ends):
            raise SourceFailed(
                sentence, "try again later: give the same list, what is followed already is passed over"
            )
        raise ReleasewatchError(sentence, "follow them one by one: releasewatch add TITLE")


def _typed(
    services: Services, lines: Mapping[str, int], on: str | None
) -> tuple[list[str], list[Following], list[NotFollowed]]:
    """The `lines` that are to be looked up; the shows that others give dates of, followed; what was refused of those.

    They are saved before anybody is asked, so that nothing that happens then loses them.
    """
    from releasewatch.actions import finding, following
    from releasewatch.core import sentence
    from releasewatch.core.match import fold

    titles: list[str] = []
    said: dict[str, Sentence] = {}
    refused: list[NotFollowed] = []
    first_lines: dict[str, int] = {}
    for words, number in lines.items():
        try:
            one = sentence.read(words, services.moment.now)
            if one is None:
                titles.append(words)
                continue
            first = first_lines.setdefault(fold(one.title), number)
            if first != number:
                raise UsageProblem(
                    f"line {first} gives dates of this show already", "write all of its parts in one line"
                )
            said[words] = one
        except UsageProblem as problem:
            refused.append(finding.refused(words, problem)._replace(verdict="wrong", line=number))
    if not said:
        return titles, [], refused
    typed: list[Following] = []
    outcomes = following.add_sentences(services.catalogue, services.moment, tuple(said.values()), on=on)
    for words, outcome in zip(said, outcomes, strict=True):
        if not isinstance(outcome, ReleasewatchError):
            typed.append(outcome)
            continue
        one_left = finding.refused(words, outcome)
        wrong = isinstance(outcome, UsageProblem)
        refused.append(one_left._replace(verdict="wrong", line=lines[words]) if wrong else one_left)
    return titles, typed, sorted(refused, key=lambda left: left.line or 0)


def link(services: Services, show: str, number: str) -> None:
    """Link a followed show to its source."""
    from releasewatch.actions import finding
    from releasewatch.core.match import find

    find(show, services.catalogue.names())
    _require_network(services, f'cannot look up "{number}" offline')
    with Progress(quiet=services.common.quiet) as progress:
        progress.show(f"asking TVmaze about {number}")
        with services.source() as source:
            result = finding.link(services.catalogue, services.moment, source, show, number)
    services.emit(result, only_tells=True)


def refresh(services: Services, *, shows: Sequence[str], older_than: str | None) -> None:
    """Ask the source again, print what moved, and tell on standard error what failed."""
    from releasewatch.actions import refreshing
    from releasewatch.core.spans import read
    from releasewatch.sources.checked import Checked

    span = None if older_than is None else read(older_than, "--older-than")
    if services.offline:
        age = refreshing.oldest(services.catalogue.library.read(), services.moment.now)
        kept = "no dates came from a source yet" if age is None else f"oldest saved dates: {age}"
        raise ReleasewatchError("offline: nothing was asked", kept, "leave out --offline to refresh")
    if not shows:
        note_refresh(services)
    with Progress(quiet=services.common.quiet) as progress:
        result = refreshing.refresh(
            services.catalogue,
            services.moment,
            services.source,
            Checked(services.places.cache / "checked.json"),
            words=shows,
            older_than=span,
            progress=lambda done, of: progress.show(f"asking TVmaze: {done} of {of}"),
        )
    services.emit_answer(result, only_tells=True)
    if result.linked and not services.common.json:
        from releasewatch.views.asked import summary

        services.notice(summary(result))
    if not result.linked:
        services.notice("no followed show has a source: releasewatch edit SHOW --id tvmaze:NUMBER links one")
    if result.interrupted:
        one = result.fetched == 1
        services.notice(
            f"stopped; {result.fetched} show{'' if one else 's'} fetched so far {'is' if one else 'are'} saved"
        )
        raise KeyboardInterrupt
    if result.failures:
        raise _failed(result)


def changes(services: Services) -> None:
    """Print what moved so far."""
    from releasewatch.actions import refreshing

    result = refreshing.told(services.catalogue, services.moment)
    services.emit_answer(result)
    if not result.tidings:
        services.notice("no date has moved yet; ask the sources again: releasewatch refresh")


def premieres(
    services: Services,
    *,
    days: int,
    on: str | None,
    country: str | None,
    language: str | None,
    follow: str | None,
) -> None:
    """Print what begins or comes back and is not followed, or follow one of those printed last."""
    from releasewatch.actions import premiering

    remembered = services.places.cache / "premieres.json"
    if follow is not None:
        add(services, [premiering.chosen(remembered, follow)], on=None, first=False, yes=False)
        return
    _require_network(services, "the schedules are not on this machine: cannot tell premieres offline")
    with Progress(quiet=services.common.quiet) as progress:
        progress.show("asking TVmaze")
        with services.source() as source:
            result = premiering.premieres(
                services.catalogue,
                services.moment,
                source,
                remembered,
                days=days,
                on=on,
                country=country,
                language=language,
                progress=progress.show,
            )
    services.emit_answer(result)
    if not result.rows:
        services.notice(f"nothing begins or comes back in the next {days} days that is not followed")
    if result.unasked:
        services.notice(
            f"{result.unasked} more shows may come back and were not asked about: give fewer --days, "
            "or --on, --country, --language"
        )
    if result.failures:
        raise SourceFailed("the premieres are not complete", *_by_cause(result.failures))


class _Asker:
    """Chooses among candidates as the person wishes: by asking, by taking the first, or not at all."""

    def __init__(self, *, first: bool, yes: bool, ask: bool) -> None:
        self._first = first
        self._yes = yes
        self._ask = ask

    def choose(self, words: str, choice: Choice, progress: Progress) -> Candidate:
        """The one candidate meant.  Raises `ReleasewatchError` where there is none, `UsageProblem` where it is open."""
        from releasewatch.actions import finding

        if not choice.ranked:
            raise finding.unmatched(words)
        best = choice.ranked[0].candidate
        if choice.verdict == "exact" or self._first or (self._yes and len(choice.ranked) == 1):
            return best
        if choice.verdict == "unmatched" and not self._ask:
            raise finding.unmatched(words)
        if not self._ask:
            raise finding.doubtful(words, choice)
        progress.clear()
        candidate = chosen(words, choice)
        if candidate is None:
            raise ReleasewatchError(f'nothing was followed for "{clean(words)}"')
        return candidate


def chosen(words: str, choice: Choice, answers: TextIO | None = None) -> Candidate | None:
    """The candidate that the person at the terminal means, if it is one of them."""
    from releasewatch.actions import finding

    rows = finding.described_apart([one.candidate for one in choice.ranked])
    several = len(rows) > 1
    heading = f'{"Shows" if several else "A show"} like "{clean(words)}":'
    if several:
        place = question.which(heading, rows, answers)
    else:
        stream.tell(f"{heading}\n  {rows[0]}\n")
        place = 0 if question.agrees("Is it this one?", answers) else None
    return None if place is None else choice.ranked[place].candidate


def _follow(
    services: Services,
    titles: Sequence[str],
    on: str | None,
    asker: _Asker,
    *,
    listed: bool,
    typed: Sequence[Following] = (),
    refused: Sequence[NotFollowed] = (),
) -> tuple[NotFollowed, ...]:
    """Look all up, follow what was found, print it; gives back what was not.  One title alone raises instead.

    What the list itself told, `typed` and `refused`, is printed whatever becomes of the titles.
    """
    from contextlib import nullcontext

    from releasewatch.actions import finding, stopping

    alone = len(titles) == 1 and not listed
    left = list(refused)
    new: list[str] = []
    for words in titles:
        try:
            finding.require_new(services.catalogue, words)
        except ReleasewatchError as refusal:
            if alone or (isinstance(refusal, UsageProblem) and not listed):
                raise
            left.append(finding.refused(words, refusal))
        else:
            new.append(words)
    if new and services.offline and (typed or refused):
        left += [NotFollowed(clean(one), "failed", f'cannot look up "{clean(one)}" offline') for one in new]
        new = []
    if new:
        by_hand = f'follow it by hand: releasewatch add "{new[0]}" --part "Part 1 Dec 22"'
        _require_network(services, f'cannot look up "{new[0]}" offline', by_hand)
    found: list[Find] = []
    stopped: BaseException | None = None
    with Progress(quiet=services.common.quiet) as progress:
        if new:
            told = bool(typed or refused)
            stopped = _find_all(services, new, asker, progress, found, left, alone=alone, told=told)
        with stopping.undisturbed() if stopped else nullcontext():
            result = finding.follow(
                services.catalogue, services.moment, found, on=on, typed=typed, left=left, listed=listed
            )
    if alone and result.left:
        (one,) = result.left
        raise (SourceFailed if one.verdict == "failed" else ReleasewatchError)(one.why, *one.remedies)
    services.emit_answer(result, only_tells=True)
    if stopped is not None:
        count = len(titles) + len(typed) + len(refused)
        services.notice(f"stopped; {count - len(result.left)} of {count} are followed")
        raise stopped
    return result.left


def _find_all(
    services: Services,
    titles: Sequence[str],
    asker: _Asker,
    progress: Progress,
    found: list[Find],
    left: list[NotFollowed],
    *,
    alone: bool,
    told: bool,
) -> BaseException | None:
    """Gather in `found` the shows that `titles` mean with their dates, and in `left` why others were not found.

    Each show is fetched as soon as it is chosen, so that whatever happens later loses none of them. Gives back
    what stopped the search where somebody did and something was found. Raises what fails where nothing came of it,
    unless something else is `told` as well.
    """
    from releasewatch.actions import finding

    asked = 0
    progress.show("asking TVmaze")
    try:
        with services.source() as source:
            for words in titles:
                progress.show(f"asking TVmaze: {asked + 1} of {len(titles)}")
                try:
                    candidate = asker.choose(words, finding.look_up(source, words), progress)
                    found.append(finding.Find(words, finding.fetch(source, candidate)))
                except ReleasewatchError as refusal:
                    down = _is_down(refusal)
                    if alone or (down and not found and not left and not told):
                        raise
                    left.append(finding.refused(words, refusal))
                    if down:
                        left += finding.not_asked(titles[asked + 1 :])
                        break
                asked += 1
    except (KeyboardInterrupt, SystemExit) as stop:  # SystemExit is SIGTERM, see `__main__`
        if not found and not told:
            raise
        left += finding.not_asked(titles[asked:])
        return stop
    return None


def _is_down(refusal: ReleasewatchError) -> bool:
    from releasewatch.sources.failures import SourceDown

    return isinstance(refusal, SourceDown)


def _require_network(services: Services, sentence: str, *remedies: str) -> None:
    if services.offline:
        raise ReleasewatchError(sentence, *remedies, "or leave out --offline")


def _lines(file: str) -> dict[str, int]:
    """The words in `file` with the number of their line, without empty lines, remarks behind a # and repetitions.

    `-` is standard input.
    """
    if file == "-" and sys.stdin is None:
        raise ReleasewatchError("standard input is closed", "give a file with one title a line")
    try:
        if file == "-":
            data = sys.stdin.buffer.read(_LONGEST_LIST + 1)
        else:
            with Path(file).open("rb") as opened:
                data = opened.read(_LONGEST_LIST + 1)
    except OSError as error:
        raise ReleasewatchError(
            f"cannot read {file}: {error.strerror}", "give a file with one title a line"
        ) from None
    try:
        if len(data) > _LONGEST_LIST:
            raise ValueError
        text = data.decode("utf-8-sig")
    except ValueError:
        raise ReleasewatchError(
            f"{file} is no list of titles", "give a text in UTF-8 with one title a line"
        ) from None
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        words = line.strip()
        if words and not words.startswith("#"):
            found.setdefault(words, number)
    if not found:
        raise ReleasewatchError(f"{file} holds no titles", "give a file with one title a line")
    return found


def _remedies(left: Sequence[NotFollowed]) -> list[str]:
    lines = []
    for one in left[:_FAILURES_TOLD]:
        why = one.why if one.words in one.why else f"{one.words}: {one.why}"
        lines += [why, *(f"  {remedy}" for remedy in one.remedies)]
    return lines


def _failed(result: Refreshed) -> SourceFailed:
    """One sentence for the failures of a refresh, each cause once."""
    count = len(result.failures)
    sentence = f"{count} show{'' if count == 1 else 's'} could not be refreshed; all else is saved"
    if any(one.show is None for one in result.failures):
        sentence = f"the refresh broke off after {result.fetched} shows, which are saved"
    return SourceFailed(sentence, *_by_cause(result.failures))


def _by_cause(failures: Sequence[Failure]) -> list[str]:
    """A line for each cause with some of what it befell."""
    causes: dict[str, list[str]] = {}
    for one in failures:
        causes.setdefault(one.reason, []).append(one.show or "what was left")
    return [
        f"{', '.join(shows[:3])}{f' and {len(shows) - 3} more' if len(shows) > 3 else ''}: {reason}"
        for reason, shows in list(causes.items())[:_FAILURES_TOLD]
    ]
