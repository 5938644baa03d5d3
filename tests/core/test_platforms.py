import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasewatch.core import platforms
from releasewatch.core.channels import ONE_CLOCK
from releasewatch.core.model import When
from releasewatch.core.platform_facts import Hours, Platform, Rule
from releasewatch.core.platforms import PLATFORMS, find, instant, read_hours, require, usual_hours
from releasewatch.errors import UsageProblem

SHARED = Path(os.environ.get("RELEASEWATCH_SHARED") or Path(__file__).parents[3] / "shared")
STATEMENTS = SHARED / "release_times_dev.jsonl"


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


USUAL = [
    # Netflix, 00:00 in Los Angeles: 8 hours behind UTC in winter, 7 in summer; clocks change at 02:00.
    ("Netflix", "2023-12-22", "2023-12-22 08:00"),
    ("Netflix", "2025-06-27", "2025-06-27 07:00"),
    ("Netflix", "2026-03-08", "2026-03-08 08:00"),
    ("Netflix", "2026-03-09", "2026-03-09 07:00"),
    ("Netflix", "2026-11-01", "2026-11-01 07:00"),
    ("Netflix", "2026-11-02", "2026-11-02 08:00"),
    ("Disney+", "2023-08-16", "2023-08-16 07:00"),
    ("Disney+", "2024-12-03", "2024-12-03 08:00"),
    # Prime Video: 00:00 UTC, then unknown, then 00:00 in Los Angeles.
    ("Prime Video", "2021-11-18", None),
    ("Prime Video", "2021-11-19", "2021-11-19 00:00"),
    ("Prime Video", "2023-12-15", "2023-12-15 00:00"),
    ("Prime Video", "2023-12-16", None),
    ("Prime Video", "2024-06-19", None),
    ("Prime Video", "2024-06-20", "2024-06-20 07:00"),
    ("Prime Video", "2026-01-14", "2026-01-14 08:00"),
    # Apple TV: 00:00 in New York, then unknown, then 21:00 there on the evening before.
    ("Apple TV", "2019-10-31", None),
    ("Apple TV", "2019-11-01", "2019-11-01 04:00"),
    ("Apple TV", "2023-11-22", "2023-11-22 05:00"),
    ("Apple TV", "2023-11-23", None),
    ("Apple TV", "2025-01-16", None),
    ("Apple TV", "2025-01-17", "2025-01-17 02:00"),
    ("Apple TV", "2026-02-27", "2026-02-27 02:00"),
    ("Apple TV", "2026-03-08", "2026-03-08 02:00"),
    ("Apple TV", "2026-03-09", "2026-03-09 01:00"),
    ("Apple TV", "2026-03-13", "2026-03-13 01:00"),
    ("Apple TV", "2026-10-30", "2026-10-30 01:00"),
    ("Apple TV", "2026-11-01", "2026-11-01 01:00"),
    ("Apple TV", "2026-11-02", "2026-11-02 02:00"),
    ("Apple TV", "2026-11-06", "2026-11-06 02:00"),
    # HBO Max: 00:00 in Los Angeles, then unknown, then 21:00 in New York on the billed day.
    ("HBO Max", "2021-03-18", "2021-03-18 07:00"),
    ("HBO Max", "2022-01-13", "2022-01-13 08:00"),
    ("HBO Max", "2022-01-14", None),
    ("HBO Max", "2025-08-20", None),
    ("HBO Max", "2025-08-21", "2025-08-22 01:00"),
    ("HBO Max", "2026-01-15", "2026-01-16 02:00"),
    ("Hulu", "2026-02-23", "2026-02-23 05:00"),
    ("Hulu", "2026-07-01", "2026-07-01 04:00"),
    ("Hulu", "2026-03-08", "2026-03-08 05:00"),
    ("Hulu", "2026-11-01", "2026-11-01 04:00"),
    ("Paramount+", "2024-12-13", "2024-12-13 08:00"),
    ("Paramount+", "2025-07-11", "2025-07-11 07:00"),
    ("Paramount+", "2026-03-08", "2026-03-08 08:00"),
    # 03:00 in New York exists on both Sundays: the clocks jump from 02:00 to it, or fall from 02:00 to 01:00.
    ("Peacock", "2025-12-04", "2025-12-04 08:00"),
    ("Peacock", "2026-03-07", "2026-03-07 08:00"),
    ("Peacock", "2026-03-08", "2026-03-08 07:00"),
    ("Peacock", "2026-10-31", "2026-10-31 07:00"),
    ("Peacock", "2026-11-01", "2026-11-01 08:00"),
    ("Starz", "2023-06-16", "2023-06-16 04:00"),
    ("Starz", "2024-11-22", "2024-11-22 05:00"),
    ("AMC+", "2023-06-15", "2023-06-15 07:00"),
    ("AMC+", "2023-11-30", "2023-11-30 08:00"),
    ("Crunchyroll", "2026-01-15", None),
    ("YouTube", "2026-01-15", None),
    ("A channel of its own", "2026-01-15", None),
    (None, "2026-01-15", None),
]


