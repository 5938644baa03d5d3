"""What the commands about the start of a shell do: install, uninstall, tell how things are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from releasewatch.cli import output, question, stream
from releasewatch.cli.services import Services
from releasewatch.core.results import HookChanged, HookState
from releasewatch.errors import ReleasewatchError, UsageProblem
from releasewatch.shell.scripts import SHELLS, Shell

if TYPE_CHECKING:
    from releasewatch.settings import Refresh
    from releasewatch.shell.install import Plan


def install(
    services: Services,
    shell: str | None,
    *,
    print_only: bool,
    yes: bool,
    refresh: str | None,
    can_refresh: bool,
) -> None:
    """Put the script and its line in place once the person has seen what that means, and agreed.

    `can_refresh` is whether this program knows how to ask the sources again.
    """
    from releasewatch import settings
    from releasewatch.shell import install as installing
    from releasewatch.shell import startup

    chosen = _shell(services, shell)
    wish = None if refresh is None else settings.refresh_from(refresh)
    plan = installing.plan(chosen, services.places.state, startup.startup_file(chosen, services.environ))
    if print_only:
        _print_line(services, plan)
        return
    if not plan.installed:
        _require_consent(plan, yes=yes)
        installing.install(plan)
    if wish is None and can_refresh and not yes and not plan.installed and question.can_ask():
        wish = _wish_for_refresh()
    if wish is not None and wish != services.settings.refresh:
        settings.change(services.places.settings, "refresh", wish)
    done = f"Installed for {chosen}: the first shell of a day tells what is due"
    hint = "see how it is doing: releasewatch hook status"
    if plan.installed:
        done = f"Already installed for {chosen} in {plan.startup_file}; it was left as it is"
    _emit(services, _changed(plan, done, hint, installed=True), only_tells=True)


def uninstall(services: Services, shell: str | None) -> None:
    """Take the line and the script away; the start-up file becomes what it was."""
    from releasewatch.shell import install as installing
    from releasewatch.shell import startup

    chosen = _shell(services, shell)
    startup_file = startup.startup_file(chosen, services.environ)
    plan = installing.plan(chosen, services.places.state, startup_file)
    if installing.uninstall(chosen, services.places.state, startup_file):
        end = "is as it was before" if startup_file.exists() else "is gone, as it was before"
        done = f"Uninstalled for {chosen}: {startup_file} {end}"
    else:
        done = f"Nothing is installed for {chosen}; nothing was changed"
    _emit(services, _changed(plan, done, None, installed=False), only_tells=True)


def status(services: Services, shell: str | None) -> None:
    """Print whether the hook is installed, until when lines are prepared, and when the next one is due."""
    from releasewatch.shell import startup
    from releasewatch.shell.status import status as look

    chosen = _shell(services, shell)
    found = look(
        chosen,
        services.places.state,
        startup.startup_file(chosen, services.environ),
        services.moment.now.date(),
    )
    state = HookState(
        shell=chosen,
        installed=found.plan.installed,
        startup_file=str(found.plan.startup_file),
        script_file=str(found.plan.script_file),
        prepared_at=found.prepared_at,
        prepared_until=found.prepared_until,
        next_due=found.next_due,
        refreshes_daily=found.refreshes_daily,
        can_speak=found.can_speak,
    )
    _emit(services, state)


def script(services: Services, shell: Shell) -> None:
    """Print the constant script of `shell`."""
    from releasewatch.shell.scripts import script as text

    services.say(text(shell))


def _shell(services: Services, name: str | None) -> Shell:
    from releasewatch.shell import startup

    if name is None:
        if found := startup.shell_in_use(services.environ):
            return found
        raise UsageProblem("cannot tell which shell is in use", "name it: releasewatch hook install bash")
    for shell in SHELLS:
        if name == shell:
            return shell
    raise UsageProblem(f'there is no hook for "{name}"', f"shells: {', '.join(SHELLS)}")


def _print_line(services: Services, plan: Plan) -> None:
    from releasewatch.shell.scripts import quote

    services.say(f"{plan.line}\n")
    if not plan.script_file.exists():
        directory, file = (
            quote(plan.shell, str(path)) for path in (plan.script_file.parent, plan.script_file)
        )
        services.notice(
            "nothing was written; the script that this line reads:"
            f" mkdir -p {directory} && releasewatch hook {plan.shell} >{file}"
        )


def _require_consent(plan: Plan, *, yes: bool) -> None:
    """Show what will be done, and ask.  Raises `UsageProblem` where nobody can answer."""
    from releasewatch.core.clean import clean
    from releasewatch.shell.block import block

    if yes:
        return
    if not question.can_ask():
        raise UsageProblem(
            f"hook install changes {plan.startup_file} and asks first, but there is no terminal to ask on",
            "agree beforehand: releasewatch hook install --yes",
            "or add the line yourself: releasewatch hook install --print",
        )
    verb = "add to" if plan.startup_file_exists else "make  "
    told = [f"write  {clean(str(plan.script_file))}", f"{verb} {clean(str(plan.startup_file))}"]
    told.extend(f"         {clean(line)}" for line in block(plan.line).splitlines())
    stream.tell("This will\n" + "".join(f"  {line}\n" for line in told))
    if not question.agrees("Do it?"):
        raise ReleasewatchError("nothing was changed", "the line alone: releasewatch hook install --print")


def _wish_for_refresh() -> Refresh:
    asked = question.agrees("May the first shell of a day look for new dates, in the background?")
    return "daily" if asked else "never"


def _changed(plan: Plan, done: str, hint: str | None, *, installed: bool) -> HookChanged:
    return HookChanged(plan.shell, installed, str(plan.startup_file), str(plan.script_file), done, hint)


def _emit(services: Services, result: HookChanged | HookState, *, only_tells: bool = False) -> None:
    from releasewatch.views import hooks

    how = services.screen
    if how.form == "json":
        stream.answer(hooks.document(result))
    elif not (only_tells and services.common.quiet):
        zone = services.moment.now.tzinfo if isinstance(result, HookState) else None
        stream.answer(output.folded(hooks.lines(result, zone, records=how.form == "plain"), how))
