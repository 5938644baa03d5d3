"""Which of the candidates stay titles in the end, and which one the article is about."""

from collections.abc import Sequence

from releasewatch.announce.candidates import Candidate, Masked, Titles
from releasewatch.announce.evidence import KINDS, OTHER_WORK
from releasewatch.announce.firstnames import is_called
from releasewatch.announce.headline import standing
from releasewatch.announce.instalments import number
from releasewatch.announce.names import key, usable
from releasewatch.announce.page import uniform
from releasewatch.announce.patterns import pattern
from releasewatch.announce.services import is_name as is_service
from releasewatch.announce.words import those


def choose(sentences: Sequence[Masked], whole: str, found: Titles) -> None:
    """Choose what the article is about, give it its full title, and drop what is named in passing."""
    headline = " ".join(key(sentence.text) for sentence in sentences if sentence.headline)
    quoted = " ".join(sentence.text for sentence in sentences if sentence.headline).casefold()
    found.main = max(found.known.values(), key=lambda one: _rank(one, whole, headline, quoted))
    _offspring(found, quoted)
    _spell_out(found, whole)
    _whole_opening(found, headline, whole)
    _outshone(found, headline, whole)
    _shortened(found, headline)
    found.headlined = found.main is not None and _names(headline, key(found.main.text))
    found.named_pieces = (
        found.main is not None
        and any(sentence.headline and _PIECES_WITH_NAMES.search(sentence.text) for sentence in sentences)
        and found.headlined
    )


def _names(headline: str, name: str) -> bool:
    """Whether a headline has a name as whole words: "harbour", not in "harbourside"."""
    place = headline.find(name)
    while place >= 0:
        end = place + len(name)
        behind = headline[end + headline.startswith("s", end) :]
        if not headline[place - 1 : place].isalnum() and not behind[:1].isalnum():
            return True
        place = headline.find(name, place + 1)
    return False


def _is_tail(one: Candidate, whole: str) -> bool:
    """Whether the same word and a comma stand before a title wherever it stands: "Good Night, Your Harbour"."""
    before = {whole[max(0, place - 8) : place] for place in standing(one.folded, whole)}
    return len(before) == 1 and before.pop().endswith(", ")


_MARKS = ("'", '"', "<", "《", "〈", "「", "『")
"""What opens a title in quotation marks."""


_OFFSPRING = pattern(
    r"(?:'s)?['\"]? (?:spin-?off|sequel|prequel|offshoot|follow-?up|companion|successor|reboot|remake)"
    r"(?: series| show| drama)?,? ['\"]?"
)


def _offspring(found: Titles, headline: str) -> None:
    """Where the headline tells whose child a show is, take the child: "Harbour Nine spin-off Salt Road"."""
    main = found.main
    place = headline.find(main.folded) if main is not None else -1
    if main is None or place < 0:
        return
    match = _OFFSPRING.match(headline, place + len(main.folded))
    if match is not None:
        children = [one for one in found.known.values() if headline.startswith(one.folded, match.end())]
        found.main = max(children, key=lambda one: len(one.text), default=main)


def _rank(one: Candidate, whole: str, headline: str, quoted: str) -> float:
    """How likely an article is about a title: what speaks for it, how often it stands, whether in the headline."""
    times = whole.count(one.folded)
    boost = 1.0
    if one.worth >= 2 and any(f"{mark}{one.folded}" in quoted for mark in _MARKS):
        boost = 3.0
    elif headline.startswith(key(one.text)):
        boost = 3.5
    elif _names(headline, key(one.text)):
        # A run of capitals that stands in the headline alone is as likely a part of the headline's sentence.
        boost = 2.0 if times > 1 or one.strong else 0.7
    elif whole.startswith(one.folded):
        boost = 2.0  # an article without a headline opens with its show
    if any(_SPLIT_IN.search(whole, max(0, place - 60), place) for place in standing(one.folded, whole)):
        boost *= 1.5
    first = max(0, whole.find(one.folded))
    if OTHER_WORK.search(whole, max(0, first - 60), first):
        boost *= 0.6  # "It worked with Harbour Nine, and so Salt Road is split"
    return (one.worth + min(times, 6)) * boost + len(one.text) / 1000


