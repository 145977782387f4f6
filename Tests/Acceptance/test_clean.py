"""`congkhai clean`: what a file says of its making goes, the file itself stays, and nothing is ever lost."""

import json
import os
import signal
import subprocess
import time
import zipfile

import openpyxl
import openpyxl.comments
import pytest

import congkhai
import offices
import small

SECRETS = [b"Le Van May", b"noi bo 123", b"app.alert", b"Ban cu 2025", b"rieng cua Word"]

# A PDF with all that can be taken away: two pages, a bookmark, an earlier revision.
PDF = """
import pikepdf, sys
from pikepdf import Array, Dictionary, Name, Stream, String
pdf = pikepdf.new()
for words in ("Trang mot", "Trang hai"):
    pdf.add_blank_page(page_size=(300, 300))
    page = pdf.pages[-1]
    # Fonts may have any name, also those of what goes elsewhere.
    page.Resources = Dictionary(Font=Dictionary({"/AA": Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)}))
    page.Contents = Stream(pdf, f"BT /AA 24 Tf 20 100 Td ({words}) Tj ET".encode())
    page.obj["/PieceInfo"] = Dictionary(Word=String("rieng cua Word"))
    page.obj["/AA"] = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("app.alert(3)")))
with pdf.open_outline() as outline:
    outline.root.append(pikepdf.OutlineItem("Dieu 1", 1))
pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
pdf.attachments["ghi-chu.txt"] = pikepdf.AttachedFileSpec(pdf, b"noi bo 123", filename="ghi-chu.txt")
pdf.docinfo["/Author"] = "Le Van May"
with pdf.open_metadata() as metadata:
    metadata["dc:creator"] = ["Le Van May"]
if "comment" in sys.argv:
    pdf.pages[0].Annots = Array([pdf.make_indirect(Dictionary(
        Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9], T=String("Tran B"), Contents=String("xem lai")))])
pdf.save(sys.argv[1], compress_streams=False)
"""


def tool(*words, **options):
    result = subprocess.run([str(word) for word in words], capture_output=True, timeout=90, **options)
    assert result.returncode == 0, (words, result.stderr)
    return result.stdout


def clean(*words, **options):
    return congkhai.run([str(word) for word in (congkhai.PROGRAM, "clean", *words)], **options)


def with_revision(data):
    """The same with what is saved later behind it: an incremental update with an object that no page shows."""
    start = data.rindex(b"startxref") + 10
    previous = int(data[start:].split()[0])
    size = int(data[data.rindex(b"/Size") + 5:].split()[0].split(b"/")[0].strip(b">"))
    added = b"%d 0 obj\n(Ban cu 2025)\nendobj\n" % size
    place = len(data) + len(added)
    return data + added + (
        b"xref\n%d 1\n%010d 00000 n \ntrailer <</Size %d/Root 1 0 R/Prev %d>>\n" % (size, len(data), size + 1, previous)
        + b"startxref\n%d\n%%%%EOF\n" % place)


@pytest.fixture(scope="module")
def pdf(tmp_path_factory):
    file = tmp_path_factory.mktemp("pdf") / "full.pdf"
    tool("/usr/bin/python3", "-c", PDF, file)
    return with_revision(file.read_bytes())


@pytest.fixture
def council(tmp_path, pdf):
    """A council with the file, and where it is."""
    council = small.council(tmp_path / "content")
    folder = council / "nghi-quyet/33"
    folder.mkdir()
    (folder / "33.pdf").write_bytes(pdf)
    (folder / "index.md").write_text(congkhai.record(
        ["tiêu đề: Có tệp", "số ký hiệu: 33/NQ-HĐND", "ngày ban hành: 20/11/2026", "tệp: 33.pdf"]), encoding="utf-8")
    return council


