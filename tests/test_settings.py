"""Settings: read, changed with the person's comments kept, and never left half-written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tests.person import Person

from releasewatch import settings
from releasewatch.core.results import SettingShown
from releasewatch.errors import ReleasewatchError, UsageProblem

COMMENTED = """\
# what I like
remind = [3, 1] # soon

[hours]
# as they told me
netflix = "09:00 Europe/London" # by telephone
"apple tv" = '10:00 KST'

[later]
unknown = true
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_without_a_file_everything_is_as_fresh_and_nothing_is_written(file: Path) -> None:
    assert settings.load(file) == settings.Settings()
    assert (settings.Settings().remind, dict(settings.Settings().hours)) == ((7, 1, 0), {})
    assert settings.describe(file)[0] == (
        SettingShown("remind", "7,1,0", "days before a release on which to remind", False)
    )
    assert not any(setting.chosen for setting in settings.describe(file))
    assert settings.get(file, "hours.netflix").value == "00:00 America/Los_Angeles"
    assert settings.get(file, "hours.mubi") == SettingShown("hours.mubi", "none", "usual hour of MUBI", False)
    for name in ("remind", "hours.netflix"):
        settings.change(file, name, "default")
    assert not file.exists()


def test_a_file_is_read_with_platforms_in_any_spelling(file: Path) -> None:
    file.write_text(COMMENTED)
    assert settings.load(file) == settings.Settings(
        remind=(3, 1), hours={"Netflix": "09:00 Europe/London", "Apple TV": "10:00 Asia/Seoul"}
    )


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("7,1,0", (7, 1, 0)),
        ("0 1 7", (7, 1, 0)),
        ("1, 1,1", (1,)),
        ("366", (366,)),
        ("never", ()),
        ("none", ()),
    ],
)
def test_days_of_reminders_are_read_as_people_write_them(
    file: Path, text: str, days: tuple[int, ...]
) -> None:
    settings.change(file, "remind", text)
    assert settings.load(file).remind == days
    assert settings.get(file, "remind").value == (",".join(map(str, days)) or "never")


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("remind", "", 'remind does not understand ""'),
        ("remind", "367", 'remind does not understand "367"'),
        ("remind", "-1", 'remind does not understand "-1"'),
        ("remind", "soon", 'remind does not understand "soon"'),
        ("remind", "1.5", 'remind does not understand "1.5"'),
        ("remind", "9" * 5000, "remind does not understand"),
        ("hours.netflix", "25:00 KST", '"25:00 KST" is no usual hour'),
        ("hours.netflix", "17:00", '"17:00" is no usual hour'),
        ("hours.netflix", "17:00 Mars/Olympus", 'there is no time zone "Mars/Olympus"'),
        ("hours.nothing", "17:00 KST", 'unknown platform "nothing"'),
        ("hours.", "17:00 KST", 'unknown platform ""'),
        ("hours", "17:00 KST", 'there is no setting "hours"'),
        ("color", "never", 'there is no setting "color"'),
    ],
)
def test_what_cannot_be_understood_changes_nothing(file: Path, name: str, value: str, error: str) -> None:
    file.write_text(COMMENTED)
    with pytest.raises(UsageProblem) as problem:
        settings.change(file, name, value)
    assert problem.value.sentence.startswith(error)
    assert problem.value.remedies
    assert file.read_text() == COMMENTED
    assert os.listdir(file.parent) == ["config.toml"]


@pytest.mark.parametrize(
    ("name", "value", "old", "new"),
    [
        ("remind", "7,1", "[3, 1] # soon", "[7, 1] # soon"),
        ("hours.netflix", "10:00 KST", '"09:00 Europe/London" # by', '"10:00 Asia/Seoul" # by'),
        ("hours.apple-tv", "21:00 ET -1d", "'10:00 KST'", '"21:00 America/New_York -1d"'),
        ("hours.netflix", "default", 'netflix = "09:00 Europe/London" # by telephone\n', ""),
        ("hours.netflix", " DEFAULT ", 'netflix = "09:00 Europe/London" # by telephone\n', ""),
        ("remind", "default", "remind = [3, 1] # soon\n", ""),
        ("hours.hulu", "default", "", ""),
    ],
)
def test_a_change_touches_its_own_words_only(file: Path, name: str, value: str, old: str, new: str) -> None:
    file.write_text(COMMENTED)
    settings.change(file, name, value)
    assert file.read_text() == COMMENTED.replace(old, new)


def test_a_new_platform_joins_the_others(file: Path) -> None:
    file.write_text('hours.netflix = "09:00 KST"\n')
    settings.change(file, "hours.hulu", "10:00 KST")
    assert settings.load(file).hours == {"Netflix": "09:00 Asia/Seoul", "Hulu": "10:00 Asia/Seoul"}
    settings.change(file, "hours.netflix", "default")
    assert settings.load(file).hours == {"Hulu": "10:00 Asia/Seoul"}


