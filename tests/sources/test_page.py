"""Of a web page the article is read, and nothing that stands around it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasewatch.errors import ReleasewatchError
from releasewatch.sources.page import read

ARTICLE = "<article><h1>Harbor Lights returns</h1><p>It is <b>back</b>.</p><p>Soon<br>again.</p>{}</article>"


@pytest.mark.parametrize(
    "beside",
    [
        "<script>Part 9</script>", "<style>p {}</style>", "<nav><p>Part 9</p></nav>", "<aside><p>Part 9</p></aside>",
        "<footer>Part 9</footer>", "<form><button>Part 9</button></form>", "<p hidden>Part 9</p>",
        '<div class="related-posts"><p>Part 9</p></div>', '<div id="newsletter"><p>Part 9</p></div>',
        '<section class="article__share share"><p>Part 9</p></section>', "<h2>Read more</h2><p>Part 9</p>",
        "<h3>You may also like</h3><ul><li>Part 9</li></ul>", "<template><p>Part 9</p></template>", "<!-- Part 9 -->",
        "<noscript>Part 9</noscript>", '<div aria-hidden="true">Part 9</div>',
    ],
)  # fmt: skip
def test_what_stands_beside_the_article_is_left_out(beside: str) -> None:
    page = read(f"<html><body><p>Top</p>{ARTICLE.format(beside)}<p>Bottom</p></body></html>")
    assert (page.title, page.text) == ("Harbor Lights returns", "It is back.\nSoon\nagain.")


def test_items_and_rows_keep_their_lines() -> None:
    more = "<ul><li>Part 1: Dec 22</li><li><p>Part 2: Jan 5</p></li></ul>"
    more += "<table><tr><td>E1</td><td>Jan 5</td></tr></table>"
    text = read(f"<body>{ARTICLE.format(more)}</body>").text
    assert text.splitlines()[-3:] == ["- Part 1: Dec 22", "- Part 2: Jan 5", "E1 | Jan 5"]


def test_the_largest_article_is_the_one_meant() -> None:
    cards = "".join(f"<article><h2>Other {number}</h2><p>Part 9</p></article>" for number in range(9))
    page = read(f"<body><main>{ARTICLE.format('')}</main><div>{cards}</div></body>")
    assert page.text == "It is back.\nSoon\nagain."


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2023-12-08T23:30:00-05:00"}'
         '</script>',
         date(2023, 12, 8)),
        ('<script type="application/ld+json">[{"@type": "WebSite", "datePublished": "2011-01-01"}, {"@graph": '
         '[{"@type": ["Thing", "BlogPosting"], "datePublished": "2023-12-08"}]}]</script>', date(2023, 12, 8)),
        ('<script type="application/ld+json">{broken</script><meta property="article:published_time" '
         'content="2023-12-08T10:00:00Z">', date(2023, 12, 8)),
        ('<script type="application/ld+json">{"datePublished": "yesterday"}</script>'
         '<time datetime="2023-12-08">x</time>',
         date(2023, 12, 8)),
        ('<script type="application/ld+json">{"datePublished": "2023-02-30"}</script>', None),
        ("", None),
    ],
)  # fmt: skip
def test_the_day_of_publication_is_the_page_s_own(head: str, published: date | None) -> None:
    assert read(f"<html><head>{head}</head><body>{ARTICLE.format('')}</body></html>").published == published


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title>A poster | Example News</title><h1>Site</h1><h1>Other</h1>", "Site"),
        ('<meta property="og:title" content="A poster"><h1>Site</h1><h1>Other</h1>', "A poster"),
        ("<title>A poster | Example News</title><p>Text</p>", "A poster"),
        ("<p>Text</p>", None),
    ],
)
def test_the_title_is_the_headline(html: str, title: str | None) -> None:
    assert read(f"<html>{html}</html>").title == title


def test_a_page_that_nests_without_end_is_read_all_the_same() -> None:
    assert read("<body>" + "<div>" * 20_000 + "Part 1 on Dec 22").text == "Part 1 on Dec 22"


def test_a_page_that_nests_beyond_reading_is_refused_at_once() -> None:
    with pytest.raises(ReleasewatchError, match="nested more deeply than any article"):
        read("<body>" + "<div>" * 100_000 + "Part 1 on Dec 22")


def test_what_the_next_of_its_kind_closes_nests_nothing() -> None:
    assert read("<body>" + "<p>Part 1 on Dec 22<br>" * 30_000).text.startswith("Part 1 on Dec 22\nPart 1")


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "html",
    [
        '<script type="application/ld+json">[' + "1," * 500_000 + "1]</script>",
        "<article><p>x" * 8_000,
        "<title>" + "Part 1 on Dec 22 " * 200_000 + "</title>",
        "<div class=related>" * 8_000,
        "<h1><i>" * 4_000,
    ],
    ids=lambda html: html[:20],
)
def test_odd_pages_are_read_in_seconds(html: str) -> None:
    page = read(f"<html><body>{html}<p>Part 1 on Dec 22")
    assert "Part 1" in f"{page.title} {page.text}"
    assert len(page.title or "") <= 300


@given(st.text(alphabet='<>/= "abpdivul\n&;!-', max_size=200))
def test_any_soup_is_read(soup: str) -> None:
    assert isinstance(read(soup).text, str)
