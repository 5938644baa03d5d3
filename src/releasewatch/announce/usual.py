"""What is usual, denied or cut off: dates of a sentence that speak of no release, whatever its verb is."""

import re
from collections.abc import Set

from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those

_HABIT_WORDS = those(
    "rule usually typically normally traditionally tradition historically customarily generally ordinarily "
    "habitually past custom every each tends tend always often"
)
_HABIT = pattern(
    r"\b(?:as (?:a|is the) rule|usually|typically|normally|traditionally|by (?:tradition|custom)|historically|"
    r"customarily|ordinarily|habitually|tends? to|in (?:the|years|seasons) past|in (?:past|previous|other|most) "
    r"(?:years|seasons)|as (?:a|is) (?:tradition|custom)|(?:every|each) (?:single )?(?:year|summer|autumn|fall|"
    r"winter|spring|christmas|time)|(?:has|have) (?:always|often))\b",
    re.IGNORECASE,
)
"""Before a date: what a show does every year."""
_ACCUSTOMED = those("usual traditional customary typical normal regular standard annual ordinary")
_ACCUSTOMED_BEFORE = pattern(
    r"\b(?:usual|traditional|customary|typical|normal|standard|annual|ordinary|regular(?:ly scheduled)?) "
    r"(?:[\w-]+ )?\S{1,12}$"
)
"""Before a date: "its usual December release", "the show's traditional October debut"."""
_BUT = pattern(
    r"[;.] |\b(?:but|yet|though|however|except|instead|this (?:time|year|season)|now)\b", re.IGNORECASE
)
"""Behind which what is usual is left."""

_NOTHING_WORDS = those("nothing no without mean means")
_NOTHING_AFTER = pattern(
    r",? (?:there (?:will be|is|are|would be) (?:nothing|none|no\b|not)|(?:will|would|is going to)(?: \w+ly)? "
    r"(?:see|have|bring|get|feature|be without|pass without|go by without|come and go without)(?: no\b|(?<=without)"
    r"\b)|(?:sees|has|brings|gets|features|offers) no\b|[-–—:] no\b)",
    re.IGNORECASE,
)
"""After a date on which nothing comes: "on Christmas Day there will be nothing"."""
_NOTHING_BEFORE = pattern(
    r"\b(?:there (?:will be|is|are)|there's|(?:won't|isn't|aren't|not) be) (?:nothing|none|no(?! (?:doubt|reason|need|"
    r"question|better|other|surprise|secret|shortage|wait|delay|change|word|denying|telling|stopping))\b)"
    r"(?:(?!\b(?:until|before|but|when|because|as)\b)[^.;:,]){0,60}$|"
    r"\b(?:does|do|did|would|will)(?: not|n't) (?:necessarily )?mean\b[^.;:]{0,60}$|"
    r"\b(?:will|would) (?:not|n't) be (?:a |an |any )[^.;:,]{2,40} (?:on |in )?$",
    re.IGNORECASE,
)

_SO_OFTEN_WORDS = those(
    "week slot times each every daily nightly lineup line block schedule programming night nights"
)
_SO_OFTEN = pattern(
    r"\b(?:(?:once|twice|thrice|(?:two|three|four|five|[2-7]) (?:times|days|nights)) (?:a|per|each|every) week|"
    r"(?:each|every) (?:new )?(?:episode|instal+ment|chapter))\b"
    r"(?!.{0,60}\b(?:starting|beginning|from|as of|kicking off|this|next|coming)\b)",
    re.IGNORECASE,
)
"""A rhythm in a sentence, without a word of its beginning."""
_SLOT_AFTER = pattern(
    r"'?s?(?: nights?| evenings?| mornings?| afternoons?| prime-?time)?,?"
    r"(?: at \d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?)?| \d{1,2}(?::\d\d)? ?[ap]\.?m\.?)? ?"
    r"(?:[a-z-]+ ){0,2}?(?:slots?|time-?slots?|line-?ups?|blocks?|berths?|hours?|schedules?|programming|roster|"
    r"competition|rotation)\b",
)
_OWN_BEFORE = pattern(
    r"(?:\b(?:the|an?|its|their|his|her|our|new|usual|regular|old|former|coveted|key)|'s) $"
)
"""Around a weekday that names a slot: "a new Friday night slot"."""

