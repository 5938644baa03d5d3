"""The followed shows as the rest of the program sees them: merged, quick to read, changed in one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from releasewatch.core.clean import clean
from releasewatch.core.match import Name
from releasewatch.core.release import Basis, Release, Show, When
from releasewatch.library import glance
from releasewatch.library.glance import Stamp
from releasewatch.library.index import Index

if TYPE_CHECKING:  # a fresh index answers without them
    from releasewatch.core.model import Followed
    from releasewatch.library.book import Book
    from releasewatch.library.store import Library

T = TypeVar("T")


class Catalogue:
    """The library in `file`, with its backups in `backups`, and the index derived from it.

    `hours` are the person's own usual hours, see `core.platforms.instant`.
    """

    def __init__(self, file: Path, backups: Path, index_file: Path, hours: Mapping[str, str]) -> None:
        self._file = file
        self._backups = backups
        self._index = Index(index_file, hours)
        self._hours = hours
        self._last_read: tuple[Stamp, tuple[Followed, ...]] | None = None

    @cached_property
    def library(self) -> Library:
        """The library itself."""
        from releasewatch.library.store import Library

        return Library(self._file, self._backups, saved=self._follow_up)

    def releases(self, first: date, last: date | None = None) -> list[Release]:
        """Releases whose billed date can lie from `first` to `last`; without `last` the undated ones too.

        More than these may come back: who asks for an exact stretch of local days sifts again. A stale index is
        made anew in passing. Raises `LibraryUnreadable`.
        """
        stamp = glance.stamp(self._file)
        found = self._index.releases(stamp, first, last)
        return self._read_from(first, stamp) if found is None else found

    def names(self) -> list[Name]:
        """Key and title of every followed show, by title.  Raises `LibraryUnreadable`."""
        found = self._index.names(glance.stamp(self._file))
        return self._names_read() if found is None else found

    def count(self) -> int:
        """How many shows are followed.  Raises `LibraryUnreadable`."""
        found = self._index.count(glance.stamp(self._file))
        return len(self._read()) if found is None else found

    def shows(self) -> list[Show]:
        """Every followed show, by title.  Raises `LibraryUnreadable`."""
        shows = [self.seen(followed) for followed in self._read()]
        return sorted(shows, key=lambda show: (show.title.casefold(), show.key))

    def show(self, key: str) -> Show | None:
        """One show; None when it is not followed.  Raises `LibraryUnreadable`."""
        for followed in self._read():
            if followed.key == key:
                return self.seen(followed)
        return None

    def seen(self, followed: Followed) -> Show:
        """`followed` merged, with the person's own hours."""
        from releasewatch.core.merge import merge

        return merge(followed, self._hours)

    def instant(self, when: When, platform: str | None) -> tuple[datetime | None, Basis | None]:
        """When a release of `platform` opens (UTC), as `seen` tells it: with the person's own hours."""
        from releasewatch.core import platforms

        return platforms.instant(when, platform, self._hours)

    def change(self, what: str, edit: Callable[[Book], T], now: datetime) -> T:
        """Save what `edit` does to the shows, as one change that `undo` can take back under the name `what`.

        Raises what `edit` raises (nothing is saved then), `ReleasewatchError` and `LibraryUnreadable`.
        """
        return self.library.change(what, edit, now=now)

    def _read(self) -> tuple[Followed, ...]:
        """All shows as they are kept, read once for each state of the file."""
        stamp = glance.stamp(self._file)
        if self._last_read is None or stamp is None or self._last_read[0] != stamp:
            self._last_read = (stamp, self.library.read())
        return self._last_read[1]

    def _names_read(self) -> list[Name]:
        names = [Name(followed.key, clean(followed.title)) for followed in self._read()]
        return sorted(names, key=lambda name: (name.title.casefold(), name.key))

    def _read_from(self, first: date, stamp: Stamp) -> list[Release]:
        """The releases from `first` on out of the library itself; the index is made anew of them."""
        from releasewatch.core.merge import may_follow

        ahead = [self.seen(followed) for followed in self._read() if may_follow(followed, first.isoformat())]
        releases = [
            release
            for show in ahead
            for release in show.releases
            if (release.when.last_day or first) >= first
        ]
        if stamp is not None and stamp == glance.stamp(self._file):
            self._index.write(stamp, first, self._names_read(), releases)
        return releases

    def _follow_up(self, before: Stamp, after: Stamp, touched: Mapping[str, Followed | None]) -> None:
        """Bring the index to the library that was just saved."""
        shows = {key: None if followed is None else self.seen(followed) for key, followed in touched.items()}
        self._index.update(before, after, shows)

    def conflict_copies(self) -> tuple[str, ...]:
        """Names of files beside the library that a syncing program left as other versions of it."""
        return glance.conflict_copies(self._file)
