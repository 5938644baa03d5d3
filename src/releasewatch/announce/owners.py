"""Which title of a sentence a date belongs to, and which others share the date."""

from collections.abc import Iterator
from dataclasses import replace

from releasewatch.announce.attached import attached
from releasewatch.announce.candidates import Candidate
from releasewatch.announce.claims import Claim
from releasewatch.announce.evidence import OTHER_WORK
from releasewatch.announce.marks import Marks
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.together import is_apart, pointed_at, respective, sharing


def joined_claims(
    marks: Marks, place: int, floor: int, claim: Claim, previous: Marks | None
) -> Iterator[Claim]:
    """The claims of the other titles that share a date: "Harbour Nine, Salt Road and Cold Quay premiere on May 5"."""
    if not claim.named and not marks.titles and previous is not None:
        named = pointed_at(marks.text, previous)
        if named:
            claim.show, claim.named = named[0], True
            yield from (replace(claim, show=show) for show in named[1:])
            return
    ceiling = marks.dates[place + 1].start if place + 1 < len(marks.dates) else len(marks.text)
    for show, piece, alike in sharing(marks, marks.dates[place], floor, ceiling, claim.show):
        one = replace(claim, show=show, named=True)
        if piece is not None:
            one.season, one.label, one.episodes, one.ordinal = (
                piece.season,
                piece.label,
                piece.episodes,
                piece.ordinal,
            )
        elif not alike:
            one.season = one.label = one.episodes = one.ordinal = None
        yield one


_SOMEBODY_OF = pattern(
    r"['\"]?,? (?:co-)?(?:writers?|creators?|directors?|stars?|actor|actress|producers?|alum\w*|helmer|"
    r"showrunners?|scribe|"
    r"makers?|team|duo|author|composer|fame)\b"
)
"""After a title that only tells who somebody is: "'Harbour Nine' writer Ann Lee"."""
_OFFSPRING = pattern(
    r"['\"]? (?:spin-?off|prequel|sequel|offshoot|follow-?up|companion)\b(?! (?:will|is set|is due))"
)
"""After a title that only tells whose child another show is: "'Gull', the 'Harbour Nine' spin-off"."""
_AFTER = pattern(r"\b(?:after|once|when|as soon as|until|before)\b[^;.]{0,50}$")
_UNTIL_END = pattern(
    r"['\"]? (?:comes to an end|ends|concludes|wraps(?: up)?|finishes|has ended|is over|signs off)\b"
)
"""Around the show that has to end before another begins: "begins after Salt Road comes to an end in May"."""
_NAMED_FOR = pattern(
    r"\b(?:starring|stars|star|by|with|from|and|featuring|creator|writer|director) (?:[A-Z][\w.'-]+ ){2,3}of ['\"]?$"
)
"""Before somebody's other work: "starring Ann Lee of"."""
_HOSTED_BY = pattern(
    r",['\"]? (?:hosted|created|written|produced|directed|presented|fronted|narrated) "
    r"by (?=[A-Z])[^,;.]{3,70} of ['\"]?$"
)
"""Before the other show of who presents one: "'Cold Quay,' hosted by Ann Lee of 'Salt Road,' will premiere"."""
_AUDIENCE = tuple(f"{who} of {mark}" for who in ("ans", "iewers") for mark in ("", "the ", "'", '"'))
"""Before a show whose audience is told of: "Fans of Harbour Nine can look forward to Salt Road"."""
_OF_A_YEAR = pattern(
    r"['\"]? \((?:19|20)\d\d\)(?!,? (?:will|is set|is due|premieres|debuts|returns|airs|starts|launches|arrives)\b)"
)
"""After somebody's earlier work: "Ann Lee of 'Harbour Nine' (2017)"."""
_ONLY_AFTER = pattern(
    r"\b(?:after|following|behind|since|before|ahead of) (?:the |its |a )?(?:[\w-]+ ){0,3}?(?:return|"
    r"premiere|debut|finale|"
    r"end|conclusion|success|launch|season|episode|run|opener) of (?:the )?['\"]?$"
)
"""Before a show beside which another airs: "on Monday after the return of Harbour Nine"."""
_FOLLOWED_BY = pattern(r"\bfollowed\b[^.;]{0,30}$")
"""Before a date: "followed on Monday, March 16 by Harbour Nine"."""


