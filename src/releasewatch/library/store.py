"""The library: reading it, and changing it so that no fault loses a show."""

import errno
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from releasewatch.core.model import Followed, instant_text
from releasewatch.errors import LibraryUnreadable, ReleasewatchError
from releasewatch.files import make_directory, read_whole, real_file, write_atomic
from releasewatch.library import backups, glance, lock, schema, undo
from releasewatch.library.backups import Backup
from releasewatch.library.book import Book
from releasewatch.library.glance import Stamp
from releasewatch.library.schema import Document
from releasewatch.library.undo import Record

__all__ = ["Backup", "Book", "Library", "Restored", "Undone"]

T = TypeVar("T")

_TRIES = 5


@dataclass(frozen=True, slots=True)
class Undone:
    """The change that was taken back: what it was, when it was made, and the keys of its shows."""

    what: str
    at: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """The backup that is the library now; how many shows there were (None: not readable) and there are."""

    path: Path
    shows_before: int | None
    shows_after: int


def _nothing() -> None:
    """Nothing needs to be written beside the library."""


@dataclass(frozen=True, slots=True)
class _Step(Generic[T]):
    """What comes of a change: its result, the new library or None to leave it, what to write before and after."""

    result: T
    new: Document | None
    first: Callable[[], None] = _nothing
    after: Callable[[], None] = _nothing


Saved = Callable[[Stamp, Stamp, Mapping[str, Followed | None]], None]
"""Is told the stamps of the file before and after a change, and the shows that it touched; None was removed."""


