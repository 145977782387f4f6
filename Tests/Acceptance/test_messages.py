"""What a problem looks like, to the letter, and that one run tells of all of them."""

import json
import shutil

import pytest

import congkhai

# A record whose fourth line bears a day that does not exist.
BAD_DATE = congkhai.record(["tiêu đề: Nghị quyết về một việc", "số ký hiệu: 33/NQ-HĐND", "ngày ban hành: 31/02/2026"])

EXAMPLE = """\
content/nghi-quyet/2026/33-nq-hdnd.md:4:16: lỗi: «31/02/2026» không phải là một ngày có thật [invalid-date]
  4 | ngày ban hành: 31/02/2026
    |                ^^^^^^^^^^
  gợi ý: viết ngày/tháng/năm, ví dụ 28/02/2026
"""

IN_ENGLISH = """\
content/nghi-quyet/2026/33-nq-hdnd.md:4:16: error: “31/02/2026” is not a real date [invalid-date]
  4 | ngày ban hành: 31/02/2026
    |                ^^^^^^^^^^
  hint: write day/month/year, for example 28/02/2026
"""


@pytest.fixture
def broken(content, tmp_path):
    (content / "nghi-quyet/2026/33-nq-hdnd.md").write_text(BAD_DATE, encoding="utf-8")
    return tmp_path


def run(folder, verb, *more):
    output = {} if verb == "check" else {"output": "output"}
    return congkhai.run(congkhai.command(verb, *more, content="content", **output), cwd=folder)


@pytest.mark.parametrize("verb", ["build", "check"])
def test_a_problem_as_text(broken, verb):
    result = run(broken, verb)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == EXAMPLE + "1 lỗi, chưa ghi gì.\n"


def test_thousands_of_problems_are_parted_by_dots(broken):
    day = BAD_DATE.splitlines()[3]
    record = BAD_DATE.replace(day, f"{day}\nđính chính:\n" + "  - {ngày: 31/02/2026, nội dung: a}\n" * 1150)
    (broken / "content/nghi-quyet/2026/33-nq-hdnd.md").write_text(record.replace("a}\n\n", "a}\n"), encoding="utf-8")
    assert run(broken, "check").stderr.endswith("\n1.151 lỗi, chưa ghi gì.\n")


def test_a_problem_alone_where_quiet_is_asked_for(broken):
    assert run(broken, "build", "--quiet").stderr == EXAMPLE


def test_a_problem_in_english(broken):
    result = run(broken, "build", "--quiet", "--lang", "en")
    assert result.stderr == IN_ENGLISH


def test_a_stroke_at_the_folders_end_changes_nothing(broken):
    result = congkhai.run(congkhai.command("check", "--quiet", content="content/"), cwd=broken)
    assert result.stderr == EXAMPLE


def test_a_problem_as_json(broken):
    result = run(broken, "build", "--format", "json")
    assert [json.loads(line) for line in result.stderr.splitlines()] == [{
        "severity": "error",
        "id": "invalid-date",
        "file": "content/nghi-quyet/2026/33-nq-hdnd.md",
        "line": 4,
        "column": 16,
        "message": "«31/02/2026» không phải là một ngày có thật",
        "hint": "viết ngày/tháng/năm, ví dụ 28/02/2026",
    }]


def test_a_problem_for_github(broken):
    """https://docs.github.com/actions/reference/workflow-commands-for-github-actions"""
    result = run(broken, "build", "--format", "github")
    assert result.stderr == (
        "::error file=content/nghi-quyet/2026/33-nq-hdnd.md,line=4,col=16,endColumn=26,title=invalid-date::"
        "«31/02/2026» không phải là một ngày có thật%0Agợi ý: viết ngày/tháng/năm, ví dụ 28/02/2026\n")


def test_all_problems_of_all_files_in_one_run_by_place(content):
    spoilt = {
        # kinds in the order of their folders, and more than one problem in one file
        "giam-sat/2026/a.md": congkhai.record(["tiêu đề: A", "hình thức: chuyên đề", "năm: 2026", "sốt: 1"]),
        "kien-nghi/2026/b.md": congkhai.record(["tiêu đề: B", "ngày tiếp nhận: 32/01/2026", "trạng thái: xong xuôi"]),
        "nghi-quyet/2026/33-nq-hdnd.md": BAD_DATE,
        "van-ban/2026/c.md": "không có phần đầu\n",
    }
    for file, text in spoilt.items():
        (content / file).write_text(text, encoding="utf-8")
    results = [congkhai.run(congkhai.command("check", "--format", "json", content=content)) for _ in range(10)]
    assert {result.returncode for result in results} == {1}
    assert len({result.stderr for result in results}) == 1, "the order changes from run to run"

    problems = [json.loads(line) for line in results[0].stderr.splitlines()]
    places = [(problem["file"], problem["line"], problem["column"]) for problem in problems]
    assert places == sorted(places)
    assert {problem["file"] for problem in problems} == {f"{content}/{file}" for file in spoilt}
    of = lambda file: {problem["id"] for problem in problems if problem["file"].endswith(file)}
    assert of("a.md") == {"unknown-field", "missing-field"}
    assert of("b.md") == {"invalid-date", "invalid-choice"}
    assert len(places) == len(set(zip(places, (problem["id"] for problem in problems))))


