"""Publishing to a folder: releases side by side, one of them live, switched in one step."""

import datetime
import fcntl
import json
import os
import random
import signal
import subprocess
import threading
import time
import urllib.error
import urllib.request

import pytest

import congkhai
import nginx
import small

KILLS = 12
SWITCHES = int(os.environ.get("SWITCHES", 200))
PUBLISHED = 5  # one switch of so many is a new release, the others lead to one that is kept


@pytest.fixture
def council(tmp_path):
    return small.council(tmp_path / "content")


def published(council, to, *more):
    result = small.publish(council, to, *more)
    assert result.returncode == 0, result.stderr
    return small.live(to)


def identifiers(result):
    return [json.loads(line)["id"] for line in result.stderr.splitlines()]


def test_a_release_is_the_site_as_built(council, tmp_path):
    to = tmp_path / "live"
    name = published(council, to)
    clean = tmp_path / "clean"
    congkhai.build(clean, content=council)
    assert small.site(to) == congkhai.contents(clean)
    assert small.releases(to) == [name]
    assert sorted(path.name for path in to.iterdir()) == ["current", "releases"]


def test_what_did_not_change_is_one_file_and_earlier_releases_stay_as_they_were(council, tmp_path):
    to = tmp_path / "live"
    first = published(council, to)
    before = {path: (path.stat().st_ino, path.stat().st_mtime_ns, path.read_bytes())
              for path in (to / "releases" / first).rglob("*") if path.is_file()}
    small.resolve(council, 1, text="Nội dung khác.")
    small.resolve(council, 2)
    second = published(council, to)
    after = {path: (path.stat().st_ino, path.stat().st_mtime_ns, path.read_bytes()) for path in before}
    assert after == before
    linked = [path for path in before if (to / "releases" / second / path.relative_to(to / "releases" / first)).exists()
              and (to / "releases" / second / path.relative_to(to / "releases" / first)).samefile(path)]
    assert len(linked) > 20
    for path in linked:
        other = to / "releases" / second / path.relative_to(to / "releases" / first)
        assert other.read_bytes() == before[path][2]


def test_nothing_new_makes_no_release(council, tmp_path):
    to = tmp_path / "live"
    name = published(council, to)
    before = congkhai.snapshot(to)
    result = small.publish(council, to)
    assert result.returncode == 0 and name in result.stdout and "Không có gì mới" in result.stdout
    assert congkhai.snapshot(to) == before


def test_five_releases_are_kept_and_any_of_them_comes_back(council, tmp_path):
    to = tmp_path / "live"
    sites = {}
    for number in range(1, 8):
        small.resolve(council, number)
        name = published(council, to)
        sites[name] = small.site(to)
    kept = small.releases(to)
    assert kept == sorted(sites)[-5:]
    assert published(council, to, "--rollback") == kept[-2]
    assert small.site(to) == sites[kept[-2]]
    assert published(council, to, "--rollback", kept[0]) == kept[0]
    assert small.site(to) == sites[kept[0]]
    result = small.publish(council, to, "--rollback", "--format", "json")
    assert (result.returncode, identifiers(result)) == (2, ["no-earlier-release"])
    result = small.publish(council, to, "--rollback", "20200101-000000-001", "--format", "json")
    assert (result.returncode, identifiers(result)) == (2, ["no-such-release"])
    listed = small.publish(council, to, "--list").stdout.splitlines()
    assert [line.split()[0] for line in listed] == kept[::-1]
    assert [line.endswith("đang dùng") for line in listed] == [False] * 4 + [True]
    # What is published after that is the content again, and what is live is not thrown away.
    assert small.site(to) != sites[kept[-1]]
    assert published(council, to) not in kept
    assert small.site(to) == sites[kept[-1]]


def test_going_back_does_not_bring_back_what_was_withdrawn_unasked(council, tmp_path):
    to = tmp_path / "live"
    small.resolve(council, 1)
    first = published(council, to)
    small.resolve(council, 2)
    second = published(council, to)
    paper = council / "nghi-quyet/02.md"
    text = paper.read_text().replace("---\n", "---\ngỡ bỏ: {ngày: 01/11/2026, lý do: Đăng nhầm bản dự thảo}\n", 1)
    paper.write_text(text)
    third = published(council, to)
    result = small.publish(council, to, "--rollback", "--format", "json")
    assert (result.returncode, identifiers(result)) == (2, ["rollback-withdrawn"])
    assert small.live(to) == third
    # From before it was published there is nothing to come back, nor by way of there.
    assert published(council, to, "--rollback", first) == first
    result = small.publish(council, to, "--rollback", second, "--format", "json")
    assert (result.returncode, identifiers(result)) == (2, ["rollback-withdrawn"])
    assert small.live(to) == first
    assert published(council, to, "--rollback", third) == third
    assert published(council, to, "--rollback", "--even-withdrawn") == second
    assert small.publish(council, to, "--even-withdrawn").returncode == 64


