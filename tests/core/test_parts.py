"""A label and a date in one text, in the order people write them."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasewatch.core.model import Entry
from releasewatch.core.parts import read
from releasewatch.core.release import Episodes
from releasewatch.core.when import FORMS
from releasewatch.errors import UsageProblem

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=ZoneInfo("Asia/Seoul"))
"""A Sunday."""
ACCEPTED_FORMS = "accepted: " + ", ".join(FORMS)
EASTERN_EVENING = {"time": "21:00", "zone": "America/New_York"}


def part(label: str | None = None, date: str | None = None, **more: Any) -> Entry:
    return Entry(label=label, date=date, **more)


ONE_PART = [
    # A label, then a date
    ("Part 1 Dec 22", part("Part 1", "2026-12-22")),
    ("part one Dec. 22nd", part("Part 1", "2026-12-22")),
    ("Part 2: 2024-01-05", part("Part 2", "2024-01-05")),
    ("Part 2:2024-01-05", part("Part 2", "2024-01-05")),
    ("Part 2=Jan 5", part("Part 2", "2027-01-05")),
    ("Part 2 = Jan 5", part("Part 2", "2027-01-05")),
    ("Part 2 - January 5th", part("Part 2", "2027-01-05")),
    ("Part 2 – 5 January", part("Part 2", "2027-01-05")),
    ("Part 2 — 5 January", part("Part 2", "2027-01-05")),
    ("Part 2-Jan 5", part("Part 2", "2027-01-05")),
    ("Part 2-5 January", part("Part 2", "2027-01-05")),
    ("Part 2-2024-01-05", part("Part 2", "2024-01-05")),
    ("Part 1, Dec 22", part("Part 1", "2026-12-22")),
    ("Part 1, 2 May", part("Part 1", "2027-05-02")),
    ("Part 1 (Dec 22)", part("Part 1", "2026-12-22")),
    ("Part 1 [Dec 22]", part("Part 1", "2026-12-22")),
    ('"Part 1" "Dec 22"', part("Part 1", "2026-12-22")),
    ("[Part 1] Dec 22", part("Part 1", "2026-12-22")),
    ("Part 1 on Dec 22", part("Part 1", "2026-12-22")),
    ("Part 1 coming Friday", part("Part 1", "2026-11-27")),
    ("Part 1 Friday, December 22nd, 2023", part("Part 1", "2023-12-22")),
    ("Part 1 22.12.2026", part("Part 1", "2026-12-22")),
    ("Part 2 in 3 weeks", part("Part 2", "2026-12-13")),
    ("Part 2 tomorrow", part("Part 2", "2026-11-23")),
    # The number of the part beside a number of the date
    ("Part 2 5 January", part("Part 2", "2027-01-05")),
    ("Part 1 1 Dec", part("Part 1", "2026-12-01")),
    ("Volume 1 1 May", part("Volume 1", "2027-05-01")),
    ("Volume 1 May 2027", part("Volume 1", "2027-05")),
    ("Part 1 Dec", part("Part 1", "2026-12")),
    ("Part 1 May 5", part("Part 1", "2027-05-05")),
    ("Part 31 April", part("Part 31", "2027-04")),
    ("Part 1 of 2 Dec", part("Part 1", "2026-12")),
    ("Part 1 of 2 Dec 22", part("Part 1", "2026-12-22")),
    ("Season 2 2027", part("Season 2", "2027", season=2)),
    ("Season 2-2027", part("Season 2", "2027", season=2)),
    ("Season 3 early 2027", part("Season 3", "2027", season=3, part_of_year="early")),
    ("Season 3 Q1 2027", part("Season 3", "2027-Q1", season=3)),
    ("Season 3 2027-03", part("Season 3", "2027-03", season=3)),
    ("The Final Season spring 2027", part("The Final Season", "2027", part_of_year="spring")),
    ("Part 2 next year", part("Part 2", "2027")),
    # Seasons and episodes
    ("Part 1 (E1-7) Dec 22", part("Part 1", "2026-12-22", episodes=Episodes(1, 7, 7))),
    ("Part 1 Dec 22 (E1-7)", part("Part 1", "2026-12-22", episodes=Episodes(1, 7, 7))),
    ("Part 1: Dec 22 (7 episodes)", part("Part 1", "2026-12-22", episodes=Episodes(None, None, 7))),
    ("Dec 22 (E1-7)", part("Episodes 1-7", "2026-12-22", episodes=Episodes(1, 7, 7))),
    ("Season 6 Part 1 Friday", part("Part 1", "2026-11-27", season=6)),
    ("S06E01-E07 Dec 22", part("Episodes 1-7", "2026-12-22", season=6, episodes=Episodes(1, 7, 7))),
    ("Episodes 4-6 Dec 22", part("Episodes 4-6", "2026-12-22", episodes=Episodes(4, 6, 3))),
    ("Episodes 4 - 6 Dec 22", part("Episodes 4-6", "2026-12-22", episodes=Episodes(4, 6, 3))),
    ("Episodes 4 to 6 January", part("Episodes 4-6", "2027-01", episodes=Episodes(4, 6, 3))),
    ("5B Jan 5", part("Part 2", "2027-01-05", season=5)),
    # With an hour
    ("Volume 1 = 27 May 2026 at 9 p.m. ET", part("Volume 1", "2026-05-27", **EASTERN_EVENING)),
    ("Part 1 Dec 22 at 9 p.m. ET / 6 p.m. PT", part("Part 1", "2026-12-22", **EASTERN_EVENING)),
    ("Part 1: 9 p.m. ET on Dec 22", part("Part 1", "2026-12-22", **EASTERN_EVENING)),
    ("Dec 22 9pm ET Part 1", part("Part 1", "2026-12-22", **EASTERN_EVENING)),
    ("Part 1 Dec 22 9pm", part("Part 1", "2026-12-22", time="21:00", zone="Asia/Seoul")),
    # Not known yet
    ("Finale TBA", part("Finale")),
    ("Part 2: to be announced", part("Part 2")),
    ("TBA", part()),
    # A date, then a label
    ("Dec 22 Part 1", part("Part 1", "2026-12-22")),
    ("Dec 22: Part 1", part("Part 1", "2026-12-22")),
    ("Dec 22 = Part 1", part("Part 1", "2026-12-22")),
    ("Dec 22 - Part 1", part("Part 1", "2026-12-22")),
    ("Dec 22 (Part 1)", part("Part 1", "2026-12-22")),
    ("2024-01-05 Part 2", part("Part 2", "2024-01-05")),
    ("1 May Part 2", part("Part 2", "2027-05-01")),
    ("2027 Season 2", part("Season 2", "2027", season=2)),
    ("Dec 22 Winter finale", part("Winter finale", "2026-12-22")),
    ("Dec 22 The End", part("The End", "2026-12-22")),
    # A date alone
    ("Dec 22", part(None, "2026-12-22")),
    ("  Dec   22 ", part(None, "2026-12-22")),
    ("early 2027", part(None, "2027", part_of_year="early")),
    ("Feb 29", part(None, "2028-02-29")),
    # Names of their own, some of which begin like a date
    ("May Special Dec 22", part("May Special", "2026-12-22")),
    ("Mayday May", part("Mayday", "2027-05")),
    ("Winter finale Dec 22", part("Winter finale", "2026-12-22")),
    ("Summer Special 2027", part("Summer Special", "2027")),
    ("Midnight Special Dec 25", part("Midnight Special", "2026-12-25")),
    ("24 Hours: Dec 22", part("24 Hours", "2026-12-22")),
    ("24/7 = Dec 22", part("24/7", "2026-12-22")),
    ("Stranger Things 5: Dec 22", part("Stranger Things 5", "2026-12-22")),
    ("겨울 이야기 Dec 22", part("겨울 이야기", "2026-12-22")),
    ("Christmas Special 2027", part("Christmas Special", "2027")),
    ("Part 1: The Return Dec 22", part("Part 1: The Return", "2026-12-22")),
    ("Part 1: The Return 2027", part("Part 1: The Return", "2027")),
    ("Part 1 The Return Dec 22", part("Part 1 The Return", "2026-12-22")),
    ("Part 1 H1: 2027", part("Part 1 H1", "2027")),
    ("Season 3: Christmas Special Dec 25", part("Christmas Special", "2026-12-25", season=3)),
]


@pytest.mark.parametrize(("text", "expected"), ONE_PART)
def test_a_label_and_a_date_are_told_apart(text: str, expected: Entry) -> None:
    assert read([text], NOW) == (expected,)


NO_DATE = (ACCEPTED_FORMS, 'when it is not known yet: "Part 2 TBA"')
EACH_ITS_OWN = ('give each part its own: --part "Part 1 Dec 22" --part "Part 2 Jan 5"',)
EACH_ITS_NAME = ('give each its own name: --part "Part 1 Dec 22" --part "Part 2 Jan 5"',)
FOUR_FIGURES = "write the year with four figures"

REFUSED = [
    # No date
    (["Part 1"], '"Part 1" has no date', NO_DATE),
    (["Christmas Special"], '"Christmas Special" has no date', NO_DATE),
    (["Season 2027"], '"Season 2027" has no date', NO_DATE),
    (["Part 3 weeks"], '"Part 3 weeks" has no date', NO_DATE),
    (["12월 22일"], '"12월 22일" has no date', NO_DATE),
    ([""], '"" has no date', NO_DATE),
    (["-"], '"-" has no date', NO_DATE),
    # A wrong date is named, not taken for a piece of the label
    (["Part 1 31 April"], '"31 April" does not exist: April has 30 days', (ACCEPTED_FORMS,)),
    (["Part 1 Dec 32"], '"Dec 32" does not exist: December has 31 days', (ACCEPTED_FORMS,)),
    (["Dec 32"], '"Dec 32" does not exist: December has 31 days', (ACCEPTED_FORMS,)),
    (["Part 2 2023-02-29"], '"2023-02-29" does not exist: February 2023 has 28 days', (ACCEPTED_FORMS,)),
    (["2023-02-29 Part 2"], '"2023-02-29" does not exist: February 2023 has 28 days', (ACCEPTED_FORMS,)),
    (
        ["Part 2: 5/1/2027"],
        '"5/1/2027" could be 5 January 2027 or 1 May 2027',
        (ACCEPTED_FORMS, "write 2027-01-05 or 2027-05-01"),
    ),
    (
        ["Part 1 Thursday, December 22nd, 2023"],
        '"Thursday, December 22nd, 2023" contradicts itself: 22 December 2023 is a Friday',
        (ACCEPTED_FORMS,),
    ),
    (
        ["Part 1 Dec 22 at 9 p.m. ET / 7 p.m. PT"],
        '"Dec 22 at 9 p.m. ET / 7 p.m. PT" contradicts itself: 21:00 America/New_York is 18:00 America/Los_Angeles',
        (ACCEPTED_FORMS,),
    ),
    (["Part 1 9pm"], '"9pm" gives an hour but no day', (ACCEPTED_FORMS,)),
    (
        ["Stranger Things 5 Dec 22"],
        '"5 Dec 22" gives a year in two figures',
        (ACCEPTED_FORMS, FOUR_FIGURES, 'or set the name apart: "Stranger Things 5: Dec 22"'),
    ),
    # Something behind the date
    (
        ["Part 1 Dec 22 on Netflix"],
        '"Dec 22 on Netflix" begins with a date, but "on Netflix" is not understood',
        (ACCEPTED_FORMS,),
    ),
    # Something before the date
    *(
        (
            [f"{form} {left} {date}"],
            f'"{left}" before "{date}" is not understood',
            (ACCEPTED_FORMS, f'or set the name apart: "{form} {left}: {date}"'),
        )
        for form, left, date in (
            ("Part 1", "22. Dezember", "2026"),
            ("Part 1:", "22. Dezember", "2026"),
            ("Part 1", "22 décembre", "2026"),
            ("Part 1", "Dezember", "2026"),
            ("Part 1", "H1", "2027"),
            ("Season 2", "sometime", "in late 2027"),
        )
    ),
    # Two dates
    (["Part 1 Dec 22, Part 2 Jan 5"], '"Part 1 Dec 22, Part 2 Jan 5" holds two dates', EACH_ITS_OWN),
    (["Dec 22, 2023 Jan 5, 2024"], '"Dec 22, 2023 Jan 5, 2024" holds two dates', EACH_ITS_OWN),
    # Two of one name
    (["Part 1 Dec 22", "part one Jan 5"], 'two parts are called "Part 1"', EACH_ITS_NAME),
    (
        ["S6 Part 1 Dec 22", "Season 6 Pt. 1 Jan 5"],
        'two parts of season 6 are called "Part 1"',
        EACH_ITS_NAME,
    ),
    (["Finale Dec 22", "Season finale TBA"], 'two parts are called "Finale"', EACH_ITS_NAME),
    # No calendar left
    (["Part 1 9999-12-31", "Part 2 Jan 5"], '"Jan 5" lies outside the years 1 to 9999', (ACCEPTED_FORMS,)),
    # No part
    (
        ["Dec 22 " * 50],
        '"' + ("Dec 22 " * 50)[:59] + '…" is too long for a part',
        ('give a short name and a date: "Part 1 Dec 22"',),
    ),
    (["!!! Dec 22"], "a part needs a name", ("such as: Part 1, Volume 2, Season 3, Finale",)),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "sentence", "remedies"), REFUSED)
def test_what_cannot_be_told_apart_is_refused(
    texts: list[str], sentence: str, remedies: tuple[str, ...]
) -> None:
    with pytest.raises(UsageProblem) as caught:
        read(texts, NOW)

    assert (caught.value.sentence, caught.value.remedies) == (sentence, remedies)


SEVERAL_PARTS = [
    ([], ()),
    (["Part 1 Dec 22", "Part 2 Jan 5"], (part("Part 1", "2026-12-22"), part("Part 2", "2027-01-05"))),
    # The year of a later part follows from the part before
    (["Part 1 2023-12-22", "Part 2 Jan 5"], (part("Part 1", "2023-12-22"), part("Part 2", "2024-01-05"))),
    (
        ["Part 1 Dec 22", "Part 2 Jan 5", "Part 3 Dec 1"],
        (part("Part 1", "2026-12-22"), part("Part 2", "2027-01-05"), part("Part 3", "2027-12-01")),
    ),
    (["Part 1 Dec 22", "Part 2 Dec 22"], (part("Part 1", "2026-12-22"), part("Part 2", "2027-12-22"))),
    # The first part is just out
    (["Part 1 Nov 1", "Part 2 Dec 20"], (part("Part 1", "2026-11-01"), part("Part 2", "2026-12-20"))),
    (["Part 1 Oct 30", "Jan 5"], (part("Part 1", "2026-10-30"), part("Part 2", "2027-01-05"))),
    # Too long ago, or all over: next year's
    (["Part 1 Aug 1", "Part 2 Dec 20"], (part("Part 1", "2027-08-01"), part("Part 2", "2027-12-20"))),
    (["Part 1 Nov 1", "Part 2 Nov 8"], (part("Part 1", "2027-11-01"), part("Part 2", "2027-11-08"))),
    (["Part 1 Nov 1", "Part 2 2027-12-20"], (part("Part 1", "2026-11-01"), part("Part 2", "2027-12-20"))),
    (["Part 1 tomorrow", "Part 2 Dec 20"], (part("Part 1", "2026-11-23"), part("Part 2", "2026-12-20"))),
    (["Part 1 TBA", "Part 2 Jan 5"], (part("Part 1"), part("Part 2", "2027-01-05"))),
    (
        ["Part 1 Dec 22", "Part 2 TBA", "Part 3 Dec 29"],
        (part("Part 1", "2026-12-22"), part("Part 2"), part("Part 3", "2026-12-29")),
    ),
    (["Part 1 December", "Part 2 Dec 20"], (part("Part 1", "2026-12"), part("Part 2", "2026-12-20"))),
    (["Part 1 2026", "Part 2 Jan 5"], (part("Part 1", "2026"), part("Part 2", "2027-01-05"))),
    (["Part 1 2028", "Part 2 Jan 5"], (part("Part 1", "2028"), part("Part 2", "2028-01-05"))),
    (["Part 1 Friday", "Part 2 Friday"], (part("Part 1", "2026-11-27"), part("Part 2", "2026-12-04"))),
    # Dates are facts, also where they contradict the numbers
    (
        ["Part 1 2027-01-05", "Part 2 2026-12-22"],
        (part("Part 1", "2027-01-05"), part("Part 2", "2026-12-22")),
    ),
    # Without labels
    (["Dec 22", "Jan 5"], (part("Part 1", "2026-12-22"), part("Part 2", "2027-01-05"))),
    (["2027-01-05", "2026-12-22"], (part("Part 1", "2026-12-22"), part("Part 2", "2027-01-05"))),
    (["TBA", "Dec 22", "2027"], (part("Part 1", "2026-12-22"), part("Part 2", "2027"), part("Part 3"))),
    (["TBA", "TBA"], (part("Part 1"), part("Part 2"))),
    (
        ["Dec 22 9pm", "2026-12-22 8pm"],
        (
            part("Part 1", "2026-12-22", time="20:00", zone="Asia/Seoul"),
            part("Part 2", "2026-12-22", time="21:00", zone="Asia/Seoul"),
        ),
    ),
    # Some with labels
    (["Part 1 Dec 22", "Dec 29"], (part("Part 1", "2026-12-22"), part("Part 2", "2026-12-29"))),
    (["Dec 22", "Part 1 Dec 29"], (part("Part 2", "2026-12-22"), part("Part 1", "2026-12-29"))),
    (
        ["Finale 2027-02-01", "2027-01-05", "2026-12-22"],
        (part("Finale", "2027-02-01"), part("Part 2", "2027-01-05"), part("Part 1", "2026-12-22")),
    ),
    # A part is in the season of the part before it
    (
        ["S2 Part 1 Dec 10", "Part 2 Jan 14", "Finale Feb 1"],
        (
            part("Part 1", "2026-12-10", season=2),
            part("Part 2", "2027-01-14", season=2),
            part("Finale", "2027-02-01"),
        ),
    ),
    # One name in two seasons
    (
        ["S1 Part 1 Dec 22", "S2 Part 1 Dec 29"],
        (part("Part 1", "2026-12-22", season=1), part("Part 1", "2026-12-29", season=2)),
    ),
]


@pytest.mark.parametrize(("texts", "expected"), SEVERAL_PARTS)
def test_several_parts_are_read_together(texts: list[str], expected: tuple[Entry, ...]) -> None:
    assert read(texts, NOW) == expected


def test_the_first_part_may_follow_a_part_that_is_known_already() -> None:
    assert read(["Jan 5"], NOW, after=date(2027, 3, 1)) == (part(None, "2028-01-05"),)


WORDS = (
    *(
        "Part",
        "1",
        "2",
        "S6",
        "5B",
        "(E1-7)",
        "Dec",
        "22",
        "2027",
        "May",
        "Q1",
        "TBA",
        "9pm",
        "ET",
        "5/1/2027",
    ),
    *("-", ":", "=", ",", "[", ")", '"'),
)


@given(
    texts=st.lists(
        st.one_of(
            st.text(max_size=80),
            st.lists(
                st.sampled_from(WORDS),
                max_size=9,
            ).map(" ".join),
        ),
        max_size=3,
    )
)
def test_any_text_is_a_part_or_refused(texts: list[str]) -> None:
    try:
        entries = read(texts, NOW)
    except UsageProblem as problem:
        assert problem.remedies  # noqa: PT017 - a refusal is one of two good outcomes
    else:
        assert len(entries) == len(texts)
        assert len(entries) < 2 or None not in {entry.label for entry in entries}


@given(
    day=st.dates(),
    label=st.sampled_from(["Part 1", "Volume 2", "Finale", "Christmas Special", "겨울 이야기"]),
    separator=st.sampled_from([" ", ": ", " = ", " - ", ", ", " – "]),
)
def test_a_label_and_a_day_in_figures_go_in_either_order(day: date, label: str, separator: str) -> None:
    now = datetime(2024, 2, 29, tzinfo=UTC)

    assert (
        read([f"{label}{separator}{day}"], now)
        == read([f"{day}{separator}{label}"], now)
        == (part(label, str(day)),)
    )
