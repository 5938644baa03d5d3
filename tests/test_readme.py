"""The README says what is true: its examples are replayed as they stand, and its commands exist."""

import re
import shlex
from pathlib import Path

from tests.person import Person
from tests.site import CREATURE, Site, batch

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
WIDTH = 100


def examples() -> list[tuple[str, list[str]]]:
    """Each command of the console blocks with the lines that stand below it."""
    found: list[tuple[str, list[str]]] = []
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return [(command, "\n".join(lines).rstrip().splitlines()) for command, lines in found]


def stock(site: Site, moved: bool = False) -> None:
    """What TVmaze knew of these shows in December 2023, and how a date of one moves afterwards."""
    part_2 = "2024-01-19" if moved else "2024-01-05"
    site.put(CREATURE, "Gyeongseong Creature", [*batch(1, 1, 7, "2023-12-22"), *batch(1, 8, 10, part_2)])
    site.put(
        2993, "Stranger Things", [*batch(4, 1, 7, "2022-05-27"), *batch(4, 8, 9, "2022-07-01"), (5, 1, "")]
    )
    site.put(7, "Berlin", batch(1, 1, 8, "2023-12-29"), language="Spanish")


def run(person: Person, words: list[str]) -> list[str]:
    """What stands on a terminal, or in a pipe where the form for scripts is asked for."""
    if "--json" in words or "--plain" in words:
        return person.must(*words).splitlines()
    screen = person.terminal(*words, width=WIDTH)
    assert screen.code == 0, (words, screen.text)
    return screen.lines


def single_command(heading: str) -> str:
    section = README.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    (block,) = re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    (line,) = str(block).splitlines()
    return line


def test_every_example_prints_what_the_readme_shows(person: Person, site: Site) -> None:
    shown, printed = [], []
    stock(site)
    for command, lines in examples():
        program, *words = shlex.split(command)
        assert program == "releasewatch"
        if words[0] == "refresh":
            stock(site, moved=True)
        shown.append((command, lines))
        printed.append((command, run(person, words)))
    assert printed == shown


def test_every_command_has_an_example(person: Person) -> None:
    from releasewatch.cli.app import app

    names = {command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands}
    used = {shlex.split(command)[1] for command, _ in examples()}
    mentioned = {name for name in names if f"releasewatch {name}" in README}
    assert names - mentioned == set()
    assert names - used <= {"completion", "restore"}  # they print a script, and what differs from run to run


def test_setting_up_is_one_line_each() -> None:
    assert single_command("Try it").startswith("(d=$(mktemp -d)")
    assert single_command("Run the tests").endswith("pytest -q -n auto")


def test_the_picture_shows_what_the_program_prints_today() -> None:
    import html
    import importlib.util

    path = ROOT / "docs" / "picture.py"
    specification = importlib.util.spec_from_file_location("picture", path)
    assert specification is not None
    assert specification.loader is not None
    picture = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(picture)
    svg = html.unescape((ROOT / "docs" / "upcoming.svg").read_text(encoding="utf-8")).replace("\xa0", " ")
    drawn = re.sub(r"\s+", "", re.sub(r"<[^>]*>", "", svg))
    lines = [
        re.sub(r"\s+", "", re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in picture.printed().splitlines()
    ]
    assert len(lines) > 10
    assert [line for line in lines if line not in drawn] == []