def test_going_back_does_not_bring_back_either_what_had_moved_first(council, tmp_path):
    to = tmp_path / "live"
    small.resolve(council, 2)
    published(council, to)
    paper = council / "nghi-quyet/02.md"
    fields = "địa chỉ cũ: [nghi-quyet/02]\ngỡ bỏ: {ngày: 01/11/2026, lý do: Đăng nhầm bản dự thảo}\n"
    (council / "nghi-quyet/moi.md").write_text(paper.read_text().replace("---\n", f"---\n{fields}", 1))
    paper.unlink()
    now = published(council, to)
    result = small.publish(council, to, "--rollback", "--format", "json")
    assert (result.returncode, identifiers(result)) == (2, ["rollback-withdrawn"])
    assert small.live(to) == now


def test_releases_are_listed_by_the_councils_clock(council, tmp_path):
    to = tmp_path / "live"
    name = published(council, to)
    made = datetime.datetime.strptime(name[:15], "%Y%m%d-%H%M%S")
    for zone, hours in (("", 7), ("múi giờ: Asia/Tokyo\n", 9), ("múi giờ: Hà Nội\n", 7)):
        (council / "site.yaml").write_text(small.SETTINGS + zone)
        line = small.publish(council, to, "--list", env=os.environ | {"TZ": "America/Lima"}).stdout
        assert (made + datetime.timedelta(hours=hours)).strftime("%H:%M, %d/%m/%Y") in line
        assert ("Asia/Tokyo" if hours == 9 else "Asia/Ho_Chi_Minh") in line
        assert made.strftime("tên ghi theo giờ UTC: %H:%M, %d/%m/%Y") in line, "so that it can be matched with its name"


