"""The shows that an article speaks of: which words are titles, and which show the article is about."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

DATE, SERVICE, PIECE = "\ue000", "\ue001", "\ue002"
"""What stands in a masked sentence for each character of a date, a platform and an instalment."""

KINDS = (
    "series|drama|dramas|k-drama|kdrama|c-drama|anime|show|sitcom|comedy|thriller|dramedy|miniseries|mini-series|docuseries|"
    "docu-series|documentary|adaptation|original|originals|spin-off|spinoff|prequel|sequel|reboot|revival|soap|telenovela|"
    "romance|rom-com|mystery|procedural|programme|program|saga|hit|competition|cartoon|animation|epic|western|fantasy|remake|"
    "special|serial|whodunnit|whodunit|chiller|romcom|variety show|reality show|two-parter|three-parter|dorama|doc"
)
"""What a show can be called."""

_WORD = r"(?:(?:Dr|Mr|Mrs|Ms|St|Jr|Sr)\.|[A-Z0-9À-ÞĀ-Ž][\w']*(?:[.&/+:!*-]+[\w']+)*(?:(?<=\.[A-Z])\.)?[!?]*)"
_LINK = r"(?:(?:of|the|and|a|an|in|to|or|de|la|le|du|el|my|your|&|x|vs\.?|no|with|for|is)(?=\s)|(?:on|at)(?=\s)|(?:from|with)\s(?:the|a|my)(?=\s))"
_NAME = rf"{_WORD}(?:(?:\s(?:-\s)?|:\s|\s-)(?:{_LINK}\s){{0,2}}{_WORD}-?){{0,11}}"
"""A run of capitalised words with the small words between them."""

_LEADING = frozenset(
    "when will soon after before both this that while as in on for with but and now then first finally also meanwhile according unlike"
    " like is are how what why where who watch since because although though if it its it's there here our we you i he she they his her"
    " their elsewhere plus yes no not season seasons series part parts volume episode episodes new fans viewers netflix all every each"
    " according at by from to of so or yet until till once during despite following directed starring written created produced"
    " can could does do did has have had was were been be may might must should would these those some many most more much very"
    " breaking exclusive watch: update updated review preview official trailer teaser poster everything here's that's what's"
    " everything about know need release date cast plot spoilers spoiler returning returns premiere premieres premiering date:"
    " coming stream streaming best top original actor actress star stars host creator director writer producer showrunner"
    " monday tuesday wednesday thursday friday saturday sunday january february march april june july august september"
    " october november december amid additionally further instead today tonight tomorrow last next late early korean japanese"
    " american british chinese upcoming hit popular global exclusively sets set gets reveals announces confirms unveils drops"
    " want wants meet catch get see read more than just only even still again another tv drama anime renewed delayed confirmed".split()
)
"""Words that open a sentence or headline and no title: "Soon", "When", "Everything"; a run that begins with one
gives it up unless the run with it stands elsewhere in the text."""

_MAY_OPEN = frozenset(
    "our we you i he she they my this that last next late early every each all some many most more very first new one only"
    " then now here there no yes not what who where when why how if so need know best top original american british korean chinese"
    " japanese today tonight tomorrow sunday monday tuesday wednesday thursday friday saturday june april may august january"
    " catch meet see get just even still again another star stars host date the could would should during before after".split()
)
"""Those of them that open titles as well: "Our Flag", "Last Man Standing", "You". They are given up only where the
rest stands elsewhere in the text."""

_HEADLINE_CUT = re.compile(
    r"\s(?:Will|Gets?|Sets?|Is|Are|Was|Has|Have|Returns?|Returning|Premieres?|Premiering|Debuts?|Debuting|Arrives?|Arriving|Release[sd]?|Releasing|"
    r"Trailer|Teaser|Teases?|Cast|Plot|Everything|When|What|How|Delayed|Postponed|Pushed|Moved|Moves|Renewed|Renewal|Announces?|Announced|Reveals?|Revealed|"
    r"Confirms?|Confirmed|Unveils?|Drops?|Dropping|Coming|Comes?|To|Poster|Date[sd]?|Stream(?:s|ing)?|Schedule|Guide|Finale|Episode[s]?|Explained|Launch(?:es)?|"
    r"Launching|Lands?|Landing|Hits|Kicks|Begins?|Starts?|Split|Adds?|Stars?|Starring|Ending|Recap|Review|Spoilers|Start|Ends?|Full|Official|Anime|"
    r"Series|TV|Drama|K-Drama|Season|Part|Volume|Bows?|Airs?|On|at|in|on|to|for|with|from|is|Locks?|Books?|Finally|Where|Who|Why|Returns|Spin-?off|Sequel|Prequel|"
    r"Reboot|Revival|Special|First|New|Final|Second|Third|Live-Action|Adaptation|Which|Still|Can|Could|May|Might|Filming|Production|Update|News|And|Before|After)\b.*$"
)
"""Where a title ends in a headline in which every word has a capital: "Harbour Nine Sets Return Date"."""

_ROLE = (
    r"(?:actor|actress|star|stars|starring|host|hosts|hosted by|director|creator|co-creator|writer|writers|producer|showrunner|showrunners|directed by|written by|created"
    r" by|produced by|novelist|author|executive|president|chief|by|opposite|alongside|featuring|comedian|presenter|filmmaker|singer|idol|CEO|head|and stars|"
    r"cast members?|voiced by|played by|photo by|cast of)"
)


@dataclass(frozen=True, slots=True)
class _Context:
    """How a title shows itself: a pattern over a masked sentence and what it is worth."""

    pattern: str
    worth: float
    trim: str = "left"
    """From which end words that do not belong may be dropped."""


_CONTEXTS = (
    # "Harbour Nine season 2", "Harbour Nine, Part Two", "Harbour Nine's third season", "'Harbour Nine' 2nd half"
    _Context(rf"(?P<t>{_NAME})(?:['\"])?(?:'s?|[,:])?\s?(?:\(|- )?(?:(?:highly |long-)?[a-z-]+\s)?{PIECE}", 4),
    # "season 2 of Harbour Nine", "the second part of the K-drama Harbour Nine"
    _Context(rf"{PIECE}\s(?:[Oo]f|[Ff]or)\s(?:the\s|its\s|{SERVICE}+(?:'s)?\s)*(?:[\w'-]+\s){{0,5}}?(?P<t>{_NAME})", 4, "right"),
    # "Netflix's Harbour Nine", "the BBC One drama Harbour Nine", "HBO original series Harbour Nine"
    _Context(rf"{SERVICE}(?:'s?)?\s(?:(?:new|upcoming|hit|original|Original|limited|own|latest|popular|acclaimed|long-running|crime|period|{KINDS}|[a-z]+-[a-z]+|[a-z]+),?\s){{0,6}}(?P<t>{_NAME})", 2.5, "right"),
    # "the new drama Harbour Nine"
    _Context(rf"\b(?i:{KINDS})\s(?P<t>{_NAME})", 2.5, "right"),
    # "Harbour Nine is the Korean drama that ..."
    _Context(rf"(?P<t>{_NAME})['\"]?\sis\s(?:the|a|an|{SERVICE}+'s)\s(?:[\w'-]+\s){{0,4}}?(?:{KINDS})\b", 2.5),
    # "Harbour Nine named its date", "Harbour Nine has a premiere date"
    _Context(rf"(?P<t>{_NAME})['\"]?\s(?:has|have|had|named|got|gets|gained|received|finally has)\s(?:its|a|an|the|their)\s(?:[\w-]+\s){{0,3}}?(?:date|premiere|release|return|trailer|teaser|poster)", 2.5),
    # "fans of Harbour Nine"
    _Context(rf"\b(?:[Ff]ans|[Vv]iewers|world|makers?|cast|return|news) (?:of|for) (?P<t>{_NAME})", 2),
    # "everybody talks about Harbour Nine."
    _Context(rf"\b(?:about|watch|watched|watching|seen|loved?|adore|binged?)\s(?P<t>{_NAME})(?=[.,!?;:])", 0.7),
    # "Harbour Nine (Series)", "Harbour Nine (Netflix)", "Harbour Nine (December 5)", "Harbour Nine - December 5"
    _Context(rf"^(?P<t>{_NAME})\s?(?:\((?:{SERVICE}+[\w ]*|(?:[Ss]eries|TV|[Dd]rama|[Aa]nime)[\w ]*|[a-z ]*{DATE}+[^)]*)\)|[-—|:]\s?{DATE})", 3),
    _Context(rf"(?P<t>{_NAME})\s\((?:[Ss]eries|[a-z ]*{DATE}+[^)]*|[A-Z]?[\w ]{{0,20}}[,;]? ?{DATE}+[^)]*)\)", 3),
    # "Harbour Nine will premiere", "Harbour Nine returns", "Harbour Nine, starring Ann Lee, will air"
    _Context(
        rf"(?P<t>{_NAME})['\"]?(?:,\s(?:starring|with|a|an|the|which|created|directed|from)[^,]{{2,80}},)?(?:,\swhich)?\s(?:(?:also|now|finally|then|season|anime)\s)?"
        r"(?:will (?:also |finally |then |now )?(?:be |premiere|debut|launch|air|stream|arrive|drop|return|release|begin|start|hit|land|come|bow|kick|roll|open|broadcast|continue|end|follow)"
        r"|is (?:set|slated|scheduled|due|coming|expected|back|returning|now)|are (?:set|slated|scheduled|due|coming|back|returning)"
        r"|(?:premiere|debut|launche|air|stream|arrive|drop|return|begin|start|hit|land|come|bow)s\b|to (?:premiere|debut|launch|air|stream|arrive|drop|return|release|begin|start|hit|land|bow)\b"
        r"|(?:premiering|debuting|launching|airing|streaming|arriving|dropping|returning|coming|landing)\b|has been (?:delayed|pushed|moved|postponed|set|given)|gets?\b|is (?:delayed|pushed|moved|postponed))",
        2.5,
    ),
    # "the release date of Harbour Nine", "the premiere of Harbour Nine", "return of", "start with Harbour Nine"
    _Context(rf"(?:premiere|release|debut|launch|return|date|finale|start|arrival|back|followed by|trailer|teaser|poster)s?\s(?:of|for|with|to|by)\s(?:the\s)?(?P<t>{_NAME})", 2, "right"),
    # "Harbour Nine, a new crime series", "Harbour Nine, its hit drama"
    _Context(rf"(?P<t>{_NAME})['\"]?(?:,|:)['\"]? (?:a|an|the|its|his|her|their|{SERVICE}+'s)\s(?:[\w'{SERVICE}-]+\s){{0,5}}?(?:{KINDS})\b", 2.5),
    # "Harbour Nine TV anime", "Harbour Nine anime's"
    _Context(rf"(?P<t>{_NAME})['\"]?\s(?:TV\s)?(?:[Aa]nime|series|[Ss]how|drama|[Ss]eries)\b", 2.5),
)

_PERSON = re.compile(
    rf"(?:\b{_ROLE}|(?<=[a-z,])\swith|\bsays?|\bsaid|\btold)[:,]?\s(?P<a>{_NAME}(?:(?:,\s|,?\sand\s|\s&\s){_NAME})*)"
    rf"|(?P<b>{_NAME})(?:,\s[^,]{{3,60}},)?\s(?:says?|said|told|(?:plays?|stars|directs?|directed|wrote|writes|produces?|leads|portrays?|reprises?|"
    rf"co-stars?|starred|hosts|added|explained|talked|spoke|who)\b|as\s[A-Z]|\([A-Z][\w'. ]+\))"
)
_QUOTED = re.compile(r"\"(?P<d>[^\"]{1,90})\"|(?<![\w])'(?P<s>(?=[A-Z0-9À-Þ])[^\"\n]{1,70}?)'(?![\w])")
_QUOTE_OTHER = re.compile(
    rf"(?:\b(?:titled|entitled|called|named|dubbed|captioned|known as|song|track|single|theme|novel|book|memoir|phrase|word|lines?|role of|as|webtoon|manga|saying|says|said|read|"
    rf"reads|wrote|added|tour|album|film|movie|{PIECE}+)[,:]?\s?(?:[-—]\s)?|[:;,]\s|{PIECE}+\s?[-:(—]?\s?)$"
)
_QUOTE_CALLED = re.compile(rf"\b(?:{KINDS})(?:\s(?:is|was|will be))?,?\s(?:titled|entitled|called|named)\s$", re.IGNORECASE)
_OTHER_WORK = re.compile(
    r"(?:\b(?:known for|fame|who (?:made|wrote|directed)|starred in|was in|like|unlike|as with|similar to|alongside|such as|from the (?:makers?|creators?|team) of|prequel to|sequel to|spin-?off (?:of|from|to)|remakes?|"
    r"based on|adaptation of|inspired by|worked on|directed|replac\w+|as in|of|after|than|series|from|as)\s(?:the\s)?(?:[\w'-]+\s)?|\(|,\s)$"
)


def key(title: str) -> str:
    """`title` for comparing: without case, quotation marks, punctuation and a leading article."""
    words = re.sub(r"['\"]", "", title.casefold())
    words = " ".join(re.sub(r"[^\w\s]|_", " ", words).split())
    return re.sub(r"^(?:the|a|an) (?=\S)", "", words)


@dataclass(slots=True)
class Candidate:
    """A title that may be one: how it is written and how much speaks for it."""

    text: str
    worth: float = 0.0
    strong: bool = False
    """Whether it was quoted or stood with an instalment or a platform."""


@dataclass(slots=True)
class Titles:
    """The titles of one article: all of them by key, and the one that the article is about."""

    known: dict[str, Candidate] = field(default_factory=dict)
    main: Candidate | None = None
    pattern: re.Pattern[str] | None = None

    def at(self, text: str) -> list[tuple[int, int, Candidate]]:
        """Where titles stand in a uniform sentence, in order, the longest of those that overlap."""
        if self.pattern is None:
            return []
        found = []
        for match in self.pattern.finditer(text):
            candidate = self.known.get(key(match.group()))
            if candidate is not None:
                found.append((match.start(), match.end(), candidate))
        return found


@cache
def _contexts() -> tuple[tuple[re.Pattern[str], float, str], ...]:
    return tuple((re.compile(context.pattern), context.worth, context.trim) for context in _CONTEXTS)


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence for the search for titles: uniform, as written, and with dates, platforms and instalments masked."""

    text: str
    original: str
    masked: str
    headline: bool
    heading: bool


