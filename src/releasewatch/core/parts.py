"""The parts of a show as a person types them: a label and a date, in either order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import count

from releasewatch.core import labels
from releasewatch.core.model import Entry
from releasewatch.core.release import When
from releasewatch.core.tokens import Token, split
from releasewatch.core.when import FORMS, NoDate, parse, quoted
from releasewatch.errors import UsageProblem

_LONGEST_DATE = 40
"""Tokens, of which a date with a weekday and two hours has fewer; longer ones are not tried."""
_LONGEST = 300
"""Characters; a longer text is refused, as no part is named with a paragraph."""
_JUST_OUT = timedelta(days=60)
"""A first part that came out longer ago is not being waited for together with the next."""
_SEPARATORS = ":=-,;|·"
_BRACKETS = ("()", "[]", '""', "“”")
_NUMBERED = ("part", "pt", "volume", "vol", "chapter", "ch", "act", "cour", "book", "season", "series")
_BLURRING = (
    "sometime", "in", "on", "at", "by", "early", "mid", "mid-", "middle", "late", "around", "about", "circa",
    "approximately", "before", "after", "until", "from", "since", "beginning", "start", "end", "of", "h1", "h2",
    "maybe", "probably", "not",
)  # fmt: skip
"""Words that say of the date behind them that it is less certain, or that it is another."""
_OPEN = (*_NUMBERED, "episode", "episodes", "ep", "eps", "of", "and", "to", "through", "&")
"""A label that ends in one of these wants the number that follows: "Part 1 Dec" is not the first of December."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """One way to divide a text."""

    name: str
    date: str
    marked: bool
    """Whether a colon, an equals sign or a dash between spaces stands between the two."""
    note: str = ""
    """What stands behind the date in brackets and belongs to the name."""

    @property
    def label(self) -> str:
        return f"{_bare(self.name)} {self.note}".strip()


def read(texts: Sequence[str], now: datetime, *, after: date | None = None) -> tuple[Entry, ...]:
    """What each of `texts` says: "Part 1 Dec 22", "2024-01-05", "Finale TBA".

    `now` is aware and in the person's zone. A date without a year is the next such day from `now`, and in a later
    text the next such day after the date before it; `after` is such a date for the first text. Of several the first may
    have come out within the last two months if the last is still to come. Where there are
    several, those without a label become Part 1, Part 2, ... in the order of their dates. The entries stand in
    the order of `texts`; if none had a label, in the order of their dates.

    Raises `UsageProblem` for a text without a date or with a wrong one, and for two of the same name.
    """
    entries = _read_in_order(texts, now, after)
    if after is None and len(entries) > 1:
        entries = _begun(texts, now, entries)
    if len(entries) > 1:
        entries = _in_seasons(_numbered(entries))
    _refuse_namesakes(entries)
    return tuple(entries)


def _read_in_order(texts: Sequence[str], now: datetime, after: date | None) -> list[Entry]:
    entries = []
    for text in texts:
        entry = _read_one(text, now, after)
        entries.append(entry)
        after = _after(entry.when, now.date(), after)
    return entries


def _begun(texts: Sequence[str], now: datetime, entries: list[Entry]) -> list[Entry]:
    """`entries` a year earlier where the first has just come out and the last is still to come in this year.

    Who types "Part 1 Dec 1" and "Part 2 Dec 20" on 8 December follows what is on, and no series of next year.
    """
    today = now.date()
    try:
        earlier = _read_in_order(texts, now - _JUST_OUT, None)
    except (UsageProblem, OverflowError):
        return entries
    days = [(one.when.day, two.when.day) for one, two in zip(earlier, entries, strict=True)]
    if any(one is None or two is None or one not in (two, _year_before(two)) for one, two in days):
        return entries
    first, last = earlier[0].when.day, earlier[-1].when.day
    return earlier if first and last and first < today <= last else entries


def _year_before(day: date) -> date | None:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February, or the first year
        return None


def _after(when: When, today: date, before: date | None) -> date | None:
    """The day after which a later part without a year comes out."""
    if when.day is not None:
        return when.day
    if when.first_day is None:
        return before
    # "2026" has begun already: what follows is not older than today.
    return when.first_day if when.first_day > today else None


def _read_one(text: str, now: datetime, after: date | None) -> Entry:
    given = " ".join(text.split())
    if len(given) > _LONGEST:
        raise UsageProblem(
            f"{quoted(given)} is too long for a part", 'give a short name and a date: "Part 1 Dec 22"'
        )
    label_text, when = _divide(given, now, after)
    label = labels.read(label_text) if label_text else labels.Label(None)
    return Entry(
        label=label.label,
        season=label.season,
        episodes=label.episodes,
        date=when.date,
        part_of_year=when.part_of_year,
        time=when.time,
        zone=when.zone,
    )


def _divide(text: str, now: datetime, after: date | None) -> tuple[str, When]:
    """The label (empty for none) and the date of one text: the longest date at its end, else at its beginning."""
    wrong: UsageProblem | None = None
    nearly: NoDate | None = None
    for cut in _cuts(text):
        try:
            when = parse(cut.date, now, after=after)
        except NoDate as problem:
            if nearly is None and problem.begins:
                nearly = problem
        except UsageProblem as problem:
            # Of several cuts that show the same fault the last is the shortest, and names it best.
            if wrong is None or problem.sentence.endswith(wrong.sentence.rpartition('"')[2]):
                wrong = problem
        else:
            if wrong is not None and not cut.marked and labels.known(cut.label) is None:
                # "Part 1 31 April" also ends in "April": a wrong date must not turn into a piece of the label.
                raise _with_hint(wrong, cut, when)
            _refuse_second_date(text, cut.label, now)
            _refuse_lost_words(text, cut, when)
            return cut.label, when
    raise wrong or nearly or _no_date(text)


def _with_hint(problem: UsageProblem, cut: _Cut, when: When) -> UsageProblem:
    """`problem`, and how to write a name that ends in a figure, which only looks like the beginning of a date."""
    if when.day is None or not cut.label[-1:].isdecimal():
        return problem
    return UsageProblem(
        problem.sentence, *problem.remedies, f'or set the name apart: "{cut.label}: {_bare(cut.date)}"'
    )


def _no_date(text: str) -> UsageProblem:
    return UsageProblem(
        f"{quoted(text)} has no date",
        "accepted: " + ", ".join(FORMS),
        'when it is not known yet: "Part 2 TBA"',
    )


def _refuse_second_date(text: str, label: str, now: datetime) -> None:
    """Refuse "Part 1 Dec 22, Part 2 Jan 5" in one text, of which the first half would become a name."""
    if not label or labels.known(label) is not None:
        return
    tokens = split(label)[:_LONGEST_DATE]
    for first in range(len(tokens)):
        for last in range(first + 1, min(first + 5, len(tokens))):
            if not any(token.text.isdecimal() for token in tokens[first : last + 1]):
                continue
            try:
                when = parse(label[tokens[first].start : tokens[last].end], now)
            except UsageProblem:
                continue
            if when.day is not None:
                raise UsageProblem(
                    f"{quoted(text)} holds two dates",
                    'give each part its own: --part "Part 1 Dec 22" --part "Part 2 Jan 5"',
                )


def _refuse_lost_words(text: str, cut: _Cut, when: When) -> None:
    """Refuse "Part 1 22. Dezember 2026", of which an exact date would become a year.

    What stands between a known form and the date is a title where it is set apart before the date ("Part 1
    Dezember: 2026"). Else it is refused behind a known form if its last word is of those that blur a date, if it
    holds a figure, or if the date is no day; where a mark stands between the form and the title ("Part 1: The
    Return 2027") a figure and such a date must come together. A name without a known form is free, unless it
    is before a date that is no day and begins with a figure or is made of such words alone.
    """
    if not cut.name or cut.marked or not text.startswith(cut.name) or labels.known(cut.label) is not None:
        return
    form, left = _form_and_rest(_bare(cut.name))
    words = left.casefold().split()
    if not words or labels.known(left) is not None:
        return
    figure = any(letter.isdecimal() for letter in left)
    if not form:
        lost = when.day is None and (left[0].isdecimal() or all(word in _BLURRING for word in words))
    elif form[-1] in _SEPARATORS or form[-1] in "–—":
        lost = words[-1] in _BLURRING or (figure and when.day is None)
    else:
        lost = words[-1] in _BLURRING or figure or when.day is None
    if lost:
        raise UsageProblem(
            f"{quoted(left)} before {quoted(cut.date)} is not understood",
            "accepted: " + ", ".join(FORMS),
            f'or set the name apart: "{_bare(cut.name)}: {cut.date}"',
        )


def _form_and_rest(name: str) -> tuple[str, str]:
    """The longest known form at the beginning of `name`, with the marks behind it, and what is left."""
    tokens = split(name)[:_LONGEST_DATE]
    for token in reversed(tokens):
        form = name[: token.start].rstrip()
        found = labels.known(form) if form else None
        if found is not None and found.label is not None:
            return form, name[token.start :]
    return "", name


def _cuts(text: str) -> Iterator[_Cut]:
    """Every sensible division: the date at the end, the longest first; then at the beginning; then in between."""
    yield from _cuts_in_two(text)
    opening = max(text.rfind("("), text.rfind("["))
    if opening > 0 and text.endswith((")", "]")):
        for cut in _cuts_in_two(text[:opening]):  # "Part 1 Dec 22 (E1-7)"
            yield replace(cut, note=text[opening:])


def _cuts_in_two(text: str) -> Iterator[_Cut]:
    tokens = split(text)
    borders = [place for place in range(len(tokens)) if place == 0 or _is_border(tokens, place)]
    for place in borders:
        wants_number = place > 0 and tokens[place - 1].text in _OPEN and tokens[place].text.isdecimal()
        if len(tokens) - place <= _LONGEST_DATE and not wants_number:
            before, behind = text[: tokens[place].start], text[tokens[place].start :]
            yield _Cut(before, _bare(behind), _is_marked(before, behind))
    for place in reversed(borders[1:]):
        if place <= _LONGEST_DATE:
            before, behind = text[: tokens[place].start], text[tokens[place].start :]
            yield _Cut(behind, _bare(before), _is_marked(before, behind))


def _is_border(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a label may meet a date before this token: at a space or a separator, but not inside 2024-01-05."""
    token, before = tokens[place], tokens[place - 1].text
    if not token.glued or before in (":", "=", ",", ";", "|", ")", "]") or token.text in ("(", "[", "="):
        return True
    if before != "-":
        return False
    between_figures = token.text.isdecimal() and place > 1 and tokens[place - 2].text.isdigit()
    # "Part 2-5 January" is Part 2 all the same.
    return not between_figures or (place > 2 and tokens[place - 3].text in _NUMBERED)


def _is_marked(before: str, behind: str) -> bool:
    edges = before.rstrip()[-1:] + behind[:1]
    return ":" in edges or "=" in edges or (before[-1:] == " " and any(mark in edges for mark in "-–—"))


def _bare(text: str) -> str:
    """`text` without separators at its ends and without brackets around it."""
    tokens = split(text)
    first, last = 0, len(tokens) - 1
    while first <= last and tokens[first].text in _SEPARATORS:
        first += 1
    while first <= last and tokens[last].text in _SEPARATORS:
        last -= 1
    if first > last:
        return ""
    inner = text[tokens[first].start : tokens[last].end]
    whole = inner[0] + inner[-1] in _BRACKETS and not any(mark in inner[1:-1] for mark in "()[]")
    return _bare(inner[1:-1]) if whole else inner


def _numbered(entries: list[Entry]) -> list[Entry]:
    """`entries` with Part 1, Part 2, ... for those without a label, in the order of their dates."""
    without = [place for place, entry in enumerate(entries) if entry.label is None]
    without.sort(key=lambda place: (entries[place].when.first_day or date.max, entries[place].time or ""))
    taken = {labels.part_number(entry.label) for entry in entries}
    free = (number for number in count(1) if number not in taken)
    result = list(entries)
    for place, number in zip(without, free, strict=False):
        result[place] = replace(entries[place], label=f"Part {number}")
    return [result[place] for place in without] if len(without) == len(entries) else result


def _in_seasons(entries: list[Entry]) -> list[Entry]:
    """`entries` where a numbered part without a season is in that of the part before it: "S2 Part 1", "Part 2"."""
    result = entries[:1]
    for entry in entries[1:]:
        before = result[-1]
        first, second = labels.part_number(before.label), labels.part_number(entry.label)
        follows = first is not None and second is not None and first < second and entry.season is None
        result.append(replace(entry, season=before.season) if follows else entry)
    return result


def _refuse_namesakes(entries: list[Entry]) -> None:
    for place, entry in enumerate(entries):
        for other in entries[:place]:
            if entry.season == other.season and labels.same(entry.label, other.label):
                season = "" if entry.season is None else f" of season {entry.season}"
                raise UsageProblem(
                    f"two parts{season} are called {quoted(entry.label or '')}",
                    'give each its own name: --part "Part 1 Dec 22" --part "Part 2 Jan 5"',
                )
