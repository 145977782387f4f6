"""The site behind a real web server, as strict as an administrator could make it."""

import contextlib
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request

SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; worker-src 'self'"

CONFIGURATION = """
daemon off;
master_process off;  # one process, whose rights are ours: the site may lie where only we can read
pid {scratch}/pid;
error_log {scratch}/errors;
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  gzip on;
  gzip_types text/css application/javascript text/javascript image/svg+xml;
  client_body_temp_path {scratch}/body;
  proxy_temp_path {scratch}/proxy;
  fastcgi_temp_path {scratch}/fastcgi;
  uwsgi_temp_path {scratch}/uwsgi;
  scgi_temp_path {scratch}/scgi;
  server {{
    listen 127.0.0.1:{port};
    add_header Content-Security-Policy "{policy}" always;
    error_page 404 {prefix}404.html;
    location {prefix} {{ alias {folder}/; }}
  }}
}}
"""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


# What stands around a configuration of ours.
AROUND = """
daemon off;
master_process off;
pid {scratch}/pid;
error_log {scratch}/errors;
events {{}}
http {{
  access_log off;
  client_body_temp_path {scratch}/body;
  proxy_temp_path {scratch}/proxy;
  fastcgi_temp_path {scratch}/fastcgi;
  uwsgi_temp_path {scratch}/uwsgi;
  scgi_temp_path {scratch}/scgi;
  {server}
}}
"""


@contextlib.contextmanager
def configured(server, scratch, port):
    """Yields the address at which a server of this configuration, written for port 80, answers."""
    server = server.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("listen [::]:80;", "")
    with running(AROUND.format(scratch=scratch, server=server), scratch, f"http://127.0.0.1:{port}/") as address:
        yield address


@contextlib.contextmanager
def serve(folder, scratch, prefix="/", port=None):
    """Yields the address at which the folder is served below `prefix`; nothing else is there."""
    port = port or free_port()
    text = CONFIGURATION.format(scratch=scratch, port=port, prefix=prefix, folder=folder, policy=SECURITY_POLICY)
    with running(text, scratch, f"http://127.0.0.1:{port}{prefix}") as address:
        yield address


@contextlib.contextmanager
def running(text, scratch, address):
    configuration = scratch / "nginx.conf"
    configuration.write_text(text)
    environment = os.environ | {"PATH": os.environ["PATH"] + ":/usr/sbin"}
    words = ["nginx", "-p", scratch, "-e", scratch / "errors", "-c", configuration]
    server = subprocess.Popen(words, env=environment, stderr=subprocess.DEVNULL)
    try:
        wait_until_open(address, server, scratch / "errors")
        yield address
    finally:
        server.terminate()
        server.wait()


def wait_until_open(address, server, errors):
    for _ in range(100):
        with contextlib.suppress(OSError):
            with contextlib.suppress(urllib.error.HTTPError):
                urllib.request.urlopen(address).close()
            return
        assert server.poll() is None, errors.read_text()
        time.sleep(0.05)
    raise AssertionError(f"nginx does not answer at {address}")
