"""Builds that are cut off, meet each other, or run out of room: the site is always one of the two, whole in the end."""

import fcntl
import json
import os
import random
import signal
import subprocess
import time

import pytest

import congkhai

KILLS = 12


@pytest.fixture
def two_sites(content, tmp_path):
    """Two contents, the command that builds each into one output, and what a clean build of each holds."""
    other = congkhai.copy_content(tmp_path / "other")
    # Every page bears the council's name, so every page differs; some records come and some go.
    name = "tên cơ quan: Hội đồng nhân dân xã Bạch Minh"
    congkhai.change(other / "site.yaml", name, name + " Thượng")
    (other / "kien-nghi/2026/kn-2026-025.md").rename(other / "kien-nghi/2026/kn-2026-125.md")
    sites = []
    for folder in (content, other):
        clean = tmp_path / f"clean-{folder.name}"
        congkhai.build(clean, content=folder)
        words = congkhai.command("build", "--quiet", content=folder, output=tmp_path / "output")
        sites.append((words, congkhai.reproducible(clean)))
    return sites


def site_in(output):
    return congkhai.contents(output)


def without_state(site):
    return {path: data for path, data in site.items() if not path.startswith(congkhai.STATE)}


def test_a_kill_at_any_moment_leaves_one_site_or_the_other(two_sites, tmp_path):
    output = tmp_path / "output"
    duration = duration_of(two_sites[0][0])
    moments = random.Random(2026)
    rounds = killed = decided = 0
    while killed < KILLS:
        rounds += 1
        assert rounds < 5 * KILLS, "the builds are too quick to be killed"
        (_, before), (words, goal) = two_sites
        build = subprocess.Popen(words, stderr=subprocess.DEVNULL)
        # Mostly in the second half of a build, where files are written.
        time.sleep(duration * moments.triangular(0, 1, 0.8))
        build.send_signal(signal.SIGKILL)
        killed += build.wait() == -signal.SIGKILL
        if (output / congkhai.STATE / "commit").exists():
            decided += 1
        else:
            assert site_in(output) in (without_state(before), without_state(goal))

        # As long as the last one, for the machine has other things to do too.
        duration = duration_of(words)
        assert congkhai.reproducible(output) == goal, f"after round {rounds}"
        two_sites.reverse()
    print(f"{killed} of {rounds} builds were killed, {decided} of them after the decision")


def duration_of(words):
    """How long a build takes that must succeed, and in silence."""
    start = time.monotonic()
    result = congkhai.run(words)
    assert (result.returncode, result.stderr) == (0, "")
    return time.monotonic() - start


def test_even_a_failing_build_finishes_what_was_decided_before_a_kill(two_sites, tmp_path):
    """A half-moved site would otherwise stay until the content is mended."""
    output = tmp_path / "output"
    assert congkhai.run(two_sites[0][0]).returncode == 0
    words, goal = two_sites[1]
    if not kill_between_decision_and_end(words, two_sites[0][0], output):
        pytest.skip("no kill fell between the decision and the end of the moves")
    broken = congkhai.command(content=tmp_path / "none", output=output)
    assert congkhai.run(broken).returncode == 2
    assert site_in(output) == without_state(goal)


def kill_between_decision_and_end(words, back, output):
    """Kills the build as soon as its record is there; tries until one is caught before it is done."""
    record = output / congkhai.STATE / "commit"
    for _ in range(60):
        build = subprocess.Popen(words, stderr=subprocess.DEVNULL)
        while build.poll() is None and not record.exists():
            pass
        build.send_signal(signal.SIGKILL)
        build.wait()
        if record.exists():
            return True
        assert congkhai.run(back).returncode == 0
    return False


