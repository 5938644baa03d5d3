"""What `read` promises whatever the article."""

from datetime import date

from hypothesis import given, settings
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
        assert one.sentence in text
        assert one.when.last_day is None or one.when.last_day >= day
