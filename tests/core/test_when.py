"""What people type for a date, and what it is understood as; the tables beside this file are the specification."""

import contextlib
import locale
import time
from datetime import UTC, date, datetime, timedelta, timezone
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from releasewatch.core import zones
from releasewatch.core.release import When
from releasewatch.core.when import FORMS, NoDate, parse, zone_of
from releasewatch.errors import UsageProblem


def localtime_of_london() -> ZoneInfo:
    """The zone of a machine that knows its rules, but not their name."""
    with files("tzdata.zoneinfo.Europe").joinpath("London").open("rb") as file:
        return ZoneInfo.from_file(file, key="localtime")


CLOCKS = {
    "seoul": datetime(2026, 11, 22, 10, 0, tzinfo=ZoneInfo("Asia/Seoul")),
    "newyear": datetime(2023, 12, 31, 23, 59, tzinfo=ZoneInfo("Europe/London")),
    "leap": datetime(2024, 2, 29, 12, 0, tzinfo=UTC),
    # In UTC both are the ninth, the one in the morning and the other still before it.
    "honolulu": datetime(2023, 12, 8, 20, 0, tzinfo=ZoneInfo("Pacific/Honolulu")),
    "kiritimati": datetime(2023, 12, 9, 20, 0, tzinfo=ZoneInfo("Pacific/Kiritimati")),
    "india": datetime(2023, 12, 8, 20, 0, tzinfo=timezone(timedelta(hours=5, minutes=30))),
    "container": datetime(2023, 12, 8, 20, 0, tzinfo=localtime_of_london()),
    "century": datetime(2096, 3, 1, 0, 0, tzinfo=UTC),
    "firstday": datetime(1, 1, 1, 0, 0, tzinfo=UTC),
    "lastday": datetime(9999, 12, 31, 23, 0, tzinfo=UTC),
}
ACCEPTED_FORMS = "accepted: " + ", ".join(FORMS)
SEASONS = ("spring", "summer", "fall", "winter", "early", "late")


def rows(name: str) -> list[tuple[str, str, str]]:
    """The lines of a table: clock, text, and the rest as it stands."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    cells = [line.split("|", 2) for line in lines if line and not line.startswith("#")]
    return [(clock.strip(), text.strip(), rest.strip()) for clock, text, rest in cells]


def at(clock: str, text: str) -> When:
    name, _, after = clock.partition(">")
    return parse(text, CLOCKS[name.strip()], after=date.fromisoformat(after.strip()) if after else None)


def meaning(cell: str) -> When:
    if cell == "unknown":
        return When()
    day, *rest = cell.split()
    if rest and rest[0] in SEASONS:
        return When(day, rest[0])  # type: ignore[arg-type]  # just checked
    return When(day, None, *rest)


@pytest.mark.parametrize(("clock", "text", "expected"), rows("when_accepted.txt"))
def test_a_spelling_means_exactly_this_date(clock: str, text: str, expected: str) -> None:
    assert at(clock, text) == meaning(expected)


@pytest.mark.parametrize(("clock", "text", "expected"), rows("when_refused.txt"))
def test_a_spelling_is_refused_with_this_sentence(clock: str, text: str, expected: str) -> None:
    sentence, *remedies = expected.split(" | ")

    with pytest.raises(UsageProblem) as caught:
        at(clock, text)

    assert caught.value.sentence == sentence.replace("…", f'"{text}"', 1)
    assert caught.value.remedies == (ACCEPTED_FORMS, *remedies)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_that_a_remedy_shows_is_accepted(form: str) -> None:
    assert (parse(form, CLOCKS["seoul"]) == When()) == (form == "TBA")


@pytest.mark.parametrize("text", ["Dec   22,\t2023", "  Dec 22, 2023\n", "Dec\u00a022,\u202f2023"])
def test_spaces_do_not_matter(text: str) -> None:
    assert parse(text, CLOCKS["seoul"]) == When("2023-12-22")


def test_hours_may_stand_on_both_sides_of_a_bar() -> None:
    assert parse("Dec 22 9pm ET | 6pm PT", CLOCKS["seoul"]) == When(
        "2026-12-22", None, "21:00", "America/New_York"
    )


def test_a_long_text_is_refused_unread_and_quoted_in_part() -> None:
    with pytest.raises(NoDate) as caught:
        parse("Dec 22 " * 40, CLOCKS["seoul"])

    assert caught.value.sentence == '"' + ("Dec 22 " * 40)[:59] + '…" is too long to be a date'


@pytest.mark.parametrize(
    ("text", "begins"), [("Dec 22 on Netflix", True), ("Part 1", False), ("9pm Part 1", False), ("", False)]
)
def test_a_text_that_is_no_date_tells_whether_it_begins_with_one(text: str, begins: bool) -> None:
    with pytest.raises(NoDate) as caught:
        parse(text, CLOCKS["seoul"])

    assert caught.value.begins is begins


VOCABULARY = """
    Dec 22 22nd may 5 2027 0001 9999 10000 31 february q1 quarter spring early late mid next this year month week
    friday today tomorrow in a three weeks days from now +10d tba to be announced 9 p.m. 21:00 25:35 noon et pt /
    utc+9 z europe/london america ../x ( ) , . - : at on the of 5/1/2027 2024-01-05 05.01.2024 ' ² ½ ٣ Ⅷ
    99999999999999999999
