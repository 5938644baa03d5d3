"""The titles that stand in the headline without a mark, or behind a colon, and that the text repeats."""

from collections.abc import Iterator, Sequence

from releasewatch.announce.candidates import MASKS, Masked, Titles
from releasewatch.announce.names import LEADING, RUN, key, usable
from releasewatch.announce.page import uniform
from releasewatch.announce.patterns import pattern
from releasewatch.announce.services import is_name as is_service
from releasewatch.announce.words import those


def subtitles(sentences: Sequence[Masked], found: Titles) -> None:
    """Note what has a known title with a name of its own behind a colon: "Harbour: Blood of the Sea"."""
    known = [uniform(one.text) for one in found.known.values() if one.strong or one.worth >= 2]
    for sentence in sentences:
        if sentence.headline or sentence.heading or ": " not in sentence.text:
            continue
        for text in known:
            start = sentence.masked.find(text + ": ")
            match = RUN.match(sentence.masked, start) if start >= 0 else None
            if match is not None and match.end() > start + len(text) + 2:
                found.add(match.group(), sentence.original[start : match.end()], 3.0, strong=True)


def openings(sentences: Sequence[Masked], found: Titles) -> None:
    """Note what stands before the dash with which several paragraphs open: "Harbour Nine - The drama returns"."""
    heads: list[tuple[Masked, int]] = []
    line = -1
    for sentence in sentences:
        if sentence.line == line or sentence.headline:
            continue
        line = sentence.line
        head = _BEFORE_DASH.match(sentence.masked)
        if head is not None and usable(head.group(1), quoted=False) and not is_service(head.group(1)):
            heads.append((sentence, head.end(1)))
    if len(heads) < 3:
        return
    for sentence, end in heads:
        found.add(sentence.text[:end], sentence.original[:end], 4.0, strong=True, certain=True)


_BEFORE_DASH = pattern(
    r"([A-Z0-9][^\ue000-\ue002()\[\]|;\"]{2,70}) [-–—] (?=(?:[A-Z][a-z]+|\ue001+) [a-z\ue001])"
)


def interrupted(whole: str, found: Titles) -> None:
    """Join both sides of three dots where the second is a call: "I'm a Sailor... Take Me to Sea!"."""
    if "..." not in whole and "…" not in whole:
        return
    for name, one in list(found.known.items()):
        match = _DOTS.search(whole, max(0, whole.find(uniform(one.text))))
        while match is not None and not whole.endswith(uniform(one.text), 0, match.start()):
            match = _DOTS.search(whole, match.end())
        rest = None if match is None else found.known.pop(key(match["rest"]), None)
        if match is None or (rest is None and match["rest"][-1] not in "!?") or name not in found.known:
            continue
        del found.known[name]
        found.short_forms.append((one.text, one))
        one.text += match.group().replace("\n", " ")
        one.worth += 2.0 + (rest.worth if rest is not None else 0.0)
        one.strong = True
        found.known[key(one.text)] = one


_DOTS = pattern(
    r"(?:\.\.\.|…)[ \n]?(?P<rest>[A-Z][\w']*(?: [A-Z][\w']*| (?:of|the|a|to|me|in|out|on|is))*[!?]?)"
)
"""Three dots within a title, and how it goes on."""


def extended(whole: str, found: Titles) -> None:
    """Let a title that the same words follow wherever it stands end with them: "The Witch", always "from Harbour"."""
    for name, one in list(found.known.items()):
        plain = uniform(one.text)
        places = list(standing(plain, whole))
        if len(places) < 2:
            continue
        match = _GOES_ON.match(whole, places[0] + len(plain))
        more = match.group() if match is not None else ""
        while more and not all(whole.startswith(plain + more, place) for place in places):
            more = more.rpartition(" ")[0]
        name_in = more[match.start(1) - match.start() :] if match is not None else ""
        if not name_in or not usable(name_in, quoted=False) or is_service(name_in):
            continue
        if key(plain + more) not in found.known:
            del found.known[name]
            found.known.pop(key(name_in), None)
            one.text += more
            found.known[key(one.text)] = one


_GOES_ON = pattern(
    r"(?: (?:of|from|with|without|under|over|beyond|within|against) (?:the )?|, (?=The |A |An |Who |"
    r"My ))([A-Z]\w*(?: [A-Z]\w*)*)"
)
"""What may belong to the title before it."""

