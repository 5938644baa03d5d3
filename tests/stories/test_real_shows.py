"""From a title to its dates, and a date that moves: what a person types and reads, with a TVmaze on this machine."""

import json
import os
from typing import Any

import pytest
from tests.person import Done, Person
from tests.site import CREATURE, CREATURE_ROWS, Site, batch
from tests.sources.conftest import answer

MOVED = [*batch(1, 1, 7, "2023-12-22"), *batch(1, 8, 10, "2024-01-12")]
UPDATES = "/updates/shows?since=day"


@pytest.fixture
def followed(person: Person, site: Site) -> Person:
    """The person, following Gyeongseong Creature with the dates of TVmaze."""
    site.put(CREATURE, "Gyeongseong Creature", CREATURE_ROWS, externals={"imdb": "tt14947604"})
    person.must("add", "gyeongseong creature")
    site.asked()
    return person


def later(person: Person, hours: int) -> None:
    """Let time go by; answers are kept for an hour."""
    person.now = f"2023-12-{8 + hours // 24:02d}T{hours % 24:02d}:00:00+09:00"


def rows(person: Person, *words: str) -> list[tuple[Any, ...]]:
    told = json.loads(person.must(*(words or ("upcoming",)), "--json"))
    return [(one["label"], one["episodes"], one["date"], one["moved_from"]) for one in told["releases"]]


def news(done: Done) -> list[tuple[Any, ...]]:
    return [(one["what"], one["label"], one["from"], one["to"]) for one in json.loads(done.out)["changes"]]


def test_a_title_leads_to_what_comes_next(person: Person, site: Site) -> None:
    site.put(CREATURE, "Gyeongseong Creature", CREATURE_ROWS)
    assert person.must("add", "gyeongseong creature").splitlines() == [
        "Following Gyeongseong Creature on Netflix",
        "  Part 1 of 2 · E1-7   in 14 days  Fri 22 Dec 2023, about 17:00",
        "  Part 2 of 2 · E8-10  in 28 days  Fri 5 Jan 2024, about 17:00",
        "see all: releasewatch upcoming",
    ]
    assert len(site.asked()) == 2


@pytest.mark.parametrize(
    "words",
    [
        ["--id", "tvmaze:64369"],
        ["--id", "imdb:tt14947604"],
        ["--id", "thetvdb:12345"],
        ["tvmaze:64369"],
        ["https://www.tvmaze.com/shows/64369/gyeongseong-creature"],
        ["https://www.imdb.com/title/tt14947604/"],
    ],
    ids=" ".join,
)
def test_a_number_or_an_address_leads_to_exactly_that_show(
    person: Person, site: Site, words: list[str]
) -> None:
    site.put(
        CREATURE, "Gyeongseong Creature", CREATURE_ROWS, externals={"imdb": "tt14947604", "thetvdb": 12345}
    )
    assert person.must("add", *words).startswith("Following Gyeongseong Creature on Netflix\n")
    assert json.loads(person.must("list", "--json"))["shows"][0]["ids"] == {
        "imdb": "tt14947604",
        "thetvdb": 12345,
        "tvmaze": 64369,
    }


def girls(site: Site) -> None:
    site.put(139, "Girls", [(1, 1, "2012-04-15")], status="Ended")
    site.put(140, "GIRLS", [(1, 1, "2024-01-15")])
    site.found["girls"] = [139, 140]


def test_several_matches_without_a_terminal_are_listed_with_their_ids(person: Person, site: Site) -> None:
    girls(site)
    done = person("add", "girls", check=2)
    assert done.out == ""
    assert done.err.splitlines() == [
        'releasewatch: "girls" may mean 2 shows',
        "  Girls (2012, Netflix, ended): --id tvmaze:139",
        "  GIRLS (2024, Netflix, running): --id tvmaze:140",
        "  follow one of them: releasewatch add --id tvmaze:139, or the first: --first",
    ]
    assert not person.library.exists()
    assert person.must("add", "girls", "--first").startswith("Following Girls on Netflix\n")