@pytest.mark.parametrize(("platform", "billed", "at"), USUAL)
def test_a_billed_date_opens_at_the_usual_hour_that_held_then(
    platform: str | None, billed: str, at: str | None
) -> None:
    expected = (None, None) if at is None else (utc(at), "usual")
    assert instant(When(billed), platform) == expected


def test_every_platform_with_a_rule_has_examples_of_its_own() -> None:
    assert {platform.name for platform in PLATFORMS if platform.rules} <= {name for name, _, _ in USUAL}


STATED = [
    ("2025-11-26", "17:00", "America/Los_Angeles", "2025-11-27 01:00"),
    ("2024-05-11", "00:00", "Europe/London", "2024-05-10 23:00"),
    ("2023-01-15", "24:30", "Asia/Tokyo", None),
    ("2023-12-22", "17:00", "+09:00", "2023-12-22 08:00"),
    ("2023-12-22", "17:00", "-03:30", "2023-12-22 20:30"),
    ("2023-12-22", "17:00", "UTC", "2023-12-22 17:00"),
    ("2023-12-22", "17:00", "Mars/Olympus", None),
    ("2023-12-22", "17:00", "../x", None),
    # A time that the clocks skip is read with the offset before.
    ("2026-03-08", "02:30", "America/New_York", "2026-03-08 07:30"),  # shown as 03:30
    ("2023-09-03", "00:00", "America/Santiago", "2023-09-03 04:00"),  # shown as 01:00
    ("2011-12-30", "10:00", "Pacific/Apia", "2011-12-30 20:00"),  # a day that never was: shown on the 31st
    # Of a time that comes twice the first is meant.
    ("2026-11-01", "01:30", "America/New_York", "2026-11-01 05:30"),
    ("2026-10-25", "01:30", "Europe/London", "2026-10-25 00:30"),
    ("2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04 14:45"),  # by half an hour only
    # The ends of the calendar.
    ("0001-01-01", "00:00", "UTC", "0001-01-01 00:00"),
    ("0001-01-01", "00:00", "+14:00", None),
    ("9999-12-31", "23:59", "UTC", "9999-12-31 23:59"),
    ("9999-12-31", "23:00", "America/Los_Angeles", None),
]


@pytest.mark.parametrize(("billed", "clock", "zone", "at"), STATED)
def test_a_stated_hour_is_the_instant_whatever_the_platform(
    billed: str, clock: str, zone: str, at: str | None
) -> None:
    expected = (None, None) if at is None else (utc(at), "stated")
    assert instant(When(billed, None, clock, zone), "Netflix", {"Netflix": "03:00 UTC"}) == expected


@pytest.mark.parametrize(
    "when", [When(), When("2027"), When("2027", "spring"), When("2027-Q1"), When("2027-01")]
)
def test_a_date_not_known_to_the_day_has_no_instant(when: When) -> None:
    assert instant(when, "Netflix", {"Netflix": "03:00 UTC"}) == (None, None)


