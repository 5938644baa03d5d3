"""What the person wants to be reminded of, read from words."""

from datetime import date

import pytest

from releasewatch.core.merge import merge
from releasewatch.core.model import Edits, Followed
from releasewatch.core.reminders import reminder_words
from releasewatch.core.wishes import NO_WISH, Wish, wished
from releasewatch.errors import UsageProblem

TODAY = date(2023, 12, 8)

UNDERSTOOD = [
    (Wish(remind="7,1,0"), Edits(remind=(7, 1, 0)), "7,1,0 days before"),
    (Wish(remind="0 30"), Edits(remind=(30, 0)), "30,0 days before"),
    (Wish(remind="never"), Edits(remind=()), "never"),
    (Wish(remind="default"), Edits(), ""),
    (Wish(when="first"), Edits(when="first"), "only of the first part"),
    (Wish(when="Complete"), Edits(when="complete"), "only when complete"),
    (Wish(when="each"), Edits(), ""),
    (Wish(mute=True), Edits(muted=True), "muted"),
    (Wish(mute=False), Edits(), ""),
    (Wish(snooze="3d"), Edits(snoozed_until="2023-12-11"), "snoozed until Mon 11 Dec 2023"),
    (Wish(snooze="2 weeks"), Edits(snoozed_until="2023-12-22"), "snoozed until Fri 22 Dec 2023"),
    (Wish(snooze="0d"), Edits(), ""),
    (
        Wish("3", "first", True, "1d"),
        Edits(remind=(3,), when="first", muted=True, snoozed_until="2023-12-09"),
        "3 days before, only of the first part, muted, snoozed until Sat 9 Dec 2023",
    ),
]


@pytest.mark.parametrize(("wish", "edits", "words"), UNDERSTOOD, ids=str)
def test_words_become_wishes_and_words_again(wish: Wish, edits: Edits, words: str) -> None:
    assert wished(Edits(), wish, TODAY) == edits
    show = merge(Followed(key="x", title="X", added="2023-12-08T00:00:00Z", edits=edits))
    assert reminder_words(show, TODAY) == words


def test_no_wish_changes_nothing_and_a_default_takes_all_back() -> None:
    chosen = Edits(remind=(3,), when="first", muted=True, snoozed_until="2023-12-09")
    assert wished(chosen, NO_WISH, TODAY) == chosen
    assert wished(chosen, Wish("default", "each", False, "0d"), TODAY) == Edits()


def test_a_snooze_that_is_over_is_not_told() -> None:
    show = merge(
        Followed(key="x", title="X", added="2023-12-08T00:00:00Z", edits=Edits(snoozed_until="2023-12-08"))
    )
    assert reminder_words(show, TODAY) == ""


@pytest.mark.parametrize(
    "wish",
    [
        Wish(remind="soon"),
        Wish(remind=""),
        Wish(remind="-1"),
        Wish(remind="367"),
        Wish(when="last"),
        Wish(snooze="3"),
        Wish(snooze="12h"),
        Wish(snooze="-3d"),
        Wish(snooze="1000d"),
    ],
    ids=str,
)
def test_words_that_say_nothing_are_refused(wish: Wish) -> None:
    with pytest.raises(UsageProblem):
        wished(Edits(), wish, TODAY)
