"""What a release is called."""

from releasewatch.core.release import Episodes, Release


def episode_words(episodes: Episodes | None) -> str:
    """The episodes in short: "E1-7", "E8", "7 episodes"; empty where they are not known."""
    if episodes is None:
        return ""
    if episodes.first is not None:
        last = episodes.last
        return f"E{episodes.first}" if last in (None, episodes.first) else f"E{episodes.first}-{last}"
    return f"{episodes.count} episodes" if episodes.count else ""


def part_words(release: Release, *, of: bool = True) -> str:
    """The label with its season: "Season 6 Part 1 of 3"; empty where there is neither.

    Parts of a first season go without it, as people name them. Episodes alone have the short form: "S5 · E4".
    """
    label = release.label or ""
    if of and release.part is not None and release.parts is not None:
        label = f"{label} of {release.parts}"
    if named_by_episodes(release):
        season = "" if release.season is None else f"S{release.season} · "
        return f"{season}{episode_words(release.episodes)}"
    if release.season is None or label.casefold().startswith("season"):
        return label
    if release.season == 1 and release.part is not None:
        return label
    if not label and release.episodes is not None and release.episodes.first is not None:
        return f"S{release.season}"
    return f"Season {release.season} {label}".rstrip()


def named_by_episodes(release: Release) -> bool:
    """Whether nothing but its episodes tells a release from others."""
    if release.label is not None or release.whole:
        return False
    return release.episodes is not None and release.episodes.first is not None


def full_name(release: Release) -> str:
    """The show and the part: "Gyeongseong Creature · Part 1"."""
    return " · ".join(word for word in (release.show, part_words(release, of=False)) if word)
