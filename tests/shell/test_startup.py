"""Which shell it is, and which file it reads."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from releasewatch.errors import ReleasewatchError
from releasewatch.shell.scripts import SHELLS, Shell
from releasewatch.shell.startup import shell_in_use, startup_file

ASK = "import os; from releasewatch.shell.startup import shell_in_use; print(shell_in_use(os.environ))"

FILES = [
    (
        "bash",
        {"HOME": "/home/me"},
        "/home/me/.bash_profile" if sys.platform == "darwin" else "/home/me/.bashrc",
    ),
    ("zsh", {"HOME": "/home/me"}, "/home/me/.zshrc"),
    ("zsh", {"HOME": "/home/me", "ZDOTDIR": "/home/me/.config/zsh"}, "/home/me/.config/zsh/.zshrc"),
    ("zsh", {"HOME": "/home/me", "ZDOTDIR": ""}, "/home/me/.zshrc"),
    ("fish", {"HOME": "/home/me"}, "/home/me/.config/fish/conf.d/releasewatch.fish"),
    ("fish", {"HOME": "/home/me", "XDG_CONFIG_HOME": "/x"}, "/x/fish/conf.d/releasewatch.fish"),
    (
        "fish",
        {"HOME": "/home/me", "XDG_CONFIG_HOME": "relative"},
        "/home/me/.config/fish/conf.d/releasewatch.fish",
    ),
]


@pytest.mark.parametrize(("shell", "environ", "wanted"), FILES)
def test_the_file_of_each_shell(shell: Shell, environ: dict[str, str], wanted: str) -> None:
    assert startup_file(shell, environ) == Path(wanted)


@pytest.mark.parametrize("home", ["", "relative"])
def test_without_a_home_there_is_no_file(home: str) -> None:
    """F43."""
    with pytest.raises(ReleasewatchError, match="home directory"):
        startup_file("bash", {"HOME": home})


@pytest.mark.parametrize("between", ["", "env ", "sh -c "])
@pytest.mark.parametrize("shell", SHELLS)
def test_the_nearest_shell_is_the_one_in_use(shell: Shell, between: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    words = f"{sys.executable} -c '{ASK}'"
    if between == "sh -c ":
        words = f"sh -c \"{sys.executable} -c '{ASK}'; true\""
    elif between:
        words = between + words
    done = subprocess.run([shell, "-c", f"{words}; true"], capture_output=True, text=True)
    assert done.stdout == f"{shell}\n"


@pytest.mark.parametrize(
    ("value", "wanted"),
    [("/bin/zsh", "zsh"), ("/usr/local/bin/fish", "fish"), ("/bin/tcsh", None), ("", None)],
)
def test_without_a_known_shell_above_the_login_shell_counts(value: str, wanted: Shell | None) -> None:
    assert shell_in_use({"SHELL": value}, process=1) == wanted
