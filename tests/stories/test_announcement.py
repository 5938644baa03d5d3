"""Somebody reads of a show in the press, hands the article over, and follows what it announces."""

import json
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pytest
from tests.person import PROGRAM, Person
from tests.site import CREATURE, CREATURE_ROWS, Site
from tests.sources.conftest import Server, answer

ARTICLE = """\
New ‘Gyeongseong Creature’ poster shows two faces in the dark
Netflix has shared another poster for its period thriller. The story is set in the spring of 1945, in a city at the end
of its strength, where a pawnbroker and a woman who finds missing people meet what was made in a hospital cellar.
“We wanted a picture that one does not forget,” the director said in an interview on November 30.
Part 1 will premiere on Netflix on December 22nd, 2023, followed by Part 2 on January 5th, 2024.
"""
LAST_LINE = "Part 1 will premiere on Netflix on December 22nd, 2023, followed by Part 2 on January 5th, 2024."

ROUND_UP = """\
Three new dramas for Hulu
The service has dated what comes next.
‘Harbor Lights’ premieres on Hulu on January 5, 2024.
‘The Glass Road’ premieres on Hulu on January 19, 2024.
‘Salt and Iron’ premieres on Hulu on February 2, 2024.
"""

PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="iso-8859-1"><title>A poster | Example News</title>
<script type="application/ld+json">
{{"@graph": [{{"@type": "WebSite", "datePublished": "2011-01-01"}},
 {{"@type": "NewsArticle", "datePublished": "2023-11-30T21:00:00-05:00"}}]}}</script>
