"""A province's portal: built out of councils' own data, over a real network, whatever those councils send."""

import json
import os
import time

import bs4
import feedparser
import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

import browser
import congkhai
import councils_server as councils
import nginx
import pages
import test_accessibility
import test_html

PAGE_TYPES = {
    "home": "index.html", "councils": "hoi-dong/index.html", "council": "hoi-dong/xa-ha-lam/index.html",
    "council without data": "hoi-dong/xa-xa-lac/index.html", "standing": "chi-so/index.html",
    "criterion": "chi-so/kien-nghi-tra-loi-dung-han/index.html", "list": "kien-nghi/index.html",
    "year": "kien-nghi/nam-2026/index.html", "search": "tim-kiem/index.html", "not found": "404.html",
}
HA_LAM = "https://ha-lam.example.vn/hdnd/"


@pytest.fixture(scope="module")
def data(site):
    """What the sample says of itself."""
    return (site.folder / councils.DIGEST).read_bytes()


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    with councils.serve(tmp_path_factory.mktemp("tls")) as (server, environment):
        yield server, os.environ | environment


@pytest.fixture(scope="module")
def built(tmp_path_factory, site, data, network):
    """A portal of three councils: in a folder, over the network, and one that never answered."""
    folder = tmp_path_factory.mktemp("portal")
    server, environment = network
    far = server.base("trung-an")
    server.answers["trung-an"] = councils.copy_of(data, pages.BASE, far)
    near = folder / "ha-lam" / councils.DIGEST
    near.parent.mkdir(parents=True)
    near.write_bytes(councils.copy_of(data, pages.BASE, HA_LAM))
    file = councils.portal_file(folder, [
        "{tên: Hội đồng nhân dân xã Hạ Lam, thư mục: ha-lam}",
        f'{{tên: Hội đồng nhân dân phường Trung An, địa chỉ: "{far}"}}',
        f'{{tên: Hội đồng nhân dân xã Xa Lắc, địa chỉ: "{server.base("xa-lac")}"}}'],
        "dữ liệu minh hoạ: có", "liên hệ: {điện thoại: 0240 388 0001, thư điện tử: hdnd@mau.example.vn}")
    result = congkhai.run(councils.command(file, output=folder / "output"), env=environment)
    assert result.returncode == 0, result.stderr
    assert "xã Xa Lắc: không lấy được dữ liệu mới: máy chủ trả lời mã 404" in result.stderr
    portal = pages.Site(folder / "output", "https://mau.example.vn/")
    portal.homes = (HA_LAM, far)
    return portal


def test_every_link_leads_home_or_to_a_page_that_is_there(built):
    homes = (*built.homes, "https://localhost")
    for page in built.pages:
        for link in built.soup(page).select("a[href]"):
            href = link["href"]
            if href.startswith(("tel:", "mailto:", "#")):
                continue
            if href.startswith("http"):
                assert href.startswith(homes) or page == "404.html" and href.startswith(built.base), (page, href)
            else:
                assert (built.folder / page).parent.joinpath(href).exists(), (page, href)


def test_every_record_of_every_council_is_listed_at_its_own_address(built, data):
    wanted = {
        record["url"].replace(pages.BASE, home) for home in built.homes for record in json.loads(data)["records"]}
    listed = {link["href"] for page in built.pages for link in built.soup(page).select(".list > li > a")}
    assert wanted and wanted <= listed


def test_numbers_stand_side_by_side_and_add_up(built, data):
    standing = {item["formula"]: item["years"][0] for item in json.loads(data)["standing"]}
    on_time = standing["petitionsOnTime"]
    rows = built.soup("chi-so/index.html").select("tbody tr")
    names = [row.th.get_text() for row in rows]
    assert names == ["Tất cả các hội đồng", "Phường Trung An", "Xã Hạ Lam", "Xã Xa Lắc"]
    shares = [row.select("td")[2].get_text(" ").split()[-1] for row in rows]
    assert shares == [f'{2 * on_time["part"]}/{2 * on_time["whole"]}', *[f'{on_time["part"]}/{on_time["whole"]}'] * 2, "–"]
    assert [row.select("td")[0].get_text() for row in rows][3] == "–"  # unknown is not none


