"""Which way of following shows the words of `add` ask for."""

from collections.abc import Sequence
from typing import NamedTuple

from releasewatch.cli import commands
from releasewatch.cli.services import Services
from releasewatch.errors import UsageProblem

_EXAMPLES = "examples: releasewatch add -h"


class Wish(NamedTuple):
    """The words and options of one `add`."""

    titles: Sequence[str] = ()
    numbers: Sequence[str] = ()
    list_file: str | None = None
    on: str | None = None
    parts: Sequence[str] = ()
    first: bool = False
    yes: bool = False
    source: str | None = None
    published: str | None = None
    dry_run: bool = False


def add(services: Services, wish: Wish) -> None:
    """Follow what is wished for: from an announcement, a list, by hand, or looked up.

    Raises `UsageProblem` for options that do not go together, and what following raises.
    """
    words = [*wish.titles, *wish.numbers]
    if wish.source is not None:
        _from_announcement(services, wish, wish.source)
    elif wish.published is not None:
        raise UsageProblem("--published goes with --from", _EXAMPLES)
    elif wish.list_file is not None:
        from releasewatch.cli import asking

        if words or wish.parts or wish.dry_run:
            raise UsageProblem("--list stands for the titles, give nothing beside it", _EXAMPLES)
        asking.add_list(services, wish.list_file, on=wish.on, first=wish.first)
    elif wish.parts:
        if len(words) != 1 or wish.numbers:
            raise UsageProblem("--part needs exactly one TITLE", _EXAMPLES)
        commands.add(services, words[0], on=wish.on, part_texts=wish.parts, dry_run=wish.dry_run)
    elif not words:
        raise UsageProblem("missing argument 'TITLE'", _EXAMPLES)
    elif (
        len(wish.titles) != 1
        or wish.numbers
        or not commands.add_sentence(services, words[0], on=wish.on, dry_run=wish.dry_run)
    ):
        _looked_up(services, wish, words)


def _from_announcement(services: Services, wish: Wish, source: str) -> None:
    beside = (wish.on, wish.list_file, *wish.parts, *wish.numbers)
    if any(one is not None for one in beside) or wish.first or len(wish.titles) > 1:
        raise UsageProblem("--from takes at most a TITLE beside it", _EXAMPLES)
    from releasewatch.cli import announcing

    announcing.add(
        services,
        source,
        title=wish.titles[0] if wish.titles else None,
        published=wish.published,
        dry_run=wish.dry_run,
        yes=wish.yes,
    )


def _looked_up(services: Services, wish: Wish, words: Sequence[str]) -> None:
    if wish.dry_run:
        raise UsageProblem("--dry-run goes with --from, --part or a title with its dates", _EXAMPLES)
    from releasewatch.cli import asking

    for one in wish.numbers:
        asking.require_id(one)
    asking.add(services, words, on=wish.on, first=wish.first, yes=wish.yes)
