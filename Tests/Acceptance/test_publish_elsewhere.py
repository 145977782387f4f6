"""Publishing to another machine over ssh, and to a store by rclone: the real programs, on loopback."""

import concurrent.futures
import contextlib
import fcntl
import getpass
import json
import os
import random
import shutil
import socket
import subprocess
import threading
import time

import pytest

import congkhai
import nginx
import preview
import small


@pytest.fixture
def council(tmp_path):
    return small.council(tmp_path / "content")


@pytest.fixture(scope="module")
def far(tmp_path_factory):
    """An ssh server of our own, known as `may`: the environment in which ssh finds it, and its port."""
    folder = tmp_path_factory.mktemp("ssh")
    for name in ("host", "key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    shutil.copy(folder / "key.pub", folder / "authorized")
    port = nginx.free_port()
    (folder / "server").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/authorized\n"
        f"StrictModes no\nUsePAM no\nPidFile {folder}/pid\n")
    (folder / "client").write_text(
        f"Host may\n  HostName 127.0.0.1\n  Port {port}\n  User {getpass.getuser()}\n  IdentityFile {folder}/key\n"
        f"  StrictHostKeyChecking no\n  UserKnownHostsFile {folder}/known\n  LogLevel ERROR\n")
    (folder / "bin").mkdir()
    wrapper = folder / "bin/ssh"
    wrapper.write_text(f'#!/bin/sh\nexec /usr/bin/ssh -F {folder}/client -p "${{SSH_PORT:-{port}}}" "$@"\n')
    wrapper.chmod(0o755)
    if os.geteuid() == 0:
        os.makedirs("/run/sshd", mode=0o755, exist_ok=True)
    server = subprocess.Popen(["/usr/sbin/sshd", "-D", "-e", "-f", folder / "server"], stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", port)).close()
                break
            time.sleep(0.05)
        yield os.environ | {"PATH": f"{folder}/bin:{os.environ['PATH']}"}, port
    finally:
        server.terminate()
        server.wait()


def test_another_machine_has_releases_as_this_one(council, far, tmp_path):
    environment, _ = far
    folder = tmp_path / "nơi đăng's"
    to = f"may:{folder}"
    assert small.publish(council, to, env=environment).returncode == 0
    first = small.live(folder)
    clean = tmp_path / "clean"
    congkhai.build(clean, content=council)
    assert small.site(folder) == congkhai.contents(clean)

    result = small.publish(council, to, env=environment)
    assert result.returncode == 0 and "Không có gì mới" in result.stdout
    assert small.releases(folder) == [first]

    small.resolve(council, 2)
    assert small.publish(council, to, env=environment).returncode == 0
    second = small.live(folder)
    assert second > first
    same = folder / "releases" / first / "style.css"
    assert same.samefile(folder / "current/style.css")
    result = small.publish(council, to, "--rollback", env=environment)
    assert result.returncode == 0 and small.live(folder) == first
    assert small.site(folder) == congkhai.contents(clean)
    listed = small.publish(council, to, "--list", env=environment).stdout
    assert [line.split()[0] for line in listed.splitlines()] == [second, first]
    assert not [name for name in os.listdir(folder / "releases") if name.startswith(".")]

    paper = council / "nghi-quyet/02.md"
    paper.write_text(paper.read_text().replace("---\n", "---\ngỡ bỏ: {ngày: 01/11/2026, lý do: Đăng nhầm}\n", 1))
    assert small.publish(council, to, env=environment).returncode == 0
    third = small.live(folder)
    result = small.publish(council, to, "--rollback", second, "--format", "json", env=environment)
    assert result.returncode == 2 and "rollback-withdrawn" in result.stderr and small.live(folder) == third
    assert small.publish(council, to, "--rollback", second, "--even-withdrawn", env=environment).returncode == 0
    assert small.live(folder) == second


@contextlib.contextmanager
def narrow_line(port, limit):
    """A port that leads to another one and breaks off after so many bytes to it."""
    listener = socket.create_server(("127.0.0.1", 0))
    left = [limit]

    def carry(source, target, counts):
        with contextlib.suppress(OSError):
            while data := source.recv(4096):
                if counts:
                    left[0] -= len(data)
                    if left[0] < 0:
                        break
                target.sendall(data)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def accept():
        with contextlib.suppress(OSError):
            while True:
                client, _ = listener.accept()
                server = socket.create_connection(("127.0.0.1", port))
                threading.Thread(target=carry, args=(client, server, True), daemon=True).start()
                threading.Thread(target=carry, args=(server, client, False), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    yield listener.getsockname()[1]
    listener.close()


def test_a_line_that_breaks_leaves_the_far_site_as_it_was(council, far, tmp_path):
    environment, port = far
    folder = tmp_path / "live"
    to = f"may:{folder}"
    assert small.publish(council, to, env=environment).returncode == 0
    name, before = small.live(folder), small.site(folder)
    # Random letters, so that nothing makes them fewer on the way.
    (council / "nghi-quyet/phu-luc.csv").write_text(os.urandom(400_000).hex())
    small.resolve(council, 1, text="Nội dung khác. [Phụ lục](phu-luc.csv)")
    with narrow_line(port, 200_000) as narrow:
        result = small.publish(council, to, "--format", "json", env=environment | {"SSH_PORT": str(narrow)})
    problems = [line for line in result.stderr.splitlines() if line.startswith("{")]
    assert (result.returncode, json.loads(problems[-1])["id"]) == (2, "tool-failed"), result.stderr
    assert small.live(folder) == name and small.site(folder) == before
    assert small.publish(council, to, env=environment).returncode == 0
    assert small.live(folder) != name and (folder / "current/nghi-quyet/phu-luc.csv").exists()


# In the place of rsync: what sends waits until a file is there, so that a test can act meanwhile.
SLOW_RSYNC = """#!/bin/sh
case "$*" in
  *--dry-run*) ;;
  *) : > "$GATE.asked"; while [ ! -e "$GATE" ]; do sleep 0.05; done ;;
esac
exec /usr/bin/rsync "$@"
"""


@contextlib.contextmanager
def on_its_way(council, to, environment, tmp_path):
    """A publish that has begun to send; it ends when `end` is called, which answers how."""
    folder = tmp_path / "slow"
    folder.mkdir(exist_ok=True)
    (folder / "rsync").write_text(SLOW_RSYNC)
    (folder / "rsync").chmod(0o755)
    gate = folder / f"gate-{len(list(folder.iterdir()))}"
    environment = environment | {"PATH": f"{folder}:{environment['PATH']}", "GATE": str(gate)}
    words = small.publishing(council, to)
    process = subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")

    def end():
        gate.touch()
        _, said = process.communicate(timeout=60)
        return process.returncode, said

    try:
        for _ in range(600):
            if (gate.parent / f"{gate.name}.asked").exists() or process.poll() is not None:
                break
            time.sleep(0.05)
        yield end
    finally:
        gate.touch()
        process.wait(60)


def test_who_is_quicker_is_not_undone(council, far, tmp_path):
    """Neither a publish nor a way back that comes while another publish sends."""
    environment, _ = far
    folder, other = tmp_path / "live", tmp_path / "other/content"
    to = f"may:{folder}"
    shutil.copytree(council, other)
    assert small.publish(council, to, env=environment).returncode == 0
    first = small.live(folder)

    small.resolve(council, 1, text="Chậm.")
    small.resolve(other, 1, text="Nhanh.")
    with on_its_way(council, to, environment, tmp_path) as end:
        assert small.publish(other, to, env=environment).returncode == 0
        quicker, before = small.live(folder), small.site(folder)
        status, said = end()
    assert status == 2 and "[publish-overtaken]" in said, said
    assert small.live(folder) == quicker and small.site(folder) == before

    with on_its_way(council, to, environment, tmp_path) as end:
        assert small.publish(council, to, "--rollback", env=environment).returncode == 0
        status, said = end()
    assert status == 2 and "[publish-overtaken]" in said, said
    assert small.live(folder) == first
    assert not [name for name in os.listdir(folder / "releases") if name.startswith(".")]
    assert small.publish(council, to, env=environment).returncode == 0
    assert "Chậm." in (folder / "current/nghi-quyet/01/index.html").read_text()


def test_whoever_holds_the_far_folder_is_waited_for_a_little(council, far, tmp_path):
    environment, _ = far
    folder = tmp_path / "live"
    to = f"may:{folder}"
    assert small.publish(council, to, env=environment).returncode == 0
    name, before = small.live(folder), small.site(folder)
    small.resolve(council, 2)
    # As a publish to the folder does on that machine.
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        result = small.publish(council, to, "--format", "json", env=environment)
        assert (result.returncode, json.loads(result.stderr)["id"]) == (2, "publish-locked")
        assert small.live(folder) == name and small.site(folder) == before
        assert os.listdir(folder / "releases") == [name]
        threading.Timer(2, os.close, [held]).start()
        held = None
        assert small.publish(council, to, env=environment).returncode == 0
    finally:
        if held is not None:
            os.close(held)
    assert small.live(folder) != name


def test_many_at_once_leave_one_of_them_whole(council, far, tmp_path):
    environment, _ = far
    folder = tmp_path / "live"
    councils = [tmp_path / f"council-{number}/content" for number in range(4)]
    for number, copy in enumerate(councils):
        shutil.copytree(council, copy)
        small.resolve(copy, 1, text=f"Bản {number}.")
    with concurrent.futures.ThreadPoolExecutor(len(councils)) as pool:
        results = list(pool.map(lambda copy: small.publish(copy, f"may:{folder}", env=environment), councils))
    told = [result.returncode == 0 or "[publish-overtaken]" in result.stderr for result in results]
    assert all(told), [result.stderr for result in results]
    wins = [copy for copy, result in zip(councils, results) if result.returncode == 0]
    assert small.live(folder) == small.releases(folder)[-1] and len(small.releases(folder)) == len(wins)
    assert small.site(folder) in [congkhai.contents(copy.with_name("content-output")) for copy in wins]


def test_a_far_folder_of_others_is_not_touched(council, far, tmp_path):
    environment, _ = far
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "anh.jpg").write_bytes(b"the user's")
    result = small.publish(council, f"may:{folder}", env=environment)
    assert result.returncode == 2 and "[not-releases]" in result.stderr
    assert (folder / "anh.jpg").read_bytes() == b"the user's"
    assert os.listdir(folder) == ["anh.jpg"]


def test_a_machine_that_is_not_there(council, far, tmp_path):
    environment, _ = far
    closed = str(nginx.free_port())
    result = small.publish(council, f"may:{tmp_path}/live", env=environment | {"SSH_PORT": closed})
    assert result.returncode == 2 and "[tool-failed]" in result.stderr


def test_going_back_on_another_machine_brings_nothing_back_that_was_withdrawn(council, far, tmp_path):
    folder, environment = tmp_path / "live", far[0]
    releases = []
    for text in (None, "Đọc", "Gỡ"):
        if text == "Đọc":
            small.resolve(council, 2)
        if text == "Gỡ":
            congkhai.change(council / "nghi-quyet/02.md", "---\n\n", "gỡ bỏ: {ngày: 01/11/2026, lý do: Nhầm}\n---\n\n")
        assert small.publish(council, f"may:{folder}", env=environment).returncode == 0
        releases.append(small.live(folder))
    assert small.publish(council, f"may:{folder}", "--rollback", releases[0], env=environment).returncode == 0
    result = small.publish(council, f"may:{folder}", "--rollback", releases[1], env=environment)
    assert result.returncode == 2 and "[rollback-withdrawn]" in result.stderr
    assert small.live(folder) == releases[0]


@pytest.mark.parametrize("place", ["folder", "far", "store"])
def test_a_past_that_cannot_be_gone_on_from_is_not_begun_anew(council, far, tmp_path, place):
    folder, environment = tmp_path / "live", far[0] | {"RCLONE_CONFIG": str(tmp_path / "rclone.conf")}
    (tmp_path / "rclone.conf").touch()
    to = {"folder": folder, "far": f"may:{folder}", "store": f"rclone::local:{folder}"}[place]
    there = folder if place == "store" else folder / "current"

    def publish(number):
        small.resolve(council, number)
        return small.publish(council, to, env=environment)

    # The first release was made before there were lists.
    for number in (2, 3, 4):
        assert publish(number).returncode == 0
        if number == 2:
            (there / "SHA256SUMS").unlink()
            (there / "chuoi-phat-hanh.txt").unlink()
    assert len((there / "chuoi-phat-hanh.txt").read_text().splitlines()) == 1
    for name in ("SHA256SUMS", "phien-ban.txt") if place == "store" else ("SHA256SUMS",):
        (there / name).rename(tmp_path / name)
        result = publish(5)
        assert result.returncode == 2 and "[broken-chain]" in result.stderr
        (tmp_path / name).rename(there / name)
    assert publish(5).returncode == 0
    assert len((there / "chuoi-phat-hanh.txt").read_text().splitlines()) == 2


def test_a_store_gets_what_changed_and_nothing_of_others_goes(council, tmp_path):
    store = tmp_path / "kho/xã a"
    to = f"rclone::local:{store}"
    environment = os.environ | {"RCLONE_CONFIG": str(tmp_path / "rclone.conf")}
    (tmp_path / "rclone.conf").touch()

    def sent():
        result = small.publish(council, to, env=environment)
        assert result.returncode == 0, result.stderr
        files = congkhai.everything(store)
        files.pop("google-1.html", None)
        assert {"phien-ban.txt", "danh-sach-tep.txt", "chuoi-phat-hanh.txt"} < files.keys()
        files = small.as_built(files)
        assert files == congkhai.contents(council.with_name("content-output"))
        return {path: (store / path).stat().st_mtime_ns for path in files}

    small.resolve(council, 2)
    before = sent()
    # What somebody else put there, for a service that wants to see it.
    (store / "google-1.html").write_text("1")
    # Gone without a trace, also from the book of addresses.
    (council / "nghi-quyet/02.md").unlink()
    (council / "so-dia-chi.csv").unlink()
    after = sent()
    assert "nghi-quyet/02/index.html" in before and "nghi-quyet/02/index.html" not in after
    assert after["style.css"] == before["style.css"]
    assert (store / "google-1.html").read_text() == "1"

    other = tmp_path / "other"
    other.mkdir()
    (other / "anh.jpg").write_bytes(b"the user's")
    result = small.publish(council, f"rclone::local:{other}", env=environment)
    assert result.returncode == 2 and "[not-releases]" in result.stderr
    assert [path.name for path in other.iterdir()] == ["anh.jpg"]
    for word in ("--rollback", "--list"):
        result = small.publish(council, to, word, env=environment)
        assert result.returncode == 2 and "[keeps-no-releases]" in result.stderr


@contextlib.contextmanager
def local_store(folder):
    yield "local", {}


@contextlib.contextmanager
def store_without_times(folder):
    """WebDAV, which tells of a file its size and nothing else that could be compared."""
    folder.mkdir(parents=True)
    port = nginx.free_port()
    words = ["rclone", "serve", "webdav", "--addr", f"127.0.0.1:{port}", "--dir-cache-time", "0", folder]
    server = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", port)).close()
                break
            time.sleep(0.05)
        yield "dav", {"RCLONE_CONFIG_DAV_TYPE": "webdav", "RCLONE_CONFIG_DAV_VENDOR": "other",
                      "RCLONE_CONFIG_DAV_URL": f"http://127.0.0.1:{port}"}
    finally:
        server.terminate()
        server.wait()


@pytest.mark.parametrize("kind", [local_store, store_without_times])
def test_a_change_that_changes_neither_size_nor_time_is_sent(council, tmp_path, kind):
    store, output = tmp_path / "kho", council.with_name("content-output")
    (tmp_path / "rclone.conf").touch()
    small.resolve(council, 1, text="Hạn trả lời: còn 9 ngày.")
    with kind(store) as (name, environment):
        environment = os.environ | {"RCLONE_CONFIG": str(tmp_path / "rclone.conf")} | environment
        to = f"rclone::local:{store}" if name == "local" else f"rclone:{name}:"

        def publish():
            result = small.publish(council, to, env=environment)
            assert result.returncode == 0, result.stderr
            there = congkhai.everything(store)
            assert small.as_built(there) == congkhai.contents(output)
            return result.stdout, (there["phien-ban.txt"], there["danh-sach-tep.txt"])

        publish()
        page = output / "nghi-quyet/01/index.html"
        size = page.stat().st_size
        small.resolve(council, 1, text="Hạn trả lời: còn 8 ngày.")
        congkhai.build(output, content=council)
        assert page.stat().st_size == size
        for path in congkhai.contents(output):
            if (store / path).exists():
                status = (output / path).stat()
                os.utime(store / path, ns=(status.st_atime_ns, status.st_mtime_ns))
        before = publish()[1]
        said, after = publish()
        assert "Không có gì mới" in said and after == before

        # Without a sum nobody knows what lies there.
        listed = store / "danh-sach-tep.txt"
        for change in (lambda: listed.write_text("".join((line[66:] or line) + "\n" for line in listed.read_text().splitlines())),
                       listed.unlink):
            style = store / "style.css"
            status = style.stat()
            style.write_bytes(style.read_bytes().swapcase())
            os.utime(style, ns=(status.st_atime_ns, status.st_mtime_ns))
            change()
            publish()
        sums = subprocess.run(["sha256sum", "--check", "--quiet", listed], cwd=store, capture_output=True)
        assert sums.returncode == 0, sums.stderr


def test_what_a_store_shows_when_sending_stops_is_said_and_mended(council, tmp_path):
    store = tmp_path / "kho"
    to, environment = f"rclone::local:{store}", os.environ | {"RCLONE_CONFIG": str(tmp_path / "rclone.conf")}
    (tmp_path / "rclone.conf").touch()
    assert small.publish(council, to, env=environment).returncode == 0
    small.resolve(council, 2)
    # A page that cannot be written: a folder lies in its place.
    (store / "index.html").unlink()
    (store / "index.html/x").mkdir(parents=True)
    result = small.publish(council, to, env=environment)
    assert result.returncode == 2 and "[upload-unfinished]" in result.stderr
    assert "có phần đã mới, có phần còn cũ" in result.stderr and "giữ nguyên" not in result.stderr
    (store / "index.html/x").rmdir()
    (store / "index.html").rmdir()
    assert small.publish(council, to, env=environment).returncode == 0
    there = congkhai.everything(store)
    assert small.as_built(there) == congkhai.contents(council.with_name("content-output"))


def test_a_store_that_stopped_before_its_list_still_tells_its_past(council, tmp_path):
    store, sums = tmp_path / "kho", tmp_path / "kho/SHA256SUMS"
    to, environment = f"rclone::local:{store}", os.environ | {"RCLONE_CONFIG": str(tmp_path / "rclone.conf")}
    (tmp_path / "rclone.conf").touch()
    assert small.publish(council, to, env=environment).returncode == 0
    first = sums.read_bytes()
    (tmp_path / "kept").write_bytes(first)
    small.resolve(council, 2)
    # The chain is there before the list, which does not come any more.
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/rclone").write_text(
        '#!/bin/sh\n[ "$1" != copy ] || [ ! -e "$4/SHA256SUMS" ] || [ -e "$4/index.html" ] || exit 9\n'
        'exec /usr/bin/rclone "$@"\n')
    (tmp_path / "broken/rclone").chmod(0o755)
    broken = environment | {"PATH": f"{tmp_path}/broken:{environment['PATH']}"}
    assert "[upload-unfinished]" in small.publish(council, to, env=broken).stderr
    assert sums.read_bytes() == first and (store / "chuoi-phat-hanh.txt").read_text().startswith("1 ")
    assert small.publish(council, to, env=environment).returncode == 0
    assert len((store / "chuoi-phat-hanh.txt").read_text().splitlines()) == 1
    verified = congkhai.run([congkhai.PROGRAM, "verify", store, "--chain", tmp_path / "kept"])
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_a_flag_that_cannot_be_taken_down_undoes_nothing(council, tmp_path):
    store = tmp_path / "kho"
    (tmp_path / "rclone.conf").touch()
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/rclone").write_text('#!/bin/sh\n[ "$1" != delete ] || exit 9\nexec /usr/bin/rclone "$@"\n')
    (tmp_path / "bin/rclone").chmod(0o755)
    environment = os.environ | {"RCLONE_CONFIG": str(tmp_path / "rclone.conf"), "PATH": f"{tmp_path}/bin:{os.environ['PATH']}"}
    result = small.publish(council, f"rclone::local:{store}", env=environment)
    assert result.returncode == 0 and "tool-failed" not in result.stderr
    there = {path: data for path, data in congkhai.everything(store).items() if not path.startswith("dang-gui-")}
    assert small.as_built(there) == congkhai.contents(council.with_name("content-output"))