def test_the_feed_is_read_by_a_reader_and_leads_home(built):
    feed = feedparser.parse((built.folder / "rss.xml").read_bytes())
    assert not feed.bozo and len(feed.entries) == 60
    assert all(entry.link.startswith(built.homes) for entry in feed.entries)


def test_html_is_without_errors_and_warnings(built):
    assert len(built.pages) > 30
    assert test_html.complaints([built.folder / page for page in built.pages]) == []


def test_axe_finds_nothing_and_no_page_is_too_wide(built, chromium, tmp_path):
    with nginx.serve(built.folder, tmp_path) as address:
        for page in PAGE_TYPES.values():
            for width, scheme in ((360, "dark"), (1280, "light")):
                browser.resize(chromium, width)
                browser.colour_scheme(chromium, scheme)
                chromium.get(address + page)
                assert test_accessibility.violations(chromium) == [], (page, width, scheme)
                wide = chromium.execute_script("return document.documentElement.scrollWidth - innerWidth")
                assert wide <= 0, (page, width)
        assert browser.console(chromium) == []


def test_search_over_all_councils_leads_home(built, chromium, tmp_path):
    with nginx.serve(built.folder, tmp_path) as address:
        chromium.get(address)
        field = chromium.find_element(By.NAME, "q")
        field.send_keys("ngan sach")
        field.submit()
        WebDriverWait(chromium, 10).until(lambda driver: driver.find_elements(By.CSS_SELECTOR, ".found li a"))
        found = [link.get_attribute("href") for link in chromium.find_elements(By.CSS_SELECTOR, ".found li a")]
        assert len(found) == 10 and all(href.startswith(built.homes) for href in found)
        assert len({href.split("/hdnd/")[0] for href in found}) > 1
        time.sleep(0.3)
        assert browser.console(chromium) == []


# Sources that cannot be believed


@pytest.fixture
def two(tmp_path, data, network):
    """A portal of an honest council and one that will not stay so, as it was two days ago."""
    server, environment = network
    server.seen.clear()
    bases = {name: server.base(name) for name in ("tot", "la")}
    data = changed(data, lambda whole: whole.update(records=whole["records"][::5]))  # enough of them
    for name, base in bases.items():
        server.answers[name] = councils.copy_of(data, pages.BASE, base)
    file = councils.portal_file(
        tmp_path, [f'{{tên: Xã Tốt, địa chỉ: "{bases["tot"]}"}}', f'{{tên: Xã Lạ, địa chỉ: "{bases["la"]}"}}'])
    output = tmp_path / "output"

    def run(*more, now=congkhai.NOW):
        return congkhai.run(councils.command(file, "--wait", "2", *more, output=output, now=now), env=environment)

    first = run(now="2026-11-18")
    assert (first.returncode, first.stderr) == (0, "")
    return server, bases, output, run


def changed(data, change):
    """What an honest council says, with something amiss."""
    whole = json.loads(data)
    change(whole)
    return json.dumps(whole, ensure_ascii=False).encode()


def retitled(title):
    return lambda data, bases: changed(data, lambda whole: whole["records"][0].update(title=title))


