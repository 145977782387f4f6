"""The book of addresses: whatever was published under a name still answers, or a check says what is lost."""

import json
import re

import pytest

import congkhai
import small

BOOK = "so-dia-chi.csv"


@pytest.fixture
def council(tmp_path):
    content = small.council(tmp_path / "content")
    with (content / "site.yaml").open("a") as settings:
        settings.write("lĩnh vực: [Giao thông, Giáo dục]\nthôn: [Đông Hạ, Bờ Đình]\n")
    text = (content / "nghi-quyet/01.md").read_text()
    (content / "nghi-quyet/01.md").write_text(text.replace("số ký hiệu:", "lĩnh vực: [Giao thông]\nsố ký hiệu:"))
    return content


@pytest.fixture
def published(council, tmp_path):
    assert small.publish(council, tmp_path / "live").returncode == 0
    return council


def book(content):
    return (content / BOOK).read_text(encoding="utf-8")


def check(content, *more):
    result = congkhai.run(congkhai.command("check", *more, content=content))
    assert "Fatal" not in result.stderr
    return result


def problems(content):
    result = check(content, "--format", "json")
    return [json.loads(line) for line in result.stderr.splitlines()]


def ids(content):
    return [problem["id"] for problem in problems(content)]


def test_publishing_writes_what_is_published(published):
    lines = book(published).splitlines()
    assert lines[0] == "địa chỉ,từ ngày,tên"
    assert "nghi-quyet/01/,2026-11-20,Nghị quyết số 1" in lines
    assert "linh-vuc/giao-thong/,2026-11-20,Giao thông" in lines
    assert "gui-kien-nghi/bo-dinh/,2026-11-20,Bờ Đình" in lines
    assert "nghi-quyet/nam-2026/,2026-11-20," in lines
    assert lines[1:] == sorted(lines[1:], key=lambda line: line.split(",")[0].rstrip("/").encode())
    assert ids(published) == []


def test_building_and_checking_write_nothing_into_content(council, tmp_path):
    congkhai.build(tmp_path / "output", content=council)
    assert check(council).returncode == 0
    assert not (council / BOOK).exists()


def test_the_site_has_the_book_without_days(published, tmp_path):
    there = (tmp_path / "live/current" / BOOK).read_text()
    assert there == re.sub(r"(?m)^([^,]*),2026-11-20,", r"\1,,", book(published))


def test_the_first_day_stays(published, tmp_path):
    small.resolve(published, 2)
    assert small.publish(published, tmp_path / "live", "--now", "2026-12-01").returncode == 0
    assert "nghi-quyet/01/,2026-11-20,Nghị quyết số 1" in book(published).splitlines()
    assert "nghi-quyet/02/,2026-12-01,Nghị quyết số 2" in book(published).splitlines()


def test_what_vanishes_is_an_error_that_names_the_address_and_the_likely_place(published):
    (published / "nghi-quyet/2026").mkdir()
    (published / "nghi-quyet/01.md").rename(published / "nghi-quyet/2026/nq-01.md")
    result = check(published, "--quiet")
    line = book(published).splitlines().index("nghi-quyet/01/,2026-11-20,Nghị quyết số 1") + 1
    assert result.returncode == 1
    assert result.stderr == f"""\
{published}/{BOOK}:{line}:1: lỗi: /nghi-quyet/01/ đã đăng («Nghị quyết số 1»), nay không còn bài nào ở đó [vanished-address]
  {line} | nghi-quyet/01/,2026-11-20,Nghị quyết số 1
    | ^^^^^^^^^^^^^^
  gợi ý: nếu đã chuyển thành {published}/nghi-quyet/2026/nq-01.md thì thêm vào đó: địa chỉ cũ: [nghi-quyet/01/]; nếu gỡ thì trả tệp về chỗ cũ, ghi «gỡ bỏ» với ngày và lý do
""".replace("    | ^", " " * (len(str(line)) + 2) + " | ^")
    # What the hint says mends it.
    congkhai.change(published / "nghi-quyet/2026/nq-01.md", "số ký hiệu:", "địa chỉ cũ: [nghi-quyet/01/]\nsố ký hiệu:")
    assert ids(published) == []