def test_several_matches_on_a_terminal_are_chosen_from(person: Person, site: Site) -> None:
    girls(site)
    assert person.terminal("add", "girls", answers="\n").code == 1
    screen = person.terminal("add", "girls", answers="2\n")
    assert screen.code == 0
    assert [line for line in screen.lines if line.startswith("Following")] == ["Following GIRLS on Netflix"]
    assert "   2  GIRLS (2024, Netflix, running)" in screen.lines


def test_an_only_match_that_is_not_exact_is_confirmed_with_yes(person: Person, site: Site) -> None:
    site.put(CREATURE, "Gyeongseong Creature", CREATURE_ROWS)
    site.found["gyeongsung creature"] = [CREATURE]
    assert person("add", "gyeongsung creature").code == 2
    assert person.must("add", "gyeongsung creature", "--yes").startswith("Following Gyeongseong Creature")


def test_a_title_in_another_script_is_recognised_by_the_other_titles(person: Person, site: Site) -> None:
    site.put(CREATURE, "Gyeongseong Creature", CREATURE_ROWS)
    site.found["경성크리처"] = [CREATURE]
    site.titles[CREATURE] = ["경성크리처"]
    assert person.must("add", "경성크리처").startswith("Following Gyeongseong Creature on Netflix\n")


def test_several_titles_are_followed_together_and_the_rest_is_told(person: Person, site: Site) -> None:
    site.put(CREATURE, "Gyeongseong Creature", CREATURE_ROWS)
    site.put(7, "Harbor Lights", batch(2, 1, 10, "2023-12-15"))
    done = person("add", "gyeongseong creature", "harbor lights", "nothing", check=1)
    assert [line for line in done.out.splitlines() if line.startswith("Following")] == [
        "Following Gyeongseong Creature on Netflix",
        "Following Harbor Lights on Netflix",
    ]
    assert done.err.splitlines()[:2] == [
        "releasewatch: 1 of 3 were not followed",
        '  TVmaze knows no show like "nothing"',
    ]
    person.must("undo")
    assert json.loads(person("list", "--json", check=0).out)["shows"] == []


def test_a_list_is_followed_with_a_report(followed: Person, site: Site) -> None:
    girls(site)
    site.put(7, "Harbor Lights", batch(2, 1, 10, "2023-12-15"))
    titles = followed.home / "titles.txt"
    titles.write_text("# my shows\ngyeongseong creature\nGirls\n\nHarbor Lights\nnope\n", encoding="utf-8")
    done = followed("add", "--list", str(titles), check=1)
    assert done.out.splitlines() == [
        "matched    Harbor Lights on Netflix",
        "followed   gyeongseong creature: Gyeongseong Creature is followed already; nothing was changed",
        'doubtful   "Girls" may mean 2 shows',
        'unmatched  TVmaze knows no show like "nope"',
        "  Girls",
        "    Girls (2012, Netflix, ended): --id tvmaze:139",
        "    GIRLS (2024, Netflix, running): --id tvmaze:140",
    ]
    titles.write_text("Gyeongseong Creature\ntvmaze:7\n")
    assert followed("add", "--list", str(titles), check=0).err == ""


def test_offline_a_title_is_not_looked_up_and_the_way_by_hand_is_told(person: Person, site: Site) -> None:
    done = person("add", "Sweet Home", "--offline", check=1)
    assert done.err.splitlines() == [
        'releasewatch: cannot look up "Sweet Home" offline',
        '  follow it by hand: releasewatch add "Sweet Home" --part "Part 1 Dec 22"',
        "  or leave out --offline",
    ]
    assert site.asked() == []


def test_a_date_that_moves_upstream_is_told_exactly_once_and_marked_until_it_is_out(
    followed: Person, site: Site
) -> None:
    later(followed, 2)
    assert news(followed("refresh", "--json", check=0)) == []
    assert site.asked() == [UPDATES]
    site.put(CREATURE, "Gyeongseong Creature", MOVED)
    later(followed, 5)
    assert news(followed("refresh", "--json", check=0)) == [("moved", "Part 2", "2024-01-05", "2024-01-12")]
    later(followed, 8)
    assert news(followed("refresh", "--json", check=0)) == []
    assert rows(followed)[1][2:] == ("2024-01-12", "2024-01-05")
    assert followed.must("changes").splitlines() == [
        "2023-12-07T20:00:00Z\tGyeongseong Creature\tPart 2 · E8-10\tmoved\t2024-01-05\t2024-01-12\ttvmaze"
    ]


