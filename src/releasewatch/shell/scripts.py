"""The constant script of each shell, and the one line that reads it."""

from pathlib import Path
from typing import Literal, get_args

Shell = Literal["bash", "zsh", "fish"]

SHELLS: tuple[Shell, ...] = get_args(Shell)


def script(shell: Shell) -> str:
    """The whole script in one: the same for everybody, it finds out where things are when it runs."""
    rows = _text("hook", shell).splitlines()
    place = next(number for number, row in enumerate(rows) if f"/say.{shell}" in row)
    rows[place : place + 1] = _text("say", shell).splitlines()
    return "\n".join([*rows, ""])


def installed_scripts(shell: Shell) -> dict[str, str]:
    """What is installed, by the names of the files, the one that the start-up file names last.

    That one is read by every shell of the person, and reads the other, which lies beside it, once a day. They
    have neither comments nor margins: zsh calls the system twice a line, bash looks at every byte.
    """
    return {f"{name}.{shell}": _bare(shell, _text(name, shell)) for name in ("say", "hook")}


def _text(name: str, shell: Shell) -> str:
    return Path(__file__).with_name(f"{name}.{shell}").read_text(encoding="utf-8")


def _bare(shell: Shell, text: str) -> str:
    rows = [row.strip() for row in text.splitlines()]
    kept = [row for row in rows if row and not row.startswith("#")]
    return "\n".join([f"# Made by releasewatch; with its comments: releasewatch hook {shell}", *kept, ""])


def line(shell: Shell, script_file: Path) -> str:
    """What the start-up file of `shell` needs: reads `script_file` where it is there, whatever else is wrong.

    In bash and zsh the status before the line is kept for the script, which restores it: the test for the
    file would replace it. A backslash keeps aliases out.
    """
    quoted = quote(shell, str(script_file))
    if shell == "fish":
        return f"if test -r {quoted}; builtin source {quoted}; end"
    return f"__releasewatch_status=$?; if [[ -r {quoted} ]]; then \\. {quoted}; fi"


def quote(shell: Shell, text: str) -> str:
    """`text` as one word of `shell`, in which nothing is expanded.

    In the single quotes of fish a backslash speaks to the next quote or backslash, which it does not in the
    others (https://fishshell.com/docs/current/language.html#quotes). A zsh with RC_QUOTES reads two quotes
    inside quotes as one, which this never writes.
    """
    if shell == "fish":
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return "'" + text.replace("'", "'\\''") + "'"
