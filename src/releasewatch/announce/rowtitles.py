"""The title in a row of a list: without its hour, quotation marks, brackets and instalment, and no label."""

import re

from releasewatch.announce.candidates import DATE, PIECE, SERVICE
from releasewatch.announce.instalments import Instalment
from releasewatch.announce.marks import Marks
from releasewatch.announce.patterns import pattern
from releasewatch.announce.services import is_name as is_service
from releasewatch.announce.words import those

_GENERIC_WORDS = (
    r"(?:release|premiere|air|launch|start|streaming|debut|publication|published|updated|posted|"
    r"date|dates|time|when|where|cast|genre|synopsis|plot|summary|director|network|platform|"
    r"channel|transmission|tx|rating|runtime|episodes?|number|starring|stars|created|creator|written|writer|source|"
    r"trailer|photo|image|credit|finale|season finale|premieres?|available|streaming on|note|tip|"
    r"watch|how|what|why|who|is|are|will|"
    r"network|studio|language|schedule|day|price|tickets|venue|location|also|and|but|it|this|that|"
    r"these|those|there|related|share|follow|more|read|tags?|about|episode count|screenplay|format|"
    r"seasons?|producers?|productions?|company|distributor|country|duration|length|based on|lead|leads|"
    r"main cast|studios|"
    r"original|broadcast|airs|where to watch|kdrama|"
    r"advertisement|sign|news|updates|home|menu|entertainment|latest|previous|next|comments?|subscribe|"
    r"drama|movie|title|english title|korean title|revised|hangul|runs?|timeslot|time slot|date aired|"
    r"aired|release info|fun facts?|bonus|"
    r"act|part|volume|program(?:me)?|crime|drama|comedy|thriller|horror|romance|fantasy|sci-fi|action|"
    r"mystery|documentary|reality|"
    r"animation|family|historical|period|adventure|factual|"
    r"entertainment|sport|kids|pick|week|today|tonight|movies|specials|shows?|series|films?|tv|"
    r"full|complete|list|lists|anticipated|most|coming|soon|arrivals?|additions?|everything|all|new|top|best|picks?|"
    r"weeks?|months?|worth|other|others|further|additional|more|watching|calendar|roundup|recap|overview|contents|"
    r"premiering|returning|arriving|debuting|launching|airing|starting|landing|dropping|tba|tbc|tbd|characters?|details|streaming|originals?|highlights|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?)"
)
_GENERIC = pattern(
    rf"{_GENERIC_WORDS}\s?:.*|(?:also|and|but|it(?!'s (?-i:[A-Z]))|this|that|these|those|there|with|when|what|why|who|"
    rf"how)\b.*[a-z].*|"
    r"(?:directed|written|produced|created|hosted|narrated|adapted|developed) by\b.*|(?:co-)?starring [a-z].*|"
    rf"\d{{1,2}}[:.]\d\d.*|\d{{1,2}} ?[ap]m.*",
    re.IGNORECASE,
)
_GENERIC_ONE = pattern(
    rf"(?:the|a|u|s|k|official|expected|global|of|and|to|for|in|on|{_GENERIC_WORDS})", re.IGNORECASE
)


def is_generic(text: str) -> bool:
    """Whether a piece of a row is no title: a label, a question, or words that are all of lists and not of shows."""
    if _GENERIC.fullmatch(text) is not None:
        return True
    if _COUNT.fullmatch(text):
        return True
    if (text.startswith("The ") and text[4:5].isupper()) or _OF_FIGURES.fullmatch(text):
        return False
    return all(_GENERIC_ONE.fullmatch(word) is not None for word in _WORD.findall(text))


_COUNT = pattern(r"\d+ (?:episodes|eps|seasons|parts|minutes|min)\.?", re.IGNORECASE)
"""What counts a show and names none: "16 Episodes"."""
_OF_FIGURES = pattern(r"\d{1,2}/\d\d|\d-\d(?:-\d)?")
"""A title of figures that tell no hour: "4/44", "2-2-2"."""

