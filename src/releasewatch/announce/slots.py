"""Lines that open with a date, are nothing but one, or tell a platform."""

import re
from collections.abc import Sequence
from datetime import date

from releasewatch.announce.candidates import DATE, SERVICE
from releasewatch.announce.marks import Marks
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those

_SLOT_WORDS = those(
    "u s us uk k south korea korean japan japanese worldwide international global netflix official tv streaming "
    "series expected confirmed episode air original"
    " release releases"
    " premiere premieres launch launches start starts starting debut debuts broadcast return returns airing"
    " airs drop"
    " drops date dates and time network platform when from available out begin begins on arrive arrives"
    " arriving coming"
    " new season finale to watch where how it is in the tx first aired schedule opens continues at stream"
    " transmission"
    " sunday monday tuesday wednesday thursday friday saturday"
    " sundays mondays tuesdays wednesdays thursdays fridays saturdays"
)
"""The words that may stand before the date of a line that opens with it: "Release date: May 6", "On Binge from May 6".

They are looked up and not matched: an expression that repeats them could try every way to share them out."""
_WHEN_LABEL = pattern(
    rf"\W*(?:(?:the|in korea|in japan|starting|u\.?[sk]\.?|tv|netflix|official|original|global|worldwide|"
    rf"k?drama|first|start|air|"
    rf"airing|release|premiere|"
    rf"broadcast|streaming|network|channel|platform|when|where|date|day|time|and|&|/) ?)*(?:when|dates?|"
    rf"release|releases|premiere|premieres|debut|airs?|aired|airing|"
    rf"broadcast|starts?|launch|available|streaming|period|schedule|slot|where|"
    rf"time)(?: in \w+)?\s?:\s?[^.]{{0,60}}?[{DATE}]",
    re.IGNORECASE,
)
"""A line of an entry that says so itself: "When and where: Mondays on tvN, from March 3"."""
_BEFORE_DAY = those(
    "available avail streaming streams coming comes premiering premieres arriving arrives debuting debuts landing lands"
    " releasing releases dropping drops airing airs launching launches starting starts beginning begins added adding"
    " released new out on from to in at of this the day tv"
)
_RHYTHMS = those(
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays weekends weeknights"
)
"""They stand before the day in the heading of a slot: "Mondays, beginning March 6:"."""
_BEHIND_DAY = pattern(r"(?:to|at|on|\d{1,4}(?:[ap]m?)?|[ap]m?|m|[ecmpkj]?[sd]?t|jst|kst)")
"""The words of an hour behind a day: "at 9", "9pm", "p.m. ET"."""

_WORD = pattern(r"\w+")


def labelled(masked: str) -> bool:
    """Whether a line begins with a label of a date and the date soon behind it: "Release date: May 6"."""
    label, _, rest = masked.partition(":")
    words = _WORD.findall(label[:60].lower())
    return bool(words) and _SLOT_WORDS.issuperset(words) and DATE in rest[:24]


_HOUR_FIRST = pattern(r"^\W*\d{1,2}(?:[:.]\d\d(?: ?[apAP]\.?[mM]\b\.?)?| ?[apAP]\.?[mM]\b\.?),?\s")
"""An hour before the day: "5:55pm, Christmas Day"."""


def is_slot(marks: Marks) -> bool:
    """Whether a line opens with its date, so that it speaks of the title above it."""
    if not marks.dates or len(marks.text) >= 170:
        return False
    if marks.text[0] in "\"'" and any(
        start == 1 and end < marks.dates[0].start for start, end, _ in marks.titles
    ):
        return False  # "'The Drop' | May 5"
    if _WHEN_LABEL.match(marks.masked):
        return not any(one.kind in ("past", "off") for one in marks.signs)
    before = _HOUR_FIRST.sub("", marks.masked[: marks.dates[0].start], count=1)
    fields, _, last = before.rpartition("|")
    if ":" in fields and ":" in last:
        before = last  # "Studio: Gull | Release date: May 5"
    return _SLOT_WORDS.issuperset(_WORD.findall(before.lower()))


_WHERE_LABEL = pattern(
    rf"\W*(?:(?:tv|streaming|original|broadcast|where|to|watch|stream|and) )*(?:where|platforms?|networks?|"
    rf"channels?|stations?|"
    rf"broadcasters?|streaming|streaming on|watch on|watch it on|available on|on|ott|watch|stream|"
    rf"service)\s?:\s?(?:on )?{SERVICE}"
    rf"|\W*(?:(?:available|streaming|stream it|watch|watch it|airs|airing|"
    rf"out) )+(?:to watch )?on {SERVICE}[^.]{{0,20}}$",
    re.IGNORECASE,
)