def test_a_pdf_loses_all_but_its_pages_and_the_site_has_only_the_clean_one(council, pdf, tmp_path):
    file, original = council / "nghi-quyet/33/33.pdf", tmp_path / "content-ban-goc/nghi-quyet/33/33.pdf"
    for secret in SECRETS:
        assert secret in pdf
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    file.chmod(0o640)
    result = clean("content/nghi-quyet/33/33.pdf", cwd=tmp_path)
    assert result.returncode == 0 and result.stderr == "", result.stderr
    for words in ("người soạn", "tệp đính kèm", "mã tự chạy", "bản cũ", "dữ liệu riêng"):
        assert words in result.stdout
    assert original.read_bytes() == pdf
    assert [path.stat().st_mode & 0o777 for path in (file, original)] == [0o640, 0o640]
    data = file.read_bytes()
    assert not [secret for secret in SECRETS if secret in data] and data.count(b"startxref") == 1
    facts = json.loads(tool("exiftool", "-json", "-G", file))[0]
    assert {name for name in facts if name.split(":")[0] not in ("File", "ExifTool", "SourceFile")} <= {
        "PDF:PDFVersion", "PDF:Linearized", "PDF:PageCount", "PDF:PageMode"}, facts
    assert b"no embedded files" in tool("qpdf", "--list-attachments", file)
    assert tool("pdfinfo", "-js", file).strip() == b"" and tool("pdfinfo", "-meta", file).strip() == b""
    tool("qpdf", "--check", file)
    assert tool("pdftotext", file, "-") == tool("pdftotext", original, "-") and b"Trang hai" in tool("pdftotext", file, "-")
    outlines = json.loads(tool("qpdf", "--json", "--json-key=outlines", file))["outlines"]
    assert [outline["title"] for outline in outlines] == ["Dieu 1"]
    # Neither the site nor git ever sees the other.
    congkhai.build(tmp_path / "output", content=council)
    assert (tmp_path / "output/nghi-quyet/33/33.pdf").read_bytes() == data
    assert not any(pdf == other for other in congkhai.contents(tmp_path / "output").values())
    subprocess.run(["git", "add", "-A"], cwd=tmp_path, check=True)
    listed = tool("git", "ls-files", cwd=tmp_path).decode()
    assert "ban-goc" not in listed and "content/nghi-quyet/33/33.pdf" in listed
    # Once is enough.
    before = congkhai.snapshot(tmp_path)
    again = clean(file)
    assert again.returncode == 0 and "Không có gì phải bỏ" in again.stdout
    assert congkhai.snapshot(tmp_path) == before


def test_a_dry_run_writes_nothing_and_names_the_same(council, tmp_path):
    before = congkhai.snapshot(tmp_path)
    result = clean(council / "nghi-quyet/33/33.pdf", "--dry-run")
    assert result.returncode == 0 and "Sẽ bỏ: người soạn" in result.stdout
    assert congkhai.snapshot(tmp_path) == before


def test_two_originals_of_one_name_are_both_kept(council, pdf, tmp_path):
    file = council / "nghi-quyet/33/33.pdf"
    assert clean(file).returncode == 0
    other = pdf.replace(b"Le Van May", b"Le Van Hai")
    for data in (other, pdf, other):
        file.write_bytes(data)
        assert clean(file).returncode == 0
    kept = tmp_path / "content-ban-goc/nghi-quyet/33"
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == {"33.pdf": pdf, "33-2.pdf": other}


def test_comments_are_named_and_not_said_to_be_gone(tmp_path):
    file = tmp_path / "full.pdf"
    tool("/usr/bin/python3", "-c", PDF, file, "comment")
    result = clean(file, "--format", "json")
    warning = json.loads(result.stderr)
    assert (result.returncode, warning["id"], warning["severity"]) == (0, "left-in-file", "warning")
    assert "ghi chú" in warning["message"] and b"Tran B" in file.read_bytes()
    assert (tmp_path / "ban-goc/full.pdf").exists() and (tmp_path / "ban-goc/.gitignore").read_text() == "*\n"


