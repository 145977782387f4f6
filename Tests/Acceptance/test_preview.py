"""The preview: the site that would be built, out of memory, following what is saved, and open to nobody else."""

import contextlib
import datetime
import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.parse
import zoneinfo

import pytest
from selenium.webdriver.common.by import By

import congkhai
import preview

WITHHELD = ["nghi-quyet/2026/19-nq-hdnd.md", "van-ban/2026/23-tb-hdnd.md"]
RECORD = "nghi-quyet/2026/15-nq-hdnd.md"
PAGE = "/nghi-quyet/2026/15-nq-hdnd/"
SCRIPT = re.compile(r'<script src="/\.congkhai/preview\.js" data-edition="[^"]*" defer></script>')


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """The sample as it is; nobody changes it."""
    folder = tmp_path_factory.mktemp("preview")
    with preview.serve(folder, congkhai.copy_content(folder / "content")) as shown:
        yield shown


@pytest.fixture
def edited(tmp_path, content):
    """A copy of the sample, on which somebody works."""
    with preview.serve(tmp_path, content) as edited:
        edited.content = content
        yield edited


# What is shown


def test_every_file_is_the_built_one_but_for_the_script(tmp_path, content):
    for record in WITHHELD:
        (content / record).unlink()
    congkhai.build(tmp_path / "output", content=content)
    with preview.serve(tmp_path, content) as shown:
        for path, data in congkhai.contents(tmp_path / "output").items():
            # The list of what was written; here nothing was.
            if path == "SHA256SUMS":
                continue
            answer = shown.get("/" + urllib.parse.quote(path))
            assert answer.status == 200, path
            if path.endswith(".html"):
                page = answer.body.decode()
                assert len(SCRIPT.findall(page)) == 1, path
                # Sheets to print allow no scripts of their own.
                built = data.decode()
                if "script-src 'self'" not in built:
                    built = built.replace(
                        "form-action 'none'\">", "form-action 'none'; script-src 'self'; connect-src 'self'\">", 1)
                assert SCRIPT.sub("", page) == built, path
            else:
                assert answer.body == data, path
        assert shown.get("/").body == shown.get("/index.html").body


def test_a_folder_without_its_stroke_leads_to_the_page(shown):
    answer = shown.get("/nghi-quyet")
    assert (answer.status, answer.getheader("Location")) == (308, "/nghi-quyet/")


def test_drafts_are_shown_and_marked(shown, chromium):
    chromium.get(shown.address + "nghi-quyet/2026/19-nq-hdnd/")
    notice = chromium.execute_script(
        "return document.querySelector('#congkhai-preview').shadowRoot.querySelector('.notice').textContent")
    assert notice == "Bản nháp, chưa lên trang"
    later = shown.get("/van-ban/2026/23-tb-hdnd/").body.decode()
    assert 'data-notice="Chưa lên trang: ngày đăng là ' in later
    chromium.get(shown.address + "nghi-quyet/nam-2026/")
    marked = "a[data-congkhai-withheld][href*='19-nq-hdnd']"
    preview.wait_until(lambda: chromium.find_elements(By.CSS_SELECTOR, marked))
    assert "chưa lên trang" in chromium.execute_script(
        "return getComputedStyle(document.querySelector(arguments[0]), '::after').content", marked)


def test_players_get_the_part_of_a_file_that_they_ask_for(shown):
    file = congkhai.CONTENT / "nghi-quyet/2026/06-nq-hdnd.pdf"
    size = file.stat().st_size
    for asked, given in (("10-19", slice(10, 20)), ("10-", slice(10, None)), ("-5", slice(size - 5, None))):
        part = shown.get("/nghi-quyet/2026/06-nq-hdnd.pdf", Range=f"bytes={asked}")
        assert (part.status, part.body) == (206, file.read_bytes()[given])
        first, last = given.start, (given.stop or size) - 1
        assert part.getheader("Content-Range") == f"bytes {first}-{last}/{size}"
    whole = shown.get("/nghi-quyet/2026/06-nq-hdnd.pdf", Range=f"bytes={size}-")
    assert (whole.status, whole.body) == (200, file.read_bytes())


def test_head_tells_what_get_would_bring(shown):
    for path in ("/", PAGE, "/style.css"):
        head, get = shown.get(path, method="HEAD"), shown.get(path)
        assert head.status == get.status == 200
        assert head.body == b"" and head.getheader("Content-Length") == str(len(get.body))
        assert get.getheader("Cache-Control") == "no-store"


