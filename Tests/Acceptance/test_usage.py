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
