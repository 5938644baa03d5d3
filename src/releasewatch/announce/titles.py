"""The shows that an article speaks of: which words are titles, and which show the article is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from releasewatch.announce.names import RUN, key, looks_like_title, trimmed, usable
from releasewatch.announce.page import uniform
from releasewatch.announce.patterns import pattern
from releasewatch.announce.services import is_name as is_service
from releasewatch.announce.words import those

DATE, SERVICE, PIECE = "\ue000", "\ue001", "\ue002"
"""What stands in a masked sentence for each character of a date, a platform and an instalment."""

_MASKS = DATE + SERVICE + PIECE


KINDS = (
    "series|drama|dramas|k-drama|kdrama|c-drama|anime|show|sitcom|comedy|thriller|dramedy|miniseries|mini-series|"
    "docuseries|docu-series|documentary|adaptation|original|originals|spin-off|spinoff|prequel|sequel|reboot|revival|"
    "soap|telenovela|romance|rom-com|mystery|procedural|programme|program|saga|hit|competition|cartoon|animation|epic|"
    "western|fantasy|remake|special|serial|whodunnit|whodunit|chiller|romcom|two-parter|three-parter|four-parter|six-parter|dorama|doc"
)
"""What a show can be called."""

_VERBS = "premiere|debut|launch|air|stream|arrive|drop|return|begin|start|hit|land|come|bow|open"

_AFTER = tuple(
    (pattern(text), worth, needs)
    for text, worth, needs in (
        # "Harbour Nine season 2", "Harbour Nine, Part Two", "Harbour Nine's third season", "'Harbour Nine' 2nd half"
        (rf"['\"]?(?:'s?|[,:])?['\"]?\s?(?:\(|- )?(?:(?:highly |long-)?[a-z-]+\s)?{PIECE}", 4.0, PIECE),
        # "Harbour Nine (Series)", "Harbour Nine (Netflix)", "Harbour Nine (December 5)", "Harbour Nine - December 5"
        (
            rf"\s?(?:\((?:{SERVICE}+[\w ]*|(?:[Ss]eries|TV|[Dd]rama|[Aa]nime)[\w ]*|[\w ]{{0,22}}[,;]? ?{DATE}+[^)]*)\)"
            rf"|[-—|:]\s?{DATE})",
            3.0,
            DATE + SERVICE + "(",
        ),
        # "Harbour Nine will premiere", "Harbour Nine returns", "Harbour Nine, starring Ann Lee, will air"
        (
            r"['\"]?(?:\s\([^()]{1,30}\))?(?:,\s(?:starring|with|a|an|the|which|created|directed|from)[^,]{2,80},)?(?:,\swhich|,)?\s"
            r"(?:(?:also|now|finally|then|season|anime)\s)?"
            rf"(?:will (?:also |finally |then |now )?(?:be |release|kick|roll|broadcast|continue|end|follow|{_VERBS})"
            r"|(?:is|are) (?:currently |now |officially |also )?(?:set|slated|scheduled|due|coming|expected|"
            r"back|returning|now|on now|on air|out now|delayed|pushed|moved|postponed)"
            rf"|(?:{_VERBS}|launche)s\b|to (?:release|{_VERBS})\b"
            r"|(?:premiering|debuting|launching|airing|streaming|arriving|dropping|returning|coming|landing)\b"
            r"|has been (?:delayed|pushed|moved|postponed|set|given)|gets?\b|takes over)",
            2.5,
            "",
        ),
        # "Harbour lands on Netflix", "Harbour returns to BBC One": enough for one word that opens a sentence
        (
            rf"['\"]? (?:(?:{_VERBS}|launche)s|hits|is (?:back|coming)|comes) "
            rf"(?:(?:back |exclusively )?(?:on|to|onto) )?(?:the )?{SERVICE}",
            3.0,
            SERVICE,
        ),
        # "Harbour Nine, a new crime series", "Harbour Nine: the limited series"
        (
            rf"['\"]?[,:]['\"]? (?:a|an|the|its|his|her|their|"
            rf"{SERVICE}+'s)\s(?:[\w'{SERVICE}-]+\s){{0,5}}?(?:{KINDS})\b",
            2.5,
            ",:",
        ),
        # "Harbour Nine is the Korean drama that ..."
        (rf"['\"]?\sis\s(?:the|a|an|{SERVICE}+'s)\s(?:[\w'-]+\s){{0,4}}?(?:{KINDS})\b", 3.0, ""),
        # "Harbour Nine is in its second season", "Harbour Nine said that Season 2 moves"
        (
            rf"['\"]?\s(?:is in|enters|says? that|ended|wrapped|starts|begins|kicked off) (?:its|the|their) {PIECE}|"
            rf"['\"]? says? that {PIECE}",
            2.5,
            PIECE,
        ),
        # "Harbour Nine, whose third season airs"
        (rf"['\"]?, whose (?:[\w-]+ ){{0,3}}{PIECE}", 3.0, PIECE),
        # "Harbour Nine named its date", "Harbour Nine has a premiere date"
        (
            r"['\"]?\s(?:has|have|had|named|got|gets|gained|received|finally has)\s(?:its|a|an|the|their)\s"
            r"(?:[\w-]+\s){0,3}?(?:date|premiere|release|return|trailer|teaser|poster)",
            2.5,
            "",
        ),
        # "Harbour Nine, new on Netflix", "Harbour Nine on Netflix"
        (
            rf"['\"]?,? (?:(?:new|now|out|streaming|available|coming|back|exclusively) )?(?:on|to) {SERVICE}",
            1.5,
            SERVICE,
        ),
        # "Harbour Nine TV anime", "Harbour Nine series"
        (
            r"['\"]?\s(?:TV\s)?(?:[Aa]nime|[Ss]eries|[Ss]how|drama|documentary|docuseries|special|sitcom|"
            r"comedy|miniseries)\b",
            2.5,
            "",
        ),
        # in a headline: "Harbour Nine Gets TV Anime"
        (r"\s(?:Gets?|Receives?) ", 1.0, ""),
    )
)
"""What can follow a title, what it is worth, and characters of which one must stand soon after: to look for a
character is far quicker than to match."""

_PIECES_OF = pattern(
    r"\b(?:episodes?|instal+ments?|chapters?|series|seasons?|parts?|half|halves|finale|premiere|adaptation|version|remake|reboot|"
    r"revival|spin-?off) (?:of|from) ['\"]?$",
    re.IGNORECASE,
)
_PREPOSITIONS = those("of in at from by with about on near")
_NEXT_WORD = pattern(r"['\"]?,?\s(?:\([^()]{1,30}\)\s)?(\w+)")
_NEXT = those(
    "starring with a an the which created directed from also now finally then season anime will is are to has have"
    " had named got get gets gained received takes been tv series show drama documentary docuseries special sitcom"
    " comedy miniseries premiering debuting launching airing streaming arriving dropping returning coming landing"
    " in enters say says ended wrapped starts begins kicked receive receives launches"
) | those(" ".join(f"{verb}s" for verb in _VERBS.split("|")))
"""The words of which one follows where a row is to fit that needs no character."""

_BEFORE = tuple(
    (pattern(text), worth, last)
    for text, worth, last in (
        # "season 2 of Harbour Nine", "the second part of the K-drama Harbour Nine"
        (
            rf"{PIECE}\s(?:[Oo]f|[Ff]or)\s(?:(?:the|its)\s|{SERVICE}+(?:'s)?\s)*(?:[\w'-]+\s){{0,5}}?['\"]?$",
            4.0,
            PIECE,
        ),
        # "Netflix's Harbour Nine", "the BBC One drama Harbour Nine", "HBO original series Harbour Nine"
        (rf"{SERVICE}(?:'s?)?\s(?:[a-z][\w'-]*,?\s|Original\s){{0,6}}$", 2.5, SERVICE),
        # "the new drama Harbour Nine"
        (rf"\b(?i:{KINDS})\s['\"]?$", 2.5, frozenset(KINDS.split("|"))),
        # "its sequel, Harbour Nine"
        (
            r"\b(?:its|the|their) (?:sequel|prequel|spin-?off|successor|follow-up),\s$",
            2.5,
            frozenset(those("sequel prequel spinoff spin-off successor follow-up")),
        ),
        # "the release date of Harbour Nine", "fans of Harbour Nine", "start with Harbour Nine"
        (
            r"\b(?:premiere|release|debut|launch|return|date|finale|start|arrival|followed by|trailer|teaser|poster|"
            r"website|account|[Ff]ans|[Vv]iewers|world|makers?|cast|news)s?\s(?:of|for|with|to|by)\s(?:the\s)?$",
            2.0,
            those("of for with to by the"),
        ),
        # "When is Harbour Nine on Netflix?", "How to watch Harbour Nine"
        (
            r"\b(?:[Ww]hen|[Ww]here|[Hh]ow|[Ww]hat time)\s(?:is|are|does|will|did|do|(?:can (?:I|you) |to )(?:watch|stream|see))\s"
            r"(?:the\s)?['\"]?$",
            3.0,
            those("is are does will did do watch stream see"),
        ),
        # "everybody talks about Harbour Nine."
        (
            r"\b(?:about|watch|watched|watching|seen|loved?|adore|binged?)\s$",
            0.7,
            those("about watch watched watching seen love loved adore binge binged"),
        ),
    )
)
"""What can stand before a title, what it is worth, and the mask that must stand there or the words it can end with:
to look at the last word is far quicker than to search."""

_ROLES = those(
    "actor actress star stars starring host hosts by director creator co-creator writer writers producer showrunner"
    " showrunners novelist author executive president chief opposite alongside featuring comedian presenter filmmaker"
    " singer idol ceo head member members say says said told composer lawyer boss"
)
_WITH_PEOPLE = pattern(rf"(?:,|\b(?:{KINDS}|along|together|reunites|works|stars)) with $", re.IGNORECASE)
"""Before people: "a four-parter with Ida Moss"; not "opens the year with Harbour Nine"."""
_DOES = pattern(
    r"(?:,\s[^,]{3,60},)?\s(?:(?:says?|said|told|plays?|stars|directs?|directed|wrote|writes|produces?|"
    r"leads|portrays?|"
    r"reprises?|co-stars?|starred|hosts|added|explained|talked|spoke|who|whose)\b|as\s[A-Z]|\((?!Series|TV|"
    r"Drama|Anime)[A-Z][a-z][\w'., -]+\)|"
    r"-starrer)"
)
_LISTED = pattern(r",\s(?:and\s)?|\sand\s|\s&\s")
"""People are known by what they do: "starring Ann Lee, Tom Barr and Ida Moss", "Ann Lee says"."""

_QUOTED = pattern(r"\"(?P<d>[^\"]{1,90})\"|(?<![\w])'(?P<s>(?=[A-Z0-9À-Þ])[^\"\n]{1,70}?)'(?![\w])")
_QUOTE_OTHER = pattern(
    rf"(?:\b(?:titled|entitled|called|named|dubbed|captioned|known as|song|track|single|theme|novel|"
    rf"book|memoir|phrase|"
    rf"word|lines?|role of|as|webtoon|manga|saying|says|said|read|reads|wrote|added|tour|album|film|movie|{PIECE}+)"
    rf"[,:]?\s?(?:[-—]\s)?|,\s|{PIECE}+\s?[-:(—]?\s?)$"
)
_EPISODE_NAME = pattern(
    r",?\s(?:\w+day's|the|its|an?)\s(?:[\w-]+\s){0,3}?(?:season \d+ |part \d+ |(?:mid)?season )?(?:finale|episode)\b", re.IGNORECASE
)
"""After the name of an episode: "For Salt," Sunday's finale."""
_QUOTE_CALLED = pattern(
    rf"\b(?:{KINDS})(?:\s(?:is|was|will be))?,?\s(?:titled|entitled|called|named)\s$", re.IGNORECASE
)
OTHER_WORK = pattern(
    r"(?:\b(?:known for|fame|who (?:made|wrote|directed)|starred in|was in|like|unlike|as with|"
    r"similar to|alongside|such"
    r" as|from the (?:makers?|creators?|team|writer) of|prequel to|sequel to|spin-?off (?:of|from|"
    r"to)|remakes?|based on|"
    r"adaptation of|inspired by|worked on|directed|replac\w+|as in|after|than|from|takes? the place of|in place of|"
    r"follows|titled|entitled|role in|wrote|opposite|star of|episode of|end of|last seen in|makers of|writer of)\s"
    r"(?:the\s|a\s|an\s)?(?:[\w'-]+\s)?|\()['\"]?$"
)
"""Before a title: it is named for comparison or as somebody's earlier work."""


