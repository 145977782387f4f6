"""Photos and scans on the site, judged by exiftool: small, upright, and without what cameras note."""

import json
import re
import shutil
import struct
import subprocess
import zlib

import pytest

import browser
import congkhai

PHOTO = "tin-tuc/2026/nuoc-ve-cuoi-muong"
SCAN = "giam-sat/2026/truong-lop-hoc/so-do-lop-hoc.png"


def notes(*files):
    """What exiftool finds in each file."""
    words = ["exiftool", "-json", "-groupNames", "-all", *map(str, files)]
    return json.loads(subprocess.run(words, check=True, capture_output=True, encoding="utf-8").stdout)


def spoken_of(file):
    """The names of what a picture's file holds beside pixels."""
    groups = {"EXIF", "XMP", "IPTC", "GPS", "MakerNotes", "ICC_Profile", "Photoshop", "MPF"}
    return {name for name in notes(file)[0] if name.split(":")[0] in groups}


def size(file):
    found = notes(file)[0]
    width, height = re.match(r"(\d+)x(\d+)", found["Composite:ImageSize"].replace(" ", "x")).groups()
    return int(width), int(height)


@pytest.fixture
def photographed(content):
    """The sample with a photo that a phone took on its side, at a place."""
    photo = content / f"{PHOTO}.jpg"
    words = [
        "exiftool", "-quiet", "-overwrite_original", "-Orientation#=6", "-Model=Phone", "-GPSLatitude=10.5",
        "-GPSLatitudeRef=N", "-XMP:Creator=Ai", "-IPTC:City=Nơi", photo,
    ]
    subprocess.run([str(word) for word in words], check=True)
    assert spoken_of(photo)
    return content


def test_nothing_of_place_and_device_is_left(photographed, tmp_path):
    output = tmp_path / "output"
    congkhai.build(output, content=photographed)
    copies = sorted((output / PHOTO).parent.glob("nuoc-ve-cuoi-muong*.jpg"))
    assert [copy.name for copy in copies] == [
        "nuoc-ve-cuoi-muong.480w.jpg", "nuoc-ve-cuoi-muong.jpg",
    ]
    for copy in copies:
        assert spoken_of(copy) == set(), copy
    # 1280 by 800 on its side.
    assert [size(copy) for copy in copies] == [(480, 768), (800, 1280)]


def test_attributes_are_the_sizes_of_the_files(site):
    seen = 0
    for page in site.folder.rglob("index.html"):
        for tag in re.findall(r"<img [^>]*>", page.read_text("utf-8")):
            values = dict(re.findall(r'([a-z]+)="([^"]*)"', tag))
            if not re.search(r"\.(jpg|webp)$|so-do.*\.png$", values["src"]):
                continue
            seen += 1
            assert values["alt"]
            assert size(page.parent / values["src"]) == (int(values["width"]), int(values["height"]))
            for source in filter(None, values.get("srcset", "").split(", ")):
                address, width = source.split(" ")
                assert size(page.parent / address)[0] == int(width.removesuffix("w"))
    assert seen >= 3


@pytest.mark.parametrize(("width", "scale", "wanted"), [(360, 1, 480), (360, 2, 960), (1280, 1, 960)])
def test_a_screen_takes_the_copy_that_fits_it(live, chromium, width, scale, wanted):
    browser.resize(chromium, width, scale=scale)
    # Of those that it has already, a browser takes the largest.
    chromium.execute_cdp_cmd("Network.clearBrowserCache", {})
    chromium.get(f"{live.base}{PHOTO}/")
    taken = chromium.execute_async_script("""
        const done = arguments[0], image = document.querySelector(".text img");
        image.decode().then(() => done(image.currentSrc));
    """)
    browser.resize(chromium, 1280)
    assert size(live.folder / taken.removeprefix(live.base))[0] == wanted


