"""Words that a shell reads as they were meant."""

import shutil
import subprocess

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from releasewatch.shell.scripts import SHELLS, Shell, installed_scripts, quote, script

ECHO = {"bash": "printf %s ", "zsh": "setopt rc_quotes; printf %s ", "fish": "printf %s "}

TEXTS = [
    "", "a b", "it's", "''", "\\", "\\'", "'\\", 'a"b', "$(id) `id` $HOME ${x}",
    "!!", "~", "*?[a]", "안녕 é", "a\nb", "-n", "%s",
]  # fmt: skip


@pytest.mark.parametrize("shell", SHELLS)
def test_every_text_comes_back_from_the_shell(shell: Shell) -> None:
    """F63: all of them in one run of the shell, each ended by a line of its own."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")

    @settings(max_examples=10, deadline=None)
    @given(
        st.lists(
            st.text(
                st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from("'\\\"$`\n"),
                max_size=12,
            ),
            max_size=30,
        )
    )
    @example(TEXTS)
    def comes_back(texts: list[str]) -> None:
        words = "\n".join(f"{ECHO[shell]} {quote(shell, text + '<end>')}" for text in texts)
        done = subprocess.run(
            [shell],
            input=words.encode(),
            capture_output=True,
            env={"LC_ALL": "C.UTF-8", "HOME": "/nowhere", "PATH": "/usr/bin:/bin"},
        )
        assert done.stdout.decode() == "".join(f"{text}<end>" for text in texts)

    comes_back()


@pytest.mark.parametrize("shell", SHELLS)
def test_the_installed_scripts_have_the_words_of_the_printed_one(shell: Shell) -> None:
    say, hook = (text.splitlines() for text in installed_scripts(shell).values())
    for kept in (say, hook):
        assert kept[0] == f"# Made by releasewatch; with its comments: releasewatch hook {shell}"
        assert [row for row in kept[1:] if row.startswith("#") or row != row.strip() or not row] == []
    place = next(number for number, row in enumerate(hook) if f"/say.{shell}" in row)
    rows = [row.strip() for row in script(shell).splitlines()]
    assert [row for row in rows if row and not row.startswith("#")] == [
        *hook[1:place],
        *say[1:],
        *hook[place + 1 :],
    ]
    assert f"/say.{shell}" not in "\n".join(rows), "the printed script stands alone"


def test_the_scripts_for_zsh_have_no_quote_that_would_end_theirs() -> None:
    assert script("zsh").count("'") == 2
