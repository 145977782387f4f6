"""`congkhai verify` of an address whose server is hostile: nginx where it can be that bad, a socket where it cannot."""

import contextlib
import http.server
import json
import os
import shutil
import subprocess
import threading
import time

import pytest

import congkhai
import nginx
import small

SUMS = "SHA256SUMS"


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mirror")
    content = small.council(folder / "content")
    result = small.publish(content, folder / "live")
    assert result.returncode == 0, result.stderr
    return folder / "live/releases" / small.live(folder / "live")


def verify(address, *more, **options):
    before = set(os.listdir(options["env"]["TMPDIR"])) if "env" in options else set()
    words = [str(congkhai.PROGRAM), "verify", address, "--format", "json", *more]
    result = congkhai.run(words, **options)
    if "env" in options:
        assert set(os.listdir(options["env"]["TMPDIR"])) == before, "something is left behind"
    if not result.stdout:
        return result.returncode, [json.loads(line)["id"] for line in result.stderr.splitlines()]
    outcome = json.loads(result.stdout)
    return result.returncode, {(problem["kind"], problem["path"]) for problem in outcome["problems"]}


# MARK: nginx

SERVER = """
include /etc/nginx/mime.types;
server {{
  listen 127.0.0.1:{port};
  root {folder};
  {rules}
}}
server {{
  listen 127.0.0.1:{other};
  root {elsewhere};
}}
"""

# What a mirror does with an honest copy, and what is said of it. The other server has a style sheet that is not ours.
LIES = {
    "another file": ("location = /style.css { return 200 'body{}'; }", 1, {("altered", "style.css")}),
    "nothing": ("location = /style.css { return 200 ''; }", 1, {("altered", "style.css")}),
    "not there": ("location = /style.css { return 404; }", 1, {("missing", "style.css")}),
    "gone": ("location = /style.css { return 410; }", 1, {("missing", "style.css")}),
    "its page for all that is missing": (
        "location = /style.css { try_files /khong-co /index.html; }", 1, {("altered", "style.css")}),
    "elsewhere, where it differs": (
        "location = /style.css { return 302 http://127.0.0.1:{other}/style.css; }", 1, {("altered", "style.css")}),
    "elsewhere, where it is the same": ("location = /style.css { return 301 /copy/style.css; }", 0, set()),
    "in a circle": ("location = /style.css { return 302 /style.css; }", 2, ["unreadable-copy"]),
    "to a file of this machine": ("location = /style.css { return 302 file:///etc/hostname; }", 2, ["unreadable-copy"]),
    "to another protocol": (
        "location = /style.css { return 302 gopher://127.0.0.1:{other}/_x; }", 2, ["unreadable-copy"]),
    "a fault": ("location = /style.css { return 500; }", 2, ["unreadable-copy"]),
    "only to those who log in": ("location = /style.css { return 401; }", 2, ["unreadable-copy"]),
    "hung up": ("location = /style.css { return 444; }", 2, ["unreadable-copy"]),
    "no list": ("location = /SHA256SUMS { return 404; }", 1, {("missing", "SHA256SUMS")}),
    "a page for a list": ("location = /SHA256SUMS { try_files /khong-co /index.html; }", 1, None),
    "compressed, unasked": (
        "location = /style.css { add_header Content-Encoding gzip; }", 0, set()),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_mirror_that_lies_is_found_out(release, tmp_path, lie):
    rules, code, problems = LIES[lie]
    copy, elsewhere, temporary = (tmp_path / name for name in ("copy", "elsewhere", "tmp"))
    shutil.copytree(release, copy)
    (copy / "copy").mkdir()
    shutil.copy(copy / "style.css", copy / "copy/style.css")
    for folder in (elsewhere, temporary):
        folder.mkdir()
    (elsewhere / "style.css").write_text("body{}")
    port, other = nginx.free_port(), nginx.free_port()
    server = SERVER.format(port=port, other=other, folder=copy, elsewhere=elsewhere, rules=rules.replace("{other}", str(other)))
    with nginx.running(nginx.AROUND.format(scratch=tmp_path, server=server), tmp_path, f"http://127.0.0.1:{port}/") as address:
        said = verify(address, env=os.environ | {"TMPDIR": str(temporary)})
    assert said[0] == code and (problems is None or said[1] == problems), said


# MARK: worse than nginx can be

class Endless(http.server.BaseHTTPRequestHandler):
    """Serves a copy; what `way` names it treats in that way, and tells nobody of sizes."""

    way, folder, stopped = "", None, threading.Event()

    def do_GET(self):
        path = self.folder / self.path.lstrip("/")
        wanted = SUMS if self.way.endswith("list") else "style.css"
        with contextlib.suppress(OSError):
            if path.name != wanted or not self.way:
                return self.answer(path.read_bytes() if path.is_file() else None)
            if self.way.startswith("headers"):
                self.wfile.write(b"HTTP/1.1 200 OK\r\n")
                self.pour(b"X-Header: " + b"a" * 60_000 + b"\r\n")
            elif self.way.startswith("silence"):
                self.stopped.wait(60)
            else:
                self.send_response(200)
                self.end_headers()
                self.pour(b"a" * (1 << 20))

    def answer(self, data):
        self.send_response(200 if data is not None else 404)
        self.send_header("Content-Length", str(len(data or b"")))
        self.end_headers()
        self.wfile.write(data or b"")

    def pour(self, piece):
        """Slowly enough that no fast machine has all that is ever taken of a file within seconds."""
        while not self.stopped.wait(0.02):
            self.wfile.write(piece)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def endless(folder, way):
    handler = type("Handler", (Endless,), {"way": way, "folder": folder, "stopped": threading.Event()})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        handler.stopped.set()
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("way", ["body of the list", "headers of the list", "headers"])
def test_a_mirror_that_never_ends_is_left(release, tmp_path, way):
    """A list without an end is left at 64 MiB."""
    (tmp_path / "tmp").mkdir()
    before = time.monotonic()
    with endless(release, way.replace(" of the", "")) as address:
        said = verify(address, env=os.environ | {"TMPDIR": str(tmp_path / "tmp")})
    assert said == (2, ["unreadable-copy"]) and time.monotonic() - before < 30


@pytest.mark.parametrize("way", ["body", "silence"])
def test_who_waits_for_a_mirror_can_end_it(release, tmp_path, way):
    """A file may be 2 GiB and take ten minutes; who does not want to wait that long leaves nothing behind."""
    (tmp_path / "tmp").mkdir()
    environment = os.environ | {"TMPDIR": str(tmp_path / "tmp")}
    with endless(release, way) as address:
        running = subprocess.Popen([congkhai.PROGRAM, "verify", address], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(1.5)
        assert running.poll() is None
        running.terminate()
        running.communicate(timeout=20)
        assert running.returncode != 0
        # curl went with it.
        assert subprocess.run(["pgrep", "-f", f"curl.*{tmp_path}"], capture_output=True).stdout == b""
