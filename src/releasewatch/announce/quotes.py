"""The titles in quotation marks, apart from songs, books, sayings and names of episodes in them."""

import re
from typing import NamedTuple

from releasewatch.announce.candidates import DATE, PIECE, SERVICE, Masked, Titles, opens_with_verb
from releasewatch.announce.evidence import KINDS, OTHER_WORK
from releasewatch.announce.names import LEADING, key, looks_like_title
from releasewatch.announce.patterns import pattern
from releasewatch.announce.people import LISTED
from releasewatch.announce.words import those

_QUOTED = pattern(
    r"[<《〈「『](?P<a>[^<>《》〈〉「」『』\"]{1,70})[>》〉」』]|"
    r"\"(?P<d>[^\"]{1,90})\"|(?<![\w])'(?P<s>(?=[A-Z0-9À-Þ])(?!\d0s )[^\"\n]{1,70}?)'(?![\w])"
)
_QUOTE_OTHER = pattern(
    rf"(?:\b(?:titled|entitled|called|named|dubbed|captioned|known as|song|track|single|theme|novel|"
    rf"book|memoir|phrase|"
    rf"word|lines?|role of|as|webtoon|manga|plays|played|playing|sings|sang|singing|performs|performed|"
    rf"performing|covers|hears?|heard|video of|music of|version of|tune|saying|says|said|read|reads|"
    rf"wrote|added|tour|album|film|movie|"
    rf"{PIECE}+)"
    rf"[,:]?\s?(?:[-—]\s)?|,\s|{PIECE}+\s?[-:(—]?\s?)$"
)
_EPISODE_NAME = pattern(
    r",?\s(?:\w+day's|the|its|an?)\s(?:[\w-]+\s){0,3}?(?:season \d+ |part \d+ |(?:mid)?season )?(?:finale|"
    r"episode)\b",
    re.IGNORECASE,
)
"""After the name of an episode: "For Salt," Sunday's finale."""
_EPISODE_BEFORE = pattern(
    r"\b(?:[Ee]pisode|[Ss]ong|[Tt]rack|[Ss]ingle|[Tt]heme|[Ii]nstal+ment)(?:,? (?:\d+|is|was|will be|titled|called|"
    r"entitled|named)){0,3},?:? $"
)
"""Before the name of an episode: "today's episode, 'Salt,'" """
_NEXT_OF_LIST = pattern(
    rf"(?: {PIECE}+| \([^()]{{1,30}}\)|,? (?:at|from) \d[\d:.]*(?: ?[ap]\.?m\.?)?)?,? (?:and |then |plus )?"
)
"""Between two titles in quotation marks."""
_ASIDE_BEFORE = pattern(
    r"(?:Elsewhere|Meanwhile|Also|In addition|In other news|In the meantime|Separately|Finally|Then|"
    r"Next|Later|Lastly|"
    r"Additionally|Furthermore|Besides|As for|Among|On the [a-z]+ side|First|Second)(?: [\w' -]*)?, "
)
"""What opens a sentence before its subject: "Elsewhere in the show, 'Harbour' was renewed"."""
_BY_SOMEBODY = pattern(r" (?:\([^()]{1,60}\) )?by [A-Z]")
"""After the name of a song: "'Tomorrow' (Ashita) by Ann Lee"."""
_NO_SHOW_AFTER = pattern(
    r" (?:[a-z-]+ )?(?:arc|saga|slot|block|strand|event|panel|tour|concert|fan meeting|presentation|"
    r"conference|campaign|celebrations?|livestream|"
    r"awards?|song|single|track|album|video|account|hashtag|podcast|magazine|interview|exhibition|"
    r"festival|challenge|"
    r"banner|label|method|rule|trend|meme|poster|trailer for)\b| \([^()]{0,60}\b(?:Arc|Saga|Chapter)\)"
)
"""After words in quotation marks that are no show: "the 'Salt Road' arc", "its 'Next in May' event"."""
_IN_SHOW = pattern(rf",? in (?:the |a |an |its )?(?:[a-z-]+ ){{0,3}}(?:{KINDS})\b")
_KIND_COMMA = pattern(
    rf"\b(?:and|plus|[Tt]he|[Ii]ts|[Tt]heir|[Aa]|[Aa]n|[Aa]nother|one|new|[Tt]wo|[Tt]hree|[Ff]our|\w+'s) "
    rf"(?:[\w'.{SERVICE}{DATE}-]+ ){{0,6}}(?i:{KINDS}|comedies|shows|sitcoms|thrillers|documentaries|"
    rf"newcomers)(?: (?:of|on|from|for) (?:[\w{SERVICE}-]+ ?){{1,4}})?, $|['\"] (?i:{KINDS}), $"
)
"""Before a title in quotation marks: 'and the thriller, "Cold Quay,"'."""
_SHOWN_AFTER = pattern(
    rf"(?: {PIECE}+| \([^()]{{2,40}}\),?|,? (?:from|by|starring|with|about) [^,;]{{3,60}}?,?|, (?:an?|the|its|"
    rf"their) [^,;]{{3,70}},)?"
    r"(?:,? which)? (?:(?:also|then|now|finally|both) )?(?:premieres|debuts|airs|streams|returns|launches|"
    r"bows|begins|starts|opens|kicks off|arrives|moves|shifts|"
    r"(?:has|have|had) (?:now |also )?been (?:pushed|moved|delayed|postponed|renewed|rescheduled|bumped|shifted)|"
    r"(?:will|is set to|is due to|is to) (?:(?:also|then|now|finally) )?(?:premiere|debut|air|stream|return|"
    r"launch|bow|be released|"
    r"kick off|arrive|follow|be back|come back))\b"
)
"""After a title in quotation marks that is the subject: 'On Sunday, "Cold Quay" debuts'."""
_QUOTE_CALLED = pattern(
    rf"\b(?:{KINDS})(?:\s(?:is|was|will be))?,?\s(?:titled|entitled|called|named)\s$|"
    rf"\b(?:series|show|drama|spin-?off|prequel|sequel|sitcom|comedy|adaptation)\b(?:(?!\b(?:episode|chapter|film|"
    rf"movie|song|special|season)s?\b)[^.;]){{0,60}}[\"'],? (?:titled|entitled|called|named)\s$",
    re.IGNORECASE,
)