def titles(sentences: Iterable[Masked]) -> Titles:
    """The titles of an article."""
    everything = list(sentences)
    whole = "\n".join(sentence.text for sentence in everything).casefold()
    found = Titles()
    persons: set[str] = set()
    for sentence in everything:
        for match in _PERSON.finditer(sentence.masked):
            persons.update(_people(match.group("a") or match.group("b")))
    for sentence in everything:
        _quoted(sentence, whole, found)
    for sentence in everything:
        _in_context(sentence, whole, found)
    for name in [name for name, one in found.known.items() if name in persons and not one.strong or one.worth <= 0]:
        del found.known[name]
    _shorter(found, whole)
    if found.known:
        headline = " ".join(key(sentence.text) for sentence in everything if sentence.headline)
        found.main = max(found.known.values(), key=lambda one: _rank(one, whole, headline))
        names = sorted({one.text for one in found.known.values()}, key=len, reverse=True)
        spelt = [re.escape(name) for name in names]
        long = [one for one, name in zip(spelt, names, strict=True) if len(name) > 7 and " " in name]
        found.pattern = re.compile(
            rf"(?<![\w])(?:{'|'.join(spelt)}{''.join(f'|(?i:{one})' for one in long)})(?![\w])"
        )
    return found


def _rank(one: Candidate, whole: str, headline: str) -> float:
    times = whole.count(one.text.casefold())
    boost = 1.0
    if key(one.text) in headline:
        # A run of capitals that stands in the headline alone is as likely a part of the headline's sentence.
        boost = 2.0 if times > 1 or one.strong else 0.7
    return (one.worth + min(times, 6)) * boost + len(one.text) / 1000