BAD = {
    "hangs": (lambda *_: councils.hang, "chờ 2 giây chưa xong"),
    "drips": (lambda *_: councils.drip, "chờ 2 giây chưa xong"),
    "never stops": (lambda *_: councils.endless, "máy chủ gửi quá 16 MiB"),
    "says ten gigabytes": (lambda *_: councils.huge, "máy chủ gửi quá 16 MiB"),
    "is packed": (lambda *_: councils.bomb(), "máy chủ gửi quá 16 MiB"),
    "is gone": (lambda *_: None, "máy chủ trả lời mã 404"),
    "fails": (lambda *_: lambda handler: handler.reply(500, b""), "máy chủ trả lời mã 500"),
    "goes to plain http": (lambda *_: councils.elsewhere("http://localhost:1/"), "nơi không phải https"),
    "goes to a file": (lambda *_: councils.elsewhere("file:///etc/passwd"), "nơi không phải https"),
    "goes in circles": (lambda data, bases: councils.elsewhere(f"{bases['la']}{councils.DIGEST}"), "redirects"),
    "is a page": (lambda *_: b"<!doctype html><title>Xin ch\xc3\xa0o</title>", "đây là một trang HTML"),
    "breaks off": (lambda data, _: data[:-100], "tệp không phải JSON hợp lệ"),
    "is deep": (lambda *_: b'{"records":' + b"[" * 5_000_000, "tệp không phải JSON hợp lệ"),
    "is another council": (lambda data, bases: councils.copy_of(data, bases["la"], bases["tot"]), "dữ liệu tự nhận là của"),
    "names another's page": (
        lambda data, bases: changed(data, lambda whole: whole["records"][3].update(url=bases["tot"] + "a/")),
        "ngoài trang của hội đồng này"),
    "rings the bell": (retitled("a\u0007b"), "mục «records."),
    "turns the text": (retitled("a\u202eb"), "mục «records."),
    "talks too long": (retitled("a" * 1_000), "mục «records."),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_source_is_named_and_its_last_good_copy_shown(two, fault):
    server, bases, output, run = two
    answer, reason = BAD[fault]
    server.answers["la"] = answer(server.answers["la"], bases)
    server.sent, start = 0, time.monotonic()
    result = run()
    assert time.monotonic() - start < 15
    assert result.returncode == 0, result.stderr
    [line] = [line for line in result.stderr.splitlines() if "cảnh báo" in line]
    assert line.startswith(str(output.parent / "portal.yaml:5:")) and "Xã Lạ: không lấy được dữ liệu mới" in line
    assert reason in line and "dùng bản lấy ngày 18/11/2026, cách đây 2 ngày" in line
    assert server.sent < 64 << 20
    old = bs4.BeautifulSoup((output / "hoi-dong/xa-la/index.html").read_bytes(), "lxml")
    assert "Bản lấy ngày 18/11/2026, cách đây 2 ngày" in old.select_one(".notice").get_text()
    assert len(old.select(".list > li")) == 20
    fresh = bs4.BeautifulSoup((output / "hoi-dong/xa-tot/index.html").read_bytes(), "lxml")
    assert not fresh.select(".notice")
    # Once it is well again, nothing of it is left.
    server.answers["la"] = server.answers["tot"].replace(bases["tot"].encode(), bases["la"].encode())
    assert run().stderr == ""


def test_what_has_not_changed_is_not_sent_again_and_changes_nothing(two):
    server, bases, output, run = two
    assert run().returncode == 0
    before = congkhai.snapshot(output)
    server.seen.clear()
    assert run().returncode == 0
    assert sorted(status for _, status in server.seen) == [304, 304]
    del before[str(output / congkhai.STATE)]
    after = congkhai.snapshot(output)
    assert {path: after[path] for path in before if congkhai.STATE not in path} == {
        path: facts for path, facts in before.items() if congkhai.STATE not in path}


def test_nothing_that_a_source_says_becomes_markup(two):
    server, bases, output, run = two
    evil = """</script><script>alert(1)</script>"'><img src=x onerror=alert(1)> `${alert(1)}` {{title}}"""

    def change(whole):
        for record in whole["records"]:
            record |= {"title": evil, "summary": evil, "state": evil, "number": evil, "type": evil, "place": evil}
        whole["license"]["name"] = evil

    server.answers["la"] = changed(server.answers["la"], change)
    assert run().returncode == 0
    files = [path for path in output.rglob("*") if path.suffix in (".html", ".xml", ".js", ".json")]
    for file in files:
        if file.suffix == ".html":
            soup = bs4.BeautifulSoup(file.read_bytes(), "lxml")
            assert not soup.select("img, script:not([src])"), file
            assert not [node for node in soup.select("*") if any(name.startswith("on") for name in node.attrs)], file
    assert test_html.complaints([file for file in files if file.suffix == ".html"]) == []
    assert not feedparser.parse((output / "rss.xml").read_bytes()).bozo


def test_where_nobody_answers_the_portal_stays(two):
    server, bases, output, run = two
    before = congkhai.snapshot(output)
    server.answers.clear()
    result = run("--cache", str(output.parent / "other"))
    assert result.returncode == 2 and "[no-source-answers]" in result.stderr
    assert congkhai.snapshot(output) == before


def test_strict_builds_no_portal_with_old_news(two):
    server, bases, output, run = two
    before = congkhai.snapshot(output)
    del server.answers["la"]
    assert run("--strict").returncode == 2
    assert congkhai.snapshot(output) == before


def test_a_council_does_not_speak_for_one_whose_address_lies_below_its_own(tmp_path, data, network):
    server, environment = network
    outer, inner = server.base("tinh"), server.base("tinh") + "nghi-quyet/"
    server.answers["tinh"] = councils.copy_of(data, pages.BASE, outer)
    file = councils.portal_file(tmp_path, [
        f'{{tên: Tỉnh, địa chỉ: "{outer}"}}', f'{{tên: Xã Tốt, địa chỉ: "{inner}"}}'])
    result = congkhai.run(councils.command(file, output=tmp_path / "output"), env=environment)
    assert result.returncode == 2 and "Tỉnh: không lấy được dữ liệu mới: có bài dẫn tới" in result.stderr


def test_folders_are_sources_too_and_what_they_lose_is_kept(tmp_path, data):
    for name in ("a", "b"):
        file = tmp_path / name / councils.DIGEST
        file.parent.mkdir(parents=True)
        file.write_bytes(councils.copy_of(data, pages.BASE, f"https://{name}.example.vn/"))
    portal = councils.portal_file(tmp_path, [
        '{tên: Xã A, thư mục: a, địa chỉ: "https://a.example.vn"}', "{tên: Xã B, thư mục: b}"])
    words = councils.command(portal.name, output="output")
    assert congkhai.run(words, cwd=tmp_path).stderr == ""
    for name in ("a", "b"):
        (tmp_path / name / councils.DIGEST).unlink()
    result = congkhai.run(words, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "Xã A: không lấy được dữ liệu mới: không đọc được" in result.stderr and "[source-unreadable]" in result.stderr
    assert "Xã B: không đọc được" in result.stderr and "[unknown-source]" in result.stderr
    assert (tmp_path / "output/hoi-dong/xa-a/index.html").exists()
    assert not (tmp_path / "output/hoi-dong/xa-b").exists()


def test_without_curl_the_message_says_how_to_get_it(two):
    _, _, output, _ = two
    result = congkhai.run(
        councils.command(output.parent / "portal.yaml", output=output), env=os.environ | {"PATH": str(output)})
    assert result.returncode == 0 and result.stderr.count("sudo apt install curl") == 2


def test_an_untrusted_certificate_is_refused(two):
    _, bases, output, _ = two
    environment = {name: value for name, value in os.environ.items() if name != "CURL_CA_BUNDLE"}
    result = congkhai.run(
        councils.command(output.parent / "portal.yaml", output=output), env=environment | {"no_proxy": "localhost"})
    assert result.returncode == 0 and result.stderr.count("certificate") >= 2


def test_a_portal_in_english(two):
    _, bases, output, run = two
    file = output.parent / "portal.yaml"
    file.write_text("ngôn ngữ: en\n" + file.read_text("utf-8"), encoding="utf-8")
    assert run().returncode == 0
    assert "Just made public" in (output / "index.html").read_text("utf-8")
    assert test_html.complaints([output / page for page in ("index.html", "chi-so/index.html", "kien-nghi/index.html")]) == []


@pytest.mark.parametrize("text, id", [
    ("nguồn: [", "yaml"), ("tên cổng: A\n", "missing-field"), ("\x00", "not-utf8"),
])
def test_a_portal_file_that_is_wrong(tmp_path, text, id):
    file = tmp_path / "portal.yaml"
    file.write_text(text, encoding="utf-8")
    result = congkhai.run(councils.command(file, output=tmp_path / "output"))
    assert result.returncode == 1 and f"[{id}" in result.stderr
    assert not (tmp_path / "output").exists()


def test_no_portal_file(tmp_path):
    result = congkhai.run(councils.command(tmp_path / "portal.yaml", output=tmp_path / "output"))
    assert result.returncode == 2 and "[unreadable-portal]" in result.stderr
