"""`congkhai import` of tables: a record a row, rows that fail kept to be mended, and nothing changed by a second run."""

import csv
import datetime
import io
import json
import resource
import shutil
import zipfile

import openpyxl
import pytest

import congkhai

HEADER = ["STT", "Mã", "Tiêu đề", "NGÀY TIẾP NHẬN", "Thôn", "Trạng thái", "Nội dung kiến nghị", "Lĩnh vực", "Trả lời > Ngày"]
ROWS = [
    ["1", "KN-2026-901", "Sửa cống đầu ngõ", "05/10/2026", "Đông Hạ", "Tiếp nhận", "Cống vỡ, \"sụt\"; đề nghị sửa.", "Môi trường; Đất đai", ""],
    ["2", "KN-2026-902", "Thêm đèn đường", "6/10/2026", "gò sen", "đã giải quyết xong", "Ngõ tối.\nĐề nghị lắp đèn.", "", "07/10/2026"],
]
BAD = ["3", "KN-2026-903", "Việc khác", "31/02/2026", "Không Có", "tiếp nhận", "Nội dung.", "", ""]


THERE = "kien-nghi/2026/kn-2026-001.md"


@pytest.fixture
def content(tmp_path):
    """The sample council's settings and one of its petitions."""
    folder = tmp_path / "content"
    (folder / THERE).parent.mkdir(parents=True)
    for file in ("site.yaml", THERE):
        shutil.copy(congkhai.CONTENT / file, folder / file)
    return folder


def run(content, *words):
    return congkhai.run([str(word) for word in (congkhai.PROGRAM, "import", "--content", content, *words)])


def problems(result):
    return [json.loads(line) for line in result.stderr.splitlines() if line.startswith("{")]


def table(file, rows, delimiter=",", encoding="utf-8"):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    file.write_bytes(text.getvalue().encode(encoding))
    return file


def workbook(file, rows, change=None):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book, book.active)
    book.save(file)
    return file


def new(content):
    return set(congkhai.everything(content)) - {"site.yaml", THERE}


NEW = {"kien-nghi/2026/kn-2026-901.md", "kien-nghi/2026/kn-2026-902.md"}


