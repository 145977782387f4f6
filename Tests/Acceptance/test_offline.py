"""A session kept on a phone: opened with the server gone, under a strict policy, below a folder; and every way to fail."""

import contextlib
import json
import re

import pytest
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.support.wait import WebDriverWait

import browser
import congkhai
import nginx

SESSION = "ky-hop/2026/thuong-le-cuoi-nam/"
OTHER = "ky-hop/2026/thuong-le-giua-nam/"
PREFIX = "/a/b/"


@pytest.fixture
def phone():
    """A browser of its own: what one test keeps is gone with it."""
    driver = browser.start()
    yield driver
    driver.quit()


@pytest.fixture
def place(tmp_path, content):
    """A site below a folder, behind a server that can go and come back at the same address."""
    port = nginx.free_port()
    output, scratch = tmp_path / "output", tmp_path / "nginx"
    scratch.mkdir()
    base = f"http://127.0.0.1:{port}{PREFIX}"

    class Place:
        address = base
        folder = output

        def build(self):
            congkhai.build(output, content=content)

        def serve(self):
            return nginx.serve(output, scratch, prefix=PREFIX, port=port)

    found = Place()
    found.content = content
    found.build()
    return found


def status(phone):
    return phone.find_element("css selector", ".keep [role=status]").text


def button(phone):
    return phone.find_element("css selector", ".keep button")


def wait_for(phone, words, seconds=20):
    WebDriverWait(phone, seconds).until(lambda _: words in status(phone), f"no “{words}”")


def keep(phone, address, page=SESSION):
    phone.get(address + page)
    wait_for(phone, "Để đọc cả khi không có mạng")
    button(phone).click()
    wait_for(phone, "Đã giữ trên máy lúc")


def listed(place, page=SESSION):
    return json.loads((place.folder / page / "giu.json").read_text("utf-8"))["files"]


def opens(phone, address):
    """Whether there is a page of the site, and not the browser's own that says that there is none."""
    phone.get("about:blank")
    # What the browser remembers by itself for a while is not what somebody kept.
    phone.execute_cdp_cmd("Network.clearBrowserCache", {})
    with contextlib.suppress(WebDriverException):
        phone.get(address)
    return bool(phone.find_elements("id", "noi-dung"))


def caches(phone):
    return phone.execute_async_script("caches.keys().then(arguments[0])")


def test_a_kept_session_opens_without_a_network(place, phone):
    with place.serve() as address:
        keep(phone, address)
        online = phone.find_element("css selector", "main").text
        assert browser.console(phone) == []
    assert re.search(r"lúc \d\d:\d\d, \d\d/\d\d/\d{4} \([\d,]+ [kM]B\)", status(phone))
    for way in (SESSION, SESSION + "index.html"):
        phone.get(address + way)
        assert phone.find_element("css selector", "main").text.split("Mang về")[0] == online.split("Mang về")[0]
        wait_for(phone, "Đã giữ trên máy lúc")
        # The style sheet is there too.
        assert browser.computed(phone, ".agenda > li", "position") == "relative"
        assert phone.execute_script("return document.querySelector('.qr img').naturalWidth") > 0


def test_every_paper_of_it_opens_without_a_network(place, phone):
    with place.serve() as address:
        keep(phone, address)
    files = [file["path"] for file in listed(place)]
    assert len([path for path in files if path.endswith(".pdf")]) >= 10
    assert len([path for path in files if path.endswith("index.html")]) >= 5
    phone.get(address + SESSION)
    read = """const [paths, done] = arguments;
      Promise.all(paths.map(path => fetch(path).then(async r => [r.headers.get("Content-Type"), (await r.blob()).size])))
        .then(done)"""
    found = phone.execute_async_script(read, [PREFIX + path for path in files])
    for path, (kind, size) in zip(files, found):
        assert size == (place.folder / path).stat().st_size
        assert kind.startswith({"pdf": "application/pdf", "html": "text/html"}.get(path.rsplit(".")[-1], ""))
    resolution = next(path for path in files if path.startswith("nghi-quyet/"))
    phone.get(address + resolution)
    assert "Nghị quyết" in phone.title


def test_what_was_not_kept_is_not_there(place, phone):
    with place.serve() as address:
        keep(phone, address)
    assert not opens(phone, address + OTHER)


def test_with_a_network_no_page_is_ever_old(place, phone):
    session = place.content / SESSION / "index.md"
    with place.serve() as address:
        keep(phone, address)
        congkhai.change(session, "Kỳ họp thứ ba (thường lệ", "Kỳ họp thứ ba mới (thường lệ")
        place.build()
        phone.get(address + SESSION)
        assert "Kỳ họp thứ ba mới" in phone.title
        # And what is kept follows by itself.
        key = f"""const done = arguments[0];
          caches.keys().then(async names => {{
            const cache = await caches.open(names[0]);
            done(await (await cache.match("{address}{SESSION}index.html")).text()) }})"""
        WebDriverWait(phone, 20).until(lambda _: "Kỳ họp thứ ba mới" in phone.execute_async_script(key))
        wait_for(phone, "Đã giữ trên máy lúc")
    phone.get(address + SESSION)
    assert "Kỳ họp thứ ba mới" in phone.title


