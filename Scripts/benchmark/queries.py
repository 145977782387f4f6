"""Questions whose answers are known because they were made of the records: cut from titles, numbers and texts, with the
accents that people leave out left out by a seeded choice."""

import pathlib
import random
import re
import unicodedata
from dataclasses import dataclass

SEED = 20261120
EACH = 12  # questions of a kind


@dataclass
class Question:
    kind: str
    text: str
    relevant: set  # addresses of records


@dataclass
class Record:
    address: str
    title: str
    number: str
    body: str

    @property
    def year(self):
        return self.address.split("/")[1]


def bare(text):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(sign for sign in text if not unicodedata.combining(sign))


def read(content):
    for file in sorted(pathlib.Path(content).glob("nghi-quyet/*/*.md")):
        head, _, body = file.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
        fields = dict(line.split(": ", 1) for line in head.splitlines())
        address = str(file.relative_to(content).with_suffix(""))
        yield Record(address, fields["Trích yếu"], fields["Số ký hiệu"], body)


def questions(content):
    r = random.Random(SEED)
    records = list(read(content))

    def titled(words):
        """Records in whose titles these words stand, as a reader who means them would say."""
        return {record.address for record in records if all(word in record.title for word in words)}

    def parts(record):
        """Matter, place and year of a title."""
        found = re.match(r"Nghị quyết về việc (.*) ((?:tại|trên|ở) .*) năm (\d+)$", record.title)
        return found.groups()

    def some():
        return r.sample(records, EACH)

    result = []
    for record in some():
        matter, place, year = parts(record)
        result.append(Question("accented", f"{matter} {place} {year}", titled((matter, place, year))))
    for record in some():
        matter, place, year = parts(record)
        result.append(Question("bare", bare(f"{matter} {place} {year}").lower(), titled((matter, place, year))))
    for record in some():
        matter, place, _ = parts(record)
        words = [word if r.random() < 0.5 else bare(word) for word in f"{matter} {place}".split()]
        result.append(Question("mixed", " ".join(words), titled((matter, place))))
    for index, record in enumerate(some()):
        number, year = record.number, record.year
        form = [f"{number} {year}", f"{bare(number).replace('/', ' ').replace('-', ' ').lower()} {year}", f"nghị quyết số {number} năm {year}"][index % 3]
        result.append(Question("number", form, {record.address}))
    for record in some():
        amounts = re.findall(r"\d+\.\d{3}\.\d{3}", record.body)
        amount = r.choice(amounts) if amounts else r.choice(re.findall(r"\d+", record.body))
        relevant = {one.address for one in records if amount in one.body}
        result.append(Question("amount", amount, relevant))
    for record in some():
        matter, place, _ = parts(record)
        words = matter.split()
        last = words[-1][: max(1, len(words[-1]) // 2)]
        text = " ".join([*words[:-1], last])
        result.append(Question("typing halves", text if r.random() < 0.5 else bare(text), titled((matter,))))
    return result
