"""Lists narrowed by topic, place and state: pages without a script, several choices together with it."""

import posixpath
import re
import urllib.parse

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

import browser
import congkhai
import nginx
import pages
import records

LIST = "kien-nghi/"


def choices(soup):
    """The links by token, and how many records each says that it lists."""
    return {link["data-loc"]: link for link in soup.select(".narrowing a[data-loc], .jump a[data-loc]")}


@pytest.mark.parametrize("kind", ["kien-nghi/", "nghi-quyet/", "giam-sat/", "tiep-xuc-cu-tri/", "du-an/", "van-ban/"])
def test_each_choice_is_a_page_of_as_many_records(site, kind):
    found = choices(site.soup(kind + "index.html"))
    assert len(found) > 3
    for token, link in found.items():
        address = posixpath.normpath(posixpath.join(kind, link["href"]))
        listed, number = [], 1
        while (site.folder / address).exists():
            soup = site.soup(address)
            listed += soup.select("main li[data-loc]")
            number += 1
            address = re.sub(r"(trang-\d+/)?index.html", f"trang-{number}/index.html", address)
        assert len(listed) == int(link.small.get_text()), token
        assert all(token in row["data-loc"].split() for row in listed), token


def test_places_are_those_of_the_petitions(site):
    found = choices(site.soup(LIST + "index.html"))
    for place in {petition["thôn"] for petition in records.of_kind("kien-nghi")} - {None}:
        link, = [link for token, link in found.items() if link.contents[0].strip() == place]
        assert int(link.small.get_text()) == sum(p["thôn"] == place for p in records.of_kind("kien-nghi"))


def test_a_place_has_a_page_of_all_that_is_about_it_and_a_feed(site):
    titles = {link.get_text() for link in site.soup("thon/go-sen/index.html").select("main .list > li > a")}
    assert "Tiếp xúc cử tri thôn Gò Sen ngày 10/04/2026" in titles
    assert "Sửa máy bơm trạm bơm Gò Sen trước vụ mùa" in titles
    assert (site.folder / "thon/go-sen/rss.xml").is_file()
    assert site.soup("index.html").select('nav a[href="thon/go-sen/index.html"]')


@pytest.fixture
def page(chromium, live):
    browser.resize(chromium, 400)
    chromium.get(live.base + LIST)
    return chromium


def click(page, token):
    page.execute_script("arguments[0].click()", page.find_element(By.CSS_SELECTOR, f'a[data-loc="{token}"]'))


def status(page, pattern):
    """What the live region says once it says that."""
    def said(page):
        return [e.text for e in page.find_elements(By.CSS_SELECTOR, "[role=status]") if re.search(pattern, e.text)]
    return WebDriverWait(page, 10).until(said)[0]


def shown(page):
    return page.execute_script(
        "return [...document.querySelectorAll('main li[data-loc]')].filter(e => e.checkVisibility())"
        ".map(e => [e.dataset.loc, e.querySelector('a').href])")


def test_several_choices_are_put_together_and_kept_in_the_address(page, live):
    click(page, "thon:go-sen")
    status(page, r"^Gò Sen: \d+ bài$")
    click(page, "nam:2026")
    said = status(page, r"^Gò Sen, 2026: \d+ bài$")
    rows = shown(page)
    assert len(rows) == int(re.search(r"(\d+) bài", said)[1]) > 1
    assert all({"thon:go-sen", "nam:2026"} <= set(tokens.split()) for tokens, _ in rows)
    assert all((live.folder / href.removeprefix(live.base)).is_file() for _, href in rows)
    assert urllib.parse.urlsplit(page.current_url).query == "thon=go-sen&nam=2026"
    address = page.current_url
    page.get("about:blank")
    page.get(address)
    status(page, r"^Gò Sen, 2026: \d+ bài$")
    assert shown(page) == rows
    click(page, "nam:2026")
    status(page, r"^Gò Sen: ")
    page.back()
    status(page, r"^Gò Sen, 2026: ")
    page.find_element(By.CSS_SELECTOR, ".narrowing ~ section button").click()
    assert "?" not in page.current_url and len(shown(page)) > len(rows)
    assert browser.console(page) == []


