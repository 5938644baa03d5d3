"""The followed shows as the rest of the program sees them: merged, quick to read, changed in one place."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from releasewatch.core.match import Name
from releasewatch.core.model import Followed, Release, Show
from releasewatch.library.index import Index
from releasewatch.library.store import Book, Library

T = TypeVar("T")


class Catalogue:
    """The library together with the index derived from it.

    `hours` are the person's own usual hours, see `core.platforms.instant`.
    """

    def __init__(self, library: Library, index_file: Path, hours: Mapping[str, str]) -> None:
        self.library = library
        self._index = Index(index_file, hours)
        self._hours = hours

    def releases(self, first: date | None = None, last: date | None = None) -> list[Release]:
        """Releases whose billed date can lie from `first` to `last`; without `last` the undated ones too.

        More than these may come back: who asks for an exact stretch of local days sifts again.
        Raises `LibraryUnreadable`.
        """
        stamp = self.library.stamp()
        found = self._index.releases(stamp, first, last)
        return [release for show in self.shows() for release in show.releases] if found is None else found

    def names(self) -> list[Name]:
        """Key and title of every followed show, by title.  Raises `LibraryUnreadable`."""
        found = self._index.names(self.library.stamp())
        return [Name(show.key, show.title) for show in self.shows()] if found is None else found

    def shows(self) -> list[Show]:
        """Every followed show, by title; a stale index is made anew in passing.  Raises `LibraryUnreadable`."""
        from releasewatch.core.merge import merge

        stamp = self.library.stamp()
        shows = [merge(followed, self._hours) for followed in self.library.read()]
        shows.sort(key=lambda show: (show.title.casefold(), show.key))
        if stamp is not None and stamp == self.library.stamp() and self._index.names(stamp) is None:
            self._index.write(stamp, shows)
        return shows

    def followed(self, key: str) -> tuple[Followed, Show]:
        """One show as it is kept and as it is seen.  Raises `KeyError` and `LibraryUnreadable`."""
        from releasewatch.core.merge import merge

        for followed in self.library.read():
            if followed.key == key:
                return followed, merge(followed, self._hours)
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
