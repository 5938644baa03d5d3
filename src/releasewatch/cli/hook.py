"""The words of `hook`: the lines that the first shell of a day shows."""

from typing import Annotated

import typer

from releasewatch.cli import hooking
from releasewatch.cli.help import Command, Group, services_of

app = typer.Typer(
    cls=Group,
    name="hook",
    help="""Reminders at the start of a shell.

    The first shell of a day tells what is out today, what comes soon and what moved; no process is started.

    Examples:
    releasewatch hook install
    releasewatch hook status
    """,
    rich_markup_mode=None,
    add_completion=False,
)

WhichShell = Annotated[
    str | None, typer.Argument(metavar="[SHELL]", help="bash, zsh or fish; without it the shell in use.")
]


@app.command(cls=Command)
def install(
    ctx: typer.Context,
    shell: WhichShell = None,
    print_only: Annotated[bool, typer.Option("--print", help="Only print the line; change nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking.")] = False,
    refresh: Annotated[
        str | None,
        typer.Option(
            "--refresh", metavar="daily|never", help="Whether shells look for new dates in the background."
        ),
    ] = None,
) -> None:
    """Have the first shell of a day tell what is due.

    Shows what it will do and asks: it writes a script of its own, and one guarded line into the file that
    your shell reads when it starts.

    Examples:
    releasewatch hook install --print
    releasewatch hook install bash --yes
    """
    from releasewatch.cli.app import app as program

    names = {
        command.name or getattr(command.callback, "__name__", "") for command in program.registered_commands
    }
    hooking.install(
        services_of(ctx),
        shell,
        print_only=print_only,
        yes=yes,
        refresh=refresh,
        can_refresh="refresh" in names,
    )


@app.command(cls=Command)
def uninstall(ctx: typer.Context, shell: WhichShell = None) -> None:
    """Take script and line away; the start-up file becomes what it was, byte for byte.

    Examples:
    releasewatch hook uninstall bash
    """
    hooking.uninstall(services_of(ctx), shell)


@app.command(cls=Command)
def status(ctx: typer.Context, shell: WhichShell = None) -> None:
    """Whether it is installed, what is prepared, and when the next reminder is due.

    Examples:
    releasewatch hook status bash
    """
    hooking.status(services_of(ctx), shell)


@app.command(cls=Command)
def bash(ctx: typer.Context) -> None:
    """Print the script for bash.

    Examples:
    releasewatch hook bash
    """
    hooking.script(services_of(ctx), "bash")


@app.command(cls=Command)
def zsh(ctx: typer.Context) -> None:
    """Print the script for zsh.

    Examples:
    releasewatch hook zsh
    """
    hooking.script(services_of(ctx), "zsh")


@app.command(cls=Command)
def fish(ctx: typer.Context) -> None:
    """Print the script for fish.

    Examples:
    releasewatch hook fish
    """
    hooking.script(services_of(ctx), "fish")
