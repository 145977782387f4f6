"""A bare repository on a small server: a push is checked, refused or published."""

import concurrent.futures
import fcntl
import os
import shutil
import time

import pytest

import congkhai
import small

PUSHES = 20


@pytest.fixture
def server(tmp_path):
    """The repository, and the folder to which it publishes."""
    repository, to = tmp_path / "hdnd.git", tmp_path / "live"
    assert small.git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", repository).returncode == 0
    words = ["hook", "install", repository, "--to", to]
    result = congkhai.run([str(word) for word in (congkhai.PROGRAM, *words)])
    assert result.returncode == 0, result.stderr
    return repository, to


@pytest.fixture
def desk(server, tmp_path):
    """What the office has of it, published once."""
    folder = clone(server[0], tmp_path / "desk")
    small.council(folder / "content")
    assert push(folder, "Mở đầu").returncode == 0
    return folder


def clone(repository, folder):
    result = small.git(folder.parent, "clone", "--quiet", repository, folder)
    assert result.returncode == 0, result.stderr
    small.git(folder, "checkout", "--quiet", "-B", "main")
    return folder


def push(folder, message="Sửa", *more):
    small.git(folder, "add", "--all")
    small.git(folder, "commit", "--quiet", "--allow-empty", "--message", message)
    return small.git(folder, "push", *(more or ["origin", "main"]))


def clean(content, tmp_path, name="clean"):
    """What a build of this content gives."""
    congkhai.build(tmp_path / name, content=content, now=None)
    return congkhai.contents(tmp_path / name)


def test_a_push_is_published(server, desk, tmp_path):
    repository, to = server
    small.resolve(desk / "content", 2)
    result = push(desk)
    assert result.returncode == 0, result.stderr
    assert f"remote: Đã đăng bản {small.live(to)}" in result.stderr
    assert small.site(to) == clean(desk / "content", tmp_path)
    # What citizens found there once does not go without a word.
    (desk / "content/nghi-quyet/02.md").unlink()
    assert "[vanished-address]" in push(desk).stderr
    small.resolve(desk / "content", 2)
    congkhai.change(desk / "content/nghi-quyet/02.md", "ngày ban hành",
                    "gỡ bỏ: {ngày: 27/02/2026, lý do: Đăng nhầm}\nngày ban hành")
    assert push(desk).returncode == 0
    assert "Đăng nhầm" in (to / "current/nghi-quyet/02/index.html").read_text()


def test_a_push_with_mistakes_is_refused_in_the_clerks_words(server, desk, tmp_path):
    repository, to = server
    before, head = congkhai.snapshot(to), small.git(repository, "rev-parse", "main").stdout
    small.resolve(desk / "content", 2)
    small.resolve(desk / "content", 3, day="31/02/2026")
    result = push(desk)
    assert result.returncode != 0
    said = [line.removeprefix("remote: ").rstrip() for line in result.stderr.splitlines()]
    assert "content/nghi-quyet/03.md:4:16: lỗi: «31/02/2026» không phải là một ngày có thật [invalid-date]" in said
    assert "  gợi ý: viết ngày/tháng/năm, ví dụ 28/02/2026" in said
    assert congkhai.snapshot(to) == before
    assert small.git(repository, "rev-parse", "main").stdout == head
    # What was refused leaves nothing behind: neither in the repository nor in the next push.
    assert small.git(repository, "cat-file", "-e", small.git(desk, "rev-parse", "HEAD").stdout.strip()).returncode != 0
    small.git(desk, "reset", "--hard", "--quiet", "HEAD~1")
    small.git(desk, "gc", "--quiet", "--prune=now")
    small.resolve(desk / "content", 4)
    assert push(desk).returncode == 0
    assert small.site(to) == clean(desk / "content", tmp_path)


def test_a_picture_that_only_a_build_finds_broken_is_refused_too(server, desk, content):
    repository, to = server
    before = congkhai.snapshot(to)
    picture = next(path for path in content.rglob("*.png"))
    data = bytearray(picture.read_bytes())
    middle = len(data) // 2
    data[middle:middle + 64] = bytes(64)
    (desk / "content/nghi-quyet/anh.png").write_bytes(data)
    small.resolve(desk / "content", 5, text="![Ảnh](anh.png)")
    result = push(desk)
    assert result.returncode != 0 and "anh.png" in result.stderr, result.stderr
    assert congkhai.snapshot(to) == before


def test_other_branches_pass_and_are_not_published(server, desk):
    repository, to = server
    before = congkhai.snapshot(to)
    small.resolve(desk / "content", 2, day="31/02/2026")
    result = push(desk, "Nháp", "origin", "HEAD:nhap")
    assert result.returncode == 0 and "lỗi" not in result.stderr
    assert small.git(repository, "rev-parse", "--verify", "nhap").returncode == 0
    assert congkhai.snapshot(to) == before
    assert small.git(desk, "push", "origin", ":nhap").returncode == 0


