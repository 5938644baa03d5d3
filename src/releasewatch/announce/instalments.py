"""The mentions of seasons, parts, episodes and specials in a sentence."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from releasewatch.announce.patterns import alternation, pattern
from releasewatch.announce.words import FIGURE, Table, Words, parts_of, those
from releasewatch.core.release import Episodes
from releasewatch.core.words import NUMBERS, ORDINALS, ROMANS


class Instalment(NamedTuple):
    """One mention at `start:end`; `label` names a piece ("Part 2"), `count` a number of episodes.

    `ordinal` is set for a batch without a name: 1 for "the first seven episodes", 0 for "the next four",
    -1 for "the last three". `final` marks "the final season" without a number.
    """

    start: int
    end: int
    season: int | None = None
    label: str | None = None
    episodes: Episodes | None = None
    ordinal: int | None = None
    final: bool = False

    @property
    def piece(self) -> bool:
        """Whether it names less than a season."""
        return self.label is not None or self.episodes is not None


_NUMBER_WORDS = {**NUMBERS, **{name: number for name, number in ROMANS.items() if name != "i"}}
_ORDINAL_WORDS = {
    **ORDINALS, **{f"{number}{mark}": number for number in range(100) for mark in ("st", "nd", "rd", "th")},
}  # fmt: skip

_KINDS = {
    "part": "Part", "parts": "Part", "pt": "Part", "half": "Part", "instalment": "Part", "installment": "Part",
    "batch": "Part", "block": "Part", "set": "Part", "drop": "Part", "wave": "Part", "volume": "Volume",
    "vol": "Volume", "chapter": "Chapter", "act": "Act", "cour": "Cour", "cours": "Cour", "arc": "Arc", "phase": "Part",
    "week": "Part", "crop": "Part", "group": "Part", "slate": "Part", "chunk": "Part",
}  # fmt: skip
"""The kinds of pieces; halves, instalments and batches without a name of their own are parts."""

_P = {
    "num": r"(?:\d{1,2}|" + alternation(_NUMBER_WORDS) + r")(?![\w%])",
    "ord": r"(?:" + alternation(ORDINALS) + r"|\d{1,2}(?:st|nd|rd|th))",
    "count": r"(?:\d{1,3}|" + alternation(NUMBERS) + r")",
}

_S = " ".join((
    *(f"s{number}{half}" for number in range(1, 41) for half in ("", "a", "b")),
    *(f"s0{number}" for number in range(1, 10)),
))  # fmt: skip
_ORDINALS = " ".join(name.partition("-")[0] for name in ORDINALS)
_COUNTS = " ".join(name.partition("-")[0] for name in NUMBERS)

_FORMS = (
    # S6, S5B
    (
        _S,
        r"(?-i:S(?P<s_a>\d{1,2})(?P<half_a>[AB])?)\b",
    ),
    # season 5B
    (
        f"season series {FIGURE}",
        r"(?:(?:season|series)\s)?(?-i:(?P<s_b>\d{1,2})(?P<half_b>[AB]))\b",
    ),
    # season 2, series four, season two, seasons 2
    (
        "season seasons series staffel",
        r"(?:seasons?|series|staffel) (?:no\. ?|number )?(?P<s_c>{num})(?!-(?:part|episode|hour|day|year|"
        r"week)s?\b)",
    ),
    # the second (and final) season, its third and last series, tenth new season
    (
        f"{_ORDINALS} {FIGURE}",
        r"(?P<s_d>{ord})(?! (?:television|tv|anime|drama|comedy|original|live-action|"
        r"scripted) series)(?:(?: and|,|-and-)? ?(?:-?final|-?last|concluding|farewell|new|full|anime|tv|"
        r"television|"
        r"upcoming|[\w-]+-episode))*[ -](?:season|series)(?! of (?:books|novels))\b(?! finale)",
    ),
    (
        "final last farewell concluding finale",
        r"(?P<final_d>final|last|farewell|concluding|finale) (?:season|series)\b(?! finale)",
    ),
    # Part 2, vol. II, Act One, Cour 2
    # but no "Week 2: May 9 (Episodes 5-7)", where the episodes say more
    (
        "part pt volume vol chapter act cour arc batch phase drop wave block week",
        r"(?!(?:batch|drop|wave|block|week) \S{1,6} ?[:(][^.]{0,40}\bep(?:isode)?s?\b)"
        r"(?P<kind_e>part|pt|volume|vol|chapter|act|cour|arc|batch|phase|drop|wave|block|"
        r"week(?= \d ?[:(]))\.? (?P<n_e>{num})",
    ),
    # Parts 1 and 2
    (
        "parts volumes vols chapters acts cours batches",
        r"(?P<kinds_l>parts|volumes|vols|chapters|acts|cours|batches)\.? (?P<first_l>{num})(?: ?(?:and|&) "
        r"?)(?P<last_l>{num})",
    ),
    # 9-12, after "episodes 5-8" in the same sentence
    (
        FIGURE,
        r"(?P<first_o>\d{1,2})-(?P<last_o>\d{1,2})(?= (?:on|in|arriv|follow|drop|com|land|from|will|premier|"
        r"air|stream)"
        r"|(?-i: [A-Z][a-z]{2,8}\.? \d))",
    ),
    # Volume I: only with capitals, "the part I like" has none
    (
        "part volume vol act chapter",
        r"(?-i:(?P<kind_k>Part|PART|Volume|VOLUME|Vol\.|Act|ACT|Chapter|CHAPTER) I|(?P<kind_s>part|volume|"
        r"act|"
        r"chapter) i(?= \())\b",
    ),
    # Book Three: only with capitals, the third book is one to read
    ("book", r"(?-i:Book) (?P<n_b>\d|one|two|three|four|five|six)\b"),
    # its third is due next year
    ("its", r"its (?P<s_u>{ord})(?= (?:is|will|follows|comes|arrives|premieres|debuts|launches|begins)\b)"),
    # the fourth instalment of the anthology series
    (
        f"{_ORDINALS} {FIGURE}",
        r"(?P<s_t>{ord}) (?:new )?(?:instal+ment|cycle|edition|outing|iteration|run) of "
        r"(?=[^,.;]{0,40}\b(?:anthology|"
        r"series|franchise|show|drama|comedy|competition)\b)",
    ),
    # the second part, 2nd half, the final batch, latter half
    (
        f"{_ORDINALS} latter last final closing concluding other opening back next {FIGURE}",
        r"(?!next (?:chapter|instal+ment) (?:of|in)\b)(?P<n_f>{ord}|latter|last|final|closing|concluding|other|"
        r"opening|back|next)(?:,? and (?:final|"
        r"last)|, (?:final|last))? (?P<kind_f>part|half|"
        r"volume|chapter|act|cours?|instalment|installment|batch|block|phase|"
        r"(?:set|wave|crop|slate|chunk|drop|group)(?= of (?:[\w-]+ ){0,2}episodes))\b(?! hour| of (?:the )?(?:year|"
        r"\d{4}))",
    ),
    # "will be for only half the season"
    ("half", r"(?<=only |just )(?P<half_of>half) (?:of )?(?:the|its|that|this) (?:season|series|episodes)\b"),
    # "in two halves, with the first scheduled for": the noun stands before
    (
        "the first second third fourth last final other",
        r"(?:the )?(?P<n_j>first|second|third|fourth|last|final|other|rest|remainder)(?: and (?:last|final))?"
        r"(?= (?:of (?:which|them|these)|scheduled|set(?! of)|"
        r"slated|arriv|launch|in\b|from\b|later\b|next\b|this\b|"
        r"dropping|airing|coming|premier|debut|due|is|are|will|to be|on\b|landing|follow)|"
        r", (?:with|which|featuring|containing) [^.;]{3,120}?, (?:will|is|are|on|in|arriv|com|follow|land|drop))",
    ),
    # episodes 4-6, episodes 8 to 10, eps. 5 & 6, episode 7
    (
        "episodes episode eps ep e",
        r"(?:episodes?|eps?\.?|e) ?#?(?P<first_g>{num})(?! (?:weeks?|days?|hours?|nights?) )"
        r"(?:(?: ?(?:-|to|through|thru|&|and|until|"
        r"—) ?)(?:episodes? )?"
        r"(?P<last_g>{num}))?",
    ),
    # the second episode, the third and fourth episodes
    (
        f"{_ORDINALS} {FIGURE}",
        r"(?P<n_m>{ord})(?: (?:new )?episode|(?: and|,| &) (?P<last_q>{ord}) (?:new )?episodes)\b",
    ),
    # the first three episodes, the remaining 4 episodes, the final two, another three episodes
    (
        "first next last final remaining opening closing other additional another concluding second third "
        "fourth back"
        " following subsequent leftover unaired outstanding",
        r"(?P<which_h>first|back(?= \w+ (?:episodes|of)\b)|next|following|subsequent|last|final|remaining|"
        r"leftover|unaired|outstanding|opening|closing|other|additional|another|concluding|"
        r"second|third"
        r"|fourth)(?: batch of| set of| group of| wave of| round of)? (?P<count_h>{count})(?: of the)?(?: (?:new|"
        r"more|additional|"
        r"remaining|"
        r"hour-long|"
        r"half-hour))*(?: episodes?\b(?! of this (?:[\w-]+ ){0,3}(?:series|show|drama|comedy|original|saga)\b)|"
        r"(?= (?:arriv|follow|com|drop|land|premier|debut|on\b|to\b|will|"
        r"releas|launch|stream|begin|start|air|run|return)|,? (?:titled|called|dubbed|named|subtitled|"
        r"billed)\b|"
        r",? [\"']|(?-i: [A-Z][a-z]{2,8}\.? \d)))",
    ),
    # the remaining episodes, the rest of the season, the final stretch
    (
        "remaining final last concluding closing outstanding rest remainder",
        r"(?P<rest>(?:remaining|final|last|concluding|closing|outstanding) (?:new )?(?:episodes|chapters|"
        r"instal+ments|"
        r"stretch|leg|run of episodes)\b(?! (?:of (?:the |its )?(?:first|second|third|fourth|fifth) "
        r"(?:season|series))?"
        r"\b(?:aired|ended|was|were|had))|(?:rest|remainder) of (?:the |its |this )?(?:(?-i:[a-z\d]\S*) )?(?:season|"
        r"series|episodes)\b)",
    ),
    # midseason premiere
    (
        "mid midseason return returns returning back",
        r"(?P<midway>mid-?season (?:premiere|return|opener|debut|comeback)|"
        r"(?:return(?:s|ing)?|back) from (?:its|the|a|their) (?:[\w-]+ )?(?:mid-?season|midseason|winter|"
        r"mid-winter|summer|"
        r"holiday) (?:break|hiatus))\b",
    ),
    # five additional episodes, two more episodes
    (
        f"{_COUNTS} {FIGURE}",
        r"(?P<count_i>{count}) (?P<left_i>more|additional|further|other|remaining|final|last)(?:(?: new)? "
        r"episodes?\b(?! (?:every|"
        r"each|weekly|a week|per week|after|follow))|(?= (?:on|from|in|will|to|arriv\w+|drop\w*|com\w+|"
        r"land\w*|"
        r"follow\w*)\b))",
    ),
    # a finale, the two-part season finale, the last episode
    (
        f"two three four season series show grand bonus mid midseason fall winter autumn finale final finals last "
        f"{FIGURE}",
        r"(?:(?:two|three|four|2|3|4)-?(?:part|hour)(?:er)? )?(?P<finale>(?!finale season)(?:season |series |show |"
        r"grand |bonus |mid-?season |mid-|fall |winter |autumn )*(?:finale\b|finals?\b(?= (?:arriv|"
        r"air|drop|land|com|on\b))|(?:last|final) (?:ever )?episode\b)(?: event| episode)?)",
    ),
    # a Christmas special, the bonus episode, a reunion
    (
        f"two three feature one special christmas holiday halloween new easter anniversary valentine "
        f"prequel bonus"
        f" reunion epilogue festive thanksgiving crossover stand standalone tv {FIGURE}",
        r"(?P<special>(?:(?:two|three|2|3)-part(?:er)? |feature[- ]length |one-off |special )*"
        r"(?:christmas|holiday|halloween|new year'?s?(?: eve| day)?|easter|anniversary|valentine'?s?(?: "
        r"day)?|"
        r"prequel|bonus|"
        r"reunion|epilogue|festive|thanksgiving|crossover)(?: day)? (?:specials?|episodes?|instal+ment|"
        r"finale|show|chapter)\b"
        r"|(?:feature[- ]length|one-off|stand-?alone) (?:special|episode)\b|special episode\b|tv special\b|"
        r"reunion\b"
        r"|holiday episodes\b|bonus content\b|epilogue\b)",
    ),
)


_TABLE = Table(_FORMS, before=r"\b", pieces=_P, flags=re.IGNORECASE)


_TOLD_BY_ORDER = pattern(r"(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:new )?(?:chapter|instal+ment)")
"""A piece in small letters that can have another name: "the second chapter"."""


def by_name(pieces: Sequence[Instalment], text: str, names: Sequence[str]) -> list[Instalment]:
    """The pieces of a sentence, those told by their order only under the name that the article has for their number.

    `names` are all labels of the article: beside "Volume 2" the second instalment is no second season.
    """
    found = []
    for one in pieces:
        number = one.season if one.label is None else (one.label or "").rpartition(" ")[2]
        name = next((label for label in names if label.rpartition(" ")[2] == str(number)), None)
        if name is not None and _TOLD_BY_ORDER.match(text[one.start : one.end].casefold()):
            one = one._replace(label=name, season=None)
        found.append(one)
    return found


_CHIEF = those(
    "break hiatus season seasons series staffel book part pt volume vol chapter act cour cours arc batch phase drop "
    "wave week half"
    " instalment installment block episode episodes eps ep e finale finals final special"
    " specials reunion epilogue bonus content more additional further other remaining first"
    " second third fourth last leftover unaired outstanding final next opening closing concluding another"
) | those(_S)
"""The words of which, or of figures, every instalment has one."""


def instalments(text: str, words: Words) -> list[Instalment]:
    """Every instalment named in one uniform sentence, in order; a season and its part side by side are one."""
    found: list[Instalment] = []
    for _, match in _TABLE.finds(text, words, _CHIEF):
        one = _instalment(match, parts_of(match))
        if one is None:
            continue
        got = match.groupdict()
        if got.get("last_l") is not None:
            found.extend(_two(one, number(got["last_l"])))
        elif got.get("first_o") is not None and not _goes_on(found, one):
            continue
        elif found and _together(text, found[-1], one):
            found[-1] = _both(found[-1], one)
        else:
            found.append(one)
    if not words.all.isdisjoint(_ARCS):
        found.extend(
            Instalment(match.start(), match.end(), label=f"{match.group(1)} arc")
            for match in _QUOTED_ARC.finditer(text)
            if not any(match.start() < one.end and one.start < match.end() for one in found)
        )
        found.sort(key=lambda one: one.start)
    return found


_ARCS = those("arc saga")
_QUOTED_ARC = pattern(r"(?<![\w.,])[\"']([A-Z][^\"']{2,45})[\"'] (?i:arc|saga)\b")
"""A piece of an anime with a name of its own: 'the "Storm Harbour" arc'."""


def _two(first: Instalment, last: int) -> tuple[Instalment, Instalment]:
    """The two pieces of "Parts 1 and 2"."""
    kind = (first.label or "").split(" ")[0]
    return first._replace(end=first.end - 1), first._replace(start=first.end - 1, label=f"{kind} {last}")


def _goes_on(found: list[Instalment], one: Instalment) -> bool:
    """Whether a bare span of numbers follows the episodes before it: "episodes 5-8 on May 5, 9-12 on May 12"."""
    before = found[-1].episodes if found else None
    now = one.episodes
    return before is not None and now is not None and before.last is not None and before.last + 1 == now.first


_BETWEEN = pattern(
    r"\s*(?:of the (?:season|series|show)\s)?(?:[,:\-—]|\()?\s*(?:the )?(?:(?:of|from|in|for)\s(?:the |"
    r"its |their |his |her |this |show's )?(?:upcoming |new |hit )?)?$"
)


_WHOLE_AND_PIECE = frozenset((("Reunion", "Part"), ("Part", "Volume")))
"""Two instalments side by side of which the second is a piece of the first: "Reunion, Part 1", "Part 5, Volume 2"."""


def _together(text: str, one: Instalment, two: Instalment) -> bool:
    """ "season 5, part 2", "part two of the sixth season", "Part 2 (episodes 7-11)" name one thing."""
    if two.start - one.end > 30 or not _BETWEEN.fullmatch(text, one.end, two.start):
        return False
    if one.season is not None and two.season is not None:
        return False
    if one.label is not None and two.label is not None:
        if (one.label.split(" ")[0], two.label.split(" ")[0]) in _WHOLE_AND_PIECE:
            return True
        return two.label.startswith("Episode") and not one.label.startswith("Episode")
    return True


def _both(one: Instalment, two: Instalment) -> Instalment:
    episodes = one.episodes or two.episodes
    label = one.label or two.label
    if one.label is not None and two.label is not None and not two.label.startswith("Episode"):
        label = two.label if one.label.startswith("Part ") else f"{one.label} {two.label}"
    return one._replace(
        end=two.end,
        season=one.season if one.season is not None else two.season,
        label=label,
        episodes=episodes,
        ordinal=one.ordinal if one.ordinal is not None else two.ordinal,
        final=one.final or two.final,
    )


_NAME_AHEAD = pattern(
    r"series (?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve) (?!Premiere|Finale|Part|Episode|Release|"
    r"Trailer|Cast|"
    r"Date|Is|Will|To|On|At)[A-Z][a-z]+"
)
"""A number that opens a title behind what the show is."""


def _instalment(match: re.Match[str], got: dict[str, str]) -> Instalment | None:
    start, end = match.span()
    if "s_a" in got or "s_b" in got:
        season = int(got.get("s_a") or got["s_b"])
        half = got.get("half_a") or got.get("half_b")
        label = {"A": "Part 1", "B": "Part 2"}.get(half or "")
        return Instalment(start, end, season=season, label=label)
    if "s_c" in got:
        if _NAME_AHEAD.match(match.string, start):
            return None  # "the new drama series Ten Days in the Valley"
        return Instalment(start, end, season=number(got["s_c"]))
    if "s_d" in got:
        return Instalment(start, end, season=_ORDINAL_WORDS[got["s_d"].casefold()])
    if "s_u" in got:
        return Instalment(start, end, season=_ORDINAL_WORDS[got["s_u"].casefold()])
    if "s_t" in got:
        return Instalment(start, end, season=_ORDINAL_WORDS[got["s_t"].casefold()])
    if "final_d" in got:
        return Instalment(start, end, final=True)
    if "kind_e" in got:
        return Instalment(start, end, label=f"{_KINDS[got['kind_e'].casefold()]} {number(got['n_e'])}")
    if "n_b" in got:
        return Instalment(start, end, label=f"Book {number(got['n_b'])}")
    if "kinds_l" in got:
        kind = got["kinds_l"].casefold().removesuffix("s").replace("batche", "batch")
        return Instalment(start, end, label=f"{_KINDS[kind]} {number(got['first_l'])}")
    if "first_o" in got:
        return _range(start, end, int(got["first_o"]), int(got["last_o"]), None)
    if "kind_k" in got:
        return Instalment(start, end, label=f"{_KINDS[got['kind_k'].casefold().rstrip('.')]} 1")
    if "kind_s" in got:
        return Instalment(start, end, label=f"{_KINDS[got['kind_s']]} 1")
    if "n_m" in got:
        return _range(
            start,
            end,
            _ORDINAL_WORDS[got["n_m"].casefold()],
            _ORDINAL_WORDS.get(got.get("last_q", "").casefold()),
            None,
        )
    if "kind_f" in got:
        return _ordinal_piece(start, end, got["n_f"].casefold(), got["kind_f"].casefold())
    if "rest" in got or got.get("n_j", "").casefold() in ("rest", "remainder"):
        return Instalment(start, end, episodes=Episodes(), ordinal=-1)
    if "n_j" in got:
        first = _FIRST_PIECE.search(match.string, 0, start)
        if first is None and not _SPLIT.search(match.string):
            return None
        return _ordinal_piece(
            start, end, got["n_j"].casefold(), first.group(1).casefold() if first else "part"
        )
    if "first_g" in got:
        last = got.get("last_g")
        return _range(start, end, number(got["first_g"]), None if last is None else number(last), None)
    if "which_h" in got or "count_i" in got:
        return _counted(start, end, got)
    if "half_of" in got:
        return Instalment(start, end, label="Part 1")
    if "midway" in got:
        return Instalment(start, end, label="Part 2")
    if "finale" in got:
        return Instalment(start, end, label=_finale(got["finale"].casefold()))
    return Instalment(start, end, label=_special(got["special"]))


def _finale(told: str) -> str:
    """The name of a finale; one of the middle of a season is told from the last."""
    if "bonus" in told:
        return "Bonus Episode"
    return "Mid-season finale" if told.startswith(("mid", "fall", "winter", "autumn")) else "Finale"


def _counted(start: int, end: int, got: dict[str, str]) -> Instalment:
    """A batch told by its count: "the first three episodes", "two more episodes"."""
    told = got.get("count_h") or got["count_i"]
    count = int(told) if told.isdigit() else NUMBERS[told.casefold()]
    which = (got.get("which_h") or got["left_i"]).casefold()
    if "which_h" in got:
        ordinal = 1 if which in ("first", "opening") else -1 if which in _LAST_WORDS else 0
    else:
        ordinal = -1 if which in _LAST_WORDS and which != "other" else 0
    return Instalment(start, end, episodes=Episodes(count=count), ordinal=ordinal)


_FIRST_PIECE = pattern(
    r"\b(?:first (?=(?:part|volume|half|chapter|act|cour|batch|instal+ment)\b)|(?=(?:part|volume|chapter|"
    r"act|cour) "
    r"(?:1|2|one|two)\b))(\w+)",
    re.IGNORECASE,
)
_SPLIT = pattern(
    r"\b(?:two|three|four|both|2|3|4) (?:parts|halves|batches|volumes|chunks|drops|instal+ments|blocks)\b",
    re.IGNORECASE,
)
_LAST_WORDS = (
    "last",
    "final",
    "remaining",
    "leftover",
    "unaired",
    "outstanding",
    "closing",
    "other",
    "concluding",
    "back",
)


def _ordinal_piece(start: int, end: int, which: str, kind: str) -> Instalment | None:
    name = _KINDS[kind]
    if kind == "chapter" and which in _LAST_WORDS:
        return Instalment(start, end, final=True)  # "the final chapter of the saga" is its last season
    if which in ("opening",):
        return Instalment(start, end, label=f"{name} 1")
    if which in _ORDINAL_WORDS:
        return Instalment(start, end, label=f"{name} {_ORDINAL_WORDS[which]}")
    if kind == "half":
        return Instalment(start, end, label="Part 2")
    return Instalment(start, end, label=name, ordinal=-1 if which in (*_LAST_WORDS, "latter", "back") else 0)


def _range(start: int, end: int, first: int, last: int | None, season: int | None) -> Instalment:
    if last is None or last <= first:
        return Instalment(
            start, end, season=season, label=f"Episode {first}", episodes=Episodes(first, first, 1)
        )
    episodes = Episodes(first, last, last - first + 1)
    return Instalment(start, end, season=season, label=f"Episodes {first}-{last}", episodes=episodes)


def number(word: str) -> int:
    """The number that figures, a number word or a Roman numeral stand for."""
    return int(word) if word.isdigit() else _NUMBER_WORDS[word.casefold()]


def _special(words: str) -> str:
    """The name of a special: its occasion and its kind, "Christmas special", "Bonus Episode", "Reunion"."""
    folded = " ".join(words.casefold().split())
    if "reunion" in folded:
        return "Reunion"
    if "epilogue" in folded:
        return "Epilogue"
    if "bonus" in folded:
        return "Bonus Episode"
    for occasion in (
        "christmas",
        "holiday",
        "halloween",
        "new year",
        "easter",
        "anniversary",
        "thanksgiving",
    ):
        if occasion in folded:
            plural = folded.endswith("s") and not folded.endswith("'s")
            kind = "episodes" if plural and "episode" in folded else "special"
            return f"{occasion.title()} {kind}"
    return "Special"