_ADAPTATION = pattern(
    r"\b(?:TV|[Tt]elevision|anime|drama|series|live-action|animated)(?: anime| series| drama)? adaptation of "
    r"(?:[\w'.-]+ ){0,6}?(?:manga|novels?|webtoon|web ?comic|light novels?|book|game|stories|story)(?: series)?,? $"
)
"""Before the title of a show that is called like what it is made of: "a TV anime adaptation of the manga"."""


_OWNS = pattern(
    r"\s(?!(?:is|are|was|has|had|will|would|returns?|premieres?|debuts?|airs?|arrives?|launches|starts?|begins?|"
    r"drops?|lands?|streams?|hits|opens?|bows?|comes?|and|or|on|in|at|from|by|with|for|to|as|but)\b)"
    rf"(?:[a-z\d]|{PIECE}|{DATE})"
)
"""Behind a title that owns what follows, its "'s" inside the marks: "'Harbour Nine's' third season"."""
_ACCENTED = pattern(r"(?=.*[À-ÖØ-öø-ÿ])[A-ZÀ-Ö][^,;:.!?]{1,30}")
"""A short title with letters that English has not, its other words in small letters: "Sé mía"."""
_OTHER_LANGUAGE = pattern(
    r"(?:La|El|Los|Las|Le|Les|Il|Lo|Der|Die|Das|Un|Una|Une|Ein|Eine|O|Os|As) [a-zà-ÿ]+(?: [\w'-]+){0,8}$"
)
"""A title that has a capital only at its beginning: "La casa del mar"."""
_FOREIGN = pattern(
    r"(?:La|El|Los|Las|Les|Il|Der|Das) [a-zà-ÿ]{3,}(?: (?:de|del|di|du|der|des|la|el|les|y|et|und|e) [\w'-]+){1,3}"
)
"""The same of several words, so that it cannot be a saying in English: "La casa del mar"."""
_FIRST_NAME = pattern(r"(?:^|[\s(])([A-Z][a-z]+) $")
_LAST_NAME = pattern(r" (?P<last>[A-Z][a-z]+)(?:'s)?(?= [a-z]|[,;.)]|$)")
_NO_NAME = (
    frozenset(KINDS.split("|"))
    | LEADING
    | those(
        "trailer teaser cast star stars creator showrunner season part episode finale premiere host fans news team "
        "producer producers director writer spinoff movie monday tuesday wednesday thursday friday saturday sunday "
        "january february march april may june july august september october november december channel network "
        "studio studios presents starring universe franchise reboot revival prequel sequel"
    )
)


