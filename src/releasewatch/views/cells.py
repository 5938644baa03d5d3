"""How many cells of a terminal a text takes, and where it is parted to fit."""

import re
from itertools import pairwise

_COLUMN = re.compile(r"\t| {2,}|(?<=:) (?=releasewatch )")
"""What parts the columns of a line; a command at its end is one."""


def cells(text: str) -> int:
    """The cells that `text` may take: a terminal that does not join emoji shows each of them."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return max(cell_len(text), sum(map(_cells_of, text)))


def cut(text: str, room: int) -> str:
    """`text` in at most `room` cells, with an ellipsis where something is missing."""
    if len(text) <= room and cells(text) <= room:
        return text
    kept, used = [], 0
    for letter in text[: room + 1]:
        used += _cells_of(letter)
        if used > room - 1:
            break
        kept.append(letter)
    return "".join(kept).rstrip() + "…"


def padded(text: str, width: int) -> str:
    """`text` with spaces behind it up to `width` cells."""
    return text + " " * (width - cells(text))


def breaks(text: str, width: int) -> list[int]:
    """Where in `text` lines begin behind the first one, so that none has more than `width` cells.

    Between words, which one space parts, and inside a word only where it is longer than a line. A wide letter stands
    alone where the width is 1.
    """
    found: list[int] = []
    used = -1  # the first word of a line stands behind no space
    for word in re.finditer(r"\S+", text):
        size = cells(word[0])
        if used + 1 + size <= width:
            used += 1 + size
            continue
        if used >= 0:
            found.append(word.start())
        used = 0
        for place, letter in enumerate(word[0], word.start()):
            taken = _cells_of(letter)
            if used and used + taken > width:
                found.append(place)
                used = 0
            used += taken
    return found


def folded(text: str, width: int) -> str:
    """`text` with lines of more than `width` cells parted between their columns, then between words.

    What is longer than a line alone stays whole, as does a command of ours: the terminal folds it, and it can still be
    copied.
    """
    return "".join(f"{piece}\n" for line in text.splitlines() for piece in _folded(line, width))


def _folded(line: str, width: int) -> list[str]:
    if 2 * len(line) <= width or cells(line.expandtabs()) <= width:
        return [line]
    bare = line.lstrip(" ")
    indent = line[: len(line) - len(bare)]
    deeper = " " * min(len(indent) + 2, width // 4)
    found: list[str] = []
    for column in _COLUMN.split(bare):
        gap = " " if found and found[-1].endswith(":") else "  "
        if found and cells(found[-1]) + len(gap) + cells(column) <= width:
            found[-1] += f"{gap}{column}"
            continue
        parted = [] if column.startswith("releasewatch ") else breaks(column, max(width - len(deeper), 1))
        words = [place for place in parted if column[place - 1] == " "]
        for start, end in pairwise([0, *words, len(column)]):
            found.append((deeper if found else indent) + column[start:end].rstrip())
    return found


def _cells_of(letter: str) -> int:
    if "\U0001f1e6" <= letter <= "\U0001f1ff":
        return 2  # two of these make a flag, and four cells where they are not joined
    from rich.cells import get_character_cell_size

    return get_character_cell_size(letter)
