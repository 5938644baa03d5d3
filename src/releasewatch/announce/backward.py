"""What a sentence takes from the one before it: "The third will follow in May", "When? May 9."."""

from releasewatch.announce.instalments import Instalment
from releasewatch.announce.marks import RENEWED, Marks
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.splits import Split
from releasewatch.announce.words import those
from releasewatch.core.words import ORDINALS

_WHEN = those("when date day")
_ASKED = those("when date")
_ELLIPSIS = pattern(
    r"\W*(?:(?:And|But|Then) )?[Tt]he (first|second|third|fourth|fifth|sixth|last|final|other|next)(?: "
    r"one)? (?=\w)"
)
"""A subject whose noun stands in the sentence before."""
_ON = pattern(
    r"(?:,|;|\band|\bwith|\bbut)+ (?:and )?the (first|second|third|fourth|fifth|sixth|last|final|other|"
    r"next)(?: one)? "
    r"(?:(?:to |will |is )?(?:follow|arriv|com|due|set|land|drop|air)\w* )?(?:on|in|from)?\s?$"
)
"""The same further on: "the first is out on May 9, the second on June 6"."""
_LAST = ("last", "final", "other")
_SEASONS = pattern(r"\b(two|three|four|more|new) (?:more )?seasons\b")
_KINDS = ("Part", "Volume", "Act", "Chapter", "Cour")


_MORE_EXACTLY = pattern(
    r"(?:More )?(?:[Ss]pecifically|[Pp]recisely|[Ee]xactly|[Nn]amely|[Tt]o be (?:exact|precise|more precise|"
    r"specific)),? (?:on )?"
)
"""Before the day of what the sentence before tells: "It comes in June. Specifically June 1"."""


def answers(marks: Marks, mention: Mention, previous: Marks | None) -> bool:
    """Whether a date is all of a sentence and answers the question before it: "When does it start? May 9."."""
    if previous is not None and _MORE_EXACTLY.fullmatch(marks.text, 0, mention.start):
        return any(one.kind == "go" for one in previous.signs)
    if previous is None or not previous.text.endswith("?") or previous.words.all.isdisjoint(_WHEN):
        return False
    return not (marks.text[: mention.start] + marks.text[mention.end :]).strip(" .!-")


_THIS_PIECE = pattern(r"\b(?:[Tt]his|[Tt]hat|[Tt]he same|[Ss]aid) (?:chapter|episode|one|hour|instal+ment)\b")
_NEW = those("instead now")
_SUBJECT = 6
"""Before this an instalment is the subject of its sentence."""
_EVENTS = ("Reunion", "Special", "Christmas special")


def same_piece(marks: Marks, previous: Marks | None) -> Instalment | None:
    """The one episode of the sentence before that this one speaks on of: "This chapter airs on Sunday".

    It does so too when it tells the new day of what the one before told to be off.
    """
    if previous is None or marks.pieces or marks.sentence.line.role != "prose":
        return None
    told = [one for one in previous.pieces if (one.label or "").startswith("Episode ")]
    subject = previous.pieces[0] if previous.pieces else None
    if (
        subject is not None
        and subject.start < _SUBJECT
        and subject.label in _EVENTS
        and marks.text.startswith("It ")
    ):
        return subject  # "The reunion was announced in July. It airs on May 5"
    if len(told) != 1:
        return None
    instead = not marks.words.all.isdisjoint(_NEW) and bool(previous.dates)
    moved = instead and any(one.kind == "off" for one in previous.signs)
    return told[0] if moved or _THIS_PIECE.search(marks.text) is not None else None


_DATE_OF = pattern(r"\bdates? (?:for|of) (?:the |its |their )?(?:[\w-]+ ){0,2}$")
_SHOW_SUBJECT = pattern(
    r"\W*(?:[Ii]t|[Tt]he (?:[\w-]+ ){0,3}?(?:series|show|drama|comedy|thriller|anime|sitcom|saga|episodes|"
    r"instal+ment))\b"
)


def dated_piece(marks: Marks, previous: Marks | None) -> Instalment | None:
    """The piece whose date the sentence before promises: "has set the date for the second half. The show returns"."""
    if previous is None or marks.pieces or not _SHOW_SUBJECT.match(marks.text):
        return None
    told = [one for one in previous.pieces if one.label is not None]
    if len(told) != 1 or not _DATE_OF.search(previous.text, 0, told[0].start):
        return None
    return told[0]


def renewed(marks: Marks, previous: Marks | None) -> int | None:
    """The season that the sentence before orders: "has been renewed for season 2. The series will return in 2020"."""
    if previous is None or not _SHOW_SUBJECT.match(marks.text) or any(one.season for one in marks.pieces):
        return None
    told = [
        one
        for one in previous.pieces
        if one.season is not None and RENEWED.search(previous.text, 0, one.start)
    ]
    return told[0].season if len(told) == 1 and len(previous.pieces) == 1 else None


def asked_piece(marks: Marks, previous: Marks | None) -> Instalment | None:
    """The piece that the question above asks for: "When is Part 5, Volume 2 out?", and below "The last one comes"."""
    if previous is None or not previous.text.endswith("?") or previous.words.all.isdisjoint(_ASKED):
        return None
    told = [one for one in previous.pieces if one.label is not None]
    return told[0] if len(told) == 1 else None


def ellipsis(
    marks: Marks, span: tuple[int, int], previous: Marks | None, split: Split | None
) -> Instalment | None:
    """The piece or season that "The third will follow" leaves out, counted on from the sentence before.

    `span` reaches from the date before, if there is one, to the date in question.
    """
    opening = _ELLIPSIS.match(marks.text) if marks.text[:1] in "TABtab" else None
    if opening is None or previous is None:
        return None
    if not any(0 <= one.start - opening.end() <= 1 for one in marks.signs):
        return None
    match = opening if span[0] == 0 else _ON.search(marks.text, *span)
    if match is None:
        return None
    word = match.group(1).casefold()
    kind = next(
        (
            one.label.split(" ")[0]
            for one in reversed(previous.pieces)
            if one.label is not None and " " in one.label
        ),
        None,
    )
    number = ORDINALS.get(word)
    if kind not in _KINDS:
        if number is not None and _SEASONS.search(previous.text):
            return Instalment(match.start(), match.end(), season=number)
        if split is None or not split.whole:
            return None
        kind = split.kind
    if number is None and word in _LAST:
        number = split.number if split is not None else 2
    return None if number is None else Instalment(match.start(), match.end(), label=f"{kind} {number}")
