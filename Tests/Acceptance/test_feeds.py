"""Every feed as a reader of feeds sees it."""

import email.utils
import json
import urllib.parse

import bs4
import feedparser
import lxml.etree
import pytest

import congkhai


def feeds(site):
    return site.files("rss.xml")


def is_absolute(address):
    parts = urllib.parse.urlsplit(address)
    return parts.scheme in ("http", "https") and bool(parts.netloc)


@pytest.fixture(scope="module")
def parsed(site):
    return {path: feedparser.parse((site.folder / path).read_bytes()) for path in feeds(site)}


def items(parsed):
    return [(path, item) for path, feed in parsed.items() for item in feed.entries]


def test_the_site_and_each_kind_have_one(site):
    kinds = {folder.name for folder in congkhai.CONTENT.iterdir() if any(folder.rglob("*.md"))} - {"trang"}
    assert {"rss.xml", *(f"{kind}/rss.xml" for kind in kinds)} <= set(feeds(site))


def test_each_is_well_formed_and_one_that_readers_accept(site, parsed):
    for path, feed in parsed.items():
        lxml.etree.parse(site.folder / path)
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        assert feed.version == "rss20", path
        # Nobody says when a body began to be on the site, so that it is no news.
        assert feed.entries or path in ("co-quan/rss.xml", "dai-bieu/rss.xml"), path


def test_each_names_itself_and_its_page(site, parsed):
    for path, feed in parsed.items():
        own = [link.href for link in feed.feed.links if link.rel == "self"]
        assert own == [site.base + path]
        assert feed.feed.link == site.base + path.removesuffix("rss.xml")
        assert feed.feed.title and feed.feed.description and feed.feed.language == "vi", path


def test_each_item_leads_to_its_page_for_good(site, parsed):
    known = {site.address(page) for page in site.pages if not site.is_redirect(page)}
    for path in parsed:
        guids = lxml.etree.parse(site.folder / path).findall(".//item/guid")
        # A change is a place on a page.
        assert all(guid.get("isPermaLink") == "true" and guid.text.split("#")[0] in known for guid in guids), path
        assert len({guid.text for guid in guids}) == len(guids), path
        assert [item.link for item in parsed[path].entries] == [guid.text for guid in guids], path


def test_dates_are_those_of_mail_newest_first(site, parsed):
    for path, feed in parsed.items():
        dates = [email.utils.parsedate_to_datetime(item.published) for item in feed.entries]
        if not dates:  # Of people and bodies nothing is news.
            assert path in ("dai-bieu/rss.xml", "co-quan/rss.xml"), path
            continue
        assert dates == sorted(dates, reverse=True), path
        assert max(dates).date().isoformat() <= congkhai.NOW, path
        assert email.utils.parsedate_to_datetime(feed.feed.updated) == dates[0], path


def test_items_bear_their_text(parsed):
    for path, item in items(parsed):
        assert item.title.strip() and item.category.strip(), path
        assert bs4.BeautifulSoup(item.description, "lxml").get_text(strip=True), (path, item.id)


def test_an_item_bears_its_whole_text(site, parsed):
    text = lambda node: " ".join(node.get_text(" ").split())
    for item in parsed["nghi-quyet/rss.xml"].entries:
        page = site.soup(item.link.removeprefix(site.base) + "index.html")
        body, description = page.select(".text p"), text(bs4.BeautifulSoup(item.description, "lxml"))
        assert body
        for paragraph in body:
            assert text(paragraph) in description, item.link


def test_addresses_within_items_are_absolute(site):
    count = 0
    for path in feeds(site):
        # The markup as it came: feedparser mends relative addresses, other readers do not.
        for description in lxml.etree.parse(site.folder / path).iter("description"):
            for element in bs4.BeautifulSoup(description.text, "lxml").select("[href], [src]"):
                count += 1
                assert is_absolute(element.get("href") or element.get("src")), (path, element)
    assert count > 100


def test_a_link_to_a_place_in_the_same_text_is_absolute(content, tmp_path):
    with (content / "nghi-quyet/2026/04-nq-hdnd.md").open("a", encoding="utf-8") as record:
        record.write("\n## Chỗ này\n\n[Về chỗ này](#cho-nay)\n")
    congkhai.build(tmp_path / "output", content=content)
    assert 'href="#cho-nay"' in (tmp_path / "output/nghi-quyet/2026/04-nq-hdnd/index.html").read_text("utf-8")
    feed = (tmp_path / "output/nghi-quyet/rss.xml").read_text("utf-8")
    assert "/nghi-quyet/2026/04-nq-hdnd/#cho-nay&quot;" in feed


# The other forms


def test_atom_and_json_say_the_same_as_rss(site, parsed):
    for path, rss in parsed.items():
        folder = path.removesuffix("rss.xml")
        lxml.etree.parse(site.folder / folder / "atom.xml")
        atom = feedparser.parse((site.folder / folder / "atom.xml").read_bytes())
        assert not atom.bozo and atom.version == "atom10", path
        said = json.loads((site.folder / folder / "feed.json").read_text("utf-8"))
        assert said["version"] == "https://jsonfeed.org/version/1.1" and said["feed_url"] == f"{site.base}{folder}feed.json"
        assert [link.href for link in atom.feed.links if link.rel == "self"] == [f"{site.base}{folder}atom.xml"]
        assert atom.feed.link == said["home_page_url"] == rss.feed.link
        expected = [(item.id, item.title, item.link, item.published_parsed) for item in rss.entries]
        assert [(item.id, item.title, item.link, item.updated_parsed) for item in atom.entries] == expected, path
        assert [(item["id"], item["title"], item["url"]) for item in said["items"]] == [item[:3] for item in expected]
        # feedparser leaves attributes out that it does not know.
        texts = [text_of(item.description) for item in rss.entries]
        assert [text_of(item["content_html"]) for item in said["items"]] == texts, path
        assert [text_of(item.content[0].value) for item in atom.entries] == texts, path


def text_of(markup):
    return " ".join(bs4.BeautifulSoup(markup, "lxml").get_text(" ").split())


def test_places_and_bodies_have_feeds(site):
    assert {"thon/go-sen/rss.xml", "linh-vuc/dat-dai/rss.xml", "co-quan/uy-ban-nhan-dan-xa/rss.xml"} <= set(feeds(site))


def test_a_petition_can_be_followed_while_something_may_happen(site):
    link, = site.soup("kien-nghi/2026/kn-2026-011/index.html").select('a[href$="atom.xml"]')
    feed = feedparser.parse((site.folder / "kien-nghi/2026/kn-2026-011/atom.xml").read_bytes())
    assert not feed.bozo and len(feed.entries) >= 2
    assert len({item.id for item in feed.entries}) == len(feed.entries)
    dates = [item.updated_parsed for item in feed.entries]
    assert dates == sorted(dates, reverse=True)
    assert not (site.folder / "kien-nghi/2024/kn-2024-002/atom.xml").exists()
    assert not site.soup("kien-nghi/2024/kn-2024-002/index.html").select('a[href$="atom.xml"]')


@pytest.mark.parametrize("path", ["rss.xml", "atom.xml"])
def test_opened_in_a_browser_a_feed_says_what_it_is(live, chromium, path):
    chromium.get(live.base + path)
    explained = chromium.execute_script(
        "const e = document.querySelector('channel > description, subtitle');"
        "return e && [e.textContent, getComputedStyle(e).display, getComputedStyle(document.querySelector('item, entry')).display]")
    assert explained[0].startswith("Đây là nguồn tin") and explained[1:] == ["block", "block"]
