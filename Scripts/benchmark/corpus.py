"""Writes one seeded corpus twice: as congkhai's content and as a Hugo site.

    python3 corpus.py COUNT CONGKHAI-CONTENT HUGO-SITE

The same count gives the same bytes. It runs as a process of its own so that the memory it takes is not
counted among that of the programs measured afterwards.
"""

import datetime
import pathlib
import random
import sys
from dataclasses import dataclass

import prose

SEED = 20261120
YEARS = range(2016, 2027)
RESOLUTIONS_PER_SESSION = 100
NAMES = ["Nguyễn Văn Đức", "Trần Thị Hoà", "Lê Quang Ánh", "Phạm Thị Yến", "Hoàng Đình Khuê"]


@dataclass
class Session:
    year: int
    ordinal: int
    starts: datetime.date

    @property
    def path(self):
        return f"ky-hop/{self.year}/ky-hop-thu-{self.ordinal}"

    @property
    def title(self):
        return f"Kỳ họp thứ {self.ordinal} năm {self.year} của Hội đồng nhân dân xã Bạch Minh"


@dataclass
class Resolution:
    number: int
    session: Session
    title: str
    topics: list
    published: datetime.date
    votes: tuple
    signer: str

    @property
    def path(self):
        return f"nghi-quyet/{self.session.year}/{self.number}-nq-hdnd"

    @property
    def issued(self):
        return self.session.starts + datetime.timedelta(days=1)

    @property
    def effective(self):
        return self.issued + datetime.timedelta(days=10)

    @property
    def summary(self):
        return f"{self.title}, áp dụng trên địa bàn xã Bạch Minh kể từ ngày {day(self.effective)}"


def day(date):
    return date.strftime("%d/%m/%Y")


def resolution(session, number):
    """A resolution and the source of chance from which its text is to be drawn."""
    r = random.Random(f"{SEED}/{session.year}/{number}")
    topics = r.sample(list(prose.TOPICS), r.choice([1, 1, 2]))
    title = f"Nghị quyết về việc {r.choice(prose.TOPICS[topics[0]])} {r.choice(prose.PLACES)} năm {session.year}"
    published = session.starts + datetime.timedelta(days=r.randint(1, 5))
    against, abstained = r.choice([0, 0, 1, 2]), r.choice([0, 0, 1])
    votes = 28 - against - abstained, against, abstained
    return Resolution(number, session, title, topics, published, votes, r.choice(NAMES)), r


def congkhai_resolution(it):
    votes = "{{tán thành: {}, không tán thành: {}, không biểu quyết: {}}}".format(*it.votes)
    return f"""---
Trích yếu: {it.title}
Tóm tắt: {it.summary}
Số ký hiệu: {it.number}/NQ-HĐND
Ngày ban hành: {day(it.issued)}
Ngày hiệu lực: {day(it.effective)}
Ngày đăng: {day(it.published)}
Lĩnh vực: [{", ".join(it.topics)}]
Kỳ họp: {it.session.path}
Người ký: {{name: {it.signer}, capacity: Chủ tịch Hội đồng nhân dân}}
Biểu quyết: {votes}
---

"""


def hugo_resolution(it):
    votes = "{{for: {}, against: {}, abstain: {}}}".format(*it.votes)
    return f"""---
title: {it.title}
description: {it.summary}
date: {it.published}
linh-vuc: [{", ".join(it.topics)}]
number: {it.number}/NQ-HĐND
issued: {it.issued}
effective: {it.effective}
session: /{it.session.path}
signer: {{name: {it.signer}, capacity: Chủ tịch Hội đồng nhân dân}}
vote: {votes}
---

"""


