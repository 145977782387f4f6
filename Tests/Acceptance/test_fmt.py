"""`congkhai fmt`: fields in order, and nothing else changed."""

import json
import os
import stat

import congkhai


def fmt(content, *words, **options):
    return congkhai.run([congkhai.PROGRAM, "fmt", "--content", content, *map(str, words)], **options)


def problems(content):
    result = congkhai.run(congkhai.command("check", "--format", "json", content=content))
    found = [json.loads(line) for line in result.stderr.splitlines()]
    return result.returncode, sorted((p["file"].removeprefix(str(content)), p["id"], p["message"]) for p in found)


def body(data):
    return data.split(b"\n---\n", 1)[1]


def test_the_whole_sample_is_put_in_order_once(content):
    before, said = congkhai.everything(content), problems(content)
    assert fmt(content, "--check", "--quiet").returncode == 1
    assert congkhai.everything(content) == before
    result = fmt(content)
    assert (result.returncode, result.stderr) == (0, "")
    after = congkhai.everything(content)
    changed = {path for path in before if before[path] != after[path]}
    assert set(before) == set(after) and len(changed) > 100
    for path in changed:
        if path.endswith(".md"):
            assert body(before[path]) == body(after[path]), path
        # Lines are moved, not written anew: nothing but another name of the title is other than it was.
        renamed = before[path].replace("\ntrích yếu:".encode(), "\ntiêu đề:".encode())
        assert sorted(renamed.split()) == sorted(after[path].split()), path
    assert problems(content) == said
    assert fmt(content, "--check").returncode == 0
    assert fmt(content).stdout.splitlines()[-1].startswith("0 ")


def test_one_file_with_all_that_must_stay(content):
    file = content / "tin-tuc/2026/thu.md"
    file.write_bytes(
        "---\r\nNGAY_DANG:  26/2/2026  # theo sổ\r\n# ghi chú\r\nTiêu đề: 'Lịch: tháng 12'\r\n---\r\n\r\nNội dung  \r\n".encode())
    file.chmod(0o640)
    result = fmt(content, file)
    assert (result.returncode, result.stderr) == (0, "")
    assert file.read_bytes() == (
        "---\r\n# ghi chú\r\ntiêu đề: 'Lịch: tháng 12'\r\nngày đăng: 26/2/2026  # theo sổ\r\n---\r\n\r\nNội dung  \r\n".encode())
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert not [name for name in os.listdir(file.parent) if name.startswith(".")]


def test_files_with_errors_stay_and_the_others_do_not_wait(content):
    broken = content / "tin-tuc/2026/hong.md"
    broken.write_text("---\nngày đăng: 01/01/2026\ntiêu đề: [một\n---\n", encoding="utf-8")
    untidy = content / "tin-tuc/2026/lon-xon.md"
    untidy.write_text("---\nngày đăng: 01/01/2026\ntiêu đề: Một\n---\n", encoding="utf-8")
    before = broken.read_bytes()
    result = fmt(content, broken, untidy)
    assert result.returncode == 1 and "[yaml-open-bracket]" in result.stderr and "hong.md:3:" in result.stderr
    assert broken.read_bytes() == before
    assert untidy.read_text(encoding="utf-8").startswith("---\ntiêu đề: Một\n")


def test_what_is_no_record_is_refused(content, tmp_path):
    stray = tmp_path / "a.md"
    stray.write_text("---\nb: 1\na: 2\n---\n", encoding="utf-8")
    result = fmt(content, stray)
    assert result.returncode == 1 and "[outside-content]" in result.stderr
    assert stray.read_text() == "---\nb: 1\na: 2\n---\n"
    assert fmt(tmp_path / "nowhere").returncode == 2


def test_links_are_not_followed(content, tmp_path):
    real = tmp_path / "that.md"
    real.write_text("---\nngày đăng: 01/01/2026\ntiêu đề: Một\n---\n", encoding="utf-8")
    link = content / "tin-tuc/2026/lien-ket.md"
    link.symlink_to(real)
    result = fmt(content, link)
    assert result.returncode == 2 and link.is_symlink()
    assert real.read_text(encoding="utf-8").startswith("---\nngày đăng")


def test_a_file_that_cannot_be_written_stays(ordinary_user):
    folder, options = ordinary_user
    content = folder / "content/tin-tuc"
    content.mkdir(parents=True)
    file = content / "a.md"
    file.write_text("---\nngày đăng: 01/01/2026\ntiêu đề: Một\n---\n", encoding="utf-8")
    content.chmod(0o555)
    result = fmt("content", **options)
    content.chmod(0o755)
    assert result.returncode == 2 and "[unwritable-content]" in result.stderr
    assert file.read_text(encoding="utf-8").startswith("---\nngày đăng")
    assert os.listdir(content) == ["a.md"]
