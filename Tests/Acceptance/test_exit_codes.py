"""What the shell is told: 0 built, 1 the content, 2 the environment, 64 the words of the command."""

import json
import subprocess

import pytest

import congkhai


def identifiers(result):
    return [json.loads(line)["id"] for line in result.stderr.splitlines()]


def run(tmp_path, verb="build", *more, **options):
    output = {} if verb == "check" else {"output": tmp_path / "output"}
    return congkhai.run(congkhai.command(verb, "--format", "json", *more, **output, **options))


def assert_fails(result, code, *identifiers_, writing=None):
    assert (result.returncode, identifiers(result)) == (code, list(identifiers_)), result.stderr
    assert not writing or not writing.exists()


# 0


def test_a_build_succeeds(tmp_path):
    result = run(tmp_path)
    assert result.returncode == 0
    assert (tmp_path / "output/index.html").exists()


def test_a_check_succeeds_and_writes_nothing(tmp_path):
    before = congkhai.snapshot(tmp_path)
    result = congkhai.run(congkhai.command("check"), cwd=tmp_path)
    assert result.returncode == 0
    assert congkhai.snapshot(tmp_path) == before


def test_help_and_version_succeed():
    for words in (["--help"], ["build", "--help"], ["check", "--help"], ["--version"]):
        result = congkhai.run([congkhai.PROGRAM, *words])
        assert result.returncode == 0 and result.stdout and not result.stderr


def test_quiet_says_nothing_of_success(tmp_path):
    result = run(tmp_path, "build", "--quiet")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


# 1


@pytest.mark.parametrize("verb", ["build", "check"])
def test_a_wrong_record_is_the_contents_fault(content, tmp_path, verb):
    congkhai.change(content / "nghi-quyet/2026/04-nq-hdnd.md", "ngày ban hành: 28/03/2026", "ngày ban hành: 31/02/2026")
    assert_fails(run(tmp_path, verb, content=content), 1, "invalid-date", writing=tmp_path / "output")


def test_a_missing_site_yaml_is_the_contents_fault(content, tmp_path):
    (content / "site.yaml").unlink()
    assert_fails(run(tmp_path, content=content), 1, "missing-settings", writing=tmp_path / "output")


def test_an_empty_folder_is_the_contents_fault(tmp_path):
    (tmp_path / "content").mkdir()
    result = run(tmp_path, content=tmp_path / "content")
    assert_fails(result, 1, "missing-settings", writing=tmp_path / "output")


def test_strict_makes_warnings_errors(content, tmp_path):
    with (content / "nghi-quyet/2026/04-nq-hdnd.md").open("a", encoding="utf-8") as record:
        record.write("\n<b>đậm</b>\n")
    strict = run(tmp_path, "build", "--strict", content=content)
    problems = [json.loads(line) for line in strict.stderr.splitlines()]
    assert strict.returncode == 1
    assert problems and all(problem["severity"] == "error" for problem in problems)
    assert not (tmp_path / "output").exists()

    lenient = run(tmp_path, content=content)
    problems = [json.loads(line) for line in lenient.stderr.splitlines()]
    assert lenient.returncode == 0
    assert problems and all(problem["severity"] == "warning" for problem in problems)


def test_the_sample_passes_strictly(tmp_path):
    assert run(tmp_path, "build", "--strict").returncode == 0


# 2


def test_a_missing_content_folder_is_the_environments_fault(tmp_path):
    assert_fails(run(tmp_path, content=tmp_path / "none"), 2, "missing-content", writing=tmp_path / "output")


def test_missing_templates_are_the_environments_fault(tmp_path):
    assert_fails(run(tmp_path, templates=tmp_path / "none"), 2, "missing-templates", writing=tmp_path / "output")


def test_both_faults_together_are_the_environments(content, ordinary_user):
    folder, options = ordinary_user
    content = content.rename(folder / "content")
    make_readable(content)
    congkhai.change(content / "nghi-quyet/2026/04-nq-hdnd.md", "ngày ban hành: 28/03/2026", "ngày ban hành: 31/02/2026")
    (content / "nghi-quyet/2026/05-nq-hdnd.md").chmod(0)
    words = congkhai.command("build", "--format", "json", content=content, output=folder / "output")
    result = congkhai.run(words, **options)
    assert result.returncode == 2
    assert {"invalid-date", "unreadable-file"} <= set(identifiers(result))


@pytest.mark.parametrize("file", ["site.yaml", "nghi-quyet/2026/05-nq-hdnd.md", "nghi-quyet/2026/06-nq-hdnd.pdf"])
def test_an_unreadable_file_is_the_environments_fault(content, ordinary_user, file):
    folder, options = ordinary_user
    content = content.rename(folder / "content")
    make_readable(content)
    (content / file).chmod(0)
    words = congkhai.command("build", "--format", "json", content=content, output=folder / "output")
    result = congkhai.run(words, **options)
    assert result.returncode == 2, result.stderr
    assert any(file in json.loads(line)["file"] + json.loads(line)["message"] for line in result.stderr.splitlines())
    assert not (folder / "output").exists()


def make_readable(folder):
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)


def test_an_unwritable_place_is_the_environments_fault(ordinary_user):
    folder, options = ordinary_user
    (folder / "closed").mkdir(0o555)
    words = congkhai.command("build", "--format", "json", output=folder / "closed/output")
    assert_fails(congkhai.run(words, **options), 2, "unwritable-output")


# Whatever becomes of what is said


@pytest.mark.parametrize("streams", [">/dev/full 2>/dev/full", ">&- 2>&-", "<&- >&- 2>&-"])
def test_the_exit_code_is_right_where_nothing_can_be_said(content, tmp_path, streams):
    def code(verb, **options):
        words = congkhai.command(verb, **options)
        return subprocess.run(["sh", "-c", f'exec "$@" {streams}', "sh", *words], timeout=120).returncode

    assert code("build", output=tmp_path / "spoken") == 0
    assert congkhai.build(tmp_path / "silent").returncode == 0
    assert congkhai.reproducible(tmp_path / "spoken") == congkhai.reproducible(tmp_path / "silent")
    assert code("check", content=tmp_path / "none") == 2
    congkhai.change(content / "nghi-quyet/2026/04-nq-hdnd.md", "ngày ban hành: 28/03/2026", "ngày ban hành: 31/02/2026")
    assert code("check", content=content) == 1


# 64


@pytest.mark.parametrize("words", [
    ["build", "--no-such-option"], ["build", "more"], ["publish"], ["build", "--format", "xml"],
    ["build", "--lang", "fr"], ["build", "--now", "31/02/2026"], ["build", "--now", "2026"], ["build", "--now"],
    ["check", "--output", "output"],
])
def test_wrong_words_are_a_usage_error(tmp_path, words):
    result = congkhai.run([congkhai.PROGRAM, *words], cwd=tmp_path)
    assert result.returncode == 64
    assert result.stderr and not result.stdout
    assert not list(tmp_path.iterdir())