def test_a_refresh_tells_what_it_came_to(followed: Person, site: Site) -> None:
    site.put(CREATURE, "Gyeongseong Creature", MOVED)
    screen = followed.terminal("refresh", width=120)
    assert screen.lines == [
        "Gyeongseong Creature · Part 2 · E8-10 moved: 5 Jan 2024 -> 12 Jan 2024 (tvmaze)",
        "releasewatch: 1 moved; 1 of 1 show fetched anew, 2 requests",
    ]
    later(followed, 3)
    quiet = followed("refresh", "--quiet", check=0)
    assert (quiet.out, quiet.err) == ("", "")


def test_dates_of_a_person_stay_and_the_disagreement_is_shown(creature: Person, site: Site) -> None:
    site.put(CREATURE, "Gyeongseong Creature", CREATURE_ROWS)
    linked = creature.must("edit", "creature", "--id", "tvmaze:64369")
    assert "Part 1 of 2 · E1-7   in 14 days" in linked
    assert rows(creature) == [
        ("Part 1", {"first": 1, "last": 7, "count": 7}, "2023-12-22", None),
        ("Part 2", {"first": 8, "last": 10, "count": 3}, "2024-01-05", None),
    ]
    site.put(CREATURE, "Gyeongseong Creature", MOVED)
    later(creature, 3)
    assert news(creature("refresh", "--json", check=0)) == [("moved", "Part 2", "2024-01-05", "2024-01-12")]
    assert rows(creature)[1][2] == "2024-01-05"
    out = creature.must("show", "creature")
    assert "from you and tvmaze" in out
    assert "from you, but tvmaze says 12 Jan 2024" in out
    assert "https://www.tvmaze.com/shows/64369/gyeongseong-creature" in out
    assert "CC BY-SA" in out


def test_a_whole_season_on_one_day_reads_all_of_it(person: Person, site: Site) -> None:
    seasons = [{"number": 1, "premiereDate": "2023-12-15", "endDate": "2023-12-15", "episodeOrder": 10}]
    site.put(7, "Harbor Lights", batch(1, 1, 10, "2023-12-15"))
    site.shows[7]["_embedded"]["seasons"] = seasons
    assert "  S1 · all 10  in 7 days" in person.must("add", "harbor lights")


@pytest.mark.parametrize(
    ("gone", "reason", "told"),
    [
        ("deleted", "TVmaze no longer knows it; its last dates are kept", "no longer knows this show"),
        ("emptied", "TVmaze names no releases of it any more; its last dates are kept", "names no releases"),
    ],
)
def test_a_show_that_vanishes_keeps_its_dates_and_says_so(
    followed: Person, site: Site, gone: str, reason: str, told: str
) -> None:
    before = rows(followed)
    if gone == "deleted":
        del site.shows[CREATURE]
    else:
        site.put(CREATURE, "Gyeongseong Creature", [])
    later(followed, 3)
    done = followed("refresh", "creature", "--json", check=3)
    assert json.loads(done.out)["failures"] == [{"show": "Gyeongseong Creature", "reason": reason}]
    assert rows(followed) == before
    assert told in followed.must("show", "creature")


@pytest.mark.parametrize("gone", ["deleted", "emptied"])
def test_a_show_that_vanished_is_told_once_asked_rarely_and_found_again(
    followed: Person, site: Site, gone: str
) -> None:
    asked = f"/shows/{CREATURE}?embed%5B%5D=episodes&embed%5B%5D=seasons"
    before = rows(followed)
    if gone == "deleted":
        kept = site.shows.pop(CREATURE)
    else:
        site.put(CREATURE, "Gyeongseong Creature", [])
    followed.now = "2023-12-08T04:00:00+09:00"
    assert "its last dates are kept" in followed("refresh", "creature", check=3).err
    assert asked in site.asked()
    followed.now = "2023-12-09T04:00:00+09:00"
    assert json.loads(followed.must("refresh", "--json"))["failures"] == []
    assert asked not in site.asked()
    assert "its last dates are kept" in followed("refresh", "creature", check=3).err
    assert asked in site.asked()
    followed.now = "2023-12-12T05:00:00+09:00"
    assert json.loads(followed.must("refresh", "--json"))["failures"] == []
    assert asked in site.asked()
    assert rows(followed) == before
    assert "last dates" in followed.must("show", "creature")
    if gone == "deleted":
        site.shows[CREATURE] = kept
    site.put(
        CREATURE, "Gyeongseong Creature", [*batch(1, 1, 7, "2023-12-22"), *batch(1, 8, 10, "2024-01-12")]
    )
    followed.now = "2023-12-12T06:00:00+09:00"
    (moved,) = json.loads(followed.must("refresh", "--json"))["changes"]
    assert (moved["what"], moved["to"]) == ("moved", "2024-01-12")
    assert "last dates" not in followed.must("show", "creature")


