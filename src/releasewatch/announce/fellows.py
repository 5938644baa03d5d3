"""What a list names together with a title is a title too: "Harbour Nine and Salt Road also return this January"."""

from itertools import pairwise

from releasewatch.announce.candidates import DATE, PIECE, Masked, Titles
from releasewatch.announce.lists import joint
from releasewatch.announce.names import LEADING, key
from releasewatch.announce.patterns import pattern
from releasewatch.announce.people import DOES, is_korean
from releasewatch.announce.runs import spans


def fellows(sentence: Masked, whole: str, found: Titles, persons: set[str]) -> None:
    """Note what a list names together with a title: "Harbour Nine and Salt Road also return this January"."""
    masked = sentence.masked
    if sentence.headline or DATE not in masked or not (" and " in masked or " & " in masked):
        return
    chain: list[tuple[int, int]] = []
    for start, end in [*spans(masked, whole), (len(masked), len(masked))]:
        if chain and start < end and joint(masked, chain[-1][1], start):
            comma = masked[chain[-1][1] : start].strip(" '\"") == ","
            chain.extend(_halves(masked, whole, chain[0][0], start, end, listed=comma))
            continue
        if any(mark in masked[one[1] : two[0]] for one, two in pairwise(chain) for mark in (" and ", " & ")):
            _note_fellows(sentence, chain, found, persons)
        chain = _halves(masked, whole, start, start, end)


def _halves(
    masked: str, whole: str, first: int, start: int, end: int, *, listed: bool = False
) -> list[tuple[int, int]]:
    """A run of a list, or both sides of its "and" where several are told of and it stands nowhere else."""
    joint_in = masked.find(" and ", start, end)
    if (
        joint_in < 0
        or masked.startswith(("His ", "Her ", "Its ", "Their "), joint_in + 5)
        or whole.count(masked[start:end].casefold()) > 1
        or not (listed or _IN_LIST.search(masked, 0, first))
    ):
        return [(start, end)]
    return [(start, joint_in), (joint_in + 5, end)]


_IN_LIST = pattern(
    rf"{PIECE}s of (?:the )?$|"
    r"\b(?:premieres|debuts|returns|seasons|finales|openers|launches|episodes|dramas|series|comedies|shows|sitcoms) "
    r"(?:of )?(?:the )?$"
)
"""Before several titles: "the season premieres of A, B and C"."""


def _note_fellows(sentence: Masked, chain: list[tuple[int, int]], found: Titles, persons: set[str]) -> None:
    """Note the members of a list beside a title that are nobody and nothing else."""
    for one, two in pairwise(chain):
        both = found.known.get(key(sentence.text[one[0] : two[1]]))
        if both is not None and sentence.text[one[1] : two[0]] == " and ":
            del found.known[key(both.text)]
            found.add(
                sentence.text[slice(*one)],
                sentence.original[slice(*one)],
                max(2.5, both.worth),
                strong=both.strong,
            )
    names = {key(sentence.text[start:end]) for start, end in chain}
    sure = [found.known[name] for name in names & found.known.keys() if name not in persons]
    if not any(one.strong or one.worth >= 2.5 for one in sure) or names & persons:
        return
    if any(DOES.match(sentence.masked, end) or sentence.masked[end - 2 : end] == "'s" for _, end in chain):
        return
    for start, end in chain:
        text = sentence.text[start:end]
        if key(text) not in found.known and not is_korean(text) and text.casefold() not in LEADING:
            found.add(text, sentence.original[start:end], 2.5, strong=False)
