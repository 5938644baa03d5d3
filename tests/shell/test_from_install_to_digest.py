"""The whole way with the real program and real shells: install, follow a show, open a shell."""

import json
import os
import subprocess
from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.person import PROGRAM, Done
from tests.shell.homes import Home, today

from releasewatch.shell.scripts import Shell

STORY = ("add", "경성크리처 $(touch ran)", "--part", "Part 1 today", "--part", "Part 2 in 7 days")
DIGEST = "today     경성크리처 $(touch ran) · Part 1\nin 7 days 경성크리처 $(touch ran) · Part 2\n"


def run(home: Home, *words: str, **more: str) -> Done:
    kept = {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    ran = subprocess.run(
        [*PROGRAM, *words],
        env={**kept, **home.environ(), **more},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran
    return Done(ran.stdout, ran.stderr, ran.returncode)


def said(home: Home, day: int = 0) -> str | None:
    """What is prepared for so many days from today."""
    try:
        text = (home.reminders / f"{today() + timedelta(days=day)}.plain").read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    return text.partition("\n")[2]


def test_two_lines_of_setup_give_the_digest_once_a_day(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell, hook="")
    before = home.start_up_file(shell).read_bytes()
    run(home, "hook", "install", shell, "--yes")
    run(home, *STORY)
    assert home.open(shell).before_prompt == DIGEST
    assert home.open(shell).before_prompt == ""
    assert run(home, "remind").out == DIGEST
    run(home, "hook", "uninstall", shell)
    assert home.start_up_file(shell).read_bytes() == before
    (home.reminders / f"shown-{today()}").unlink()
    assert home.open(shell).before_prompt == ""


def test_a_show_that_was_followed_before_is_told_after_the_installation(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell, hook="")
    run(home, *STORY, RELEASEWATCH_NOW=today().isoformat())
    run(home, "hook", "install", shell, "--yes")
    assert home.open(shell).before_prompt == DIGEST


def test_what_came_out_is_told_later_where_nobody_heard_of_it(home: Home) -> None:
    run(home, "add", "Harbor Lights", "--on", "Netflix", "--part", "Finale today 21:00 UTC")
    run(home, "add", "Salt and Iron", "--part", "Part 1 today", "--part", "Part 2 in 7 days")
    late = home.reminders / f"{today()}.late.plain"
    came_out = f"came out on {today():%A}:"
    assert (
        late.read_text()
        == f"{came_out} Harbor Lights · Finale on Netflix\n{came_out} Salt and Iron · Part 1\n"
    )
    head = (home.reminders / f"{today() + timedelta(days=3)}.plain").read_text()
    assert head == f"offsets +0000 late {today()}\n"
    run(home, "watched", "salt", "Part 1")
    assert late.read_text() == f"{came_out} Harbor Lights · Finale on Netflix\n"
    run(home, "config", "remind", "1")
    assert not late.exists()
    assert json.loads(run(home, "hook", "status", "bash", "--json").out)["next_due"] == str(
        today() + timedelta(days=6)
    )


def test_what_came_out_some_days_ago_follows_what_is_known_of_it_now(home: Home) -> None:
    run(
        home,
        "add",
        "Harbor Lights",
        "--part",
        f"Part 1 {today() - timedelta(days=2)}",
        "--part",
        "Part 2 in 9 days",
    )
    late = home.reminders / f"{today() - timedelta(days=2)}.late.plain"
    assert not late.exists()  # whoever enters it today needs not be told
    late.write_text("prepared on that day\n")
    run(home, "edit", "harbor", "--on", "Hulu")
    assert (
        late.read_text() == f"came out on {today() - timedelta(days=2):%A}: Harbor Lights · Part 1 on Hulu\n"
    )
    assert (
        home.reminders / f"{today()}.plain"
    ).read_text() == f"offsets +0000 late {today() - timedelta(days=2)}\n"
    run(home, "edit", "harbor", "--mute")
    assert not late.exists()


def test_no_more_than_five_lines_and_a_count(home: Home) -> None:
    for number in range(1, 9):
        run(home, "add", f"Show {number}", "--part", "Finale today")
    rows = [f"today     Show {number} · Finale\n" for number in range(1, 6)]
    assert said(home) == "".join(rows) + "+3 more: releasewatch upcoming\n"


def test_every_change_of_the_library_is_prepared(home: Home) -> None:
    run(home, *STORY)
    assert said(home) == DIGEST
    run(home, "watched", "경성", "Part 1")
    assert said(home) == "in 7 days 경성크리처 $(touch ran) · Part 2\n"
    run(home, "undo")
    assert said(home) == DIGEST
    run(home, "config", "remind", "0")
    assert said(home) == "today     경성크리처 $(touch ran) · Part 1\n"
    assert said(home, 7) == "today     경성크리처 $(touch ran) · Part 2\n"
    run(home, "edit", "경성", "--mute")
    assert (said(home), said(home, 7)) == (None, None)
    run(home, "edit", "경성", "--unmute", "--snooze", "2d", "--remind", "7")
    assert (said(home), said(home, 2)) == (None, "in 5 days 경성크리처 $(touch ran) · Part 2\n")
    run(home, "remove", "경성")
    assert sorted(path.name for path in home.reminders.glob("*-*-*.*")) == []


def test_a_date_that_moved_is_told_today_and_tomorrow(home: Home) -> None:
    run(home, "add", "Harbor Lights", "--part", "Finale in 20 days")
    run(home, "edit", "harbor", "--part", "Finale in 30 days")
    for day in (0, 1):
        told = said(home, day) or ""
        assert told.startswith("moved     Harbor Lights · Finale: ")
        assert " -> " in told
    assert said(home, 2) is None


def test_what_moved_is_among_the_releases_of_remind_once(home: Home) -> None:
    """`remind --json`: told only because it moved, and told for two reasons."""
    run(home, "add", "Harbor Lights", "--part", "Finale in 20 days")
    run(home, "edit", "harbor", "--part", "Finale in 30 days")
    run(home, "add", "Night Ferry", "--part", "Finale in 20 days")
    run(home, "edit", "ferry", "--part", "Finale tomorrow", "--remind", "1")
    assert len(run(home, "remind").out.splitlines()) == 3
    told = json.loads(run(home, "remind", "--json").out)["releases"]
    moved_from = (today() + timedelta(days=20)).isoformat()
    assert [(row["show"], row["days"], row["moved_from"]) for row in told] == [
        ("Night Ferry", 1, moved_from),
        ("Harbor Lights", 30, moved_from),
    ]


def test_a_clock_that_is_not_the_shells_prepares_nothing(home: Home) -> None:
    run(home, *STORY, RELEASEWATCH_NOW=today().isoformat())
    run(home, "upcoming", "--now", today().isoformat())
    assert not home.reminders.exists()
    run(home, "upcoming")
    assert said(home) == DIGEST


def test_nothing_is_made_where_nothing_is_followed(home: Home) -> None:
    run(home, "list")
    run(home, "config", "remind", "3")
    assert not home.reminders.exists()


def test_a_look_prepares_nothing_that_holds(home: Home) -> None:
    run(home, *STORY)
    before = {path.name: path.lstat().st_mtime_ns for path in home.reminders.iterdir()}
    for words in (["upcoming"], ["list"], ["remind"], ["next"]):
        run(home, *words)
    assert {path.name: path.lstat().st_mtime_ns for path in home.reminders.iterdir()} == before


def change_zone(home: Home) -> None:
    home.extra["TZ"] = "Etc/GMT-14"


def run_out(home: Home) -> None:
    file = home.reminders / "made-from"
    _, _, rest = file.read_text().partition("\n")
    file.write_text(f"{today() + timedelta(days=28)}\n{rest}")


def set_the_clock_back(home: Home) -> None:
    file = home.reminders / "made-from"
    _, _, rest = file.read_text().partition("\n")
    file.write_text(f"{today() + timedelta(days=36)}\n{rest}")


def sync_the_library(home: Home) -> None:
    file = home.path / ".local" / "share" / "releasewatch" / "library.json"
    file.write_text(file.read_text().replace("Part 1", "Part 4"))


def forget(home: Home) -> None:
    (home.reminders / "made-from").unlink()


@pytest.mark.parametrize(
    "happened",
    [change_zone, run_out, set_the_clock_back, sync_the_library, forget],
    ids=lambda happened: happened.__name__,
)
def test_a_look_prepares_what_no_longer_holds(home: Home, happened: Callable[[Home], None]) -> None:
    run(home, *STORY)
    happened(home)
    run(home, "next")
    until, _, made_from = (home.reminders / "made-from").read_text().partition("\n")
    assert until == str(today(home.extra["TZ"]) + timedelta(days=35))
    assert f"'{home.extra['TZ']}'" in made_from
    part = "Part 4" if happened is sync_the_library else "Part 1"
    assert part in (said(home) or "") or happened is change_zone


def test_a_refresh_by_hand_spares_shells_theirs(home: Home) -> None:
    run(home, *STORY)
    run(home, "refresh", RELEASEWATCH_NOW=today().isoformat())
    assert not list(home.reminders.glob("refreshed-*"))
    run(home, "refresh")
    assert [path.name for path in home.reminders.glob("refreshed-*")] == [f"refreshed-{today()}"]


def test_lines_that_cannot_be_written_are_nobodys_business(home: Home) -> None:
    home.reminders.parent.mkdir(parents=True)
    home.reminders.write_text("in the way")
    done = run(home, *STORY)
    assert done.err == ""
    assert run(home, "next", "--json").err == ""
    assert json.loads(run(home, "remind", "--json").out)["releases"] != []


def test_the_program_that_shells_start_is_this_one(home: Home) -> None:
    run(home, *STORY)
    link = home.reminders / "releasewatch"
    assert link.is_symlink()
    assert os.access(link, os.X_OK)
    told = subprocess.run([link, "--version"], env={**os.environ}, capture_output=True, text=True, check=True)
    assert told.stdout.startswith("releasewatch ")


def test_scripts_of_an_older_version_are_renewed(home: Home, shell: Shell) -> None:
    from releasewatch.shell.scripts import installed_scripts

    run(home, "hook", "install", shell, "--yes")
    script = home.reminders.parent / "shell" / f"hook.{shell}"
    script.write_text("an older one\n")
    run(home, *STORY)
    assert {file.name: file.read_text() for file in script.parent.iterdir()} == installed_scripts(shell)
