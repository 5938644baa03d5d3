"""Every command with its words, options, help and examples, on Typer."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from releasewatch.cli import commands
from releasewatch.cli.common import HELP
from releasewatch.cli.services import Services
from releasewatch.errors import UsageProblem

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Command(TyperCommand):
    """A command whose help leads with examples and ends with the options understood everywhere."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        summary, examples = _halves(self.help)
        formatter.write_text(summary)
        _examples(formatter, examples)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        self.format_options(ctx, formatter)
        _everywhere(formatter, HELP[:-1])

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def get_short_help_str(self, limit: int = 45) -> str:
        return _halves(self.help)[0].splitlines()[0].rstrip(".")

    def get_help_option(self, ctx: Any) -> Any:
        return _told_by_us(super().get_help_option(ctx))


class _Group(TyperGroup):
    """The program itself; its help leads with examples too."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        summary, examples = _halves(self.help)
        formatter.write_text(summary)
        _examples(formatter, examples)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        self.format_commands(ctx, formatter)
        _everywhere(formatter, HELP)

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.commands)

    def get_help_option(self, ctx: Any) -> Any:
        return _told_by_us(super().get_help_option(ctx))


def _told_by_us(option: Any) -> Any:
    """The option that prints the help, printing it as everything else: into pipes, full disks and old encodings."""

    def tell(ctx: Any, _parameter: object, wanted: bool) -> None:
        if wanted and not ctx.resilient_parsing:
            _services(ctx).say(f"{ctx.get_help()}\n")
            raise typer.Exit

    option.callback = tell
    return option


def _halves(text: str | None) -> tuple[str, list[str]]:
    """The summary of a docstring and its example lines."""
    summary, _, examples = (text or "").partition("Examples:")
    return summary.strip(), [line.strip() for line in examples.splitlines() if line.strip()]


def _examples(formatter: Any, examples: list[str]) -> None:
    with formatter.section("Examples"):
        for line in examples:
            formatter.write(f"{'':{formatter.current_indent}}{line}\n")


def _everywhere(formatter: Any, options: Sequence[tuple[str, str]]) -> None:
    with formatter.section("Everywhere"):
        formatter.write_dl(options)


app = typer.Typer(
    cls=_Group,
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings=_SETTINGS,
)


def _services(ctx: typer.Context) -> Services:
    services: Services = ctx.obj
    return services


def _days(text: str) -> int:
    if text.isascii() and text.isdecimal() and len(text) < 6:
        return int(text)
    raise UsageProblem(f'--days does not understand "{text}"', "give a number of days, 0 to 99999: --days 30")


Title = Annotated[
    str | None,
    typer.Argument(metavar="[TITLE]", help="The title as you want to see it; with --from optional."),
]
Show = Annotated[str, typer.Argument(metavar="SHOW", help="Any part of a followed title, or its key.")]
Part = Annotated[
    list[str] | None,
    typer.Option("--part", metavar="TEXT", help='A label and a date: "Part 1 Dec 22". May be repeated.'),
]
Platform = Annotated[str | None, typer.Option("--on", metavar="PLATFORM", help="Netflix, Disney+, TVING, …")]


@app.callback(invoke_without_command=True)
def root(ctx: typer.Context) -> None:
    """Countdowns to streaming shows that come out in parts.

    Examples:
    releasewatch add "Gyeongseong Creature" --on Netflix --part "Part 1 Dec 22" --part "Part 2 Jan 5"
    releasewatch upcoming --days 30
    releasewatch next
    """
    if ctx.invoked_subcommand is None:
        commands.bare(_services(ctx))


@app.command(cls=_Command)
def add(
    ctx: typer.Context,
    title: Title = None,
    on: Platform = None,
    part: Part = None,
    source: Annotated[
        str | None,
        typer.Option("--from", metavar="FILE|ADDRESS|-", help="Follow what this announcement tells of."),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            "--published", metavar="DATE", help="The day it appeared; else the page tells, else today."
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only print what the announcement says.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Follow all that was found without asking.")] = False,
) -> None:
    """Follow a show with dates typed by hand, or from its announcement.

    With --from an article in English is read: a file, the address of a page, or - for a pipe. What it announces
    is shown with the sentence it comes from, and saved once you confirm.

    Examples:
    releasewatch add "Gyeongseong Creature" --on Netflix --part "Part 1 Dec 22" --part "Part 2 Jan 5"
    releasewatch add "The Long Night" --on Hulu --part "Season 3 early 2027"
    releasewatch add "Harbor Lights" --part "Finale = 27 May 2027 at 9 p.m. ET"
    releasewatch add --from announcement.txt
    releasewatch add --from https://example.org/news/a-new-season --dry-run
    """
    if source is not None:
        if on is not None or part:
            raise UsageProblem(
                "--from reads parts and platform itself: leave out --part and --on",
                "examples: releasewatch add -h",
            )
        from releasewatch.cli import announcing

        announcing.add(_services(ctx), source, title=title, published=published, dry_run=dry_run, yes=yes)
        return
    if published is not None or dry_run or yes:
        raise UsageProblem("--published, --dry-run and --yes go with --from", "examples: releasewatch add -h")
    if title is None:
        raise UsageProblem("missing argument 'TITLE'", "examples: releasewatch add -h")
    commands.add(_services(ctx), title, on=on, part_texts=part or ())


@app.command(cls=_Command)
def upcoming(
    ctx: typer.Context,
    show: Annotated[list[str] | None, typer.Argument(metavar="[SHOW]...", help="Only these shows.")] = None,
    days: Annotated[
        int | None,
        typer.Option("--days", metavar="N", parser=_days, help="Only from today to N days ahead."),
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="PLATFORM", help="Only this platform.")] = None,
    episodes: Annotated[
        bool, typer.Option("--episodes", help="One row for each episode of a batch.")
    ] = False,
) -> None:
    """What comes out next, soonest first.

    Releases without a date stand last; what came out today stays until midnight.

    Examples:
    releasewatch upcoming
    releasewatch upcoming --days 30 --on Netflix
    releasewatch upcoming gyeongseong --json
    """
    commands.upcoming(_services(ctx), shows=show or (), days=days, on=on, episodes=episodes)


@app.command(cls=_Command, name="next")
def coming_next(
    ctx: typer.Context,
    show: Annotated[str | None, typer.Argument(metavar="[SHOW]", help="Only this show.")] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="TEXT", help="Your own line: {show} {label} {countdown} {date} {platform} …"
        ),
    ] = None,
) -> None:
    """The one release that comes next, in one line.

    Examples:
    releasewatch next
    releasewatch next gyeongseong
    releasewatch next --format "{show} {label} {countdown}"
    """
    commands.coming_next(_services(ctx), show=show, form=form)


@app.command(cls=_Command, name="list")
def everything(ctx: typer.Context) -> None:
    """All followed shows, with what comes next of each.

    Examples:
    releasewatch list
    releasewatch list --json
    """
    commands.everything(_services(ctx))


@app.command(cls=_Command, name="show")
def portrait(ctx: typer.Context, show: Show) -> None:
    """Everything known of one show, and where each date comes from.

    Examples:
    releasewatch show gyeongseong
    """
    commands.portrait(_services(ctx), show)


@app.command(cls=_Command)
def edit(
    ctx: typer.Context,
    show: Show,
    part: Part = None,
    drop: Annotated[
        list[str] | None,
        typer.Option("--drop", metavar="LABEL", help="Take a part of yours away. May be repeated."),
    ] = None,
    on: Platform = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Another title.")] = None,
) -> None:
    """Correct a followed show.

    Moves or adds parts, changes the platform or the title. A part that is moved remembers its former day.

    Examples:
    releasewatch edit gyeongseong --part "Part 2 Jan 12"
    releasewatch edit gyeongseong --drop "Part 2"
    releasewatch edit gyeongseong --on Netflix --title "Gyeongseong Creature"
    """
    commands.edit(_services(ctx), show, title=title, on=on, part_texts=part or (), drop=drop or ())


@app.command(cls=_Command)
def watched(
    ctx: typer.Context,
    show: Show,
    label: Annotated[
        str | None, typer.Argument(metavar="[LABEL]", help="The part; without it all that is out.")
    ] = None,
    take_back: Annotated[bool, typer.Option("--not", help="Take the mark back.")] = False,
) -> None:
    """Silence what has been seen.

    Examples:
    releasewatch watched gyeongseong "Part 1"
    releasewatch watched gyeongseong "Part 1" --not
    """
    commands.watched(_services(ctx), show, label=label, take_back=take_back)


@app.command(cls=_Command)
def remove(ctx: typer.Context, show: Show) -> None:
    """Stop following a show; undo brings it back.

    Examples:
    releasewatch remove gyeongseong
    """
    commands.remove(_services(ctx), show)


@app.command(cls=_Command)
def undo(ctx: typer.Context) -> None:
    """Take the last change back; again for the one before.

    Examples:
    releasewatch undo
    """
    commands.undo(_services(ctx))


@app.command(cls=_Command)
def remind(ctx: typer.Context) -> None:
    """Today's reminder lines.

    They tell what comes out today, tomorrow and in a week, see releasewatch config remind.

    Examples:
    releasewatch remind
    """
    commands.remind(_services(ctx))


@app.command(cls=_Command)
def config(
    ctx: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="remind, or hours.PLATFORM.")] = None,
    value: Annotated[
        str | None, typer.Argument(metavar="[VALUE]", help="The new value; default takes it back.")
    ] = None,
) -> None:
    """Settings: print all, print one, or change one.

    Examples:
    releasewatch config
    releasewatch config remind 7,1,0
    releasewatch config hours.netflix "09:00 Europe/London"
    """
    commands.config(_services(ctx), name=name, value=value)


@app.command(cls=_Command)
def restore(
    ctx: typer.Context,
    backup: Annotated[str | None, typer.Argument(metavar="[BACKUP]", help="The name of a backup.")] = None,
) -> None:
    """Go back to a backup of the library.

    Without a name it prints which there are. What was there before becomes a backup too.

    Examples:
    releasewatch restore
    """
    commands.restore(_services(ctx), backup=backup)


@app.command(cls=_Command)
def completion(
    ctx: typer.Context,
    shell: Annotated[str, typer.Argument(metavar="bash|zsh|fish", help="The shell to complete in.")],
) -> None:
    """Print the script for the TAB key in your shell.

    It completes commands, options, platforms and titles; the README says where the line goes.

    Examples:
    releasewatch completion bash
    releasewatch completion fish
    """
    from releasewatch.cli.completion import script

    _services(ctx).say(script(shell))


def run(words: list[str], services: Services) -> None:
    """Read `words` as one command and run it.

    Raises `UsageProblem` for words that cannot be understood, and whatever the command raises.
    """
    command: Any = typer.main.get_command(app)
    try:
        # Not command.main(), which makes an ordinary ending of Ctrl-C and of a closed pipe.
        with command.make_context("releasewatch", words, obj=services) as ctx:
            command.invoke(ctx)
    except typer.Exit:  # the help was printed
        return
    except typer.TyperException as problem:
        message = problem.format_message().strip().rstrip(".") or "a word is missing"
        context = getattr(problem, "ctx", None)
        name = next((word for word in words if word in command.commands), None)
        path = context.command_path if context is not None else " ".join(filter(None, ("releasewatch", name)))
        raise UsageProblem(message[:1].lower() + message[1:], f"examples: {path} -h") from None
