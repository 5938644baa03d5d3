"""Which titles of a sentence are said in one breath, so that one date holds for all of them."""

from collections.abc import Iterator
from itertools import pairwise

from releasewatch.announce.candidates import DATE, Candidate
from releasewatch.announce.instalments import Instalment
from releasewatch.announce.lists import JOINS, joint, leads, tells, words_between
from releasewatch.announce.marks import Marks
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those
from releasewatch.core.words import ORDINALS

Span = tuple[int, int, Candidate]
"""Where a title stands in its sentence."""
_HOURS = those(
    "at p m a am pm et pt ct mt est edt pst pdt cst cdt kst jst gmt bst on to in eastern pacific central c"
)


_BRACKETS = pattern(r"\([^()]*\)")


_NO_MEMBER = tuple(
    f"{lead} {mark}"
    for lead in (
        "From the makers of", "from the makers of", "From the creator of", "from the creator of",
        "From the creators of", "from the creators of", "From the team behind", "from the team behind",
        "best known for", "known for", "Like", "Unlike", "spin-off of", "prequel to", "sequel to",
        "time slot of", "timeslot of", "in place of", "Replacing", "replacing", "Succeeding", "Following", "Besides",
        "Aside from", "Apart from", "Other than", "In addition to",
    )
    for mark in ("", "'", '"')
)  # fmt: skip
"""Before a show that is named for comparison and shares no date with those told of."""


def chains(marks: Marks) -> list[list[Span]]:
    """The titles of a sentence in the order of the text, those of one list together."""
    found: list[list[Span]] = []
    aside = [match.span() for match in _BRACKETS.finditer(marks.masked)] if "(" in marks.masked else []
    for one in marks.titles:
        if found and any(low < one[0] and one[1] < high for low, high in aside if low > found[-1][-1][1]):
            continue  # in brackets behind a title: what is told of it
        if found and not is_apart(marks, found[-1][-1]) and joint(marks.masked, found[-1][-1][1], one[0]):
            found[-1].append(one)
        else:
            found.append([one])
    return [part for chain in found for part in _whole(marks, chain)]


def is_apart(marks: Marks, span: Span) -> bool:
    """Whether a show is only named for comparison, so that a list does not begin with it."""
    aside = _ASIDE_FROM.match(marks.text)
    return marks.text[: span[0]].endswith(_NO_MEMBER) or (aside is not None and span[1] <= aside.end())


_ASIDE_FROM = pattern(
    r"\W*(?:Aside from|Apart from|Other than|Besides|In addition to) .{3,160}?,['\"]? (?=(?:here|there|this|the|"
    r"we|it|another)\b)"
)
"""What opens a sentence and names shows that it is not about: "Aside from 'Tide' and 'Gull Rock', here's another"."""


def _whole(marks: Marks, chain: list[Span]) -> Iterator[list[Span]]:
    """A chain, or its titles alone where nothing but commas joins them with words between."""
    between = [words_between(marks.masked[one[1] : two[0]]) for one, two in pairwise(chain)]
    if all(words in ([","], []) for words in between) or any(
        not JOINS.isdisjoint(words) for words in between
    ):
        yield chain
    else:
        yield from ([one] for one in chain)


def respective(marks: Marks, mention: Mention) -> Candidate | None:
    """The title at the place in its list that the date has in its own: "A and B air on May 5 and 12 respectively"."""
    if "respectively" not in marks.words.all or len(marks.dates) < 2:
        return None
    for chain in chains(marks):
        if len(chain) == len(marks.dates) and chain[-1][1] <= marks.dates[0].start:
            return chain[marks.dates.index(mention)][2]
    return None


_ALL = pattern(
    r"\W*(?:[Bb]oth|They|[Aa]ll (?:three|four|five|six|of them|are|will)|"
    r"(?:The|These|Those) (?:two|three|four|five|six|pair|trio|duo|quartet|shows|dramas|comedies|"
    r"sitcoms|programs|programmes|"
    r"titles|newcomers|originals|series (?:are|will|have|were|both|all)))\b"
)
"""The subject of a sentence that goes on about the shows of the one before."""


