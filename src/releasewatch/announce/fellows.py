"""What a list names together with a title is a title too: "Harbour Nine and Salt Road also return this January"."""

from collections.abc import Iterator
from itertools import pairwise

from releasewatch.announce.candidates import DATE, PIECE, Masked, Titles, is_named_day
from releasewatch.announce.evidence import TOLD_OF, WHAT_IT_IS
from releasewatch.announce.firstnames import is_called
from releasewatch.announce.lists import joint
from releasewatch.announce.names import LEADING, key
from releasewatch.announce.patterns import pattern
from releasewatch.announce.people import DOES, is_korean
from releasewatch.announce.runs import spans


def fellows(sentence: Masked, whole: str, found: Titles, persons: set[str]) -> None:
    """Note what a list names together with a title: "Harbour Nine and Salt Road also return this January"."""
    masked = sentence.masked
    if sentence.headline or DATE not in masked:
        return
    chain: list[tuple[int, int]] = []
    for start, end in [*_without_hours(masked, spans(masked, whole)), (len(masked), len(masked))]:
        if chain and start < end and joint(masked, chain[-1][1], start):
            comma = masked[chain[-1][1] : start].strip(" '\"") == ","
            chain.extend(_halves(masked, whole, chain[0][0], start, end, listed=comma))
            continue
        joined = any(
            mark in masked[one[1] : two[0]] for one, two in pairwise(chain) for mark in (" and ", " & ")
        )
        if joined or (len(chain) == 1 and _BRINGS.search(masked, 0, chain[0][0])):
            _note_fellows(sentence, chain, found, persons)
        chain = _halves(masked, whole, start, start, end)


_HOUR = pattern(r"\d{1,2}(?:[:.]\d\d)?(?: (?:and|&) (?=[A-Z])|$)")


def _without_hours(masked: str, runs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The runs without the hours behind "at", of which the figures look like titles: "A at 9 and B at 10"."""
    for start, end in runs:
        hour = _HOUR.match(masked, start, end) if masked.endswith((" at ", " from "), 0, start) else None
        if hour is None:
            yield start, end
        elif hour.end() < end:
            yield hour.end(), end


def _halves(
    masked: str, whole: str, first: int, start: int, end: int, *, listed: bool = False
) -> list[tuple[int, int]]:
    """A run of a list, or both sides of its "and" where several are told of and it stands nowhere else."""
    joint_in = masked.find(" and ", start, end)
    if (
        joint_in < 0
        or masked.startswith(("His ", "Her ", "Its ", "Their "), joint_in + 5)
        or whole.count(masked[start:end].casefold()) > 1
        or not (
            listed
            or _IN_LIST.search(masked, 0, first)
            or _BRINGS.search(masked, 0, first)
            or _PLURAL.match(masked, end)
        )
    ):
        return [(start, end)]
    return [(start, joint_in), (joint_in + 5, end)]


_IN_LIST = pattern(
    rf"{PIECE}s of (?:the )?$|"
    r"\b(?:premieres|debuts|returns|seasons|finales|openers|launches|episodes|dramas|series|comedies|shows|sitcoms) "
    r"(?:of )?(?:the )?$"
)
"""Before several titles: "the season premieres of A, B and C"."""


_BRINGS = pattern(
    r"(?:"
    # "Monday, May 5 brings", "On May 5 comes", "May 5 will see", "May 5 is when", "New on May 5:"
    rf"{DATE}+\)?,? ?(?:(?:also|then|next|will) ){{0,2}}(?:is when|comes?|brings?|sees?|see|marks?|features?|includes?|"
    rf"are|it's|welcomes?) {WHAT_IT_IS}|{DATE}: {WHAT_IT_IS}|"
    # "The new season begins on May 5 with"
    rf"\b(?:begins?|starts?|kicks? off|opens?|launches|leads? off)(?: on| in)? {DATE}+ with {WHAT_IT_IS}|"
    # "On May 5 the network premieres"
    r"\b(?:network|channel|streamer|service|broadcaster|platform) (?:(?:also|then|will) ){0,2}(?:premieres?|debuts?|"
    rf"launch(?:es)?|airs?|unveils?|brings? back|broadcasts?|rolls? out|releases?|drops?) {WHAT_IT_IS}|"
    # "Harbour Nine returns on May 5, as do", "and so will"
    rf"\b(?:as|so) (?:do|does|will|are|is) {WHAT_IT_IS}|"
    # "Two new comedies, ", "its other dramas, "
    r"\b(?:comedies|dramas|series|shows|sitcoms|newcomers|thrillers|documentaries|originals|titles|imports|"
    r"k-dramas|favou?rites)(?:,| like| such as| including|:) "
    r")['\"]?$"
)
"""Before shows that a time brings, or that are called shows."""
_BOTH_COME = pattern(
    rf"{TOLD_OF}['\"]? (?:(?:will|are|to|is set to|are set to) )?(?:(?:both|all|each|also|then) )?"
    r"(?:premiere|debut|return|air|launch|come back|be back|back|arrive|bow|kick off|follow)\b"
)
"""Behind shows: what they do together."""
_PLURAL = pattern(
    r" (?:both|all|are|premiere|debut|return|air|launch|arrive|bow|kick off|follow|come back)\b"
)
"""Behind two shows that no quotation marks hold together: the verb of several."""


def _is_brought(masked: str, chain: list[tuple[int, int]]) -> bool:
    """Whether a list is of what a time brings: "May 5 is when Harbour Nine and Salt Road return"."""
    if all(" " not in masked[start:end] for start, end in chain):
        return False
    if _BRINGS.search(masked, 0, chain[0][0]) is not None:
        return True
    return len(chain) > 1 and _BOTH_COME.match(masked, chain[-1][1]) is not None


def _note_fellows(sentence: Masked, chain: list[tuple[int, int]], found: Titles, persons: set[str]) -> None:
    """Note the members of a list beside a title that are nobody and nothing else."""
    for one, two in pairwise(chain):
        name = key(sentence.text[one[0] : two[1]])
        both = found.known.get(name)
        if both is not None and sentence.text[one[1] : two[0]] == " and ":
            del found.known[name]
            found.add(
                sentence.text[slice(*one)],
                sentence.original[slice(*one)],
                max(2.5, both.worth),
                strong=both.strong,
            )
    names = {key(sentence.text[start:end]) for start, end in chain}
    told = _is_brought(sentence.masked, chain) and not any(
        is_called(sentence.text[start:end]) for start, end in chain
    )
    sure = [found.known[name] for name in names & found.known.keys() if name not in persons]
    if not (told or any(one.strong or one.worth >= 2.5 for one in sure)) or names & persons:
        return
    if any(DOES.match(sentence.masked, end) or sentence.masked[end - 2 : end] == "'s" for _, end in chain):
        return
    for start, end in chain:
        text = sentence.text[start:end]
        if is_named_day(sentence.masked, start, end):
            continue
        if key(text) not in found.known and not is_korean(text) and text.casefold() not in LEADING:
            found.add(text, sentence.original[start:end], 2.5, strong=False)