def test_a_show_that_was_never_found_is_told_once_too(person: Person, site: Site) -> None:
    show = {"key": "lost", "title": "Lost", "added": "2023-12-01T00:00:00Z", "ids": {"tvmaze": 9}}
    person.library.write_text(json.dumps({"schema": 1, "shows": [show]}))
    assert "TVmaze no longer knows it" in person("refresh", check=3).err
    assert person("refresh", check=0).out == ""
    assert site.asked() == ["/shows/9?embed%5B%5D=episodes&embed%5B%5D=seasons", UPDATES]
    assert person.must("list")


def test_a_link_taken_back_takes_along_what_was_fetched_since(creature: Person, site: Site) -> None:
    site.put(CREATURE, "Gyeongseong Creature", CREATURE_ROWS)
    before = creature.library.read_text()
    creature.must("edit", "creature", "--id", "tvmaze:64369")
    site.put(CREATURE, "Gyeongseong Creature", MOVED)
    later(creature, 3)
    creature("refresh", check=0)
    assert "12 Jan 2024" in creature.must("show", "creature")
    creature.must("undo")
    assert json.loads(creature.library.read_text()) == json.loads(before)


def test_an_older_answer_than_is_known_moves_nothing_back(followed: Person, site: Site) -> None:
    old = dict(site.shows[CREATURE])
    site.put(
        CREATURE, "Gyeongseong Creature", [*batch(1, 1, 7, "2023-12-22"), *batch(1, 8, 10, "2024-01-12")]
    )
    later(followed, 3)
    assert len(json.loads(followed.must("refresh", "--json"))["changes"]) == 1
    before = rows(followed)
    site.shows[CREATURE] = old  # some part of the network has kept it
    site.pages["/updates/shows?since=day"] = answer(b'{"64369": 1800000000}')
    later(followed, 6)
    assert json.loads(followed.must("refresh", "--json"))["changes"] == []
    assert rows(followed) == before


def test_a_merged_show_keeps_its_dates_and_names_the_other(followed: Person, site: Site) -> None:
    site.put(7, "Seoul Creature", CREATURE_ROWS)
    site.pages[f"/shows/{CREATURE}?embed%5B%5D=episodes&embed%5B%5D=seasons"] = _redirect(
        "/shows/7?embed%5B%5D=episodes&embed%5B%5D=seasons"
    )
    del site.shows[CREATURE]
    later(followed, 3)
    done = followed("refresh", "creature", check=3)
    assert "releasewatch edit gyeongseong-creature --id tvmaze:7" in done.err
    assert len(rows(followed)) == 2


def _redirect(path: str) -> bytes:
    return answer(b"", 301, location=path)


def test_premieres_tell_what_begins_and_comes_back_and_one_is_followed_by_its_number(
    followed: Person, site: Site
) -> None:
    site.put(7, "Harbor Lights", batch(2, 1, 10, "2023-12-15"), language="English")
    site.put(
        8, "Every Week", [(1, number, f"2023-12-{day:02d}") for number, day in ((1, 1), (2, 8), (3, 15))]
    )
    site.put(9, "Back Again", [*batch(3, 1, 4, "2023-10-05"), *batch(3, 5, 8, "2023-12-20")])
    out = followed.must("premieres", "--days", "14", "--on", "netflix").splitlines()
    assert [line.split("\t")[0:1] + line.split("\t")[4:] for line in out] == [
        ["1", "Harbor Lights · Season 2 Premiere · E1-10", "English", "tvmaze:7"],
        ["2", "Back Again · Season 3 Part 2 · E5-8", "Korean", "tvmaze:9"],
    ]
    assert len(site.asked()) == 16
    followed.must("premieres", "--days", "14", "--on", "netflix")
    assert site.asked() == []
    korean = followed.must("premieres", "--country", "KR", "--language", "korean", "--on", "netflix")
    assert [line.split("\t")[-1] for line in korean.splitlines()] == ["tvmaze:9"]
    assert followed.must("premieres", "--follow", "1").startswith("Following Back Again on Netflix\n")


