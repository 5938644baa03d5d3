"""Start-up, scale and memory, as ratios to `python -c pass` in the same run.

Usage: python bench/startup.py [--rounds N]
"""

from __future__ import annotations

import argparse
import json
import os
import pty
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

NOW = date(2026, 11, 22)
ROWS = 30
RELEASES = 10
ARTICLE = """The Long Night: a first poster

Posted December 8, 2026

Set in the spring of 1945, "The Long Night" follows two clerks through a city without light. The poster shows them
on the roof of the post office. "We filmed there for ten days in January 2025," says one of its stars. The second
season was watched by 12 million people in its first week of May 2025.

The third season comes in two parts: Part 1 will premiere on Netflix on December 22nd, followed by Part 2 on
January 5th, 2027.
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=15)
    rounds = arguments.parse_args().rounds
    program = [str(Path(sys.executable).with_name("releasewatch"))]
    with tempfile.TemporaryDirectory() as directory:
        homes = {shows: make_home(Path(directory) / str(shows), shows) for shows in (100, 1_000, 10_000)}
        for home in homes.values():
            piped([*program, "upcoming"], home)  # the first reader makes the index
        article = Path(directory) / "article.txt"
        article.write_text(ARTICLE)
        cases: dict[str, Callable[[], float]] = {
            "python -c pass": lambda: piped([sys.executable, "-c", "pass"], homes[100]),
            "--version": lambda: piped([*program, "--version"], homes[100]),
            "next": lambda: piped([*program, "next"], homes[1_000]),
            "upcoming, terminal, 1,000 shows": lambda: terminal([*program, "upcoming"], homes[1_000]),
            "upcoming, piped, 1,000 shows": lambda: piped([*program, "upcoming"], homes[1_000]),
            "upcoming --json, 1,000 shows": lambda: piped([*program, "upcoming", "--json"], homes[1_000]),
            "upcoming, terminal, 100 shows": lambda: terminal([*program, "upcoming"], homes[100]),
            "upcoming, terminal, 10,000 shows": lambda: terminal([*program, "upcoming"], homes[10_000]),
            "upcoming, piped, 100 shows": lambda: piped([*program, "upcoming"], homes[100]),
            "upcoming, piped, 10,000 shows": lambda: piped([*program, "upcoming"], homes[10_000]),
            "add --from FILE --dry-run": lambda: piped(
                [*program, "add", "--from", str(article), "--dry-run"], homes[100]
            ),
            "list, piped, 100 shows": lambda: piped([*program, "list"], homes[100]),
        }
        times = measure(cases, rounds)
        report(times, homes[1_000], program)
        print(f"\nadd at 10,000 shows: {once(add(program), homes[10_000]):.2f} s")
        for cached in (homes[10_000] / "cache").iterdir():
            cached.unlink()
        print(
            f"upcoming at 10,000 shows without the index: {once([*program, 'upcoming'], homes[10_000]):.2f} s"
        )


def add(program: list[str]) -> list[str]:
    return [*program, "add", "One More", "--on", "Netflix", "--part", "Part 1 Dec 22"]


def make_home(home: Path, shows: int) -> Path:
    """A library of `shows` with ten releases each, of which thirty in all are still to come."""
    home.mkdir()
    ahead = {show * shows // ROWS: position for position, show in enumerate(range(ROWS))}
    listed = []
    for number in range(shows):
        title = f"경성 이야기 {number}" if number % 7 == 0 else f"The Long Night of Number {number}"
        releases = []
        for part in range(1, RELEASES + 1):
            day = NOW - timedelta(days=30 * (RELEASES + 1 - part) + number % 28)
            if part == RELEASES and number in ahead:
                day = NOW + timedelta(days=1 + ahead[number])
            first = part * 8 - 7
            releases.append(
                {
                    "label": f"Part {part}",
                    "season": 1,
                    "date": day.isoformat(),
                    "episodes": {"first": first, "last": first + 7, "count": 8},
                }
            )
        listed.append(
            {
                "key": f"show-{number:05d}",
                "title": title,
                "added": "2026-11-22T00:00:00Z",
                "edits": {"platform": ("Netflix", "Disney+", "TVING")[number % 3], "releases": releases},
            }
        )
    text = json.dumps({"schema": 1, "shows": listed}, ensure_ascii=False, indent=2)
    (home / "library.json").write_text(text + "\n", encoding="utf-8")
    return home


def environment(home: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "RELEASEWATCH_HOME": str(home),
        "RELEASEWATCH_NOW": NOW.isoformat(),
        "TZ": "Asia/Seoul",
        "TERM": "xterm-256color",
        "COLUMNS": "120",
    }


def piped(words: list[str], home: Path) -> float:
    """Milliseconds of one run into a pipe."""
    begin = time.perf_counter()
    subprocess.run(words, env=environment(home), stdout=subprocess.PIPE, check=True)
    return (time.perf_counter() - begin) * 1000


def terminal(words: list[str], home: Path) -> float:
    """Milliseconds of one run on a terminal, until its last byte is read."""
    leader, follower = pty.openpty()
    begin = time.perf_counter()
    process = subprocess.Popen(words, env=environment(home), stdin=follower, stdout=follower, stderr=follower)
    os.close(follower)
    while True:
        try:
            if not os.read(leader, 65536):
                break
        except OSError:
            break
    process.wait()
    taken = (time.perf_counter() - begin) * 1000
    os.close(leader)
    if process.returncode:
        raise SystemExit(f"{words} failed")
    return taken


def measure(cases: dict[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """The median of each case; the cases take turns, so that a busy moment hits all of them."""
    times: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, run in cases.items():
            times[name].append(run())
    return {name: statistics.median(taken) for name, taken in times.items()}


def report(times: dict[str, float], home: Path, program: list[str]) -> None:
    base = times["python -c pass"]
    limits = {
        "--version": 2,
        "upcoming, terminal, 1,000 shows": 9,
        "upcoming, piped, 1,000 shows": 7,
        "upcoming --json, 1,000 shows": 7,
        "add --from FILE --dry-run": 10,
    }
    print(f"{'what':<36} {'ms':>7} {'ratio':>7} {'limit':>7}")
    for name, taken in times.items():
        print(f"{name:<36} {taken:>7.1f} {taken / base:>7.2f} {limits.get(name, ''):>7}")
    for way in ("terminal", "piped"):
        many, few = times[f"upcoming, {way}, 10,000 shows"], times[f"upcoming, {way}, 100 shows"]
        print(f"{f'10,000 shows against 100, {way}':<36} {'':>7} {many / few:>7.2f} {2.5:>7}")
    print(f"memory of upcoming at 1,000 shows, piped: {peak([*program, 'upcoming'], home):.1f} MB (limit 40)")
    colored = [*program, "upcoming", "--color", "always"]
    print(f"memory of upcoming at 1,000 shows, table: {peak(colored, home):.1f} MB (limit 40)")


def peak(words: list[str], home: Path) -> float:
    """Peak resident memory of one run in MB.

    Measured by a small process in between: what a process uses before it becomes another counts for the other.
    """
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    words = [sys.executable, "-I", "-S", "-c", script, *words]
    ran = subprocess.run(words, env=environment(home), stdout=subprocess.PIPE, check=True)
    return int(ran.stdout) / 1024


def once(words: list[str], home: Path) -> float:
    return piped(words, home) / 1000


if __name__ == "__main__":
    main()
