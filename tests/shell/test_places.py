"""The hooks look where the program writes, and see the day that the shell's clock shows."""

import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.shell.homes import Home, digest, today

from releasewatch.clock import zone
from releasewatch.paths import places
from releasewatch.shell.prepared import Zone, zone_mark
from releasewatch.shell.scripts import Shell

LINE = "something is out\n"

linux = pytest.mark.skipif(sys.platform == "darwin", reason="the directories of Linux")

PLACES = [
    ({"RELEASEWATCH_HOME": '{home}/we\'re "here" $x `y` \\ *'}, 'we\'re "here" $x `y` \\ */state'),
    ({"RELEASEWATCH_HOME": "~/tilde"}, "tilde/state"),
    ({"RELEASEWATCH_HOME": "", "XDG_STATE_HOME": "{home}/x y"}, "x y/releasewatch"),
    ({"XDG_STATE_HOME": "relative"}, ".local/state/releasewatch"),
    ({"XDG_STATE_HOME": ""}, ".local/state/releasewatch"),
    ({}, ".local/state/releasewatch"),
]


@linux
@pytest.mark.parametrize(("extra", "place"), PLACES)
def test_the_hook_looks_where_the_program_writes(
    home: Home, shell: Shell, extra: dict[str, str], place: str
) -> None:
    home.extra |= {name: value.replace("{home}", str(home.path)) for name, value in extra.items()}
    home.state = home.path / place
    home.write_start_up_file(shell)
    home.prepare(LINE)
    assert home.open(shell).before_prompt == LINE


@pytest.mark.parametrize(
    "name",
    [
        "new\nline\n",
        "\udcff\udcfe",
        "*?[a] {b,c}",
        " a;b&c | d>e ",
        "%n %D{%F} !!",
        "=x ~ #",
        "-n -e",
        "'\\'",
    ],
)
def test_a_home_of_any_name_is_spoken_in(tmp_path: Path, shell: Shell, name: str) -> None:
    """F63: also where the name is no text at all."""
    path = tmp_path / name
    path.mkdir()
    home = Home(path, {"TZ": "UTC"})
    home.make_program()
    home.write_start_up_file(shell)
    home.prepare(LINE)
    assert [home.open(shell).before_prompt for _ in range(2)] == [LINE, ""]


