"""A year of an office's life, published month by month: at its end every address that was ever public still answers."""

import http.client
import json
import re
import shutil
import urllib.parse
import xml.etree.ElementTree

import pytest

import congkhai
import nginx
import small

BASE = "https://bach-minh.example.vn/hdnd/"
LISTS = "lĩnh vực: [Giao thông, Giáo dục]\nthôn: [Đông Hạ, Bờ Đình, Gò Sen]\n"


class Office:
    """The folder of records, and all that citizens ever found at its site."""

    def __init__(self, folder):
        self.content = small.council(folder / "content")
        self.live = folder / "live"
        self.addresses = {}
        self.settings = small.SETTINGS + LISTS
        self.renamed = []

    def write(self, path, *fields, body="Nội dung."):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("---\n" + "\n".join(fields) + f"\n---\n\n{body}\n", encoding="utf-8")

    def add(self, path, field):
        file = self.content / path
        file.write_text(file.read_text(encoding="utf-8").replace("---\n", f"---\n{field}\n", 1), encoding="utf-8")

    def replace(self, path, old, new):
        congkhai.change(self.content / path, old, new)

    def move(self, old, new, alias):
        """First as a clerk in a hurry does it, then as the message says."""
        (self.content / new).parent.mkdir(parents=True, exist_ok=True)
        shutil.move(self.content / old, self.content / new)
        record = new if new.endswith(".md") else f"{new}/index.md"
        refused = congkhai.run(congkhai.command("check", "--format", "json", content=self.content))
        lost = [json.loads(line) for line in refused.stderr.splitlines()]
        assert refused.returncode == 1 and {problem["id"] for problem in lost} == {"vanished-address"}
        assert any(f"/{alias}/" in problem["message"] and record in problem["hint"] for problem in lost)
        text = (self.content / record).read_text(encoding="utf-8")
        if "địa chỉ cũ: [" in text:
            self.replace(record, "địa chỉ cũ: [", f"địa chỉ cũ: [{alias}/, ")
        else:
            self.add(record, f"địa chỉ cũ: [{alias}/]")

    def rename(self, old, new):
        self.settings = self.settings.replace(old, new)
        self.renamed.append((old, new))

    def publish(self, month):
        lines = "".join(f"  - {{từ: {old}, thành: {new}}}\n" for old, new in self.renamed)
        renamed = "đổi tên:\n" + lines if lines else ""
        (self.content / "site.yaml").write_text(self.settings + renamed, encoding="utf-8")
        result = small.publish(self.content, self.live, "--now", f"2026-{month:02}-25")
        assert result.returncode == 0, f"month {month}\n{result.stderr}"
        self.collect(month)

    def collect(self, month):
        site = self.live / "current"
        found = re.findall("<loc>([^<]*)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
        for file in site.rglob("*"):
            path = str(file.relative_to(site))
            if file.name in ("rss.xml", "atom.xml", "feed.json", "lich.ics", "index.md", "to-trinh.csv"):
                found.append(BASE + path)
            if file.name == "rss.xml":
                for item in xml.etree.ElementTree.parse(file).iter("item"):
                    found += [item.findtext("link"), item.findtext("guid")]
        for address in found:
            assert address.startswith(BASE), address
            self.addresses.setdefault(address.split("#")[0].removeprefix(BASE), month)


def january(office):
    office.write("nghi-quyet/02.md", "tiêu đề: Nghị quyết về đường", "số ký hiệu: 02/NQ-HĐND",
                 "ngày ban hành: 12/01/2026", "lĩnh vực: [Giao thông]")
    for number, place in ((1, "Bờ Đình"), (2, "Gò Sen")):
        office.write(f"kien-nghi/2026/kn-{number}.md", f"tiêu đề: Kiến nghị {number}", "ngày tiếp nhận: 10/01/2026",
                     f"thôn: {place}", "trạng thái: tiếp nhận", "lĩnh vực: [Giao thông]", "cơ quan giải quyết: UBND xã")
    office.write("co-quan/ubnd.md", "tên: UBND xã")
    office.write("dai-bieu/an.md", "họ và tên: Nguyễn Văn An")
    office.write("tin-tuc/tet.md", "tiêu đề: Lịch nghỉ Tết", "ngày đăng: 15/01/2026")
    office.write("van-ban/ke-hoach.md", "tiêu đề: Kế hoạch năm", "loại văn bản: kế hoạch", "ngày đăng: 05/01/2026")
    office.write("ky-hop/2026/thang-1/index.md", "tiêu đề: Kỳ họp tháng một", "hình thức: chuyên đề",
                 "bắt đầu: 20/01/2026 08:00", "chương trình: [{tiêu đề: Khai mạc}]")
    (office.content / "ky-hop/2026/thang-1/to-trinh.csv").write_text("a,b\n1,2\n")


def february(office):
    office.write("nghi-quyet/03.md", "tiêu đề: Nghị quyết về trường", "số ký hiệu: 03/NQ-HĐND",
                 "ngày ban hành: 12/02/2026", "lĩnh vực: [Giáo dục]")
    office.write("lich/giao-ban.md", "tiêu đề: Giao ban", "bắt đầu: 27/02/2026 08:00")


def march(office):
    office.move("nghi-quyet/02.md", "nghi-quyet/2026/02-nq-hdnd.md", "nghi-quyet/02")


def april(office):
    office.add("tin-tuc/tet.md", "gỡ bỏ: {ngày: 20/04/2026, lý do: Hết thời hạn}")


def may(office):
    office.add("nghi-quyet/03.md", "đính chính: [{ngày: 12/05/2026, nội dung: Sửa số tiền}]")
    office.write("tiep-xuc-cu-tri/thang-5.md", "tiêu đề: Tiếp xúc tháng năm", "bắt đầu: 20/05/2026 08:00", "địa điểm: Gò Sen")


def june(office):
    office.move("ky-hop/2026/thang-1", "ky-hop/2026/chuyen-de-lan-1", "ky-hop/2026/thang-1")


def july(office):
    office.rename("Giao thông", "Hạ tầng")
    for path in ("nghi-quyet/2026/02-nq-hdnd.md", "kien-nghi/2026/kn-1.md", "kien-nghi/2026/kn-2.md"):
        office.replace(path, "Giao thông", "Hạ tầng")


def august(office):
    office.settings = office.settings.replace("Đông Hạ, Bờ Đình", "Đông Hạ")
    office.renamed.append(("Bờ Đình", "Đông Hạ"))
    office.replace("kien-nghi/2026/kn-1.md", "Bờ Đình", "Đông Hạ")


def september(office):
    office.replace("nghi-quyet/2026/02-nq-hdnd.md", "12/01/2026", "31/12/2025")
    office.move("nghi-quyet/2026/02-nq-hdnd.md", "nghi-quyet/2025/02-nq-hdnd.md", "nghi-quyet/2026/02-nq-hdnd")


def october(office):
    office.add("kien-nghi/2026/kn-2.md", "gỡ bỏ: {ngày: 20/10/2026, lý do: Có thông tin riêng tư}")
    office.replace("van-ban/ke-hoach.md", "loại văn bản: kế hoạch\n", "")
    office.move("van-ban/ke-hoach.md", "quy-hoach/ke-hoach.md", "van-ban/ke-hoach")


def november(office):
    office.move("co-quan/ubnd.md", "co-quan/uy-ban.md", "co-quan/ubnd")


def december(office):
    office.rename("Hạ tầng", "Hạ tầng số")
    for path in ("nghi-quyet/2025/02-nq-hdnd.md", "kien-nghi/2026/kn-1.md", "kien-nghi/2026/kn-2.md"):
        office.replace(path, "[Hạ tầng]", "[Hạ tầng số]")
    office.renamed[0] = ("Giao thông", "Hạ tầng")
    office.add("dai-bieu/an.md", "gỡ bỏ: {ngày: 20/12/2026, lý do: Thôi làm đại biểu}")


YEAR = [january, february, march, april, may, june, july, august, september, october, november, december]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    office = Office(tmp_path_factory.mktemp("year"))
    for month, change in enumerate(YEAR, 1):
        change(office)
        office.publish(month)
    return office


@pytest.fixture(scope="module")
def get(office, tmp_path_factory):
    output = office.content.with_name("content-output")
    words = [congkhai.PROGRAM, "host", "nginx", "--to", office.live, "--output", output]
    text = congkhai.run([str(word) for word in words]).stdout
    port, scratch = nginx.free_port(), tmp_path_factory.mktemp("nginx")

    def ask(path):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", path, headers={"Host": "bach-minh.example.vn"})
        answer = connection.getresponse()
        return answer.status, answer.getheader("Location"), answer.read().decode("utf-8", "replace")

    with nginx.configured(text, scratch, port):
        yield ask


def test_every_address_that_was_ever_public_answers(office, get):
    assert len(office.addresses) > 180
    lost = []
    for address, month in office.addresses.items():
        path = "/hdnd/" + urllib.parse.quote(address)
        status, to, _ = get(path)
        # One step leads there, not a chain.
        if status == 301:
            status, _, text = get(to)
            assert "http-equiv=\"refresh\"" not in text, address
        if status != 200:
            lost.append((address, month, status))
    assert lost == []


@pytest.mark.parametrize("old, new", [
    ("nghi-quyet/02/", "nghi-quyet/2025/02-nq-hdnd/"),
    ("nghi-quyet/2026/02-nq-hdnd/", "nghi-quyet/2025/02-nq-hdnd/"),
    ("ky-hop/2026/thang-1/", "ky-hop/2026/chuyen-de-lan-1/"),
    ("ky-hop/2026/thang-1/in/", "ky-hop/2026/chuyen-de-lan-1/in/"),
    ("linh-vuc/giao-thong/", "linh-vuc/ha-tang-so/"), ("linh-vuc/ha-tang/", "linh-vuc/ha-tang-so/"),
    ("gui-kien-nghi/bo-dinh/", "gui-kien-nghi/dong-ha/"), ("thon/bo-dinh/", "thon/dong-ha/"),
    ("van-ban/ke-hoach/", "quy-hoach/ke-hoach/"), ("van-ban/", ""), ("co-quan/ubnd/", "co-quan/uy-ban/"),
])
def test_what_moved_leads_straight_to_where_it_is(get, old, new):
    status, to, _ = get("/hdnd/" + old)
    assert (status, to) == (301, "/hdnd/" + new)


@pytest.mark.parametrize("old, new", [
    ("linh-vuc/giao-thong/rss.xml", "linh-vuc/ha-tang-so/rss.xml"), ("thon/bo-dinh/atom.xml", "thon/dong-ha/atom.xml"),
    ("co-quan/ubnd/feed.json", "co-quan/uy-ban/feed.json"), ("van-ban/rss.xml", "rss.xml"),
    ("ky-hop/2026/thang-1/lich.ics", "ky-hop/2026/chuyen-de-lan-1/lich.ics"),
    ("ky-hop/2026/thang-1/to-trinh.csv", "ky-hop/2026/chuyen-de-lan-1/to-trinh.csv"),
])
def test_what_others_subscribed_to_goes_on(get, old, new):
    there, here = get("/hdnd/" + old), get("/hdnd/" + new)
    assert there[0] == here[0] == 200 and there[2] == here[2]


@pytest.mark.parametrize("address, reason", [
    ("tin-tuc/tet/", "Hết thời hạn"), ("kien-nghi/2026/kn-2/", "Có thông tin riêng tư"), ("dai-bieu/an/", "Thôi làm đại biểu")])
def test_what_was_withdrawn_says_why(get, address, reason):
    status, _, text = get("/hdnd/" + address)
    assert status == 200 and reason in text
