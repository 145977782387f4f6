"""Every number of the council's standing leads to exactly what it counts, and is the number that the records give."""

import functools
import posixpath
import re

import pytest

import congkhai
import pages
import records

STANDING = "chi-so/"
PETITIONS, RECOMMENDATIONS = "chi-so/kien-nghi/", "chi-so/giam-sat/"
DONE, LATE, TO_COME = "Hoàn thành", "Quá hạn", "Chưa đến hạn"
UNNAMED = "Chưa ghi"
OPEN = {"tiếp nhận", "đã chuyển", "đang giải quyết"}
# All ways of counting that the tool knows, those that the sample does not ask for among them.
CRITERIA = """tiêu chí:
- {mã: thu-giam-sat, tên: Thử giám sát, công thức: kiến nghị sau giám sát đến hạn đã hoàn thành, căn cứ: Thử, ít nhất: 50, nhiều nhất: 60}
- {mã: thu-du-hop, tên: Thử dự họp, công thức: đại biểu dự họp, căn cứ: Thử, ít nhất: 95}
- {mã: thu-han, tên: Thử hạn, công thức: kiến nghị trả lời đúng hạn, căn cứ: Thử, nhiều nhất: 10}
"""


class Tables:
    """The tables of one page: by id, rows by name, each cell as (number, link) or as words."""

    def __init__(self, site, page):
        self.site, self.page = site, page

    @functools.cached_property
    def all(self):
        frames = self.site.soup(self.page + "index.html").select(".table")
        return {frame["aria-labelledby"]: self.rows(frame) for frame in frames}

    def rows(self, frame):
        columns = [cell.get_text(strip=True) for cell in frame.select("thead th")]
        return {
            row.th.get_text(strip=True): dict(zip(columns[1:], map(self.cell, row.select("td")), strict=True))
            for row in frame.select("tbody tr")
        }

    def cell(self, cell):
        text = cell.get_text(strip=True)
        if not re.fullmatch(r"\d+", text):
            return text
        link = cell.a and posixpath.normpath(posixpath.join(self.page, cell.a["href"]))
        return int(text), link

    def __getitem__(self, id):
        return self.all[id]


@pytest.fixture(scope="module")
def site_with_criteria(tmp_path_factory):
    folder = tmp_path_factory.mktemp("criteria")
    content = congkhai.copy_content(folder / "content")
    (content / "chi-so.yaml").write_text(CRITERIA, encoding="utf-8")
    congkhai.build(folder / "output", content=content)
    return pages.Site(folder / "output")


def counted(site, page):
    """What a list says of itself, and what it lists on all its pages."""
    soup = site.soup(page)
    total = int(soup.select_one("[data-total]").get_text())
    items = [link["href"] for link in soup.select(".counted > li > a")]
    older = soup.select_one('.pager a[rel="next"]')
    if older:
        items += counted(site, posixpath.normpath(posixpath.join(posixpath.dirname(page), older["href"])))[1]
    return total, items


def numbers(tables):
    """Every number of a page, with where it leads."""
    return [
        (id, row, column, cell)
        for id, rows in tables.all.items() for row, cells in rows.items() for column, cell in cells.items()
        if isinstance(cell, tuple)
    ]


@pytest.mark.parametrize("page", [STANDING, PETITIONS, RECOMMENDATIONS])
def test_every_number_leads_to_a_list_of_as_many(site, site_with_criteria, page):
    for built in (site, site_with_criteria):
        tables = Tables(built, page)
        found = numbers(tables)
        assert len(found) > 10
        for id, row, column, (number, link) in found:
            assert (link is not None) == (number > 0), (id, row, column)
            if number:
                total, items = counted(built, link)
                assert (total, len(items)) == (number, number), (id, row, column)
                assert len(set(items)) == number or page != PETITIONS, (id, row, column)


def test_long_lists_are_counted_over_all_their_pages(tmp_path):
    content = congkhai.copy_content(tmp_path / "content")
    for number in range(70):
        (content / f"kien-nghi/2026/them-{number}.md").write_text(congkhai.record([
            f"tiêu đề: Kiến nghị thêm {number}", "ngày tiếp nhận: 01/10/2026", "trạng thái: tiếp nhận",
            "thôn: Bờ Đình"]), encoding="utf-8")
    congkhai.build(tmp_path / "output", content=content)
    built = pages.Site(tmp_path / "output")
    number, link = Tables(built, PETITIONS)["theo-thon"]["Bờ Đình"]["Tiếp nhận"]
    assert number > 70
    assert built.soup(link).select_one(".pager")
    total, items = counted(built, link)
    assert total == len(items) == len(set(items)) == number


