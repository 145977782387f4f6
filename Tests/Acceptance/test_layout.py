"""Every page in a browser: nothing sticks out, nothing is refused, and the style arrives."""

import base64
import re

import pytest
from selenium.webdriver.support.ui import WebDriverWait

import browser
import congkhai
import pages

NOTHING = "rgba(0, 0, 0, 0)"
OVERFLOW = """
const edge = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth <= edge) return null;
return [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > edge + 1)
  .map(e => e.tagName + "." + e.className).slice(0, 5);
"""


def test_nothing_sticks_out_on_any_page_and_the_strict_policy_refuses_nothing(live, chromium):
    """One walk for both, at the narrowest width: visiting every page is what takes the time."""
    browser.resize(chromium, 320)
    wide, complaints = [], {}
    for page in live.pages:
        if live.is_redirect(page):
            continue
        chromium.get(live.base + page)
        culprits = chromium.execute_script(OVERFLOW)
        if culprits is not None:
            wide.append((page, culprits))
        if said := browser.console(chromium):
            complaints[page] = said
    assert wide == []
    assert complaints == {}


@pytest.mark.parametrize("type", pages.PAGE_TYPES)
def test_nothing_sticks_out_on_a_phone_or_a_desk(live, chromium, type):
    chromium.get(live.base + pages.PAGE_TYPES[type])
    for width in (390, 1280):
        browser.resize(chromium, width)
        assert chromium.execute_script(OVERFLOW) is None, width


# Text in a frame that cuts it off: but for lines that are cut on purpose, frames that scroll, and what ears alone get.
CLIPPED = """
return [...document.querySelectorAll("body *")].filter(element => {
  const style = getComputedStyle(element);
  return element.checkVisibility() && !element.closest(".hidden, .excerpt, select, textarea, input")
    && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
    && ["hidden", "clip"].includes(style.overflowY)
    && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
}).map(element => element.tagName + "." + element.className).slice(0, 5);
"""
# A window of 320 px, a small phone, one of 1280 px at 200 %.
NARROW = ((320, 1), (360, 1), (640, 2))


@pytest.mark.parametrize("type", pages.PAGE_TYPES)
def test_nothing_is_cut_off_in_narrow_and_enlarged_windows(live, chromium, type):
    chromium.get(live.base + pages.PAGE_TYPES[type])
    for width, scale in NARROW:
        browser.resize(chromium, width, scale=scale)
        assert chromium.execute_script(OVERFLOW) is None, width
        assert chromium.execute_script(CLIPPED) == [], width


def test_forced_colours_leave_every_state_and_bar_an_outline(live, chromium):
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "forced-colors", "value": "active"}]})
    for type, selector in (("home", ".bar"), ("home", ".state"), ("session held", ".take a.main")):
        chromium.get(live.base + pages.PAGE_TYPES[type])
        assert browser.computed(chromium, selector, "borderTopStyle") == "solid", selector
        assert float(browser.computed(chromium, selector, "borderTopWidth").removesuffix("px")) >= 1, selector
    browser.colour_scheme(chromium, "light")


def test_the_footer_of_a_short_page_stands_at_the_bottom(live, chromium):
    browser.resize(chromium, 1280, 1200)
    chromium.get(live.base + pages.PAGE_TYPES["all topics"])
    assert chromium.execute_script(
        "return Math.abs(document.querySelector('.footer').getBoundingClientRect().bottom - innerHeight)") < 1


def test_the_browser_does_complain(live, chromium):
    chromium.get(live.base)
    chromium.execute_script("document.body.append(Object.assign(new Image(), {src: 'https://example.org/a.png'}))")
    WebDriverWait(chromium, 5).until(lambda _: any("Content Security Policy" in said for said in browser.console(chromium)))


def test_a_redirect_leads_to_the_new_address(live, chromium):
    page = next(page for page in live.pages if live.is_redirect(page))
    canonical = live.soup(page).select_one('link[rel="canonical"]')["href"]
    chromium.get(live.base + page)
    WebDriverWait(chromium, 5).until(lambda _: chromium.current_url.startswith(canonical))


@pytest.mark.parametrize("address", ["khong-co", "ky-hop/2026/khong-co/index.html"])
def test_the_page_for_wrong_addresses_leads_home_from_any_depth(live, chromium, address):
    """Its style lies beside it, since nothing is loaded from a full address; its links are full addresses."""
    chromium.get(live.base + address)
    links = chromium.find_elements("css selector", ".masthead a, .nav a, main a, footer nav a")
    assert len(links) > 10
    assert all(link.get_attribute("href").startswith(live.base) for link in links)
    links[0].click()
    WebDriverWait(chromium, 5).until(lambda _: chromium.current_url == live.base)
    assert browser.computed(chromium, ".masthead", "backgroundColor") != NOTHING


@pytest.mark.parametrize("page", ["index.html", "ky-hop/2026/thuong-le-cuoi-nam/in/index.html"])
def test_the_site_opened_from_a_folder_is_styled(site, chromium, page):
    chromium.get((site.folder / page).as_uri())
    selector = ".masthead" if page == "index.html" else ".sample"
    assert browser.computed(chromium, selector, "backgroundColor") != NOTHING
    assert browser.console(chromium) == []


def test_the_site_opened_from_a_folder_can_be_walked(site, chromium):
    chromium.get((site.folder / "index.html").as_uri())
    chromium.execute_script("document.querySelector('.nav a[href^=\"nghi-quyet\"]').click()")
    WebDriverWait(chromium, 5).until(lambda _: chromium.title.startswith("Nghị quyết"))
    assert browser.computed(chromium, ".masthead", "backgroundColor") != NOTHING


def test_the_first_printed_sheet_of_the_home_page_is_full(chromium, site, tmp_path):
    """A card that is too long for what is left of a sheet begins on it all the same."""
    chromium.get((site.folder / "index.html").as_uri())
    printed = chromium.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    (tmp_path / "home.pdf").write_bytes(base64.b64decode(printed["data"]))
    boxes = congkhai.run(["pdftotext", "-l", "1", "-bbox", tmp_path / "home.pdf", "-"]).stdout
    [height] = re.findall(r'<page width="[\d.]+" height="([\d.]+)"', boxes)
    assert max(float(end) for end in re.findall(r'yMax="([\d.]+)">', boxes)) > .8 * float(height)
