"""Dates without a year, where nobody tells on what day an article appeared."""

from releasewatch.announce import read

_LIST = """New shows for fall: when they start
By Ann Lee
{stamp}
Salt Road season 6
October 1, Crunchyroll
All-out war on the bridge.
Cold Quay
October 11, Crunchyroll
{last}"""


def _dates(text: str) -> list[tuple[str | None, str | None]]:
    return [(one.show, one.when.date) for one in read(text, None)]


def test_the_stamp_of_the_page_tells_the_year_of_dates_without_one() -> None:
    told = _LIST.format(stamp="published September 2022", last="Seals.")
    assert _dates(told) == [("Salt Road", "2022-10-01"), ("Cold Quay", "2022-10-11")]


def test_the_latest_year_of_the_text_tells_it_where_there_is_no_stamp() -> None:
    told = _LIST.format(stamp="", last="Its theme is a song of 1978, and the end comes in fall 2022.")
    assert _dates(told)[:2] == [("Salt Road", "2022-10-01"), ("Cold Quay", "2022-10-11")]