def congkhai_session(it, agenda):
    items = "".join(f"""  - title: Thông qua {item.title[0].lower() + item.title[1:]}
    Cơ quan trình: Uỷ ban nhân dân xã
    Công khai: có
    Biểu quyết: {{tán thành: {item.votes[0]}, không tán thành: {item.votes[1]}, không biểu quyết: {item.votes[2]}}}
    Kết quả: Thông qua
    Nghị quyết: {item.path}
""" for item in agenda)
    return f"""---
Tiêu đề: {it.title}
Hình thức: thường lệ
Bắt đầu: {day(it.starts)} 08:00
Kết thúc: {day(it.starts + datetime.timedelta(days=1))} 17:00
Địa điểm: Hội trường Uỷ ban nhân dân xã
Trạng thái: đã họp
Đại biểu dự: {{present: 28, total: 30}}
Chương trình:
{items}---

"""


def hugo_session(it, agenda):
    items = "".join(f"""  - title: Thông qua {item.title[0].lower() + item.title[1:]}
    submitter: Uỷ ban nhân dân xã
    vote: {{for: {item.votes[0]}, against: {item.votes[1]}, abstain: {item.votes[2]}}}
    result: Thông qua
    resolution: /{item.path}
""" for item in agenda)
    return f"""---
title: {it.title}
date: {it.starts}
form: thường lệ
starts: {it.starts}T08:00:00+07:00
ends: {it.starts + datetime.timedelta(days=1)}T17:00:00+07:00
place: Hội trường Uỷ ban nhân dân xã
state: đã họp
attendance: {{present: 28, total: 30}}
agenda:
{items}---

"""


SESSION_BODY = """Kỳ họp thảo luận các báo cáo của Uỷ ban nhân dân xã, chất vấn và trả lời chất vấn, rồi biểu quyết từng
nghị quyết trong chương trình. Cử tri theo dõi qua hệ thống truyền thanh và trang thông tin điện tử.
"""

SITE = f"""Tên cơ quan: Hội đồng nhân dân xã Bạch Minh
Cấp: xã
Tỉnh: Mẫu
Địa chỉ trang: https://bach-minh.example/hdnd/
Lĩnh vực: [{", ".join(prose.TOPICS)}]
"""
# Tết of the years before those that the tool has itself, so that nothing is warned of.
HOLIDAYS = "Tết Nguyên đán: [08/02/2016, 28/01/2017, 16/02/2018, 05/02/2019, 25/01/2020, 12/02/2021, 01/02/2022, 22/01/2023]\n"


def write(root, path, text):
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def write_corpus(count, congkhai, hugo):
    write(congkhai, "site.yaml", SITE)
    write(congkhai, "ngay-nghi.yaml", HOLIDAYS)
    for folder, title in [("nghi-quyet", "Nghị quyết"), ("ky-hop", "Kỳ họp"), ("linh-vuc", "Lĩnh vực")]:
        write(hugo, f"{folder}/_index.md", f"---\ntitle: {title}\n---\n")
    for index, year in enumerate(YEARS):
        in_year = count // len(YEARS) + (index < count % len(YEARS))
        sessions = -(-in_year // RESOLUTIONS_PER_SESSION)
        for ordinal in range(1, sessions + 1):
            starts = datetime.date(year, 1, 15) + datetime.timedelta(days=290 * ordinal // sessions)
            session, agenda = Session(year, ordinal, starts), []
            first = (ordinal - 1) * RESOLUTIONS_PER_SESSION + 1
            for number in range(first, min(first + RESOLUTIONS_PER_SESSION, in_year + 1)):
                it, r = resolution(session, number)
                text = prose.body(r, it.title, it.topics, year)
                write(congkhai, f"{it.path}.md", congkhai_resolution(it) + text)
                write(hugo, f"{it.path}.md", hugo_resolution(it) + text)
                if number % 8 == 0:
                    agenda.append(it)
            write(congkhai, f"{session.path}.md", congkhai_session(session, agenda) + SESSION_BODY)
            write(hugo, f"{session.path}.md", hugo_session(session, agenda) + SESSION_BODY)


if __name__ == "__main__":
    write_corpus(int(sys.argv[1]), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