def test_head_makes_no_archive_and_no_picture(tmp_path):
    content = congkhai.copy_content(tmp_path / "content")
    archive = "/ky-hop/2026/thuong-le-giua-nam/tai-lieu.zip"
    with preview.serve(tmp_path, content) as shown:
        head = shown.get(archive, method="HEAD")
        assert (head.status, head.body) == (200, b"") and head.getheader("Content-Length") is None
        assert head.getheader("Content-Type") == "application/zip"
        assert shown.get(archive).body[:2] == b"PK"


# What changes


def test_a_saved_record_appears_by_itself_where_the_reader_was(edited, chromium):
    record = edited.content / RECORD
    chromium.get(edited.address.rstrip("/") + PAGE)
    chromium.execute_script("scrollTo(0, 500); window.isOld = true")
    here = chromium.execute_script("return scrollY")
    assert here > 100
    with record.open("a", encoding="utf-8") as file:
        file.write("\n\nĐoạn vừa viết thêm.\n")
    wait_for_text(chromium, "Đoạn vừa viết thêm.")
    preview.wait_until(lambda: abs(chromium.execute_script("return scrollY") - here) < 3)
    # As editors save: a new file takes the old one's place.
    new = record.with_name(".new")
    new.write_text(record.read_text(encoding="utf-8").replace("vừa viết thêm", "viết lại"), encoding="utf-8")
    os.replace(new, record)
    wait_for_text(chromium, "Đoạn viết lại.")


def test_problems_come_over_the_page_and_go_when_mended(edited, chromium):
    record = edited.content / RECORD
    text = record.read_text(encoding="utf-8")
    chromium.get(edited.address.rstrip("/") + PAGE)
    title = chromium.find_element(By.TAG_NAME, "h1").text
    broken = re.sub(r"(?m)^ngày ban hành: .*$", "ngày ban hành: 31/02/2026", text)
    assert broken != text
    record.write_text(broken, encoding="utf-8")
    preview.wait_until(lambda: "31/02/2026" in panel(chromium))
    said = panel(chromium)
    line = broken[: broken.index("31/02/2026")].count("\n") + 1
    assert f"{RECORD}:{line}:" in said and "invalid-date" in said and "gợi ý" in said
    # What was there before goes on being shown.
    assert chromium.find_element(By.TAG_NAME, "h1").text == title
    preview.wait_until(lambda: "31/02/2026" in edited.output.read_text())
    record.write_text(text + "\n\nĐã sửa xong.\n", encoding="utf-8")
    wait_for_text(chromium, "Đã sửa xong.")
    preview.wait_until(lambda: panel(chromium) == "")


def test_what_only_all_records_together_show_follows_a_moment_later(edited, chromium):
    record = edited.content / RECORD
    chromium.get(edited.address.rstrip("/") + PAGE)
    text = record.read_text(encoding="utf-8")
    record.write_text(text + "\n\n[Bài không có](khong-co-bai-nay.md)\n", encoding="utf-8")
    wait_for_text(chromium, "Bài không có")
    preview.wait_until(lambda: "khong-co-bai-nay" in panel(chromium))
    record.write_text(text, encoding="utf-8")
    preview.wait_until(lambda: panel(chromium) == "" and "Bài không có" not in body(chromium))


def test_pages_that_come_and_go_say_so(edited, chromium):
    record = edited.content / "tin-tuc/tin-moi.md"
    chromium.get(edited.address + "tin-tuc/tin-moi/")
    assert "Không có trang này" in body(chromium)
    record.write_text(congkhai.record(["tiêu đề: Tin vừa viết", "ngày đăng: 01/11/2026"]), encoding="utf-8")
    wait_for_text(chromium, "Tin vừa viết")
    record.unlink()
    wait_for_text(chromium, "Không có trang này")
    # A whole folder, moved in and away again.
    outside = edited.content.parent / "tin-moi"
    outside.mkdir()
    (outside / "index.md").write_text(
        congkhai.record(["tiêu đề: Cả thư mục", "ngày đăng: 01/11/2026"]), encoding="utf-8")
    outside.rename(edited.content / "tin-tuc/tin-moi")
    wait_for_text(chromium, "Cả thư mục")
    # What is written into it later is seen too.
    congkhai.change(edited.content / "tin-tuc/tin-moi/index.md", "Cả thư mục", "Sửa trong thư mục")
    wait_for_text(chromium, "Sửa trong thư mục")
    (edited.content / "tin-tuc/tin-moi").rename(outside)
    wait_for_text(chromium, "Không có trang này")