def slow_rclone(folder):
    """One that takes its time before the pages are sent."""
    folder.mkdir()
    (folder / "rclone").write_text(
        '#!/bin/sh\n[ "$1" != copy ] || [ "$3" != --files-from-raw=- ] || sleep 1\nexec /usr/bin/rclone "$@"\n')
    (folder / "rclone").chmod(0o755)
    return {"PATH": f"{folder}:{os.environ['PATH']}"}


def test_of_two_who_send_to_a_store_at_once_one_is_told_to_wait(council, tmp_path):
    store, other = tmp_path / "kho", small.council(tmp_path / "other")
    congkhai.change(other / "site.yaml", "xã Bạch Minh", "xã Bạch Minh Thượng")
    to, environment = f"rclone::local:{store}", os.environ | {"RCLONE_CONFIG": str(tmp_path / "rclone.conf")}
    (tmp_path / "rclone.conf").touch()
    slow = environment | slow_rclone(tmp_path / "slow")
    first = subprocess.Popen(small.publishing(council, to), env=slow, stdout=subprocess.DEVNULL)
    preview.wait_until(lambda: list(store.glob("dang-gui-*")))
    second = small.publish(other, to, env=environment)
    assert first.wait() == 0
    assert second.returncode == 2 and "[publish-locked]" in second.stderr and "dang-gui-" in second.stderr
    assert small.as_built(congkhai.everything(store)) == congkhai.contents(council.with_name("content-output"))

    # Killed: whoever begins anew where it was begun need not wait, others for an hour at most.
    small.resolve(council, 2)
    killed = subprocess.Popen(small.publishing(council, to), env=slow, stdout=subprocess.DEVNULL)
    preview.wait_until(lambda: list(store.glob("dang-gui-*")))
    killed.kill()
    killed.wait()
    time.sleep(1.2)  # what it started has no more to do
    flag = next(store.glob("dang-gui-*"))
    assert "[publish-locked]" in small.publish(other, to, env=environment).stderr
    sender, moment = flag.stem.rsplit("-", 1)
    flag.rename(store / f"{sender}-{int(moment) - 3601}.txt")
    assert small.publish(other, to, env=environment).returncode == 0
    assert small.as_built(congkhai.everything(store)) == congkhai.contents(other.with_name("other-output"))
    (store / f"{sender}-{moment}.txt").touch()
    assert small.publish(council, to, env=environment).returncode == 0
    assert small.as_built(congkhai.everything(store)) == congkhai.contents(council.with_name("content-output"))


