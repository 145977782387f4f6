"""Xác minh, on a phone: the voter picks the file that they were sent, and the page says whether the site has just that."""

import hashlib

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

import browser
import congkhai
import nginx
import small
from test_accessibility import violations

PAGE = "xac-minh/"
PAPER = "nghi-quyet/2026/17-2026-nq-hdnd/"


@pytest.fixture
def page(live, chromium):
    chromium.get(live.base + PAGE)
    browser.resize(chromium, 390)
    yield chromium
    browser.resize(chromium, 1280)


def paper(site):
    return next((site.folder / PAPER).glob("*.pdf"))


def said(page, start):
    """What the live region says once it begins like that."""
    status = page.find_element(By.CSS_SELECTOR, "#chon-tep [role=status]")
    WebDriverWait(page, 10).until(lambda _: start in status.text)
    return status


def pick(page, file):
    page.find_element(By.ID, "tep").send_keys(str(file))


def test_what_is_published_is_found_and_where(live, page, tmp_path):
    file = tmp_path / "Zalo <b>$& tải về.pdf"
    file.write_bytes(paper(live).read_bytes())
    pick(page, file)
    status = said(page, "giống hệt tệp đang đăng")
    assert file.name in status.text, "as a text, whatever it holds"
    assert hashlib.sha256(file.read_bytes()).hexdigest() in status.text
    addresses = [link.get_attribute("href") for link in status.find_elements(By.TAG_NAME, "a")]
    assert addresses == [live.base + PAPER + paper(live).name, live.base + PAPER + "index.html"]
    asked = page.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
    assert [name for name in asked if not name.endswith((".js", ".css", ".ico"))] == [live.base + "SHA256SUMS"]
    assert browser.console(page) == []


def test_what_differs_by_a_byte_is_not_found_and_nobody_is_accused(live, page, tmp_path):
    file = tmp_path / "nghi-quyet.pdf"
    file.write_bytes(paper(live).read_bytes() + b" ")
    pick(page, file)
    status = said(page, "Không có tệp nào giống hệt ở trang này")
    assert "bản cũ hơn" in status.text and "giả" not in status.text
    assert not [link for link in status.find_elements(By.TAG_NAME, "a") if PAPER in link.get_attribute("href")]
    # The last one that is chosen is answered.
    pick(page, paper(live))
    assert "Không có tệp" not in said(page, "giống hệt tệp đang đăng").text


def test_where_the_past_is_known_the_changes_are_offered(chromium, tmp_path):
    content = small.council(tmp_path / "content")
    for words in (["init", "-q"], ["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a@a.vn", "commit", "-qm", "a"]):
        assert congkhai.run(["git", "-C", tmp_path, *words]).returncode == 0
    congkhai.build(tmp_path / "output", content=content)
    (tmp_path / "a.txt").write_text("khác")
    (tmp_path / "nginx").mkdir()
    with nginx.serve(tmp_path / "output", tmp_path / "nginx") as address:
        chromium.get(address + PAGE)
        pick(chromium, tmp_path / "a.txt")
        [link] = said(chromium, "Không có tệp nào").find_elements(By.TAG_NAME, "a")
        assert link.get_attribute("href") == address + "thay-doi/index.html"


def test_the_file_goes_nowhere_and_that_is_said(page):
    assert "tệp không rời khỏi máy của bạn" in page.find_element(By.CSS_SELECTOR, "#chon-tep").text
    policy = page.find_element(By.CSS_SELECTOR, 'meta[http-equiv="Content-Security-Policy"]').get_attribute("content")
    assert "connect-src 'self'" in policy and "script-src 'self'" in policy


def test_a_list_that_cannot_be_had_is_said(live, page, tmp_path):
    (tmp_path / "a.txt").write_text("a")
    page.execute_cdp_cmd("Network.enable", {})
    page.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*SHA256SUMS"]})
    try:
        pick(page, tmp_path / "a.txt")
        said(page, "Chưa đọc được danh sách tệp của trang")
    finally:
        page.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    browser.console(page)


def test_where_a_browser_does_no_sums_it_says_so(live, chromium, site):
    without = "Object.defineProperty(crypto, 'subtle', {value: undefined});"
    script = chromium.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": without})
    try:
        chromium.get(live.base + PAGE)
        said(chromium, "bắt đầu bằng https")
        assert not chromium.find_element(By.ID, "tep").is_enabled()
    finally:
        chromium.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)
    chromium.get((site.folder / PAGE / "index.html").as_uri())
    said(chromium, "bắt đầu bằng https")


def test_without_scripts_the_commands_stay(live, chromium):
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        chromium.get(live.base + PAGE)
        assert not chromium.find_element(By.ID, "chon-tep").is_displayed()
        assert chromium.find_element(By.ID, "mot-tep").is_displayed()
    finally:
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_when_there_is_an_answer(live, page, tmp_path, scheme):
    browser.colour_scheme(page, scheme)
    pick(page, paper(live))
    said(page, "giống hệt tệp đang đăng")
    found = violations(page)
    browser.colour_scheme(page, "light")
    assert found == []
    assert page.execute_script("return document.documentElement.scrollWidth") <= 390, "the sum breaks on a phone"