def title_of(
    marks: Marks, mention: Mention, floor: int, ceiling: int, main: Candidate | None
) -> Candidate | None:
    """The title that a date belongs to: the nearest before it that is no mere comparison, else after it."""
    usable = [
        (start, end, one)
        for start, end, one in marks.titles
        if not any(piece.start < start and end < piece.end for piece in marks.pieces)
        if one is main
        or (
            not _SOMEBODY_OF.match(marks.text, end)
            and not (len(marks.titles) > 1 and _OFFSPRING.match(marks.text, end))
            and not (marks.sentence.line.role == "prose" and _OF_A_YEAR.match(marks.text, end))
            and not (
                _UNTIL_END.match(marks.text, end) and _AFTER.search(marks.text, max(0, start - 60), start)
            )
            and not _NAMED_FOR.search(marks.text, max(0, start - 60), start)
            and not _HOSTED_BY.search(marks.text, max(0, start - 90), start)
            and not _ONLY_AFTER.search(marks.text, max(0, start - 60), start)
            and (
                marks.text.startswith((", whose ", ",' whose ", '," whose '), end)
                or any(low <= start and end <= high + 1 for low, high in marks.subjects)
                or not OTHER_WORK.search(marks.text[max(0, start - 45) : start])
            )
            and (
                main is None
                or one.strong
                or one.worth >= (1.0 if floor and start > floor else 2.5)
                or one.worth * 2 >= main.worth
            )
        )
    ]
    usable = [
        one for one in usable if not (is_apart(marks, one) or marks.text[: one[0]].endswith(_AUDIENCE))
    ] or usable
    subject = (
        respective(marks, mention) or attached(marks, mention) or _subject(marks, usable, mention, floor)
    )
    if subject is not None:
        return subject
    before = [one for one in usable if one[1] <= mention.start]
    near = [one for one in before if one[0] >= floor]
    after = [one for one in usable if mention.end <= one[0] and one[1] <= ceiling]
    followed = [one for one in after if _FOLLOWED_BY.search(marks.text, 0, mention.start)]
    if followed and marks.text[mention.end : followed[0][0]].strip(" '\"") == "by":
        return followed[0][2]
    if after and not before and marks.text[mention.end : after[0][0]].strip(" '\"") == ",":
        return after[0][2]  # "On May 5, Harbour Nine returns, followed by the new drama Salt Road"
    for group in (near, [] if before else after, before):
        sure = [one for one in group if one[2].strong or one[2] is main]
        own = bool(sure) and group is not after and group[-1] not in sure and group[-1][2].worth >= 2.5
        if own and marks.text[: group[-1][0]].endswith((", ", "; ", " and ", "; '", ", '")):
            return group[-1][2]  # "Harbour Nine gets a date, Salt Road moves to May"
        group = sure or group
        if group:
            return group[0][2] if group is after or group[0] in after else group[-1][2]
    return None


def _subject(
    marks: Marks, usable: list[tuple[int, int, Candidate]], mention: Mention, floor: int
) -> Candidate | None:
    """The title that is the subject of what is said to come: "Harbour Nine, a spin-off of Salt Road, lands in May"."""
    subjects = [span for span in marks.subjects if floor <= span[0] and span[1] <= mention.start]
    if not subjects:
        return None
    low, high = subjects[-1]
    mine = [one for start, end, one in usable if low <= start and end <= high + 1]
    later = [one for one in usable if high < one[0] and one[1] <= mention.start]
    if mine and later and _NEXT_CLAUSE.search(marks.text, high, later[-1][0]) is not None:
        return None  # "Harbour Nine follows this year, and Salt Road's third series is due in May"
    return mine[-1] if mine else None


_NEXT_CLAUSE = pattern(r"(?:;|,) (?:and |while |but |whereas |then |plus )?['\"]?$")
"""Before the subject of a clause of its own."""
