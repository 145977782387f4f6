"""Every calendar file as two readers of calendars see it."""

import datetime
import re
import zoneinfo

import icalendar
import pytest
import vobject

import congkhai
import pages

WHOLE = "lich/lich.ics"
ZONE = zoneinfo.ZoneInfo("Asia/Ho_Chi_Minh")
EVENT = "lich/2099/hop-thu.md"
MEETING = "tiep-xuc-cu-tri/2099/gap-thu.md"


def calendars(folder):
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*.ics"))


def events(folder, path=WHOLE):
    """What one reader finds, by the address of the record's page."""
    found = icalendar.Calendar.from_ical((folder / path).read_bytes()).walk("VEVENT")
    return {str(event["URL"]): event for event in found}


def fields(event):
    return {name: str(event[name]) for name in ("UID", "SUMMARY", "STATUS", "SEQUENCE")}


def pages_of_occasions(site):
    """The pages of all sessions, meetings and events that have a file of their own."""
    addresses = (page.removesuffix("index.html") for page in site.pages)
    return [page for page in addresses if page + "lich.ics" in site.files_on_disk and page != "lich/"]


@pytest.fixture
def built(content, tmp_path):
    """The sample with a meeting and an event more, built; and what builds it again after a change of one of them."""
    write(content, EVENT, "tiêu đề: Họp thử", "bắt đầu: 08:00 20/12/2026", "kết thúc: 11:30 20/12/2026",
          "địa điểm: Phòng 1; tầng 2, nhà A", "ngày đăng: 01/11/2026")
    write(content, MEETING, "tiêu đề: Gặp thử", "bắt đầu: 21/12/2026", "kết thúc: 22/12/2026", "ngày đăng: 01/11/2026")

    def build(file=None, *lines):
        if file:
            write(content, file, *lines)
        congkhai.build(tmp_path / "output", content=content)
        return tmp_path / "output"

    return build


def write(content, file, *lines):
    (content / file).parent.mkdir(parents=True, exist_ok=True)
    (content / file).write_text(congkhai.record(lines), encoding="utf-8")


def one(folder, file):
    """The event of a record, which is the same in its own calendar and in the whole one."""
    page = file.removesuffix(".md") + "/"
    own, = events(folder, page + "lich.ics").values()
    whole, = (event for url, event in events(folder).items() if url.endswith("/" + page))
    assert own == whole
    return own


def test_the_site_has_one_and_each_session_its_own(site):
    sessions = {str(file.relative_to(congkhai.CONTENT)) for file in (congkhai.CONTENT / "ky-hop").rglob("*.md")}
    own = {re.sub(r"(/index)?\.md$", "/lich.ics", session) for session in sessions}
    assert own and {WHOLE, *own} <= set(calendars(site.folder))


def test_two_readers_find_the_same_events(site):
    for path in calendars(site.folder):
        data = (site.folder / path).read_bytes()
        theirs = {
            event.url.value: {name: getattr(event, name.lower()).value for name in ("UID", "SUMMARY", "STATUS", "SEQUENCE")}
            for event in vobject.readOne(data.decode("utf-8")).vevent_list
        }
        ours = events(site.folder, path)
        assert theirs == {url: fields(event) for url, event in ours.items()}, path
        for event in ours.values():
            assert not event.errors, (path, event.errors)


def test_the_whole_calendar_is_all_of_them_together(site):
    single = {}
    for path in calendars(site.folder):
        if path != WHOLE:
            single |= events(site.folder, path)
    assert single == events(site.folder)
    assert len(single) == len(pages_of_occasions(site)) > 4


def test_lines_end_as_they_must_and_are_short(site):
    for path in calendars(site.folder):
        data = (site.folder / path).read_bytes()
        assert data.endswith(b"\r\n")
        lines = data.split(b"\r\n")
        assert not any(b"\n" in line or b"\r" in line for line in lines), path
        assert max(map(len, lines)) <= 75, path
        for line in lines:
            line.decode("utf-8")  # No letter is torn in two.


def test_each_event_has_an_identity_and_a_page_of_its_own(site):
    found = events(site.folder)
    uids = [str(event["UID"]) for event in found.values()]
    assert len(set(uids)) == len(uids) > 4
    host = site.base.split("/")[2]
    assert all(uid.endswith("@" + host) for uid in uids)
    assert set(found) <= {site.address(page) for page in site.pages}


def test_each_says_what_when_where(site):
    for url, event in events(site.folder).items():
        assert str(event["SUMMARY"]) and url in str(event["DESCRIPTION"]), url
        assert event.DTSTAMP.tzinfo is not None, url
        assert event["CATEGORIES"].cats, url
        if isinstance(event.DTSTART, datetime.datetime):
            assert event.DTSTART.utcoffset() == ZONE.utcoffset(event.DTSTART.replace(tzinfo=None)), url


def test_telephones_subscribe_to_the_sites_own_calendar(site):
    link, = site.soup("lich/index.html").select('a[href^="webcal:"]')
    assert link["href"] == re.sub("^https?", "webcal", site.base + WHOLE)