@pytest.mark.parametrize("page", [PETITIONS, RECOMMENDATIONS])
def test_a_rows_total_is_the_sum_of_its_states(site, page):
    for id, rows in Tables(site, page).all.items():
        # What was answered in a quarter may have come before it.
        for name, cells in rows.items() if id != "theo-quy" else ():
            (total, _), *states = [cell for cell in cells.values() if isinstance(cell, tuple)]
            assert total == sum(number for number, _ in states), (id, name)


# Petitions, counted again


def state(petition):
    due = petition.date("hạn")
    is_late = petition["trạng thái"] in OPEN and due is not None and due < records.TODAY
    return LATE if is_late else petition["trạng thái"].capitalize()


def quarter(day):
    return f"{['I', 'II', 'III', 'IV'][(day.month - 1) // 3]}/{day.year}"


def test_quarters_are_those_of_the_records(site):
    rows = Tables(site, PETITIONS)["theo-quy"]
    petitions = records.of_kind("kien-nghi")
    received = [quarter(petition.date("ngày tiếp nhận")) for petition in petitions]
    answers = [petition["trả lời"] for petition in petitions if petition["trả lời"]]
    answered = [quarter(records.day(answer["ngày"])) for answer in answers]
    assert answered and set(rows) >= set(received) | set(answered)
    for name, cells in rows.items():
        assert (cells["Tiếp nhận"][0], cells["Được trả lời"][0]) == (received.count(name), answered.count(name))


def assert_counts(rows, items, keys, state):
    """Each row counts those of the items that have its name among their keys, by their states."""
    expected = {}
    for item in items:
        for key in keys(item):
            of_key = expected.setdefault(key, {})
            of_key[state(item)] = of_key.get(state(item), 0) + 1
    assert set(rows) == set(expected)
    for name, cells in rows.items():
        (total, _), *_ = cells.values()
        assert total == sum(expected[name].values()), name
        shown = {column: cell[0] for column, cell in list(cells.items())[1:] if isinstance(cell, tuple)}
        assert {column: number for column, number in shown.items() if number} == expected[name], name


def test_petitions_are_those_of_the_records(site):
    petitions = records.of_kind("kien-nghi")
    tables = Tables(site, PETITIONS)
    assert len(petitions) > 20
    assert_counts(tables["theo-nam"], petitions, lambda it: [str(it.date("ngày tiếp nhận").year)], state)
    assert_counts(tables["theo-thon"], petitions, lambda it: [it["thôn"] or UNNAMED], state)
    assert_counts(tables["theo-linh-vuc"], petitions, lambda it: it.list("lĩnh vực") or [UNNAMED], state)
    assert_counts(tables["theo-co-quan"], petitions, lambda it: [it["cơ quan giải quyết"] or UNNAMED], state)


@pytest.mark.parametrize("table", ["theo-nam", "theo-thon", "theo-co-quan"])
def test_all_rows_together_are_all_petitions(site, table):
    totals = [next(iter(cells.values()))[0] for cells in Tables(site, PETITIONS)[table].values()]
    assert sum(totals) == len(records.of_kind("kien-nghi"))


def test_the_time_to_an_answer_is_the_middle_one(site):
    waited = {}
    for petition in records.of_kind("kien-nghi"):
        answered = petition.date("trả lời", "ngày")
        if answered and petition["trạng thái"] not in OPEN:
            waited.setdefault(petition["thôn"] or UNNAMED, []).append((answered - petition.date("ngày tiếp nhận")).days)
    assert waited
    for name, cells in Tables(site, PETITIONS)["theo-thon"].items():
        days = sorted(waited.get(name, []))
        assert list(cells.values())[-1] == (f"{days[len(days) // 2]} ngày" if days else "–"), name


# Recommendations, counted again


def recommendations():
    return [
        (supervision, recommendation)
        for supervision in records.of_kind("giam-sat")
        for recommendation in supervision.list("kiến nghị sau giám sát")
    ]


def outcome(pair):
    _, recommendation = pair
    due = records.day(recommendation.get("hạn"))
    if recommendation.get("trạng thái") == "hoàn thành":
        return DONE
    return LATE if due is not None and due < records.TODAY else TO_COME


def test_recommendations_are_those_of_the_records(site):
    tables = Tables(site, RECOMMENDATIONS)
    assert len(recommendations()) > 5
    assert_counts(tables["theo-nam"], recommendations(), lambda it: [it[0]["năm"]], outcome)
    assert_counts(
        tables["theo-co-quan"], recommendations(), lambda it: [it[1].get("cơ quan thực hiện", UNNAMED)], outcome)


