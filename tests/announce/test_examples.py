"""The reader on short announcements of many styles; see `examples.py` for their form."""

import pytest
from tests.announce.examples import Example, differences, examples

from releasewatch.announce import read

KNOWN = {
    "seventh: two shows in the headline": "an epithet before a verb is taken for a title",
    "seventh: what is new this week in running prose": "a lone name beside an apposition is no title yet",
    "seventh: volumes of a show with a number": "a number behind a title that stands nowhere without it",
    "sixth: three dramas in one paragraph": "a title of one word before an apposition",
}
"""What the reader cannot do yet."""

EXAMPLES = examples()


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(
            one, id=one.name, marks=[pytest.mark.xfail(reason=KNOWN[one.name])] if one.name in KNOWN else []
        )
        for one in EXAMPLES
    ],
)
def test_the_releases_of_an_announcement_are_found_and_nothing_else(example: Example) -> None:
    assert differences(example, read(example.text, example.published)) == []


def test_there_are_examples_of_every_kind() -> None:
    kinds = {one.name.split(":")[0] for one in EXAMPLES}
    assert len(EXAMPLES) >= 150
    assert {"trade", "fans", "korea", "anime", "broadcasters", "listings", "delays", "negatives"} <= kinds