_WAS_NEXT = pattern(
    r"(?: night| evening| morning)? (?:was|were|had(?! been)|drew|earned|pulled|scored|averaged|"
    r"attracted|brought in|topped|left|"
    r"saw|gave|made|delivered|won|got|became|reached|marked|did|went|ended|opened|showed|found|proved|revealed|"
    r"answered|killed|introduced|included|featured|began|came|took|turned|kept|stayed|lost|held)\b"
)
"""After a weekday in a subject: "The premiere on Tuesday drew five million"."""
_COUNTED_DAY = pattern(r"\b(?:first|second|third|fourth|last) $", re.IGNORECASE)
"""Before a weekday that is reckoned from something else: "the first Sunday after New Year's"."""
_CUT = pattern(r",(?: [A-Z][a-z]{0,3})?$")
"""At the end of a text that breaks off within a date: "Genius - Tuesday, Apr"."""
_HELD = pattern(
    r"\b(?:previously|originally|formerly|initially|earlier|already) (?:announced|scheduled|planned|set|reported|"
    r"published|slated|given|stated|advertised|listed|intended|confirmed|revealed) (?:[\w-]+ ){0,3}?"
    r"(?:premieres?|dates?|debuts?|launch(?:es)?|releases?|starts?|returns?|slots?|days?|windows?|bows?|openings?|"
    r"broadcasts?)(?: dates?| slots?)?(?: (?:of|on|in|for|was|were|had been))? (?:the )?$|"
    r"\b(?:originally|initially|first|previously) (?:announced|said|reported|confirmed|told|"
    r"revealed) that [^;.]{2,60}? "
    r"would (?:air|premiere|debut|start|begin|launch|return|come|be \w+)\b[^;.]{0,30}$|"
    r"\b(?:original|initial|former|old|previous) (?:[\w-]+ ){0,2}?(?:premieres?|dates?|debuts?|launch|release|start|"
    r"return|slot|window)(?: date| slot)? (?:of|on|in) (?:the )?$",
    re.IGNORECASE,
)
"""Before a date that was announced once and is given up."""
_SLATED_ASIDE = pattern(
    r",[\"']? (?:which was |once |first |initially |originally |previously )?"
    r"(?:slated|scheduled|planned|due|set|expected|"
    r"announced|dated|pencil+ed in|meant|booked) (?:for|to [^,;]{3,40}|on|in|out)(?: on| in)? (?:the )?$"
)
_OTHER_DAY = pattern(
    r",[^.;]{0,40}?\b(?:will|is|are|now|has|have|moves?|goes|comes|arrives|starts|premieres)\b[^.;]{0,60}?"
    r"\b(?:earlier|later|sooner|instead|now|rather|moved|pushed|delayed|postponed|forward|back)\b"
)
"""Around a day given in an aside and then given up: "the comedy, slated for May 9, will debut a week earlier"."""
_LONG_AFTER = pattern(
    r"\b(?:hours?|days?|weeks?|months?|years?) (?:after|following|since|before|from) "
    r"(?:the|its|their|his|her|[\w']+'s) "
    r"(?:[\w-]+ ){0,3}?(?:release|premiere|debut|launch|start|arrival|return|opening|broadcast|bow|finale)"
    r"(?: date)? (?:on|in|of) (?:the )?$",
    re.IGNORECASE,
)
"""Before a date from which another is reckoned: "two days after its release on June 24"."""
_LIKELY_WORDS = those(
    "likely realistic probable plausible conceivable hopefully presumably possibly perhaps maybe would could might "
    "seems feels sounds looks"
)
_LIKELY = pattern(
    r"\b(?:likely|presumably|possibly|perhaps|maybe|hopefully) (?:\w+ing|means?|a|an|as|sometime|some time)\b"
    r"|\b(?:seems?|looks?|appears?|feels?|is|are|most|more|very) (?:\w+ )?(?:likely|plausible|probable|realistic|"
    r"conceivable)\b",
    re.IGNORECASE,
)
_LIKELY_AFTER = pattern(
    r" (?:(?!will\b|is\b|on\b|and\b)[\w-]+ ){0,3}?(?:(?:is|are|seems?|looks?|appears?|feels?|sounds?|would be|might be|"
    r"could be) (?:\w+ ){0,3}?(?:likely|plausible|probable|realistic|conceivable|possible|possibility|best bet|"
    r"safe bet|good bet|fair bet|about right|reasonable|our guess|my guess|in the cards|on the cards|on the table)|"
    r"(?:would|could|might) (?:make (?:\w+ )?sense|fit|line up|match|be about right|follow the pattern|work well|"
    r"not be a surprise))\b",
    re.IGNORECASE,
)


