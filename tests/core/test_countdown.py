from datetime import UTC, date, datetime, timedelta, timezone
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasewatch.core.countdown import Countdown, agenda, group, look
from releasewatch.core.model import Basis, Release, When


def release(
    when: When | str | None,
    at: str | datetime | None = None,
    basis: Basis = "stated",
    *,
    show: str = "Gyeongseong Creature",
    label: str | None = "Part 1",
    part: int | None = 1,
) -> Release:
    """A release billed for `when`, with the instant `at` in UTC."""
    return Release(
        show=show,
        key=show.casefold().replace(" ", "-"),
        label=label,
        part=part,
        parts=2,
        season=None,
        episodes=None,
        when=when if isinstance(when, When) else When(when),
        at=datetime.fromisoformat(at).replace(tzinfo=UTC) if isinstance(at, str) else at,
        basis=None if at is None else basis,
        platform="Netflix",
        origin="you",
        moved_from=None,
        watched=False,
        marks=(),
    )


def moment(text: str, zone: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


PART_1 = ("2023-12-22", "2023-12-22 08:00")  # 00:00 in Los Angeles, 17:00 in Seoul

LONDON, AUCKLAND, SANTIAGO = "Europe/London", "Pacific/Auckland", "America/Santiago"
LOS_ANGELES = "America/Los_Angeles"

WITH_AN_INSTANT: list[tuple[str, str, str, str, Basis, int, str, str]] = [
    # zone, local now, billed, instant in UTC, basis; days, words, state
    ("Asia/Seoul", "2023-12-08 00:00", *PART_1, "usual", 14, "in 14 days", "ahead"),
    ("Asia/Seoul", "2023-12-20 17:00", *PART_1, "usual", 2, "in 2 days", "ahead"),
    ("Asia/Seoul", "2023-12-20 17:01", *PART_1, "usual", 2, "in about 47 h 59 min", "ahead"),
    ("Asia/Seoul", "2023-12-20 17:50", *PART_1, "stated", 2, "in 47 h 10 min", "ahead"),
    ("Asia/Seoul", "2023-12-21 11:55", *PART_1, "usual", 1, "tomorrow, in about 29 h 5 min", "ahead"),
    ("Asia/Seoul", "2023-12-21 23:59", *PART_1, "stated", 1, "tomorrow, in 17 h 1 min", "ahead"),
    ("Asia/Seoul", "2023-12-22 00:01", *PART_1, "stated", 0, "today, in 16 h 59 min", "today"),
    ("Asia/Seoul", "2023-12-22 11:40", *PART_1, "usual", 0, "today, in about 5 h 20 min", "today"),
    ("Asia/Seoul", "2023-12-22 16:59:30", *PART_1, "stated", 0, "in less than a minute", "today"),
    ("Asia/Seoul", "2023-12-22 17:00", *PART_1, "stated", 0, "out now", "out"),
    ("Asia/Seoul", "2023-12-22 17:00", *PART_1, "usual", 0, "should be out", "due"),
    ("Asia/Seoul", "2023-12-22 23:59:59", *PART_1, "usual", 0, "should be out", "due"),
    ("Asia/Seoul", "2023-12-23 00:00", *PART_1, "usual", -1, "yesterday", "out"),
    ("Asia/Seoul", "2023-12-25 00:00", *PART_1, "stated", -3, "3 days ago", "out"),
    ("Asia/Seoul", "2024-01-01 12:00", "2024-01-05", "2024-01-05 08:00", "usual", 4, "in 4 days", "ahead"),
    # The same instant on the day before in the west, and late in the evening far in the east.
    ("Pacific/Honolulu", "2023-12-21 09:00", *PART_1, "usual", 0, "today, in about 13 h", "today"),
    ("Pacific/Honolulu", "2023-12-22 00:00", *PART_1, "usual", -1, "yesterday", "out"),
    (LOS_ANGELES, "2023-12-21 23:59", *PART_1, "usual", 1, "tomorrow, in about 1 min", "ahead"),
    (LOS_ANGELES, "2023-12-22 00:01", *PART_1, "usual", 0, "should be out", "due"),
    (AUCKLAND, "2023-12-22 20:30", *PART_1, "stated", 0, "today, in 30 min", "today"),
    ("Pacific/Kiritimati", "2023-12-22 00:00", *PART_1, "stated", 0, "today, in 22 h", "today"),
    ("Pacific/Kiritimati", "2023-12-21 00:00", *PART_1, "stated", 1, "tomorrow, in 46 h", "ahead"),
    # Days of 23 and of 25 hours: noon to noon.
    (LONDON, "2026-03-28 12:00", "2026-03-29", "2026-03-29 11:00", "stated", 1, "tomorrow, in 23 h", "ahead"),
    (LONDON, "2026-10-24 12:00", "2026-10-25", "2026-10-25 12:00", "stated", 1, "tomorrow, in 25 h", "ahead"),
    (LONDON, "2026-10-24 00:00", "2026-10-25", "2026-10-25 23:30", "stated", 1, "tomorrow", "ahead"),
    (LONDON, "2026-10-25 00:00", "2026-10-25", "2026-10-25 23:30", "stated", 0, "today, in 24 h 30 min", "today"),
    (LOS_ANGELES, "2026-03-07 12:00", "2026-03-08", "2026-03-08 19:00", "stated", 1, "tomorrow, in 23 h", "ahead"),
    (LOS_ANGELES, "2026-10-31 12:00", "2026-11-01", "2026-11-01 20:00", "stated", 1, "tomorrow, in 25 h", "ahead"),
    (AUCKLAND, "2026-04-04 12:00", "2026-04-05", "2026-04-05 00:00", "stated", 1, "tomorrow, in 25 h", "ahead"),
    # Clocks in Santiago jump over midnight; Samoa left out 30 December 2011.
    (SANTIAGO, "2023-09-02 23:30", "2023-09-03", "2023-09-03 04:00", "stated", 1, "tomorrow, in 30 min", "ahead"),
    (SANTIAGO, "2023-09-03 01:00", "2023-09-03", "2023-09-03 04:00", "stated", 0, "out now", "out"),
    ("Pacific/Apia", "2011-12-29 23:00", "2011-12-31", "2011-12-30 11:00", "stated", 2, "in 2 h", "ahead"),
    ("Pacific/Apia", "2011-12-31 00:00", "2011-12-31", "2011-12-30 11:00", "stated", 0, "today, in 1 h", "today"),
    # Clocks in St. John's once went back from 00:01 to 23:01: "now" is on the 29th, the release on the 28th.
    ("America/St_Johns", "2006-10-29 00:00:30", "2006-10-29", "2006-10-29 02:45", "stated", -1, "in 14 min", "today"),
    ("UTC", "2024-02-28 23:00", "2024-03-01", "2024-03-01 01:00", "stated", 2, "in 26 h", "ahead"),
    ("UTC", "9999-12-30 12:00", "9999-12-31", "9999-12-31 23:59", "stated", 1, "tomorrow, in 35 h 59 min", "ahead"),
]  # fmt: skip


@pytest.mark.parametrize(("zone", "now", "billed", "at", "basis", "days", "words", "state"), WITH_AN_INSTANT)
def test_an_instant_is_counted_in_days_of_the_persons_calendar_and_in_true_hours(
    zone: str, now: str, billed: str, at: str, basis: Basis, days: int, words: str, state: str
) -> None:
    one = release(billed, at, basis)
    assert one.at is not None
    local = one.at.astimezone(ZoneInfo(zone))
    expected = (one, days, words, local.date(), local, state)
    assert tuple(look(one, moment(now, zone))) == expected


WITHOUT_AN_INSTANT = [
    ("2023-12-08 00:00", "2023-12-22", 14, "in 14 days", "ahead"),
    ("2023-12-21 23:59", "2023-12-22", 1, "tomorrow", "ahead"),
    ("2023-12-22 00:01", "2023-12-22", 0, "today", "today"),
    ("2023-12-22 23:59", "2023-12-22", 0, "today", "today"),
    ("2023-12-23 00:01", "2023-12-22", -1, "yesterday", "out"),
    ("2023-02-28 12:00", "2023-03-01", 1, "tomorrow", "ahead"),
    ("2024-02-28 12:00", "2024-02-29", 1, "tomorrow", "ahead"),
    ("2024-02-28 12:00", "2024-03-01", 2, "in 2 days", "ahead"),
    ("2026-03-07 12:00", "2026-03-08", 1, "tomorrow", "ahead"),
    ("2026-10-24 23:59", "2026-10-26", 2, "in 2 days", "ahead"),
    ("0001-01-01 12:00", "9999-12-31", 3652058, "in 3652058 days", "ahead"),
    ("9999-12-31 12:00", "0001-01-01", -3652058, "3652058 days ago", "out"),
]

ZONES = [
    "Pacific/Honolulu", "America/Los_Angeles", "America/Santiago", "UTC", "Europe/London", "Asia/Seoul",
    "Pacific/Apia", "Pacific/Auckland", "Pacific/Kiritimati",
]  # fmt: skip


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(("now", "billed", "days", "words", "state"), WITHOUT_AN_INSTANT)
def test_a_date_without_an_hour_is_the_same_calendar_day_everywhere(
    zone: str, now: str, billed: str, days: int, words: str, state: str
) -> None:
    one = release(billed)
    expected = (one, days, words, date.fromisoformat(billed), None, state)
    assert tuple(look(one, moment(now, zone))) == expected


def test_a_day_that_a_zone_left_out_still_counts() -> None:
    one = release("2011-12-30")
    words = [look(one, moment(now, "Pacific/Apia")).words for now in ("2011-12-29 23:59", "2011-12-31 00:00")]
    assert words == ["tomorrow", "yesterday"]


VAGUE = [
    (When("2026-12"), "2026-12-31 23:59", "in December 2026", "later"),
    (When("2026-12"), "2027-01-01 00:00", "was due in December 2026", "due"),
    (When("2027-Q1"), "2026-12-31 23:59", "in Q1 2027", "later"),
    (When("2027", "spring"), "2026-12-31 23:59", "in spring 2027", "later"),
    (When("2027", "early"), "2027-05-01 00:00", "was due in early 2027", "due"),
    (When("2027"), "2027-07-01 00:00", "in 2027", "later"),
    (When(), "2027-07-01 00:00", "to be announced", "undated"),
]


@pytest.mark.parametrize(("when", "now", "words", "state"), VAGUE)
def test_a_vague_date_has_no_days(when: When, now: str, words: str, state: str) -> None:
    one = release(when)
    assert tuple(look(one, moment(now, "Asia/Seoul"))) == (one, None, words, None, None, state)


BEYOND_THE_CALENDAR = [
    ("Pacific/Kiritimati", "9999-12-30 12:00", "9999-12-31", "9999-12-31 23:00", 1, "tomorrow"),
    ("Pacific/Honolulu", "0001-01-02 12:00", "0001-01-01", "0001-01-01 00:00", -1, "yesterday"),
]


@pytest.mark.parametrize(("zone", "now", "billed", "at", "days", "words"), BEYOND_THE_CALENDAR)
def test_an_instant_beyond_the_calendar_of_a_zone_is_counted_by_its_billed_day(
    zone: str, now: str, billed: str, at: str, days: int, words: str
) -> None:
    seen = look(release(billed, at), moment(now, zone))
    assert (seen.days, seen.words, seen.day, seen.local) == (days, words, date.fromisoformat(billed), None)


# What a library may hold, close enough around one moment that days, weeks, months and years are all crossed.
MIDDLE = date(2026, 12, 20)
NAMES = st.sampled_from(["Moving", "moving", "Pluribus", "경성크리처"])
LABELS = st.sampled_from([(None, None), ("Part 1", 1), ("Part 2", 2), ("Part 10", 10), ("Finale", None)])


@st.composite
def releases(draw: st.DrawFn) -> Release:
    show, (label, part) = draw(NAMES), draw(LABELS)
    day = MIDDLE + timedelta(days=draw(st.one_of(st.integers(-5, 25), st.integers(-60, 800))))
    kind = draw(st.sampled_from(["day", "instant", "month", "quarter", "part", "year", "unknown"]))
    if kind == "instant":
        at = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(
            minutes=draw(st.integers(-1440, 2880))
        )
        basis: Basis = draw(st.sampled_from(["stated", "usual"]))
        return release(day.isoformat(), at, basis, show=show, label=label, part=part)
    when = {
        "day": When(day.isoformat()),
        "month": When(f"{day:%Y-%m}"),
        "quarter": When(f"{day.year}-Q{(day.month + 2) // 3}"),
        "part": When(
            f"{day.year}", draw(st.sampled_from(["spring", "summer", "fall", "winter", "early", "late"]))
        ),
        "year": When(f"{day.year}"),
        "unknown": When(),
    }[kind]
    return release(when, show=show, label=label, part=part)


MOMENTS = st.builds(
    lambda minutes, zone: (datetime(2026, 12, 20, tzinfo=UTC) + timedelta(minutes=minutes)).astimezone(zone),
    st.integers(-40 * 1440, 40 * 1440),
    st.sampled_from(list(map(ZoneInfo, ZONES))),
)
LIBRARIES = st.lists(releases(), max_size=12)


def last_day(one: Release, now: datetime) -> date | None:
    """The last day in the person's zone on which `one` can come out, worked out anew."""
    if one.when.precision == "day":
        return one.at.astimezone(now.tzinfo).date() if one.at is not None else one.when.day
    return one.when.last_day


@given(LIBRARIES, MOMENTS)
def test_an_agenda_holds_exactly_what_has_not_ended(library: list[Release], now: datetime) -> None:
    wanted = [one for one in library if (last := last_day(one, now)) is None or last >= now.date()]
    shown = agenda(library, now)
    assert sorted(map(repr, shown)) == sorted(repr(look(one, now)) for one in wanted)


@given(LIBRARIES, MOMENTS, st.integers(0, 400))
def test_an_agenda_of_some_days_holds_exactly_what_must_come_out_in_them(
    library: list[Release], now: datetime, days: int
) -> None:
    window = {now.date() + timedelta(days=ahead) for ahead in range(days + 1)}
    wanted = [one for one in library if last_day(one, now) in window]
    assert sorted(map(repr, agenda(library, now, days=days))) == sorted(
        repr(look(one, now)) for one in wanted
    )


def in_order(one: Countdown, two: Countdown, now: datetime) -> bool:
    """Whether `one` may stand before `two`, told by the rules one after the other."""
    last_one, last_two = last_day(one.release, now), last_day(two.release, now)
    if last_one is None or last_two is None:
        return last_two is None
    if last_one != last_two:
        return last_one < last_two
    if (one.day is None) != (two.day is None):
        return one.day is not None  # what is dated to the day before what is vague
    whens = (one.release.when, two.release.when)
    if one.day is None:
        first_one, first_two = whens[0].first_day, whens[1].first_day
        if first_one is not None and first_two is not None and first_one != first_two:
            return first_one > first_two  # the narrower first
        if whens[0].part_of_year != whens[1].part_of_year:
            return whens[0].part_of_year is None  # "2026" before "winter 2026"
    elif one.release.at != two.release.at:
        if one.release.at is None or two.release.at is None:
            return two.release.at is None  # what has no hour at the end of its day
        return one.release.at < two.release.at
    shows = (one.release.show, two.release.show)
    if shows[0] != shows[1]:
        return (shows[0].casefold(), shows[0]) < (shows[1].casefold(), shows[1])
    return (one.release.part or 0) <= (two.release.part or 0)


@given(LIBRARIES, MOMENTS)
def test_an_agenda_runs_from_the_soonest_to_the_undated(library: list[Release], now: datetime) -> None:
    for one, two in pairwise(agenda(library, now)):
        assert in_order(one, two, now)


@given(LIBRARIES, MOMENTS, st.randoms(use_true_random=False))
def test_an_agenda_does_not_depend_on_the_order_of_the_library(
    library: list[Release], now: datetime, chance: object
) -> None:
    shuffled = list(library)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert agenda(shuffled, now) == agenda(library, now)


@given(LIBRARIES, releases(), MOMENTS)
def test_another_release_changes_none_of_the_others(
    library: list[Release], other: Release, now: datetime
) -> None:
    more = list(agenda([*library, other], now))
    if (added := look(other, now)) in more:
        more.remove(added)
    assert tuple(more) == agenda(library, now)


@given(LIBRARIES, MOMENTS)
def test_the_releases_of_one_heading_stand_together(library: list[Release], now: datetime) -> None:
    headings = [heading for heading, _ in groupby(agenda(library, now), lambda seen: group(seen, now))]
    assert len(set(headings)) == len(headings)


@given(
    st.dates(),
    st.one_of(st.none(), st.datetimes(timezones=st.just(UTC))),
    st.datetimes().filter(lambda now: date(1, 1, 2) < now.date() < date(9999, 12, 30)),
    st.sampled_from([*map(ZoneInfo, ZONES), timezone(timedelta(hours=-12)), timezone(timedelta(hours=14))]),
    st.sampled_from(["stated", "usual"]),
)
def test_no_date_and_no_moment_of_the_calendar_is_an_error(
    billed: date, at: datetime | None, now: datetime, zone: ZoneInfo | timezone, basis: Basis
) -> None:
    here = now.replace(tzinfo=zone)
    one = release(billed.isoformat(), at, basis)
    seen = look(one, here)
    assert seen.days is not None
    assert seen.day is not None
    assert (seen.day - here.date()).days == seen.days
    assert {look(one, here)} >= set(agenda([one], here))
    assert group(seen, here)


def test_one_day_in_order() -> None:
    now = moment("2026-12-31 12:00", "UTC")
    ordered = [
        release("2026-12-31", "2026-12-31 08:00", "usual", show="Out this morning"),
        release("2026-12-31", "2026-12-31 23:00", show="Tonight", part=2, label="Part 2"),
        release("2026-12-31", "2026-12-31 23:00", show="Tonight", part=10, label="Part 10"),
        release("2026-12-31", show="A day without an hour"),
        release("2026-12", show="Some time in December"),
        release("2026-Q4", show="In the last quarter"),
        release(When("2026", "late"), show="Late in the year"),
        release("2026", show="Zebras, this year"),
        release(When("2026", "winter"), show="A winter"),
        release("2027-01-01", show="A day without an hour"),
        release(None, show="Whenever"),
    ]
    assert [seen.release.show for seen in agenda(reversed(ordered), now)] == [one.show for one in ordered]
    shown = agenda(ordered, now, days=0)
    assert [seen.release.show for seen in shown] == [one.show for one in ordered[:9]]


HEADINGS = [
    # Wednesday 9 December 2026
    ("2026-12-09", "2026-12-08", "Earlier"),
    ("2026-12-09", "2026-12-09", "Today"),
    ("2026-12-09", "2026-12-10", "Tomorrow"),
    ("2026-12-09", "2026-12-11", "This week"),
    ("2026-12-09", "2026-12-13", "This week"),
    ("2026-12-09", "2026-12-14", "Next week"),
    ("2026-12-09", "2026-12-20", "Next week"),
    ("2026-12-09", "2026-12-21", "Later in December"),
    ("2026-12-09", "2026-12", "Later in December"),
    ("2026-12-09", "2026-Q4", "Q4 2026"),
    ("2026-12-09", "2026", "2026"),
    ("2026-12-09", "2027-01-01", "January 2027"),
    ("2026-12-09", "2027-12-09", "December 2027"),
    ("2026-12-09", "2027-01", "January 2027"),
    ("2026-12-09", "2027-Q1", "Q1 2027"),
    ("2026-12-09", "2027", "2027"),
    ("2026-12-09", None, "No date yet"),
    # A Sunday, a Saturday and a Monday
    ("2026-12-13", "2026-12-14", "Tomorrow"),
    ("2026-12-13", "2026-12-15", "Next week"),
    ("2026-12-13", "2026-12-21", "Later in December"),
    ("2026-12-12", "2026-12-13", "Tomorrow"),
    ("2026-12-12", "2026-12-14", "Next week"),
    ("2026-12-07", "2026-12-13", "This week"),
    # The month, the quarter and the year end on a Thursday: within next week, within this week, tomorrow, today.
    ("2026-12-22", "2026-12", "Next week"),
    ("2026-12-22", "2027-01-02", "Next week"),
    ("2026-12-28", "2026", "This week"),
    ("2026-12-28", "2027-01-02", "This week"),
    ("2026-12-30", "2026-12", "December 2026"),
    ("2026-12-31", "2026-12", "December 2026"),
    ("2026-12-31", "2026-Q4", "Q4 2026"),
    ("9999-12-31", "9999-12-31", "Today"),
    ("9999-12-31", "9999", "9999"),
]


@pytest.mark.parametrize(("today", "billed", "heading"), HEADINGS)
def test_headings_get_wider_with_the_distance(today: str, billed: str | None, heading: str) -> None:
    now = moment(f"{today} 12:00", "UTC")
    assert group(look(release(billed), now), now) == heading


def test_seasons_and_parts_of_a_year_are_headings_of_their_own() -> None:
    now = moment("2026-12-09 12:00", "UTC")
    whens = [When("2027", "spring"), When("2027", "early"), When("2027", "winter")]
    headings = [group(look(release(when), now), now) for when in whens]
    assert headings == ["Spring 2027", "Early 2027", "Winter 2027"]