OWN = [
    ("Netflix", "17:00 Asia/Seoul", "2023-12-22", "2023-12-22 08:00"),
    ("Prime Video", "18:00 PT -1d", "2024-01-05", "2024-01-05 02:00"),  # between the known rules
    ("Crunchyroll", "01:35 JST +1d", "2026-01-15", "2026-01-15 16:35"),  # a slot of 25:35
    ("Apple TV", "00:00 +09:00", "2026-01-15", "2026-01-14 15:00"),
    ("Netflix", "00:00 UTC -1d", "0001-01-01", None),
    ("Netflix", "00:00 UTC +1d", "9999-12-31", None),
]


@pytest.mark.parametrize(("platform", "hours", "billed", "at"), OWN)
def test_a_persons_own_hour_replaces_every_rule_of_that_platform(
    platform: str, hours: str, billed: str, at: str | None
) -> None:
    expected = (None, None) if at is None else (utc(at), "usual")
    assert instant(When(billed), platform, {platform: hours}) == expected


def test_a_persons_own_hour_is_found_under_an_alias_and_leaves_other_platforms_alone() -> None:
    own = {"Disney+": "12:00 UTC"}
    assert instant(When("2026-01-15"), "disney plus", own) == (utc("2026-01-15 12:00"), "usual")
    assert instant(When("2026-01-15"), "Netflix", own) == (utc("2026-01-15 08:00"), "usual")


@given(
    st.dates(date(1970, 1, 1), date(2037, 12, 31)),
    st.times(),
    st.sampled_from(["America/New_York", "America/Santiago", "Europe/London", "Pacific/Apia", "Asia/Seoul",
                     "Australia/Lord_Howe", "Africa/Casablanca", "America/St_Johns"]),
)  # fmt: skip
def test_an_instant_shows_its_wall_clock_at_the_first_chance_or_just_after_a_gap(
    day: date, clock: Any, zone: str
) -> None:
    clock = clock.replace(second=0, microsecond=0)
    at, basis = instant(When(day.isoformat(), None, f"{clock:%H:%M}", zone), None)
    assert at is not None
    assert basis == "stated"
    wall = datetime.combine(day, clock)
    shown = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    assert shown >= wall
    if shown == wall:
        earlier = (at - timedelta(minutes=minutes) for minutes in (20, 30, 40, 60, 120))
        assert all(moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != wall for moment in earlier)
    else:  # in a gap: no instant shows this wall clock
        around = (at + timedelta(minutes=minutes) for minutes in range(-25 * 60, 25 * 60, 5))
        assert all(moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != wall for moment in around)


@given(st.dates(), st.sampled_from([platform.name for platform in PLATFORMS]))
def test_no_date_of_the_calendar_is_an_error(day: date, platform: str) -> None:
    at, basis = instant(When(day.isoformat()), platform)
    assert (at is None) == (basis is None)


def statements(wanted: str) -> list[dict[str, Any]]:
    if not STATEMENTS.exists():
        pytest.skip(f"no press statements at {STATEMENTS}; name their folder in RELEASEWATCH_SHARED")
    every = [json.loads(line) for line in STATEMENTS.read_text(encoding="utf-8").splitlines()]
    chosen = [statement for statement in every if statement["class"] == wanted]
    assert chosen
    return chosen


def within_a_minute(at: datetime | None, stated: str) -> bool:
    return at is not None and abs(at - datetime.fromisoformat(stated)) <= timedelta(seconds=60)


def test_press_statements_of_a_usual_hour_follow_from_platform_and_billed_date() -> None:
    for said in statements("usual"):
        at, basis = instant(When(said["nominal_date"]), said["platform"])
        assert (within_a_minute(at, said["utc"]), basis) == (True, "usual"), said


def test_press_statements_of_another_hour_match_an_alternate_but_get_the_usual_one() -> None:
    for said in statements("alternate"):
        platform = require(said["platform"])
        billed = said["nominal_date"]
        fitting = [rule for rule in platform.alternates if rule.since is None or rule.since <= billed]
        by_alternate = [
            instant(When(billed), platform.name, {platform.name: platforms.hours_text(rule.hours)})[0]
            for rule in fitting
        ]
        assert any(within_a_minute(at, said["utc"]) for at in by_alternate), said
        assert not within_a_minute(instant(When(billed), platform.name)[0], said["utc"]), said


