"""The table as a terminal shows it: measured by an emulator, not by our own counting."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.person import Person
from tests.views import scenario
from tests.views.scenario import LONG, WITH_LONG, part, show

from releasewatch.core.clean import clean
from releasewatch.core.results import Result
from releasewatch.views import table
from releasewatch.views.cells import breaks, cells, folded
from releasewatch.views.table import Colors

COLORS: tuple[Colors | None, ...] = (None, "standard", "256", "truecolor")


def shown(text: str, width: int) -> pyte.Screen:
    """The screen after `text`, on a terminal that would break a line that is too long."""
    screen = pyte.Screen(width, text.count("\n") + 50)
    stream = pyte.Stream(screen)
    stream.feed(text.replace("\n", "\r\n"))
    return screen


def rows_of(text: str, width: int) -> int:
    return int(shown(text, width).cursor.y)


def column_of(line: str, wanted: str, width: int) -> int:
    """The column in which `wanted` begins on a terminal."""
    return int(shown(line[: line.index(wanted)], width).cursor.x)


def rendered(result: Result, width: int, colors: Colors | None = None) -> str:
    views = {"Agenda": table.agenda, "Followings": table.followings, "Portrait": table.portrait}
    return str(views[type(result).__name__](result, width=width, colors=colors))  # type: ignore[operator]


RESULTS: dict[str, Result] = {
    "upcoming": scenario.upcoming(WITH_LONG),
    "list": scenario.everything(WITH_LONG),
    "show": scenario.portrait(),
}


@pytest.mark.parametrize("width", [40, 41, 47, 60, 72, 79, 80, 81, 100, 120, 132, 200])
@pytest.mark.parametrize("name", RESULTS)
def test_no_line_is_wider_than_the_terminal(name: str, width: int) -> None:
    text = rendered(RESULTS[name], width)
    assert rows_of(text, width) == text.count("\n")


@pytest.mark.parametrize("width", range(60, 201, 7))
def test_columns_stand_one_below_the_other(width: int) -> None:
    text = rendered(scenario.upcoming(), width)
    titles = (
        "The Long Night",
        "한밤의 기차",
        "葬送のフリーレン",
        "Gyeongseong",
        "A Month",
        "A Year",
        "Nothing Dated",
    )
    lines = [line for line in text.splitlines() if any(title in line for title in titles)]
    columns = {column_of(line, next(title for title in titles if title in line), width) for line in lines}
    assert len(columns) == 1, text
    if not re.search(r"^ {4}in", text, re.MULTILINE):  # a table, no cards
        days = {
            column_of(line, "about 1", width)
            for line in lines
            if re.search("about 1[0-9]:", line) and "h  " not in line
        }
        platforms = {column_of(line, "Disney+", width) for line in lines if "Disney+" in line}
        platforms |= {column_of(line, "왓챠", width) for line in lines if "왓챠" in line}
        platforms |= {column_of(line, "Netflix", width) for line in lines if "Netflix" in line}
        assert len(platforms) == 1, text
        assert days, text


@pytest.mark.parametrize("width", [39, 30, 25, 20])
def test_a_narrow_terminal_shows_titles_and_dates_whole(width: int) -> None:
    text = rendered(scenario.upcoming(WITH_LONG), width)
    assert rows_of(text, width) == text.count("\n")
    words = " ".join(text.split())
    for seen in scenario.upcoming(WITH_LONG).countdowns:
        assert " ".join(seen.release.show.split()) in words
        if seen.day is not None:
            assert f"{seen.day.day} {seen.day:%b} {seen.day.year}" in words
    assert "…" not in text
    for note in ("billed 27 May 2024", "moved from 12 Dec 2023", "watched", "no longer confirmed"):
        assert note in words


@pytest.mark.parametrize("width", [1, 2, 3, 5, 10])
def test_no_width_is_too_narrow_to_show_every_letter(width: int) -> None:
    text = rendered(scenario.upcoming(), width)
    letters = "".join(text.split())
    for seen in scenario.upcoming().countdowns:
        assert "".join(seen.release.show.split()) in letters


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_title_of_ten_thousand_letters_takes_one_line(width: int) -> None:
    lines = [line for line in rendered(RESULTS["upcoming"], width).splitlines() if "Long Long" in line]
    assert len(lines) == 1
    assert "…" in lines[0]
    assert len(LONG) >= 10_000


def test_both_parts_stand_whole_on_one_line_each_at_80() -> None:
    followed = show(
        "Gyeongseong Creature", "Netflix", part("Part 1", "2023-12-22"), part("Part 2", "2024-01-05")
    )
    text = rendered(scenario.upcoming((followed,)), 80)
    assert text.splitlines() == [
        "Later in December",
        "in 14 days  Fri 22 Dec 2023, about 17:00  Netflix  Gyeongseong Creature · Part 1",
        "",
        "January 2024",
        "in 28 days  Fri 5 Jan 2024, about 17:00   Netflix  Gyeongseong Creature · Part 2",
    ]


@pytest.mark.parametrize("colors", COLORS)
def test_colours_change_nothing_of_the_text(colors: Colors | None) -> None:
    plain = rendered(RESULTS["upcoming"], 100)
    colored = rendered(RESULTS["upcoming"], 100, colors)
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()
    assert ("\x1b" in colored) == (colors is not None)


def test_no_colour_is_left_on_at_the_end_of_a_line() -> None:
    for line in rendered(RESULTS["upcoming"], 80, "256").splitlines():
        codes = re.findall(r"\x1b\[([0-9;]*)m", line)
        assert not codes or codes[-1] == "0"


def test_parts_of_one_show_share_a_tint_and_single_ones_have_none() -> None:
    text = rendered(scenario.upcoming(), 100, "standard")
    found: dict[str, set[str]] = {}
    for title in ("The Long Night", "Gyeongseong Creature", "A Month"):
        found[title] = set(re.findall(rf"\x1b\[([0-9;]*)m{title}\x1b", text))
    assert found == {"The Long Night": {"2", "1;96"}, "Gyeongseong Creature": {"1;95"}, "A Month": {"1"}}


@pytest.mark.parametrize(
    "title",
    [
        "[/]", "[/foo]", "[bold]x", "[red]", "[link=file:///x]y", "[@click=x]", ":smile:", "ends in \\", "\\[bold]",
        "{show}", "%(?..)", "$(touch x)", "`touch x`", "&lt;b&gt;",
    ],
)  # fmt: skip
@pytest.mark.parametrize("width", [30, 80])
def test_text_that_looks_like_markup_is_shown_letter_by_letter(title: str, width: int) -> None:
    # F49
    followed = (
        show(title, title, part(title.replace("%", "x"), "2023-12-22"), part("Part 2", "2023-12-23")),
    )
    for result in (
        scenario.upcoming(followed),
        scenario.everything(followed),
        scenario.portrait(followed[0]),
    ):
        for colors in COLORS:
            bare = re.sub(r"\x1b\[[0-9;]*m", "", rendered(result, width, colors))
            assert clean(title) in bare
            assert "\x1b]8" not in bare


some_text = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x1b\x07\x9b\x00\u202e\u2028\u200d\ufe0f\u0301\u1100\u1161가葬👨👩🇰🇷[]\\\t\n"),
    ),
    min_size=1,
    max_size=60,
).filter(lambda text: bool(clean(text)))


@given(title=some_text, label=some_text, platform=some_text, width=st.integers(1, 130))
@settings(max_examples=120, deadline=None)
def test_no_text_breaks_the_table_or_acts_on_the_terminal(
    title: str, label: str, platform: str, width: int
) -> None:
    followed = (
        show(title, platform, part(label, "2023-12-22", moved_from="2023-12-20"), part(None, "2024")),
        show("Plain", "Netflix", part("Part 1", "2023-12-23")),
    )
    for result in (
        scenario.upcoming(followed),
        scenario.everything(followed),
        scenario.portrait(followed[0]),
    ):
        text = rendered(result, width)
        assert not [
            letter
            for letter in text
            if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") and letter != "\n"
        ]
        if width >= 40:
            assert max(map(_cells, text.splitlines())) <= width


@given(
    text=st.text(st.sampled_from("ab 가é👨\u200d\u0301"), max_size=40).map(clean), width=st.integers(1, 12)
)
def test_breaks_keep_every_letter_and_every_line_short(text: str, width: int) -> None:
    starts = [0, *breaks(text, width), len(text)]
    lines = [text[first:last].rstrip() for first, last in pairwise(starts)]
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cells(line) <= max(width, 2) for line in lines)
    assert width == 1 or all(cells(line) <= width for line in lines)


def _cells(line: str) -> int:
    """What the emulator counts, without its joining of letters."""
    from wcwidth import wcwidth

    return sum(max(wcwidth(letter), 0) for letter in line)


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("Following Harbor Lights", ["Following Harbor Lights"]),
        ("Following Gyeongseong Creature on Netflix", ["Following Gyeongseong Creature on", "  Netflix"]),
        (
            "  Part 1 of 2  in 14 days  Fri 22 Dec 2023, about 17:00",
            ["  Part 1 of 2  in 14 days", "    Fri 22 Dec 2023, about 17:00"],
        ),
        (
            "refresh\tnever\twhether the first shell of a day asks the sources",
            ["refresh  never", "  whether the first shell of a day asks", "  the sources"],
        ),
        (
            'add a date: releasewatch edit creature --part "Part 1 Dec 22"',
            ["add a date:", '  releasewatch edit creature --part "Part 1 Dec 22"'],
        ),
        ("kept in /" + "a" * 50 + " now", ["kept in", "  /" + "a" * 50 + " now"]),
        ("경성크리처 " * 5, ["경성크리처 경성크리처 경성크리처", "  경성크리처 경성크리처"]),
    ],
)
def test_sentences_are_folded_at_words_and_what_is_to_be_copied_stays_whole(
    line: str, lines: list[str]
) -> None:
    assert folded(f"{line}\n", 40).splitlines() == lines


def test_an_answer_on_a_narrow_terminal_breaks_no_word_and_in_a_pipe_is_one_line(person: Person) -> None:
    words = ("add", "Gyeongseong Creature: Part 1 Dec 22 on Netflix")
    assert person.terminal(*words, width=40).lines == [
        "Following Gyeongseong Creature on",
        "  Netflix",
        "  Part 1  in 14 days",
        "    Fri 22 Dec 2023, about 17:00",
        "see all: releasewatch upcoming",
    ]
    assert person.terminal("watched", "creature", "nothing of that name", width=40).lines == [
        "releasewatch: Gyeongseong Creature has",
        '  no part "nothing of that name"',
        "  known: Part 1",
    ]
    person.more = {"COLUMNS": "40", "FORCE_COLOR": "1"}
    assert person.must("edit", "creature", "--remind", "3,0", "--when", "complete").splitlines()[0] == (
        "Changed Gyeongseong Creature; reminders: 3,0 days before, only when complete"
    )
