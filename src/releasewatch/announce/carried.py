"""Shows named in a sentence without a date that have that of the one before: "They include A and B", "C follows"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from releasewatch.announce.claims import Claim
from releasewatch.announce.marks import Marks
from releasewatch.announce.patterns import pattern
from releasewatch.announce.together import Span, chains, of_each
from releasewatch.announce.words import those

_GROUP = (
    r"(?:projects|series|shows|titles|dramas|comedies|sitcoms|programmes|programs|originals|newcomers|returns|returnees|"
    r"favou?rites|absences|premieres|productions|seasons|hits|anime|names|ones|additions|highlights)"
)
_MANY = pattern(
    rf"\b(?:several|some|many|most|a (?:number|handful|couple|string|slew|host|lot|trio|pair) of|"
    rf"multiple|various|all|both|"
    rf"other|more|two|three|four|five|six|seven|eight|nine|ten|dozens? of|\d+) (?:of )?(?:its |their "
    rf"|the )?(?:[\w'\ue001-]+ )"
    rf"{{0,4}}{_GROUP}\b"
)
"""The shows of which a sentence tells without naming them: "several of its projects have been pushed to 2025"."""
_NAMES_THEM = pattern(
    rf"(?:This|These|They|Those|That|Among (?:them|these|those)|Included|(?:The|Its|Their) "
    rf"(?:[\w\ue000-\ue002'-]+ ){{0,6}}?"
    rf"(?:list|slate|line-?up|roster|group|{_GROUP})(?: [^.;]{{0,40}}?)??) (?:also |are |is |will "
    rf")?(?:includes?|are|is|were|"
    r"consists? of|comprises?)\b"
)
"""The beginning of a sentence that names them: "This includes", "The most notable absences include"."""
_COMES_NEXT = pattern(
    r"(?:(?:It|That|This|Which|The (?:show|series|drama|premiere|episode)|T{2,}) (?:is|will be) "
    r"(?:then |immediately |directly )?"
    r"followed |(?:Following|After|Behind) (?:it|that|T{2,})(?: at [\w.: ]{1,12})? (?:is|will be|"
    r"comes|airs|will come|follows) |"
    r"Joining (?:it|them|T{2,})(?: [^,.]{0,30}?)? (?:is|are|will be) |(?:Up next|Next|Then|Next up|"
    r"After that|Right after) (?:is|comes|will be|airs|follows) )"
)
"""The beginning of a sentence that goes on with the next show of the evening: "It is followed by A at 10"."""
_FOLLOWS = pattern(
    r"['\"]? (?:will |then |also )*(?:follows?|airs|premieres|debuts)(?: (?:it|immediately|directly|"
    r"right after|suit))* (?:at \d|that (?:same )?(?:night|day|evening))"
)
"""After the show that comes next: "A follows at 10"."""
_WORDS = those(
    "joining include includes are is were followed next following after follows airs premieres "
    "debuts then comprises consists"
)


def claims_of(marks: Marks, told: Sequence[Claim], previous: Marks | None, order: int) -> list[Claim]:
    """The claims of a sentence that has no date, from those `told` before it."""
    if previous is None or not told or marks.titles == [] or _WORDS.isdisjoint(marks.words.all):
        return []
    last = told[-1]
    if last.order != order - 1 or marks.sentence.line.role != "prose":
        return []
    if _NAMES_THEM.match(marks.masked) is not None and _MANY.search(previous.masked) is not None:
        return list(_each(marks, chains(marks), last, order))
    blanked = marks.blanked
    next_up = _COMES_NEXT.match(blanked)
    if next_up is not None:
        behind = [chain for chain in chains(marks) if chain[0][0] >= next_up.end()]
        return list(_each(marks, behind[:1], last, order))
    first = chains(marks)[:1]
    if first and first[0][0][0] < 30 and _FOLLOWS.match(marks.text, first[0][-1][1]) is not None:
        return list(_each(marks, first, last, order))
    return []


def _each(marks: Marks, lists: Sequence[list[Span]], last: Claim, order: int) -> Iterator[Claim]:
    """One claim for each title, on the day of the last claim."""
    for chain in lists:
        for (_, _, title), piece in zip(chain, of_each(marks, chain), strict=True):
            if title.text == last.show and last.named:
                continue
            yield replace(
                last,
                show=title.text,
                named=True,
                assumed=False,
                order=order,
                sentence=marks.sentence.original,
                season=None if piece is None else piece.season,
                label=None if piece is None else piece.label,
                episodes=None if piece is None else piece.episodes,
                ordinal=None,
            )