def test_templates_and_settings_are_followed_too(tmp_path, content):
    templates = tmp_path / "templates"
    shutil.copytree(congkhai.TEMPLATES, templates)
    with preview.serve(tmp_path, content, templates=templates) as edited:
        events = edited.events()
        first = events.next()["edition"]
        congkhai.change(templates / "404.mustache", "{{>page-start}}", "{{>page-start}}<p>Mẫu đã đổi</p>")
        changed = events.until(lambda news: news["edition"] != first)
        assert "Mẫu đã đổi" in edited.get("/404.html").body.decode()
        (templates / "404.mustache").write_text("{{#mở}}", encoding="utf-8")
        assert "404.mustache" in events.until(lambda news: news["problems"])["problems"][0]["place"]
        assert "Mẫu đã đổi" in edited.get("/404.html").body.decode()
        congkhai.change(content / "site.yaml", "tên cơ quan:", "tên cơ quan sai:")
        events.until(lambda news: any("site.yaml" in problem["place"] for problem in news["problems"]))
        assert edited.get("/").status == 200
        assert changed["edition"] != first
        events.close()


def test_the_terminal_is_told_what_is_new_and_what_is_mended(edited):
    record = edited.content / RECORD
    text = record.read_text(encoding="utf-8")
    record.write_text(re.sub(r"(?m)^ngày ban hành: .*$", "ngày ban hành: 31/02/2026", text), encoding="utf-8")
    preview.wait_until(lambda: "[invalid-date]" in edited.output.read_text())
    record.write_text(text, encoding="utf-8")
    preview.wait_until(lambda: "Đã sửa xong, không còn lỗi." in edited.output.read_text())
    away = edited.content.with_name("away")
    edited.content.rename(away)
    preview.wait_until(lambda: "[missing-content]" in edited.output.read_text())
    away.rename(edited.content)
    preview.wait_until(lambda: edited.output.read_text().count("Đã sửa xong, không còn lỗi.") == 2)
    said = edited.output.read_text()
    assert said.count("[invalid-date]") == said.count("[missing-content]") == 1


