"""Where the dates of one show come from, in words."""

from collections.abc import Sequence

from releasewatch.core.phrase import billed_words, host_of
from releasewatch.core.results import Account, Saying, Source


def origin_words(origin: str, others: Sequence[Saying], article: Source | None) -> str:
    """Who says so, and who says otherwise: "from you and tvmaze", "from you, but tvmaze says 12 Jan 2024".

    A date that an `article` announced is "announced (example.org, 8 Dec 2023)".
    """
    agreeing = [one.origin for one in others if one.agrees]
    if article is None:
        words = f"from {' and '.join([origin, *agreeing])}"
    else:
        words = " and from ".join([_announced(article), *agreeing])
    for one in others:
        if not one.agrees:
            date = "has no date" if one.date is None else f"says {billed_words(one.date)}"
            words += f", but {one.origin} {date}"
    return words


def _announced(article: Source) -> str:
    host = None if article.address is None else host_of(article.address)
    return f"announced ({', '.join(filter(None, (host, billed_words(article.published))))})"


def account_lines(accounts: Sequence[Account]) -> list[str]:
    """When each source was asked, where its page is, and its credit."""
    lines = []
    for one in accounts:
        lines.append(f"{one.origin}: {', '.join(filter(None, (f'fetched {one.age}', one.address)))}")
        if one.frozen is not None:
            lines.append(f"{one.origin} {one.frozen}")
        if one.credit is not None:
            lines.append(f"data: {one.credit}")
    return lines