@pytest.mark.parametrize(("page", "picture"), [(PHOTO, ".text img"), ("dai-bieu/nguyen-van-an", ".portrait")])
def test_a_page_keeps_the_place_of_a_picture_before_it_comes(live, chromium, page, picture):
    browser.resize(chromium, 360)
    chromium.get(f"{live.base}{page}/")
    shown, shape = chromium.execute_script("""
        const image = document.querySelector(arguments[0]), box = image.getBoundingClientRect();
        return [box.width / box.height, getComputedStyle(image).aspectRatio];
    """, picture)
    browser.resize(chromium, 1280)
    width, height = re.fullmatch(r"auto (\d+) / (\d+)", shape).groups()
    assert shown == pytest.approx(int(width) / int(height), rel=0.01)


def test_the_original_stays_when_the_clerk_says_so(photographed, tmp_path):
    site = photographed / "site.yaml"
    site.write_text(site.read_text("utf-8") + "\ngiữ ảnh gốc: có\n", "utf-8")
    output = tmp_path / "output"
    congkhai.build(output, content=photographed)
    assert (output / f"{PHOTO}.jpg").read_bytes() == (photographed / f"{PHOTO}.jpg").read_bytes()
    assert spoken_of(output / f"{PHOTO}.800w.jpg") == set()
    assert "nuoc-ve-cuoi-muong.800w.jpg" in (output / PHOTO / "index.html").read_text("utf-8")


def test_a_picture_that_has_not_changed_is_not_made_again(content, tmp_path):
    kept, new = tmp_path / "kept", tmp_path / "new"
    congkhai.build(kept, content=content)
    before = (kept / f"{PHOTO}.jpg").stat()
    page = content / f"{PHOTO}.md"
    page.write_text(page.read_text("utf-8") + "\nThêm một câu.\n", "utf-8")
    congkhai.build(kept, content=content)
    after = (kept / f"{PHOTO}.jpg").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    congkhai.build(new, content=content)
    assert congkhai.contents(kept) == congkhai.contents(new)


def test_another_picture_of_the_same_name_is_made_anew(content, tmp_path):
    output = tmp_path / "output"
    congkhai.build(output, content=content)
    shutil.copy(content / "dai-bieu/nguyen-van-an.jpg", content / f"{PHOTO}.jpg")
    congkhai.build(output, content=content)
    assert size(output / f"{PHOTO}.jpg") == (640, 800)


def test_a_copy_that_somebody_spoilt_is_made_anew(content, tmp_path):
    output = tmp_path / "output"
    congkhai.build(output, content=content)
    good = (output / f"{PHOTO}.jpg").read_bytes()
    (output / f"{PHOTO}.jpg").write_bytes(b"x")
    congkhai.build(output, content=content)
    assert (output / f"{PHOTO}.jpg").read_bytes() == good


def test_what_is_wrong_beside_the_pixels_is_no_matter(content, tmp_path):
    scan = (content / SCAN).read_bytes()
    profile = b"iCCPa\0\0" + bytes(40)
    chunk = struct.pack(">I", len(profile) - 4) + profile + struct.pack(">I", zlib.crc32(profile))
    (content / SCAN).write_bytes(scan[:33] + chunk + scan[33:])
    result = congkhai.run(congkhai.command("build", output=tmp_path / "output", content=content))
    assert (result.returncode, result.stderr) == (0, "")
    assert spoken_of(tmp_path / "output" / SCAN) == set()


def test_broken_pixels_are_told_and_nothing_is_written(content, tmp_path):
    output = tmp_path / "output"
    scan = bytearray((content / SCAN).read_bytes())
    middle = len(scan) // 2
    scan[middle : middle + 40] = bytes(40)
    (content / SCAN).write_bytes(scan)
    result = congkhai.run(congkhai.command("build", output=output, content=content))
    assert result.returncode == 1
    page = SCAN.replace("so-do-lop-hoc.png", "index.md")
    name = SCAN.split("/")[-1]
    assert re.search(
        rf"{page}:\d+:\d+: lỗi: tệp «{name}»: ảnh bị hỏng hoặc bị cắt cụt, không mở được \[broken-picture\]\n"
        rf" *\d+ \| .*{name}", result.stderr)
    assert "gợi ý:" in result.stderr
    assert not output.exists()
