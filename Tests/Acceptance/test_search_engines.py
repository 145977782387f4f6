"""What search engines are told: sitemap, robots, and the marks of a sample."""

import datetime
import re
import urllib.robotparser

import lxml.etree
import pytest

import congkhai
import pages

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
WITHHELD = {"nghi-quyet/2026/19-nq-hdnd", "van-ban/2026/23-tb-hdnd"}
# Its page stays for those who have the address; nobody is to find it anew.
WITHDRAWN = "van-ban/2026/du-thao-ket-luan-phien-hop-thang-9"


@pytest.fixture(scope="module")
def entries(site):
    root = lxml.etree.parse(site.folder / "sitemap.xml").getroot()
    assert root.tag == f"{SITEMAP}urlset"
    return [{child.tag.removeprefix(SITEMAP): child.text for child in entry} for entry in root]


def record_addresses():
    """Where the sample's records must be, found without asking the program."""
    for file in congkhai.CONTENT.glob("*/**/*.md"):
        path = str(file.relative_to(congkhai.CONTENT)).removesuffix(".md").removesuffix("/index")
        if path not in WITHHELD | {WITHDRAWN}:
            yield pages.BASE + path.removeprefix("trang/") + "/"


def test_the_sitemap_lists_every_record_once(entries):
    listed = [entry["loc"] for entry in entries]
    records = set(record_addresses())
    assert len(records) > 70
    assert records <= set(listed)
    assert len(set(listed)) == len(listed)


def is_hidden(page):
    """Kept for those who have the address: a wrong one, what was withdrawn, and the page about the look."""
    return page in ("404.html", f"{WITHDRAWN}/index.html") or page.startswith("giao-dien/")


def test_the_sitemap_lists_pages_to_be_found_and_no_others(site, entries):
    sheets = {page for page in site.pages if "/in/" in page or page.endswith("/thong-bao/index.html")}
    found = {
        site.address(page) for page in site.pages
        if not site.is_redirect(page) and page not in sheets and not is_hidden(page)
    }
    assert {entry["loc"] for entry in entries} == found


def test_the_sitemap_is_as_its_protocol_asks(site, entries):
    for entry in entries:
        assert entry.keys() <= {"loc", "lastmod"}
        assert entry["loc"].startswith(site.base)
        if changed := entry.get("lastmod"):
            assert datetime.date.fromisoformat(changed).isoformat() <= congkhai.NOW, entry


def test_pages_say_where_they_are_to_be_found(site, entries):
    listed = {entry["loc"] for entry in entries}
    for page in site.pages:
        canonical = [link["href"] for link in site.soup(page).select('link[rel="canonical"]')]
        if site.address(page) in listed:
            assert canonical == [site.address(page)], page
        else:
            assert set(canonical) <= listed, page


def may_visit(folder, address):
    robots = urllib.robotparser.RobotFileParser()
    robots.parse((folder / "robots.txt").read_text(encoding="utf-8").splitlines())
    return robots.can_fetch("*", address)


def test_a_sample_asks_robots_to_stay_away_and_says_what_it_is(site):
    assert not may_visit(site.folder, site.base)
    for page in site.pages:
        assert "noindex" in site.soup(page).select_one('meta[name="robots"]')["content"], page
        assert "Dữ liệu minh hoạ" in site.soup(page).select_one(".sample").get_text(), page


def test_a_real_council_is_to_be_found(content, tmp_path):
    congkhai.change(content / "site.yaml", "dữ liệu minh hoạ: có", "dữ liệu minh hoạ: không")
    congkhai.build(tmp_path / "output", content=content)
    real = pages.Site(tmp_path / "output")
    assert may_visit(real.folder, real.base)
    assert re.search(rf"^Sitemap: {re.escape(real.base)}sitemap.xml$", (real.folder / "robots.txt").read_text(), re.M)
    for page in real.pages:
        assert not real.soup(page).select(".sample"), page
        refused = real.soup(page).select('meta[name="robots"][content="noindex"]')
        assert real.is_redirect(page) or len(refused) == is_hidden(page), page
