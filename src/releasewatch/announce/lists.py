"""What stands between two members of one list: "Harbour Nine" (Ann Lee), the return of "Salt Road" and "Cold Quay"."""

from releasewatch.announce.candidates import DATE, MASKS, PIECE
from releasewatch.announce.evidence import KINDS
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those

_LONGEST = 160
"""Characters between two titles of one list."""
_BRACKETS = pattern(r"\([^()]*\)")
_ALSO = (
    "as well as",
    "along with",
    "together with",
    "in addition to",
    "alongside",
    "accompanied by",
    "joined by",
    "paired with",
    "followed by",
)
"""What joins two titles in several words."""
JOINS = those("and & plus then")
_KIND = frozenset(KINDS.split("|"))
_TAIL = those(
    "from by with starring featuring about on at based hosted created led written directed produced set a an the its"
    " his her their which who whose where for in"
)
"""What may begin what is told of a title before the next one is named: '"Salt Road," from Ann Lee, and'."""
_RELATIVE = those("which who whose where that")
_FINITE = those(
    "is are was were will would has have had does did do can could may might should must"
    " returns debuts airs launches arrives starts begins ends stars follows comes gets goes takes makes joins says"
    " said told announced revealed confirmed moves hits drops lands opens bows streams kicks wraps"
)
"""Verbs of a statement of its own: what stands behind them is no more of the list."""
_OF = those(
    "return returns premiere premieres debut debuts season seasons series episode episodes finale finales opener"
    " openers launch launches start arrival comeback run half halves edition editions part parts half-season"
    " bow bows instalment instalments installment installments chapter chapters revival reboot batch crossover"
    f" revivals reboots remake adaptation special specials broadcast {PIECE}"
)
"""Of what a show may be the owner in a list: "the return of"."""
_BEFORE_TITLE = (
    those(
        "the a an new returning fellow both newcomer newcomers rookie freshman sophomore veteran favourite favorite"
        " favourites favorites fan-favourite fan-favorite fan-favourites fan-favorites original originals like such"
        " including as dramas comedies sitcoms shows thrillers docuseries miniseries reality hits staples imports"
        " freshmen juniors tentpole tentpoles long-running hit popular beloved acclaimed perennial regulars live"
        " season's network's"
    )
    | _KIND
    | _OF
)
"""Words that lead on to a title in a list."""


def words_between(gap: str) -> list[str]:
    """The words between two titles, without brackets and quotation marks, commas as words."""
    if "(" in gap:
        gap = _BRACKETS.sub(" ", gap)
    gap = gap.replace('"', " ").replace(" '", " ").replace("' ", " ").replace(",'", ", ").strip(" '")
    for text in _ALSO:
        if text in gap:
            gap = gap.replace(text, "plus")
    words = gap.replace(",", " , ").split()
    return [PIECE if word[0] == PIECE else word for word in words if word[0] not in MASKS or word[0] == PIECE]


def joint(masked: str, end: int, start: int) -> bool:
    """Whether what stands between two titles makes them members of one list."""
    gap = masked[end:start].replace(".m. ", ".m ")
    if len(gap) > _LONGEST or DATE in gap or ";" in gap or ". " in gap:
        return False
    words = words_between(gap)
    if len(words) > 1 and words[-1] == "," and words[-2] in _KIND:
        words.pop()  # 'and the thriller, "Cold Quay"'
    last = next((place for place in reversed(range(len(words))) if _separates(words[place])), None)
    if last is None:
        return False
    first = last
    while first and _separates(words[first - 1]):
        first -= 1
    return leads(words[last + 1 :]) and tells(words[:first], closed=words[first] == ",")


def _separates(word: str) -> bool:
    return word == "," or word in JOINS


def leads(words: list[str]) -> bool:
    """Whether words before a title only say what it is: "the return of", "Ann Lee's new drama"."""
    if not words:
        return True
    if len(words) > 9 or not _FINITE.isdisjoint(words) or not _RELATIVE.isdisjoint(words):
        return False
    if "of" in words[1:]:
        place = len(words) - 1 - words[::-1].index("of")
        if words[place - 1].casefold() not in _OF:
            return False
    elif words[-1] in ("of", "to", "from", "by", "on", "after", "than", "behind", "with"):
        return False
    return any(word.casefold() in _BEFORE_TITLE or word.endswith("'s") for word in words)


def tells(words: list[str], *, closed: bool) -> bool:
    """Whether words behind a title only tell more of it before the list goes on."""
    while words and words[0] in (",", PIECE):
        words = words[1:]
    if not words:
        return True
    if words[0] in _RELATIVE:
        return closed
    return words[0] in _TAIL and _FINITE.isdisjoint(words) and len(words) < 14
