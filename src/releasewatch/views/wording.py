"""What is said of a release, in words that every view uses."""

from releasewatch.core.countdown import Countdown
from releasewatch.core.naming import episode_words, full_name, named_by_episodes, part_words
from releasewatch.core.phrase import billed_words, date_words, day_words, hour_words, short_day_words
from releasewatch.core.release import Release


def piece_words(release: Release, *, of: bool = True, episodes: bool = True) -> str:
    """What comes out, without the show: "Part 1 of 2 · E1-7"."""
    inside = episode_words(release.episodes) if episodes else ""
    label = part_words(release, of=of)
    if named_by_episodes(release):
        return label
    if release.whole and inside and release.episodes is not None and release.episodes.count:
        inside = f"all {release.episodes.count}"
    elif release.label is not None and release.label.startswith("Episode"):
        inside = ""  # the label says it already
    return " · ".join(word for word in (label, inside) if word)


def time_words(seen: Countdown, *, year: bool = True) -> str:
    """When it comes out for this person: "Fri 22 Dec 2023, about 17:00"; coarse dates as they are known."""
    if seen.day is None:
        return date_words(seen.release.when)
    day = day_words(seen.day) if year else short_day_words(seen.day)
    if seen.local is None or seen.release.basis is None:
        return day
    return f"{day}, {hour_words(seen.local, seen.release.basis)}"


def notes(seen: Countdown) -> list[str]:
    """What else the eye should learn of a date: a billed day that differs, a former date, watched."""
    found = []
    billed = seen.release.when.day
    if seen.day is not None and billed is not None and billed != seen.day:
        found.append(f"billed {billed_words(seen.release.when.date)}")
    if seen.release.moved_from is not None:
        found.append(f"moved from {billed_words(seen.release.moved_from)}")
    if seen.release.unconfirmed:
        found.append("no longer confirmed")
    if seen.release.derived:
        found.append("from its rhythm")
    if seen.release.watched:
        found.append("watched")
    return found


def sentence(seen: Countdown) -> str:
    """One release in one line: "Title · Part 1 in 14 days (Fri 22 Dec 2023, about 17:00) on Netflix"."""
    release = seen.release
    when = f" ({time_words(seen)})" if seen.day is not None else ""
    platform = f" on {release.platform}" if release.platform else ""
    words = f": {seen.words}" if seen.state in ("undated", "due", "out") else f" {seen.words}"
    return f"{full_name(release)}{words}{when}{platform}"