_WHOLE = pattern(
    r"[:,]?\s+(?:the )?(?:complete|entire|all-new|brand-new)(?: (?:limited |mini)?series| docu-?series| run)?$",
    re.IGNORECASE,
)
"""Between a title and its season: "Cold Quay: Complete Season 3"."""
_DESCRIBING = those(
    "complete entire all new brand part parts episode episodes series season seasons premiere"
    " documentary docuseries docu"
    " miniseries mini special specials limited original originals film movie short shorts event finale"
    " one two three four five six seven eight nine ten hour long the a full final day double batch"
)
_KINDS = those(
    "premiere documentary docuseries miniseries special specials series season film movie shorts event finale episodes"
)


def _without_description(original: str) -> str:
    """A title without what stands behind its colon, where that only sorts the show: "Three-Part Series"."""
    title, colon, behind = original.rpartition(": ")
    words = _WORD.findall(behind.casefold())
    if (
        not colon
        or len([word for word in words if word not in ("the", "a")]) < 2 - (behind[:1].islower())
        or not _KINDS & set(words)
    ):
        return original
    return title if all(word in _DESCRIBING or word.isdigit() for word in words) else original


_LOWER_REST = pattern(r",\s+(?=[a-z])")
_QUESTION_TITLE = pattern(
    r"(?:Why|Who|How|This|That|These|Those|It|WHY|WHO|HOW|THIS|THAT|THESE|THOSE|IT) (?=\S+ \S)"
)
_OF_READERS = those(
    "watch stream release releases happens happened cast know expect see when where date premiere premieres season"
    " series episodes plot story about trailer play plays stars starring new out coming"
)


def is_question_title(plain: str) -> bool:
    """Whether a text before a season is a title though worded like a question: "How the River Won Season 2"."""
    return _QUESTION_TITLE.match(plain) is not None and not _OF_READERS & set(plain.lower().split())


_TAIL = pattern(
    r"(?<!: The)(?<!: The )\s*(?:\((?:[^)]*)\)|\[[^\]]*\]|:?\s*(?:complete )?(?:series|season|docu-?|mini-?|"
    r"limited series)?\s*(?:premiere|debut|"
    r"finale|release date|premiere date|returns|new series|series))\s*$",
    re.IGNORECASE,
)

_TAIL_ENDS = tuple(
    f"{letter}{word[1:]}"
    for word in those("premiere debut finale date returns series")
    for letter in (word[0], word[0].upper())
)
"""How a title can end that has such a tail; the search is dear."""


_WORD = pattern(r"\w+")


_OWN_NAME = pattern(rf"{SERVICE}+(?: [A-Z][\w'-]*){{1,5}} \([^()]{{0,20}}{SERVICE}")


def names_own(marks: Marks) -> bool:
    """Whether the title that opens a row opens with a channel: the row tells its own in brackets, "GMA Day (ABC)"."""
    return marks.masked[:1] == SERVICE and _OWN_NAME.match(marks.masked) is not None


_ON_TAIL = pattern(r"(?:\s(?:ON|on|via)|,(?: [Tt]he)?)\s*$")
_YEAR_LEAD = pattern(r"(?P<y>(?:19|20)\d\d) (?=[A-Z])")


def _is_spoken(text: str) -> bool:
    """Whether what stands behind an hour can be a title that has not its name yet: "Cold Quay spinoff"."""
    words = text.split()
    return (
        text[0].isupper()
        and 1 < len(words) < 6
        and words[-1] in _KINDS_OF_SHOW
        and title_like(" ".join(words[:-1]))
    )


_KINDS_OF_SHOW = those(
    "spinoff spin-off special reunion remake reboot prequel sequel revival marathon documentary movie"
)


def hour_end(marks: Marks) -> int:
    """Where the hour ends with which a row opens, "8-9 p.m. - Harbour Nine"; 0 without one."""
    found = _CLOCK_FIRST.match(marks.text)
    return 0 if found is None else found.end()


