"""The site by keyboard alone: Tab as the eye goes, a mark that is seen, no trap, and every tool within reach."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

import browser
import pages

# Before Tab is obeyed, this looks at what has the focus by now: the page has scrolled to it.
WATCH = """
window.walk = [];
const parse = text => (text.match(/[\\d.]+/g) ?? []).map(Number);
const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255)
  .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
  .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
const contrast = (a, b) => {
  const [low, high] = [luminance(a), luminance(b)].sort((a, b) => a - b);
  return (high + .05) / (low + .05);
};
const ground = element => {
  for (let it = element; it; it = it.parentElement) {
    const [r, g, b, alpha = 1] = parse(getComputedStyle(it).backgroundColor);
    if (alpha === 1) return [r, g, b];
  }
  return [255, 255, 255];
};
const name = element => `${element.localName}.${element.className}#${element.id} ${(element.textContent ?? "").trim().slice(0, 30)}`;
// Elements with room of their own; of what is broken over lines, the first line.
const box = element => element.getClientRects()[0];

const before = (a, b) => {
  if (a.contains(b)) return false;
  const one = new Set();
  for (let it = a; it; it = it.parentElement) one.add(it);
  let below = b;
  while (!one.has(below.parentElement)) below = below.parentElement;
  const around = below.parentElement;
  let above = a;
  while (above.parentElement !== around) above = above.parentElement;
  const [p, q] = [box(above) ?? box(a), box(below) ?? box(b)];
  const tolerance = Math.min(p.height, q.height, 40) / 2;
  // A column beside begins above.
  if (q.top < p.top - tolerance) return q.left < p.right - 1;
  return Math.abs(q.top - p.top) <= tolerance && q.left < p.left - 1;
};

addEventListener("keydown", event => {
  const element = document.activeElement;
  if (event.key !== "Tab" || element === document.body || element === walk.at(-1)?.element) return;
  const faults = [];
  const style = getComputedStyle(element);
  const inside = parseFloat(style.outlineOffset) < 0;
  const mark = parse(style.outlineColor);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push("has no outline");
  else if (contrast(mark, ground(inside ? element : element.parentElement)) < 3) faults.push("has a faint outline");
  if (!element.matches(":focus-visible")) faults.push("is not marked");
  const seen = [...element.getClientRects()].some(({left, top, right, bottom}) => {
    const hit = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
    return hit && (element.contains(hit) || hit.contains(element) && hit !== document.body && hit !== document.documentElement);
  });
  if (!seen) faults.push("is hidden");
  const last = walk.at(-1)?.element;
  if (last?.isConnected && !element.matches(".skip") && before(last, element)) faults.push(`comes before ${name(last)}`);
  walk.push({element, name: name(element), faults});
}, true);
"""
REACHABLE = """
return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, audio, video")]
  .filter(element => !element.disabled && element.checkVisibility({visibilityProperty: true})
    && (element.localName === "summary" || !element.closest("details:not([open])"))
    && !walk.some(step => step.element === element))
  .map(element => element.outerHTML.slice(0, 100));
