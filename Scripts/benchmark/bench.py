"""Builds the same corpora with congkhai and with Hugo, in turn, and prints what each takes. Goals are reported only; the
exit code is 1 where an output was wrong."""

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
EDITED = "nghi-quyet/2021/8-nq-hdnd.md"  # on its session's agenda, far from the newest


class Program:
    """A generator, its content and its output. `command` takes both as paths."""

    def __init__(self, name, folder, records, command):
        self.name, self.records, self.output = name, records, folder / "output"
        self.command = command(self.output)
        self.runs = {case: [] for case in report.CASES}

    def run(self, case):
        self.runs[case].append(measure.run(self.command))


def congkhai(binary, folder):
    content = folder / "content"
    return Program(report.OURS, folder, content, lambda output: [
        str(binary), "build", "--content", str(content), "--templates", str(REPOSITORY / "site-templates"),
        "--output", str(output), "--now", NOW, "--quiet"])


def hugo(binary, folder):
    shutil.copytree(HERE / "hugo", folder, dirs_exist_ok=True)
    return Program(report.THEIRS, folder, folder / "content", lambda output: [
        str(binary), "--quiet", "--source", str(folder), "--destination", str(output), "--noBuildLock",
        "--cacheDir", str(folder / "cache"), "--clock", f"{NOW}T00:00:00+07:00"])


def edit(program, round):
    """Changes a record's title and text, so that the lists that name it change with it."""
    record = program.records / EDITED
    text = record.read_text(encoding="utf-8")
    mark = f"lần sửa {round}"
    text = re.sub(r"Nghị quyết (\(.*?\) )?về", f"Nghị quyết ({mark}) về", text, count=1) + f"\nĐoạn thêm vào ở {mark}.\n"
    record.write_text(text, encoding="utf-8")


def compare(size, rounds, binaries, memory):
    """Every case in every round, the programs taking turns; then what must hold of congkhai's output."""
    folder = pathlib.Path(memory)
    corpora = [folder / "congkhai/content", folder / "hugo/content"]
    subprocess.run([sys.executable, HERE / "corpus.py", str(size), *corpora], check=True)
    programs = [congkhai(binaries[0], folder / "congkhai")]
    if binaries[1]:
        programs.append(hugo(binaries[1], folder / "hugo"))
    ours, faults, copies = programs[0], [], []

    for round in range(1, rounds + 1):
        print(f"\r{size:,} resolutions, round {round} of {rounds} ", end="", file=sys.stderr, flush=True)
        for program in programs:
            measure.empty(program.output)
            program.run("cold")
        measure.list_times(ours.output, folder / "before")
        for program in programs:
            program.run("unchanged")
        measure.list_times(ours.output, folder / "after")
        faults += [f"nothing changed, but: {line}" for line in measure.differences(folder / "before", folder / "after")]
        for program in programs:
            edit(program, round)
            program.run("edited")
        copies.append(measure.copying(ours.output, folder / "copy"))
    print("\r\033[K", end="", file=sys.stderr)

    incremental = ours.output.rename(folder / "incremental")
    measure.empty(ours.output)
    measure.run(ours.command)
    faults += [f"not as a clean build: {line}" for line in measure.differences(incremental, ours.output)]
    return {
        "size": size,
        "megabytes": sum(file.stat().st_size for file in ours.records.rglob("*.md")) / 1e6,
        "copying": statistics.median(copies),
        "faults": faults,
        "programs": {
            program.name: {
                "pages": measure.count(program.output, ".html"), "files": measure.count(program.output),
                "runs": {case: [vars(run) for run in runs] for case, runs in program.runs.items()},
            } for program in programs
        },
    }


def sizes(text):
    numbers = [int(number) for number in text.split(",")]
    if min(numbers) < 100:
        raise argparse.ArgumentTypeError("from 100 resolutions")
    return numbers


def arguments():
    parser = argparse.ArgumentParser(prog="Scripts/bench", description=__doc__)
    parser.add_argument("--sizes", type=sizes, default="1000,10000", help="numbers of resolutions (default: 1000,10000)")
    parser.add_argument("--full", action="store_true", help="50000 as well")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run (default: 5)")
    parser.add_argument("--ours-only", action="store_true", help="without Hugo")
    parser.add_argument("--json", metavar="FILE", type=pathlib.Path, help="write every single figure here")
    parser.add_argument("--program", metavar="FILE", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--hugo", metavar="FILE", type=pathlib.Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    options = arguments()
    hugo_binary = None if options.ours_only else options.hugo
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
            results[size] = compare(size, options.rounds, (options.program, hugo_binary), memory)
        report.show(results[size])
    report.show_goals(results)
    if options.json:
        raw = {"hugo": version, "cores": cores, "results": list(results.values())}
        options.json.write_text(json.dumps(raw, indent=2) + "\n")
    if any(result["faults"] for result in results.values()):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
