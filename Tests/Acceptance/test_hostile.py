"""What an enemy, a broken program or a slip could put into content: it harms nobody, and the clerk is told.

What is tried stands here, in one place; the readers alone are also tried by Scripts/fuzz.
"""

import csv
import html
import io
import json
import os
import re
import resource
import shutil
import socket
import struct
import subprocess
import time
import zipfile
import zlib
from xml.etree import ElementTree

import bs4
import pytest

import congkhai
import small

# Beginnings that make a formula of a cell, then what a browser, a calendar, a feed or a book would run or take for its own.
SCRIPTS = [
    "=HYPERLINK(\"http://a.example\";\"x\")", "<script>alert(1)</script>", "\"><script>alert(1)</script>", "' onclick='alert(1)",
    "\" onclick=\"alert(1)", "\" autofocus onfocus=\"alert(1)", "<svg onload=alert(1)>", "<svg/onload=alert(1)//",
    "+1+cmd|' /C calc'!A0", "<img src=x onerror=alert(1)>", "<iframe srcdoc=\"<script>alert(1)</script>\">", "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "<!--><script>alert(1)</script>-->", "]]><script>alert(1)</script>",
    "-2+3+cmd|' /C calc'!A0", "<![CDATA[<script>alert(1)</script>]]>", "<style>*{background:url(//a.example)}</style>", "<base href=//a.example>",
    "<meta http-equiv=refresh content=0;url=//a.example>", "<link rel=stylesheet href=//a.example>", "<object data=javascript:alert(1)>", "<form action=javascript:alert(1)><button>x",
    "@SUM(1+1)*cmd|' /C calc'!A0", "[x](javascript:alert(1))", "![x](javascript:alert(1))", "[x](data:text/html,<script>alert(1)</script>)",
    "<a href=\"javascript:alert(1)\">x</a>", "javascript:alert(1)", "{{{title}}} {{#page}}x{{/page}}", "${7*7} #{7*7} <%= 7*7 %>",
    "\tcmd", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)",
    "x\\nBEGIN:VEVENT\\nSUMMARY:y", "%0d%0aSet-Cookie:x=1", "`<script>alert(1)</script>`", "<math><mtext><script>alert(1)</script></mtext></math>",
]
MARKS = re.compile(r"alert|cmd|a\.example|7\*7|VEVENT|Cookie")  # what a spoilt page says, and no other
GROUPS = [" ".join(SCRIPTS[start:start + 8]) for start in range(0, len(SCRIPTS), 8)]

# A line of front matter with nothing but words after its key; quotes, lists and what YAML gives a meaning of its own stay.
TEXT = re.compile(r"^(?P<key>[\s-]*[^\s:#\[\]{}\"'&*|>-][^:#\[\]{}\"']*): (?P<value>[^\s\[\]{}\"'&*|>#!%@`].*)$")


def richest(kind):
    """The record of a kind that says the most."""
    files = [file for file in (congkhai.CONTENT / kind).rglob("*.md")]
    return max(files, key=lambda file: len(file.read_text(encoding="utf-8").split("---")[1]))


def spoil(text, payload, kept):
    """Every text of the front matter begins with the payload, but for the lines that are to stay; the body too."""
    _, front, body = text.split("---\n", 2)
    lines = []
    for number, line in enumerate(front.splitlines(), start=2):
        found = TEXT.match(line)
        if found and number not in kept:
            line = f"{found['key']}: {json.dumps(payload + ' ' + found['value'], ensure_ascii=False)}"
        lines.append(line)
    # A link that runs something is an error in a body, and nothing would be written.
    unlinked = payload.replace("](", "] (")
    return "---\n" + "\n".join(lines) + f"\n---\n\n{unlinked}\n\n## {unlinked}\n\n{body}"


