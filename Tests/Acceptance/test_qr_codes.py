"""Every QR code, read back with a scanner: as a file, on the screen, on paper."""

import base64
import subprocess

import pytest

import browser


def scan(*pictures):
    words = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", *pictures]
    result = subprocess.run(words, capture_output=True, encoding="utf-8")
    return result.stdout.splitlines()


def sessions(site):
    """The folders of the sessions, which the office calls kỳ họp."""
    folders = sorted(page.parent for page in (site.folder / "ky-hop").glob("*/*/index.html"))
    assert folders
    return folders


def address(site, folder):
    return f"{site.base}{folder.relative_to(site.folder)}/"


def test_every_session_has_a_code_as_png_and_as_svg(site):
    expected = sorted(folder / f"qr.{type}" for folder in sessions(site) for type in ("png", "svg"))
    assert sorted((site.folder / "ky-hop").rglob("qr.*")) == expected


def test_every_png_leads_to_its_page(site):
    for folder in sessions(site):
        assert scan(folder / "qr.png") == [address(site, folder)]


def test_every_svg_leads_to_its_page(site, chromium, tmp_path):
    browser.resize(chromium, 400, 400)
    for folder in sessions(site):
        chromium.get((folder / "qr.svg").as_uri())
        picture = tmp_path / f"{folder.name}.png"
        chromium.save_screenshot(str(picture))
        assert scan(picture) == [address(site, folder)]


def test_every_village_has_a_code_that_leads_to_its_page(site, chromium, tmp_path):
    browser.resize(chromium, 400, 400)
    codes = sorted((site.folder / "gui-kien-nghi").glob("*/qr.svg"))
    assert len(codes) == 6
    for code in codes:
        chromium.get(code.as_uri())
        picture = tmp_path / "village.png"
        chromium.save_screenshot(str(picture))
        assert scan(picture) == [address(site, code.parent)]
        assert site.soup(f"gui-kien-nghi/{code.parent.name}/in/index.html").select_one(".qr img")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_codes_on_the_screen_can_be_scanned(live, chromium, tmp_path, width, scheme):
    browser.resize(chromium, width)
    browser.colour_scheme(chromium, scheme)
    folder = live.folder / "ky-hop/2026/thuong-le-cuoi-nam"
    for page in ("index.html", "in/index.html"):
        chromium.get(f"{address(live, folder)}{page}")
        chromium.execute_script("document.querySelector('.qr').scrollIntoView({block: 'center'})")
        picture = tmp_path / "screen.png"
        chromium.save_screenshot(str(picture))
        assert scan(picture) == [address(live, folder)]


def test_the_sheet_for_the_door_is_one_page_of_a4_that_can_be_scanned(live, chromium, tmp_path):
    paper, picture = tmp_path / "door.pdf", tmp_path / "door"
    for folder in sessions(live):
        chromium.get(f"{address(live, folder)}in/")
        options = {"preferCSSPageSize": True, "printBackground": False}
        printed = chromium.execute_cdp_cmd("Page.printToPDF", options)
        paper.write_bytes(base64.b64decode(printed["data"]))
        facts = subprocess.run(["pdfinfo", paper], capture_output=True, encoding="utf-8").stdout
        assert "(A4)" in facts
        assert "Pages:           1\n" in facts
        subprocess.run(["pdftoppm", "-r", "60", "-png", "-singlefile", paper, picture], check=True)
        assert scan(f"{picture}.png") == [address(live, folder)]