@pytest.mark.parametrize("fields", ["bản nháp: có", "ngày đăng: 01/12/2026"])
def test_what_is_no_longer_shown_has_vanished_too(published, fields):
    congkhai.change(published / "nghi-quyet/01.md", "số ký hiệu:", fields + "\nsố ký hiệu:")
    assert ids(published) == ["vanished-address"]


def test_what_is_withdrawn_has_not(published):
    congkhai.change(published / "nghi-quyet/01.md", "số ký hiệu:",
                    "gỡ bỏ: {ngày: 19/11/2026, lý do: Đăng nhầm}\nsố ký hiệu:")
    assert ids(published) == []


def test_a_record_with_a_mistake_has_not_vanished(published):
    congkhai.change(published / "nghi-quyet/01.md", "26/02/2026", "31/02/2026")
    assert ids(published) == ["invalid-date"]


def test_an_old_address_that_is_dropped_is_missed(published, tmp_path):
    file = published / "nghi-quyet/01.md"
    congkhai.change(file, "số ký hiệu:", "địa chỉ cũ: [tin/nghi-quyet-so-1]\nsố ký hiệu:")
    assert small.publish(published, tmp_path / "live").returncode == 0
    congkhai.change(file, "địa chỉ cũ: [tin/nghi-quyet-so-1]\n", "")
    assert ids(published) == ["vanished-address"]


def test_topics_and_villages_get_new_names_and_merge(published, tmp_path):
    settings = published / "site.yaml"
    congkhai.change(settings, "Giao thông", "Hạ tầng")
    congkhai.change(settings, "Đông Hạ, Bờ Đình", "Đông Hạ")
    congkhai.change(published / "nghi-quyet/01.md", "Giao thông", "Hạ tầng")
    # A village's own page is there where something is told of it.
    assert ids(published) == ["vanished-address"] * 2
    with settings.open("a") as text:
        text.write("đổi tên:\n  - {từ: Giao thông, thành: Hạ tầng}\n  - {từ: Bờ Đình, thành: Đông Hạ}\n")
    assert ids(published) == []
    assert small.publish(published, tmp_path / "live").returncode == 0
    live = tmp_path / "live/current"
    for old, new in (("linh-vuc/giao-thong", "linh-vuc/ha-tang"), ("gui-kien-nghi/bo-dinh", "gui-kien-nghi/dong-ha")):
        page = (live / old / "index.html").read_text()
        assert f'<link rel="canonical" href="https://bach-minh.example.vn/hdnd/{new}/">' in page
        assert f'content="0; url=../../{new}/index.html"' in page
    for feed in ("rss.xml", "atom.xml", "feed.json"):
        assert (live / "linh-vuc/giao-thong" / feed).read_bytes() == (live / "linh-vuc/ha-tang" / feed).read_bytes()


def test_a_name_in_use_was_not_given_up(published):
    with (published / "site.yaml").open("a") as text:
        text.write("đổi tên: [{từ: Bờ Đình, thành: Đông Hạ}, {từ: Thôn Cũ, thành: Thôn Mới}]\n")
    assert ids(published) == ["not-renamed", "not-renamed"]


def test_lists_that_the_site_no_longer_makes_lead_to_what_is_above(published, tmp_path):
    congkhai.change(published / "nghi-quyet/01.md", "26/02/2026", "26/02/2025")
    assert small.publish(published, tmp_path / "live").returncode == 0
    page = (tmp_path / "live/current/nghi-quyet/nam-2026/index.html").read_text()
    assert 'content="0; url=../../nghi-quyet/index.html"' in page and 'name="robots" content="noindex"' in page
    assert "nam-2026" not in (tmp_path / "live/current/sitemap.xml").read_text()


# MARK: Files

