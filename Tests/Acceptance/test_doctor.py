"""What `congkhai doctor` says of a machine."""

import base64
import os
import re

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


def test_thousands_are_parted_by_dots(tmp_path):
    small.council(tmp_path / "content")
    (tmp_path / "output/.congkhai").mkdir(parents=True)
    (tmp_path / "output/.congkhai/manifest").write_text("a\n" * 1151)
    said = doctor(tmp_path).stdout
    assert "có 1.151 tệp" in said
    assert re.search(r"ổ đĩa: còn \d{1,3}(\.\d{3})* MB\n", said), said


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


def test_it_says_whether_commits_are_checked(tmp_path):
    small.council(tmp_path / "content")
    assert "– kiểm tra trước khi commit: thư mục này chưa lưu bằng git" in doctor(tmp_path, cwd=tmp_path).stdout
    congkhai.run(["git", "init", "-q", tmp_path])
    assert "– kiểm tra trước khi commit: chưa cài" in doctor(tmp_path, cwd=tmp_path).stdout
    assert congkhai.run([congkhai.PROGRAM, "hook", "install", "--pre-commit"], cwd=tmp_path).returncode == 0
    hook = tmp_path / ".git/hooks/pre-commit"
    assert f"✓ kiểm tra trước khi commit: đã cài ({hook})" in doctor(tmp_path, cwd=tmp_path).stdout
    # The records moved, and the hook was not told.
    (tmp_path / "xa").mkdir()
    (tmp_path / "content").rename(tmp_path / "xa/content")
    said = congkhai.run([congkhai.PROGRAM, "doctor", "--content", "xa/content"], cwd=tmp_path).stdout
    assert f"– kiểm tra trước khi commit: «{hook}» kiểm tra thư mục khác, không phải «xa/content»" in said
    assert "→ congkhai hook install --pre-commit --content 'xa/content'" in said
    (tmp_path / "xa/content").rename(tmp_path / "content")
    hook.write_text("#!/bin/sh\nexit 0\n")
    assert f"– kiểm tra trước khi commit: «{hook}» không phải của công cụ này" in doctor(tmp_path, cwd=tmp_path).stdout
    # No advice to begin anew where the old repository is broken.
    (tmp_path / ".git/HEAD").unlink()
    said = doctor(tmp_path, cwd=tmp_path).stdout
    assert "git không đọc được kho của thư mục này" in said and "git init" not in said


def test_it_says_who_signs_and_whether_their_keys_can_be_used(tmp_path):
    content = small.council(tmp_path / "content")
    assert "– người ký: chưa có" in doctor(tmp_path).stdout
    key = tmp_path / "key"
    congkhai.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key])
    good = "van-phong " + key.with_suffix(".pub").read_text("utf-8").strip()
    # The type and its length are right, the point is cut off.
    kind, text = good.split()[1:3]
    bad = f"pho-ban {kind} {base64.b64encode(base64.b64decode(text)[:-5]).decode()}"
    (content / "nguoi-ky.txt").write_text(f"# ai ký\n{good}\n{bad}\n", "utf-8")
    shown = congkhai.run(["ssh-keygen", "-l", "-f", key]).stdout.split()[1]
    said = doctor(tmp_path).stdout
    assert f"✓ người ký: van-phong, khoá {shown} dùng được" in said
    assert "– người ký: ssh-keygen không đọc được dòng «pho-ban " in said
    assert doctor(tmp_path).returncode == 0


def test_it_says_whether_tools_run_without_the_network(tmp_path):
    small.council(tmp_path / "content")
    can = congkhai.run(["unshare", "-rn", "true"]).returncode == 0
    assert ("✓ mạng: công cụ ngoài" if can else "– mạng: máy không cho tách") in doctor(tmp_path).stdout


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