def test_links_are_refused_and_odd_names_do_no_harm(server, desk, tmp_path):
    repository, to = server
    secret = tmp_path / "secret.md"
    secret.write_text("bí mật")
    (desk / "content/nghi-quyet/ngoai.md").symlink_to(secret)
    result = push(desk)
    assert result.returncode != 0 and "ngoai.md" in result.stderr
    (desk / "content/nghi-quyet/ngoai.md").unlink()
    # Whatever lies among templates is published as it is.
    keys = tmp_path / "keys"
    keys.mkdir()
    (keys / "id_rsa").write_text("bí mật")
    for name in ("site-templates", "content"):
        if name == "content":
            (desk / name).rename(desk / "real")
        (desk / name).symlink_to(keys if name == "site-templates" else desk / "real")
        assert push(desk).returncode != 0, name
        (desk / name).unlink()
    (desk / "real").rename(desk / "content")
    assert not list(to.rglob("id_rsa"))
    folder = desk / "content/tin-tuc"
    folder.mkdir()
    for name in ("-n.txt", "a b'c\"d.txt", "$(touch x).txt", "tệp.txt", "-rf.txt"):
        (folder / name).write_text("x")
    small.git(desk, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository, "kho")
    result = push(desk)
    assert result.returncode == 0, result.stderr
    assert not list(repository.rglob("x")) and not list(to.rglob("secret*"))


def test_what_a_kill_left_in_the_workshop_does_no_harm(server, desk, tmp_path):
    repository, to = server
    workshop = repository / "congkhai"
    (workshop / "index.lock").touch()
    small.resolve(workshop / "tree/content", 99)
    (workshop / "tree/content/nghi-quyet/01.md").write_text("half")
    (workshop / "tree/content/site.yaml").unlink()
    small.resolve(desk / "content", 2)
    result = push(desk)
    assert result.returncode == 0, result.stderr
    assert small.site(to) == clean(desk / "content", tmp_path)
    (workshop / "index").write_bytes(b"half an index")
    small.resolve(desk / "content", 3)
    assert push(desk).returncode == 0
    assert small.site(to) == clean(desk / "content", tmp_path, "cleaner")


def test_after_a_publish_that_failed_the_next_push_makes_up_for_it(server, desk, tmp_path):
    repository, to = server
    before = congkhai.snapshot(to / "releases")
    small.resolve(desk / "content", 2)
    (to / "mine.txt").write_text("the user's")
    result = push(desk)
    assert "[not-releases]" in result.stderr and "mine.txt" in result.stderr
    assert congkhai.snapshot(to / "releases") == before
    (to / "mine.txt").unlink()
    small.resolve(desk / "content", 3)
    assert push(desk).returncode == 0
    assert small.site(to) == clean(desk / "content", tmp_path)


def test_where_git_fails_nothing_is_published(server, desk):
    repository, to = server
    small.resolve(desk / "content", 2)
    assert push(desk).returncode == 0
    old = small.git(desk, "rev-parse", "HEAD:content/nghi-quyet/02.md").stdout.strip()
    small.resolve(desk / "content", 2, text="Nội dung khác.")
    assert push(desk).returncode == 0
    before, file = congkhai.snapshot(to), repository / "objects" / old[:2] / old[2:]
    kept = file.read_bytes()
    file.unlink()
    small.resolve(desk / "content", 3)
    result = push(desk)
    assert result.returncode != 0 and f"{old} missing" in result.stderr and "[unreadable-history]" in result.stderr
    assert congkhai.snapshot(to) == before
    file.write_bytes(kept)
    assert push(desk).returncode == 0
    assert "<ins>" in (to / "current/nghi-quyet/02/thay-doi/index.html").read_text()


def test_the_line_for_every_day_publishes_without_a_push(server, desk):
    repository, to = server
    words = [str(word) for word in (congkhai.PROGRAM, "hook", "install", repository, "--to", to)]
    line = congkhai.run(words).stdout.splitlines()[-1]
    before = small.live(to)
    (to / "current").unlink()
    result = congkhai.run(["sh", "-c", line.removeprefix("5 0 * * * ")])
    assert result.returncode == 0, result.stderr
    assert small.live(to) > before


def test_what_the_line_for_every_day_says_of_time(server):
    repository, to = server
    words = [str(word) for word in (congkhai.PROGRAM, "hook", "install", repository, "--to", to)]
    said = congkhai.run(words, env=os.environ | {"TZ": "Asia/Tokyo"}).stdout
    assert "giờ của máy (Asia/Tokyo)" in said and "17 giờ UTC là 0 giờ ở Việt Nam" in said


