"""Libraries and shows for the tests of the library."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from releasewatch.core.model import Edits, Entry, Episodes, Facts, Followed
from releasewatch.library.store import Library

NOW = datetime(2023, 12, 8, tzinfo=UTC)
STAMP = "2023-12-08T00:00:00Z"


def show(key: str, title: str | None = None, **parts: Any) -> Followed:
    """A followed show of which only the key matters."""
    return Followed(key=key, title=title or key, added=STAMP, **parts)


CREATURE = Followed(
    key="gyeongseong-creature",
    title="경성크리처",
    added=STAMP,
    ids={"tvmaze": 64369, "imdb": "tt15328774"},
    edits=Edits(
        platform="Netflix",
        releases=(Entry(label="Part 1", date="2023-12-22"), Entry(label="Part 2", date="2024-01-05")),
        watched=("Part 1",),
    ),
    facts={
        "tvmaze": Facts(
            fetched=STAMP,
            platform="Netflix",
            releases=(
                Entry(
                    season=1,
                    label="Part 1",
                    episodes=Episodes(first=1, last=7, count=7),
                    date="2023-12-22",
                    time="17:00",
                    zone="Asia/Seoul",
                    moved_from="2023-Q4",
                ),
                Entry(season=2, date="2024", part_of_year="fall"),
            ),
        )
    },
)


def library_in(directory: Path) -> Library:
    """The library of a person whose home is `directory`."""
    return Library(directory / "library.json", directory / "backups")


def follow(library: Library, *shows: Followed) -> None:
    """Add shows, one change each."""
    for followed in shows:
        library.change(f"add {followed.key}", lambda book, followed=followed: book.put(followed), now=NOW)  # type: ignore[misc]


def remove(library: Library, key: str) -> None:
    """Remove one show."""
    library.change(f"remove {key}", lambda book: book.remove(key), now=NOW)


def keys(library: Library) -> list[str]:
    """The keys of the followed shows."""
    return [followed.key for followed in library.read()]


def temporaries(directory: Path) -> list[str]:
    """Temporary files left anywhere below `directory`."""
    return [path.name for path in directory.rglob("*.tmp")]


words = st.text(max_size=8)
some_words = st.none() | words
days = st.dates().map(str) | st.sampled_from([None, "2024-01", "2024-Q3", "2024"])


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    day = draw(days)
    stated = day is not None and len(day) == 10 and draw(st.booleans())
    return Entry(
        label=draw(some_words),
        season=draw(st.none() | st.integers(0, 99)),
        episodes=draw(st.none() | st.builds(Episodes, *[st.none() | st.integers(0, 99)] * 3)),
        date=day,
        part_of_year=draw(st.sampled_from([None, "early", "winter"])) if day == "2024" else None,
        time="17:00" if stated else None,
        zone="Asia/Seoul" if stated else None,
        platform=draw(some_words),
        moved_from=draw(days),
    )


some_entries = st.lists(entries(), max_size=3).map(tuple)
followed = st.builds(
    Followed,
    key=st.text(min_size=1, max_size=8),
    title=st.text(min_size=1, max_size=8).filter(str.strip),
    added=st.just(STAMP),
    ids=st.dictionaries(words, st.integers() | words, max_size=2),
    edits=st.builds(
        Edits, platform=some_words, releases=some_entries, watched=st.lists(words, max_size=2).map(tuple)
    ),
    facts=st.dictionaries(
        words,
        st.builds(Facts, fetched=st.just(STAMP), platform=some_words, releases=some_entries),
        max_size=2,
    ),
)
libraries = st.lists(followed, max_size=4, unique_by=lambda show: show.key)