"""


def press(chromium, *keys):
    ActionChains(chromium, duration=0).send_keys(*keys).perform()


def focused(chromium, script):
    return chromium.execute_script("const element = document.activeElement; return " + script)


def wait(chromium, condition):
    return WebDriverWait(chromium, 10).until(lambda _: condition())


def tab_to(chromium, selector, most=150):
    """By Tab alone, from where the focus is."""
    for _ in range(most):
        press(chromium, Keys.TAB)
        if focused(chromium, f"element.matches({selector!r})"):
            return
    raise AssertionError(f"{selector} is out of reach")


def said(chromium, text, around="main"):
    """Once a live region says it."""
    regions = f"{around} [role=status]"
    wait(chromium, lambda: any(text in it.text for it in chromium.find_elements(By.CSS_SELECTOR, regions)))


@pytest.fixture
def by_day(chromium):
    browser.colour_scheme(chromium, "light")
    browser.resize(chromium, 1280)
    return chromium


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("type", [*pages.PAGE_TYPES, "lookup", "speaking up"])
def test_tab_walks_as_the_eye_goes(by_day, live, type, width):
    page = {"lookup": "tra-cuu/index.html", "speaking up": "gui-kien-nghi/index.html"}.get(type) or pages.PAGE_TYPES[type]
    browser.resize(by_day, width)
    browser.colour_scheme(by_day, "dark" if width == 390 else "light")
    by_day.get("about:blank")
    by_day.get(live.base + page)
    by_day.execute_script("document.activeElement.blur(); scrollTo(0, 0); getSelection().removeAllRanges()")
    by_day.execute_script(WATCH)
    for _ in range(40):
        press(by_day, *[Keys.TAB] * 20)
        if by_day.execute_script("return walk.length > 1 && walk.findIndex((it, i) => i && it.element === walk[0].element) > 0"):
            break
    steps = by_day.execute_script("return walk.map(({name, faults}) => [name, faults])")
    again = next((i for i, (name, _) in enumerate(steps) if i and name == steps[0][0]), len(steps))
    assert [(name, fault) for name, faults in steps[:again] for fault in faults] == []
    assert by_day.execute_script(REACHABLE) == []


def test_a_wrong_page_is_found_out(by_day, tmp_path):
    page = tmp_path / "wrong.html"
    page.write_text("""<!doctype html><style>:focus { outline: 3px solid #eee } p { position: fixed; inset: 300px 0 0; background: red }</style>
      <div style="display: flex; flex-direction: row-reverse; justify-content: start"><a href="#1">1</a><a href="#2">2</a></div>
      <div style="height: 400px"></div><a href="#3">3</a><p>Che""", encoding="utf-8")
    by_day.get(page.as_uri())
    by_day.execute_script(WATCH)
    press(by_day, *[Keys.TAB] * 5)
    faults = {fault.split(" a.")[0] for _, faults in by_day.execute_script("return walk.map(({name, faults}) => [name, faults])") for fault in faults}
    assert faults >= {"has a faint outline", "comes before", "is hidden"}


@pytest.mark.parametrize("type", ["home", "petition", "search", "petitions"])
def test_the_skip_link_is_first_and_skips(by_day, live, type):
    by_day.get("about:blank")
    by_day.get(live.base + pages.PAGE_TYPES[type])
    by_day.execute_script("document.activeElement.blur(); getSelection().removeAllRanges()")
    if type == "search":
        return  # Its field has the focus, which is where the link would lead.
    press(by_day, Keys.TAB)
    assert focused(by_day, "element.matches('.skip') && element.getBoundingClientRect().top >= 0")
    press(by_day, Keys.ENTER)
    wait(by_day, lambda: by_day.current_url.endswith("#noi-dung"))
    press(by_day, Keys.TAB)
    assert focused(by_day, "element.closest('main') !== null")


def test_a_folded_part_opens_and_closes(by_day, live):
    by_day.get(live.base + pages.PAGE_TYPES["petitions"])
    tab_to(by_day, ".narrowing > summary")
    press(by_day, Keys.ENTER)
    assert by_day.find_element(By.CSS_SELECTOR, ".narrowing a").is_displayed()
    press(by_day, Keys.SPACE)
    assert not by_day.find_element(By.CSS_SELECTOR, ".narrowing a").is_displayed()


def test_filters_by_keyboard(by_day, live):
    by_day.get(live.base + pages.PAGE_TYPES["petitions"])
    tab_to(by_day, ".narrowing > summary")
    press(by_day, Keys.ENTER)
    tab_to(by_day, "[data-loc='thon:go-sen']")
    press(by_day, Keys.ENTER)
    said(by_day, "Gò Sen: ")
    assert focused(by_day, "element.dataset.loc") == "thon:go-sen"
    tab_to(by_day, ".narrowing ~ section button")
    press(by_day, Keys.ENTER)
    assert focused(by_day, "element.matches('.narrowing > summary')")
    assert "?" not in by_day.current_url


def test_a_search_by_keyboard(by_day, live):
    by_day.get(live.base)
    tab_to(by_day, ".masthead .search")
    press(by_day, Keys.ENTER)
    wait(by_day, lambda: focused(by_day, "element.id") == "q")
    press(by_day, "rác", Keys.ENTER)
    said(by_day, "bài", ".found")
    assert focused(by_day, "element.id") == "q"
    tab_to(by_day, ".found li > a", most=6)
    target = focused(by_day, "element.href")
    press(by_day, Keys.ENTER)
    wait(by_day, lambda: by_day.current_url == target)


def test_a_search_is_narrowed_by_keyboard(by_day, live):
    by_day.get(live.base + "tim-kiem/index.html?q=xã")
    said(by_day, "bài", ".found")
    before = by_day.find_element(By.CSS_SELECTOR, ".found [role=status]").text
    by_day.execute_script("document.getElementById('q').focus()")
    tab_to(by_day, ".find summary")
    press(by_day, Keys.SPACE)
    tab_to(by_day, "#loai")
    press(by_day, Keys.ARROW_DOWN)
    wait(by_day, lambda: by_day.find_element(By.CSS_SELECTOR, ".found [role=status]").text != before)
    assert focused(by_day, "element.id") == "loai"


def test_more_results_take_the_focus_to_the_first_of_them(by_day, live):
    by_day.get(live.base + "tim-kiem/index.html?q=xã")
    said(by_day, "bài", ".found")
    tab_to(by_day, ".found > button")
    press(by_day, Keys.ENTER)
    wait(by_day, lambda: focused(by_day, "[...document.querySelectorAll('.found li > a')].indexOf(element)") == 10)


def test_a_session_is_kept_and_dropped_by_keyboard(live):
    driver = browser.start()
    try:
        driver.get(live.base + pages.PAGE_TYPES["session to come"])
        tab_to(driver, ".keep button")
        press(driver, Keys.ENTER)
        said(driver, "Đã giữ trên máy lúc", ".keep")
        assert focused(driver, "element.matches('.keep button')")
        press(driver, Keys.SPACE)
        said(driver, "Để đọc cả khi không có mạng", ".keep")
        assert focused(driver, "element.matches('.keep button')")
    finally:
        driver.quit()


DEVICE = """
window.Utterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "SpeechSynthesisUtterance", {value: Utterance});
const synth = {getVoices: () => [{lang: "vi-VN"}], cancel() {}, speak(it) { window.last = it; }};
Object.defineProperty(window, "speechSynthesis", {value: synth});
Object.defineProperty(navigator, "share", {value: %s});
Object.defineProperty(navigator, "clipboard", {value: {writeText: () => %s}});
"""


@pytest.fixture
def device(by_day, live):
    """Opens a record in a browser that shares and copies as a test wants it."""
    added = []

    def open_page(share, clipboard):
        source = {"source": DEVICE % (share, clipboard)}
        added.append(by_day.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", source))
        by_day.get("about:blank")
        by_day.get(live.base + pages.PAGE_TYPES["resolution with table and footnote"])

    yield open_page
    for one in added:
        by_day.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", one)


def test_listening_by_keyboard(by_day, device):
    device("undefined", "Promise.resolve()")
    tab_to(by_day, "[data-do=listen]")
    press(by_day, Keys.SPACE)
    assert focused(by_day, "element.ariaPressed") == "true"
    press(by_day, Keys.TAB)
    assert focused(by_day, "element.dataset.do") == "stop"
    press(by_day, Keys.ENTER)
    assert focused(by_day, "element.dataset.do + element.ariaPressed") == "listenfalse"


def test_where_reading_ends_by_itself_the_focus_is_not_lost(by_day, device):
    device("undefined", "Promise.resolve()")
    tab_to(by_day, "[data-do=listen]")
    press(by_day, Keys.ENTER, Keys.TAB)
    by_day.execute_script("last.onerror({})")
    said(by_day, "Máy này không đọc được bài", ".tools")
    assert focused(by_day, "element.closest('.tools') !== null")


@pytest.mark.parametrize("share, clipboard, words, where", [
    ("undefined", "Promise.resolve()", "Đã chép", "element.dataset.do === 'copy'"),
    ("undefined", "Promise.reject()", "Máy không tự chép được", "element.localName === 'textarea'"),
    ("() => Promise.reject(new DOMException('', 'NotAllowedError'))", "Promise.resolve()", "Đã chép",
     "element.dataset.do === 'copy'"),
])
def test_sharing_by_keyboard(by_day, device, share, clipboard, words, where):
    device(share, clipboard)
    tab_to(by_day, ".tools button")
    press(by_day, Keys.ENTER)
    said(by_day, words, ".tools")
    assert focused(by_day, where)


def test_a_code_is_looked_up_by_keyboard(by_day, live):
    by_day.get(live.base + "tra-cuu/")
    tab_to(by_day, "#ma")
    press(by_day, "kn-2031-999", Keys.ENTER)
    said(by_day, "Không thấy kiến nghị, văn bản nào")
    assert focused(by_day, "element.id") == "ma"
    press(by_day, *[Keys.BACKSPACE] * len("kn-2031-999"), "kn2026-14", Keys.ENTER)
    wait(by_day, lambda: "kien-nghi/2026/kn-2026-014/" in by_day.current_url)


def test_a_petition_is_filled_in_by_keyboard(by_day, live):
    by_day.get(live.base + "gui-kien-nghi/")
    sent = "document.querySelector('main form').onsubmit = event => { event.preventDefault(); window.sent = [...new FormData(event.target)]; }"
    by_day.execute_script(sent)
    tab_to(by_day, "form textarea")
    press(by_day, "Đèn đường hỏng.", Keys.TAB)
    press(by_day, Keys.ARROW_DOWN, Keys.TAB)
    press(by_day, Keys.TAB, "0900", Keys.TAB)
    assert focused(by_day, "element.type") == "submit"
    press(by_day, Keys.ENTER)
    values = dict(by_day.execute_script("return sent"))
    assert values["noi-dung"] == "Đèn đường hỏng." and values["thon"] and values["lien-lac"] == "0900"


def test_an_empty_petition_leads_back_to_its_field(by_day, live):
    by_day.get(live.base + "gui-kien-nghi/")
    tab_to(by_day, "form [type=submit]")
    press(by_day, Keys.ENTER)
    assert focused(by_day, "element.localName") == "textarea"
    assert by_day.current_url == live.base + "gui-kien-nghi/"
