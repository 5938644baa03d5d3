"""Reading takes time in proportion to the text, whatever stands in it."""

import itertools
import string
import time
from collections.abc import Callable
from datetime import date

import pytest

from releasewatch.announce import read

PUBLISHED = date(2024, 1, 1)


def titles(count: int) -> list[str]:
    """Different titles of two words."""
    words = [
        f"{one.upper()}{two}{three}"
        for three, two, one in itertools.product(string.ascii_lowercase, "aeiou", string.ascii_lowercase)
    ]
    return [f"{one} {two}" for two, one in itertools.islice(itertools.product(words, words), count)]


SHAPES: dict[str, Callable[[int], str]] = {
    "one sentence of weekdays": lambda size: "every Friday until June 5 " * (size // 26),
    "one sentence of figures": lambda size: "1 " * (size // 2) + "May 5",
    "one sentence of opening quotes": lambda size: "'A " * (size // 3) + "May 5",
    "one sentence of days": lambda size: "May 5, " * (size // 7),
    "exclamation marks": lambda size: "!" * size,
    "one part again and again": lambda size: "Part 1 on May 5, 2024 " * (size // 22),
    "rows": lambda size: "\n".join(
        f"{title} - May {1 + place % 28}" for place, title in enumerate(titles(size // 17))
    ),
    "a title above each day": lambda size: "\n\n".join(
        f"{title}\nMay 5 on Netflix" for title in titles(size // 26)
    ),
    "quoted titles": lambda size: " ".join(f'"{title}" premieres May 5.' for title in titles(size // 27)),
    "prose": lambda size: " ".join(f"{title} premieres May 5 on Netflix." for title in titles(size // 36)),
}


def seconds(text: str) -> float:
    """The processor time of one reading, the better of two."""
    times = []
    for _ in range(2):
        began = time.process_time()
        read(text, PUBLISHED)
        times.append(time.process_time() - began)
    return min(times)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_four_times_the_text_takes_no_ten_times_as_long(shape: Callable[[int], str]) -> None:
    read(shape(2_000), PUBLISHED)  # compiles what it needs
    assert seconds(shape(32_000)) < 10 * seconds(shape(8_000))
