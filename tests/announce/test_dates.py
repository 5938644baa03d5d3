"""Mentions of time, and the dates that they mean on a day of publication."""

from datetime import date

import pytest

from releasewatch.announce.dates import mentions
from releasewatch.announce.figures import DAY_FIRST, MONTH_FIRST, order_told
from releasewatch.announce.words import Words
from releasewatch.announce.years import Calendar
from releasewatch.core.release import When

PUBLISHED = date(2023, 11, 15)  # a Wednesday

MEANT = [
    ("on December 22", "2023-12-22"),
    ("on Dec. 22nd", "2023-12-22"),
    ("on Friday, December 22", "2023-12-22"),
    ("on 22 December", "2023-12-22"),
    ("on Friday 22nd of December", "2023-12-22"),
    ("on January 5", "2024-01-05"),
    ("on January 5, 2024", "2024-01-05"),
    ("on 5 January 2024", "2024-01-05"),
    ("on 2024-01-05", "2024-01-05"),
    ("from January 5-11", "2024-01-05"),
    ("from Jan. 5-11, 2025", "2025-01-05"),
    ("from January 5 to 11.", "2024-01-05"),
    ("from 5-11 January", "2024-01-05"),
    ("from 5th to 11th January", "2024-01-05"),
    ("from December 28 - January 3, 2025", "2024-12-28"),
    ("Following Friday's show", "2023-11-17"),
    ("on 22.12.2023", "2023-12-22"),
    ("on 12/22/2023", "2023-12-22"),
    ("on May 3 next year", "2024-05-03"),
    ("today", "2023-11-15"),
    ("tomorrow night", "2023-11-16"),
    ("this Friday (November 17)", "2023-11-17"),
    ("this Friday", "2023-11-17"),
    ("next Friday", "2023-11-24"),
    ("on the 21st", "2023-11-21"),
    ("on Christmas Day", "2023-12-25"),
    ("on New Year's Eve", "2023-12-31"),
    ("on Thanksgiving Day", "2023-11-23"),
    ("in December", "2023-12"),
    ("in February", "2024-02"),
    ("in December 2024", "2024-12"),
    ("next month", "2023-12"),
    ("on the 5th of next month", "2023-12-05"),
    ("on the 28th of this month", "2023-11-28"),
    ("from 05-Dec-2023", "2023-12-05"),
    ("this November", "2023-11"),
    ("at the end of January", "2024-01"),
    ("in Q1 2024", "2024-Q1"),
    ("in the fourth quarter of 2024", "2024-Q4"),
    ("in spring 2024", "2024 spring"),
    ("this winter", "2023 winter"),
    ("next summer", "2024 summer"),
    ("in early 2024", "2024 early"),
    ("late 2024", "2024 late"),
    ("later this year", "2023 late"),
    ("in the second half of 2024", "2024 late"),
    ("next year", "2024"),
    ("early next year", "2024 early"),
    ("in 2025", "2025"),
]

NO_DATES = [
    "one each that Sunday",
    "in the FRIDAY THRILLER NIGHT slot",
    "every Friday",
    "on Fridays",
    "on Mondays and Tuesdays",
    "the Monday-Tuesday drama",
    "they may march on",
    "to fall in love",
    "on 5/1/2027",
    "in 1080p",
    "the $2020 prize",
]


@pytest.mark.parametrize(("text", "meant"), MEANT)
def test_a_mention_means_the_next_such_time(text: str, meant: str) -> None:
    (mention,) = mentions(text, Words(text))
    found = Calendar(PUBLISHED).resolve(mention, None, sure=False) or When()
    assert " ".join(piece for piece in found[:2] if piece) == meant


@pytest.mark.parametrize("text", NO_DATES)
def test_a_rhythm_and_an_ordinary_word_are_no_date(text: str) -> None:
    assert mentions(text, Words(text)) == []


@pytest.mark.parametrize("text", ["on October 30", "in October 2023", "last month", "last year", "in 2022"])
def test_what_is_over_has_no_date(text: str) -> None:
    (mention,) = mentions(text, Words(text))
    assert Calendar(PUBLISHED).resolve(mention, None, sure=False) is None


def test_a_day_of_last_summer_is_the_next_years_where_the_words_leave_no_doubt() -> None:
    (mention,) = mentions("on August 30", Words("on August 30"))
    assert Calendar(PUBLISHED).resolve(mention, None, sure=True) == When("2024-08-30")


def test_a_day_of_the_weeks_before_is_no_next_years_unless_its_weekday_says_so() -> None:
    (mention,) = mentions("on October 30", Words("on October 30"))
    assert Calendar(PUBLISHED).resolve(mention, None, sure=True) is None
    (mention,) = mentions("on Wednesday, October 30", Words("on Wednesday, October 30"))
    assert Calendar(PUBLISHED).resolve(mention, None, sure=True) == When("2024-10-30")


def test_a_week_later_counts_from_the_date_before() -> None:
    (mention,) = mentions("a week later", Words("a week later"))
    assert Calendar(PUBLISHED).resolve(mention, date(2023, 12, 22), sure=False) == When("2023-12-29")


def test_without_a_day_of_publication_the_nearest_full_date_gives_the_year() -> None:
    text = "Part 1 on Dec. 22 and Part 2 on January 5, 2024"
    found = mentions(text, Words(text))
    calendar = Calendar.of(None, found)
    told = [calendar.resolve(one, None, sure=False) for one in found]
    assert told == [When("2023-12-22"), When("2024-01-05")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("arrive on March 14, 21 and 28", ["2024-03-14", "2024-03-21", "2024-03-28"]),
        ("arrive on March 14 and 21.", ["2024-03-14", "2024-03-21"]),
        ("on March 14 and 3 million people", ["2024-03-14"]),
        ("on March 14 at 8 and 9", ["2024-03-14"]),
        ("on 14 March and 21.", ["2024-03-14"]),
    ],
)
def test_the_days_of_one_month_follow_its_name(text: str, days: list[str]) -> None:
    calendar = Calendar(PUBLISHED)
    found = [calendar.resolve(one, None, sure=True) for one in mentions(text, Words(text))]
    assert [one.date for one in found if one is not None] == days


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("from 4/1, and from 31/1", f"from 4{DAY_FIRST}1, and from 31{DAY_FIRST}1"),
        ("1 : 9/17 (Tue) 2 : 10/1 (Tue)", f"1 : 9{MONTH_FIRST}17 (Tue) 2 : 10{MONTH_FIRST}1 (Tue)"),
        ("from 4/1, and from 8/1", "from 4/1, and from 8/1"),
        ("from 13/1, and from 1/13", "from 13/1, and from 1/13"),
        ("open 24/7, at 9/8c, from 31/1", "open 24/7, at 9/8c, from 31/1"),
    ],
)
def test_days_in_figures_are_read_where_the_article_tells_their_order(text: str, told: str) -> None:
    assert order_told(text) == told
