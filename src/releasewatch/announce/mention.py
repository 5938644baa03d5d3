"""One mention of a time in a sentence, and two mentions that tell one moment."""

from typing import NamedTuple

from releasewatch.announce.patterns import pattern
from releasewatch.core.release import PartOfYear


class Mention(NamedTuple):
    """One mention of a time at `start:end` of its sentence; only what stands there is set.

    `offset_days` counts from the day of publication (0 is today) and `after_days` from the date mentioned
    before ("a week later"). `turn` says how a part of the calendar is pointed at: "this", "next", "last",
    "later". `feast` is a named day ("christmas").
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    part: PartOfYear | None = None
    weekday: int | None = None
    offset_days: int | None = None
    after_days: int | None = None
    turn: str | None = None
    feast: str | None = None

    @property
    def vague(self) -> bool:
        """Whether no day is meant."""
        return self.day is None and self.weekday is None and not self.relative and self.feast is None

    @property
    def relative(self) -> bool:
        """Whether it counts from another day."""
        return self.offset_days is not None or self.after_days is not None


_SAME_DAY = pattern(r"\s*[,(\-]?\s*(?:which is |that is |the |on |i\.e\. )?$")


_ON_DAY = pattern(r",? (?:on |\()?(?:the )?$")
_APART = pattern(r",\s(?:exactly|just|only|some|about|nearly|almost)?\s?$")
_ON_THE_DAY = pattern(r"(?:,| —| -)? (?:specifically |namely |exactly |to be exact,? )?on (?:the )?")
_EFFECTIVELY = pattern(
    r"(?:,? at (?:1?\d|2[0-3])(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)? "
    r"\((?:effectively|technically|actually|i\.e\.|that is|really)[, ]+(?:on )?"
)
"""Between the day of a programme that runs past midnight and that of the calendar: "July 11 at 1:30 a.m. (effectively,
July 12)". Hours from 24 on tell by themselves that the next day is meant."""
_RANGE = pattern(r"\s?-\s?")


def _month_of(found: list[Mention]) -> Mention | None:
    """The mention before whose month a bare day is of: "at the end of June, on the 30th"."""
    return found[-1] if found and found[-1].month is not None and found[-1].turn in (None, "this") else None


def joined(text: str, found: list[Mention]) -> list[Mention]:
    """One mention for one moment told twice: "tonight, June 16", "this Friday (May 5)", "a week later on May 5"."""
    found_once: list[Mention] = []
    for mention in found:
        before = found_once[-1] if found_once else None
        if (
            before is not None
            and before.day
            and mention.after_days
            and _APART.fullmatch(text, before.end, mention.start)
        ):
            continue  # "May 5, exactly two weeks later"
        if (
            before is not None
            and before.after_days == 1
            and mention.weekday is not None
            and mention.day is None
            and mention.turn is None
            and _SAME_DAY.fullmatch(text, before.end, mention.start)
        ):
            found_once[-1] = before._replace(end=mention.end)  # "the next day, Monday"
            continue
        if (
            before is not None
            and before.vague
            and mention.month
            and mention.day
            and mention.year in (None, before.year)
            and (before.month in (None, mention.month))
            and _ON_THE_DAY.fullmatch(text, before.end, mention.start)
        ):
            turn = before.turn if before.turn in ("this year", "next year") else None
            found_once[-1] = mention._replace(start=before.start, year=mention.year or before.year, turn=turn)
            continue  # "later this year, on November 22"
        if (
            before is not None
            and before.day
            and mention.month
            and mention.day
            and _EFFECTIVELY.fullmatch(text, before.end, mention.start)
        ):
            found_once[-1] = before._replace(
                year=mention.year, month=mention.month, day=mention.day, weekday=None
            )
            continue
        if (
            before is not None
            and before.day
            and mention.day
            and _RANGE.fullmatch(text, before.end, mention.start)
        ):
            year = mention.year
            if year is not None and before.month is not None and mention.month is not None:
                year -= before.month > mention.month
            # "January 19 - February 2, 2020" begins on the first.
            found_once[-1] = before._replace(end=mention.end, year=before.year or year)
            continue
        if (
            before is not None
            and (
                before.relative
                or before.feast is not None
                or (before.weekday is not None and before.month is None)
            )
            and mention.day is not None
            and (mention.month is not None or before.weekday is not None)
            and (_SAME_DAY if before.after_days is None else _ON_DAY).fullmatch(
                text, before.end, mention.start
            )
        ):
            found_once[-1] = Mention(
                before.start, mention.end, mention.year, mention.month, mention.day, weekday=before.weekday
            )
        elif (
            mention.day is not None
            and mention.month is None
            and mention.turn is None
            and (of := _month_of(found_once))
        ):
            mention = mention._replace(year=of.year, month=of.month)
            if of is before and of.day is None and _SAME_DAY.fullmatch(text, of.end, mention.start):
                found_once.pop()
                mention = mention._replace(start=of.start)
            found_once.append(mention)
        else:
            found_once.append(mention)
    return found_once