@pytest.fixture
def attached(council, tmp_path):
    """A published record in a folder with two papers, and one that is a file with a paper beside it."""
    session = council / "ky-hop/2026/giua-nam"
    session.mkdir(parents=True)
    (session / "index.md").write_text(
        "---\ntiêu đề: Kỳ họp giữa năm\nhình thức: chuyên đề\nbắt đầu: 20/07/2026 08:00\n---\n", encoding="utf-8")
    (session / "to-trinh.csv").write_text("a,b\n1,2\n")
    (session / "phu-luc.csv").write_text("a,b\n3,4\n")
    (council / "nghi-quyet/01.csv").write_text("a,b\n5,6\n")
    (council / "tep").mkdir()
    (council / "tep/mau.csv").write_text("a,b\n7,8\n")
    congkhai.change(council / "nghi-quyet/01.md", "số ký hiệu:", "tệp: [01.csv, tep/mau.csv]\nsố ký hiệu:")
    assert small.publish(council, tmp_path / "live").returncode == 0
    return council


FILES = {"ky-hop/2026/giua-nam/to-trinh.csv", "ky-hop/2026/giua-nam/phu-luc.csv", "nghi-quyet/01.csv", "tep/mau.csv"}


def again(content, tmp_path):
    result = small.publish(content, tmp_path / "live", "--now", "2026-12-01")
    assert result.returncode == 0, result.stderr
    return tmp_path / "live/current"


def test_the_book_holds_attached_files(attached):
    lines = book(attached).splitlines()
    assert {f"{file},2026-11-20," for file in FILES} <= set(lines)
    assert ids(attached) == []


def test_files_go_along_with_a_record_that_moves(attached, tmp_path):
    (attached / "ky-hop/2026/giua-nam").rename(attached / "ky-hop/2026/thuong-le")
    congkhai.change(attached / "ky-hop/2026/thuong-le/index.md", "hình thức:", "địa chỉ cũ: [ky-hop/2026/giua-nam]\nhình thức:")
    for name in ("01.md", "01.csv"):
        (attached / "nghi-quyet" / name).rename(attached / "nghi-quyet" / name.replace("01", "33"))
    congkhai.change(attached / "nghi-quyet/33.md", "tệp: [01.csv,", "địa chỉ cũ: [nghi-quyet/01]\ntệp: [33.csv,")
    assert ids(attached) == []
    live = again(attached, tmp_path)
    for file in FILES:
        assert (live / file).read_text().startswith("a,b"), file
    assert (live / "nghi-quyet/01.csv").read_bytes() == (live / "nghi-quyet/33.csv").read_bytes()
    # Once more, and a year later.
    assert "nghi-quyet/33.csv,2026-12-01," in book(attached).splitlines() and ids(attached) == []


def test_what_the_site_makes_beside_a_page_goes_along_too(attached, tmp_path):
    """The picture of a code that hangs on a door, the papers in one file that somebody linked to."""
    live = tmp_path / "live/current"
    before = {path.relative_to(live) for path in (live / "ky-hop/2026/giua-nam").rglob("*") if path.is_file()}
    before |= {path.relative_to(live) for path in (live / "gui-kien-nghi/bo-dinh").rglob("*")}
    assert {"qr.svg", "qr.png", "tai-lieu.zip", "ky-hop.epub", "giu.json"} <= {path.name for path in before}
    (attached / "ky-hop/2026/giua-nam").rename(attached / "ky-hop/2026/thuong-le")
    congkhai.change(attached / "ky-hop/2026/thuong-le/index.md", "hình thức:", "địa chỉ cũ: [ky-hop/2026/giua-nam]\nhình thức:")
    congkhai.change(attached / "site.yaml", "Đông Hạ, Bờ Đình", "Đông Hạ, Đình Cả")
    with (attached / "site.yaml").open("a") as text:
        text.write("đổi tên: [{từ: Bờ Đình, thành: Đình Cả}]\n")
    again(attached, tmp_path)
    assert [path for path in sorted(before) if not (live / path).exists()] == []
    for name in ("qr.png", "tai-lieu.zip"):
        assert (live / "ky-hop/2026/giua-nam" / name).read_bytes() == (live / "ky-hop/2026/thuong-le" / name).read_bytes()


