"""What lies inside attached files and should not be published: told once for each file and sort of thing, at the line
that names the file; whatever a file does to those who read it, the others are judged."""

import json
import os
import pathlib
import shlex
import subprocess
import time

import pytest

import congkhai
import offices
import preview
import small

NUMBER = "CCCD 001085012345"
PLACE = ((21, 1, 2), (105, 1, 2))

# By name: the file, and what is said of it.
SPOILT = {
    "nguoi-soan.pdf": (lambda: offices.pdf(author="Nguyễn Văn Mẫu"), {"people-in-file"}),
    "mat.pdf": (lambda: offices.pdf([], ["MẬT"]), {"secrecy-mark"}),
    "can-cuoc.pdf": (lambda: offices.pdf([], [NUMBER], ["Số khác: 036085012345"]), {"personal-data"}),
    "quet.pdf": (lambda: offices.scan(2), {"no-text-layer"}),
    "ma.pdf": (lambda: offices.edited(offices.pdf(), offices.scripted), {"active-content"}),
    "mo-may-tinh.pdf": (lambda: offices.edited(offices.pdf(), offices.launching), {"active-content"}),
    "kem.pdf": (
        lambda: offices.edited(offices.pdf(), lambda it: it.add_attachment("luong.xlsx", offices.workbook())),
        {"embedded-files"}),
    "gop-y.pdf": (lambda: offices.edited(offices.pdf(), offices.commented), {"file-comments", "personal-data"}),
    "sua.pdf": (
        lambda: offices.edited(offices.pdf(), offices.retitled, incremental=True, full=False),
        {"earlier-revisions"}),
    "khoa.pdf": (
        lambda: offices.edited(offices.pdf(), lambda it: it.encrypt("kin", "chu", algorithm="RC4-128")),
        {"locked-file"}),
    "hong.pdf": (lambda: b"%PDF-1.7\nhong\n%%EOF\n", {"damaged-file"}),
    "cut.pdf": (lambda: offices.pdf()[:300], {"damaged-file"}),
    "vo-tan.pdf": (offices.endless, {"file-not-inspected"}),
    "nguoi-soan.docx": (lambda: offices.word(author="Nguyễn Văn Mẫu"), {"people-in-file"}),
    "mat.docx": (lambda: offices.word("MẬT"), {"secrecy-mark"}),
    "can-cuoc.docx": (lambda: offices.word(NUMBER), {"personal-data"}),
    "theo-doi.docx": (lambda: offices.word(change=offices.tracked), {"tracked-changes"}),
    "gop-y.docx": (lambda: offices.word(change=offices.reviewed), {"file-comments"}),
    "macro.docx": (lambda: offices.archive({"word/vbaProject.bin": b"x"}, offices.word()), {"active-content"}),
    "bieu-do.docx": (
        lambda: offices.archive({"word/embeddings/a.xlsx": offices.workbook([NUMBER])}, offices.word()),
        {"embedded-files", "personal-data"}),
    "bom.docx": (
        lambda: offices.archive({"word/document.xml": b"<w:document>" + b" " * (70 << 20)}, offices.word()),
        {"file-not-inspected"}),
    "hong.docx": (lambda: b"PK\x03\x04 hong", {"damaged-file"}),
    "mat.xlsx": (lambda: offices.workbook(["TỐI MẬT"]), {"secrecy-mark"}),
    "can-cuoc.xlsx": (
        lambda: offices.workbook(["Danh sách"], ["Họ tên", "Số CCCD"], ["Thợ", "036085012345"]), {"personal-data"}),
    "an.xlsx": (lambda: offices.workbook(change=offices.with_hidden_sheet), {"hidden-content", "personal-data"}),
    "gop-y.xlsx": (
        lambda: offices.workbook(["Nội dung", "Số tiền"], ["Đường", 1], change=offices.with_cell_comment),
        {"file-comments"}),
    "dau-trang.xlsx": (lambda: offices.workbook(change=offices.headed("TUYỆT MẬT")), {"secrecy-mark"}),
    "cot-an.xlsx": (lambda: offices.workbook(change=offices.with_hidden_column), {"hidden-content"}),
    "tong-hop.xlsx": (lambda: offices.pivoted(offices.workbook()), {"personal-data"}),
    "dai.xlsx": (lambda: offices.with_sheets(1, 2_000_001), {"file-not-inspected"}),
    "mat.pptx": (lambda: offices.slides("Kế hoạch", "TUYỆT MẬT"), {"secrecy-mark"}),
    "can-cuoc.pptx": (lambda: offices.slides(NUMBER, "Hết", hidden=[1], notes=["Nói chậm"]),
                      {"personal-data", "hidden-content", "file-comments"}),
    "noi-chup.jpg": (lambda: offices.photo(PLACE), {"photo-place"}),
    "goi.zip": (
        lambda: offices.archive({"a/mat.docx": offices.word("MẬT"), "b.txt": NUMBER}),
        {"secrecy-mark", "personal-data"}),
    "goi-du-thao.zip": (
        lambda: offices.archive({
            "a.docx": offices.word(change=offices.tracked), "b.docx": offices.word(change=offices.reviewed),
            "c.xlsx": offices.workbook(creator="Nguyễn Văn Mẫu", change=lambda book: book.create_sheet("B").__setattr__(
                "sheet_state", "hidden")),
            "d.pdf": offices.scan()}),
        {"tracked-changes", "file-comments", "people-in-file", "hidden-content", "no-text-layer"}),
    "goi-la.zip": (
        lambda: offices.archive({"may-tinh.exe": b"MZ", "x.docm": offices.word(), "__MACOSX/._a.txt": b"\0", "a.txt": "Hết"}),
        {"unseen-files"}),
    "goi-sau.zip": (
        lambda: offices.archive({"a.zip": offices.archive({"b.zip": offices.archive({"c.docx": offices.word()})})}),
        {"unseen-files"}),
    "goi-khoa.zip": (lambda: offices.archive({"khoa.pdf": SPOILT["khoa.pdf"][0](), "a.docx": b"PK hong"}), {"unseen-files"}),
    "ten.zip": (
        lambda: offices.archive({"TUYET-MAT.txt": "Hết", "001085012345/a.png": b"x"}),
        {"secrecy-mark", "personal-data"}),
    "mat.svg": (
        lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><text x="1" y="2">T\xe1\xbb\x90I <tspan>M\xe1\xba\xacT</tspan></text></svg>',
        {"secrecy-mark"}),
    "sach.epub": (
        lambda: offices.archive({
            "mimetype": "application/epub+zip", "META-INF/container.xml": "<container/>",
            "a/b.xhtml": "<!DOCTYPE html><html><body><h1>Sách</h1><p><b>MẬT</b></p><p>Số&nbsp;CCCD 001085012345</p></body></html>"}),
        {"secrecy-mark", "personal-data"}),
    # A name alone does not make an archive a paper.
    "boc.zip": (
        lambda: offices.archive({"danh-sach.doc": NUMBER, "content.xml": "<a/>"}), {"unseen-files"}),
    "trung-ten.zip": (lambda: offices.twins("a.txt", "Hết", NUMBER), {"damaged-file"}),
    "qua-lon.zip": (
        lambda: offices.archive({"dai.xlsx": offices.with_sheets(1, 2_000_001)}),
        {"unseen-files", "file-not-inspected"}),
    "chen-trang.docx": (
        lambda: offices.archive({"word/afchunk.mht": f"MIME-Version: 1.0\n\n<p>{NUMBER}</p>"}, offices.word()),
        {"unseen-files"}),
    "chen-pdf.docx": (
        lambda: offices.archive({"word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0"}, offices.word()),
        {"embedded-files", "unseen-files"}),
    "khuon.pptx": (
        lambda: offices.archive({"ppt/slideMasters/slideMaster1.xml": drawn("TUYỆT MẬT")}, offices.slides("Hết")),
        {"secrecy-mark"}),
    "phu-luc-quet.pdf": (lambda: offices.joined(offices.pdf([], [], []), offices.scan(2)), {"no-text-layer"}),
    "kem-ngam.pdf": (
        lambda: offices.edited(offices.pdf(), offices.with_associated_file), {"embedded-files", "unseen-files"}),
    "hang-an.ods": (lambda: offices.open_sheet(row=' table:visibility="collapse"'), {"hidden-content"}),
    "cot-an.ods": (lambda: offices.open_sheet(column=' table:visibility="filter"'), {"hidden-content"}),
    "chu-an.odt": (lambda: offices.open_text(hidden=True), {"hidden-content"}),
}
CLEAN = {
    "sach.pdf": lambda: offices.pdf([], ["Nội dung bí mật nhà nước thì không đăng. Số tiền 001.085.012.345 đồng"]),
    "van-phong.pdf": lambda: offices.pdf(author="Admin"),
    "khong-khoa.pdf": lambda: offices.edited(
        offices.pdf(), lambda it: it.encrypt("", "chu", algorithm="RC4-128", permissions_flag=0)),
    # The state before a signature, and names that nobody can take out of what is signed.
    "da-ky.pdf": lambda: offices.edited(
        offices.pdf(author="Nguyễn Văn Mẫu"), offices.signed, incremental=True, full=False),
    "sach.docx": lambda: offices.word("Tài liệu mật thì nộp cho văn thư", author="UBND xã Bạch Minh"),
    "sach.xlsx": offices.workbook,
    "bieu-do.xlsx": lambda: offices.workbook(*[["Thôn", 912_000_000 + n] for n in range(30)], change=offices.charted),
    "hien.odt": lambda: offices.open_text(hidden=False),
    "hien.ods": lambda: offices.open_sheet(),
    "sach.pptx": lambda: offices.slides("Kế hoạch", "Hết"),
    "sach.jpg": offices.photo,
    "sach.svg": lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><text>B\xc3\xad m\xe1\xba\xadt nh\xc3\xa0 n\xc6\xb0\xe1\xbb\x9bc</text></svg>',
    "sach.zip": lambda: offices.archive(
        {"a/": b"", "a/sach.docx": offices.word(), "a/so-lieu.csv": "STT,Tên\n1,A\n", "a/tieng.mp3": b"ID3"}),
}
SETTINGS = small.SETTINGS + "giữ ảnh gốc: có\n"


