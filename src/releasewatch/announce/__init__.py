"""The text of a press article -> the releases that it announces."""

from releasewatch.announce.announced import Announced
from releasewatch.announce.appeared import appeared
from releasewatch.announce.reader import Reading, read, reading

__all__ = ["Announced", "Reading", "appeared", "read", "reading"]
