"""Lists in every layout that pages have: the same shows are found, whatever stands between a title and its day."""

from datetime import date

import pytest

from releasewatch.announce import read

PUBLISHED = date(2022, 9, 20)
SHOWS = (
    ("Agatha Quay", "3", "Netflix"),
    ("Dune Lights: The Next Wave", "5", "HBO Max"),
    ("Severed", "7", "Hulu"),
    ("The Lamp of Aran", "12", "AMC"),
)
DAYS = ("October {}", "Oct. {}", "{} October", "10/{}")

ROWS = (
    "{title} - {day}",
    "{title} – {day}",
    "{title}: {day}",
    "{title} ({day})",
    "{title} [{day}]",
    "{title} → {day}",
    "{title} premieres {day}",
    "{title} {day} {platform}",
    "{title} ({platform}) - {day}",
    "{title} ({platform}, {day})",
    "{title} ({day}, {platform})",
    "{title} - {day} - {platform}",
    "{title} | {platform} | {day}",
    "{title}, {platform}, {day}",
    "{title}, {day}, {platform}",
    "{title} (Season 2) - {day}",
    "{title} Season 2 - {day}",
    "“{title}” - {day}",
    "‘{title}’: {day} on {platform}",
    "**{title}** – {day}",
    "{title}, a drama about two sisters ({day})",
    "{title} premieres {day} on {platform}.",
    "- {title} - {day}",
    "• {day}: {title}",
    "{day}: {title}",
    "{day} - {title}",
    "{day} — {title} ({platform})",
    "{day} | {title} | {platform}",
    "{day}, {platform}: {title}",
    "{day} – {title}: Season 2 ({platform})",
    "{platform}: {title} ({day})",
    "{platform} – {title} – {day}",
    "{title}\n{day}",
    "{title}\n{day}, {platform}",
    "{title}\n{platform}, {day}",
    "{title} ({platform})\n{day}",
    "{title}\nPremieres {day} on {platform}",
    "{title}\nRelease date: {day}\nPlatform: {platform}",
    "What: {title}\nWhen: {day}\nWhere: {platform}",
    "{title}\nTwo people go back to the sea and find a secret. It premieres {day} on {platform}.",
    "{day}\n{title}",
    "{day}\n{title} ({platform})",
    "{day}\n8 p.m. {title} ({platform})",
    "{day}\n8:00-9:00 p.m.: {title}",
    "{day}\n• {title}, season 2",
)


@pytest.mark.parametrize("apart", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("row", ROWS)
def test_a_list_is_read_whatever_stands_between_a_title_and_its_day(row: str, day: str, apart: str) -> None:
    rows = apart.join(
        row.format(title=title, day=day.format(number), platform=platform)
        for title, number, platform in SHOWS
    )
    text = f"New Shows to Watch This Month\n\nHere is what to look forward to.\n\n{rows}"
    assert [(one.show, one.when.date) for one in read(text, PUBLISHED)] == [
        (title, f"2022-10-{int(number):02}") for title, number, _ in SHOWS
    ]


GROUPS = {
    "several titles below each day": (
        "Monday, October 3\nAgatha Quay (Netflix)\nSevered (Hulu)\n\nWednesday, October 5\nSalt & Iron (ABC)\n\n"
        "Friday, October 7\nGull Rock (AMC)\nMr. Otter (HBO Max)"
    ),
    "several titles in the row of a day": (
        "October 3: Agatha Quay (Netflix), Severed (Hulu)\nOctober 5: Salt & Iron (ABC)\n"
        "October 7: Gull Rock (AMC), Mr. Otter (HBO Max)"
    ),
    "platforms as headings": (
        "NETFLIX\n\n• Agatha Quay (Oct. 3)\n\nHULU\n\n• Severed (Oct. 3)\n\nABC\n\n• Salt & Iron (Oct. 5)\n\n"
        "AMC\n\n• Gull Rock (Oct. 7)\n\nHBO MAX\n\n• Mr. Otter (Oct. 7)"
    ),
    "parted by semicolons": (
        "Mark your calendar: Agatha Quay, October 3 (Netflix); Severed, October 3 (Hulu); "
        "Salt & Iron, October 5 (ABC); "
        "Gull Rock, October 7 (AMC); Mr. Otter, October 7 (HBO Max)."
    ),
    "a table": (
        "Title | Premiere date | Network\nAgatha Quay | October 3 | Netflix\nSevered | October 3 | Hulu\n"
        "Salt & Iron | October 5 | ABC\nGull Rock | October 7 | AMC\nMr. Otter | October 7 | HBO Max"
    ),
    "titles with a description and the day in brackets behind it": (
        "Agatha Quay\n\nTwo sisters go back to the sea. (October 3, Netflix)\n\n"
        "Severed\n\nA surgeon has seen too much. "
        "(October 3, Hulu)\n\nSalt & Iron\n\nA smith goes to war. (October 5, ABC)\n\n"
        "Gull Rock\n\nAn island hides a secret. "
        "(October 7, AMC)\n\nMr. Otter\n\nAn otter finds a friend. (October 7, HBO Max)"
    ),
}


@pytest.mark.parametrize("list_", GROUPS.values(), ids=GROUPS)
def test_a_list_in_groups_is_read_with_its_platforms(list_: str) -> None:
    text = f"New Shows to Watch This Month\n\nHere is what to look forward to.\n\n{list_}"
    assert sorted((one.when.date, one.show, one.platform) for one in read(text, PUBLISHED)) == [
        ("2022-10-03", "Agatha Quay", "Netflix"),
        ("2022-10-03", "Severed", "Hulu"),
        ("2022-10-05", "Salt & Iron", "ABC"),
        ("2022-10-07", "Gull Rock", "AMC"),
        ("2022-10-07", "Mr. Otter", "HBO Max"),
    ]


def test_what_leaves_a_service_is_no_release() -> None:
    text = (
        "What's New on Netflix in October\n\nComing to Netflix:\n\n"
        "October 3\nAgatha Quay\nSevered\n\nOctober 5\nGull Rock\n\n"
        "Leaving Netflix:\n\nOctober 7\nSalt & Iron"
    )
    assert [(one.show, one.when.date) for one in read(text, PUBLISHED)] == [
        ("Agatha Quay", "2022-10-03"),
        ("Severed", "2022-10-03"),
        ("Gull Rock", "2022-10-05"),
    ]