def test_a_release_removed_by_hand_is_made_up_for(council, tmp_path):
    to = tmp_path / "live"
    name = published(council, to)
    for file in sorted((to / "releases" / name).rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    (to / "releases" / name).rmdir()
    published(council, to)
    assert small.site(to) == congkhai.contents(council.with_name("content-output"))


def test_mistakes_leave_the_live_site_as_it_was(council, tmp_path):
    to = tmp_path / "live"
    published(council, to)
    before = congkhai.snapshot(to)
    small.resolve(council, 1, day="31/02/2026")
    result = small.publish(council, to, "--format", "json")
    assert (result.returncode, identifiers(result)) == (1, ["invalid-date"])
    assert congkhai.snapshot(to) == before


def test_two_at_once_one_is_told_to_wait(council, tmp_path):
    to = tmp_path / "live"
    published(council, to)
    folder = os.open(to, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        small.resolve(council, 2)
        result = small.publish(council, to, "--format", "json")
        assert (result.returncode, identifiers(result)) == (2, ["publish-locked"])
        assert len(small.releases(to)) == 1
    finally:
        os.close(folder)
    published(council, to)


def test_a_folder_of_others_is_not_touched(council, tmp_path):
    to = tmp_path / "live"
    to.mkdir()
    (to / "anh.jpg").write_bytes(b"the user's")
    before = congkhai.snapshot(to)
    result = small.publish(council, to, "--format", "json")
    assert (result.returncode, identifiers(result)) == (2, ["not-releases"])
    assert congkhai.snapshot(to) == before
    for place in (council, council / "nghi-quyet", tmp_path):
        result = small.publish(council, place, "--format", "json")
        assert (result.returncode, identifiers(result)) == (2, ["output-refused"])
        assert "--to" in result.stderr and "--output" not in result.stderr


def test_what_is_not_published_yet_has_nothing_to_list(council, tmp_path):
    for words in (["--list"], ["--rollback"]):
        to = tmp_path / "none"
        result = small.publish(council, to, *words, "--format", "json")
        assert (result.returncode, identifiers(result)) == (2, ["nothing-published"])
        assert not to.exists()
    result = small.publish(council, tmp_path / "none/live", "--format", "json")
    assert (result.returncode, identifiers(result)) == (2, ["unwritable-releases"])
    assert small.publish(council, tmp_path / "none", "--list", "--rollback").returncode == 64
    assert small.publish(council, tmp_path / "none", "20200101-000000-001").returncode == 64


def test_a_kill_at_any_moment_leaves_a_whole_site(council, tmp_path):
    to = tmp_path / "live"
    published(council, to)
    moments = random.Random(2026)
    number = killed = 0
    duration = 1.0
    while killed < KILLS:
        number += 1
        assert number < 5 * KILLS, "it is too quick to be killed"
        before = small.site(to)
        small.resolve(council, 1, text=f"Nội dung {number}.")
        publishing = subprocess.Popen(small.publishing(council, to, "--quiet"))
        time.sleep(duration * moments.triangular(0, 1, 0.9))
        publishing.send_signal(signal.SIGKILL)
        killed += publishing.wait() == -signal.SIGKILL
        small.live(to)
        now = small.site(to)
        start = time.monotonic()
        published(council, to)
        duration = max(time.monotonic() - start, 0.1)
        goal = small.site(to)
        assert now in (before, goal)
        hidden = [path.name for folder in (to, to / "releases") for path in folder.iterdir() if path.name[0] == "."]
        assert not hidden and len(small.releases(to)) <= 6


# A small disk of its own, seen only by this shell and gone with it. The arguments: the folder, then the commands that
# publish, that change the content and that publish again.
FULL_DISK = """
set -e
mount -t tmpfs -o size=6m tmpfs "$1"
sh -c "$2" || exit 99
cp -a "$1/live" "$1-before"
sh -c "$3"
cat /dev/zero > "$1/ballast" 2>/dev/null || true
truncate -s -32K "$1/ballast"
code=0
sh -c "$4" || code=$?
cp -a "$1/live" "$1-after"
rm "$1/ballast"
sh -c "$4" || exit 98
cp -a "$1/live" "$1-mended"
exit $code
"""


def test_a_full_disk_leaves_the_live_site_as_it_was(council, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    unshare = ["unshare", "--user", "--map-root-user", "--mount"]
    if subprocess.run([*unshare, "mount", "-t", "tmpfs", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    words = small.publishing(council, disk / "live", "--format", "json")
    publish = " ".join(f"'{word}'" for word in words)
    change = f"sed -i 's/Nội dung/{'Dài hơn. ' * 8000}/' '{council}/nghi-quyet/01.md'"
    arguments = [str(word) for word in (disk, publish, change, publish)]
    result = congkhai.run([*unshare, "sh", "-c", FULL_DISK, "sh", *arguments])
    assert (result.returncode, identifiers(result)) == (2, ["disk-full"]), result.stderr
    before, after, mended = (tmp_path / f"disk-{name}" for name in ("before", "after", "mended"))
    assert small.live(after) == small.live(before) and small.site(after) == small.site(before)
    assert [path.name for path in (after / "releases").iterdir()] == small.releases(before)
    assert small.site(mended) != small.site(before)


def test_whoever_reads_meanwhile_gets_one_release_whole(council, tmp_path):
    """nginx, told of the site by our own file, answers without a break while releases come, go and come back."""
    to = tmp_path / "live"
    councils = [small.council(tmp_path / name / "content") for name in "abc"]
    for number, folder in enumerate(councils):
        small.resolve(folder, 1, text=f"Nội dung {number}.")
        published(folder, to)
    port = nginx.free_port()
    text = congkhai.run([congkhai.PROGRAM, "host", "nginx", "--to", to, "--output", f"{councils[0]}-output"]).stdout
    paths = ["", "nghi-quyet/", "nghi-quyet/01/", "sitemap.xml", "style.css", "phien-ban.txt"]
    expected = {}
    built = lambda folder: (folder.with_name("content-output") / "nghi-quyet/01/index.html").read_bytes()
    mistakes, count, isOver = [], 0, threading.Event()

    def remember(name):
        if (name, "") in expected:
            return
        folder = to / "releases" / name
        for path in paths:
            file = folder / (path + "index.html" if path.endswith("/") or not path else path)
            expected[name, path] = file.read_bytes()

    def read(address):
        nonlocal count
        while not isOver.is_set():
            for path in paths:
                try:
                    with urllib.request.urlopen(address + path, timeout=10) as answer:
                        name, body = answer.headers["X-Release"], answer.read()
                except (OSError, urllib.error.URLError) as error:
                    mistakes.append((path, error))
                    continue
                count += 1
                answers.append((name, path, body))

    for name in small.releases(to):
        remember(name)
    answers, chance = [], random.Random(2026)
    with nginx.configured(text, tmp_path, port) as address:
        reader = threading.Thread(target=read, args=(address + "hdnd/",))
        reader.start()
        for number in range(SWITCHES):
            live = small.live(to)
            if number % PUBLISHED:
                name = chance.choice([name for name in small.releases(to) if name != live])
                assert published(council, to, "--rollback", name) == name
            else:
                # One that is built already, and is not what is live.
                page = (to / "current/nghi-quyet/01/index.html").read_bytes()
                folder = next(folder for folder in councils if page != built(folder))
                councils.append(councils.pop(councils.index(folder)))
                assert published(folder, to) != live
                remember(small.live(to))
        isOver.set()
        reader.join()
    mixed = [(name, path) for name, path, body in answers if expected.get((name, path)) != body]
    known = {name for name, path, _ in answers if (name, path) in expected}
    print(f"{count} answers from {len(known)} releases during {SWITCHES} switches")
    assert not mistakes and not mixed
    assert len(known) > SWITCHES / PUBLISHED / 2 and all(name for name, _, _ in answers)
