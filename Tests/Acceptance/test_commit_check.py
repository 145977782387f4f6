"""What is about to be committed is checked first, as it was added and not as it lies in the folder."""

import os
import re

import pytest

import congkhai
import small

LEAK = "Gọi anh Mẫu 0912 000 678."


@pytest.fixture
def desk(tmp_path):
    """The office's own repository, with one resolution committed and the hook installed."""
    folder = tmp_path / "desk"
    small.council(folder / "content")
    assert small.git(folder, "init", "--quiet", "--initial-branch=main").returncode == 0
    assert commit(folder, "Mở đầu").returncode == 0
    result = install(folder)
    assert result.returncode == 0, result.stderr
    assert ".git/hooks/pre-commit" in result.stdout
    return folder


def install(folder, *more):
    return congkhai.run([str(congkhai.PROGRAM), "hook", "install", "--pre-commit", str(folder), *more])


def commit(folder, message="Sửa", *words):
    small.git(folder, "add", "--all")
    return small.git(folder, "commit", "--quiet", "--message", message, *words)


def commits(folder):
    return small.git(folder, "rev-list", "--count", "HEAD").stdout.strip()


def test_a_leak_is_refused_and_a_clean_commit_passes(desk):
    small.resolve(desk / "content", 2, text=LEAK)
    result = commit(desk)
    assert result.returncode != 0
    assert "content/nghi-quyet/02.md:7:13: lỗi: «0912 *** *78» là số điện thoại" in result.stderr
    assert "0912 000 678" not in result.stderr + result.stdout
    assert "Chưa ghi vào git." in result.stderr
    assert commits(desk) == "1"
    small.resolve(desk / "content", 2, text="Gọi văn phòng.")
    result = commit(desk)
    assert result.returncode == 0, result.stderr
    assert commits(desk) == "2"


def test_what_is_staged_is_judged(desk):
    # A leak at hand that is not to be committed.
    small.resolve(desk / "content", 2)
    small.git(desk, "add", "--all")
    small.resolve(desk / "content", 2, text=LEAK)
    result = small.git(desk, "commit", "--quiet", "--message", "Thêm")
    assert result.returncode == 0, result.stderr
    # One that was added and is mended at hand alone.
    small.git(desk, "add", "--all")
    small.resolve(desk / "content", 2)
    assert small.git(desk, "commit", "--quiet", "--message", "Sửa").returncode != 0
    # git commit --all makes an index of its own.
    small.resolve(desk / "content", 1, text=LEAK)
    assert small.git(desk, "commit", "--quiet", "--all", "--message", "Sửa").returncode != 0
    assert commits(desk) == "2"


@pytest.mark.parametrize("name", ["nghi-quyet/02.md~", "nghi-quyet/.nhap.md", "nghi-quyet/~$02.txt", ".ghi-chu/a.md"])
def test_what_editors_leave_behind_is_looked_at_too(desk, name):
    left = desk / "content" / name
    left.parent.mkdir(exist_ok=True)
    left.write_text(LEAK, encoding="utf-8")
    result = commit(desk)
    assert result.returncode != 0
    assert "[leftover-in-commit]" in result.stderr and f"git rm --cached 'content/{name}'" in result.stderr
    assert "0912 000 678" not in result.stderr + result.stdout
    left.unlink()
    assert commit(desk, "Sửa", "--allow-empty").returncode == 0


@pytest.mark.parametrize("name", ["~$d'Artagnan.docx", "~$0912000678.docx", "~$[Dự thảo] nghị quyết.docx"])
def test_the_command_that_is_told_takes_it_out_of_the_commit(desk, name):
    (desk / "content/nghi-quyet" / name).write_bytes(b"a")
    said = commit(desk).stderr
    command = re.search(r"git rm --cached '.*'", said)[0]
    assert congkhai.run(["sh", "-c", command], cwd=desk).returncode == 0, command
    (desk / ".gitignore").write_text("~$*\n")
    assert commit(desk).returncode == 0


def test_hidden_files_that_say_nothing_of_anybody_pass(desk):
    (desk / "content/.gitignore").write_text("*~\n", encoding="utf-8")
    (desk / "content/.DS_Store").write_bytes(b"\0\0\0\1Bud1")
    assert commit(desk).returncode == 0
    (desk / "content/.nhap.docx").write_bytes(b"PK\3\4\0")
    result = commit(desk)
    assert result.returncode != 0 and "[leftover-in-commit]" in result.stderr