@dataclass(slots=True)
class Candidate:
    """A title that may be one: how it is written and how much speaks for it."""

    text: str
    worth: float = 0.0
    strong: bool = False
    """Whether it was quoted or stood with an instalment."""

    @property
    def folded(self) -> str:
        """The title in uniform characters and in lower case."""
        return uniform(self.text).casefold()


@dataclass(slots=True)
class Titles:
    """The titles of one article: all of them by key, and the one that the article is about."""

    known: dict[str, Candidate] = field(default_factory=dict)
    main: Candidate | None = None
    _spelt: list[tuple[Candidate, str, bool]] = field(default_factory=list)
    """Each title in uniform characters, the longest first, and whether it counts in any case."""

    def settle(self) -> None:
        """Prepare for looking titles up, once all are known."""
        for one in sorted(self.known.values(), key=lambda one: len(one.text), reverse=True):
            # Longer titles count in any case: "attack ON Harbour".
            any_case = len(one.text) > 7 and " " in one.text
            if any_case:
                self._spelt.append((one, one.folded, True))
                continue
            # "Harbour" is also "HARBOUR", but no harbour.
            plain = uniform(one.text)
            self._spelt.extend((one, what, False) for what in dict.fromkeys((plain, plain.upper(), plain.capitalize())))

    def at(self, text: str) -> list[tuple[int, int, Candidate]]:
        """Where titles stand in a uniform sentence, in order, the longest of those that overlap."""
        found: list[tuple[int, int, Candidate]] = []
        low = text.casefold()
        if len(low) != len(text):
            low = text
        for one, what, any_case in self._spelt:
            where = low if any_case else text
            start = where.find(what)
            while start >= 0:
                end = start + len(what)
                whole = not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum()
                if whole and all(end <= low_end or start >= high for low_end, high, _ in found):
                    found.append((start, end, one))
                start = where.find(what, end)
        return sorted(found, key=lambda span: span[0])

    def add(self, text: str, original: str, worth: float, *, strong: bool, quoted: bool = False) -> None:
        """Note that something speaks for a title."""
        name = key(text)
        if not name or not usable(text, quoted=quoted) or (not quoted and is_service(text)):
            return
        one = self.known.setdefault(name, Candidate(original))
        one.worth += worth
        one.strong = one.strong or strong


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence for the search for titles: uniform, as written, and with dates, platforms and instalments masked."""

    text: str
    original: str
    masked: str
    headline: bool
    heading: bool
    early: bool = False
    """Whether it is a headline, a heading or one of the first sentences."""


def titles(sentences: Sequence[Masked]) -> Titles:
    """The titles of an article."""
    whole_as_written = "\n".join(sentence.text for sentence in sentences)
    whole = whole_as_written.casefold()
    found = Titles()
    persons: set[str] = set()
    for sentence in sentences:
        other = _quoted(sentence, found)
        _runs(sentence, whole, found, persons, other)
    _recurring(sentences, whole_as_written, found, persons)
    _subtitles(sentences, found)
    for name, one in list(found.known.items()):
        if not one.strong and (name in persons or _is_surname_used(one.text, whole_as_written)):
            del found.known[name]
        elif one.worth < 0.5:
            del found.known[name]
    _shorter(found)
    _opening_of_headline(sentences[:1], whole, found, persons)
    if not found.known:
        _first_subject(sentences[:6], whole, found, persons)
    if found.known:
        headline = " ".join(key(sentence.text) for sentence in sentences if sentence.headline)
        quoted = " ".join(sentence.text for sentence in sentences if sentence.headline).casefold()
        found.main = max(found.known.values(), key=lambda one: _rank(one, whole, headline, quoted))
        found.settle()
    return found


_NAME_OF_TWO = pattern(r"(?!The |A |An )[A-Z][\w'.-]+(?: [A-Z][\w'.-]*){1,2}")


def _is_surname_used(text: str, whole: str) -> bool:
    """Whether the last word of a name also stands without the first: people are called so, shows are not."""
    plain = uniform(text)
    if _NAME_OF_TWO.fullmatch(plain) is None:
        return False
    first, _, last = plain.rpartition(" ")
    alone = re.compile(rf"(?<!{re.escape(first)} )(?<![\w'-])(?<![A-Z]\w )(?<!The ){re.escape(last)}(?:'s)?(?![\w'-]| [A-Z])")
    return alone.search(whole) is not None


def _subtitles(sentences: Sequence[Masked], found: Titles) -> None:
    """Note what has a known title with a name of its own behind a colon: "Harbour: Blood of the Sea"."""
    known = [uniform(one.text) for one in found.known.values() if one.strong]
    for sentence in sentences:
        if sentence.headline or sentence.heading or ": " not in sentence.text:
            continue
        for text in known:
            start = sentence.masked.find(text + ": ")
            match = RUN.match(sentence.masked, start) if start >= 0 else None
            if match is not None and match.end() > start + len(text) + 2:
                found.add(match.group(), sentence.original[start : match.end()], 3.0, strong=False)


_HEADLINE_WORD = pattern(r"[\w'&+×!?.-]*[\w'&+×!?]")


def _recurring(sentences: Sequence[Masked], whole: str, found: Titles, persons: set[str]) -> None:
    """Note the words of the headline that the text repeats with capitals, and never without: the show, most often."""
    body = "\n".join(sentence.text for sentence in sentences if not sentence.headline)
    for sentence in sentences:
        if not sentence.headline:
            continue
        words = [
            match.span() for match in _HEADLINE_WORD.finditer(sentence.masked) if not set(match.group()) & set(_MASKS)
        ]
        taken = -1
        held = [(low, low + len(one.text)) for one in found.known.values() if (low := sentence.text.find(uniform(one.text))) >= 0]
        for place, (start, _) in enumerate(words):
            owner = sentence.text[start:words[place][1]].endswith("'s") and place + 1 < len(words)
            if owner and sentence.text[words[place + 1][0]].isupper():
                continue  # "Ann's Harbour Nine"
            if start < taken or any(low <= start < high for low, high in held) or not sentence.text[start].isupper() and not sentence.text[start].isdigit():
                continue
            for last in range(min(place + 7, len(words) - 1), place - 1, -1):
                end = words[last][1]
                text = sentence.text[start:end].removesuffix("'s")
                times = _repeated(text, body, whole, single=place == last)
                if times and key(text) not in persons:
                    worth = 1.5 if place == 0 else 1.0
                    found.add(text, sentence.original[start : start + len(text)], worth + min(times, 4) * 0.5, strong=False)
                    taken = end
                    break


def _repeated(text: str, body: str, whole: str, *, single: bool) -> int:
    """How often a piece of the headline stands in the body as a name; 0 where it is no name."""
    words = text.casefold().split(" ")
    if words[0] in _NO_OPENING or words[-1] in _NO_END or not usable(text, quoted=False):
        return 0
    if single:
        if f" the {text}" in body:
            return 0  # "the Queen"
        if len(text) < 3 or re.search(rf"(?<![\w']){re.escape(text.lower())}(?![\w'-])", body):
            return 0
        if re.search(rf"(?<!The )\b[A-Z][\w.]+ {re.escape(text)}\b", whole):
            return 0  # the last word of a name, "Ann Lee"
        return len(re.findall(rf"(?<![\w'.-])(?:{re.escape(text)}|{re.escape(text.upper())})(?![\w-]| [A-Z])", body))
    return len(re.findall(rf"(?<![\w'.-]){re.escape(text)}(?![\w-])", body))


_NO_END = those("of the and a an in to or on at for with from by is my your no vs & - — season series part volume")
_NO_OPENING = those(
    "of and in to or on at for with from by is vs & - — season series part volume when how what where why who will does"
)


def _opening_of_headline(sentences: Sequence[Masked], whole: str, found: Titles, persons: set[str]) -> None:
    """Note several capitals that open a headline written like a sentence: "Harbour Nine launch moved to Friday"."""
    for sentence in sentences:
        if not sentence.headline or _in_capitals(sentence.text):
            continue
        for start, end in _spans(sentence.masked, whole)[:1]:
            text, offset = trimmed(sentence.text[start:end], whole, "left", False)
            text = _YEAR_AT_END.sub("", text)
            if start == 0 and not offset and " " in text and key(text) not in persons:
                owner = sentence.text[:end].endswith("'s") or sentence.text.startswith("'s", end)
                if not owner and not _DOES.match(sentence.masked, end):
                    found.add(text, sentence.original[: len(text)], 1.5, strong=False)


_YEAR_AT_END = pattern(r" (?:19|20)\d\d$")


def _first_subject(sentences: Sequence[Masked], whole: str, found: Titles, persons: set[str]) -> None:
    """Where nothing marks a title: the first run of capitals that is nobody's name."""
    for sentence in sentences:
        if sentence.headline and _in_capitals(sentence.text):
            continue
        for start, end in _spans(sentence.masked, whole):
            text, offset = trimmed(sentence.text[start:end], whole, "left", False)
            if " " in text and key(text) not in persons and not sentence.masked[:start].endswith("("):
                start += offset
                found.add(text, sentence.original[start : start + len(text)], 1.0, strong=False)
                if found.known:
                    return


