"""The day on which a season ends, where that is all that is told of it, and dates that were told in error."""

from collections.abc import Sequence
from datetime import date

from releasewatch.announce.candidates import SERVICE
from releasewatch.announce.claims import Claim
from releasewatch.announce.marks import Marks, same_show
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those

_ENDS = pattern(
    r"\b(?:ends?|concludes?|wraps?(?: up)?|finish(?:es)?(?: up| off)?|closes?(?: out)?|completes?|bows? out|"
    r"caps?(?: off)?|rounds? (?:out|off)) (?:its|the|their|both) (?:[\w-]+ ){0,3}?(?:run|seasons?|series|year)\b|"
    r"\b(?:will|is set to|is scheduled to|is due to) (?:end|conclude|wrap(?: up)?|finish|come to an end) "
    r"(?:an? [\w-]+ (?:later|earlier) than (?:expected|planned|scheduled),? )?(?:on )?$|"
    r"\bthe (?:show|series|drama) will (?:end|conclude|wrap up|finish) (?:an? [\w-]+ (?:later|"
    r"earlier) than (?:expected|"
    r"planned|scheduled),? )?(?:on )?$"
)
"""Before a date: "will close out its third season on April 9"."""
_SHOW_ENDS = pattern(r"\bthe (?:show|series|drama) will (?:end|conclude|wrap up|finish)\b")
_WEEKLY_UNTIL = pattern(
    r"\b(?:weekly|new) episodes\b[^.;]{0,60} until (?:the|its) (?:season |series |grand )?finale,? (?:on )?$"
)
"""Before a date: "plans to release weekly episodes every Tuesday until the finale on April 9"."""
_OPENING = 10
"""Characters before a date that opens its sentence."""
_NAMELESS = those("it the this that they these those he she its their both new season series on and but then")


def told_alone(marks: Marks, mention: Mention) -> bool:
    """Whether a sentence tells on which day the season of a show that it names ends."""
    if _WEEKLY_UNTIL.search(marks.text, 0, mention.start):
        return True
    return (bool(marks.titles) or _SHOW_ENDS.search(marks.text, 0, mention.start) is not None) and (
        _ENDS.search(marks.text, 0, mention.start) is not None
        or (mention.start < _OPENING and _ENDS.search(marks.text, mention.end) is not None)
    )


def before(claims: Sequence[Claim], marks: Marks, day: date) -> list[Claim]:
    """The last claim, if a run that ends on `day` in this sentence can be its own."""
    last = list(claims[-1:])
    if not last or last[0].when.day is None or last[0].when.day >= day:
        return []
    named = {title.text for _, _, title in marks.titles}
    if named and not any(same_show(last[0].show or "", one) for one in named):
        return []
    subject = marks.text.partition(" ")[0].casefold()
    if not named and subject not in _NAMELESS and _ENDS.search(marks.text) is not None:
        return []  # another show, whose title is not known
    return last


_WRONG_WORDS = those(
    "accurate wrong incorrect mistake error false untrue erroneous inaccurate denied deleted typo hoax"
)
_WRONG = pattern(
    r"\W*(?:(?:But|However|Yet|Later),? )?(?:(?:T+|It|They|He|She)\W* (?:later |since |then |has |have |quickly )*"
    r"(?:apologi[sz]ed|corrected|denied|deleted|retracted)[^.;]{0,40}[;.,] )?"
    r"(?:(?:[Tt]his|[Tt]hat|[Tt]he|[Ii]ts|[Tt]heir) (?:[\w-]+ ){0,3}?(?:date|post|tweet|page|listing|claim|information|"
    r"announcement|report|month|day)?|[Ii]t) ?(?:is|was|has|had|turned out|proved|appears|seems)"
    r"(?: (?:however|since|later|now|not|n't|to be|been|a|an|simply|just|actually|completely|entirely))*"
    r" (?:accurate|wrong|incorrect|mistake|error|false|untrue|erroneous|inaccurate|correct|true|denied|deleted|typo|"
    r"hoax|in error|made in error)\b"
)
_RIGHT = pattern(r"\b(?:is|was|has been) (?:correct|true|accurate)\b")


