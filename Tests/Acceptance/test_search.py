"""The search in a browser: what people type, from a folder and behind a strict server, with files missing, without scripts."""

import shutil
import urllib.parse

import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

import browser
import congkhai
import nginx
import small

SETTINGS = """tên: Hội đồng nhân dân xã Mẫu
cấp: xã
địa chỉ trang: https://mau.example.vn/
lĩnh vực: [Ngân sách, Môi trường]
thôn: [Đông Hạ, Bờ Đình]
"""


def record(*lines, body="Nội dung."):
    return "---\n" + "\n".join(lines) + f"\n---\n\n{body}\n"


BUDGET, WASTE, PLAN = "nghi-quyet/2026/12-nq-hdnd", "nghi-quyet/2025/12-nq-hdnd", "van-ban/2026/ke-hoach"
LAMP, MEETING = "kien-nghi/den", "ky-hop/2026/thuong-le"
RECORDS = {
    BUDGET: record(
        "tiêu đề: Nghị quyết về ngân sách xã", "số ký hiệu: 12/NQ-HĐND", "ngày ban hành: 26/02/2026",
        "tóm tắt: Thu, chi trong năm", "lĩnh vực: [Ngân sách]",
        body="## Điều 1. Phạm vi\n\nXã chi 1.250.000 đồng cho **đường ngõ xóm** theo dự toán. " + "Việc khác thì thôi. " * 40
        + "\n\nMái che sân khấu ở [nhà văn hoá](https://example.org/) làm trong quý ba."),
    WASTE: record(
        "tiêu đề: Nghị quyết về thu gom rác", "số ký hiệu: 12/NQ-HĐND", "ngày ban hành: 01/03/2025",
        "lĩnh vực: [Môi trường]", body="Ngân quỹ và sách vở không nói ở đây; đường ngõ xóm thì có."),
    PLAN: record(
        "tiêu đề: Kế hoạch ngăn sạch rác thải", "loại văn bản: Kế hoạch", "ngày ban hành: 02/02/2026",
        "lĩnh vực: [Môi trường]"),
    LAMP: record(
        "tiêu đề: Lắp đèn đường", "ngày tiếp nhận: 01/11/2026", "trạng thái: đang giải quyết", "hạn: 20/12/2026",
        "thôn: Đông Hạ", body="Ngõ tối, xin xã lắp đèn & sửa **cột**."),
    MEETING + "/index": record("tiêu đề: Kỳ họp thường lệ", "hình thức: thường lệ", "bắt đầu: 08:00 08/12/2026",
                    "tệp: [{tệp: bao-cao-tham-tra.pdf, tiêu đề: Báo cáo thẩm tra}]"),
    "nghi-quyet/2026/nhap": record(
        "tiêu đề: Nghị quyết thuongmat", "số ký hiệu: 13/NQ-HĐND", "ngày ban hành: 27/02/2026", "bản nháp: có"),
    "van-ban/2026/go": record(
        "tiêu đề: Thông báo dago", "loại văn bản: Thông báo", "ngày ban hành: 02/02/2026",
        "gỡ bỏ: {ngày: 03/02/2026, lý do: Sai số liệu.}"),
} | {
    f"tin-tuc/2026/tin-{number:02}": record(f"tiêu đề: Tin vệ sinh thứ {number}", f"ngày đăng: {number:02}/06/2026")
    for number in range(1, 26)
}


@pytest.fixture(scope="module")
def council(tmp_path_factory):
    content = tmp_path_factory.mktemp("content")
    (content / "site.yaml").write_text(SETTINGS, encoding="utf-8")
    for path, text in RECORDS.items():
        file = content / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (content / MEETING / "bao-cao-tham-tra.pdf").write_bytes(small.paper())
    output = tmp_path_factory.mktemp("search") / "output"
    congkhai.build(output, content=content)
    return output