def _rank(one: Candidate, whole: str, headline: str, quoted: str) -> float:
    """How likely an article is about a title: what speaks for it, how often it stands, whether in the headline."""
    times = whole.count(one.folded)
    boost = 1.0
    if one.worth >= 2 and (f'"{one.folded}' in quoted or f"'{one.folded}" in quoted):
        boost = 3.0
    elif key(one.text) in headline:
        # A run of capitals that stands in the headline alone is as likely a part of the headline's sentence.
        boost = 2.0 if times > 1 or one.strong else 0.7
    return (one.worth + min(times, 6)) * boost + len(one.text) / 1000


_OPENING = pattern(
    r"(?:(?:Fans|Viewers|Stars?|Makers|Creators?|Director|Cast|Season|Series|News|Return|Part|Creator|World|Trailer|Producers?)"
    r"\s(?:of|about|for|to|in)|(?:When|Where|How|Why|What|Who)(?: [Tt]ime| [Dd]ate)?\s"
    r"(?:[Ii]s|[Aa]re|[Dd]oes|[Ww]ill|[Dd]id|[Cc]an))\s(?:the\s(?=[A-Z]))?(?=[A-Z\"'])"
)
"""What opens a sentence before a title and has a capital only for that: "Fans of Harbour Nine"."""


