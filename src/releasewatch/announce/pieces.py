"""Which instalment and season of a sentence a date belongs to."""

import re

from releasewatch.announce.candidates import Candidate
from releasewatch.announce.instalments import Instalment
from releasewatch.announce.marks import RENEWED, Marks
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern

_ASIDE = pattern(
    r"\b(?:after|since|following|before|unlike|like|than|from|ended|of the)\s(?:the\s|its\s|\w+day's\s|"
    r"last\s\w+'s\s)?$",
    re.IGNORECASE,
)


def season_beside(marks: Marks, mention: Mention, floor: int, title: Candidate | None) -> int | None:
    """The season named anywhere before the date in a sentence about one show: "season two ... Part 1 on July 3"."""
    seasons = [
        one.season
        for one in marks.pieces
        if one.season is not None
        and one.end <= mention.start
        and not _ASIDE.search(marks.text[: one.start])
        and not RENEWED.search(marks.text[: one.start])
        and not _of_title_before(marks, one, mention, title)
        and not _is_over(marks, one, mention)
    ]
    if len({id(title) for _, _, title in marks.titles}) > 1 and floor:
        return None
    return seasons[-1] if seasons else None


def piece_of(
    marks: Marks, mention: Mention, floor: int, ceiling: int, title: Candidate | None
) -> Instalment | None:
    """The instalment that comes out on a date: named before it since the last date, else after it."""
    text = marks.text
    before = [
        one
        for one in marks.pieces
        if floor <= one.start
        and one.end <= mention.start
        and (not _ASIDE.search(text[max(0, one.start - 20) : one.start]) or _rules(marks, one, mention))
        and not (
            one.label is None
            and RENEWED.search(text[: one.start])
            and _TO_BE_OUT.fullmatch(text, one.end, mention.start) is None
        )
        and not text.endswith(_FORMER, 0, one.start)
        and not (one.label == "Finale" and _NO_DATE_OF.search(text, 0, one.end) is not None)
        and not _of_title_before(marks, one, mention, title)
        and not (not one.piece and _is_over(marks, one, mention))
    ]
    last = max((one.end for one in marks.dates if one.end <= mention.start), default=0)
    before = [one for one in before if one.start >= last] or before
    told = [one for one in marks.pieces if _RELATIVE_DATE.fullmatch(text, one.end, mention.start)]
    if told:
        return told[-1]
    labelled = [one for one in before if one.piece]
    if labelled:
        chosen = labelled[-1]
        named = [one for one in labelled if one.label is not None]
        if chosen.label is None and named and not re.search(r"[;,]", text[named[-1].end : chosen.start]):
            return named[-1]  # "Part 2 drops five more": the name says more than the count
        for one in reversed(labelled[:-1]):
            # "the second half of Harbour Nine's Final Season Part 3": the first is what comes out
            if one.label and re.fullmatch(r" of [^,;()]*", text[one.end : chosen.start]):
                chosen = one
        return chosen
    after = [
        one
        for one in marks.pieces
        if mention.end <= one.start
        and one.end <= ceiling
        and not (ceiling < len(text) and _TO_NEXT_DATE.fullmatch(text, one.end, ceiling) is not None)
        and not any(
            mention.end <= start < one.start and other is not title for start, _, other in marks.titles
        )
        and not re.search(
            r"[;]|\) and\b|, (?:and|while|but|with|followed)\b|\bafter\b|(?<!,)\ssince\b|\bfollow",
            text[mention.end : one.start],
        )
    ]
    if after and (
        not before
        or (
            after[0].label is not None
            and re.fullmatch(
                r"(?:\s(?:as|with|for|is|brings|of)|, when (?:[\w+' ]+ )?(?:puts out|drops|releases|airs|"
                r"shows|brings|streams|unveils))"
                r"\s(?:the\s|its\s)?['\"]?",
                text[mention.end : after[0].start],
            )
        )
    ):
        return after[0]
    return before[-1] if before else None


_TO_BE_OUT = pattern(
    r",? (?:to be (?:out|released|shown)|to (?:premiere|debut|air|arrive|return|launch|stream)|due|coming|premiering|"
    r"arriving|set|slated|expected)\b[^,;.]{0,30}"
)
"""Between a season that is ordered and its time: "renewed for a second season to be out in 2019"."""
_FORMER = ("previous ", "original ", "former ", "initial ", "earlier ")
"""Before a slot that is given up: "from its previous (midseason premiere)"."""
_NO_DATE_OF = pattern(r"^\W*No (?:[\w-]+ ){0,3}finale$")
"""Up to the finale that has no date: "No official finale (date has been announced)"."""
_ENDED = pattern(r"(?:ended|concluded|finished|wrapped(?: up)?|closed|came to an end|bowed out)\b")


def _is_over(marks: Marks, piece: Instalment, mention: Mention) -> bool:
    """Whether a season is told to have ended before a date: "series 11 ended on Sunday and it returns in 2020"."""
    over = _ENDED.search(marks.text, piece.end, mention.start)
    return over is not None and any(one.kind == "go" and over.end() <= one.start for one in marks.signs)


def _rules(marks: Marks, piece: Instalment, mention: Mention) -> bool:
    """Whether an instalment is the subject of the verb before a date: "before Part 2 lands on June 27"."""
    clause = marks.text[piece.end : mention.start]
    if "," in clause or ";" in clause:
        return False
    return any(one.kind == "go" and piece.end <= one.start < mention.start for one in marks.signs)


def _of_title_before(marks: Marks, piece: Instalment, mention: Mention, title: Candidate | None) -> bool:
    """Whether an instalment belongs to the statement before: "is in its last season, and Harbour Nine returns"."""
    starts = [start for start, _, one in marks.titles if one is title and piece.end <= start < mention.start]
    return bool(starts) and _NEXT_STATEMENT.search(marks.text, piece.end, max(starts)) is not None


_NEXT_STATEMENT = pattern(r"[;,] (?:and|while|but|plus|as|then) ['\"]?$")

_TO_NEXT_DATE = pattern(r" (?:on|in|from|for|arriv\w+ on|follow\w* on|due on|set for|com\w+ on) ")
"""Between an instalment and the next date, which it belongs to: "five episodes on May 5 and five more on June 2"."""

_RELATIVE_DATE = pattern(
    r", (?:now |currently |tentatively )?(?:expected|due|set|slated|scheduled|planned|coming|arriving|premiering|"
    r"airing|out)"
    r"(?: for| in| on| to \w+(?: in| on)?)? ?(?:the )?|(?:, which|,? that|,? which) (?:is|are|airs?|comes?|drops?|"
    r"premieres?|arrives?|will \w+)(?: out)?(?: on|"
    r" in)? ?(?:the )?"
)
"""Between an instalment and its date: "after the finale, which is on May 17"."""
