"""The title to which grammar alone attaches a date: "Cold Quay, which premieres on May 5", "on May 5, Salt Road"."""

from releasewatch.announce.candidates import Candidate
from releasewatch.announce.marks import Marks
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern

_GOING = (
    r"(?:premier|debut|return|arriv|air|launch|land|com|start|stream|drop|bow|open|begin|kick|hit|roll|resum|"
    r"releas)\w*"
)
_DUE = r"(?:due|out|set|slated|scheduled|back|available|expected|planned|confirmed|dated)"
_RELATIVE = pattern(
    rf"['\"]?,['\"]? (?:which|that) (?:(?:will|is|are|also|now|finally|then|officially|has been|was) ){{0,3}}"
    rf"(?:{_GOING}|{_DUE})\b"
    r"[^,;.]{0,60}$"
)
"""Between a title and the date of its relative clause."""
_PARTICIPLE = pattern(
    r"['\"]?,['\"]? (?:(?:now|also|both|finally|currently) )?(?:(?:premier|debut|arriv|return|air|launch|land|com|"
    rf"start|stream|dropp|bow|open|beginn)ing|{_DUE})\b[^,;.]{{0,40}}$"
)
"""Between a title and the date of the participle behind it."""
_FIRST = pattern(
    r"(?:,| is| comes| brings| sees| marks| it's| it is| for| will be| with)(?: the)?(?: (?:season|series|midseason)?"
    r"(?: ?(?:return|premiere|debut|launch|arrival|finale)) of)?(?: the)? ?['\"]?$"
)
"""Between a date that opens its part of a list and the title it is of."""
_OPENS = pattern(
    r"(?:^|[,;] |and |while |then )(?:and |while |then |but )?(?:[Oo]n |[Ff]rom |[Ii]n )?(?:\w+day,? )?$"
)
"""Before such a date."""
_ENDS = pattern(r"['\"]?,?['\"]?(?:[.;]|$| \(| and |, and |,? (?:on|at|while|followed))")
"""Behind such a title: the list goes on or is at its end."""


_JOINING = pattern(r"(?:Joining|Following|Alongside|Besides|In addition to|Replacing|After) ")
_IS = pattern(r",? (?:is|are|comes|will be|there is)(?: the [\w -]{2,40})? ?['\"]?")
"""Between a date and what comes besides another show: "Joining Cold Quay on May 5 is Salt Road"."""


_FAR = 180
"""Characters that can be told of a title before its date."""


def is_beside(marks: Marks, end: int, mention: Mention) -> bool:
    """Whether nothing but what is told of a title stands between its end and a date."""
    near = mention.start - end < _FAR
    return near and _BESIDE.fullmatch(marks.text, end, mention.start) is not None


def is_listed(marks: Marks) -> bool:
    """Whether a sentence lists shows with their days: "New this fall: 'Cold Quay' on May 3 and 'Tide' on May 5"."""
    if len(marks.titles) < 2 or any(one.kind in ("past", "off", "said") for one in marks.signs):
        return False
    ends = [end for _, end, _ in marks.titles]
    pairs = sum(any(end <= one.start and is_beside(marks, end, one) for end in ends) for one in marks.dates)
    return pairs > 1


_BESIDE = pattern(
    r"['\"]?,?['\"]?(?: \([^()]{3,60}\)|,? (?:from|by|with|starring|featuring) [^,;.]{3,60}?,?|,? (?:an?|"
    r"the) [^,;.]{3,70},)?"
    r" ?(?:(?:following|returning|premiering|debuting|arriving|launching|coming|starting) )?(?:on|in|from|\(|:|-|—)? ?"
    r"(?:\w+day,? )?"
)
"""Between a title and its date: who is in it, what it is."""


_BEHIND = pattern(r"\b(?:after|before|behind|following|alongside|opposite|against) ['\"]?$")


def attached(marks: Marks, mention: Mention) -> Candidate | None:
    """The title that stands at a date so that no other can be meant; None where grammar does not tell."""
    before = [one for one in marks.titles if one[1] <= mention.start]
    if before:
        gap = marks.text[before[-1][1] : mention.start]
        if _BEHIND.search(marks.text, 0, before[-1][0]) and _PARTICIPLE.fullmatch(gap):
            return None  # "will air after Salt Road, beginning May 5"
        if _RELATIVE.fullmatch(gap) or _PARTICIPLE.fullmatch(gap):
            return before[-1][2]
        if is_beside(marks, before[-1][1], mention) and is_listed(marks):
            return before[-1][2]
    after = next((one for one in marks.titles if one[0] >= mention.end), None)
    if after is not None and _each_for(marks):
        return after[2]
    if after is None or not before:
        return None
    gap = marks.text[mention.end : after[0]]
    if _JOINING.match(marks.text) and _IS.fullmatch(gap):
        return after[2]
    if (
        len(gap) < 40
        and _FIRST.fullmatch(gap)
        and _OPENS.search(marks.text, max(0, mention.start - 24), mention.start)
    ):
        return after[2] if _ENDS.match(marks.text, after[1]) else None
    return None


_FOR = pattern(
    r"(?: (?:series |season |special )?(?:premiere|debut|return|launche?|finale|opening|start|comeback|bow|arrival)s?)?"
    r" (?:for|of|brings|sees|is|it's|has) (?:(?!at\b|in\b|on\b)[\w'-]+ ){0,6}?['\"]?"
)


def _each_for(marks: Marks) -> bool:
    """Whether each of several dates stands before its title: "May 3 for 'Cold Quay' and May 5 for 'Tide'"."""
    starts = [start for start, _, _ in marks.titles]
    return len(marks.dates) > 1 and all(
        any(start >= one.end and _FOR.fullmatch(marks.text, one.end, start) for start in starts)
        for one in marks.dates
    )
