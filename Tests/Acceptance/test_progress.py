"""What a terminal shows of a build that takes long."""

import os
import pty
import shutil
import signal
import subprocess
import time

import pytest

import congkhai

pytestmark = pytest.mark.alone


def test_a_long_build_says_what_it_does_and_wipes_it_away(tmp_path):
    said = next(filter(None, (on_terminal(tmp_path / str(attempt)) for attempt in range(40))))
    line, _, rest = said.removeprefix("\r").partition("\r")
    assert line.startswith("đang ") and line.endswith("…")
    shown = [line, *rest.split("\r")[:-2]]
    assert rest.split("\r")[-2:] == [" " * max(map(len, shown)), ""], "the line stays"


def test_a_short_build_and_a_quiet_one_show_nothing(tmp_path):
    (tmp_path / "content").mkdir()
    shutil.copy(congkhai.CONTENT / "site.yaml", tmp_path / "content")
    assert on_terminal(tmp_path / "short", pause=0, content=tmp_path / "content") == ""
    assert on_terminal(tmp_path / "quiet", "--quiet") == ""


def on_terminal(output, *more, pause=1.2, content=congkhai.CONTENT):
    """What a build writes to a terminal. It is held up, so that it takes longer than a second; mostly it ends before
    it can be, or before the line's turn has come."""
    ours, theirs = pty.openpty()
    build = subprocess.Popen(congkhai.command("build", *more, content=content, output=output), stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    if pause:
        time.sleep(0.02)
        build.send_signal(signal.SIGSTOP)
        time.sleep(pause)
        build.send_signal(signal.SIGCONT)
    said = b""
    try:
        while part := os.read(ours, 4096):
            said += part
    except OSError:
        pass  # Linux says so when the other side is closed.
    os.close(ours)
    assert build.wait() == 0
    return said.decode()
