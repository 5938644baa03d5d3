"""What time it is for the person, and where that is told from."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo

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
        ("/dev/null", "UTC", 'TZ="/dev/null" is no zone that this machine knows: UTC is used'),
        ("UTC+24", "UTC", 'TZ="UTC+24" is no zone that this machine knows: UTC is used'),
        ("UTC+25", "UTC", 'TZ="UTC+25" is no zone that this machine knows: UTC is used'),
        (":/usr/share/zoneinfo/America/New_York", "America/New_York", None),
        ("../x", "UTC", 'TZ="../x" is no zone that this machine knows: UTC is used'),
    ],
)
def test_the_zone_is_told_from_its_variable(value: str, name: str, notice: str | None) -> None:
    zone = clock.zone({"TZ": value})
    assert (zone.name, zone.notice) == (name, notice)


@pytest.mark.parametrize(
    ("rule", "winter", "summer"),
    [
        ("KST-9", "+09:00", "+09:00"),
        ("<+0330>-3:30", "+03:30", "+03:30"),
        ("PST8PDT,M3.2.0,M11.1.0", "-08:00", "-07:00"),
        (":CET-1CEST,M3.5.0,M10.5.0/3", "+01:00", "+02:00"),
    ],
)
def test_a_rule_is_a_zone_in_summer_and_winter(rule: str, winter: str, summer: str) -> None:
    zone = clock.zone({"TZ": rule})
    assert (zone.name, zone.notice) == (rule.removeprefix(":"), None)
    offsets = [datetime(2024, month, 8, tzinfo=zone.info).isoformat()[-6:] for month in (1, 7)]
    assert offsets == [winter, summer]


def file_of(name: str) -> Path:
    for directory in TZPATH:
        if (file := Path(directory, name)).is_file():
            return file
    pytest.skip("this machine keeps its zones in no directory")


def test_another_file_of_a_zone_is_read_and_named_by_its_path(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copyfile(file_of("America/New_York"), copy)
    zone = clock.zone({"TZ": f":{copy}"})
    assert (zone.name, zone.notice) == (str(copy), None)
    offsets = [datetime(2023, month, 8, tzinfo=zone.info).isoformat()[-6:] for month in (1, 7)]
    assert offsets == ["-05:00", "-04:00"]


def test_a_file_of_a_zone_that_is_cut_off_stops_nothing(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    data = file_of("America/New_York").read_bytes()
    for length in range(0, len(data), 7):
        copy.write_bytes(data[:length])
        assert clock.zone({"TZ": str(copy)}).name in {"UTC", str(copy)}


def test_a_link_into_the_database_of_zones_is_the_name_of_its_zone(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(file_of("Asia/Seoul"))
    assert clock.zone({"TZ": str(link)}) == SEOUL


def test_the_path_of_the_machines_own_zone_is_that_zone() -> None:
    found, machine = clock.zone({"TZ": ":/etc/localtime"}), clock.zone({})
    assert (found.name, found.notice) == (machine.name, None)


def test_a_pipe_for_a_zone_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert clock.zone({"TZ": f"{tmp_path}/pipe"}).name == "UTC"


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
