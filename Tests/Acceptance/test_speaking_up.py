"""Gửi kiến nghị and tra cứu: every channel, a form where the office has one, sheets for villages, codes."""

import posixpath
import re
import urllib.parse

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

import browser
import congkhai
import pages
import records

PAGE = "gui-kien-nghi/"
FORM = "nơi nhận kiến nghị: https://nhan.example.vn/bach-minh/kien-nghi\n"


def test_it_names_every_way_that_the_council_has(site):
    soup = site.soup(PAGE + "index.html")
    settings = records.settings()
    hrefs = {link["href"] for link in soup.select("main a[href]")}
    assert {channel["đường dẫn"] for channel in settings["kênh"]} <= hrefs
    assert "tel:" + settings["liên hệ"]["điện thoại"].replace(" ", "") in hrefs
    text = soup.main.get_text()
    assert settings["liên hệ"]["địa chỉ"] in text and settings["liên hệ"]["giờ làm việc"] in text
    assert site.soup("index.html").select_one(f'main a[href="{PAGE}index.html"]')


def test_the_letter_asks_its_questions_and_knows_the_village(site):
    link = site.soup(PAGE + "go-sen/index.html").select_one('main a[href^="mailto:"]')["href"]
    address, _, query = link.partition("?")
    fields = urllib.parse.parse_qs(query, strict_parsing=True)
    assert address == "mailto:" + records.settings()["liên hệ"]["thư điện tử"]
    assert "Gò Sen" in fields["subject"][0]
    lines = fields["body"][0].split("\r\n")
    assert lines[0].startswith("Kính gửi Hội đồng nhân dân") and "Thôn: Gò Sen" in lines
    assert "+" not in query, "a plus is a plus in a letter"


def test_the_form_posts_to_where_the_office_says_and_says_why_it_asks(site):
    soup = site.soup(PAGE + "go-sen/index.html")
    form = soup.select_one("main form")
    assert (form["method"], form["action"]) == ("post", "https://nhan.example.vn/bach-minh/kien-nghi")
    assert [option.get_text() for option in form.select("#thon option[selected]")] == ["Gò Sen"]
    for field in form.select("input, textarea, select"):
        assert form.select_one(f'label[for="{field["id"]}"]').get_text()
        assert form.select_one("#" + field["aria-describedby"]).get_text()
    required = [field["name"] for field in form.select("[required]")]
    assert required == ["noi-dung"], "nobody has to say who they are"
    policy = soup.select_one('meta[http-equiv="Content-Security-Policy"]')["content"]
    assert "form-action 'self' https://nhan.example.vn;" in policy + ";"


def test_without_an_address_there_is_no_form(tmp_path):
    content = congkhai.copy_content(tmp_path / "content", [("site.yaml", FORM, "")])
    congkhai.build(tmp_path / "output", content=content)
    site = pages.Site(tmp_path / "output")
    assert not site.soup(PAGE + "index.html").select("main form")
    assert "form-action 'self'\"" in (site.folder / PAGE / "index.html").read_text("utf-8")


@pytest.mark.parametrize("address", ["nhan.example.vn", "javascript:alert(1)", "https://a;script-src *", "mailto:a@b.vn"])
def test_what_is_no_address_is_an_error(tmp_path, address):
    content = congkhai.copy_content(tmp_path / "content", [("site.yaml", FORM, f'nơi nhận kiến nghị: "{address}"\n')])
    result = congkhai.run(congkhai.command("build", content=content, output=tmp_path / "output"))
    assert result.returncode == 1 and "site.yaml:" in result.stderr
    assert not (tmp_path / "output").exists()


def test_each_code_is_an_address_of_its_petition(site):
    petitions = records.of_kind("kien-nghi")
    found = {}
    for year in (2024, 2025, 2026):
        page = f"tra-cuu/nam/{year}/"
        for link in site.soup(page + "index.html").select("main .list a"):
            found[link.get_text()] = posixpath.normpath(posixpath.join(page, link["href"]))
    assert len(found) == len(petitions)
    for code, target in found.items():
        page = f"tra-cuu/{code.lower()}/"
        refresh = site.soup(page + "index.html").select_one('meta[http-equiv="refresh"]')["content"]
        assert posixpath.normpath(posixpath.join(page, refresh.partition("url=")[2])) == target


@pytest.mark.parametrize("typed", ["KN-2026-014", "kn 2026 014", "kn2026-14", "kn2026014", " KN–2026–014 "])
def test_a_code_finds_its_page_however_it_is_typed(chromium, live, typed):
    chromium.get(live.base + "tra-cuu/")
    type_code(chromium, typed)
    WebDriverWait(chromium, 10).until(lambda page: "kien-nghi/2026/kn-2026-014/" in page.current_url)


@pytest.mark.parametrize("typed", ["14", "014", " số 0014 ", "14/NQ-HĐND"])
def test_a_number_alone_finds_every_petition_and_document_that_bears_it(chromium, live, typed):
    chromium.get(live.base + "tra-cuu/")
    type_code(chromium, typed)
    WebDriverWait(chromium, 10).until(lambda page: "tra-cuu/so/14/" in page.current_url)
    found = {link.text: link.get_attribute("href") for link in chromium.find_elements(By.CSS_SELECTOR, "main .list a")}
    assert found["KN-2026-014"].endswith("kien-nghi/2026/kn-2026-014/index.html")
    assert found["14/NQ-HĐND (2026)"].endswith("nghi-quyet/2026/14-nq-hdnd/index.html")
    numbers = [re.sub(r"20\d\d|\D", "", name).lstrip("0") for name in found]
    assert set(numbers) == {"14"} and len(found) >= 4, "of every year, and of no other number"


@pytest.mark.parametrize("typed", ["KN-2031-999", "99999", "0", "<script>alert(1)</script>", "../../index", "x" * 10000])
def test_a_code_that_is_none_gets_a_plain_sentence(chromium, live, typed):
    chromium.get(live.base + "tra-cuu/")
    type_code(chromium, typed)
    status = chromium.find_element(By.CSS_SELECTOR, "[role=status]")
    WebDriverWait(chromium, 10).until(lambda _: status.text.startswith("Không thấy kiến nghị, văn bản nào"))


def test_opened_from_a_stick_a_code_leads_to_its_page(chromium, site):
    chromium.get((site.folder / "tra-cuu/index.html").as_uri())
    type_code(chromium, "KN-2026-014")
    WebDriverWait(chromium, 10).until(lambda page: "kien-nghi/2026/kn-2026-014/" in page.current_url)


def test_opened_from_a_stick_a_number_leads_to_its_page(chromium, site):
    chromium.get((site.folder / "tra-cuu/index.html").as_uri())
    type_code(chromium, "014")
    WebDriverWait(chromium, 10).until(lambda page: "tra-cuu/so/14/" in page.current_url)


def type_code(page, text):
    page.execute_script("arguments[0].value = arguments[1]", page.find_element(By.ID, "ma"), text)
    page.find_element(By.CSS_SELECTOR, "#tra-cuu button").click()