def test_a_signed_pdf_is_refused(tmp_path, pdf):
    environment = dict(os.environ, HOME=str(tmp_path), LC_ALL="C")
    tool("certutil", "-N", "-d", "sql:.", "--empty-password", cwd=tmp_path)
    (tmp_path / "noise").write_bytes(os.urandom(64))
    tool("certutil", "-S", "-d", "sql:.", "-n", "an", "-s", "CN=An", "-x", "-t", ",,", "-z", "noise", cwd=tmp_path)
    (tmp_path / "plain.pdf").write_bytes(pdf)
    tool("pdfsig", "-nssdir", "sql:.", "-add-signature", "-nick", "an", "plain.pdf", "signed.pdf", cwd=tmp_path, env=environment)
    file = tmp_path / "signed.pdf"
    signed = file.read_bytes()
    result = clean(file, "--format", "json")
    assert (result.returncode, json.loads(result.stderr)["id"]) == (1, "signed-file")
    assert file.read_bytes() == signed and not (tmp_path / "ban-goc").exists()
    result = clean(file, "--even-signed")
    assert result.returncode == 0 and "chữ ký số" in result.stdout
    assert (tmp_path / "ban-goc/signed.pdf").read_bytes() == signed
    assert b"Signature Validation" not in subprocess.run(["pdfsig", file], capture_output=True, env=environment).stdout
    assert not [secret for secret in SECRETS if secret in file.read_bytes()]


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_a_photo_keeps_its_pixels_and_which_way_is_up(ending, tmp_path):
    make = "import sys; from PIL import Image; Image.linear_gradient('L').convert('RGB').save(sys.argv[1])"
    file = tmp_path / f"anh.{ending}"
    tool("/usr/bin/python3", "-c", make, file)
    tool("exiftool", "-q", "-overwrite_original", "-n", "-GPSLatitude=21.03", "-GPSLatitudeRef=N", "-GPSLongitude=105.8",
         "-GPSLongitudeRef=E", "-Model=May anh X", "-Artist=Le Van May", "-XMP:Creator=Le Van May", "-Orientation=6", file)
    before = file.read_bytes()
    result = clean(file)
    assert result.returncode == 0 and result.stderr == "", result.stderr
    assert all(words in result.stdout for words in ("nơi chụp", "người soạn", "máy ảnh"))
    facts = json.loads(tool("exiftool", "-json", "-n", "-G1", "-a", file))[0]
    assert facts["IFD0:Orientation"] == 6
    assert not [name for name in facts if name.startswith(("GPS", "XMP", "Composite:GPS"))]
    data = file.read_bytes()
    assert b"Le Van May" not in data and b"May anh X" not in data
    pixels = "import sys; from PIL import Image; sys.stdout.buffer.write(Image.open(sys.argv[1]).tobytes())"
    assert tool("/usr/bin/python3", "-c", pixels, file) == tool(
        "/usr/bin/python3", "-c", pixels, tmp_path / f"ban-goc/anh.{ending}")
    assert (tmp_path / f"ban-goc/anh.{ending}").read_bytes() == before
    assert "Không có gì phải bỏ" in clean(file).stdout


def test_a_table_loses_its_author_and_what_is_hidden_is_named(tmp_path):
    book = openpyxl.Workbook()
    book.properties.creator, book.active["A1"] = "Le Van May", "Thu"
    book.active["B1"], book.active.column_dimensions["B"].hidden = "an", True
    book.active["A1"].comment = openpyxl.comments.Comment("xem lai", "Tran B")
    book.create_sheet("Nhap")
    file = tmp_path / "thu.xlsx"
    book.save(file)
    result = clean(file)
    assert result.returncode == 0 and "người soạn" in result.stdout
    assert "phần ẩn" in result.stderr and "ghi chú" in result.stderr
    assert "Creator" not in json.loads(tool("exiftool", "-json", file))[0]
    opened = openpyxl.load_workbook(file)
    assert opened.active["A1"].value == "Thu" and opened.sheetnames == ["Sheet", "Nhap"]


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_a_text_loses_its_author_and_tracked_changes_are_named(ending, tmp_path):
    file = tmp_path / f"bao-cao.{ending}"
    (tmp_path / "text.html").write_text(
        '<p>Báo cáo <ins>thêm</ins></p>' if ending == "odt" else
        '<p>Báo cáo <span class="insertion" author="Tran B" date="2026-01-01T00:00:00Z">thêm</span></p>', encoding="utf-8")
    tool("pandoc", "-M", "author=Le Van May", "-f", "html", tmp_path / "text.html", "-o", file)
    result = clean(file)
    assert result.returncode == 0 and "người soạn" in result.stdout
    assert ("vết sửa" in result.stderr) == (ending == "docx")
    properties = {"docx": "docProps/core.xml", "odt": "meta.xml"}[ending]
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None and b"Le Van May" not in archive.read(properties)
    assert "thêm" in tool("pandoc", "--track-changes=all", file, "-t", "plain").decode()


def test_a_text_loses_what_was_noted_of_people_beside_it(tmp_path):
    named = {
        "docProps/custom.xml": '<Properties xmlns:vt="v"><property name="Người soạn"><vt:lpwstr>Nguyễn Văn Mẫu</vt:lpwstr>'
        "</property></Properties>",
        "word/people.xml": '<w15:people xmlns:w15="w"><w15:person w15:author="Nguyễn Văn Mẫu"/><w15:person w15:author="Lê Thị Mẫu">'
        '<w15:presenceInfo w15:userId="lemau"/></w15:person></w15:people>'}
    paper = tmp_path / "a.docx"
    paper.write_bytes(offices.archive(named, offices.word()))
    result = congkhai.run([str(congkhai.PROGRAM), "clean", str(paper)])
    assert result.returncode == 0, result.stderr
    with zipfile.ZipFile(paper) as clean:
        assert not [name for name in clean.namelist() if "Mẫu".encode() in clean.read(name)]


