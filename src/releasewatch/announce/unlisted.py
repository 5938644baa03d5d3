"""What stands in a list of broadcasts and is no release: award shows, sport, and shows that only go on."""

import re
from collections.abc import Iterable

from releasewatch.announce.marks import Marks
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those

_CEREMONY = pattern(
    r"(?:\bAwards?|\bOscars|\bBAFTAs?|\bTonys|\bBrits|\bGrammys|\bEmmys|\bGolden Globes|"
    r"\bSuper Bowl(?: \w+)?|\bOlympics|\bOlympic Games|\bWorld Cup|\bWorld Series|\bGrand Prix|\bStanley Cup|"
    r"\b(?:Night|College|Thursday|NFL) Football)$|"
    r"^(?:NFL|NBA|MLB|NHL|MLS|NCAA|WNBA|UFC|FIFA|UEFA|PGA|NASCAR) (?!.*(?:Story|Life|Inside|Quarterback|Knocks))|"
    r"\b(?:Night|College) Football(?::| in\b)",
    re.IGNORECASE,
)
"""What a list of broadcasts holds besides shows."""


_GOES_ON = pattern(
    r"\((?:[^()]{0,30} )?(?:new (?:time|day|night|slot|time ?slot|time period)|"
    r"(?:regular|usual) (?:time|day|slot|time ?slot)|"
    r"time[ -](?:period|slot) premiere|timeslot premiere|encore|repeat|rerun|re-airing|rebroadcast|moves|moved|resumes)"
    r"(?:,? [^()]{0,30})?\)",
    re.IGNORECASE,
)
"""Behind a show of a time table that is on already: "(new time)", "(time-period premiere)", "(encore)"."""


def is_ceremony(show: str | None) -> bool:
    """Whether a title is that of an award show or of games, which no list of releases means."""
    return show is not None and _CEREMONY.search(show) is not None


def goes_on(row: str) -> bool:
    """Whether a row says that its show is on already."""
    return _GOES_ON.search(row) is not None


_HOUR = r"\d{1,2}(?:[:.]\d\d)?(?: ?-+ ?\d{1,2}(?:[:.]\d\d)?)? ?(?:[ap]\.?m\b\.?)?"
_ROW = pattern(
    rf"{_HOUR}[ |:-]{{1,3}}[A-Z\"'\d]|[A-Z\"'][^()\n]{{2,60}}? \([^()]*\d(?: ?[ap]\.?m\b\.?|"
    rf"[:.]\d\d)[^()]*\)(?:$| ?[-—])",
    re.IGNORECASE,
)
"""A row of a time table: "8:00 Cold Quay", "Cold Quay (NBC, Friday 10 p.m.) — What a ride"."""
_REMARK = pattern(
    r"(?:[(\[*]|- |"
    r"— |, )(?:[\w'-]+ ){0,3}?(?:premieres?|debuts?|finales?|returns?|begins|new series|new season|special|"
    r"season \d+|series \d+)\b",
    re.IGNORECASE,
)
"""Behind a show of a time table what makes its day one: "(Season Premiere)", "- series finale"."""


_ON_SCREEN = those(
    "tv television network channel broadcast broadcaster streaming streamer episode episodes drama dramas comedy sitcom"
    " primetime viewers docuseries miniseries shows series premiere premieres watch k-dramas anime"
)


def is_of_screens(everything: Iterable[Marks]) -> bool:
    """Whether an article with a time table speaks of television: its rows could as well be trains."""
    return any(marks.services or not marks.words.all.isdisjoint(_ON_SCREEN) for marks in everything)


def is_row(text: str) -> bool:
    """Whether a line is a row of a time table: one show and its hour."""
    return _ROW.match(text) is not None


def is_remarked(row: str) -> bool:
    """Whether a row of a time table says what its day brings."""
    return _REMARK.search(row) is not None


_OUT = pattern(
    r"\((?:already |now )?(?:out|out now|available|available now|aired|streaming|streaming now|released)\)"
    r"|[-:,] (?:out now|available now|already (?:out|available|aired)|(?:now )?streaming now)\.?$",
    re.IGNORECASE,
)


def is_out(row: str) -> bool:
    """Whether a row says that what it names is out already: "Episode 1 - April 13 (out now)"."""
    return _OUT.search(row) is not None
