"""Words as they stand on a line of bash: with their quotes, the last one perhaps still open."""

from collections.abc import Sequence
from typing import NamedTuple

_BREAKS = (":", "=")
"""bash takes these for words of their own, and completes what stands behind the last of them."""

_KEPT_IN_DOUBLE_QUOTES = '$`"\\'
_NEEDS_NO_QUOTES = "-_.,/+@%"


class Begun(NamedTuple):
    """A word that is not complete: what it means, the end of it that bash replaces, and the quote that is open."""

    text: str
    replaced: str
    quote: str

    def completed(self, rest: str) -> str:
        """What bash is to put in the place of `replaced`, so that the word means `text` and `rest`."""
        return self.replaced + "".join(_quoted(letter, self.quote) for letter in rest)


def read(words: Sequence[str], start: str) -> tuple[list[str], Begun]:
    """What the `words` in front mean, and the word begun with `start`, all as bash parts them."""
    joined: list[str] = []
    in_front = ""
    for word in words:
        if word == ":" and joined:
            in_front = f"{joined.pop()}{word}"
        elif in_front:
            joined.append(in_front + word)
            in_front = ""
        else:
            joined.append(word)
    if start == ":" and joined:
        in_front, start = f"{joined.pop()}{start}", ""
    begun = _begun(start)
    if in_front:
        begun = begun._replace(text=_begun(in_front).text + begun.text)
    elif start in _BREAKS:
        begun = begun._replace(replaced="")
    return [_begun(word).text for word in joined], begun


def _begun(raw: str) -> Begun:
    text: list[str] = []
    quote, behind, place = "", 0, 0
    while place < len(raw):
        letter = raw[place]
        place += 1
        if letter == "\\" and quote != "'":
            if place == len(raw):  # what it was to quote is still to come
                return Begun("".join(text), raw[behind:-1], quote)
            if quote and raw[place] not in _KEPT_IN_DOUBLE_QUOTES:
                text.append(letter)
            text.append(raw[place])
            place += 1
        elif letter == quote or (not quote and letter in "'\""):
            quote, behind = "" if quote else letter, place
        else:
            text.append(letter)
    return Begun("".join(text), raw[behind:], quote)


def _quoted(letter: str, quote: str) -> str:
    if quote == "'":
        return r"'\''" if letter == "'" else letter
    if quote:
        # Inside of double quotes nothing keeps an exclamation mark from meaning an earlier command.
        return r'"\!"' if letter == "!" else f"\\{letter}" if letter in _KEPT_IN_DOUBLE_QUOTES else letter
    plain = letter.isalnum() or not letter.isascii() or letter in _NEEDS_NO_QUOTES
    return letter if plain else f"\\{letter}"
