"""Whether a copy is what the council published: `congkhai verify`, beside the tools that anyone has."""

import contextlib
import datetime
import functools
import hashlib
import http.server
import json
import os
import random
import shutil
import subprocess
import threading
import time
import unicodedata

import bs4
import pytest

import congkhai
import nginx
import small

NAMESPACE = "so-cong-khai@congkhai"
SUMS, SIGNATURE, SIGNERS, CHAIN = "SHA256SUMS", "SHA256SUMS.sig", "nguoi-ky.txt", "chuoi-phat-hanh.txt"
ALTERATIONS = int(os.environ.get("ALTERATIONS", 100))


def key(folder, name):
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", folder / name], check=True)
    return folder / name


def signer(key, options=""):
    kind, text, _ = key.with_suffix(".pub").read_text().split(maxsplit=2)
    return f'hdnd namespaces="{NAMESPACE}"{options} {kind} {text}\n'


def published(council, to, *more):
    result = small.publish(council, to, *more)
    assert result.returncode == 0, result.stderr
    return to / "releases" / small.live(to)


def verify(copy, *more):
    result = congkhai.run([str(word) for word in (congkhai.PROGRAM, "verify", copy, "--format", "json", *more)])
    return result.returncode, json.loads(result.stdout) if result.stdout else identifiers(result)


def identifiers(result):
    return [json.loads(line)["id"] for line in result.stderr.splitlines()]


def named(outcome):
    return {(problem["kind"], problem["path"]) for problem in outcome["problems"]}


def listed(copy):
    lines = (copy / SUMS).read_text(encoding="utf-8").splitlines()
    return {line.split("  ", 1)[1]: line.split("  ", 1)[0] for line in lines}


def list_anew(copy):
    """As somebody would who covers up what he did."""
    lines = {path: hashlib.sha256((copy / path).read_bytes()).hexdigest() for path in listed(copy)}
    text = "".join(f"{digest}  {path}\n" for path, digest in sorted(lines.items(), key=lambda line: line[0].encode()))
    (copy / SUMS).write_text(text, encoding="utf-8")


