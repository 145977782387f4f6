"""The programs that this one starts end with it, and get no more of the machine than they may."""

import os
import signal
import subprocess
import time

import pytest

import congkhai

SITE = "tên cơ quan: Hội đồng nhân dân xã Sơn Khê\ncấp: xã\nđịa chỉ trang: https://son-khe.example.vn/\n"


@pytest.fixture
def office(tmp_path):
    """A council, a PDF and a reader of PDF that does as the test says."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yaml").write_text(SITE, encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n")
    (tmp_path / "bin").mkdir()
    return tmp_path


def start(office, script, *before, **options):
    reader = office / "bin/pdftotext"
    reader.write_text(f"#!/bin/sh\n{script}\n")
    reader.chmod(0o755)
    environment = os.environ | {"PATH": f"{office / 'bin'}:{os.environ['PATH']}", "SEEN": str(office / "seen")}
    words = [congkhai.PROGRAM, "import", "a.pdf"]
    return subprocess.Popen([*before, *words], cwd=office, env=environment, stderr=subprocess.PIPE, text=True, **options)


def numbers(office, count):
    """The processes that the script has noted."""
    for _ in range(500):
        lines = (office / "seen").read_text().split() if (office / "seen").exists() else []
        if len(lines) == count:
            return [int(line) for line in lines]
        time.sleep(0.02)
    raise AssertionError("the reader was not started")


def runs(number):
    try:
        with open(f"/proc/{number}/stat", encoding="ascii", errors="replace") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def all_gone(processes):
    end = time.monotonic() + 10
    while any(map(runs, processes)) and time.monotonic() < end:
        time.sleep(0.02)
    return not any(map(runs, processes))


SLOW = "sh -c 'echo $$ >> \"$SEEN\"; exec sleep 60' & echo $$ >> \"$SEEN\"; wait"


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_what_was_started_too(office, kind):
    # Whoever runs the tests in the background may have closed its ears.
    run = start(office, SLOW, preexec_fn=lambda: signal.signal(kind, signal.SIG_DFL))
    processes = numbers(office, 2)
    run.send_signal(kind)
    assert run.wait(10) == -kind and all_gone(processes)


def test_a_signal_ends_a_reader_that_has_only_just_begun(office):
    """The program is held up between the start of the reader and its own note of it."""
    starts = "clone,clone3,vfork"
    held = ["strace", "-f", "-o", "/dev/null", "-e", f"trace={starts}", "-e", f"inject={starts}:delay_exit=400000"]
    run = start(office, 'echo $$ >> "$SEEN"; exec sleep 60', *held)
    processes = numbers(office, 1)
    with open(f"/proc/{run.pid}/task/{run.pid}/children", encoding="ascii") as file:
        os.kill(int(file.read().split()[0]), signal.SIGTERM)
    try:
        assert all_gone(processes)
    finally:
        for number in filter(runs, processes):
            os.kill(number, signal.SIGKILL)
    run.wait(10)


def test_a_reader_that_hears_no_signal_is_ended_all_the_same(office):
    run = start(office, "trap '' INT TERM HUP; " + SLOW)
    processes = numbers(office, 2)
    run.terminate()
    assert run.wait(10) == -signal.SIGTERM and all_gone(processes)


def test_a_reader_may_tidy_up_at_a_signal(office):
    run = start(office, "trap 'sleep 0.3; touch \"$SEEN.tidy\"; exit' TERM; " + SLOW)
    numbers(office, 2)
    run.terminate()
    run.wait(10)
    assert (office / "seen.tidy").exists()


def test_a_signal_that_is_to_be_ignored_ends_nothing(office):
    run = start(office, "echo $$ >> \"$SEEN\"; sleep 1; echo một hai ba bốn năm", "nohup", stdout=subprocess.DEVNULL)
    numbers(office, 1)
    run.send_signal(signal.SIGHUP)
    # It goes on to what it makes of such a text.
    assert run.wait(20) in (0, 1)


def test_a_reader_that_writes_without_end_is_ended(office):
    run = start(office, "echo $$ >> \"$SEEN\"; exec yes một hai ba bốn năm")
    processes = numbers(office, 1)
    _, errors = run.communicate(timeout=60)
    assert run.returncode == 2 and "[tool-too-large]" in errors and all_gone(processes)


def test_a_reader_gets_no_more_memory_than_it_may(office):
    run = start(office, "python3 -c 'len(bytearray(3 << 30))' && touch \"$SEEN\"; exit 9")
    _, errors = run.communicate(timeout=60)
    assert "MemoryError" not in errors and "[damaged-file]" in errors and not (office / "seen").exists()
