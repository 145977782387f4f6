"""Commands that run at once on one folder: each ends well or says that it has to wait, and every site is whole."""

import json
import os
import random
import subprocess
import threading
import time

import pytest

import congkhai
import faults
import preview
import small

ROUNDS = int(os.environ.get("ROUNDS", 6))
WAITING = {"output-locked", "publish-locked"}


@pytest.fixture
def offices(tmp_path):
    """Two contents, of which one output and one live site are made, and what a clean build of each holds."""
    contents, sites = [], []
    for name in ("Thượng", "Hạ"):
        content = small.council(tmp_path / name)
        congkhai.change(content / "site.yaml", "xã Bạch Minh", f"xã Bạch Minh {name}")
        small.resolve(content, 2 if name == "Hạ" else 3)
        congkhai.build(tmp_path / f"clean {name}", content=content)
        contents.append(content)
        sites.append(congkhai.contents(tmp_path / f"clean {name}"))
    return contents, sites


def command(verb, folder, content, *more):
    to = ["--to", folder / "live"] if verb == "publish" else []
    return congkhai.command(verb, *to, *more, "--format", "json", content=content, output=folder / "output")


@pytest.mark.parametrize("pair", ["build build", "build publish", "publish publish", "publish rollback"])
def test_two_commands_at_once(pair, offices, tmp_path):
    contents, sites = offices
    for content in contents:
        assert congkhai.run(command("publish", tmp_path, content)).returncode == 0
    moments = random.Random(2026)
    ended = 0
    for _ in range(ROUNDS):
        moments.shuffle(contents)
        running = []
        for verb, content in zip(pair.split(), contents):
            verb, more = ("publish", ["--rollback"]) if verb == "rollback" else (verb, [])
            running.append(subprocess.Popen(
                command(verb, tmp_path, content, *more), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE))
            time.sleep(moments.uniform(0, 0.15))
        for process in running:
            said = process.communicate(timeout=120)[1].decode()
            assert process.returncode in (0, 2), said
            if process.returncode == 2:
                problems = [json.loads(line)["id"] for line in said.splitlines()]
                assert set(problems) <= WAITING | {"no-earlier-release"}, said
            ended += process.returncode == 0
        assert congkhai.contents(tmp_path / "output") in sites
        # The list says of each file what it is.
        assert faults.whole(congkhai.everything(tmp_path / "live/current")) in sites
        assert sorted(path.name for path in (tmp_path / "live").iterdir()) == ["current", "releases"]
        assert not [name for name in small.releases(tmp_path / "live") if name.startswith(".")]
    assert ended >= ROUNDS


def test_the_preview_goes_on_while_the_site_is_built(offices, tmp_path):
    contents, sites = offices
    with preview.serve(tmp_path, contents[0]) as shown:
        home = shown.get("/").body
        builds = threading.Thread(
            target=lambda: [congkhai.build(tmp_path / "output", content=contents[number % 2]) for number in range(4)])
        builds.start()
        while builds.is_alive():
            answer = shown.get("/")
            assert (answer.status, answer.body) == (200, home)
        builds.join()
        assert congkhai.contents(tmp_path / "output") == sites[1]


def test_addresses_of_all_who_publish_at_once_are_kept(tmp_path):
    """To several places out of one content, whose book of addresses they share."""
    content = small.council(tmp_path / "content")
    for number in range(2, 8):
        small.resolve(content, number)
    running = []
    for number in range(4):
        places = {"output": tmp_path / f"output-{number}", "content": content}
        running.append(subprocess.Popen(
            congkhai.command("publish", "--to", tmp_path / f"live-{number}", "--quiet", **places), stderr=subprocess.PIPE))
    assert [(process.communicate()[1], process.returncode) for process in running] == [(b"", 0)] * 4
    book = (content / "so-dia-chi.csv").read_text("utf-8")
    assert all(f"nghi-quyet/{number:02}/" in book for number in range(1, 8))
    assert sorted(path.name for path in content.iterdir()) == ["nghi-quyet", "site.yaml", "so-dia-chi.csv"]
