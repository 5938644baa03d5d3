"""How many cells of a terminal a text takes."""


def cells(text: str) -> int:
    """The cells that `text` may take: a terminal that does not join emoji shows each of them."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len, get_character_cell_size

    return max(cell_len(text), sum(map(get_character_cell_size, text)))


def cut(text: str, room: int) -> str:
    """`text` in at most `room` cells, with an ellipsis where something is missing."""
    if len(text) <= room and cells(text) <= room:
        return text
    from rich.cells import get_character_cell_size

    kept, used = [], 0
    for letter in text[: room + 1]:
        used += get_character_cell_size(letter)
        if used > room - 1:
            break
        kept.append(letter)
    return "".join(kept).rstrip() + "…"


def padded(text: str, width: int) -> str:
    """`text` with spaces behind it up to `width` cells."""
    return text + " " * (width - cells(text))
