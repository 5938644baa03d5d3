"""How a source can fail: for this run, for one show, or by knowing nothing of it."""

from releasewatch.errors import SourceFailed


class SourceDown(SourceFailed):
    """Nothing more can be asked of this source in this run: said once, whatever was still to be asked."""


class NotKnown(SourceFailed):
    """The source answers that it has no such thing."""


class BadAnswer(SourceFailed):
    """One answer cannot be used; the next one may be fine."""
