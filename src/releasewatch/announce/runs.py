"""Runs of capitalised words in a sentence, without an opening word, cut where two titles are joined."""

from releasewatch.announce.candidates import DATE, SERVICE
from releasewatch.announce.evidence import TOLD_OF, WHAT_IT_IS
from releasewatch.announce.names import RUN
from releasewatch.announce.patterns import pattern

_COMPANY_OWNS = pattern(r"(?:Apple|Amazon|Disney|Paramount|Sony|Google|Warner|Sky)'s (?=[A-Z])")
_OPENING = pattern(
    r"(?:(?:[A-Z][a-z]+days?(?: and | & |, )){0,3}[A-Z][a-z]+days?\swith(?= The | A |\s[A-Z])|There's|There\sIs|"
    r"Both(?=\s[A-Z][^.;]{1,60}\sand\s)|(?:Fans|Viewers|Look|Watch|Coming|Turning|Stars?|Makers|Creators?|Director|Cast|Season|Series|News|Return|Part|Creator|World|"
    r"Trailer|Producers?)"
    r"\s(?:of|about|for|to|in)|(?:When|Where|How|Why|What|Who)(?: [Tt]ime| [Dd]ate)?\s"
    r"(?:[Ii]s|[Aa]re|[Dd]oes|[Ww]ill|[Dd]id|[Cc]an)"
    r"|(?:Here's\s)?(?:(?:When|Where|How|Why|What)\s)?(?:(?:Every|Each|All|The|New|Final|Last|First|More|Next|"
    r"Remaining)\s){0,3}"
    r"(?:Episodes?|Seasons?|Finale|Premiere|Half|Release|Return)\s(?:[Oo]f|[Ff]rom))"
    r"\s(?:the\s(?=[A-Z]))?(?=[A-Z\"'])"
)
"""What opens a sentence before a title and has a capital only for that: "Fans of Harbour Nine"."""


_AND = pattern(r"\s(?:and|&)\s(?!(?:His|Her|Its|Their) )(?=(?:The\s)?[A-Z][\w':-]*\s[A-Z\w]|The\s)")


_AND_ANY = pattern(r"\s(?:and|&)\s(?!(?:His|Her|Its|Their) )")
_CHANNEL_NEXT = pattern(
    r"(?:The )?(?:[A-Z][A-Z\d]{1,4}|Netflix|Hulu|Fox|Peacock|Starz|Showtime|Apple|Disney)'s (?=[A-Z])"
)
"""Behind "and": the show of another channel, so that even one word before it is a title."""
_PLURAL_AFTER = pattern(
    r"['\"]? (?:will (?:both|each|all)|both|are|return|premiere|debut|arrive|launch|come|drop|air)\b"
)
"""After two titles: "Harbour Nine and Salt Road return"."""


_PERSON_BEHIND = pattern(
    r"(?P<title>[A-Z][\w']*(?: [\w']+){0,5}): (?:(?:Starring|Featuring) |(?P<name>[A-Z][\w.'-]+ [A-Z][\w.'-]+)"
    r"(?= (?:is back|stars?|plays?|leads|fronts|heads)\b))"
)
"""A title that opens its paragraph, and somebody behind the colon: "Harbour Nine: Ann Lee is back for more",
"Harbour Nine: Starring Ann Lee"."""


_KIND_OWNER = pattern(r"([^:]{3,60}?) (?:TV )?(?:Anime|Series|K-Drama|Drama|Show|Sitcom|Comedy)'s (?=[A-Z])")
"""What owns the next words of a headline: "Harbour Nine Anime's Salt Arc"."""


_HOUSE_BEFORE = (f"{SERVICE} ", f"{SERVICE} to ", f"{SERVICE} Will ")
_HOUSE_DOES = pattern(
    r"(?:Splits?|Push(?:es)?|Delays?|Postpones?|Renews?|Moves?|Shifts?|Releases?|Teases?|Dates?|Picks Up|Orders?|"
    r"Debuts?|"
    r"Premieres?|Launch(?:es)?|Brings Back|Bring Back|Adds?|Cancels?|Extends?|Shares?|Previews?|Unveils?|Drops?|"
    r"Reveals?|"
    r"Announces?|Confirms?|Gives?|Sets?) (?=[A-Z0-9])"
)
"""What a channel does in a headline of capitals, before the title: "Netflix Splits Harbour Season 4"."""
_KIND_LEAD = pattern(r"^.*\b(?:Drama|Series|Show|Comedy|Anime|Hit|Thriller|Sitcom|Original)\s")
"""In a headline of capitals what a show is, before it: "Hit Drama Salt & Iron Is Back"."""
_PLAYING = (" as ", " plays ", " playing ", " portrays ", " portraying ", " role of ")
"""Before a part and the show that it is in."""
_NEWS_COLON = pattern(
    r"(?: (?:Official|Final|New|First|Series|Season))? (?:Trailer|Review|Recap|Teaser|Preview|Finale|Premiere|Poster|"
    r"Clip|Update|Spoilers|Interview|Exclusive|Look|Photos|Release Date|Cast|Explained|Style|Fashion|Guide|Facts): |"
    r": (?=(?:Inside|Meet|Everything|Here's|Where to|How to|What to|Who's) )"
)
"""In a headline what kind of news of a title it has: "Harbour Nine Trailer: Ann Lee Is Back"."""


