"""An article as lines with a role and as sentences, with the characters of the text made uniform."""

import itertools
import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

from releasewatch.announce.dates import mentions
from releasewatch.announce.figures import order_told
from releasewatch.announce.firstnames import is_called
from releasewatch.announce.furniture import (
    dateline,
    is_byline,
    is_caption,
    is_kicker,
    is_navigation,
    is_stamp,
)
from releasewatch.announce.patterns import pattern
from releasewatch.announce.unglued import rows_parted, unglued, unwrapped
from releasewatch.announce.words import Words, those

Role = Literal["headline", "heading", "item", "prose", "furniture"]

_UNIFORM = str.maketrans({
    "‘": "'", "’": "'", "‛": "'", "`": "'", "´": "'", "′": "'", "″": '"',
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u200b": " ", "\t": "|", "‐": "-", "‑": "-",
    "–": "-", "—": "—", "−": "-", "：": ":", "＋": "+", "~": "-", "～": "-", "〜": "-", "→": "-", "➔": "-",
})  # fmt: skip
"""One character for one character, so that places in the uniform text are places in the original."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `text` is uniform, `original` as written, both without surrounding space; `index` counts lines."""

    index: int
    text: str
    original: str
    role: Role


class Sentence(NamedTuple):
    """One sentence or row, uniform and as written, with the line it stands in."""

    text: str
    original: str
    line: Line
    first: bool
    """Whether it opens its line."""


_BULLET = pattern(
    r"(?:[-*•·‣▪●○▲▶►■◆◇★☆➤➢➔→✔✓📌–—>]+|\(?\d{1,2}[.)](?!\d)|\d{1,2}/\d{1,2}(?=\s+[A-Z\"']))\s*(?=\S)"
)
"""What marks an item of a list: "- ", "• ", "3. ", "5/10 " of a countdown."""

_FURNITURE = pattern(
    r"(?:(?:posted|published|updated|last updated|written|edited|reported|photos?|photograph|pictures?|"
    r"images?|(?:image|photo|picture)"
    r" (?:credit|source|via|courtesy)|credits?|source|via|video|caption|courtesy|copyright|©|tags?|tagged|words|"
    r"filed under|by|author|share|related"
    r"(?: posts?| stor(?:y|ies)| articles?)?|see also|(?:also )?read(?: more| also| next)?|disclaimer|"
    r"advertisement|subscribe|view this post|a post shared|topics?|last update|first published|posted in|input|"
    r"contacts?|notes to editors|"
    r"listen|categor(?:y|ies)|comments?|follow us|social media(?: links)?)\b"
    r"\s*(?::|=|\||•|·|\(|-|—|by\b|at\b|on\b|from\b|$|»)|>>|<<|©|home ?(?:/|>|»|›|\|))",
    re.IGNORECASE,
)
"""Bylines, credits, captions and links of the page: "Posted at 4 May by Ann", "Image: Netflix", "Read more".
Their dates are days of posts and photographs."""

_KICKER = pattern(
    r"(?:FOR IMMEDIATE RELEASE|EXCLUSIVE|BREAKING(?: NEWS)?|UPDATED?(?:,? \d{1,2}:\d\d ?[AP]M)?(?: [A-Z]{2,3})?|"
    r"JUST IN|"
    r"PRESS RELEASE|NEWS(?: RELEASE)?|FIRST LOOK|UPDATE)\s?[:|—-]\s+(?=[\"'A-Z0-9])"
)
"""What a paper puts before its first words: "EXCLUSIVE: "."""
_LINKS = pattern(
    r"(?:more from [^\d,:]{3,30}|(?:related|recommended|trending|popular|latest|most (?:read|popular))"
    r"(?: (?:posts?|articles?|stor(?:y|ies)|news|content|links|videos|now|for you))?|"
    r"you (?:may|might) (?:also )?like|(?:also )?read(?: more| also| next)?|see also|don't miss|editors?'? picks?):?$",
    re.IGNORECASE,
)
"""A heading of links to other articles; the short lines below it are headlines of theirs."""

