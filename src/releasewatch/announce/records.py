"""Records in an article: a title on a line of its own, and below it lines that each tell one thing, "Studio: Gull"."""

from collections import Counter
from collections.abc import Sequence

from releasewatch.announce.candidates import DATE, SERVICE
from releasewatch.announce.instalments import Instalment
from releasewatch.announce.marks import Marks
from releasewatch.announce.patterns import pattern
from releasewatch.announce.rowtitles import is_generic, is_question_title, title_in
from releasewatch.announce.words import those

_FIELD = pattern(r"(?P<label>[A-Z][\w'/& -]{1,40}?)\s?: ?(?=\S|$)")
_FIELD_WORDS = those(
    "premiere premieres release released air airs aired airing broadcast streaming date dates day days time slot"
    " timeslot schedule period cast main starring stars leads lead actors studio studios genre genres director"
    " directors directed writer writers written screenwriter screenwriters scriptwriter network networks channel"
    " channels platform platforms where to watch on episodes episode number of count runtime running duration length"
    " rating age language country source based adapted from original creator created by producer producers production"
    " company companies synopsis plot story summary logline description about what it's details info information and"
    " in the it one sentence korean japanese chinese thai english native hangul romanization revised status"
    " service ott site distributor start end finale total seasons season"
)


_SLOT = pattern(
    rf"(?:{DATE}+|TB[CAD]|tb[cad]|[Cc]oming soon|[Ll]ate(?:r)? [\w ]{{2,20}})(?: at [\d.:apm ]+)?,? (?:on )?{SERVICE}+"
    rf"|{SERVICE}+,? (?:from )?(?:{DATE}+|TB[CAD]|tb[cad]|[Cc]oming soon)"
)
"""A line that is nothing but the day and the platform of the title above it, in either order."""


def _above_slots(
    everything: Sequence[Marks], alone: Sequence[tuple[str, Instalment | None] | None]
) -> list[tuple[str, Instalment | None] | None]:
    """`alone` with the lines above a day and a platform, of which there are three and more."""
    found = list(alone)
    slots = [order for order, marks in enumerate(everything) if _SLOT.fullmatch(marks.masked.strip(" ."))]
    for order in slots if len(slots) > 2 else ():
        above = everything[order - 1] if order else None
        if above is not None and above.sentence.line.role != "prose" and not above.dates:
            found[order - 1] = found[order - 1] or _as_written(above)
    return found


def _label(marks: Marks) -> str | None:
    """The label of a line that tells one thing behind it, in small letters; None for other lines."""
    found = _FIELD.match(marks.text) if marks.sentence.first else None
    if found is None or found["label"] == "What":
        return None  # "What: Cold Quay" above "When: May 5" is the title
    label = found["label"].casefold()
    return label if _FIELD_WORDS.issuperset(_WORD.findall(label)) else None


_WORD = pattern(r"[\w']+")


def titles_of_records(
    everything: Sequence[Marks], alone: Sequence[tuple[str, Instalment | None] | None]
) -> list[tuple[str, Instalment | None] | None]:
    """`alone`, the title of each line that is one, put right where the article is made of records.

    The line above the first field of a record is its title, however it is worded; the fields, and a caption between a
    title in quotation marks and its fields, are none.
    """
    alone = _above_slots(everything, alone)
    labels = [_label(marks) for marks in everything]
    written = [_FIELD.match(marks.text) if marks.sentence.first else None for marks in everything]
    often_written = Counter(one["label"].casefold() for one in written if one is not None)
    labels = [
        label
        or (
            one["label"].casefold()
            if one is not None and often_written[one["label"].casefold()] > 1
            else None
        )
        for label, one in zip(labels, written, strict=True)
    ]
    heads = [
        order
        for order in range(1, len(everything) - 1)
        if labels[order] and labels[order + 1] and not labels[order - 1]
    ]
    if len(heads) < 2:
        return list(alone)
    often = Counter(labels)
    titled = sum(everything[order - 1].sentence.line.role != "prose" for order in heads) * 2 > len(heads)
    for place, order in enumerate(heads):
        if titled and everything[order - 1].sentence.line.role == "prose" and often[labels[order]] == 1:
            labels[order] = None  # "Leads: A Musical" above "Studio: Gull" is the title
            heads[place] += 1
    found = [None if field else one for field, one in zip(labels, alone, strict=True)]
    for head, before in zip(heads, [0, *heads], strict=False):
        above = head - 1
        marks = everything[above]
        if above <= before or marks.sentence.line.role == "prose" or marks.dates or _is_none(marks.text):
            continue
        upper = everything[above - 1]
        if marks.text[0] not in _QUOTES and upper.text[0] in _QUOTES and alone[above - 1] is not None:
            found[above] = None  # "'Cold Quay'", a caption, and only then the fields
            continue
        found[above] = (
            alone[above] or title_in(marks, 0, len(marks.text), marked_off=True) or _as_written(marks)
        )
    return found


def _is_none(text: str) -> bool:
    """Whether a line above fields is no title: a label, a question of the reader; "Who Rows There?" is one."""
    return is_generic(text) and not (text.endswith("?") and is_question_title(text) and text.istitle())


_QUOTES = "\"'"


def _as_written(marks: Marks) -> tuple[str, Instalment | None] | None:
    """A line in small letters as a title: "Umi no Uta ga Kikoeru"."""
    written = marks.sentence.original.strip(" \"“”'‘’")
    if len(written) > 80 or written[-1:] in ".:;," or not written[:1].isupper():
        return None
    piece = marks.pieces[0] if marks.pieces else None
    return (written if piece is None else marks.sentence.original[: piece.start].strip(" :-–—,")), piece
