"""The preview, started as a user starts it, and asked as browsers and others ask."""

import contextlib
import http.client
import json
import os
import socket
import subprocess
import time

import congkhai
import nginx


class Preview:
    def __init__(self, process, port, output, host="127.0.0.1"):
        self.host = host
        self.process = process
        self.port = port
        self.output = output
        self.address = f"http://127.0.0.1:{port}/"

    def get(self, path, method="GET", **headers):
        """The answer to one request, with its body as `body`."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=named)
        answer = connection.getresponse()
        answer.body = answer.read()
        connection.close()
        return answer

    def raw(self, text):
        """The first line of the answer to these very bytes; nothing where the server hangs up."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(text.encode())
            return connection.makefile("rb").readline().decode().strip()

    def events(self):
        """A stream of what browsers are told."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", "/.congkhai/events")
        answer = connection.getresponse()
        assert answer.status == 200
        return Events(connection, answer)

    def memory(self):
        """The most that it ever had, in bytes."""
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM:"))

    def sockets(self):
        """How many it has open: one to listen at, and one for each connection."""
        folder = f"/proc/{self.process.pid}/fd"
        count = 0
        for name in os.listdir(folder):
            with contextlib.suppress(FileNotFoundError):
                count += os.readlink(f"{folder}/{name}").startswith("socket:")
        return count

    def days_end(self):
        """In how many seconds its timers of the wall clock go off."""
        folder = f"/proc/{self.process.pid}/fdinfo"
        found = []
        for name in os.listdir(folder):
            with open(f"{folder}/{name}") as file:
                fields = dict(line.strip().split(":", 1) for line in file if ":" in line)
            if fields.get("clockid", "").strip() == "0":
                found.append(int(fields["it_value"].strip(" ()").split(",")[0]))
        return found

    def processor_time(self):
        """In ticks, of user and system."""
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])


class Events:
    def __init__(self, connection, answer):
        self.connection = connection
        self.answer = answer

    def next(self):
        while True:
            line = self.answer.readline().decode()
            assert line, "the stream ended"
            if line.startswith("data: "):
                return json.loads(line[len("data: "):])

    def until(self, wanted):
        """The first news of which something is true."""
        while True:
            news = self.next()
            if wanted(news):
                return news

    def close(self):
        self.connection.close()


@contextlib.contextmanager
def serve(folder, content, *more, port=None, templates=congkhai.TEMPLATES, now=congkhai.NOW):
    """A preview that is ready; `folder` keeps what it says."""
    port = port or nginx.free_port()
    said = folder / f"said-{port}"
    words = congkhai.command(
        "serve", "--port", str(port), *more, content=content, templates=templates, now=now)
    with open(said, "wb") as output:
        process = subprocess.Popen(words, stdout=output, stderr=subprocess.STDOUT)
    preview = Preview(process, port, said)
    try:
        wait_until(lambda: "http://" in said.read_text() or process.poll() is not None)
        assert process.poll() is None, said.read_text()
        yield preview
    finally:
        process.kill()
        process.wait()


def wait_until(is_true, seconds=30):
    end = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)
