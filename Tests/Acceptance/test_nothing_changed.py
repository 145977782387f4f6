"""A build touches only what must change, so that copying tools send only that; a build that fails touches nothing."""

import os
import shutil
import time

import pytest

import congkhai
import small


@pytest.fixture
def project(content, tmp_path):
    """A copy of the sample and the site made of it."""
    # Of files younger than the clock of a file system can tell apart, nothing is remembered for the next build.
    time.sleep(0.2)
    congkhai.build(tmp_path / "output", content=content)
    return content, tmp_path / "output"


def times(folder):
    """Inode and times of every file, but for the program's own notes."""
    return {
        path: (status.st_ino, status.st_mtime_ns, status.st_ctime_ns)
        for path in congkhai.contents(folder)
        for status in [(folder / path).stat()]
    }


def changes(before, after):
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def assert_only_what_must_change(project, tmp_path, **options):
    """Builds again and compares with a clean build: what differs in bytes, and that alone, was written."""
    content, output = project
    bytes_before, times_before = congkhai.contents(output), times(output)
    said = congkhai.build(output, "--lang", "en", content=content, **options).stdout
    congkhai.build(tmp_path / "clean", content=content, **options)
    clean = congkhai.contents(tmp_path / "clean")
    assert congkhai.contents(output) == clean
    changed = changes(bytes_before, clean)
    assert changes(times_before, times(output)) == changed
    written, gone = len(changed & clean.keys()), len(changed - clean.keys())
    assert f" {written} written, {len(clean) - written} unchanged, {gone} removed," in said
    return changed


def test_a_second_build_writes_nothing(project):
    content, output = project
    before = congkhai.snapshot(output)
    congkhai.build(output, content=content)
    assert congkhai.snapshot(output) == before


def test_an_edited_text_changes_its_page_and_its_feeds(project, tmp_path):
    with (project[0] / "nghi-quyet/2026/04-nq-hdnd.md").open("a", encoding="utf-8") as record:
        record.write("\nThêm một đoạn.\n")
    changed = assert_only_what_must_change(project, tmp_path)
    own = {f"nghi-quyet/2026/04-nq-hdnd/index.{ending}" for ending in ("html", "md")}
    assert own <= changed and "nghi-quyet/rss.xml" in changed
    # Its session carries it, and the search knows its words.
    carriers = ("rss.xml", "atom.xml", "feed.json", "/giu.json", "/ky-hop.epub")
    others = {path for path in changed - own if not path.endswith(carriers) and not path.startswith("tim-kiem/")}
    assert others == {"SHA256SUMS"}


def test_an_edited_title_changes_the_pages_that_name_it(project, tmp_path):
    congkhai.change(
        project[0] / "nghi-quyet/2026/04-nq-hdnd.md", "tiêu đề: Nghị quyết về lịch", "tiêu đề: Nghị quyết về giờ")
    changed = assert_only_what_must_change(project, tmp_path)
    assert {"nghi-quyet/index.html", "linh-vuc/to-chuc-va-hoat-dong/index.html"} <= changed
    assert len(changed) < 60


def test_a_replaced_file_is_replaced(project, tmp_path):
    (project[0] / "nghi-quyet/2026/06-nq-hdnd.pdf").write_bytes(small.paper())
    changed = assert_only_what_must_change(project, tmp_path)
    assert "nghi-quyet/2026/06-nq-hdnd.pdf" in changed


def test_a_new_record_and_one_that_is_gone(project, tmp_path):
    (project[0] / "kien-nghi/2026/kn-2026-030.md").rename(project[0] / "kien-nghi/2026/kn-2026-099.md")
    changed = assert_only_what_must_change(project, tmp_path)
    assert {f"kien-nghi/2026/kn-2026-{number}/index.html" for number in ("030", "099")} <= changed
    assert not (project[1] / "kien-nghi/2026/kn-2026-030").exists()


