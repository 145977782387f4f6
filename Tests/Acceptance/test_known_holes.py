"""What is known of holes in other people's software: what `doctor` says of it, and what keeps the ones that the
distribution's Markdown library still has from harm."""

import json
import os
import re
import resource

import pytest

import congkhai
import small

TABLE = congkhai.REPOSITORY / "Sources/Desk/Examining/Holes/known-holes.yaml"
LIBRARIES = congkhai.REPOSITORY / "Sources/Libraries/README.md"
TRACKER = "https://security-tracker.debian.org/tracker/source-package/"
# A build that is not optimised takes ten times as long as the one that is published: it gets less.
OPTIMISED = "release" in str(congkhai.PROGRAM)
# The largest text of a record, but for its front matter and a little, and one of a size that people do write.
LARGEST, LARGE = ((8 << 20) - 4096, 1 << 20) if OPTIMISED else (1 << 20, 1 << 18)


def filled(text, share=1):
    """So long that there is nothing but this in it, or in its share of it."""
    return lambda size: text * int(size * share // len(text.encode()))


def joined(*parts):
    return lambda size: "".join(part if isinstance(part, str) else part(size) for part in parts)


# What each hole takes the square of the length for, or its like; the first at the bound of a record.
INPUTS = {
    "CVE-2022-39209": [filled("www."), filled("![l"), filled("a@")],
    "CVE-2023-22483": [
        joined(filled("- ", 1 / 2), "x", filled("\n", 1 / 2)), filled("[a](<b"), filled("<?x "), filled("<!A ")],
    "CVE-2023-22484": [joined("a", filled("<!--")), filled("a <!-- ")],
    "CVE-2023-22485": [filled("a.b://"), joined("://", filled("\n://"))],
    "CVE-2023-22486": [
        joined(filled("[", 1 / 2), filled("]", 1 / 2)), filled("![["), joined(filled("![a", 1 / 2), filled("](", 1 / 2))],
    "CVE-2023-24824": [
        joined(filled(">", 1 / 2), filled("a*", 1 / 2)), joined(filled(" -", 1 / 2), "x", filled("\n", 1 / 2))],
    "CVE-2023-26485": [joined(filled("_", 1 / 2), ".", filled("_", 1 / 2)), joined(filled("_", 1 / 2), "a")],
    "CVE-2023-37463": [
        joined("|" + "x|" * 2000 + "\n|" + "-|" * 2000 + "\n", filled("a\n", 0.9)), joined("|x|\n|-|\n", filled("|a", 0.9)),
        filled("|\n|-|\n"), joined(filled("x\n", 0.9), "|-|\n")],
}


def open_holes(*answers):
    """The holes of cmark-gfm that are answered so, by the table that the program carries."""
    text = re.search(r"^  cmark-gfm:\n((?:    .*\n)+)", TABLE.read_text(), re.M)[1]
    lines = [line for line in text.splitlines() if any(f"answer: {answer}}}" in line for answer in answers)]
    return {hole for line in lines for hole in re.findall(r"CVE-\d+-\d+", line)}


def test_every_hole_that_bounds_answer_is_tried_and_told():
    assert set(INPUTS) == open_holes("bounded", "harmless")
    told = LIBRARIES.read_text("utf-8")
    assert [hole for hole in INPUTS if hole not in told] == []


@pytest.mark.parametrize("hole", INPUTS)
def test_the_largest_text_that_uses_a_hole_is_soon_shown_or_refused(tmp_path, hole):
    content = small.council(tmp_path / "content")
    for number, text in enumerate(INPUTS[hole], 1):
        small.resolve(content, number, text=text(LARGEST if number == 1 else LARGE))
    before = processor_time()
    result = congkhai.run(congkhai.command("build", "--format", "json", content=content, output=tmp_path / "output"))
    seconds = processor_time() - before
    # Every line is a problem of ours: nothing crashed.
    said = [json.loads(line)["id"] for line in result.stderr.splitlines()]
    assert (result.returncode, set(said) <= {"body-too-complex", "raw-html", "markdown-slip"}) == (0, True), said[:9]
    assert seconds < 10, seconds


def processor_time():
    """Of all programs that ended, in seconds: the clock would count what else the machine does."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


# MARK: doctor

def doctor(tmp_path, installed=None):
    """What it says of packages, where these are installed; nil for those of this machine."""
    small.council(tmp_path / "content")
    environment = dict(os.environ)
    if installed is not None:
        tools = tmp_path / "bin"
        tools.mkdir()
        (tools / "dpkg-query").write_text("#!/bin/sh\ncat <<END\n" + "\n".join(installed) + "\nEND\n")
        (tools / "dpkg-query").chmod(0o755)
        environment["PATH"] = f"{tools}:{environment['PATH']}"
    words = congkhai.command("doctor", content=tmp_path / "content", output=tmp_path / "output", now=None)
    result = congkhai.run(words, env=environment)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_this_machine_is_looked_at(tmp_path):
    said = doctor(tmp_path)
    day, count = re.search(r"lỗ hổng đã biết \(bảng ngày ([\d/]+)\): đã xem (\d+) gói", said).groups()
    assert f"as of: {day}\n" in TABLE.read_text() and int(count) > 8
    version = re.search(r"cmark-gfm (\S+) còn ([^:]+): công cụ từ chối", said)
    assert set(version[2].split(", ")) <= open_holes("bounded")


@pytest.mark.parametrize("package, version, open", [
    ("libimage-exiftool-perl", "12.16+dfsg-1", ["CVE-2021-22204", "CVE-2022-23935"]),
    # Debian's own mend of an older version, and the authors' own.
    ("libimage-exiftool-perl", "12.16+dfsg-2", ["CVE-2022-23935"]),
    ("libimage-exiftool-perl", "12.40+dfsg-1", []),
    ("git", "1:2.39.2-1.1", ["CVE-2023-25652", "CVE-2023-29007"]),
    ("git", "1:2.39.5-0+deb12u2", ["CVE-2025-48384", "CVE-2025-48385"]),
    ("git", "1:2.39.5-0+deb12u10", []), ("git", "1:2.51.0-1", []),
    ("pandoc", "2.17.1.1-1.1", ["CVE-2023-35936"]), ("pandoc", "2.17.1.1-2~deb12u1", []),
    ("rclone", "1.53.1-1", ["CVE-2020-28924"]), ("libyaml", "0.2.5-1", []),
])
def test_versions_are_compared_as_debian_does(tmp_path, package, version, open):
    said = doctor(tmp_path, [f"{package} {version} installed", "bash 5.2-1 installed", "poppler 0.1-1 config-files"])
    assert "đã xem 1 gói" in said and "poppler" not in said.split("lỗ hổng đã biết")[1]
    line = re.search(rf"– {re.escape(f'{package} {version}')} còn lỗ hổng (.*)\n    → .*{re.escape(TRACKER + package)}", said)
    assert (line[1].split(", ")[: len(open)] if line else []) == open
    assert ("không gói nào phải vá" in said) == (open == [])


def test_where_debian_is_not_that_is_said(tmp_path):
    small.council(tmp_path / "content")
    (tmp_path / "bin").mkdir()
    words = congkhai.command("doctor", content=tmp_path / "content", output=tmp_path / "output", now=None)
    said = congkhai.run(words, env=os.environ | {"PATH": str(tmp_path / "bin")}).stdout
    assert "– lỗ hổng đã biết: chưa xem được" in said
