"""The lines of a page that are none of its article: bylines, stamps of posts, credits, links; and datelines."""

import re

from releasewatch.announce.patterns import pattern
from releasewatch.announce.services import is_name as is_service
from releasewatch.announce.words import those

_MONTH = r"(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-zA-Z]*"
_YEAR = r"(?:19|20)\d\d"
_DATE = pattern(
    rf"{_YEAR}[./-]\d{{1,2}}[./-]\d{{1,2}}|\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR}"
    rf"|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}|\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}\.?,?[ -]{_YEAR}"
)
"""A full date with its year, in letters or figures."""
_CLOCK = pattern(r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?(?: ?(?-i:[A-Z]{2,4})\b)?")
_NAMES = pattern(r"(?:[A-Z][\w.'-]*|[A-Z]{2,})(?: [A-Z][\w.'-]*){0,3}")
_LETTERS = pattern(r"[^\W\d_]+")
_PLAIN_WORDS = those(
    "by on at in of and the to for posted published updated update last first edited edit edition input output"
    " written date time reported reporter staff editor news entertainment tv television culture features blog"
    " comment comments min mins minute minutes read share views am pm a p m hrs hours ist cet gmt utc bst est"
    " edt pst pdt et pt kst jst pht sgt aest"
    " mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday"
)
"""The words of a line that only tells when, where on the site and by whom an article was posted."""


def is_stamp(plain: str) -> bool:
    """Whether a line above an article is the stamp of its post: "2021/10/20 16:45", "A. Lee | 4 May 2021, 9:12"."""
    if len(plain) > 110:
        return False
    found = _DATE.search(plain)
    if found is None:
        return False
    before, after = plain[: found.start()], _DATE.sub(" ", plain[found.end() :])
    timed = _CLOCK.search(plain) is not None
    words = [word.casefold() for word in _LETTERS.findall(_CLOCK.sub(" ", f"{before} {after}"))]
    if _PLAIN_WORDS.issuperset(words):
        return True
    lead = before.strip()
    if lead.casefold().startswith("by "):
        return True
    if not lead:  # "24 Mar 2021 | Drama", "24 Mar 2021 · in News"
        return after.lstrip()[:1] in ("|", "·", "•", "/") and len(words) <= 6
    return timed and lead[-1] in "|·•-/,:" and _NAMES.fullmatch(lead[:-1].strip()) is not None


_BY = pattern(
    r"(?:[Bb]y|BY|[Rr]eported [Bb]y|Reporter)(?: ?:)? (?-i:(?:[A-Z][\w.'-]*)(?: (?:and |& )?[A-Z][\w.'-]*){0,4})\s*"
    r"(?:$|[|·•\[/]|- |on [A-Z]|, (?-i:[A-Z]))"
)


def is_byline(plain: str) -> bool:
    """Whether a short line names its author: "by Ann on September 9, 2022"; not "By March, ..." of a sentence."""
    return len(plain) < 100 and _BY.match(plain) is not None and not plain.endswith(".")


_NAVIGATION = pattern(
    r"skip to (?:main )?(?:content|navigation|footer)(?:skip to .*)?|search|menu|log ?in|sign (?:in|up)|newsletters?|"
    r"latest (?:stories|news|articles)|more for you|trending(?: now)?|most (?:read|popular)|share this:?|advertise|"
    r"sources ?: [^.]{3,90}|.*\b\d+ views\b.*\bcomments?\b.*|.{3,60} avatar|english|arabic|spanish|español|french|"
    r"français|german|deutsch|hindi|korean|한국어|japanese|日本語|"
    r"chinese|中文|"
    r"indonesian?|portuguese|português|italian|italiano|thai|tagalog|malay|turkish|türkçe|newsletter sign-?up",
    re.IGNORECASE,
)


_OF_AUTHOR = pattern(r"(?:[—–-]+ ?)?[^@.]{2,60} \(?@\w+\)?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})?")
"""Who wrote a post or the article, by their name in a network: "Ann Lee @annlee", "Harbour (@harbour) May 5, 2022"."""


def is_navigation(plain: str) -> bool:
    """Whether a line is only a link of the page: "Skip to content", "Search", the name of a language or of somebody."""
    return _NAVIGATION.fullmatch(plain) is not None or _OF_AUTHOR.fullmatch(plain) is not None


_OF_PICTURE = pattern(
    r"(?:(?:The|A|An) )?(?:(?:[Mm]ain|[Oo]fficial|[Nn]ew|[Ff]irst|[Kk]ey|[Tt]easer|[Cc]haracter|"
    r"[Pp]romotional|[Pp]romo|"
    r"[Ff]ile|[Hh]andout|[Ss]creen) ?)*"
    r"(?:[Pp]osters?|[Ss]tills?|[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Ss]creen(?:shot|grab|cap)s?|[Kk]ey (?:art|visual)|"
    r"[Vv]isuals?|[Gg]rab|[Aa]rtwork) (?:for|of|from|via|by|courtesy)\b"
)
_NEXT_SENTENCE = pattern(r"[a-z]{3}[.!?] [A-Z][a-z]* [a-z]")
_CREDITED = pattern(
    r"[|(/\[•·-] ?(?:Photo|Image|Picture|Credit|Courtesy|Pic|Photograph|Source)s?\b|\[[A-Z0-9 ,+&/]{2,40}\]$"
)
_PAGE_PARTS = pattern(
    r"(?:Powered by|Where to (?:Stream|Watch)(?= ?:)|Presented by|Sponsored|In partnership with|Brought to you by|"
    r"Courtesy(?: of)? [A-Z]|Leave a (?:Reply|Comment)|No [Rr]esponses? to|\d+ [Rr]esponses? to|"
    r"\d+ [Cc]omments?\b|Join the conversation|"
    r"Sign [Uu]p|Log [Ii]n|Want (?:up-to-the-minute|more)|HOT STORIES|TRENDING|MORE|RECOMMENDED|Recommended Videos?)"
    r"\b(?![^.]*\.\s\S)"
)
"""How lines begin that belong to the page: sponsors, links to comments and to other articles."""
_HANDLE = pattern(
    r"(?:[—–-]+ ?)?[^.!?]{1,60} \(@\w+\)(?:,? [A-Z][a-z]+\.? \d{1,2},? \d{4})?$|(?:(?:[Ff]ollow(?: \w+)? )?@\w{3,}|[\w.-]+@[\w-]+\.[\w.]+|https?://\S+|www\.\S+)$"
)


_KICKER = those(
    "press release news releases for immediate exclusive breaking update updated headlines entertainment tv television"
    " streaming watch announcement anime media alert features feature culture drama dramas k-drama"
    " kdrama interview opinion"
    " monday tuesday wednesday thursday friday saturday sunday newsroom pressroom home arts latest by date"
)


def is_kicker(plain: str) -> bool:
    """Whether a line above the headline only tells of what kind the article is: "PRESS RELEASE May 4, 2021"."""
    words = _LETTERS.findall(_DATE.sub(" ", plain).casefold())
    return len(plain) < 60 and bool(words) and _KICKER.issuperset(words)


def is_caption(plain: str) -> bool:
    """Whether a short line tells what a picture shows or whose it is, is a part of the page, or an address."""
    if plain[-1] in ".;,!?" and not plain.endswith("etc."):
        return False
    return (
        (_OF_PICTURE.match(plain) is not None and _NEXT_SENTENCE.search(plain) is None)
        or _CREDITED.search(plain) is not None
        or (_PAGE_PARTS.match(plain) is not None and not _tells_service(plain))
        or _HANDLE.match(plain) is not None
    )


def _tells_service(plain: str) -> bool:
    """Whether a line tells behind its label where a show can be seen: "Where to Watch: Netflix, Viki"."""
    _, colon, rest = plain.partition(":")
    return bool(colon) and any(is_service(one) for one in _SEPARATOR.split(rest.strip()))


_SEPARATOR = pattern(r" ?[,/&|] ?| and ")
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'/]+(?: [A-ZÀ-Þ.'/]{2,}){0,3}"
_DATELINE = pattern(
    rf"(?:{_PLACE}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?){{0,2}}|"
    rf"[A-Z][\w.]+(?: [A-Z][\w.]+){{0,2}}(?=,? ?\(?{_MONTH}\.? \d))"
    rf"(?:,? ?\(?{_MONTH}\.? \d{{1,2}},?(?: {_YEAR})?\)?)?(?: ?\([^()]{{2,40}}\))?(?: ?/[\w ]{{2,20}}/)?"
    r"\s?(?:--?|—)\s"
    rf"|[A-Z][\w.]+(?: [A-Z][\w.]+){{0,2}}(?:, [A-Z][\w.]{{1,14}}){{0,2}} ?\({_MONTH}\.? \d{{1,2}},? {_YEAR}\) ?[-—:]+ "
    rf"|[A-Z][\w.]+(?: [A-Z][\w.]+){{0,2}}, {_MONTH}\.? \d{{1,2}},?(?: {_YEAR})?"
    r" ?\([A-Z][A-Za-z ]{1,20}\) ?[-—:]?\s?(?=[\"'A-Z])"
)
_STAMPED = pattern(
    rf"(?:date )?(?:\[{_MONTH}\.? \d{{1,2}},? {_YEAR}\]|\[\d{{1,2}} {_MONTH}\.? {_YEAR}\]|{_YEAR}-\d\d-\d\d|"
    rf"\d{{1,2}}[/.]\d{{1,2}}[/.]{_YEAR})(?: \d{{1,2}}:\d\d)?[:,—-]? (?=[\"'A-Z])|"
    rf"[A-Z][\w.]+(?: [A-Z][\w.]+)?, \d{{1,2}} {_MONTH}\.? {_YEAR}(?:: | ?(?:--?|—) )(?=[\"'A-Z])"
)
"""The day with which a page opens a text: "[May 4, 2021] ", "2021-05-04 ", "London, 4 May 2021: "."""
_BRACKET = pattern(r"\(([^()]*)\)")
_PIECE = pattern(
    r"\b(?:season|series|part|volume|episodes?|original|exclusive|film|\d+x\d+|new)\b", re.IGNORECASE
)
_DAY_FIRST = pattern(
    rf"{_MONTH}\.? \d{{1,2}}(?:, {_YEAR})? \([A-Z][\w./ ]{{1,20}}\) ?(?:--?|—) ?(?=[A-Z\"'])|"
    rf"{_MONTH}\.? \d{{1,2}}, {_YEAR} ?(?:--?|—) (?=[A-Z])"
)


def dateline(plain: str, headline: str) -> int:
    """The length of the place and day with which the text of a report opens, else 0.

    "TORONTO (May 4, 2021) - ", "SEOUL, May 4 (Agency) — ". What the headline names is no place but a title.
    """
    stamped = _STAMPED.match(plain)
    if stamped is not None and len(plain) - stamped.end() > 30:
        return stamped.end()
    found = _DATELINE.match(plain) or _DAY_FIRST.match(plain)
    if found is None or len(plain) - found.end() < 30:
        return 0
    bracket = _BRACKET.search(plain, 0, found.end())
    if bracket is not None and (is_service(bracket[1]) or _PIECE.search(bracket[1])):
        return 0  # "COLD QUAY (Netflix) - "
    first = _LETTERS.findall(plain)[0]
    return (
        0
        if first.casefold() in _LETTERS.findall(headline.casefold()) and first.casefold() not in _PLAIN_WORDS
        else found.end()
    )
