"""Days that are counted: as built on 20 November 2026, and put right in a browser whose clock has gone on."""

import pytest

import browser
import congkhai
import nginx

SESSION = congkhai.record(["tiêu đề: Kỳ họp", "hình thức: thường lệ", "bắt đầu: 08:00 08/12/2026"])
PETITION = congkhai.record([
    "tiêu đề: Đèn đường", "ngày tiếp nhận: 01/11/2026", "trạng thái: đang giải quyết", "hạn: 02/12/2026"])
ANSWERED = congkhai.record([
    "tiêu đề: Thu gom rác", "ngày tiếp nhận: 01/10/2026", "trạng thái: đã giải quyết xong", "hạn: 10/10/2026",
    "trả lời: {ngày: 12/10/2026, nội dung: Đã xong.}"])
SETTINGS = "tên: Hội đồng nhân dân xã Mẫu\ncấp: xã\nđịa chỉ trang: https://mau.example.vn/\n"

# One day for each petition is enough here.
RULES = """
quy định:
  - {mã: tra-loi-kien-nghi, tên: a, căn cứ: b, loại bài: kien-nghi, tính từ: Hạn, số ngày: 0, phải có: Hạn, bỏ: có}
"""

HOME, OPEN, DONE = "index.html", "kien-nghi/den/index.html", "kien-nghi/rac/index.html"

# The page's clock is another; what measures the test's own time is left alone.
CLOCK = """
const real = Date, ahead = real.parse("%s") - real.now();
Date = class extends real {
  constructor(...given) { given.length ? super(...given) : super(real.now() + ahead); }
  static now() { return real.now() + ahead; }
};
"""

BUILT = {
    HOME: ["Kỳ họp sắp tới · còn 18 ngày", "20/11/2026"],
    OPEN: ["Đang giải quyết, hạn 02/12/2026", "Còn 12 ngày", "20/11/2026"],
}


@pytest.fixture(scope="module")
def council(tmp_path_factory):
    content = tmp_path_factory.mktemp("content")
    for path, text in {
        "site.yaml": SETTINGS, "thoi-han.yaml": RULES, "ky-hop/a.md": SESSION, "kien-nghi/den.md": PETITION, "kien-nghi/rac.md": ANSWERED,
    }.items():
        (content / path).parent.mkdir(exist_ok=True)
        (content / path).write_text(text, encoding="utf-8")
    output = tmp_path_factory.mktemp("countdowns") / "output"
    congkhai.build(output, content=content)
    return output


@pytest.fixture(scope="module", params=["folder", "server"])
def address(request, council, tmp_path_factory):
    """The site opened from a folder, and behind a server that is as strict as the pages themselves."""
    if request.param == "folder":
        yield council.as_uri() + "/"
    else:
        with nginx.serve(council, tmp_path_factory.mktemp("nginx")) as served:
            yield served


@pytest.fixture
def opened(chromium, address):
    """Opens a page at a moment, anywhere in the world."""
    undo = []

    def open_page(page, now, zone="Asia/Ho_Chi_Minh", scripts=True):
        chromium.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": zone})
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        added = chromium.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": CLOCK % now})
        undo.append(added["identifier"])
        chromium.get(address + page)
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
        assert browser.console(chromium) == []

    yield open_page
    for identifier in undo:
        chromium.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": identifier})
    chromium.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": ""})


def counted(chromium):
    """What counts days, then the day up to which it is true; a list on the page says the same once more."""
    found = chromium.find_elements("css selector", "main [data-count], main time[data-as-of]")
    return list(dict.fromkeys(element.get_attribute("textContent") for element in found))


def tones(chromium):
    return {element.get_attribute("className") for element in chromium.find_elements("css selector", ".state[data-count]")}


@pytest.mark.parametrize("page", BUILT)
@pytest.mark.parametrize("now, scripts", [
    ("2026-11-20T09:00:00+07:00", True), ("2026-11-20T23:59:00+07:00", True),
    # A clock that is behind, as of a phone whose battery was empty.
    ("2026-11-19T09:00:00+07:00", True), ("1970-01-01T00:00:00Z", True),
    ("2027-03-01T09:00:00+07:00", False),
])
def test_the_page_reads_as_built(opened, chromium, page, now, scripts):
    opened(page, now, scripts=scripts)
    assert counted(chromium) == BUILT[page]
    assert tones(chromium) <= {"state going"}


@pytest.mark.parametrize("now, words, tone", [
    ("2026-11-21T00:01:00+07:00", ["Đang giải quyết, hạn 02/12/2026", "Còn 11 ngày", "21/11/2026"], "going"),
    ("2026-12-01T09:00:00+07:00", ["Đang giải quyết, hạn 02/12/2026", "Còn 1 ngày", "01/12/2026"], "going"),
    ("2026-12-02T23:59:00+07:00", ["Đang giải quyết, hạn 02/12/2026", "Hạn là hôm nay", "02/12/2026"], "going"),
    ("2026-12-03T00:01:00+07:00", ["Quá hạn 1 ngày", "03/12/2026"], "late"),
    ("2027-12-02T09:00:00+07:00", ["Quá hạn 365 ngày", "02/12/2027"], "late"),
])
def test_a_petition_comes_due_and_is_overdue(opened, chromium, now, words, tone):
    opened(OPEN, now)
    assert counted(chromium) == words
    assert tones(chromium) == {f"state {tone}"}


@pytest.mark.parametrize("now, words", [
    ("2026-12-07T09:00:00+07:00", "Kỳ họp sắp tới · còn 1 ngày"), ("2026-12-08T07:00:00+07:00", "Họp hôm nay"),
    ("2026-12-09T09:00:00+07:00", "Kỳ họp gần nhất"),
])
def test_the_next_session_comes_nearer_until_it_is_over(opened, chromium, now, words):
    opened(HOME, now)
    assert counted(chromium)[0] == words


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu"])
@pytest.mark.parametrize("now, words", [
    ("2026-12-02T16:59:00Z", "Hạn là hôm nay"), ("2026-12-02T17:01:00Z", "Quá hạn 1 ngày"),
])
def test_it_is_the_council_s_day_wherever_the_reader_is(opened, chromium, zone, now, words):
    opened(OPEN, now, zone=zone)
    assert words in counted(chromium)


def test_the_machine_reads_the_new_day_too(opened, chromium):
    opened(OPEN, "2026-12-03T09:00:00+07:00")
    assert chromium.find_element("css selector", "time[data-as-of]").get_attribute("datetime") == "2026-12-03"


def test_what_is_over_counts_nothing(opened, chromium):
    opened(DONE, "2027-03-01T09:00:00+07:00")
    assert counted(chromium) == []
    assert "Chậm 2 ngày" in chromium.find_element("css selector", ".duties").text
