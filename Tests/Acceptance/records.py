"""The sample's records as YAML has them, read without the program: what pages count is counted again from these."""

import datetime
import functools
import re

import yaml

import congkhai

TODAY = datetime.date.fromisoformat(congkhai.NOW)
DATE = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})")
TIME = re.compile(r"\d{1,2}:\d\d")


class Texts(yaml.SafeLoader):
    """Every scalar as it was typed."""


Texts.yaml_implicit_resolvers = {}


class Record:
    def __init__(self, file, content):
        self.path = str(file.relative_to(content))
        self.kind = self.path.split("/")[0]
        self.page = re.sub(r"(/index)?\.md$", "/", self.path)
        head, _, self.body = file.read_text("utf-8-sig").removeprefix("---\n").partition("\n---\n")
        fields = yaml.load(head, Texts)
        self.fields = {name.lower(): value for name, value in fields.items()}

    def __getitem__(self, name):
        return self.fields.get(name)

    def list(self, name):
        value = self[name]
        return [] if value is None else value if isinstance(value, list) else [value]

    def date(self, *names):
        """The day in a field, or in a field of a field."""
        value = self.fields
        for name in names:
            value = value.get(name) if isinstance(value, dict) else None
        return day(value)

    def __repr__(self):
        return self.path


def day(text):
    """None where there is no day, also where only a month or a year is given."""
    found = isinstance(text, str) and DATE.search(text)
    return datetime.date(int(found[3]), int(found[2]), int(found[1])) if found else None


def moment(text):
    time = TIME.search(text)
    return f"{day(text).isoformat()}T{(time[0] if time else '00:00').zfill(5)}"


@functools.cache
def published(content=congkhai.CONTENT):
    """The records that are on the site and not withdrawn."""
    files = [file for file in sorted(content.glob("*/**/*.md"))]
    found = [Record(file, content) for file in files]
    return [
        record for record in found
        if record["bản nháp"] != "có" and record["gỡ bỏ"] is None
        and not (record["ngày đăng"] and moment(record["ngày đăng"]) > congkhai.NOW + "T00:00")
    ]


def of_kind(kind, content=congkhai.CONTENT):
    return [record for record in published(content) if record.kind == kind]


def settings(content=congkhai.CONTENT):
    """What `site.yaml` says."""
    return yaml.safe_load((content / "site.yaml").read_text("utf-8"))
