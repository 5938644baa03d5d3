"""Typed text as words, figures and marks, and a cursor that walks over them."""

import re
import unicodedata
from collections.abc import Container
from typing import NamedTuple

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\S")
_DASHES = "‐‑‒–—―−"
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_FULL_WIDTH_SHIFT = 0xFF01 - ord("!")


class Refused(ValueError):
    """A text that can only be meant as a date or an hour, and is a wrong one.

    `reason` goes on after the quoted text ("has no 13th month"); `remedy` is one line or None.
    """

    def __init__(self, reason: str, remedy: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy


class Token(NamedTuple):
    """A run of letters, a run of figures or one mark; `start` and `end` point into the text as it was given."""

    text: str
    """In lower case, with ASCII figures, hyphens and apostrophes whatever the script or the typography."""
    start: int
    end: int
    glued: bool
    """Whether nothing stands between this token and the one before it."""


def split(text: str) -> tuple[Token, ...]:
    """The tokens of `text`; linear in its length."""
    plain = "".join(map(_plain, text))
    found: list[Token] = []
    for match in _TOKEN.finditer(plain):
        glued = bool(found) and found[-1].end == match.start()
        found.append(Token(match.group(), match.start(), match.end(), glued))
    return tuple(found)


def _plain(character: str) -> str:
    """One character for one, so that positions hold."""
    if character.isascii():
        return character.lower()
    if (figure := unicodedata.decimal(character, None)) is not None:
        return str(figure)
    if ord(character) in _FULL_WIDTH:
        return chr(ord(character) - _FULL_WIDTH_SHIFT).lower()
    if character in _DASHES:
        return "-"
    if character in "’ʼ":
        return "'"
    lower = character.lower()
    return lower if len(lower) == 1 else character


class Cursor:
    """A place in a list of tokens. What does not fit leaves it where it was."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.position = 0

    @property
    def done(self) -> bool:
        """Whether nothing is left."""
        return self.position >= len(self.tokens)

    def peek(self, ahead: int = 0) -> str:
        """The text of a token to come, empty past the end."""
        place = self.position + ahead
        return self.tokens[place].text if place < len(self.tokens) else ""

    def glued(self, ahead: int = 0) -> bool:
        """Whether a token to come exists and touches the one before it."""
        place = self.position + ahead
        return place < len(self.tokens) and self.tokens[place].glued

    def take(self, *texts: str) -> bool:
        """Step over exactly these tokens."""
        if any(self.peek(ahead) != text for ahead, text in enumerate(texts)):
            return False
        self.position += len(texts)
        return True

    def take_any(self, texts: Container[str]) -> str | None:
        """Step over one token that is among `texts`, and give it."""
        text = self.peek()
        if not text or text not in texts:
            return None
        self.position += 1
        return text

    def take_figures(self, *lengths: int) -> str | None:
        """Step over a run of figures that has one of these lengths, and give it."""
        text = self.peek()
        if not text.isdecimal() or len(text) not in lengths:
            return None
        self.position += 1
        return text