def _people(names: str) -> list[str]:
    return [key(name) for name in re.split(r",\s(?:and\s)?|\sand\s|\s&\s", names) if name]


def _quoted(sentence: Masked, whole: str, found: Titles) -> None:
    for match in _QUOTED.finditer(sentence.text):
        group = "d" if match.group("d") is not None else "s"
        start, end = match.span(group)
        text = sentence.text[start:end].rstrip(",")
        if text.endswith(".") and text.count(" ") < 7 and not re.search(r"\.[A-Z]\.$", text):
            text = text[:-1]
        pieces = sentence.masked[start : start + len(text)]
        cut = pieces.find(PIECE)
        if cut > 1:
            text = text[:cut].rstrip(" ,:-(")
        if not _looks_like_title(text) or cut == 0:
            continue
        before = sentence.masked[: match.start()]
        worth = 2.0
        if _QUOTE_OTHER.search(before) and not _QUOTE_CALLED.search(before):
            worth = 0.2
        elif _OTHER_WORK.search(before):
            worth = 1.0
        _add(found, text, sentence.original[start : start + len(text)], worth, strong=worth > 0.5)


_SMALL = frozenset("of the and a an in to or de la le on at for with from by is my your no vs x & - — it".split())


def _looks_like_title(text: str) -> bool:
    words = text.split()
    if not words or len(words) > 11 or text[-1] in ".;" and not re.search(r"\b[A-Z]\.$", text):
        return False
    if not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    low = [word for word in words if word[0].islower() and word not in _SMALL]
    return len(low) * 3 <= len(words)


