"""Every command with its words, options, help and examples, on Typer."""

import re
from typing import Annotated, Any

import typer

from releasewatch.cli import adding, asking, commands
from releasewatch.cli import hook as hook_words
from releasewatch.cli.help import Command as _Command
from releasewatch.cli.help import Group as _Group
from releasewatch.cli.help import services_of as _services
from releasewatch.cli.services import Services
from releasewatch.errors import UsageProblem

_LACKING = re.compile(r"Option '(--[a-z]+)' requires an argument")
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


app = typer.Typer(
    cls=_Group,
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings=_SETTINGS,
)


def _days(text: str) -> int:
    if text.isascii() and text.isdecimal() and len(text) < 6:
        return int(text)
    raise UsageProblem(f'--days does not understand "{text}"', "give a number of days, 0 to 99999: --days 30")


def _only(values: list[str] | None, option: str) -> str | None:
    """The one value of an option of which a second would be lost without a word.  Raises `UsageProblem`."""
    if values and len(values) > 1:
        raise UsageProblem(
            f"{option} takes one at a time, not {len(values)}",
            f"read one after the other: releasewatch add {option} …",
        )
    return values[0] if values else None


def _part(text: str) -> str:
    if text.startswith("--"):
        raise UsageProblem(
            f'--part takes a label and a date, and "{text}" looks like an option',
            'write: --part "Part 1 Dec 22"',
        )
    return text


Titles = Annotated[
    list[str] | None,
    typer.Argument(metavar="TITLE...", help="Titles, or addresses of shows at TVmaze or IMDb."),
]
Show = Annotated[str, typer.Argument(metavar="SHOW", help="Any part of a followed title, or its key.")]
Part = Annotated[
    list[str] | None,
    typer.Option(
        "--part", metavar="TEXT", parser=_part, help='A label and a date: "Part 1 Dec 22". May be repeated.'
    ),
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
    title: Titles = None,
    on: Platform = None,
    part: Part = None,
    number: Annotated[
        list[str] | None,
        typer.Option("--id", metavar="ID", help="tvmaze:64369, imdb:tt… or thetvdb:… May be repeated."),
    ] = None,
    titles: Annotated[
        list[str] | None,
        typer.Option(
            "--list", metavar="FILE", help="A file with one title, id, address or title with dates a line."
        ),
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option("--from", metavar="FILE|ADDRESS|-", help="Follow what this announcement tells of."),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            "--published",
            metavar="DATE",
            help="The day, month or year it appeared; else the page tells, else today.",
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only print what would be followed.")] = False,
    first: Annotated[bool, typer.Option("--first", help="Take the best match without asking.")] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Take the only match, or all that an announcement tells.")
    ] = False,
) -> None:
    """Follow shows: looked up at TVmaze, from their announcement, or with dates typed by hand.

    With --part the dates are yours and the network is not touched; without it the title, an id or the
    address of a page at TVmaze or IMDb is looked up and followed with its dates. A title with its dates behind
    it is read as one line. With --from an article in English is read: a file, the address of a page, or - for a
    pipe; what it announces is shown with the sentence it comes from, and saved once you confirm.

    Examples:
    releasewatch add "Gyeongseong Creature"
    releasewatch add --id tvmaze:2993 --on Netflix
    releasewatch add "Gyeongseong Creature" --on Netflix --part "Part 1 Dec 22" --part "Part 2 Jan 5"
    releasewatch add "The Long Night" --on Hulu --part "Season 3 early 2027"
    releasewatch add "Harbor Lights" --part "Finale = 27 May 2027 at 9 p.m. ET"
    releasewatch add "Gyeongseong Creature: Part 1 Dec 22, Part 2 Jan 5 on Netflix" --dry-run
    releasewatch add --from announcement.txt --dry-run
    """
    adding.add(
        _services(ctx),
        wish=adding.Wish(
            titles=tuple(title or ()), numbers=number or (), list_file=_only(titles, "--list"), on=on,
            parts=part or (), first=first, yes=yes, source=_only(source, "--from"), published=published,
            dry_run=dry_run,
        ),
    )  # fmt: skip


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
        typer.Option(
            "--drop",
            metavar="LABEL",
            help="Take away a part that you typed or an announcement told. May be repeated.",
        ),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="PLATFORM", help="Netflix, Disney+, TVING, …; none takes yours away."),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Another title.")] = None,
    number: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="Take dates from this show of TVmaze too: tvmaze:64369"),
    ] = None,
    remind: Annotated[
        str | None,
        typer.Option("--remind", metavar="DAYS", help="Days before a release: 7,1,0; or never, or default."),
    ] = None,
    when: Annotated[
        str | None,
        typer.Option(
            "--when",
            metavar="each|first|complete",
            help="Remind of each part, of the first, or only when the last part is out.",
        ),
    ] = None,
    mute: Annotated[
        bool | None, typer.Option("--mute/--unmute", help="No reminders of this show, or again.")
    ] = None,
    snooze: Annotated[
        str | None,
        typer.Option("--snooze", metavar="SPAN", help="Remind again after this long: 3d, 2w; 0d ends it."),
    ] = None,
) -> None:
    """Correct a followed show, or say when to remind of it.

    Moves or adds parts, changes the platform or the title. A part that is moved remembers its former day.
    With --id a show typed by hand gets the dates of TVmaze beside its own, which stay.

    Examples:
    releasewatch edit gyeongseong --part "Part 2 Jan 12"
    releasewatch edit gyeongseong --drop "Part 2"
    releasewatch edit gyeongseong --id tvmaze:64369
    releasewatch edit gyeongseong --on Netflix --title "Gyeongseong Creature"
    releasewatch edit gyeongseong --remind 7,1,0 --when complete
    releasewatch edit gyeongseong --snooze 3d
    """
    from releasewatch.core.wishes import Wish

    wish = Wish(remind, when, mute, snooze)
    if number is not None:
        asking.require_id(number)
        if title is not None or on is not None or part or drop or wish != Wish(None, None, None, None):
            raise UsageProblem("--id goes alone", "change the rest in a second step")
        asking.link(_services(ctx), show, number)
        return
    commands.edit(_services(ctx), show, title=title, on=on, part_texts=part or (), drop=drop or (), wish=wish)


