"""The program, run as a user runs it."""

import os
import pathlib
import shutil
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("CONGKHAI", REPOSITORY / ".build/release/congkhai"))
CONTENT = REPOSITORY / "content"
TEMPLATES = REPOSITORY / "site-templates"
NOW = "2026-11-20"
STATE = ".congkhai"  # the folder in the output that remembers what was written
STAMP = f"{STATE}/stamp"  # what the file system says of all files: their inodes and times
PICTURES = f"{STATE}/pictures"  # the same of the pictures, and what was made of each


def command(verb="build", *more, content=CONTENT, templates=TEMPLATES, output=None, now=NOW, program=PROGRAM):
    words = [program, verb, "--content", content, "--templates", templates]
    words += ["--output", output] if output else []
    words += ["--now", now] if now else []
    return [str(word) for word in (*words, *more)]


def run(words, **options):
    return subprocess.run(words, capture_output=True, encoding="utf-8", timeout=120, **options)


def build(output, *more, environment=None, cwd=None, **options):
    """A build that must succeed."""
    result = run(command("build", *more, output=output, **options), env=environment, cwd=cwd)
    assert result.returncode == 0, result.stderr
    return result


def copy_content(folder, changes=()):
    """A copy of the sample; `changes` are (file, what stands there, what shall)."""
    shutil.copytree(CONTENT, folder)
    for file, old, new in changes:
        change(folder / file, old, new)
    return folder


def change(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file} does not say “{old}” once"
    file.write_text(text.replace(old, new), encoding="utf-8")


def record(lines):
    """The text of a record with this front matter."""
    return "---\n" + "\n".join(lines) + "\n---\n\nNội dung.\n"


def everything(folder):
    """The bytes of every file below a folder, by path."""
    return {
        str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def contents(folder):
    """The site alone."""
    return {path: data for path, data in everything(folder).items() if not path.startswith(f"{STATE}/")}


def reproducible(folder):
    """All of an output that must be the same wherever it is made: stamp and pictures speak of one disk alone."""
    return {path: data for path, data in everything(folder).items() if path not in (STAMP, PICTURES)}


def snapshot(folder):
    """Whatever a write would change: bytes, inode and times of everything below a folder, and of itself."""

    def facts(path):
        status = path.lstat()
        data = path.read_bytes() if path.is_file() else None
        return status.st_ino, status.st_mode, status.st_mtime_ns, status.st_ctime_ns, data

    return {str(path): facts(path) for path in [folder, *sorted(folder.rglob("*"))]}
