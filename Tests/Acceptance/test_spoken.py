"""What is read aloud, by people and by browsers; what is pinned up; what is handed on."""

import base64
import re
import subprocess

import pytest

import browser
import congkhai
import nginx

RESOLUTION = "nghi-quyet/2026/08-2026-nq-hdnd/index.html"
SHARED = (
    "Nghị quyết số 08/2026/NQ-HĐND: Nghị quyết quy định mức hỗ trợ tổ tự quản thu gom, phân loại chất thải sinh hoạt "
    "trên địa bàn xã\n16/07/2026\n"
    "Từ 01/8/2026, mỗi tổ tự quản thu gom rác ở thôn được xã hỗ trợ tiền công và dụng cụ.")

# A browser with a voice or two, which come when the test says so and speak at once; it writes down what it is told.
VOICES = """
window.said = []; window.voices = %s;
class Utterance { constructor(text) { this.text = text; } }
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
const synth = { getVoices: () => window.voices, speak: (u) => { said.push([u.text, u.lang]); window.last = u; },
  cancel: () => { said.push("cancel"); } };
Object.defineProperty(window, "speechSynthesis", { value: synth });
"""
VIETNAMESE = '[{lang: "en-US"}, {lang: "vi-VN"}]'
SHARE = """
window.handed = [];
navigator.share = (what) => { handed.push(what); return %s; };
"""
CLIPBOARD = """
window.copied = [];
Object.defineProperty(navigator, "clipboard", { value: { writeText: (t) => { copied.push(t); return %s; } } });
"""
NONE = """
Object.defineProperty(navigator, "share", { value: undefined });
Object.defineProperty(navigator, "clipboard", { value: undefined });
Object.defineProperty(window, "speechSynthesis", { value: undefined });
"""


def texts(site):
    return [path for path in site.files("*.txt") if "truyen-thanh" in path]


def test_texts_are_words_alone(site):
    assert len(texts(site)) > 50
    for path in texts(site):
        data = (site.folder / path).read_bytes()
        # The mark without which browsers and spreadsheets guess at the letters; lines as Notepad wants them.
        assert data.startswith("\ufeff".encode()) and data.count(b"\n") == data.count(b"\r\n"), path
        head, _, said = data.decode("utf-8-sig").partition("\r\n\r\n")
        said, _, address = said.rpartition("\r\n\r\n")
        assert re.search(r"Thời gian đọc: khoảng \d+ phút \(\d+ tiếng\)", head), path
        assert said.startswith("Kính thưa bà con.") and said.endswith("lắng nghe."), path
        assert address.strip() == "Đọc thêm tại " + site.base.removeprefix("https://").rstrip("/"), path
        assert re.findall(r"[^\w\s.,:?!-]|\d|[A-ZĐ]{2,}", said) == [], path


def test_most_lines_are_short(site):
    lines = [line for path in texts(site) for line in (site.folder / path).read_text("utf-8-sig").splitlines()[6:]]
    assert sum(len(line.split()) > 20 for line in lines) < len(lines) / 50


def test_a_server_that_does_not_say_which_letters(site, tmp_path, chromium):
    with nginx.serve(site.folder, tmp_path) as served:
        chromium.get(served + texts(site)[0])
        assert "Kính thưa bà con." in chromium.find_element("css selector", "body").text


@pytest.mark.parametrize("page", [
    "truyen-thanh/2026-w43/", "truyen-thanh/2026-w30/", "ky-hop/2026/thuong-le-cuoi-nam/thong-bao/",
    "ky-hop/2026/thuong-le-giua-nam/thong-bao/", "ky-hop/2026/phien-hop-thuong-truc-thang-11/thong-bao/"])