class Library:
    """The followed shows of one person: `file` with its backups in the directory `backups`.

    `notices` gathers what the person should hear once although all went well. `saved` is told of each saved change,
    still under the lock.
    """

    def __init__(self, file: Path, backups: Path, *, saved: Saved | None = None) -> None:
        self._file = file
        self._backups = backups
        self._saved = saved
        self._undo = file.with_name("undo.json")
        self.notices: list[str] = []

    def read(self) -> tuple[Followed, ...]:
        """The followed shows; none before the first was added.  Takes no lock and writes nothing.

        Raises `LibraryUnreadable` for a damaged or newer library, and for a missing one that has backups.
        """
        try:
            data = self._content(real_file(self._file))
        except LibraryUnreadable:
            raise
        except ReleasewatchError as error:
            raise LibraryUnreadable(error.sentence, *error.remedies) from None
        if data is None:
            return ()
        try:
            return schema.read(data)
        except (schema.DamageError, schema.LaterVersionError) as error:
            raise self._unreadable(error) from None

    def change(self, what: str, edit: Callable[[Book], T], *, now: datetime, undoable: bool = True) -> T:
        """Apply `edit` to what the library holds now, save it, and give back what `edit` returned.

        `edit` may be called several times when another program changes the file meanwhile; what it raises
        leaves everything as it was. `what` names the change for `undo`; a refresh is not `undoable`.
        """
        records = None

        def make(document: Document) -> _Step[T]:
            nonlocal records
            book = Book(document)
            result = edit(book)
            touched = book.touched()
            if not touched:
                return _Step(result, None)
            new = book.document()
            if not undoable:
                return _Step(result, new)
            if records is None:
                records = self._records()
            change = undo.record(what, instant_text(now), touched, document.texts, new.texts)
            # Before the library: what is saved can be taken back, and what was cut off is known as such.
            return _Step(result, new, first=lambda: undo.save(self._undo, (*records, change)))

        return self._rewrite(make)

    def undo(self) -> Undone:
        """Take back the last change that is not taken back yet.

        Raises `ReleasewatchError` when there is none, or when its shows were changed since by other means.
        """

        def make(document: Document) -> _Step[Undone]:
            left = self._records()
            while left:
                *rest, change = left
                left = tuple(rest)
                match undo.state(change, document.texts):
                    case "done":
                        undone = Undone(change.what, change.at, tuple(change.shows))
                        return _Step(undone, _without(change, document), after=partial(self._forget, left))
                    case "overtaken":
                        raise ReleasewatchError(
                            f"cannot take back: {change.what}: the same was changed since by other means",
                            "nothing was changed; to go back further: releasewatch restore",
                        )
            raise ReleasewatchError("there is nothing to take back", *self.notices)

        return self._rewrite(make)

    def backups(self) -> tuple[Backup, ...]:
        """The backups, newest first."""
        return backups.find(self._backups)

    def restore(self, backup: Path | None = None) -> Restored:
        """Make a backup the library; what was there becomes a backup.

        `backup` is its name or path, None the newest good one. Raises `ReleasewatchError` when it cannot be
        read as a library; nothing was changed then.
        """
        path = self._chosen(backup)
        try:
            new = schema.document(read_whole(path, schema.LIMIT_BYTES))
        except OSError as error:
            raise ReleasewatchError(
                f"cannot read the backup {path}: {error.strerror}", *self._remedies()
            ) from None
        except (schema.DamageError, schema.LaterVersionError) as error:
            raise ReleasewatchError(
                f"the backup {path} is no good: {_why(error)}", *self._remedies()
            ) from None
        real = self._real_for_change()
        with self._locked(real):
            old = self._bytes(real)
            before = None if old is None else self._count(old)
            try:
                self._save(real, old, before, new, _nothing)
            except _ChangedMeanwhileError:
                raise _kept_changing() from None
            with suppress(OSError):  # what is left of it is seen to be overtaken
                self._undo.unlink()  # the changes led to another state of the library
        return Restored(path, before, len(new.shows))

    def _rewrite(self, make: Callable[[Document], _Step[T]]) -> T:
        """Save what `make` makes of the present library, with all that it writes, under the lock."""
        real = self._real_for_change()
        with self._locked(real) as locked:
            for _ in range(_TRIES):
                old = self._content(real)
                try:
                    document = schema.EMPTY if old is None else schema.document(old)
                except (schema.DamageError, schema.LaterVersionError) as error:
                    raise self._unreadable(error) from None
                step = make(document)
                if step.new is None:
                    return step.result
                try:
                    before = self._save(real, old, len(document.shows), step.new, step.first)
                except _ChangedMeanwhileError:
                    continue
                step.after()
                if locked:  # else the file may be somebody else's already
                    self._tell(before, glance.stamp(real), document, step.new)
                return step.result
        raise _kept_changing()

    def _save(
        self, real: Path, old: bytes | None, count: int | None, new: Document, first: Callable[[], None]
    ) -> Stamp:
        """Replace the text `old` of `count` shows; gives back the stamp that it had.

        Raises `_ChangedMeanwhileError` when that text is gone.
        """
        before: Stamp = None

        def before_replace() -> None:
            nonlocal before
            if old is not None:
                halved = count is not None and 0 < count >= 2 * len(new.shows)
                backups.keep(self._backups, old, count, for_good=halved)
            first()
            before = glance.stamp(real)
            # The lock holds back our like only: an editor, or a directory kept alike elsewhere, asks nobody.
            if self._bytes(real) != old:
                raise _ChangedMeanwhileError

        write_atomic(self._file, schema.write(new), before_replace=before_replace)
        backups.prune(self._backups)
        return before

    def _tell(self, before: Stamp, after: Stamp, old: Document, new: Document) -> None:
        if self._saved is not None:
            keys = old.texts.keys() | new.texts.keys()
            touched = {key for key in keys if new.texts.get(key) is not old.texts.get(key)}
            self._saved(before, after, {key: new.shows.get(key) for key in touched})

    def _real_for_change(self) -> Path:
        if not self._file.is_symlink():
            make_directory(self._file.parent)
        real = real_file(self._file)
        if not real.parent.is_dir():
            raise ReleasewatchError(
                f"{self._file} is a link into a directory that does not exist: {real.parent}",
                "make the directory, or remove the link",
            )
        return real

    @contextmanager
    def _locked(self, real: Path) -> Iterator[bool]:
        with lock.hold(real) as locked:
            if not locked:
                self.notices.append(
                    f"{real.parent} knows no locks: do not change the library from two places at once"
                )
            yield locked

    def _content(self, real: Path) -> bytes | None:
        """The text of the library, None before there is one.  Raises `LibraryUnreadable`."""
        data = self._bytes(real)
        if data is None and backups.find(self._backups):
            raise LibraryUnreadable(
                f"{self._file} is missing, but there are backups of it",
                f"to begin anew, move them away: {self._backups}",
                *self._remedies(),
            )
        return data

    def _bytes(self, real: Path) -> bytes | None:
        try:
            return read_whole(real, schema.LIMIT_BYTES)
        except FileNotFoundError:
            return None
        except OSError as error:
            if error.errno == errno.EFBIG:
                size = real.stat().st_size // 1_000_000
                raise LibraryUnreadable(
                    f"{self._file} is damaged: it has {size} MB, no library is that large",
                    "move the file away, then go back to a backup: releasewatch restore",
                ) from None
            raise LibraryUnreadable(f"cannot read {self._file}: {error.strerror}") from None

    def _count(self, data: bytes) -> int | None:
        """How many shows a text has that is about to be replaced, None for a damaged one."""
        try:
            return len(schema.read(data))
        except schema.LaterVersionError as error:
            raise self._unreadable(error) from None
        except schema.DamageError:
            return None

    def _records(self) -> tuple[Record, ...]:
        try:
            return undo.load(self._undo)
        except undo.DamageError:
            aside = undo.set_aside(self._undo)
            self.notices.append(f"the record of the last changes was damaged, it is now {aside}")
            return ()

    def _forget(self, left: tuple[Record, ...]) -> None:
        """Keep only the changes `left` after another was taken back and the library saved.

        Where that is cut off or fails nothing is lost: the library shows that the change is not done, and the
        next time it is passed over.
        """
        with suppress(ReleasewatchError, OSError):
            undo.save(self._undo, left)

    def _chosen(self, backup: Path | None) -> Path:
        if backup is not None:
            inside = self._backups / backup
            try:
                inside.stat()
            except PermissionError:  # it may well be there: reading it will tell
                return inside
            except OSError:  # also a name that is too long for a file
                return backup
            return inside
        newest = backups.newest_good(self._backups)
        if newest is None:
            raise ReleasewatchError(f"there is no good backup in {self._backups}")
        return newest.path

    def _unreadable(self, error: schema.DamageError | schema.LaterVersionError) -> LibraryUnreadable:
        if isinstance(error, schema.LaterVersionError):
            return LibraryUnreadable(
                f"{self._file} is of a later version of releasewatch: {_why(error)}",
                "nothing was changed; upgrade releasewatch: pip install --upgrade releasewatch",
            )
        return LibraryUnreadable(f"{self._file} is damaged: {error}", *self._remedies())

    def _remedies(self) -> tuple[str, ...]:
        """How to go back to the newest good backup."""
        newest = backups.newest_good(self._backups)
        if newest is None:
            return (
                f"there is no good backup in {self._backups}; mend the file, or move it away to begin anew",
            )
        return (
            f"newest good backup: {newest.at:%Y-%m-%d %H:%M} UTC, shows: {newest.shows}",
            f"go back to it: releasewatch restore {newest.path.name}",
        )


class _ChangedMeanwhileError(Exception):
    """The file is not the one that was read."""


def _kept_changing() -> ReleasewatchError:
    return ReleasewatchError(
        "another program keeps changing the library", "nothing was changed; try again later"
    )


def _why(error: schema.DamageError | schema.LaterVersionError) -> str:
    if isinstance(error, schema.LaterVersionError):
        return f"it has schema {error}, this version knows {schema.SCHEMA}"
    return str(error)


def _without(change: Record, document: Document) -> Document:
    """The library before `change`."""
    texts, shows = dict(document.texts), dict(document.shows)
    for key, sides in change.shows.items():
        text = undo.taken_back(sides, texts.get(key))
        if text is None:
            del texts[key], shows[key]
            continue
        try:
            show = schema.show_from(text)
        except schema.DamageError as error:
            raise ReleasewatchError(
                f"cannot take back: {change.what}: {error}", "nothing was changed"
            ) from None
        texts[key], shows[key] = text, show
    return Document(document.top, texts, shows)