@pytest.mark.parametrize("place", PLACES)
def test_the_program_agrees_on_the_place(
    home: Home, place: tuple[dict[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    extra, wanted = place
    home.extra |= {name: value.replace("{home}", str(home.path)) for name, value in extra.items()}
    for name in ("RELEASEWATCH_HOME", "XDG_STATE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in home.environ().items():
        monkeypatch.setenv(name, value)
    if sys.platform != "darwin":
        assert places(home.environ()).state == home.path / wanted


@pytest.mark.parametrize("missing", ["HOME", "TERM"])
@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_a_bare_environment_is_no_error(home: Home, shell: Shell, missing: str) -> None:
    """F43: HOME is taken away by the start-up file itself, after the shell has found that file."""
    flags = {"bash": "set -u", "zsh": "setopt no_unset"}[shell]
    home.write_start_up_file(shell, before=f"{flags}\nunset {missing} XDG_STATE_HOME", after="echo goes on")
    seen = home.open(shell, typed="echo left ${__releasewatch_status-nothing}")
    assert (seen.before_prompt, "left nothing" in seen.rows) == ("goes on\n", True)


def zone_near_midnight(minutes: int) -> tuple[str, timezone]:
    """A zone, as C libraries write it and as Python does, in which midnight was `minutes` ago."""
    now = datetime.now(UTC)
    offset = timedelta(minutes=minutes) - timedelta(hours=now.hour, minutes=now.minute)
    if offset < timedelta(hours=-12):
        offset += timedelta(days=1)
    total = int(offset.total_seconds()) // 60
    west = "-" if total >= 0 else "+"
    return f"<Here>{west}{abs(total) // 60}:{abs(total) % 60:02d}", timezone(offset)


@pytest.mark.parametrize("minutes", [-4, 4])
def test_the_day_changes_at_the_midnight_of_the_shell(home: Home, shell: Shell, minutes: int) -> None:
    """Four minutes before midnight and four after, with days prepared since last week."""
    name, info = zone_near_midnight(minutes)
    home.extra["TZ"] = name
    now = datetime.now(info)
    start = now.date() - timedelta(days=7)
    days = {
        start + timedelta(days=number): digest(f"day {start + timedelta(days=number)}\n")
        for number in range(15)
    }
    home.write_start_up_file(shell)
    home.prepare(
        days=days,
        today=start,
        until=start + timedelta(days=20),
        zone=Zone("Here", info, zone_mark(home.environ())),
    )
    assert home.open(shell).before_prompt == f"day {now.date()}\n"
    assert today(name) == now.date()


def test_days_of_23_and_25_hours_move_no_midnight_of_fish(home: Home) -> None:
    """Half an hour after midnight, three days after the clocks were moved by one hour."""
    now = datetime.now(UTC)
    for shift in (-1, 1):
        standard = (
            timedelta(minutes=30) - timedelta(hours=now.hour, minutes=now.minute) + timedelta(hours=shift)
        )
        summer = standard - timedelta(hours=shift)  # in force today
        if not -12 <= standard.total_seconds() / 3600 <= 12:
            standard += timedelta(days=1 if standard < timedelta() else -1)
            summer = standard - timedelta(hours=shift)

        def west(offset: timedelta) -> str:
            minutes = -int(offset.total_seconds()) // 60
            return f"{'-' if minutes < 0 else ''}{abs(minutes) // 60}:{abs(minutes) % 60:02d}"

        begin = (now + summer).timetuple().tm_yday - 1 - 3
        rule = f"<Winter>{west(standard)}<Summer>{west(summer)},{begin % 365}/3,{(begin + 30) % 365}/3"
        info = ZoneInfo.from_file(BytesIO(tzfile(rule)), key="Here")
        home.extra["TZ"] = rule
        here = datetime.now(info)
        assert here.date() == today(rule)
        start = here.date() - timedelta(days=7)
        days = {
            start + timedelta(days=number): digest(f"day {start + timedelta(days=number)}\n")
            for number in range(15)
        }
        home.write_start_up_file("fish")
        home.prepare(
            days=days,
            today=start,
            until=start + timedelta(days=20),
            zone=Zone("Here", info, zone_mark(home.environ())),
        )
        assert home.open("fish").before_prompt == f"day {here.date()}\n"
        shutil.rmtree(home.reminders)


def tzfile(rule: str) -> bytes:
    """The smallest file of RFC 8536 that says nothing but `rule`."""
    head = (
        b"TZif2"
        + bytes(15)
        + (0).to_bytes(4, "big") * 3
        + (0).to_bytes(4, "big")
        + (1).to_bytes(4, "big")
        + (1).to_bytes(4, "big")
    )
    body = bytes(6) + b"\0"
    return head + body + head + body + b"\n" + rule.encode() + b"\n"


def test_another_zone_is_noticed(home: Home, shell: Shell) -> None:
    """The days were prepared in Seoul; the shell starts in a zone that is nowhere near."""
    home.write_start_up_file(shell)
    home.extra["TZ"] = "<Here>3:07"
    home.prepare(LINE, zone=Zone("Asia/Seoul", ZoneInfo("Asia/Seoul"), "/usr/share/zoneinfo/Asia/Seoul"))
    assert home.open(shell).before_prompt == (
        LINE + "these days and hours are those of Asia/Seoul; for yours: releasewatch remind\n"
    )


def test_another_zone_with_the_same_offset_is_none(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell)
    home.extra["TZ"] = "<Here>-9"
    home.prepare(LINE, zone=Zone("Asia/Seoul", ZoneInfo("Asia/Seoul"), "/usr/share/zoneinfo/Asia/Seoul"))
    assert home.open(shell).before_prompt == LINE


@pytest.mark.parametrize("before", ["", "set -g IFS ''", "set -g IFS x"])
@pytest.mark.parametrize("given", [None, "", "UTC"])
def test_fish_knows_the_zone_it_is_in(home: Home, given: str | None, before: str) -> None:
    """With TZ, with an empty one, and without one: `date` is not started, so it does not matter that it fails."""
    del home.extra["TZ"]
    if given is not None:
        home.extra["TZ"] = given
    trap = home.path / "trap"
    trap.mkdir()
    (trap / "date").write_text("#!/bin/sh\nexit 1\n")
    (trap / "date").chmod(0o755)
    home.extra["PATH"] = f"{trap}:{home.environ()['PATH']}"
    home.write_start_up_file("fish", before=before)
    home.prepare(
        LINE,
        zone=Zone("here", zone(home.environ()).info, zone_mark(home.environ())),
    )
    assert home.open("fish").before_prompt == LINE


@pytest.mark.parametrize("ago", [0, 1, 6, 7, 8, 13, 14, 34, 41, 42, 43])
def test_fish_counts_the_days_by_itself(home: Home, ago: int) -> None:
    """By the week, then by the day; the last day of notice is the 42nd after the first. `date` would fail."""
    trap = home.path / "trap"
    trap.mkdir()
    (trap / "date").write_text("#!/bin/sh\nexit 1\n")
    (trap / "date").chmod(0o755)
    home.extra["PATH"] = f"{trap}:{home.environ()['PATH']}"
    home.write_start_up_file("fish")
    start = today() - timedelta(days=ago)
    days = {start + timedelta(days=number): digest(f"day {number}\n") for number in range(36)}
    home.prepare(days=days, today=start, until=start + timedelta(days=35))
    seen = home.open("fish").before_prompt
    if ago <= 35:
        assert seen == f"day {ago}\n"
    else:
        assert seen.startswith("reminders were prepared until ") is (ago <= 42)
        assert (seen == "") is (ago > 42)


def test_fish_finds_the_day_when_its_clock_was_touched(home: Home) -> None:
    """A restored backup has other times of writing."""
    home.write_start_up_file("fish")
    start = today() - timedelta(days=3)
    home.prepare(days={start: digest("long ago\n"), today(): digest(LINE)}, today=start)
    (home.reminders / "midnights").touch()
    assert home.open("fish").before_prompt == LINE


def test_a_bash_without_a_clock_asks_date(home: Home) -> None:
    """bash 3.2 knows no %(...)T: it complains and fails, as every bash does of a conversion that it does not know."""
    home.write_start_up_file("bash")
    for name in ("hook.bash", "say.bash"):
        text = (home.path / name).read_text()
        assert text.count("'%(") == 1
        (home.path / name).write_text(text.replace("'%(", "'%<"))
    home.prepare(LINE)
    assert home.open("bash").before_prompt == LINE


@pytest.mark.parametrize("case", ["something to say", "said already", "nothing due", "nothing prepared"])
def test_no_process_is_started(home: Home, shell: Shell, case: str) -> None:
    """F70: strace sees every fork and exec."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    if case != "nothing prepared":
        home.prepare(LINE if case != "nothing due" else None)
    home.write_start_up_file(shell, hook="")
    home.open(shell)  # the first fish of a home makes its directories
    counts = {}
    for hook in (None, ""):
        home.write_start_up_file(shell, hook=hook)
        for mark in home.reminders.glob("shown-*"):
            mark.unlink()
        if case == "said already":
            (home.reminders / f"shown-{today()}").touch()
        log = home.path / "log"
        home.prefix = ("strace", "-f", "-o", str(log), "-e", "trace=execve,execveat,fork,vfork,clone,clone3")
        seen = home.open(shell)
        assert (seen.before_prompt == LINE) is (case == "something to say" and hook is None)
        calls = [
            row
            for row in log.read_text().splitlines()
            if "(" in row and "CLONE_THREAD" not in row and "resumed" not in row
        ]
        counts[hook] = len(calls)
    assert counts[None] == counts[""], "the hook started something"


P10K = r"""
# What powerlevel10k's instant prompt does, from internal/p10k.zsh of https://github.com/romkatv/powerlevel10k:
# standard output and standard error are a file until the round of precmd functions is over; what is in the file
# then is printed below a warning.
exec {fd_1}>&1 {fd_2}>&2 1>$HOME/instant 2>&1
typeset -gi __p9k_instant_prompt_active=1
p10k_first() {
  p10k_last() {
    (( ${+__p9k_instant_prompt_active} )) || return 0
    unset __p9k_instant_prompt_active
    exec 1>&$fd_1 2>&$fd_2 {fd_1}>&- {fd_2}>&-
    [[ ! -s $HOME/instant ]] || { print "WARNING: console output during zsh initialization"; cat $HOME/instant }
  }
  zmodload zsh/sched
  sched +0 p10k_last
  precmd_functions=(${(@)precmd_functions:#p10k_first})
}
precmd_functions=(p10k_first $precmd_functions)
"""

THEME = "p10k_theme() { p10k_last }; precmd_functions+=(p10k_theme)"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(P10K, "", id="the prompt ends last"),
        pytest.param(P10K, THEME, id="the theme ends it after us"),
        pytest.param(P10K + THEME, "", id="the theme ends it before us"),
        pytest.param("", P10K, id="the line above the preamble"),
    ],
)
def test_the_instant_prompt_of_powerlevel10k_has_nothing_to_warn_of(
    home: Home, before: str, after: str
) -> None:
    """F66: and the reminder is shown all the same."""
    home.write_start_up_file("zsh", before=before, after=after)
    home.prepare(LINE)
    seen = home.open("zsh", typed="echo alive")
    assert seen.before_prompt == LINE
    assert seen.raw.count("something is out") == 1
    assert "releasewatch" not in seen.raw


def test_the_simulated_instant_prompt_warns_of_what_is_printed_while_it_is_active(home: Home) -> None:
    home.write_start_up_file("zsh", before=P10K, hook="print too early")
    assert "WARNING" in home.open("zsh").before_prompt


def test_zsh_speaks_below_what_the_start_up_file_prints(home: Home) -> None:
    home.write_start_up_file("zsh", after="print from the start-up file")
    home.prepare(LINE)
    assert home.open("zsh").before_prompt == f"from the start-up file\n{LINE}"


def test_fish_waits_for_its_prompt(home: Home) -> None:
    """conf.d is read before config.fish, which may put tmux in this shell's place."""
    home.write_start_up_file("fish", after="set -q replaced; or begin; set -gx replaced 1; exec fish -i; end")
    home.prepare(LINE)
    assert home.open("fish").before_prompt == LINE


def test_date_is_what_the_tests_take_it_for() -> None:
    done = subprocess.run(["date", "+%Y-%m-%d %z"], env={"TZ": "<Here>-9"}, capture_output=True, text=True)
    assert done.stdout.endswith("+0900\n")
