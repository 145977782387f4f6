"""Builds the same corpora with congkhai and with Hugo, in turn, and prints what each takes. Corpus «main» holds sessions
and resolutions with long texts, «whole» all kinds of record with all that ties them; Hugo builds «main» alone. Goals are
reported only; the exit code is 1 where an output was wrong."""

import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import measure
import report

HERE = pathlib.Path(__file__).parent
REPOSITORY = HERE.parent.parent
NOW = "2026-11-20"
# On its session's agenda, far from the newest.
EDITED = {"main": "nghi-quyet/2021/8-nq-hdnd.md", "whole": "nghi-quyet/2021/1-nq-hdnd.md"}


class Program:
    """A generator, its content and its output. `command` takes both as paths."""

    def __init__(self, name, corpus, folder, records, command):
        self.name, self.corpus, self.folder = name, corpus, folder
        self.records, self.output = records, folder / "output"
        self.command = command(self.output)
        self.runs = {case: [] for case in report.CASES}
        self.copies, self.faults = [], []

    def run(self, case):
        self.runs[case].append(measure.run(self.command))

    def result(self):
        return {
            "records": measure.count(self.records, ".md"), "megabytes": measure.megabytes(self.records, ".md"),
            "pages": measure.count(self.output, ".html"), "files": measure.count(self.output),
            "copying": statistics.median(self.copies) if self.copies else None,
            "runs": {case: [vars(run) for run in runs] for case, runs in self.runs.items()},
        }


def congkhai(binary, corpus, folder):
    content = folder / "content"
    return Program(corpus, corpus, folder, content, lambda output: [
        str(binary), "build", "--content", str(content), "--templates", str(REPOSITORY / "site-templates"),
        "--output", str(output), "--now", NOW, "--quiet", "--strict"])


def hugo(binary, folder):
    shutil.copytree(HERE / "hugo", folder, dirs_exist_ok=True)
    return Program(report.THEIRS, "main", folder, folder / "content", lambda output: [
        str(binary), "--quiet", "--source", str(folder), "--destination", str(output), "--noBuildLock",
        "--cacheDir", str(folder / "cache"), "--clock", f"{NOW}T00:00:00+07:00"])


def edit(program, round):
    """Changes a record's title and text, so that the lists that name it change with it."""
    record = program.records / EDITED[program.corpus]
    text = record.read_text(encoding="utf-8")
    mark = f"lần sửa {round}"
    text = re.sub(r"Nghị quyết (\(.*?\) )?về", f"Nghị quyết ({mark}) về", text, count=1) + f"\nĐoạn thêm vào ở {mark}.\n"
    record.write_text(text, encoding="utf-8")


def write_corpora(size, corpora, folder):
    """In processes of their own: the memory that they take is not to be counted among that of the programs."""
    if "main" in corpora:
        folders = [folder / "main/content", folder / "hugo/content"]
        subprocess.run([sys.executable, "-B", HERE / "corpus.py", str(size), *folders], check=True)
    if "whole" in corpora:
        subprocess.run([sys.executable, "-B", "-m", "whole.corpus", str(size), folder / "whole/content"], check=True, cwd=HERE)


def compare(size, rounds, corpora, binaries, memory):
    """Every case in every round, the programs taking turns; then what must hold of congkhai's output."""
    folder = pathlib.Path(memory)
    write_corpora(size, corpora, folder)
    ours = [congkhai(binaries[0], corpus, folder / corpus) for corpus in corpora]
    programs = ours + ([hugo(binaries[1], folder / "hugo")] if binaries[1] and "main" in corpora else [])

    for round in range(1, rounds + 1):
        print(f"\r{size:,} records, round {round} of {rounds} ", end="", file=sys.stderr, flush=True)
        for program in programs:
            measure.empty(program.output)
            program.run("cold")
        for program in ours:
            measure.list_times(program.output, program.folder / "before")
        for program in programs:
            program.run("unchanged")
        for program in ours:
            measure.list_times(program.output, program.folder / "after")
            differences = measure.differences(program.folder / "before", program.folder / "after")
            program.faults += [f"nothing changed, but: {line}" for line in differences]
        for program in programs:
            edit(program, round)
            program.run("edited")
        for program in ours:
            program.copies.append(measure.copying(program.output, folder / "copy"))
    print("\r\033[K", end="", file=sys.stderr)

    for program in ours:
        incremental = program.output.rename(program.folder / "incremental")
        measure.empty(program.output)
        measure.run(program.command)
        differences = measure.differences(incremental, program.output)
        program.faults += [f"not as a clean build: {line}" for line in differences]
    return {
        "size": size, "faults": [f"{program.corpus}: {fault}" for program in ours for fault in program.faults],
        "programs": {program.name: program.result() for program in programs},
    }


def sizes(text):
    numbers = [int(number) for number in text.split(",")]
    if min(numbers) < 100:
        raise argparse.ArgumentTypeError("from 100 records")
    return numbers


def arguments():
    parser = argparse.ArgumentParser(prog="Scripts/bench", description=__doc__)
    parser.add_argument("--corpus", choices=["main", "whole", "both"], default="both", help="(default: both)")
    parser.add_argument("--sizes", type=sizes, default="1000,10000", help="numbers of records (default: 1000,10000)")
    parser.add_argument("--full", action="store_true", help="50000 as well")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run (default: 5)")
    parser.add_argument("--ours-only", action="store_true", help="without Hugo")
    parser.add_argument("--json", metavar="FILE", type=pathlib.Path, help="write every single figure here")
    parser.add_argument("--program", metavar="FILE", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--hugo", metavar="FILE", type=pathlib.Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    options = arguments()
    corpora = ["main", "whole"] if options.corpus == "both" else [options.corpus]
    hugo_binary = None if options.ours_only or "main" not in corpora else options.hugo
    # The goals are for two cores; what is started from here gets no more.
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
    cores = len(os.sched_getaffinity(0))
    version = "not run"
    if hugo_binary:
        version = subprocess.run([hugo_binary, "version"], capture_output=True, text=True).stdout.split()[1].split("-")[0]
    print(f"Hugo: {version}; {cores} cores; files in memory; medians of {options.rounds} rounds")
    results = {}
    for size in sorted({*options.sizes, *([50_000] if options.full else [])}):
        with tempfile.TemporaryDirectory(prefix="congkhai-bench-", dir="/dev/shm") as memory:
            results[size] = compare(size, options.rounds, corpora, (options.program, hugo_binary), memory)
        report.show(results[size])
    report.show_goals(results)
    if options.json:
        raw = {"hugo": version, "cores": cores, "results": list(results.values())}
        options.json.write_text(json.dumps(raw, indent=2) + "\n")
    if any(result["faults"] for result in results.values()):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