_KIND_AFTER = pattern(
    r" (?:runs?|positions?|slots?|breaks?|hiatus|holidays?|vacations?|months|schedules?|line-?ups?|slates?|programming|"
    r"tv|television|guide|preview|staple|nights?|weather|games|olympics|collection|outings?|shows?)\b",
    re.IGNORECASE,
)
"""After a part of the year that only says of what kind something is: "when they conclude their summer runs"."""
_OBJECT_BEFORE = pattern(
    r"\b(?:honou?r|celebrat|mark|toast|welcom|commemorat|enjoy|love|hat|sav|ruin|steal|stole|about|all things|than)"
    r"(?:s|es|e|ed|ing)? $"
)
"""Before a feast that is the object of a verb: "honors Halloween with four episodes"."""


def refused(text: str, words: Set[str], mention: Mention, clause: tuple[int, int]) -> bool:
    """Whether the day at `mention` is one on which things usually happen, nothing comes, or that is given up.

    `clause` is where its clause begins and ends.
    """
    start, end = clause
    if "marathon" in words and text.find("marathon", start, end) >= 0:
        return True
    left, right = text[max(0, mention.start - 90) : mention.start], text[mention.end : mention.end + 60]
    told = text[mention.start : mention.end]
    exact = mention.day is not None and mention.month is not None
    if not exact and not words.isdisjoint(_HABIT_WORDS) and _usual(text, mention):
        return True
    if not words.isdisjoint(_ACCUSTOMED) and _ACCUSTOMED_BEFORE.search(left + told):
        return True
    if not words.isdisjoint(_NOTHING_WORDS) and (_NOTHING_AFTER.match(right) or _NOTHING_BEFORE.search(left)):
        return True
    if "earlier" in words and left.endswith(("earlier ", "Earlier ")) and mention.turn is not None:
        return True
    if left[-1:] == " " and _SLATED_ASIDE.search(left) and _OTHER_DAY.match(right):
        return True
    if _HELD.search(left) or _LONG_AFTER.search(left + told[: len(told) - len(told.lstrip())]):
        return True
    if (
        mention.weekday is not None
        and mention.day is None
        and _weekday_only(text, words, mention, left, right)
    ):
        return True
    if (
        mention.part is not None
        and mention.year is None
        and mention.turn is None
        and _KIND_AFTER.match(right)
    ):
        return " " not in told.strip()
    if mention.feast is not None and _OBJECT_BEFORE.search(left):
        return True
    if words.isdisjoint(_LIKELY_WORDS):
        return False
    return (
        _LIKELY.search(text, max(start, mention.start - 200), mention.start) is not None
        or _LIKELY_AFTER.match(right) is not None
    )


