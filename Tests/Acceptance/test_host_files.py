"""What `congkhai host` says to nginx, Apache and Caddy, asked of the real ones; and to Netlify and Cloudflare."""

import contextlib
import gzip
import http.client
import os
import re
import subprocess
import time
import urllib.parse

import pytest

import browser
import congkhai
import nginx
import small

# What every server's own language would take for something else, and Vietnamese.
ODD = ["tin/Nghị-quyết-số-1", "tin/a(b)[c]'d;e&f=g+h,i@j!k$l~m.x", "tin/$uri"]
ALIASES = "địa chỉ cũ: [nghi-quyet/cu, van-ban/so-1, " + ", ".join(f'"{alias}"' for alias in ODD) + "]\n"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A published site with an address that it had before, and its folder."""
    folder = tmp_path_factory.mktemp("host")
    content = small.council(folder / "content")
    congkhai.change(content / "nghi-quyet/01.md", "số ký hiệu:", ALIASES + "số ký hiệu:")
    with (content / "site.yaml").open("a") as settings:
        settings.write("lĩnh vực: [Hạ tầng]\nđổi tên: [{từ: Giao thông, thành: Hạ tầng}]\n"
                       "liên hệ: {thư điện tử: van-phong@bach-minh.example.vn, điện thoại: 0256 3812 000}\n")
    congkhai.change(content / "nghi-quyet/01.md", "số ký hiệu:", "lĩnh vực: [Hạ tầng]\nsố ký hiệu:")
    (content / "trang").mkdir()
    (content / "trang/gioi-thieu.md").write_text(
        "---\ntiêu đề: Giới thiệu\n---\n\n[Lời](loi.txt), [phụ đề](loi.vtt)\n")
    (content / "trang/loi.txt").write_text("Nghị quyết\n" * 200)
    (content / "trang/loi.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nNghị quyết\n")
    result = small.publish(content, folder / "nơi live")
    assert result.returncode == 0, result.stderr
    return folder / "nơi live", folder / "content-output"


def host_file(server, published, *more):
    to, output = published
    words = [congkhai.PROGRAM, "host", server, "--to", to, "--output", output, *more]
    result = congkhai.run([str(word) for word in words])
    assert result.returncode == 0, result.stderr
    return result.stdout


APACHE = """
ServerRoot /usr/lib/apache2
ServerName localhost
PidFile {scratch}/pid
ErrorLog {scratch}/errors
Mutex file:{scratch}
Listen 127.0.0.1:{port}
{modules}
TypesConfig /etc/mime.types
{user}
{server}
"""
MODULES = ["mpm_event", "authz_core", "alias", "dir", "mime", "headers", "deflate", "filter", "setenvif"]


@contextlib.contextmanager
def apache(text, scratch, port):
    modules = "\n".join(f"LoadModule {name}_module modules/mod_{name}.so" for name in MODULES)
    user = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
    configuration = scratch / "apache.conf"
    server = text.replace("<VirtualHost *:80>", f"<VirtualHost *:{port}>")
    configuration.write_text(APACHE.format(scratch=scratch, port=port, modules=modules, user=user, server=server))
    with running(["/usr/sbin/apache2", "-D", "FOREGROUND", "-f", configuration], scratch, port) as address:
        yield address


@contextlib.contextmanager
def caddy(text, scratch, port):
    configuration = scratch / "Caddyfile"
    text = text.replace("bach-minh.example.vn {", f"http://127.0.0.1:{port}, http://bach-minh.example.vn:{port} {{")
    configuration.write_text("{\n  admin off\n  auto_https off\n}\n" + text)
    environment = os.environ | {"HOME": str(scratch), "XDG_DATA_HOME": str(scratch), "XDG_CONFIG_HOME": str(scratch)}
    with running(["caddy", "run", "--config", configuration], scratch, port, environment) as address:
        yield address


@contextlib.contextmanager
def running(words, scratch, port, environment=None):
    errors = (scratch / "said").open("w")
    server = subprocess.Popen([str(word) for word in words], env=environment, stderr=errors, stdout=errors)
    address = f"http://127.0.0.1:{port}/"
    try:
        nginx.wait_until_open(address, server, scratch / "said")
        yield address
    finally:
        server.terminate()
        server.wait()


SERVERS = {"nginx": nginx.configured, "apache": apache, "caddy": caddy}


@pytest.fixture(scope="module", params=SERVERS)
def get(request, published, tmp_path_factory):
    """Asks one of the servers for a path; answers status, headers by lower-case name, body."""
    port = nginx.free_port()
    scratch = tmp_path_factory.mktemp(request.param)
    # Servers that change their user must still find the files.
    for folder in (published[0], *published[0].parents):
        if folder.owner() != "root" or folder == folder.parent or os.geteuid() != 0:
            break
        folder.chmod(folder.stat().st_mode | 0o055)

    def ask(path, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", path, headers={"Host": "bach-minh.example.vn", **headers})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    with SERVERS[request.param](host_file(request.param, published), scratch, port):
        ask.server, ask.port = request.param, port
        yield ask


def test_pages_and_files_are_there(get, published):
    for path in ("", "nghi-quyet/01/", "style.css", "sitemap.xml", "du-lieu/", "loi.txt"):
        file = published[0] / "current" / (path + "index.html" if path.endswith("/") or not path else path)
        status, headers, body = get("/hdnd/" + path)
        assert status == 200 and body == file.read_bytes(), path
    assert get("/hdnd/nghi-quyet/01")[0] in (301, 308)
    assert get("/hdnd")[0] in (301, 308)
    assert get("/index.html")[0] == 404


def test_every_answer_says_what_browsers_may_do(get, published):
    meta = re.search(r'Content-Security-Policy" content="([^"]*)"', (published[0] / "current/index.html").read_text())
    for path in ("", "nghi-quyet/01/", "style.css", "khong-co/", "du-lieu/"):
        status, headers, _ = get("/hdnd/" + path)
        assert headers["content-security-policy"] == meta[1] + "; frame-ancestors 'none'"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert "geolocation=()" in headers["permissions-policy"]
        assert headers["cross-origin-resource-policy"] == "cross-origin"
        assert "unsafe" not in headers["content-security-policy"]
    assert get("/hdnd/du-lieu/")[1]["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in get("/hdnd/")[1]


ARMOUR = {
    "Content-Security-Policy": r"default-src 'none'; .*frame-ancestors 'none'", "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin", "Permissions-Policy": r".*camera=\(\), .*geolocation=\(\), .*microphone=\(\).*",
    "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "cross-origin"}


@pytest.mark.parametrize("server", [*SERVERS, "netlify", "cloudflare"])
def test_every_hosts_file_has_all_the_armour(published, server, tmp_path):
    """Also those that no test can run."""
    host_file(server, published, "--into", tmp_path)
    text = "".join(path.read_text("utf-8") for path in tmp_path.iterdir())
    for name, value in ARMOUR.items():
        assert re.search(rf"{name}:? \"?{value}", text), name
    assert "unsafe-inline" not in text and "unsafe-eval" not in text and "unsafe-hashes" not in text


def test_what_is_kept_and_for_how_long(get):
    for path in ("", "nghi-quyet/01/", "sitemap.xml"):
        for taken in ({}, {"Accept-Encoding": "gzip"}):
            status, headers, _ = get("/hdnd/" + path, **taken)
            assert headers["cache-control"] == "no-cache"
            # Asked for anew, it is not sent again.
            status, _, body = get("/hdnd/" + path, **taken, **{"If-None-Match": headers["etag"]})
            assert (status, body) == (304, b""), path
    for path in ("style.css", "trang.js"):
        assert get("/hdnd/" + path)[1]["cache-control"] == "max-age=300"


def test_what_is_not_there_has_our_page(get, published):
    for path in ("/hdnd/khong-co/", "/hdnd/khong-co.txt"):
        status, headers, body = get(path)
        assert status == 404 and body == (published[0] / "current/404.html").read_bytes()
        assert headers["content-type"].lower() == "text/html; charset=utf-8"


def test_addresses_of_before_lead_on(get):
    for path in ("/hdnd/nghi-quyet/cu/", "/hdnd/van-ban/so-1/", *(f"/hdnd/{urllib.parse.quote(odd)}/" for odd in ODD)):
        status, headers, _ = get(path)
        assert status == 301 and headers["location"].endswith("/hdnd/nghi-quyet/01/")


@pytest.mark.parametrize("path, kind", [
    ("index.html", "text/html; charset=utf-8"), ("loi.txt", "text/plain; charset=utf-8"),
    ("loi.vtt", "text/vtt; charset=utf-8"), ("llms.txt", "text/plain; charset=utf-8"),
    ("nghi-quyet/01/index.md", "text/markdown; charset=utf-8"), ("du-lieu/catalog.jsonld", "application/ld+json"),
])
def test_texts_say_how_they_are_written(get, published, path, kind):
    assert get("/hdnd/" + path)[1]["content-type"].lower() == kind


def test_what_others_subscribed_to_goes_along(get, published):
    """A calendar program and a feed reader follow no page that leads on."""
    for path in ("linh-vuc/giao-thong/rss.xml", "linh-vuc/giao-thong/feed.json"):
        there = published[0] / "current" / path
        assert get("/hdnd/" + path)[2] == there.read_bytes()


def test_whom_to_tell_of_a_hole_is_said_where_others_look(get):
    status, headers, _ = get("/.well-known/security.txt")
    assert (status, headers["location"].endswith("/hdnd/.well-known/security.txt")) == (301, True)
    status, headers, body = get("/hdnd/.well-known/security.txt")
    assert (status, headers["content-type"].lower()) == (200, "text/plain; charset=utf-8")
    assert body.decode().splitlines() == [
        "Contact: mailto:van-phong@bach-minh.example.vn", "Contact: tel:+842563812000",
        "Expires: 2027-06-01T00:00:00Z", "Preferred-Languages: vi, en",
        "Canonical: https://bach-minh.example.vn/hdnd/.well-known/security.txt"]


def test_browsers_have_nothing_to_complain_of(get, published, chromium):
    """Under these headers, on a page of each part of the site and on texts that browsers show. Feeds name their style
    sheet in full, so only the site's own host may load it."""
    site = published[0] / "current"
    parts = sorted({path.relative_to(site).parts[0] + "/" for path in site.glob("*/index.html")})
    assert len(parts) > 8
    for path in ("", *parts, "nghi-quyet/01/", "llms.txt", "du-lieu/nghi-quyet.json"):
        chromium.get(f"http://127.0.0.1:{get.port}/hdnd/{path}")
        assert browser.console(chromium) == [], path


