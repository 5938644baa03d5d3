"""The lines of one day."""

from datetime import date

import pytest

from releasewatch.core.reminders import Reminder
from releasewatch.shell.digest import CHARACTERS_SHOWN, Digest, elsewhere, ended, render

TODAY = Reminder("today", "Gyeongseong Creature · Part 1 (7 episodes) on Netflix, about 17:00")
SOON = Reminder("in 7 days", "경성크리처 · Part 2")
MOVED = Reminder("moved", "The Crown · Part 2: 5 Jan -> 12 Jan")

CASES = [
    ([], ""),
    ([TODAY], "today     Gyeongseong Creature · Part 1 (7 episodes) on Netflix, about 17:00\n"),
    (
        [SOON, Reminder("in 30 days", "a"), MOVED],
        "in 7 days  경성크리처 · Part 2\nin 30 days a\nmoved      The Crown · Part 2: 5 Jan -> 12 Jan\n",
    ),
    ([Reminder("today", str(n)) for n in range(5)], "".join(f"today     {n}\n" for n in range(5))),
    (
        [Reminder("today", str(n)) for n in range(8)],
        "".join(f"today     {n}\n" for n in range(5)) + "+3 more: releasewatch upcoming\n",
    ),
    # A move is news and is told, though something far ahead makes room for it.
    (
        [*(Reminder("today", str(n)) for n in range(6)), *(Reminder("moved", str(n)) for n in range(3))],
        "today     0\ntoday     1\ntoday     2\nmoved     0\nmoved     1\n+4 more: releasewatch upcoming\n",
    ),
    (
        [TODAY, *(Reminder("moved", str(n)) for n in range(6))],
        f"today     {TODAY.text}\n"
        + "".join(f"moved     {n}\n" for n in range(4))
        + "+2 more: releasewatch upcoming\n",
    ),
]


@pytest.mark.parametrize(("reminders", "wanted"), CASES)
def test_at_most_five_lines_are_shown_and_the_rest_is_counted(reminders: list[Reminder], wanted: str) -> None:
    assert render(reminders).plain == wanted


def test_colour_says_nothing_that_the_words_do_not() -> None:
    digest = render([TODAY, *[SOON] * 5, MOVED])
    assert digest.coloured == (
        "\x1b[1;32mtoday    \x1b[0m Gyeongseong Creature · Part 1 (7 episodes) on Netflix, about 17:00\n"
        "\x1b[36min 7 days\x1b[0m 경성크리처 · Part 2\n"
        "\x1b[36min 7 days\x1b[0m 경성크리처 · Part 2\n"
        "\x1b[36min 7 days\x1b[0m 경성크리처 · Part 2\n"
        "\x1b[33mmoved    \x1b[0m The Crown · Part 2: 5 Jan -> 12 Jan\n"
        "\x1b[2m+2 more: releasewatch upcoming\x1b[0m\n"
    )


def test_no_control_character_of_a_title_reaches_the_file() -> None:
    """F47, F62: a newline would make a line of its own, an escape would speak to the terminal."""
    assert (
        render([Reminder("today", "a\nb\x1b[2Jc\x9b\x07\x00")]).plain
        == "today     a b\ufffd[2Jc\ufffd\ufffd\ufffd\n"
    )


def test_a_very_long_title_is_cut() -> None:
    row = render([Reminder("today", "x" * 10_000)]).plain
    assert row == "today     " + "x" * (CHARACTERS_SHOWN - 1) + "…\n"


def test_the_notices() -> None:
    assert ended(date(2026, 12, 22)).plain == (
        "reminders were prepared until Tue 22 Dec; go on with: releasewatch remind\n"
    )
    assert elsewhere("Asia/Seoul") == Digest(
        "these days and hours are those of Asia/Seoul; for yours: releasewatch remind\n",
        "\x1b[2mthese days and hours are those of Asia/Seoul; for yours: releasewatch remind\x1b[0m\n",
    )
