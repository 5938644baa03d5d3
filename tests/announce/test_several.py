"""Articles on several shows: those that share a day, and lists whose entries have none but that of the list."""

from datetime import date

import pytest

from releasewatch.announce import read

JULY = date(2022, 7, 20)
A, B, C, D = "My Lovely Ferryman", "House of the Otter", "Agatha Quay", "The Great Cake Show"
SHARED = (
    "ABC will have the returns of {a}, {b} and {c} {on}.",
    "{On}, things get off to a big start with the returns of {a}, {b}, and {c}.",
    "{When} brings the returns of {a} and {b}, plus the premieres of new shows {c} and {d}.",
    "{When} is another big night, with the returns of {a} and {b}, plus the premieres of new dramas {c} and {d}.",
    "{On}, {a} returns for Season 2, followed by a two-hour season premiere for {b} and the new drama series {c}.",
    "{a} kicks off its 14th season {on} with a two-hour premiere, followed by the return of {b}.",
    "The final seasons of {a} and {b} will arrive {on}, alongside new episodes of {c} and {d}.",
    "The final seasons of {a} and {b} will arrive {on}, alongside new episodes of fan favorites like {c} and {d}.",
    "{a} returns {on}, as do {b} and {c}.",
    "{a} and {b} return {on}, as does {c}.",
    "{a} returns {on}, followed by new comedy {b} and the season premiere of {c}.",
    "Returning {on} are {a}, {b} and {c}.",
    "Premiering {on}: {a}, {b} and {c}.",
    "New seasons of {a}, {b} and {c} premiere {on}.",
    "Season 2 of {a}, Season 3 of {b} and the fifth and final season of {c} all premiere {on}.",
    "{When} will see the premieres of {a} and {b}, along with the return of {c}.",
    "The network will launch new dramas {a} and {b} {on}, together with the second season of {c}.",
    "{On} comes {a}, then {b} and {c}.",
    "{a}, {b} and {c} will all debut {on}.",
    "The new fall schedule begins {on} with {a}, {b} and {c}.",
    "{When} also marks the return of {a} and {b}.",
    "Joining them {on} are {a} and {b}.",
    "Debuting {on} are two new comedies, {a} and {b}.",
    "Two new comedies, {a} and {b}, debut {on}.",
    "{On} the network premieres {a} at 8 p.m., {b} at 9 and {c} at 10.",
    "{a} (8 p.m.), {b} (9 p.m.) and {c} (10 p.m.) return {on}.",
    "Also returning {on} are season 4 of {a} and season 2 of {b}.",
    "{a} and {b} are both back {on}.",
    "Among the shows coming back {on} are {a}, {b} and {c}.",
    "Shows that return {on} include {a}, {b} and {c}.",
    "{When} sees the launch of {a}, a drama about a ferry, and {b}, a comedy from Ann Lee.",
    "{a}, a drama about a ferry, and {b}, starring Ann Lee, will premiere {on}.",
    "Both {a} and {b} will premiere {on}.",
    "The block launches {on} with {a}, followed by {b} at 9 p.m. and {c} at 10 p.m.",
    "{When} is when {a} and {b} return.",
)
TIMES = {
    "on October 5": "2022-10-05",
    "on Monday, October 3": "2022-10-03",
    "in October": "2022-10",
    "on Sunday, Sept. 25": "2022-09-25",
}


@pytest.mark.parametrize("marks", ["“{}”", "{}", "‘{}’"])
@pytest.mark.parametrize("above", ["", "The Autumn of the Harbour Channel\n\n"])
@pytest.mark.parametrize("on", TIMES)
@pytest.mark.parametrize("told", SHARED)
def test_several_shows_share_a_day(told: str, on: str, above: str, marks: str) -> None:
    names = {
        letter: name for letter, name in zip("abcd", (A, B, C, D), strict=True) if f"{{{letter}}}" in told
    }
    when = on.partition(" ")[2]
    text = above + told.format(
        on=on,
        On=on[0].upper() + on[1:],
        When=when,
        **{letter: marks.format(name) for letter, name in names.items()},
    )
    found = read(text, JULY)
    assert {(one.show, one.when.date) for one in found} == {(name, TIMES[on]) for name in names.values()}, (
        text
    )


HEADS = {
    "7 Amazing New Shows Coming to ITV This Autumn": "2022",
    "10 New Shows Coming to Netflix in October": "2022-10",
    "Every New K-Drama Coming in October 2022": "2022-10",
    "The most anticipated Korean dramas of 2023": "2023",
    "Everything new on Hulu in October": "2022-10",
    "6 K-Dramas to Watch in October 2022": "2022-10",
    "Upcoming Netflix Series in 2023": "2023",
    "Netflix unveils its 2023 lineup\n\nNetflix has announced its lineup of series for 2023.": "2023",
    "Fall TV: 5 shows to look forward to\n\nHere are the shows that are coming this fall.": "2022",
    "New dramas on tvN\n\nThe following dramas will air on tvN in October.": "2022-10",
    "Five New Anime of the Fall 2022 Season": "2022",
    "TV Shows Coming in 2023 We Can't Wait For": "2023",
}
ABOUT = (
    "It follows a ferry captain who comes home after the death of her father.",
    "Ann Lee plays a lamp keeper who hears voices.",
    "A woman sees something terrible at a station and begins to remember her own past.",
    "The story of a late ferry and of those who wait for it.",
)
ENTRIES = (
    "{t}\n\n{about}",
    "{n}. {t}\n\n{about}",
    "{n}. “{t}”\n\n{about}",
    "“{t}”\n\n{about}",
    "{t}: {about}",
    "{t}\n{about}",
    "{n}) {t}\n{about}",
    "{t} (Netflix)\n\n{about}",
    "{t} – {about}",
    "‘{t}’: {about}",
)


def _listed(head: str, entry: str) -> str:
    entries = (entry.format(t=t, about=ABOUT[n], n=n + 1) for n, t in enumerate((A, B, C, D)))
    return "\n\n".join([head, *entries])


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("head", HEADS)
def test_the_time_of_a_list_is_that_of_its_entries(head: str, entry: str) -> None:
    found = read(_listed(head, entry), JULY)
    assert {(one.show, one.when.date) for one in found} == {(name, HEADS[head]) for name in (A, B, C, D)}


NO_HEADS = (
    "The 10 Best Shows of 2022",
    "Every Show Leaving Netflix in December",
    "New Books to Read in December",
    "Things to Do in London This December",
    "The Most Anticipated Games of 2023",
    "Upcoming Movies of 2023",
    "New Movies Coming to Theaters in December",
    "The Best Korean Dramas of 2022 So Far",
    "Shows Canceled in 2022",
    "What We Learned from the Festival of 2022",
    "7 Shows You May Have Missed in 2022",
    "Most Watched Netflix Shows of 2022",
    "Stars Who Died in 2022",
    "10 Albums Coming in 2023",
    "The 12 Best Episodes of 2022",
    "Netflix Removes These Titles in December",
    "Restaurants Opening in December",
    "2022 in Review: Our Favourite Dramas",
    "Ranking the New Shows of Fall 2022",
    "Award Shows to Watch in 2023",
    "Actors Returning from the Military in 2023",
)


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("head", NO_HEADS)
def test_a_list_of_what_is_past_or_no_show_has_no_time_for_its_entries(head: str, entry: str) -> None:
    assert read(_listed(head, entry), date(2022, 11, 20)) == ()
