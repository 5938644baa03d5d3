"""The words a person types for a show -> one followed show, or why not."""

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from releasewatch.errors import ReleasewatchError, UsageProblem

_NEAREST = 3
_LIKE_ENOUGH = 0.6


class Name(NamedTuple):
    """What a followed show can be called: its key and its title."""

    key: str
    title: str


def find(words: str, names: Sequence[Name]) -> Name:
    """The one show that `words` mean: its whole title or key, else any part of them, in any script.

    Case, accents and composed or decomposed letters make no difference. Raises `ReleasewatchError` with the
    nearest titles when nothing matches, and `UsageProblem` with the candidates when several do.
    """
    wanted = fold(words)
    if not wanted:
        raise UsageProblem("the name of a show is missing", "see all: releasewatch list")
    whole = [name for name in names if fold(name.title) == wanted]
    for name in names:
        if fold(name.key) == wanted:
            # Of shows of one title, the first has it as its key: that is meant by who writes it as the key.
            if not whole or whole == [name] or (name in whole and words.strip() == name.key):
                return name
            if name not in whole:
                whole.append(name)  # the key of one show is the title of another
    found = whole or [name for name in names if wanted in fold(name.title) or wanted in name.key]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageProblem(
            f'"{words}" matches {len(found)} followed shows',
            *(f"{name.title} ({name.key})" for name in found[:10]),
            *([f"and {len(found) - 10} more"] if len(found) > 10 else []),
            "give more of the title, or the key in brackets",
        )
    nearest = _nearest(wanted, names)
    raise ReleasewatchError(
        f'no followed show matches "{words}"',
        *([f"nearest: {', '.join(nearest)}"] if nearest else []),
        "see all: releasewatch list",
    )


def key_for(title: str, taken: frozenset[str]) -> str:
    """A key for `title`: its letters and digits in lower case with hyphens, numbered when it is taken."""
    letters = unicodedata.normalize("NFC", title).casefold()
    plain = "".join(letter for letter in unicodedata.normalize("NFD", letters) if not _accent(letter))
    slug = "-".join("".join(letter if letter.isalnum() else " " for letter in _composed(plain)).split())[
        :80
    ].strip("-")
    key = slug or "show"
    number = 2
    while key in taken:
        key = f"{slug or 'show'}-{number}"
        number += 1
    return key


def fold(text: str) -> str:
    """`text` for comparing: without case, accents and doubled spaces."""
    if text.isascii():
        return " ".join(text.casefold().split())
    # Decomposed before and after: some letters only show their capital, others their accent, on the way.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(_composed("".join(letter for letter in decomposed if not _accent(letter))).split())


def _accent(letter: str) -> bool:
    """Latin, Greek and Cyrillic accents; the marks that other scripts spell with are letters there."""
    return "\u0300" <= letter <= "\u036f"


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _nearest(wanted: str, names: Sequence[Name]) -> list[str]:
    """Titles like `wanted`, best first: compared whole, and with as many words as were typed."""
    from difflib import SequenceMatcher  # only a name that nothing matches needs it

    scored = []
    for name in names:
        title = fold(name.title)
        start = title[: len(wanted) + 2]
        likeness = max(
            SequenceMatcher(None, wanted, title).ratio(), SequenceMatcher(None, wanted, start).ratio()
        )
        if likeness >= _LIKE_ENOUGH:
            scored.append((-likeness, name.title))
    return [title for _, title in sorted(scored)[:_NEAREST]]