def test_nothing_is_left_behind(desk, tmp_path):
    room = tmp_path / "tmp"
    room.mkdir()
    environment = {**os.environ, "TMPDIR": str(room)}
    for text in (LEAK, "Nội dung mới."):
        small.resolve(desk / "content", 2, text=text)
        small.git(desk, "add", "--all")
        small.git(desk, "commit", "--quiet", "--message", "Sửa", env=environment)
        assert list(room.iterdir()) == []


def test_a_hook_of_others_stays(desk):
    hook = desk / ".git/hooks/pre-commit"
    assert install(desk).returncode == 0
    hook.write_text("#!/bin/sh\nexit 0\n")
    result = install(desk)
    assert result.returncode == 2
    assert "[hook-exists]" in result.stderr and "|| exit 1" in result.stderr
    assert hook.read_text() == "#!/bin/sh\nexit 0\n"
    # The line that is named does as it says.
    line = result.stderr.split("dòng này: ")[1].splitlines()[0]
    hook.write_text(f"#!/bin/sh\n{line}\nexit 0\n")
    small.resolve(desk / "content", 2, text=LEAK)
    assert commit(desk).returncode != 0


def test_git_may_keep_its_hooks_elsewhere(desk):
    small.git(desk, "config", "core.hooksPath", "our-hooks")
    assert install(desk).returncode == 0
    assert (desk / "our-hooks/pre-commit").stat().st_mode & 0o111


def test_a_folder_that_is_no_repository(tmp_path):
    result = install(tmp_path)
    assert result.returncode == 2
    assert "[not-repository]" in result.stderr
    assert "vào thư mục có content/, chạy: git init;" in result.stderr


def test_either_of_both():
    for words in ([], ["--pre-commit", "--to", "somewhere"]):
        assert congkhai.run([str(congkhai.PROGRAM), "hook", "install", *words]).returncode == 64


@pytest.mark.parametrize("office, words", [("văn phòng", []), ("", ["--content", "{}/content"]), ("", ["--content", "lối"])])
def test_records_are_found_wherever_they_lie_in_the_repository(tmp_path, office, words):
    desk = tmp_path / "desk"
    small.council(desk / office / "content")
    (desk / "lối").symlink_to("content")
    small.git(desk, "init", "--quiet")
    command = [str(congkhai.PROGRAM), "hook", "install", "--pre-commit", *(word.format(desk) for word in words)]
    assert congkhai.run(command, cwd=desk / office).returncode == 0
    assert commit(desk).returncode == 0
    small.resolve(desk / office / "content", 2, text=LEAK)
    result = commit(desk)
    assert result.returncode != 0 and "content/nghi-quyet/02.md:7:13: lỗi" in result.stderr
    assert commits(desk) == "1"


def test_templates_are_found_too(tmp_path):
    office = tmp_path / "desk/office"
    small.council(office / "content")
    (office / "site-templates").mkdir()
    (office / "site-templates/home.mustache").write_text("{{#a}}")
    small.git(tmp_path / "desk", "init", "--quiet")
    assert congkhai.run([str(congkhai.PROGRAM), "hook", "install", "--pre-commit"], cwd=office).returncode == 0
    result = commit(tmp_path / "desk")
    assert result.returncode != 0 and "office/site-templates/home.mustache:1" in result.stderr


def test_a_guard_of_nothing_is_not_installed(desk, tmp_path):
    small.council(tmp_path / "elsewhere")
    (desk / "out").symlink_to(tmp_path / "elsewhere")
    hook = desk / ".git/hooks/pre-commit"
    hook.unlink()
    for content in (tmp_path / "elsewhere", "../elsewhere", "out", "contnet"):
        result = install(desk, "--content", str(content))
        assert result.returncode == 2 and "[content-outside-repository]" in result.stderr
        assert not hook.exists()


def test_records_that_git_was_not_told_of(desk):
    (desk / "content").rename(desk / "hồ sơ")
    install(desk, "--content", "hồ sơ")
    (desk / "README").write_text("a")
    small.git(desk, "add", "README")
    small.git(desk, "rm", "--quiet", "-r", "--cached", "content")
    result = small.git(desk, "commit", "--quiet", "--message", "Sửa")
    assert result.returncode != 0 and "[content-not-staged]" in result.stderr
    assert "chạy git add 'hồ sơ' rồi commit lại;" in result.stderr
    assert commit(desk).returncode == 0
    # Where there is nothing at hand there is nothing to look at.
    (desk / "hồ sơ").rename(desk.parent / "hồ sơ")
    assert commit(desk).returncode == 0
