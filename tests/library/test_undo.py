import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.making import CREATURE, NOW, STAMP, follow, followed, keys, library_in, remove, show
from tests.library.rights import AS_A_PERSON, needs_no_privileges

from releasewatch.core.model import Edits, Entry, Facts, Followed
from releasewatch.errors import EXIT_FAILED, ReleasewatchError
from releasewatch.library.book import Book
from releasewatch.library.store import Library, Undone

LATER = "2023-12-09T00:00:00Z"

UNDO = """
import sys
from pathlib import Path
from releasewatch.errors import ReleasewatchError
from releasewatch.library.store import Library
directory = Path(sys.argv[1])
try:
    print(Library(directory / "library.json", directory / "backups").undo().what)
except ReleasewatchError as error:
    print(error.sentence, file=sys.stderr)
"""


def put(library: Library, changed: Followed, *, undoable: bool = True) -> None:
    library.change(f"edit {changed.key}", lambda book: book.put(changed), now=NOW, undoable=undoable)


def refusal(library: Library) -> str:
    with pytest.raises(ReleasewatchError) as caught:
        library.undo()
    assert caught.value.exit_code == EXIT_FAILED
    return caught.value.sentence


def test_changes_are_taken_back_one_after_the_other_byte_by_byte(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    file = tmp_path / "library.json"
    texts = []
    follow(library, CREATURE)
    steps: list[Callable[[], None]] = [
        lambda: follow(library, show("another")),
        lambda: put(library, replace(CREATURE, edits=Edits(platform="Hulu"))),
        lambda: remove(library, CREATURE.key),
        lambda: remove(library, "another"),
        lambda: follow(library, CREATURE),
    ]
    for step in steps:
        texts.append(file.read_bytes())
        step()
    undone = []
    for text in reversed(texts):
        undone.append(library.undo())
        assert file.read_bytes() == text
    key = CREATURE.key
    assert undone == [
        Undone(f"add {key}", STAMP, (key,)),
        Undone("remove another", STAMP, ("another",)),
        Undone(f"remove {key}", STAMP, (key,)),
        Undone(f"edit {key}", STAMP, (key,)),
        Undone("add another", STAMP, ("another",)),
    ]
    assert library.undo().what == f"add {key}"
    assert (library.read(), refusal(library)) == ((), "there is nothing to take back")


shelves = st.lists(followed, max_size=3, unique_by=lambda show: show.key)


@settings(max_examples=40, deadline=None)
@given(shelves, shelves)
def test_after_undo_the_library_is_byte_by_byte_what_it_was(
    tmp_path_factory: pytest.TempPathFactory, before: list[Followed], after: list[Followed]
) -> None:
    directory = tmp_path_factory.mktemp("undo")
    library = library_in(directory)

    def become(shows: list[Followed]) -> None:
        def edit(book: Book) -> None:
            for one in shows:
                book.put(one)
            for gone in {one.key for one in book.shows()} - {one.key for one in shows}:
                book.remove(gone)

        library.change("become", edit, now=NOW)

    become([show("first"), *before])
    text = (directory / "library.json").read_bytes()
    become([show("first"), *after])
    if (directory / "library.json").read_bytes() != text:
        library.undo()
    assert (directory / "library.json").read_bytes() == text


def test_unknown_keys_come_back_with_a_removed_show(tmp_path: Path) -> None:
    """F29."""
    library = library_in(tmp_path)
    file = tmp_path / "library.json"
    follow(library, CREATURE)
    file.write_bytes(
        file.read_bytes().replace(b'"added"', b'"new": {\n        "x": 1\n      },\n      "added"', 1)
    )
    text = file.read_bytes()
    remove(library, CREATURE.key)
    library.undo()
    assert file.read_bytes() == text


def test_what_was_fetched_since_stays(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    follow(library, CREATURE)
    edited = replace(CREATURE, title="Gyeongseong Creature", edits=Edits(platform="Hulu"))
    put(library, edited)
    fetched = {
        "tvmaze": Facts(fetched=LATER, releases=(Entry(date="2024-01-12"),)),
        "imdb": Facts(fetched=LATER),
    }
    put(library, replace(edited, facts=fetched), undoable=False)
    library.undo()
    assert library.read() == (replace(CREATURE, facts=fetched),)


def test_facts_that_the_change_itself_brought_go_unless_they_were_fetched_again(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    tvmaze, announced = CREATURE.facts["tvmaze"], Facts(fetched=STAMP, releases=(Entry(date="2024-01-05"),))
    follow(library, CREATURE)
    put(
        library,
        replace(CREATURE, facts={"tvmaze": replace(tvmaze, platform="Hulu"), "announcement": announced}),
    )
    again = Facts(fetched=LATER)
    put(library, replace(CREATURE, facts={"tvmaze": again, "announcement": announced}), undoable=False)
    library.undo()
    assert library.read() == (replace(CREATURE, facts={"tvmaze": again}),)


def test_a_refresh_is_nothing_to_take_back(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    follow(library, CREATURE)
    put(library, replace(CREATURE, facts={}), undoable=False)
    assert library.undo().what == f"add {CREATURE.key}"


def test_a_show_changed_by_hand_since_is_not_lost(tmp_path: Path) -> None:
    """F34."""
    library = library_in(tmp_path)
    file = tmp_path / "library.json"
    follow(library, show("one"))
    put(library, show("one", title="two"))
    file.write_bytes(file.read_bytes().replace(b'"two"', b'"three"'))
    text = file.read_bytes()
    assert refusal(library) == "cannot take back: edit one: the same was changed since by other means"
    assert file.read_bytes() == text


def test_what_was_changed_elsewhere_in_the_show_stays(tmp_path: Path) -> None:
    """F34."""
    library = library_in(tmp_path)
    file = tmp_path / "library.json"
    follow(library, show("one"))
    put(library, show("one", edits=Edits(platform="Hulu")))
    file.write_bytes(file.read_bytes().replace(b'"title": "one"', b'"title": "by hand"'))
    library.undo()
    assert library.read() == (show("one", title="by hand"),)


def test_a_change_cut_off_before_it_was_saved_is_passed_over(tmp_path: Path) -> None:
    """F01: the record is written first."""
    library = library_in(tmp_path)
    follow(library, show("one"), show("two"))
    text = (tmp_path / "library.json").read_bytes()
    put(library, show("one", title="never saved"))
    (tmp_path / "library.json").write_bytes(text)
    assert library.undo().what == "add two"
    assert keys(library) == ["one"]


def test_an_undo_cut_off_before_its_record_was_written_is_not_done_twice(tmp_path: Path) -> None:
    """F01."""
    library = library_in(tmp_path)
    follow(library, show("one"), show("two"))
    record = (tmp_path / "undo.json").read_bytes()
    library.undo()
    (tmp_path / "undo.json").write_bytes(record)
    assert library.undo().what == "add one"
    assert keys(library) == []


@needs_no_privileges
def test_an_undo_whose_record_cannot_be_written_is_done_and_not_done_twice(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    follow(library, show("one"), show("two"))
    (tmp_path / "undo.json").chmod(0o400)
    outputs = []
    for _ in range(3):
        ran = subprocess.run(
            [*AS_A_PERSON, sys.executable, "-c", UNDO, str(tmp_path)],
            capture_output=True,
            text=True,
            check=False,
        )
        outputs.append((ran.stdout + ran.stderr, keys(library)))
    assert outputs == [
        ("add two\n", ["one"]),
        ("add one\n", []),
        ("there is nothing to take back\n", []),
    ]


def test_an_undo_writes_its_record_before_another_change_can_begin(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    follow(library, show("one"), show("two"))
    at_saving: list[bool] = []

    def told(*_: object) -> None:  # still under the lock
        at_saving.append(b"add two" in (tmp_path / "undo.json").read_bytes())

    Library(tmp_path / "library.json", tmp_path / "backups", saved=told).undo()
    assert at_saving == [False]


@pytest.mark.parametrize(
    "record",
    [b"", b"[", b"{}", b'[{"what": 1}]', b"\xff", b"[" * 100_000, None],
    ids=lambda record: repr(record)[:12],
)
def test_a_damaged_record_is_set_aside_and_stops_nothing(tmp_path: Path, record: bytes | None) -> None:
    library = library_in(tmp_path)
    follow(library, show("one"))
    (tmp_path / "undo.json").unlink()
    if record is None:
        os.mkfifo(tmp_path / "undo.json")
    else:
        (tmp_path / "undo.json").write_bytes(record)
    assert keys(library) == ["one"]
    follow(library, show("two"))
    assert library.notices == [
        f"the record of the last changes was damaged, it is now {tmp_path}/undo.json.damaged"
    ]
    assert (tmp_path / "undo.json.damaged").exists()
    assert library.undo().what == "add two"
    assert refusal(library) == "there is nothing to take back"


SHOW = '{"key":"zz","title":"zz","added":"2023-12-08T00:00:00Z"}'


@pytest.mark.parametrize(
    "sides",
    [
        '{"before":5,"after":null}',
        '{"before":[],"after":{}}',
        '{"before":{"facts":5},"after":null}',
        '{"before":' + SHOW.replace('"zz"', '"q"', 1) + ',"after":null}',
        '{"before":' + SHOW + ',"after":{"key":"zz"}}',
        '{"before":' + SHOW.replace("{", '{"key":"zz",', 1) + ',"after":null}',
        '{"before":' + SHOW.replace("{", '{"other":"\\ud800",', 1) + ',"after":null}',
        "{}",
    ],
)
def test_a_record_that_we_never_wrote_is_set_aside_by_undo_and_by_changes(tmp_path: Path, sides: str) -> None:
    record = '[{"what":"foreign","at":"2023-12-08T00:00:00Z","shows":{"zz":' + sides + "}}]"
    library = library_in(tmp_path)
    follow(library, show("one"))
    notices = []
    for name in ("undo.json.damaged", "undo.json.damaged-2"):
        (tmp_path / "undo.json").write_text(record)
        notices.append(f"the record of the last changes was damaged, it is now {tmp_path}/{name}")
        if len(notices) == 1:
            with pytest.raises(ReleasewatchError) as caught:
                library.undo()
            assert (caught.value.sentence, *caught.value.remedies) == (
                "there is nothing to take back",
                *notices,
            )
        else:
            follow(library, show("two"))
        assert (tmp_path / name).read_text() == record
    assert library.notices == notices
    assert library.undo().what == "add two"
    assert keys(library) == ["one"]


def test_a_second_damaged_record_is_put_beside_the_first(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    for text in ("first", "second", "third"):
        (tmp_path / "undo.json").write_text(text)
        follow(library, show(text))
    aside = {path.name: path.read_text() for path in tmp_path.glob("undo.json.*")}
    assert aside == {
        "undo.json.damaged": "first",
        "undo.json.damaged-2": "second",
        "undo.json.damaged-3": "third",
    }


@needs_no_privileges
def test_a_record_that_may_not_be_read_stays_and_changes_are_refused(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    follow(library, show("one"))
    file = tmp_path / "undo.json"
    record, text = file.read_bytes(), (tmp_path / "library.json").read_bytes()
    file.chmod(0)
    writer = Path(__file__).with_name("writer.py")
    outputs = [
        subprocess.run(
            [*AS_A_PERSON, sys.executable, *command], capture_output=True, text=True, check=False
        ).stderr.splitlines()
        for command in ([str(writer), str(tmp_path), "add", "two"], ["-c", UNDO, str(tmp_path)])
    ]
    refused = f"cannot read the record of the last changes, {file}: Permission denied"
    assert outputs == [
        [refused, "nothing was changed; make the file readable, or move it away"],
        [refused],
    ]
    file.chmod(0o600)
    assert (file.read_bytes(), (tmp_path / "library.json").read_bytes()) == (record, text)
    assert list(tmp_path.glob("*.damaged*")) == []


def test_the_last_fifty_changes_can_be_taken_back(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    for number in range(53):
        put(library, show("one", title=f"title {number}"))
    for _ in range(50):
        library.undo()
    assert library.read() == (show("one", title="title 2"),)
    assert refusal(library) == "there is nothing to take back"


def test_large_changes_are_forgotten_sooner_but_the_last_one_never(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    for letter in "abc":
        put(library, show("one", title=letter * 9_000_000))
    assert library.undo().what == "edit one"
    assert [one.title[:1] for one in library.read()] == ["b"]
    assert refusal(library) == "there is nothing to take back"