<script>let next = "Part 9 will premiere on Netflix on December 30, 2023.";</script></head>
<body><nav><ul><li>Home</li><li>Part 7 premieres December 29</li></ul></nav><main><article>
<h1>{ARTICLE.splitlines()[0]}</h1>
{"".join(f"<p>{line}</p>" for line in ARTICLE.splitlines()[1:]).replace("January ", "January&nbsp;")}
<aside><p>‘Salt and Iron’ returns on Hulu on January 9, 2024.</p></aside>
<section class="related-posts"><h2>Related</h2><p>‘Harbor Lights’ returns on Hulu on January 8, 2024.</p></section>
</article></main><footer>© 2023</footer></body></html>"""

FOLLOWED = (
    "Following Gyeongseong Creature on Netflix\n"
    "  Part 1 of 2  in 14 days  Fri 22 Dec 2023, about 17:00\n"
    "  Part 2 of 2  in 28 days  Fri 5 Jan 2024, about 17:00\n"
    "see all: releasewatch upcoming\n"
)


@pytest.fixture
def article(person: Person) -> Path:
    path = person.home / "announcement.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def web() -> Iterator[Server]:
    one = Server()
    yield one
    one.close()


def test_two_parts_buried_in_the_last_line_are_found_and_nothing_else(person: Person, article: Path) -> None:
    told = json.loads(person.must("add", "--from", str(article), "--dry-run", "--json"))
    wanted = ("show", "season", "label", "date", "precision", "time", "platform", "cadence", "sentence")
    assert told["format"] == 1
    assert [[one[name] for name in wanted] for one in told["releases"]] == [
        ["Gyeongseong Creature", None, "Part 1", "2023-12-22", "day", None, "Netflix", None, LAST_LINE],
        ["Gyeongseong Creature", None, "Part 2", "2024-01-05", "day", None, "Netflix", None, LAST_LINE],
    ]
    assert not person.library.exists()


def test_what_is_found_can_be_followed_from_a_pipe(person: Person) -> None:
    assert person("add", "--from", "-", "--yes", text=ARTICLE, check=0).out == FOLLOWED


def test_the_same_json_tells_what_was_saved(person: Person, article: Path) -> None:
    seen = json.loads(person.must("add", "--from", str(article), "--dry-run", "--json"))
    saved = json.loads(person.must("add", "--from", str(article), "--yes", "--json"))
    assert saved["releases"] == seen["releases"]
    assert saved["done"] == ["Following Gyeongseong Creature on Netflix"]


def test_on_a_terminal_the_sentence_is_shown_and_the_person_asked(person: Person, article: Path) -> None:
    screen = person.terminal("add", "--from", str(article), width=100, answers="y\nn\n")
    assert screen.code == 0
    assert [line for line in screen.lines if line not in ("y", "n")] == [
        "Gyeongseong Creature · Netflix",
        "  Part 1  Fri 22 Dec 2023",
        "  Part 2  Fri 5 Jan 2024",
        "    “Part 1 will premiere on Netflix on December 22nd, 2023, followed by Part 2 on January 5th,",
        "    2024.”",
        "Follow it? y or n: Following Gyeongseong Creature on Netflix",
        *FOLLOWED.splitlines()[1:],
        LINK_IT.rstrip(),
    ]


LINK_IT = "Link it to TVmaze, to be told when dates move? y or n: "


def typed(person: Person, *words: str, answers: str) -> list[str]:
    """The lines of a terminal behind the list of what is followed, without the answers that are typed ahead."""
    screen = person.terminal(*words, width=120, answers=answers)
    assert screen.code == 0, screen
    lines = [line for line in screen.lines if line not in answers.split()]
    return lines[lines.index("see all: releasewatch upcoming") + 1 :]


def test_what_was_followed_can_be_linked_at_once(person: Person, article: Path, site: Site) -> None:
    site.put(CREATURE, "Gyeongseong Creature", CREATURE_ROWS)
    assert typed(person, "add", "--from", str(article), answers="y\ny\n") == [
        "Linked Gyeongseong Creature to tvmaze:64369, Gyeongseong Creature (2023, Netflix, running)",
        "  Part 1 of 2 · E1-7   in 14 days  Fri 22 Dec 2023, about 17:00",
        "  Part 2 of 2 · E8-10  in 28 days  Fri 5 Jan 2024, about 17:00",
        "see where: releasewatch show gyeongseong-creature",
    ]


def test_the_offer_asks_which_show_is_meant(person: Person, article: Path, site: Site) -> None:
    site.put(1, "Gyeongseong Creatures", CREATURE_ROWS)
    site.put(2, "A Gyeongseong Creature")
    site.found["gyeongseong creature"] = [1, 2]
    lines = typed(person, "add", "--from", str(article), answers="y\ny\n1\n")
    which, linked = "Which one? 1-2, Enter for none: ", "Linked Gyeongseong Creature to tvmaze:1, "
    assert lines[:4] == [
        'Shows like "Gyeongseong Creature":',
        "   1  Gyeongseong Creatures (2023, Netflix, running)",
        "   2  A Gyeongseong Creature (Netflix, running)",
        f"{which}{linked}Gyeongseong Creatures (2023, Netflix, running)",
    ]


def test_an_offer_that_comes_to_nothing_leaves_the_show_followed(
    person: Person, article: Path, site: Site
) -> None:
    told = " ".join(typed(person, "add", "--from", str(article), answers="y\ny\n"))
    assert " ".join(told.split()) == (
        'releasewatch: Gyeongseong Creature was not linked: TVmaze knows no show like "Gyeongseong Creature"; '
        "later: releasewatch edit gyeongseong-creature --id tvmaze:NUMBER"
    )
    assert [one["show"] for one in json.loads(person.must("list", "--json"))["shows"]] == [
        "Gyeongseong Creature"
    ]


def test_nothing_is_offered_offline(person: Person, article: Path, site: Site) -> None:
    assert typed(person, "add", "--offline", "--from", str(article), answers="y\n") == []
    assert site.asked() == []


def test_who_says_no_follows_nothing(person: Person, article: Path) -> None:
    screen = person.terminal("add", "--from", str(article), answers="n\n")
    assert screen.code == 1
    assert screen.lines[-1].endswith("releasewatch: nothing was followed")
    assert not person.library.exists()


def test_without_a_terminal_the_question_names_its_option(person: Person, article: Path) -> None:
    done = person("add", "--from", str(article), check=2)
    assert (done.out, done.err) == (
        "",
        "releasewatch: 2 releases found, and there is no terminal to ask on\n"
        "  only look: --dry-run\n"
        "  follow all that was found: --yes\n",
    )


def test_a_byline_tells_which_year_is_meant(person: Person) -> None:
    text = (
        "‘Harbor Lights’ sets its date\nBy Ann Lee, November 20, 2021\nIt premieres on Hulu on December 18."
    )
    told = json.loads(person("add", "--from", "-", "--dry-run", "--json", text=text, check=0).out)
    assert (told["published"], [one["date"] for one in told["releases"]]) == ("2021-11-20", ["2021-12-18"])


def test_finding_nothing_is_said_plainly(person: Person) -> None:
    text = "A poster for ‘Gyeongseong Creature’\nThe story is set in the spring of 1945."
    looked = person("add", "--from", "-", "--dry-run", "--json", text=text, check=0)
    assert looked.out == '{"format": 1, "published": "2023-12-08", "address": null,\n "releases": []}\n'
    wanted = person("add", "--from", "-", text=text, check=1)
    assert wanted.err.startswith("releasewatch: the text announces no release that is still to come\n")


def test_what_came_out_before_the_day_of_publication_is_left_out(person: Person, article: Path) -> None:
    out = person.must("add", "--from", str(article), "--published", "2023-12-30", "--dry-run")
    assert [line.split("\t")[2] for line in out.splitlines()] == ["Part 2"]


@pytest.mark.parametrize(("told", "published"), [("December 2023", "2023-12"), ("2023", "2023")])
def test_of_the_month_or_year_of_publication_the_first_day_counts_and_nothing_is_made_up(
    person: Person, article: Path, told: str, published: str
) -> None:
    looked = json.loads(
        person.must("add", "--from", str(article), "--published", told, "--dry-run", "--json")
    )
    assert looked["published"] == published
    assert [one["date"] for one in looked["releases"]] == ["2023-12-22", "2024-01-05"]
    person.must("add", "--from", str(article), "--published", told, "--yes")
    assert f"announced ({told})" in person.must("show", "Gyeongseong Creature")


def test_a_time_of_publication_is_no_narrower_or_vaguer_than_a_day_a_month_or_a_year(
    person: Person, article: Path
) -> None:
    done = person("add", "--from", str(article), "--published", "summer 2023", check=2)
    assert (
        done.err.splitlines()[0]
        == 'releasewatch: --published needs a day, a month or a year, not "summer 2023"'
    )


@pytest.mark.parametrize(
    ("answers", "followed"),
    [
        ("1 3\nn\n", ["Harbor Lights", "Salt and Iron"]),
        ("all\nn\n", ["Harbor Lights", "Salt and Iron", "The Glass Road"]),
        ("4\n2\nn\n", ["The Glass Road"]),
        ("123456x\n2\nn\n", ["The Glass Road"]),
        ("2-3\nn\n", ["Salt and Iron", "The Glass Road"]),
        ("3-1\n0-2\n1,2-\n", []),
        ("\n", []),
    ],
)
def test_of_a_round_up_the_person_picks(person: Person, answers: str, followed: list[str]) -> None:
    file = person.home / "round-up.txt"
    file.write_text(ROUND_UP, encoding="utf-8")
    screen = person.terminal("add", "--from", str(file), answers=answers)
    assert screen.code == (0 if followed else 1)
    listed = json.loads(person("list", "--json", check=0).out)["shows"]
    assert [one["show"] for one in listed] == followed


def test_a_wrong_answer_is_told_what_is_wrong_with_it(person: Person) -> None:
    file = person.home / "round-up.txt"
    file.write_text(ROUND_UP, encoding="utf-8")
    screen = person.terminal("add", "--from", str(file), width=140, answers="1,maybe\n\n")
    assert '"maybe" is not among the numbers from 1 to 3' in screen.text


def test_ctrl_c_at_the_question_leaves_a_line_of_its_own_to_the_shell(person: Person, article: Path) -> None:
    child = pexpect.spawn(
        PROGRAM[0], [*PROGRAM[1:], "add", "--from", str(article)], env=person.environment(), timeout=30
    )
    child.expect_exact("y or n: ")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.before.endswith(b"\r\n")
    assert child.exitstatus == 130
    assert not person.library.exists()


def test_sigterm_at_the_question_leaves_a_line_of_its_own_to_the_shell(person: Person, article: Path) -> None:
    child = pexpect.spawn(
        PROGRAM[0], [*PROGRAM[1:], "add", "--from", str(article)], env=person.environment(), timeout=30
    )
    child.expect_exact("y or n: ")
    child.kill(signal.SIGTERM)
    child.expect(pexpect.EOF)
    child.close()
    assert child.before.endswith(b"\r\n")
    assert child.exitstatus == 143


def test_nothing_is_asked_where_nothing_would_change(person: Person, article: Path) -> None:
    person.must("add", "--from", str(article), "--yes")
    screen = person.terminal("add", "--from", str(article), width=100)
    assert screen.code == 0
    assert "Gyeongseong Creature is followed already; the announcement says nothing new" in screen.lines
    assert "y or n" not in screen.text


def test_a_part_that_was_announced_can_be_taken_away_again(person: Person, article: Path) -> None:
    person.must("add", "--from", str(article), "--yes")
    assert person.must("edit", "creature", "--drop", "Part 2").splitlines() == [
        "Changed Gyeongseong Creature",
        "  Part 1  in 14 days  Fri 22 Dec 2023, about 17:00",
        "see all: releasewatch upcoming",
    ]
    assert person.must("undo").splitlines()[1:] == FOLLOWED.splitlines()[1:3]


def test_a_day_of_their_own_gives_way_to_the_announced_one_when_it_is_dropped(
    person: Person, article: Path
) -> None:
    person.must("add", "--from", str(article), "--yes")
    person.must("edit", "creature", "--part", "Part 2 Jan 12")
    assert person.must("edit", "creature", "--drop", "Part 2").splitlines()[1:] == FOLLOWED.splitlines()[1:]


def test_a_platform_that_only_the_announcement_names_cannot_be_taken_away(
    person: Person, article: Path
) -> None:
    person.must("add", "--from", str(article), "--yes")
    assert person.must("edit", "creature", "--on", "none").splitlines()[0] == (
        "Gyeongseong Creature: you set no platform, Netflix is what others say; nothing was changed"
    )


def test_one_week_of_a_rhythm_is_marked_by_its_day(person: Person) -> None:
    text = (
        "The third season of ‘Meridian Line’ premieres on Hulu on Wednesday, December 13, 2023, with new episodes "
        "every Wednesday through December 27."
    )
    person("add", "--from", "-", "--yes", text=text, check=0)
    assert [
        line.endswith("watched") for line in person.must("watched", "meridian", "20 Dec").splitlines()
    ] == [
        True,
        False,
        True,
        False,
    ]
    assert "has no part" in person("watched", "meridian", "21 Dec", check=1).err


def test_on_a_narrow_screen_a_rhythm_is_told_below_its_day(person: Person) -> None:
    file = person.home / "rhythm.txt"
    file.write_text(
        "The third season of ‘Meridian Line’ premieres on Hulu on Wednesday, December 13, 2023, with new episodes "
        "every Wednesday through December 27."
    )
    screen = person.terminal("add", "--from", str(file), "--dry-run", width=44)
    assert screen.lines[:5] == [
        "Meridian Line · Hulu",
        "  Season 3  Wed 13 Dec 2023",
        "    weekly on Wednesdays until 27 Dec 2023,",
        "    2 more days from this rhythm",
        "    “The third season of ‘Meridian Line’",
    ]


HOURS = """\
‘Harbor Lights’ premieres on Hulu on December 31, 2023 at 9 p.m. ET.
‘The Glass Road’ premieres on Crunchyroll on January 19, 2024.
‘Salt and Iron’ premieres on Netflix on January 26, 2024.
‘Cold Quay’ premieres on Viki on February 2, 2024 at 9 p.m. KST.
"""


def test_the_preview_tells_the_day_and_the_hour_that_the_person_will_see(person: Person) -> None:
    file = person.home / "hours.txt"
    file.write_text(HOURS, encoding="utf-8")
    person.must("config", "hours.crunchyroll", "20:00 America/New_York")
    screen = person.terminal("add", "--from", str(file), "--dry-run", width=120)
    assert [line.strip() for line in screen.lines if "“" not in line] == [
        "1  Harbor Lights · Hulu",
        "Sun 31 Dec 2023, 21:00 America/New_York  here Mon 1 Jan 2024, 11:00",
        "2  The Glass Road · Crunchyroll",
        "Fri 19 Jan 2024  here Sat 20 Jan, about 10:00",
        "3  Salt and Iron · Netflix",
        "Fri 26 Jan 2024",
        "4  Cold Quay · Viki",
        "Fri 2 Feb 2024, 21:00 Asia/Seoul",
    ]
    person.must("add", "--from", str(file), "--yes")
    assert [line.split("\t")[1] for line in person.must("upcoming").splitlines()] == [
        "Mon 1 Jan 2024, 11:00",
        "Sat 20 Jan 2024, about 10:00",
        "Fri 26 Jan 2024, about 17:00",
        "Fri 2 Feb 2024, 21:00",
    ]


def test_the_preview_counts_the_hour_of_the_platform_that_the_person_set(person: Person) -> None:
    person.must("add", "Harbor Lights", "--on", "Crunchyroll", "--part", "Part 1 Dec 20")
    person.must("config", "hours.crunchyroll", "20:00 America/New_York")
    file = person.home / "part.txt"
    file.write_text("‘Harbor Lights’ Part 2 premieres on January 19, 2024.")
    screen = person.terminal("add", "--from", str(file), "--dry-run")
    assert "  Part 2  Fri 19 Jan 2024  here Sat 20 Jan, about 10:00" in screen.lines


def test_on_a_narrow_screen_a_preview_breaks_no_word(person: Person) -> None:
    file = person.home / "hours.txt"
    file.write_text(HOURS, encoding="utf-8")
    screen = person.terminal("add", "--from", str(file), "--dry-run", width=40)
    assert screen.lines[1:4] == [
        "    Sun 31 Dec 2023, 21:00",
        "    America/New_York",
        "      here Mon 1 Jan 2024, 11:00",
    ]


def test_on_a_narrow_screen_the_date_of_who_disagrees_is_not_cut(person: Person, article: Path) -> None:
    person.must("add", "--from", str(article), "--yes")
    person.must("edit", "creature", "--part", "Part 2 Jan 12")
    screen = person.terminal("show", "creature", width=80)
    assert "from you, but announcement says 5 Jan 2024" in " ".join(screen.text.split())


def test_what_was_first_out_years_ago_is_marked_in_a_list_of_what_is_new(person: Person) -> None:
    file = person.home / "list.txt"
    file.write_text(
        "New on Netflix in March 2024\nMarch 1\nAlien Dawn (1997)\n"
        "Harbor Lights (2019): Season 2\nThe Long Quay (US, 2021)\nCold Night (2022)\nMaamla Raat (2024)\n"
    )
    screen = person.terminal("add", "--from", str(file), "--published", "2024-02-27", "--dry-run")
    assert [line[4:] for line in screen.lines if line[:4].strip().isdigit()] == [
        "Alien Dawn · Netflix (first out in 1997)",
        "Cold Night · Netflix",
        "Harbor Lights · Netflix",
        "Maamla Raat · Netflix",
        "The Long Quay · Netflix (first out in 2021)",
    ]


def test_a_title_selects_one_show_of_a_round_up(person: Person) -> None:
    done = person("add", "glass road", "--from", "-", "--yes", text=ROUND_UP, check=0)
    assert done.out.splitlines()[0] == "Following The Glass Road on Hulu"
    refused = person("add", "Harbour", "--from", "-", "--yes", text=ROUND_UP, check=2)
    assert refused.err.splitlines()[0] == 'releasewatch: "Harbour" is none of the 3 shows that are announced'


def test_a_followed_show_gets_the_new_part_and_the_moved_date(creature: Person) -> None:
    later = ARTICLE.replace("January 5th, 2024", "January 12th, 2024 and Part 3 on March 1st, 2024")
    done = creature("add", "--from", "-", "--yes", text=later, check=0)
    assert done.out == (
        "Gyeongseong Creature: Part 2 moved from 5 Jan 2024 to 12 Jan 2024, Part 3 added\n"
        "  Part 1 of 3  in 14 days  Fri 22 Dec 2023, about 17:00\n"
        "  Part 2 of 3  in 35 days  Fri 12 Jan 2024, about 17:00, moved from 5 Jan 2024\n"
        "  Part 3 of 3  in 84 days  Fri 1 Mar 2024, about 17:00\n"
        "see all: releasewatch upcoming\n"
    )
    creature.must("undo")
    assert "12 Jan" not in creature.must("show", "creature")


def test_what_would_change_is_shown_before_it_does(creature: Person) -> None:
    file = creature.home / "later.txt"
    file.write_text(ARTICLE.replace("January 5th, 2024", "January 12th, 2024"), encoding="utf-8")
    before = creature.library.read_bytes()
    screen = creature.terminal("add", "--from", str(file), "--dry-run", width=100)
    assert screen.lines[0] == "Gyeongseong Creature · Netflix (followed already)"
    assert screen.lines[-1] == "  would change: Part 2 moved from 5 Jan 2024 to 12 Jan 2024"
    assert creature.library.read_bytes() == before
    creature("add", "--from", str(file), "--yes", check=0)
    screen = creature.terminal("add", "--from", str(file), "--dry-run", width=100)
    assert screen.lines[-1] == "  would change: nothing"


def test_reading_the_same_article_twice_changes_nothing(person: Person) -> None:
    person("add", "--from", "-", "--yes", text=ARTICLE, check=0)
    before = person.library.read_bytes()
    done = person("add", "--from", "-", "--yes", text=ARTICLE, check=0)
    assert done.out.splitlines()[0] == (
        "Gyeongseong Creature is followed already; the announcement says nothing new"
    )
    assert person.library.read_bytes() == before


def test_a_page_is_read_without_what_stands_around_the_article(person: Person, web: Server) -> None:
    web.reply = lambda call: answer(PAGE.encode(), content_type="text/html; charset=iso-8859-1")
    address = f"{web.base}/news/poster"
    assert person.must("add", "--from", address, "--yes") == FOLLOWED
    assert person.must("show", "creature").splitlines()[3:5] == [
        "release\tPart 1 of 2\tin 14 days\tFri 22 Dec 2023, about 17:00\tannounced (127.0.0.1, 30 Nov 2023)",
        "release\tPart 2 of 2\tin 28 days\tFri 5 Jan 2024, about 17:00\tannounced (127.0.0.1, 30 Nov 2023)",
    ]
    facts = json.loads(person.library.read_text())["shows"][0]["facts"]["announcement"]
    assert facts["address"] == address


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("ftp://ann:secret@example.org/news", 2),
        ("https://ann:secret@example.org/news", 2),
        ("file:///etc/passwd", 2),
        ("http://..", 2),
        ("http://xn--/", 2),
        ("http://[::1", 2),
        ("http://[::1]secret/", 2),
        ("http://[::1]]:80/", 2),
        ("http://[v1.secret]/", 2),
        ("http://256.256.256.256/", 2),
        ("https://example.org/\x1b[31m", 2),
        ("https://example.org/" + "a" * 70_000, 2),
    ],
    ids=lambda value: str(value)[:30],
)
def test_an_address_that_cannot_be_asked_is_refused_without_repeating_it(
    person: Person, address: str, code: int
) -> None:
    done = person("add", "--from", address, "--yes", check=code)
    assert done.err.startswith("releasewatch: the address ")
    assert "secret" not in done.out + done.err
    assert "secret" not in "".join(path.read_text() for path in person.home.rglob("*") if path.is_file())


def test_offline_no_page_is_fetched(person: Person) -> None:
    done = person("add", "--from", "https://example.org/news", "--offline", check=1)
    assert done.err.splitlines()[0] == "releasewatch: cannot fetch a page offline"
    done = person("add", "--from", "http://[::1", "--offline", check=2)
    assert done.err.splitlines()[0] == "releasewatch: the address is not written as addresses are"


def test_files_that_are_no_article_are_refused_in_a_sentence(person: Person) -> None:
    import os

    home = person.home
    (home / "poster.txt").write_bytes(b"%PDF-1.7\n")
    (home / "article.pdf").write_text("Harbor Lights premieres on Hulu on January 5, 2024.")
    (home / "picture").write_bytes(b"\x89PNG\r\n\x1a\n")
    (home / "noise").write_bytes(bytes(range(256)))
    (home / "empty").write_bytes(b"")
    with (home / "long").open("wb") as file:
        file.truncate(10_000_001)
    os.mkfifo(home / "pipe")
    told = {}
    for name in ("poster.txt", "picture", "noise", "empty", "long", "pipe", ".", "nothing"):
        done = person("add", "--from", str(home / name), "--yes", check=1)
        told[name] = (
            done.err.splitlines()[0]
            .replace(f"releasewatch: {home}", "")
            .replace(f"releasewatch: cannot read {home}", "!")
        )
    assert told == {
        "poster.txt": "/poster.txt is a PDF, which is not read",
        "picture": "/picture is a picture, which is not read",
        "noise": "/noise is no text",
        "empty": "/empty is empty",
        "long": "/long is longer than 10 MB",
        "pipe": "!/pipe: no ordinary file",
        ".": "!: it is a directory",
        "nothing": "!/nothing: no such file or directory",
    }
    assert person("add", "--from", str(home / "article.pdf"), "--yes", check=0).out.startswith(
        "Following Harbor Lights"
    )


def test_an_empty_name_of_a_file_is_refused_in_a_sentence(person: Person) -> None:
    done = person("add", "--from=", "--dry-run", check=2)
    assert done.err.splitlines()[0] == "releasewatch: --from has no name of a file"


def test_of_a_text_longer_than_any_article_the_first_part_is_read_and_that_is_said(person: Person) -> None:
    text = (
        "The second season of Harbor Lights premieres on January 5, 2024.\n" + "It is a long story.\n" * 5_000
    )
    done = person("add", "--from", "-", "--dry-run", text=text, check=0)
    assert done.err == "releasewatch: the text is long: only its first 100,000 characters were read\n"
    assert "Harbor Lights" in done.out


def test_of_more_dates_than_any_article_tells_the_first_are_read_and_that_is_said(person: Person) -> None:
    rows = [
        f"Show {chr(65 + place // 26)}{chr(65 + place % 26)} - January {1 + place % 28}, 2024"
        for place in range(620)
    ]
    done = person("add", "--from", "-", "--dry-run", text="\n".join(rows), check=0)
    assert done.err == (
        "releasewatch: of the dates in the text only the first 600 were read; give the rest alone\n"
    )
    assert len(done.out.splitlines()) == 600
    assert person("add", "--from", "-", "--dry-run", text="\n".join(rows[:600]), check=0).err == ""


def test_a_rhythm_becomes_releases_that_say_they_are_derived(person: Person) -> None:
    text = (
        "Harbor Lights sets its second season\nThe second season of Harbor Lights premieres on January 5, 2024, "
        "with a new episode every Friday until January 19.\n"
    )
    done = person("add", "--from", "-", "--yes", text=text, check=0)
    assert done.out.splitlines()[1:4] == [
        "  Season 2  in 28 days  Fri 5 Jan 2024",
        "  Season 2  in 35 days  Fri 12 Jan 2024, from its rhythm",
        "  Season 2  in 42 days  Fri 19 Jan 2024, from its rhythm",
    ]


def test_one_line_with_parts_needs_neither_options_nor_network(person: Person) -> None:
    line = "Gyeongseong Creature: Part 1 Dec 22, Part 2 Jan 5 on Netflix"
    assert person.must("add", line, "--offline") == FOLLOWED


SENTENCE = "Gyeongseong Creature: Part 1 Dec 22, Part 2 Jan 5 on Netflix"


@pytest.mark.parametrize(
    "words",
    [
        [SENTENCE],
        ["Gyeongseong Creature", "--on", "netflix", "--part", "Part 1 Dec 22", "--part", "Part 2 Jan 5"],
    ],
)
def test_what_is_typed_can_be_looked_at_before_it_is_followed(person: Person, words: list[str]) -> None:
    screen = person.terminal("add", "--dry-run", *words)
    assert screen.lines == [
        "Gyeongseong Creature · Netflix",
        "  Part 1  Fri 22 Dec 2023",
        "  Part 2  Fri 5 Jan 2024",
    ]
    told = json.loads(person.must("add", *words, "--dry-run", "--json"))
    assert [(one["label"], one["date"], one["platform"]) for one in told["releases"]] == [
        ("Part 1", "2023-12-22", "Netflix"),
        ("Part 2", "2024-01-05", "Netflix"),
    ]
    assert not person.library.exists()


def test_a_look_at_what_is_typed_tells_episodes_and_the_day_that_will_be_seen(person: Person) -> None:
    screen = person.terminal(
        "add", "Harbor Lights: S2 E1-4 Jan 5, S2 E5-8 Feb 2 at 9 p.m. ET", "--dry-run", width=120
    )
    assert screen.lines == [
        "Harbor Lights",
        "  Season 2 Episodes 1-4  Fri 5 Jan 2024",
        "  Season 2 Episodes 5-8  Fri 2 Feb 2024, 21:00 America/New_York  here Sat 3 Feb, 11:00",
    ]


def test_a_look_on_a_narrow_screen_puts_the_date_below_its_part(person: Person) -> None:
    screen = person.terminal("add", "Harbor Lights: Part 2 Jan 5 9 p.m. ET", "--dry-run", width=40)
    assert screen.lines == [
        "Harbor Lights",
        "  Part 2",
        "    Fri 5 Jan 2024, 21:00",
        "    America/New_York",
        "    here Sat 6 Jan, 11:00",
    ]


def test_a_look_at_a_title_alone_is_refused(person: Person) -> None:
    done = person("add", "--dry-run", "Gyeongseong Creature", check=2)
    assert done.err.splitlines()[0] == (
        "releasewatch: --dry-run goes with --from, --part or a title with its dates"
    )


@pytest.mark.parametrize(
    ("words", "command"),
    [
        (
            [SENTENCE],
            'releasewatch edit gyeongseong-creature --part "Part 1 Dec 22" --part "Part 2 Jan 5"',
        ),
        (
            ["Gyeongseong Creature: Part 3 Mar 1 on Disney+"],
            'releasewatch edit gyeongseong-creature --on "Disney+" --part "Part 3 Mar 1"',
        ),
        (
            ["gyeongseong creature", "--part", 'The "$HOME" Special! Mar 1'],
            "releasewatch edit gyeongseong-creature --part 'The \"$HOME\" Special! Mar 1'",
        ),
    ],
)
@pytest.mark.parametrize("look", [[], ["--dry-run"]])
def test_for_a_followed_show_the_command_that_adds_the_parts_is_named_and_works(
    person: Person, words: list[str], command: str, look: list[str]
) -> None:
    person.must("add", "Gyeongseong Creature", "--on", "Netflix", "--part", "Part 1 Dec 20")
    before = person.library.read_bytes()
    done = person("add", *words, *look, check=1)
    assert done.err.splitlines() == [
        "releasewatch: Gyeongseong Creature is followed already; nothing was changed",
        f"  change it: {command}",
    ]
    assert person.library.read_bytes() == before
    typed = command.replace("releasewatch", subprocess.list2cmdline(PROGRAM), 1)
    ran = subprocess.run(
        ["bash", "-c", typed], env=person.environment(), capture_output=True, check=True, text=True
    )
    assert ran.stdout.startswith("Changed Gyeongseong Creature\n")
    assert ran.stderr == ""


def test_a_pasted_text_is_confirmed_on_the_terminal_itself(person: Person, article: Path) -> None:
    """`pbpaste | releasewatch add --from -`: the pipe brings the text, the terminal the answer."""
    shell = f'cat "$1" | {subprocess.list2cmdline(PROGRAM)} add --from -'
    child = pexpect.spawn(
        "bash", ["-c", shell, "bash", str(article)], env=person.environment(), encoding="utf-8"
    )
    child.expect("Follow it[?] y or n: ")
    child.sendline("y")
    child.expect("Following Gyeongseong Creature on Netflix")
    child.expect("Link it to TVmaze, to be told when dates move[?] y or n: ")
    child.sendline("n")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_a_page_with_hardly_any_text_is_told_with_the_remedy(person: Person) -> None:
    text = "Please enable JavaScript."
    assert (
        "there is hardly any text to read"
        in person("add", "--from", "-", "--dry-run", text=text, check=0).err
    )
    wanted = person("add", "--from", "-", text=text, check=1)
    assert wanted.err.startswith("releasewatch: there is hardly any text to read\n")
    assert "copy its text in a browser: releasewatch add --from -" in wanted.err


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "1805"])
def test_no_article_appeared_in_such_a_year(person: Person, day: str) -> None:
    refused = person(
        "add", "--from", "-", "--published", day, text="“Sea Road” premieres on Netflix on March 8.", check=2
    )
    assert refused.err.startswith(f'releasewatch: no article appeared in "{day}"')
