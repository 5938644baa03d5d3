"""The line in a person's start-up file, and its removal without a trace."""

import os
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from releasewatch.errors import ReleasewatchError
from releasewatch.shell import prepared
from releasewatch.shell.block import block, with_block, without_block
from releasewatch.shell.digest import Digest
from releasewatch.shell.install import install, plan, renew_scripts, uninstall
from releasewatch.shell.scripts import Shell, installed_scripts, line
from releasewatch.shell.status import status

WORDS = "if test -r x; then . x; fi"

FILES = {
    "ordinary": b"alias ll='ls -l'\n",
    "empty": b"",
    "no final line end": b"alias ll='ls -l'",
    "CRLF": b"alias a=b\r\nalias c=d\r\n",
    "CRLF without the last": b"alias a=b\r\nalias c=d",
    "only blank lines": b"\n\n",
    "no text": bytes(range(256)),
    "another tool's block": b"# >>> conda initialize >>>\nx\n# <<< conda initialize <<<\n",
}


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_uninstalling_restores_every_byte(tmp_path: Path, shell: Shell, content: bytes) -> None:
    """F72."""
    file, state = tmp_path / "rc", tmp_path / "state"
    file.write_bytes(content)
    file.chmod(0o640)
    install(plan(shell, state, file))
    assert content in file.read_bytes()
    assert line(shell, state / "shell" / f"hook.{shell}").encode() in file.read_bytes().splitlines()
    written = {script.name: script.read_text() for script in (state / "shell").iterdir()}
    assert written == installed_scripts(shell)
    assert plan(shell, state, file).installed
    assert uninstall(shell, state, file)
    assert file.read_bytes() == content
    assert file.stat().st_mode & 0o777 == 0o640
    assert list((state / "shell").iterdir()) == []
    assert not uninstall(shell, state, file)


def test_what_is_added_behind_the_block_is_a_line_of_its_own(tmp_path: Path, shell: Shell) -> None:
    file, state = tmp_path / "rc", tmp_path / "state"
    file.write_bytes(b"alias ll='ls -l'")
    install(plan(shell, state, file))
    with file.open("ab") as added:
        added.write(b"export LATER=1\n")
    assert file.read_bytes().splitlines()[-2:] == [b"# <<< releasewatch <<<", b"export LATER=1"]
    assert uninstall(shell, state, file)
    assert file.read_bytes() == b"alias ll='ls -l'\nexport LATER=1\n"


def test_a_file_that_was_missing_is_missing_again(tmp_path: Path, shell: Shell) -> None:
    """F72."""
    file = tmp_path / "conf.d" / "releasewatch.fish"
    todo = plan(shell, tmp_path, file)
    assert (todo.startup_file_exists, todo.installed) == (False, False)
    install(todo)
    assert file.read_bytes().startswith(
        b"# >>> releasewatch (this file was made by releasewatch hook install) >>>\n"
    )
    assert plan(shell, tmp_path, file).installed
    uninstall(shell, tmp_path, file)
    assert not file.exists()


def test_a_file_we_made_stays_when_the_person_wrote_in_it(tmp_path: Path, shell: Shell) -> None:
    file = tmp_path / "rc"
    install(plan(shell, tmp_path, file))
    file.write_bytes(b"before\n" + file.read_bytes() + b"after\n")
    uninstall(shell, tmp_path, file)
    assert file.read_bytes() == b"before\nafter\n"


def test_links_stay_links(tmp_path: Path, shell: Shell) -> None:
    """F72: dotfiles kept in a repository are links, some to files that are not there yet."""
    (tmp_path / "dotfiles").mkdir()
    for name, content in (("there", b"x\n"), ("not there", None)):
        target, link = tmp_path / "dotfiles" / name, tmp_path / f"rc {name}"
        if content is not None:
            target.write_bytes(content)
        link.symlink_to(Path("dotfiles") / name)
        install(plan(shell, tmp_path, link))
        assert link.is_symlink()
        assert b"hook." in target.read_bytes()
        uninstall(shell, tmp_path, link)
        assert link.is_symlink()
        assert (target.read_bytes() if target.exists() else None) == content


