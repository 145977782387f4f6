#!/usr/bin/env python3
"""Manual pages out of what the command declares of itself: congkhai --experimental-dump-help | manual.py FOLDER VERSION DATE

One page for the command and one for each of its subcommands, in man(7)'s macros.
"""

import json
import pathlib
import sys

EXIT_CODES = [("0", "xong (all is well)"), ("1", "hồ sơ có lỗi (the content is at fault)"),
              ("2", "máy hoặc thư mục có lỗi (the environment is at fault)"), ("64", "gõ lệnh sai (usage)")]


def escaped(text):
    """Plain words for troff: nothing in them is a request or an escape."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").split("\n")
    return "\n".join(f"\\&{line}" if line.startswith(".") else line for line in lines)


def spelt(name):
    return f"-{name['name']}" if name["kind"] == "short" else f"--{name['name']}"


def names(argument):
    if argument["kind"] == "positional":
        return rf"\fI{escaped(argument['valueName'].upper())}\fR"
    short_first = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    text = ", ".join(rf"\fB{escaped(spelt(name))}\fR" for name in short_first)
    return text if argument["kind"] == "flag" else rf"{text} \fI{escaped(argument['valueName'])}\fR"


def synopsis(path, command):
    words = []
    for argument in command.get("arguments", []):
        positional = argument["kind"] == "positional"
        word = names(argument) if positional else rf"\fB{escaped(spelt(argument['preferredName']))}\fR"
        if argument["kind"] == "option":
            word += rf" \fI{escaped(argument['valueName'])}\fR"
        words.append(f"[{word}]" if argument["isOptional"] else word)
    if command.get("subcommands"):
        words.insert(0, r"\fILỆNH\fR")
    return [rf"\fB{escaped(' '.join(path))}\fR", *words]


def page(path, command, version, date):
    name = "-".join(path)
    out = [f'.TH "{name.upper()}" "1" "{date}" "congkhai {version}" "congkhai"', ".SH NAME",
           f"{escaped(name)} \\- {escaped(command['abstract'])}", ".SH SYNOPSIS", *synopsis(path, command)]
    if command.get("discussion"):
        out += [".SH DESCRIPTION", ".nf", escaped(command["discussion"]), ".fi"]
    if command.get("arguments"):
        out.append(".SH OPTIONS")
    for argument in command.get("arguments", []):
        out += [".TP", names(argument), escaped(argument.get("abstract", ""))]
        if argument.get("defaultValue"):
            out.append(f"Mặc định (default): {escaped(argument['defaultValue'])}.")
    shown = [inner for inner in command.get("subcommands", []) if inner["shouldDisplay"] and inner["commandName"] != "help"]
    if shown:
        out.append(".SH COMMANDS")
    for inner in shown:
        out += [".TP", rf"\fB{escaped(inner['commandName'])}\fR", escaped(inner["abstract"])]
    if len(path) > 1:
        out += [".SH SEE ALSO", f".BR {path[0]} (1)"]
    else:
        out.append(".SH EXIT STATUS")
        for code, meaning in EXIT_CODES:
            out += [".TP", rf"\fB{code}\fR", escaped(meaning)]
        out += [".SH SEE ALSO", ",\n".join(f".BR {path[0]}\\-{inner['commandName']} (1)" for inner in shown)]
    yield name, "\n".join(out) + "\n"
    for inner in shown:
        yield from page([*path, inner["commandName"]], inner, version, date)


def main():
    folder, version, date = pathlib.Path(sys.argv[1]), *sys.argv[2:]
    command = json.load(sys.stdin)["command"]
    for name, text in page([command["commandName"]], command, version, date):
        (folder / f"{name}.1").write_text(text, encoding="utf-8")


main()