def test_it_can_be_removed_again(place, phone):
    with place.serve() as address:
        keep(phone, address)
        keep(phone, address, OTHER)
        assert len(caches(phone)) == 2
        button(phone).click()
        wait_for(phone, "Để đọc cả khi không có mạng")
        assert len(caches(phone)) == 1
        phone.get(address + SESSION)
        wait_for(phone, "Đã giữ trên máy lúc")
        button(phone).click()
        wait_for(phone, "Để đọc cả khi không có mạng")
        assert caches(phone) == []
        workers = "navigator.serviceWorker.getRegistrations().then(found => arguments[0](found.length))"
        assert phone.execute_async_script(workers) == 0
    assert not opens(phone, address + SESSION)


def test_nothing_is_kept_and_no_worker_there_before_the_button(place, phone):
    with place.serve() as address:
        phone.get(address + SESSION)
        wait_for(phone, "Để đọc cả khi không có mạng")
        assert caches(phone) == []
        workers = "navigator.serviceWorker.getRegistrations().then(found => arguments[0](found.length))"
        assert phone.execute_async_script(workers) == 0
        count, size = re.search(r"(\d+) tệp, khoảng ([\d,]+) kB", button(phone).text).groups()
        assert int(count) == len(listed(place))
        real = sum((place.folder / file["path"]).stat().st_size for file in listed(place))
        assert abs(float(size.replace(",", ".")) * 1000 - real) < real * 0.25


@contextlib.contextmanager
def before_scripts(phone, source):
    added = phone.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})
    yield
    phone.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": added["identifier"]})


def test_a_full_phone_is_told_so(place, phone):
    with place.serve() as address:
        phone.get(address + SESSION)
        origin = re.match(r"http://[^/]*", address)[0]
        phone.execute_cdp_cmd("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 60_000})
        wait_for(phone, "Để đọc cả khi không có mạng")
        button(phone).click()
        wait_for(phone, "Máy không còn đủ chỗ")
        assert caches(phone) == []
        phone.execute_cdp_cmd("Storage.overrideQuotaForOrigin", {"origin": origin})
        button(phone).click()
        wait_for(phone, "Đã giữ trên máy lúc")


@pytest.mark.parametrize("forbidden", [
    "CacheStorage.prototype.open = () => Promise.reject(new DOMException('', 'SecurityError'))",
    "for (const name of ['open', 'has', 'keys', 'delete'])"
    " CacheStorage.prototype[name] = () => Promise.reject(new DOMException('', 'SecurityError'))",
    "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'))",
])
def test_where_storage_is_forbidden_it_is_said(place, phone, forbidden):
    with place.serve() as address, before_scripts(phone, forbidden):
        phone.get(address + SESSION)
        wait_for(phone, "Để đọc cả khi không có mạng")
        button(phone).click()
        wait_for(phone, "Trình duyệt này không cho giữ tệp")
        assert browser.console(phone) == []


@pytest.mark.parametrize("lacking", [
    "delete Navigator.prototype.serviceWorker", "delete window.caches; delete Window.prototype.caches"])
def test_where_it_cannot_be_there_is_no_button(place, phone, lacking):
    with place.serve() as address, before_scripts(phone, lacking):
        phone.get(address + SESSION)
        assert not button(phone).is_displayed()
        assert browser.console(phone) == []


def test_in_a_folder_there_is_no_button(place, phone):
    phone.get((place.folder / SESSION / "index.html").as_uri())
    assert not button(phone).is_displayed() or "Để đọc" in status(phone)
    assert browser.console(phone) == []


def test_without_scripts_there_is_no_button(place, phone):
    with place.serve() as address:
        phone.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        phone.get(address + SESSION)
        assert not button(phone).is_displayed()


def test_a_network_that_goes_meanwhile_leaves_nothing_half_kept(place, phone):
    with place.serve() as address:
        phone.get(address + SESSION)
        wait_for(phone, "Để đọc cả khi không có mạng")
        gone = next(file["path"] for file in listed(place) if file["path"].endswith(".pdf"))
        (place.folder / gone).rename(place.folder / "away")
        button(phone).click()
        wait_for(phone, "Mất mạng giữa chừng")
        assert caches(phone) == []
        (place.folder / "away").rename(place.folder / gone)
        button(phone).click()
        wait_for(phone, "Đã giữ trên máy lúc")
    phone.get(address + OTHER.replace(OTHER, SESSION))
    button(phone).click()
    wait_for(phone, "Để đọc cả khi không có mạng")
