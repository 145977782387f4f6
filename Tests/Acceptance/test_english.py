"""The sample as a site in English: what is not the council's own is English, and what is says that it is Vietnamese."""

import re
import unicodedata

import bs4
import pytest

import congkhai
import nginx
import pages
import test_accessibility
import test_html

VIETNAMESE = re.compile("[ăâđêôơưàáèéìíòóùúýãõĩũ\u0300\u0301\u0303\u0309\u0323]", re.IGNORECASE)

# Of these axe sees one page each: the others are made of the same parts.
SEEN = ["home", "list", "session held", "petition", "budgets of years", "statistics", "open data", "search"]


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    folder = tmp_path_factory.mktemp("english")
    port = nginx.free_port()
    base = f"http://127.0.0.1:{port}/a/b/"
    changes = [("site.yaml", pages.BASE, base), ("site.yaml", "ngôn ngữ: vi", "ngôn ngữ: en")]
    content = congkhai.copy_content(folder / "content", changes)
    congkhai.build(folder / "output", content=content)
    with nginx.serve(folder / "output", tmp_path_factory.mktemp("nginx"), prefix="/a/b/", port=port):
        yield pages.Site(folder / "output", base)


def language(node):
    for parent in node.parents:
        if parent.get("lang"):
            return parent["lang"]
    return None


def vietnamese_words(soup):
    """Texts of the page's body with a Vietnamese letter that are not said to be Vietnamese."""
    hidden = (bs4.Comment, bs4.element.Script, bs4.element.Stylesheet)
    for text in soup.body.find_all(string=True):
        if isinstance(text, hidden) or language(text) == "vi":
            continue
        if VIETNAMESE.search(unicodedata.normalize("NFD", text)) or VIETNAMESE.search(text):
            yield str(text).strip()


def test_no_interface_text_of_any_page_is_vietnamese(english):
    assert len(english.pages) > 100
    found = {page: words for page in english.pages if (words := sorted(set(vietnamese_words(english.soup(page)))))}
    assert found == {}


def test_that_vietnamese_is_found():
    page = '<html lang="en"><body><p>Xã</p><p lang="vi">Thôn</p><p>Plain <b>tệp</b></p></body></html>'
    assert list(vietnamese_words(bs4.BeautifulSoup(page, "lxml"))) == ["Xã", "tệp"]


def test_pages_say_their_language_and_that_of_what_is_read_aloud(english):
    for page in english.pages:
        stays = page.endswith("/thong-bao/index.html") or re.match(r"truyen-thanh/\d{4}-w|giao-dien/", page)
        assert english.soup(page).html["lang"] == ("vi" if stays else "en"), page


def test_the_councils_own_words_say_that_they_are_vietnamese(english):
    for type in ("resolution with table and footnote", "session held", "petition", "supervision", "project"):
        soup = english.soup(pages.PAGE_TYPES[type])
        title = soup.select_one("h1")
        assert title.get_text(strip=True)
        assert title["lang"] == "vi", type
        for text in soup.select(".body > .text, .text"):
            assert text["lang"] == "vi", type


def test_no_mark_is_left_in_any_file(english):
    for path, data in congkhai.contents(english.folder).items():
        if path.endswith((".html", ".json", ".jsonld", ".csv", ".xml", ".ics", ".js", ".txt", ".md", ".svg")):
            assert b"\x02" not in data and b"\\u0002" not in data, path


def test_dates_name_their_month(english):
    home = english.soup("index.html")
    assert "20 November 2026" in home.get_text()
    assert not re.search(r"\d\d/\d\d/\d{4}", "".join(
        text for text in home.body.find_all(string=True) if language(text) == "en"))


def test_every_page_is_without_errors_and_warnings(english):
    complaints = test_html.complaints([english.folder / page for page in english.pages])
    # The checker guesses a page's language by all of its text, also by that of which it is told that it is Vietnamese.
    assert [line for line in complaints if "appears to be written in Vietnamese" not in line] == []


@pytest.mark.parametrize("type", SEEN)
def test_axe_finds_nothing(english, chromium, type):
    chromium.get(english.base + pages.PAGE_TYPES[type])
    assert test_accessibility.violations(chromium) == []


def test_a_language_that_there_is_not_is_told(tmp_path):
    content = congkhai.copy_content(tmp_path / "content", [("site.yaml", "ngôn ngữ: vi", "ngôn ngữ: fr")])
    result = congkhai.run(congkhai.command("check", content=content))
    assert result.returncode == 1
    assert "site.yaml:7:11: lỗi: «fr» không dùng được cho mục «Ngôn ngữ»" in result.stderr + result.stdout
    assert "gợi ý: chọn một trong: vi; en" in result.stderr + result.stdout
