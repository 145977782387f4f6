"""axe-core on one page of each type, on a phone and on a desk, by day and by night."""

import importlib.util
import pathlib

import pytest

import browser
import pages

# Only axe's own script is used of this package, which is written for another browser driver.
AXE = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).with_name("axe.min.js")

RUN = """
const done = arguments[arguments.length - 1];
const rules = Object.fromEntries(axe.getRules().map(rule => [rule.ruleId, {enabled: true}]));
axe.run(document, {rules, resultTypes: ["violations"]}).then(done, error => done({error: String(error)}));
"""


def violations(chromium):
    chromium.execute_script(AXE.read_text(encoding="utf-8"))
    result = chromium.execute_async_script(RUN)
    assert "error" not in result, result
    return [
        f'{rule["id"]}: {" ".join(node["target"])}: {node["failureSummary"]}'
        for rule in result["violations"] for node in rule["nodes"]
    ]


@pytest.mark.parametrize("type", pages.PAGE_TYPES)
def test_axe_finds_nothing(live, chromium, type):
    for width in (390, 1280):
        for scheme in ("light", "dark"):
            browser.resize(chromium, width)
            browser.colour_scheme(chromium, scheme)
            chromium.get(live.base + pages.PAGE_TYPES[type])
            assert violations(chromium) == [], (width, scheme)


def test_axe_does_find_something(chromium, tmp_path):
    page = tmp_path / "wrong.html"
    page.write_text('<title>Sai</title><p style="color: #ccc">Mờ<img src="a.png">')
    chromium.get(page.as_uri())
    found = {violation.partition(":")[0] for violation in violations(chromium)}
    assert found >= {"color-contrast", "image-alt", "html-has-lang"}


def test_every_redirect_has_a_link_for_those_whose_browser_does_not_follow(live):
    """The page itself is not shown to axe: it is gone before it could be judged."""
    redirects = [page for page in live.pages if live.is_redirect(page)]
    assert redirects
    for page in redirects:
        target = live.soup(page).select_one('meta[http-equiv="refresh"]')["content"]
        assert target == "0; url=" + live.soup(page).select_one("main a")["href"]