def pointed_at(text: str, previous: Marks) -> list[str]:
    """The shows that a sentence without a title means: those that the one before names in one breath."""
    if _ALL.match(text) is None:
        return []
    named = {id(title): title.text for _, _, title in previous.titles}
    for chain in chains(previous):
        shows = list(dict.fromkeys(title.text for _, _, title in chain))
        if len(shows) > 1 and len(shows) == len(named):
            return shows
    return []


def sharing(
    marks: Marks, mention: Mention, floor: int, ceiling: int, show: str | None
) -> list[tuple[str, Instalment | None, bool]]:
    """The other titles on the date of `show`, each with its own instalment and whether it has that of `show`."""
    if show is None or respective(marks, mention) is not None:
        return []
    found: list[tuple[str, Instalment | None, bool]] = []
    taken = {show}
    for chain in (*_chain_of(marks, mention, floor, show), *_behind(marks, mention, ceiling)):
        own = [_own(marks, one) for one in chain]
        behind = all(one[2].text != show for one in chain)
        alike = not behind and all(one is None for one in own)
        own = of_each(marks, chain)
        for (_, _, title), piece in zip(chain, own, strict=True):
            if title.text not in taken:
                taken.add(title.text)
                found.append((title.text, piece, alike))
    if len(marks.dates) == 1:
        for other in _at_hours(marks, mention):
            if other not in taken:
                taken.add(other)
                found.append((other, None, False))
    return found


def _at_hours(marks: Marks, mention: Mention) -> Iterator[str]:
    """The titles behind the one date of a sentence that have hours: "A leads off at 9 and B ends at 10"."""
    timed = [
        (start, title.text)
        for start, end, title in marks.titles
        if start >= mention.end and _OWN_HOUR.match(marks.masked, end) is not None
    ]
    if len(timed) > 1:
        yield from (
            title
            for start, title in timed
            if marks.text[:start].rstrip(" '\"").rsplit(" ", 1)[-1].casefold() not in _BESIDE
        )


_OWN_HOUR = pattern(
    r"['\"]?(?: [\ue000-\ue002]+)? (?:[a-z]+ ){0,6}?(?:at|in the) \d{1,2}(?:[:.]\d\d)?\b(?! ?%)"
)
_BESIDE = those("after following before behind since against")


def _chain_of(marks: Marks, mention: Mention, floor: int, show: str) -> Iterator[list[Span]]:
    """The list before the date that holds `show`, or else the one behind it."""
    every = chains(marks)
    near = [[one for one in chain if one[0] >= floor] for chain in every if chain[-1][1] <= mention.start]
    held = [chain for chain in near if any(one[2].text == show for one in chain)]
    if held:
        yield held[-1]
        return
    if any(near):
        return
    behind = [chain for chain in every if chain[0][0] >= mention.end]
    if behind and any(one[2].text == show for one in behind[0]):
        yield behind[0]
        for one, two in pairwise(behind):
            gap = marks.masked[one[-1][1] : two[0][0]]
            joint = gap.rfind("followed by")
            if any(day.start >= two[-1][1] for day in marks.dates):
                return  # "followed by 'B' on May 12"
            if joint < 0 or DATE in gap or ";" in gap or not leads(words_between(gap[joint + 11 :])):
                return
            yield two  # "On May 5, A returns for Season 2, followed by the return of B"