def test_many_who_send_to_a_store_at_once_never_mix(council, tmp_path):
    offices = [council]
    for name in ("Thượng", "Hạ"):
        offices.append(small.council(tmp_path / name))
        congkhai.change(offices[-1] / "site.yaml", "xã Bạch Minh", f"xã Bạch Minh {name}")
    store = tmp_path / "kho"
    to, environment = f"rclone::local:{store}", os.environ | {"RCLONE_CONFIG": str(tmp_path / "rclone.conf")}
    (tmp_path / "rclone.conf").touch()
    moments = random.Random(2026)
    for _ in range(4):
        running = []
        for office in offices:
            running.append((office, subprocess.Popen(
                small.publishing(office, to), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)))
            time.sleep(moments.uniform(0, 0.3))
        for office, process in running:
            said = process.communicate()[1].decode()
            assert process.returncode == 0 or "[publish-locked]" in said, said
        assert list(store.glob("dang-gui-*")) == []
        # Whoever comes next trusts the list, and has to be right.
        assert small.publish(council, to, env=environment).returncode == 0
        assert small.as_built(congkhai.everything(store)) == congkhai.contents(council.with_name("content-output"))


def test_a_tool_that_is_missing_is_named_with_the_command_that_installs_it(council, tmp_path):
    (tmp_path / "bin").mkdir()
    environment = os.environ | {"PATH": str(tmp_path / "bin")}
    for to, tool in ((f"may:{tmp_path}/live", "openssh-client"), ("rclone:kho:a", "rclone")):
        result = small.publish(council, to, env=environment)
        assert result.returncode == 2 and "[missing-tool]" in result.stderr
        assert f"sudo apt install {tool}" in result.stderr
