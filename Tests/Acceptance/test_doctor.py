"""What `congkhai doctor` says of a machine."""

import os

import congkhai
import small


def doctor(tmp_path, *more, **options):
    words = congkhai.command("doctor", *more, content=tmp_path / "content", output=tmp_path / "output", now=None)
    return congkhai.run(words, **options)


def test_all_that_is_there_is_told(tmp_path):
    content = small.council(tmp_path / "content")
    before = congkhai.snapshot(tmp_path)
    result = doctor(tmp_path)
    assert result.returncode == 0, result.stdout
    for word in ("congkhai 0.", "cmark-gfm 0.", "libyaml 0.", "libgd", "git:", "đồng hồ", "chưa dựng lần nào"):
        assert word in result.stdout
    assert congkhai.snapshot(tmp_path) == before
    congkhai.build(tmp_path / "output", content=content)
    count = len(congkhai.contents(tmp_path / "output"))
    assert f"có {count} tệp" in doctor(tmp_path).stdout


def test_times_are_those_of_the_councils_clock(tmp_path):
    content = small.council(tmp_path / "content")
    congkhai.build(tmp_path / "output", content=content)
    moment = 1_795_140_000  # 2026-11-20T02:00:00Z
    os.utime(tmp_path / "output/.congkhai/manifest", (moment, moment))
    said = doctor(tmp_path, env=os.environ | {"TZ": "America/Lima"}).stdout
    assert "đổi lần cuối 09:00, 20/11/2026" in said
    assert "(Asia/Ho_Chi_Minh), theo múi giờ của trang; múi giờ của máy: America/Lima" in said
    (content / "site.yaml").write_text(small.SETTINGS + "múi giờ: Asia/Tokyo\n")
    assert "đổi lần cuối 11:00, 20/11/2026" in doctor(tmp_path).stdout


def test_what_is_missing_is_named_with_the_command_that_installs_it(tmp_path):
    small.council(tmp_path / "content")
    (tmp_path / "bin").mkdir()
    result = doctor(tmp_path, "--lang", "en", env=os.environ | {"PATH": str(tmp_path / "bin")})
    assert result.returncode == 0
    assert "– rsync: missing" in result.stdout and "→ sudo apt install rsync" in result.stdout


def test_what_a_build_needs_and_has_not_is_an_error(tmp_path):
    result = doctor(tmp_path)
    assert result.returncode == 2
    assert f"✗ hồ sơ: không có «{tmp_path}/content»" in result.stdout


def test_a_folder_that_cannot_be_written_to_is_an_error(ordinary_user):
    folder, options = ordinary_user
    small.council(folder / "content")
    (folder / "closed").mkdir(0o555)
    words = congkhai.command("doctor", content=folder / "content", output=folder / "closed/output", now=None)
    result = congkhai.run(words, **options)
    assert result.returncode == 2 and "không được ghi" in result.stdout