def test_another_year_takes_the_place_of_the_one_before(page):
    click(page, "nam:2026")
    status(page, r"^2026: ")
    click(page, "nam:2025")
    status(page, r"^2025: ")
    assert urllib.parse.urlsplit(page.current_url).query == "nam=2025"


@pytest.mark.parametrize("value", ["<script>alert(1)</script>", "khong-co", "x" * 5000, "__proto__"])
def test_an_unknown_choice_in_an_address_is_said_and_passed_over(chromium, live, value):
    for others, words in [("", r"^Đường dẫn có"), ("&nam=2026", r"^2026: \d+ bài\. Đường dẫn có")]:
        chromium.get(live.base + LIST + "?" + urllib.parse.urlencode({"thon": value}) + others)
        status(chromium, words + " một lựa chọn mà trang này không có, nên đã bỏ qua")
        assert len(shown(chromium)) > 3
        assert browser.console(chromium) == []
    click(chromium, "thon:go-sen")
    status(chromium, r"^2026, Gò Sen: \d+ bài$")


def test_what_is_no_choice_of_the_list_is_none_of_its_business(chromium, live):
    chromium.get(live.base + LIST + "?fbclid=1&x=<b>&nam=2026")
    status(chromium, r"^2026: \d+ bài$")
    chromium.get(live.base + LIST + "?fbclid=1")
    assert not [e for e in chromium.find_elements(By.CSS_SELECTOR, "[role=status]") if e.is_displayed()]
    assert browser.console(chromium) == []


def test_a_list_that_does_not_come_is_said_so(page, live):
    folder = live.folder / "loc/kien-nghi/thon-go-sen"
    hidden = folder.with_name("hidden")
    folder.rename(hidden)
    page.execute_cdp_cmd("Network.clearBrowserCache", {})
    try:
        click(page, "thon:go-sen")
        status(page, "Chưa tải được danh sách")
    finally:
        hidden.rename(folder)
        browser.console(page)
    page.find_element(By.XPATH, "//button[.='Xem thêm']").click()
    status(page, r"^Gò Sen: \d+ bài$")


def test_opened_from_a_stick_choices_are_links(chromium, site):
    chromium.get((site.folder / LIST / "index.html").as_uri())
    click(chromium, "thon:go-sen")
    WebDriverWait(chromium, 10).until(lambda page: page.current_url.endswith("loc/kien-nghi/thon-go-sen/index.html"))
    assert len(shown(chromium)) > 3


def test_a_further_choice_leads_from_a_narrowed_list_to_both(chromium, live):
    chromium.get(live.base + "loc/kien-nghi/thon-go-sen/")
    click(chromium, "trang-thai:da-giai-quyet-xong")
    status(chromium, r"^Gò Sen, Đã giải quyết xong: \d+ bài$")


def test_long_lists_come_in_parts(tmp_path, chromium):
    """More than a page of rows that match is told as such, and the rest comes when it is asked for."""
    content = congkhai.copy_content(tmp_path / "content", [("site.yaml", pages.BASE, "https://a.example/")])
    lines = ["tiêu đề: Đèn", "ngày tiếp nhận: 01/02/2026", "trạng thái: tiếp nhận", "thôn: Gò Sen"]
    for number in range(130):
        path = content / f"kien-nghi/2026/them-{number}.md"
        path.write_text(congkhai.record(lines), encoding="utf-8")
    congkhai.build(tmp_path / "output", content=content)
    port = nginx.free_port()
    with nginx.serve(tmp_path / "output", tmp_path, port=port):
        chromium.get(f"http://127.0.0.1:{port}/kien-nghi/?thon=go-sen&nam=2026")
        status(chromium, r"\d+\+ bài$")
        while (more := chromium.find_element(By.XPATH, "//button[.='Xem thêm']")).is_displayed():
            before = len(shown(chromium))
            more.click()
            WebDriverWait(chromium, 10).until(lambda page: len(shown(page)) > before)
        total = int(re.search(r"(\d+) bài", status(chromium, r"\d bài$"))[1])
        assert len(shown(chromium)) == total >= 130
