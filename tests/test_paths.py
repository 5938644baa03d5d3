"""Where files go, and where they never go."""

from pathlib import Path

import pytest

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


@pytest.mark.parametrize("home", ["", "relative", "/no/such/directory"])
def test_a_home_that_is_none_is_told_instead_of_writing_elsewhere(home: str) -> None:
    # F43
    with pytest.raises(ReleasewatchError) as problem:
        paths.places({"HOME": home})
    assert problem.value.sentence == f'HOME is "{home}", which is not a directory'
