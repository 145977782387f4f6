"""What there is in a council with all kinds of record: how many, of which day, called how, lying where. What each record
says of the others is written afterwards, so that any can name any."""

import datetime
import itertools
import random
import unicodedata
from dataclasses import dataclass, field

import prose

SEED = 20261121
TODAY = datetime.date(2026, 11, 20)
FIRST, LAST = datetime.date(2017, 1, 9), datetime.date(2026, 11, 12)
TERMS = [("2016–2021", "22/05/2016", "22/05/2021"), ("2021–2026", "23/05/2021", "14/03/2026"), ("2026–2031", "15/03/2026", "2031")]
# Of a thousand records; petitions are the rest.
SHARES = {"resolutions": 120, "documents": 140, "meetings": 70, "projects": 55, "questions": 50, "sessions": 30, "supervisions": 30,
          "deputies": 30, "events": 30, "news": 30, "budgets": 15, "organizations": 10, "plans": 10}
LEAST = {"organizations": 26}

FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Đinh", "Mai"]
MIDDLES = ["Văn", "Thị", "Đức", "Hữu", "Ngọc", "Minh", "Quang", "Thanh", "Đình", "Xuân"]
GIVEN = ["An", "Ánh", "Bình", "Chi", "Cường", "Dung", "Dũng", "Đạt", "Giang", "Hà", "Hải", "Hạnh", "Hoà", "Huệ", "Hùng", "Khuê", "Lan", "Liên",
         "Long", "Mạnh", "Nga", "Nhung", "Oanh", "Phúc", "Quý", "Sơn", "Tâm", "Thảo", "Tuấn", "Yến"]
COMMUNES = [["An", "Bạch", "Cẩm", "Diên", "Đông", "Gia", "Hưng", "Kim", "Lạc", "Mỹ", "Nam", "Phú", "Quế", "Tân", "Thuỵ", "Vĩnh", "Yên"],
            ["Bình", "Châu", "Điền", "Hạ", "Khê", "Lâm", "Lộc", "Phong", "Quang", "Sơn", "Thái", "Thượng", "Trạch", "Trung", "Xá"]]
DEPARTMENTS = ["Tài chính", "Nội vụ", "Xây dựng", "Nông nghiệp và Môi trường", "Công Thương", "Giáo dục và Đào tạo", "Y tế", "Tư pháp",
               "Văn hoá, Thể thao và Du lịch", "Khoa học và Công nghệ"]
COMMITTEES = ["Kinh tế - Ngân sách", "Văn hoá - Xã hội", "Pháp chế", "Dân tộc"]
EXECUTIVE, COUNCIL, STANDING, FRONT = ("Uỷ ban nhân dân tỉnh", "Hội đồng nhân dân tỉnh Mẫu", "Thường trực Hội đồng nhân dân tỉnh",
                                       "Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh")


@dataclass
class Item:
    """A record that is to be. Everything that is left to chance about it comes out of `r`."""
    path: str  # without .md
    title: str
    date: datetime.date
    more: dict = field(default_factory=dict)

    @property
    def file(self):
        """In content; what has files of its own is a folder."""
        return f"{self.path}/index.md" if self.more.get("file") else f"{self.path}.md"

    @property
    def r(self):
        return random.Random(f"{SEED}/{self.path}")


def day(date):
    return date.strftime("%d/%m/%Y")


def after(date, days):
    return date + datetime.timedelta(days=days)


def folded(text):
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split())


def spread(count, last=LAST):
    """Days in order, evenly over the years."""
    return [FIRST + (last - FIRST) * index / max(count - 1, 1) for index in range(count)]


def numbered(dates):
    """The days with a number that begins anew each year."""
    for _, dates in itertools.groupby(dates, key=lambda date: date.year):
        yield from ((date, number) for number, date in enumerate(dates, 1))


def subject(r):
    """What a record is about: its topics, and words for its title."""
    topics = r.sample(list(prose.TOPICS), r.choice([1, 1, 2]))
    return topics, f"{r.choice(prose.TOPICS[topics[0]])} {r.choice(prose.PLACES)}"


class World:
    """The records of each kind in the order of time."""

    def __init__(self, count):
        wanted = {kind: max(count * share // 1000, LEAST.get(kind, 1)) for kind, share in SHARES.items()}
        wanted["petitions"] = count - sum(wanted.values())
        from whole import bodies, business, matters, money, papers  # they need what is above
        self.communes = [" ".join(name) for name in itertools.product(*COMMUNES)]
        random.Random(SEED).shuffle(self.communes)
        self.writers = {}
        for module in (bodies, papers, money, matters, business):
            for kind, (plan, write) in module.KINDS.items():
                setattr(self, kind, plan(self, wanted[kind]))
                self.writers[kind] = write

    def near(self, kind, item, r, reach=0.02):
        """A record of a kind from about the same time, but none that came after it where that can be helped."""
        items = getattr(self, kind)
        position = (item.date - FIRST) / (LAST - FIRST) - r.random() * reach
        found = items[min(max(int(position * len(items)), 0), len(items) - 1)]
        return found if found.path != item.path else items[(items.index(found) + 1) % len(items)]

    def related(self, item, r, *kinds):
        """References to records of these kinds, each once."""
        return list(dict.fromkeys(self.near(kind, item, r, 0.1).path for kind in kinds))

    def records(self):
        """Every record with its front matter and its body."""
        for kind, write in self.writers.items():
            for item in getattr(self, kind):
                yield item, *write(self, item)