def _quoted(sentence: Masked, found: Titles) -> list[tuple[int, int]]:
    """Note the titles in quotation marks, and tell where songs, books and names of episodes stand in them."""
    other: list[tuple[int, int]] = []
    if '"' not in sentence.text and "'" not in sentence.text:
        return other
    last, last_end = 2.0, -1
    for match in _QUOTED.finditer(sentence.text):
        group = "d" if match.group("d") is not None else "s"
        start, end = match.span(group)
        text = sentence.text[start:end].rstrip(",")
        if text.endswith(".") and text.count(" ") < 7 and not re.search(r"\.[A-Z]\.$", text):
            text = text[:-1]
        cut = sentence.masked[start : start + len(text)].find(PIECE)
        if cut > 1:
            text = text[:cut].rstrip(" ,:-(")
        if cut == 0 or not looks_like_title(text):
            continue
        before = sentence.masked[max(0, match.start() - 60) : match.start()]
        worth = 2.0
        if _QUOTE_OTHER.search(before) and not _QUOTE_CALLED.search(before):
            worth = 0.2
        elif OTHER_WORK.search(before):
            worth = 1.0
        if _EPISODE_NAME.match(sentence.text, match.end()):
            worth = 0.2
        if last < 1 and _LISTED.fullmatch(sentence.text, last_end, match.start()):
            worth = last
        last, last_end = worth, match.end()
        if worth < 0.5:
            other.append(match.span())
        found.add(text, sentence.original[start : start + len(text)], worth, strong=worth > 0.5, quoted=True)
    return other


