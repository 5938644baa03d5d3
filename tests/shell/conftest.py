"""A shell of each kind, and a home for it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.shell.homes import Home

from releasewatch.shell.scripts import SHELLS, Shell


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest) -> Shell:
    found: Shell = request.param
    if shutil.which(found) is None:
        pytest.skip(f"{found} is not installed")
    return found


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    path = tmp_path / 'it\'s a "home" $(touch ran) `touch ran` \\ 안녕'
    path.mkdir()
    made = Home(path, {"TZ": "UTC"})
    made.make_program()
    yield made
    assert not list(tmp_path.rglob("ran")), "something in a name was run"
