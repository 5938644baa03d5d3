"""Draw docs/upcoming.svg from what the installed program really prints.

Usage: python docs/picture.py [FILE]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

WIDTH = 104
PROGRAM = [sys.executable, "-m", "releasewatch"]
COMMAND = ["upcoming"]

SHOWS = (
    ("Harbor Lights", "--on", "Prime Video", "--part", "Season 2 Finale (E8) Dec 7"),
    (
        "Gyeongseong Creature",
        "--on",
        "Netflix",
        "--part",
        "Part 1 (E1-7) Dec 22",
        "--part",
        "Part 2 (E8-10) Jan 5",
    ),
    (
        "The Long Night",
        "--on",
        "Disney+",
        "--part",
        "Part 1 Dec 8",
        "--part",
        "Part 2 Dec 15",
        "--part",
        "Part 3 Dec 29",
    ),
    ("한밤의 기차", "--on", "TVING", "--part", "Dec 14"),
    ("Second Wind", "--on", "Apple TV", "--part", "Season 3 Dec 13"),
    ("Paper Towns of the North", "--on", "Hulu", "--part", "Season 2 spring 2024"),
    ("The Salt Road", "--on", "HBO Max", "--part", "TBA"),
)


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("upcoming.svg")
    target.write_text(picture(printed()), encoding="utf-8")


def printed() -> str:
    """What the program prints, with its colours."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **{name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ},
            "HOME": home,
            "RELEASEWATCH_HOME": home,
            "RELEASEWATCH_NOW": "2023-12-08T08:40:00+09:00",
            "TZ": "Asia/Seoul",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "COLUMNS": str(WIDTH),
        }
        for show in SHOWS:
            subprocess.run([*PROGRAM, "add", *show], env=environment, check=True, stdout=subprocess.PIPE)
        words = [*PROGRAM, *COMMAND, "--color", "always"]
        return subprocess.run(
            words, env=environment, check=True, stdout=subprocess.PIPE, encoding="utf-8"
        ).stdout


def picture(text: str) -> str:
    """`text` with its colours, in a window."""
    console = Console(
        record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(Text.from_ansi("$ releasewatch upcoming\n" + text), soft_wrap=False)
    return console.export_svg(title="releasewatch", theme=MONOKAI, unique_id="releasewatch")


if __name__ == "__main__":
    main()