def test_texts_are_sent_small(get, published):
    status, headers, body = get("/hdnd/loi.txt", **{"Accept-Encoding": "gzip"})
    assert headers["content-encoding"] == "gzip" and "accept-encoding" in headers["vary"].lower()
    assert gzip.decompress(body) == (published[0] / "current/loi.txt").read_bytes()


def test_nginx_without_a_release_shows_nothing(published, tmp_path):
    """Not even what lies at the root of the machine's disk."""
    port = nginx.free_port()
    text = host_file("nginx", (tmp_path / "none", published[1]))
    with nginx.configured(text, tmp_path, port):
        for path in ("/hdnd/", "/hdnd/etc/passwd", "/etc/passwd"):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", path)
            assert connection.getresponse().status == 503


@pytest.mark.parametrize("server", SERVERS)
def test_comments_are_in_the_language_of_who_asks(published, server):
    """The rest is the same."""
    vi, en = ((host_file(server, published, *more)).splitlines() for more in ((), ("--lang", "en")))
    pairs = [(a, b) for a, b in zip(vi, en, strict=True) if a != b]
    assert pairs and all("# " in line for pair in pairs for line in pair)
    assert any("Dữ liệu mở" in a and "Data is" in b for a, b in pairs)
    comments = [line for line in vi if "# " in line and not re.search(r"# (congkhai host|.*certbot)", line)]
    assert comments and all(re.search("[ăâđêôơưạ-ỹ]", line) for line in comments), comments