@pytest.mark.parametrize("delimiter, encoding", [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-8-sig")])
def test_every_row_becomes_a_record(content, tmp_path, delimiter, encoding):
    file = table(tmp_path / "kn.csv", [HEADER, *ROWS], delimiter, encoding)
    result = run(content, file, "--kind", "kien-nghi")
    assert result.returncode == 0, result.stderr
    assert new(content) == NEW
    text = (content / "kien-nghi/2026/kn-2026-902.md").read_text("utf-8")
    assert "nội dung: |-\n  Ngõ tối.\n  Đề nghị lắp đèn.\n" in text and "trả lời:\n  ngày: 07/10/2026\n" in text
    assert "lĩnh vực:\n  - Môi trường\n  - Đất đai\n" in (content / "kien-nghi/2026/kn-2026-901.md").read_text("utf-8")
    congkhai.build(tmp_path / "output", content=content)
    page = (tmp_path / "output/kien-nghi/2026/kn-2026-901/index.html").read_text("utf-8")
    assert "Sửa cống đầu ngõ" in page and "Đông Hạ" in page


def test_a_dry_run_shows_and_writes_nothing(content, tmp_path):
    file = table(tmp_path / "kn.csv", [HEADER, *ROWS, BAD])
    before = congkhai.snapshot(tmp_path)
    result = run(content, file, "--kind", "kien-nghi", "--dry-run")
    assert result.returncode == 1
    assert all(f"{content}/{path}" in result.stdout for path in NEW)
    assert "Sẽ viết 2 bài mới; 0 dòng đã có sẵn; 1 dòng cần sửa." in result.stdout
    assert congkhai.snapshot(tmp_path) == before


def test_thousands_are_parted_by_dots(content, tmp_path):
    rows = [[str(number), f"KN-2026-{number}", *ROWS[0][2:]] for number in range(2000, 3151)]
    file = table(tmp_path / "kn.csv", [HEADER, *rows])
    assert "Sẽ viết 1.151 bài mới;" in run(content, file, "--kind", "kien-nghi", "--dry-run").stdout


def test_a_second_run_changes_nothing(content, tmp_path):
    file = table(tmp_path / "kn.csv", [HEADER, *ROWS, BAD])
    assert run(content, file, "--kind", "kien-nghi").returncode == 1
    before = congkhai.snapshot(tmp_path)
    result = run(content, file, "--kind", "kien-nghi")
    assert result.returncode == 1 and "2 dòng đã có sẵn" in result.stdout
    assert congkhai.snapshot(tmp_path) == before


def test_rows_that_fail_are_kept_to_be_mended(content, tmp_path):
    file = table(tmp_path / "kn.csv", [HEADER, *ROWS, BAD])
    result = run(content, file, "--kind", "kien-nghi", "--format", "json")
    assert result.returncode == 1 and new(content) == NEW
    told = [(problem["id"], problem["line"], problem["column"]) for problem in problems(result)]
    assert told == [("invalid-date", 5, 4), ("unknown-place", 5, 5)]
    assert "ô D5 («NGÀY TIẾP NHẬN»): «31/02/2026»" in problems(result)[0]["message"]
    kept = tmp_path / "kn.can-sua.csv"
    header, row = csv.reader(io.StringIO(kept.read_text("utf-8-sig")))
    assert header == HEADER + ["Cần sửa"] and row[:-1] == BAD
    assert "«31/02/2026»" in row[-1] and "«Không Có»" in row[-1] and "Đông Hạ" in row[-1], "and how to mend it"
    row[3], row[4] = "28/02/2026", "Cầu Mây"
    table(kept, [header, row], encoding="utf-8-sig")
    result = run(content, kept, "--kind", "kien-nghi")
    assert result.returncode == 0, result.stderr
    assert new(content) == NEW | {"kien-nghi/2026/kn-2026-903.md"}
    assert "Cần sửa" not in (content / "kien-nghi/2026/kn-2026-903.md").read_text("utf-8")


def test_what_is_there_stays_and_what_differs_is_told(content, tmp_path):
    rows = [["", "KN-2026-001", "Tên khác", "10/04/2026", "Đông Hạ", "tiếp nhận", "Khác.", "", ""]]
    before = congkhai.snapshot(content)
    result = run(content, table(tmp_path / "kn.csv", [HEADER, *rows]), "--kind", "kien-nghi", "--format", "json")
    assert result.returncode == 0 and congkhai.snapshot(content) == before
    problem, = problems(result)
    assert (problem["id"], problem["severity"]) == ("row-differs", "warning") and "«Trạng thái»" not in problem["hint"]
    assert "Trạng thái" in problem["message"] and "kn-2026-001" in problem["message"]


def test_two_rows_of_one_code_are_told(content, tmp_path):
    result = run(content, table(tmp_path / "kn.csv", [HEADER, ROWS[0], ROWS[0]]), "--kind", "kien-nghi", "--format", "json")
    assert result.returncode == 1 and [problem["id"] for problem in problems(result)] == ["double-row"]


def test_who_asked_is_never_imported(content, tmp_path):
    rows = [[*HEADER, "Họ và tên", "Số điện thoại", "Ghi chú riêng"], [*ROWS[0], "Nguyễn Văn Mẫu", "0900000000", "abc"]]
    result = run(content, table(tmp_path / "kn.csv", rows), "--kind", "kien-nghi", "--format", "json")
    assert result.returncode == 0, result.stderr
    assert [problem["id"] for problem in problems(result)] == ["unknown-column", "personal-data", "personal-data"]
    text = (content / "kien-nghi/2026/kn-2026-901.md").read_text("utf-8")
    assert not any(word in text for word in ("Mẫu", "0900", "abc"))


def test_recommendations_are_checked_and_printed_for_the_supervision_that_they_belong_to(content, tmp_path):
    header = ["Nội dung", "Cơ quan thực hiện", "Hạn", "Trạng thái", "Tiến độ"]
    good = ["Sửa mái: phòng học\nsố 2", "UBND xã", "31/12/2026", "đang thực hiện", "40"]
    file = table(tmp_path / "kn.csv", [header, good, ["Việc", "UBND xã", "31/12/2026", "xong", "400"]])
    result = run(content, file, "--kind", "kien-nghi-sau-giam-sat", "--format", "json")
    assert result.returncode == 1 and new(content) == set()
    told = [(problem["id"], problem["line"], problem["column"]) for problem in problems(result)]
    assert told == [("invalid-choice", 4, 4), ("invalid-number", 4, 5)]
    record = content / "giam-sat/2026/truong-hoc.md"
    record.parent.mkdir(parents=True)
    record.write_text("---\ntiêu đề: Giám sát trường học\nhình thức: chuyên đề\nchủ thể giám sát: Hội đồng nhân dân\n"
                      f"năm: 2026\n{result.stdout}---\n", encoding="utf-8")
    congkhai.build(tmp_path / "output", content=content)
    page = (tmp_path / "output/giam-sat/2026/truong-hoc/index.html").read_text("utf-8")
    assert "Sửa mái: phòng học" in page and "40" in page


# Excel


def test_a_workbook_with_days_as_serial_numbers(content, tmp_path):
    day, moment = datetime.date(2026, 10, 5), datetime.datetime(2026, 12, 1, 8, 30)
    rows = [["Tiêu đề", "Ngày giờ", "Kết thúc", "Nơi"], ["Giao ban", moment, None, 2.5], ["Khảo sát", day, day, 12]]
    result = run(content, workbook(tmp_path / "lich.xlsx", rows), "--kind", "lich")
    assert result.returncode == 0, result.stderr
    assert new(content) == {"lich/2026/2026-12-01-giao-ban.md", "lich/2026/2026-10-05-khao-sat.md"}
    text = (content / "lich/2026/2026-12-01-giao-ban.md").read_text("utf-8")
    assert 'bắt đầu: 08:30, 01/12/2026\n' in text.replace('"', "") and "địa điểm: 2,5\n" in text.replace('"', "")
    assert "bắt đầu: 05/10/2026\n" in (content / "lich/2026/2026-10-05-khao-sat.md").read_text("utf-8")
    assert congkhai.run(congkhai.command("check", content=content)).returncode == 0
    assert run(content, tmp_path / "lich.xlsx", "--kind", "lich").returncode == 0 and len(new(content)) == 2


@pytest.mark.parametrize("epoch", [openpyxl.utils.datetime.WINDOWS_EPOCH, openpyxl.utils.datetime.MAC_EPOCH])
def test_both_of_excels_calendars(content, tmp_path, epoch):
    def change(book, _):
        book.epoch = epoch

    rows = [["Tiêu đề", "Bắt đầu"], ["Giao ban", datetime.date(2026, 2, 26)]]
    assert run(content, workbook(tmp_path / "lich.xlsx", rows, change), "--kind", "lich").returncode == 0
    assert "lich/2026/2026-02-26-giao-ban.md" in new(content)


def test_a_number_without_the_style_of_a_date_is_no_date(content, tmp_path):
    file = workbook(tmp_path / "lich.xlsx", [["Tiêu đề", "Bắt đầu"], ["Giao ban", 46079]])
    result = run(content, file, "--kind", "lich", "--format", "json")
    assert result.returncode == 1 and new(content) == set()
    problem, = problems(result)
    assert problem["id"] == "serial-date" and "26/02/2026" in problem["hint"] and (problem["line"], problem["column"]) == (2, 2)


def test_merged_cells_are_named(content, tmp_path):
    def change(_, sheet):
        sheet.insert_rows(1)
        sheet["A1"] = "DANH SÁCH KIẾN NGHỊ"
        sheet.merge_cells("A1:D1")
        sheet.merge_cells("E3:E4")

    result = run(content, workbook(tmp_path / "kn.xlsx", [HEADER, *ROWS], change), "--kind", "kien-nghi", "--format", "json")
    problem, = problems(result)
    assert result.returncode == 1 and problem["id"] == "merged-cells" and "E3:E4" in problem["message"]
    assert "A1:D1" not in problem["message"] and new(content) == set()


def test_deputies_are_known_by_name_and_year(content, tmp_path):
    header = ["Họ và tên", "Năm sinh", "Nghề nghiệp", "Chức vụ > Cơ quan", "Chức vụ > Vai trò", "Chức vụ > Từ"]
    rows = [["Cù Thị Ổi", 1979, "Cán bộ xã", None, None, None], ["Cù Thị Ổi", 1990, "Giáo viên", None, None, None],
            ["Lý Văn Mít", 1985, "Nông dân", "Hội đồng nhân dân xã", "Đại biểu", "28/03/2026"]]
    result = run(content, workbook(tmp_path / "db.xlsx", [header, *rows]), "--kind", "đại biểu")
    assert result.returncode == 0, result.stderr
    written = {"dai-bieu/cu-thi-oi.md", "dai-bieu/cu-thi-oi-2.md", "dai-bieu/ly-van-mit.md"}
    assert new(content) == written
    assert "chức vụ:\n  - cơ quan: Hội đồng nhân dân xã\n    vai trò: Đại biểu\n    từ: 28/03/2026\n" in (
        content / "dai-bieu/ly-van-mit.md").read_text("utf-8")
    assert congkhai.run(congkhai.command("check", content=content)).returncode == 0
    assert run(content, tmp_path / "db.xlsx", "--kind", "dai-bieu").returncode == 0 and new(content) == written


# What is no table


def test_what_cannot_be_read_is_told(content, tmp_path):
    compound = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096)
    viet = "Mã,Tiêu đề\r\nKN,C\xf4\xf2ng\r\n".encode("cp1252", "replace")
    whole = workbook(tmp_path / "whole.xlsx", [HEADER, *ROWS]).read_bytes()
    for name, data, identifier in [
        ("empty.csv", b"", "empty-file"), ("old.csv", viet, "not-utf8"), ("zip.csv", whole, "wrong-file-type"),
        ("text.xlsx", b"a,b\n", "wrong-file-type"), ("locked.xlsx", compound, "locked-file"),
        ("half.xlsx", whole[:len(whole) // 2], "damaged-file"), ("quote.csv", 'Mã,"Tiêu đề\nx,y\n'.encode(), "open-quote"),
        ("head.csv", "Tiêu đề,Mã,Ngày tiếp nhận,Trạng thái,Nội dung\n".encode(), "no-rows"),
        ("other.csv", b"x,y\n1,2\n", "no-header"), ("less.csv", "Mã,Tiêu đề\nKN-1,Việc\n".encode(), "missing-column"),
    ]:
        (tmp_path / name).write_bytes(data)
        result = run(content, tmp_path / name, "--kind", "kien-nghi", "--format", "json")
        assert (name, result.returncode, [problem["id"] for problem in problems(result)]) == (name, 1, [identifier])
    assert new(content) == set()
    assert run(content, tmp_path / "none.xlsx", "--kind", "lich").returncode == 2
    assert run(content, tmp_path / "head.csv").returncode == 64
    for place in ("../x", "lich/2026", "/tmp"):
        result = run(content, table(tmp_path / "kn.csv", [HEADER, *ROWS]), "--kind", "kien-nghi", "--to", place)
        assert result.returncode == 1 and "[wrong-place]" in result.stderr and new(content) == set()
    assert run(content, tmp_path / "head.csv", "--kind", "khong-co").returncode == 64


def test_cells_stay_what_they_are(content, tmp_path):
    nasty = ["# không phải chú thích", "a: b", "- gạch", "'trích'", '"kép" \\n', "{a: 1}", "[x]", "!x", "&x *y", "%", "012", "=1+1", "có"]
    rows = [[str(n), f"KN-X-{n}", f"Việc {n} {text}", "05/10/2026", "Đông Hạ", "tiếp nhận", text, "", ""] for n, text in enumerate(nasty)]
    result = run(content, table(tmp_path / "kn.csv", [HEADER, *rows]), "--kind", "kien-nghi")
    assert result.returncode == 0, result.stderr
    congkhai.build(tmp_path / "output", content=content)
    data = json.loads((tmp_path / "output/du-lieu/kien-nghi.json").read_text("utf-8"))
    found = {record["code"]: record["text"] for record in records(data) if str(record.get("code", "")).startswith("KN-X-")}
    assert found == {f"KN-X-{n}": text for n, text in enumerate(nasty)}


def records(data):
    return data if isinstance(data, list) else next(value for value in data.values() if isinstance(value, list))


# What the office keeps to itself


def test_rows_to_mend_are_without_names_and_out_of_content(content, tmp_path):
    header, bad = [*HEADER, "Họ và tên"], [*BAD, "Nguyễn Văn Mẫu"]
    inside = table(content / "kn.csv", [header, bad])
    result = run(content, inside, "--kind", "kien-nghi")
    assert result.returncode == 1
    kept = tmp_path / "kn.can-sua.csv"
    assert kept.exists() and not list(content.rglob("*can-sua*")), "it might come onto the site"
    assert "Mẫu" not in kept.read_text("utf-8-sig")
    assert "«Họ và tên»" in result.stdout and "xong thì xoá" in result.stdout


# Codes


def test_petitions_without_a_code_are_numbered_as_new_does(content, tmp_path):
    rows = [["Tiêu đề", "Ngày tiếp nhận", "Trạng thái", "Nội dung"], ["Sửa cống", "05/10/2026", "tiếp nhận", "a"],
            ["Lắp đèn", "06/10/2026", "tiếp nhận", "b"], ["Năm trước", "06/10/2025", "tiếp nhận", "c"]]
    file = table(tmp_path / "kn.csv", rows)
    assert run(content, file, "--kind", "kien-nghi").returncode == 0
    written = {"kien-nghi/2026/kn-2026-002.md", "kien-nghi/2026/kn-2026-003.md", "kien-nghi/2025/kn-2025-001.md"}
    assert new(content) == written
    before = congkhai.snapshot(content)
    assert run(content, file, "--kind", "kien-nghi").returncode == 0 and congkhai.snapshot(content) == before
    words = ["tiêu đề=d", "ngày tiếp nhận=07/10/2026", "trạng thái=tiếp nhận", "nội dung=d"]
    made = congkhai.run([congkhai.PROGRAM, "new", "kien-nghi", "--content", str(content), "--yes",
                         *(part for word in words for part in ("--set", word))])
    assert made.returncode == 0 and (content / "kien-nghi/2026/kn-2026-004.md").exists(), made.stderr
    assert congkhai.run(congkhai.command("check", content=content)).returncode == 0


def test_a_code_that_a_later_row_gives_is_taken(content, tmp_path):
    rows = [["Mã", "Tiêu đề", "Ngày tiếp nhận", "Trạng thái", "Nội dung"], ["", "Một", "05/10/2026", "tiếp nhận", "a"],
            ["KN-2026-002", "Hai", "06/10/2026", "tiếp nhận", "b"]]
    assert run(content, table(tmp_path / "kn.csv", rows), "--kind", "kien-nghi").returncode == 0
    assert new(content) == {"kien-nghi/2026/kn-2026-002.md", "kien-nghi/2026/kn-2026-003.md"}


def test_what_is_imported_is_in_order(content, tmp_path):
    rows = [["Nội dung", "Trạng thái", "Thôn", "Ngày tiếp nhận", "Tiêu đề", "Mã"], ["a: b", "tiếp nhận", "Đông Hạ", "05/10/2026", "Một", "KN-9"]]
    assert run(content, table(tmp_path / "kn.csv", rows), "--kind", "kien-nghi").returncode == 0
    tidy = congkhai.run([congkhai.PROGRAM, "fmt", "--check", "--content", str(content), str(content / "kien-nghi/2026/kn-9.md")])
    assert tidy.returncode == 0, tidy.stderr


# Wide sheets

SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>' \
        "<sheetData>{}</sheetData></worksheet>"


def sheet(file, rows):
    """A workbook whose first sheet is this XML."""
    whole = io.BytesIO()
    openpyxl.Workbook().save(whole)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            data = SHEET.format(rows).encode() if entry.filename == "xl/worksheets/sheet1.xml" else source.read(entry)
            target.writestr(entry.filename, data)
    return file


def cell(place, text):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_a_wide_sheet_takes_little_memory(content, tmp_path):
    head = "".join(cell(f"{letter}1", text) for letter, text in zip("ABC", ["Tiêu đề", "Bắt đầu", "Địa điểm"]))
    first = cell("A2", "Giao ban") + cell("B2", "05/10/2026")
    wide = "".join(f'<row r="{n}"><c r="ALK{n}" t="b"><v>1</v></c></row>' for n in range(3, 30003))
    rows = f'<row r="1">{head}</row><row r="2">{first}</row>{wide}<row r="1048576">{cell("XFD1048576", "x")}</row>'
    file = sheet(tmp_path / "lich.xlsx", rows)
    limit = lambda: resource.setrlimit(resource.RLIMIT_DATA, (400 << 20, 400 << 20))
    result = congkhai.run(
        [congkhai.PROGRAM, "import", "--content", content, "--kind", "lich", "--dry-run", "--format", "json", file],
        preexec_fn=limit)
    assert result.returncode == 1, "rows without a title"


def test_a_sheet_of_too_many_cells_is_refused(content, tmp_path):
    file = sheet(tmp_path / "lich.xlsx", "<row>" + "<c/>" * 2_000_001 + "</row>")
    result = run(content, file, "--kind", "lich", "--format", "json")
    assert result.returncode == 1 and [problem["id"] for problem in problems(result)] == ["table-too-large"]
