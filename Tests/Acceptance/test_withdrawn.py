"""What is withdrawn: a page that says when and why, and of all that it said no trace in any file, archive or book."""

import csv
import io
import json
import xml.etree.ElementTree
import zipfile

import pytest

import congkhai
import small

SECRET = "zqxwvk"
WITHDRAWN = "gỡ bỏ: {ngày: 19/11/2026, lý do: Đăng nhầm bản dự thảo}\n"

# By folder, what a record of the kind says beside its title.
KINDS = {
    "ky-hop": """hình thức: thường lệ
bắt đầu: 08/12/2026 07:30
địa điểm: Hội trường {secret}
chương trình:
  - tiêu đề: Bàn về {secret}
    tài liệu: [{{tệp: {secret}.pdf, tiêu đề: Tờ trình {secret}}}]
    nghị quyết: nghi-quyet/khac
""",
    "nghi-quyet": "số ký hiệu: 02/NQ-HĐND\nngày ban hành: 03/03/2026\nkỳ họp: ky-hop/khac\nnơi nhận: [\"{secret}\"]\n",
    "van-ban": "loại văn bản: báo cáo\nngày đăng: 04/03/2026\ncơ quan ban hành: Ban {secret}\n",
    "giam-sat": "hình thức: chuyên đề\nchủ thể giám sát: Ban {secret}\nnăm: 2026\n"
                "kiến nghị sau giám sát: [{{nội dung: \"{secret}\", cơ quan thực hiện: UBND xã}}]\n",
    "kien-nghi": "ngày tiếp nhận: 05/03/2026\ntrạng thái: đã giải quyết xong\nnội dung: Đường {secret}\n"
                 "trả lời: {{ngày: 06/03/2026, nội dung: \"{secret}\"}}\n",
    "chat-van": "ngày hỏi: 05/03/2026\nngười chất vấn: Ông {secret}\nngười trả lời: Chủ tịch\nlời hứa: \"{secret}\"\n",
    "tiep-xuc-cu-tri": "bắt đầu: 01/12/2026 08:00\nđịa điểm: Nhà {secret}\n",
    "dai-bieu": "nghề nghiệp: Thợ {secret}\n",
    "du-an": "từ: 01/03/2026\nchủ đầu tư: Ban {secret}\ndiễn biến: [{{ngày: 06/03/2026, nội dung: \"{secret}\"}}]\n",
    "lich": "bắt đầu: 02/12/2026 09:00\nđịa điểm: Phòng {secret}\n",
    "tin-tuc": "ngày đăng: 04/03/2026\n",
    "trang": "",
}