NAMED = [
    ("Netflix", "Netflix"), ("netflix", "Netflix"), ("NETFLIX ", "Netflix"), ("넷플릭스", "Netflix"),
    ("disney+", "Disney+"), ("Disney Plus", "Disney+"), ("disneyplus", "Disney+"), ("Disney ＋", "Disney+"),
    ("디즈니플러스", "Disney+"), ("\u1103\u1175\u110c\u1173\u1102\u1175+", "Disney+"),
    ("apple tv+", "Apple TV"), ("AppleTV", "Apple TV"), ("apple-tv", "Apple TV"),
    ("hbo  max", "HBO Max"), ("Max", "HBO Max"), ("HBO / HBO Max", "HBO Max"),
    ("Amazon", "Prime Video"), ("prime-video", "Prime Video"), ("Amazon Prime Video with Ads", "Prime Video"),
    ("Paramount+ with Showtime", "Paramount+"), ("Showtime", "Showtime"), ("AMC Plus", "AMC+"),
    ("disney+ hotstar", "JioHotstar"), ("iplayer", "BBC iPlayer"), ("BILIBILI", "bilibili"), ("b站", "bilibili"),
    ("U NEXT", "U-NEXT"), ("Stan.", "Stan"), ("now tv", "NOW"), ("roku channel", "The Roku Channel"),
    ("AMC", "AMC"), ("Apple TV Store", None), ("ViuTV", "Viu TV"),
    ("Star", None), ("bbc one", "BBC One"), ("Netflx", None),
    ("", None), ("+", None), ("\ud800", None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "platform"), NAMED)
def test_a_platform_is_found_by_any_of_its_names(name: str, platform: str | None) -> None:
    found = find(name)
    assert (found and found.name) == platform


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform.name)
def test_every_name_and_alias_means_its_own_platform_and_no_other(platform: Platform) -> None:
    for name in (platform.name, *platform.aliases):
        for spelling in (name, name.upper(), name.replace(" ", "-"), name.replace(" ", "")):
            assert require(spelling) is platform


def test_an_unknown_platform_is_named_with_the_nearest() -> None:
    with pytest.raises(UsageProblem) as refused:
        require("Netflx")
    assert refused.value.sentence == 'unknown platform "Netflx"'
    assert refused.value.remedies == ("did you mean Netflix?",)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("disney", "Disney+ or JioHotstar"),
        ("apple", "Apple TV"),
        ("play", "Coupang Play or RTVE Play or Viaplay"),
    ],
)
def test_a_piece_of_a_platforms_name_suggests_it(words: str, meant: str) -> None:
    with pytest.raises(UsageProblem) as refused:
        require(words)
    assert refused.value.remedies == (f"did you mean {meant}?",)


def test_an_unknown_platform_like_nothing_is_answered_with_the_most_used_names_and_safe_to_print() -> None:
    with pytest.raises(UsageProblem) as refused:
        require("\x1b[2Jzzzz")
    assert refused.value.sentence == 'unknown platform "�[2Jzzzz"'
    shown = ", ".join(platforms.NAMES[:12])
    known = f"known: {shown}, … ({len(platforms.NAMES)} in all; TAB completes them)"
    assert refused.value.remedies == (known,)


def test_the_most_used_platforms_come_first_and_none_twice() -> None:
    assert platforms.NAMES[:5] == ("Netflix", "Disney+", "Prime Video", "Apple TV", "HBO Max")
    assert len(set(platforms.NAMES)) == len(platforms.NAMES) == 56


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform.name)
def test_facts_of_a_platform_are_whole(platform: Platform) -> None:
    ZoneInfo(platform.home)
    for rule in (*platform.rules, *platform.alternates):
        assert rule.sources
        assert all(source.startswith(("https://", "http://")) for source in rule.sources)
        assert read_hours(platforms.hours_text(rule.hours)) == rule.hours
        for day in filter(None, (rule.since, rule.until)):
            assert date.fromisoformat(day).isoformat() == day
    assert all(rule.applies_to is None for rule in platform.rules)
    assert all(rule.applies_to is not None for rule in platform.alternates)
    # In order of time, without overlap: one day never has two usual hours.
    for older, newer in zip(platform.rules, platform.rules[1:], strict=False):
        assert older.until is not None
        assert newer.since is not None
        assert older.until < newer.since


