"""What can be told of the library without reading it."""

from pathlib import Path

from releasewatch.library.glance import conflict_copies, stamp


def test_a_file_that_is_not_there_has_no_stamp_and_no_copies(tmp_path: Path) -> None:
    file = tmp_path / "home" / "library.json"
    assert (stamp(file), conflict_copies(file)) == (None, ())


def test_the_stamp_changes_with_the_file_and_only_then(tmp_path: Path) -> None:
    file = tmp_path / "library.json"
    file.write_text("{}")
    first = stamp(file)
    file.read_text()
    assert stamp(file) == first
    other = tmp_path / "other"
    other.write_text("{}")
    other.replace(file)
    assert stamp(file) != first


def test_a_link_has_the_stamp_of_its_file(tmp_path: Path) -> None:
    file = tmp_path / "library.json"
    (tmp_path / "real.json").write_text("{}")
    file.symlink_to("real.json")
    assert stamp(file) == stamp(tmp_path / "real.json")


def test_conflict_copies_are_named(tmp_path: Path) -> None:
    """F36."""
    names = [
        "library (Kim's conflicted copy 2023-12-08).json",
        "library.sync-conflict-20231208-101010-ABCDEFG.json",
        "library (Conflicted Copy).json",
    ]
    for name in [*names, "library.json", "other.sync-conflict-1.json", "library-copy.json"]:
        (tmp_path / name).write_bytes(b"{}")
    assert conflict_copies(tmp_path / "library.json") == tuple(sorted(names))
