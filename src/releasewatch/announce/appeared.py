"""The day on which a text says of itself that it appeared."""

import re
from collections.abc import Iterator
from datetime import date

from releasewatch.announce import page
from releasewatch.announce.dates import mentions
from releasewatch.announce.furniture import dateline
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
    for head in _heads(text[:_LONGEST]):
        for one in mentions(head, Words(head)):
            if one.year is None or one.month is None or one.day is None:
                continue
            try:
                day = date(one.year, one.month, one.day)
            except ValueError:
                continue
            if day <= latest:
                return day
    return None


def _heads(text: str) -> Iterator[str]:
    """The bylines near the top, then the place and day with which the text opens: "SEOUL, May 4, 2021 - "."""
    lines = page.lines(text, None)[:_LINES]
    for line in lines:
        if line.role == "furniture" and not _OTHER.match(line.text):
            yield line.text
    written = [plain for line in text.splitlines() if (plain := page.uniform(line).strip())]
    for plain in written[:_LINES]:
        yield plain[: dateline(plain, written[0])]
