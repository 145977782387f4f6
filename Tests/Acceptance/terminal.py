"""A program at a terminal, and somebody who answers it."""

import os
import pty
import select
import subprocess
import time


def answer(words, answers, prompt="> ", timeout=30, **options):
    """Gives an answer at each prompt.

    - Returns: the exit code, and all that stood on the terminal.
    """
    ours, theirs = pty.openpty()
    process = subprocess.Popen([str(word) for word in words], stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True, **options)
    os.close(theirs)
    shown, seen, left, end = "", 0, list(answers), time.monotonic() + timeout
    raw = b""
    while time.monotonic() < end:
        if select.select([ours], [], [], 0.05)[0]:
            try:
                raw += os.read(ours, 65536)
            except OSError:  # The program is gone, and with it the terminal.
                break
        shown = raw.decode("utf-8", "replace")
        if left and shown.endswith(prompt) and len(raw) > seen:
            seen = len(raw)
            os.write(ours, left.pop(0).encode() + b"\n")
    os.close(ours)
    code = process.wait(timeout=5)
    assert not left, f"nobody asked for {left}: {shown}"
    return code, shown.replace("\r\n", "\n")
