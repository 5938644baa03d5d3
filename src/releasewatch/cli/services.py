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

if TYPE_CHECKING:  # only commands that touch the network load them
    from releasewatch.core.announcement import Found, Kept
    from releasewatch.core.tidings import Answer
    from releasewatch.sources.tvmaze import TVmaze

OFFLINE_VARIABLE = "RELEASEWATCH_OFFLINE"


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
    def screen(self) -> output.Screen:
        """How to write to standard output."""
        return output.screen(self.common, self._environ)

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

    @property
    def offline(self) -> bool:
        """Whether the person forbids the network in this run."""
        return self.common.offline or bool(self._environ.get(OFFLINE_VARIABLE))

    def source(self) -> TVmaze:
        """The source of dates, to be closed after use.  Raises `SourceFailed` where it cannot be asked at all."""
        from releasewatch.sources import tvmaze

        return tvmaze.connect(self._environ, now=self.moment.now, cache=self.places.cache / tvmaze.NAME)

    def emit_answer(self, answer: Answer, *, only_tells: bool = False) -> None:
        """Print what came of asking a source, as `emit` prints everything else."""
        if only_tells and self.common.quiet and not self.common.json:
            return
        from releasewatch.views import asked

        how = self.screen
        if how.form == "json":
            stream.answer(asked.document(answer))
        else:
            stream.answer(output.folded(asked.lines(answer, records=how.form == "plain"), how))

    def emit(self, result: Result, *, only_tells: bool = False) -> None:
        """Print `result` in the form asked for; a result that `only_tells` of a change yields to `--quiet`."""
        if only_tells and self.common.quiet and not self.common.json:
            return
        stream.answer(output.text_of(result, self.screen))

    def emit_found(self, result: Found | Kept) -> None:
        """Print what an announcement says or what came of it, as `emit` prints everything else."""
        from releasewatch.views import found

        how = self.screen
        stream.answer(output.folded(found.text(result, how.form, how.width), how))

    def say(self, text: str) -> None:
        """Print lines that are no result, such as the welcome."""
        stream.answer(text)

    def notice(self, sentence: str) -> None:
        """Tell something beside the answer, on standard error, unless `--quiet` forbids it."""
        if not self.common.quiet:
            from releasewatch.core.clean import clean

            stream.tell(output.told(f"releasewatch: {clean(sentence)}\n", self._environ))