def test_a_sheet_is_one_page_with_its_code(site, tmp_path, chromium, page):
    chromium.get((site.folder / page / "index.html").as_uri())
    printed = chromium.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    pdf = tmp_path / "sheet.pdf"
    pdf.write_bytes(base64.b64decode(printed["data"]))
    information = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Pages:\s+1\n", information)
    subprocess.run(["pdftoppm", "-r", "150", "-png", pdf, tmp_path / "sheet"], check=True)
    read = subprocess.run(["zbarimg", "-q", "--raw", tmp_path / "sheet-1.png"], capture_output=True, text=True).stdout
    assert read.strip() == site.base + page.removesuffix("thong-bao/")
    words = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True).stdout
    # A line of text may end within the address, and then hides the hyphen at which it was parted.
    assert re.sub(r"[\s-]", "", read) in re.sub(r"[\s-]", "", words)


def test_what_a_sheet_has_no_room_for_is_on_the_screen(site, chromium):
    chromium.get((site.folder / "truyen-thanh/2026-w43/index.html").as_uri())
    shown = [link for link in chromium.find_elements("css selector", ".points a") if link.is_displayed()]
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    printed = [link for link in shown if link.is_displayed()]
    more = [line.text for line in chromium.find_elements("css selector", ".points p") if line.is_displayed()]
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    others = sum(int(re.search(r"và (\d+) việc khác", line)[1]) for line in more)
    assert 0 < others == len(shown) - len(printed)


@pytest.fixture
def opened(site, chromium):
    """Opens a page in a browser that has these parts; it must not complain."""
    undo = []

    def open_page(*parts, page=RESOLUTION):
        added = chromium.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": "\n".join(parts)})
        undo.append(added["identifier"])
        browser.console(chromium)
        chromium.get((site.folder / page).as_uri())
        assert browser.console(chromium) == []

    yield open_page
    for identifier in undo:
        chromium.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": identifier})


def shown(chromium):
    return [button.get_attribute("data-do") for button in chromium.find_elements("css selector", ".tools button")
            if button.is_displayed()]


def press(chromium, name):
    chromium.find_element("css selector", f"[data-do={name}]").click()


def told(chromium):
    return chromium.find_element("css selector", ".tools [role=status]").get_attribute("textContent")


def test_nothing_where_the_browser_can_do_nothing_but_copy(opened, chromium):
    opened(NONE)
    assert shown(chromium) == ["copy"]
    press(chromium, "copy")
    area = chromium.find_element("css selector", ".tools textarea")
    address = "https://bach-minh.example.vn/hdnd/nghi-quyet/2026/08-2026-nq-hdnd/"
    assert area.get_attribute("value") == f"{SHARED}\n{address}"
    assert told(chromium).startswith("Máy không tự chép được") and shown(chromium) == []


def test_without_scripts_there_are_no_buttons(site, chromium):
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    chromium.get((site.folder / RESOLUTION).as_uri())
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert shown(chromium) == []


@pytest.mark.parametrize("voices", ["[]", '[{lang: "en-US"}, {lang: "vie"}]'])
def test_no_button_without_a_vietnamese_voice(opened, chromium, voices):
    opened(VOICES % voices)
    assert "listen" not in shown(chromium) and "stop" not in shown(chromium)


@pytest.mark.parametrize("lang", ["vi", "vi-VN", "vi_VN", "VI-vn"])
def test_a_voice_that_comes_late_and_goes(opened, chromium, lang):
    opened(VOICES % "[]")
    chromium.execute_script(f"voices = [{{lang: '{lang}'}}]; speechSynthesis.onvoiceschanged()")
    assert "listen" in shown(chromium)
    press(chromium, "listen")
    chromium.execute_script("voices = []; speechSynthesis.onvoiceschanged()")
    assert "listen" not in shown(chromium) and "stop" not in shown(chromium)


