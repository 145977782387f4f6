"""One run of a program, and what its output looks like from outside."""

import itertools
import os
import shutil
import subprocess
import time
from dataclasses import dataclass

STATE = ".congkhai"  # where congkhai keeps what it knows of its last build; no part of the site


@dataclass
class Run:
    seconds: float
    processor_seconds: float  # of all cores; steadier than the clock where other programs run beside
    peak_bytes: int


def run(command):
    """Times and peak memory of one child. Linux counts the size of the process that starts it as the child's,
    so this one has to stay small: listings and comparisons are left to other processes."""
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"bench: exit code {os.waitstatus_to_exitcode(status)}: {' '.join(command)}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def copying(folder, copy):
    """Seconds of copying a folder: hardly a program that writes all of it can be faster."""
    seconds = run(["cp", "-r", str(folder), str(copy)]).seconds
    shutil.rmtree(copy)
    return seconds


def count(folder, ending=""):
    """How many files of the site have names that end so."""
    total = 0
    for _, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != STATE]
        total += sum(name.endswith(ending) for name in names)
    return total


def megabytes(folder, ending):
    """Of the files whose names end so."""
    return sum(file.stat().st_size for file in folder.rglob(f"*{ending}")) / 1e6


def list_times(folder, listing):
    """Writes one line for every file: its number on disk, when its bytes and when its entry last changed."""
    script = 'find "$1" -name "$2" -prune -o -type f -printf "%p %i %T@ %C@\\n" | LC_ALL=C sort > "$3"'
    subprocess.run(["sh", "-c", script, "sh", folder, STATE, listing], check=True)


def differences(one, other):
    """The first lines of what diff says of two files or folders; none if they hold the same bytes."""
    command = ["diff", "--recursive", "--brief" if one.is_dir() else "--normal", f"--exclude={STATE}", one, other]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as diff:
        lines = [line.rstrip() for line in itertools.islice(diff.stdout, 5)]
        diff.stdout.close()
    return lines