_HEADLINE_WORD = pattern(r"[\w'&+×!?.-]*[\w'&+×!?]")


def recurring(sentences: Sequence[Masked], whole: str, found: Titles, persons: set[str]) -> None:
    """Note the words of the headline that the text repeats with capitals, and never without: the show, most often."""
    body = "\n".join(sentence.text for sentence in sentences if not sentence.headline)
    for sentence in sentences:
        if not sentence.headline:
            continue
        words = [
            match.span()
            for match in _HEADLINE_WORD.finditer(sentence.masked)
            if not set(match.group()) & set(MASKS)
        ]
        taken = -1
        held = [
            (low, low + len(one.text))
            for one in found.known.values()
            if (low := sentence.text.find(uniform(one.text))) >= 0
        ]
        for place, (start, _) in enumerate(words):
            owner = sentence.text[start : words[place][1]].endswith("'s") and place + 1 < len(words)
            if (
                owner
                and sentence.text[words[place + 1][0]].isupper()
                and sentence.text[start : words[place + 1][1]] not in body
            ):
                continue  # "Ann's Harbour Nine"
            if (
                start < taken
                or any(low <= start < high for low, high in held)
                or (not sentence.text[start].isupper() and not sentence.text[start].isdigit())
            ):
                continue
            first = sentence.text[start : words[place][1]].removesuffix("'s")
            if first not in body and first.upper() not in body:
                continue
            for last in range(min(place + 11, len(words) - 1), place - 1, -1):
                end = words[last][1]
                text = sentence.text[start:end].removesuffix("'s")
                first_of_list = text.split(", ", 1)[0]
                if first_of_list != text and any(True for _ in standing(first_of_list, body)):
                    continue  # "Harbour Nine, Salt Road and Cold Quay"
                times = _repeated(text, body, whole, single=place == last)
                if times and key(text) not in persons:
                    worth = 1.5 if place == 0 else 1.0
                    worth += 0.5 * (place == 0 and place < last and sentence.text.startswith(", ", end))
                    found.add(
                        text,
                        sentence.original[start : start + len(text)],
                        worth + min(times, 4) * 0.5,
                        strong=False,
                    )
                    taken = end
                    break


def _repeated(text: str, body: str, whole: str, *, single: bool) -> int:
    """How often a piece of the headline stands in the body as a name; 0 where it is no name."""
    words = text.casefold().split(" ")
    if words[0] in _NO_OPENING or words[-1] in _NO_END or not usable(text, quoted=False):
        return 0
    if not single:
        return sum(1 for _ in standing(text, body))
    if len(text) < 3 or f" the {text}" in body:
        return 0  # "the Queen"
    if any(True for _ in standing(text.lower(), body)) or any(
        name_before(whole, place) for place in standing(text, whole)
    ):
        return 0  # an ordinary word, or the last word of a name: "Ann Lee"
    spellings = {text, text.upper()}
    return sum(
        not body[place + len(text) + 1 : place + len(text) + 2].isupper() or body[place + len(text)] != " "
        for spelling in spellings
        for place in standing(spelling, body)
        if place + len(text) < len(body)
    )


def standing(text: str, whole: str) -> Iterator[int]:
    """Where `text` stands in `whole` as whole words, or as an owner: "Harbour", "Harbour's", not "Harbours"."""
    place = whole.find(text)
    while place >= 0:
        end = place + len(text)
        before, after = whole[place - 1 : place], whole[end : end + 1]
        if not (before.isalnum() or (before in ("-", ".") and before)) and not (
            after.isalnum() or after == "-"
        ):
            yield place
        place = whole.find(text, end)


def name_before(whole: str, place: int) -> bool:
    """Whether a word with a capital stands just before, so that both are one name; "In" and "The" are no names."""
    word = _WORD_BEFORE.search(whole, max(0, place - 24), place)
    return word is not None and word.group(1)[0].isupper() and word.group(1).casefold() not in LEADING


_WORD_BEFORE = pattern(r"(?:^|(?<=[\s\"(]))'?(\w[\w.'-]*) $")
_NO_END = those(
    "of the and a an in to or on at for with from by is my your no vs & - — season series part volume"
    " tv anime drama k-drama kdrama ova cour"
)
_NO_OPENING = those(
    "of and in to or on at for with from by is vs & - — season series part volume when how what where why"
    " who will does"
)
