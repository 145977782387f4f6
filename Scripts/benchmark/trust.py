"""What it costs that nothing gets out unseen and nothing gets lost: looking into attached files, the book of addresses and
the histories out of git. Each is measured with and without, by turns; medians of the clock and of the processors' time."""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import measure

HERE = pathlib.Path(__file__).parent
NOW = "2026-11-20"


def write_corpus(kind, *words):
    """In a process of its own: see `measure.run`."""
    script = HERE / {"records": "corpus.py", "trusted": "trusted.py"}[kind]
    subprocess.run([sys.executable, "-B", script, *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def by_turns(runs, commands):
    """For each name, the medians of the clock and of the processors.

    - Parameter commands: by name, what is done before, what is run, and what else stands in its environment.
    """
    found = {name: [] for name in commands}
    for _ in range(runs):
        for name, (prepare, words, environment) in commands.items():
            prepare()
            found[name].append(measure.run(["env", *(f"{key}={value}" for key, value in environment.items()), *words]))
    for name, all_runs in found.items():
        clock = statistics.median(run.seconds for run in all_runs)
        processor = statistics.median(run.processor_seconds for run in all_runs)
        print(f"  {name:34}{clock:>10.2f} s{processor:>10.2f} s", flush=True)


def files(program, folder, options):
    content, cache = folder / "with-files", folder / "cache"
    write_corpus("trusted", "files", options.files, content)
    check = [program, "check", "--content", str(content), "--now", NOW, "--quiet"]
    environment = {"XDG_CACHE_HOME": cache}
    print(f"{options.files:,} PDFs of one page, each another")
    by_turns(options.runs, {"check, all new": (lambda: measure.empty(cache), check, environment),
                            "check, all known": (lambda: None, check, environment)})
    papers = list(content.rglob("*.pdf"))
    for paper in papers[1:]:
        paper.write_bytes(papers[0].read_bytes())
    by_turns(options.runs, {"check, all the same, known": (lambda: None, check, environment)})


def addresses(program, folder, options):
    content = folder / "content"
    write_corpus("records", options.records, content, folder / "hugo")
    subprocess.run([program, "publish", "--content", content, "--output", folder / "output", "--to", folder / "live",
                    "--now", NOW, "--quiet"], check=True)
    book, kept = content / "so-dia-chi.csv", folder / "so-dia-chi.csv"
    lines = book.read_bytes().count(b"\n")
    check = [program, "check", "--content", str(content), "--now", NOW, "--quiet"]
    print(f"{options.records:,} records, a book of {lines:,} addresses")
    book.rename(kept)
    by_turns(options.runs, {
        "check, no book": (lambda: book.exists() and book.rename(kept), check, {}),
        "check, with the book": (lambda: kept.exists() and kept.rename(book), check, {})})


def histories(program, folder, options):
    office, output = folder / "office", folder / "output"
    write_corpus("trusted", "history", options.records, options.commits, office)
    build = [program, "build", "--content", str(office / "content"), "--output", str(output), "--now", NOW, "--quiet"]
    print(f"{options.records:,} resolutions, {options.commits:,} commits of three changes each")
    cache = {"XDG_CACHE_HOME": folder / "cache"}
    outside = cache | {"GIT_CEILING_DIRECTORIES": office}
    fresh, anew = lambda: measure.empty(output), lambda: (measure.empty(output), measure.empty(folder / "cache"))
    by_turns(options.runs, {"build, no git": (fresh, build, outside),
                            "build with histories, all new": (anew, build, cache),
                            "build with histories, again": (fresh, build, cache)})


def main():
    parser = argparse.ArgumentParser(prog="Scripts/bench --trust", description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--commits", type=int, default=2_000)
    parser.add_argument("--files", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--program", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    print(f"{len(os.sched_getaffinity(0))} processors, load {os.getloadavg()[0]:.1f}; clock and processors' time")
    for measurement in (files, addresses, histories):
        with tempfile.TemporaryDirectory(prefix="congkhai-trust-", dir="/dev/shm") as memory:
            measurement(str(options.program), pathlib.Path(memory), options)


if __name__ == "__main__":
    main()