def _usual(text: str, mention: Mention) -> bool:
    """Whether what is usual is told before a date, with no "but" between."""
    habits = list(_HABIT.finditer(text, max(0, mention.start - 160), mention.start))
    return bool(habits) and _BUT.search(text, habits[-1].end(), mention.start) is None


def _weekday_only(text: str, words: Set[str], mention: Mention, left: str, right: str) -> bool:
    """Whether a weekday names a slot, a rhythm, or the stump of a date."""
    if mention.end + 5 >= len(text) and _CUT.fullmatch(right):
        return True
    if _WAS_NEXT.match(right) or (
        left.endswith(("the ", "The ")) and right.startswith((" after ", " before "))
    ):
        return True
    if _COUNTED_DAY.search(left) and not right.startswith((" of ", " in ")):
        return True
    if words.isdisjoint(_SO_OFTEN_WORDS) or mention.turn is not None:
        return False
    if _OWN_BEFORE.search(left) and _SLOT_AFTER.match(right):
        return True
    return _SO_OFTEN.search(text, max(0, mention.start - 200), mention.start) is not None


_POINTS_BACK = pattern(r"\b(?:that|same|the previous|the following) $", re.IGNORECASE)
_OWNED_BEFORE = pattern(r"(?:\b(?:the|its|an?|in|of|his|her|their|for|to|new|popular|own|usual)|'s) $")
_CAPITAL_AFTER = pattern(
    r" (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|"
    r"Mar|Apr|Jun|"
    r"Jul|Aug|Sept?|Oct|Nov|Dec)\b)[A-Z][a-z]+"
)
"""Around a weekday that is part of a name: "its Friday Roadshow"."""
_NAME_AFTER_DAY = pattern(
    r" (?:TV|Television|Times|Post|Mirror|Telegraph|Express|Mail|World|[A-Z]{4,} [A-Z]{4,})\b"
)
_DAY_OF_SLOT = pattern(
    r" \d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?)? ?(?:time ?)?(?:slot|block|berth)\b|[-/~ ]{1,3}(?:Mon|Tues?|"
    r"Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)? (?:drama|mini-?series|"
    r"series|slot|"
    r"show|variety|night drama)",
    re.IGNORECASE,
)
"""After a weekday: "the Friday-Saturday drama" tells its slot, no day."""


def named(left: str, right: str) -> bool:
    """Whether a weekday belongs to a name or points back: "Sun TV", "FRIDAY NIGHT slot", "that Sunday"."""
    return (
        _POINTS_BACK.search(left) is not None
        or (_OWNED_BEFORE.search(left) is not None and _CAPITAL_AFTER.match(right) is not None)
        or _NAME_AFTER_DAY.match(right) is not None
        or _DAY_OF_SLOT.match(right) is not None
    )


_ASIDE_OLD = pattern(
    r"[(\[]\W*(?:(?:which|that|it|who)(?: (?=was|were|had)| )(?:(?:was|were|had been) (?:originally|initially|"
    r"previously|first|once|supposed|meant|due|slated|scheduled|set|being))|"
    r"previously|originally|formerly|initially|was|were|old date|earlier|first|not|instead of|rather than|"
    r"(?:delayed|moved|pushed|postponed|shifted|bumped|brought forward|changed|back|up|down|rescheduled)(?: back| up)? "
    r"from)\b[^()\[\]\d]{0,40}",
    re.IGNORECASE,
)
"""Before a date in brackets: "(previously November 27)"."""


_TODAY_NAME = pattern(
    r"\b(?:News|USA|Entertainment|Hollywood|Psychology|India|Korea|History|Variety) (?:Today|Tonight)$"
)
"""The name of a paper or of a column."""


_SOMEBODY = pattern(r"(?<!\. )\b[A-Z][a-z]+ $")
_PLAYED_BY = pattern(r" \([A-Z][\w.'-]+ [A-Z][\w.'-]+\)")
"""Around a weekday that is somebody's name: "Ruby Sunday (Ann Lee)"."""
_COUNTED_NAME = pattern(
    r" (?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
    r"[A-Z][a-z]+(?: [A-Z]|[ ,]*\(| and )"
)
"""After a number that counts: "the 65th Primetime Emmy Awards"."""


