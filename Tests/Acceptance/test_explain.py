"""`congkhai explain`, in the terminal."""

import re

import pytest

import congkhai


def explain(*words):
    return congkhai.run([congkhai.PROGRAM, "explain", *words])


def test_a_message_is_explained_by_the_id_that_it_bears(tmp_path):
    (tmp_path / "content/tin-tuc").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("cấp: xã\nđịa chỉ trang: x\n", encoding="utf-8")
    (tmp_path / "content/tin-tuc/a.md").write_text("---\ntiêu đề: [A\n---\n", encoding="utf-8")
    said = congkhai.run(congkhai.command("check", content=tmp_path / "content")).stderr
    ids = set(re.findall(r"\[([a-z-]+)\]$", said, re.M))
    assert len(ids) >= 3
    for word in ids:
        result = explain(word)
        assert (result.returncode, result.stderr) == (0, ""), word
        assert result.stdout.startswith(word + "\n\n") and len(result.stdout) > 80


def test_a_kind_and_its_fields():
    kind = explain("nghi-quyet").stdout
    assert "Bắt buộc:" in kind and "số ký hiệu" in kind and "tiêu đề: Nghị quyết về mức hỗ trợ" in kind
    field = explain("nghi-quyet.so-ky-hieu").stdout
    assert field.startswith("Nghị quyết > Số ký hiệu\n") and "số ký hiệu: 33/NQ-HĐND" in field
    date = explain("nghi-quyet.ngay-ban-hanh").stdout
    assert "Sai:\n    ngày ban hành: 31/02/2026\n" in date and "Đúng:\n    ngày ban hành: 16/10/2026\n" in date
    assert all(len(line) <= 110 for line in kind.splitlines())


def test_nothing_named_lists_what_there_is():
    said = explain().stdout
    for word in ("nghi-quyet", "kien-nghi", "site.yaml", "missing-field"):
        assert word in said


@pytest.mark.parametrize("word, meant", [("nghi-quiet", "nghi-quyet"), ("missing-feild", "missing-field"), ("zzzzzz", None)])
def test_a_slip_is_told(word, meant):
    result = explain(word)
    assert (result.returncode, result.stdout) == (64, "")
    assert f"«{word}»" in result.stderr
    assert (f"«{meant}»" in result.stderr) if meant else ("did you mean" not in result.stderr)


@pytest.mark.parametrize("word", ["Ngày ban hành", "issued", "ngay-ban-hanh", "Ngày ký"])
def test_a_field_is_explained_without_its_kind(word):
    result = explain(word)
    assert (result.returncode, result.stderr) == (0, "")
    assert "Có ở loại bài: nghi-quyet.\n" in result.stdout, "required there"
    assert "Phải có mục này hoặc mục «ngày đăng»." in result.stdout and "Có ở loại bài: van-ban.\n" in result.stdout


def test_what_may_stand_below_is_called_required(tmp_path):
    said = explain("kien-nghi").stdout
    assert "  nội dung " in said[:said.index("Nếu có:")]
    assert "Bắt buộc: viết ở mục này, hoặc viết dưới dòng --- thứ hai." in " ".join(explain("kien-nghi.noi-dung").stdout.split())
    assert "Bắt buộc một trong:\n  ngày ban hành" in explain("van-ban").stdout
    assert congkhai.run([congkhai.PROGRAM, "handbook", "--to", tmp_path]).returncode == 0
    page = (tmp_path / "kien-nghi.md").read_text("utf-8")
    assert "«nội dung» (hay viết ở dưới)" in page
    text = page[page.index("### Nội dung\n"):]
    assert text.split("\n\n")[1].startswith("Bắt buộc: viết ở mục này")


def test_a_missing_column_is_explained_for_imports_too():
    assert "congkhai import" in explain("missing-column").stdout
