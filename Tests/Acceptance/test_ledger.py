"""The ledger of what was made public: counted again from the records, as a page, a file, and a sheet on the wall."""

import base64
import collections
import csv
import datetime
import io
import posixpath
import re
import subprocess

import pytest

import records

LIST = "so-cong-khai/"
NO_DISCLOSURES = {"dai-bieu", "co-quan", "lich", "tin-tuc", "trang"}
# The day that a record of each kind is about, for those that do not say when they were published.
OWN_DAY = {
    "ky-hop": "bắt đầu", "nghi-quyet": "ngày ban hành", "van-ban": "ngày ban hành", "ngan-sach": "ngày quyết định",
    "kien-nghi": "ngày tiếp nhận", "chat-van": "ngày hỏi", "tiep-xuc-cu-tri": "bắt đầu", "du-an": "từ",
}
# Kinds whose answers are made public on a day of their own.
ANSWERED = {"kien-nghi", "chat-van"}
A4_ACROSS = (842, 595)  # points


def month(text):
    found = re.search(r"(\d{1,2})/(\d{4})(?!\d)", text or "")
    return found and (int(found[2]), int(found[1]))


def quarter_of(text):
    """2026-q3; nothing for what bears no month or is still to come."""
    if not month(text) or (records.day(text) or datetime.date.min) > records.TODAY:
        return None
    year, number = month(text)
    return f"{year}-q{(number + 2) // 3}"


def expected():
    """What each quarter made public: pages, each with whether it was the answer on it."""
    quarters = collections.defaultdict(set)
    for record in records.published():
        if record.kind in NO_DISCLOSURES:
            continue
        days = [(record["ngày đăng"] or record[OWN_DAY.get(record.kind, "ngày đăng")], False)]
        if record.kind in ANSWERED:
            day = record.date("trả lời", "ngày đăng") or record.date("trả lời", "ngày")
            days.append((day and day.strftime("%d/%m/%Y"), True))
        for text, is_answer in days:
            if quarter := quarter_of(text):
                quarters[quarter].add((record.page, is_answer))
    return dict(quarters)


def quarters(site):
    return [link["href"].split("/")[-2] for link in site.soup(f"{LIST}index.html").select(".papers a")]


def rows(site, quarter, sheet=""):
    """Each row's cells, and the page to which it leads."""
    page = f"{LIST}{quarter}/{sheet}"
    found = site.soup(f"{page}index.html").select("tbody tr")
    return [
        ([cell.get_text(" ", strip=True) for cell in row.select("th, td")], target(page, row.a["href"])) for row in found
    ]


def is_answer(cells):
    return cells[2].startswith("Trả lời ")


def target(page, href):
    return posixpath.normpath(posixpath.join(page, href)).removesuffix("index.html")


def test_each_quarter_has_what_was_published_in_it(site):
    assert set(quarters(site)) == set(expected())
    assert quarters(site) == sorted(quarters(site), reverse=True)
    notes = {link["href"].split("/")[-2]: link.small.get_text() for link in site.soup(f"{LIST}index.html").select(".papers a")}
    for quarter, pages in expected().items():
        found = [(page, is_answer(cells)) for cells, page in rows(site, quarter)]
        assert len(found) == len(set(found)) == int(notes[quarter]), quarter
        assert set(found) == pages, quarter


def test_rows_are_numbered_and_the_oldest_stand_first(site):
    for quarter in quarters(site):
        found = [cells for cells, _ in rows(site, quarter)]
        assert [cells[0] for cells in found] == [str(number + 1) for number in range(len(found))]
        days = [records.day(cells[1]) for cells in found if records.day(cells[1])]
        assert days == sorted(days), quarter


def test_what_was_late_was_so_many_days_late(site):
    states = collections.Counter()
    for quarter in quarters(site):
        for cells, page in rows(site, quarter):
            published = records.day(cells[1])
            due, state = records.day(cells[4]), cells[5]
            if not due:
                assert state == "–", page
                continue
            late = (published - due).days if published else None
            assert state == ("Đã xong" if late is None else f"Chậm {late} ngày" if late > 0 else "Đúng hạn"), page
            states[state.split()[0]] += 1
    assert states["Đúng"] > 10 and states["Chậm"] > 1


# What is due


def due(site, page):
    found = []
    for item in site.soup(f"{page}index.html").select(".duties > li"):
        day = datetime.date.fromisoformat(item.time["datetime"])
        found.append((day, item.select_one(".state").get_text(), item.a and target(page, item.a["href"])))
    return found


def test_the_most_urgent_stands_first_with_its_days_to_go(site):
    duties = due(site, LIST)
    assert duties and [day for day, _, _ in duties] == sorted(day for day, _, _ in duties)
    for day, state, page in duties:
        left = (day - records.TODAY).days
        assert state == (f"Còn {left} ngày" if left > 0 else f"Quá hạn {-left} ngày" if left < 0 else "Hạn là hôm nay"), page
    assert {state.split()[0] for _, state, _ in duties} >= {"Còn", "Quá"}