def test_what_cannot_be_cleaned_is_told_and_stays(tmp_path, pdf):
    (tmp_path / "bin").mkdir()
    files = {
        "half.pdf": (pdf[:400], "damaged-file"), "no.pdf": (b"no", "damaged-file"), "bai.md": (b"# a", "unknown-file-type"),
        "no.docx": (b"PK\3\4no", "damaged-file"), "old.xlsx": (b"\xd0\xcf\x11\xe0\xa1", "locked-file"),
        "no.jpg": (b"no", "damaged-file")}
    for name, (data, _) in files.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "full.pdf").write_bytes(pdf)
    lock = "import pikepdf, sys; pikepdf.open(sys.argv[1]).save(sys.argv[2], encryption=pikepdf.Encryption(user='a', owner='b'))"
    tool("/usr/bin/python3", "-c", lock, tmp_path / "full.pdf", tmp_path / "locked.pdf")
    tool("/usr/bin/python3", "-c", lock.replace("user='a'", "user=''"), tmp_path / "full.pdf", tmp_path / "owned.pdf")
    (tmp_path / "link.pdf").symlink_to("full.pdf")
    before = congkhai.snapshot(tmp_path)
    expected = [(name, identifier) for name, (_, identifier) in files.items()] + [
        ("locked.pdf", "locked-file"), ("owned.pdf", "locked-file"), ("link.pdf", "unreadable-file"), ("bin", "unreadable-file"), ("none.pdf", "unreadable-file")]
    result = clean(*(name for name, _ in expected), "--format", "json", cwd=tmp_path)
    assert [json.loads(line)["id"] for line in result.stderr.splitlines()] == [identifier for _, identifier in expected]
    assert result.returncode == 2
    assert clean(tmp_path / "half.pdf").returncode == 1
    for name, package in [("full.pdf", "qpdf"), ("no.jpg", "libimage-exiftool-perl")]:
        result = clean(tmp_path / name, env=dict(os.environ, PATH=str(tmp_path / "bin")))
        assert result.returncode == 2 and f"sudo apt install {package}" in result.stderr
    assert congkhai.snapshot(tmp_path) == before


def test_a_kill_at_any_moment_loses_nothing(council, pdf, tmp_path):
    file, original = council / "nghi-quyet/33/33.pdf", tmp_path / "content-ban-goc/nghi-quyet/33/33.pdf"
    start = time.monotonic()
    assert clean(file).returncode == 0
    whole, goal = time.monotonic() - start, file.read_bytes()
    seen = set()
    # Until it is done for once before it is killed, however busy the machine is.
    for step in range(200):
        if step > 14 and True in seen:
            break
        file.write_bytes(pdf)
        original.unlink(missing_ok=True)
        process = subprocess.Popen([congkhai.PROGRAM, "clean", file], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole * step / 14)
        process.send_signal(signal.SIGKILL)
        process.wait()
        data = file.read_bytes()
        assert data in (pdf, goal)
        assert data == pdf or original.read_bytes() == pdf
        assert not original.exists() or original.read_bytes() == pdf
        seen.add(data == goal)
    file.write_bytes(pdf)
    assert clean(file).returncode == 0 and file.read_bytes() == goal
    congkhai.build(tmp_path / "output", content=council)
    assert seen == {True, False}


def test_a_full_disk_loses_nothing(council, pdf, tmp_path):
    """The file lies on a disk on which there is room for neither, one, or both of the new files."""
    script = """
        mount -t tmpfs -o size="$1" tmpfs "$2" && cp -r "$3" "$2/content" && "$4" clean "$2/content/nghi-quyet/33/33.pdf"
        code=$?
        cp -r "$2" "$5"
        exit $code
    """
    (tmp_path / "disk").mkdir()
    codes = []
    needed = sum(-(-path.stat().st_size // 4096) for path in council.rglob("*") if path.is_file())
    for number, pages in enumerate(range(needed + 1, needed + 12)):
        copy = tmp_path / f"copy{number}"
        result = congkhai.run([
            "unshare", "-rm", "sh", "-c", script, "sh", str(pages * 4096), str(tmp_path / "disk"), str(council),
            str(congkhai.PROGRAM), str(copy)])
        if not copy.exists():
            pytest.skip("nobody may mount here")
        data = (copy / "content/nghi-quyet/33/33.pdf").read_bytes()
        original = copy / "content-ban-goc/nghi-quyet/33/33.pdf"
        assert (result.returncode, data == pdf) in ((0, False), (2, True)), result.stderr
        if result.returncode == 0:
            assert original.read_bytes() == pdf
        else:
            assert "unwritable-content" in result.stderr
        assert not original.exists() or original.read_bytes() == pdf
        assert not [path for path in copy.rglob(".congkhai-*")]
        codes.append(result.returncode)
    assert set(codes) == {0, 2}
