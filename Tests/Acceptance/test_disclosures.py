"""Personal data that a record declares: named in the summary of each build, and declared nowhere in the output."""

import json

import congkhai
import small

DECLARED = """---
tiêu đề: Đầu mối nhận hồ sơ
ngày đăng: 20/11/2026
tóm tắt: Gọi 0987 654 321.
cho phép nêu:
  - loại: số điện thoại
    lý do: Người ấy đã đồng ý bằng văn bản
    ngày: 18/11/2026
---

Hỏi anh Mẫu, 0912 000 678.
"""


def test_what_is_declared_is_published_and_named_in_the_summary(tmp_path):
    content = small.council(tmp_path / "content")
    (content / "tin-tuc").mkdir()
    (content / "tin-tuc/a.md").write_text(DECLARED, encoding="utf-8")
    command = congkhai.command("build", content=content, output=tmp_path / "output")
    for _ in range(2):
        # The second build has nothing to write and says it all the same.
        result = congkhai.run(command)
        assert result.returncode == 0, result.stderr
        assert (
            "tin-tuc/a.md: số điện thoại 0987 xxx x21 (mục «tóm tắt»), số điện thoại 0912 xxx x78 (thân bài); "
            "lý do: Người ấy đã đồng ý bằng văn bản; ngày 18/11/2026\n") in result.stdout
        assert "0912 000 678" not in result.stdout
    texts = {path: path.read_bytes() for path in (tmp_path / "output").rglob("*") if path.is_file()}
    assert "0912 000 678" in texts[tmp_path / "output/tin-tuc/a/index.html"].decode()
    assert not [path for path, text in texts.items() if "đồng ý bằng văn bản".encode() in text]
    [news] = json.loads(texts[tmp_path / "output/du-lieu/tin-tuc.json"])["records"]
    assert "disclosures" not in news


def test_without_it_nothing_is_built(tmp_path):
    content = small.council(tmp_path / "content")
    (content / "tin-tuc").mkdir()
    start, end = DECLARED.index("cho phép"), DECLARED.rindex("---")
    (content / "tin-tuc/a.md").write_text(DECLARED[:start] + DECLARED[end:], encoding="utf-8")
    result = congkhai.run(congkhai.command("build", content=content, output=tmp_path / "output"))
    assert result.returncode == 1
    assert "[personal-data]" in result.stderr and "0912 xxx x78" in result.stderr
    assert "0912 000 678" not in result.stderr + result.stdout
    assert not (tmp_path / "output/index.html").exists()
