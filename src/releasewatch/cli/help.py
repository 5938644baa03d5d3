"""Help that leads with examples."""

from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from releasewatch.cli.common import HELP
from releasewatch.cli.services import Services


def services_of(ctx: typer.Context) -> Services:
    """What the command of `ctx` may touch."""
    services: Services = ctx.obj
    return services


class Command(TyperCommand):
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


class Group(TyperGroup):
    """Several commands under one word, the program itself among them; its help leads with examples too."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        summary, examples = _halves(self.help)
        formatter.write_text(summary)
        _examples(formatter, examples)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        self.format_commands(ctx, formatter)
        _everywhere(formatter, HELP)

    def get_short_help_str(self, limit: int = 45) -> str:
        return _halves(self.help)[0].splitlines()[0].rstrip(".")

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.commands)

    def get_help_option(self, ctx: Any) -> Any:
        return _told_by_us(super().get_help_option(ctx))


def _told_by_us(option: Any) -> Any:
    """The option that prints the help, printing it as everything else: into pipes, full disks and old encodings."""

    def tell(ctx: Any, _parameter: object, wanted: bool) -> None:
        if wanted and not ctx.resilient_parsing:
            services_of(ctx).say(f"{ctx.get_help()}\n")
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