_SPLIT_IN = pattern(
    r"\b(?:split|splits|splitting|divide|divides|cut|cuts) (?:up )?(?:the|its) (?:[\w-]+ ){0,3}(?:season|series|run|"
    r"episodes) of ['\"]?$"
)
"""Before the show that the news is of: "to split the last season of Harbour Nine"."""
_PIECES_WITH_NAMES = pattern(
    r"\b(?:[Ss]pecials|[Ss]horts|[Ss]tories|[Ff]ilms|[Tt]rilogy|[Tt]elefilms|[Ww]ebisodes)\b"
    r"(?! (?:in|on|to|from|this|and)\b)"
)
"""What of a show comes under names of its own: "Harbour Nine anniversary specials"."""
_KINDS = frozenset(KINDS.split("|"))


def _is_quoted(one: Candidate, whole: str) -> bool:
    """Whether a title stands behind a quotation mark."""
    return any(f"{mark}{one.folded}" in whole for mark in _MARKS)


_ACTS = those(
    "will comes returns premieres debuts launches airs arrives drops lands opens begins starts hits bows follows"
    " streams still moves joins"
)


_COMING = (
    "back",
    "streaming",
    "premiering",
    "debuting",
    "arriving",
    "launching",
    "airing",
    "returning",
    "landing",
    "due",
    "out",
)


_PLANNED = tuple(
    f"{what} {when}"
    for what in (
        "planned",
        "slated",
        "scheduled",
        "set",
        "due",
        "expected",
        "coming",
        "arriving",
        "premiering",
    )
    for when in ("for", "in", "on", "to premiere", "to debut", "to air", "to launch")
)
"""After a title in the middle of a sentence: "an animated Harbour Nine planned for 2026"."""
_RETURNING = (
    "returns",
    "premieres",
    "debuts",
    "launches",
    "airs",
    "arrives",
    "will return",
    "will premiere",
    "is back",
)
"""After "which": what only shows do."""


def _acts(one: Candidate, whole: str) -> bool:
    """Whether a title opens a sentence as what comes: "Harbour Nine arrives on May 5", "Harbour Nine, back in May"."""
    if any(f"{one.folded}, {word} " in whole for word in _COMING) or any(
        f"{one.folded}, which {word} " in whole for word in _RETURNING
    ):
        return True
    if any(f"{one.folded} {what} " in whole for what in _PLANNED):
        return True
    opening = f"\n{one.folded} "
    place = whole.find(opening)
    return place >= 0 and whole[place + len(opening) :].split(" ", 1)[0] in _ACTS


_ORDERED = pattern(
    r"\b(?:renew(?:ed|s)?|order(?:ed|s)?|pick(?:ed|s) up|greenlit|commission(?:ed|s)?|cancel+ed|revived?) ['\"]?$"
)
"""Before a show of which its channel decides: "has renewed Harbour Nine"."""
_NAME = pattern(r"(?!The |A |An |My |Our |New |Big )[A-Z][a-z]+ [A-Z][a-z]+")


def _outshone(found: Titles, headline: str, whole: str) -> None:
    """Where the headline names the show, drop the others that nothing marks for sure and that look like any name.

    What opens with "The", has a name of its own behind a colon, shares a word with the show, or has what it is
    before it ("the spin-off Gen Harbour") stays. An article that puts its show in quotation marks does so with others.
    """
    main = found.main
    if main is None or main.worth < 2 or not _names(headline, key(main.text)):
        return
    quotes = _is_quoted(main, whole)
    sure = [
        one
        for name, one in found.known.items()
        if one is not main and (name in found.coming or name in found.certain)
    ]
    several = len(sure) > 1
    own = {word for word in key(main.text).split() if len(word) > 3}
    for name, one in list(found.known.items()):
        certain = name in found.certain and not (quotes and not _is_quoted(one, whole))
        if (
            one is not main
            and name.endswith(f" {key(main.text)}")
            and _NAME.fullmatch(one.text)
            and not _is_quoted(one, whole)
        ):
            del found.known[name]  # who the show is named after: "Ann Harbour"
            continue
        if one is main or certain or name in headline or not own.isdisjoint(name.split()):
            continue
        place = whole.find(one.folded)
        called = whole[max(0, place - 20) : max(0, place)].rstrip(" '\"").rsplit(" ", 1)[-1] in _KINDS
        called = called or _ORDERED.search(whole, max(0, place - 30), max(0, place)) is not None
        called = called or name in found.coming or _acts(one, whole)
        called = called or (
            several and one.worth >= 2 and not is_called(one.text) and not _is_tail(one, whole)
        )
        if not called and ": " not in one.text and not one.text.startswith("The "):
            del found.known[name]