def spoilt_site(folder, payload):
    """The sample, and beside the richest record of each kind one that is spoilt wherever a text is taken for what it is.

    A line of it that is refused stays as it was.
    """
    content = congkhai.copy_content(folder / "content")
    texts = {}
    for kind in sorted(os.listdir(content)):
        if not (content / kind).is_dir() or not any((content / kind).rglob("*.md")):
            continue
        file = richest(kind).relative_to(congkhai.CONTENT)
        name = file.parent if file.name == "index.md" else file
        other = name.with_name("khac-" + name.name)
        if name == file.parent:
            shutil.copytree(content / name, content / other)
        text = (content / file).read_text(encoding="utf-8")
        # Nothing is there twice.
        text = re.sub(r"(?m)^(số ký hiệu|mã tra cứu): \W*\w+", r"\1: 987", text, flags=re.IGNORECASE)
        text = re.sub(r"(?m)^địa chỉ cũ:.*\n(  .*\n)*", "", text, flags=re.IGNORECASE)
        texts[other / "index.md" if name == file.parent else other] = text
    kept = {str(file): set() for file in texts}
    for _ in range(8):
        for file, text in texts.items():
            (content / file).write_text(spoil(text, payload, kept[str(file)]), encoding="utf-8")
        result = congkhai.run(congkhai.command("build", "--format", "json", content=content, output=folder / "output"))
        errors = [it for it in map(json.loads, result.stderr.splitlines()) if it["severity"] == "error"]
        if not errors:
            break
        for error in errors:
            kept[os.path.relpath(error["file"], content)].add(error["line"])
    assert result.returncode == 0, errors[:3]
    quoted = json.dumps(payload, ensure_ascii=False)[1:-1]
    return folder / "output", sum((content / file).read_text(encoding="utf-8").split("---\n")[1].count(quoted) for file in texts)


@pytest.fixture(scope="module", params=range(len(GROUPS)))
def spoilt(request, tmp_path_factory):
    output, count = spoilt_site(tmp_path_factory.mktemp("spoilt"), GROUPS[request.param])
    assert count > 100, "hardly a field was spoilt"
    return output


def test_nothing_that_runs_reaches_a_page(spoilt):
    own = {file.name for file in congkhai.TEMPLATES.rglob("*.js")} | {"trang.js"}
    judged = 0
    for page in spoilt.rglob("*.html"):
        markup = page.read_text(encoding="utf-8")
        if MARKS.search(markup):
            judge_markup(markup, page, own)
            judged += 1
    assert judged > 100


def judge_markup(markup, where, scripts=frozenset()):
    soup = bs4.BeautifulSoup(markup, "html.parser")
    for element in soup.find_all(True):
        assert element.name not in ("iframe", "object", "embed", "base", "math", "style", "frame", "applet"), (where, element.name)
        if element.name == "script" and element.get("type") != "application/ld+json":
            assert element.get("src", "").rsplit("/", 1)[-1] in scripts and not element.string, (where, element)
        if element.name == "meta":
            assert "refresh" not in str(element.get("http-equiv")).lower() or soup.select('meta[name="robots"]'), (where, element)
        if element.name == "form":
            assert "javascript:" not in element.get("action", ""), (where, element)
        for name, value in element.attrs.items():
            assert not name.lower().startswith("on"), (where, element)
            assert name.lower() not in ("srcdoc", "style", "formaction", "autofocus") or name == "autofocus" and element.name == "input", (where, name)
            if name in ("href", "src", "action", "data", "poster"):
                bare = re.sub(r"[\s\0-\x20]", "", html.unescape(str(value))).lower()
                assert not bare.startswith(("javascript:", "data:", "vbscript:")), (where, value)
    for data in soup.select('script[type="application/ld+json"]'):
        json.loads(data.string)


def test_feeds_hold_markup_that_runs_nothing(spoilt):
    for feed in spoilt.rglob("rss.xml"):
        for element in ElementTree.parse(feed).iter():
            if element.tag == "description" or element.tag.endswith("}encoded"):
                judge_markup(element.text or "", feed)
            elif element.tag in ("link", "guid"):
                assert not (element.text or "").startswith(("javascript:", "data:")), feed


def test_every_other_file_of_xml_is_whole(spoilt):
    for file in [*spoilt.rglob("*.xml"), *spoilt.rglob("*.svg")]:
        ElementTree.parse(file)


