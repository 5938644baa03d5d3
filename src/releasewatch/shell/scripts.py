"""The constant script of each shell, and the one line that reads it."""

from pathlib import Path
from typing import Literal, get_args

Shell = Literal["bash", "zsh", "fish"]

SHELLS: tuple[Shell, ...] = get_args(Shell)


def script(shell: Shell) -> str:
    """The whole script: the same for everybody, it finds out where things are when it runs."""
    return Path(__file__).with_name(f"hook.{shell}").read_text(encoding="utf-8")


def installed_script(shell: Shell) -> str:
    """The script without its comments and margins.

    Every shell of the person reads it again: zsh calls the system twice a line, bash looks at every byte.
    """
    rows = [row.strip() for row in script(shell).splitlines()]
    kept = [row for row in rows if row and not row.startswith("#")]
    return "\n".join([f"# Made by releasewatch; with its comments: releasewatch hook {shell}", *kept, ""])


def line(shell: Shell, script_file: Path) -> str:
    """What the start-up file of `shell` needs: reads `script_file` where it is there, whatever else is wrong.

    In bash and zsh the status before the line is kept for the script, which restores it: the test for the
    file would replace it.
    """
    quoted = quote(shell, str(script_file))
    if shell == "fish":
        return f"if test -r {quoted}; source {quoted}; end"
    return f"__releasewatch_status=$?; if [[ -r {quoted} ]]; then . {quoted}; fi"


def quote(shell: Shell, text: str) -> str:
    """`text` as one word of `shell`, in which nothing is expanded.

    In the single quotes of fish a backslash speaks to the next quote or backslash, which it does not in the
    others (https://fishshell.com/docs/current/language.html#quotes). A zsh with RC_QUOTES reads two quotes
    inside quotes as one, which this never writes.
    """
    if shell == "fish":
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return "'" + text.replace("'", "'\\''") + "'"