def spans(masked: str, whole: str) -> list[tuple[int, int]]:
    """Where runs of capitals stand, without an opening word, and cut where two titles are joined by "and"."""
    found = []
    joined = " and " in masked or " & " in masked
    owned = "'s " in masked
    for match in RUN.finditer(masked):
        start, end = match.span()
        does = _HOUSE_DOES.match(masked, start, end) if masked.endswith(_HOUSE_BEFORE, 0, start) else None
        start = start if does is None else does.end()
        opening = _OPENING.match(masked, start, end) or (
            _COMPANY_OWNS.match(masked, start, end) if owned else None
        )
        if opening is not None:
            start = opening.end()
        if masked[start - 1 : start] in ("'", '"') and "' " in masked[start:end]:
            end = masked.index("' ", start, end)  # "'Harbour Nine' to End With Season 5"
        kind = _KIND_OWNER.match(masked, start, end) if owned else None
        if kind is not None:
            found.append((start, kind.end(1)))
            start = kind.end()
        if " in " in masked[start:end] and masked.endswith(_PLAYING, 0, start):
            start = masked.index(" in ", start, end) + 4  # "returns as Joan in Harbour Nine"
        news = _NEWS_COLON.search(masked, start, end) if ": " in masked else None
        end = end if news is None else news.start()
        person = _PERSON_BEHIND.match(masked, start) if start == 0 and ": " in masked else None
        if person is not None and (person["name"] is None or person.end("name") == end):
            end = person.end("title")
        joint = _AND.search(masked, start, end) if joined else None
        both = joined and masked.endswith(("Both ", "both "), 0, start)
        if joint is None and joined and (both or _PLURAL_AFTER.match(masked, end)):
            joint = _AND_ANY.search(masked, start, end)
        other = _CHANNEL_NEXT.match(masked, joint.end()) if joint is not None and owned else None
        if (
            joint is not None
            and (" " in _KIND_LEAD.sub("", masked[start : joint.start()]) or both or other is not None)
            and whole.count(masked[start:end].casefold()) < 2
        ):
            found.append((start, joint.start()))
            start = joint.end() if other is None else other.end()
        found.append((start, end))
    return found


VERBS = (
    "premiere|debut|launch|air|stream|arrive|drop|return|begin|start|hit|land|come|bow|open|follow|continue|"
    "resume|reach|conclude|unspool|close|complete|kick off|roll out|round out|round off|head to|move to|go out|"
    "go live|make its"
)
_WITH_SOMEBODY = pattern(r" (?:with|by|from) [A-Z][\w.'-]+ [A-Z][\w.'-]+")


def own_end(masked: str, start: int, end: int) -> int:
    """Where a title ends in a run that goes on with somebody: "Harbour Nine with Ann Lee"."""
    somebody = _WITH_SOMEBODY.search(masked, start, end)
    return end if somebody is None else somebody.start()


def runs_at(masked: str, start: int) -> list[tuple[int, int]]:
    """The run of capitals that begins at `start`, and those that a list joins to it."""
    both = masked.startswith("Both ", start)
    start += 5 * both
    run = RUN.match(masked, start)
    if run is None:
        return []
    runs = [(start, own_end(masked, start, run.end()))]
    while runs[-1][1] == run.end():
        joint = _JOINT.match(masked, run.end()) or _TOLD_JOINT.match(masked, run.end())
        following = RUN.match(masked, joint.end()) if joint is not None else None
        if following is None:
            break
        run = following
        runs.append((run.start(), own_end(masked, run.start(), run.end())))
        if joint is not None and "and" in joint.group():
            break
    last_start, last_end = runs[-1]
    joint_in = masked.find(" and ", last_start, last_end)
    if joint_in > 0 and (both or len(runs) > 1 or _PLURAL.match(masked, last_end)):
        runs[-1:] = [(last_start, joint_in), (joint_in + 5, last_end)]
    elif len(runs) > 1 and not _is_listed(masked, runs):
        return runs[:1]
    return runs


def _is_listed(masked: str, runs: list[tuple[int, int]]) -> bool:
    """Whether the last two of several runs are joined by "and", so that they are a list and no aside."""
    return " and " in masked[runs[-2][1] : runs[-1][0] + 1] or masked[runs[-2][1] : runs[-1][0]].endswith(
        "and "
    )


_JOINT = pattern(r"(?:, and |, | and )(?=[A-Z0-9])")
_TOLD_JOINT = pattern(
    rf"(?: \([^(){DATE}]{{3,50}}\)|, (?:an?|the) [^,;.{DATE}]{{3,60}},|,? (?:from|by|"
    rf"starring) [^,;.{DATE}]{{3,50}},)(?:, and|,| and) "
    rf"{WHAT_IT_IS}(?=[A-Z0-9])|"
    rf",? (?:from|by|starring) [^,;.{DATE}]{{3,50}}? and (?=[a-z]){WHAT_IT_IS}(?=[A-Z0-9])"
)
"""Between two titles of a list: what is told of the first, and what the second is."""
_PLURAL = pattern(
    rf"{TOLD_OF},? (?:which were|which are|were|have|which have|will (?:both|all|each)|both|all|are|{VERBS})\b"
)
