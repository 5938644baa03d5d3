"""The rhythm in which episodes follow, read from the words around a release."""

import re
from datetime import date

from releasewatch.announce.claims import Claim
from releasewatch.announce.instalments import number
from releasewatch.announce.patterns import alternation, pattern
from releasewatch.core.words import NUMBERS, WEEKDAYS

_COUNT = r"(\d{1,2}|" + alternation(NUMBERS) + ")"
_DAY = "(?:" + alternation(WEEKDAYS) + ")"
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_ALL = pattern(
    rf"\ball (?:of )?(?:the |its |her |his )?(?:{_COUNT} |new )*(?:parts|episodes|chapters|"
    rf"instal+ments)\b(?! (?:of the (?:first|"
    rf"previous)|released))"
    r"|\b(?:all at once|all in one go|in full|full season|entire season|whole season|in its entirety|"
    r"as a box ?set|full box ?set)\b",
    re.IGNORECASE,
)
_LAUNCH = pattern(
    rf"\b(?:first|opening|debuts? with|premieres? with|launch(?:es|ing)? with|starts? with|begins? with|"
    rf"kicks? off with|kick off (?:on [\w+ ]+ )?with|with|arrives? with|returns? with)"
    rf" (?:the |its )?(?:first |opening )?{_COUNT}(?: new)? episodes\b|\b{_COUNT}-episode (?:premiere|"
    rf"launch|debut|drop|opener)\b|\b(double|triple)[- ](?:episode|bill)\b"
    rf"|\b{_COUNT} episodes (?:at (?:launch|once)|on (?:launch|premiere) day|(?:will )?(?:drop|"
    rf"debut|premiere|launch)(?:s|ing)?\b)",
    re.IGNORECASE,
)
_DAYS = rf"{_DAY}s?(?:(?:, | and | & |/|-| to |–|, and | through ){_DAY}s?)*"
_WEEKLY = pattern(
    rf"\b(?:(?:weekly|every week|each week|a week(?! (?:later|after|before|ago|from))|per week|week by week|"
    rf"week-to-week)(?:,? (?:on |every |each )?(?P<days_a>{_DAYS}))?"
    rf"|(?:every|each)(?: \w+)? (?P<days_b>{_DAYS})|(?P<days_c>{_DAY}s(?:(?:, | and | & |/|-){_DAY}s?)*)\b"
    rf"|(?P<days_d>{_DAY}(?:-|/| and | & | to ){_DAY})\b)",
    re.IGNORECASE,
)
_COUNTED = pattern(
    rf"\b{_COUNT}(?: (?:new|additional|more|fresh|further|remaining))* (?:episodes?|instal+ments?|"
    rf"chapters?)(?:(?!\b(?:then|followed|before|after)\b)[\w ,]){{0,34}}$",
    re.IGNORECASE,
)
"""Before a rhythm: "two new episodes dropping (each Wednesday)"; "two episodes, then (weekly)" counts the start."""
_ALL_WORDS = ("all ", "full", "entire", "whole", "box ")
_LAUNCH_WORDS = ("episode", "double", "triple")
_WEEK_WORDS = (
    "week", "every", "each", "days", "day-", "day/", "day and ", "day & ",
    "mon-", "tue-", "wed-", "thu-", "fri-", "sat-", "sun-",
)  # fmt: skip
"""Without one of these there is nothing to be found; the searches themselves are dear."""


def _has(text: str, words: tuple[str, ...]) -> bool:
    low = text.lower()
    return any(word in low for word in words)


def whole(text: str) -> bool:
    """Whether a sentence says that everything comes at once."""
    return _has(text, _ALL_WORDS) and _ALL.search(text) is not None


def launch(text: str) -> int | None:
    """The number of episodes at the start: "with three episodes", "a two-episode premiere"."""
    if not _has(text, _LAUNCH_WORDS):
        return None
    match = _LAUNCH.search(text)
    if match is None:
        return None
    word = next(group for group in match.groups() if group is not None).casefold()
    return {"double": 2, "triple": 3}.get(word) or number(word)


def weekly(text: str) -> str | None:
    """The weekly rhythm in a sentence, "2 weekly FR", or None; the day on which it ends is not looked for."""
    if not _has(text, _WEEK_WORDS):
        return None
    matches = list(_WEEKLY.finditer(text))
    if not matches:
        return None
    # "weekly, two episodes each Thursday": what names days says more
    match = next((one for one in matches if any(one.groupdict().values())), matches[0])
    days = match.group("days_a") or match.group("days_b") or match.group("days_c") or match.group("days_d")
    counted = _COUNTED.search(text[max(0, match.start() - 70) : match.start()])
    count = "" if counted is None else f"{number(counted.group(1))} "
    return f"{count}weekly{' ' + _codes(days) if days else ''}"


_NIGHTLY = pattern(
    r"\b(?:every|each) (?:single )?(?:night|evening|day|weeknight|weekday|morning)\b|\bnightly\b|\bdaily\b|"
    r"\b(?:five|six|seven|[5-7]) (?:nights|days) (?:a|per|each) week\b",
    re.IGNORECASE,
)


def nightly(claim: Claim, start: Claim) -> bool:
    """Whether a claim only tells of the nights after the first: "From tomorrow it is shown every night"."""
    if claim.when.day is None or start.when.day is None or claim.said_platform:
        return False
    return 0 < (claim.when.day - start.when.day).days <= 7 and _NIGHTLY.search(claim.sentence) is not None


def _codes(days: str) -> str:
    """ "Mondays and Tuesdays" -> "MO,TU"; "Mon-Fri" is every day between."""
    numbers = [
        WEEKDAYS[word.casefold().removesuffix("s") if word.casefold() not in WEEKDAYS else word.casefold()]
        for word in re.findall(rf"(?i){_DAY}", days)
    ]
    if len(numbers) == 2 and re.search(r"-| to | through ", days) and numbers[1] > numbers[0]:
        numbers = list(range(numbers[0], numbers[1] + 1))
    return ",".join(_CODES[one] for one in sorted(set(numbers)))


def cadence(all_at_once: bool, at_start: int | None, rhythm: str | None, until: date | None) -> str | None:
    """The pieces in the notation of `Announced.cadence`."""
    if all_at_once and rhythm is None:
        return "all"
    pieces = []
    if at_start is not None and (rhythm is not None or until is not None):
        pieces.append(f"launch {at_start}")
    if until is not None:
        rhythm = f"{rhythm or 'weekly'} until {until.isoformat()}"
    if rhythm is not None:
        pieces.append(rhythm)
    return "; ".join(pieces) or None