def test_two_spellings_of_one_platform_become_one(file: Path) -> None:
    file.write_text('[hours]\nnetflix = "09:00 KST"\nNetflix = "10:00 KST"\n')
    settings.change(file, "hours.netflix", "11:00 KST")
    assert file.read_text() == '[hours]\nNetflix = "11:00 Asia/Seoul"\n'


def test_marks_and_line_ends_of_other_editors_are_accepted(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf# mine\r\nremind = [3] # soon\r\n")
    settings.change(file, "remind", "4")
    assert file.read_bytes() == b"# mine\r\nremind = [4] # soon\r\n"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"remind = ", "cannot understand the settings in {file}: "),
        (b"remind = [3]\nremind = [4]\n", "cannot understand the settings in {file}: "),
        (b"\xff\xfe", "cannot understand the settings in {file}: "),
        (b"\x00", "cannot understand the settings in {file}: "),
        (b"a = " + b"[" * 100_000, "cannot understand the settings in {file}: "),
        (b"remind = true", 'in {file}: remind does not understand "True"'),
        (b"remind = [1.5]", 'in {file}: remind does not understand "1.5"'),
        (b"remind = {}", "in {file}: remind does not understand"),
        (b"hours = 3", "in {file}: hours must be a table of platforms"),
        (b"[hours]\nnetflix = 5", 'in {file}: "5" is no usual hour'),
        (b'[hours]\nnothing = "17:00 KST"', 'in {file}: unknown platform "nothing"'),
        (b"#" * 2_000_000, "cannot read the settings in {file}: File too large"),
    ],
    ids=range(12),
)
def test_a_file_that_cannot_be_understood_is_named_and_not_written_over(
    file: Path, content: bytes, error: str
) -> None:
    file.write_bytes(content)
    for use in (settings.load, settings.describe, lambda file: settings.change(file, "remind", "3")):
        with pytest.raises(ReleasewatchError) as problem:
            use(file)
        assert problem.value.exit_code == 1
        assert problem.value.sentence.startswith(error.format(file=file))
    assert file.read_bytes() == content


def test_what_is_no_file_is_not_waited_for(file: Path) -> None:
    os.mkfifo(file)
    with pytest.raises(ReleasewatchError, match="no ordinary file"):
        settings.load(file)
    file.unlink()
    file.mkdir()
    with pytest.raises(ReleasewatchError, match="Is a directory"):
        settings.change(file, "remind", "3")


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text(COMMENTED)
    file.symlink_to(real)
    settings.change(file, "remind", "7")
    assert file.is_symlink()
    assert "remind = [7] # soon" in real.read_text()


@given(remind=st.sets(st.integers(0, 366), min_size=1, max_size=5))
@hypothesis_settings(max_examples=30, deadline=None)
def test_what_is_set_is_what_is_read(tmp_path_factory: pytest.TempPathFactory, remind: set[int]) -> None:
    file = tmp_path_factory.mktemp("home") / "some" / "config.toml"
    text = ",".join(map(str, remind))
    shown = settings.change(file, "remind", text)
    assert set(settings.load(file).remind) == remind
    assert (shown.name, shown.chosen) == ("remind", True)
    assert settings.get(file, "remind") == shown


def test_hours_of_ones_own_change_what_comes_next_at_once(creature: Person) -> None:
    assert "about 17:00" in creature.must("upcoming")
    assert creature.must("config", "hours.netflix", "09:30 Asia/Seoul") == (
        "hours.netflix\t09:30 Asia/Seoul\tusual hour of Netflix\n"
    )
    assert "about 09:30" in creature.must("upcoming")
    creature.must("config", "hours.netflix", "default")
    assert "about 17:00" in creature.must("upcoming")


def test_days_of_ones_own_change_the_reminders(creature: Person) -> None:
    assert creature.must("remind", "--now", "2023-12-12") == ""
    creature.must("config", "remind", "10")
    assert creature.must("remind", "--now", "2023-12-12") == (
        "in 10 days Gyeongseong Creature · Part 1 on Netflix, about 17:00\n"
    )
    creature.must("config", "remind", "never")
    assert creature.must("remind", "--now", "2023-12-22") == ""


def test_settings_changed_at_once_are_all_kept(tmp_path: Path) -> None:
    names = ["netflix", "hulu", "peacock", "tving", "viki", "starz"]
    script = "import sys; from pathlib import Path; from releasewatch import settings; "
    script += "settings.change(Path(sys.argv[1]), f'hours.{sys.argv[2]}', '09:00 UTC')"
    file = tmp_path / "config.toml"
    running = [subprocess.Popen([sys.executable, "-c", script, str(file), name]) for name in names]
    assert [process.wait() for process in running] == [0] * len(names)
    assert len(settings.load(file).hours) == len(names)