def test_a_warning_is_told_once_and_before_the_push_is_taken(server, desk):
    repository, to = server
    (desk / "content/trang").mkdir()
    (desk / "content/trang/lien-he.md").write_text("---\ntiêu đề: Liên hệ\n---\n\nVăn phòng đang cập nhật địa chỉ.\n")
    result = push(desk)
    assert result.returncode == 0, result.stderr
    assert result.stderr.count("[placeholder-left]") == 1
    assert result.stderr.index("[placeholder-left]") < result.stderr.index("Đã đăng bản")
    assert "content/trang/lien-he.md:5:11: cảnh báo" in result.stderr
    # Nobody has read them where nobody pushed.
    line = congkhai.run([str(congkhai.PROGRAM), "hook", "install", str(repository), "--to", str(to)]).stdout
    result = congkhai.run(["sh", "-c", line.splitlines()[-1].removeprefix("5 0 * * * ")])
    assert result.stderr.count("[placeholder-left]") == 1


def test_the_workshop_is_locked_until_the_publish_has_ended(server, desk):
    repository, to = server
    small.resolve(desk / "content", 2)
    with open(repository / "congkhai/lock") as workshop:
        folder = os.open(to, os.O_RDONLY)
        with concurrent.futures.ThreadPoolExecutor(1) as pool:
            try:
                # The push is taken; its publish waits for this one.
                fcntl.flock(folder, fcntl.LOCK_EX)
                pushed = pool.submit(push, desk)
                for _ in range(600):
                    if small.git(repository, "rev-parse", "main").stdout == small.git(desk, "rev-parse", "HEAD").stdout:
                        break
                    time.sleep(0.05)
                locked = 0
                for _ in range(200):
                    try:
                        fcntl.flock(workshop, fcntl.LOCK_EX | fcntl.LOCK_NB)
                        fcntl.flock(workshop, fcntl.LOCK_UN)
                        locked = 0
                    except BlockingIOError:
                        locked += 1
                    if locked == 20:
                        break
                    time.sleep(0.05)
                assert locked == 20, "somebody else could have come in"
            finally:
                os.close(folder)
            assert pushed.result().returncode == 0
        fcntl.flock(workshop, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_hints_name_no_option_that_a_push_has_not(server, desk):
    repository, to = server
    (repository / "congkhai/output/.congkhai/manifest").unlink()
    small.resolve(desk / "content", 2)
    result = push(desk)
    assert result.returncode != 0 and "[output-refused]" in result.stderr and "--output" not in result.stderr


def test_hooks_of_others_are_not_overwritten(server):
    repository, to = server
    hook = repository / "hooks/pre-receive"
    ours = hook.read_text()
    words = [str(word) for word in (congkhai.PROGRAM, "hook", "install", repository, "--to", to, "--strict")]
    assert congkhai.run(words).returncode == 0 and hook.read_text() != ours
    hook.write_text("#!/bin/sh\nexit 0\n")
    result = congkhai.run(words)
    assert result.returncode == 2 and "[hook-exists]" in result.stderr
    assert hook.read_text() == "#!/bin/sh\nexit 0\n"


def test_twenty_pushes_at_once_all_arrive_and_the_newest_is_live(server, desk, tmp_path):
    repository, to = server
    desks = [clone(repository, tmp_path / f"desk-{number}") for number in range(PUSHES)]
    def work(number):
        small.resolve(desks[number] / "content", 10 + number)
        return push(desks[number], f"Bài {number}")

    with concurrent.futures.ThreadPoolExecutor(PUSHES) as pool:
        results = list(pool.map(work, range(PUSHES)))
    late = [number for number, result in enumerate(results) if result.returncode]
    assert len(late) < PUSHES
    for number in late:
        # Somebody else was quicker: what a clerk does then.
        assert "[push-overtaken]" in results[number].stderr or "rejected" in results[number].stderr
        pulled = small.git(desks[number], "pull", "--quiet", "--rebase", "origin", "main")
        assert pulled.returncode == 0, pulled.stderr
        result = small.git(desks[number], "push", "origin", "main")
        assert result.returncode == 0, result.stderr
    print(f"{PUSHES - len(late)} pushes were first")
    shutil.rmtree(desks[0])
    last = clone(repository, desks[0])
    assert len(list((last / "content/nghi-quyet").iterdir())) == PUSHES + 1
    assert small.site(to) == clean(last / "content", tmp_path)
    assert not [name for name in small.releases(to) if name.startswith(".")]
