"""What git knows of the records is told to whoever reads the site: real repositories, and the pages and feeds made of them."""

import datetime
import os
import re
import resource
import subprocess
import time

import bs4
import feedparser
import pytest

import congkhai
import small
import test_html

CHANGES = "thay-doi"
RECORD = "nghi-quyet/01"


class Office:
    """A folder of records in a repository, with a clock of its own: each commit is a day later."""

    def __init__(self, folder):
        self.folder = folder
        self.content = small.council(folder / "content")
        self.day = 0
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words):
        day = datetime.date(2026, 2, 28) + datetime.timedelta(self.day)
        moment = f"{day}T08:00:00+07:00" if self.day else ""
        clock = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment} if moment else {}
        result = small.git(self.folder, *words, env=os.environ | clock)
        assert result.returncode == 0, result.stderr
        return result.stdout

    def commit(self):
        self.day += 1
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Sửa")

    def write(self, *fields, body="Nội dung.", path="nghi-quyet/01.md", number="01/NQ-HĐND"):
        """Writes a record, and commits it."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = ["tiêu đề: Nghị quyết số 1", f"số ký hiệu: {number}", "ngày ban hành: 26/02/2026", *fields]
        file.write_text("---\n" + "\n".join(lines) + f"\n---\n\n{body}\n", encoding="utf-8")
        self.commit()

    def build(self, *more, content=None, now="2026-11-20"):
        output = self.folder / "output"
        self.said = congkhai.build(output, *more, content=content or self.content, now=now).stdout
        return Site(output)


class Site:
    def __init__(self, folder):
        self.folder = folder

    def soup(self, address):
        file = self.folder / address / "index.html"
        return bs4.BeautifulSoup(file.read_text("utf-8"), "lxml") if file.exists() else None

    def line(self, address=RECORD):
        """What the record says of itself under its title."""
        found = [p for p in self.soup(address).select("header .meta") if "Công khai trên trang này" in p.text]
        return found[0].get_text(" ", strip=True) if found else None

    def rows(self):
        """What was done, when and to what, the newest first."""
        soup = self.soup(CHANGES)
        return [
            (section.h2.text, row.select_one(".state").text, row.a.text)
            for section in soup.select("section") for row in section.select(".list > li")
        ]

    def changes(self, address=RECORD):
        soup = self.soup(f"{address}/{CHANGES}")
        return soup.select("section.change") if soup else []

    def words(self, address=RECORD):
        """Of each change, the newest first, what was removed and added, without what only ears are told."""
        found = []
        for change in self.changes(address):
            for heard in change.select("del > .hidden, ins > .hidden"):
                heard.extract()
            found.append(tuple([it.text for it in change.select(name)] for name in ("del", "ins")))
        return found

    def all_text(self):
        return "".join(
            file.read_text("utf-8") for file in sorted(self.folder.rglob("*"))
            if file.is_file() and file.suffix in (".html", ".xml", ".json", ".md", ".csv", ".txt", ".jsonld")
        )


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path)


def test_a_record_says_since_when_it_is_there_and_when_it_was_changed(office):
    office.write(body="Hỗ trợ 30 triệu đồng một ki-lô-mét.")
    site = office.build()
    assert site.line() == "Công khai trên trang này từ 01/03/2026"
    assert site.rows() == [("01/03/2026", "Công khai lần đầu", "Nghị quyết số 1")] and not site.changes()
    office.write(body="Hỗ trợ 35 triệu đồng một ki-lô-mét.")
    site = office.build()
    assert site.line() == "Công khai trên trang này từ 01/03/2026 Sửa lần cuối 02/03/2026 Xem những gì đã sửa"
    assert [row[:2] for row in site.rows()] == [("02/03/2026", "Sửa"), ("01/03/2026", "Công khai lần đầu")]
    assert site.words() == [(["30"], ["35"])]
    change = site.changes()[0]
    assert change.select_one("p.words").get_text() == "Hỗ trợ bỏ: 30 thêm: 35 triệu đồng một ki-lô-mét."
    # The office answers, and nobody who works there.
    assert "Chịu trách nhiệm: Hội đồng nhân dân xã Bạch Minh" in site.soup(CHANGES).text
    assert "van-phong@" not in site.all_text()


def test_what_reads_the_same_is_no_change(office):
    office.write("tóm tắt: Làm đường", body="Điều 1.\n\nLàm *đường*.")
    for lines in (["Tóm tắt:   Làm đường"], ["summary: 'Làm đường' # lời"], ["tóm tắt: Làm đường", "địa chỉ cũ: [tin/1]"]):
        office.write(*lines, body="Điều 1.\n\nLàm\n**đường**.")
    congkhai.run([str(congkhai.PROGRAM), "fmt", "--content", str(office.content)]).check_returncode()
    office.commit()
    site = office.build()
    assert len(site.rows()) == 1 and site.line() == "Công khai trên trang này từ 01/03/2026"


def test_what_the_settings_spell_otherwise_is_no_change(office):
    """Of a record, what git has is read without asking it where it is as now; both must say the same."""
    settings = office.content / "site.yaml"
    settings.write_text(settings.read_text() + "lĩnh vực: [Giao thông]\n", encoding="utf-8")
    office.write("lĩnh vực: [giao thong]", body="Một.")
    office.write("lĩnh vực: [GIAO THÔNG]", body="Một hai.")
    site = office.build()
    assert [h3.text for h3 in site.changes()[0].select("h3")] == ["Nội dung"]
    settings.write_text(
        settings.read_text().replace("[Giao thông]", "[Đường sá]\nđổi tên: [{từ: Giao thông, thành: Đường sá}]"), encoding="utf-8")
    office.write("lĩnh vực: [Đường sá]", body="Một hai.")
    site = office.build()
    assert len(site.changes()) == 1


def test_what_is_not_committed_is_told_of_later(office):
    """The words of today are those of the file, the last change that of the last commit."""
    office.write(body="Một.")
    office.write(body="Hai.")
    file = office.content / "nghi-quyet/01.md"
    committed = file.read_text()
    file.write_text(committed.replace("Hai.", "Ba."), encoding="utf-8")
    assert office.build().words() == [(["Một"], ["Hai"])]
    file.write_text(committed, encoding="utf-8")
    assert office.build().words() == [(["Một"], ["Hai"])]
    # Moved, and neither deleted nor added yet as git sees it.
    folder = office.content / "nghi-quyet/01"
    folder.mkdir()
    file.rename(folder / "index.md")
    assert office.build().words() == [(["Một"], ["Hai"])]


def test_fields_are_told_by_their_labels(office):
    office.write("ngày hiệu lực: 01/03/2026", "tóm tắt: Một")
    office.write("ngày hiệu lực: 15/03/2026", "tóm tắt: Một hai")
    site = office.build()
    change = site.changes()[0]
    assert [h3.text for h3 in change.select("h3")] == ["Tóm tắt", "Ngày hiệu lực"]
    assert site.words() == [(["01/03/2026"], ["hai", "15/03/2026"])]


def test_a_draft_is_first_published_when_it_is_no_draft_any_more(office):
    office.write("bản nháp: có", body="Chưa xong: mật khẩu cũ.")
    office.write("bản nháp: có", body="Gần xong.")
    office.write()
    site = office.build()
    assert site.line() == "Công khai trên trang này từ 03/03/2026" and len(site.rows()) == 1
    assert "mật khẩu" not in site.all_text()
    # What is written and not committed is not recorded yet.
    (office.content / "nghi-quyet/02.md").write_text(
        (office.content / "nghi-quyet/01.md").read_text().replace("01/NQ", "02/NQ"))
    site = office.build()
    assert site.line("nghi-quyet/02") is None and len(site.rows()) == 1
    congkhai.change(office.content / "nghi-quyet/02.md", "---\n\nNội", "bản nháp: có\n---\n\nNội")
    office.commit()
    congkhai.change(office.content / "nghi-quyet/02.md", "bản nháp: có\n", "")
    assert office.build().line("nghi-quyet/02") is None


def test_what_is_published_later_is_there_from_that_day_on(office):
    office.write("ngày đăng: 20/03/2026")
    site = office.build()
    assert site.line() == "Công khai trên trang này từ 20/03/2026"


@pytest.mark.parametrize("path, fields", [
    ("nghi-quyet/2026/01-nq-hdnd.md", ["địa chỉ cũ: [nghi-quyet/01]"]), ("nghi-quyet/01/index.md", [])])
def test_a_record_that_moves_keeps_its_story(office, path, fields):
    office.write(body="Một hai ba.")
    (office.content / "nghi-quyet/01.md").unlink()
    office.write(*fields, path=path, body="Một hai ba.")
    office.write(*fields, path=path, body="Một hai bốn.")
    site = office.build()
    address = path.removesuffix(".md").removesuffix("/index")
    assert site.line(address).startswith("Công khai trên trang này từ 01/03/2026 Sửa lần cuối 03/03/2026")
    assert site.words(address) == [(["ba"], ["bốn"])]
    assert [row[1] for row in site.rows()] == ["Sửa", "Công khai lần đầu"]


def test_what_is_gone_without_a_word_is_told_without_its_name(office):
    office.write()
    small.resolve(office.content, 7, text="Một hai ba.")
    office.commit()
    (office.content / "nghi-quyet/07.md").unlink()
    office.commit()
    site = office.build()
    assert site.rows()[0] == ("03/03/2026", "Không còn", "Nghị quyết: một bài không còn trên trang")
    assert "07/NQ" not in site.all_text() and "số 7" not in site.all_text()


GONE = ("Không còn", "Nghị quyết: một bài không còn trên trang")


@pytest.mark.parametrize("before, day", [
    ("bản nháp: có", "02/03/2026"), ("ngày đăng: 20/11/2030", "02/03/2026"), ("ngày đăng: 31/02/2026", "03/03/2026"),
    ("gỡ bỏ: {ngày: 02/03/2026, lý do: Đăng nhầm}", "03/03/2026")])
def test_what_was_hidden_wrong_or_withdrawn_before_it_went_is_told_as_gone(office, before, day):
    """By the day on which it went from the site."""
    two = {"path": "nghi-quyet/02.md", "number": "02/NQ-HĐND"}
    office.write(**two)
    office.write(before, **two)
    isHidden = day == "02/03/2026"
    if isHidden:
        assert office.build().rows()[0] == (day, *GONE)
    (office.content / "nghi-quyet/02.md").unlink()
    office.commit()
    assert office.build().rows()[0] == (day, *GONE)


def test_a_draft_that_goes_again_was_never_there(office):
    office.write("bản nháp: có", path="nghi-quyet/02.md", number="02/NQ-HĐND")
    (office.content / "nghi-quyet/02.md").unlink()
    office.commit()
    assert "Không còn" not in told(office.build())


def test_a_withdrawn_record_keeps_nothing_of_its_words(office):
    office.write(body="Điều bí ẩn thứ nhất.")
    office.write(body="Điều bí ẩn thứ hai.")
    office.write("gỡ bỏ: {ngày: 03/03/2026, lý do: Đăng nhầm bản}", body="Điều bí ẩn thứ hai.")
    site = office.build()
    assert [row[1] for row in site.rows()] == ["Đã gỡ bỏ", "Sửa", "Công khai lần đầu"]
    assert "bí ẩn" not in site.all_text() and not site.changes()
    item = feedparser.parse((site.folder / CHANGES / "rss.xml").read_bytes()).entries[0]
    assert "Đăng nhầm bản" in item.description and item.link.endswith("/nghi-quyet/01/#go-bo")
    # Back again, with other words.
    office.write(body="Điều đã rõ.")
    site = office.build()
    assert site.rows()[0][1] == "Công khai lại" and "bí ẩn" not in site.all_text()
    assert all("không nêu ở đây" in change.text for change in site.changes() if "Đã gỡ bỏ" not in change.text)
    # What was said since then is told as ever.
    office.write(body="Điều đã rõ hơn.")
    assert office.build().words()[0] == ([], ["hơn"])


def test_withdrawn_words_do_not_come_back_after_a_draft_either(office):
    office.write(body="Điều bí ẩn thứ nhất.")
    office.write("gỡ bỏ: {ngày: 03/03/2026, lý do: Đăng nhầm bản}", body="Điều bí ẩn thứ nhất.")
    office.write("bản nháp: có", body="Điều đã rõ.")
    office.write(body="Điều đã rõ.")
    site = office.build()
    assert site.rows()[0][1] == "Công khai lại" and "bí ẩn" not in site.all_text()


def test_a_correction_is_told_as_the_reason(office):
    office.write(body="Hỗ trợ 30 triệu đồng.")
    office.write("đính chính: [{ngày: 02/03/2026, nội dung: Sửa mức hỗ trợ cho đúng bản ký}]", body="Hỗ trợ 35 triệu đồng.")
    site = office.build()
    assert site.rows()[0][1] == "Đính chính"
    assert site.changes()[0].select_one(".notice").text.strip() == "Sửa mức hỗ trợ cho đúng bản ký"
    assert "Sửa mức hỗ trợ" in site.soup(CHANGES).text and site.words() == [(["30"], ["35"])]


PRIVATE = ["0912 000 678", "ông Nguyễn Văn Tám", "079085000678", "sinh ngày 12/03/1980"]


@pytest.mark.parametrize("text", PRIVATE)
def test_personal_data_that_was_taken_away_does_not_come_back(office, text):
    """It was committed when nobody checked. What the guard refuses was on no site: nothing of that version is told."""
    office.write(body="Nộp đơn tại nhà văn hoá.")
    office.write(body=f"Nộp đơn tại nhà văn hoá, hỏi {text}, trước ngày 10, kín đáo.")
    office.write(body="Nộp đơn tại nhà văn hoá, hỏi văn phòng, trước ngày 10.")
    site = office.build()
    isRefused = text != "ông Nguyễn Văn Tám"
    assert len(site.changes()) == (1 if isRefused else 2)
    words = [word for word in re.findall(r"\w{2,}", text) if word not in ("ông", "sinh", "ngày")]
    told = " ".join(str(site.soup(page)) for page in (CHANGES, f"{RECORD}/{CHANGES}"))
    told += (site.folder / CHANGES / "rss.xml").read_text("utf-8")
    assert ("***" in str(site.words()), "kín đáo" in told) == (not isRefused, not isRefused)
    assert [word for word in words if word in re.sub(r'href="[^"]*"|id="[^"]*"|datetime="[^"]*"', "", told) and len(word) > 2] == []


def told(site, address=RECORD):
    """All that the history says, wherever it does."""
    pages = "".join(str(site.soup(page)) for page in (CHANGES, f"{CHANGES}/nam-2026", f"{address}/{CHANGES}"))
    return pages + "".join(file.read_text("utf-8") for file in sorted((site.folder / CHANGES).iterdir()) if file.is_file())


@pytest.mark.parametrize("said, rewritten, changes", [("079085000678", "079*******78", 1), ("của ông Tám", "của một hộ", 2)])
def test_a_correction_is_told_as_it_reads_today(office, said, rewritten, changes):
    correction = "đính chính: [{ngày: 02/03/2026, nội dung: Sửa số định danh %s ở Điều 1}]"
    office.write(body="Một.")
    office.write(correction % said, body="Hai.")
    office.write(correction % rewritten, body="Hai.")
    site = office.build()
    assert said not in site.all_text()
    assert rewritten in told(site) and len(site.changes()) == changes
    # Taken away, it is told no more.
    office.write(body="Hai.")
    assert "định danh" not in office.build().all_text()


def test_papers_of_what_was_closed_afterwards_are_not_told(office):
    def session(*agenda):
        lines = ["tiêu đề: Kỳ họp", "hình thức: thường lệ", "bắt đầu: 08/12/2026", "chương trình:", *agenda]
        file = office.content / "ky-hop/ky-1.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text("---\n" + "\n".join(lines) + "\n---\n\nNội dung.\n", encoding="utf-8")
        office.commit()

    (office.content / "tep").mkdir()
    for name in ("ky-luat-chu-tich", "nuoc-sach"):
        (office.content / f"tep/{name}.txt").write_text("Chữ.\n", encoding="utf-8")
    water = "  - {tiêu đề: Nước sạch, tài liệu: [{tệp: tep/nuoc-sach.txt, tiêu đề: Tờ trình nước sạch}]}"
    paper = "tài liệu: [{tệp: tep/ky-luat-chu-tich.txt, tiêu đề: Tờ trình kỷ luật chủ tịch}]"
    session(water)
    session(water, "  - {tiêu đề: Kỷ luật cán bộ, %s}" % paper)
    session(water, "  - {tiêu đề: Công tác nhân sự, công khai: không, %s}" % paper)
    session(water, "  - {tiêu đề: Công tác nhân sự, công khai: không, %s, kết quả: Thông qua}" % paper)
    for last in ("công khai: không", None):
        site = office.build()
        for word in ("chủ tịch", "ky-luat", "Kỷ luật cán bộ"):
            assert word not in told(site, "ky-hop/ky-1"), word
        # What is open is told as before.
        assert "Công tác nhân sự" in told(site, "ky-hop/ky-1") or not last
        # Also when it is gone from the agenda.
        session(water)


def test_what_persons_had_taken_away_does_not_come_back(office):
    file = office.content / "dai-bieu/binh.md"
    file.parent.mkdir()
    for fields in (
        ["năm sinh: 1979", "liên hệ: {điện thoại: 0912 000 678, địa chỉ: Nhà cạnh chợ Đông}"],
        ["liên hệ: {điện thoại: 024 3825 1234}"], ["nghề nghiệp: Giáo viên"],
    ):
        file.write_text("---\nhọ và tên: Trần Thị Bình\n" + "\n".join(fields) + "\n---\n\nChữ.\n", encoding="utf-8")
        office.commit()
    site = office.build()
    said = told(site, "dai-bieu/binh")
    assert len(site.changes("dai-bieu/binh")) == 2 and "Giáo viên" in said
    for words in ("1979", "0912", "3825", "chợ Đông"):
        assert words not in said


def test_a_number_that_only_its_column_told_of_does_not_come_back(office):
    table = "| Tên | Số CMND |\n|---|---|\n| Thợ | %s |\n| Thầy | không ghi |"
    for number in ("để trống", "123456789", "đã che"):
        office.write(body=table % number)
    site = office.build()
    assert site.words() == [(["để trống"], ["đã che"])] and "123456789" not in told(site)


def test_a_name_is_hidden_though_another_one_begins_so(office):
    office.write(body="Hỏi ông Nguyễn Văn A.")
    office.write(body="Hỏi ông Nguyễn Văn An.")
    site = office.build()
    assert "Nguyễn Văn A<" not in told(site) and "***" in str(site.words())


def test_drafts_and_what_waits_for_its_day_are_told_nowhere(office):
    office.write(body="Một.")
    office.write("bản nháp: có", body="Chuyện kín.")
    office.write("ngày đăng: 20/11/2030", body="Chuyện sau.")
    assert "Chuyện" not in office.build().all_text()
    office.write(body="Hai.")
    site = office.build()
    assert "Chuyện" not in site.all_text() and site.words()[0] == (["Một"], ["Hai"])


def test_what_a_waiver_named_is_gone_with_the_waiver(office):
    waiver = "cho phép nêu: [{nội dung: 0912 000 678, lý do: Đã đồng ý, ngày: 01/03/2026}]"
    for fields, body in (
        ([], "Hỏi văn phòng."), ([waiver], "Hỏi chị trực, máy 0912 000 678, buổi sáng."),
        ([waiver], "Hỏi chị trực, máy 0912 000 678, buổi chiều."), ([], "Hỏi văn phòng."),
    ):
        office.write(*fields, body=body)
    site = office.build()
    assert len(site.changes()) == 3 and "0912" not in told(site) and "Đã đồng ý" not in told(site)


def test_what_is_declared_is_kept_back_and_what_is_secret_is_no_version(office):
    office.write(body="Hỏi văn phòng.")
    declared = "cho phép nêu: [{nội dung: 0912 000 678, lý do: Đã đồng ý, ngày: 01/03/2026}]"
    office.write(declared, body="Hỏi chị trực 0912 000 678.")
    office.write(body="Hỏi văn phòng vào buổi sáng.")
    office.write(body="TỐI MẬT\n\nHỏi văn phòng vào buổi chiều.")
    office.write(body="Hỏi văn phòng vào buổi tối.")
    site = office.build()
    assert site.words() == [(["sáng"], ["tối"]), ([], []), ([], [])]
    assert all("dữ liệu được bảo vệ" in change.text for change in site.changes()[1:])
    assert not [word for word in ("0912 000", "TỐI MẬT", "buổi chiều") if word in site.all_text()]


QUARREL = "Hỗ trợ 30 triệu. Gia đình hộ số bảy đang kiện nhau vì nợ, gọi 0912 345 678."


@pytest.mark.parametrize("body", [QUARREL, QUARREL.replace("0912 345", "0912&nbsp;**345**"), "LƯU HÀNH NỘI BỘ\n\nHọ kiện nhau."])
def test_a_text_that_was_refused_is_told_nowhere(office, body):
    """No site was made of it, so nothing of it was ever public, and the record was not there before."""
    office.write(body=body)
    with pytest.raises(Exception):
        office.build()
    office.write(body="Hỗ trợ 30 triệu.")
    site = office.build()
    assert "kiện nhau" not in site.all_text() and not site.changes()
    assert site.rows()[-1] == ("02/03/2026", "Công khai lần đầu", "Nghị quyết số 1")
    assert site.line() == "Công khai trên trang này từ 02/03/2026"


def test_a_push_that_was_declined_is_told_nowhere(office, tmp_path):
    repository, to = tmp_path / "hdnd.git", tmp_path / "live"
    small.git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", repository)
    words = ["hook", "install", repository, "--to", to]
    assert congkhai.run([str(word) for word in (congkhai.PROGRAM, *words)]).returncode == 0
    office.write(body=QUARREL)
    assert small.git(office.folder, "push", "--quiet", repository, "main").returncode != 0
    office.write(body="Hỗ trợ 30 triệu.")
    office.git("push", "--quiet", repository, "main")
    assert "kiện nhau" not in Site(to / "current").all_text()


def test_an_old_text_is_judged_by_what_the_office_made_public_then(office):
    def settle(phone):
        settings = office.content / "site.yaml"
        text = re.sub(r"liên hệ:.*\n", "", settings.read_text())
        settings.write_text(text + f"liên hệ: {{điện thoại: '{phone}'}}\n", encoding="utf-8")

    settle("0912 000 678")
    office.write(body="Hỏi văn phòng, máy 0912 000 678, buổi sáng.")
    settle("0912 111 789")
    office.write(body="Hỏi văn phòng, máy 0912 111 789, buổi chiều.")
    site = office.build()
    assert site.line().startswith("Công khai trên trang này từ 01/03/2026")
    assert site.words() == [(["***, buổi sáng"], ["111 789, buổi chiều"])]
    # Whether a site was made of what came before the office had the number is not known.
    office.write(body="Gọi 0912 222 123, chuyện kín.", path="nghi-quyet/02.md", number="02/NQ-HĐND")
    settle("0912 111 789, 0912 222 123")
    office.commit()
    office.write(body="Gọi 0912 222 123.", path="nghi-quyet/02.md", number="02/NQ-HĐND")
    office.write(body="Gọi 0912 222 123, số mới.")
    site = office.build()
    assert "chuyện kín" not in site.all_text()
    assert "dữ liệu được bảo vệ" in site.changes("nghi-quyet/02")[-1].text


def test_a_file_with_other_bytes_is_told(office):
    folder = office.content / "nghi-quyet/02"
    folder.mkdir()
    (folder / "phu-luc.txt").write_text("Một\n", encoding="utf-8")
    office.write("tệp: phu-luc.txt", path="nghi-quyet/02/index.md", number="02/NQ-HĐND")
    (folder / "phu-luc.txt").write_text("Hai\n", encoding="utf-8")
    office.commit()
    site = office.build()
    link = site.changes("nghi-quyet/02")[0].select_one("ul a")
    assert link["href"].endswith("nghi-quyet/02/phu-luc.txt") and "Thay tệp" in site.soup(CHANGES).text


def attach(office, text, path="nghi-quyet/02"):
    """A record with a file of its own."""
    (office.content / path).mkdir(parents=True, exist_ok=True)
    (office.content / path / "phu-luc.txt").write_text(f"{text}\n", encoding="utf-8")
    office.write("tệp: phu-luc.txt", path=f"{path}/index.md", number="02/NQ-HĐND")


def test_a_record_that_moves_with_its_file_is_not_changed(office):
    attach(office, "Một")
    office.git("mv", "content/nghi-quyet/02", "content/nghi-quyet/moi")
    office.commit()
    site = office.build()
    assert not site.changes("nghi-quyet/moi") and [row[1] for row in site.rows()].count("Sửa") == 0


def test_what_stands_for_a_name_is_not_counted_as_words(office):
    attach(office, "Một")
    (office.content / "nghi-quyet/02/phu-luc.txt").unlink()
    office.write("tóm tắt: Ba chữ thêm", path="nghi-quyet/02/index.md", number="02/NQ-HĐND")
    site = office.build()
    row = site.soup(CHANGES).select_one(".list > li")
    assert "thêm 3 chữ" in row.text and "bỏ" not in row.text
    assert "tệp nay không còn" in site.changes("nghi-quyet/02")[0].text


def replaced(site, address="nghi-quyet/02"):
    return [change.select_one("h2").text[-10:] for change in site.changes(address) if "Thay tệp" in change.text]


def test_a_file_that_comes_back_with_other_bytes_is_told(office):
    attach(office, "Một")
    (office.content / "nghi-quyet/02/phu-luc.txt").unlink()
    office.commit()
    (office.content / "nghi-quyet/02/phu-luc.txt").write_text("Một\n", encoding="utf-8")
    office.commit()
    assert replaced(office.build()) == []
    (office.content / "nghi-quyet/02/phu-luc.txt").unlink()
    office.commit()
    attach(office, "Hai")
    assert replaced(office.build()) == ["05/03/2026"]


@pytest.mark.parametrize("aliases", [["địa chỉ cũ: [nghi-quyet/02]"], []])
def test_a_record_that_moves_keeps_what_was_told_of_its_files(office, aliases):
    attach(office, "Một")
    attach(office, "Hai")
    office.git("mv", "content/nghi-quyet/02", "content/nghi-quyet/moi")
    office.write("tệp: phu-luc.txt", *aliases, path="nghi-quyet/moi/index.md", number="02/NQ-HĐND")
    assert replaced(office.build(), "nghi-quyet/moi") == ["02/03/2026"]
    # Moved once more, to where files are named otherwise, with other bytes.
    folder = office.content / "nghi-quyet/moi"
    (folder / "index.md").rename(office.content / "nghi-quyet/sau.md")
    (folder / "phu-luc.txt").rename(office.content / "nghi-quyet/phu-luc.txt")
    (office.content / "nghi-quyet/phu-luc.txt").write_text("Ba\n", encoding="utf-8")
    office.commit()
    assert replaced(office.build(), "nghi-quyet/sau") == ["04/03/2026", "02/03/2026"]


def test_another_file_behind_a_link_of_the_text_is_told(office):
    shared = office.content / "tep"
    shared.mkdir()
    for name in ("a", "b"):
        (shared / f"{name}.txt").write_text(f"{name}\n", encoding="utf-8")
    link = "Xem [biểu phí](%s) kèm theo."
    office.write(body=link % "../tep/a.txt")
    (shared / "a.txt").write_text("khác\n", encoding="utf-8")
    office.commit()
    assert replaced(office.build(), RECORD) == ["02/03/2026"]
    for to in ("../tep/b.txt", "/tep/b.txt", "https://mot.example.vn/", "https://hai.example.vn/"):
        office.write(body=link % to)
    site = office.build()
    told = [change.select("h3") for change in site.changes()]
    assert [[h3.text for h3 in titles] for titles in told[:3]] == [["Liên kết"]] * 3
    assert site.words()[:3] == [
        (["mot.example.vn"], ["hai.example.vn"]), (["tep/b.txt"], ["https://mot.example.vn/"]),
        (["tep/a.txt"], ["tep/b.txt"])]
    # Written otherwise, or moved with the record, it leads where it led.
    assert len(told) == 3
    office.write(body=link % "../tep/b.txt")
    (office.content / "nghi-quyet/01.md").unlink()
    office.write("địa chỉ cũ: [nghi-quyet/01]", path="nghi-quyet/2026/x/index.md", body=link % "../../../tep/b.txt")
    assert len(office.build().changes("nghi-quyet/2026/x")) == 4


def test_a_correction_that_is_taken_back_is_told(office):
    office.write()
    office.write("đính chính: [{ngày: 02/03/2026, nội dung: Mức đúng là 35 triệu}]")
    office.write()
    site = office.build()
    assert [[h3.text for h3 in change.select("h3")] for change in site.changes()] == [["Đính chính"]] * 2
    assert "bỏ 5 chữ" in site.changes()[0].text and "Mức đúng" not in site.all_text()


def test_lines_that_are_broken_elsewhere_are_no_change(office):
    office.write(body="Một hai\n\nba bốn.")
    office.write(body="Một hai ba\n\nbốn.")
    assert not office.build().changes()


def test_many_changes_stay_light(office):
    text = [f"Câu thứ {number} của văn bản này có nhiều chữ." for number in range(300)]
    for round in range(60):
        office.write(body="\n\n".join(line.replace("nhiều", f"đúng {round}") if i % 97 == round else line for i, line in enumerate(text)))
    site = office.build()
    page = site.folder / RECORD / CHANGES / "index.html"
    assert len(site.changes()) == 59 and page.stat().st_size < 150_000
    assert len(site.soup(f"{CHANGES}/nam-2026").select(".list > li")) == 50
    assert site.soup(f"{CHANGES}/nam-2026/trang-2")


def test_a_first_import_has_one_line_for_each_kind(office):
    news = office.content / "tin-tuc"
    news.mkdir()
    for number in range(5):
        (news / f"{number}.md").write_text(f"---\ntiêu đề: Tin {number}\nngày đăng: 01/02/2026\n---\n\nTin.\n", encoding="utf-8")
    for number in range(2, 40):
        small.resolve(office.content, number)
    office.write()
    office.write(body="Nội dung mới.")
    site = office.build()
    told = "Nghị quyết: đưa lên 39 bài"
    rows = [row[1:] for row in site.rows() if row[1] != "Sửa"]
    assert ("Công khai lần đầu", told) in rows and len(rows) == 1 + 5 and len(site.rows()) == 7
    row = next(row for row in site.soup(CHANGES).select(".list > li") if row.a.text == told)
    assert row.a["href"].removeprefix("../") == "nghi-quyet/index.html" and len(row.select("details li")) == 20
    assert row.select("details p")[-1].text == "Và 19 bài nữa."
    assert (site.folder / row.select("details a")[0]["href"].removeprefix("../")).exists()
    # The year counts them all.
    assert site.soup(CHANGES).select_one(".jump a").get_text(" ", strip=True) == "2026 45"
    feed = feedparser.parse((site.folder / CHANGES / "rss.xml").read_bytes())
    assert not feed.bozo and len(feed.entries) == 7
    item = next(entry for entry in feed.entries if entry.title == told)
    assert item.id.endswith(f"/{CHANGES}/#dua-len-nghi-quyet-2026-03-01") and item.description.count("<li>") == 20
    assert row["id"] == item.id.partition("#")[2]
    assert test_html.complaints([site.folder / CHANGES / "index.html"]) == []
    # One more on that day is told in the same line, and one that goes alone.
    office.day = 0
    office.write(path="nghi-quyet/99.md", number="99/NQ-HĐND")
    (office.content / "nghi-quyet/39.md").unlink()
    office.day = 4
    office.commit()
    site = office.build()
    after = feedparser.parse((site.folder / CHANGES / "rss.xml").read_bytes()).entries
    assert [entry.id for entry in after if "đưa lên" in entry.title] == [item.id]
    assert site.rows()[0][1:] == ("Không còn", "Nghị quyết: một bài không còn trên trang")


def test_a_kind_without_a_list_leads_nowhere(office):
    pages = office.content / "trang"
    pages.mkdir()
    for number in range(6):
        (pages / f"trang-{number}.md").write_text(f"---\ntiêu đề: Trang {number}\n---\n\nChữ.\n", encoding="utf-8")
    office.write()
    site = office.build()
    row = site.soup(CHANGES).select_one('[id^="dua-len-trang-"]')
    assert row.find("a", recursive=False) is None and len(row.select("details a")) == 6


def test_a_text_that_is_all_new_is_told_in_part(office):
    office.write(body="\n\n".join("Khoản này đã cũ. " * 40 for _ in range(300)))
    office.write(body="mới làm lại " * 10_000)
    site = office.build()
    assert "Chỉ nêu một phần: ở mục này đã thêm 30000 chữ, bỏ 48000 chữ." in site.changes()[0].text


def test_the_pages_are_as_the_checker_wants_them(office):
    small.resolve(office.content, 2)
    office.write(body="Một, hai.\n\nBa.")
    (office.content / "nghi-quyet/02.md").unlink()
    office.write("đính chính: [{ngày: 02/03/2026, nội dung: Vì sao & <b>}]", body="Một. Bốn <b>.\n\nNăm.")
    site = office.build()
    pages = [CHANGES, f"{CHANGES}/nam-2026", f"{RECORD}/{CHANGES}", RECORD, "theo-doi"]
    assert test_html.complaints([site.folder / page / "index.html" for page in pages]) == []
    # Old words are not to be found by search engines.
    assert site.soup(f"{RECORD}/{CHANGES}").select_one('meta[name="robots"]')["content"] == "noindex"


# MARK: feeds


def test_the_feed_is_one_that_readers_accept(office):
    office.write(body="Hỗ trợ 30 triệu đồng & <b>.")
    office.write(body="Hỗ trợ 35 triệu đồng & <i>.")
    site = office.build()
    feed = feedparser.parse((site.folder / CHANGES / "rss.xml").read_bytes())
    assert not feed.bozo and feed.version == "rss20" and len(feed.entries) == 2
    newest = feed.entries[0]
    assert newest.title == "Sửa: Nghị quyết số 1" and newest.published == "Mon, 02 Mar 2026 08:00:00 +0700"
    assert "<del>" in newest.description and "<ins>" in newest.description
    page, _, fragment = newest.link.partition("#")
    assert page.endswith(f"/{RECORD}/{CHANGES}/")
    assert site.soup(f"{RECORD}/{CHANGES}").find(id=fragment)
    # Items are known by the same names after more has come.
    before = [entry.id for entry in feed.entries]
    office.write(body="Hỗ trợ 40 triệu đồng.")
    site = office.build()
    after = [entry.id for entry in feedparser.parse((site.folder / CHANGES / "rss.xml").read_bytes()).entries]
    assert after[1:] == before and len(set(after)) == 3
    assert f"/{CHANGES}/rss.xml" in str(site.soup("theo-doi"))
    sitemap = (site.folder / "sitemap.xml").read_text()
    assert f"/hdnd/{CHANGES}/<" in sitemap and f"{RECORD}/{CHANGES}" not in sitemap


# MARK: where the history is not whole


def test_outside_git_nothing_is_told(tmp_path):
    output = tmp_path / "output"
    content = small.council(tmp_path / "content")
    said = congkhai.build(output, content=content).stdout
    assert said.count("Thay đổi: chưa nêu được, vì thư mục hồ sơ chưa lưu bằng git") == 1
    assert not (output / CHANGES).exists() and CHANGES not in Site(output).all_text()
    assert Site(output).line() is None
    time.sleep(0.1)
    congkhai.build(output, content=content)
    said = congkhai.build(output, "--lang", "en", content=content).stdout
    assert "Changes: not known" in said and "nothing has changed" in said


def test_a_shallow_clone_says_what_it_knows(office, tmp_path):
    for number in range(5):
        office.write(body=f"Lần {number}.")
    clone = tmp_path / "clone"
    office.git("clone", "--quiet", "--depth=2", f"file://{office.folder}", clone)
    site = office.build(content=clone / "content")
    assert "chỉ biết từ 04/03/2026" in office.said and "git fetch --unshallow" in office.said
    assert site.words() == [(["3"], ["4"])] and len(site.rows()) == 1
    assert site.line() is None and "04/03/2026" in site.soup(CHANGES).select_one("main header").text
    subprocess.run(["git", "fetch", "--quiet", "--unshallow"], cwd=clone, check=True)
    site = office.build(content=clone / "content")
    assert site.line().startswith("Công khai trên trang này từ 01/03/2026") and len(site.rows()) == 5


def test_a_repository_without_a_commit_is_no_hindrance(office):
    assert not (office.build().folder / CHANGES).exists()
    assert "Thay đổi: chưa nêu được" in office.said


def test_the_repository_of_another_user_is_told_and_no_hindrance(office, tmp_path):
    office.write()
    home = {"HOME": str(tmp_path), "GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"}
    words = congkhai.command(output=tmp_path / "o", content=office.content)
    result = congkhai.run(words, env=os.environ | home)
    assert result.returncode == 0 and "safe.directory" in result.stdout, result
    # Once git is told, it is told from then on.
    small.git(office.folder, "config", "--global", "--add", "safe.directory", office.folder, env=os.environ | home)
    assert congkhai.run(words, env=os.environ | home).returncode == 0
    assert (tmp_path / "o" / CHANGES).exists()


@pytest.mark.parametrize("failure", [
    "damaged", "without old files", "without old folders", "no repository", "no commit", "lost branch", "no room"])
def test_where_git_fails_the_site_keeps_its_histories(office, tmp_path, failure):
    office.write(body="Một.")
    old = office.git("rev-parse", "HEAD:content/nghi-quyet/01.md").strip()
    office.write(body="Hai.")
    site = office.build()
    before, content, environment = congkhai.contents(site.folder), office.content, None
    assert site.words() == [(["Một"], ["Hai"])]
    if failure in ["without old files", "without old folders"]:
        office.git("config", "uploadpack.allowFilter", "true")
        clone, kind = tmp_path / "clone", "blob:none" if failure == "without old files" else "tree:0"
        office.git("clone", "--quiet", f"--filter={kind}", f"file://{office.folder}", clone)
        content = clone / "content"
    elif failure == "damaged":
        (office.folder / ".git/objects" / old[:2] / old[2:]).unlink()
    elif failure == "no repository":
        (office.folder / ".git/HEAD").write_text("")
    elif failure == "no commit":  # As a power cut leaves it.
        (office.folder / ".git/refs/heads/main").write_text("")
    elif failure == "lost branch":
        (office.folder / ".git/HEAD").write_text("ref: refs/heads/xa\n")
    else:
        environment = {"TMPDIR": str(tmp_path / "nonexistent")}
    # Where nothing changed, nobody asks git.
    (content / "nghi-quyet/01.md").write_text((content / "nghi-quyet/01.md").read_text().replace("Hai.", "Ba."))
    words = congkhai.command(output=site.folder, content=content)
    for _ in range(2):
        result = congkhai.run(words, env=os.environ | (environment or {}))
        assert result.returncode == 2, result.stderr
        assert ("[tool-failed]" if failure == "no room" else "[unreadable-history]") in result.stderr
        assert congkhai.contents(site.folder) == before
    # Whoever only checks needs no history.
    assert congkhai.run(congkhai.command("check", content=content)).returncode == 0


def test_a_build_without_git_goes_on(office, tmp_path):
    office.write()
    words = congkhai.command(output=tmp_path / "o", content=office.content)
    result = congkhai.run(words, env={"PATH": "/nonexistent"})
    # Folders that hold programs of the system are searched all the same, so that git may be found.
    assert result.returncode == 0, result.stderr


# MARK: the same bytes


def test_the_same_history_gives_the_same_bytes(office, tmp_path):
    office.write(body="Một.")
    office.write(body="Hai.")
    before = congkhai.contents(office.build().folder)
    clone = tmp_path / "elsewhere"
    office.git("clone", "--quiet", office.folder, clone)
    small.git(clone, "config", "diff.renames", "copies")
    small.git(clone, "config", "log.showSignature", "true")
    hook = os.environ | {"GIT_DIR": "/nonexistent", "GIT_WORK_TREE": "/", "TZ": "America/Lima"}
    congkhai.build(tmp_path / "there", content=clone / "content", environment=hook)
    assert congkhai.contents(tmp_path / "there") == before


@pytest.mark.parametrize("setting", [
    "log.showRoot=false", "log.diffMerges=combined", "log.diffMerges=off", "diff.orderFile=/nonexistent"])
def test_the_settings_of_git_change_nothing(office, setting):
    office.write(body="Một.")
    office.git("checkout", "--quiet", "-b", "de-nghi")
    office.write(body="Hai.")
    office.git("checkout", "--quiet", "main")
    office.git("merge", "--quiet", "--no-ff", "--no-edit", "de-nghi")
    before = congkhai.contents(office.build().folder)
    office.git("config", *setting.split("="))
    assert congkhai.contents(office.build().folder) == before


def test_another_commit_is_another_site(office):
    office.write(body="Một.")
    time.sleep(0.1)  # What is younger than a tick of the file system's clock is built again.
    office.build()
    assert "không có gì đổi" in (office.build() and office.said)
    office.day = 9
    office.git("commit", "--quiet", "--amend", "--no-edit", "--date=2026-03-09T08:00:00+07:00")
    site = office.build()
    assert "không có gì đổi" not in office.said and "09/03/2026" in site.line()


def test_what_comes_in_by_a_merge_counts_from_then_on(office):
    office.write(body="Một.")
    office.git("checkout", "--quiet", "-b", "de-nghi")
    office.write(body="Hai.")
    office.write(body="Ba.")
    office.git("checkout", "--quiet", "main")
    office.day = 20
    office.git("merge", "--quiet", "--no-ff", "--no-edit", "de-nghi")
    site = office.build()
    assert [row[:2] for row in site.rows()] == [("20/03/2026", "Sửa"), ("01/03/2026", "Công khai lần đầu")]
    assert site.words() == [(["Một"], ["Ba"])]


def test_a_version_larger_than_any_record_does_not_fill_the_memory(office):
    """In git it is small, and stays for ever."""
    office.write(body="Một.")
    for end in (b"1", b"2"):
        (office.content / "nghi-quyet/01.md").write_bytes(b"---\n" + bytes(200 << 20) + end)
        office.commit()
    office.write(body="Hai.")
    command = congkhai.command("build", content=office.content, output=office.folder / "output")
    limit = lambda: resource.setrlimit(resource.RLIMIT_DATA, (400 << 20, 400 << 20))
    result = congkhai.run(command, preexec_fn=limit)
    assert result.returncode == 0, result.stderr
    # As with any version that had errors.
    assert Site(office.folder / "output").words() == [(["Một"], ["Hai"])]


def test_a_push_to_a_server_is_published_with_its_history(office, tmp_path):
    repository, to = tmp_path / "hdnd.git", tmp_path / "live"
    small.git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", repository)
    words = ["hook", "install", repository, "--to", to]
    assert congkhai.run([str(word) for word in (congkhai.PROGRAM, *words)]).returncode == 0
    for number in (1, 2):
        office.write(body=f"Lần {number}.")
        office.git("push", "--quiet", repository, "main")
    site = Site(to / "current")
    assert site.words() == [(["1"], ["2"])] and site.line().startswith("Công khai trên trang này từ 01/03/2026")
