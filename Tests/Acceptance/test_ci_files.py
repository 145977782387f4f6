"""What `congkhai ci` writes, judged by the services' own schemas; its steps run where they can be run here."""

import json
import os
import subprocess
import sys

import pytest
import yaml

import congkhai
import small

FILES = {
    "github": (".github/workflows/congkhai.yml", "vendor.github-workflows"),
    "gitlab": (".gitlab-ci.yml", "vendor.gitlab-ci"),
    # Forgejo reads what GitHub does; only its names of runners are its own.
    "forgejo": (".forgejo/workflows/congkhai.yml", "vendor.github-workflows"),
}
PLACES = [None, "van-phong@may.example.vn:/srv/hội đồng's", "rclone:kho:hdnd"]


def write(service, folder, *more):
    words = [congkhai.PROGRAM, "ci", service, "--into", folder, *more]
    return congkhai.run([str(word) for word in words])


@pytest.mark.parametrize("service", FILES)
@pytest.mark.parametrize("place", PLACES)
def test_files_are_as_their_schemas_say(service, place, tmp_path):
    package = "https://bach-minh.example.vn/congkhai.deb"
    result = write(service, tmp_path, "--package", package, *(["--to", place] if place else []))
    assert result.returncode == 0, result.stderr
    path, schema = FILES[service]
    file = tmp_path / path
    words = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, file]
    judged = subprocess.run(words, capture_output=True, encoding="utf-8", timeout=60)
    assert judged.returncode == 0, judged.stdout + judged.stderr
    text = file.read_text()
    assert text.count(package) == 1 and "{{" not in text.replace("${{", "")
    commands = list(shell(yaml.safe_load(text)))
    for command in commands:
        subprocess.run(["sh", "-n"], input=command, encoding="utf-8", check=True)
    published = [command for command in commands if "congkhai publish --to" in command]
    assert len(published) == (1 if place else 0)
    if place:
        line = next(line for line in published[0].splitlines() if line.startswith("congkhai publish"))
        words = subprocess.run(["sh", "-c", f"congkhai() {{ printf '%s\\n' \"$@\"; }}; {line}"], capture_output=True)
        assert words.stdout.decode().splitlines() == ["publish", "--to", place]


def shell(node):
    """Every command of a file of either kind."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "run":
                yield value
            elif key in ("script", "before_script"):
                yield from value
            else:
                yield from shell(value)
    elif isinstance(node, list):
        for value in node:
            yield from shell(value)


def test_problems_reach_gitlab_at_their_lines(tmp_path):
    small.resolve(small.council(tmp_path / "content"), 1, day="31/02/2026")
    result = run_check("gitlab", tmp_path)
    assert result.returncode == 1
    report = json.loads((tmp_path / "code-quality.json").read_text())
    assert [(problem["check_name"], problem["severity"], problem["location"]) for problem in report] == [
        ("invalid-date", "major", {"path": "content/nghi-quyet/01.md", "lines": {"begin": 4}})]
    assert "31/02/2026" in report[0]["description"] and report[0]["fingerprint"]
    small.resolve(tmp_path / "content", 1)
    assert run_check("gitlab", tmp_path).returncode == 0
    assert json.loads((tmp_path / "code-quality.json").read_text()) == []


def test_problems_reach_forgejo_as_remarks_at_their_lines(tmp_path):
    small.resolve(small.council(tmp_path / "content"), 1, day="31/02/2026")
    result = run_check("forgejo", tmp_path, IS_REQUEST="true", TOKEN="x", REVIEWS="http://127.0.0.1:9/")
    assert result.returncode == 1
    review = json.loads((tmp_path / "review.json").read_text())
    assert [(remark["path"], remark["new_position"]) for remark in review["comments"]] == [
        ("content/nghi-quyet/01.md", 4)]


def test_problems_reach_github_at_their_lines(tmp_path):
    small.resolve(small.council(tmp_path / "content"), 1, day="31/02/2026")
    result = run_check("github", tmp_path)
    assert result.returncode == 1
    assert result.stderr.startswith("::error file=content/nghi-quyet/01.md,line=4,col=16,")


def run_check(service, folder, **environment):
    """The commands that check, as the service's shell runs them."""
    write(service, folder / "ci")
    commands = [text for text in shell(yaml.safe_load((folder / "ci" / FILES[service][0]).read_text()))]
    first = next(index for index, text in enumerate(commands) if "congkhai check" in text)
    last = next((index for index, text in enumerate(commands) if text == "exit $code"), first)
    (folder / "site-templates").exists() or (folder / "site-templates").symlink_to(congkhai.TEMPLATES)
    (folder / "bin").mkdir(exist_ok=True)
    (folder / "bin/congkhai").exists() or (folder / "bin/congkhai").symlink_to(congkhai.PROGRAM)
    environment = os.environ | environment | {"PATH": f"{folder}/bin:{os.environ['PATH']}"}
    script = "\n".join(commands[first:last + 1])
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script], cwd=folder, env=environment, capture_output=True, encoding="utf-8")


def test_a_file_of_others_is_not_overwritten(tmp_path):
    (tmp_path / ".gitlab-ci.yml").write_text("theirs: {}\n")
    result = write("gitlab", tmp_path)
    assert result.returncode == 1 and "[file-exists]" in result.stderr
    assert (tmp_path / ".gitlab-ci.yml").read_text() == "theirs: {}\n"


def test_a_folder_of_this_machine_is_no_place_for_a_service(tmp_path):
    assert write("github", tmp_path, "--to", tmp_path / "live").returncode == 64