def hour_end_in(text: str) -> int:
    """Where the hour ends with which a piece of a row opens: "9 p.m."; 0 without one."""
    found = _HOUR_ALONE.match(text)
    return 0 if found is None else found.end()


def title_of(marks: Marks) -> tuple[str, Instalment | None] | None:
    """The title that a short line consists of, with its instalment; None for other lines.

    "Harbour Nine", "Harbour Nine: Season 2 (Netflix)", "'Harbour Nine' | Drama".
    """
    line = marks.sentence.line
    if line.role not in ("heading", "item", "headline") or marks.dates or len(marks.text) > 75:
        return None
    if _OF_LIST.fullmatch(marks.text) or (marks.pieces and _ASKS.fullmatch(marks.text)):
        return None
    if any(_OF_TITLE.match(marks.text, one.end) for one in marks.pieces):
        return None  # "Third season finale of Cold Quay"
    label = _TITLE_LABEL.match(marks.text)
    return title_in(marks, 0 if label is None else label.end(), len(marks.text), marked_off=label is not None)


_OF_TITLE = pattern(r" of (?:the )?[\"']?[A-Z0-9]")
_COLUMNS = those(
    "watch binge stream read listen play pick skip see new returning welcome back premiere premieres debut debuts"
    " finale movie film doc documentary must also now streaming tv series show drama comedy tonight today our the best"
    " top don't miss critic critics choice editor's what to on netflix hulu"
)
"""The words of columns, before the title of which they speak: "WELCOME BACK: Cold Quay"."""
_ASKS = pattern(r"(?:Does|Did|Do|Is|Are|Was|Will|Has|Have|Can|Should) .*\?")
"""A question of the reader about a season: "Does Cold Quay season 2 have a date?"."""
_OF_LIST = pattern(
    r"(?:[\w-]+ )?(?:dramas|shows|series|films|movies|networks|episodes|programs|programmes) (?:see|get|face|hit|"
    r"pulled|"
    r"delayed|affected|are|will|coming|to)\b.*|[^\"'“‘].*\b(?:schedules?|line-?ups?|slate|calendar|listings|"
    r"premiere dates|programming|premieres|at a glance):?",
    re.IGNORECASE,
)
"""A heading that names a list and no show: "FOX 2011-2012 MIDSEASON SCHEDULE"."""
_TITLE_LABEL = pattern(
    r"(?:(?:Official |English |International |Show )?Title|"
    r"Returning|New|Back|Show|Series|Drama|Anime|Name|Show Name|Programme|Program|What|Thriller|Comedy|"
    r"Documentary|Docuseries|"
    r"Horror|Romance|"
    r"Crime|Action|Fantasy|Mystery|Reality|Animation|Sci-[Ff]i)\s?:\s+"
    r"(?=[\"'A-Z0-9])"
)
"""The label of a card before its title: "Title: Cold Quay"."""


