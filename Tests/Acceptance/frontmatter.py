"""The fields of a record as other programs read them: YAML's scalars as texts, or as YAML 1.2 understands them."""

import re

import yaml


class Texts(yaml.BaseLoader):
    """Every scalar as it was typed, as congkhai reads it."""


class Core(yaml.BaseLoader):
    """YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#103-core-schema), as editors and CMSs read it."""


def _scalar(loader, node):
    text = loader.construct_scalar(node)
    if node.style is not None:
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text):
        return float(text)
    return text


# BaseLoader gives every plain scalar this tag.
Core.add_constructor("tag:yaml.org,2002:str", _scalar)


def fields(file, loader=Core):
    """The front matter of a record; all of a file of settings."""
    text = file.read_text(encoding="utf-8-sig")
    if file.suffix == ".md":
        text = re.match(r"---[ \t]*\n(.*?)^---[ \t]*$", text, re.S | re.M).group(1)
    return yaml.load(text, loader) or {}
