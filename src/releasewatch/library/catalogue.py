"""The followed shows as the rest of the program sees them: merged, quick to read, changed in one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from releasewatch.core.match import Name
from releasewatch.core.release import Release, Show
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

    @cached_property
    def library(self) -> Library:
        """The library itself."""
        from releasewatch.library.store import Library

        return Library(self._file, self._backups, saved=self._follow_up)

    def releases(self, first: date | None = None, last: date | None = None) -> list[Release]:
        """Releases whose billed date can lie from `first` to `last`; without `last` the undated ones too.

        More than these may come back: who asks for an exact stretch of local days sifts again.
        Raises `LibraryUnreadable`.
        """
        found = self._index.releases(glance.stamp(self._file), first, last)
        return [release for show in self.shows() for release in show.releases] if found is None else found

    def names(self) -> list[Name]:
        """Key and title of every followed show, by title.  Raises `LibraryUnreadable`."""
        found = self._index.names(glance.stamp(self._file))
        return [Name(show.key, show.title) for show in self.shows()] if found is None else found

    def count(self) -> int:
        """How many shows are followed.  Raises `LibraryUnreadable`."""
        found = self._index.count(glance.stamp(self._file))
        return len(self.shows()) if found is None else found

    def shows(self) -> list[Show]:
        """Every followed show, by title; a stale index is made anew in passing.  Raises `LibraryUnreadable`."""
        stamp = glance.stamp(self._file)
        shows = [self.seen(followed) for followed in self.library.read()]
        shows.sort(key=lambda show: (show.title.casefold(), show.key))
        if stamp is not None and stamp == glance.stamp(self._file) and self._index.count(stamp) is None:
            self._index.write(stamp, shows)
        return shows

    def followed(self, key: str) -> tuple[Followed, Show]:
        """One show as it is kept and as it is seen.  Raises `KeyError` and `LibraryUnreadable`."""
        for followed in self.library.read():
            if followed.key == key:
                return followed, self.seen(followed)
        raise KeyError(key)

    def seen(self, followed: Followed) -> Show:
        """`followed` merged, with the person's own hours."""
        from releasewatch.core.merge import merge

        return merge(followed, self._hours)

    def change(self, what: str, edit: Callable[[Book], T], now: datetime) -> T:
        """Save what `edit` does to the shows, as one change that `undo` can take back under the name `what`.

        Raises what `edit` raises (nothing is saved then), `ReleasewatchError` and `LibraryUnreadable`.
        """
        return self.library.change(what, edit, now=now)

    def _follow_up(self, before: Stamp, after: Stamp, touched: Mapping[str, Followed | None]) -> None:
        """Bring the index to the library that was just saved."""
        shows = {key: None if followed is None else self.seen(followed) for key, followed in touched.items()}
        self._index.update(before, after, shows)

    def conflict_copies(self) -> tuple[str, ...]:
        """Names of files beside the library that a syncing program left as other versions of it."""
        return glance.conflict_copies(self._file)
