"""`congkhai report`: a period's report as a record that the office may go on writing, and as a page."""

import os
import re
import resource
import shutil
import signal
import subprocess
import urllib.parse

import bs4
import pytest

import congkhai
import pages
import records

FROM, TO = records.day("01/01/2026"), records.day("30/06/2026")
FILE = "bao-cao/2026-6-thang-dau-nam.md"
PAGE = "bao-cao/2026-6-thang-dau-nam/index.html"
PERIOD = ["--from", "01/01/2026", "--to", "30/06/2026"]
OPEN = {"tiếp nhận", "đã chuyển", "đang giải quyết"}


def content_without_reports(folder):
    content = congkhai.copy_content(folder)
    shutil.rmtree(content / "bao-cao")
    return content


@pytest.fixture
def content(tmp_path):
    return content_without_reports(tmp_path / "content")


def report(content, output, *period, **options):
    return congkhai.run(congkhai.command("report", *(period or PERIOD), content=content, output=output), **options)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The content with its report, and the site of it."""
    folder = tmp_path_factory.mktemp("report")
    content = content_without_reports(folder / "content")
    result = report(content, folder / "output")
    assert result.returncode == 0, result.stderr
    return content, pages.Site(folder / "output")


def sections(content):
    """By heading: the sentence and the rows, each a list of cells."""
    found = {}
    for part in (content / FILE).read_text("utf-8").split("\n## ")[1:]:
        title, lead, *table = [line for line in part.split("\n") if line]
        cells = [re.split(r"(?<!\\)\|", line)[1:-1] for line in table]
        found[title] = lead, [[cell.strip() for cell in row] for row in cells[2:]]
    return found


def numbers(lead):
    return [int(number) for number in re.findall(r"\d+", lead)]


def within(day):
    return day is not None and FROM <= day <= TO


def test_it_is_written_into_content_and_built(written):
    content, site = written
    record = records.Record(content / FILE, content)
    assert (record["từ"], record["đến"], record["ngày đăng"]) == ("01/01/2026", "30/06/2026", "20/11/2026")
    assert record["tiêu đề"].startswith("Báo cáo hoạt động của Hội đồng nhân dân xã Bạch Minh")
    soup = site.soup(PAGE)
    assert soup.h1.get_text() == record["tiêu đề"]
    assert [heading.get_text() for heading in soup.select(".text h2")] == list(sections(content))
    before = set(congkhai.everything(congkhai.CONTENT))
    assert set(congkhai.everything(content)) - before == {FILE}


def test_twice_are_the_same_bytes(written, tmp_path):
    content, site = written
    before = congkhai.snapshot(content)
    assert report(content, site.folder).returncode == 0
    assert congkhai.snapshot(content) == before
    again = content_without_reports(tmp_path / "content")
    assert report(again, tmp_path / "output").returncode == 0
    assert congkhai.everything(again) == congkhai.everything(content)
    assert congkhai.reproducible(tmp_path / "output") == congkhai.reproducible(site.folder)


# The numbers, counted again


def test_sentences_count_what_the_records_say(written):
    found = sections(written[0])

    def lead(title):
        return numbers(found[title][0])

    def of(kind, *field):
        return [record for record in records.of_kind(kind) if within(record.date(*field))]

    sessions = [session for session in of("ky-hop", "bắt đầu") if session["trạng thái"] in (None, "đã họp")]
    assert lead("Kỳ họp") == [len(sessions), sum(len(session.list("chương trình")) for session in sessions)]
    assert lead("Nghị quyết") == [len(of("nghi-quyet", "ngày ban hành"))]
    assert lead("Giám sát") == [len(of("giam-sat", "ngày đăng"))]
    assert lead("Chất vấn") == [len(of("chat-van", "ngày hỏi"))]
    meetings = [it for it in of("tiep-xuc-cu-tri", "bắt đầu") if it["trạng thái"] in (None, "đã họp")]
    assert lead("Tiếp xúc cử tri") == [len(meetings), sum(int(it["cử tri dự"] or 0) for it in meetings)]
    received, answered = of("kien-nghi", "ngày tiếp nhận"), of("kien-nghi", "trả lời", "ngày")
    assert lead("Kiến nghị cử tri") == [len(received), len(answered)]
    assert lead("Ngân sách") == [len(of("ngan-sach", "ngày đăng"))]
    assert min(map(len, (sessions, received, answered, meetings))) > 0


def test_sentences_count_their_rows(written):
    for title, (lead, rows) in sections(written[0]).items():
        if title == "Kiến nghị cử tri":
            received = [row for row in rows if within(records.day(row[2]))]
            answered = [row for row in rows if within(records.day(row[5]))]
            assert numbers(lead) == [len(received), len(answered)]
        elif not title.startswith("Chỉ số"):
            assert numbers(lead)[0] == len(rows), title


def test_what_is_overdue_is_so_with_its_owner(written):
    _, rows = sections(written[0])["Việc quá hạn, của ai"]
    days = [records.day(row[2]) for row in rows]
    assert days == sorted(days) and days[-1] <= TO
    for row, day in zip(rows, days):
        assert row[3] == f"Quá hạn {(records.TODAY - day).days} ngày"
    shown = {path for row in rows for path in re.findall(r"<\.\./(kien-nghi/[^>]*)>", row[0])}
    late = {
        petition.path for petition in records.of_kind("kien-nghi")
        if petition["trạng thái"] in OPEN and petition["hạn"] and petition.date("hạn") <= TO
    }
    assert late and late <= shown


def test_criteria_are_those_of_the_standing_page(written):
    content, site = written
    (_, rows), = [found for title, found in sections(content).items() if title.startswith("Chỉ số")]
    cards = {card.h2.get_text(): card for card in site.soup("chi-so/index.html").select(".criterion")}
    assert len(rows) > 4
    for name, share, percent, _ in rows:
        row, = [row for row in cards[name].select("tbody tr") if row.th.get_text() == "2026"]
        part, whole = map(int, share.split("/"))
        assert row.select("td")[-1].get_text() == percent and 0 <= part <= whole


def test_every_row_leads_to_a_record_that_is_there(written):
    content, site = written
    links = re.findall(r"\]\(<\.\./([^>]*)>\)", (content / FILE).read_text("utf-8"))
    assert len(links) > 20
    for link in links:
        assert (content / link).is_file(), link
    shown = [urllib.parse.unquote(link["href"]) for link in site.soup(PAGE).select(".text td a")]
    assert len(shown) == len(links)
    for href in shown:
        assert (site.folder / PAGE).parent.joinpath(href).is_file(), href


# What must not be lost


def test_somebodys_text_is_not_overwritten(content, tmp_path):
    file = content / FILE
    file.parent.mkdir()
    file.write_text(congkhai.record(["tiêu đề: Báo cáo của tôi", "từ: 01/01/2026", "đến: 30/06/2026"]), encoding="utf-8")
    congkhai.build(tmp_path / "output", content=content)
    before = congkhai.snapshot(content), congkhai.snapshot(tmp_path / "output")
    result = report(content, tmp_path / "output")
    assert result.returncode == 1
    assert f"{file}:1:1: lỗi: đã có tệp này" in result.stderr and "[file-exists]" in result.stderr
    assert (congkhai.snapshot(content), congkhai.snapshot(tmp_path / "output")) == before


def test_a_report_that_was_written_on_stays(written, tmp_path):
    content = shutil.copytree(written[0], tmp_path / "content")
    with (content / FILE).open("a", encoding="utf-8") as file:
        file.write("\nVăn phòng viết thêm.\n")
    assert report(content, tmp_path / "output").returncode == 1
    assert (content / FILE).read_text("utf-8").endswith("Văn phòng viết thêm.\n")
    congkhai.build(tmp_path / "output", content=content)
    assert "Văn phòng viết thêm." in (tmp_path / "output" / PAGE).read_text("utf-8")


@pytest.mark.parametrize("words", [
    ["--from", "31/02/2026", "--to", "30/06/2026"], ["--from", "2026", "--to", "30/06/2026"],
    ["--from", "01/2026", "--to", "30/06/2026"], ["--from", "01/01/2026"], ["--to", "30/06/2026"], [],
    ["--from", "01/07/2026", "--to", "30/06/2026"],
])
def test_wrong_days_are_a_usage_error(content, tmp_path, words):
    before = congkhai.snapshot(content)
    result = congkhai.run(congkhai.command("report", *words, content=content, output=tmp_path / "output"))
    assert result.returncode == 64 and result.stderr
    assert congkhai.snapshot(content) == before and not (tmp_path / "output").exists()


def test_with_an_error_in_content_nothing_is_written(content, tmp_path):
    congkhai.change(content / "nghi-quyet/2026/04-nq-hdnd.md", "ngày ban hành: 28/03/2026", "ngày ban hành: 31/02/2026")
    before = congkhai.snapshot(content)
    result = report(content, tmp_path / "output")
    assert result.returncode == 1 and "[invalid-date]" in result.stderr
    assert congkhai.snapshot(content) == before and not (tmp_path / "output").exists()


def test_content_that_cannot_be_written_is_the_environments_fault(ordinary_user):
    folder, options = ordinary_user
    content = content_without_reports(folder / "content")
    for path in [content, *content.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    result = report(content, folder / "output", **options)
    for path in [content, *content.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert result.returncode == 2, result.stderr
    assert "[unwritable-content]" in result.stderr and str(content / FILE) in result.stderr
    assert not (content / "bao-cao").exists() and not (folder / "output").exists()


def test_where_the_site_cannot_be_written_no_report_is_either(content):
    before = congkhai.snapshot(content)
    result = report(content, content / "output")
    assert result.returncode == 2, result.stderr
    assert congkhai.snapshot(content) == before


def test_half_a_report_does_not_stay(content, tmp_path):
    def small_files():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    result = report(content, tmp_path / "output", preexec_fn=small_files)
    assert result.returncode == 2 and "[unwritable-content]" in result.stderr, result.stderr
    assert not (content / FILE).exists() and not (tmp_path / "output").exists()
    assert report(content, tmp_path / "output").returncode == 0


# What titles may say


HOSTILE = [
    "a | b || c", "*a* **b** _c_ `d`", "<script>alert(1)</script>", "[x](y) ![x](y.png) [^1]", "~~a~~ $x^2$ ^b^",
    "https://a.example www.a.example a@bach-minh.example.vn", "# a \\ b &amp; &#60;", "--- ==="
]


@pytest.fixture
def hostile(content, tmp_path):
    for number, title in enumerate(HOSTILE):
        quoted = title.replace("'", "''")
        text = congkhai.record([f"tiêu đề: '{quoted}'", f"số ký hiệu: 9{number}/NQ-HĐND", "ngày ban hành: 28/03/2026"])
        (content / f"nghi-quyet/2026/9{number} 50%25 (&).md").write_text(text, encoding="utf-8")
    result = report(content, tmp_path / "output", *PERIOD, "--lang", "en")
    assert result.returncode == 0, result.stderr
    assert FILE not in result.stderr
    return content, pages.Site(tmp_path / "output")


def test_hostile_titles_stay_text(hostile):
    _, site = hostile
    rows = [row.select("td") for row in site.soup(PAGE).select(".text tr")]
    shown = {cells[0].get_text(): cells[2] for cells in rows if len(cells) == 4}
    for number, title in enumerate(HOSTILE):
        cell = shown[f"9{number}/NQ-HĐND"]
        assert cell.get_text() == title
        assert [element.name for element in cell.select("*")] == ["a"]
        assert (site.folder / PAGE).parent.joinpath(urllib.parse.unquote(cell.a["href"])).is_file()
    assert not site.soup(PAGE).select("main script, main img, main em, main del, main strong")


@pytest.mark.parametrize("format", ["gfm", "markdown-smart"])
def test_pandoc_reads_it_as_it_is_meant(hostile, format):
    words = ["pandoc", "--from", format + "+yaml_metadata_block", "--to", "html", "--wrap=none", hostile[0] / FILE]
    html = subprocess.run(words, capture_output=True, check=True, encoding="utf-8").stdout
    rows = [row.select("td") for row in bs4.BeautifulSoup(html, "lxml").select("tr")]
    shown = {cells[0].get_text(): cells[2].get_text() for cells in rows if len(cells) == 4}
    for number, title in enumerate(HOSTILE):
        assert shown[f"9{number}/NQ-HĐND"] == title


def test_another_period_has_a_name_of_its_own(content, tmp_path):
    assert report(content, tmp_path / "output", "--from", "2026-01-02", "--to", "02/02/2026").returncode == 0
    assert os.listdir(content / "bao-cao") == ["tu-2026-01-02-den-2026-02-02.md"]
