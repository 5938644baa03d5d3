"""What `read` promises whatever the article."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.announce.examples import examples

from releasewatch.announce import Announced, read
from releasewatch.core.release import When

POSTER = """‘Gyeongseong Creature’ Shares Tender Poster Of Its Two Leads

Gyeongseong Creature
Credit: Netflix

The story opens in the spring of 1945, when a pawnbroker and a finder of lost people meet in a hospital full of
secrets. A new poster shows the two under falling blossoms.

The actors shared, “In the beginning they were enemies, and then they looked into a mirror.”

The soundtrack holds “Forever,” a fast dance track, and the quiet “Time.”

Lastly, Gyeongseong Creature Part 1 hits Netflix on December 22nd, 2023, followed by Part 2 on January 5th, 2024.

Source: Netflix

12 Points
Related Posts
"""


def test_an_announcement_buried_in_the_last_line_gives_exactly_its_two_parts() -> None:
    sentence = next(line for line in POSTER.splitlines() if line.startswith("Lastly"))
    parts = (("Part 1", "2023-12-22"), ("Part 2", "2024-01-05"))
    expected = tuple(
        Announced(
            show="Gyeongseong Creature",
            season=None,
            label=label,
            when=When(day),
            platform="Netflix",
            cadence=None,
            episodes=None,
            sentence=sentence,
        )
        for label, day in parts
    )
    assert read(POSTER, None) == expected
    assert read(POSTER, date(2023, 12, 8)) == expected


def test_what_came_out_before_the_day_of_publication_is_left_out() -> None:
    assert [one.label for one in read(POSTER, date(2023, 12, 23))] == ["Part 2"]
    assert read(POSTER, date(2024, 2, 1)) == ()


def test_the_day_of_publication_itself_is_still_to_come() -> None:
    assert [one.label for one in read(POSTER, date(2024, 1, 5))] == ["Part 2"]


def test_a_headline_given_apart_is_read_like_a_first_line() -> None:
    body = "It arrives on Hulu on May 3."
    (found,) = read(body, date(2024, 4, 1), title="‘Cold Quay’ Season 2 Sets Date")
    assert (found.show, found.season, found.label, found.when.date) == (
        "Cold Quay",
        2,
        "Season 2",
        "2024-05-03",
    )


def test_an_hour_with_a_zone_is_kept_on_the_billed_day() -> None:
    (found,) = read("HBO's “Crown Court” premieres Sunday, March 19 at 9 p.m. ET.", date(2023, 1, 30))
    assert found.when == When("2023-03-19", None, "21:00", "America/New_York")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Salt Lamp” begins on BBC One at 9pm on Sunday 2nd July.", ("21:00", "Europe/London")),
        ("“Salt Lamp” begins on TG4 at 9.30pm on Sunday 2nd July.", ("21:30", "Europe/Dublin")),
        ("“Salt Lamp” premieres on tvN on July 2 at 9:20 p.m.", ("21:20", "Asia/Seoul")),
        ("“Salt Lamp” premieres on tvN on July 2 at 9:20 p.m. GMT.", ("21:20", "UTC")),
        ("“Salt Lamp” premieres on NBC on July 2 at 9 p.m.", (None, None)),
        ("“Salt Lamp” premieres on Netflix on July 2 at 9 p.m.", (None, None)),
        ("“Salt Lamp” premieres on July 2 at 9 p.m.", (None, None)),
    ],
)
def test_an_hour_without_a_zone_is_that_of_a_channel_with_one_clock(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    (found,) = read(text, date(2023, 5, 30))
    assert (found.when.date, found.when.time, found.when.zone) == ("2023-07-02", *expected)


def test_the_platform_of_one_show_is_not_that_of_another_on_the_same_page() -> None:
    text = (
        "New release date for Netflix drama “The Gullous”\n\nThe drama “The Gullous” is now out on December 23.\n\n"
        "Min Hyun cast in drama “Useless Tides”\n\n“Useless Tides” will first air sometime next year.\n\n"
        "Teaser for drama “Islet”\n\n“Islet” will be out December 30 via TVING."
    )
    assert {one.show: one.platform for one in read(text, date(2022, 11, 30))} == {
        "The Gullous": "Netflix",
        "Islet": "TVING",
        "Useless Tides": None,
    }


def test_an_hour_after_midnight_belongs_to_the_next_calendar_day() -> None:
    (found,) = read("“Clockwork Fox” will air on Tokyo MX on January 6 at 25:30 JST.", date(2024, 12, 10))
    assert found.when == When("2025-01-07", None, "01:30", "Asia/Tokyo")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_text_is_read_without_failing(text: str, published: date | None) -> None:
    assert isinstance(read(text, published), tuple)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_release_is_found_in_the_text_and_not_over(data: st.DataObject) -> None:
    """Also where pieces of several announcements stand in one text."""
    chosen = data.draw(st.lists(st.sampled_from(examples()), min_size=1, max_size=3))
    text = "\n".join(one.text for one in chosen)
    day = data.draw(st.dates(date(2015, 1, 1), date(2026, 1, 1)))
    for one in read(text, day):
        assert one.sentence in " ".join(text.split()) or one.sentence in text  # broken lines are put together
        assert one.when.last_day is None or one.when.last_day >= day


WORDS = (
    "Harbour Nine", "“Harbour Nine”", "'Salt Road'", "The", "season", "31st season", "Part", "Volume I",
    "2", "II", "second half", "finale", "premieres", "will premiere", "was to air", "pushed", "to", "from",
    "until", "on", "May", "May 5", "5th", "2024", "12.03.", "31/12/2024", "(Fri)", "Friday",
    "Christmas Day", "tomorrow", "two weeks later", "Netflix", "HBO Max", "Max", "(", ")", ":", "-", "|",
    ".", "!", ",", ";", "\n", "\n- ", "9 p.m. ET", "24:30", "weekly", "New episodes", "all episodes", "31",
    "0",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=40), st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))
)
@example(["May 5", "\n", "Harbour Nine"], None)
def test_any_order_of_the_words_of_announcements_is_read_without_failing(
    words: list[str], published: date | None
) -> None:
    assert isinstance(read(" ".join(words), published), tuple)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("premiere " * 40 + "x May 5", id="words of labels"),
        pytest.param("- " * 60 + "x May 5", id="marks before a title"),
        pytest.param("on May 5 " + "- " * 3000, id="marks behind a date"),
        pytest.param("Harbour, " + "a b " * 200 + ", will premiere May 5", id="a long aside"),
        pytest.param("A, b " * 4000 + "will premiere on May 5", id="many commas"),
        pytest.param("(" * 5000 + "May 5" + ")" * 5000, id="brackets"),
        pytest.param("the season of " * 2000 + "May 5", id="seasons of seasons"),
    ],
)
def test_no_text_keeps_the_reader_busy(text: str) -> None:
    """In a process of its own, because a search that runs away cannot be stopped from outside."""
    code = "import sys; from releasewatch.announce import read; read(sys.stdin.read(), None)"
    subprocess.run([sys.executable, "-c", code], input=text, text=True, timeout=30, check=True)


@pytest.mark.parametrize("published", [date.min, date(1899, 12, 31), date.max])
def test_a_day_on_which_nothing_can_have_appeared_counts_as_none(published: date) -> None:
    text = (
        "Harbour Nine premieres on May 5, 2027. Part 2 follows two weeks later, Part 3 next month,\n"
        "Salt Road on Monday, Cold Quay in December and the finale on New Year's Eve."
    )
    assert read(text, published) == read(text, None)


def test_a_name_behind_letters_whose_lower_case_is_longer_is_read() -> None:
    text = "İ" * 50 + " Netflix"
    assert read(f"{text}\nHarbour Nine premieres on May 5, 2027 on {text}", date(2027, 1, 1)) != ()


@pytest.mark.parametrize("blank", ["\u200b", "\ufeff", "\u00ad", "\u2060", "\u202e\u202c"])
def test_what_nobody_sees_is_left_out(blank: str) -> None:
    text = f"What to watch\nThe Last Harbour\n{blank}\nThursday, March 7\nstreaming on Binge"
    assert [(one.show, one.when.date) for one in read(text, date(2024, 1, 5))] == [
        ("The Last Harbour", "2024-03-07")
    ]
    text = f"“The Last{blank} Harbour” premieres on Netflix on March 7."
    assert [one.show for one in read(text, date(2024, 1, 5))] == ["The Last Harbour"]


def test_a_title_with_odd_marks_beside_another_does_not_end_the_reading() -> None:
    read(
        "Apple TV+ shows new seasons of Loot and of The Reluctant Lamp With Eug‘ne L:vy today, and first images.",
        date(2024, 1, 5),
    )


@pytest.mark.parametrize(
    "text",
    [
        "The trial of John Marsh will begin on March 4. “He will return to court on Friday,” said the judge.",
        "Storm Tide will arrive on Thursday. Rain is expected until Saturday, January 13, with snow in the north.",
        "Parliament returns on February 5. The “Harbour Bill” will come back to the Commons in March 2024.",
        "The Harbour Shake returns to the menu on February 5. The recipe of the other burger comes back the same day.",
        "The Harbour Express train launches on May 21. Flights to the islands resume March 31.",
        "The zoo shows its pandas from June 27. The new museum exhibition opens on February 9.",
        "“Harbour Rebirth” launches on February 8 for PS5 and PC. A demo follows on February 29.",
        "Harbour Corp. pays a dividend on February 15. The stock returns to the Dow on March 4.",
        "Leaving Netflix in February\n\nFebruary 1: The Harbour\nFebruary 10: Salt Road\nFebruary 29: Tide of Glass",
    ],
)
def test_what_else_the_press_writes_of_is_no_release(text: str) -> None:
    assert read(text, date(2024, 1, 5)) == ()


@pytest.mark.parametrize(
    "day", [date(2012, 2, 29), date(2015, 1, 1), date(2019, 7, 4), date(2022, 11, 30), date(2025, 5, 6)]
)
def test_every_example_is_read_on_any_day_and_its_sentences_are_its_own(day: date) -> None:
    for one in examples():
        text = " ".join(one.text.split())
        assert all(found.sentence in one.text or found.sentence in text for found in read(one.text, day)), (
            one.name
        )