_STAMP_LEAD = pattern(
    r"(?:last )?(?:posted|published|updated|written)(?: on| at)?:? [^.!?]{0,30}?(?:19|20)\d\d"
    r"(?:,? (?:at )?\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?"
    r"(?: by [A-Z][\w.'-]+ [A-Z][\w.'-]+)?[ |·,-]*(?=[\"'A-Z])",
    re.IGNORECASE,
)
"""The stamp of a page that has run into the first sentence: "Posted on May 5, 2021 by Ann Lee The network has"."""
_POST = pattern(
    r".{2,40}\b(?:Author|Staff|Staff Writer|Editor|Reporter|Correspondent|Contributor|Newsroom|Desk)$"
)
"""A byline by post: "Harbour News Staff"."""
_SIGNED = pattern(
    r"(?:(?!(?<!\b[A-Z])[.!?]\s).)*\b(?:published|updated|posted|last updated)\b\s*(?::|on\b|at\b)?.*\d{4}",
    re.IGNORECASE,
)
_CREDIT = pattern(
    r".{0,500}\((?:photo|image|picture|credit|image via|photo by|image credit|video)\b[^)]*\)\.?$",
    re.IGNORECASE,
)
"""A caption that ends in its credit: "The cast on the pier (Photo by A. Lee/Agency)"."""