def _in_context(sentence: Masked, whole: str, found: Titles) -> None:
    masked = sentence.masked
    for pattern, worth, trim in _contexts():
        for match in pattern.finditer(masked):
            start, end = match.span("t")
            text, offset = trimmed(sentence.text[start:end], whole, trim, sentence.headline or sentence.heading)
            if not text or not _usable(text):
                continue
            start += offset
            value = worth
            if _OTHER_WORK.search(masked[:start]) and worth < 4:
                value = worth / 3
            _add(found, text, sentence.original[start : start + len(text)], value, strong=worth >= 4)


_KIND_AT_END = re.compile(r"(?:\s(?:TV|[Oo]riginal|Netflix|Korean|Japanese))*\s(?:[Aa]nime|[Ss]eries|[Dd]rama|[Ss]how|K-[Dd]rama|TV|Manga)(?:'s)?$|'s?$")


def trimmed(text: str, whole: str, side: str, headline: bool) -> tuple[str, int]:
    """`text` without words that only stand beside the title, and how far its start moved.

    A part that stands elsewhere in the article is preferred: "Fans Love Harbour Nine" where the article goes on
    about Harbour Nine.
    """
    offset = 0
    if side == "right" and headline and whole.count(text.casefold()) < 2:
        text = _HEADLINE_CUT.sub("", text) or text
    text = _KIND_AT_END.sub("", text) or text
    if headline and whole.count(text.casefold()) < 2:
        text = re.sub(r"(?:\s(?:Gets?|Sets?|To|Will|Is|Has|Finally|Officially|Reveals?|Unveils?|Ends?|Confirms?|Announces?|Drops?|Renewed|Delayed|Heads?|TV))+$", "", text)
    words = text.split(" ")
    while len(words) > 1 and whole.count(text.casefold()) < 2:
        first = words[0].casefold().rstrip(",:")
        shorter = " ".join(words[1:])
        repeated = whole.count(shorter.casefold()) >= 2
        if first in _LEADING and (first not in _MAY_OPEN or repeated) or words[0][0].islower():
            offset += len(words[0]) + 1
            words = words[1:]
            text = shorter
        elif side == "left" and repeated and len(shorter) > 3 and shorter[0].isupper():
            offset += len(words[0]) + 1
            words = words[1:]
            text = shorter
        else:
            break
    while words and (words[0][0].islower()):
        offset += len(words[0]) + 1
        words = words[1:]
    text = " ".join(words).rstrip(" ,:;-?.'" if not re.search(r"\.[A-Z]\.$", text) else " ,:;-'")
    return text, offset