def test_it_wakes_at_the_councils_midnight_and_on_a_given_day_never(tmp_path, shown):
    here = datetime.datetime.now(zoneinfo.ZoneInfo("Asia/Ho_Chi_Minh"))
    midnight = (here + datetime.timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    with preview.serve(tmp_path, congkhai.CONTENT, now=None) as today:
        preview.wait_until(lambda: today.days_end())
        assert abs(min(today.days_end()) - (midnight - here).total_seconds()) < 60
    assert all(seconds == 0 for seconds in shown.days_end())


def test_a_start_with_errors_says_what_to_mend(tmp_path, content, chromium):
    settings = (content / "site.yaml").read_text(encoding="utf-8")
    (content / "site.yaml").unlink()
    with preview.serve(tmp_path, content) as edited:
        assert edited.get("/").status == 503
        chromium.get(edited.address)
        preview.wait_until(lambda: "site.yaml" in panel(chromium))
        (content / "site.yaml").write_text(settings, encoding="utf-8")
        preview.wait_until(lambda: chromium.find_elements(By.CSS_SELECTOR, "main"))
        assert edited.get("/").status == 200
        # The whole folder, replaced by another.
        content.rename(tmp_path / "old")
        preview.wait_until(lambda: "missing-content" in panel(chromium))
        (tmp_path / "old").rename(content)
        preview.wait_until(lambda: panel(chromium) == "")


# Who may look, and at what


@pytest.mark.parametrize("path", [
    "/..%2f..%2fetc/passwd", "/../../etc/passwd", "//etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/site.yaml",
    "/nghi-quyet/..%5c..%5csite.yaml", "/./site.yaml", "/.git/config", "/%00", "/%zz", "/nghi-quyet/2026/15-nq-hdnd.md",
    "/.congkhai/", "/.congkhai/../site.yaml",
])
def test_nothing_but_routes_is_served(shown, path):
    assert shown.raw(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{shown.port}\r\n\r\n").split()[1] in ("400", "404")


def test_odd_requests_are_refused(shown):
    host = f"Host: 127.0.0.1:{shown.port}\r\n\r\n"
    assert " 400 " in shown.raw(f"GET http://127.0.0.1:{shown.port}/ HTTP/1.1\r\n{host}")
    assert " 400 " in shown.raw(f"OPTIONS * HTTP/1.1\r\n{host}")
    assert " 403 " in shown.raw("GET / HTTP/1.1\r\n\r\n")
    for broken in ("GET\r\n\r\n", "\r\n\r\n", f"GET / HTTP/1.1\r\nno header\r\n{host}"):
        assert " 400 " in shown.raw(broken)
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE"):
        answer = shown.get("/", method=method)
        assert (answer.status, answer.getheader("Allow")) == (405, "GET, HEAD")
    assert shown.get("/").status == 200


def test_other_sites_neither_read_nor_listen(shown):
    for host in ("evil.example", f"evil.example:{shown.port}", "127.0.0.1:1", f"127.0.0.1.evil.example:{shown.port}"):
        assert shown.get("/", Host=host).status == 403
    assert shown.get("/", Host=f"localhost:{shown.port}").status == 200
    events = "/.congkhai/events"
    assert shown.get(events, Origin="http://evil.example").status == 403
    assert shown.get(events, Origin="null").status == 403
    for site in ("cross-site", "same-site", "none"):
        assert shown.get(events, Sec_Fetch_Site=site).status == 403
    assert shown.get("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors").status == 403
    assert shown.get("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate").status == 200
    headers = shown.get("/").headers
    assert "Access-Control-Allow-Origin" not in headers
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_phone_looks_by_the_code_alone(tmp_path, content):
    try:
        with preview.serve(tmp_path, content, "--lan") as shown:
            said = shown.output.read_text()
            found = re.search(r"http://(?!127)([0-9.]+):\d+(/\.congkhai/vao/(\w+))", said)
            assert "█" in said and len(found[3]) > 20
            phone = preview.Preview(shown.process, shown.port, shown.output, host=found[1])
            assert phone.get("/").status == 403
            assert phone.get("/.congkhai/vao/khong-dung").status == 403
            enters = phone.get(found[2])
            assert (enters.status, enters.getheader("Location")) == (303, "/")
            cookie = enters.getheader("Set-Cookie")
            assert "HttpOnly" in cookie and "SameSite=Lax" in cookie
            assert phone.get("/", Cookie=cookie.split(";")[0]).status == 200
            assert phone.get("/", Cookie=cookie.split(";")[0], Host=f"evil.example:{shown.port}").status == 403
            assert shown.get("/").status == 200
    except AssertionError as error:
        if "no-network" not in str(error):
            raise
        pytest.skip("this machine is in no network")


# The program


def test_a_port_in_use(tmp_path, content):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = congkhai.run(congkhai.command("serve", "--port", str(port), content=content))
        assert result.returncode == 2
        assert f"cổng {port} đang có chương trình khác dùng [port-in-use]" in result.stderr
        assert "gợi ý: bỏ --port" in result.stderr and result.stdout == ""


def test_without_a_port_the_next_free_one_is_taken(tmp_path, content):
    words = congkhai.command("serve", content=content)
    runs = [subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) for _ in range(2)]
    try:
        ports = [int(re.search(r"127\.0\.0\.1:(\d+)/", run.stdout.readline())[1]) for run in runs]
        assert ports[0] != ports[1] and all(8080 <= port < 8100 for port in ports)
    finally:
        for run in runs:
            run.kill()
            run.wait()


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_well_while_browsers_listen(tmp_path, content, ending):
    with preview.serve(tmp_path, content) as shown:
        events = shown.events()
        events.next()
        shown.process.send_signal(ending)
        assert shown.process.wait(timeout=5) == 0


def test_many_listen_some_hang_and_idle_costs_nothing(edited):
    hanging = []
    for request in ("", "GET / HT", f"GET /.congkhai/events HTTP/1.1\r\nHost: 127.0.0.1:{edited.port}\r\n\r\n",
                    f"GET /tim-kiem/muc.js HTTP/1.1\r\nHost: 127.0.0.1:{edited.port}\r\n\r\n"):
        for _ in range(5):
            connection = socket.create_connection(("127.0.0.1", edited.port))
            connection.sendall(request.encode())
            hanging.append(connection)
    listening = [edited.events() for _ in range(80)]
    assert {events.next()["edition"] for events in listening} != {None}
    time.sleep(1)
    before = edited.processor_time()
    time.sleep(2)
    assert edited.processor_time() - before <= 2
    (edited.content / RECORD).touch()
    with (edited.content / RECORD).open("a") as file:
        file.write("\n\nThêm.\n")
    first = [events.next()["edition"] for events in listening]
    assert len(set(first)) == 1
    for connection in hanging:
        connection.close()
    for events in listening:
        events.close()
    assert b"Th\xc3\xaam." in edited.get(PAGE).body


def test_requests_without_end_are_refused(shown):
    before = shown.memory()
    # Ten million bytes of headers: one, or many.
    for header in (b"A: " + b"a" * 10_000_000, b"A: aaaaa\r\n" * 1_000_000):
        with socket.create_connection(("127.0.0.1", shown.port), timeout=20) as connection:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                connection.sendall(b"GET / HTTP/1.1\r\n" + header)
            with contextlib.suppress(ConnectionResetError):
                assert connection.recv(1000).split(b" ")[1:2] in ([b"431"], [])
    many = "".join(f"A{number}: b\r\n" for number in range(101))
    assert " 400 " in shown.raw(f"GET / HTTP/1.1\r\n{many}\r\n")
    assert shown.memory() - before < 5_000_000
    assert shown.get("/").status == 200


def test_who_sends_a_byte_now_and_then_is_hung_up_on_and_hinders_nobody(shown):
    idle = [socket.create_connection(("127.0.0.1", shown.port)) for _ in range(400)]
    loris = socket.create_connection(("127.0.0.1", shown.port))
    loris.settimeout(0.25)
    begun = time.monotonic()
    loris.sendall(b"GET / HTTP/1.1\r\nA: ")
    slowest = 0
    with pytest.raises((ConnectionResetError, BrokenPipeError, EOFError)):
        while time.monotonic() - begun < 20:
            loris.sendall(b"a")
            asked = time.monotonic()
            assert shown.get(PAGE).status == 200
            slowest = max(slowest, time.monotonic() - asked)
            with contextlib.suppress(TimeoutError):
                if not loris.recv(1):
                    raise EOFError
    assert 8 < time.monotonic() - begun < 15 and slowest < 2
    for connection in idle:
        connection.settimeout(5)
        with contextlib.suppress(ConnectionResetError):
            assert connection.recv(1) == b""


def test_who_never_reads_is_hung_up_on(tmp_path, content):
    with open(content / "du-an/mai-tram-y-te/ghi-am.mp3", "wb") as file:
        file.truncate(64 << 20)
    with preview.serve(tmp_path, content) as shown:
        request = f"GET /du-an/mai-tram-y-te/ghi-am.mp3 HTTP/1.1\r\nHost: 127.0.0.1:{shown.port}\r\n\r\n".encode()
        deaf = []
        for _ in range(5):
            deaf.append(socket.socket())
            # What the system would keep for it is little.
            deaf[-1].setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            deaf[-1].connect(("127.0.0.1", shown.port))
            deaf[-1].sendall(request)
        begun = time.monotonic()
        preview.wait_until(lambda: shown.sockets() == 6)
        # Whoever reads meanwhile gets all of it.
        assert len(shown.get("/du-an/mai-tram-y-te/ghi-am.mp3").body) == 64 << 20
        preview.wait_until(lambda: shown.sockets() == 1)
        assert 8 < time.monotonic() - begun < 25
        for connection in deaf:
            connection.close()


def test_both_first_pages_name_one_way_to_look(tmp_path):
    said = congkhai.run([str(congkhai.PROGRAM), "handbook", "--to", str(tmp_path / "so-tay")])
    assert said.returncode == 0, said.stderr
    pages = [(congkhai.REPOSITORY / "README.md").read_text(encoding="utf-8").split("## What it promises")[0]]
    pages.append((tmp_path / "so-tay/index.md").read_text(encoding="utf-8"))
    for page in pages:
        assert "congkhai serve" in page.split("Xem trước", 1)[1][:60]


def panel(chromium):
    """What is said of problems over the page; nothing where there is no panel."""
    return chromium.execute_script("""
        const panel = document.querySelector("#congkhai-preview")?.shadowRoot.querySelector(".panel");
        return !panel || panel.hidden ? "" : panel.textContent""")


def body(chromium):
    return chromium.execute_script("return document.body ? document.body.textContent : ''")


def wait_for_text(chromium, text):
    preview.wait_until(lambda: text in body(chromium))
