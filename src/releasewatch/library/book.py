"""The shows as one change sees them."""

import msgspec

from releasewatch.core.model import Followed
from releasewatch.errors import ReleasewatchError
from releasewatch.library import overlay, schema
from releasewatch.library.schema import Document


class Book:
    """The shows as an edit sees and changes them, in memory and under the lock."""

    def __init__(self, document: Document) -> None:
        self._old = document
        self._shows = dict(document.shows)
        self._removed: set[str] = set()

    def get(self, key: str) -> Followed | None:
        """The show of this key, None when it is not followed."""
        return self._shows.get(key)

    def shows(self) -> tuple[Followed, ...]:
        """All shows."""
        return tuple(self._shows.values())

    def put(self, followed: Followed) -> None:
        """Follow a show, or replace the one of the same key.

        Raises `ReleasewatchError` for a value that could not be read back.
        """
        if problem := schema.problem_of(followed):
            raise ReleasewatchError(
                f"cannot save the show {followed.key!a}: {problem}", "nothing was changed"
            )
        self._shows[followed.key] = followed

    def remove(self, key: str) -> None:
        """Stop following a show.  Raises `KeyError` when it is not followed."""
        del self._shows[key]
        self._removed.add(key)

    def touched(self) -> frozenset[str]:
        """The keys of the shows that are other than they were."""
        old = self._old.shows
        return frozenset(
            key
            for key in old.keys() | self._shows.keys()
            if old.get(key) is not self._shows.get(key) and old.get(key) != self._shows.get(key)
        )

    def document(self) -> Document:
        """The library with the changes.  Raises `ReleasewatchError` for a show that cannot be read back."""
        texts = dict(self._old.texts)
        for key in self.touched():
            show = self._shows.get(key)
            if show is None:
                del texts[key]
            else:
                texts[key] = _text_of(show, self._old.texts.get(key))
        if self._old.texts.keys() - texts.keys() - self._removed:
            raise RuntimeError("a change would lose shows that nobody removed")
        return Document(self._old.top, texts, self._shows)


def _text_of(show: Followed, old: msgspec.Raw | None) -> msgspec.Raw:
    """The text of a changed show, read back and compared: what cannot be read is never written."""
    try:
        text = overlay.text_of(show, old)
        again = schema.show_from(text)
    except (UnicodeEncodeError, TypeError, schema.DamageError) as error:
        why = "it holds text that is no Unicode" if isinstance(error, UnicodeEncodeError) else str(error)
        raise ReleasewatchError(f"cannot save the show {show.key!a}: {why}", "nothing was changed") from None
    if again != show:
        raise ReleasewatchError(f"cannot save the show {show.key!a}: it does not read as it is written")
    return text
