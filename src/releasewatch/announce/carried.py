"""Shows named in a sentence without a date that have that of the one before: "They include A and B", "C follows"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from releasewatch.announce.claims import Claim
from releasewatch.announce.clauses import Context
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
    r"(?:Following|After|Behind) (?:this|that|the) (?:premiere|debut|episode|show|series|opener|launch),? "
    r"(?=.*\b(?:will|airs|premieres|follows|debuts|returns|comes)\b)|"
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


def claims_of(marks: Marks, context: Context, order: int) -> list[Claim]:
    """The claims of a sentence without a date, from the one before; a claim there on shows without a name gives way."""
    told, previous = context.claims, context.previous
    if marks.dates or previous is None or not told or not marks.titles or _WORDS.isdisjoint(marks.words.all):
        return []
    if told[-1].order != order - 1 or marks.sentence.line.role != "prose":
        return []
    found = list(_each(marks, _lists(marks, previous), told[-1], order))
    if found and not told[-1].named:
        told.pop()
    return found


def _lists(marks: Marks, previous: Marks) -> list[list[Span]]:
    """The lists of titles that have the day of the sentence before."""
    every = chains(marks)
    if _NAMES_THEM.match(marks.masked) is not None and _MANY.search(previous.masked) is not None:
        return every
    next_up = _COMES_NEXT.match(marks.blanked)
    if next_up is not None:
        return [chain for chain in every if chain[0][0] >= next_up.end()][:1]
    first = every[0][0]
    return every[:1] if first[0] < 30 and _FOLLOWS.match(marks.text, every[0][-1][1]) is not None else []


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