def sign(copy, key):
    (copy / SIGNATURE).unlink(missing_ok=True)
    command = ["ssh-keygen", "-q", "-Y", "sign", "-f", key, "-n", NAMESPACE, copy / SUMS]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A council that signs: its content, its key, three releases and what it tells of its signers."""
    folder = tmp_path_factory.mktemp("office")
    content, secret = small.council(folder / "content"), key(folder, "key")
    (content / SIGNERS).write_text("# Ai được ký\n" + signer(secret))
    releases = []
    for number in (1, 2, 3):
        small.resolve(content, number)
        releases.append(published(content, folder / "live", "--sign", secret))
    return content, secret, folder / "live", releases


@pytest.fixture
def copy(office, tmp_path):
    return shutil.copytree(office[3][-1], tmp_path / "copy")


def test_what_was_published_is_whole_also_to_the_tools_that_anyone_has(office, copy):
    code, outcome = verify(copy)
    assert (code, outcome["whole"], outcome["problems"]) == (0, True, [])
    assert (outcome["signature"]["state"], outcome["signers"], outcome["earlierReleases"]) == ("valid", "own", 2)
    assert verify(copy, "--signers", office[0] / SIGNERS)[1]["signers"] == "given"

    tool = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", SUMS], cwd=copy, capture_output=True)
    assert (tool.returncode, tool.stdout, tool.stderr) == (0, b"", b"")
    everything = set(congkhai.everything(copy)) - {SUMS, SIGNATURE}
    assert set(listed(copy)) == everything
    command = ["ssh-keygen", "-Y", "verify", "-f", SIGNERS, "-I", "hdnd", "-n", NAMESPACE, "-s", SIGNATURE]
    with (copy / SUMS).open("rb") as signed:
        tool = subprocess.run(command, cwd=copy, stdin=signed, capture_output=True, encoding="utf-8")
    assert tool.returncode == 0 and f'Good "{NAMESPACE}" signature for hdnd' in tool.stdout
    assert outcome["signature"]["key"] in tool.stdout
    # The page says the same, word for word.
    page = (copy / "xac-minh/index.html").read_text(encoding="utf-8")
    assert outcome["signature"]["key"] in page and " ".join(map(str, command)) in page.replace("&lt;", "<")


def test_every_release_names_those_before_it(office):
    digests = [hashlib.sha256((release / SUMS).read_bytes()).hexdigest() for release in office[3]]
    today = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=7)).date().isoformat()
    for count, release in enumerate(office[3]):
        lines = (release / CHAIN).read_text().splitlines()
        assert lines == [f"{number} {today} {digest}" for number, digest in enumerate(digests[:count], 1)]


def alterations(generator, copy, secret, foreign):
    """Ways to alter a copy: what is done, what is to be named, and what becomes of the signature."""
    files = sorted(path for path in congkhai.everything(copy) if path not in (SUMS, SIGNATURE, CHAIN, "phien-ban.txt", SIGNERS))

    def some():
        return copy / generator.choice([path for path in files if (copy / path).stat().st_size])

    def name(path):
        return str(path.relative_to(copy))

    def flip():
        path = some()
        data = bytearray(path.read_bytes())
        data[generator.randrange(len(data))] ^= 1 << generator.randrange(8)
        path.write_bytes(data)
        return {("altered", name(path))}, "valid"

    def cut():
        path = some()
        path.write_bytes(path.read_bytes()[: generator.randrange(path.stat().st_size)])
        return {("altered", name(path))}, "valid"

    def go_on():
        path = some()
        path.write_bytes(path.read_bytes() + b"\n")
        return {("altered", name(path))}, "valid"

    def remove():
        path = some()
        path.unlink()
        return {("missing", name(path))}, "valid"

    def rename():
        path = some()
        path.rename(path.with_name("doi-ten.bin"))
        return {("missing", name(path)), ("added", name(path.with_name("doi-ten.bin")))}, "valid"

    def add():
        path = some().parent / generator.choice(["them.html", ".an", "thêm \n.txt"])
        path.write_text("thêm")
        return {("added", name(path))}, "valid"

    def swap():
        first, second = some(), some()
        one, two = first.read_bytes(), second.read_bytes()
        first.write_bytes(two)
        second.write_bytes(one)
        if one == two:
            return go_on()
        return {("altered", name(first)), ("altered", name(second))}, "valid"

    def link():
        path = some()
        path.unlink()
        path.symlink_to("/etc/hostname")
        return {("no-file", name(path))}, "valid"

    def another_hash():
        path = name(some())
        text = (copy / SUMS).read_text()
        (copy / SUMS).write_text(text.replace(f"{listed(copy)[path]}  {path}\n", f"{'0' * 64}  {path}\n"))
        return {("altered", path)}, "invalid"

    def unlisted():
        path = name(some())
        text = (copy / SUMS).read_text()
        (copy / SUMS).write_text(text.replace(f"{listed(copy)[path]}  {path}\n", ""))
        return {("added", path)}, "invalid"

    def covered_up():
        flip()
        list_anew(copy)
        return set(), "invalid"

    def signature_touched():
        lines = (copy / SIGNATURE).read_text().splitlines(keepends=True)
        line = generator.randrange(1, len(lines) - 1)
        letter = generator.randrange(len(lines[line]) - 3)
        lines[line] = lines[line][:letter] + ("A" if lines[line][letter] != "A" else "B") + lines[line][letter + 1 :]
        (copy / SIGNATURE).write_text("".join(lines))
        return set(), None

    def signature_gone():
        (copy / SIGNATURE).unlink()
        return set(), "missing"

    def another_signer():
        flip()
        (copy / SIGNERS).write_text(signer(foreign))
        list_anew(copy)
        sign(copy, foreign)
        return set(), "unknown-key"

    def signers_swapped():
        (copy / SIGNERS).write_text(signer(foreign))
        return {("altered", SIGNERS)}, "valid"

    def signature_of_another():
        sign(copy, foreign)
        return set(), "unknown-key"

    def past_rewritten():
        text = (copy / CHAIN).read_text()
        place = text.rindex("\n") - 1
        (copy / CHAIN).write_text(text[:place] + ("0" if text[place] != "0" else "1") + text[place + 1 :])
        return {("altered", CHAIN)}, "valid"

    def past_cut_off():
        (copy / CHAIN).write_text((copy / CHAIN).read_text().split("\n", 1)[0] + "\n")
        return {("altered", CHAIN)}, "valid"

    def list_gone():
        (copy / SUMS).unlink()
        return {("missing", SUMS)}, "invalid"

    return [
        flip, flip, cut, go_on, remove, rename, add, swap, link, another_hash, unlisted, covered_up,
        signature_touched, signature_gone, another_signer, signers_swapped, list_gone,
        signature_of_another, past_rewritten, past_cut_off,
    ]


def test_each_of_a_hundred_alterations_is_named(office, tmp_path):
    _, secret, _, releases = office
    foreign = key(tmp_path, "foreign")
    generator = random.Random(20261120)
    (tmp_path / "known").write_text(signer(secret))
    whole = tmp_path / "whole"
    shutil.copytree(releases[-1], whole)
    seen = set()
    for number in range(ALTERATIONS):
        copy = tmp_path / "copy"
        shutil.copytree(whole, copy, copy_function=shutil.copy)
        ways = alterations(generator, copy, secret, foreign)
        way = ways[number] if number < len(ways) else generator.choice(ways)
        problems, signature = way()
        code, outcome = verify(copy, "--signers", tmp_path / "known")
        said = (number, way.__name__, outcome)
        assert (code, outcome["whole"]) == (1, False), said
        assert named(outcome) == problems, said
        assert outcome["signature"]["state"] in ([signature] if signature else ["invalid", "unknown-key"]), said
        seen.add(way.__name__)
        shutil.rmtree(copy)
    assert len(seen) >= min(ALTERATIONS, 19)


def test_a_past_that_was_rewritten_is_seen_by_whoever_kept_any_of_it(office, copy, tmp_path):
    content, secret, _, releases = office
    for earlier in (releases[0], releases[0] / SUMS, releases[1] / CHAIN, releases[1]):
        code, outcome = verify(copy, "--chain", earlier)
        assert (code, outcome["chain"]["state"]) == (0, "held"), outcome
    assert verify(copy, "--chain", releases[0])[1]["chain"]["release"] == 1
    # The office itself, with its own key, tells another past.
    lines = (copy / CHAIN).read_text().splitlines()
    (copy / CHAIN).write_text(f"{lines[0][:-64]}{'a' * 64}\n{lines[1]}\n")
    list_anew(copy)
    sign(copy, secret)
    assert verify(copy)[0] == 0
    for earlier in (releases[0], releases[0] / SUMS, releases[1] / CHAIN):
        code, outcome = verify(copy, "--chain", earlier)
        assert (code, outcome["chain"]["state"]) == (1, "rewritten")
    # Or none at all.
    anew = published(content, tmp_path / "anew", "--sign", secret)
    assert verify(anew)[0] == 0 and verify(anew, "--chain", releases[0])[0] == 1
    # What is no earlier release proves nothing.
    (tmp_path / "other").write_text("xin chào")
    assert verify(copy, "--chain", tmp_path / "other") == (2, ["unreadable-copy"])


def test_the_next_release_does_not_go_on_from_a_past_that_was_changed(office, tmp_path):
    content = shutil.copytree(office[0], tmp_path / "content")
    live = shutil.copytree(office[2], tmp_path / "live", symlinks=True)
    small.resolve(content, 9)
    chain = live / "current" / CHAIN
    chain.write_text(chain.read_text().replace("2026", "2025") + "")
    result = small.publish(content, live, "--sign", office[1], "--format", "json")
    assert (result.returncode, identifiers(result)) == (2, ["broken-chain"])


def test_a_signature_after_its_time(office, copy, tmp_path):
    made = datetime.datetime.strptime((copy / "phien-ban.txt").read_text()[:15], "%Y%m%d-%H%M%S")
    end = (made + datetime.timedelta(seconds=1)).strftime("%Y%m%d%H%M%SZ")
    (tmp_path / "until").write_text(signer(office[1], f',valid-before="{end}"'))
    time.sleep(2)
    code, outcome = verify(copy, "--signers", tmp_path / "until")
    assert (code, outcome["signature"]["state"]) == (1, "out-of-time")


@pytest.mark.parametrize("path", ["../bi-mat", "/etc/hostname", "a/../../bi-mat", "a//b", "./a"])
def test_a_list_leads_nowhere_else(copy, path):
    (copy.parent / "bi-mat").write_text("bí mật")
    digest = hashlib.sha256("bí mật".encode()).hexdigest()
    with (copy / SUMS).open("a") as sums:
        sums.write(f"{digest}  {path}\n")
    code, outcome = verify(copy)
    assert code == 1 and named(outcome) == {("outside", path)}


def test_odd_names_and_odd_files(copy):
    (copy / "xuống\ndòng \\ và\x1b[31m.txt").write_text("a")
    (copy / "nghi-quyet").rename(copy.parent / "elsewhere")
    (copy / "nghi-quyet").symlink_to(copy.parent / "elsewhere")
    (copy / "style.css").unlink()
    os.mkfifo(copy / "style.css")
    lists = subprocess.run(["sha256sum", next(copy.glob("xuống*")).name], cwd=copy, capture_output=True, check=True)
    with (copy / SUMS).open("ab") as sums:
        sums.write(lists.stdout)
    code, outcome = verify(copy)
    kinds = {kind for kind, path in named(outcome) if path.startswith("nghi-quyet/")}
    assert code == 1 and kinds == {"no-file"} and ("no-file", "style.css") in named(outcome)
    assert not any("xuống" in path for _, path in named(outcome))
    (copy / "\x1b[2J").touch()
    said = congkhai.run([str(congkhai.PROGRAM), "verify", str(copy)])
    assert said.returncode == 1 and "\x1b" not in said.stdout and "Thêm vào: \\u{1b}[2J" in said.stdout


def test_where_a_site_was_published_to_what_is_live_is_looked_at(office):
    code, outcome = verify(office[2])
    assert (code, outcome["whole"], outcome["earlierReleases"]) == (0, True, 2)
    assert verify(office[3][0], "--chain", office[2])[0] == 1, "the first release is older than the live one"


def test_a_list_of_nothing_proves_nothing(tmp_path):
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / SUMS).touch()
    code, outcome = verify(tmp_path / "copy")
    assert code == 1 and named(outcome) == {("altered", SUMS)}


def test_names_are_told_apart_by_their_bytes(copy):
    composed, decomposed = (unicodedata.normalize(form, "đường.txt") for form in ("NFC", "NFD"))
    digest = hashlib.sha256(b"").hexdigest()
    (copy / composed).touch()
    (copy / decomposed).touch()
    with (copy / SUMS).open("a", encoding="utf-8") as sums:
        sums.write(f"{digest}  {composed}\n")
    assert named(verify(copy)[1]) == {("added", decomposed)}
    with (copy / SUMS).open("a", encoding="utf-8") as sums:
        sums.write(f"{digest}  {decomposed}\n")
    assert named(verify(copy)[1]) == set()


def test_who_kept_a_signed_copy_knows_who_signs(office, copy, tmp_path):
    earlier = office[3][1]
    code, outcome = verify(copy, "--chain", earlier)
    assert (code, outcome["signers"], outcome["signature"]["state"]) == (0, "given", "valid")
    # Whoever has the chain can go on from it, but not sign.
    (copy / "style.css").write_text("")
    for name in (SIGNERS, SIGNATURE):
        (copy / name).unlink()
    text = (copy / SUMS).read_text(encoding="utf-8")
    (copy / SUMS).write_text("".join(line for line in text.splitlines(True) if SIGNERS not in line), encoding="utf-8")
    list_anew(copy)
    code, outcome = verify(copy, "--chain", earlier)
    assert (code, outcome["problems"], outcome["chain"]["state"]) == (1, [], "held")
    assert outcome["signature"]["state"] == "missing"
    # Signers that the kept list does not mean are none.
    kept = shutil.copytree(earlier, tmp_path / "kept")
    (kept / SIGNERS).write_text(signer(key(tmp_path, "foreign")))
    assert verify(copy, "--chain", kept) == (2, ["unreadable-copy"])


@pytest.mark.parametrize("kind", ["altered", "missing"])
def test_a_chain_that_is_answered_otherwise_the_second_time(copy, kind):
    """A server may show the chain of which the list tells, and then another one, or none."""
    lie = (copy / CHAIN).read_bytes().replace(b"2026", b"2025")
    asked = []

    class Liar(http.server.SimpleHTTPRequestHandler):
        def do_GET(self):
            if self.path == f"/{CHAIN}":
                asked.append(self.path)
                if len(asked) == 2 and kind == "altered":
                    (copy / CHAIN).write_bytes(lie)
                elif len(asked) == 2:
                    (copy / CHAIN).unlink()
            super().do_GET()

        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Liar, directory=str(copy)))
    threading.Thread(target=server.serve_forever).start()
    try:
        code, outcome = verify(f"http://127.0.0.1:{server.server_port}/")
    finally:
        server.shutdown()
        server.server_close()
    assert len(asked) == 2
    assert code == 1 and named(outcome) == {(kind, CHAIN)}


def test_large_files_of_which_no_size_is_told_are_looked_through_too(tmp_path):
    bodies = {"/a.txt": b"a", "/b.pdf": bytes(17 << 20), "/c.txt": b"c"}
    lines = [f"{hashlib.sha256(body).hexdigest()}  {path[1:]}\n" for path, body in bodies.items()]
    bodies[f"/{SUMS}"] = "".join(lines).encode()

    class Sizeless(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200 if self.path in bodies else 404)
            self.end_headers()
            with contextlib.suppress(ConnectionError):
                self.wfile.write(bodies.get(self.path, b""))

        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Sizeless)
    threading.Thread(target=server.serve_forever).start()
    try:
        code, outcome = verify(f"http://127.0.0.1:{server.server_port}/")
    finally:
        server.shutdown()
        server.server_close()
    assert (code, outcome["files"]) == (0, 3)


def test_large_files_lie_on_the_disk_one_at_a_time(tmp_path):
    copy, room, size = tmp_path / "copy", tmp_path / "room", 17 << 20
    copy.mkdir()
    room.mkdir()
    for number in range(24):
        with (copy / f"{number}.pdf").open("wb") as file:
            file.truncate(size)
    digest = hashlib.sha256(bytes(size)).hexdigest()
    (copy / SUMS).write_text("".join(f"{digest}  {number}.pdf\n" for number in range(24)))
    largest, is_over = 0, threading.Event()

    def watch():
        nonlocal largest
        while not is_over.wait(0.01):
            with contextlib.suppress(FileNotFoundError):
                largest = max(largest, sum(path.stat().st_size for path in room.rglob("*")))

    watcher = threading.Thread(target=watch)
    watcher.start()
    (tmp_path / "nginx").mkdir()
    with nginx.serve(copy, tmp_path / "nginx", prefix="/", port=(port := nginx.free_port())):
        command = [congkhai.PROGRAM, "verify", f"http://127.0.0.1:{port}/", "--format", "json"]
        outcome = json.loads(congkhai.run(command, env=os.environ | {"TMPDIR": str(room)}).stdout)
    is_over.set()
    watcher.join()
    assert (outcome["whole"], outcome["files"]) == (True, 24)
    assert 0 < largest < 4 * size


def test_a_list_without_end_is_not_read(copy):
    with (copy / SUMS).open("wb") as sums:
        sums.truncate(1 << 35)
    assert verify(copy) == (2, ["unreadable-copy"])


def test_an_unsigned_site_is_whole_and_says_what_that_does_not_prove(tmp_path):
    content = small.council(tmp_path / "content")
    release = published(content, tmp_path / "live")
    assert not (release / SIGNATURE).exists() and "chưa có chữ ký" in (release / "xac-minh/index.html").read_text("utf-8")
    code, outcome = verify(release)
    assert (code, outcome["signature"]) == (0, {"state": "none"})
    said = congkhai.run([str(congkhai.PROGRAM), "verify", str(release)]).stdout
    assert "chưa biết ai lập danh sách" in said and "nguyên vẹn" in said
    # Whoever knows who signs does not take it.
    (tmp_path / "known").write_text(signer(key(tmp_path, "key")))
    assert verify(release, "--signers", tmp_path / "known")[0] == 1
    # A build alone can be checked too, and holds nothing else.
    assert verify(tmp_path / "content-output")[0] == 0


def test_what_cannot_be_read(tmp_path):
    for copy in (tmp_path / "none", "http://example.com/", "https://127.0.0.1:1/", "ftp://127.0.0.1/", "https://u@a/"):
        assert verify(copy) == (2, ["unreadable-copy"]), copy


def test_a_site_on_the_web(office, copy, tmp_path):
    (tmp_path / "nginx").mkdir()
    with nginx.serve(copy, tmp_path / "nginx", prefix="/hdnd/", port=(port := nginx.free_port())):
        address = f"http://127.0.0.1:{port}/hdnd"
        code, outcome = verify(address, "--chain", office[3][0])
        assert (code, outcome["whole"], outcome["seesAdded"]) == (0, True, False), outcome
        (copy / "style.css").write_text("")
        (copy / "404.html").unlink()
        (copy / "them.txt").touch()
        code, outcome = verify(address)
        assert code == 1 and named(outcome) == {("altered", "style.css"), ("missing", "404.html")}


def test_the_commands_on_the_page_do_what_it_says(tmp_path):
    content, secret, port = small.council(tmp_path / "content"), key(tmp_path, "key"), nginx.free_port()
    (content / SIGNERS).write_text(signer(secret))
    congkhai.change(content / "site.yaml", "https://bach-minh.example.vn/hdnd/", f"http://127.0.0.1:{port}/hdnd/")
    release = published(content, tmp_path / "live", "--sign", secret)
    page = bs4.BeautifulSoup((release / "xac-minh/index.html").read_text("utf-8"), "html.parser")
    commands = [code.text for code in page.select("#ca-trang ~ ul code, #chu-ky ~ ul li > code")]
    copy, scratch = tmp_path / "copy", tmp_path / "nginx"
    copy.mkdir()
    scratch.mkdir()
    with nginx.serve(release, scratch, prefix="/hdnd/", port=port):
        for command in commands:
            result = subprocess.run(
                ["bash", "-o", "pipefail", "-c", command], cwd=copy, capture_output=True, encoding="utf-8", timeout=60)
            assert result.returncode == 0, (command, result.stderr)
    assert len(commands) == 4 and "Good" in result.stdout
    assert congkhai.everything(copy) == congkhai.everything(release)


def refused(content, tmp_path, *more, **options):
    result = small.publish(content, tmp_path / "live", "--format", "json", *more, **options)
    assert not (tmp_path / "live/current").exists()
    return result.returncode, identifiers(result)


def test_what_nobody_could_check_is_not_published(tmp_path):
    content, secret, foreign = small.council(tmp_path / "content"), key(tmp_path, "key"), key(tmp_path, "foreign")
    assert refused(content, tmp_path, "--sign", secret) == (1, ["missing-signers"])
    # Nor is it kept as if it had been.
    assert not (content / "so-dia-chi.csv").exists()
    (content / SIGNERS).write_text(signer(secret))
    assert refused(content, tmp_path) == (2, ["missing-sign-key"])
    assert refused(content, tmp_path, "--sign", foreign)[1] == ["unknown-sign-key"]
    assert refused(content, tmp_path, "--sign", tmp_path / "none") == (2, ["sign-failed"])
    (content / SIGNERS).write_text(signer(secret, ',valid-before="20200101"'))
    assert refused(content, tmp_path, "--sign", secret)[1] == ["unknown-sign-key"]
    shutil.copy(secret, content / "key")
    assert refused(content, tmp_path, "--sign", content / "key") == (2, ["exposed-key"])
    (content / "key").unlink()
    (content / SIGNERS).write_text("hdnd\n" + signer(secret))
    code, problems = refused(content, tmp_path, "--sign", secret)
    assert code == 1 and problems == ["invalid-signer"]
    # As hooks and CI have it.
    (content / SIGNERS).write_text(signer(secret))
    result = small.publish(content, tmp_path / "live", env=os.environ | {"CONGKHAI_SIGN": str(secret)})
    assert result.returncode == 0 and (tmp_path / "live/current" / SIGNATURE).exists()
    # A key that is not there is told also where there is nothing new.
    result = small.publish(content, tmp_path / "live", "--format", "json", "--sign", tmp_path / "none")
    assert (result.returncode, identifiers(result)) == (2, ["sign-failed"])