"""
WORDS = VOCABULARY.split()


def understood(text: str, clock: str, after: date | None) -> tuple[UsageProblem | None, When | None]:
    try:
        return None, parse(text, CLOCKS[clock], after=after)
    except UsageProblem as problem:
        return problem, None


@given(
    text=st.one_of(
        st.text(max_size=200),
        st.text(alphabet="0123456789-/.:, TZQaepmtdw+()", max_size=40),
        st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join),
    ),
    clock=st.sampled_from(sorted(CLOCKS)),
    after=st.none() | st.dates(),
)
@example(text="²", clock="seoul", after=None)
@example(text="\ud800", clock="seoul", after=None)
@example(text="Feb 29", clock="seoul", after=date.max)
@example(text="Friday", clock="seoul", after=date.max)
def test_any_text_is_understood_or_refused(text: str, clock: str, after: date | None) -> None:
    problem, when = understood(text, clock, after)

    if when is None:
        assert problem is not None
        assert problem.sentence.startswith('"')
        assert problem.remedies[0] == ACCEPTED_FORMS
        assert len(problem.sentence) < 250
    else:
        assert (when.time is None) == (when.zone is None)
        assert when.time is None or when.day is not None
        assert when.date is None or when.first_day <= when.last_day  # type: ignore[operator]  # both, with a date
        if when.time is not None and when.zone is not None and when.day is not None:
            moment = datetime.combine(when.day, datetime.strptime(when.time, "%H:%M").time())  # noqa: DTZ007
            # Wherever a person looks from, the instant lies inside the calendar.
            for hours_ahead in (-12, 14):
                moment.replace(tzinfo=zone_of(when.zone)).astimezone(timezone(timedelta(hours=hours_ahead)))


@given(day=st.dates(), clock=st.sampled_from(sorted(CLOCKS)), after=st.none() | st.dates())
def test_a_day_in_figures_is_that_day_whatever_the_clock(day: date, clock: str, after: date | None) -> None:
    forms = (
        day.isoformat(),
        day.isoformat().replace("-", "/"),
        f"{day.day:02d}.{day.month:02d}.{day.year:04d}",
    )

    assert [parse(form, CLOCKS[clock], after=after) for form in forms] == [When(day.isoformat())] * 3


@given(
    day=st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31)), minutes=st.integers(0, 24 * 60 - 1)
)
def test_an_instant_in_figures_keeps_its_day_hour_and_offset(day: date, minutes: int) -> None:
    hour = f"{minutes // 60:02d}:{minutes % 60:02d}"

    assert parse(f"{day}T{hour}:00+09:00", CLOCKS["leap"]) == When(day.isoformat(), None, hour, "+09:00")


@given(now=st.datetimes(max_value=datetime(9990, 1, 1)), day=st.dates())  # noqa: DTZ001 - the zone is set below
def test_a_day_without_a_year_is_the_first_such_day_from_today_on(now: datetime, day: date) -> None:
    found = parse(f"{day:%b} {day.day}", now.replace(tzinfo=UTC)).day

    assert found is not None
    assert (found.month, found.day) == (day.month, day.day)
    assert found >= now.date()
    years_between = range(now.year, found.year)
    assert [
        year for year in years_between if _exists(year, day) and date(year, day.month, day.day) >= now.date()
    ] == []


def _exists(year: int, day: date) -> bool:
    try:
        date(year, day.month, day.day)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    "text",
    [
        "9" * 10_000,
        "1 " * 5_000,
        "(" * 10_000,
        "Dec " * 2_500,
        "ET/" * 3_333,
        "21:00 " * 1_666,
        "a/" * 5_000,
        " " * 9_994 + "Dec 22",
        "٣" * 10_000,
        "- " * 80,
        "1 " * 80,
        "9:00 " * 32,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    zones.canonical("asia/seoul")  # the list of zones is read once
    seconds = []
    for _ in range(3):
        begin = time.perf_counter()
        with contextlib.suppress(UsageProblem):
            parse(text, CLOCKS["seoul"])
        seconds.append(time.perf_counter() - begin)

    assert min(seconds) < 0.05


def test_the_locale_does_not_matter() -> None:
    before = locale.setlocale(locale.LC_ALL)
    for name in ("tr_TR.UTF-8", "ko_KR.UTF-8", "de_DE.UTF-8", "C.UTF-8", "C"):
        try:
            locale.setlocale(locale.LC_ALL, name)
        except locale.Error:
            continue
        try:
            assert parse("FRI, DEC 22 2023 AT 9 P.M. PACIFIC TIME", CLOCKS["seoul"]) == When(
                "2023-12-22", None, "21:00", "America/Los_Angeles"
            )
            with pytest.raises(UsageProblem, match="22 December 2023 is a Friday"):
                parse("Monday, Dec 22 2023", CLOCKS["seoul"])
        finally:
            locale.setlocale(locale.LC_ALL, before)


@pytest.mark.parametrize(
    ("name", "offset"),
    [
        ("Asia/Seoul", timedelta(hours=9)),
        ("UTC", timedelta(0)),
        ("+09:00", timedelta(hours=9)),
        ("-03:30", -timedelta(hours=3, minutes=30)),
        ("Etc/GMT+9", -timedelta(hours=9)),
    ],
)
def test_a_kept_zone_name_becomes_a_zone(name: str, offset: timedelta) -> None:
    assert datetime(2024, 1, 5, tzinfo=zone_of(name)).utcoffset() == offset


@pytest.mark.parametrize(
    "name",
    [
        *("", "America", "../x", "/etc/localtime", "localtime", "posixrules", "Mars/Base", "tzdata.zi"),
        *("+25:00", "+9", "Asia/Seoul\n", "a\0b", "x" * 5_000, "\ud800"),
    ],
)
def test_a_name_that_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        zone_of(name)

    assert caught.value.sentence == f'there is no time zone "{name[:60]}"'
    assert caught.value.remedies == ("time zones: ET, KST, UTC, UTC+9, Asia/Seoul",)


@given(minutes=st.integers(-15 * 60, 15 * 60))
def test_a_fixed_offset_survives_being_kept(minutes: int) -> None:
    offset = timedelta(minutes=minutes)

    assert zone_of(zones.offset_name(offset)).utcoffset(None) == offset
