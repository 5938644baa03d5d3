"""Somebody hears of a show in two parts, follows it, and lives with it until both are out."""

import json
from pathlib import Path

from tests.person import Person

ADD = ("add", "Gyeongseong Creature", "--on", "Netflix", "--part", "Part 1 Dec 22", "--part", "Part 2 Jan 5")


def test_the_answer_to_following_says_what_was_understood(person: Person) -> None:
    assert person.must(*ADD) == (
        "Following Gyeongseong Creature on Netflix\n"
        "  Part 1 of 2  in 14 days  Fri 22 Dec 2023, about 17:00\n"
        "  Part 2 of 2  in 28 days  Fri 5 Jan 2024, about 17:00\n"
        "see all: releasewatch upcoming\n"
    )


def test_both_parts_count_down_in_a_pipe(creature: Person) -> None:
    assert creature.must("upcoming") == (
        "in 14 days\tFri 22 Dec 2023, about 17:00\tGyeongseong Creature\tPart 1 of 2\tNetflix\n"
        "in 28 days\tFri 5 Jan 2024, about 17:00\tGyeongseong Creature\tPart 2 of 2\tNetflix\n"
    )


def test_both_parts_stand_whole_on_a_terminal_of_80_columns(creature: Person) -> None:
    screen = creature.terminal("upcoming", width=80)
    assert screen.lines == [
        "Later in December",
        "in 14 days  Fri 22 Dec 2023, about 17:00  Netflix  Gyeongseong Creature · Part 1",
        "",
        "January 2024",
        "in 28 days  Fri 5 Jan 2024, about 17:00   Netflix  Gyeongseong Creature · Part 2",
    ]
    assert screen.code == 0


def test_the_promised_json(creature: Person) -> None:
    out = creature.must("upcoming", "--json")
    assert json.loads(out) == {
        "format": 1,
        "now": "2023-12-08T00:00:00+09:00",
        "zone": "Asia/Seoul",
        "releases": [
            {
                "show": "Gyeongseong Creature",
                "key": "gyeongseong-creature",
                "label": f"Part {part}",
                "part": part,
                "parts": 2,
                "season": None,
                "episodes": None,
                "date": date,
                "precision": "day",
                "part_of_year": None,
                "at": f"{date}T08:00:00Z",
                "at_basis": "usual",
                "days": days,
                "countdown": f"in {days} days",
                "platform": "Netflix",
                "origin": "you",
                "moved_from": None,
                "watched": False,
            }
            for part, date, days in ((1, "2023-12-22", 14), (2, "2024-01-05", 28))
        ],
    }


def test_the_same_countdown_is_told_as_the_days_pass(creature: Person) -> None:
    told = []
    for now in (
        "2023-12-21T23:59",
        "2023-12-22T00:01",
        "2023-12-22T16:59:30",
        "2023-12-22T17:00",
        "2023-12-22T23:59",
        "2023-12-23T00:01",
    ):
        creature.now = now
        told.append(creature.must("upcoming").splitlines()[0].split("\t")[0])
    assert told == [
        "tomorrow, in about 17 h 1 min",
        "today, in about 16 h 59 min",
        "in about a minute",
        "should be out",
        "should be out",
        "in 13 days",
    ]


def test_a_part_that_moves_keeps_the_day_it_moved_from(creature: Person) -> None:
    creature.must("edit", "gyeongseong", "--part", "Part 2 Jan 12")
    line = creature.must("upcoming").splitlines()[1]
    assert line == (
        "in 35 days\tFri 12 Jan 2024, about 17:00\tGyeongseong Creature\tPart 2 of 2\tNetflix\tmoved from 5 Jan 2024"
    )
    second = json.loads(creature.must("upcoming", "--json"))["releases"][1]
    assert (second["date"], second["moved_from"]) == ("2024-01-12", "2024-01-05")


def test_a_day_that_the_person_moved_is_told_by_remind_and_changes_alike(creature: Person) -> None:
    creature.must("edit", "gyeongseong", "--part", "Part 2 Jan 12")
    creature.now = "2023-12-09"
    creature.must("edit", "gyeongseong", "--part", "Part 1 TBA")
    assert "moved     Gyeongseong Creature · Part 2: 5 Jan -> 12 Jan" in creature.must("remind")
    assert creature.terminal("changes", width=120).lines == [
        "2023-12-09  Gyeongseong Creature · Part 1 withdrawn: was 22 Dec 2023 (you)",
        "2023-12-08  Gyeongseong Creature · Part 2 moved: 5 Jan 2024 -> 12 Jan 2024 (you)",
    ]
    creature.must("undo")
    creature.must("undo")
    done = creature("changes", check=0)
    assert (done.out, done.err) == (
        "",
        "releasewatch: no date has moved yet; ask the sources again: releasewatch refresh\n",
    )


