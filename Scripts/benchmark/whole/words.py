"""Texts, and front matter as a clerk writes it."""

import json
import re

import prose

PLAIN = re.compile(r"[^\W_][^:#{}\[\],&*?|<>=!%@`\"'\n]*")


def paragraphs(r, count, topics=(), year=2026):
    topics = topics or r.sample(list(prose.TOPICS), 1)
    matters = [matter for topic in topics for matter in prose.TOPICS[topic]]
    return "\n\n".join(" ".join(prose.sentence(r, matters, year) for _ in range(r.randint(2, 4))) for _ in range(count)) + "\n"


def front_matter(fields):
    return "---\n" + "".join(f"{line}\n" for line in block(fields)) + "---\n\n"


def block(fields):
    """Lines of YAML; what is None or empty is left out."""
    for key, value in fields.items():
        if value in (None, [], {}):
            continue
        if isinstance(value, dict):
            yield f"{key}:"
            yield from (f"  {line}" for line in block(value))
        elif isinstance(value, list):
            yield f"{key}:"
            for item in value:
                lines = list(block(item)) if isinstance(item, dict) else [scalar(item)]
                yield f"  - {lines[0]}"
                yield from (f"    {line}" for line in lines[1:])
        else:
            yield f"{key}: {scalar(value)}"


def scalar(value):
    text = str(value)
    return text if PLAIN.fullmatch(text) and text == text.strip() else json.dumps(text, ensure_ascii=False)