def _runs(
    sentence: Masked, whole: str, found: Titles, persons: set[str], other: Sequence[tuple[int, int]] = ()
) -> None:
    """Titles marked by capitals only, by what stands before and after them; and the people."""
    masked = sentence.masked
    in_capitals = (sentence.headline or sentence.heading) and _in_capitals(sentence.text)
    person_end = -1
    if not (sentence.early or in_capitals or PIECE in masked or SERVICE in masked or DATE in masked):
        return
    for start, end in _spans(masked, whole):
        before = masked[max(0, start - 70) : start]
        listed = person_end >= 0 and _LISTED.fullmatch(masked, person_end, start) is not None
        last = before.rstrip(" '\":,").rsplit(" ", 1)[-1].lower()
        person = last in _ROLES or (last == "with" and _WITH_PEOPLE.search(before) is not None)
        if listed or person or (last != "of" and _DOES.match(masked, end)):
            persons.update(key(name) for name in _LISTED.split(masked[start:end]))
            person_end = end
        if any(low <= start and end <= high for low, high in other):
            continue
        if (last == "the" and _MODIFIED.match(masked, end)) or (in_capitals and _OF_QUOTED.match(masked, end)):
            continue
        worth, side, sure = _worth(masked, start, end, before, last)
        lone = start == 0 and " " not in masked[start:end]
        if lone and worth < 3 and whole.count(masked[start:end].casefold()) < 2:
            continue  # "Growth will come": a capital that only opens the sentence
        if not worth and in_capitals:
            verb = _HEADLINE_VERB.search(masked, start, end)
            if verb is not None:
                end, worth, side = verb.start(), 1.5, "left"
        if not worth:
            continue
        text, offset = trimmed(sentence.text[start:end], whole, side, in_capitals)
        if not text:
            continue
        strong = worth >= 4
        if person_end == end and not sure:
            continue
        if OTHER_WORK.search(before):
            worth /= 3
            strong = False
        start += offset
        author = _AUTHOR.match(text)
        if author is not None and _WRITTEN_WORK.match(masked, end):
            start, text = start + author.end(), text[author.end() :]
        found.add(text, sentence.original[start : start + len(text)], worth, strong=strong)


