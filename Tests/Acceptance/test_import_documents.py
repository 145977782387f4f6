"""`congkhai import` of documents: Word, ODT, PDF and scans become drafts that a clerk goes on with."""

import json
import os
import re
import shutil
import subprocess
import zipfile

import pytest

import congkhai

# An invented council and invented people, laid out as decree 30/2020/NĐ-CP says.
PAPER = """<!doctype html><meta charset="utf-8"><title>.</title>
<style>body { font: 13pt serif } table.plain { width: 100% } table.plain td { width: 50%; text-align: center;
vertical-align: top } table.plain td.left { text-align: left; font-size: 11pt } table.lines td { border: 1px solid }
h1 { font-size: 14pt; text-align: center } .center { text-align: center }</style>
<table class="plain"><tr><td><b>HỘI ĐỒNG NHÂN DÂN<br>XÃ SƠN KHÊ</b></td>
<td><b>CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b></td></tr>
<tr><td>Số: 07/NQ-HĐND</td><td><i>Sơn Khê, ngày 05 tháng 3 năm 2026</i></td></tr></table>
<p class="center"><b>NGHỊ QUYẾT</b></p>
<p class="center"><b>Về mức hỗ trợ làm đường ngõ xóm</b></p>
<p><i>Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;</i></p>
<p><i>Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;</i></p>
<p class="center"><b>QUYẾT NGHỊ:</b></p>
<p><b>Điều 1. Mức hỗ trợ</b></p>
<p>1. Xã hỗ trợ xi măng và tiền công theo bảng sau:</p>
<table class="lines"><tr><td rowspan="2">Loại đường</td><td colspan="2">Mức hỗ trợ</td></tr>
<tr><td>Xi măng</td><td>Tiền công</td></tr>
<tr><td>Ngõ xóm</td><td>20 tấn</td><td>30 triệu đồng</td></tr></table>
<p>- Đường rộng từ 2 m;</p>
<p>- Thôn tự làm nền đường.</p>
<p><b>Điều 2.</b> Nghị quyết này có hiệu lực từ ngày 15 tháng 3 năm 2026./.</p>
<table class="plain"><tr><td class="left"><b><i>Nơi nhận:</i></b><br>- Như Điều 2;<br>- Lưu: VT.</td>
<td><b>TM. HỘI ĐỒNG NHÂN DÂN<br>CHỦ TỊCH</b><br><br><br><b>Đào Thị Mận</b></td></tr></table>
"""
FIELDS = [
    "tiêu đề: Nghị quyết về mức hỗ trợ làm đường ngõ xóm", "số ký hiệu: 07/NQ-HĐND", "ngày ban hành: 05/03/2026", "ngày hiệu lực: 15/03/2026",
    "họ và tên: Đào Thị Mận", "chức vụ: TM. Hội đồng nhân dân - Chủ tịch", "- Như Điều 2", '- "Lưu: VT"',
    "- Luật Tổ chức chính quyền địa phương số 72/2025/QH15", "- Luật Ngân sách nhà nước số 89/2025/QH15",
    "bản nháp: có",
]
RECORD = "nghi-quyet/2026/07-nq-hdnd"
SITE = "tên cơ quan: Hội đồng nhân dân xã Sơn Khê\ncấp: xã\nđịa chỉ trang: https://son-khe.example.vn/\n"


