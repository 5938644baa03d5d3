"""A list of shows in a file: titles to look up, and titles with the dates that the person knows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.person import Person
from tests.site import Site

LIST = """\
# what I wait for
Salt and Iron: Volume 1 Mar 15, Volume 2 Apr 12 on Disney+
Girls

Echo: Part 1 Feb 30
The Long Night: Part 1 Dec 22, Part 1 Jan 5
Harbor Lights: Finale Jan 5
Salt and Iron: Volume 3 May 10
"""


@pytest.fixture
def shows(person: Person) -> Path:
    file = person.home / "shows.txt"
    file.write_text(LIST, encoding="utf-8")
    return file


def followed(person: Person) -> list[str]:
    return [one["show"] for one in json.loads(person("list", "--json", check=0).out)["shows"]]


def test_lines_with_dates_are_followed_and_wrong_ones_told_with_their_number(
    person: Person, shows: Path, site: Site
) -> None:
    site.put(139, "Girls", [(1, 1, "2023-12-15")])
    done = person("add", "--list", str(shows), "--on", "Netflix", check=1)
    assert done.out.splitlines() == [
        "matched    Girls on Netflix",
        "by hand    Salt and Iron on Disney+",
        "  Volume 1 of 2  in 98 days   Fri 15 Mar 2024, about 16:00",
        "  Volume 2 of 2  in 126 days  Fri 12 Apr 2024, about 16:00",
        "by hand    Harbor Lights on Netflix",
        "  Finale  in 28 days  Fri 5 Jan 2024, about 17:00",
        'wrong      line 5: Echo: Part 1 Feb 30: "Feb 30" does not exist: February has 29 days',
        done.out.splitlines()[7],  # the dates that are understood, as `add` tells them
        'wrong      line 6: The Long Night: Part 1 Dec 22, Part 1 Jan 5: two parts are called "Part 1"',
        '  give each its own name: --part "Part 1 Dec 22" --part "Part 2 Jan 5"',
        "wrong      line 8: Salt and Iron: Volume 3 May 10: line 2 gives dates of this show already",
        "  write all of its parts in one line",
    ]
    assert done.err == (
        "releasewatch: 3 of 6 were not followed\n"
        "  correct those lines and give the same list: what is followed already is passed over\n"
    )
    assert followed(person) == ["Girls", "Harbor Lights", "Salt and Iron"]
    right = LIST.replace("Feb 30", "Feb 29").replace("Part 1 Jan 5", "Part 2 Jan 5")
    shows.write_text(right.removesuffix("Salt and Iron: Volume 3 May 10\n"))
    again = person("add", "--list", str(shows), check=0)
    assert again.out.splitlines()[:2] == ["by hand    Echo", "  Part 1  in 83 days  Thu 29 Feb 2024"]
    assert followed(person) == ["Echo", "Girls", "Harbor Lights", "Salt and Iron", "The Long Night"]


def test_the_same_line_is_read_alike_in_a_list_and_by_itself(person: Person, tmp_path: Path) -> None:
    line = "Salt and Iron: Volume 1 Mar 15, Volume 2 Apr 12 on Disney+"
    shows = tmp_path / "one.txt"
    shows.write_text(f"{line}\n")
    person.must("add", line)
    alone = json.loads(person.library.read_text())
    person.must("undo")
    person.must("add", "--list", str(shows))
    assert json.loads(person.library.read_text()) == alone
    person.must("undo")
    assert followed(person) == []


def test_offline_the_lines_with_dates_are_followed_all_the_same(person: Person, shows: Path) -> None:
    shows.write_text("Girls\nHarbor Lights: Finale Jan 5\n")
    done = person("add", "--list", str(shows), "--offline", "--json", check=3)
    assert json.loads(done.out)["left"] == [
        {"words": "Girls", "verdict": "failed", "reason": 'cannot look up "Girls" offline', "line": None}
    ]
    assert "1 of 2 were not followed" in done.err
    assert followed(person) == ["Harbor Lights"]


def test_a_source_that_is_down_takes_nothing_from_the_lines_with_dates(person: Person, shows: Path) -> None:
    person.more["RELEASEWATCH_TVMAZE_URL"] = "http://127.0.0.1:9"
    shows.write_text("Girls\nHarbor Lights: Finale Jan 5\n")
    done = person("add", "--list", str(shows), check=3)
    assert done.out.splitlines()[:2] == ["by hand    Harbor Lights", "  Finale  in 28 days  Fri 5 Jan 2024"]
    assert followed(person) == ["Harbor Lights"]