_NAME_ONLY = pattern(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}(?: ?[|/·•,] ?[A-Z][\w.' -]{1,30})?")
"""A line that may be the name of the author, above the day of publication."""

_LINK = pattern(
    r"\[ ?(?:also|see also|also see|read|read more|related|watch|more|must read)\b[^\[\]:]{0,12}: [^\[\]]{5,150}\]",
    re.IGNORECASE,
)
"""A link to another page in the middle of a text: "[Also Read: ...]"."""
_BOLD = pattern(r"(?<!\*)\*\*(?!\*)")
"""The marks of bold text; three stars hide letters of a word."""

_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
DATELINE = pattern(
    rf"(?:\w+ ?[•·|] ?)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
    rf"(?:{_MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTHS}),? (?:19|20)\d\d"
    r"(?:[ ,|@-]+(?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?)?(?:[ |•·-]+.{0,30})?$",
    re.IGNORECASE,
)
"""A line that is only a full date: "Tuesday, 4 May 2021", "May 4, 2021 09:12 GMT"."""

_ABBREVIATIONS = those(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun"
    " mr mrs ms dr st jr sr vs vol ep eps pt no etc inc co ft feat prof gen lt sgt col capt"
    " rev approx est dept avail prem u.s u.k e.g i.e a.m p.m"
)
_END = pattern(r"(?<![.!?…])[.!?…]++[\"')\]]*+\s++(?=[\"'(\[]*[A-Z0-9À-Þ])")
_LAST_WORD = pattern(r"[\w.]+$")
_TIME_BEFORE = pattern(r"\d\s?[ap]\.m$", re.IGNORECASE)
_HOURS_ALONE = pattern(r"[\d:.apmAPM ]{1,11} ?(?:-|to|and|&) ?[\d:.apmAPM ]{1,11}")
_ZONE_OR_DAY_AFTER = pattern(
    r"(?:[ECMP][DS]?T|[A-Z]{2,4}T|GMT|UTC|UK|Eastern|Pacific|Central|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|"
    r"Mar|Apr|May|"
    r"Jun|Jul|Aug|Sep|Oct|Nov|Dec|Christmas|Boxing|New Year|[(]|[A-Z]{2,4}(?![A-Za-z]))"
)


_PIECE_AFTER = pattern(r"(?:(?:Season|Series|Part|Volume|Vol\.|Chapter|S\d+|\()(?![a-z])|\d{1,2}$)")
"""After a mark that belongs to a title: "Bastion!! Season 2", "Who Are They? (BBC One)", "Bastion! 2"."""


_INVISIBLE = dict.fromkeys(
    [0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
"""What nobody sees: soft hyphens, spaces without a width, marks of direction."""


def uniform(text: str) -> str:
    """`text` with one kind of quotation mark, hyphen and space; the places of all characters stay."""
    return text.translate(_UNIFORM)


def lines(text: str, title: str | None) -> list[Line]:
    """The lines of an article; its headline is `title` or, without one, the first line that looks like one."""
    found: list[Line] = []
    headline_seen = False
    if title is not None and title.strip():
        whole = " ".join(title.split())
        found.append(Line(0, uniform(whole), whole, "headline"))
        headline_seen = True
    text = text.translate(_INVISIBLE)
    raw = unwrapped([_LINK.sub("", _BOLD.sub("", one)).strip() for one in unglued(text).splitlines()])
    written = [part for one in raw for part in rows_parted(one)]
    read_as = order_told(uniform("\n".join(written)))
    opened = 0
    dated = links = False
    count = sum(map(bool, written))
    more = count > 2
    # One call for all lines: a table of characters is slow to begin.
    for original, plain in zip(written, read_as.split("\n"), strict=False):
        if not original or not plain.strip():
            continue
        kicker = _KICKER.match(plain)
        if kicker is not None and len(plain) - kicker.end() > 20:
            original, plain = original[kicker.end() :], plain[kicker.end() :]
        furniture = _FURNITURE.match(plain) is not None
        bullet = _BULLET.match(plain)
        if bullet and len(plain) > bullet.end():
            original, plain = original[bullet.end() :], plain[bullet.end() :]
            furniture = furniture or _FURNITURE.match(plain) is not None
        glued = _STAMP_LEAD.match(plain) if furniture and len(plain) > 90 and plain[-1] in '.!?"' else None
        if glued is not None and len(plain) - glued.end() > 60:
            original, plain, furniture = original[glued.end() :], plain[glued.end() :], False
        furniture = (
            furniture
            or is_byline(plain)
            or is_navigation(plain)
            or (found != [] and len(plain) < 160 and is_caption(plain))
        )
        role: Role = "furniture" if furniture else _role(plain, bullet is not None)
        links = role != "prose" and (links or (found != [] and _LINKS.match(plain) is not None))
        if links:
            role = "furniture"
        stamp = DATELINE.match(plain) is not None
        if found and opened < 2 and role in ("heading", "prose") and is_stamp(plain):
            role, stamp = "furniture", True
        if role == "furniture" and stamp and found and found[-1].role == "heading":
            named = _NAME_ONLY.fullmatch(found[-1].text) is not None
            found[-1] = replace(found[-1], role="furniture") if named else found[-1]
        if found and not dated and opened < 4 and role in ("prose", "item") and headline_seen:
            cut = dateline(plain, found[0].text)
            cut += dateline(plain[cut:], found[0].text) if cut else 0  # "LOS ANGELES - May 4, 2021 - "
            original, plain, dated = original[cut:], plain[cut:], cut > 0
        opened += role == "prose"
        if role == "heading" and not headline_seen and is_kicker(plain):
            role = "furniture"
        if role == "heading" and not headline_seen:
            role, headline_seen = "headline", True
        elif role == "prose" and not headline_seen:
            headline_seen = True
            ended = len(_END.findall(plain))
            told = count == 1 and plain.endswith(".")  # a sentence by itself
            if (
                not (found or told)
                and len(plain) < (110 if ended else 160)
                and (not ended or (ended < 3 and more))
            ):
                role = "headline"
        found.append(Line(len(found), plain, original, role))
    return _without_zones(uncounted(_without_links(_without_author(found))))


_EARLY = 6
"""Among so many lines the name of the author stands."""


def _without_author(found: list[Line]) -> list[Line]:
    """The lines, the name of the author between headline and text as furniture; several names are entries."""
    named = [line for line in found if line.role == "heading" and is_called(line.text)]
    if len(named) == 1 and 0 < named[0].index < _EARLY:
        below = found[named[0].index + 1 : named[0].index + 2]
        if not any(character.isdecimal() for line in below for character in line.text):
            found[named[0].index] = replace(named[0], role="furniture")
    return found


_HEADLINE_VERB = pattern(
    r"\b(?:Announce[sd]?|Confirm(?:s|ed)?|Share[sd]?|Reveal(?:s|ed)?|Talks?|Joins?|Join|Unveil(?:s|ed)?|Tease[sd]?|"
    r"Discuss(?:es)?|React(?:s|ed)?|Wins?|Explains?|Drops?|Receives?|Offered|Reunites?|Dating|Casts?|Lands?|Signs?)\b"
)


def _without_links(found: list[Line]) -> list[Line]:
    """The lines, those just below the headline that are headlines of other articles as furniture."""
    below = list(itertools.takewhile(lambda line: line.role == "item", found[1:6]))
    links = [
        line
        for line in below
        if len(line.text.split()) > 5 and _HEADLINE_VERB.search(line.text) and not line.text.endswith(".")
    ]
    if found and found[0].role == "headline" and len(links) > 1 and len(links) == len(below):
        for line in links:
            found[line.index] = replace(line, role="furniture")
    return found


_POSTED = pattern(r"(?:[-—]+ ?)?[^()]{1,60} \(@\w+\)")
"""Under a post of somebody's: who wrote it, and when."""


def posts(found: list[Line]) -> set[int]:
    """The indices of the lines that are posts of somebody's, quoted with the day below them."""
    return {one.index for one, two in itertools.pairwise(found) if _POSTED.match(two.text) is not None}


def stamp(found: list[Line]) -> date | None:
    """The day of the post as the page itself tells it, above the text or in its byline; the first of a month alone."""
    for line in found[:8]:
        if line.role != "furniture":
            continue
        for one in mentions(line.text, Words(line.text)):
            if one.year is not None and one.month is not None:
                try:
                    return date(one.year, one.month, one.day or 1)
                except ValueError:
                    continue
    return None


_ZONE_ROW = pattern(
    r"\d{1,2}(?::\d\d)? ?[ap]\.?m\.?,? (?:on |in |for )?(?P<after>[A-Z][\w., /]{1,36})(?: \([^()]{3,24}\))?|"
    r"(?P<before>[A-Z][\w., /()]{1,36}) ?[:-] ?\d{1,2}(?::\d\d)? ?[ap]\.?m\.?(?: [A-Z]{2,4})?(?: \([^()]{3,24}\))?",
    re.IGNORECASE,
)
_ZONES = those(
    "eastern pacific central mountain et pt ct mt est pst gmt bst ist jst kst aest cet cest utc sgt hkt india japan uk "
    "australia brazil philippines singapore london tokyo sydney zealand hawaii honolulu alaska time standard daylight"
)


def _without_zones(found: list[Line]) -> list[Line]:
    """The lines, those of a table that tells one moment in many places as furniture: "8 a.m. UK", "9 a.m. Central"."""
    rows = [_ZONE_ROW.fullmatch(line.text) if line.role != "headline" else None for line in found]
    start = 0
    for same, group in itertools.groupby(rows, key=lambda one: one is not None):
        told = list(group)
        named = sum(
            not _ZONES.isdisjoint((one["after"] or one["before"]).casefold().replace(".", "").split())
            for one in told
            if one is not None
        )
        if same and len(told) > 2 and named * 2 >= len(told):
            for place in range(start, start + len(told)):
                found[place] = replace(found[place], role="furniture")
        start += len(told)
    return found


_COUNTED = pattern(rf"#?(?P<n>\d{{1,2}})[ :-]{{1,3}}(?=[\"'A-Z0-9])(?!(?i:{_MONTHS})\b)")


def uncounted(found: list[Line]) -> list[Line]:
    """The lines, headings without the numbers of a countdown: "3 Cold Quay", "2 Salt Road", "1 Harbour Nine"."""
    counted = [
        (line, match)
        for line in found
        if line.role == "heading" and (match := _COUNTED.match(line.text)) is not None
    ]
    numbers = [int(match["n"]) for _, match in counted]
    steps = {two - one for one, two in itertools.pairwise(numbers)}
    if len(numbers) < 3 or steps not in ({1}, {-1}) or min(numbers) != 1:
        return found
    for line, match in counted:
        cut = match.end()
        found[line.index] = replace(line, text=line.text[cut:], original=line.original[cut:], role="item")
    return found


def _role(plain: str, marked: bool) -> Role:
    if (len(plain) < 140 and "20" in plain and _SIGNED.match(plain)) or (
        plain.endswith((")", ").")) and _CREDIT.match(plain)
    ):
        return "furniture"
    if DATELINE.match(plain) or _POST.match(plain):
        return "furniture"
    if marked:
        return "item"
    if len(plain) <= 200 and plain.count("|") > 1:
        return "heading"  # a row of a table
    complete = plain[-1] in ".;," and not _INITIALS.search(plain) and not _HOUR_ROW.fullmatch(plain)
    if len(plain) <= 130 and not complete and not _ends_inside(plain):
        return "heading"
    return "prose"


_HOUR_ROW = pattern(r".{2,90}[)\"'],? \d{1,2}(?::\d\d)? ?[ap]\.m\.")
"""A row that ends in its hour: "Cold Quay (Syfy), 8:30 p.m."."""
_INITIALS = pattern(r"(?:[A-Z]\.[A-Z]|\b(?:Inc|Jr|Sr|Bros|Esq))\.$")


_SHOUT = 8
"""A mark so early is one of a title: "Oh! My Harbour - May 5"."""


def _ends_inside(plain: str) -> bool:
    """Whether a sentence ends before the end of the line, or with it in quotation marks."""
    return plain.endswith(('."', ".'")) or any(
        end.start() > _SHOUT and not _PIECE_AFTER.match(plain, end.end())
        if plain[end.start()] in "!?"
        else plain[end.start()] != "." or not _abbreviated(plain, 0, end.start(), end.end())
        for end in _END.finditer(plain)
    )


_ASKS_IN_ROW = pattern(r"[A-Z0-9][^.;|]{2,110}[?!](?:: | [-–—] )(?=[A-Z0-9])")
"""A title that asks, before the colon or dash of its row: "Are You Kidding Me? - The channel will"."""


_TITLE_OF_ITEM = 75
"""Characters of an item that may be all title."""


def sentences(line: Line) -> list[Sentence]:
    """The sentences of one line; headings and rows stay whole."""
    text = line.text
    if line.role in ("headline", "heading"):
        return [Sentence(text, line.original, line, True)]
    found = []
    start = 0
    asks = _ASKS_IN_ROW.match(text)
    for end in _END.finditer(text):
        if asks is not None and end.start() < asks.end():
            continue
        if line.role == "item" and len(text) < _TITLE_OF_ITEM and text.startswith(("...", "…"), end.start()):
            continue  # "2. I'm a Diver... Get Me Out!"
        if text[end.start()] == "." and _abbreviated(text, start, end.start(), end.end()):
            continue
        if text[end.start()] in "!?" and (
            _PIECE_AFTER.match(text, end.end()) or _in_short_quotes(text, start, end.start(), end.end())
        ):
            continue
        found.append(
            Sentence(
                text[start : end.end()].rstrip(), line.original[start : end.end()].rstrip(), line, not start
            )
        )
        start = end.end()
    if start < len(text):
        found.append(Sentence(text[start:], line.original[start:], line, not start))
    return [piece for sentence in found for piece in _cut(sentence)]


def _in_short_quotes(text: str, start: int, mark: int, after: int) -> bool:
    """Whether a mark stands inside a title in quotation marks: "'Oh! My Harbour' returns"."""
    opened = text.rfind('"', start, mark)
    if opened < 0 or text.count('"', start, mark) % 2 == 0 or text[opened + 1 : opened + 2].islower():
        return False
    closed = text.find('"', after, after + 40)
    return closed >= 0 and closed - opened < 60


_LONGEST = 1500
"""Characters of a sentence: what is longer is a table without its line ends, or meant to take time."""


def _cut(sentence: Sentence) -> list[Sentence]:
    """A sentence in pieces that are not too long, parted between words where it has any."""
    text = sentence.text
    cuts = [0]
    while len(text) - cuts[-1] > _LONGEST:
        start = cuts[-1]
        cuts.append(text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST)
    if len(cuts) == 1:
        return [sentence]
    return [
        Sentence(text[start:end], sentence.original[start:end], sentence.line, sentence.first and not start)
        for start, end in itertools.pairwise([*cuts, len(text)])
    ]


_CHANNEL_AND_NOTE = pattern(r"[A-Z][\w&+' ]{1,24} \([^()]{3,40}\)")
"""The rest of a row behind its hour: "Syfy (series premiere)"."""


def _abbreviated(text: str, start: int, stop: int, after: int) -> bool:
    """Whether the full stop at `stop` belongs to a short form: "Dr. Who", "9 p.m. ET", "J. Lee"."""
    before = _LAST_WORD.search(text, max(0, stop - 12), stop)
    if before is None:
        return False
    word = before.group()
    if _TIME_BEFORE.search(text, max(0, stop - 8), stop):
        # "8 p.m. Harbour Nine" and "8:00-10:00 p.m. Harbour Nine" are rows
        return (
            stop - start < 12
            or _CHANNEL_AND_NOTE.fullmatch(text, after) is not None
            or text[-1] not in ".!?\"')"
            or _HOURS_ALONE.fullmatch(text, start, stop) is not None
            or _ZONE_OR_DAY_AFTER.match(text, after) is not None
        )
    if word.casefold() in _ABBREVIATIONS or ("." in word and word.isupper() and text[after] == "("):
        return True
    if _INITIALS_OF_NAME.fullmatch(word) is not None and word not in _INITIALS_OF_PLACES:
        return True
    return len(word) == 1 and word.isupper() and word != "I"


_INITIALS_OF_NAME = pattern(r"[A-Z]\.[A-Z]")
_INITIALS_OF_PLACES = frozenset(
    ("U.S", "U.K", "L.A", "D.C", "N.Y", "N.J", "B.C", "S.F", "U.N", "E.U", "A.M", "P.M")
)
"""They end sentences; other initials stand before somebody's last name: "J.J. Lee"."""
