"""What each command does, without a word about how its options are written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from releasewatch.cli.services import Services
from releasewatch.core.results import Result

if TYPE_CHECKING:  # for `edit` alone
    from releasewatch.core.wishes import Wish

WELCOME = """\
releasewatch follows streaming shows whose seasons come out in parts. Nothing is followed yet.

  releasewatch add "Gyeongseong Creature" --on Netflix --part "Part 1 Dec 22" --part "Part 2 Jan 5"
  releasewatch upcoming
  releasewatch next

Every command has examples: releasewatch -h, releasewatch add -h
"""


def bare(services: Services) -> None:
    """Nothing typed: a welcome where nothing is followed, else what comes next."""
    if services.common.json or services.catalogue.count():
        upcoming(services)
    else:
        services.say(WELCOME)


def upcoming(
    services: Services,
    *,
    shows: Sequence[str] = (),
    days: int | None = None,
    on: str | None = None,
    episodes: bool = False,
) -> None:
    """Print what comes out next."""
    from releasewatch.actions import looking

    result = looking.upcoming(
        services.catalogue, services.moment, days=days, on=on, shows=shows, episodes=episodes
    )
    _tell_of_copies(services)
    services.emit(result)
    if result.countdowns or services.common.json:
        return
    if not result.followed:
        services.notice(
            'nothing is followed yet: releasewatch add "Gyeongseong Creature" --part "Part 1 Dec 22"'
        )
    elif result.narrowed:
        services.notice("nothing comes out there; everything: releasewatch upcoming")
    else:
        services.notice("nothing ahead is known; all shows: releasewatch list")


def coming_next(services: Services, *, show: str | None = None, form: str | None = None) -> None:
    """Print one line for the release that comes next."""
    from releasewatch.actions import looking

    if form is not None:
        from releasewatch.views.form import check

        check(form)
    result = looking.coming_next(services.catalogue, services.moment, show=show, form=form)
    services.emit(result)
    if result.countdown is None and form is None:
        services.notice("nothing ahead is dated; all shows: releasewatch list")


def remind(services: Services) -> None:
    """Print today's reminder lines; nothing where nothing is due."""
    from releasewatch.actions import looking

    services.emit(looking.remind(services.catalogue, services.moment, services.settings.remind))


def everything(services: Services) -> None:
    """Print every followed show."""
    from releasewatch.actions import looking

    result = looking.everything(services.catalogue, services.moment)
    _tell_of_copies(services)
    services.emit(result)
    if not result.shows:
        services.notice(
            'nothing is followed yet: releasewatch add "Gyeongseong Creature" --part "Part 1 Dec 22"'
        )


def portrait(services: Services, show: str) -> None:
    """Print everything known of one show."""
    from releasewatch.actions import portraying

    services.emit(portraying.portrait(services.catalogue, services.moment, show))


def add(
    services: Services, title: str, *, on: str | None, part_texts: Sequence[str], dry_run: bool = False
) -> None:
    """Follow a show with dates typed by hand; in a `dry_run` only tell what that would be."""
    from releasewatch.actions import following

    if dry_run:
        services.emit_found(
            following.look(services.catalogue, services.moment, title, on=on, part_texts=part_texts)
        )
        return
    result = following.add(services.catalogue, services.moment, title, on=on, part_texts=part_texts)
    _tell(services, result)


def add_sentence(services: Services, text: str, *, on: str | None, dry_run: bool) -> bool:
    """Follow a show as `add` does where `text` is a title with dates behind it; False where it is a title alone."""
    from releasewatch.core import sentence

    said = sentence.read(text, services.moment.now)
    if said is None:
        return False
    add(services, said.title, on=on or said.platform, part_texts=said.parts, dry_run=dry_run)
    return True


def edit(
    services: Services,
    show: str,
    *,
    title: str | None,
    on: str | None,
    part_texts: Sequence[str],
    drop: Sequence[str],
    wish: Wish,
) -> None:
    """Correct a followed show."""
    from releasewatch.actions import following

    result = following.edit(
        services.catalogue,
        services.moment,
        show,
        title=title,
        on=on,
        part_texts=part_texts,
        drop=drop,
        wish=wish,
    )
    _tell(services, result)


def remove(services: Services, show: str) -> None:
    """Stop following a show."""
    from releasewatch.actions import following

    _tell(services, following.remove(services.catalogue, services.moment, show))


def watched(services: Services, show: str, *, label: str | None, take_back: bool) -> None:
    """Mark what has been seen."""
    from releasewatch.actions import following

    result = following.watched(services.catalogue, services.moment, show, label=label, take_back=take_back)
    _tell(services, result)


def undo(services: Services) -> None:
    """Take the last change back."""
    from releasewatch.actions import following

    _tell(services, following.undo(services.catalogue, services.moment))


def config(services: Services, *, name: str | None, value: str | None) -> None:
    """Print settings, or change one."""
    from releasewatch.actions import upkeep

    if name is None or value is None:
        services.emit(upkeep.show_settings(services.places.settings, name))
    else:
        services.emit(upkeep.change_setting(services.places.settings, name, value), only_tells=True)


def restore(services: Services, *, backup: str | None) -> None:
    """Go back to a backup, or print which there are."""
    from releasewatch.actions import upkeep

    if backup is None:
        result = upkeep.backups(services.catalogue.library)
        services.emit(result)
        if not result.rows:
            services.notice("there are no backups yet; the first change makes one")
    else:
        _tell(services, upkeep.restore(services.catalogue.library, backup))


def _tell(services: Services, result: Result) -> None:
    """Tell of a change of the library, and what the library itself has to say about it."""
    services.emit(result, only_tells=True)
    for notice in services.catalogue.library.notices:
        services.notice(notice)


def _tell_of_copies(services: Services) -> None:
    copies = services.catalogue.conflict_copies()
    if copies:
        services.notice(
            f"a sync program left copies beside the library, which are not read: {', '.join(copies)}"
        )
