"""Every ZIP of a session's papers: sound, safe to unpack anywhere, in the order of the agenda."""

import re
import subprocess
import unicodedata
import zipfile

import congkhai

FORBIDDEN = re.compile(r'[<>:"\\|?*\x00-\x1f\x7f]')
DEVICES = re.compile(r"(CON|PRN|AUX|NUL|COM\d|LPT\d)(\..*)?$", re.IGNORECASE)


def archives(site):
    found = sorted(site.folder.rglob("*.zip"))
    assert len(found) >= 4
    return found


def test_unzip_finds_no_fault(site):
    for archive in archives(site):
        tested = subprocess.run(["unzip", "-tqq", archive], capture_output=True, encoding="utf-8")
        assert tested.returncode == 0, tested.stdout + tested.stderr


def test_python_finds_no_fault(site):
    for archive in archives(site):
        with zipfile.ZipFile(archive) as opened:
            assert opened.testzip() is None


def test_names_can_be_made_on_every_system(site):
    for archive in archives(site):
        names = zipfile.ZipFile(archive).namelist()
        assert len({name.lower() for name in names}) == len(names)
        assert len({name.split("/")[0] for name in names}) == 1
        for name in names:
            assert name == unicodedata.normalize("NFC", name)
            assert name.count("/") == 1 and len(name) <= 160
            for part in name.split("/"):
                assert not FORBIDDEN.search(part) and not DEVICES.match(part)
                assert part == part.strip(" .") and len(part.encode()) <= 255


def test_names_sort_in_the_order_of_the_agenda(site):
    for archive in archives(site):
        names = zipfile.ZipFile(archive).namelist()
        assert names == sorted(names)
        page = site.soup(str(archive.parent.relative_to(site.folder) / "index.html"))
        for number, item in enumerate(page.select(".agenda > li"), 1):
            shown = [link for link in item.select(".papers a") if link.small and "PDF" in link.small.text]
            for link in shown:
                assert any(link.contents[0].strip().replace("/", "-")[:40] in name for name in names)


def test_names_are_marked_as_utf_8_and_times_are_nobody_s(site):
    for archive in archives(site):
        for entry in zipfile.ZipFile(archive).infolist():
            assert entry.filename.isascii() or entry.flag_bits & 0x800
            assert entry.date_time[3:] == (12, 0, 0) and entry.date_time[0] <= 2026
            assert entry.extra == b""


def test_the_papers_are_those_of_the_site(site):
    for archive in archives(site):
        opened = zipfile.ZipFile(archive)
        published = {file.read_bytes() for file in site.folder.rglob("*.pdf")}
        assert all(opened.read(name) in published for name in opened.namelist() if name.endswith(".pdf"))


def test_the_button_says_how_many_and_how_much(site):
    for archive in archives(site):
        link = site.soup(str(archive.parent.relative_to(site.folder) / "index.html")).select_one(
            'a[href$="tai-lieu.zip"]')
        count, size = re.search(r"ZIP, (\d+) tệp, ([\d,]+) [kM]B", link.text).groups()
        entries = zipfile.ZipFile(archive).infolist()
        assert int(count) == len(entries)
        total = sum(entry.file_size for entry in entries)
        assert abs(float(size.replace(",", ".")) * (1e6 if "MB" in link.text else 1e3) - total) < total * 0.06 + 500


def test_an_archive_stays_as_it_is_until_a_paper_changes(content, tmp_path):
    output = tmp_path / "output"
    congkhai.build(output, content=content)
    before = {path: path.stat().st_mtime_ns for path in output.rglob("*.zip")}
    paper = next(content.glob("ky-hop/2026/thuong-le-cuoi-nam/*.pdf"))
    paper.write_bytes(paper.read_bytes() + b"\n% more\n")
    congkhai.build(output, content=content)
    changed = [path.parent.name for path, time in before.items() if path.stat().st_mtime_ns != time]
    assert changed == ["thuong-le-cuoi-nam"]
    congkhai.build(tmp_path / "anew", content=content)
    assert congkhai.reproducible(output) == congkhai.reproducible(tmp_path / "anew")


def test_an_archive_that_was_damaged_is_made_again(content, tmp_path):
    output = tmp_path / "output"
    congkhai.build(output, content=content)
    archive = next(output.rglob("tai-lieu.zip"))
    whole = archive.read_bytes()
    broken = bytearray(whole)
    broken[len(broken) // 2] ^= 1
    archive.write_bytes(broken)
    congkhai.build(output, content=content)
    assert archive.read_bytes() == whole
