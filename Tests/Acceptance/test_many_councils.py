"""A province's councils, built in one run: those that are well are published, whatever befalls the others."""

import functools
import resource
import shutil
import time

import pytest

import congkhai
import pages

BROKEN = congkhai.record(["tiêu đề: Nghị quyết về một việc", "số ký hiệu: 33/NQ-HĐND", "ngày ban hành: 31/02/2026"])
# Enough of the sample to be a council.
SETTINGS = (congkhai.CONTENT / "site.yaml").read_text("utf-8")
RESOLUTION = congkhai.record(["tiêu đề: Nghị quyết về đường", "số ký hiệu: 1/NQ-HĐND", "ngày ban hành: 16/10/2026"])


def council(root, path, name, address, record=RESOLUTION):
    """The sample by another name, with one record."""
    content = root / path / "content"
    (content / "nghi-quyet/2026").mkdir(parents=True)
    (content / "nghi-quyet/2026/33-nq-hdnd.md").write_text(record, encoding="utf-8")
    settings = SETTINGS.replace("xã Bạch Minh", name).replace(pages.BASE, address)
    (content / "site.yaml").write_text(settings, encoding="utf-8")
    return root / path


@pytest.fixture
def province(tmp_path):
    root = tmp_path / "tỉnh"
    council(root, "a", "xã Hạ Lam", "https://ha-lam.example.vn/")
    council(root, "huyen/b", "xã Trung An", "https://trung-an.example.vn/")
    council(root, "huyen/sâu/c", "phường Đông", "https://dong.example.vn/")
    return root


def build(root, *more, **options):
    words = [congkhai.PROGRAM, "build", "--all", root, "--templates", congkhai.TEMPLATES, "--now", congkhai.NOW, *more]
    return congkhai.run([str(word) for word in words], **options)


def test_every_council_is_built_as_it_would_be_alone(province, tmp_path):
    result = build(province)
    assert (result.returncode, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert [line.split(":")[0] for line in lines[:3]] == [
        "Trang ở a/output", "Trang ở huyen/b/output", "Trang ở huyen/sâu/c/output"]
    assert lines[3].startswith("3 hội đồng: 3 xong, 0 có lỗi, trong ") and len(lines) == 4
    congkhai.build(tmp_path / "alone", content=province / "huyen/b/content")
    assert congkhai.contents(province / "huyen/b/output") == congkhai.contents(tmp_path / "alone")


def test_nothing_changed_changes_nothing(province):
    time.sleep(0.1)  # what was written a moment ago may be written again without its times telling
    assert build(province).returncode == 0
    before = congkhai.snapshot(province)
    result = build(province)
    assert result.returncode == 0 and result.stdout.count("không có gì đổi từ lần trước") == 3
    assert congkhai.snapshot(province) == before


def test_one_that_is_broken_leaves_the_others_published(province):
    assert build(province).returncode == 0
    old = congkhai.snapshot(province / "huyen/b/output")
    (province / "huyen/b/content/nghi-quyet/2026/33-nq-hdnd.md").write_text(BROKEN, encoding="utf-8")
    (province / "huyen/sâu/c/content/nghi-quyet/2026/34.md").write_text(RESOLUTION.replace("1/NQ", "2/NQ"), encoding="utf-8")
    result = build(province)
    assert result.returncode == 1
    assert result.stderr.startswith("huyen/b/content/nghi-quyet/2026/33-nq-hdnd.md:4:16: lỗi: «31/02/2026»")
    assert result.stdout.splitlines()[1] == "Trang ở huyen/b/output: giữ nguyên như trước vì có lỗi (mã 1)"
    assert "3 hội đồng: 2 xong, 1 có lỗi" in result.stdout
    assert congkhai.snapshot(province / "huyen/b/output") == old
    assert (province / "huyen/sâu/c/output/nghi-quyet/2026/34/index.html").exists()


def test_what_the_environment_did_weighs_more_than_the_content(province):
    (province / "huyen/b/content/nghi-quyet/2026/33-nq-hdnd.md").write_text(BROKEN, encoding="utf-8")
    (province / "a/output").mkdir()
    (province / "a/output/ảnh.jpg").write_bytes(b"of others")
    result = build(province)
    assert result.returncode == 2
    assert "a/output:1:1: lỗi: không ghi trang vào đây" in result.stderr and "[invalid-date]" in result.stderr
    assert (province / "huyen/sâu/c/output/index.html").exists()


def test_a_councils_own_templates_win(province):
    shutil.copytree(congkhai.TEMPLATES, province / "a/site-templates")
    congkhai.change(province / "a/site-templates/words.vi.yaml", "home: Trang chủ\n", "home: Trang nhà\n")
    assert build(province).returncode == 0
    assert "Trang nhà" in (province / "a/output/index.html").read_text("utf-8")
    assert "Trang nhà" not in (province / "huyen/b/output/index.html").read_text("utf-8")


def test_two_councils_at_one_address_are_warned_of(province):
    council(province, "z", "xã Khác", "https://HA-LAM.example.vn")
    result = build(province)
    assert result.returncode == 0
    assert "z/content/site.yaml:5:16: cảnh báo: địa chỉ «https://HA-LAM.example.vn» đã là của a [shared-address]" in result.stderr
    assert build(province, "--strict").returncode == 1


def test_hidden_folders_and_links_are_no_councils(province, tmp_path):
    council(province, ".git/x", "xã Ẩn", "https://an.example.vn/")
    council(tmp_path, "ngoai", "xã Ngoài", "https://ngoai.example.vn/")
    (province / "link").symlink_to(tmp_path / "ngoai")
    assert "3 hội đồng: 3 xong" in build(province).stdout
    assert not (tmp_path / "ngoai/output").exists()


def test_problems_as_json_are_one_line_each(province):
    (province / "a/content/nghi-quyet/2026/33-nq-hdnd.md").write_text(BROKEN, encoding="utf-8")
    result = build(province, "--format", "json")
    assert result.returncode == 1 and result.stdout == ""
    assert len(result.stderr.splitlines()) == 1


def test_a_program_that_is_killed_is_told_of(province):
    """Past so many bytes in a file the system ends whoever writes it."""
    limit = functools.partial(resource.setrlimit, resource.RLIMIT_FSIZE, (1 << 10, 1 << 10))
    result = build(province, preexec_fn=limit)
    assert result.returncode == 2 and "3 có lỗi" in result.stdout


def test_no_councils(tmp_path):
    result = build(tmp_path)
    assert result.returncode == 2 and "[no-councils]" in result.stderr


@pytest.mark.parametrize("more", [("--content", "x"), ("--output", "x")])
def test_folders_of_one_council_beside_all(tmp_path, more):
    assert build(tmp_path, *more).returncode == 64
