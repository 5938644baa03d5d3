"""The offer to link shows that were followed from an announcement to the source of their dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from releasewatch.cli import question
from releasewatch.cli.progress import Progress
from releasewatch.cli.services import Services
from releasewatch.core.release import Show
from releasewatch.errors import ReleasewatchError


def offer(services: Services, shows: Sequence[Show], answers: TextIO) -> None:
    """Ask whether to link `shows`, and link those that the source knows.

    What was followed stays so: a source that is down or knows nothing is told, and is no error.
    """
    if not shows or services.offline:
        return
    which = "it" if len(shows) == 1 else f"the {len(shows)} shows"
    if not question.agrees(f"Link {which} to TVmaze, to be told when dates move?", answers):
        return
    with Progress(quiet=services.common.quiet) as progress:
        for place, show in enumerate(shows, 1):
            progress.show(f"asking TVmaze: {place} of {len(shows)}")
            try:
                _link(services, show, answers, progress)
            except ReleasewatchError as failure:
                progress.clear()
                later = f"later: releasewatch edit {show.key} --id tvmaze:NUMBER"
                services.notice(f"{show.title} was not linked: {failure.sentence}; {later}")


def _link(services: Services, show: Show, answers: TextIO, progress: Progress) -> None:
    """Look one show up and link it.  Raises `ReleasewatchError` where nothing came of it."""
    from releasewatch.actions import finding
    from releasewatch.cli.asking import chosen

    with services.source() as source:
        choice = finding.look_up(source, show.title)
        if not choice.ranked:
            raise finding.unmatched(show.title)
        progress.clear()
        exact = choice.verdict == "exact"
        candidate = choice.ranked[0].candidate if exact else chosen(show.title, choice, answers)
        if candidate is None:
            raise ReleasewatchError("none of these was chosen")
        number = f"tvmaze:{candidate.id}"
        result = finding.link(services.catalogue, services.moment, source, show.key, number)
    services.emit(result, only_tells=True)
