"""The day on which an article says that it appeared."""

from datetime import date

import pytest

from releasewatch.announce import appeared

LATEST = date(2026, 11, 22)

CASES = {
    "a byline": ("Harbour Lights is back\nBy Ann Lee, November 20, 2023\nText.", "2023-11-20"),
    "a line of its own": ("Harbour Lights is back\nTuesday, 4 May 2021\nText.", "2021-05-04"),
    "posted on": ("Harbour Lights is back\nPosted on 2024-02-10 by Ann\nText.", "2024-02-10"),
    "a caption first": (
        "Harbour Lights is back\nPhoto: the pier in May 4, 2019\nPublished: May 6, 2020\nText.",
        "2020-05-06",
    ),
    "a dateline": (
        "Harbour Lights is back\nCUPERTINO, November 18, 2025 - The service today set the day of the show.",
        "2025-11-18",
    ),
    "no year": ("Harbour Lights is back\nBy Ann Lee, November 20\nText.", None),
    "a day to come": ("Harbour Lights is back\nPosted on December 25, 2027\nText.", None),
    "a date in the text": ("Harbour Lights is back\nThe series ended on May 4, 2021 with a storm.", None),
    "no such day": ("Harbour Lights is back\nPosted on February 30, 2024\nText.", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "day"), CASES.values(), ids=CASES)
def test_the_day_in_a_byline_is_the_day_it_appeared(text: str, day: str | None) -> None:
    found = appeared(text, LATEST)
    assert (found and found.isoformat()) == day