def test_a_file_that_is_gone_leads_to_its_record_with_a_warning(attached, tmp_path):
    for file in ("ky-hop/2026/giua-nam/phu-luc.csv", "nghi-quyet/01.csv"):
        (attached / file).unlink()
    congkhai.change(attached / "nghi-quyet/01.md", "tệp: [01.csv, tep/mau.csv]", "tệp: [tep/mau.csv]")
    told = [problem for problem in problems(attached) if problem["id"] == "vanished-file"]
    assert {problem["severity"] for problem in told} == {"warning"}
    assert sorted(re.search("/(.*) đã đăng", problem["message"])[1] for problem in told) == [
        "ky-hop/2026/giua-nam/phu-luc.csv", "nghi-quyet/01.csv"]
    live = again(attached, tmp_path)
    for file, record in (("ky-hop/2026/giua-nam/phu-luc.csv", "ky-hop/2026/giua-nam"), ("nghi-quyet/01.csv", "nghi-quyet/01")):
        page = (live / file / "index.html").read_text()
        assert f'<link rel="canonical" href="https://bach-minh.example.vn/hdnd/{record}/">' in page
    # As the hint says.
    congkhai.change(attached / "nghi-quyet/01.md", "tệp:", "địa chỉ cũ: [nghi-quyet/01.csv]\ntệp:")
    assert ids(attached) == ["vanished-file"]


def test_of_what_is_withdrawn_no_file_is_named(attached, tmp_path):
    for record in ("ky-hop/2026/giua-nam/index.md", "nghi-quyet/01.md"):
        congkhai.change(attached / record, "---\ntiêu đề:", "---\ngỡ bỏ: {ngày: 19/11/2026, lý do: Đăng nhầm}\ntiêu đề:")
    assert ids(attached) == []
    live = again(attached, tmp_path)
    for file in FILES:
        assert not (live / file).exists() and file not in (live / BOOK).read_text(), file
    # The office's own book still knows them, should the record come back.
    assert "nghi-quyet/01.csv,2026-11-20," in book(attached).splitlines()


def test_lines_that_are_none_are_errors_at_line_and_column(published):
    (published / BOOK).write_text(
        "địa chỉ,từ ngày,tên\nnghi quyet/1/,2026-02-26,a\nnghi-quyet/01/,31/02/2026,b\nnghi-quyet/01/\n"
        "<<<<<<< HEAD\nnghi-quyet/01/,2026-02-26,\"Tên, có dấu \"\"phẩy\"\"\"\n")
    found = [(problem["line"], problem["column"], problem["id"]) for problem in problems(published)]
    assert found == [
        (2, 1, "invalid-address-line"), (3, 16, "invalid-address-line"), (4, 1, "invalid-address-line"),
        (5, 1, "unfinished-merge")]


def test_excel_may_have_saved_it(published):
    text = book(published).replace("2026-11-20", "20/11/2026").replace(",", ";")
    (published / BOOK).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert ids(published) == []


def test_two_clerks_merge_without_a_conflict(tmp_path):
    """Each publishes something of their own; git keeps the lines of both, and publishing puts them in order."""
    result = congkhai.run([str(word) for word in (
        congkhai.PROGRAM, "init", tmp_path / "office", "--name", "Hội đồng nhân dân xã Bạch Minh")], stdin=None)
    assert "so-dia-chi.csv merge=union" in (tmp_path / "office/.gitattributes").read_text(), result.stderr
    office = tmp_path / "office"
    small.git(office, "init", "-q", "-b", "main")
    content = small.council(office / "sample").rename(tmp_path / "moved")
    for file in content.rglob("*.*"):
        (office / "content" / file.relative_to(content)).parent.mkdir(parents=True, exist_ok=True)
        file.rename(office / "content" / file.relative_to(content))
    publish(office)
    for branch, number in (("one", 2), ("two", 3)):
        small.git(office, "checkout", "-q", "-b", branch, "main") if branch == "two" else small.git(
            office, "checkout", "-q", "-b", branch)
        small.resolve(office / "content", number)
        publish(office)
    merged = small.git(office, "merge", "-q", "-m", "gộp", "one")
    assert merged.returncode == 0, merged.stdout
    lines = book(office / "content").splitlines()
    assert {"nghi-quyet/02/,2026-11-20,Nghị quyết số 2", "nghi-quyet/03/,2026-11-20,Nghị quyết số 3"} <= set(lines)
    assert set(ids(office / "content")) <= {"placeholder-left"}
    publish(office)