def test_another_day_changes_only_what_speaks_of_days(project, tmp_path):
    changed = assert_only_what_must_change(project, tmp_path, now="2026-11-21")
    assert len(changed) < 400


def test_a_style_changes_itself_and_what_tells_its_size(project, tmp_path):
    templates = shutil.copytree(congkhai.TEMPLATES, tmp_path / "templates")
    with (templates / "style.css").open("a") as style:
        style.write("a { color: blue; }\n")
    changed = assert_only_what_must_change(project, tmp_path, templates=templates)
    # What phones keep of a session is listed, and offered there, with its size.
    assert {path for path in changed if not path.startswith("ky-hop/")} == {"style.css", "SHA256SUMS"}
    assert {path.split("/")[-1] for path in changed if path.startswith("ky-hop/")} <= {"giu.json", "index.html"}


def edit_secretly(file, old, new):
    """As long as before, and with the time of before."""
    assert len(old.encode()) == len(new.encode())
    status = file.stat()
    congkhai.change(file, old, new)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_an_edit_that_neither_size_nor_time_tells_is_seen(project, tmp_path):
    edit_secretly(project[0] / "nghi-quyet/2026/04-nq-hdnd.md", "Nghị quyết về lịch", "Nghị quyết về lệch")
    assert "nghi-quyet/2026/04-nq-hdnd/index.html" in assert_only_what_must_change(project, tmp_path)


def test_records_that_change_places_are_seen(project, tmp_path):
    first, second = (project[0] / f"kien-nghi/2026/kn-2026-{number}.md" for number in ("025", "026"))
    first.rename(tmp_path / "aside")
    second.rename(first)
    (tmp_path / "aside").rename(second)
    changed = assert_only_what_must_change(project, tmp_path)
    assert {f"kien-nghi/2026/kn-2026-{number}/index.html" for number in ("025", "026")} <= changed


def test_a_folder_that_bears_another_name_is_seen(project, tmp_path):
    (project[0] / "tin-tuc/2024").rename(project[0] / "tin-tuc/2023")
    assert "tin-tuc/2023/mai-moi-tram-y-te/index.html" in assert_only_what_must_change(project, tmp_path)


def test_a_file_of_the_site_that_was_damaged_secretly_is_mended(project):
    content, output = project
    clean = congkhai.contents(output)
    edit_secretly(output / "theo-doi/index.html", "<h1>", "<h2>")
    congkhai.build(output, content=content)
    assert congkhai.contents(output) == clean


def test_warnings_are_told_again(project):
    content, output = project
    with (content / "nghi-quyet/2026/04-nq-hdnd.md").open("a", encoding="utf-8") as record:
        record.write("\n<b>đậm</b>\n")
    time.sleep(0.2)
    said = [congkhai.build(output, content=content).stderr for _ in range(2)]
    assert "[raw-html]" in said[0] and said[0] == said[1]


def test_a_file_that_was_damaged_is_mended(project):
    content, output = project
    clean = congkhai.contents(output)
    (output / "index.html").write_text("hỏng")
    (output / "rss.xml").unlink()
    congkhai.build(output, content=content)
    assert congkhai.contents(output) == clean


@pytest.mark.parametrize("more", [[], ["--strict"], ["--format", "json"]])
def test_a_failing_build_touches_nothing(project, more):
    content, output = project
    congkhai.change(content / "site.yaml", "cấp: xã", "cấp: tổng")
    (content / "trang/moi.md").write_text(congkhai.record(["tiêu đề: Mới"]), encoding="utf-8")
    before = congkhai.snapshot(output)
    assert congkhai.run(congkhai.command("build", *more, content=content, output=output)).returncode == 1
    assert congkhai.snapshot(output) == before


def test_a_build_without_templates_touches_nothing(project, tmp_path):
    content, output = project
    before = congkhai.snapshot(output)
    words = congkhai.command(content=content, output=output, templates=tmp_path / "none")
    assert congkhai.run(words).returncode == 2
    assert congkhai.snapshot(output) == before