def test_calendars_gain_no_lines(spoilt):
    known = {"BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE", "UID", "DTSTAMP", "DTSTART",
             "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS", "SEQUENCE", "LAST-MODIFIED", "CREATED", "TZID", "TZNAME",
             "TZOFFSETFROM", "TZOFFSETTO", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "SOURCE", "CATEGORIES", "ORGANIZER", "TRANSP", "CLASS", "DURATION"}
    for file in spoilt.rglob("*.ics"):
        lines = re.sub(rb"\r\n[ \t]", b"", file.read_bytes()).decode("utf-8").split("\r\n")
        begun = [line for line in lines if line.startswith("BEGIN:VEVENT")]
        assert {re.split("[:;]", line)[0] for line in lines if line} <= known, file
        assert len(begun) == len([line for line in lines if line.startswith("UID:")]), file


def test_no_cell_of_open_data_is_a_formula(spoilt):
    number = re.compile(r"-?\d[\d.,]*%?$")
    for file in (spoilt / "du-lieu").rglob("*.csv"):
        for row in csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"))):
            for cell in row:
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or number.match(cell), (file, cell)


def test_json_stays_json(spoilt):
    for file in [*spoilt.rglob("*.json"), *spoilt.rglob("*.jsonld")]:
        json.loads(file.read_bytes())


def test_books_and_archives_hold_what_runs_nothing(spoilt):
    for file in [*spoilt.rglob("*.epub"), *spoilt.rglob("*.zip")]:
        with zipfile.ZipFile(file) as archive:
            for name in archive.namelist():
                assert not name.startswith("/") and ".." not in name.split("/") and "\\" not in name and ":" not in name, (file, name)
                if name.endswith((".xhtml", ".opf", ".ncx")):
                    ElementTree.fromstring(archive.read(name))
                if name.endswith(".xhtml"):
                    judge_markup(archive.read(name).decode("utf-8"), (file, name))


# MARK: Where fields name files

OUTSIDE = [
    "../site.yaml", "../../site-templates/style.css", "/etc/passwd", "a/../../../etc/passwd", "..\\..\\site.yaml", "C:\\Windows\\win.ini",
    "\\\\may-chu\\chung\\a.pdf", "file:///etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "tep/../../../etc/passwd", "~/.ssh/id_rsa", "./../../etc/passwd",
    "/proc/self/environ", "a\\u0000.pdf", "....//....//etc/passwd", "..%2f..%2fetc%2fpasswd",
]
FIELDS = {
    "nghi-quyet/a.md": ["tiêu đề: A", "số ký hiệu: 77/NQ-HĐND", "ngày ban hành: 26/02/2026", "tệp: {0}"],
    "nghi-quyet/b.md": ["tiêu đề: B", "số ký hiệu: 78/NQ-HĐND", "ngày ban hành: 26/02/2026", "tệp: [{{tệp: {0}, tiêu đề: Bản gốc}}]"],
    "ky-hop/c.md": ["tiêu đề: C", "hình thức: thường lệ", "bắt đầu: 26/02/2026", "ghi hình: {{tệp: {0}}}"],
    "ky-hop/d.md": ["tiêu đề: D", "hình thức: thường lệ", "bắt đầu: 27/02/2026", "chương trình: [{{tiêu đề: x, tài liệu: [{0}]}}]"],
    "dai-bieu/e.md": ["họ và tên: Trần Thị Thử", "ảnh: {0}"],
    "ngan-sach/f.md": ["tiêu đề: F", "năm: 2026", "giai đoạn: cả năm", "biểu: [{{tệp: {0}, tiêu đề: x}}]"],
    "kien-nghi/g.md": ["tiêu đề: G", "ngày tiếp nhận: 26/02/2026", "trạng thái: tiếp nhận", "nội dung: x", "trả lời: {{ngày: 27/02/2026, tệp: {0}}}"],
}


