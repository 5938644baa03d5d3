from datetime import UTC, date, datetime, timedelta

import pytest

from releasewatch.core import phrase
from releasewatch.core.model import Basis, When

DAYS = [
    (date(2023, 12, 22), "Fri 22 Dec 2023", "Fri 22 Dec", "December 2023"),
    (date(2024, 1, 5), "Fri 5 Jan 2024", "Fri 5 Jan", "January 2024"),
    (date(2024, 2, 29), "Thu 29 Feb 2024", "Thu 29 Feb", "February 2024"),
    (date(2026, 5, 3), "Sun 3 May 2026", "Sun 3 May", "May 2026"),
    (date(2026, 9, 1), "Tue 1 Sep 2026", "Tue 1 Sep", "September 2026"),
    (date(1, 1, 1), "Mon 1 Jan 0001", "Mon 1 Jan", "January 0001"),
    (date(999, 7, 15), "Mon 15 Jul 0999", "Mon 15 Jul", "July 0999"),
    (date(9999, 12, 31), "Fri 31 Dec 9999", "Fri 31 Dec", "December 9999"),
]


@pytest.mark.parametrize(("day", "whole", "short", "month"), DAYS)
def test_a_day_is_worded_with_its_weekday(day: date, whole: str, short: str, month: str) -> None:
    assert (phrase.day_words(day), phrase.short_day_words(day), phrase.month_words(day)) == (
        whole,
        short,
        month,
    )


DATES = [
    (When("2023-12-22"), "Fri 22 Dec 2023"),
    (When("2023-12-22", None, "17:00", "Asia/Seoul"), "Fri 22 Dec 2023"),
    (When("2026-12"), "December 2026"),
    (When("2027-Q1"), "Q1 2027"),
    (When("2027", "spring"), "spring 2027"),
    (When("2027", "winter"), "winter 2027"),
    (When("2027", "early"), "early 2027"),
    (When("2027"), "2027"),
    (When("0987"), "0987"),
    (When(), "to be announced"),
]


@pytest.mark.parametrize(("when", "words"), DATES)
def test_a_date_is_worded_as_closely_as_it_is_known(when: When, words: str) -> None:
    assert phrase.date_words(when) == words


BILLED = [
    ("2024-01-05", "5 Jan 2024"),
    ("0001-01-01", "1 Jan 0001"),
    ("2026-12", "December 2026"),
    ("2027-Q4", "Q4 2027"),
    ("2027", "2027"),
    (None, "to be announced"),
]


@pytest.mark.parametrize(("text", "words"), BILLED)
def test_a_kept_date_is_worded_without_its_weekday(text: str | None, words: str) -> None:
    assert phrase.billed_words(text) == words


@pytest.mark.parametrize(("basis", "words"), [("stated", "07:05"), ("usual", "about 07:05")])
def test_a_usual_hour_is_never_worded_as_a_promise(basis: Basis, words: str) -> None:
    assert phrase.hour_words(datetime(2024, 1, 5, 7, 5, 59, tzinfo=UTC), basis) == words


DISTANCES = [
    (-3, "3 days ago"), (-2, "2 days ago"), (-1, "yesterday"), (0, "today"), (1, "tomorrow"), (2, "in 2 days"),
    (14, "in 14 days"), (3652058, "in 3652058 days"),
]  # fmt: skip


@pytest.mark.parametrize(("days", "words"), DISTANCES)
def test_distances_are_whole_days(days: int, words: str) -> None:
    assert phrase.distance(days) == words
    assert phrase.countdown_words(days) == words


COUNTDOWNS = [
    # days, hours, minutes, seconds left; the words of a stated hour and of a usual one
    (0, 5, 20, 0, "today, in 5 h 20 min", "today, in about 5 h 20 min"),
    (0, 5, 20, 59, "today, in 5 h 20 min", "today, in about 5 h 20 min"),
    (0, 5, 0, 0, "today, in 5 h", "today, in about 5 h"),
    (0, 0, 20, 0, "today, in 20 min", "today, in about 20 min"),
    (0, 0, 1, 0, "today, in 1 min", "today, in about 1 min"),
    (0, 0, 0, 59, "in less than a minute", "in about a minute"),
    (1, 0, 0, 1, "in less than a minute", "in about a minute"),
    (1, 0, 2, 0, "tomorrow, in 2 min", "tomorrow, in about 2 min"),
    (1, 29, 5, 0, "tomorrow, in 29 h 5 min", "tomorrow, in about 29 h 5 min"),
    (1, 48, 30, 0, "tomorrow", "tomorrow"),  # in the 25 hours of an autumn day
    (2, 47, 10, 0, "in 47 h 10 min", "in about 47 h 10 min"),
    (2, 47, 59, 59, "in 47 h 59 min", "in about 47 h 59 min"),
    (2, 48, 0, 0, "in 2 days", "in 2 days"),
    (14, 340, 0, 0, "in 14 days", "in 14 days"),
    (-1, 0, 14, 0, "in 14 min", "in about 14 min"),  # where clocks go back across midnight
    (0, 0, 0, 0, "out now", "should be out"),
    (0, -3, 0, 0, "out now", "should be out"),
    (-1, -3, 0, 0, "yesterday", "yesterday"),
    (-3, -70, 0, 0, "3 days ago", "3 days ago"),
]


@pytest.mark.parametrize(("days", "hours", "minutes", "seconds", "stated", "usual"), COUNTDOWNS)
def test_hours_and_minutes_speak_within_two_days(
    days: int, hours: int, minutes: int, seconds: int, stated: str, usual: str
) -> None:
    left = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    assert phrase.countdown_words(days, left, "stated") == stated
    assert phrase.countdown_words(days, left, "usual") == usual


VAGUE = [
    (When("2026-12"), date(2026, 12, 31), "in December 2026"),
    (When("2023-12"), date(2024, 1, 1), "was due in December 2023"),
    (When("2027-Q1"), date(2026, 1, 1), "in Q1 2027"),
    (When("2027-Q1"), date(2027, 4, 1), "was due in Q1 2027"),
    (When("2027", "spring"), date(2027, 5, 31), "in spring 2027"),
    (When("2027", "early"), date(2027, 5, 1), "was due in early 2027"),
    (When("2027"), date(2027, 12, 31), "in 2027"),
    (When("9999"), date(9999, 12, 31), "in 9999"),
    (When(), date(2024, 1, 1), "to be announced"),
]


@pytest.mark.parametrize(("when", "today", "words"), VAGUE)
def test_a_vague_date_is_never_counted_in_days(when: When, today: date, words: str) -> None:
    assert phrase.vague_words(when, today) == words