def test_the_page_is_read_sentence_by_sentence(opened, chromium):
    opened(VOICES % VIETNAMESE)
    listen = chromium.find_element("css selector", "[data-do=listen]")
    assert listen.get_attribute("aria-pressed") == "false"
    listen.click()
    assert listen.get_attribute("aria-pressed") == "true" and "stop" in shown(chromium)
    # The pointer is still on it.
    colours = [browser.computed(chromium, "[data-do=listen]", name) for name in ("color", "backgroundColor")]
    assert colours == ["rgb(255, 255, 255)", "rgb(143, 21, 24)"]
    for _ in range(60):
        chromium.execute_script("last.onend()")
    said = chromium.execute_script("return said")
    assert said[-1] == "cancel" and listen.get_attribute("aria-pressed") == "false"
    sentences = [text for text, lang in said[:-1] if lang == "vi-VN"]
    assert sentences[0].startswith("Nghị quyết quy định mức hỗ trợ tổ tự quản")
    assert "Hộ gia đình không phải nộp thêm." in sentences and "2.400.000 đồng" in sentences
    whole = " ".join(sentences)
    # Neither what leads elsewhere nor what the buttons say.
    assert not re.search("Trang chủ|Chia sẻ|Mục lục|Gắn với|Nơi nhận|PDF|Chép", whole)
    assert len(sentences) == len(set(sentences))


def test_listening_rests_goes_on_and_ends(opened, chromium):
    opened(VOICES % VIETNAMESE)
    listen = chromium.find_element("css selector", "[data-do=listen]")
    listen.click()
    chromium.execute_script("last.onend()")
    second = chromium.execute_script("return last.text")
    listen.click()
    assert listen.get_attribute("aria-pressed") == "false"
    # What was cancelled ends as well: nothing is said for it.
    chromium.execute_script("last.onend()")
    assert chromium.execute_script("return last.text") == second
    listen.click()
    assert chromium.execute_script("return last.text") == second
    press(chromium, "stop")
    assert "stop" not in shown(chromium) and listen.get_attribute("aria-pressed") == "false"
    listen.click()
    assert chromium.execute_script("return last.text") != second
    chromium.execute_script("dispatchEvent(new Event('pagehide'))")
    assert chromium.execute_script("return said.at(-1)") == "cancel"


def test_a_voice_that_fails_says_so(opened, chromium):
    opened(VOICES % VIETNAMESE)
    press(chromium, "listen")
    chromium.execute_script("last.onerror({error: 'synthesis-failed'})")
    assert told(chromium) == "Máy này không đọc được bài."
    assert chromium.find_element("css selector", "[data-do=listen]").get_attribute("aria-pressed") == "false"


def test_sharing_by_the_telephones_own_sheet(opened, chromium):
    opened(SHARE % "Promise.resolve()")
    assert "share" in shown(chromium) and "copy" not in shown(chromium)
    press(chromium, "share")
    [handed] = chromium.execute_script("return handed")
    assert handed["text"] == SHARED
    assert handed["url"] == "https://bach-minh.example.vn/hdnd/nghi-quyet/2026/08-2026-nq-hdnd/"


def test_a_closed_sheet_is_no_wish_to_copy(opened, chromium):
    opened(SHARE % "Promise.reject(new DOMException('', 'AbortError'))", CLIPBOARD % "Promise.resolve()")
    press(chromium, "share")
    assert told(chromium) == "" and chromium.execute_script("return copied") == []


@pytest.mark.parametrize("answer, words", [
    ("Promise.resolve()", "Đã chép. Mở nhóm Zalo rồi dán vào."), ("Promise.reject()", "Máy không tự chép được.")])
def test_a_sheet_that_is_refused_copies_instead(opened, chromium, answer, words):
    opened(SHARE % "Promise.reject(new DOMException('', 'NotAllowedError'))", CLIPBOARD % answer)
    press(chromium, "share")
    chromium.execute_async_script("setTimeout(arguments[0], 50)")  # The refusals have arrived.
    assert told(chromium).startswith(words)
    assert chromium.execute_script("return copied[0]").startswith(SHARED)


def test_every_record_can_be_handed_on(site):
    for page in site.pages:
        soup = site.soup(page)
        tools = soup.select(".tools")
        assert len(tools) <= 1, page
        if tools:
            lines = tools[0]["data-share"].split("\n")
            assert soup.h1.get_text() in lines[0] and 1 <= len(lines) <= 3 and len(lines[-1]) < 400, page
