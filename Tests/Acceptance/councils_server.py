"""Councils behind an HTTPS server of this machine: honest ones, and those that lie, hang or never stop sending."""

import contextlib
import gzip
import hashlib
import http.server
import ssl
import subprocess
import threading
import time

import congkhai

DIGEST = "du-lieu/tong-hop/muc-luc.json"


class Councils(http.server.ThreadingHTTPServer):
    """Answers by what `answers` has for the first part of the path: bytes, or a function of the handler."""

    daemon_threads = True

    def __init__(self, certificate, key):
        super().__init__(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self.context = context
        self.answers, self.seen, self.sent = {}, [], 0

    def finish_request(self, request, client_address):
        request.settimeout(30)
        with contextlib.suppress(OSError), self.context.wrap_socket(request, server_side=True) as connection:
            self.RequestHandlerClass(connection, client_address, self)

    def handle_error(self, request, client_address):
        """Clients that hang up are what is tested."""

    def base(self, name):
        return f"https://localhost:{self.server_port}/{name}/"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        name, _, path = self.path.lstrip("/").partition("/")
        answer = self.server.answers.get(name) if path == DIGEST else None
        if callable(answer):
            answer(self)
        elif answer is None:
            self.reply(404, b"<!doctype html><title>404</title>")
        else:
            tag = f'"{hashlib.sha256(answer).hexdigest()[:16]}"'
            if self.headers.get("If-None-Match") == tag:
                self.reply(304, b"", ETag=tag)
            else:
                self.reply(200, answer, ETag=tag)

    def reply(self, status, body, **headers):
        self.server.seen.append((self.path, status))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


@contextlib.contextmanager
def serve(folder):
    """Yields the server, and the environment in which curl trusts it."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
        check=True, capture_output=True)
    server = Councils(certificate, key)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server, {"CURL_CA_BUNDLE": str(certificate), "no_proxy": "localhost", "NO_PROXY": "localhost"}
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


# What a server may do to whoever asks.


def hang(handler):
    """Says nothing for longer than anybody waits."""
    time.sleep(20)


def drip(handler):
    """Begins well and goes on so slowly that it never ends."""
    handler.send_response(200)
    handler.end_headers()
    with contextlib.suppress(OSError):
        for _ in range(100):
            handler.wfile.write(b" ")
            time.sleep(0.2)
    handler.close_connection = True


def endless(handler):
    """Never says how much it is, and never stops."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    piece = b'{"title": "' + b"a" * (1 << 16)
    with contextlib.suppress(OSError):
        while True:
            handler.wfile.write(piece)
            handler.server.sent += len(piece)
    handler.close_connection = True


def huge(handler):
    """Says beforehand that it is ten gigabytes."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(10 << 30))
    handler.end_headers()
    handler.close_connection = True


def bomb():
    """A hundred megabytes, packed into half of one."""
    packed = gzip.compress(bytes(100 << 20), 1)
    return lambda handler: handler.reply(200, packed, **{"Content-Encoding": "gzip"})


def elsewhere(address):
    return lambda handler: handler.reply(302, b"", Location=address)


def copy_of(data, old, new):
    """Another council's data, made of one's."""
    return data.replace(old.encode(), new.encode())


def portal_file(folder, sources, *more):
    """Writes a portal's file; `sources` are lines of YAML."""
    lines = ["tên cổng: Hội đồng nhân dân các xã, phường tỉnh Mẫu", "địa chỉ trang: https://mau.example.vn/", *more, "nguồn:"]
    file = folder / "portal.yaml"
    file.write_text("\n".join(lines + [f"  - {source}" for source in sources]) + "\n", encoding="utf-8")
    return file


def command(file, *more, output, now=congkhai.NOW):
    words = [congkhai.PROGRAM, "portal", file, "--templates", congkhai.TEMPLATES, "--output", output, "--now", now, *more]
    return [str(word) for word in words]