def _is_nickname(sentence: Masked, start: int, end: int, before: str) -> bool:
    """Whether words in quotation marks stand inside somebody's name: "Ann 'Red Quay' Lee joins"."""
    if sentence.headline or sentence.heading:
        return False
    first, last = _FIRST_NAME.search(before), _LAST_NAME.match(sentence.masked, end)
    if first is None or last is None or sentence.text.count(" ", start, end) > 2:
        return False
    if not _NO_NAME.isdisjoint((first.group(1).casefold(), last["last"].casefold())):
        return False
    return any(word.islower() and len(word) > 4 for word in sentence.text.split())


class Quoted(NamedTuple):
    """Where quotation marks stand in a sentence."""

    titles: list[tuple[int, int]]
    """Around titles; from the first to the last letter."""
    other: list[tuple[int, int]]
    """Around songs, books and names of episodes; with the marks."""


def quoted(sentence: Masked, found: Titles) -> Quoted:
    """Note the titles in quotation marks, and tell where quotation marks stand."""
    other: list[tuple[int, int]] = []
    titles: list[tuple[int, int]] = []
    if frozenset(sentence.text).isdisjoint("\"'<《〈「『"):
        return Quoted(titles, other)
    last, last_end = 0.5, -1
    lead_in = sentence.masked.find(", ") + 2 if opens_with_verb(sentence.masked) else -1
    for match in _QUOTED.finditer(sentence.text):
        group = match.lastgroup or "d"
        start, end = match.span(group)
        text = sentence.text[start:end].rstrip(",")
        if text.endswith(".") and text.count(" ") < 7 and not re.search(r"\.[A-Z]\.$", text):
            text = text[:-1]
        if text.endswith("'s") and _OWNS.match(sentence.masked, match.end()):
            text = text[:-2]
        cut = sentence.masked[start : start + len(text)].find(PIECE)
        if cut > 1:
            text = text[:cut].rstrip(" ,:-(")
            if text.rsplit(" ", 1)[-1] in ("the", "of", "for", "a", "its", "to", "in"):
                continue  # "Coming off of the six episodes for Season 10," said
        before = sentence.masked[max(0, match.start() - 90) : match.start()]
        named = (
            _QUOTE_CALLED.search(before) is not None and _OTHER_LANGUAGE.match(text) is not None
        ) or _ACCENTED.fullmatch(text) is not None
        named = named or _FOREIGN.fullmatch(text) is not None
        if cut == 0 or not (named or looks_like_title(text)):
            continue
        worth = 2.0
        adapted = _ADAPTATION.search(before) is not None
        dated = before.rstrip().rstrip(",;").endswith(DATE)  # "A on May 5, 'B' on May 12"
        free = (
            dated
            or match.start() == lead_in  # "Created by Ann Lee, 'Harbour' is about"
            or _ASIDE_BEFORE.fullmatch(before)
            or (before.endswith("called ") and _SHOWN_AFTER.match(sentence.masked, match.end()))
            or _KIND_COMMA.search(before)
            or (
                before.endswith(", ")
                and not before.endswith(f"{PIECE}, ")
                and _SHOWN_AFTER.match(sentence.masked, match.end())
            )
            or (last >= 1 and _NEXT_OF_LIST.fullmatch(sentence.masked, last_end, match.start()))
        )
        if adapted:
            worth = 2.5
        elif _QUOTE_OTHER.search(before) and not free and not _QUOTE_CALLED.search(before):
            worth = 0.2
        elif OTHER_WORK.search(before):
            worth = 1.0
        if before.endswith((" is ", " as ")) and _IN_SHOW.match(sentence.text, match.end()):
            worth = 0.2  # "Ann Lee is 'The Diver' in the new drama Harbour"
        if _EPISODE_NAME.match(sentence.text, match.end()) or _NO_SHOW_AFTER.match(
            sentence.text, match.end()
        ):
            worth = 0.2
        if _EPISODE_BEFORE.search(before) or _EPISODE_NAME.match(sentence.text, match.end()):
            found.parts.add(key(text))
        if _is_nickname(sentence, match.start(), match.end(), before):
            worth = 0.2
        if _BY_SOMEBODY.match(sentence.text, match.end()) and not _QUOTE_CALLED.search(before):
            worth = min(worth, 0.4 if sentence.text.count(" by ") > 1 else 1.0)
        if last < 0.5 and LISTED.fullmatch(sentence.text, last_end, match.start()):
            worth = last
        last, last_end = worth, match.end()
        if worth < 0.5:
            other.append(match.span())
        elif worth >= 2:
            titles.append((start, start + len(text)))
        found.add(text, sentence.original[start : start + len(text)], worth, strong=worth > 0.5, quoted=True)
    return Quoted(titles, other)
