"""Every address in every page, asked for: at a domain's root, below a path, and on a disk."""

import re
import urllib.error
import urllib.parse
import urllib.request

import pytest

import congkhai
import nginx

# Elements whose addresses the browser fetches by itself.
RESOURCES = {"img", "source", "video", "audio", "script", "iframe", "embed", "object", "track", "input"}


def references(site, page):
    """(element, address) for everything that a page refers to."""
    for element in site.soup(page).select("[href], [src], [poster], [data], [srcset]"):
        for candidate in element.get("srcset", "").split(","):
            # An address, a space and a width.
            if candidate.strip():
                yield element, candidate.split()[0]
        for name in ("href", "src", "poster", "data"):
            if element.has_attr(name):
                yield element, element[name]
    if refresh := site.soup(page).select_one('meta[http-equiv="refresh"]'):
        yield refresh, refresh["content"].partition("url=")[2]


def is_resource(element):
    return element.name in RESOURCES or element.name == "link" and element.get("rel") in (["stylesheet"], ["icon"])


def moved(address, site, served):
    """An address below the one that the site says is its own, where it is served now."""
    return served + address.removeprefix(site.base) if address.startswith(site.base) else address


def status(address, known={}):
    if address not in known:
        try:
            with urllib.request.urlopen(urllib.request.Request(address, method="HEAD")) as response:
                known[address] = response.status
        except urllib.error.HTTPError as error:
            known[address] = error.code
    return known[address]


def has_anchor(site, path, anchor):
    page = path + "index.html" if path == "" or path.endswith("/") else path
    return not anchor or urllib.parse.unquote(anchor) in site.ids(urllib.parse.unquote(page))


@pytest.mark.parametrize("prefix", ["/", "/a/b/"])
def test_every_link_leads_somewhere_on_a_server(site, tmp_path, prefix):
    broken, count = [], 0
    with nginx.serve(site.folder, tmp_path, prefix) as served:
        origin = urllib.parse.urljoin(served, "/")
        for page in site.pages:
            for _, written in references(site, page):
                # A server shows 404.html at any address, so its links begin at the top of the host.
                start = site.base if page == "404.html" else served + page
                address = moved(urllib.parse.urljoin(start, written), site, served)
                if not address.startswith(origin):
                    continue
                count += 1
                path, _, anchor = address.partition("#")
                found = path.startswith(served) and status(path) == 200
                if not found or not has_anchor(site, path.removeprefix(served), anchor):
                    broken.append((page, written))
    assert broken == []
    assert count > 1000


def test_every_link_leads_to_a_file_on_a_disk(site):
    broken = []
    for page in set(site.pages) - {"404.html"}:  # which servers alone show
        for _, written in references(site, page):
            address = urllib.parse.urljoin((site.folder / page).as_uri(), written)
            if address.startswith("file:"):
                path, _, anchor = address.partition("#")
                file = urllib.parse.unquote(path.removeprefix("file://"))
                inside = file.removeprefix(f"{site.folder}/")
                if inside not in site.files_on_disk or not has_anchor(site, inside, anchor):
                    broken.append((page, written))
    assert broken == []


def test_links_between_pages_are_relative(site):
    """But for the page that servers show at any wrong address."""
    for page in site.pages:
        for link in site.soup(page).select("a[href], link[rel=alternate], link[rel=stylesheet], img[src]"):
            address = link.get("href") or link["src"]
            assert page == "404.html" or not address.startswith((site.base, "/")), (page, address)


def test_other_hosts_are_linked_to_and_never_loaded_from(site):
    for page in site.pages:
        for element, written in references(site, page):
            parts = urllib.parse.urlsplit(written)
            assert parts.scheme in ("", "http", "https", "mailto", "tel", "webcal"), (page, written)
            if is_resource(element) and not written.startswith(site.base):
                assert not parts.scheme and not parts.netloc, (page, written)


def test_no_script_and_no_style_within_a_page(site):
    """But for the files that lie among the templates."""
    known = {script.name for script in congkhai.TEMPLATES.glob("*.js")}
    for page in site.pages:
        # JSON-LD is data: no browser runs it.
        scripts = site.soup(page).select('script:not([type="application/ld+json"])')
        assert {script.get("src", "").rpartition("/")[2] for script in scripts} <= known, page
        assert "".join(script.text for script in scripts) == "", page
        assert site.soup(page).select("style, [style]") == [], page
        handlers = [
            name for element in site.soup(page).find_all(True) for name in element.attrs if name.startswith("on")
        ]
        assert handlers == [], page


def test_style_sheets_and_pictures_load_nothing_from_elsewhere(site):
    for path in [*site.files("*.css"), *site.files("*.svg")]:
        text = (site.folder / path).read_text(encoding="utf-8")
        text = text.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", "")
        assert not re.search(r"@import|url\(\s*['\"]?(https?:)?//|href=|<script", text), path


def test_a_wrong_address_gets_the_page_that_says_so(site, tmp_path):
    with nginx.serve(site.folder, tmp_path, "/a/b/") as served:
        for address in ("khong-co/", "ky-hop/2026/khong-co/index.html"):
            with pytest.raises(urllib.error.HTTPError) as raised:
                urllib.request.urlopen(served + address)
            assert raised.value.code == 404
            assert raised.value.read() == (site.folder / "404.html").read_bytes()
