"""What the commands of one run may touch, each thing made when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from releasewatch import clock, paths, settings
from releasewatch.cli import output, stream
from releasewatch.cli.common import Common
from releasewatch.core.results import Moment, Result
from releasewatch.library.catalogue import Catalogue

if TYPE_CHECKING:  # only one command reads announcements
    from releasewatch.core.announcement import Found, Kept


class Services:
    """One run: the words of the person and the environment, and what follows from them."""

    def __init__(self, common: Common, environ: Mapping[str, str]) -> None:
        self.common = common
        self._environ = environ

    @property
    def environ(self) -> Mapping[str, str]:
        """The environment of this run."""
        return self._environ

    @property
    def width(self) -> int:
        """The cells in a line of the terminal."""
        return output.width(self._environ)

    @cached_property
    def places(self) -> paths.Places:
        """Where this person's files are."""
        return paths.places(self._environ)

    @cached_property
    def settings(self) -> settings.Settings:
        """The person's settings."""
        return settings.load(self.places.settings)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The followed shows."""
        places = self.places
        return Catalogue(places.library, places.backups, places.cache / "releases", self.settings.hours)

    @cached_property
    def moment(self) -> Moment:
        """Now, in the person's zone; the clock is read once a run."""
        zone = clock.zone(self._environ)
        if zone.notice is not None:
            self.notice(zone.notice)
        return Moment(clock.now(self._environ, zone, self.common.now), zone.name)

    def emit(self, result: Result, *, only_tells: bool = False) -> None:
        """Print `result` in the form asked for; a result that `only_tells` of a change yields to `--quiet`."""
        if only_tells and self.common.quiet and not self.common.json:
            return
        how = output.screen(self.common, self._environ)
        stream.answer(output.text_of(result, how))

    def emit_found(self, result: Found | Kept) -> None:
        """Print what an announcement says or what came of it, as `emit` prints everything else."""
        from releasewatch.views import found

        how = output.screen(self.common, self._environ)
        stream.answer(found.text(result, how.form, how.width))

    def say(self, text: str) -> None:
        """Print lines that are no result, such as the welcome."""
        stream.answer(text)

    def notice(self, sentence: str) -> None:
        """Tell something beside the answer, on standard error, unless `--quiet` forbids it."""
        if not self.common.quiet:
            from releasewatch.core.clean import clean

            stream.tell(f"releasewatch: {clean(sentence)}\n")
