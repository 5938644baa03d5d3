"""The files that shells read."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from releasewatch.shell import prepared
from releasewatch.shell.digest import Digest
from releasewatch.shell.prepared import Zone

BERLIN = Zone("Europe/Berlin", ZoneInfo("Europe/Berlin"), "TZ=Europe/Berlin")
START = date(2026, 3, 27)  # the clocks of Berlin are moved on 29 March
DAY = timedelta(days=1)
ELSEWHERE = "these days and hours are those of Europe/Berlin; for yours: releasewatch remind"


def write(
    directory: Path,
    days: dict[date, str],
    today: date = START,
    zone: Zone = BERLIN,
    late: Mapping[date, Digest] = MappingProxyType({}),
) -> None:
    prepared.write(
        directory,
        {day: Digest(text, f"({text})") for day, text in days.items()},
        today=today,
        until=today + 3 * DAY,
        zone=zone,
        program=Path("/opt/it's here/releasewatch"),
        late=late,
    )


def content(directory: Path) -> dict[str, str]:
    return {
        file.name: os.readlink(file) if file.is_symlink() else file.read_text()
        for file in directory.iterdir()
    }


def test_every_file_is_as_the_scripts_expect_it(tmp_path: Path) -> None:
    directory = tmp_path / "state" / "reminders"
    write(directory, {START: "one\n", START + 2 * DAY: "two\n", START + 3 * DAY: ""})
    found = content(directory)
    notice = {name: found.pop(name) for name in sorted(found) if name[:10] > "2026-03-30" and name[0] == "2"}
    assert found == {
        "2026-03-27.plain": "offsets +0100\none\n",
        "2026-03-27.colour": "offsets +0100\n(one\n)",
        "2026-03-29.plain": "offsets +0100 +0200\ntwo\n",
        "2026-03-29.colour": "offsets +0100 +0200\n(two\n)",
        "until": "2026-03-30\n",
        "elsewhere.plain": f"{ELSEWHERE}\n",
        "elsewhere.colour": f"\x1b[2m{ELSEWHERE}\x1b[0m\n",
        "midnights": (
            "TZ=Europe/Berlin\n1774566000\n"
            "86400\n2026-03-27\n172800\n2026-03-28\n255600\n2026-03-29\n342000\n2026-03-30\n428400\n2026-03-31\n"
            "514800\n2026-04-01\n601200\n2026-04-02\n687600\n2026-04-03\n774000\n2026-04-04\n860400\n2026-04-05\n"
            "946800\n2026-04-06\n"
        ),
        "turns": "turns\n",
        "releasewatch": "/opt/it's here/releasewatch",
    }
    said = "offsets +0200\nreminders were prepared until Mon 30 Mar; go on with: releasewatch remind\n"
    assert {name: text for name, text in notice.items() if name.endswith(".plain")} == {
        f"{START + number * DAY}.plain": said for number in range(4, 11)
    }
    assert (directory / "midnights").stat().st_mtime == 1774566000
    assert directory.stat().st_mode & 0o777 == 0o700


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    write(tmp_path, {START: "one\n"})
    before = {file.name: file.lstat().st_ino for file in tmp_path.iterdir()}
    write(tmp_path, {START: "one\n"})
    assert {file.name: file.lstat().st_ino for file in tmp_path.iterdir()} == before
    write(tmp_path, {START: "another\n"})
    after = {file.name: file.lstat().st_ino for file in tmp_path.iterdir()}
    assert {name for name in after if after[name] != before[name]} == {
        "2026-03-27.plain",
        "2026-03-27.colour",
    }


def test_days_and_marks_that_are_over_are_removed(tmp_path: Path) -> None:
    write(tmp_path, {START: "one\n", START + DAY: "two\n"})
    for name in ("shown", "refreshed"):
        for number in (-400, -1, 0, 1, 2, 400):
            (tmp_path / f"{name}-{START + DAY + number * DAY}").touch()
    (tmp_path / "a person's own file").touch()
    write(tmp_path, {}, today=START + DAY)
    kept = {name for name in content(tmp_path) if name[0] != "2"}
    assert kept == {
        "until", "midnights", "turns", "elsewhere.plain", "elsewhere.colour", "releasewatch", "a person's own file",
        *(f"{name}-{START + number * DAY}" for name in ("shown", "refreshed") for number in (0, 1, 2)),
    }  # fmt: skip
    assert not (tmp_path / "2026-03-28.plain").exists()


def test_clearing_leaves_nothing_to_say(tmp_path: Path) -> None:
    write(tmp_path, {START: "one\n"})
    prepared.clear(tmp_path)
    assert sorted(content(tmp_path)) == ["elsewhere.colour", "elsewhere.plain", "releasewatch"]
    assert prepared.read(tmp_path) is None
    prepared.clear(tmp_path / "not there")


def test_what_came_out_is_owed_to_the_days_after_until_a_shell_tells_it(tmp_path: Path) -> None:
    late = {START: Digest("came out\n", "(came out)\n")}
    write(tmp_path, {START: "one\n", START + 2 * DAY: "two\n"}, late=late)
    found = content(tmp_path)
    assert found["2026-03-27.late.plain"] == "came out\n"
    assert {
        name: text for name, text in found.items() if name[:10] < "2026-03-31" and name.endswith("plain")
    } == {
        "2026-03-27.plain": "offsets +0100\none\n",
        "2026-03-27.late.plain": "came out\n",
        "2026-03-28.plain": "offsets +0100 late 2026-03-27\n",
        "2026-03-29.plain": "offsets +0100 +0200 late 2026-03-27\ntwo\n",
        "2026-03-30.plain": "offsets +0200 late 2026-03-27\n",
    }
    told = prepared.read(tmp_path)
    assert told is not None
    assert told.days == (START, START + 2 * DAY)
    assert prepared.days_owed(tmp_path, START + 3 * DAY)
    assert not prepared.days_owed(tmp_path, START)
    assert not prepared.days_owed(tmp_path, START + 4 * DAY)
    write(tmp_path, {}, today=START + DAY, late=late)
    assert content(tmp_path)["2026-03-28.plain"] == "offsets +0100 late 2026-03-27\n"
    (tmp_path / f"shown-{START}").touch()
    write(tmp_path, {}, today=START + 2 * DAY, late=late)
    (tmp_path / f"shown-{START}").unlink(missing_ok=True)
    write(tmp_path, {}, today=START + 3 * DAY, late=late)
    assert not [name for name in content(tmp_path) if "late" in name or "late" in content(tmp_path)[name]]


def test_what_was_learnt_after_its_day_is_not_owed(tmp_path: Path) -> None:
    write(tmp_path, {}, late={START - DAY: Digest("came out\n", "(came out)\n")})
    assert not [name for name in content(tmp_path) if "late" in name]


def test_reading_tells_what_was_written(tmp_path: Path) -> None:
    assert prepared.read(tmp_path) is None
    write(tmp_path, {START: "one\n", START + DAY: "two\n"})
    found = prepared.read(tmp_path)
    assert found is not None
    assert (found.until, found.days) == (START + 3 * DAY, (START, START + DAY))
    assert found.at.tzinfo is UTC
    (tmp_path / "until").write_text("nonsense")
    assert prepared.read(tmp_path) is None


def test_a_day_outside_of_the_prepared_days_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="outside"):
        write(tmp_path, {START - DAY: "yesterday\n"})


def test_permission_to_refresh(tmp_path: Path) -> None:
    directory = tmp_path / "new"
    prepared.note_refresh(directory, START)
    assert not directory.exists()
    prepared.allow_refresh(directory, daily=False)
    prepared.allow_refresh(directory, daily=True)
    assert prepared.refreshes_daily(directory)
    prepared.allow_refresh(directory, daily=False)
    assert not prepared.refreshes_daily(directory)


@pytest.mark.parametrize(
    ("environ", "wanted"),
    [({"TZ": "Asia/Seoul"}, "TZ=Asia/Seoul"), ({"TZ": ""}, "TZ="), ({}, os.path.realpath("/etc/localtime"))],
)
def test_the_mark_of_the_zone(environ: dict[str, str], wanted: str) -> None:
    assert prepared.zone_mark(environ) == wanted


STRANGE_DAYS = [
    ("America/Santiago", date(2023, 9, 3), "offsets -0300\n"),  # the clocks are moved at midnight
    ("Pacific/Apia", date(2011, 12, 29), "offsets -1000\n"),
    ("America/Havana", date(2023, 11, 5), "offsets -0400 -0500\n"),  # midnight comes twice
    ("Asia/Kathmandu", date(2026, 1, 1), "offsets +0545\n"),
]


@pytest.mark.parametrize(("name", "day", "head"), STRANGE_DAYS)
def test_days_without_a_midnight_and_with_two(tmp_path: Path, name: str, day: date, head: str) -> None:
    """F87."""
    write(tmp_path, {day: "x\n"}, today=day, zone=Zone(name, ZoneInfo(name), "mark"))
    assert (tmp_path / f"{day}.plain").read_text().splitlines(True)[0] == head


@settings(max_examples=60, deadline=None)
@given(
    zone=st.sampled_from(
        ["Europe/Berlin", "America/Santiago", "Pacific/Apia", "America/Havana", "Asia/Seoul"]
    ),
    start=st.dates(date(2005, 1, 1), date(2035, 1, 1)),
    second=st.integers(0, 11 * 86_400),
)
def test_the_stored_midnights_give_every_second_its_day(
    tmp_path_factory: pytest.TempPathFactory, zone: str, start: date, second: int
) -> None:
    directory = tmp_path_factory.mktemp("reminders")
    info = ZoneInfo(zone)
    write(directory, {}, today=start, zone=Zone(zone, info, "mark"))
    _, first, *rows = (directory / "midnights").read_text().splitlines()
    found = [day for end, day in zip(rows[::2], rows[1::2], strict=True) if second < int(end)]
    if found:
        assert found[0] == datetime.fromtimestamp(int(first) + second, info).date().isoformat()
