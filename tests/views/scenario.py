"""One rich evening: shows, parts, days and letters of every kind, seen from Seoul on 8 December 2023.

`python -m tests.views.scenario` writes the expected outputs anew; look at the difference before keeping it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from releasewatch.actions.looking import following
from releasewatch.core.countdown import agenda
from releasewatch.core.merge import merge
from releasewatch.core.model import Edits, Entry, Episodes, Facts, Followed
from releasewatch.core.reminders import due
from releasewatch.core.results import Agenda, Changed, Followings, Moment, Next, Portrait, Reminders, Result
from releasewatch.views import document, plain, table

GOLDEN = Path(__file__).with_name("golden")
MOMENT = Moment(datetime(2023, 12, 8, 0, 0, tzinfo=ZoneInfo("Asia/Seoul")), "Asia/Seoul")
ADDED = "2023-12-01T00:00:00Z"
WIDTHS = (200, 120, 100, 80, 60, 40, 39, 20, 10, 1)

FAMILY = "👨\u200d👩\u200d👧\u200d👦 가족"
FLAG = "🇰🇷 Flag Show"
COMBINING = "Cafe\u0301 Zoe\u0308"
DECOMPOSED = "\u1100\u1167\u11bc\u1109\u1165\u11bc \u110f\u1173\u1105\u1175\u110e\u1165"
LONG = "Long " * 1999 + "Title"


def show(title: str, platform: str | None, *releases: Entry, **more: Facts) -> Followed:
    return Followed(
        key=f"key-of-{title[:8].strip().casefold().replace(' ', '-')}",
        title=title,
        added=ADDED,
        edits=Edits(platform=platform, releases=releases, watched=(":special",)),
        facts=more,
    )


def part(label: str | None, date: str | None, **more: object) -> Entry:
    return Entry(label=label, date=date, **more)  # type: ignore[arg-type]


def batch(first: int, last: int) -> Episodes:
    return Episodes(first, last, last - first + 1)


FOLLOWED = (
    show(
        "Gyeongseong Creature",
        "Netflix",
        part("Part 1", "2023-12-22", season=1, episodes=batch(1, 7)),
        part("Part 2", "2024-01-05", season=1, episodes=batch(8, 10)),
    ),
    show(
        "The Long Night",
        "Disney+",
        part("Part 1", "2023-12-08"),
        part("Part 2", "2023-12-15", moved_from="2023-12-12"),
        part("Part 3", "2023-12-29", moved_from="2023-12"),
        part("Special", "2023-12-20"),
    ),
    show("Harbor Lights", None, part("Finale", "2024-05-27", time="21:00", zone="America/New_York")),
    show("한밤의 기차", "왓챠", part(None, "2023-12-14")),
    show("葬送のフリーレン", "Crunchyroll", part("Cour 2", "2024-01-05", time="23:00", zone="Asia/Tokyo")),
    show(FAMILY, "Hulu", part("Season 2", "2023-12-09")),
    show(FLAG, None, part("Volume 1", "2023-12-09")),
    show(COMBINING, "Prime Video", part(None, "2023-12-20", episodes=batch(1, 3))),
    show(DECOMPOSED, "TVING", part(None, "2023-12-21")),
    show("مسلسل", None, part(None, "2023-12-25")),
    show("A Month", None, part("Season 3", "2026-12")),
    show("A Quarter", None, part(None, "2027-Q1")),
    show("A Season", "Prime Video", part("Season 2", "2027", part_of_year="spring")),
    show("A Beginning", None, part(None, "2027", part_of_year="early")),
    show("A Year", None, part(None, "2027")),
    show("Nothing Dated", "Netflix", part("Season 2", None)),
    show("Nothing At All", None),
    show(
        "From a Source",
        None,
        tvmaze=Facts(
            fetched=ADDED,
            platform="Apple TV",
            releases=(
                Entry(season=2, episodes=Episodes(1, 10, 10), date="2024-02-02", whole=True),
                Entry(season=1, label="Special", date="2023-12-30", unconfirmed=True),
            ),
        ),
    ),
)
WITH_LONG = (*FOLLOWED, show(LONG, "Netflix", part("Part 1", "2024-01-20")))


def upcoming(followed: tuple[Followed, ...] = FOLLOWED) -> Agenda:
    releases = [release for one in followed for release in merge(one).releases]
    return Agenda(MOMENT, agenda(releases, MOMENT.now), followed=len(followed))


def everything(followed: tuple[Followed, ...] = FOLLOWED) -> Followings:
    return Followings(MOMENT, tuple(following(merge(one), MOMENT) for one in followed))


def portrait(followed: Followed = FOLLOWED[1]) -> Portrait:
    return Portrait(MOMENT, following(merge(followed), MOMENT))


def reminders() -> Reminders:
    releases = [release for one in FOLLOWED for release in merge(one).releases]
    today = due(releases, MOMENT.now, (7, 1, 0)).get(MOMENT.now.date(), [])
    return Reminders(MOMENT, tuple(one.seen for one in today), tuple(one.reminder for one in today))


def results() -> dict[str, Result]:
    seen = upcoming().countdowns
    return {
        "upcoming": upcoming(),
        "list": everything(),
        "show": portrait(),
        "next": Next(MOMENT, seen[0]),
        "remind": reminders(),
        "changed": Changed(MOMENT, "Changed The Long Night", (portrait().following,), "see all: nowhere"),
    }


def outputs() -> dict[str, str]:
    """The name of each expected output, and what the views give now."""
    found = {f"{name}.plain": plain.render(result) for name, result in results().items()}
    found |= {f"{name}.json": document.render(result) for name, result in results().items()}
    for width in WIDTHS:
        found[f"upcoming-{width:03d}.txt"] = table.agenda(upcoming(), width=width, colors=None)
    for width in (100, 80, 60, 30):
        found[f"list-{width:03d}.txt"] = table.followings(everything(), width=width, colors=None)
        found[f"show-{width:03d}.txt"] = table.portrait(portrait(), width=width, colors=None)
    found["upcoming-256.ansi"] = _in_colours()
    return found


def _in_colours() -> str:
    """The agenda in 256 colours, from a process of its own.

    Rich remembers the codes of a style for the first depth of colour that it was printed in; a run has only one.
    """
    script = "from tests.views import scenario as s; from releasewatch.views import table as t; import sys;"
    script += "sys.stdout.buffer.write(t.agenda(s.upcoming(), width=100, colors='256').encode())"
    root = Path(__file__).parents[2]
    path = os.pathsep.join([str(root), str(root / "src")])
    ran = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        check=True,
    )
    return ran.stdout.decode()


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, text in outputs().items():
        (GOLDEN / name).write_text(text, encoding="utf-8")
