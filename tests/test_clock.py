"""What time it is for the person, and where that is told from."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from tests.person import Person

from releasewatch import clock
from releasewatch.errors import UsageProblem

SEOUL = clock.Zone("Asia/Seoul", ZoneInfo("Asia/Seoul"))


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2023-12-08", "2023-12-08T00:00:00+09:00"),
        ("2023-12-08T09:00:00+09:00", "2023-12-08T09:00:00+09:00"),
        ("2023-12-08T00:00:00Z", "2023-12-08T09:00:00+09:00"),
        ("2023-12-08T09:30", "2023-12-08T09:30:00+09:00"),
        ("2023-12-07T23:59:59-05:00", "2023-12-08T13:59:59+09:00"),
    ],
)
def test_the_given_clock_is_read_in_the_persons_zone(text: str, instant: str) -> None:
    assert clock.now({}, SEOUL, text).isoformat() == instant
    assert clock.now({"RELEASEWATCH_NOW": text}, SEOUL).isoformat() == instant


def test_the_option_wins_over_the_variable() -> None:
    assert clock.now({"RELEASEWATCH_NOW": "2001-01-01"}, SEOUL, "2023-12-08").year == 2023


@pytest.mark.parametrize(
    "text", ["yesterday", "2023-13-01", "0000-00-00", "", "2023-12-08T25:00", "0001-01-01", "١"]
)
def test_a_clock_that_is_no_instant_is_refused_by_its_name(text: str) -> None:
    # 1 January of the year 1 in Seoul lies before the calendar in UTC.
    with pytest.raises(UsageProblem) as problem:
        clock.now({}, SEOUL, text)
    assert problem.value.sentence == f'--now does not understand "{text}"'


def test_the_real_clock_is_read_without_a_given_one() -> None:
    before = datetime.now(UTC)
    assert before <= clock.now({}, SEOUL) <= datetime.now(UTC)


@pytest.mark.parametrize(
    ("value", "name", "notice"),
    [
        ("Asia/Seoul", "Asia/Seoul", None),
        (":Europe/London", "Europe/London", None),
        ("", "UTC", None),
        # F89: names that are none.
        ("nonsense", "UTC", 'TZ="nonsense" is no zone that this machine knows: UTC is used'),
        ("America", "UTC", 'TZ="America" is no zone that this machine knows: UTC is used'),
        ("UTC+25", "UTC", 'TZ="UTC+25" is no zone that this machine knows: UTC is used'),
        (":/usr/share/zoneinfo/America/New_York", "America/New_York", None),
        ("../x", "UTC", 'TZ="../x" is no zone that this machine knows: UTC is used'),
    ],
)
def test_the_zone_is_told_from_its_variable(
    monkeypatch: pytest.MonkeyPatch, value: str, name: str, notice: str | None
) -> None:
    monkeypatch.setenv("TZ", value)
    zone = clock.zone({"TZ": value})
    assert (zone.name, zone.notice) == (name, notice)


def test_a_rule_of_the_c_library_is_used_with_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "KST-9")
    zone = clock.zone({"TZ": "KST-9"})
    assert zone.name == "+09:00"
    assert zone.notice == 'TZ="KST-9" is no zone name: its present offset +09:00 is used'


def test_without_the_variable_the_zone_of_the_machine_is_used() -> None:
    zone = clock.zone({})
    assert zone.notice is None
    assert datetime.now(zone.info).utcoffset() is not None


@pytest.mark.parametrize("words", [["upcoming"], ["remind"], ["next"], ["list"], ["show", "creature"]])
@pytest.mark.parametrize(
    ("zone", "now"),
    [
        ("UTC", "0001-01-01"),
        ("UTC", "9999-12-31T23:59:59"),
        ("Asia/Seoul", "9999-12-31"),
        ("Asia/Seoul", "0001-01-02"),
    ],
)
def test_no_day_of_the_calendar_stops_a_look(creature: Person, zone: str, now: str, words: list[str]) -> None:
    # F88
    creature.zone, creature.now = zone, now
    done = creature(*words)
    assert done.code == 0
    assert "bug" not in done.err
    if words == ["list"]:
        assert "Gyeongseong Creature" in done.out
