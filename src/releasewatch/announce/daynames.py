"""The shows that are called like a weekday or a year: "Friday season 2", "fans of Friday", "Friday's return in May"."""

from collections.abc import Sequence

from releasewatch.announce.candidates import DATE, PIECE, SERVICE, Masked, Titles
from releasewatch.announce.evidence import KINDS
from releasewatch.announce.names import key
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those


def named_like_dates(sentences: Sequence[Masked], found: Titles) -> None:
    """Note the weekdays and years that are titles, by what stands beside them."""
    for sentence in sentences:
        if DATE in sentence.masked:
            if not sentence.headline:
                _listed(sentence, found)
            _weekdays(sentence, found)
            if not sentence.headline:
                _behind_capitals(sentence, found)
        _opening(sentence, found)
    _owned(sentences, found)


def _behind_capitals(sentence: Masked, found: Titles) -> None:
    """Note a title that ends with a weekday, by what stands around both: "the comedy Black Monday is back"."""
    for match in _ENDS_WITH_DAY.finditer(sentence.text):
        text = match["t"]
        first = text.partition(" ")[0]
        found.known.pop(key(text.rpartition(" ")[0]), None)
        if first.casefold() not in _NO_NAME:
            found.add(
                text, sentence.original[match.start("t") : match.end("t")], 4.0, strong=True, quoted=True
            )
            found.certain.add(key(text))


def _owned(sentences: Sequence[Masked], found: Titles) -> None:
    """Note a title that begins with whose day it is, where a season stands behind it: "Wednesday's Child Season 2"."""
    for sentence in sentences:
        match = _DAY_OWNS.match(sentence.masked) if sentence.headline else None
        if match is None:
            continue
        text = sentence.text[: match.end("t")]
        if sum(one.text.count(text) for one in sentences) > 1:
            day, _, rest = text.partition("'s ")
            short = [found.known.pop(key(part), None) for part in (day, rest)]
            worth = 4.0 + sum(one.worth for one in short if one is not None)
            found.add(text, sentence.original[: match.end("t")], worth, strong=True, quoted=True)
            found.certain.add(key(text))


def _listed(sentence: Masked, found: Titles) -> None:
    for listed in _LISTED_DAY.finditer(sentence.masked):
        group = listed.lastindex or 1
        day = sentence.text[listed.start(group) : listed.end(group)]
        if day.casefold() in _WEEKDAYS:
            found.add(day, day, 3.0, strong=True, quoted=True)


def _weekdays(sentence: Masked, found: Titles) -> None:
    """Note the weekdays that nothing but a show can be: "the second season of Friday", "Friday's creator"."""
    for search in (_DAY_OF, _DAY_WITH, _DAY_IS):
        for match in search.finditer(sentence.text):
            found.add(match["day"], match["day"], 4.0, strong=True, quoted=True)
            found.certain.add(key(match["day"]))


def _opening(sentence: Masked, found: Titles) -> None:
    """Note a headline's weekday or year with an instalment behind it: "Friday season 2 gets a date"."""
    lead = _COLUMN.match(sentence.masked)
    match = (
        _DATE_WITH_PIECE.match(sentence.masked, lead.end() if lead is not None else 0)
        if sentence.headline or (sentence.early and lead is not None)
        else None
    )
    if match is None:
        return
    text = sentence.text[match.start(1) : match.end(1)]
    if text.isdigit() or text.casefold() in _WEEKDAYS:
        found.add(text, sentence.original[match.start(1) : match.end(1)], 4.0, strong=True, quoted=True)
        if lead is not None:
            found.known.pop(key(sentence.text[: lead.end()]), None)


_ENDS_WITH_DAY = pattern(
    rf"\b(?:{KINDS}) (?P<t>[A-Z][\w'-]+(?: [A-Z][\w'-]+)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"(?=,? (?:is|has|was|will|returns|premieres|airs|moves|stars|follows|which|starring|with|and|on)\b)"
)
_NO_NAME = those("this next last every each the on from until series season")
_DAY_OWNS = pattern(
    rf"(?P<t>(?:{DATE}+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)'s(?: [A-Z][\w'-]+){{1,4}}),? {PIECE}"
)
_DAY = r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_NUMBER = r"(?:\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)"
_ORDER = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|new|next|upcoming)"
_DAY_OF = pattern(
    rf"\b(?:(?:[Ss]easons?|[Ss]eries|[Ss]|[Pp]arts?|[Vv]olumes?) ?{_NUMBER}|"
    r"[Ss]easons?|[Ee]pisodes|[Ff]ans|[Vv]iewers|[Cc]ast|[Ss]tars?|[Cc]reators?|[Mm]akers|[Ss]howrunners?|[Tt]railer|"
    r"[Uu]niverse|[Ss]uccess|[Pp]opularity|[Rr]eturn|[Rr]enewal|[Rr]elease date|[Pp]remiere date|[Ss]how|[Ee]vents) "
    rf"of (?:the )?(?:hit |popular )?(?:{KINDS} )?['\"]?{_DAY}\b"
    r"(?!,? (?:\d|[A-Z][a-z]{2,8}\.? \d|night|morning|evening|afternoon|next|this|last|and \w+day))"
)
"""Around a weekday that is no day: "the second season of Friday", "fans of Friday"."""
_DAY_WITH = pattern(
    rf"(?<![\w'])(?<!on )(?<!On )(?<!this )(?<!next )(?<!last )(?<!every )(?<!and ){_DAY}(?:"
    rf"['\"]? (?:[Ss]eason|[Ss]eries|S) ?{_NUMBER}\b(?! (?:premiere|finale|opener))|"
    rf"['\"]?'s? (?:highly |long-)?(?:[a-z]+ )?{_ORDER} season(?! (?:premiere|finale|opener))\b|"
    r"'s? (?:renewal|popularity|fandom|fans|creators?|showrunners?|makers?|universe|success|producers?|"
    r"(?:[a-z]+ )?return (?:on|in|to)|comeback|release date|premiere date|release schedule)\b|"
    r" (?:fans|fandom|creators? [A-Z]|showrunners? [A-Z]|star [A-Z]|cast members?|spin-?off)\b)"
)
"""A weekday before what only a show has: "Friday season 2", "Friday's creators"."""
_DAY_IS = pattern(
    rf"^{_DAY}(?:, (?:an?|one of) [^,.;]{{0,50}}?\b(?:series|drama|show|comedy|spin-?off|hit)\b|"
    r" (?:stars|follows|centres|centers|revolves|tells) )"
)
"""A weekday that opens a sentence as what it tells of: "Friday, a fantasy series"."""
_COLUMN = pattern(r"[A-Z][^:\ue000-\ue002]{2,40}: ")
"""The name of a column before the news: "The Long View: Friday season 2 gets a date"."""
_DATE_WITH_PIECE = pattern(rf"['\"]?({DATE}+)['\"]?:?,? {PIECE}")
_LISTED_DAY = pattern(
    rf"\b(?:like|including|such as|favou?rites?|hits?|series|shows?|drama|seasons? of) ['\"]?({DATE}+)['\"]?"
    r"(?:,['\"]? (?=[A-Z])|['\"]? and ['\"]?(?=[A-Z]))"
    rf"|{SERVICE}'s ['\"]?({DATE}+)['\"]? (?:will|is|has|returns|season|{PIECE})"
)
"""A show named like a day among others: "favourites like Monday and Harbour Nine"."""
_WEEKDAYS = those("monday tuesday wednesday thursday friday saturday sunday")
