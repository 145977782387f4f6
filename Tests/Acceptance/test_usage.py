"""What a clerk is told who mistyped a command: in Vietnamese, with the word that was meant, and where to read on."""

import re

import pytest

import congkhai

# The parser's own words.
ENGLISH = re.compile(r"Error|Usage|Unknown|Missing|Unexpected|invalid for|Did you mean|See '|Help:")


def call(*words, cwd=None):
    return congkhai.run([congkhai.PROGRAM, *words], cwd=cwd, stdin=-3)


@pytest.mark.parametrize("words, identifier, said", [
    (["neww", "nghi-quyet"], "unknown-command", ["«congkhai new»", "congkhai --help"]),
    (["neww", "--set", "a=b"], "unknown-command", ["«congkhai new»"]),
    (["xyzzy"], "unknown-command", ["init, new, import"]),
    (["new", "nghi-quyet", "--sett", "a=b"], "unknown-option", ["--sett", "«--set»", "congkhai new --help"]),
    (["new", "nghi-quyet", "--set", "abc"], "invalid-argument", ["«abc»", "--set \"Số ký hiệu=12/NQ-HĐND\""]),
    (["new", "--yes"], "wrong-usage", ["thiếu loại bài", "congkhai new nghi-quyet"]),
    (["publish"], "missing-argument", ["--to", "congkhai publish --help"]),
    (["publish", "--to"], "missing-argument", ["--to"]),
    (["host", "iis"], "invalid-argument", ["«iis»", "nginx", "congkhai host --help"]),
    (["host", "ngnix"], "invalid-argument", ["«nginx»"]),
    (["import", "a.csv", "--kind", "kien-nghj"], "invalid-argument", ["«kien-nghi»"]),
    (["import", "a.csv"], "wrong-usage", ["«a.csv» là bảng", "--kind kien-nghi"]),
    (["import"], "missing-argument", ["congkhai import --help"]),
    (["build", "mot", "hai"], "extra-argument", ["«mot», «hai»"]),
    (["build", "--strict=co"], "extra-argument", ["chỉ viết --strict"]),
    (["check", "--format", "xml"], "invalid-argument", ["«xml»", "text; github; json"]),
    (["check", "--now", "31/02/2026"], "invalid-argument", ["ví dụ 2026-11-20"]),
    (["--strickt"], "unknown-option", ["congkhai build --help"]),
])
def test_wrong_words_are_told_in_vietnamese(tmp_path, words, identifier, said):
    result = call(*words, cwd=tmp_path)
    assert result.returncode == 64 and not result.stdout
    assert f" lỗi: " in result.stderr and f"[{identifier}]\n" in result.stderr, result.stderr
    assert not ENGLISH.search(result.stderr), result.stderr
    assert [word for word in said if word not in result.stderr] == [], result.stderr
    english = call(*words, "--lang", "en", cwd=tmp_path)
    assert english.returncode == 64 and " error: " in english.stderr and "gợi ý" not in english.stderr


def test_help_and_versions_are_no_errors(tmp_path):
    for words in (["--help"], ["help", "new"], ["new", "--help"], ["--version"], ["--generate-completion-script", "bash"]):
        result = call(*words, cwd=tmp_path)
        assert result.returncode == 0 and result.stdout and not result.stderr, words


def test_a_file_that_is_not_there_is_met_with_its_neighbour(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "nghi-quyet-33.docx").write_bytes(b"")
    result = call("import", "nghi-quyt-33.docx", cwd=tmp_path)
    assert result.returncode == 2
    assert "không có tệp nào tên này" in result.stderr and "«nghi-quyet-33.docx»" in result.stderr
    assert "not found" not in result.stderr


# Slips in a record


@pytest.mark.parametrize("line, identifier, column, said", [
    ("người ký: {họ và tên: Đào Thị Mận; chức vụ: Chủ tịch}", "yaml-missing-comma", 34, "thay dấu ; này bằng dấu phẩy"),
    (": Hội trường", "yaml-no-key", 1, "viết tên mục ở đầu dòng"),
    ("  : Hội trường", "yaml-no-key", 3, "viết tên mục ở đầu dòng"),
])
def test_what_was_slipped_is_named(tmp_path, line, identifier, column, said):
    folder = tmp_path / "content"
    (folder / "nghi-quyet").mkdir(parents=True)
    (folder / "site.yaml").write_text("tên cơ quan: HĐND xã Sơn Khê\ncấp: xã\nđịa chỉ trang: https://a.example/\n", "utf-8")
    (folder / "nghi-quyet/a.md").write_text(
        f"---\ntiêu đề: A\nsố ký hiệu: 1/NQ-HĐND\nngày ban hành: 26/02/2026\n{line}\n---\n", "utf-8")
    result = congkhai.run(congkhai.command("check", content=folder))
    assert f"a.md:5:{column}: lỗi: " in result.stderr and f"[{identifier}]" in result.stderr and said in result.stderr, result.stderr


def test_a_field_of_fields_and_a_village_are_met_with_what_can_be_written():
    vote = congkhai.run([congkhai.PROGRAM, "new", "nghi-quyet", "--content", congkhai.CONTENT, "--set", "Biểu quyết=27"])
    assert vote.returncode == 1 and "Biểu quyết={tán thành: 27, không tán thành: 27}" in vote.stderr, vote.stderr
    for typed in ("thôn Đông Hạ", "đông h", "Xóm Lạ"):
        place = congkhai.run([congkhai.PROGRAM, "new", "kien-nghi", "--content", congkhai.CONTENT, "--set", f"thôn={typed}"])
        assert place.returncode == 1 and "Gò Sen" in place.stderr, place.stderr
        assert ("«Đông Hạ»" in place.stderr) == (typed != "Xóm Lạ")