_AUTHOR = pattern(r"[A-Z][\w-]+ (?:[A-Z][\w.-]* )?[A-Z][\w-]+'s? (?=\S)")
_WRITTEN_WORK = pattern(r"['\"]? (?:light |web |graphic )?(?:manga|novels?|books?|webtoon|comics?)\b")
"""Around the title of a book: "the anime of Ann Lee's Harbour Nine manga"."""
_OF_QUOTED = pattern(r" of ['\"]")
_MODIFIED = pattern(r" (?:season|era|universe|franchise|fandom|fans|family|team|press|sequel|prequel|spin-?off|reboot|"
    r"remake|alum|alumn\w+|star|actor|actress|creator|film|movie)\b")
"""After a name that only tells which one is meant: "part one of the Polin season"."""
_HEADLINE_VERB = pattern(
    r"\s(?:Gets?|Sets?|Returns?|Premieres?|Debuts?|Arrives?|Releases?|Delayed|Postponed|Pushed|"
    r"Renewed|Confirms?|Reveals?|Announces?|"
    r"Unveils?|Drops?|Will|Is|To|Locks|Lands|Launches|Moves?|Splits?|Ends|Begins|Starts)\b"
)
"""The verb of a headline in which every word has a capital: "Harbour Nine Gets TV Anime"."""
_AND = pattern(r"\s(?:and|&)\s(?=(?:The\s)?[A-Z][\w':-]*\s[A-Z\w]|The\s)")


