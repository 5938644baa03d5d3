"""Which show the claims of rows belong to whose first words name none: "Week 2 | May 5"."""

from collections.abc import Iterable, Iterator

from releasewatch.announce.candidates import Titles
from releasewatch.announce.claims import Claim
from releasewatch.announce.marks import Topic
from releasewatch.announce.names import key, names_nothing


def given_to_topic(claims: Iterable[Claim], found: Titles, topic: Topic) -> Iterator[Claim]:
    """The claims, those under words that are no title given to what the article is about, if that is one show."""
    for claim in claims:
        if claim.show is None or key(claim.show) in found.known or not names_nothing(claim.show):
            yield claim
        elif topic.title is not None and not topic.several:
            claim.show = topic.title.text
            yield claim