def test_a_language_that_nobody_speaks_is_refused_and_the_list_stays(person: Person, site: Site) -> None:
    site.put(7, "Harbor Lights", batch(2, 1, 10, "2023-12-15"), language="English")
    site.put(9, "Back Again", batch(3, 1, 4, "2023-12-20"))
    person.must("premieres", "--days", "14")
    refused = person("premieres", "--days", "14", "--language", "Klingon", check=2)
    assert refused.err == (
        'releasewatch: nothing on these days is in "Klingon"\n  languages: English, Korean\n'
    )
    assert person("premieres", "--days", "14", "--on", "Hulu", check=0).out == ""
    assert person.must("premieres", "--follow", "2").startswith("Following Back Again on Netflix\n")


def test_premieres_that_are_not_complete_say_so(person: Person, site: Site) -> None:
    site.put(7, "Harbor Lights", batch(2, 1, 10, "2023-12-15"))
    site.put(9, "Back Again", [*batch(3, 1, 4, "2023-10-05"), *batch(3, 5, 8, "2023-12-20")])
    site.pages["/schedule/web?date=2023-12-18"] = answer(b"", 403)
    site.pages["/shows/9?embed%5B%5D=episodes&embed%5B%5D=seasons"] = answer(b"{}")
    done = person("premieres", check=3)
    assert [line.split("\t")[-1] for line in done.out.splitlines()] == ["tvmaze:7"]
    assert done.err.splitlines()[:2] == [
        "releasewatch: the premieres are not complete",
        "  2023-12-18: TVmaze answered with status 403",
    ]
    assert done.err.splitlines()[2].startswith("  Back Again: TVmaze sent an answer that cannot be read")
    told = json.loads(person("premieres", "--json", check=3).out)
    assert [one["show"] for one in told["failures"]] == ["2023-12-18", "Back Again"]


def test_a_list_of_premieres_that_is_a_pipe_makes_nobody_wait(person: Person) -> None:
    (person.home / "cache").mkdir()
    os.mkfifo(person.home / "cache" / "premieres.json")
    assert "no premieres were listed yet" in person("premieres", "--follow", "1", check=1).err


def test_premieres_tell_how_many_shows_they_did_not_ask_about(person: Person, site: Site) -> None:
    for number in range(1, 44):
        site.put(number, f"Back {number}", [*batch(3, 1, 4, "2023-10-05"), *batch(3, 5, 8, "2023-12-10")])
    done = person("premieres", "--days", "2", "--json", check=0)
    assert json.loads(done.out)["unasked"] == 3
    assert "3 more shows may come back and were not asked about" in done.err


def test_five_hundred_shows_of_which_ten_changed_take_eleven_requests(person: Person, site: Site) -> None:
    shows = [
        {
            "key": f"show-{number}",
            "title": f"Show {number}",
            "added": "2023-12-01T00:00:00Z",
            "ids": {"tvmaze": number},
            "facts": {
                "tvmaze": {"fetched": "2023-12-07T00:00:00Z", "updated": 1_700_000_001, "status": "running"}
            },
        }
        for number in range(1, 501)
    ]
    person.library.write_text(json.dumps({"schema": 1, "shows": shows}))
    for number in range(1, 501):
        site.put(number, f"Show {number}", batch(1, 1, 8, "2023-12-20"))
    for number in range(50, 501, 50):
        site.put(number, f"Show {number}", batch(1, 1, 8, "2023-12-27"))
    told = json.loads(person("refresh", "--json", check=0).out)
    assert (told["followed"], told["requests"], told["fetched"]) == (500, 11, 10)
    assert len(site.asked()) == 11