_WHERE_WORDS = those(
    "where to watch stream streaming it on platform platforms network networks channel channels station stations tv ott"
    " broadcaster broadcasters broadcast broadcasting details detail info information service services original home"
    " airing airs air available availability time slot timeslot schedule days and or day times when in"
    " korea international"
)
"""The words of a label behind which a platform stands: "Broadcast Details: Mondays at 9 p.m. on tvN"."""


def is_where(marks: Marks) -> bool:
    """Whether a line of an entry tells its platform: "Network: tvN"."""
    if not marks.services:
        return False
    label, colon, _ = marks.masked.partition(":")
    words = _WORD.findall(label.lower())
    if (
        colon
        and 0 < len(words) < 6
        and _WHERE_WORDS.issuperset(words)
        and marks.services[0].start < len(label) + 80
    ):
        return True
    return _WHERE_LABEL.match(marks.masked) is not None


def is_date_only(marks: Marks) -> bool:
    """Whether a line is nothing but a date and perhaps an hour, as above the titles of a day."""
    if not marks.dates or len(marks.text) >= 100:
        return False
    before, _, behind = marks.masked.partition(DATE)
    words = _WORD.findall(before.lower())
    if marks.dates[0].month is not None:
        words = [word for word in words if word not in _RHYTHMS]
    if not _BEFORE_DAY.issuperset(words):
        return False
    return all(_BEHIND_DAY.fullmatch(word) is not None for word in _WORD.findall(behind.lower()))


def is_day_of_post(marks: Marks, above: Marks, published: date | None) -> bool:
    """Whether a line just below the headline is only the day of publication, without its year."""
    line = marks.sentence.line
    if line.role != "heading" or line.index > 3 or published is None or len(marks.dates) != 1:
        return False
    day = marks.dates[0]
    return (
        above.sentence.line.role == "headline"
        and is_date_only(marks)
        and (day.month, day.day) == (published.month, published.day)
    )


def brings(marks: Marks) -> bool:
    """Whether a heading with a day says that its titles come."""
    return is_date_only(marks) and any(one.kind == "go" for one in marks.signs)


def names_platform_below(everything: Sequence[Marks], alone: Sequence[object]) -> bool:
    """Whether the first platform on a line of its own comes after the first entry; `alone` tells the titles."""
    for order, marks in enumerate(everything):
        if marks.sentence.line.role not in ("heading", "item"):
            continue
        if marks.services and not marks.masked.strip(f"{SERVICE} :"):
            return False
        if alone[order] is not None or (marks.dates and marks.sentence.line.role == "item"):
            return True
    return False


_OPEN_DATE = pattern(
    r"(?:\W*(?:(?:date|dates|release date|premiere date|time|day)s?[: ]+)?(?:[A-Z]\w+ )?"
    r"(?:tba|tbd|tbc|date tba|undated)"
    r"|\W*(?:(?:release )?dates? )?(?:yet )?to be (?:announced|determined|confirmed)|\W*coming (?:soon|later)"
    r"|\W*(?:no date (?:yet|set)|date unknown|unscheduled|later this (?:month|year|season)))\W*",
    re.IGNORECASE,
)


def is_open_date(text: str) -> bool:
    """Whether a heading in the place of a day says that there is none yet: "September TBA", "Coming soon"."""
    return len(text) < 50 and _OPEN_DATE.fullmatch(text) is not None


PLURAL_HEAD = pattern(
    r"\b(?:shows|titles|dramas|movies|originals|releases|(?:\d+|two|three|four|five|six|seven|"
    r"eight|nine|ten) (?:of the )?(?:best|new|must|most|biggest|upcoming)|every (?:new|upcoming)|"
    r"upcoming (?:[\w+-]+ ){0,3}(?:series|anime)|docu-?series|documentaries|mini-?series(?= (?:to|on|coming|you|"
    r"we))|sitcoms|thrillers|comedies|"
    r"adaptations|arrivals|simulcasts|anime(?= to )|k-?dramas|c-?dramas|"
    r"what(?:'s| is| to)(?! (?:know|expect|happen\w*|say|do|remember)\b)|everything (?:new|coming)|"
    r"must-see|new (?:on|to)|best (?:new|tv)|"
    r"series (?:on|to|coming)|premieres$|premiere dates|"
    r"(?:fall|autumn|spring|summer|winter|midseason|season|tv) (?:tv )?preview|list|line-?up|slate|schedule|"
    r"calendar|guide|picks|k-dramas)\b",
    re.IGNORECASE,
)
"""In a headline: the article is on many shows."""