def _whole_opening(found: Titles, headline: str, whole: str) -> None:
    """Take the longer title that opens the headline for the one that the article is about: "Harbour: The Contest"."""
    main = found.main
    if main is None or not headline.startswith(key(main.text)):
        return
    opening = uniform(main.text).casefold() + ": "
    longer = [
        one
        for name, one in found.known.items()
        if one.worth >= 1.5
        and one.folded.startswith(opening)
        and headline.startswith(name)
        and one.text.count(": ") == 1
        and (
            one.folded.startswith(opening + "the ")
            or whole.count(one.folded) > 1
            or key(one.text) in found.certain
        )
    ]
    if longer:
        found.main = max(longer, key=lambda one: len(one.text))


def _shortened(found: Titles, headline: str) -> None:
    """Take the part before the colon for the title that opens the headline with its instalment, unless it is a show."""
    main = found.main
    short, colon, _ = ("", "", "") if main is None else main.text.partition(": ")
    one = found.known.get(key(short)) if colon else None
    if main is None or one is None or one is main or one.strong or key(short) in found.certain | found.coming:
        return
    if key(main.text) in found.certain and headline.startswith(key(main.text)):
        del found.known[key(short)]
        found.short_forms.append((one.text, main))


_OF_A_FAMILY = pattern(
    r"\b(?:prequel|sequel|spin-?off|film|movie|special|reboot|original|documentary|companion|follow-up)s?,? ['\"]?$"
)
"""Before another show of the same family."""
_UNFINISHED = pattern(r"\d$|\s(?:[Tt]he|[Aa]|[Oo]f|[Aa]nd)$")


def _spell_out(found: Titles, whole: str) -> None:
    """Give the full title for a headline's short form: "Harbour" where the text has one "Harbour: A Tale"."""
    main = found.main
    if main is None or len(main.text) < 4:
        return
    short, colon, _ = main.text.partition(": ")
    headline = whole.split("\n", 1)[0]
    alone = whole.count(main.folded) == 1 and main.folded in headline and whole.count(short.casefold()) > 1
    if colon and not main.strong and alone:
        # "Harbour Nine: They Sail at Night", and then only "Harbour Nine".
        del found.known[key(main.text)]
        found.add(short, short, main.worth, strong=False)
        found.main = found.known.get(key(short), main)
        found.known[key(found.main.text)] = found.main
        return
    behind = main.text.partition(": ")[2]
    if (
        behind
        and not _is_quoted(main, whole)
        and whole.count(main.folded) == 1
        and main.folded in headline
        and whole.count(short.casefold()) == 1
        and whole.count(uniform(behind).casefold()) > 1
        and usable(behind, quoted=False)
    ):
        # "Flipping Channels: Harbour Nine", and then only "Harbour Nine": the name of a column.
        del found.known[key(main.text)]
        found.add(behind, behind, main.worth, strong=main.strong)
        found.main = found.known.get(key(behind), main)
        found.known[key(found.main.text)] = found.main
        return
    opening = uniform(main.text) + " "
    longer = [
        one
        for name, one in found.known.items()
        if name.startswith(key(main.text) + " ")
        or (
            name.endswith(" " + key(main.text))
            and name in found.certain
            and (whole.count(main.folded) - whole.count(one.folded) < 3 or _only_short(main, one, whole))
        )
        or (
            ": " in one.text
            and opening.startswith(uniform(one.text).split(": ")[0] + " ")
            and one is not main
        )
    ]
    if len(longer) != 1 or longer[0].worth < 2 or _UNFINISHED.search(longer[0].text):
        return
    full = longer[0].folded
    brief = main.folded
    place = whole.find(full)
    if place < 0 or full in headline or _OF_A_FAMILY.search(whole[max(0, place - 16) : place]):
        return
    if whole.count(brief) - whole.count(full) > 1 and not _only_short(main, longer[0], whole):
        return  # the show itself, and another of its family
    if ": " in full and any(
        _ROW_BEFORE.search(whole, max(0, place - 40), place)
        and whole.startswith((" (", "\n"), place + len(brief))
        for place in standing(brief, whole)
    ):
        return  # each has a row of its own
    longer[0].worth += main.worth
    longer[0].strong = longer[0].strong or main.strong
    found.short_forms.append((main.text, longer[0]))
    del found.known[key(main.text)]
    found.main = longer[0]


