"""A browser that keeps nothing for the site, refuses what is asked for, or gives no worker: the pages do not mind."""

import pytest

import browser
import pages

# As browsers answer where cookies are blocked: the very name throws.
BLOCKED = """
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
  Object.defineProperty(window, name, {get() { throw new DOMException("denied", "SecurityError"); }});
Object.defineProperty(Document.prototype, "cookie",
  {get() { throw new DOMException("denied", "SecurityError"); }, set() { throw new DOMException("denied", "SecurityError"); }});
Object.defineProperty(Navigator.prototype, "serviceWorker", {get() { throw new DOMException("denied", "SecurityError"); }});
"""


@pytest.fixture
def blocked(chromium):
    added = chromium.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": BLOCKED})
    yield chromium
    chromium.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)


@pytest.mark.parametrize("type", pages.PAGE_TYPES)
def test_no_page_needs_any(blocked, live, type):
    blocked.get(live.base + pages.PAGE_TYPES[type])
    blocked.execute_async_script("setTimeout(arguments[0], 100)")
    assert browser.console(blocked) == []
    if type.startswith("session"):
        assert not blocked.find_element("css selector", ".keep").is_displayed()
    if tools := blocked.find_elements("css selector", ".tools"):
        assert [button for button in tools[0].find_elements("css selector", "button") if button.is_displayed()]


def test_pages_leave_nothing_behind(chromium, live):
    """No cookie, nothing stored, no worker: there is nothing to ask a visitor's consent for."""
    for page in pages.PAGE_TYPES.values():
        chromium.get(live.base + page)
    left = """
      const done = arguments[0];
      (async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
        (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])().then(done);
    """
    assert chromium.execute_async_script(left) == ["", 0, 0, 0, 0, 0]