_UNCONFIRMED = pattern(
    r"(?:\W*(?:[A-Z][\w+]*(?: [A-Z][\w+]*)*|[Tt]he (?:streamer|network|channel|service|studio|company|platform)|"
    r"Neither [^.;]{3,40}|Nobody|Nothing)) "
    r"(?:itself |official |yet )?(?:has|have|is|are|did)(?:n't)? ?(?:so far |yet |been )*"
    r"(?:confirmed nothing|(?:not |yet to |never )*"
    r"(?:yet |officially )?(?:confirm(?:ed)?|announced?|verified|commented on) "
    r"(?:it|this|that|the (?:date|leak|report|rumou?r|listing)|anything|yet|so far)|said so|official|confirmed)\b"
)
_CLAIMED = those(
    "claims claim lists listed listing page report reports reported source sources appears leak spotted"
)


def were_wrong(marks: Marks, previous: Marks) -> bool:
    """Whether the date just told is wrong or nobody's word: "The date is not accurate"."""
    if marks.dates:
        return False
    return _denied(marks) or _unconfirmed(marks, previous)


def _unconfirmed(marks: Marks, previous: Marks) -> bool:
    """Whether nobody stands behind what somebody claims in the sentence before."""
    if previous.words.all.isdisjoint(_CLAIMED) or not (_NOT_YET & marks.words.all):
        return False
    return _UNCONFIRMED.match(marks.text) is not None


_NOT_YET = those("not nothing neither nobody yet hasn haven never n't isn")


def _denied(marks: Marks) -> bool:
    """Whether a sentence says that what was told is not so."""
    if marks.words.all.isdisjoint(_WRONG_WORDS):
        return False
    return _WRONG.match(marks.text) is not None and _RIGHT.search(marks.text) is None


_LINE_UP = pattern(
    r"\b(?:launch|start|premiere|debut|beginning|opening|return|unveiling)s? of "
    r"(?:its|the|their|most of its|all of its) "
    r"(?:[\w-]+ ){0,3}?(?:seasons? of|tv season|television season|broadcast season|fall season|midseason|schedule|"
    r"line-?up|slate|originals|original (?:series|shows|programming)|scripted (?:series|shows)|new (?:shows|series)|"
    r"programming|dramas|comedies)\b"
    r"|\b(?:fall|autumn|winter|spring|summer|tv|television|broadcast|midseason|mid-season) (?:season|schedule|line-?up|"
    r"slate) (?:will |to |is |that )?(?:start|begin|kick|launch|open|premier|roll|get)\w*"
)
_LINE_UP_WORDS = those(
    "season schedule lineup line slate originals original scripted shows series programming dramas comedies"
)


_OPENS_ITSELF = pattern(
    rf"(?:(?:The|New|streaming|service|streamer|platform|channel) ){{0,4}}{SERVICE}+(?: itself)?,? (?:[a-z]+ly )?"
    r"(?:will (?:officially |finally |also )?|is set to |is to |to |officially )?(?:launch|debut|arrive|roll out|"
    r"go live|"
    r"launches|debuts|arrives|rolls out|goes live)(?: [a-z]+ly)? (?:in|on|across|for|this|next)\b"
)
"""A platform that begins itself: "Harbour+ will launch in Canada on May 5"."""


def of_channel(marks: Marks, mention: Mention) -> bool:
    """Whether what begins is the season of a channel: "delays the launch of its fall lineup to January"."""
    if marks.titles:
        return False
    if marks.services and _OPENS_ITSELF.match(marks.masked) and not marks.pieces:
        return True
    if marks.words.all.isdisjoint(_LINE_UP_WORDS):
        return False
    return _LINE_UP.search(marks.text.lower(), 0, mention.start) is not None