def test_a_date_that_the_person_knows_closer_now_is_told_as_announced(person: Person) -> None:
    person.must("add", "The Long Night", "--part", "Season 3 early 2027")
    person.must("edit", "long", "--part", "Season 3 2027-02-05")
    assert person.terminal("changes", width=120).lines == [
        "2023-12-08  The Long Night · Season 3 announced: 5 Feb 2027, known as 2027 before (you)"
    ]


def test_a_move_taken_over_from_an_announcement_is_told_once(creature: Person, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Gyeongseong Creature Part 2 now premieres on January 12, 2024 on Netflix.\n")
    creature.must("add", "--from", str(article), "--yes")
    creature.must("edit", "gyeongseong", "--part", "Part 2 Jan 12")
    assert creature.terminal("changes", width=120).lines == [
        "2023-12-08  Gyeongseong Creature · Part 2 moved: 5 Jan 2024 -> 12 Jan 2024 (announcement)"
    ]


def test_what_was_watched_is_silent_and_can_speak_again(creature: Person) -> None:
    creature.now = "2023-12-22"
    assert creature.must("remind") == "today     Gyeongseong Creature · Part 1 on Netflix, about 17:00\n"
    assert creature.must("next").startswith("Gyeongseong Creature · Part 1 ")
    creature.must("watched", "gyeongseong", "Part 1")
    assert creature.must("remind") == ""
    assert creature.must("next").startswith("Gyeongseong Creature · Part 2 ")
    creature.must("watched", "gyeongseong", "Part 1", "--not")
    assert creature.must("remind") != ""


def test_only_what_was_marked_is_counted(creature: Person) -> None:
    creature.now = "2024-01-20"
    creature.must("watched", "gyeongseong", "Part 1")
    assert "1 release marked as watched" in creature.must("watched", "gyeongseong")
    creature.must("undo")
    assert "1 release no longer marked as watched" in creature.must("watched", "gyeongseong", "--not")


def test_reminders_come_a_week_before_the_day_before_and_on_the_day(creature: Person) -> None:
    told = {}
    for day in range(13, 24):
        creature.now = f"2023-12-{day}"
        told[day] = creature.must("remind")
    assert {day: line for day, line in told.items() if line} == {
        15: "in 7 days Gyeongseong Creature · Part 1 on Netflix, about 17:00\n",
        21: "tomorrow  Gyeongseong Creature · Part 1 on Netflix, about 17:00\n",
        22: "today     Gyeongseong Creature · Part 1 on Netflix, about 17:00\n",
    }


def test_changes_are_taken_back_one_after_the_other(creature: Person) -> None:
    as_followed = creature.library.read_bytes()
    creature.must("edit", "gyeongseong", "--part", "Part 2 Jan 12")
    as_edited = creature.library.read_bytes()
    creature.must("remove", "gyeongseong")
    assert creature.must("undo").startswith("Took back: stop following Gyeongseong Creature\n")
    assert creature.library.read_bytes() == as_edited
    assert creature.must("undo").startswith("Took back: edit Gyeongseong Creature\n")
    assert creature.library.read_bytes() == as_followed
    creature.must("undo")
    assert json.loads(creature.library.read_text())["shows"] == []
    done = creature("undo", check=1)
    assert done.err.startswith("releasewatch: there is nothing to take back")
    assert done.out == ""


def test_a_channel_of_television_is_a_place_too(person: Person) -> None:
    person.must("add", "Night Bus", "--on", "bbc1", "--part", "Dec 15")
    person.must("add", "Tin Drum: Part 1 Dec 20 and Part 2 Jan 14 on tvN")
    assert [line.split("\t")[2:] for line in person.must("upcoming", "--on", "BBC One").splitlines()] == [
        ["Night Bus", "", "BBC One"]
    ]
    assert [one["platform"] for one in json.loads(person.must("list", "--json"))["shows"]] == [
        "BBC One",
        "tvN",
    ]


def test_a_day_that_moved_over_new_year_tells_both_years_on_a_narrow_screen(person: Person) -> None:
    person.must("add", "Gyeongseong Creature: Part 1 Dec 22, Part 2 Dec 30 on Netflix")
    person.must("edit", "creature", "--part", "Part 2 Jan 5")
    first, moved = person.terminal("show", "creature", width=72).lines[2:4]
    assert "Fri 22 Dec, about 17:00" in first
    assert "Fri 5 Jan 2024, about 17:00" in moved