def tool(*words, **options):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, timeout=90, **options)


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    """The same paper as every kind of file that an office has."""
    folder = tmp_path_factory.mktemp("papers")
    page = folder / "page.html"
    page.write_text(PAPER, encoding="utf-8")
    for kind in ("docx", "odt"):
        tool("pandoc", "--from", "html", "--output", folder / f"nghi quyet.{kind}", page)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    tool(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={folder / 'nghi-quyet.pdf'}", page.as_uri())
    # A scan: pictures of the pages and nothing else.
    tool("pdftoppm", "-r", "200", "-gray", "-jpeg", folder / "nghi-quyet.pdf", folder / "page")
    pictures = sorted(folder.glob("page*.jpg"))
    make = "import img2pdf, sys; open(sys.argv[1], 'wb').write(img2pdf.convert(sys.argv[2:]))"
    tool("/usr/bin/python3", "-c", make, folder / "scan.pdf", *pictures)
    return folder


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    return folder


def run(content, *words, program_path=None, **options):
    environment = dict(os.environ, PATH=program_path) if program_path else None
    words = [congkhai.PROGRAM, "import", "--content", content, *words]
    return congkhai.run([str(word) for word in words], env=environment, **options)


def problems(result):
    return [json.loads(line) for line in result.stderr.splitlines() if line.startswith("{")]


def files(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["nghi quyet.docx", "nghi quyet.odt", "nghi-quyet.pdf"])
def test_a_paper_becomes_a_draft_with_its_original_beside_it(papers, content, name):
    result = run(content, papers / name)
    assert result.returncode == 0, result.stderr
    assert files(content) == {"site.yaml", f"{RECORD}/index.md", f"{RECORD}/{name}"}
    if name.endswith(".pdf"):
        # The same pages without what made them.
        facts = json.loads(tool("exiftool", "-json", content / RECORD / name).stdout)[0]
        assert not {"Author", "Creator", "Producer", "CreateDate", "Title"} & set(facts), facts
        words = [tool("pdftotext", place / name, "-").stdout for place in (content / RECORD, papers)]
        assert words[0] == words[1] != b""
    else:
        assert (content / RECORD / name).read_bytes() == (papers / name).read_bytes()
    text = (content / RECORD / "index.md").read_text("utf-8")
    lines = [line.strip().split("  # ")[0] for line in text.splitlines()]
    assert [field for field in FIELDS if field not in lines] == [], text
    assert "## Điều 1. Mức hỗ trợ" in lines and "## Điều 2" in lines and "- Thôn tự làm nền đường." in lines
    if not name.endswith(".pdf"):
        cells = [re.split(r" *\| *", line)[1:-1] for line in lines if line.startswith("|")]
        assert cells[0] == ["Loại đường", "Mức hỗ trợ", ""] and ["Ngõ xóm", "20 tấn", "30 triệu đồng"] in cells
        assert "KIỂM TRA" not in text.split("\n", 2)[2]
    assert congkhai.run(congkhai.command("check", content=content)).returncode == 0


def test_a_scan_is_read_and_all_of_it_doubted(papers, content):
    result = run(content, papers / "scan.pdf")
    assert result.returncode == 0, result.stderr
    lines = (content / RECORD / "index.md").read_text("utf-8").splitlines()
    found = {line.strip().split("  # KIỂM TRA: ")[0] for line in lines if "# KIỂM TRA: " in line}
    assert {"số ký hiệu: 07/NQ-HĐND", "ngày ban hành: 05/03/2026", "họ và tên: Đào Thị Mận", "nơi nhận:"} <= found
    assert "## Điều 1. Mức hỗ trợ" in lines
    assert congkhai.run(congkhai.command("check", content=content)).returncode == 0


def test_nothing_is_on_the_site_before_the_clerk_says_so(papers, content, tmp_path):
    assert run(content, papers / "nghi quyet.docx").returncode == 0
    result = congkhai.build(tmp_path / "output", content=content)
    assert f"{RECORD}/index.md (bản nháp)" in result.stdout
    assert not (tmp_path / "output" / RECORD).exists()
    congkhai.change(content / RECORD / "index.md", "bản nháp: có\n", "")
    congkhai.build(tmp_path / "output", content=content)
    page = (tmp_path / "output" / RECORD / "index.html").read_text("utf-8")
    assert "Về mức hỗ trợ" in page or "về mức hỗ trợ" in page
    assert "<td>30 triệu đồng</td>" in page and "KIỂM TRA" not in page
    assert (tmp_path / "output" / RECORD / "nghi-quyet.docx").exists()


def test_a_second_import_changes_nothing(papers, content):
    assert run(content, papers / "nghi quyet.docx").returncode == 0
    before = congkhai.snapshot(content)
    for words in ([papers / "nghi-quyet.pdf"], [papers / "nghi quyet.docx", "--to", RECORD]):
        result = run(content, *words)
        assert result.returncode == 1 and RECORD in result.stderr
        assert congkhai.snapshot(content) == before


def test_a_dry_run_writes_nothing(papers, content):
    result = run(content, papers / "nghi quyet.docx", "--dry-run")
    assert result.returncode == 0 and "số ký hiệu: 07/NQ-HĐND" in result.stdout
    assert files(content) == {"site.yaml"}


def test_the_clerk_says_where_it_goes(papers, content):
    result = run(content, papers / "nghi quyet.docx", "--kind", "văn bản", "--to", "van-ban/nghi-quyet-cu")
    assert result.returncode == 0, result.stderr
    text = (content / "van-ban/nghi-quyet-cu/index.md").read_text("utf-8")
    assert "loại văn bản: nghị quyết" in text and "cơ quan ban hành: Hội đồng nhân dân xã Sơn Khê" in text
    for place in ("nghi-quyet", "../x/y", "khac/x", "/tmp/x", "kien-nghi/x", "van-ban/../x", "van-ban/x.md"):
        result = run(content, papers / "nghi quyet.docx", "--format", "json", "--to", place)
        assert result.returncode == 1 and problems(result)[-1]["id"] == "wrong-place", place
    result = run(content, papers / "nghi quyet.docx", "--format", "json", "--kind", "kien-nghi")
    assert result.returncode == 1 and problems(result)[-1]["id"] == "no-paper"


def test_pictures_come_along_and_nothing_is_fetched(papers, content, tmp_path):
    tool("pdftoppm", "-r", "30", "-png", "-singlefile", papers / "nghi-quyet.pdf", tmp_path / "map")
    page = tmp_path / "page.html"
    page.write_text('<p>KẾ HOẠCH</p><p>Sơ đồ các tuyến đường của xã</p><p><img src="map.png" width="99" alt="Sơ đồ"></p>',
                    encoding="utf-8")
    tool("pandoc", "--from", "html", "--output", "plan.docx", page, cwd=tmp_path)
    result = run(content, tmp_path / "plan.docx")
    assert result.returncode == 0, result.stderr
    record, = content.rglob("index.md")
    picture, = record.parent.glob("*.png")
    assert picture.read_bytes() == (tmp_path / "map.png").read_bytes()
    assert f"![Sơ đồ]({picture.name})" in record.read_text("utf-8")


def test_what_the_paper_lacks_is_marked_and_passes_once_filled_in(content, tmp_path):
    paper = tmp_path / "ke-hoach.txt"
    paper.write_text("HỘI ĐỒNG NHÂN DÂN   CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ SƠN KHÊ   Độc lập - Tự do - Hạnh phúc\n"
                     "Số:    /NQ-HĐND   Sơn Khê, ngày    tháng 7 năm 2026\n\nNGHỊ QUYẾT\nVề kế hoạch năm 2026\n\nNội dung.\n",
                     encoding="utf-8")
    result = run(content, paper, "--format", "json")
    assert result.returncode == 0
    marks = [problem for problem in problems(result) if problem["id"] == "to-review"]
    record, = content.rglob("index.md")
    lines = record.read_text("utf-8").splitlines()
    assert len(marks) == 3
    for mark in marks:
        assert mark["file"] == str(record) and lines[mark["line"] - 1][mark["column"] - 1:].startswith("# KIỂM TRA: ")
    assert congkhai.run(congkhai.command("check", content=content)).returncode == 1
    congkhai.change(record, "#số ký hiệu: …/NQ-HĐND", "số ký hiệu: 12/NQ-HĐND")
    result = congkhai.run(congkhai.command("check", content=content))
    assert result.returncode == 0 and "[to-review]" not in result.stderr, "a draft is nobody's haste"
    # Nor is it forgotten when it is published.
    congkhai.change(record, "bản nháp: có\n", "")
    result = congkhai.run(congkhai.command("check", content=content))
    assert result.returncode == 0 and result.stderr.count("[to-review]") == 3


# What cannot be imported


def broken(papers, tmp_path):
    docx = (papers / "nghi quyet.docx").read_bytes()
    pdf = (papers / "nghi-quyet.pdf").read_bytes()
    compound = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096)
    pageless = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n" \
               b"trailer<</Root 1 0 R>>\n"
    make = "import pikepdf, sys; it = pikepdf.new(); it.add_blank_page(page_size=(300, 300)); it.save(sys.argv[1])"
    tool("/usr/bin/python3", "-c", make, tmp_path / "made.pdf")
    blank = (tmp_path / "made.pdf").read_bytes()
    for name, data, code, identifier in [
        ("half.docx", docx[:len(docx) // 2], 1, "damaged-file"), ("no.docx", b"PK\3\4" + bytes(99), 1, "damaged-file"),
        ("locked.docx", compound, 1, "locked-file"), ("empty.docx", b"", 1, "empty-file"),
        ("empty.pdf", b"", 1, "empty-file"), ("page.docx", b"<html>", 1, "wrong-file-type"),
        ("zip.pdf", docx, 1, "wrong-file-type"), ("half.pdf", pdf[:600], 1, "damaged-file"),
        ("blank.pdf", blank, 1, "unreadable-scan"), ("pageless.pdf", pageless, 1, "damaged-file"), ("old.doc", compound, 1, "unknown-file-type"),
        ("macro.docm", docx, 1, "unknown-file-type"), ("latin.txt", "Sè: 1/NQ-H§ND".encode("cp1252"), 1, "not-utf8"),
        ("none.txt", b"\n\n \n", 1, "no-text"), ("name", b"x", 1, "unknown-file-type"),
    ]:
        (tmp_path / name).write_bytes(data)
        yield tmp_path / name, code, identifier
    yield tmp_path / "absent.docx", 2, "unreadable-file"


def test_what_cannot_be_read_is_told_and_nothing_written(papers, content, tmp_path):
    told = {}
    expected = {}
    for file, code, identifier in broken(papers, tmp_path):
        result = run(content, file, "--format", "json")
        told[file.name] = result.returncode, [problem["id"] for problem in problems(result)]
        assert all(problem["hint"] and problem["file"] == str(file) for problem in problems(result)), result.stderr
        expected[file.name] = code, [identifier]
    assert told == expected
    assert files(content) == {"site.yaml"} and not [path for path in content.iterdir() if path.name.startswith(".")]


def test_a_pdf_with_a_password_is_told(papers, content, tmp_path):
    lock = "import pikepdf, sys; pikepdf.open(sys.argv[1]).save(sys.argv[2], encryption=pikepdf.Encryption(user='a', owner='b'))"
    tool("/usr/bin/python3", "-c", lock, papers / "nghi-quyet.pdf", tmp_path / "locked.pdf")
    result = run(content, tmp_path / "locked.pdf", "--format", "json")
    assert result.returncode == 1 and problems(result)[0]["id"] == "locked-file"


@pytest.mark.parametrize("name, package", [
    ("nghi quyet.docx", "pandoc"), ("nghi-quyet.pdf", "poppler-utils"), ("scan.pdf", "ocrmypdf tesseract-ocr-vie"),
])
def test_a_missing_tool_is_told_with_the_command_that_installs_it(papers, content, tmp_path, name, package):
    folder = tmp_path / "bin"
    folder.mkdir()
    if name == "scan.pdf":
        (folder / "pdftotext").symlink_to(shutil.which("pdftotext"))
    result = run(content, papers / name, program_path=str(folder))
    assert result.returncode == 2
    assert "[missing-tool]" in result.stderr and f"sudo apt install {package}\n" in result.stderr
    assert files(content) == {"site.yaml"}


def test_a_content_folder_that_is_not_there_is_the_environments_fault(papers, tmp_path):
    result = run(tmp_path / "none", papers / "nghi quyet.docx")
    assert result.returncode == 2 and "[missing-content]" in result.stderr and not (tmp_path / "none").exists()


def test_of_several_files_the_good_ones_are_imported(papers, content, tmp_path):
    (tmp_path / "bad.pdf").write_bytes(b"no")
    result = run(content, tmp_path / "bad.pdf", papers / "nghi quyet.docx")
    assert result.returncode == 1 and "bad.pdf" in result.stderr
    assert (content / RECORD / "index.md").is_file()


def test_the_same_file_gives_the_same_bytes(papers, content, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "site.yaml").write_text(SITE, encoding="utf-8")
    for folder in (content, other):
        assert run(folder, papers / "nghi quyet.docx").returncode == 0
    assert congkhai.everything(content) == congkhai.everything(other)


# From when it is in force


HEAD = """HỘI ĐỒNG NHÂN DÂN   CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ SƠN KHÊ   Độc lập - Tự do - Hạnh phúc
Số: 08/NQ-HĐND   Sơn Khê, ngày 05 tháng 3 năm 2026

NGHỊ QUYẾT
Về việc sửa mương

QUYẾT NGHỊ:
Điều 1. Sửa mương theo Luật Thuỷ lợi.
"""


@pytest.mark.parametrize("sentence, line", [
    ("Nghị quyết này có hiệu lực từ ngày 15 tháng 3 năm 2026.", "ngày hiệu lực: 15/03/2026"),
    ("Nghị quyết này có hiệu lực thi hành\nkể từ ngày 15/3/2026 và thay thế Nghị quyết số 1.", "ngày hiệu lực: 15/03/2026"),
    ("Nghị quyết này có hiệu lực kể từ ngày ký.", "#ngày hiệu lực: 05/03/2026"),
    ("Nghị quyết có hiệu lực từ ngày 15/3/2026.", "#ngày hiệu lực: 15/03/2026"),
    ("Nghị quyết này có hiệu lực từ ngày 15/3/2026. Điều 2 của Nghị quyết này có hiệu lực từ ngày 01/7/2026.", "#ngày hiệu lực: 15/03/2026"),
    ("Nghị quyết này có hiệu lực từ ngày 01/01/2026.", "#ngày hiệu lực: 01/01/2026"),
    ("Nghị quyết số 1 hết hiệu lực.", None),
])
def test_from_when_a_paper_is_in_force(content, tmp_path, sentence, line):
    paper = tmp_path / "nq.txt"
    paper.write_text(f"{HEAD}Điều 2. {sentence}\n\nNơi nhận:   TM. HỘI ĐỒNG NHÂN DÂN\n- Lưu: VT.   CHỦ TỊCH\n\n   Đào Thị Mận\n", encoding="utf-8")
    result = run(content, paper)
    assert result.returncode == 0, result.stderr
    record, = content.rglob("index.md")
    lines = [text for text in record.read_text("utf-8").splitlines() if "ngày hiệu lực:" in text]
    assert lines == ([line] if line else [])
    if line and line.startswith("#"):
        assert "KIỂM TRA: văn bản ghi «" in record.read_text("utf-8")


def test_what_is_imported_is_in_order(papers, content):
    for name in ("nghi quyet.docx", "nghi-quyet.pdf"):
        assert run(content, papers / name, "--to", f"nghi-quyet/{len(name)}/x").returncode == 0
    tidy = congkhai.run([congkhai.PROGRAM, "fmt", "--check", "--content", str(content), *map(str, content.rglob("index.md"))])
    assert tidy.returncode == 0, tidy.stderr


# Who wrote it


def signed(file, parts):
    """The same file with other properties."""
    with zipfile.ZipFile(file) as source:
        entries = [(entry, source.read(entry)) for entry in source.infolist()]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for entry, data in entries:
            target.writestr(entry, parts.get(entry.filename, "").encode() or data)
    return file


CORE = ('<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Nghị quyết</dc:title><dc:creator>Lò Văn Soạn</dc:creator>'
        "<cp:lastModifiedBy>Lò Văn Soạn</cp:lastModifiedBy></cp:coreProperties>")
APP = ('<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
       "<Application>Word</Application><Manager>Lò Văn Soạn</Manager><Company>UBND xã Kín</Company></Properties>")
CUSTOM = ('<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
          ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"'
          ' pid="2" name="Soạn"><vt:lpwstr>Lò Văn Soạn</vt:lpwstr></property></Properties>')
META = ('<?xml version="1.0"?><office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta>'
        "<dc:title>Nghị quyết</dc:title><meta:initial-creator>Lò Văn Soạn</meta:initial-creator><dc:creator>Lò Văn Soạn</dc:creator>"
        '<meta:user-defined meta:name="Cơ quan">UBND xã Kín</meta:user-defined></office:meta></office:document-meta>')


@pytest.mark.parametrize("name, parts", [
    ("nghi quyet.docx", {"docProps/core.xml": CORE, "docProps/app.xml": APP, "docProps/custom.xml": CUSTOM}),
    ("nghi quyet.odt", {"meta.xml": META}),
])
def test_the_original_does_not_say_who_wrote_it(papers, content, tmp_path, name, parts):
    file = signed(shutil.copy(papers / name, tmp_path / name), parts)
    result = run(content, file)
    assert result.returncode == 0 and "không còn ghi ai soạn" in result.stdout, result.stderr
    kept = content / RECORD / name
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(kept) as made:
        assert made.testzip() is None and made.namelist() == old.namelist()
        said = b"".join(made.read(entry) for entry in made.namelist()).decode("utf-8", "replace")
        assert "Lò Văn Soạn" not in said and "UBND xã Kín" not in said and "<dc:title>Nghị quyết</dc:title>" in said
        assert [entry for entry in old.namelist() if entry not in parts and old.read(entry) != made.read(entry)] == []
    # Still a document.
    words = tool("pandoc", "--to", "plain", kept).stdout.decode()
    assert words == tool("pandoc", "--to", "plain", file).stdout.decode() and "Điều 1" in words
    first = kept.read_bytes()
    shutil.rmtree(content / "nghi-quyet")
    assert run(content, file).returncode == 0 and kept.read_bytes() == first