def _spans(masked: str, whole: str) -> list[tuple[int, int]]:
    """Where runs of capitals stand, without an opening word, and cut where two titles are joined by "and"."""
    found = []
    joined = " and " in masked or " & " in masked
    for match in RUN.finditer(masked):
        start, end = match.span()
        opening = _OPENING.match(masked, start, end)
        if opening is not None:
            start = opening.end()
        joint = _AND.search(masked, start, end) if joined else None
        if (
            joint is not None
            and " " in masked[start : joint.start()]
            and whole.count(masked[start:end].casefold()) < 2
        ):
            found.append((start, joint.start()))
            start = joint.end()
        found.append((start, end))
    return found


def _in_capitals(text: str) -> bool:
    """Whether every longer word of a headline has a capital, so that capitals mark nothing."""
    words = [word for word in text.split() if len(word) > 4 and word[0].isalpha()]
    return sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _worth(masked: str, start: int, end: int, before: str, last: str) -> tuple[float, str, bool]:
    """What speaks for a run as a title, at which end words may not belong to it, and whether one thing is sure."""
    ahead: list[float] = []
    after: list[float] = []
    following = masked[end : end + 1]
    if following and (following in " '\"(,:-|" or following in _MASKS):
        near = frozenset(masked[end : end + 60])
        word = _NEXT_WORD.match(masked, end)
        plain = word is not None and word.group(1).lower() in _NEXT
        if last in _PREPOSITIONS and not _PIECES_OF.search(before):
            plain = False  # in "the nuns of Harbour House get" the verb is not the run's
        after = [
            worth
            for compiled, worth, needs in _AFTER
            if (plain if not needs else not near.isdisjoint(needs)) and compiled.match(masked, end)
        ]
    owner = masked[end - 2 : end] == "'s" and masked[end : end + 2].strip().islower()
    if before and not owner:
        ahead = [
            worth
            for compiled, worth, lasts in _BEFORE
            if (lasts in before if isinstance(lasts, str) else last in lasts) and compiled.search(before)
        ]
    if _LIST_AFTER.match(masked, end) and _LIST_BEFORE.search(before):
        after.append(2.0)
    side = "right" if sum(ahead) > sum(after) else "left"
    return sum(ahead) + sum(after), side, max((*ahead, *after), default=0.0) >= 4


_LIST_BEFORE = pattern(rf"{DATE},?(?: and)? ['\"]?$")
_LIST_AFTER = pattern(rf"['\"]? on {DATE}")
"""Around a title in a list: "Harbour Nine on May 5, Salt Road on May 12 and Cold Quay on May 19"."""


def _shorter(found: Titles) -> None:
    """Give the weight of a longer run to the title inside it that stands alone more often."""
    for name in sorted(found.known, key=len, reverse=True):
        one = found.known[name]
        for other_name, other in found.known.items():
            inside = name.startswith(other_name + " ") or name.endswith(" " + other_name)
            if not inside or other.worth <= one.worth or (one.worth > 4 and one.strong):
                continue
            if " the " in one.text and " the " not in f" {other.text} ":
                continue  # "Fear the Harbour Nine" is no "Harbour Nine"
            del found.known[name]
            other.worth += one.worth / 2
            break