def publish(office):
    result = small.publish(office / "content", office.with_name("live"))
    assert result.returncode == 0, result.stderr
    small.git(office, "add", "content", ".gitattributes")
    assert small.git(office, "commit", "-q", "-m", "đăng").returncode == 0


def test_a_book_that_cannot_be_written_is_a_warning(ordinary_user):
    folder, options = ordinary_user
    content = small.council(folder / "content")
    content.chmod(0o555)
    words = congkhai.command("publish", "--to", "live", "--format", "json", content="content", output="output")
    result = congkhai.run(words, **options)
    assert result.returncode == 0 and (folder / "live/current/index.html").exists()
    assert [json.loads(line)["id"] for line in result.stderr.splitlines()] == ["address-book-not-kept"]


@pytest.mark.parametrize("of_before", [False, True])
def test_a_book_that_was_lost_is_told(published, tmp_path, of_before):
    old, whole = (tmp_path / "live/current").resolve() / BOOK, book(published)
    if of_before:
        (published / BOOK).write_text("\n".join(line for line in whole.split("\n") if "01/" not in line))
    else:
        (published / BOOK).unlink()
    (published / "nghi-quyet/01.md").unlink()
    result = small.publish(published, tmp_path / "live", "--format", "json")
    problems = [json.loads(line) for line in result.stderr.splitlines()]
    assert (result.returncode, [problem["id"] for problem in problems]) == (0, ["forgotten-addresses"]), result
    assert str(old) in problems[0]["hint"] and re.search("ví dụ /(linh-vuc|nghi-quyet)/", problems[0]["message"])
    # What it advises leads to what is lost.
    (published / BOOK).write_text(book(published) + "".join(old.read_text().splitlines(keepends=True)[1:]))
    assert "vanished-address" in ids(published)


def test_a_pushed_site_needs_no_book(council, tmp_path):
    """The server keeps its own: what was pushed once cannot be pushed away."""
    repository, desk, live = tmp_path / "hdnd.git", tmp_path / "desk", tmp_path / "live"
    small.git(tmp_path, "init", "-q", "--bare", "-b", "main", str(repository))
    desk.mkdir()
    council.rename(desk / "content")
    small.git(desk, "init", "-q", "-b", "main")
    words = ("hook", "install", repository, "--to", live, "--templates", congkhai.TEMPLATES)
    assert congkhai.run([str(word) for word in (congkhai.PROGRAM, *words)]).returncode == 0

    def push():
        small.git(desk, "add", "-A")
        small.git(desk, "commit", "-q", "-m", "bài")
        return small.git(desk, "push", "-q", str(repository), "main")

    first = push()
    assert first.returncode == 0, first.stderr
    assert "nghi-quyet/01/" in (repository / "congkhai" / BOOK).read_text()
    (desk / "content/nghi-quyet/01.md").rename(desk / "content/nghi-quyet/nq-1.md")
    refused = push()
    assert refused.returncode != 0 and "[vanished-address]" in refused.stderr and "nq-1.md" in refused.stderr
    congkhai.change(desk / "content/nghi-quyet/nq-1.md", "số ký hiệu:", "địa chỉ cũ: [nghi-quyet/01]\nsố ký hiệu:")
    mended = push()
    assert mended.returncode == 0, mended.stderr
    assert (live / "current/nghi-quyet/01/index.html").exists()
    assert not (desk / "content" / BOOK).exists()
    # Somebody keeps one all the same, an old one.
    (desk / "content" / BOOK).write_text("địa chỉ,từ ngày,tên\nnghi-quyet/01/,2026-11-20,Nghị quyết số 1\n")
    assert push().returncode == 0
    (desk / "content" / BOOK).write_text("nghi quyet/1\n")
    assert "[invalid-address-line]" in push().stderr