_NOT_A_TITLE = re.compile(
    r"(?:\d+|\d+[:.]\d+.*|\d+ ?[ap]\.?m\.?.*|[A-Z]|(?:the )?\d+-(?:episode|part|hour|minute|week)\w*.*|disney|amazon|apple|warner(?: bros\.?)?|sony|universal|paramount|viz media|kadokawa|"
    r"(?:the )?film|movie|films|movies|original film|original series|north american?|north america|south korean?|european?|english|the|a|an|\d+-?(?:episode|part|hour|year|day|minute|week)\w*.*|(?:the |a |an )?(?:season|series|part|volume|episodes?|premiere|release|finale|show|drama|anime|cast|trailer|date|dates?|tv|"
    r"new|first|second|third|final|last|next|both|each|this|that|it|he|she|they|we|you|i|original|originals|korea|japan|spring|summer|fall|autumn|winter|midseason|us|u\.?s\.?|uk|u\.?k\.?|asia|christmas|thanksgiving|"
    r"halloween|easter|covid-19|hollywood|america|britain|netflix|streaming|episode schedule|release schedule|release date|premiere date|also|here|there|now|one|two|three|"
    r"korean|japanese|american|british|chinese|pt|et|kst|jst|est|pst|gmt|bst|a\.m|p\.m|am|pm|director|creator|star|stars|all|fans|"
    r"television|channel|network|streamer|twitter|instagram|youtube|facebook|x|writers guild|sag-aftra|wga|emmy|emmys|golden globes?|weekly|daily|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december))",
    re.IGNORECASE,
)