@pytest.mark.parametrize("spoil", [
    lambda record: congkhai.change(record, "ngày ban hành: 28/03/2026", "ngày ban hành: 31/02/2026"),
    lambda record: congkhai.change(record, "lĩnh vực: [Tổ chức và hoạt động]", "lĩnh vực: [Chuyện khác]"),
    lambda record: congkhai.change(record, "ngày ban hành: 28/03/2026\n", ""),
], ids=["date", "topic", "missing"])
def test_records_that_name_a_wrong_one_are_not_at_fault(content, spoil):
    spoil(content / "nghi-quyet/2026/04-nq-hdnd.md")  # Sessions and resolutions name it.
    result = congkhai.run(congkhai.command("check", "--format", "json", content=content))
    assert len(result.stderr.splitlines()) == 1, result.stderr
    assert "04-nq-hdnd.md" in json.loads(result.stderr)["file"]


@pytest.mark.parametrize("text", [b"", b"kh\xf4ng ph\xe3i UTF-8", "không có phần đầu\n".encode()])
def test_links_to_a_record_that_cannot_be_read_are_not_at_fault(content, text):
    (content / "kien-nghi/2026/kn-2026-006.md").write_bytes(text)  # Resolution 08 links it.
    result = congkhai.run(congkhai.command("check", "--format", "json", content=content))
    assert {json.loads(line)["file"].split("/")[-1] for line in result.stderr.splitlines()} == {"kn-2026-006.md"}


def test_an_unknown_name_in_a_template_is_told_with_its_line(tmp_path):
    templates = shutil.copytree(congkhai.TEMPLATES, tmp_path / "site-templates")
    page = templates / "404.mustache"
    lines = page.read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "{{words.not-found}}" in text)
    congkhai.change(page, "{{words.not-found}}", "{{words.not-fuond}}")
    words = congkhai.command(templates="site-templates", output="output")
    result = congkhai.run(words, cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.startswith(f"site-templates/404.mustache:{line}:")
    changed = lines[line - 1].replace("{{words.not-found}}", "{{words.not-fuond}}")
    assert f"{line} | {changed}\n" in result.stderr
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("file", ["row.mustache", "style.css", "words.vi.yaml"])
@pytest.mark.parametrize("identifier, spoil", [
    ("not-utf8", lambda text: text.decode().encode("utf-16")),
    ("not-utf8", lambda text: text + b"\n\xde"),
    ("not-utf8", lambda text: text + b"\n\0"),
    ("blank-template", lambda text: b""),
    ("blank-template", lambda text: b"\xef\xbb\xbf\n"),
])
def test_a_template_that_is_no_text_leaves_the_site_as_it_was(tmp_path, file, identifier, spoil):
    templates = shutil.copytree(congkhai.TEMPLATES, tmp_path / "site-templates")
    congkhai.build(tmp_path / "output", templates=templates)
    before = congkhai.snapshot(tmp_path / "output")
    (templates / file).write_bytes(spoil((templates / file).read_bytes()))
    result = congkhai.run(congkhai.command("build", "--format", "json", templates=templates, output=tmp_path / "output"))
    problems = [json.loads(line) for line in result.stderr.splitlines()]
    assert result.returncode == 2
    assert [(problem["id"], problem["file"]) for problem in problems] == [(identifier, str(templates / file))]
    assert congkhai.snapshot(tmp_path / "output") == before


def test_a_byte_order_mark_in_a_template_reaches_no_page(tmp_path):
    templates = shutil.copytree(congkhai.TEMPLATES, tmp_path / "site-templates")
    for file in templates.glob("*.mustache"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    congkhai.build(tmp_path / "marked", templates=templates)
    congkhai.build(tmp_path / "plain")
    assert congkhai.reproducible(tmp_path / "marked") == congkhai.reproducible(tmp_path / "plain")
