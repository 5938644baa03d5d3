"""A web page -> the article on it: its title, the day it was published, and its text."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from releasewatch.errors import ReleasewatchError
from releasewatch.sources.article import Article

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_NO_TEXT = (
    "script, style, noscript, template, svg, iframe, object, video, audio, canvas, nav, aside, footer, form, button, "
    "select, dialog, menu, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=banner], "
    "[role=contentinfo], [role=search], [role=dialog]"
)
_BESIDE = re.compile(
    r"(?:^|[-_ ])(?:related|recommend\w*|read-?next|up-?next|more-?(?:from|stories|news|on|articles)|most-?read|"
    r"popular|"
    r"trending|newsletter|subscribe|sign-?up|promo\w*|sidebar|comments?|disqus|shar(?:e|ing)|social|breadcrumbs?|cookies?|"
    r"consent|gdpr|ads?|advert\w*|sponsor\w*|outbrain|taboola|author-?(?:bio|box)|site-?(?:header|footer|nav)|toc|pager|"
    r"pagination|latest-?(?:news|stories))(?:$|[-_ ])",
    re.IGNORECASE,
)
"""Names that pages give to what stands beside the article."""
_BESIDE_HEADING = re.compile(
    r"(?:related|recommended|more (?:from|on|stories|news)|read (?:more|next|also)|also read|you (?:may|might) also|"
    r"most (?:read|popular)|trending|latest (?:news|stories)|up next|don't miss|keep reading)\b.{0,40}",
    re.IGNORECASE,
)
"""A heading with which the article is over."""
_ARTICLES = "[itemprop=articleBody], article, main, [role=main], #content, .post-content, .entry-content, .article-body"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LINES = _HEADINGS | frozenset({
    "address", "article", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt", "figcaption", "figure",
    "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
"""What begins a line of its own."""
_CELLS = frozenset({"td", "th"})
_WALL = re.compile(
    r"(?:^|[-_ ])(?:paywall\w*|subscriber-?only|metered|premium-?content)(?:$|[-_ ])", re.IGNORECASE
)
_DATES = (
    'meta[property="article:published_time"]', 'meta[name="article:published_time"]', 'meta[itemprop="datePublished"]',
    'meta[name="parsely-pub-date"]', 'meta[name="date"]', 'meta[name="pubdate"]', 'meta[name="publish-date"]',
    'meta[name="DC.date.issued"]', 'meta[name="sailthru.date"]', 'time[itemprop="datePublished"]', "time[pubdate]",
)  # fmt: skip
_DAY = re.compile(r"\s*((?:19|20)\d\d-\d\d-\d\d)(?!\d)")
_DEEPEST = 400
_DEEPEST_PAGE = 25_000
"""Elements inside each other, far beyond any article: the time that parsing takes grows with the square of it."""
_LONGEST_TITLE = 300
_MOST_ARTICLES = 100
"""Elements that may be the article; a page with more is a list of teasers."""
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)\b", re.IGNORECASE)
_SHALLOW = frozenset({
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
    "param", "path", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
})  # fmt: skip
"""Elements that hold nothing, or that the next of their kind closes."""


def read(html: str) -> Article:
    """The article on a page; its text is empty where the page holds none.

    Scripts, navigation, related stories and everything hidden are left out. The day is that of JSON-LD, of the meta
    elements, or of the first `<time>`, as it is written there: in the zone of who published it.

    Raises `ReleasewatchError` for what is nested more deeply than any page.
    """
    from selectolax.lexbor import LexborHTMLParser

    _require_shallow(html)
    tree = LexborHTMLParser(html)
    data = list(_linked_data(tree))
    walled = any(str(one.get("isAccessibleForFree")).lower() == "false" for one in data) or _has_wall(tree)
    published = _published(tree, data)
    title = _title(tree)
    for node in tree.css(_NO_TEXT):
        node.decompose()
    body = _article(tree)
    text = "" if body is None else _text(body)
    if title is not None and text.split("\n", 1)[0] == title:
        text = text.partition("\n")[2]
    return Article(text, title, published, walled)


def _require_shallow(html: str) -> None:
    depth = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() not in _SHALLOW:
            depth = max(depth - 1, 0) if tag[1] else depth + 1
            if depth > _DEEPEST_PAGE:
                raise ReleasewatchError(
                    "the page is nested more deeply than any article",
                    "copy its text in a browser and hand it over: releasewatch add --from -",
                )


def _linked_data(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """Every object of the JSON-LD on the page, the nested ones too; what cannot be read is passed by."""
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            left = deque([json.loads(script.text() or "null", strict=False)])
        except (ValueError, RecursionError):
            continue
        while left:
            one = left.popleft()
            if isinstance(one, list):
                left.extend(one)
            elif isinstance(one, dict):
                yield one
                left.extend(value for value in one.values() if isinstance(value, dict | list))


def _published(tree: LexborHTMLParser, data: list[dict[str, Any]]) -> date | None:
    told = [one.get("datePublished") for one in sorted(data, key=lambda one: not _is_article(one))]
    for selector in _DATES:
        told += [
            one.attributes.get("content") or one.attributes.get("datetime") for one in tree.css(selector)
        ]
    first = tree.css_first("article time[datetime]") or tree.css_first("time[datetime]")
    told.append(None if first is None else first.attributes.get("datetime"))
    for text in told:
        found = _DAY.match(text) if isinstance(text, str) else None
        if found is not None:
            try:
                return date.fromisoformat(found[1])
            except ValueError:
                continue
    return None


def _is_article(one: dict[str, Any]) -> bool:
    kinds = one.get("@type")
    return any(
        "Article" in str(kind) or "Posting" in str(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _has_wall(tree: LexborHTMLParser) -> bool:
    return any(
        _WALL.search(f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}")
        for node in tree.css(
            '[class*="wall"], [id*="wall"], [class*="subscriber"], [class*="meter"], [class*="premium"]'
        )
    )


def _title(tree: LexborHTMLParser) -> str | None:
    """The headline: the heading of the article, else what the page calls itself for others, else its own title."""
    headings = tree.css("article h1") or tree.css("main h1") or tree.css("h1")
    if len(headings) == 1 and (title := _words(headings[0])):
        return title
    for selector in ('meta[property="og:title"]', 'meta[name="twitter:title"]'):
        node = tree.css_first(selector)
        if node is not None and (title := _title_of(node.attributes.get("content") or "")):
            return title
    if headings and (title := _words(headings[0])):
        return title
    node = tree.css_first("title")
    title = "" if node is None else _words(node)
    return re.split(r" [|–—] ", title)[0] or None


def _words(node: LexborNode) -> str:
    return _title_of(node.text(deep=True))


def _title_of(text: str) -> str:
    return " ".join(text[: 4 * _LONGEST_TITLE].split())[:_LONGEST_TITLE]


def _article(tree: LexborHTMLParser) -> LexborNode | None:
    """The element that holds the article: of those that pages mark as such, the one with the most words."""
    best, most = tree.body, 0
    for node in tree.css(_ARTICLES)[:_MOST_ARTICLES]:
        length = sum(len(one.text(deep=True)) for one in node.css("p, li"))
        # A wrapper holds as much as what it wraps; the inner one stands later.
        if length > 0 and length * 10 >= most * 9:
            best, most = node, max(length, most)
    return best


def _text(body: LexborNode) -> str:
    """The text of `body`, a line for each block, items marked with a hyphen and cells parted by bars."""
    whole = len(body.text(deep=True))
    for node in body.css("[class], [id]"):
        name = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        if _BESIDE.search(name) and len(node.text(deep=True)) * 2 < whole:
            node.decompose()
    pieces: list[str] = []
    _collect(body, pieces, 0)
    lines = [" ".join(line.split()).strip("| ") for line in "".join(pieces).split("\n")]
    kept: list[str] = []
    for line in lines:
        if line.startswith("\x00") and (heading := line.strip("\x00 ")):
            if _BESIDE_HEADING.fullmatch(heading) and kept:
                break
            line = heading
        line = line.replace("\x00", "")
        if kept and kept[-1] == "-" and line:  # an item whose words stand in a block of their own
            kept[-1] = line if line.startswith("-") else f"- {line}"
        elif line:
            kept.append(line)
    return "\n".join(line for line in kept if line != "-")


def _collect(node: LexborNode, pieces: list[str], depth: int) -> None:
    child = node.child
    while child is not None:
        tag = child.tag or ""
        if tag == "-text":
            pieces.append(re.sub(r"\s+", " ", (child.text_content or "").replace("\x00", "")))
        elif tag in _CELLS:
            pieces.append(" | ")
            _collect_deeper(child, pieces, depth)
        elif tag in _LINES:
            pieces.append("\n\x00" if tag in _HEADINGS else "\n- " if tag == "li" else "\n")
            _collect_deeper(child, pieces, depth)
            pieces.append("\n")
        elif not tag.startswith(("-", "!", "_")):
            _collect_deeper(child, pieces, depth)
        child = child.next


def _collect_deeper(node: LexborNode, pieces: list[str], depth: int) -> None:
    if depth < _DEEPEST:
        _collect(node, pieces, depth + 1)
    else:
        pieces.append(f" {' '.join(node.text(deep=True).split())} ")
