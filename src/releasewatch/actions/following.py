"""Change what is followed: add, edit, remove, mark as watched, and take a change back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from releasewatch.actions.looking import following
from releasewatch.core import calling, meaning, merge, parts, platforms
from releasewatch.core.clean import clean
from releasewatch.core.match import Name, find, fold, key_for
from releasewatch.core.model import Edits, Entry, Followed, Release, Show, instant_text
from releasewatch.core.naming import episode_words
from releasewatch.core.reminders import reminder_words
from releasewatch.core.results import Changed, Following, Moment, Source
from releasewatch.core.sentence import Sentence
from releasewatch.core.wishes import NO_WISH, Wish, wished
from releasewatch.errors import ReleasewatchError, UsageProblem
from releasewatch.library.catalogue import Catalogue
from releasewatch.library.store import Book

if TYPE_CHECKING:  # for `look` alone
    from releasewatch.core.announcement import Found

NO_PLATFORM = "none"
"""What `edit` takes for a platform to take the present one away."""

_SHOWN = "see all: releasewatch upcoming"
_MOST_CHARACTERS = 200
"""The undo of a long list of shows need not name them all."""

_MOST_KNOWN = 12
"""Labels that are offered where one is not known; the last are the newest."""


class FollowedAlready(ReleasewatchError):
    """The show is followed; nothing was changed."""


def add(
    catalogue: Catalogue, moment: Moment, title: str, *, on: str | None = None, part_texts: Sequence[str] = ()
) -> Changed:
    """Follow a show with dates typed by hand.

    Raises `UsageProblem` for an empty title, an unknown platform or a part that cannot be understood, and
    `ReleasewatchError` when a show of that title is followed already; nothing is changed then.
    """
    name, platform, entries = _understood(moment, title, on, part_texts)

    def edit(book: Book) -> Followed:
        return _put_new(book, catalogue, moment, name, Edits(platform=platform, releases=entries), part_texts)

    new = catalogue.change(f"follow {name}", edit, moment.now)
    hint = _SHOWN if entries else f'add a date: releasewatch edit {_word(new.key)} --part "Part 1 Dec 22"'
    where = f" on {platform}" if platform else ""
    return _changed(catalogue, moment, f"Following {name}{where}", new, hint)


def add_sentences(
    catalogue: Catalogue, moment: Moment, said: Sequence[Sentence], *, on: str | None = None
) -> list[Following | ReleasewatchError]:
    """Follow all these shows in one change; for each how it is followed, or why it is not.

    `on` is the platform of those that name none. Raises `UsageProblem` where that is unknown, and what saving raises.
    """
    usual = None if on is None else platforms.require(on).name
    wanted: list[Edits | ReleasewatchError] = []
    for one in said:
        try:
            wanted.append(Edits(platform=one.platform or usual, releases=parts.read(one.parts, moment.now)))
        except UsageProblem as problem:
            wanted.append(problem)

    def edit(book: Book) -> list[Followed | ReleasewatchError]:
        outcomes: list[Followed | ReleasewatchError] = []
        for one, edits in zip(said, wanted, strict=True):
            try:
                outcomes.append(
                    _put_new(book, catalogue, moment, _title(one.title), edits, one.parts)
                    if isinstance(edits, Edits)
                    else edits
                )
            except ReleasewatchError as refusal:
                outcomes.append(refusal)
        return outcomes

    what = f"follow {', '.join(one.title for one in said)}"[:_MOST_CHARACTERS]
    return [
        following(catalogue.seen(one), moment) if isinstance(one, Followed) else one
        for one in catalogue.change(what, edit, moment.now)
    ]


def look(
    catalogue: Catalogue, moment: Moment, title: str, *, on: str | None = None, part_texts: Sequence[str]
) -> Found:
    """What `add` would follow, saved nowhere.  Raises as `add` does."""
    from releasewatch.core.announcement import Find, Found
    from releasewatch.core.countdown import local_of

    name, platform, entries = _understood(moment, title, on, part_texts)
    for known in catalogue.names():
        if fold(known.title) == fold(name) and (show := catalogue.show(known.key)) is not None:
            raise _followed_already(show, platform, part_texts)
    finds = []
    for entry in entries:
        at, basis = catalogue.instant(entry.when, platform)
        finds.append(
            Find(
                show=name,
                season=entry.season,
                label=entry.label or episode_words(entry.episodes) or None,
                when=entry.when,
                platform=platform,
                cadence=None,
                episodes=entry.episodes,
                sentence="",
                run=(entry,),
                local=local_of(at, moment.now),
                basis=basis,
            )
        )
    return Found(Source(moment.now.date().isoformat(), None), tuple(finds))


def edit(
    catalogue: Catalogue,
    moment: Moment,
    words: str,
    *,
    title: str | None = None,
    on: str | None = None,
    part_texts: Sequence[str] = (),
    drop: Sequence[str] = (),
    wish: Wish = NO_WISH,
) -> Changed:
    """Correct a show: its title, its platform, its parts by label, and when to remind of it.

    `on` may be `NO_PLATFORM`: a source's own platform then counts again.
    Raises `UsageProblem` when there is nothing to change or a word cannot be understood, `ReleasewatchError` when
    no such show or part is followed; nothing is changed then.
    """
    if title is None and on is None and not part_texts and not drop and wish == NO_WISH:
        raise UsageProblem(
            "edit changes nothing without an option",
            "options: --part, --drop, --on, --title, --remind, --when, --mute, --snooze",
            "releasewatch edit -h",
        )
    new_title = None if title is None else _title(title)
    platform = None if on is None or on.casefold() == NO_PLATFORM else platforms.require(on).name
    entries = parts.read([clean(text) for text in part_texts], moment.now)

    wished(Edits(), wish, moment.now.date())  # what cannot be understood is refused before the lock
    found = find(words, catalogue.names())

    def change(book: Book) -> tuple[Followed, bool]:
        old = _followed(book, found)
        left = old
        for label in drop:
            left = _without(left, catalogue.seen(left), clean(label), moment.now)
        edits = left.edits
        seen = catalogue.seen(left)
        for entry in entries:
            edits = merge.put(edits, entry, seen, at=instant_text(moment.now))
        edits = wished(
            replace(edits, platform=edits.platform if on is None else platform), wish, moment.now.date()
        )
        new = replace(left, title=new_title or old.title, edits=edits)
        if new != old:
            book.put(new)
        return new, new != old

    new, changed = catalogue.change(f"edit {found.title}", change, moment.now)
    name = clean(new.title)
    done = f"Changed {name}" if changed else f"{name} already says so; nothing was changed"
    shown = catalogue.seen(new).platform
    if on is not None and platform is None and not changed and shown is not None:
        done = f"{name}: you set no platform, {shown} is what others say; nothing was changed"
    if wish != NO_WISH:
        words = reminder_words(catalogue.seen(new), moment.now.date())
        done += f"; reminders: {words or 'as for every show'}"
    return _changed(catalogue, moment, done, new, _SHOWN)


def remove(catalogue: Catalogue, moment: Moment, words: str) -> Changed:
    """Stop following a show.  Raises as `match.find` does."""

    found = find(words, catalogue.names())

    def change(book: Book) -> None:
        book.remove(_followed(book, found).key)

    catalogue.change(f"stop following {found.title}", change, moment.now)
    return Changed(moment, f"No longer following {found.title}", (), "take it back: releasewatch undo")


def watched(
    catalogue: Catalogue, moment: Moment, words: str, *, label: str | None = None, take_back: bool = False
) -> Changed:
    """Mark a release as watched, or all that are out when `label` is None; `take_back` removes the marks.

    Raises as `match.find` does, and `ReleasewatchError` when the show has no such release.
    """

    found = find(words, catalogue.names())

    def change(book: Book) -> tuple[Followed, int]:
        old = _followed(book, found)
        releases = catalogue.seen(old).releases
        chosen = _chosen(old, releases, moment, label, take_back)
        chosen = [one for one in chosen if one.watched == take_back]
        marked = _marked(old.edits.watched, releases, chosen, take_back=take_back)
        new = replace(old, edits=replace(old.edits, watched=marked))
        if new != old:
            book.put(new)
        return new, len(chosen) if new != old else 0

    new, count = catalogue.change(f"watched {found.title}", change, moment.now)
    if not count:
        done = f"{clean(new.title)}: already so; nothing was changed"
        return _changed(catalogue, moment, done, new, None)
    which = label and clean(label)
    what = which or ("1 release" if count == 1 else f"{count} releases")
    done = f"{clean(new.title)}: {what} {'no longer ' if take_back else ''}marked as watched"
    return _changed(catalogue, moment, done, new, None)


def undo(catalogue: Catalogue, moment: Moment) -> Changed:
    """Take the last change back; again and again for earlier ones.

    Raises `ReleasewatchError` when there is nothing to take back.
    """
    undone = catalogue.library.undo()
    shows = tuple(following(show, moment) for show in catalogue.shows() if show.key in undone.keys)
    return Changed(moment, f"Took back: {clean(undone.what)}", shows, None)


def _changed(catalogue: Catalogue, moment: Moment, done: str, new: Followed, hint: str | None) -> Changed:
    return Changed(moment, done, (following(catalogue.seen(new), moment),), hint)


def _put_new(
    book: Book, catalogue: Catalogue, moment: Moment, title: str, edits: Edits, part_texts: Sequence[str]
) -> Followed:
    shows = book.shows()
    for known in shows:
        if fold(known.title) == fold(title):
            raise _followed_already(catalogue.seen(known), edits.platform, part_texts)
    new = Followed(
        key=key_for(title, frozenset(show.key for show in shows)),
        title=title,
        added=instant_text(moment.now),
        edits=edits,
    )
    book.put(new)
    return new


def _understood(
    moment: Moment, title: str, on: str | None, part_texts: Sequence[str]
) -> tuple[str, str | None, tuple[Entry, ...]]:
    """The title, the platform and the parts of a show that is typed by hand.  Raises `UsageProblem`."""
    name = _title(title)
    platform = None if on is None else platforms.require(on).name
    return name, platform, parts.read([clean(text) for text in part_texts], moment.now)


def _followed_already(known: Show, platform: str | None, part_texts: Sequence[str]) -> FollowedAlready:
    """That `known` is followed, with the command that gives it these parts and this platform."""
    words = [f"--part {_quoted(clean(text))}" for text in part_texts] or ['--part "Part 1 Dec 22"']
    if platform is not None and platform != known.platform:
        words.insert(0, f"--on {_quoted(platform)}")
    return FollowedAlready(
        f"{known.title} is followed already; nothing was changed",
        f"change it: releasewatch edit {_word(known.key)} {' '.join(words)}",
    )


def _title(text: str) -> str:
    name = clean(text)
    if not name:
        raise UsageProblem("the title is empty", 'give one: releasewatch add "Gyeongseong Creature"')
    return name


def _followed(book: Book, name: Name) -> Followed:
    followed = book.get(name.key)
    if followed is None:  # another program was quicker
        raise ReleasewatchError(f"{name.title} is no longer followed", "see all: releasewatch list")
    return followed


def _without(followed: Followed, seen: Show, label: str, now: datetime) -> Followed:
    """`followed` without what the person entered of that part, else without what an announcement said of it."""
    from releasewatch.core import announcement, labels

    wanted = labels.read(label)
    yours = followed.edits.releases  # the releases of these stand first, see `merge.merge`
    mine = meaning.own(followed.edits, wanted.label, wanted.season, seen)
    shown = [] if mine else meaning.meant(seen.releases, wanted)
    if not mine and not shown:
        shown = calling.on_day(seen.releases, label, now)
        mine = [entry for entry, release in zip(yours, seen.releases, strict=False) if release in shown]
    if mine:
        left = tuple(entry for entry in yours if entry not in mine)
        return replace(followed, edits=replace(followed.edits, releases=left))
    told = [one for one in shown if one.origin == merge.ANNOUNCEMENT]
    if told:
        return announcement.without(followed, told)
    if shown:
        raise ReleasewatchError(
            f'"{label}" of {seen.title} comes from {shown[0].origin}, which would tell it again',
            f'silence it: releasewatch watched {_word(seen.key)} "{label}"',
        )
    rest = (one for one in seen.releases[len(yours) :] if one.origin == merge.ANNOUNCEMENT)
    raise ReleasewatchError(
        f'{seen.title} has no part "{label}" of yours or of an announcement',
        _known((*seen.releases[: len(yours)], *rest), seen.releases),
    )


def _chosen(
    old: Followed, releases: Sequence[Release], moment: Moment, label: str | None, take_back: bool
) -> list[Release]:
    from releasewatch.core.countdown import look

    if label is not None:
        chosen = calling.called(releases, clean(label), moment.now)
        if not chosen:
            raise ReleasewatchError(
                f'{clean(old.title)} has no part "{clean(label)}"',
                _known(releases),
            )
        return chosen
    if take_back:
        return list(releases)
    out = [release for release in releases if look(release, moment.now).state in ("out", "due", "today")]
    if not out:
        raise ReleasewatchError(
            f"nothing of {clean(old.title)} is out yet; nothing was changed",
            f"name the part to silence: releasewatch watched {_word(old.key)} {_example(releases)}",
        )
    return out


def _example(releases: Sequence[Release]) -> str:
    """A word that means one of `releases`, in quotes."""
    words = (word for one in releases for word in calling.words_for(one, releases)[-1:])
    return f'"{next(words, "Part 1")}"'


def _marked(
    watched: Sequence[str], releases: Sequence[Release], chosen: Sequence[Release], *, take_back: bool
) -> tuple[str, ...]:
    """`watched` with the marks of `chosen`, or without them; those of the other `releases` stay as they are.

    Two releases of one name share its mark: each is marked by what is its own, such as its episodes, where it has that.
    """
    others = [one for one in releases if one not in chosen]
    if not take_back:
        return tuple(sorted({*watched, *_own_marks(chosen, others)}))
    taken = {mark for one in chosen for mark in one.marks}
    left = set(watched) - taken
    lost = [one for one in others if one.watched and left.isdisjoint(one.marks)]
    return tuple(sorted(left | (_own_marks(lost, chosen) - taken)))


def _own_marks(chosen: Sequence[Release], others: Sequence[Release]) -> set[str]:
    shared = {mark for one in others for mark in one.marks}
    return {mark for one in chosen for mark in (set(one.marks) - shared or one.marks)}


def _known(releases: Sequence[Release], all_of: Sequence[Release] | None = None) -> str:
    """By what `releases` can be called among `all_of` the show's."""
    last = [one for one in releases if one.label or one.episodes or one.season or one.when.day]
    earlier = len(last) - _MOST_KNOWN
    words = [word for one in last[-_MOST_KNOWN:] for word in calling.words_for(one, all_of or releases)]
    more = f"{earlier} earlier, " if earlier > 0 else ""
    return (
        f"known: {more}{', '.join(dict.fromkeys(words))}" if words else "it has no part with a name or a day"
    )


def _quoted(text: str) -> str:
    """`text` as one word of a shell, in the quotation marks that people type where these change nothing in it."""
    from shlex import quote

    return quote(text) if any(letter in '"$`\\!' for letter in text) else f'"{text}"'


def _word(key: str) -> str:
    """A key as one types it in a shell: quoted where it holds more than letters, digits and hyphens."""
    from shlex import quote

    return key if all(letter.isalnum() or letter == "-" for letter in key) else quote(key)