@pytest.mark.parametrize("file", FIELDS)
def test_no_field_reaches_a_file_outside_of_content(tmp_path, file):
    """Some names are files that others could have put there; none is read, and each is told at its line."""
    content = small.council(tmp_path / "content")
    target = content / file
    target.parent.mkdir(exist_ok=True)
    for name in OUTSIDE:
        target.write_text(congkhai.record([line.format(json.dumps(name).replace("\\\\u", "\\u")) for line in FIELDS[file]]), encoding="utf-8")
        result = congkhai.run(congkhai.command("build", "--format", "json", content=content, output=tmp_path / "output"))
        problems = [json.loads(line) for line in result.stderr.splitlines()]
        errors = [it for it in problems if it["severity"] == "error"]
        # A paper of the agenda may be words as well as a file: then nothing but the words is shown.
        if not errors and "chương trình" in FIELDS[file][-1]:
            page = (tmp_path / "output" / file.replace(".md", "/index.html")).read_text(encoding="utf-8")
            assert "root:" not in page and 'href="' + name not in page, name
            continue
        assert result.returncode == 1 and errors, name
        assert all(it["file"].endswith(file) and it["hint"] for it in errors), (name, errors)
        assert not (tmp_path / "output" / "index.html").exists() or "chương trình" in FIELDS[file][-1], name


# MARK: What lies where files should

def lay_link(place):
    place.symlink_to("/etc/passwd")


def lay_link_within(place):
    (place.parent / "that.pdf").write_bytes(small.paper())
    place.symlink_to("that.pdf")


def lay_pipe(place):
    os.mkfifo(place)


def lay_folder(place):
    place.mkdir()


def lay_socket(place):
    server = socket.socket(socket.AF_UNIX)
    before = os.getcwd()
    os.chdir(place.parent)  # the path of a socket is short
    server.bind(place.name)
    os.chdir(before)


def lay_device(place):
    try:
        os.mknod(place, 0o600 | 0o020000, os.makedev(1, 5))  # /dev/zero, which never ends
    except PermissionError:
        pytest.skip("only root makes devices")


@pytest.mark.parametrize("lay", [lay_link, lay_link_within, lay_pipe, lay_folder, lay_socket, lay_device])
@pytest.mark.parametrize("name", ["quyet-dinh.pdf", "quyet-dinh.md"])
def test_what_is_no_file_is_told_and_never_opened(tmp_path, lay, name):
    content = small.council(tmp_path / "content")
    folder = content / "nghi-quyet/c"
    folder.mkdir()
    lines = ["tiêu đề: C", "số ký hiệu: 79/NQ-HĐND", "ngày ban hành: 26/02/2026"] + (["tệp: quyet-dinh.pdf"] if name.endswith("pdf") else [])
    (folder / "index.md").write_text(congkhai.record(lines), encoding="utf-8")
    lay(folder / name)
    start = time.monotonic()
    result = congkhai.run(congkhai.command("build", "--format", "json", content=content, output=tmp_path / "output"))
    assert time.monotonic() - start < 20
    if lay is lay_folder and name.endswith(".md") and result.returncode == 0:
        return  # a folder may be called anything, and this one is empty
    assert result.returncode == 1, result.stderr
    assert any(json.loads(line)["severity"] == "error" for line in result.stderr.splitlines())
    assert not (tmp_path / "output/index.html").exists()


NAMES = [
    "Nghị quyết.md", "Nghi\u0323 quye\u0302\u0301t 2.md", "a" * 252 + ".md", "đ" * 120 + ".md", "hai\ndòng.md", "nháy\"kép'đơn.md", "-rf.md", "--output.md",
    " cách đầu.md", "cách cuối .md", "dấu hỏi?.md", "hai:chấm.md", "sao*.md", "gạch\\ngược.md", "<script>.md", "%2e%2e.md", "CON.md", "con.md",
    "A.MD", "tab\t.md", "…md", "chuông\x07.md", "\u202egnp.md", "không-rộng\u200b.md", "$(touch x).md", "`touch y`.md", ";touch z.md",
]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_odd_names_of_records_are_published_or_told(tmp_path, name):
    content = small.council(tmp_path / "content")
    (content / "tin-tuc").mkdir()
    (content / "tin-tuc" / name).write_text(congkhai.record(["tiêu đề: Tin lạ tên", "ngày đăng: 26/02/2026"]), encoding="utf-8")
    publish_or_tell(content, tmp_path, "Tin lạ tên")


def test_a_name_that_is_no_text_is_told(tmp_path):
    content = small.council(tmp_path / "content")
    (content / "tin-tuc").mkdir()
    with open(os.fsencode(content / "tin-tuc") + b"/a\xff.md", "w", encoding="utf-8") as file:
        file.write(congkhai.record(["tiêu đề: Tin lạ tên", "ngày đăng: 26/02/2026"]))
    publish_or_tell(content, tmp_path, "Tin lạ tên")


