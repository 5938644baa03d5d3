"""The lines for the coming days prepared for the shells, after whatever a command changed."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from releasewatch import __version__, clock
from releasewatch.errors import ReleasewatchError
from releasewatch.library import glance

if TYPE_CHECKING:
    from datetime import date

    from releasewatch.cli.services import Services
    from releasewatch.core.reminders import Due

_PROGRAM = "releasewatch"


def prepare(services: Services) -> None:
    """Prepare the lines again where the library, the settings, the zone or the program changed, or days ran out.

    Never under another clock than the machine's: those days would not be the shell's. Nobody asked for it in
    so many words, so that nothing is said where it fails; shells go on with what is there.
    """
    if _is_shells_clock(services):
        with suppress(ReleasewatchError, OSError):
            _prepare(services)


def note_refresh(services: Services) -> None:
    """Keep shells from starting a refresh on a day that has one already, whether or not it succeeds."""
    if _is_shells_clock(services):
        from releasewatch.shell import prepared

        with suppress(ReleasewatchError, OSError):
            directory = prepared.reminders_directory(services.places.state)
            prepared.note_refresh(directory, services.moment.now.date())


def _is_shells_clock(services: Services) -> bool:
    return services.common.now is None and not services.environ.get(clock.NOW_VARIABLE)


def _prepare(services: Services) -> None:
    from releasewatch.shell import basis, prepared

    directory = prepared.reminders_directory(services.places.state)
    library = glance.stamp(services.places.library)
    if library is None and not directory.is_dir():
        return
    zone = clock.zone(services.environ)
    mark = prepared.zone_mark(services.environ)
    program = program_file(services.environ)
    seen = (__version__, library, glance.stamp(services.places.settings), zone.name, mark, str(program))
    made_from = repr(seen)
    now = clock.now(services.environ, zone)
    today = now.date()
    if basis.holds(directory, made_from, today, prepared.DAYS_PREPARED):
        return

    from datetime import timedelta

    from releasewatch.actions.looking import due_days
    from releasewatch.core.reminders import late
    from releasewatch.core.results import Moment
    from releasewatch.files import make_directory
    from releasewatch.shell import digest, install

    make_directory(directory)
    if not os.access(directory, os.W_OK):
        return
    install.renew_scripts(services.places.state)
    prepared.allow_refresh(directory, daily=services.settings.refresh == "daily")
    if services.catalogue.count():
        days = due_days(
            services.catalogue,
            Moment(now, zone.name),
            services.settings.remind,
            ahead=prepared.DAYS_PREPARED,
        )
        over: dict[date, list[Due]] = {}
        if prepared.days_owed(directory, today):
            then = Moment(now - timedelta(days=prepared.DAYS_LATE), zone.name)
            over = due_days(services.catalogue, then, services.settings.remind, ahead=prepared.DAYS_LATE - 1)
        prepared.write(
            directory,
            {day: digest.render([one.reminder for one in found]) for day, found in days.items()},
            today=today,
            until=today + timedelta(days=prepared.DAYS_PREPARED),
            zone=prepared.Zone(zone.name, zone.info, mark),
            program=program,
            late={day: digest.render(late(found, day)) for day, found in {**over, **days}.items()},
        )
    else:
        prepared.clear(directory)
    basis.note(directory, made_from, today, prepared.DAYS_PREPARED)


def program_file(environ: Mapping[str, str]) -> Path | None:
    """The program as a shell can start it: as it was started now, else beside its Python, else in `PATH`."""
    started = Path(sys.argv[0])
    if started.name == _PROGRAM and os.sep in sys.argv[0]:
        return started.absolute()
    beside = Path(sys.executable).with_name(_PROGRAM)
    if sys.executable and os.access(beside, os.X_OK):
        return beside
    found = shutil.which(_PROGRAM, path=environ.get("PATH"))
    return None if found is None else Path(found).absolute()
