"""A built site: its pages, and the addresses at which citizens find them."""

import functools
import re

import bs4

import congkhai

BASE = re.search(r"^địa chỉ trang: (.+)$", (congkhai.CONTENT / "site.yaml").read_text("utf-8"), re.M)[1]

# One page of each type; a test that names them by type reads better than by path.
PAGE_TYPES = {
    "home": "index.html",
    "list": "nghi-quyet/index.html",
    "list of a year": "nghi-quyet/nam-2026/index.html",
    "all topics": "linh-vuc/index.html",
    "topic": "linh-vuc/dat-dai/index.html",
    "resolution with table and footnote": "nghi-quyet/2026/08-2026-nq-hdnd/index.html",
    "resolution with task list": "nghi-quyet/2026/02-nq-hdnd/index.html",
    "resolution with picture": "nghi-quyet/2026/17-2026-nq-hdnd/index.html",
    "document": "van-ban/2026/ke-hoach-chuyen-doi-so/index.html",
    "session held": "ky-hop/2026/thuong-le-giua-nam/index.html",
    "session to come": "ky-hop/2026/thuong-le-cuoi-nam/index.html",
    "door sheet": "ky-hop/2026/thuong-le-cuoi-nam/in/index.html",
    "sheet of the items' codes": "ky-hop/2026/thuong-le-cuoi-nam/in/noi-dung/index.html",
    "supervisions": "giam-sat/index.html",
    "supervision": "giam-sat/2026/truong-lop-hoc/index.html",
    "budgets": "ngan-sach/index.html",
    "budget": "ngan-sach/2026/thuc-hien-9-thang/index.html",
    "petitions": "kien-nghi/index.html",
    "petition": "kien-nghi/2026/kn-2026-014/index.html",
    "question": "chat-van/2026/cv-2026-01/index.html",
    "projects": "du-an/index.html",
    "project": "du-an/duong-ngo-xom/index.html",
    "deputies": "dai-bieu/index.html",
    "deputy": "dai-bieu/nguyen-van-an/index.html",
    "organizations": "co-quan/index.html",
    "organization": "co-quan/uy-ban-nhan-dan-xa/index.html",
    "event": "lich/2026/ban-giao-phong-hoc/index.html",
    "budgets of years": "ngan-sach/so-sanh/index.html",
    "standing": "chi-so/index.html",
    "statistics": "chi-so/kien-nghi/index.html",
    "counted": "chi-so/kien-nghi/thon-dong-ha/index.html",
    "ledger": "so-cong-khai/index.html",
    "quarter of the ledger": "so-cong-khai/2026-q4/index.html",
    "sheet of the ledger": "so-cong-khai/2026-q4/in/index.html",
    "calendar": "lich/index.html",
    "month with a session called off": "lich/thang-2026-11/index.html",
    "plain page": "huong-dan/index.html",
    "broadcasts": "truyen-thanh/index.html",
    "notice of a week": "truyen-thanh/2026-w43/index.html",
    "notice of a session": "ky-hop/2026/thuong-le-cuoi-nam/thong-bao/index.html",
    "follow": "theo-doi/index.html",
    "open data": "du-lieu/index.html",
    "design by day": "giao-dien/index.html",
    "design by night": "giao-dien/ban-dem/index.html",
    "search": "tim-kiem/index.html",
    "letter": "tim-kiem/chu-n/index.html",
    "withdrawn": "van-ban/2026/du-thao-ket-luan-phien-hop-thang-9/index.html",
    "not found": "404.html",
}


class Site:
    def __init__(self, folder, base=BASE):
        self.folder, self.base = folder, base

    @functools.cached_property
    def pages(self):
        return self.files("*.html")

    @functools.cache
    def soup(self, page):
        return bs4.BeautifulSoup((self.folder / page).read_bytes(), "lxml")

    @functools.cache
    def ids(self, page):
        return {element["id"] for element in self.soup(page).select("[id]")}

    @functools.cached_property
    def files_on_disk(self):
        return set(self.files("*"))

    def address(self, page):
        return self.base + page.removesuffix("index.html")

    def is_redirect(self, page):
        return self.soup(page).select_one('meta[http-equiv="refresh"]') is not None

    def files(self, pattern):
        return sorted(str(file.relative_to(self.folder)) for file in self.folder.rglob(pattern) if file.is_file())
