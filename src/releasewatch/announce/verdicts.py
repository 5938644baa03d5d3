"""What each date of a sentence is: the day of a release, the end of a run, or no release at all."""

import re
from collections.abc import Sequence
from typing import Literal

from releasewatch.announce import beside, concerns, usual
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.signs import Sign
from releasewatch.announce.wares import about_wares
from releasewatch.announce.words import Words, those

Verdict = Literal["release", "sure", "until", "no", "open"]
"""sure: a release, and the grammar says that it is to come; open: the sentence does not tell."""

_CLAUSE = pattern(
    r";|:\s|\s—\s|\s-\s|,\s(?=(?:and|but|while|which|who|with|as|when|where|before|after|so|because|"
    r"although|though|followed|then|whereas|after which|meaning|plus|ahead|just|over|more|only|nearly|"
    r"almost|the (?:network|streamer|channel|service|broadcaster|platform|studio|company|paper|outlet))\b)"
    r"|\s(?=(?:while|but|whereas|although|though|followed by|which|and then)\s)|\sthat\s|\sand\s(?=(?:it|"
    r"he|she|they|the|will|is|are|its|has|was|were|in)\s)"
)
_BRACKETS = pattern(r"\([^()]*\)")
"""Where one statement ends and another begins."""
_LONG_AGO = pattern(r"(?:^|[.,;] )(?:all the way |way )?[Bb]ack $")
_DONE_ON = pattern(r"\b(?:was|were) \w+ed\b[^.;]*\b(?:in|on) (?:[A-Z][a-z]+|\d{4})\b[^.;]*\bahead\b")
"""What was done on a day, ahead of another: "was renewed in July, ahead of its release in August"."""
_SPAN_OPENS = pattern(r"\bbetween $", re.IGNORECASE)
_ELSEWHERE = pattern(
    r"\(\W*(?:or )?$|, (?:i\.e\.,?|or|which is|that is|making that)(?: \w+){0,4} (?:on )?$|"
    r"\(.*\b[ap]\.?m"
)
"""Between two days one after the other that tell one moment."""
_ALSO_DAY = pattern(r",? (?:and|&) |, ")
_DAY_SAID = pattern(r"(?:today|yesterday|day)$", re.IGNORECASE)
_ELSEWHERE_TOO = pattern(r" (?:in|on|for|across) (?:the )?[A-Z][\w.& ]{1,24}(?:,? and| or|,) (?:on )?")
"""Between the days of one thing in two countries: "on May 5 in the US and May 6 in the UK"."""
_FROM_BEFORE = pattern(
    r"\bfrom (?:(?:its|the|their) )?(?:[\w-]+ ){0,3}$|\binstead of (?:[\w-]+ ){0,3}$|"
    r"\brather than (?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
_FROM_LEAD = pattern(r"from\s")
_TO_BEFORE = pattern(r"\b(?:to|until|till)\s(?:the\s)?$", re.IGNORECASE)
_TO_LEAD = pattern(r"(?:to|until|till|for)\s", re.IGNORECASE)
_NO_LEAD = pattern(r"(?:before(?! the (?:end|year|close))|since|after|of)\s", re.IGNORECASE)
_NOT = pattern(r"\b(?:not|never|no longer)\b|n't\b", re.IGNORECASE)
_NOT_BEFORE = pattern(
    r"(?:\bnot|n't be|\bnot be|\bnever|n't|\bno longer)(?: (?!only\b|just\b|merely\b)\w+ly)? $"
)
"""Before a sign: "are not (coming in 2024)"."""
_IN_PLACE_OF = ("instead of", "rather than")
"""Signs that speak of what stands after them only."""
_REFUSED = (", not ", ", not on ", ", not in ", " and not ", " and not on ", " and not in ")
_BUT = pattern(r"\bbut (?:instead |rather |only )?(?:on |in |from )?$")
_UNTIL_LEAD = pattern(r"until\s|till\s|through\s", re.IGNORECASE)
_SAID_JUST_BEFORE = pattern(r"^(?:\s|,|\b\w+\b){0,6}$")


def verdicts(text: str, words: Words, dates: Sequence[Mention], signs: Sequence[Sign]) -> list[Verdict]:
    """The verdict on each of `dates`, in order; `text` has titles blanked, whose words say nothing of dates.

    `words` are those of the sentence: what is rare is looked for only where one of its words is among them.
    """
    if not words.all.isdisjoint(beside.GUESS_WORDS) and beside.GUESS.search(text):
        return ["no"] * len(dates)
    clauses = None if "(" in text else _clauses(text, None)
    if not words.all.isdisjoint(_RATED_WORDS) and _RATED.search(text):
        return ["no"] * len(dates)
    if len(dates) > _TOO_MANY:
        return ["no"] * len(dates)
    if len(dates) == 1 and _IS_WEEKDAY.match(text, dates[0].end):
        return ["no"]
    if len(dates) == 1 and dates[0].offset_days == 0 and _OFFER.match(text):
        return ["no"]
    if len(dates) == 1 and _NO_RELEASE.search(text, 0, dates[0].start):
        return ["no"]
    if _HAD_PLANNED.search(text) and not _NOW_INSTEAD.search(text):
        return ["no"] * len(dates)
    if text.startswith("No ") and not any(one.kind == "go" for one in signs):
        return ["no"] * len(dates)  # "No Harbour Nine tonight"
    if text.endswith("?") and all(one.vague for one in dates):
        return ["no"] * len(dates)
    judged = [
        _Around(text, words, one, _outside(text, one, signs), clauses or _clauses(text, one)).verdict()
        for one in dates
    ]
    for place, one in enumerate(dates):
        if (
            one.feast is not None
            and text.endswith(" for ", 0, one.start)
            and any(other.month for other in dates)
        ):
            judged[place] = "no"  # "the one for Halloween arrives on October 5"
    source = _ACCORDING.match(text)
    if source is not None and dates and dates[0].end <= source.end():
        told = sum(one.end <= source.end() for one in dates)
        before: list[Verdict] = ["no"] * told
        return before + verdicts(text, words, dates[told:], signs) if told < len(dates) else before
    if _MADE.match(text) and _SHOWN.search(text) is None:
        return ["no"] * len(dates)  # "Filming was able to start in April and finished in May"
    if _PLANNED_ONCE.match(text):
        ended = next((one.start for one in signs if one.start > 30 and _given_up(text, one)), 0)
        judged = ["no" if one.start < ended else told for one, told in zip(dates, judged, strict=True)]
    for place in range(1, len(dates)):
        between = text[dates[place - 1].end : dates[place].start]
        if judged[place - 1] in ("release", "sure") and _BUT_NOW.search(between):
            judged[place - 1] = (
                "no"  # "then it was pushed to February 1; and now it is confirmed for February 8"
            )
        if judged[place - 1] == "until" and _THAN_PLANNED.fullmatch(between):
            judged[place - 1], judged[place] = (
                "no",
                "until",
            )  # "will end a week later than planned, on May 16"
        if judged[place - 1] == "until" and between in (" (", "(", ", or ", " or "):
            judged[place] = "no"  # "until January 17 (January 18 in the UK)"
        if (
            judged[place - 1] == "no"
            and between == " ("
            and dates[place - 1].turn is None
            and _DAY_SAID.search(text, dates[place - 1].start, dates[place - 1].end)
        ):
            judged[place] = "no"  # "told the paper today (May 5) that"
        if judged[place - 1] in ("release", "sure", "until") and _ELSEWHERE_TOO.fullmatch(between):
            judged[place] = "no" if judged[place - 1] == "until" else judged[place - 1]
        if between == " to " and _FROM_OLD.search(text, 0, dates[place - 1].start):
            judged[place - 1], judged[place] = (
                "no",
                "sure",
            )  # "pushed from its original date of May 5 to June 9"
        if between.strip() == "and" and _SPAN_OPENS.search(text, 0, dates[place - 1].start):
            judged[place] = "no"  # "between July 1 and July 7"
        if _next_day(dates[place - 1], dates[place]) and _ELSEWHERE.search(between):
            judged[place] = "no"  # "on May 9 (May 10 in Australia)": one moment told in two zones
    return judged


_RATED_WORDS = those("drew averaged attracted pulled scored delivered fell dropped slipped rose climbed was")
_RATED = pattern(
    r"\b(?:drew|averaged|attracted|pulled in|scored|delivered|fell|dropped|slipped|rose|climbed)\b[^.;]{0,60}"
    r"\b(?:million|viewers|rating|ratings|demo|percent|share)\b|"
    r"\b(?:premiere|debut|return|finale|opener|episode)\b[^.;]{0,60}\bwas (?:flat|up|down|even|steady|watched by)\b|"
    r"\b(?:premiere|debut|return|finale|launch|opener) of [^.;]{2,60} (?:in|on|last) [^.;,]{3,20} was\b"
)
"""How many saw what was on: "On Sunday, the premiere drew five million viewers"."""
_BUT_NOW = pattern(r"^; (?:and|but) now (?:it|it's|the|they)\b")
_THAN_PLANNED = pattern(r" than (?:expected|planned|scheduled|announced|usual),? (?:on )?")


_HAD_PLANNED = pattern(
    r"\bhad (?:previously|originally|initially|first|once) (?:scheduled|planned|set|slated|announced|intended)\b"
)
"""What was planned before: "had previously scheduled the premiere on that date, with another a week later"."""
_NOW_INSTEAD = pattern(r"\b(?:but|now|instead|moved|pushed|delayed|will)\b")


def _given_up(text: str, sign: Sign) -> bool:
    """Whether a sign tells that something came to nothing, and not where a story "is set"."""
    if sign.kind == "moved":
        return True
    return (
        sign.kind in ("past", "off") and _HAPPENED.search(text, max(0, sign.start - 12), sign.end) is not None
    )


_HAPPENED = pattern(r"\b(?:was|were|wasn't|weren't|had|has|have|got|did|didn't|never|been)\b")


def _next_day(one: Mention, two: Mention) -> bool:
    """Whether the second of two days of a month is the day after the first, or the day before."""
    if one.day is None or two.day is None or one.month is None or two.month is None:
        return False
    return abs(two.day - one.day) == 1 and one.month == two.month


_ASIDE_ENDS = pattern(r"[^,.;]{3,40}(?:, \d{4})?, (?:to )?| (?:of|on) [^,.;]{3,20}(?:, \d{4})? ")
"""From the former plan to the new day: "delayed, which had been set for May 5, to June 9"."""
_ACCORDING = pattern(r"According to [^,;]{0,90}(?:\([^()]*\))?,")
"""Who tells it, and when: "According to the paper today (May 5), the series will"."""
_IS_WEEKDAY = pattern(
    r" (?:is|was|falls on|fell on|will be) an? (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b"
)
"""A day of which only its weekday is told: "as December 1 is a Wednesday"."""
_OFFER = pattern(r"\W*(?:Stream it|Binge|Try|Buy|Get|Download|Subscribe|Sign up|Catch up|Start watching)\b")
"""What opens an offer of what is there already: "Stream it today on Hulu"."""
_FROM_OLD = pattern(
    r"\b(?:pushed|moved|delayed|postponed|shifted|bumped|brought|changed|rescheduled)\b[^;.]{0,60}?(?: from)? (?:its|"
    r"the|their) "
    r"(?:original(?:ly)?|previous(?:ly)?|initial(?:ly)?|earlier|planned|first|old)(?: [a-z]+){0,4} (?:of |on )?$"
)
_NO_RELEASE = pattern(
    r"^\W*(?:Check back|Come back here|Watch this space|Bookmark|Will you|Are you|Do you|Tell us|Let us know)\b[^.;]*$|"
    r"\bwhat(?:'s| is| else is)(?: on| showing)?(?: TV| telly| television)? $|"
    r"\bat (?:its|the|an?|their) [^,;.]{0,40}\b(?:presentation|panel|press conference|showcase|upfronts?|briefing)\b"
    r"[^,;.]{0,40}$|"
    r"\b(?:part of )?(?:a|the|its|this|their) (?:line-?up|slate|roster) (?:for )?$|"
    r"\b(?:something|anything|what)(?: else| more| new)? to (?:watch|stream|binge)(?: on [\w+ ]{2,16})?,? $|"
    r"^\W*(?:Following|After|Since) the (?:premiere|release|launch|debut|arrival|drop) of [^,;]{0,60}$|"
    r"\b(?:knew|did know|had known|were told|was told) (?:that )?it would [a-z ]{2,20} (?:in |on )?$|"
    r"\bwill announce (?:[\w-]+ ){1,5}for (?:the )?$|\b(?:wants?|wanted|tries|trying|has|have) to (?:return|"
    r"go back|get back|"
    r"travel) (?:to )?$|"
    r"\b(?:joined|entered|topped|hit|made|reached|broke) (?:the|its|their|a) [^,;.]{3,50} (?:on|upon|at|since|after) "
    r"(?:its|the|their) (?:release|premiere|debut|launch)(?: on| in)? $|\blast (?:week|month),? on $"
)
"""Before a time at which nothing comes: "ring in 2022", "wants to return to 2020", "joined it on its release on"."""
_MADE = pattern(
    r"(?:Principal )?(?:Filming|Production|Shooting|Photography|Casting)\b(?! (?:company|house|giant|designer))"
)
_SHOWN = pattern(r"\b(?:premier|debut|air|stream|broadcast|releas|return|launch|drop|T{3,})\w*")
_TOO_MANY = 100
"""More dates than this stand in no sentence; each costs a look at the whole of it."""
_PLANNED_ONCE = pattern(
    r"\W*(?:(?:First|Once|Long|Initially|Originally|Previously|At first|Formerly)\b,? )?(?:[Pp]lanned|"
    r"[Ss]cheduled|"
    r"[Ss]lated|[Ss]et|[Dd]ue|[Ee]xpected|[Mm]eant|[Ss]upposed|[Aa]nnounced) (?:for|to|on|in)\b"
)
"""A sentence that opens with what was planned: "Planned for May 5, the premiere was pulled a week before"."""


def _outside(text: str, mention: Mention, signs: Sequence[Sign]) -> Sequence[Sign]:
    """The signs without those in brackets that the date is not in: "on May 5 (it was May 12), the rest in June"."""
    others = [
        span
        for span in (match.span() for match in _BRACKETS.finditer(text))
        if not span[0] < mention.start < span[1]
    ]
    if "—" in text:
        dashed = (match.span() for match in _DASHED.finditer(text))
        others += [span for span in dashed if not span[0] < mention.start < span[1]]
    if any(one.kind == "off" for one in signs):
        others += [
            span
            for span in (match.span() for match in _APPOSITION.finditer(text))
            if span[1] <= mention.start
        ]
    if not others:
        return signs
    return [one for one in signs if not any(start < one.start < end for start, end in others)]


_DASHED = pattern(r"[—–-](?:an?|the|its|his|her|which|who|based|created|from) [^—]{5,140}[—–-](?=[a-z])")
"""Between dashes without spaces: "Harbour Nine—a series after the film of last year—will be out on May 5"."""
_APPOSITION = pattern(
    r",['\"]? (?:(?:an?|the|its|her|his) [^,;:.]{0,50}\b)?(?:set(?= in)|based|inspired|created|filmed|"
    r"about)\b[^,;:.]{2,60}, "
)
"""Between commas what a show is: ", a thriller set in Wales, "."""


def _clauses(text: str, mention: Mention | None) -> list[int]:
    """Where clauses begin and end for a date: its own brackets are a clause, other brackets count for nothing."""
    inner: list[int] = []
    if mention is not None:
        for match in _BRACKETS.finditer(text):
            if match.start() < mention.start and mention.end <= match.end():
                inner = [match.start(), match.end()]
            else:
                text = text[: match.start()] + "_" * (match.end() - match.start()) + text[match.end() :]
    return sorted([0, *(match.start() for match in _CLAUSE.finditer(text)), *inner, len(text)])


class _Around:
    """A date with what stands around it in its sentence; each method below is one thing that can decide."""

    def __init__(
        self, text: str, words: Words, mention: Mention, signs: Sequence[Sign], clauses: Sequence[int]
    ) -> None:
        self.text = text
        self.words = words.all
        self.mention = mention
        self.signs = signs
        self.left = text[max(0, mention.start - 80) : mention.start]
        self.right = text[mention.end : mention.end + 90]
        self.told = text[mention.start : mention.end]
        self.start = max(bound for bound in clauses if bound <= mention.start)
        self.end = min((bound for bound in clauses if bound >= mention.end), default=len(text))
        self.sign = self._governing()

    def verdict(self) -> Verdict:
        """The first answer that something gives."""
        if _DATE_LABEL.search(self.left):
            return "release"
        if _OLD_DAY.search(self.left) and _EPISODE_OF.match(self.right):
            return "no"
        if _OLD_PLAN.search(self.left) and _OF_PLAN.match(self.right):
            return "no"
        for decide in (self._moved, self._beside, self._before_release, self._until, self._by_sign):
            found = decide()
            if found is not None:
                return found
        return "open"

    def _governing(self) -> Sign | None:
        """The sign that rules the date: the nearest before it in its clause, else after it there, else before it."""
        place = self.mention.start
        inside = [one for one in self.signs if self.start < one.end and one.start <= self.end]
        before = [one for one in inside if one.start < place]
        if len(before) > 1 and self.text[before[-1].start : place] == "come ":
            return before[-2]  # "we were to see it back come Wednesday"
        if before:
            return before[-1]
        after = [
            one
            for one in inside
            if one.start >= self.mention.end and not self.text.startswith(_IN_PLACE_OF, one.start)
        ]
        if after:
            return after[0]
        earlier = [one for one in self.signs if one.end <= self.start + 1]
        return earlier[-1] if earlier else None

    def _other_subject(self) -> bool:
        """Whether its clause is about the filming, a press conference and the like."""
        relative = self.text.startswith(_RELATIVES, self.start)
        if relative and concerns.told_of(self.text, self.start + 2, self.mention.start):
            return True
        start = 0 if relative else self.start
        sign = self.sign
        ruled = sign is not None and start < sign.start < self.mention.start
        return concerns.other(
            self.text, start, sign.start if ruled and sign is not None else self.mention.start
        )

    def _past_before(self, sign: Sign) -> bool:
        """Whether only what was is told before a sign."""
        before = [one.kind for one in self.signs if self.start <= one.start < sign.start]
        return before[-1:] == ["off"] or ("past" in before and before[-1] in ("past", "moved"))

    def _gone_after(self) -> bool:
        """Whether what follows tells of the past: "Sunday's premiere drew 12 million viewers"."""
        return any(one.kind == "past" and one.start > self.mention.end for one in self.signs)

    def _said_aside(self, sign: Sign) -> bool:
        """Whether a saying is an aside between commas before the date: "Part 8, it still says, in 2020"."""
        return self.text.startswith(", ", sign.end) and bool(_ASIDE_BEGINS.search(self.text[: sign.start]))

    def _said_at_end(self, sign: Sign) -> bool:
        """Whether somebody's saying only closes the statement: "spring on March 7, summer on June 14, Hulu said"."""
        if sign.start < self.mention.end:
            return False
        words = self.text[: self.mention.start].count(" ")
        return words > 4 and "," in self.text[self.mention.end : sign.start]

    def _withdrawn(self) -> bool:
        """Whether its clause tells that something was taken off the schedule."""
        return any(
            one.kind == "off"
            and self.start <= one.start < self.mention.start
            and self.text.startswith(_WITHDRAWALS, one.start)
            and " " not in self.text[one.start : one.end]
            for one in self.signs
        )

    def _moved(self) -> Verdict | None:
        """ "pushed from May 5 to June 9": the first date is given up."""
        if not any(one.kind == "moved" and one.start < self.mention.start for one in self.signs):
            return None
        if self.sign is not None and about_wares(self.text, self.sign, self.mention, self.start):
            return "no"
        if self._other_subject():
            return "no"
        if _TO_BEFORE.search(self.left) or _TO_LEAD.match(self.told):
            if self.sign is not None and self.sign.kind == "off":
                aside = self.text[self.sign.end : self.mention.start]
                return "sure" if _ASIDE_ENDS.fullmatch(aside) else "no"
            # "was pushed to February 18" may be long ago
            return (
                "release"
                if self.sign is not None
                and _WAS.search(self.text, max(0, self.sign.start - 6), self.sign.start)
                else "sure"
            )
        if _FROM_BEFORE.search(self.left) or _FROM_LEAD.match(self.told):
            return "no"
        return None

    def _beside(self) -> Verdict | None:
        """The words beside the date alone take it out: "since May 5", "the 2019 hit", "(2019)", "yesterday"."""
        mention, left, right = self.mention, self.left, self.right
        year_only = mention.year is not None and mention.month is None and mention.part is None
        if year_only and mention.quarter is None and left.endswith("("):
            return "no"
        if self.told.startswith("in ") and _LONG_AGO.search(left):
            return "no"  # "Back in October the studio said"
        if (mention.offset_days or 0) < 0 or (mention.turn or "").startswith("last"):
            return "no"
        if year_only and _FROM_LEAD.match(self.told) and left.endswith((" is ", " are ", " was ", " were ")):
            return "no"  # "The second season is from 2019"
        present = mention.offset_days == 0 or (mention.turn or "").startswith("this")
        opens = mention.start == 0 or not right.startswith(",")
        if present and opens and beside.DONE_AFTER.match(right) and not beside.BEING_BEFORE.search(left):
            return "no"
        told = self._aside()
        if told is not None:
            return told
        if usual.refused(self.text, self.words, mention, (self.start, self.end)):
            return "no"
        if left.endswith(_REFUSED):
            return "no"  # "on May 30, not May 9"
        if _BUT.search(left) and _NOT.search(self.text, 0, mention.start):
            return "sure"  # "won't start on May 9 but on May 30"
        if mention.feast is not None and right[:1] == "-" and right[1:2].isalpha():
            return "no"  # "the Halloween-themed episode"
        if left.endswith(_QUOTES) and right.startswith(_QUOTES) and " " not in self.told.strip():
            return "no"  # 'Tomorrow' and "Wednesday" are shows
        if mention.weekday is not None and mention.day is None and usual.named(left, right):
            return "no"
        recent = mention.offset_days == 0 or (mention.weekday is not None and mention.day is None)
        if recent and beside.DATES_SET.search(left):
            return "no"  # "Netflix set dates for three shows on Monday"
        if beside.NO_AFTER.match(right) or ("(" in left and beside.EFFECTIVELY.search(left)):
            return "no"
        if _NO_LEAD.match(self.told) and not beside.OF_RELEASE.search(left[-20:] + self.told[:3]):
            return "no"
        if not self.words.isdisjoint(beside.AHEAD_WORDS):
            if beside.AHEAD_OF.search(left) and beside.RELEASE_AFTER.match(right):
                return None
            if beside.AHEAD_OF_RELEASE.search(left):
                # "Just ahead of its premiere on May 5, Harbour Nine has been pushed"
                late = any(one.kind == "moved" and one.start > mention.end for one in self.signs)
                return "no" if late or _DONE_ON.search(self.text, 0, mention.start) else "release"
        follows = self.sign is not None and self.text.startswith("following", self.sign.start)
        if not follows and beside.NO_BEFORE.search(left[-50:]) and not beside.OF_RELEASE.search(left[-20:]):
            return "no"
        bracketed = left.endswith(("(", "(both ", "(all ")) and beside.ON_PLACE.match(right)
        if bracketed or beside.FOR_RELEASE.search(left) or beside.DATED_FOR.search(left):
            return "release"
        full = mention.month is not None and mention.day is not None
        if full and (beside.IT_IS.search(left) or (left.endswith(": ") and beside.DATE_IS.search(left))):
            return "release"
        if self.words.isdisjoint(beside.THEATRE_WORDS):
            return None
        left = left.rpartition(" that ")[2]  # "said at the convention that season 2 will premiere on"
        fair = beside.AT_FAIR.match(right) or beside.AT_FAIR.search(left[-45:])
        return (
            "no" if fair or beside.THEATRES.search(right[:40]) or beside.THEATRES.search(left[-45:]) else None
        )

    def _aside(self) -> Verdict | None:
        """What is old, a guess or the cause of something, and the day that is a subject itself."""
        start = self.mention.start
        if self.left.endswith(beside.BEFORE_THAT):
            return "no"  # "April 10 (was March 27)"
        if not self.words.isdisjoint(beside.MAYBE_WORDS) and beside.MAYBE.search(self.left[-30:]):
            return "no"
        if start < 90 and self.text.startswith(beside.CAUSES) and beside.CAUSE.match(self.text, 0, start):
            return "no"  # "Because of the funeral on Monday, ..."
        if beside.ALSO_THEN.fullmatch(self.text, 0, start) and beside.IS_WHAT.match(self.right):
            return "release"
        if self.mention.vague and beside.SLATE_HAS.match(self.text, self.mention.end):
            return "no" if beside.LEFT_OUT.search(self.text, 0, start) else "release"
        if start < 12 and beside.SEASON_HAS.match(self.text, self.mention.end):
            return "release"
        return "release" if start < 12 and beside.DAY_BRINGS.match(self.right) else None

    def _before_release(self) -> Verdict | None:
        """ "the May 5 premiere", "until Thursday's season finale"."""
        if self._withdrawn() or _WAS_SET.search(self.left):
            return None
        if beside.GIVEN_UP.match(self.right):
            return "no"
        if beside.RELEASE_AFTER.match(self.right) and not _SINCE.search(self.left[-40:]):
            return "no" if self.mention.month is None and self._gone_after() else "release"
        if beside.EVENT_AFTER.match(self.right):
            return "no" if self._gone_after() else "release"
        return None

    def _until(self) -> Verdict | None:
        """ "weekly until May 5" ends a run; "not until May 5" begins one. A weekday that is no certain one is none."""
        lead = _UNTIL_LEAD.match(self.told)
        led = self.left + (lead.group() if lead is not None else "")
        if not self.words.isdisjoint(beside.UNTIL_WORDS) and beside.UNTIL_BEFORE.search(led[-60:]):
            off = self.sign is not None and self.sign.kind == "off" and not self._run_ends(self.sign)
            if off and not (self.sign is not None and _PAUSES.match(self.text, self.sign.start)):
                return "no"  # "is to shoot in the city until November"
            if beside.NO_WAIT.search(led) or beside.DEADLINE.search(led):
                return "no"
            if beside.PIECE_ENDS.search(led):
                return "sure"
            return "sure" if beside.NOT_UNTIL.search(led) or beside.UNTIL_OPENS.search(led) else "until"
        if (
            self.mention.start < 10
            and not self.words.isdisjoint(beside.UNTIL_WORDS)
            and beside.ENDS_AFTER.match(self.right)
        ):
            return "until"
        if self.mention.weekday is not None and self.mention.day is None and _NO_DAY.search(self.left):
            return "no"
        return None

    def _run_ends(self, sign: Sign) -> bool:
        """Whether what goes off is the run of the show itself: "starts on May 5 and ends on June 23"."""
        if not self.text.startswith(_ENDINGS, sign.start):
            return False
        return _OTHER_RUN.search(self.text, self.start, sign.start) is None

    def _verb(self, sign: Sign) -> Sign:
        """The verb whose object a sign is: "won't air any (new episodes) in 2024"."""
        before = [one for one in self.signs if self.start <= one.start < sign.start and one.kind == "go"]
        if before and _ANY.fullmatch(self.text, before[-1].end, sign.start):
            return before[-1]
        return sign

    def _under_plan(self, sign: Sign) -> bool:
        """Whether a sign only goes on with what was to be: "was to air in two parts, with the rest coming in 2024"."""
        if not self.text.startswith("ing", sign.end - 3):
            return False
        before = [one for one in self.signs if one.end <= sign.start]
        return (
            bool(before)
            and before[-1].kind == "off"
            and _WAS_TO.match(self.text, before[-1].start) is not None
            and _WITH.search(self.text, before[-1].end, sign.start) is not None
        )

    def _by_sign(self) -> Verdict | None:
        """What the governing sign says."""
        sign = self.sign
        if self._other_subject():
            return "no"
        if sign is None:
            return None
        if sign.kind == "off" and _JOINS.search(self.text, 0, sign.start) is not None:
            return "release"  # "These join the previously announced premiere of Harbour Nine on May 5"
        if about_wares(self.text, sign, self.mention, self.start) or sign.kind == "off":
            return "no"
        if self.mention.weekday is not None and self.mention.day is None and _CUT_DATE.match(self.right):
            return "no"
        if _IS_OFF.match(self.right):
            return "no"
        if self.mention.after_days is not None and _PICKS_UP.search(self.left):
            return "no"
        if _HALTS.search(self.text, self.start, self.mention.start):
            return "no"
        if _CURRENTLY.search(self.text, 0, sign.end) and self.mention.weekday is not None:
            return "no"
        between = self.text[sign.end : self.mention.start]
        if self.text[sign.start : sign.end] == "back" and self._past_before(sign):
            return "no"  # "was bumped to fall back in November"
        if self.mention.offset_days is not None and _GOING.search(self.text, sign.start, self.end):
            return "no"  # "Tomorrow, we're going to get out of here"
        if not sign.sure and self._withdrawn():
            return "no"
        if sign.kind == "past":
            # "with the bonus episode released a week later": no more than a shorter "which will be released"
            short = (
                _WITH_BEFORE.search(self.text[: sign.start])
                and self.text[sign.start : sign.end] == "released"
            )
            return "release" if short else "no"
        if sign.kind == "said" and (self._said_aside(sign) or self._said_at_end(sign)):
            return "open"
        if sign.kind == "said" and _TITLE_ALONE.fullmatch(between):
            return "no"  # "unveiled its new 'Harbour Nine' on Saturday"
        if sign.kind == "said":
            return "no" if len(between) < 45 and _SAID_JUST_BEFORE.match(between) else "open"
        if sign.kind == "moved":
            return "sure" if _MOVED_TO.search(self.text[sign.start : self.mention.end]) else "open"
        verb = self._verb(sign)
        negated = _NOT.search(self.text, verb.start, sign.end) or _NOT_BEFORE.search(
            self.text, max(0, verb.start - 24), verb.start
        )
        if self._under_plan(sign) or (_IF.match(self.text) and _WOULD.match(self.text, sign.start)):
            return "no"
        if negated and not _UNTIL_LEAD.search(between + self.told):
            return "no"
        return "sure" if sign.sure else "release"


_PICKS_UP = pattern(r"\bpicks? up (?:the story )?$")
"""Before what passes within a story: "Harbour Nine picks up three days later"."""
_JOINS = pattern(r"\bjoin(?:s|ing)? the $")
_IS_OFF = pattern(
    r"(?: and \d{1,2})? (?:(?:is|are|was|were|has been|have been) (?:now )?(?:off\b|cancel+ed|scrapped|called off)|"
    r"(?:will not|won't|did not|didn't) (?:take place|happen|go ahead))"
)
"""Behind a day on which nothing takes place: "the one set for April 25 is off"."""
_HALTS = pattern(
    r"\b(?:stop|stops|halt|halts|cease|ceases|suspend|suspends|not) (?:to )?(?:airing|air|broadcasting|broadcast|"
    r"showing|"
    r"releasing|streaming) (?!until)[^.;]{0,90}$"
)
"""Before a date from which nothing is shown: "to stop airing new dramas for three months, starting from mid-June"."""
_CUT_DATE = pattern(r",? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]*\.?)? [^\W\d]")
"""Behind a weekday: a month without a day that can be read, "Monday, April l8"."""
_CURRENTLY = pattern(r"\b(?:currently|presently|already) (?:airs|streams|runs|broadcasts)\b")
"""Before the verb of a run that is on: "The drama currently airs Saturday nights"."""
_OLD_DAY = pattern(
    r"\b(?:rescheduled|moved|postponed|delayed|cancel+ed|pulled|scrapped|skips?|drops?|pulls?|cancels|preempts?|"
    r"preempted) (?:its|the|their) $"
)
_OLD_PLAN = pattern(
    r"\b(?:its|the|their|from|an?) (?:original|previous|initial|former|earlier|(?:original|initial)ly announced|"
    r"(?:original|previous|initial)(?:ly)? (?:planned|scheduled|set)) $|"
    r"\b(?:bail(?:ed|s|ing)|back(?:ed|s|ing) (?:off|out)|miss(?:ed|es)?|abandon(?:s|ed)?|give(?:s|n)? up|"
    r"dropp?(?:s|ed)?|"
    r"scrap(?:s|ped)?|pull(?:s|ed)?)(?: (?:on|from|of))? (?:its|the|their)(?: [\w-]+)? $"
)
_OF_PLAN = pattern(
    r"(?:,? \d{4},?)? (?:(?:series |season |world )?(?:premiere|release|launch|debut|start|air|return|broadcast) ?)?"
    r"(?:dates?|slot|launch|premiere|debut|airdate|start|bow|release|return)\b"
)
"""Around a day that was planned and is no more: "pushed back its original May 5 release date"."""
_EPISODE_OF = pattern(r" (?:episodes?|broadcasts?|airing|instal+ment|edition|premiere|finale)\b")
"""Around a day that is given up: "has rescheduled its May 5 episode"."""
_DATE_LABEL = pattern(r"\b(?:[Rr]elease|[Pp]remiere|[Aa]ir|[Ss]tart|[Ll]aunch) [Dd]ate ?[:=] ?$")
"""Before a date: its label, whatever stands before that in a line of many: "Status: Filming Release date: "."""
_WAS_SET = pattern(
    r"\b(?:was|were|had been) (?:originally |initially |previously |first )?(?:set|slated|scheduled|planned|"
    r"due) for (?:an?|"
    r"the|its) $"
)
"""Before a day that was planned: "was set for a May 5 release"."""
_RELATIVES = (
    ", which", ", who", " which", " and is ", " and are ", " and will ", " and was ", " and were ", " and "
    "has ",
)  # fmt: skip
"""Clauses without a subject of their own."""
_ANY = pattern(r" (?:(?:any|a|an|its|the|more|further|additional|single|brand) ?)*")
_TITLE_ALONE = pattern(r" (?:its|the|their|his|her|a)(?: [a-z]\w+){0,3} [\"']T{2,},?[\"'],? on ")
_IF = pattern(r"\W*(?:If|Should|Were|Unless|Assuming|Going by|Judging) ")
_WOULD = pattern(r"(?:would|could|might|may|should)\b")
_WAS_TO = pattern(r"(?:was|were|had been|originally|initially)\b", re.IGNORECASE)
_WITH = pattern(r",? with\b")
_GOING = pattern(
    r"going to (?!be\b|have\b|see\b|debut|air|premiere|return|drop|launch|start|begin|release)[a-z]+"
)
_QUOTES = ("'", '"')
_PAUSES = pattern(r"(?:no|take|takes|taking|took|sits?|skips?) ", re.IGNORECASE)
"""A sign after which "until" tells when it goes on: "takes a break until May 5"."""
_ENDINGS = ("end", "wrap", "conclud", "finish")
_OTHER_RUN = pattern(
    r"\b(?:filming|production|shooting|shoot|contract|tour|trial|sale|sales|campaign|deal|strike|voting|"
    r"pre-?orders?|"
    r"exhibition|war|talks|negotiations|subscription|offer)\b",
    re.IGNORECASE,
)
"""What may end besides the run of a show."""
_ASIDE_BEGINS = pattern(r", (?:it|she|he|they|the \w+|\w+) (?:\w+ )?$")
_WAS = pattern(r"\b(?:was|were) $")
_WITHDRAWALS = ("take", "taking", "took", "pull", "scrap", "shelv", "yank", "drop")
_SINCE = pattern(r"\b(?:since|after|following)\b[^,]*$")
_WITH_BEFORE = pattern(r"\bwith (?:[\w'-]+ ){1,5}$")
_MOVED_TO = pattern(r"\b(?:to|until|till|for|on|from)\b")
_NO_DAY = pattern(r"\b(?:an?|always|usually|all [\w ]+ to|every|on the) $", re.IGNORECASE)
"""Before a weekday that is no certain one: "always on a Friday"."""