def test_a_sample_says_that_it_is_one(site):
    name = str(icalendar.Calendar.from_ical((site.folder / WHOLE).read_bytes())["X-WR-CALNAME"])
    assert name.startswith("Minh hoạ: ")
    for event in events(site.folder).values():
        assert str(event["DESCRIPTION"]).startswith("Dữ liệu minh hoạ")


def test_what_is_called_off_stands_in_no_calendar_as_if_it_took_place(site):
    struck = {
        link["href"] for page in site.pages if page.startswith("lich/thang-")
        for link in site.soup(page).select("table .called-off > a")
    }
    assert struck
    for url, event in events(site.folder).items():
        page = url.removeprefix(site.base)
        is_off = f"../../{page}index.html" in struck
        assert (event["STATUS"] == "CANCELLED") == is_off, url
        assert str(event["SUMMARY"]).startswith(("Hoãn: ", "Huỷ: ")) == is_off, url


def test_names_of_closed_items_are_in_no_calendar(site):
    (session,) = (event for url, event in events(site.folder).items() if url.endswith("2026/thuong-le-cuoi-nam/"))
    text = str(session["DESCRIPTION"])
    assert "1. Khai mạc" in text and "Nội dung không công khai" in text and "nhân sự" not in text


def test_a_moment_and_whole_days(built):
    folder = built()
    event, meeting = one(folder, EVENT), one(folder, MEETING)
    assert event.DTSTART == datetime.datetime(2026, 12, 20, 8, tzinfo=ZONE)
    assert event.DTEND == datetime.datetime(2026, 12, 20, 11, 30, tzinfo=ZONE)
    assert str(event["LOCATION"]) == "Phòng 1; tầng 2, nhà A"
    assert (meeting.DTSTART, meeting.DTEND) == (datetime.date(2026, 12, 21), datetime.date(2026, 12, 23))


def test_an_event_stays_the_same_when_its_title_and_time_change(built):
    before = one(built(), EVENT)
    after = one(built(EVENT, "tiêu đề: Họp", "bắt đầu: 09:00 23/12/2026", "ngày đăng: 01/11/2026"), EVENT)
    assert before["UID"] == after["UID"] and before["SUMMARY"] != after["SUMMARY"]


def test_a_correction_raises_the_sequence(built):
    before = one(built(), EVENT)
    moved = one(built(
        EVENT, "tiêu đề: Họp thử", "bắt đầu: 09:00 23/12/2026", "ngày đăng: 01/11/2026",
        "đính chính: [{ngày: 19/11/2026, nội dung: Dời sang ngày 23/12/2026.}]"), EVENT)
    assert moved["UID"] == before["UID"]
    assert moved["SEQUENCE"] > before["SEQUENCE"] and moved.DTSTAMP > before.DTSTAMP
    assert "Dời sang ngày 23/12/2026." in str(moved["DESCRIPTION"])


def test_calling_off_raises_the_sequence_and_a_new_day_raises_it_again(built):
    lines = ["tiêu đề: Họp thử", "ngày đăng: 01/11/2026"]
    planned = one(built(), EVENT)
    off = one(built(EVENT, *lines, "bắt đầu: 20/12/2026", "trạng thái: hoãn"), EVENT)
    again = one(built(
        EVENT, *lines, "bắt đầu: 27/12/2026", "đính chính: [{ngày: 19/11/2026, nội dung: Họp lại.}]"), EVENT)
    assert [event["STATUS"] for event in (planned, off, again)] == ["CONFIRMED", "CANCELLED", "CONFIRMED"]
    assert planned["SEQUENCE"] < off["SEQUENCE"] < again["SEQUENCE"]


def test_what_is_withdrawn_is_called_off(built):
    """Whoever has it in a calendar already is told there too."""
    folder = built(EVENT, "tiêu đề: Họp thử", "bắt đầu: 20/12/2026", "gỡ bỏ: {ngày: 19/11/2026, lý do: Nhầm.}")
    page = EVENT.removesuffix(".md")
    assert (folder / page / "index.html").exists()
    assert "STATUS:CANCELLED" in (folder / page / "lich.ics").read_text("utf-8")
    assert one(folder, EVENT)["STATUS"] == "CANCELLED"


def test_a_month_without_a_day_is_on_its_page_and_in_no_file(built):
    folder = built(EVENT, "tiêu đề: Họp thử", "bắt đầu: 07/2031")
    page = EVENT.removesuffix(".md")
    assert page in (folder / "lich/thang-2031-07/index.html").read_text("utf-8")
    assert not [url for url in events(folder) if page in url]


def test_each_month_says_all_that_is_in_it(built):
    """Whatever the whole calendar has stands in the table of its month, on its day."""
    folder = built(EVENT, "tiêu đề: Họp thử", "bắt đầu: 30/12/2026", "kết thúc: 02/01/2027")
    for url, event in events(folder).items():
        page = (folder / f"lich/thang-{event.DTSTART:%Y-%m}/index.html").read_text("utf-8")
        cell, = (cell for cell in page.split("<td") if f'datetime="{event.DTSTART:%Y-%m-%d}"' in cell)
        assert f'href="../../{url.removeprefix(pages.BASE)}index.html"' in cell, url
    january = (folder / "lich/thang-2027-01/index.html").read_text("utf-8")
    assert january.count(EVENT.removesuffix(".md")) == 2  # on the first and on the second
