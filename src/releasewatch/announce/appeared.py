"""The day on which a text says of itself that it appeared."""

import re
from datetime import date

from releasewatch.announce import page
from releasewatch.announce.dates import mentions
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import Words

_LINES = 12
"""A byline stands near the top; below stand the dates of other stories."""

_LONGEST = 20_000
"""Characters in which the first lines of an article end, however long they are."""

_OTHER = pattern(
    r"(?:photo|picture|image|video|caption|credit|source|via|courtesy|copyright|©|tag|related|share|read|see)",
    re.IGNORECASE,
)
"""Lines of the page whose dates are those of something else."""


def appeared(text: str, latest: date) -> date | None:
    """The day in the byline or dateline of `text`: "By Ann Lee, November 20, 2023"; none after `latest`."""
    for line in page.lines(text[:_LONGEST], None)[:_LINES]:
        if line.role != "furniture" or _OTHER.match(line.text):
            continue
        for one in mentions(line.text, Words(line.text)):
            if one.year is None or one.month is None or one.day is None:
                continue
            try:
                day = date(one.year, one.month, one.day)
            except ValueError:
                continue
            if day <= latest:
                return day
    return None
