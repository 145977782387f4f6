"""Both searches in Chromium, behind a server that sends everything with gzip and counts it."""

import functools
import gzip
import http.server
import re
import threading
import time
import urllib.parse

from selenium import webdriver

# The first ten, as our page shows them.
ASK = """
const [question, done] = arguments;
(async () => {
  window.pagefind ??= await import("/pagefind/pagefind.js");
  const { results } = await pagefind.search(question);
  done((await Promise.all(results.slice(0, 10).map(result => result.data()))).map(({ url }) => url));
})().catch(error => done([String(error)]));
"""


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    sent = {}  # bytes by path, heads of answers not counted

    def do_GET(self):
        path = urllib.parse.urlparse(self.path).path
        if path == "/pagefind.html":
            data, type = b"<!doctype html><title>Pagefind</title>", "text/html"
        else:
            try:
                with open(self.translate_path(path), "rb") as file:
                    data = file.read()
            except OSError:
                self.send_response(404)
                self.send_header("Content-Length", "0")
                return self.end_headers()
            type = self.guess_type(path)
        data = gzip.compress(data, 6)
        Handler.sent[path] = Handler.sent.get(path, 0) + len(data)
        self.send_response(200)
        for name, value in (("Content-Type", type), ("Content-Encoding", "gzip"), ("Content-Length", str(len(data)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


class Browser:
    def __init__(self, site):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=site))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.base = f"http://127.0.0.1:{self.server.server_port}/"

    def __enter__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-sandbox"):
            options.add_argument(argument)
        self.driver = webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(60)
        return self

    def __exit__(self, *_):
        self.driver.quit()
        self.server.shutdown()

    def first_question(self, text):
        """Bytes of the scripts, the index, what is shown and the excerpts, in a browser that has nothing yet."""
        self.ours(text)
        # Excerpts come one after the other.
        settled = -1
        while settled != len(Handler.sent):
            settled = len(Handler.sent)
            time.sleep(1)
        ours = sum(size for path, size in Handler.sent.items() if re.match(r"/tim-kiem(\.js|/.*\.js)$|.*\.md$", path))
        self.theirs(text)
        theirs = sum(size for path, size in Handler.sent.items() if path.startswith("/pagefind/"))
        return ours, theirs

    def ours(self, text):
        self.driver.get(f"{self.base}tim-kiem/index.html?{urllib.parse.urlencode({'q': text})}")
        for _ in range(400):
            if self.driver.find_element("css selector", ".found [role=status]").text:
                break
            time.sleep(0.02)
        script = "return [...document.querySelectorAll('.found li > a')].map(link => link.href)"
        return [self.address(url) for url in self.driver.execute_script(script)]

    def theirs(self, text):
        if not self.driver.current_url.endswith("/pagefind.html"):
            self.driver.get(self.base + "pagefind.html")
        return [self.address(url) for url in self.driver.execute_async_script(ASK, text)]

    @staticmethod
    def address(url):
        return urllib.parse.urlparse(url).path.removesuffix("index.html").strip("/")