@pytest.mark.alone
def test_an_interrupt_leaves_the_site_as_it_was(two_sites, tmp_path):
    """Ctrl-C, or a shutdown."""
    output = tmp_path / "output"
    assert congkhai.run(two_sites[0][0]).returncode == 0
    for kind in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        # Whoever runs the tests in the background may have closed its ears.
        listen = lambda: signal.signal(kind, signal.SIG_DFL)
        build = subprocess.Popen(two_sites[1][0], stderr=subprocess.DEVNULL, preexec_fn=listen)
        time.sleep(0.03)
        build.send_signal(kind)
        assert build.wait() != 0
        if not (output / congkhai.STATE / "commit").exists():
            assert site_in(output) in [without_state(site) for _, site in two_sites]
        assert congkhai.run(two_sites[0][0]).returncode == 0
        assert congkhai.reproducible(output) == two_sites[0][1]


def test_a_second_build_at_the_same_time_is_told_to_wait(two_sites, tmp_path):
    output = tmp_path / "output"
    (first, _), (second, goal) = two_sites
    assert congkhai.run(first).returncode == 0
    before = congkhai.snapshot(output)
    folder = os.open(output, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        result = congkhai.run([*second, "--format", "json"])
        assert result.returncode == 2
        assert json.loads(result.stderr)["id"] == "output-locked"
        assert congkhai.snapshot(output) == before
    finally:
        os.close(folder)
    assert congkhai.run(second).returncode == 0
    assert congkhai.reproducible(output) == goal


def test_builds_at_the_same_time_leave_a_whole_site(two_sites, tmp_path):
    for _ in range(5):
        builds = [subprocess.Popen(words, stderr=subprocess.DEVNULL) for words, _ in two_sites * 2]
        codes = [build.wait() for build in builds]
        assert 0 in codes and set(codes) <= {0, 2}
        assert congkhai.reproducible(tmp_path / "output") in [site for _, site in two_sites]


# A small disk of its own, seen only by this shell and gone with it. The arguments: the disk's folder, where to put
# what is on it before and after, then the two commands, which write to the disk.
FULL_DISK = """
set -e
mount -t tmpfs -o size=$1 tmpfs "$2"
before=$3 after=$4
if [ "$5" = fill ]; then
  sh -c "$6" || exit 99
  cp -a "$2/output" "$before"
  cat /dev/zero > "$2/ballast" 2>/dev/null || true
  truncate -s -64K "$2/ballast"
fi
code=0
sh -c "$7" || code=$?
if [ -e "$2/output" ]; then cp -a "$2/output" "$after"; fi
if [ "$5" = fill ]; then
  rm "$2/ballast"
  sh -c "$7" || exit 98
fi
exit $code
"""


def run_on_small_disk(tmp_path, size, mode, first, second):
    disk = tmp_path / "disk"
    disk.mkdir()
    unshare = ["unshare", "--user", "--map-root-user", "--mount"]
    if subprocess.run([*unshare, "mount", "-t", "tmpfs", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    lines = [" ".join(f"'{word}'" for word in words) for words in (first, second)]
    arguments = [size, disk, tmp_path / "before", tmp_path / "after", mode, *lines]
    return congkhai.run([*unshare, "sh", "-c", FULL_DISK, "sh", *map(str, arguments)])


def on_disk(words, tmp_path):
    """The same command, writing to the small disk."""
    return [str(tmp_path / "disk/output") if word == str(tmp_path / "output") else word for word in words]


def test_a_full_disk_changes_nothing(two_sites, tmp_path):
    first, second = (on_disk(words, tmp_path) for words, _ in two_sites)
    result = run_on_small_disk(tmp_path, "48m", "fill", first, [*second, "--format", "json"])
    assert result.returncode == 2, result.stderr
    assert json.loads(result.stderr)["id"] == "disk-full"
    before, after = tmp_path / "before", tmp_path / "after"
    assert congkhai.reproducible(after) == congkhai.reproducible(before)
    times = lambda folder: {path: (folder / path).stat().st_mtime_ns for path in congkhai.contents(folder)}
    assert times(after) == times(before)


def test_a_disk_too_small_for_a_first_build_stays_empty(two_sites, tmp_path):
    words = on_disk(two_sites[0][0], tmp_path)
    result = run_on_small_disk(tmp_path, "256k", "empty", words, [*words, "--format", "json"])
    assert result.returncode == 2, result.stderr
    assert json.loads(result.stderr)["id"] == "disk-full"
    assert not (tmp_path / "after").exists()