def title_in(
    marks: Marks, start: int, end: int, *, marked_off: bool = False
) -> tuple[str, Instalment | None] | None:
    """The title in a stretch of a row, without quotation marks, brackets and instalment.

    What is `marked_off` from its description may be worded as a question or like a label.
    """
    masked = marks.masked[start:end]
    piece = next((one for one in marks.pieces if start <= one.start and one.end <= end), None)
    stop = len(masked)
    for mark in (PIECE, SERVICE, DATE):
        inside = _SERVICE_INSIDE.match(masked) if mark == SERVICE else None
        place = masked.find(mark, 0 if inside is None else inside.end())
        if place >= 0:
            stop = min(stop, place)
    if stop == 0 and start == 0 and names_own(marks):
        stop = masked.index("(")
    if stop == 0 and masked[:1] == SERVICE:
        opened = re.match(rf"{SERVICE}+(?:'s)?[:\s]+", masked)
        if opened is None:
            return None
        return title_in(marks, start + opened.end(), end) if opened.end() < len(masked) else None
    clock = _CLOCK_FIRST.match(marks.text, start, start + stop)
    if clock is not None:
        stop -= clock.end() - start
        start = clock.end()
    text = marks.text[start : start + stop]
    original = marks.sentence.original[start : start + stop]
    quoted = _QUOTED.match(marks.text[start:end]) if text.lstrip()[:1] in ("'", '"') else None
    if quoted:
        original = marks.sentence.original[start + quoted.start("t") : start + quoted.end("t")]
    else:
        cut = re.search(
            r"\s*(?:\||\s-\s|—|\(|\[|,(?:\s+(?:[a-z][\w-]+(?=$|,)|the|a|an|his|her|its|with|which|on|from|"
            r"starring|created|"
            r"new)\b|\s*$)|:\s*(?:the )?$|/\s)",
            text,
        )
        if cut is not None:
            original = original[: cut.start()]
        original = _without_description(original)
        if original.endswith((")", "]", *_TAIL_ENDS)):
            original = _TAIL.sub("", original)
    if masked[stop : stop + 1] == SERVICE and " " in original.strip()[:-3]:
        original = _ON_TAIL.sub("", original)  # "COLD QUAY ON BBC ONE"
    year = _YEAR_LEAD.match(original)
    if year is not None and any(
        one.year - int(year["y"]) in (0, 1)
        for one in marks.dates
        if one.start > start and one.year is not None
    ):
        original = original[year.end() :]  # "2025 Cold Quay season 3 - 2025"
    original = _HOUR_LAST.sub("", original).strip(' ,:;|-–—•*"“”')
    if not quoted and not title_like(original):
        original = _LOWER_REST.split(original, maxsplit=1)[0]  # "Twilight Road, all five films"
    lead, colon, rest = original.partition(": ")
    if colon and title_like(rest) and _COLUMNS.issuperset(_WORD.findall(lead.casefold())):
        original = rest  # "BINGE: Cold Quay"
    if piece is not None and not quoted:
        original = _WHOLE.sub("", original)
    plain = original.replace("’", "'")
    named = is_question_title(plain) and (
        _in_capitals(plain) if piece is None else not masked[stop:].strip(f"{PIECE} ")
    )
    if plain.rsplit(" ", 1)[-1] in _SMALL:
        return None
    if (
        not plain
        or not (
            title_like(plain) or (quoted and plain.isdigit()) or (clock is not None and _is_spoken(plain))
        )
        or (clock is None and not marked_off and not named and is_generic(plain))
    ):
        return None  # behind an hour even a question is a title: "10 p.m. How to Row"
    if not quoted and (
        _WEEKDAYS_ALONE.fullmatch(plain) or is_service(plain) or is_of_places(_HOUR_BEHIND.sub("", plain))
    ):
        return None
    return original, piece


_SERVICE_INSIDE = pattern(rf"The {SERVICE}+ (?=[A-Z])")
"""The beginning of a title with a platform in it: "The Netflix Cup"."""


def _in_capitals(text: str) -> bool:
    """Whether all words but the small ones have capitals, as in titles: "How We Get Free"."""
    return all(word[0].isupper() or word in _SMALL for word in text.split())


_OF_PLACES = those(
    "uk us usa u s k ireland eire britain england scotland wales canada australia new zealand india japan korea south"
    " north east west latin america americas europe asia africa middle worldwide global globally international germany"
    " france spain italy brazil mexico singapore malaysia philippines indonesia thailand vietnam taiwan hong kong china"
    " united states kingdom and the of in or rest world elsewhere eastern pacific central mountain british irish"
    " greenwich european japanese korean indian"
    " australian standard daylight summer mean time timezone zone"
    " et pt ct mt est edt pst"
    " pdt cst cdt mst mdt gmt bst utc ist jst kst cet cest aest aedt nzst nzdt"
)
"""The words of rows that tell an hour for each zone or country: "8am Pacific Daylight Time", "UK and Ireland: 2am"."""