def _only_short(short: Candidate, full: Candidate, whole: str) -> bool:
    """Whether one word without marks stands for a title in quotation marks: "Harbour" for "'Better Ask Harbour'"."""
    return " " not in short.text and _is_quoted(full, whole) and not _is_quoted(short, whole)


_ROW_BEFORE = pattern(r"(?:^|\n)(?:[^a-z\n]{0,24}(?:[ap]\.?m\.?)?[^a-z\n]{0,8})?$")
"""Before the title of a row: nothing, or its hour."""


def squashed(found: Titles) -> None:
    """Take "HarbourNine" of a hashtag for "Harbour Nine"."""
    letters: dict[str, str] = {}
    for name in sorted(found.known, key=lambda one: -found.known[one].worth):
        same = letters.setdefault("".join(sorted(name)), name)
        if same != name and len(name) > 8 and same[0] == name[0]:
            found.short_forms.append(
                (found.known.pop(name).text, found.known[same])
            )  # a slip: "Samuari Jack"
    whole = {"".join(name.split()): name for name in found.known if " " in name}
    for name, one in list(found.known.items()):
        long = whole.get(name) or whole.get(name.removeprefix("the"))
        if long is not None and found.known[long].text[1:] != found.known[long].text[1:].lower():
            found.known[long].worth += one.worth
            found.known[long].strong = found.known[long].strong or one.strong
            found.short_forms.append((one.text, found.known[long]))
            del found.known[name]


_NUMBER_AT_END = pattern(
    r"(.{4,}(?<! Parte)(?<! Part)(?<! Season)(?<! Saison)(?<! Temporada)(?<! Staffel)) (\d{1,2}|I{2,3}|IV|V)$"
)


def numbered(found: Titles, whole: str) -> None:
    """Take "Harbour Nine 2" for "Harbour Nine", where that stands alone too or season 2 is told of."""
    for name, one in list(found.known.items()):
        match = _NUMBER_AT_END.match(one.text)
        base = found.known.get(key(match.group(1))) if match is not None else None
        if base is not None:
            base.worth += one.worth
            base.strong = base.strong or one.strong
            del found.known[name]
        elif (
            match is not None
            and (
                f"season {match.group(2)}" in whole or (match.group(2) == "2" and "the first season" in whole)
            )
            and usable(match.group(1), quoted=False)
        ):
            del found.known[name]
            found.short_forms.append((one.text, one))
            one.text = match.group(1)
            found.known[key(one.text)] = one
            found.numbers[key(one.text)] = number(match.group(2))


def _holds(longer: Candidate, short: Candidate) -> bool:
    """Whether a title has another inside it that does not stand in quotation marks or behind an owner there."""
    place = longer.folded.find(short.folded)
    return place >= 0 and not longer.folded[:place].endswith(("'s ", "'", '"'))


def _ends(name: str) -> set[str]:
    """What a name begins and ends with, word by word."""
    spaces = [place for place, letter in enumerate(name) if letter == " "]
    return {name[:place] for place in spaces} | {name[place + 1 :] for place in spaces}


def _never_alone(one: Candidate, found: Titles, whole: str) -> bool:
    """Whether a title stands only inside longer ones."""
    longer = [other.folded for other in found.known.values() if other is not one and _holds(other, one)]
    for other in sorted(longer, key=len, reverse=True):
        whole = whole.replace(other, "")
    return one.folded not in whole