@pytest.fixture(scope="module")
def served(council, tmp_path_factory):
    with nginx.serve(council, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture(params=["folder", "server"])
def address(request, council):
    return council.as_uri() + "/" if request.param == "folder" else request.getfixturevalue("served")


def field(chromium):
    return chromium.find_element("css selector", ".find input")


def said(chromium):
    return chromium.find_element("css selector", ".found [role=status]").text


def results(chromium):
    # Read in one go: the list may be made anew while links are asked one by one.
    read = "return Array.from(document.querySelectorAll('.found li > a'), link => link.href)"
    return [address.split("/index.html")[0] for address in chromium.execute_script(read)]


def wait(chromium, condition):
    WebDriverWait(chromium, 10).until(lambda _: condition())


def ask(chromium, address, text, **filters):
    """Opens the page at a question's address; the records found, below the site's address."""
    browser.console(chromium)
    chromium.get(address + "tim-kiem/index.html?" + urllib.parse.urlencode({"q": text} | filters))
    wait(chromium, lambda: said(chromium))
    assert browser.console(chromium) == []
    return [found.removeprefix(address) for found in results(chromium)]


@pytest.mark.parametrize("text, first", [
    ("nghi quyet ngan sach", BUDGET), ("Nghị quyết về ngân sách", BUDGET), ("NGÂN SACH", BUDGET), ("ngan sách", BUDGET),
    ("ngăn sạch", PLAN), ("ngan sạch", PLAN), ("đuờng ngõ xóm", BUDGET), ("duong ngo xom", BUDGET), ("den duong", LAMP),
    ("lắp đ", LAMP), ("san khau", BUDGET), ("12 nq hdnd 2026", BUDGET), ("12/NQ-HĐND 2025", WASTE),
    ("12 nq hdnd năm 2025", WASTE), ("bao cao tham tra", MEETING), ("KN", None), ("1.250.000", BUDGET), ("1250000", BUDGET), ("den", LAMP), ("ngõ tối", LAMP),
])
def test_what_people_type_finds_what_they_mean(chromium, address, text, first):
    found = ask(chromium, address, text)
    assert found[:1] == ([first] if first else []), said(chromium)


def test_exact_marks_come_first_and_others_after(chromium, served):
    assert ask(chromium, served, "ngân sách") == [BUDGET, PLAN, WASTE]
    assert ask(chromium, served, "ngăn sạch") == [PLAN, BUDGET, WASTE]


def test_the_first_letters_find_while_typing(chromium, address):
    chromium.get(address + "tim-kiem/index.html")
    field(chromium).send_keys("thu go")
    wait(chromium, lambda: results(chromium))
    assert results(chromium)[0].endswith(WASTE)
    field(chromium).send_keys("m r")
    wait(chromium, lambda: chromium.current_url.endswith("?q=thu+gom+r") or address.startswith("file"))
    wait(chromium, lambda: [found.endswith(WASTE) for found in results(chromium)] == [True])


def test_words_that_stand_apart_are_found_too(chromium, served):
    assert ask(chromium, served, "chi xóm")[0] == BUDGET


def test_what_is_not_public_is_not_found(chromium, council, served):
    for word in ("thuongmat", "dago"):
        assert ask(chromium, served, word) == []
        assert said(chromium).startswith("Không có bài nào")
        assert [file for file in council.glob("tim-kiem/*.js") if word in file.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("filters, expected", [
    ({"nam": "2025"}, [WASTE]), ({"loai": "nghi-quyet"}, [BUDGET, WASTE]), ({"linh-vuc": "moi-truong"}, [PLAN, WASTE]),
    ({"noi": "dong-ha"}, [LAMP]), ({"trang-thai": "dang-giai-quyet"}, [LAMP]),
    ({"loai": "nghi-quyet", "nam": "2026"}, [BUDGET]), ({"loai": "khong-co", "nam": "2025"}, [WASTE]),
])
def test_filters_narrow_and_stand_in_the_address(chromium, address, filters, expected):
    assert ask(chromium, address, "", **filters) == expected
    assert chromium.find_element("css selector", ".find details").get_attribute("open")


@pytest.mark.parametrize("value", ["khong-co", "<script>alert(1)</script>", "x" * 5000, "__proto__"])
def test_an_unknown_filter_in_the_address_is_said_and_passed_over(chromium, address, value):
    assert ask(chromium, address, "", loai=value) == []
    assert said(chromium) == "Đường dẫn có một lựa chọn mà trang này không có, nên đã bỏ qua."
    assert chromium.find_element("css selector", ".jump a").is_displayed()
    assert ask(chromium, address, "ngan sach", loai=value)[0] == BUDGET
    assert "đã bỏ qua. Có" in said(chromium)
    field(chromium).send_keys(" xa")
    wait(chromium, lambda: "bỏ qua" not in said(chromium))


def test_a_filter_that_leaves_nothing_says_so(chromium, served):
    assert ask(chromium, served, "ngan sach", nam="2025", loai="van-ban") == []
    assert said(chromium).startswith("Không có bài nào")


def test_the_choice_stays_in_the_address_and_comes_back(chromium, served):
    chromium.get(served + "tim-kiem/index.html")
    field(chromium).send_keys("ngõ xóm")
    wait(chromium, lambda: len(results(chromium)) == 2)
    chromium.execute_script("document.querySelector('.find details').open = true")
    chromium.find_element("css selector", "#nam").send_keys("2026")
    wait(chromium, lambda: len(results(chromium)) == 1)
    # The list may be written anew between finding the link and pressing it.
    chromium.execute_script("document.querySelector('.found li > a').click()")
    wait(chromium, lambda: "Nghị quyết về ngân sách" in chromium.title)
    chromium.back()
    wait(chromium, lambda: len(results(chromium)) == 1)
    assert field(chromium).get_attribute("value") == "ngõ xóm"
    assert urllib.parse.parse_qs(urllib.parse.urlparse(chromium.current_url).query) == {"q": ["ngõ xóm"], "nam": ["2026"]}


def test_the_excerpt_is_of_the_body_and_marks_the_words(chromium, served):
    ask(chromium, served, "san khau")
    excerpt = chromium.find_element("css selector", ".excerpt")
    wait(chromium, lambda: "nhà văn hoá" in excerpt.text)
    assert [mark.text for mark in excerpt.find_elements("css selector", "mark")] == ["sân", "khấu"]
    assert "https" not in excerpt.text and "*" not in excerpt.text


def test_from_a_folder_the_summary_is_marked(chromium, council):
    ask(chromium, council.as_uri() + "/", "thu chi")
    assert [mark.text for mark in chromium.find_elements("css selector", ".excerpt mark")][:2] == ["Thu", "chi"]


def test_more_are_shown_when_asked_for(chromium, address):
    found = ask(chromium, address, "vệ sinh")
    assert said(chromium) == "Có 25 bài"
    assert found[0] == "tin-tuc/2026/tin-25" and len(found) == 10
    more = chromium.find_element("css selector", ".found button")
    for count in (20, 25):
        more.send_keys(Keys.ENTER)
        wait(chromium, lambda: len(results(chromium)) == count)
    assert not more.is_displayed()


def test_nothing_jumps_while_results_arrive(chromium, served):
    ask(chromium, served, "duong ngo xom")
    wait(chromium, lambda: chromium.find_elements("css selector", ".excerpt mark"))
    shifts = """
      const done = arguments[0];
      new PerformanceObserver(list => done(list.getEntries().filter(e => !e.hadRecentInput).reduce((sum, e) => sum + e.value, 0)))
        .observe({type: "layout-shift", buffered: true});
      setTimeout(() => done(0), 500);
    """
    assert chromium.execute_async_script(shifts) < 0.02


@pytest.mark.parametrize("text", [
    "<img src=x onerror=alert(1)>", "<script>alert(1)</script> ngan sach", "'; drop table; --", "javascript:alert(1)",
    "\\u0000 ` ${1} \\", "😀", "中文", "-", "/", "..", "%", "\u0301\u0301\u0301", "Ngân\u200b sách", "__proto__", "constructor",
])
def test_odd_questions_break_nothing(chromium, address, text):
    ask_anything(chromium, address, text)
    assert chromium.find_elements("css selector", ".found img, .found script") == []
    assert ask(chromium, address, "ngan sach")[0] == BUDGET


def ask_anything(chromium, address, text):
    browser.console(chromium)
    chromium.get(address + "tim-kiem/index.html?" + urllib.parse.urlencode({"q": text}))
    chromium.execute_async_script("setTimeout(arguments[0], 300)")
    assert browser.console(chromium) == []


def test_a_question_of_ten_thousand_characters_is_answered_in_a_sentence(chromium, served):
    chromium.get(served + "tim-kiem/index.html")
    text = "ngân sách " * 1000
    chromium.execute_script(
        "const input = document.querySelector('.find input'); input.value = arguments[0];"
        "input.dispatchEvent(new Event('input'))", text)
    wait(chromium, lambda: said(chromium))
    assert said(chromium).startswith("Câu tìm dài quá, chỉ tìm theo 20 chữ đầu.")
    assert results(chromium)
    assert len(chromium.current_url) < 4000


@pytest.mark.parametrize("missing", ["muc.js", "cap-*.js", "tu-*.js", "bai-0.js"])
@pytest.mark.parametrize("harm", ["gone", "broken", "empty"])
def test_a_missing_or_broken_file_is_said_plainly(chromium, council, tmp_path, missing, harm):
    copy = shutil.copytree(council, tmp_path / "site")
    files = list(copy.glob(f"tim-kiem/{missing}"))
    assert files
    for file in files:
        if harm == "gone":
            file.unlink()
        else:
            file.write_text("searchFile(\"" if harm == "broken" else "", encoding="utf-8")
    chromium.get(copy.as_uri() + "/tim-kiem/index.html?q=ngan+sach+xom")
    wait(chromium, lambda: said(chromium))
    assert said(chromium).startswith("Không tải được dữ liệu tìm kiếm")
    assert results(chromium) == []
    assert chromium.find_element("css selector", ".jump a").is_displayed()


def test_letters_give_way_to_results(chromium, served):
    letter = "return document.querySelector('.jump a').checkVisibility()"
    ask(chromium, served, "ngan sach")
    assert not chromium.execute_script(letter)
    ask(chromium, served, "zzz")
    assert chromium.execute_script(letter)


def test_a_file_that_comes_back_is_read(chromium, council, tmp_path):
    copy = shutil.copytree(council, tmp_path / "site")
    hidden = (copy / "tim-kiem/muc.js").rename(copy / "tim-kiem/x.js")
    chromium.get(copy.as_uri() + "/tim-kiem/index.html?q=ngan+sach")
    wait(chromium, lambda: said(chromium).startswith("Không tải"))
    hidden.rename(copy / "tim-kiem/muc.js")
    field(chromium).send_keys(Keys.ENTER)
    wait(chromium, lambda: results(chromium))


def test_without_scripts_there_are_letters_and_topics(chromium, council, address):
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        chromium.get(address + "tim-kiem/index.html")
        shown = [link.text.split(" ")[0] for link in chromium.find_elements("css selector", ".jump a") if link.is_displayed()]
        form = chromium.find_element("css selector", ".find").is_displayed()
    finally:
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert shown == ["K", "L", "N", "T", "Môi", "Ngân"]
    assert not form
    letter = (council / "tim-kiem/chu-n/index.html").read_text(encoding="utf-8")
    assert letter.index("ngân sách xã") < letter.index("thu gom rác")


def test_the_keyboard_suffices_and_the_field_is_ready(chromium, served):
    chromium.get(served + "index.html")
    chromium.find_element("css selector", ".masthead .search").send_keys(Keys.ENTER)
    wait(chromium, lambda: "/tim-kiem/" in chromium.current_url)
    wait(chromium, lambda: chromium.switch_to.active_element == field(chromium))
    chromium.switch_to.active_element.send_keys("ngan sach", Keys.ENTER)
    wait(chromium, lambda: results(chromium))
    for _ in range(12):
        chromium.switch_to.active_element.send_keys(Keys.TAB)
        if chromium.switch_to.active_element.get_attribute("href") == results(chromium)[0] + "/index.html":
            break
    else:
        raise AssertionError("the first result is not within reach")