def test_a_rule_holds_on_its_first_and_last_day_and_not_beyond() -> None:
    rule = Rule(Hours("00:00", "UTC"), "high", (), since="2024-02-01", until="2024-02-29")
    platform = Platform("Somewhere", "UTC", rules=(rule,))
    days = ["2024-01-31", "2024-02-01", "2024-02-29", "2024-03-01"]
    assert [platforms.rule_on(platform, day) for day in days] == [None, rule, rule, None]


USUAL_HOURS = [
    ("Netflix", "00:00 America/Los_Angeles"),
    ("Apple TV", "21:00 America/New_York -1d"),
    ("Prime Video", "00:00 America/Los_Angeles"),
    ("HBO Max", "21:00 America/New_York"),
    ("Viki", None),
]


@pytest.mark.parametrize(("name", "text"), USUAL_HOURS)
def test_the_usual_hour_of_today_is_worded_as_a_person_would_set_it(name: str, text: str | None) -> None:
    assert usual_hours(require(name)) == text


READ = [
    ("17:00 Asia/Seoul", Hours("17:00", "Asia/Seoul")),
    (" 00:00  PT ", Hours("00:00", "America/Los_Angeles")),
    ("21:00 et -1d", Hours("21:00", "America/New_York", -1)),
    ("01:35 JST +1d", Hours("01:35", "Asia/Tokyo", 1)),
    ("23:59 +05:30", Hours("23:59", "+05:30")),
    ("08:00 UTC", Hours("08:00", "UTC")),
    ("08:00 gmt", Hours("08:00", "UTC")),
]


@pytest.mark.parametrize(("text", "hours"), READ)
def test_a_persons_own_hours_are_read(text: str, hours: Hours) -> None:
    assert read_hours(text) == hours


FORMS = "give a time and a zone: 17:00 Asia/Seoul, 00:00 PT, 21:00 America/New_York -1d"
REFUSED = [
    ("", '"" is no usual hour'),
    ("midnight", '"midnight" is no usual hour'),
    ("17:00", '"17:00" is no usual hour'),
    ("5:00 PT", '"5:00 PT" is no usual hour'),
    ("24:00 PT", '"24:00 PT" is no usual hour'),
    ("17:60 PT", '"17:60 PT" is no usual hour'),
    ("17:00 PT -2d", '"17:00 PT -2d" is no usual hour'),
    ("17:00 PT tomorrow", '"17:00 PT tomorrow" is no usual hour'),
    ("1７:00 PT", '"1７:00 PT" is no usual hour'),
    ("\x1b]0;x\x07", '"�]0;x�" is no usual hour'),
    ("17:00 Nowhere", 'there is no time zone "Nowhere"'),
    ("17:00 America", 'there is no time zone "America"'),
    ("17:00 ../x", 'there is no time zone "../x"'),
    ("17:00 +25:00", 'there is no time zone "+25:00"'),
]


@pytest.mark.parametrize(("text", "sentence"), REFUSED)
def test_hours_that_cannot_be_understood_are_refused_with_the_forms_that_can(
    text: str, sentence: str
) -> None:
    with pytest.raises(UsageProblem) as refused:
        read_hours(text)
    assert (refused.value.sentence, refused.value.remedies) == (sentence, (FORMS,))


def test_a_brands_colour_is_shown_readably_and_none_stays_none() -> None:
    shown = {name: require(name).terminal_colour for name in ("Netflix", "Apple TV", "Peacock")}
    assert shown == {"Netflix": "#e50914", "Apple TV": "#777777", "Peacock": None}


def test_reading_a_colour_loads_no_time_zones() -> None:
    program = (
        "import sys; from releasewatch.core import platforms; platforms.find('netflix').terminal_colour;"
        "print(sorted({'zoneinfo', 'difflib', 'releasewatch.core.words'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_every_channel_with_one_clock_is_known_by_that_name_and_its_zone_exists() -> None:
    for zone, names in ONE_CLOCK.items():
        assert ZoneInfo(zone).key == zone
        for name in names:
            assert (known := find(name)) is not None
            assert known.name == name
            assert platforms.own_clock(name) == zone