def longest(found: Titles, whole: str) -> None:
    """Give the weight of what stands only as an end of a repeated longer title to that, "Nine" of "Harbour Nine"."""
    for name in sorted(found.known, key=len, reverse=True):
        full = found.known.get(name)
        for part in () if full is None else _ends(name) & found.known.keys():
            one = found.known[part]
            if (
                full is None
                or not _holds(full, one)
                or whole.count(full.folded) < 2
                or not _never_alone(one, found, whole)
            ):
                continue
            full.worth += one.worth
            full.strong = full.strong or one.strong
            if part in found.certain:
                found.certain.add(name)
            del found.known[part]


def shorter(found: Titles) -> None:
    """Give the weight of a longer run to the title inside it that stands alone more often."""
    order = {name: place for place, name in enumerate(found.known)}
    for name in sorted(found.known, key=len, reverse=True):
        one = found.known[name]
        for other_name in sorted(_ends(name) & found.known.keys(), key=order.__getitem__):
            other = found.known[other_name]
            if other.worth <= one.worth or (one.worth > 4 and one.strong):
                continue
            if uniform(one.text).startswith(uniform(other.text) + ": ") and one.worth >= 3:
                continue  # another show with a name of its own: "Harbour: Blood of the Sea"
            if " the " in one.text and " the " not in f" {other.text} ":
                continue  # "Fear the Harbour Nine" is no "Harbour Nine"
            del found.known[name]
            other.worth += one.worth / 2
            break


def endings(found: Titles, whole: str) -> None:
    """Take what stands behind the colon of a title for the title: "Salt Road" for "Harbour: Salt Road"."""
    longer: dict[str, list[Candidate]] = {}
    for other in found.known.values():
        behind = {other.folded.rpartition(": ")[2], other.folded.rpartition(" ")[2]}
        for end in behind - {other.folded}:
            longer.setdefault(end, []).append(other)
    for name, one in list(found.known.items()):
        full = longer.get(one.folded, [])
        if len(name) < 4 or len(full) != 1 or key(full[0].text) not in found.known:
            continue
        other = full[0]
        if whole.find(one.folded) < whole.find(other.folded) or not _shortens(one, other, whole):
            continue
        other.worth += one.worth
        found.short_forms.append((one.text, other))
        del found.known[name]


def _shortens(one: Candidate, other: Candidate, whole: str) -> bool:
    """Whether the end of a title is used for it: behind a colon, or both in quotation marks."""
    if other.folded.endswith(f": {one.folded}") and not any(letter.isdigit() for letter in other.text):
        return other.worth >= one.worth or whole.count(other.folded.split(": ")[0]) > 1
    return " " not in one.text and _is_quoted(one, whole) and _is_quoted(other, whole)


def initials(found: Titles, whole: str) -> None:
    """Take the initials of a title for the title: "HNS" for "The Harbour Night Show"."""
    written = {
        text
        for text in {match.group() for match in _INITIALS.finditer(whole)}
        if usable(text, quoted=False) and not is_service(text) and text.casefold() not in _WORDS
    }
    for one in list(found.known.values()) if written else []:
        words = one.folded.replace(":", "").split()
        if not 2 < len(words) < 8:
            continue
        for parts in (words, words[words[0] == "the" :], [word for word in words if word not in _SMALL]):
            forms = ("".join(word[0] for word in parts).upper(), _mixed(parts))
            short = next((form for form in forms if form in written and len(form) > 2), None)
            if short is None or key(short) in found.certain:
                continue
            other = found.known.pop(key(short), None)
            one.worth += other.worth if other is not None else 0.0
            found.short_forms.append((short, one))
            break


_WORDS = those("the and for all new now who why how you his her our its out off two one was has not but are")
"""What stands in a headline in capitals only, and is no initials."""
_INITIALS = pattern(r"\b[A-Z][a-zA-Z]{1,5}[A-Z]\b")
_SMALL = those("of the and a an in to on at for with")


def _mixed(words: Sequence[str]) -> str:
    """Initials as fans write them, small words in small letters: "HotN"."""
    return "".join(word[0] if word in _SMALL else word[0].upper() for word in words)
