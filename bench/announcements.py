"""Reads a corpus of labelled press articles and prints how well and how fast that goes.

    python bench/announcements.py CORPUS.jsonl [--errors] [--half 0|1]

Each line of the corpus is one article with `id`, `text`, `published` and `releases`. A `score.py` beside the corpus
compares; without one only the speed is printed.
"""

import argparse
import importlib.util
import json
import sys
import time
import zlib
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from releasewatch.announce import Announced, read


def published(text: str | None) -> date | None:
    """The first day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    return None if text is None else date.fromisoformat(f"{text}-01-01"[:10])


def as_row(one: Announced) -> dict[str, Any]:
    """One release in the form of the corpus."""
    return {
        "show": one.show, "season": one.season, "label": one.label, "date": one.when.date,
        "precision": one.when.precision, "platform": one.platform, "cadence": one.cadence,
    }  # fmt: skip


def scorer(corpus: Path) -> ModuleType | None:
    """The module `score.py` beside the corpus, if there is one."""
    path = corpus.with_name("score.py")
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Read, score and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--errors", action="store_true", help="print what was missed and what was invented")
    parser.add_argument(
        "--half", type=int, choices=(0, 1), help="only the articles whose id falls into this half"
    )
    options = parser.parse_args()
    articles = [
        json.loads(line) for line in options.corpus.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    if options.half is not None:
        articles = [one for one in articles if zlib.crc32(one["id"].encode()) % 2 == options.half]
    read("Warm Up season 2 will premiere on Netflix on May 5, 2020.", date(2020, 1, 1))
    began = time.perf_counter()
    predicted = {
        one["id"]: [as_row(row) for row in read(one["text"], published(one["published"]))] for one in articles
    }
    seconds = time.perf_counter() - began
    kilobytes = sum(len(one["text"].encode()) for one in articles) / 1024
    print(f"{len(articles)} articles, {kilobytes:.1f} KB, {seconds * 1000 / kilobytes:.2f} ms per KB")
    score = scorer(options.corpus)
    if score is None:
        return
    judged = {
        one["id"]: score.Article(one, [row for row in predicted[one["id"]] if row["show"]])
        for one in articles
    }
    if options.errors:
        _print_errors(judged, predicted)
    for name, value in score.summary(list(judged.values())).items():
        print(
            f"{name:34}",
            {k: round(v, 3) for k, v in value.items()}
            if isinstance(value, dict)
            else round(value, 3)
            if value is not None
            else None,
        )


def _print_errors(judged: dict[str, Any], predicted: dict[str, list[dict[str, Any]]]) -> None:
    for name, one in judged.items():
        if one.exact:
            continue
        print(
            f"{name}: missed {one.missed_pairs} false {one.false_pairs} labels {one.label_errors}"
            f" platforms {one.platform_right}/{one.platform_asked}"
        )
        for row in predicted[name]:
            print(
                "    ", {key: value for key, value in row.items() if value is not None and key != "precision"}
            )


if __name__ == "__main__":
    main()