def is_of_places(text: str) -> bool:
    """Whether a text is nothing but countries and zones."""
    return _OF_PLACES.issuperset(_WORD.findall(text.casefold()))


_HOUR_LAST = pattern(r",? \d{1,2}[:.][0-5]\d(?: ?[apAP]\.?[mM]\.?)?$")
"""The hour at the end of a row of a guide: "Cold Quay Prime, 7.30"."""
_HOUR_BEHIND = pattern(r":? ?\d{1,2}(?:[:.]\d\d)? ?(?:[apAP]\.?[mM]\.?|hrs|h)?(?: ?\(?\+1\)?)?$")
"""The hour in a row of a table of zones: "Brazil: 4 AM"."""
_QUOTED = pattern(r"\s*(?P<m>[\"'])(?P<t>.+?),?(?P=m)(?:[\s,:(.|—-]|$)")
_WEEKDAYS_ALONE = pattern(r"(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)days?(?: and |, | & |-)?)+")
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?: ?[apAP]\.?[mM]\.?)?"
_CLOCK_FIRST = pattern(
    rf"{_CLOCK}(?: ?- ?{_CLOCK})?(?: ?noon)?(?:/\d{{1,2}}(?::\d\d)?c)?"
    rf"(?: [A-Z]{{2,3}}(?:/[A-Z]{{2}})?)?\s?[:|—-]\s?(?=[^\s\d])"
    r"|\d{1,2}(?:[:.]\d\d)?(?: ?- ?\d{1,2}(?:[:.]\d\d)?)? ?(?:[apAP]\.?[mM]\.?|/\d{1,2}(?::\d\d)?c)"
    rf"(?: [ECMP]T(?: ?/ ?{_CLOCK}(?: ?- ?{_CLOCK})? ?[ECMP]T)?)? {{1,3}}(?=[\"'A-Z])"
    r"|(?:[01]?\d|2[0-3]):[0-5]\d(?: ?- ?\d{1,2}:[0-5]\d)? {1,3}(?=[\"'A-Z]|\d+/\d\d$)"
    r"|(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:s|rs|nes|ur)?(?:days?)?\.?: (?=[\"'A-Z])"
)
"""The hour or the weekday at the head of a row: "8-9 p.m.: ", "21:00 | ", "Thu: "."""
_HOUR_ALONE = pattern(r"\d{1,2}(?:[:.]\d\d)?(?: ?[apAP]\.?[mM]\b\.?|/\d{1,2}c)|\d{1,2}[:.]\d\d")
_SMALL = those(
    "of the and a an in to or de la le on at for with from by is my your no vs vs. x & it as le"
    " les der die das et y"
)


_SHORT_FORM = pattern(
    r"(?:\b(?:[A-Z]|Inc|Jr|Sr|Co|Ltd|St|Dr|Mr|Mrs|Ms|Bros|Corp|Esq|Ph\.D|[Vv]s|etc)\.|\.\.\.)$"
)


_OF_WRITER = pattern(
    r"\b(?:We|You|Fans|Viewers|They|I) (?:Should|Could|Must|Need|Know|Might|May|Want|Expect|Think)\b"
)
"""What the writer of an article says in a heading: "A Trend We Should Have Seen Coming"."""


def title_like(text: str) -> bool:
    words = text.split()
    if len(words) > 11 or not words or (text[-1] in ".;" and not _SHORT_FORM.search(text)):
        return False
    first = words[0].lstrip("\"'“‘[#")
    if not first or not (first[0].isupper() or first[1:2].isupper() or first[0].isdigit()) or text.isdigit():
        return False
    if _OF_FIGURES.fullmatch(text):
        return True
    if _OF_WRITER.search(text):
        return False
    low = [word for word in words if word[0].islower() and word not in _SMALL and not word[1:2].isupper()]
    return len(low) * 4 < len(words) and not re.search(r" (?:as|are|has|will) |[\"“”]", text)
