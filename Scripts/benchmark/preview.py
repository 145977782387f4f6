"""Measures how soon the preview shows what was saved, beside 10,000 records.

    Scripts/bench --preview [--count 10000] [--saves 20]

A record of the corpus is open in Chromium. It is saved again and again with another sentence at its end, then with
another title, and each time it is measured how long it takes from the write to the new text in the page, how much
processor time the preview takes meanwhile, and how busy the machine was.
"""

import argparse
import contextlib
import os
import pathlib
import socket
import statistics
import subprocess
import sys
import tempfile
import time

FOLDER = pathlib.Path(__file__).resolve().parent
REPOSITORY = FOLDER.parents[1]
# Every page notes when all of it was there, by the clock that the file was written by.
NOTE = """
  addEventListener("DOMContentLoaded", () => { window.shownAt = performance.timeOrigin + performance.now(); });
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, type=pathlib.Path, help="congkhai")
    parser.add_argument("--count", type=int, default=10_000, help="records")
    parser.add_argument("--saves", type=int, default=20, help="of each kind")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        measure(options, pathlib.Path(scratch))


def measure(options, scratch):
    content = scratch / "content"
    subprocess.run(
        [sys.executable, "-B", FOLDER / "corpus.py", str(options.count), content, scratch / "hugo"], check=True)
    record = sorted((content / "nghi-quyet").rglob("*.md"))[options.count // 2]
    port = free_port()
    templates = REPOSITORY / "site-templates"
    program = subprocess.Popen(
        [options.program, "serve", "--content", content, "--templates", templates, "--port", str(port)],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    begun = time.monotonic()
    assert "http" in program.stdout.readline()
    print(f"{options.count} records, shown {time.monotonic() - begun:.1f} s after the start")
    browser = start_browser()
    browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": NOTE})
    try:
        address = record.relative_to(content).with_suffix("")
        browser.get(f"http://127.0.0.1:{port}/{address}/")
        time.sleep(3)
        original = record.read_text(encoding="utf-8")
        head, key, rest = original.partition("Trích yếu: ")
        assert key, record
        report("another sentence", browser, program, record, options.saves,
               lambda mark: f"{original}\n\nCâu {mark}.\n")
        report("another title", browser, program, record, options.saves, lambda mark: f"{head}{key}{mark} {rest}")
    finally:
        browser.quit()
        program.kill()
        program.wait()


def report(name, browser, program, record, saves, text):
    times, costs = [], []
    for number in range(saves):
        mark = f"{name.split()[1]}{number}x{os.getpid()}"
        before = processor_time(program.pid)
        new = text(mark)
        written = time.time()
        record.write_text(new, encoding="utf-8")
        times.append(seen(browser, mark) - written * 1000)
        time.sleep(1.5)  # until all records are judged
        costs.append((processor_time(program.pid) - before) * 1000)
    load = os.getloadavg()[0]
    print(
        f"{name:>16}: on screen after {statistics.median(times):.0f} ms"
        f" (median of {saves}; {min(times):.0f} to {max(times):.0f});"
        f" {statistics.median(costs):.0f} ms of processor time, checks included; load {load:.1f}")


def seen(browser, mark):
    """When the page had the text, in milliseconds since 1970."""
    from selenium.common import WebDriverException

    end = time.monotonic() + 60
    while time.monotonic() < end:
        with contextlib.suppress(WebDriverException):  # while one page goes and the next one comes
            shown = browser.execute_script(
                "return document.body.textContent.includes(arguments[0]) && window.shownAt", mark)
            if shown:
                return shown
        time.sleep(0.05)
    raise AssertionError(f"“{mark}” was never shown")


def processor_time(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def start_browser():
    sys.path.insert(0, str(REPOSITORY / "Tests/Acceptance"))
    import browser

    return browser.start()


if __name__ == "__main__":
    main()
