"""Builds the search's index beside Pagefind's, of the same record pages, and asks both the same questions in Chromium:
time, memory, bytes and files, what a first question takes over the wire, and who finds what was meant. Goals are
reported only."""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

import measure
import queries

HERE = pathlib.Path(__file__).parent
REPOSITORY = HERE.parent.parent
NOW = "2026-11-20"
# What a page of Pagefind's own look would load beside; nothing here does.
LOOKS = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight", "playground")
FIRST_QUESTION = "ngân sách"


def build(program, content, templates, output):
    measure.empty(output)
    return measure.run([
        str(program), "build", "--content", str(content), "--templates", str(templates), "--output", str(output),
        "--now", NOW, "--quiet", "--strict"])


def pagefind(program, site, output):
    measure.empty(output)
    # Record pages lie in folders of years; lists do not.
    return measure.run([
        str(program), "--silent", "--site", str(site), "--output-path", str(output), "--root-selector", "main",
        "--glob", "{nghi-quyet,ky-hop}/2*/*/index.html"])


def weigh(files):
    files = [file for file in files if file.is_file()]
    return sum(file.stat().st_size for file in files), len(files)


def ours(site):
    return weigh([*(site / "tim-kiem").glob("*.js"), site / "tim-kiem.js"])


def theirs(index):
    return weigh(file for file in index.rglob("*") if not file.name.startswith(LOOKS))


def line(label, one, other, shown, most=None):
    """One measure of both, and whether the first is at most that part of the second where that is a goal."""
    reached = f"goal 1/{most}: " + ("reached" if one * most <= other else "NOT reached") if most else ""
    print(f"  {label:44}{shown(one):>14}{shown(other):>14}   1/{other / one:<7.1f} {reached}".rstrip())


def seconds(number):
    return f"{number:.2f} s"


def megabytes(number):
    return f"{number / 1e6:.1f} MB"


def kilobytes(number):
    return f"{number / 1e3:.1f} kB"


def compare(options, folder):
    content, site, without, index = (folder / name for name in ("content", "site", "without", "index"))
    subprocess.run([sys.executable, "-B", HERE / "corpus.py", str(options.size), content, folder / "hugo"], check=True)
    shutil.rmtree(folder / "hugo")
    # No script, no index: all else of the build is the same.
    plain = shutil.copytree(REPOSITORY / "site-templates", folder / "templates")
    (plain / "tim-kiem.js").unlink()

    runs = {"with": [], "without": [], "pagefind": []}
    for round in range(1, options.rounds + 1):
        print(f"\r{options.size:,} records, round {round} of {options.rounds} ", end="", file=sys.stderr, flush=True)
        runs["without"].append(build(options.program, content, plain, without))
        runs["with"].append(build(options.program, content, REPOSITORY / "site-templates", site))
        runs["pagefind"].append(pagefind(options.pagefind, site, index))
    print("\r\033[K", end="", file=sys.stderr)
    shutil.rmtree(without)

    def median(name, measured):
        return statistics.median(getattr(run, measured) for run in runs[name])

    def added(measured):
        return statistics.median(
            getattr(one, measured) - getattr(other, measured) for one, other in zip(runs["with"], runs["without"]))

    print(f"\n{options.size:,} records; medians of {options.rounds} rounds; load {os.getloadavg()[0]:.1f}")
    print(f"  {'':44}{'congkhai':>14}{'Pagefind':>14}")
    line("time of indexing", added("seconds"), median("pagefind", "seconds"), seconds, 8)
    line("processor time of indexing", added("processor_seconds"), median("pagefind", "processor_seconds"), seconds, 8)
    line("time of the whole build", median("with", "seconds"), median("pagefind", "seconds"), seconds)
    line("peak memory of the whole build", median("with", "peak_bytes"), median("pagefind", "peak_bytes"), megabytes, 8)
    print(f"  {'memory that indexing adds to that':44}{megabytes(added('peak_bytes')):>14}")
    (bytes, files), (their_bytes, their_files) = ours(site), theirs(index)
    line("bytes on disk", bytes, their_bytes, megabytes, 2)
    line("files", files, their_files, "{:,}".format, 2)

    index.rename(site / "pagefind")
    import wire  # needs Selenium, which --help does not

    with wire.Browser(site) as browser:
        line(f"first question, «{FIRST_QUESTION}», gzip", *browser.first_question(FIRST_QUESTION), kilobytes, 2)
        show_table(queries.questions(content), browser)


def show_table(questions, browser):
    answers = [(question, browser.ours(question.text), browser.theirs(question.text)) for question in questions]
    print(f"\n  {'':14}{'':60}{'congkhai':>14}{'Pagefind':>14}")
    print(f"  {'':74}{'at 1 / at 10':>14}{'at 1 / at 10':>14}")
    totals = {}
    for question, *found in answers:
        marks = []
        for place, paths in enumerate(found):
            hits = [path in question.relevant for path in paths[:10]]
            result = (any(hits[:1]), any(hits))
            marks.append(" / ".join("yes" if hit else "–" for hit in result))
            for name in (question.kind, "all"):
                total = totals.setdefault(name, [[0, 0], [0, 0], 0])
                total[place] = [number + hit for number, hit in zip(total[place], result)]
        for name in (question.kind, "all"):
            totals[name][2] += 1
        print(f"  {question.kind:14}{question.text[:58]:60}{marks[0]:>14}{marks[1]:>14}")
    print()
    for name, (one, other, count) in totals.items():
        label = f"{name}, of {count}"
        print(f"  {label:74}{f'{one[0]} / {one[1]}':>14}{f'{other[0]} / {other[1]}':>14}")


def arguments():
    parser = argparse.ArgumentParser(prog="Scripts/bench --search", description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="number of records (default: 10000)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run (default: 5)")
    parser.add_argument("--program", metavar="FILE", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--pagefind", metavar="FILE", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    options = arguments()
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
    version = subprocess.run([options.pagefind, "--version"], capture_output=True, text=True).stdout.split()[-1]
    print(f"Pagefind: {version}; {len(os.sched_getaffinity(0))} cores; files in memory")
    with tempfile.TemporaryDirectory(prefix="congkhai-search-", dir="/dev/shm") as memory:
        compare(options, pathlib.Path(memory))


if __name__ == "__main__":
    main()