def _behind(marks: Marks, mention: Mention, ceiling: int) -> Iterator[list[Span]]:
    """The list that is added behind the date: "on May 5, along with the drama A", "on May 5, followed by B at 10"."""
    for chain in chains(marks):
        start = chain[0][0]
        if start < mention.end:
            continue
        if start > ceiling or (ceiling < len(marks.text) and chain[-1][1] < ceiling):
            return
        words = words_between(marks.masked[mention.end : start])
        if len(words) > 22:
            return
        behind = max((place for place, word in enumerate(words) if word == "plus"), default=0)
        if behind and (tells(words[:behind], closed=True) or " ".join(words[:behind]).endswith(_AND_IS)):
            words = words[behind:]  # "on May 5 with a two-hour premiere, followed by"
        while words and (words[0] == "," or words[0][0].isdigit() or _is_hour(words[0])):
            words = words[1:]
        if not words:
            return
        after = marks.masked[chain[-1][1] : chain[-1][1] + 30].lstrip("'\", ")
        added = words[0] == "plus" or (words[0] == "and" and _AT_HOUR.match(after) is not None)
        words = words[1:] if words[:2] == ["and", "so"] else words
        added = added or words[:2] in _SO_DO
        added = added or (words[0] == "with" and _FOLLOWS.match(after) is not None)
        lead = words[2:] if words[:2] in _SO_DO else words[1:]
        if added and leads(lead):
            yield chain
        return


_AND_IS = tuple(
    f"{one} {two}"
    for one in ("and", "and it", "which")
    for two in ("is", "will be", "will then be", "is then")
)
"""Before "followed by": "on May 5 at 9, and it will be"."""
_SO_DO = [[one, two] for one in ("as", "so") for two in ("does", "do", "will", "are", "is")]


def _is_hour(word: str) -> bool:
    return all(part in _HOURS for part in word.casefold().replace(".", " ").replace("/", " ").split())


_FOLLOWS = pattern(
    r"(?:both |all )?(?:premiering|debuting|returning|arriving|launching|starting|airing)\b|"
    r"(?:following|to follow|airing|premiering|debuting|starting|bowing|launching|right after)?,? "
    r"?(?:right behind )?at \d|following|to follow"
)
_AT_HOUR = pattern(r"at \d")


def _own(marks: Marks, span: Span) -> Instalment | None:
    """The instalment that stands at a title: "A season 2", "season 2 of A", "A, for its second season"."""
    start, end, _ = span
    for piece in marks.pieces:
        beside = 0 <= piece.start - end <= 3 and not marks.text.startswith(" of ", piece.end)
        if beside or _OF_TITLE.fullmatch(marks.masked, piece.end, start):
            return piece
        if piece.start > end and _FOR_ITS.fullmatch(marks.masked, end, piece.start):
            return piece
    return None


_OF_TITLE = pattern(r" (?:of|for) (?:the )?(?:[\w'-]+ ){0,6}['\"]?")
_FOR_ITS = pattern(
    r"['\"]?,?['\"]?(?: (?:with|starring) [^,;\ue000]{1,60})?,? (?:for|with|in) (?:its|a|the) "
)


def of_each(marks: Marks, chain: list[Span]) -> list[Instalment | None]:
    """The instalment of each title; "the third seasons of A and B" tells one of several."""
    own = [_own(marks, one) for one in chain]
    first = own[0] = own[0] or _seasons_of(marks, chain[0])
    if first is None or first.end > chain[0][0] or "seasons" not in marks.text[first.start : first.end + 3]:
        return own
    for place, (one, two) in enumerate(pairwise(chain), 1):
        words = words_between(marks.masked[one[1] : two[0]])
        if own[place] is not None or any(word != "," and word not in JOINS for word in words):
            break
        own[place] = first
    return own


_SEASONS_OF = pattern(r"\b([a-z]+|\d+(?:st|nd|rd|th)) seasons of (?:the )?(?:[\w-]+ ){0,2}['\"]?$")


def _seasons_of(marks: Marks, span: Span) -> Instalment | None:
    """The season told of several shows before the first: "the third seasons of A and B"."""
    match = _SEASONS_OF.search(marks.text, 0, span[0]) if "seasons" in marks.words.all else None
    number = ORDINALS.get(match.group(1)) if match is not None else None
    return (
        None if match is None or number is None else Instalment(match.start(), match.end() - 1, season=number)
    )
