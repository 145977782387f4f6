"""SHA256SUMS: every file of the site, as `sha256sum -c` reads it, in the same commit as everything else."""

import subprocess
import time

import congkhai
import small

SUMS = "SHA256SUMS"


def listed(folder):
    lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    return [line.split("  ", 1)[1] for line in lines]


def judged(folder):
    """By the real tool, which must have nothing to complain of, nor any line that it does not understand."""
    return subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", SUMS], cwd=folder, capture_output=True, encoding="utf-8")


def test_every_file_of_the_sample_is_listed_and_is_what_the_list_says(site):
    folder = site.folder
    assert sorted(listed(folder), key=str.encode) == listed(folder)
    assert set(listed(folder)) == set(congkhai.contents(folder)) - {SUMS}
    result = judged(folder)
    assert (result.returncode, result.stdout + result.stderr) == (0, "")


def test_a_change_is_listed_and_nothing_to_do_writes_nothing(tmp_path):
    council, output = small.council(tmp_path / "content"), tmp_path / "output"
    (council / "nghi-quyet/02").mkdir()
    (council / "nghi-quyet/02/index.md").write_text(congkhai.record(
        ["tiêu đề: Có tệp", "số ký hiệu: 02/NQ-HĐND", "ngày ban hành: 26/02/2026", "tệp: bieu.csv"]), encoding="utf-8")
    (council / "nghi-quyet/02/bieu.csv").write_text("a,b\n1,2\n")
    congkhai.build(output, content=council)
    first = (output / SUMS).read_bytes()
    (council / "nghi-quyet/02/bieu.csv").write_text("a,b\n1,3\n")
    small.resolve(council, 1, text="Nội dung khác.")
    congkhai.build(output, content=council)
    assert (output / SUMS).read_bytes() != first and judged(output).returncode == 0
    time.sleep(0.1)  # What is younger than a tick of the file system's clock may change unseen, and is built again.
    congkhai.build(output, content=council)
    before = congkhai.snapshot(output)
    congkhai.build(output, content=council)
    assert congkhai.snapshot(output) == before
    # What is listed follows from the site alone, whatever lay there before.
    congkhai.build(tmp_path / "anew", content=council)
    assert (tmp_path / "anew" / SUMS).read_bytes() == (output / SUMS).read_bytes()


def test_a_list_that_somebody_changed_is_made_anew(tmp_path):
    council, output = small.council(tmp_path / "content"), tmp_path / "output"
    congkhai.build(output, content=council)
    whole = (output / SUMS).read_bytes()
    (output / SUMS).write_bytes(whole[1:])
    congkhai.build(output, content=council)
    assert (output / SUMS).read_bytes() == whole