# Criteria


def share(part, whole):
    """As Vietnamese write it, halves rounded away from zero."""
    tenths, rest = divmod(part * 1000, whole)
    tenths += 2 * rest >= whole
    return f"{tenths // 10},{tenths % 10}\N{NO-BREAK SPACE}%"


def test_shares_are_right_to_the_digit(site):
    for id, rows in Tables(site, STANDING).all.items():
        for year, cells in rows.items():
            counts = [cell[0] for cell in cells.values() if isinstance(cell, tuple)]
            if len(counts) == 2:
                assert list(cells.values())[-1].replace(" ", "\N{NO-BREAK SPACE}") == share(counts[0], sum(counts)), (id, year)


def test_each_card_says_its_newest_year_and_whether_that_is_what_was_aimed_at(site_with_criteria):
    cards = site_with_criteria.soup("chi-so/index.html").select(".criterion")
    assert len(cards) > 8
    states = set()
    for card in cards:
        newest = card.select_one("tbody tr")
        percent = newest.select("td")[-1].get_text()
        assert card.select_one(".share strong").get_text() == percent
        assert card.select_one(".share span").get_text() == newest.th.get_text()
        target = card.find("dt", string="Mục tiêu")
        if target is None:
            assert card.select_one(".share .state") is None
            continue
        value = float(re.match("[0-9,]+", percent)[0].replace(",", "."))
        aims = [float(aim) for aim in re.findall(r"\d+", target.find_next("dd").get_text())]
        words = target.find_next("dd").get_text()
        least = None if words.startswith("nhiều nhất") else aims[0]
        most = None if words.startswith("ít nhất") else aims[-1]
        expected = (
            "Chưa đạt mục tiêu" if least is not None and value < least
            else "Vượt khoảng mục tiêu" if most is not None and value > most else "Đạt mục tiêu")
        assert card.select_one(".share .state").get_text() == expected, card.h2
        states.add(expected)
    assert states == {"Chưa đạt mục tiêu", "Vượt khoảng mục tiêu", "Đạt mục tiêu"}


def test_criteria_are_those_of_the_records(site, site_with_criteria):
    def of(built, id):
        return {
            int(year): [cell[0] for cell in cells.values() if isinstance(cell, tuple)]
            for year, cells in Tables(built, STANDING)[f"tieu-chi-{id}-bang"].items()
        }

    def by_year(items, year, is_met):
        counts = {}
        for item in items:
            if is_met(item) is not None:
                counts.setdefault(year(item), [0, 0])[0 if is_met(item) else 1] += 1
        return counts

    petitions = records.of_kind("kien-nghi")
    received = lambda it: it.date("ngày tiếp nhận").year
    assert of(site, "phan-loai-kien-nghi") == by_year(
        petitions, received, lambda it: bool(it["lĩnh vực"] and it["cơ quan giải quyết"]))
    assert of(site_with_criteria, "thu-giam-sat") == by_year(
        [it for it in recommendations() if (records.day(it[1].get("hạn")) or records.TODAY) < records.TODAY],
        lambda it: records.day(it[1]["hạn"]).year, lambda it: outcome(it) == DONE)

    def in_time(petition):
        due, answered = petition.date("hạn"), petition.date("trả lời", "ngày")
        if due is None:
            return None
        if petition["trạng thái"] in OPEN:
            return False if due < records.TODAY else None
        return answered and answered <= due

    assert of(site_with_criteria, "thu-han") == by_year(petitions, received, in_time)


def test_attendance_is_a_share_of_people(site_with_criteria):
    people, sessions = {}, {}
    for session in records.of_kind("ky-hop"):
        present = session["đại biểu dự"]
        held = session["trạng thái"] in (None, "đã họp")
        if not held or session["hình thức"] == "phiên họp Thường trực" or not isinstance(present, dict):
            continue
        start = records.day(session["bắt đầu"])
        if start < records.TODAY and "tổng số" in present:
            counts = people.setdefault(start.year, [0, 0])
            counts[0] += int(present["có mặt"])
            counts[1] += int(present["tổng số"])
            sessions[start.year] = sessions.get(start.year, 0) + 1
    shown = Tables(site_with_criteria, STANDING)["tieu-chi-thu-du-hop-bang"]
    assert people
    assert {int(year): [*cells.values()][0][0] for year, cells in shown.items()} == sessions
    for year, cells in shown.items():
        assert [*cells.values()][-1].replace(" ", "\N{NO-BREAK SPACE}") == share(*people[int(year)])
