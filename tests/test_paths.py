"""Where files go, and where they never go."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.person import Person

from releasewatch import paths
from releasewatch.errors import ReleasewatchError


def test_one_variable_moves_everything_into_one_directory(tmp_path: Path) -> None:
    assert paths.places({"RELEASEWATCH_HOME": str(tmp_path)}) == paths.Places(
        library=tmp_path / "library.json",
        backups=tmp_path / "backups",
        settings=tmp_path / "config.toml",
        cache=tmp_path / "cache",
        state=tmp_path / "state",
    )


def test_naming_the_places_creates_nothing(tmp_path: Path) -> None:
    paths.places({"RELEASEWATCH_HOME": str(tmp_path / "none")})
    assert list(tmp_path.iterdir()) == []


def test_the_platforms_own_directories_are_the_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    places = paths.places({"HOME": str(tmp_path)})
    assert tmp_path in places.library.parents
    assert places.library.name == "library.json"
    assert places.backups == places.library.parent / "backups"


@pytest.mark.parametrize("value", ["relative/place", "", "."])
def test_a_relative_xdg_directory_is_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    # F43
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", value)
    monkeypatch.chdir(tmp_path)
    places = paths.places({"HOME": str(tmp_path)})
    assert places.library == tmp_path / ".local/share/releasewatch/library.json"


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root to take on an account that does not exist")
def test_an_account_without_a_home_is_told_instead_of_writing_elsewhere(tmp_path: Path) -> None:
    # F43, as in a container that runs under a number without a name.
    # Everything is imported first: such an account may not read this Python.
    script = (
        "import os, pwd, platformdirs; from releasewatch import errors, paths;"
        "os.environ.pop('HOME', None); os.setuid(54321)\n"
        "try: print(paths.places(os.environ))\n"
        "except errors.ReleasewatchError as problem: print(problem.sentence)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("your account has no home directory\n", "")


@pytest.mark.parametrize(
    "name",
    ["with 'quotes' and \"more\"", "$(touch ran) `x`", "경성", "-n", "a\\b", "semi;colon"],
    ids=range(6),
)
def test_a_home_of_any_name_is_used_as_it_is(tmp_path: Path, name: str) -> None:
    person = Person(tmp_path / name)
    person.must("add", "Harbor Lights", "--part", "Dec 22")
    assert person.must("next") == "Harbor Lights in 14 days (Fri 22 Dec 2023)\n"
    assert person.library.exists()
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    "words", [["list"], ["next"], ["add", "X", "--part", "Dec 22"], ["config", "remind", "3"], ["undo"]]
)
def test_a_home_that_is_a_file_is_told_and_kept(tmp_path: Path, words: list[str]) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    done = Person(file)(*words, check=1)
    assert done.out == ""
    assert str(file) in done.err
    assert "bug" not in done.err
    assert file.read_text() == "mine"


@pytest.mark.parametrize("home", ["", "relative", "/no/such/directory"])
def test_a_home_that_is_none_is_told_instead_of_writing_elsewhere(home: str) -> None:
    # F43
    with pytest.raises(ReleasewatchError) as problem:
        paths.places({"HOME": home})
    assert problem.value.sentence == f'HOME is "{home}", which is not a directory'