def test_a_read_only_file_is_left_alone_and_the_line_is_told(tmp_path: Path, shell: Shell) -> None:
    """F72: also for root, who could write to it."""
    file = tmp_path / "rc"
    file.write_bytes(b"x\n")
    file.chmod(0o444)
    todo = plan(shell, tmp_path, file)
    with pytest.raises(ReleasewatchError) as problem:
        install(todo)
    assert problem.value.sentence == f"{file} is read-only, nothing was changed"
    assert problem.value.remedies == (f"add this line to it yourself: {todo.line}",)
    assert (file.read_bytes(), list(tmp_path.iterdir())) == (b"x\n", [file])


@pytest.mark.parametrize(
    "content",
    [b"# >>> releasewatch >>>\nline\n", b"line\n# <<< releasewatch <<<\n", b"# >>> releasewatch >>>\n" * 2],
)
def test_a_block_that_lost_a_marker_is_left_to_the_person(
    tmp_path: Path, shell: Shell, content: bytes
) -> None:
    file = tmp_path / "rc"
    file.write_bytes(content)
    for attempt in (lambda: plan(shell, tmp_path, file), lambda: uninstall(shell, tmp_path, file)):
        with pytest.raises(ReleasewatchError, match="a marker is missing"):
            attempt()
    assert file.read_bytes() == content


def test_what_is_no_file_is_refused(tmp_path: Path, shell: Shell) -> None:
    os.mkfifo(tmp_path / "rc")
    with pytest.raises(ReleasewatchError, match="no ordinary file"):
        plan(shell, tmp_path, tmp_path / "rc")


def test_installing_twice_changes_nothing_and_a_moved_state_is_followed(tmp_path: Path, shell: Shell) -> None:
    file = tmp_path / "rc"
    file.write_bytes(b"x\n")
    install(plan(shell, tmp_path / "one", file))
    once, number = file.read_bytes(), file.stat().st_ino
    install(plan(shell, tmp_path / "one", file))
    assert (file.read_bytes(), file.stat().st_ino) == (once, number)
    assert not plan(shell, tmp_path / "two", file).installed
    install(plan(shell, tmp_path / "two", file))
    assert file.read_bytes().count(b"# >>> releasewatch >>>") == 1
    assert uninstall(shell, tmp_path / "two", file)
    assert file.read_bytes() == b"x\n"


def test_an_older_script_is_renewed_and_none_is_added(tmp_path: Path) -> None:
    install(plan("bash", tmp_path, tmp_path / "rc"))
    scripts = tmp_path / "shell"
    for name in ("hook.bash", "say.bash"):
        (scripts / name).write_text("an older version\n")
        assert not plan("bash", tmp_path, tmp_path / "rc").installed
        renew_scripts(tmp_path)
        assert {file.name: file.read_text() for file in scripts.iterdir()} == installed_scripts("bash")


@settings(max_examples=200)
@given(before=st.binary(max_size=40), after=st.binary(max_size=40))
@example(before=b"", after=b"x")
@example(before=b"x", after=b"\ny")
@example(before=b"x\n\n", after=b"")
def test_a_block_comes_and_goes_without_a_trace(before: bytes, after: bytes) -> None:
    there = with_block(before, WORDS)
    assert without_block(there) == before
    assert with_block(there, WORDS) == there
    assert there.count(block(WORDS).partition("\n")[2].encode()) == 1
    # What the person adds behind it stays, on a line of its own.
    open_line = before != b"" and not before.endswith(b"\n") and after != b""
    assert without_block(b"first\n" + there + after) == b"first\n" + before + b"\n" * open_line + after


def test_the_status_tells_how_things_are(tmp_path: Path, shell: Shell) -> None:
    state, file, today = tmp_path / "state", tmp_path / "rc", date(2026, 11, 22)
    none = status(shell, state, file, today)
    assert (none.plan.installed, none.prepared_at, none.next_due, none.can_speak) == (
        False,
        None,
        None,
        False,
    )
    install(plan(shell, state, file))
    directory = prepared.reminders_directory(state)
    days = {today: Digest("x\n", "x\n"), today + timedelta(days=3): Digest("y\n", "y\n")}
    until = today + timedelta(days=9)
    prepared.write(
        directory, days, today=today, until=until, zone=prepared.Zone("UTC", UTC, "m"), program=None
    )
    prepared.allow_refresh(directory, daily=True)
    there = status(shell, state, file, today)
    assert (there.plan.installed, there.prepared_until, there.next_due) == (True, until, today)
    assert (there.refreshes_daily, there.can_speak) == (True, True)
    (directory / f"shown-{today}").touch()
    assert status(shell, state, file, today).next_due == today + timedelta(days=3)
