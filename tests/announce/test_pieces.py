"""Instalments, platforms and rhythms in a sentence."""

from datetime import date

import pytest

from releasewatch.announce import rhythm
from releasewatch.announce.instalments import instalments
from releasewatch.announce.services import services
from releasewatch.announce.words import Words

INSTALMENTS = [
    ("Harbour Nine season 2", [(2, None)]),
    ("series four", [(4, None)]),
    ("the sixth and final season", [(6, None)]),
    ("its 10-episode first season", [(1, None)]),
    ("S6 premieres", [(6, None)]),
    ("Season 5B", [(5, "Part 2")]),
    ("Season 5, Part II", [(5, "Part 2")]),
    ("part two of the sixth season", [(6, "Part 2")]),
    ("Vol. 2", [(None, "Volume 2")]),
    ("Act One", [(None, "Act 1")]),
    ("the second cour", [(None, "Cour 2")]),
    ("the first half", [(None, "Part 1")]),
    ("the latter half", [(None, "Part 2")]),
    ("Part 2 (episodes 7-11)", [(None, "Part 2")]),
    ("Episodes 4 through 6", [(None, "Episodes 4-6")]),
    ("episodes five to eight", [(None, "Episodes 5-8")]),
    ("S5B is dated", [(5, "Part 2")]),
    ("the two-part season finale", [(None, "Finale")]),
    ("a Christmas special", [(None, "Christmas special")]),
    ("the bonus episode", [(None, "Bonus Episode")]),
    ("a reunion episode", [(None, "Reunion")]),
    ("part of the story", []),
    ("volumes of poetry", []),
    ("two new episodes each week", []),
]

SERVICES = [
    ("on Netflix", ["Netflix"]),
    ("on Disney Plus and Hulu", ["Disney+", "Hulu"]),
    ("on Max on Sunday", ["HBO Max"]),
    ("Stan's new drama", ["Stan"]),
    ("on BBC One and iPlayer", ["BBC One", "BBC iPlayer"]),
    ("on tvN", ["tvN"]),
    ("only on Sky Atlantic", ["Sky Atlantic"]),
    ("The clouds fill the sky now", []),
    ("Max Holt said so", []),
    ("in his prime", []),
    ("a stan of the show", []),
]

RHYTHMS = [
    ("with new episodes every Friday", "weekly FR"),
    ("two new episodes each Wednesday", "2 weekly WE"),
    ("one episode weekly on Thursdays", "1 weekly TH"),
    ("new episodes weekly", "weekly"),
    ("with two episodes, followed by new episodes weekly on Fridays", "weekly FR"),
    ("two episodes at launch, then weekly on Fridays", "weekly FR"),
    ("every Monday and Tuesday", "weekly MO,TU"),
    ("airs Monday-Friday", "weekly MO,TU,WE,TH,FR"),
    ("on Saturdays", "weekly SA"),
    ("a week later", None),
    ("on Friday", None),
]


@pytest.mark.parametrize(("text", "expected"), INSTALMENTS)
def test_instalments_are_named_in_one_way(text: str, expected: list[tuple[int | None, str | None]]) -> None:
    assert [(one.season, one.label) for one in instalments(text, Words(text))] == expected


@pytest.mark.parametrize(("text", "expected"), SERVICES)
def test_platforms_are_told_from_ordinary_words(text: str, expected: list[str]) -> None:
    assert [one.name for one in services(text, Words(text))] == expected


@pytest.mark.parametrize(("text", "expected"), RHYTHMS)
def test_rhythms_are_written_in_one_notation(text: str, expected: str | None) -> None:
    assert rhythm.weekly(text) == expected


def test_a_cadence_has_its_start_its_rhythm_and_its_end() -> None:
    told = rhythm.cadence(all_at_once=False, at_start=3, rhythm="1 weekly FR", until=date(2023, 3, 24))
    assert told == "launch 3; 1 weekly FR until 2023-03-24"
    assert rhythm.cadence(all_at_once=True, at_start=None, rhythm=None, until=None) == "all"
    assert rhythm.cadence(all_at_once=False, at_start=7, rhythm=None, until=None) is None