def test_names_that_differ_in_case_or_marks_alone_are_told(tmp_path):
    content = small.council(tmp_path / "content")
    (content / "tin-tuc").mkdir()
    for name in ("Tin.md", "tin.md"):
        (content / "tin-tuc" / name).write_text(congkhai.record([f"tiêu đề: {name}", "ngày đăng: 26/02/2026"]), encoding="utf-8")
    result = publish_or_tell(content, tmp_path, "Tin.md")
    assert result.returncode == 1


def publish_or_tell(content, tmp_path, title):
    """Never a crash, never a record that is neither on the site nor told of."""
    result = congkhai.run(congkhai.command("build", "--format", "json", content=content, output=tmp_path / "output"), errors="replace")
    if result.returncode == 0:
        pages = [page.read_text(encoding="utf-8") for page in (tmp_path / "output/tin-tuc").rglob("index.html")]
        assert any(title in page for page in pages)
    else:
        assert result.returncode == 1, result.stderr
        assert any(json.loads(line)["severity"] == "error" for line in result.stderr.splitlines())
    assert not [name for name in ("x", "y", "z") if (congkhai.REPOSITORY / name).exists() or os.path.exists(name)]
    return result


# MARK: YAML and Markdown that would never end

def bomb(levels):
    """Each line means the one before ten times."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, levels)]
    return "\n".join(lines)


FRONT_MATTER = {
    "aliases ten deep": bomb(10), "an alias of itself": "tiêu đề: &a [*a]", "a merge": "<<: {tiêu đề: x}\ntiêu đề: y",
    "ten thousand brackets": "tiêu đề: " + "[" * 10_000, "ten thousand pairs of brackets": "tiêu đề: " + "[" * 10_000 + "]" * 10_000,
    "ten thousand braces": "tiêu đề: " + "{a: " * 10_000, "ten thousand steps in": "\n".join(" " * depth + "a:" for depth in range(1_000)),
    "ten thousand dashes": "tiêu đề: \n" + "- " * 10_000 + "x", "a tag of Python": "tiêu đề: !!python/object/apply:os.system [x]",
    "a tag of binary": "tiêu đề: !!binary aGVsbG8=", "a directive": "%YAML 9.9\n---\ntiêu đề: x", "two documents": "tiêu đề: x\n...\ntiêu đề: y",
    "an open quote": "tiêu đề: \"x", "a tab": "tiêu đề:\tx\n\tngày: y", "a key of a megabyte": "a" * (1 << 20) + ": x",
    "a value of eight megabytes": "tiêu đề: " + "a" * (8 << 20), "a hundred thousand keys": "\n".join(f"k{it}: x" for it in range(100_000)),
    "a hundred thousand items": "lĩnh vực:\n" + "\n".join("- x" for _ in range(100_000)), "control characters": "tiêu đề: x\x01y\x1b[31m",
    "nothing but comments": "# x\n" * 100_000, "an anchor without an end": "&" + "a" * 100_000,
}


@pytest.mark.parametrize("name", FRONT_MATTER)
def test_front_matter_that_would_never_end_is_told_soon(tmp_path, name):
    content = small.council(tmp_path / "content")
    (content / "tin-tuc").mkdir()
    (content / "tin-tuc/a.md").write_text(f"---\n{FRONT_MATTER[name]}\n---\nx\n", encoding="utf-8")
    result = within_bounds(congkhai.command("build", "--format", "json", content=content, output=tmp_path / "output"))
    assert result.returncode == 1, result.stderr[:1000]
    assert len(result.stderr) < 50_000_000
    assert not (tmp_path / "output/index.html").exists()


BODIES = {
    "brackets": "[" * 100_000, "brackets and parentheses": "[](" * 50_000, "emphasis": "*a **a " * 50_000, "quotes": "> " * 50_000 + "x",
    "lists": "\n".join(" " * (2 * depth) + "- x" for depth in range(2_000)), "backticks": "".join("`" * it + " " for it in range(1, 1_500)),
    "tables": "|" * 50_000 + "\n" + "|-" * 50_000, "footnotes": "".join(f"[^{it}] " for it in range(20_000)) + "\n\n" + "".join(f"[^{it}]: x\n" for it in range(20_000)),
    "references": "".join(f"[{it}]: x\n" for it in range(50_000)) + "[1] " * 50_000, "entities": "&" * 200_000, "html": "<" * 200_000, "comments": "<!--" * 50_000,
    "tildes": "~" * 200_000, "addresses": "www." * 50_000, "mails": "a@" * 50_000, "headings": "# x\n" * 50_000, "pictures": "![](" * 50_000,
}


@pytest.mark.parametrize("name", BODIES)
def test_a_text_that_would_never_end_is_soon_rendered_or_told(tmp_path, name):
    content = small.council(tmp_path / "content")
    (content / "tin-tuc").mkdir()
    (content / "tin-tuc/a.md").write_text(congkhai.record(["tiêu đề: x", "ngày đăng: 26/02/2026"]) + BODIES[name], encoding="utf-8")
    result = within_bounds(congkhai.command("build", "--format", "json", content=content, output=tmp_path / "output"))
    assert result.returncode in (0, 1), result.stderr[:1000]


def within_bounds(words, seconds=20, memory=1 << 30):
    """A run that ends soon, and never takes more memory than a small server has."""
    limit = lambda: resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    return subprocess.run(words, capture_output=True, encoding="utf-8", timeout=seconds, preexec_fn=limit)


# MARK: Pictures, archives, tables

def png(width, height, data=b""):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data or zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("picture", [
    png(60_000, 60_000), png(2**31 - 1, 2**31 - 1), png(0, 0), png(20_000, 20_000, zlib.compress(b"\0" * 50_000_000, 9)), b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff\xe0" + b"\0" * 100, b"GIF89a" + b"\xff" * 100, b"RIFF\xff\xff\xff\xffWEBPVP8 " + b"\xff" * 100,
], ids=["huge", "huger", "empty", "bomb", "cut off", "no JPEG", "GIF", "no WebP"])
def test_pictures_that_would_fill_the_memory_are_told(tmp_path, picture):
    content = small.council(tmp_path / "content")
    ending = "jpg" if picture.startswith(b"\xff\xd8") else "webp" if picture.startswith(b"RIFF") else "png"
    (content / "tin-tuc/a").mkdir(parents=True)
    (content / f"tin-tuc/a/anh.{ending}").write_bytes(picture)
    text = congkhai.record(["tiêu đề: x", "ngày đăng: 26/02/2026"]) + f"\n![Ảnh](anh.{ending})\n"
    (content / "tin-tuc/a/index.md").write_text(text, encoding="utf-8")
    result = within_bounds(congkhai.command("build", "--format", "json", content=content, output=tmp_path / "output"))
    assert result.returncode == 1, result.stderr[:1000]
    assert not (tmp_path / "output/index.html").exists()


def test_a_drawing_that_runs_something_is_told(tmp_path):
    content = small.council(tmp_path / "content")
    (content / "tin-tuc/a").mkdir(parents=True)
    (content / "tin-tuc/a/index.md").write_text(congkhai.record(["tiêu đề: x", "ngày đăng: 26/02/2026"]) + "\n![Ảnh](anh.svg)\n", encoding="utf-8")
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    drawings = [
        f"{head} onload='alert(1)'/>", f"{head}><script>alert(1)</script></svg>", f"{head}><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
        f"{head}><foreignObject><iframe srcdoc='x'/></foreignObject></svg>", f"{head}><use xlink:href='//a.example/b.svg#c'/></svg>",
        f"{head}><image href='http://a.example/a.png'/></svg>", f"{head}><set attributeName='href' to='javascript:alert(1)'/></svg>",
        f"{head}><style>@import url(//a.example);</style></svg>", f"<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>{head}><text>&a;</text></svg>",
        "<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>" + f"{head}><text>&c;</text></svg>",
    ]
    for drawing in drawings:
        (content / "tin-tuc/a/anh.svg").write_text(drawing, encoding="utf-8")
        result = within_bounds(congkhai.command("build", "--format", "json", content=content, output=tmp_path / "output"))
        published = tmp_path / "output/tin-tuc/a/anh.svg"
        if result.returncode == 0:
            made = published.read_text(encoding="utf-8")
            assert not re.search(r"script|onload|foreignObject|a\.example|<set|ENTITY|passwd", made), drawing
        else:
            assert result.returncode == 1, result.stderr
            assert not published.exists(), drawing


def test_a_table_that_would_never_end_is_told(tmp_path):
    content = small.council(tmp_path / "content")
    (content / "ngan-sach/a").mkdir(parents=True)
    lines = ["tiêu đề: F", "năm: 2026", "giai đoạn: cả năm", "biểu: [{tệp: a.csv, tiêu đề: x}]"]
    (content / "ngan-sach/a/index.md").write_text(congkhai.record(lines), encoding="utf-8")
    for table in ("Mã,Nội dung," + ",".join(f"c{it}" for it in range(50_000)) + "\n", '"' * 100_000, "Mã,Nội dung,Tiền\n" + '"I,x,1\n' * 1000,
                  "Mã,Nội dung,Tiền\n" + "I,x," + "9" * 100_000 + "\n", ",\n" * 200_000):
        (content / "ngan-sach/a/a.csv").write_text(table, encoding="utf-8")
        result = within_bounds(congkhai.command("build", "--format", "json", content=content, output=tmp_path / "output"), seconds=60)
        assert result.returncode == 1, (table[:40], result.stderr[:300])


# MARK: Too many, too early, too late

@pytest.mark.alone
def test_a_hundred_thousand_files_in_one_folder_are_looked_through(tmp_path):
    content = small.council(tmp_path / "content")
    (content / "tep").mkdir()
    for number in range(100_000):
        (content / f"tep/{number}.txt").touch()
    result = within_bounds(congkhai.command("check", "--format", "json", content=content), seconds=60)
    assert result.returncode in (0, 1), result.stderr[:1000]


@pytest.mark.parametrize("now", ["1969-12-31", "1900-01-01", "2038-01-20", "2106-02-08", "2199-12-31"])
def test_any_day_of_the_clock_does(tmp_path, now):
    content = small.council(tmp_path / "content")
    small.resolve(content, 1, day="01/01/1950" if now < "1970" else "26/02/2026")
    result = congkhai.run(congkhai.command("build", content=content, output=tmp_path / "output", now=now))
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("seconds", [-1, 0, 2**31, 2**32, 4_000_000_000])
def test_the_time_of_the_source_may_be_any(tmp_path, seconds):
    content = small.council(tmp_path / "content")
    words = congkhai.command("build", content=content, output=tmp_path / "output", now=None)
    result = congkhai.run(words, env=os.environ | {"SOURCE_DATE_EPOCH": str(seconds)})
    assert result.returncode in (0, 1, 64), result.stderr


@pytest.mark.parametrize("seconds", [-(2**31), -1, 2**31, 2**33])
def test_files_of_any_time_do(tmp_path, seconds):
    content = small.council(tmp_path / "content")
    os.utime(content / "nghi-quyet/01.md", (seconds, seconds))
    congkhai.build(tmp_path / "output", content=content)
    congkhai.build(tmp_path / "output", content=content)


@pytest.mark.parametrize("name,text", [
    ("loi-noi.txt", "MẬT 0912 000 678".encode("utf-16")), ("so-lieu.csv", b"a,b\nt\xeang,0912 000 678\n"),
    ("loi-noi.txt", "Gọi\x00 0912 000 678".encode()),
])
def test_a_text_that_cannot_be_read_is_not_published_unseen(tmp_path, name, text):
    content = small.council(tmp_path / "content")
    folder = content / "nghi-quyet/c"
    folder.mkdir()
    lines = ["tiêu đề: C", "số ký hiệu: 79/NQ-HĐND", "ngày ban hành: 26/02/2026", f"tệp: {name}"]
    (folder / "index.md").write_text(congkhai.record(lines), encoding="utf-8")
    (folder / name).write_bytes(text)
    result = congkhai.run(congkhai.command("build", "--format", "json", content=content, output=tmp_path / "output"))
    assert result.returncode == 1, result.stderr
    errors = [problem for problem in map(json.loads, result.stderr.splitlines()) if problem["severity"] == "error"]
    assert [problem["file"].endswith(name) for problem in errors] == [True]
    assert not (tmp_path / "output/index.html").exists()
