"""What the hook adds to the start of an interactive shell, in milliseconds over the same start without it.

    python bench/hooks.py [--starts 200] [bash] [zsh] [fish]

Every start has a terminal of its own. zsh and fish look at the first prompt, so both runs of a pair, with
and without the hook, also do what a first prompt does: zsh calls its precmd functions, fish its handler. All
runs take turns, those of `python -c pass` among them, and both the medians and the quickest starts are
compared, for no machine is quiet.
Exit status 1 when a start that has nothing (more) to say is over its limit; the first shell of a day may take
longer, and its figure stands by itself.
"""

import argparse
import os
import pty
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from releasewatch.core.reminders import Reminder
from releasewatch.shell import prepared
from releasewatch.shell.digest import render
from releasewatch.shell.scripts import SHELLS, Shell, installed_scripts, line

LIMITS_MILLISECONDS: Mapping[Shell, float] = {"bash": 0.4, "zsh": 0.3, "fish": 0.6}
"""For a start that has nothing to say, or nothing more: all but the first of a day."""

FIRST = "first shell of the day, digest printed"

LINES = [
    Reminder("today", "Gyeongseong Creature · Part 1 (7 episodes) on Netflix, about 17:00"),
    Reminder("in 7 days", "경성크리처 · Part 2 (3 episodes) on Netflix, about 17:00"),
    Reminder("moved", "The Crown · Part 2: 5 Jan -> 12 Jan"),
]


@dataclass(frozen=True)
class Start:
    """One way to start a shell."""

    words: Sequence[str]
    environ: Mapping[str, str]
    before: Callable[[], None]


def milliseconds(start: Start) -> float:
    """From the start to the end of the process, on a new terminal."""
    start.before()
    terminal, follower = pty.openpty()
    begin = time.perf_counter()
    os.waitpid(spawn(start, follower), 0)
    passed = time.perf_counter() - begin
    os.close(follower)
    os.close(terminal)
    return passed * 1000


def output(start: Start) -> bytes:
    """What one such start prints: a benchmark of a hook that says nothing would be easy to win."""
    start.before()
    terminal, follower = pty.openpty()
    process = spawn(start, follower)
    os.close(follower)
    text = b""
    try:
        while part := os.read(terminal, 4096):
            text += part
    except OSError:  # the other side was closed
        pass
    os.waitpid(process, 0)
    os.close(terminal)
    return text


def spawn(start: Start, follower: int) -> int:
    """A process with that terminal for its own; not by a fork, which makes it pay for the pages of this one."""
    opened = (os.POSIX_SPAWN_OPEN, 0, os.ttyname(follower), os.O_RDWR, 0)
    return os.posix_spawn(
        start.words[0],
        list(start.words),
        start.environ,
        file_actions=[opened, (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)],
        setsid=True,
    )


def words(shell: Shell, directory: Path, hook: str) -> list[str]:
    """Start `shell` with `hook` in its start-up file, up to its first prompt."""
    program = shutil.which(shell)
    assert program is not None
    directory.mkdir()
    if shell == "bash":
        (directory / "rc").write_text(f"{hook}\nexit\n")
        return [program, "--noprofile", "--rcfile", str(directory / "rc"), "-i"]
    if shell == "zsh":
        prompt = "for hook in $precmd_functions; do $hook; done"
        (directory / ".zshrc").write_text(f"{hook}\n{prompt}\nexit\n")
        return [program, "-d", "-i"]
    (directory / "fish").mkdir()
    (directory / "fish" / "config.fish").write_text(f"{hook}\n")
    return [program, "-i", "-c", "functions -q __releasewatch_hook; and __releasewatch_hook"]


def starts(shell: Shell, home: Path) -> dict[str, Start]:
    """The empty start first, then every case of the hook; a mark is all that changes between two runs."""
    script_file = home / f"hook.{shell}"
    for name, text in installed_scripts(shell).items():
        (home / name).write_text(text)
    today = datetime.now(UTC).date()

    def case(name: str, hook: str, first_day: int, mark: Callable[[Path], None]) -> Start:
        own = home / f"{shell} {name}"
        rc = own / "rc"
        own.mkdir()
        directory = prepared.reminders_directory(own / "state")

        def before() -> None:
            mark(directory / f"shown-{today}")
            (directory / "turns").write_text("turns\n")

        prepared.write(
            directory,
            {today + timedelta(days=number): render(LINES) for number in range(first_day, 36, 3)},
            today=today,
            until=today + timedelta(days=prepared.DAYS_PREPARED),
            zone=prepared.Zone("UTC", UTC, "TZ=UTC"),
            program=Path("/bin/true"),
        )
        environ = {
            "HOME": str(own), "PATH": os.environ["PATH"], "TERM": "xterm", "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "ZDOTDIR": str(rc), "XDG_CONFIG_HOME": str(rc), "RELEASEWATCH_HOME": str(own),
        }  # fmt: skip
        return Start(words(shell, rc, hook), environ, before)

    hook = line(shell, script_file)
    return {
        "empty": case("empty", "", 0, lambda mark: mark.unlink(missing_ok=True)),
        FIRST: case("due", hook, 0, lambda mark: mark.unlink(missing_ok=True)),
        "already shown today": case("said", hook, 0, Path.touch),
        "nothing due today": case("nothing", hook, 1, lambda mark: mark.unlink(missing_ok=True)),
    }


def measure(cases: Mapping[str, Start], count: int) -> dict[str, list[float]]:
    """`count` starts of each case, in an order that changes: who follows Python starts with cold caches."""
    times: dict[str, list[float]] = {name: [] for name in cases}
    order = list(cases)
    shuffle = random.Random(count).shuffle  # noqa: S311
    for _ in range(count):
        shuffle(order)
        for name in order:
            times[name].append(milliseconds(cases[name]))
    return times


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shells", nargs="*", metavar="SHELL", choices=[[], *SHELLS], default=[])
    parser.add_argument("--starts", type=int, default=200)
    chosen = parser.parse_args()
    python = Start([sys.executable, "-c", "pass"], dict(os.environ), lambda: None)
    over = False
    for shell in chosen.shells or [shell for shell in SHELLS if shutil.which(shell)]:
        with tempfile.TemporaryDirectory() as home:
            cases = starts(shell, Path(home))
            assert b"Gyeongseong Creature" in output(cases[FIRST])
            times = measure({"python": python, **cases}, chosen.starts)
        over = report(shell, times) or over
    return 1 if over else 0


def report(shell: Shell, times: Mapping[str, list[float]]) -> bool:
    """Print what was measured for one shell; True where a limit was passed."""
    python, empty, *names = times
    bare = statistics.median(times[python])
    print(
        f"{shell}: {statistics.median(times[empty]):.2f} ms empty, {bare:.2f} ms python -c pass,"
        f" medians of {len(times[empty])} starts"
    )
    over = False
    for name in sorted(names, key=FIRST.__eq__):
        added = statistics.median(times[name]) - statistics.median(times[empty])
        least = min(times[name]) - min(times[empty])
        limit = LIMITS_MILLISECONDS[shell]
        verdict = "no limit" if name == FIRST else f"limit {limit:+.1f}{'  OVER' if added > limit else ''}"
        over = over or (name != FIRST and added > limit)
        print(
            f"    {name:39} {added:+.2f} ms (quickest {least:+.2f}), {added / bare:.3f} of python -c pass, {verdict}"
        )
    return over


if __name__ == "__main__":
    sys.exit(main())