@pytest.mark.parametrize("server", ["netlify", "cloudflare"])
def test_hosts_that_take_a_folder_are_told_in_two_files(published, server, tmp_path):
    host_file(server, published, "--into", tmp_path)
    rules, path = {}, None
    for line in (tmp_path / "_headers").read_text().splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("/"):
            path = rules.setdefault(line, {})
        else:
            name, value = re.fullmatch(r"  ([A-Za-z-]+): (.{1,2000})", line).groups()
            assert name not in path
            path[name] = value
    assert rules["/*"]["Content-Security-Policy"].endswith("frame-ancestors 'none'")
    assert rules["/style.css"] == {"Cache-Control": "public, max-age=300"}
    # A header that two rules give would be joined.
    given = [name for matching in rules for name in rules[matching] if matching in ("/*", "/du-lieu/*")]
    assert len(given) == len(set(given)) and "Cache-Control" not in given
    lines = [line for line in (tmp_path / "_redirects").read_text().splitlines() if not line.startswith("#")]
    assert {"/nghi-quyet/cu/ /nghi-quyet/01/ 301", "/van-ban/so-1/ /nghi-quyet/01/ 301"} <= set(lines)
    odd = {f"/{urllib.parse.quote(odd, safe='/~')}/ /nghi-quyet/01/ 301" for odd in ODD}
    assert odd <= set(lines) and len(lines) == 6


def test_what_is_not_built_is_said(tmp_path):
    words = [str(word) for word in (congkhai.PROGRAM, "host", "nginx", "--output", tmp_path / "none")]
    result = congkhai.run(words)
    assert result.returncode == 2 and "[not-built]" in result.stderr
    assert not (tmp_path / "none").exists()
