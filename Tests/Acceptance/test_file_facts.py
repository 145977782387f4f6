"""What a record's page says of its files: SHA-256, type, size, and who signed a PDF, as far as the file tells."""

import hashlib
import json
import os
import re
import shutil
import subprocess

import bs4
import pytest

import congkhai
import small

DAY = re.compile(r"\d\d:\d\d, \d\d/\d\d/\d{4}")
MATCHES, DIFFERS = "Chữ ký khớp nội dung.", "Chữ ký không khớp nội dung"
WHOLE, PART = "Phủ toàn bộ tệp.", "Chỉ phủ một phần: có nội dung thêm sau khi ký."
UNKNOWN = "Chưa kiểm tra được tổ chức chứng thực."
KNOWN = "Tổ chức chứng thực có trong danh sách của cơ quan."
AUTHORITY = []


def paper():
    """A PDF of one empty page."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>"]
    text, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return text + b"xref\n0 4\n0000000000 65535 f \n%strailer\n<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        table, len(text))


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    """PDF files signed with certificates of an authority that nobody knows."""
    folder = tmp_path_factory.mktemp("signing")
    (folder / "noise").write_bytes(os.urandom(64))
    environment = dict(os.environ, HOME=str(folder), LC_ALL="C")

    def run(*words):
        subprocess.run(words, cwd=folder, env=environment, check=True, capture_output=True, input=b"y\n\ny\n")

    def certificate(name, subject, *more):
        run("certutil", "-S", "-d", "sql:.", "-n", name, "-s", subject, "-z", "noise", *more)

    def sign(who, source, target, *more):
        run("pdfsig", "-nssdir", "sql:.", "-add-signature", "-nick", who, *more, source, target)
        return (folder / target).read_bytes()

    run("certutil", "-N", "-d", "sql:.", "--empty-password")
    certificate("ca", "CN=Cơ quan chứng thực mẫu,C=VN", "-x", "-t", "CT,C,C", "-m", "1", "-v", "240", "-2")
    certificate("an", "CN=Nguyễn Văn An,C=VN", "-c", "ca", "-t", ",,", "-m", "2", "-v", "120")
    certificate("expired", "CN=Trần Thị Cũ,C=VN", "-c", "ca", "-t", ",,", "-m", "3", "-w", "-36", "-v", "12")
    certificate("own", 'CN="<b>Tự xưng</b>",C=VN', "-x", "-t", ",,", "-m", "4", "-v", "120")
    run("sh", "-c", "certutil -L -d sql:. -n ca -a > ca.pem")
    (folder / "plain.pdf").write_bytes(paper())
    whole = sign("an", "plain.pdf", "whole.pdf")
    AUTHORITY[:] = [(folder / "ca.pem").read_bytes()]
    return {
        "khong-ky.pdf": paper(),
        "ca-tep.pdf": whole,
        "them-sau.pdf": whole + b"% th\xc3\xaam sau\n",
        "da-sua.pdf": whole.replace(b"0 0 595 842", b"0 0 595 841"),
        "hai-nguoi.pdf": sign("expired", "whole.pdf", "two.pdf"),
        "het-han.pdf": sign("expired", "plain.pdf", "expired.pdf"),
        "tu-xung.pdf": sign("own", "plain.pdf", "own.pdf"),
    }


@pytest.fixture
def council(papers, tmp_path):
    """A council with a resolution that has all of these beside it."""
    council = small.council(tmp_path / "content")
    folder = council / "nghi-quyet/ky-so"
    folder.mkdir()
    for name, data in (papers | {"phu-luc.csv": b"a,b\n1,2\n"}).items():
        (folder / name).write_bytes(data)
    names = ", ".join([*papers, "phu-luc.csv"])
    (folder / "index.md").write_text(congkhai.record(
        ["tiêu đề: Có tệp ký số", "số ký hiệu: 09/NQ-HĐND", "ngày ban hành: 20/11/2026", f"tệp: [{names}]"]),
        encoding="utf-8")
    return council


def build(council, output, *more, path=None, cache=None):
    environment = dict(os.environ, XDG_CACHE_HOME=str(cache or output.parent / "cache"))
    if path:
        environment["PATH"] = str(path)
    return congkhai.build(output, *more, content=council, environment=environment)


def facts(output):
    """The paragraphs under each file, by its name."""
    page = bs4.BeautifulSoup((output / "nghi-quyet/ky-so/index.html").read_bytes(), "html.parser")
    fold = next(fold for fold in page.find_all("details") if "SHA-256" in fold.summary.text)
    # What is wrong is seen without being looked for.
    assert fold.has_attr("open") == (DIFFERS in fold.text)
    return {
        item.a["href"].rsplit("/", 1)[1]: [" ".join(p.get_text().split()) for p in item.find_all("p")]
        for item in fold.select("ul.offers > li")}


def without(tool, folder):
    """A PATH on which all is but a tool."""
    folder.mkdir()
    for place in ("/usr/bin", "/bin"):
        for name in os.listdir(place):
            if name != tool and not (folder / name).exists():
                (folder / name).symlink_to(f"{place}/{name}")
    return folder


def test_each_file_shows_its_hash_and_what_its_signatures_say(council, papers, tmp_path):
    output = tmp_path / "output"
    result = build(council, output)
    shown = facts(output)
    assert set(shown) == {*papers, "phu-luc.csv"}
    for name, lines in shown.items():
        data = (council / "nghi-quyet/ky-so" / name).read_bytes()
        assert lines[0] == f"SHA-256: {hashlib.sha256(data).hexdigest()}"
        assert (output / "nghi-quyet/ky-so" / name).read_bytes() == data
    assert shown["phu-luc.csv"][1:] == []
    assert shown["khong-ky.pdf"][1:] == ["Không có chữ ký số."]

    def signatures(name):
        lines = [re.sub(DAY, "LÚC", line) for line in shown[name][1:]]
        assert all("LÚC" in line for line in lines), lines
        return lines

    by = "Người ký: {}, LÚC. {} {} " + UNKNOWN
    assert signatures("ca-tep.pdf") == [by.format("Nguyễn Văn An", MATCHES, WHOLE)]
    assert signatures("them-sau.pdf") == [by.format("Nguyễn Văn An", MATCHES, PART)]
    assert signatures("da-sua.pdf") == [by.format("Nguyễn Văn An", DIFFERS, WHOLE)]
    assert signatures("het-han.pdf") == [by.format("Trần Thị Cũ", MATCHES, WHOLE)]
    assert signatures("tu-xung.pdf") == [by.format("<b>Tự xưng</b>", MATCHES, WHOLE)]
    assert signatures("hai-nguoi.pdf") == [
        by.format("Nguyễn Văn An", MATCHES, PART), by.format("Trần Thị Cũ", MATCHES, WHOLE)]
    # One warning, at the line that names the file.
    assert re.findall(r"^(\S+?): cảnh báo.*\[(\S+)\]$", result.stderr, re.M) == [
        (f"{council}/nghi-quyet/ky-so/index.md:5:47", "altered-after-signing")], result.stderr


def test_an_authority_is_known_where_the_office_names_it(council, papers, tmp_path):
    """Not by what this machine trusts, and by the time of signing, whatever the day."""
    (council / "chung-thuc.pem").write_bytes(AUTHORITY[0])
    build(council, tmp_path / "output")
    known = {name: [KNOWN in line for line in lines[1:]] for name, lines in facts(tmp_path / "output").items()}
    assert known == {
        "khong-ky.pdf": [False], "phu-luc.csv": [], "ca-tep.pdf": [True], "them-sau.pdf": [True], "da-sua.pdf": [False],
        "hai-nguoi.pdf": [True, False], "het-han.pdf": [False], "tu-xung.pdf": [False]}
    assert not any(AUTHORITY[0] in data for data in congkhai.contents(tmp_path / "output").values())
    result = congkhai.run(
        congkhai.command("check", content=council),
        env=dict(os.environ, PATH=str(without("openssl", tmp_path / "bin")), XDG_CACHE_HOME=str(tmp_path / "none")))
    assert result.returncode == 0 and "chưa cài openssl" in result.stderr
    (council / "chung-thuc.pem").write_bytes(b"\x30\x82")
    result = congkhai.run(congkhai.command("check", "--format", "json", content=council))
    assert result.returncode == 1 and "no-certificate" in result.stderr


def test_the_time_is_that_of_the_councils_zone(council, papers, tmp_path):
    said = subprocess.run(
        ["pdfsig", "-nocert", council / "nghi-quyet/ky-so/ca-tep.pdf"], capture_output=True, encoding="utf-8",
        env=dict(os.environ, TZ="Asia/Ho_Chi_Minh", LC_ALL="C", HOME=str(tmp_path)))
    month, day, year, time = re.search(r"Signing Time: (\w+) (\d+) (\d+) (\d\d:\d\d)", said.stdout).groups()
    build(council, tmp_path / "output")
    line = facts(tmp_path / "output")["ca-tep.pdf"][1]
    assert f"{time}, {day}/" in line and f"/{year}." in line, line


def test_data_files_have_the_hashes(council, papers, tmp_path):
    build(council, tmp_path / "output")
    data = json.loads((tmp_path / "output/du-lieu/nghi-quyet.json").read_bytes())
    records = data if isinstance(data, list) else next(value for value in data.values() if isinstance(value, list))
    files = next(record["files"] for record in records if record["id"] == "nghi-quyet/ky-so")
    assert {file["url"].rsplit("/", 1)[1]: file["sha256"] for file in files} == {
        name: hashlib.sha256((council / "nghi-quyet/ky-so" / name).read_bytes()).hexdigest()
        for name in [*papers, "phu-luc.csv"]}


def test_the_same_bytes_with_and_without_what_was_found_before(council, tmp_path):
    cache = tmp_path / "cache"
    build(council, tmp_path / "first", cache=cache)
    kept = list(cache.glob("congkhai/signatures-*/*"))
    assert len(kept) == 6 and all(file.stat().st_mode & 0o777 == 0o600 for file in kept)
    build(council, tmp_path / "second", cache=cache)
    # Spoilt and cut short: found anew.
    for index, file in enumerate(kept):
        file.write_bytes([b"", b"[]", file.read_bytes()[:-1], b"\xff" * 99, b"0" * 64 + b"\n[]", b"{"][index])
    build(council, tmp_path / "third", cache=cache)
    shutil.rmtree(cache)
    cache.write_text("no folder")
    build(council, tmp_path / "fourth", cache=cache)
    first = congkhai.reproducible(tmp_path / "first")
    assert all(congkhai.reproducible(tmp_path / name) == first for name in ("second", "third", "fourth"))


def test_without_the_tool_the_page_is_silent_and_the_build_says_so_once(council, tmp_path):
    output = tmp_path / "output"
    result = build(council, output, path=without("pdfsig", tmp_path / "bin"))
    assert [line for line in result.stderr.splitlines() if "[unread-signature]" in line] == [
        f"{council}/nghi-quyet/ky-so/ca-tep.pdf:1:1: cảnh báo: chưa cài pdfsig nên trang không nói gì về chữ ký số "
        "trong 6 tệp PDF [unread-signature]"], result.stderr
    assert "sudo apt install poppler-utils" in result.stderr
    shown = facts(output)
    assert shown["khong-ky.pdf"][1:] == ["Không có chữ ký số."]
    assert all(lines[1:] == [] for name, lines in shown.items() if name != "khong-ky.pdf")
    strict = congkhai.run(
        congkhai.command("check", "--strict", content=council),
        env=dict(os.environ, PATH=str(tmp_path / "bin"), XDG_CACHE_HOME=str(tmp_path / "none")))
    assert strict.returncode == 2, strict.stderr


def test_a_tool_that_hangs_lies_or_breaks_stops_nothing(council, tmp_path):
    folder = without("pdfsig", tmp_path / "bin")
    for number, script in enumerate([
            "exit 1", "kill -9 $$", "yes", "echo hm; echo 'Signature #7:'", "echo Signature; printf 'Signature #1:\\n'"]):
        (folder / "pdfsig").write_text(f'#!/bin/sh\n[ "$1" = -v ] && echo pdfsig {number} && exit\n{script}\n')
        (folder / "pdfsig").chmod(0o755)
        result = build(council, tmp_path / f"output{number}", path=folder)
        assert result.stderr.count("[unread-signature]") == 6, result.stderr
        assert all(len(lines) == 1 for name, lines in facts(tmp_path / f"output{number}").items() if name != "khong-ky.pdf")


def test_papers_behind_closed_doors_are_not_told_of(tmp_path):
    """Neither the name nor the hash of a file that is not on the site."""
    council = small.council(tmp_path / "content")
    folder = council / "ky-hop/giua-nam"
    folder.mkdir(parents=True)
    for name in ("kin.pdf", "mo.pdf"):
        (folder / name).write_bytes(paper() + name.encode())
    (folder / "index.md").write_text(congkhai.record([
        "tiêu đề: Kỳ họp giữa năm", "hình thức: thường lệ", "bắt đầu: 08:00 07/07/2026", "chương trình:",
        "  - {tiêu đề: Việc kín, công khai: không, tài liệu: [kin.pdf]}", "  - {tiêu đề: Việc mở, tài liệu: [mo.pdf]}",
    ]), encoding="utf-8")
    build(council, tmp_path / "output")
    closed, opened = (hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("kin.pdf", "mo.pdf"))
    page = (tmp_path / "output/ky-hop/giua-nam/index.html").read_text("utf-8")
    assert opened in page and "mo.pdf" in page
    for path, data in congkhai.contents(tmp_path / "output").items():
        assert closed.encode() not in data and b"kin.pdf" not in data, path
