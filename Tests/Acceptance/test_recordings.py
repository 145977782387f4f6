"""Recordings: nothing is fetched before the visitor asks, points lead to their moments, with and without scripts."""

import pytest

import browser
import congkhai
import nginx

AGENDA = """chương trình:
  - {tiêu đề: Dự toán, thời điểm ghi hình: "12:40"}
  - {tiêu đề: Đường ngõ, thời điểm ghi hình: "1:02:15"}
"""
PAGE = "ky-hop/thu/index.html"
SETTINGS = "tên: Hội đồng nhân dân xã Mẫu\ncấp: xã\nđịa chỉ trang: https://mau.example.vn/\n"


@pytest.fixture
def site(tmp_path):
    """Builds a site with one session whose recording is as a test wants it."""

    def build(recording):
        content, output = tmp_path / "content", tmp_path / "output"
        session = "---\ntiêu đề: Kỳ họp\nhình thức: thường lệ\nbắt đầu: 08/11/2026\n" + recording + AGENDA + "---\n"
        for path, data in {
            "site.yaml": SETTINGS.encode(), "ky-hop/thu/index.md": session.encode(),
            "ky-hop/thu/hop.webm": b"\x1aE\xdf\xa3" + bytes(100_000), "ky-hop/thu/hop.mp3": b"ID3" + bytes(100_000),
            "ky-hop/thu/hop.vtt": "WEBVTT\n\n00:00.000 --> 00:05.000\nKhai mạc.\n".encode(),
        }.items():
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_bytes(data)
        congkhai.build(output, content=content)
        return output

    return build


def links(chromium):
    return [
        (link.text.replace("\n", " "), link.get_attribute("href").rsplit("/", 1)[-1])
        for link in chromium.find_elements("css selector", ".chapters a")
    ]


def fetched(chromium):
    return chromium.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")


@pytest.mark.parametrize("address, name, moment", [
    ("https://www.youtube.com/watch?v=abc", "YouTube", "https://www.youtube.com/watch?v=abc&t=760s"),
    ("https://youtu.be/abc", "YouTube", "https://youtu.be/abc?t=760s"),
    ("https://video.example.vn/hop#dau", "video.example.vn", "https://video.example.vn/hop#t=760"),
])
def test_a_recording_elsewhere_is_a_link_that_says_where(site, chromium, tmp_path, address, name, moment):
    output = site(f"ghi hình: {address}\n")
    with nginx.serve(output, tmp_path) as served:
        chromium.get(served + PAGE)
        assert all(entry.startswith(served) for entry in fetched(chromium))
        section = chromium.find_element("css selector", ".recording")
        assert f"Bản ghi nằm ở {name}." in section.text
        assert section.find_elements("css selector", "video, audio, iframe, img") == []
        assert section.find_element("css selector", ".papers a").get_attribute("href") == address
        assert links(chromium)[0] == ("12:40 Dự toán", moment.rsplit("/", 1)[-1])
        assert browser.console(chromium) == []


@pytest.mark.parametrize("recording, element", [
    ("ghi hình: {tệp: hop.webm, phụ đề: hop.vtt}\n", "video"), ("ghi hình: {tệp: hop.mp3}\n", "audio"),
])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_recording_of_one_s_own(site, chromium, tmp_path, recording, element, scripts):
    output = site(recording)
    with nginx.serve(output, tmp_path) as served:
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        try:
            chromium.get(served + PAGE)
        finally:
            chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
        assert not [entry for entry in fetched(chromium) if entry.endswith((".webm", ".mp3"))]
        media = chromium.find_element("css selector", f".recording {element}")
        assert media.get_attribute("preload") == "none" and media.get_attribute("controls")
        file = "hop.webm" if element == "video" else "hop.mp3"
        assert links(chromium) == [("12:40 Dự toán", f"{file}#t=760"), ("1:02:15 Đường ngõ", f"{file}#t=3735")]
        if element == "video":
            assert media.find_element("css selector", "track").get_attribute("src").endswith("hop.vtt")
        if scripts:
            chromium.find_element("css selector", ".agenda [data-seek='760']").click()
            assert chromium.current_url == served + PAGE
            assert chromium.execute_script("return document.activeElement.localName") == element
            assert chromium.execute_script("return arguments[0].networkState", media) != 0  # it looks into the file now
        assert browser.console(chromium) == []


def test_points_that_were_given_and_those_of_the_agenda_are_one_list(site, chromium):
    output = site('ghi hình:\n  tệp: hop.mp3\n  mốc:\n    - {thời điểm: "0:00", tiêu đề: Khai mạc}\n'
                  '    - {thời điểm: "12:40", tiêu đề: Bàn dự toán}\n')
    chromium.get((output / PAGE).as_uri())
    assert [text for text, _ in links(chromium)] == ["0:00 Khai mạc", "12:40 Bàn dự toán", "1:02:15 Đường ngõ"]
