"""What the person and the sources say, merged into the releases that are seen."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasewatch.core import merge
from releasewatch.core.model import Edits, Entry, Episodes, Facts, Followed, Release
from releasewatch.errors import UsageProblem

ADDED = "2023-12-08T00:00:00Z"


def followed(
    *edits: Entry, platform: str | None = None, watched: tuple[str, ...] = (), **facts: Facts
) -> Followed:
    return Followed(
        key="gyeongseong-creature",
        title="Gyeongseong Creature",
        added=ADDED,
        edits=Edits(platform=platform, releases=edits, watched=watched),
        facts=dict(facts),
    )


def facts(*entries: Entry, platform: str | None = None) -> Facts:
    return Facts(fetched=ADDED, platform=platform, releases=entries)


def short(release: Release) -> tuple[object, ...]:
    episodes = release.episodes and (release.episodes.first, release.episodes.last)
    return (
        release.season,
        release.label,
        release.part,
        release.parts,
        release.when.date,
        episodes,
        release.origin,
    )


def releases(show: Followed) -> list[tuple[object, ...]]:
    return [short(release) for release in merge.merge(show).releases]


PART_1 = Entry(label="Part 1", date="2023-12-22")
PART_2 = Entry(label="Part 2", date="2024-01-05")
BATCH_1 = Entry(season=1, date="2023-12-22", episodes=Episodes(1, 7, 7))
BATCH_2 = Entry(season=1, date="2024-01-05", episodes=Episodes(8, 10, 3))


def test_what_a_person_typed_is_what_is_seen() -> None:
    assert releases(followed(PART_1, PART_2)) == [
        (None, "Part 1", 1, 2, "2023-12-22", None, "you"),
        (None, "Part 2", 2, 2, "2024-01-05", None, "you"),
    ]


def test_typed_parts_and_the_batches_of_a_source_become_the_same_releases() -> None:
    assert releases(followed(PART_1, PART_2, tvmaze=facts(BATCH_1, BATCH_2))) == [
        (1, "Part 1", 1, 2, "2023-12-22", (1, 7), "you"),
        (1, "Part 2", 2, 2, "2024-01-05", (8, 10), "you"),
    ]


REST = Entry(season=1, episodes=Episodes(8, 10, 3))
ALL = Entry(season=1, date="2023-12-22", episodes=Episodes(1, 10, 10), whole=True)


def test_the_undated_rest_of_a_season_is_the_part_behind_the_batch_it_continues() -> None:
    for part_2 in (PART_2, replace(PART_2, date=None), replace(PART_2, season=1)):
        assert releases(followed(PART_1, part_2, tvmaze=facts(BATCH_1, REST))) == [
            (1, "Part 1", 1, 2, "2023-12-22", (1, 7), "you"),
            (1, "Part 2", 2, 2, part_2.date, (8, 10), "you"),
        ]


def test_the_undated_rest_of_a_season_in_three_parts_is_none_of_them() -> None:
    typed = (PART_1, PART_2, Entry(label="Part 3", date="2024-02-02"))
    assert releases(followed(*typed, tvmaze=facts(BATCH_1, REST)))[1:] == [
        (None, "Part 2", 2, 3, "2024-01-05", None, "you"),
        (None, "Part 3", 3, 3, "2024-02-02", None, "you"),
        (1, None, None, None, None, (8, 10), "tvmaze"),
    ]


def test_a_part_does_not_hold_the_episodes_of_a_source_that_joins_the_parts() -> None:
    assert releases(followed(PART_1, PART_2, tvmaze=facts(ALL))) == [
        (1, "Part 1", 1, 2, "2023-12-22", None, "you"),
        (None, "Part 2", 2, 2, "2024-01-05", None, "you"),
    ]
    assert not merge.merge(followed(PART_1, PART_2, tvmaze=facts(ALL))).releases[0].whole
    assert releases(followed(PART_1, tvmaze=facts(ALL))) == [
        (1, "Part 1", 1, None, "2023-12-22", (1, 10), "you")
    ]


def test_parts_that_are_seasons_of_their_own_keep_their_episodes() -> None:
    seven = Entry(season=1, date="2023-12-22", episodes=Episodes(1, 7, 7), whole=True)
    three = Entry(season=2, date="2024-01-05", episodes=Episodes(1, 3, 3), whole=True)
    assert [row[5] for row in releases(followed(PART_1, PART_2, tvmaze=facts(seven, three)))] == [
        (1, 7),
        (1, 3),
    ]


def test_a_source_alone_is_seen_as_it_is() -> None:
    labelled = replace(BATCH_2, label="Part 2")
    assert releases(followed(tvmaze=facts(labelled))) == [
        (1, "Part 2", 2, None, "2024-01-05", (8, 10), "tvmaze")
    ]


def test_the_same_label_joins_although_the_dates_differ_and_the_person_wins() -> None:
    moved = Entry(season=1, label="Part 2", date="2024-01-12", episodes=Episodes(8, 10, 3))
    assert releases(followed(PART_1, PART_2, tvmaze=facts(moved))) == [
        (None, "Part 1", 1, 2, "2023-12-22", None, "you"),
        (1, "Part 2", 2, 2, "2024-01-05", (8, 10), "you"),
    ]


def test_a_source_that_knows_the_day_refines_a_month_that_was_typed() -> None:
    typed = Entry(label="Part 2", date="2024-01")
    exact = Entry(label="Part 2", date="2024-01-05")
    assert releases(followed(typed, tvmaze=facts(exact)))[0][4:] == ("2024-01-05", None, "tvmaze")


def test_a_day_outside_the_month_that_was_typed_does_not_replace_it() -> None:
    typed = Entry(label="Part 2", date="2024-01")
    other = Entry(label="Part 2", date="2024-02-05")
    assert releases(followed(typed, tvmaze=facts(other)))[0][4:] == ("2024-01", None, "you")


def test_a_date_to_be_announced_gives_way_to_any_date() -> None:
    typed = Entry(label="Part 2")
    assert releases(followed(typed, tvmaze=facts(PART_2)))[0][4:] == ("2024-01-05", None, "tvmaze")


def test_an_announcement_is_believed_before_another_source() -> None:
    said = facts(PART_2)
    catalogued = facts(Entry(label="Part 2", date="2024-01-12"))
    assert releases(followed(aaa=catalogued, announcement=said))[0][4:] == (
        "2024-01-05",
        None,
        "announcement",
    )


def test_neighbouring_days_are_one_release_and_distant_ones_are_two() -> None:
    near = facts(Entry(season=1, date="2023-12-23"))
    far = facts(Entry(season=1, date="2023-12-29"))
    assert len(releases(followed(Entry(date="2023-12-22"), tvmaze=near))) == 1
    assert len(releases(followed(Entry(date="2023-12-22"), tvmaze=far))) == 2


def test_the_season_number_alone_joins_nothing() -> None:
    one = facts(Entry(season=2, date="2024-09-27"))
    two = facts(Entry(season=2, date="2025-09-27"))
    assert len(releases(followed(aaa=one, bbb=two))) == 2


def test_different_part_numbers_on_one_day_stay_apart() -> None:
    source = facts(Entry(season=1, label="Part 2", date="2023-12-22"))
    assert len(releases(followed(PART_1, tvmaze=source))) == 2


def test_parts_of_each_season_and_volumes_are_counted_apart() -> None:
    found = releases(
        followed(
            Entry(season=1, label="Part 1", date="2023-01-01"),
            Entry(season=1, label="Part 2", date="2023-02-01"),
            Entry(season=2, label="Part 1", date="2024-01-01"),
            Entry(season=2, label="Volume 3", date="2024-02-01"),
        )
    )
    assert [(label, part, parts) for _, label, part, parts, *_ in found] == [
        ("Part 1", 1, 2),
        ("Part 2", 2, 2),
        ("Part 1", 1, None),
        ("Volume 3", 3, None),
    ]


def test_a_part_of_which_one_source_knows_the_season_is_counted_with_the_others() -> None:
    found = releases(followed(PART_1, PART_2, tvmaze=facts(BATCH_1)))
    assert [(label, parts) for _, label, _, parts, *_ in found] == [("Part 1", 2), ("Part 2", 2)]


def test_the_usual_hour_of_the_platform_gives_the_instant() -> None:
    show = merge.merge(followed(PART_1, platform="Netflix"))
    assert show.releases[0].at is not None
    assert show.releases[0].at.isoformat() == "2023-12-22T08:00:00+00:00"
    assert show.releases[0].basis == "usual"


def test_a_mark_of_watching_survives_a_date_that_moved() -> None:
    marked = followed(replace(PART_1, date="2023-12-29"), watched=merge.marks(PART_1))
    assert merge.merge(marked).releases[0].watched


def test_a_mark_of_watching_holds_for_the_source_of_the_same_release() -> None:
    marked = followed(PART_1, PART_2, watched=merge.marks(PART_1), tvmaze=facts(BATCH_1, BATCH_2))
    assert [release.watched for release in merge.merge(marked).releases] == [True, False]


def test_text_that_a_terminal_would_obey_is_harmless_after_merging() -> None:
    hostile = Followed(
        key="x",
        title="A\x1b[2JB",
        added=ADDED,
        edits=Edits(releases=(Entry(label="P\x07", date="2024-01-05"),)),
    )
    show = merge.merge(hostile)
    assert (show.title, show.releases[0].label) == ("A\ufffd[2JB", "P\ufffd")


def test_putting_a_part_again_replaces_it_and_remembers_the_day_it_moved_from() -> None:
    edits = merge.put(Edits(releases=(PART_1, PART_2)), Entry(label="part 2", date="2024-01-12"))
    assert edits.releases == (PART_1, Entry(label="part 2", date="2024-01-12", moved_from="2024-01-05"))


def test_putting_the_same_day_again_changes_nothing() -> None:
    edits = Edits(releases=(PART_1, replace(PART_2, moved_from="2023-12-29")))
    assert merge.put(edits, PART_2) == edits


def test_a_new_part_is_added_at_the_end() -> None:
    assert merge.put(Edits(releases=(PART_1,)), PART_2).releases == (PART_1, PART_2)


def test_an_edit_of_what_a_source_said_remembers_the_sources_day() -> None:
    seen = merge.merge(followed(tvmaze=facts(replace(BATCH_2, label="Part 2"))))
    edits = merge.put(Edits(), Entry(label="Part 2", date="2024-01-12"), seen)
    assert edits.releases == (Entry(label="Part 2", season=1, date="2024-01-12", moved_from="2024-01-05"),)


S5_PART_1 = Entry(label="Part 1", season=5, date="2026-11-26")
S5_PART_2 = Entry(label="Part 2", season=5, date="2026-12-25")
S4_PART_2 = Entry(label="Part 2", season=4, date="2022-07-01")


def test_a_part_named_without_its_season_moves_the_only_one_of_that_name() -> None:
    edits = merge.put(Edits(releases=(S5_PART_1, S5_PART_2)), Entry(label="Part 2", date="2026-12-26"))
    moved = replace(S5_PART_2, date="2026-12-26", moved_from="2026-12-25")
    assert edits.releases == (S5_PART_1, moved)


def test_a_part_of_several_seasons_is_not_moved_without_naming_one() -> None:
    seen = merge.merge(followed(tvmaze=facts(S4_PART_2)))
    with pytest.raises(UsageProblem) as refused:
        merge.put(Edits(releases=(S5_PART_2,)), Entry(label="Part 2", date="2026-12-26"), seen)
    assert (refused.value.sentence, refused.value.remedies) == (
        '"Part 2" is in several seasons: Season 4 Part 2, Season 5 Part 2',
        ('name the season: "Season 5 Part 2"',),
    )


def test_a_part_learns_its_season_and_stays_watched() -> None:
    old = Entry(label="Part 2", date="2026-12-25")
    edits = merge.put(Edits(releases=(old,), watched=merge.marks(old)), S5_PART_2)
    assert edits == Edits(releases=(S5_PART_2,), watched=("5:part 2", ":part 2"))


def test_a_part_shown_in_another_season_is_not_taken_for_the_one_named() -> None:
    old = Entry(label="Part 2", date="2022-07-01")
    show = followed(old, tvmaze=facts(S4_PART_2))
    assert merge.put(show.edits, S5_PART_2, merge.merge(show)).releases == (old, S5_PART_2)


def test_one_part_alone_does_not_tell_how_many_there_are() -> None:
    assert releases(followed(Entry(label="Part 4"))) == [(None, "Part 4", 4, None, None, None, "you")]


def test_each_episode_of_a_batch_that_is_called_by_its_episodes_has_a_name_of_its_own() -> None:
    batch = Entry(label="Episodes 1-3", date="2026-12-22", episodes=Episodes(1, 3, 3), whole=True)
    unfolded = merge.unfold(merge.merge(followed(batch)).releases[0])
    assert [(one.label, one.whole) for one in unfolded] == [
        ("Episode 1", False),
        ("Episode 2", False),
        ("Episode 3", False),
    ]


@pytest.mark.parametrize(
    ("episodes", "numbers"),
    [
        (Episodes(1, 3, 3), [(1, 1), (2, 2), (3, 3)]),
        (Episodes(8, 8, 1), [(8, 8)]),
        (Episodes(None, None, 10), [(None, None)]),
        (None, [None]),
    ],
)
def test_a_batch_unfolds_into_its_episodes(episodes: Episodes | None, numbers: list[object]) -> None:
    release = merge.merge(followed(replace(PART_1, episodes=episodes))).releases[0]
    unfolded = [one.episodes and (one.episodes.first, one.episodes.last) for one in merge.unfold(release)]
    assert unfolded == numbers


def test_an_absurd_batch_does_not_unfold_without_end() -> None:
    release = merge.merge(followed(replace(PART_1, episodes=Episodes(1, 10**9, None)))).releases[0]
    assert len(merge.unfold(release)) == 1001


ENTRIES = st.builds(
    Entry,
    label=st.sampled_from([None, "Part 1", "Part 2", "Part 3", "Finale"]),
    season=st.sampled_from([None, 1, 2]),
    episodes=st.sampled_from([None, Episodes(1, 7, 7), Episodes(8, 10, 3)]),
    date=st.sampled_from([None, "2023-12-22", "2023-12-23", "2024-01-05", "2024-01", "2024"]),
)
ACCOUNTS = st.lists(ENTRIES, max_size=5).map(tuple)


@given(ACCOUNTS, ACCOUNTS, ACCOUNTS)
def test_merging_never_loses_an_edit(
    edits: tuple[Entry, ...], one: tuple[Entry, ...], two: tuple[Entry, ...]
) -> None:
    show = merge.merge(followed(*edits, tvmaze=facts(*one), announcement=facts(*two)))
    for position, entry in enumerate(edits):
        release = show.releases[position]
        assert release.label == entry.label or entry.label is None
        assert set(merge.marks(entry)) <= set(release.marks)
        if entry.when.precision == "day":
            assert (release.when.date, release.origin) == (entry.date, "you")
        elif entry.date is not None and release.origin == "you":
            assert release.when.date == entry.date


@given(ACCOUNTS, ACCOUNTS)
def test_merging_twice_is_merging_once(edits: tuple[Entry, ...], source: tuple[Entry, ...]) -> None:
    once = merge.merge(followed(*edits, tvmaze=facts(*source)))
    again = merge.merge(followed(*edits, tvmaze=facts(*source)))
    assert once == again
    # What was seen, fed back as the same source, joins with itself and adds nothing.
    seen = tuple(
        Entry(label=one.label, season=one.season, episodes=one.episodes, date=one.when.date)
        for one in once.releases
    )
    fed_back = merge.merge(followed(*seen))
    assert [short(one)[:6] for one in fed_back.releases] == [short(one)[:6] for one in once.releases]


@given(ACCOUNTS, ACCOUNTS)
def test_every_fact_of_a_source_is_seen_somewhere(
    edits: tuple[Entry, ...], source: tuple[Entry, ...]
) -> None:
    show = merge.merge(followed(*edits, tvmaze=facts(*source)))
    names = {mark for release in show.releases for mark in release.marks}
    for entry in source:
        assert set(merge.marks(entry)) <= names