def council(folder, files, settings=SETTINGS):
    """Each file with a record of its own."""
    (folder / "tin-tuc").mkdir(parents=True)
    (folder / "site.yaml").write_text(settings, encoding="utf-8")
    for name, data in files.items():
        attach(folder, name, data)
    return folder


def attach(folder, name, data, more=()):
    home = folder / "tin-tuc" / name.replace(".", "-")
    home.mkdir(exist_ok=True)
    (home / name).write_bytes(data)
    lines = [f"tiêu đề: Tin về {home.name}", "ngày đăng: 19/11/2026", f"tệp: [{name}]", *more]
    (home / "index.md").write_text(congkhai.record(lines), encoding="utf-8")


def check(content, cache, *more, path=None):
    """What is told, by the name of the file."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)} | ({"PATH": str(path)} if path else {})
    result = congkhai.run(congkhai.command("check", "--format", "json", *more, content=content), env=environment)
    assert result.returncode in (0, 1), result.stderr
    told = {}
    for problem in map(json.loads, filter(None, (result.stdout + result.stderr).splitlines())):
        home = pathlib.Path(problem["file"]).parent
        name = next(path.name for path in home.iterdir() if path.name != "index.md")
        told.setdefault(name, []).append(problem)
    return told


LEAK = "Gọi anh Mẫu 0912 000 678"
DRAWN = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
MAIL = '<Relationships><Relationship Id="a" Target="mailto:mau@gmail.com" TargetMode="External"/></Relationships>'


def drawn(text):
    return f"<part {DRAWN}><a:p><a:r><a:t>{text[:5]}</a:t></a:r><a:r><a:t>{text[5:]}</a:t></a:r></a:p></part>"


def body(inner):
    return f'<w:document xmlns:w="w" xmlns:wp="wp"><w:body><w:p><w:r>{inner}</w:r></w:p></w:body></w:document>'


# Parts beside the main ones, by the file's kind: whatever a reader of the file may come to see.
BESIDE = {
    "docx": {
        "docProps/custom.xml": f'<Properties xmlns:vt="v"><property name="x"><vt:lpwstr>{LEAK}</vt:lpwstr></property></Properties>',
        "customXml/item1.xml": f"<r>{LEAK}</r>", "word/glossary/document.xml": body(f"<w:t>{LEAK}</w:t>"),
        "word/_rels/document.xml.rels": MAIL, "word/charts/chart1.xml": f"<c><v>{LEAK}</v></c>",
        "word/document.xml": body(f'<wp:docPr descr="{LEAK}" id="1"/><w:t>x</w:t>'),
        "word/footnotes.xml": body(f'<w:instrText>HYPERLINK "mailto:</w:instrText><w:instrText>mau@gmail.com"</w:instrText>'),
        "word/header2.xml": body(f'<w:pict><v:shape xmlns:v="v"><v:textpath string="{LEAK}"/></v:shape></w:pict>'),
        "word/header1.xml": body("<w:t>gọi anh Mẫu 0912 000</w:t><w:br/><w:t>678</w:t>"),
    },
    "xlsx": {
        "xl/externalLinks/externalLink1.xml": f'<externalLink><row r="1"><cell r="A1" t="str"><v>{LEAK}</v></cell></row></externalLink>',
        "xl/externalLinks/externalLink2.xml": f'<externalLink><sheetNames><sheetName val="{LEAK}"/></sheetNames></externalLink>',
        "xl/charts/chart1.xml": drawn(LEAK), "xl/diagrams/data1.xml": drawn(LEAK),
        "xl/drawings/vmlDrawing1.vml": f"<xml><div>{LEAK}<br></div></xml>",
        "xl/worksheets/_rels/sheet1.xml.rels": MAIL,
    },
    "pptx": {
        "ppt/slideLayouts/slideLayout1.xml": drawn(LEAK), "ppt/diagrams/data1.xml": drawn(LEAK),
        "ppt/charts/chart1.xml": drawn(LEAK),
    },
    "odp": {
        "content.xml": f'<o xmlns:p="p" xmlns:form="f"><p:footer-decl>{LEAK}</p:footer-decl></o>',
        "Object 1/content.xml": f'<o xmlns:form="f"><form:fixed-text form:label="{LEAK}"/></o>',
    },
    "epub": {"a.opf": f'<package xmlns:dc="d"><dc:publisher>{LEAK}</dc:publisher></package>', "a.xml": f"<r>{LEAK}</r>", "a.xhtml": f"<html><body><p>{LEAK[:-4]}<br/>{LEAK[-3:]}</p></body></html>"},
}
BASES = {
    "docx": offices.word, "xlsx": offices.workbook, "pptx": lambda: offices.slides("Hết"),
    "odp": lambda: offices.open_slides(0), "epub": lambda: offices.archive({"mimetype": "application/epub+zip", "META-INF/container.xml": "<container/>"}),
}


def test_every_part_of_a_package_is_looked_through(tmp_path):
    files = {
        f"{number}.{kind}": offices.archive({part: text}, BASES[kind]())
        for kind, parts in BESIDE.items() for number, (part, text) in enumerate(parts.items())}
    files |= {
        f"{change.__name__}.xlsx": offices.workbook(change=change)
        for change in (offices.named_sheet, offices.far_cell, offices.asking_cell, offices.named_range)}
    files["unused.xlsx"] = offices.with_unused_string(LEAK)
    files |= {f"{change.__name__}.pdf": offices.edited(offices.pdf(), change) for change in (offices.choosing, offices.writing)}
    told = check(council(tmp_path / "content", files), tmp_path / "cache")
    assert {name: [it["id"] for it in problems] for name, problems in told.items()} == {
        name: ["personal-data"] for name in files}


def test_what_runs_on_into_the_next_line_is_found(tmp_path):
    lines = ["Ông Mẫu, số CMND", "123456789, điện thoại 0912 000", "678; sinh ngày", "12/03/1985, thường trú tại",
             "số 12, ngõ 5, đường Trần Phú."]
    columns = ["05", "1234", "5678", "0", "912.345.678", "Tổng số 1.250", "000.678"]
    content = council(tmp_path / "content", {
        "pdf.pdf": offices.pdf(lines), "vtt.zip": offices.archive({"a.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "\n".join(lines)}),
        "txt.txt": "\n".join(lines).encode(), "cot.pdf": offices.pdf(columns), "cot.txt": "\n".join(columns).encode()})
    result = congkhai.run(congkhai.command("check", content=content))
    for name, found in (("pdf", 4), ("vtt", 4), ("txt", 4), ("cot", 0)):
        told = [line for line in result.stderr.splitlines() if f"/{name}-" in line and "personal-data" in line]
        assert len(told) == found, result.stderr


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    files = {name: make() for name, (make, _) in SPOILT.items()} | {name: make() for name, make in CLEAN.items()}
    folder = tmp_path_factory.mktemp("inside")
    return council(folder / "content", files), folder / "cache"


@pytest.fixture(scope="module")
def told(made):
    return check(*made)


@pytest.mark.parametrize("name", SPOILT)
def test_what_should_not_be_there_is_told_where_the_file_is_named(told, name):
    problems = told[name]
    assert sorted(it["id"] for it in problems) == sorted(SPOILT[name][1])
    for problem in problems:
        assert (problem["line"], problem["column"]) == (4, 7)
        assert f"«{name}»" in problem["message"] and problem["hint"]


def test_clean_files_are_passed_over(told):
    # Its signature is none, which is told; nothing is within.
    assert [it["id"] for it in told["da-ky.pdf"]] == ["unread-signature"]
    assert told.keys() == SPOILT.keys() | {"da-ky.pdf"}


def test_what_must_not_be_published_is_an_error(told):
    errors = {it["id"] for problems in told.values() for it in problems if it["severity"] == "error"}
    assert errors == {
        "secrecy-mark", "personal-data", "active-content", "tracked-changes", "file-comments", "damaged-file",
        "locked-file", "unseen-files", "file-not-inspected"}


def test_places_are_named_and_persons_are_not(told):
    assert "may-tinh.exe, x.docm" in told["goi-la.zip"][0]["message"]
    assert "trang 4, 5 là ảnh quét" in told["phu-luc-quet.pdf"][0]["message"]
    assert "tên tệp bên trong" in told["ten.zip"][0]["message"]
    [problem] = told["can-cuoc.pdf"]
    assert "trang 2, 3" in problem["message"] and "001*******45" in problem["message"]
    assert "001085012345" not in json.dumps(told)
    assert "bảng tính «Nháp»" in " ".join(it["message"] for it in told["an.xlsx"])
    assert "trang chiếu 2" in told["mat.pptx"][0]["message"]


def test_what_is_unseen_in_a_paper_goes_where_it_is_saved_anew(told):
    [paper], [archive] = told["chen-trang.docx"], told["goi-la.zip"]
    assert "lưu thành tệp mới" in paper["hint"] and "bỏ các tệp ấy ra" in archive["hint"]
    [large] = [it for it in told["qua-lon.zip"] if it["id"] == "file-not-inspected"]
    assert "nhiều gói nhỏ" in large["hint"]


def test_a_mark_in_the_properties_alone_is_deleted_there(tmp_path):
    custom = '<Properties xmlns:vt="v"><property name="x"><vt:lpwstr>Mật</vt:lpwstr></property></Properties>'
    files = {
        "a.docx": offices.archive({"docProps/custom.xml": custom}, offices.word()),
        "b.docx": offices.archive({"docProps/custom.xml": custom}, offices.word("MẬT"))}
    told = check(council(tmp_path / "content", files), tmp_path / "cache")
    [alone], [both] = told["a.docx"], told["b.docx"]
    assert "Thuộc tính nâng cao > Tùy chỉnh" in alone["hint"] and "Thuộc tính" not in both["hint"]


def test_a_file_is_looked_into_once(made, told, tmp_path):
    nothing = tmp_path / "bin"
    nothing.mkdir()
    # What took too long may not do so another time.
    endless = made[0] / "tin-tuc/vo-tan-pdf"
    endless.rename(tmp_path / "vo-tan")
    try:
        again = check(*made, path=nothing)
    finally:
        (tmp_path / "vo-tan").rename(endless)
    # What another version of pdfsig would say of signatures nobody knows.
    assert [it["id"] for it in again["da-ky.pdf"]] == ["unread-signature"]
    assert again | {name: told[name] for name in ("da-ky.pdf", "vo-tan.pdf")} == told


def test_what_a_file_is_called_says_what_is_looked_for(tmp_path):
    content = council(tmp_path / "content", {"a.pdf": offices.word("MẬT")})
    assert [it["id"] for it in check(content, tmp_path / "cache")["a.pdf"]] == ["wrong-file-content"]
    attach(content, "b.docx", offices.word("MẬT"))
    told = check(content, tmp_path / "cache")
    assert [it["id"] for it in told["b.docx"]] == ["secrecy-mark"]


def test_what_failed_once_is_looked_into_again(tmp_path):
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "pdftotext").write_text("#!/bin/sh\nkill -SEGV $$\n")
    (tools / "pdftotext").chmod(0o755)
    content = council(tmp_path / "content", {"a.pdf": offices.pdf(["MẬT"])})
    told = check(content, tmp_path / "cache", path=f"{tools}:{os.environ['PATH']}")
    assert [it["id"] for it in told["a.pdf"]] == ["file-not-inspected"]
    assert [it["id"] for it in check(content, tmp_path / "cache")["a.pdf"]] == ["secrecy-mark"]


def test_missing_tools_are_told_once(tmp_path):
    (tmp_path / "bin").mkdir()
    files = {"a.pdf": offices.pdf(["MẬT"]), "b.pdf": offices.pdf(), "c.docx": offices.word("MẬT")}
    content = council(tmp_path / "content", files)
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "PATH": str(tmp_path / "bin")}
    result = congkhai.run(congkhai.command("check", content=content), env=environment)
    assert result.stderr.count("[files-not-inspected]") == 1
    assert "sudo apt install poppler-utils qpdf" in result.stderr and "2 tệp PDF" in result.stderr
    assert result.stderr.count("lỗi:") == 1 and "c.docx" in result.stderr
    # What was not seen is not remembered as clean.
    assert "secrecy-mark" in congkhai.run(
        congkhai.command("check", content=content), env=environment | {"PATH": os.environ["PATH"]}).stderr


@pytest.mark.parametrize("act", ["kill -SEGV $$", "exit 134", "yes | head -c 200000000", "head -c 5000000 /dev/zero >a"])
def test_a_tool_that_fails_is_told_of_the_file(tmp_path, act):
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "pdftotext").write_text(f"#!/bin/sh\n{act}\n")
    (tools / "pdftotext").chmod(0o755)
    content = council(tmp_path / "content", {"a.pdf": offices.pdf(), "b.docx": offices.word("MẬT")})
    told = check(content, tmp_path / "cache", path=f"{tools}:{os.environ['PATH']}")
    assert [it["id"] for it in told["a.pdf"]] == ["file-not-inspected"]
    assert [it["id"] for it in told["b.docx"]] == ["secrecy-mark"]


def test_the_hint_for_a_scan_adds_the_text(tmp_path):
    content = council(tmp_path / "content", {"quyết định 1.pdf": offices.scan()})
    [problem] = check(content, tmp_path / "cache")["quyết định 1.pdf"]
    words = shlex.split(problem["hint"].removeprefix("chạy: "))
    assert words[0] == "ocrmypdf"
    made = subprocess.run(words, capture_output=True, encoding="utf-8", timeout=120)
    assert made.returncode == 0, made.stderr
    assert check(content, tmp_path / "cache") == {}


def test_what_may_be_named_is_declared_and_a_mark_is_not(tmp_path):
    content = council(tmp_path / "content", {})
    ways = ["cho phép nêu:", "  - loại: số định danh cá nhân", "    lý do: Người ấy đã đồng ý", "    ngày: 18/11/2026"]
    attach(content, "a.pdf", offices.pdf([NUMBER]), ways)
    assert check(content, tmp_path / "cache") == {}
    attach(content, "a.pdf", offices.pdf([NUMBER, "MẬT"]), ways)
    assert [it["id"] for it in check(content, tmp_path / "cache")["a.pdf"]] == ["secrecy-mark"]


def test_places_that_are_taken_out_of_photographs_are_not_told(tmp_path):
    content = council(tmp_path / "content", {"noi-chup.jpg": offices.photo(PLACE)}, small.SETTINGS)
    assert check(content, tmp_path / "cache") == {}


def test_the_site_is_the_same_whoever_looked(tmp_path):
    content = council(tmp_path / "content", {name: make() for name, make in CLEAN.items()})
    sites = []
    for name in ("a", "b"):
        environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
        congkhai.build(tmp_path / name, content=content, environment=environment)
        sites.append(congkhai.contents(tmp_path / name))
    assert sites[0] == sites[1]
    for name, make in CLEAN.items():
        assert (content / "tin-tuc" / name.replace(".", "-") / name).read_bytes() == sites[0][
            f"tin-tuc/{name.replace('.', '-')}/{name}"]


def test_a_commit_with_a_secret_paper_is_refused(tmp_path):
    desk = tmp_path / "desk"
    council(desk / "content", {"sach.pdf": offices.pdf()})
    small.git(desk, "init", "--quiet", "--initial-branch=main")
    congkhai.run([str(congkhai.PROGRAM), "hook", "install", "--pre-commit", str(desk)])

    def commit():
        small.git(desk, "add", "--all")
        return small.git(desk, "commit", "--quiet", "--message", "Thêm")

    assert commit().returncode == 0
    attach(desk / "content", "mat.pdf", offices.pdf(["TUYỆT MẬT"]))
    refused = commit()
    assert refused.returncode != 0 and "[secrecy-mark]" in refused.stderr


def test_the_preview_tells_of_a_new_file_when_it_was_looked_into(tmp_path):
    content = council(tmp_path / "content", {"sach.pdf": offices.pdf()})
    with preview.serve(tmp_path, content) as shown:
        events = shown.events()
        attach(content, "mat.pdf", offices.pdf(["TUYỆT MẬT"]))
        events.until(lambda news: "secrecy-mark" in json.dumps(news))
        events.close()


def with_attachments(data, files):
    def attached(writer):
        for name, inner in files.items():
            writer.add_attachment(name, inner)

    return offices.edited(data, attached)


def test_files_attached_to_a_pdf_are_looked_into(tmp_path):
    deep = with_attachments(offices.pdf(), {"mat.docx": offices.word("TUYỆT MẬT")})
    files = {
        "chu.pdf": with_attachments(offices.pdf(), {"../../ghi chú: a.txt": NUMBER.encode(), "bang.xlsx": offices.workbook()}),
        "sau.pdf": with_attachments(offices.pdf(), {"trong.pdf": deep}),
        "nhieu.pdf": with_attachments(offices.pdf(), {f"{n}.txt": b"a" for n in range(101)}),
        "sach.pdf": with_attachments(offices.pdf(), {"sach.txt": "Diện tích 12 ha".encode()}),
    }
    told = check(council(tmp_path / "content", files), tmp_path / "cache")
    ids = {name: sorted(it["id"] for it in problems) for name, problems in told.items()}
    # The PDF within ends as an earlier state would.
    assert ids == {
        "chu.pdf": ["embedded-files", "personal-data"],
        "sau.pdf": ["earlier-revisions", "embedded-files", "secrecy-mark"],
        "nhieu.pdf": ["embedded-files", "file-not-inspected", "unseen-files"], "sach.pdf": ["embedded-files"]}
    [leak] = [it for it in told["chu.pdf"] if it["id"] == "personal-data"]
    assert "a.txt" in leak["message"] and "001*******45" in leak["message"]
    assert {path.name for path in tmp_path.iterdir()} == {"content", "cache"}


def test_a_small_file_does_not_hold_it_up(tmp_path):
    files = {
        "trung.xlsx": offices.with_sheets(200, 100_000), "an.odp": offices.open_slides(200_000),
        "phay.zip": offices.archive({"a.csv": "," * 1_000_000})}
    assert max(map(len, files.values())) < 30_000
    begun = time.monotonic()
    told = check(council(tmp_path / "content", files), tmp_path / "cache")
    assert time.monotonic() - begun < 20
    assert {name: [it["id"] for it in problems] for name, problems in told.items()} == {"an.odp": ["hidden-content"]}


WAIVER = ["cho phép nêu:", "  - nội dung: '036085012345'", "    lý do: Người ấy đồng ý", "    ngày: 18/11/2026"]


def test_a_waiver_is_unused_only_where_all_was_read(tmp_path):
    content = council(tmp_path / "content", {})
    attach(content, "a.pdf", offices.pdf(["Số khác: 036085012345"]), WAIVER)
    attach(content, "b.pdf", offices.pdf(), WAIVER)
    attach(content, "quet.pdf", offices.scan(), WAIVER)
    attach(content, "goi.zip", offices.archive({"a.doc": b"x"}), WAIVER)
    nothing = tmp_path / "bin"
    nothing.mkdir()
    command = congkhai.command("check", content=content)
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    without = congkhai.run(command, env=environment | {"PATH": str(nothing)}).stderr
    assert "[files-not-inspected]" in without and "[unused-disclosure]" not in without
    with_tools = congkhai.run(command, env=environment).stderr
    assert with_tools.count("[unused-disclosure]") == 1 and "b-pdf/index.md:6" in with_tools
