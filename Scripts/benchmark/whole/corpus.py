"""Writes a seeded corpus with every kind of record, each tied to about three others.

    python3 -m whole.corpus COUNT CONGKHAI-CONTENT

The same count gives the same bytes.
"""

import pathlib
import sys

import prose
from corpus import HOLIDAYS
from whole import money
from whole.papers import PDF
from whole.words import front_matter
from whole.world import TERMS, World

SETTINGS = """Tên cơ quan: Hội đồng nhân dân tỉnh Mẫu
Cấp: tỉnh
Địa chỉ trang: https://mau.example/hdnd/
Dân số: 1.200.000
Lĩnh vực: [{topics}]
Nhiệm kỳ: {terms[2]}
Nhiệm kỳ trước:
  - {terms[1]}
  - {terms[0]}
Thôn: [{places}]
"""
PAPER = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""


def write(root, path, data):
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data if isinstance(data, bytes) else data.encode())


def write_corpus(count, root):
    world = World(count)
    terms = [f"{{Tên: {name}, Từ: {start}, Đến: {end}}}" for name, start, end in TERMS]
    write(root, "site.yaml", SETTINGS.format(topics=", ".join(prose.TOPICS), terms=terms, places=", ".join(world.communes)))
    write(root, "ngay-nghi.yaml", HOLIDAYS)
    for item, fields, text in world.records():
        write(root, item.file, front_matter(fields) + text)
        for name, data in (money.files(item) if item.path.startswith("ngan-sach/") else {PDF: PAPER} if item.more.get("file") else {}).items():
            write(root, f"{item.path}/{name}", data)


if __name__ == "__main__":
    write_corpus(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
