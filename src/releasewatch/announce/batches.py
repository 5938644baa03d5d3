"""Rows whose first words number a piece of the show and are no title: "Week 2: May 9", "6 to 9 | 29 November"."""

import re
from collections.abc import Sequence

from releasewatch.announce.claims import Claim
from releasewatch.announce.instalments import Instalment
from releasewatch.announce.marks import Marks
from releasewatch.announce.patterns import pattern
from releasewatch.core.release import Episodes
from releasewatch.core.words import NUMBERS

_UNIT = pattern(
    r"(?:week|drop|batch|round|night|wave|block|set|release|instal+ment|day|stage)"
    r" ?#?(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight)",
    re.IGNORECASE,
)
_NUMBERS = pattern(
    r"(?P<first>\d{1,3})(?: ?(?:to|-|&|and|through) ?(?P<last>\d{1,3}))?(?: ?\((?P<final>[^)]*final[^)]*)\))?",
    re.IGNORECASE,
)


def batch_in(text: str, episodes_in_row: Instalment | None) -> Instalment | None:
    """The piece that `text` numbers, None where it is no number of a piece.

    Episodes named elsewhere in the row say more than the number of the week.
    """
    text = text.strip()
    unit = _UNIT.fullmatch(text)
    if unit is not None:
        if episodes_in_row is not None:
            return episodes_in_row
        word = unit["n"].casefold()
        number = int(word) if word.isdigit() else NUMBERS[word]
        return Instalment(0, len(text), label=f"Part {number}")
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return None
    first, last = int(found["first"]), int(found["last"] or found["first"])
    if found["final"]:
        return Instalment(0, len(text), label="Finale", episodes=Episodes(first, last, last - first + 1))
    if found["last"] is None or last <= first:
        return None
    count = last - first + 1
    return Instalment(0, len(text), label=f"Episodes {first}-{last}", episodes=Episodes(first, last, count))


def span(pieces: Sequence[Instalment]) -> Instalment | None:
    """The batch of a row that names each of its episodes: "Episode 3 / Episode 4"."""
    named = [one.episodes for one in pieces]
    numbers = [
        one.first for one in named if one is not None and one.first is not None and one.first == one.last
    ]
    if len(numbers) < 2 or len(numbers) != len(pieces) or numbers != [*range(numbers[0], numbers[-1] + 1)]:
        return None
    first, last = numbers[0], numbers[-1]
    return Instalment(
        0, pieces[-1].end, label=f"Episodes {first}-{last}", episodes=Episodes(first, last, last - first + 1)
    )


_PIECES = pattern(
    r"\b(?:episodes|specials|stories|tales|shorts|short films|chapters|instal+ments|films in the series)\b",
    re.IGNORECASE,
)
_MANY_SHOWS = pattern(
    r"\b(?:and more|other|shows|titles|dramas|movies|releases|new (?:on|to|this)|this (?:week|month|weekend)|line-?up|"
    r"slate|picks|guide|calendar|premieres|what to watch|series to)\b",
    re.IGNORECASE,
)


def name_pieces(rows: Sequence[Claim], everything: Sequence[Marks], show: str | None) -> None:
    """Make the titles of rows the names of pieces, where the article is about one show and lists its episodes.

    "Four short stories of Harbour Nine", and below them "Nora - May 5", "Ada - May 6". The headline names the show
    and no list of shows, the lines above the rows speak of episodes, and the rows name no season or platform.
    """
    headline = next((marks for marks in everything if marks.sentence.line.role == "headline"), None)
    if show is None or headline is None or len(rows) < 2 or show not in headline.text:
        return
    if _MANY_SHOWS.search(headline.text) or len({claim.when for claim in rows}) < 2:
        return
    if any(
        claim.season or claim.label or claim.said_platform or not claim.show or claim.show in headline.text
        for claim in rows
    ):
        return
    first = min(claim.order for claim in rows)
    if any(_PIECES.search(marks.text) for marks in (headline, *everything[max(0, first - 3) : first])):
        for claim in rows:
            claim.label, claim.show, claim.named = claim.show, show, False
