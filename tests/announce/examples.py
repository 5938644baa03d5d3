"""Reads the example announcements: short texts of our own, with the releases that a careful reader finds in them.

An example begins with `== name`, then `on YYYY-MM-DD`, the text, a line `--` and one line for each release:
`title | season | label | date | platform`, with `-` for what the text does not tell. After the platform other
labels and other dates that are as right may follow. A line that begins with `?` is a release that may be found
or not. No line means that nothing is announced.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from releasewatch.announce import Announced
from releasewatch.announce.names import key
from releasewatch.announce.services import names

HERE = Path(__file__).parent / "examples"


@dataclass(frozen=True)
class Expected:
    """One release of an example."""

    show: str
    season: int | None
    labels: tuple[str | None, ...]
    dates: tuple[str | None, ...]
    platform: str | None
    optional: bool

    def fits(self, one: Announced) -> bool:
        """Whether show, label and date are right."""
        return self.dated(one) and (_label(one.label) in {_label(label) for label in self.labels})

    def dated(self, one: Announced) -> bool:
        """Whether show and date are right."""
        told = one.when.date if one.when.part_of_year is None else f"{one.when.date} {one.when.part_of_year}"
        return key(one.show or "") == key(self.show) and told in self.dates

    def on(self, one: Announced) -> bool:
        """Whether the platform is right, where the text names one."""
        return self.platform is None or names().get(self.platform, self.platform) == one.platform


@dataclass(frozen=True)
class Example:
    """One text with what is expected of it."""

    name: str
    published: date
    text: str
    expected: tuple[Expected, ...]


def _label(label: str | None) -> str:
    return (label or "").casefold().replace("series ", "season ")


def _field(text: str) -> str | None:
    return None if text in ("-", "none") else text


def _expected(line: str) -> Expected:
    optional = line.startswith("? ")
    fields = [field.strip() for field in line.removeprefix("? ").split(" | ")]
    show, season, label, when, platform = fields[:5]
    more = fields[5:]
    labels = (_field(label), *(_field(one) for one in more[:1] if one != "-"))
    return Expected(
        show,
        None if season == "-" else int(season),
        labels,
        (_field(when), *more[1:]),
        _field(platform),
        optional,
    )


def examples() -> list[Example]:
    """All examples, by file and in the order in which they stand there."""
    found = []
    for path in sorted(HERE.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("== ")[1:]:
            head, rest = block.split("\n--", 1)
            name, day, text = head.split("\n", 2)
            rows = tuple(_expected(line) for line in rest.splitlines() if line.strip())
            found.append(
                Example(f"{path.stem}: {name}", date.fromisoformat(day.removeprefix("on ")), text, rows)
            )
    return found


def differences(example: Example, found: tuple[Announced, ...]) -> list[str]:
    """What is missing, invented or wrong, in words; empty where the reading is right."""
    told = []
    left = list(found)
    for one in sorted(example.expected, key=lambda expected: expected.optional):
        match = next((row for row in left if one.fits(row)), None)
        if match is None and one.optional:
            match = next((row for row in left if one.dated(row)), None)
        if match is not None:
            left.remove(match)
            if not one.optional and not one.on(match):
                told.append(f"platform {match.platform} for {one.show}")
        elif not one.optional:
            told.append(f"missed {one.show}, {one.labels[0]}, {one.dates[0]}")
    told += [
        f"invented {row.show}, {row.label}, {row.when.date} {row.when.part_of_year or ''}" for row in left
    ]
    return told
