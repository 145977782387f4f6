"""Folders in which no site is written, whatever the user says; and what lies in them stays as it was."""

import json
import os
import shutil

import pytest

import congkhai


@pytest.fixture
def home(tmp_path):
    """A user's home with a project in it."""
    congkhai.copy_content(tmp_path / "home/project/content")
    shutil.copytree(congkhai.TEMPLATES, tmp_path / "home/project/site-templates")
    return tmp_path / "home"


def build(home, output, **options):
    words = congkhai.command(
        "build", "--format", "json", content="content", templates="site-templates", output=output)
    return congkhai.run(words, cwd=home / "project", env=os.environ | {"HOME": str(home)}, **options)


def assert_refused(home, output):
    before = congkhai.snapshot(home)
    result = build(home, output)
    assert (result.returncode, result.stdout) == (2, "")
    assert [json.loads(line)["id"] for line in result.stderr.splitlines()] == ["output-refused"]
    assert congkhai.snapshot(home) == before


@pytest.mark.parametrize("output", [
    "content", "content/", "content/nghi-quyet", "content/moi", "site-templates", "site-templates/moi",
    ".", "..", "content/..", "../../home",
])
def test_folders_of_the_user_are_refused(home, output):
    assert_refused(home, output)


def test_a_home_is_refused_though_nothing_is_in_it(home, tmp_path):
    (tmp_path / "new").mkdir()
    before = congkhai.snapshot(tmp_path / "new")
    words = congkhai.command(output=tmp_path / "new")
    result = congkhai.run(words, env=os.environ | {"HOME": str(tmp_path / "new")})
    assert result.returncode == 2
    assert congkhai.snapshot(tmp_path / "new") == before


def test_the_root_of_the_file_system_is_refused(ordinary_user):
    """As a user who could not write there anyway, should the program try."""
    _, options = ordinary_user
    result = congkhai.run(congkhai.command("build", "--format", "json", output="/"), **options)
    assert result.returncode == 2
    assert json.loads(result.stderr)["id"] == "output-refused"


def test_a_folder_with_files_of_others_is_refused(home):
    (home / "pictures").mkdir()
    (home / "pictures/a.jpg").write_bytes(b"a")
    assert_refused(home, home / "pictures")


def test_a_file_is_refused(home):
    (home / "note").write_text("a")
    assert_refused(home, home / "note")


def test_a_link_to_the_records_is_refused(home):
    (home / "link").symlink_to(home / "project/content")
    assert_refused(home, home / "link")


def test_a_folder_below_none_is_not_made(home):
    result = build(home, "none/output")
    assert result.returncode == 2
    assert not (home / "project/none").exists()


def test_an_empty_folder_with_what_git_needs_is_taken(home):
    output = home / "project/output"
    output.mkdir()
    (output / ".gitkeep").touch()
    assert build(home, "output").returncode == 0
    assert (output / "index.html").exists() and (output / ".gitkeep").exists()


def test_files_of_others_that_came_later_stay(home):
    output = home / "project/output"
    assert build(home, "output").returncode == 0
    (output / "google123.html").write_text("a")
    (output / "kien-nghi/2026/kn-2026-030/note").write_text("b")
    (home / "project/content/kien-nghi/2026/kn-2026-030.md").unlink()
    assert build(home, "output").returncode == 0
    assert (output / "google123.html").read_text() == "a"
    assert [file.name for file in (output / "kien-nghi/2026/kn-2026-030").iterdir()] == ["note"]


def test_a_file_of_others_is_not_written_over(home):
    output = home / "project/output"
    assert build(home, "output").returncode == 0
    (home / "project/content/trang/moi.md").write_text(congkhai.record(["tiêu đề: Mới"]), encoding="utf-8")
    (output / "moi").mkdir()
    (output / "moi/index.html").write_text("a")
    before = congkhai.everything(output)
    result = build(home, "output")
    assert result.returncode == 2
    assert json.loads(result.stderr)["id"] == "foreign-file"
    assert congkhai.everything(output) == before