def write(content, folder, *, withdrawn):
    home = content / folder / "mot"
    home.mkdir(parents=True, exist_ok=True)
    name = "họ và tên: Người Một" if folder == "dai-bieu" else f"tiêu đề: Bài {folder}"
    fields = KINDS[folder].format(secret=SECRET)
    common = f"tóm tắt: Tóm tắt {SECRET}\nnói dễ hiểu: Dễ hiểu {SECRET}\ntệp: [{SECRET}.pdf, {SECRET}.txt]\n"
    (home / "index.md").write_text(
        f"---\n{name}\n{common}{fields}{WITHDRAWN if withdrawn else ''}---\n\n## Điều {SECRET}\n\nĐoạn {SECRET}.\n")
    (home / f"{SECRET}.pdf").write_bytes(small.paper(SECRET))
    (home / f"{SECRET}.txt").write_text(f"Tệp {SECRET}")


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The site with all of it, and the same folder after all of it was withdrawn."""
    folder = tmp_path_factory.mktemp("withdrawn")
    content = small.council(folder / "content")
    for path in ("ky-hop", "nghi-quyet"):
        (content / path).mkdir(exist_ok=True)
    (content / "ky-hop/khac.md").write_text(
        "---\ntiêu đề: Kỳ họp khác\nhình thức: thường lệ\nbắt đầu: 03/03/2026\n"
        "chương trình: [{tiêu đề: Thông qua, nghị quyết: 02/NQ-HĐND}]\n---\n")
    (content / "nghi-quyet/khac.md").write_text(
        "---\ntiêu đề: Nghị quyết khác\nsố ký hiệu: 03/NQ-HĐND\nngày ban hành: 03/03/2026\n---\n\nCăn cứ.\n")
    found = []
    for withdrawn in (False, True):
        for kind in KINDS:
            write(content, kind, withdrawn=withdrawn)
        result = small.publish(content, folder / "live")
        assert result.returncode == 0, result.stderr
        found.append({name: data for name, data in unfolded(congkhai.everything(folder / "live/current"))})
    return found


def unfolded(files):
    """Every file by its path, also those within archives and books."""
    for path, data in files.items():
        yield path, data
        if zipfile.is_zipfile(io.BytesIO(data)):
            archive = zipfile.ZipFile(io.BytesIO(data))
            yield from unfolded({f"{path}!{name}": archive.read(name) for name in archive.namelist()})


def traces(site):
    # Feeds and data may write letters by number.
    return {path for path, data in site.items() if SECRET in path or SECRET.encode() in data.lower()}


def test_before_it_was_everywhere(sites):
    """Or the next test would show nothing."""
    told = traces(sites[0])
    for kind in KINDS:
        address = "mot" if kind == "trang" else f"{kind}/mot"
        assert {f"{address}/index.html", f"{address}/index.md", f"{address}/{SECRET}.pdf"} <= told, kind
    for name in ("ky-hop/mot/lich.ics", "lich/lich.ics", "rss.xml", "feed.json", "kien-nghi/rss.xml",
                 "du-lieu/nghi-quyet.json", "du-lieu/nghi-quyet.csv"):
        assert name in told
    for part in ("ky-hop/mot/tai-lieu.zip!", "ky-hop/mot/ky-hop.epub!", "tim-kiem/", "truyen-thanh/", "du-lieu/oparl/"):
        assert any(path.startswith(part) for path in told), part


def test_no_trace_is_left(sites):
    assert traces(sites[1]) == set()


@pytest.mark.parametrize("kind", KINDS)
def test_its_page_says_when_and_why_and_is_not_to_be_found(sites, kind):
    address = "mot" if kind == "trang" else f"{kind}/mot"
    page = sites[1][f"{address}/index.html"].decode()
    assert "19/11/2026" in page and "Đăng nhầm bản dự thảo" in page and 'rel="canonical"' not in page
    assert f"/{address}/<" not in sites[1]["sitemap.xml"].decode()
    twin = sites[1][f"{address}/index.md"].decode()
    assert "Đăng nhầm bản dự thảo" in twin


def test_data_keeps_its_id_and_says_that_it_is_deleted(sites):
    for kind in set(KINDS) - {"trang"}:
        rows = json.loads(sites[1][f"du-lieu/{kind}.json"])
        rows = rows if isinstance(rows, list) else next(value for value in rows.values() if isinstance(value, list))
        row = next(row for row in rows if row["id"] == f"{kind}/mot")
        assert row["deleted"] is True and row["reason"] == "Đăng nhầm bản dự thảo", kind
        table = csv.reader(io.StringIO(sites[1][f"du-lieu/{kind}.csv"].decode("utf-8-sig")))
        assert any(f"{kind}/mot" in row and "true" in row for row in table), kind
    deleted = [path for path, data in sites[1].items() if path.startswith("du-lieu/oparl/") and b'"deleted":true' in
               data.replace(b" ", b"")]
    assert deleted


def test_feeds_tell_of_it_under_the_same_name(sites):
    for path in ("rss.xml", "kien-nghi/rss.xml"):
        before, after = ({item.findtext("guid"): item for item in xml.etree.ElementTree.fromstring(site[path]).iter("item")}
                         for site in sites)
        guid = next(guid for guid in before if guid.endswith("/kien-nghi/mot/"))
        assert "Đã gỡ bỏ" in after[guid].findtext("title")
        assert "Đăng nhầm bản dự thảo" in after[guid].findtext("description")
    assert "Đăng nhầm bản dự thảo" in sites[1]["kien-nghi/mot/atom.xml"].decode()


def test_calendars_cross_it_out(sites):
    for path in ("ky-hop/mot/lich.ics", "lich/mot/lich.ics", "tiep-xuc-cu-tri/mot/lich.ics"):
        before, after = (site[path].decode().replace("\r\n ", "") for site in sites)
        field = lambda text, name: next(line for line in text.split("\r\n") if line.startswith(name))
        assert field(before, "UID") == field(after, "UID")
        assert field(after, "STATUS") == "STATUS:CANCELLED"
        assert int(field(after, "SEQUENCE")[9:]) > int(field(before, "SEQUENCE")[9:])
        assert field(after, "UID") in sites[1]["lich/lich.ics"].decode().replace("\r\n ", "")