_PLACES = frozenset(
    "u.s. us u.s usa uk u.k. u.k canada ireland australia new zealand japan korea south north america asia europe india"
    " china taiwan hong kong singapore indonesia thailand malaysia philippines manila seoul tokyo london los angeles york"
    " delhi germany france spain italy brazil mexico and the africa latin united states kingdom world vietnam pacific".split()
)


def _usable(text: str) -> bool:
    if all(word in _PLACES for word in text.casefold().replace(",", "").split()):
        return False
    return _NOT_A_TITLE.fullmatch(text) is None and text.casefold() not in _LEADING and len(text) > 1


def _add(found: Titles, text: str, original: str, worth: float, *, strong: bool) -> None:
    if not _usable(text):
        return
    name = key(text)
    if not name:
        return
    one = found.known.get(name)
    if one is None:
        one = found.known[name] = Candidate(original)
    one.worth += worth
    one.strong = one.strong or strong


def _shorter(found: Titles, whole: str) -> None:
    """Give the weight of a longer run to the title inside it that stands alone more often."""
    for name in sorted(found.known, key=len, reverse=True):
        one = found.known[name]
        for other_name, other in found.known.items():
            inside = name != other_name and (name.startswith(other_name + " ") or name.endswith(" " + other_name))
            if not inside or other.worth <= one.worth or one.worth > 4 and one.strong:
                continue
            del found.known[name]
            other.worth += one.worth / 2
            break