def test_answers_that_voters_wait_for_are_due(site):
    waiting = {
        petition.page for petition in records.of_kind("kien-nghi")
        if petition["hạn"] and petition["trạng thái"] in ("tiếp nhận", "đã chuyển", "đang giải quyết")
        and not petition.date("trả lời", "ngày đăng")
    }
    assert waiting
    assert waiting == {page for _, _, page in due(site, LIST) if page and page.startswith("kien-nghi/")}


def test_only_the_quarter_at_hand_says_what_is_due(site):
    for quarter in quarters(site):
        assert due(site, f"{LIST}{quarter}/") == (due(site, LIST) if quarter == "2026-q4" else []), quarter


# The file


def test_the_file_beside_a_page_has_its_rows(site):
    for quarter in quarters(site):
        data = (site.folder / f"{LIST}{quarter}.csv").read_bytes()
        header, *lines = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        assert len(set(header)) == len(header)
        shown = rows(site, quarter)
        assert len(lines) == len(shown) and {len(line) for line in lines} == {len(header)}
        for line, (cells, page) in zip(lines, shown, strict=True):
            fields = dict(zip(header, line))
            assert fields["STT"] == cells[0]
            assert fields["Ngày đăng"][:10] == (str(records.day(cells[1])) if records.day(cells[1]) else "")
            assert cells[2].endswith(fields["Nội dung công khai"].replace("  ", " "))
            assert fields["Địa chỉ trên mạng"] == site.base + page
            assert fields["Hạn công khai"] == (str(records.day(cells[4])) if records.day(cells[4]) else "")
            assert (fields["Tình trạng công khai"] or "–") == cells[5]


def test_no_cell_of_the_file_is_a_formula(site):
    for quarter in quarters(site):
        text = (site.folder / f"{LIST}{quarter}.csv").read_text("utf-8-sig")
        for line in csv.reader(io.StringIO(text, newline="")):
            assert not [cell for cell in line if re.match(r"[=+\-@\t\r]", cell)], quarter


# The sheet


@pytest.fixture(scope="module")
def printed(site, chromium, tmp_path_factory):
    """The sheet of the longest quarter as Chromium prints it."""
    quarter = max(quarters(site), key=lambda quarter: len(rows(site, quarter)))
    chromium.get((site.folder / f"{LIST}{quarter}/in/index.html").as_uri())
    options = {"preferCSSPageSize": True, "printBackground": False}
    file = tmp_path_factory.mktemp("sheet") / f"{quarter}.pdf"
    file.write_bytes(base64.b64decode(chromium.execute_cdp_cmd("Page.printToPDF", options)["data"]))
    return quarter, file


def poppler(tool, *words):
    return subprocess.run([tool, *map(str, words)], capture_output=True, check=True, encoding="utf-8").stdout


def words(text):
    """Lines break at hyphens and strokes too."""
    return collections.Counter(re.findall(r"[^\s/–-]+", text))


def test_the_sheet_has_the_rows_of_the_page(site):
    for quarter in quarters(site):
        assert rows(site, quarter, "in/") == rows(site, quarter)


def test_the_sheet_is_a4_across_on_few_pages(site, printed):
    quarter, file = printed
    facts = poppler("pdfinfo", file)
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", facts)
    assert (round(float(size[1])), round(float(size[2]))) == A4_ACROSS
    count = len(rows(site, quarter))
    assert count > 20
    assert 2 <= int(re.search(r"Pages:\s+(\d+)", facts)[1]) <= 1 + -(-count // 10)


def test_each_page_of_the_sheet_has_the_heads_of_its_columns(site, printed):
    quarter, file = printed
    heads = words(site.soup(f"{LIST}{quarter}/in/index.html").thead.get_text(" "))
    pages = poppler("pdftotext", "-layout", file, "-").split("\f")[:-1]
    assert len(pages) > 1
    for page in pages:
        assert not heads - words(page)


def test_nothing_of_the_sheet_is_cut(site, printed):
    quarter, file = printed
    table = site.soup(f"{LIST}{quarter}/in/index.html").table
    assert not words(table.get_text(" ")) - words(poppler("pdftotext", "-layout", file, "-"))
    boxes = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"', poppler("pdftotext", "-bbox", file, "-"))
    assert len(boxes) > 200
    for left, top, right, bottom in (map(float, box) for box in boxes):
        assert 28 < left < right < A4_ACROSS[0] - 28 and 14 < top < bottom < A4_ACROSS[1] - 14


def test_no_row_of_the_sheet_is_torn(site, printed):
    """The number of a row stands on the page of its last words."""
    quarter, file = printed
    pages = [words(page) for page in poppler("pdftotext", "-layout", file, "-").split("\f")]
    for cells, _ in rows(site, quarter):
        assert any(not words(" ".join(cells)) - page for page in pages), cells


def test_what_is_for_the_screen_is_not_on_the_paper(printed):
    text = poppler("pdftotext", "-layout", printed[1], "-")
    assert "Ctrl" not in text and "Về sổ công khai" not in text
    assert "Người lập sổ" in text and "Hội đồng nhân dân" in text