_MOVED_BEFORE = pattern(
    r"\b(?:mov|push|shift|delay|postpon|reschedul|bump|chang|slid|nudg|advanc)(?:e[sd]?|ing|s|ed)?\b[^.;]{0,40}$"
)
_MOVED_TO = pattern(
    r" (?:[\w-]+ )?(?:premiere|debut|launch|start|bow|return|release|opening|broadcast|rollout|date)(?: date)?"
    r"(?: (?:of|for) [^.;]{2,40}?)?(?: (?:back|up|forward))? (?:to|until|till|into)\b"
)
"""Around the day that is given up: "reschedules the series' January 30 debut to the fall"."""


_PREVIOUS = pattern(
    r"\bfrom (?:its|the|their|a) (?:previous|original|former|initial|earlier|old|planned) (?:[\w-]+ ){0,3}$"
)
"""Before the bracket with an old day: "from its previous midseason premiere (Feb. 19) to the fall"."""
_OF_DAY = pattern(
    r"(?:(?:Broadcast|Cable|TV) )?Ratings\b|(?:night )?(?:episode|edition|show)s? (?:to|is|will|returns)\b"
)
"""Behind "Thursday's" or "'s Saturday": what is only of that day."""
_RINGS = pattern(r"\bring(?:s|ing)?(?: in)?(?: the)? $")
"""Before a year that is greeted: "ring in 2022"."""
_ACCOUNT = pattern(r"@\w{3,30}:? $")
"""Before the day of somebody's own show: "@HarbourNine 10/11"."""
_BUSY_DAY = pattern(
    r"(?:This |Next )?\w+day (?:is|was|will be|is set to be|is going to be|is expected to be|"
    r"promises to be) (?:one of the|an?) "
    r"(?:[\w-]+ ){0,3}days?\b(?!.*\b(?:returns?|premieres?|debuts?|launch|series|shows?|seasons?|episodes?)\b)"
)
"""A sentence that tells what kind of day a day is: "This Friday is set to be one of the busiest days"."""


def void(text: str, mention: Mention) -> bool:
    """Whether a mention is an old date in brackets, or the stump at the end of a text that breaks off."""
    low = max(0, mention.start - 60)
    if (
        _ACCOUNT.search(text, low, mention.start)
        or _RINGS.search(text, low, mention.start)
        or _BUSY_DAY.match(text)
    ):
        return True
    if mention.end + 6 > len(text) and mention.weekday is not None and mention.day is None:
        return _CUT.fullmatch(text, mention.end) is not None
    if mention.weekday is not None and mention.day is None:
        owner = text.startswith("'s ", mention.end)
        if (owner or text.endswith("'s ", low, mention.start)) and _OF_DAY.match(
            text, mention.end + 1 + 2 * owner
        ):
            return True
    if mention.offset_days == 0 and _TODAY_NAME.search(text, max(0, mention.start - 16), mention.end):
        return True
    if mention.weekday is not None and mention.day is None and _SOMEBODY.search(text, low, mention.start):
        return _PLAYED_BY.match(text, mention.end) is not None
    if _MOVED_BEFORE.search(text, low, mention.start) and _MOVED_TO.match(text, mention.end):
        return True
    if mention.day is not None and mention.month is None and _COUNTED_NAME.match(text, mention.end):
        return not text.endswith(("on ", "On "), low, mention.start)
    opens = max(text.rfind("(", low, mention.start), text.rfind("[", low, mention.start))
    if opens < 0:
        return False
    if _PREVIOUS.search(text, low, opens) is not None:
        return text[opens + 1 : mention.start].strip() == ""
    return _ASIDE_OLD.fullmatch(text, opens, mention.start) is not None