@app.command(cls=_Command)
def refresh(
    ctx: typer.Context,
    show: Annotated[list[str] | None, typer.Argument(metavar="[SHOW]...", help="Only these shows.")] = None,
    older_than: Annotated[
        str | None,
        typer.Option("--older-than", metavar="SPAN", help="Only what was asked this long ago: 12h, 3d."),
    ] = None,
) -> None:
    """Ask TVmaze again, and tell what moved.

    One call tells which followed shows changed, one more is made for each of those. Your own dates stay.

    Examples:
    releasewatch refresh
    releasewatch refresh --older-than 12h
    """
    asking.refresh(_services(ctx), shows=show or (), older_than=older_than)


@app.command(cls=_Command)
def changes(ctx: typer.Context) -> None:
    """Dates that were announced, moved or withdrawn, by others or by you, newest first.

    Examples:
    releasewatch changes
    releasewatch changes --json
    """
    asking.changes(_services(ctx))


@app.command(cls=_Command)
def premieres(
    ctx: typer.Context,
    days: Annotated[
        int | None,
        typer.Option("--days", metavar="N", parser=_days, help="From today to N days ahead, 14 if not said."),
    ] = None,
    on: Platform = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="CC", help="What can be seen there: KR, US, GB.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="NAME", help="Korean, English, …")
    ] = None,
    follow: Annotated[
        str | None,
        typer.Option("--follow", metavar="NUMBER|TITLE", help="Follow one of those that were listed last."),
    ] = None,
) -> None:
    """What begins or comes back soon, of the shows that are not followed.

    From the schedules of the web, and with --country of its broadcasters too; asked once an hour at most.

    Examples:
    releasewatch premieres
    releasewatch premieres --days 14 --on Netflix --country KR --language Korean
    releasewatch premieres --follow 1
    """
    asking.premieres(
        _services(ctx),
        days=14 if days is None else days,
        on=on,
        country=country,
        language=language,
        follow=follow,
    )


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
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="remind, refresh, or hours.PLATFORM.")
    ] = None,
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


app.add_typer(hook_words.app)


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
        lacking = _LACKING.fullmatch(message)
        if lacking:
            # Options understood everywhere were taken out before, wherever they stood.
            message = f'{lacking[1]} needs a value; a word that begins with "--" is none'
        context = getattr(problem, "ctx", None)
        name = next((word for word in words if word in command.commands), None)
        path = context.command_path if context is not None else " ".join(filter(None, ("releasewatch", name)))
        raise UsageProblem(message[:1].lower() + message[1:], f"examples: {path} -h") from None
