"""Builds a province's councils in one run, cold and with nothing changed, then the portal out of their sites. Each council
has records of all kinds, seeded by its number. Seconds are the clock's; processor time, of all cores, is steadier where
other programs run beside. Peak memory is that of the largest process."""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

import measure

HERE = pathlib.Path(__file__).parent
REPOSITORY = HERE.parent.parent
NOW = "2026-11-20"


def write_corpus(count, records, folder):
    """In a process of its own: see `measure.run`."""
    subprocess.run([sys.executable, "-B", "-m", "whole.province", str(count), str(records), folder], check=True, cwd=HERE)


def line(name, run):
    print(f"  {name:22}{run.seconds:>10.1f} s{run.processor_seconds:>10.1f} s{run.peak_bytes / 1e6:>10.0f} MB", flush=True)


def arguments():
    parser = argparse.ArgumentParser(prog="Scripts/bench", description=__doc__)
    parser.add_argument("--councils", type=int, required=True, help="how many, 166 for a province")
    parser.add_argument("--records", type=int, default=60, help="of each, from 60 (default: 60)")
    parser.add_argument("--program", metavar="FILE", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    options = arguments()
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
    common = ["--templates", str(REPOSITORY / "site-templates"), "--now", NOW, "--quiet"]
    with tempfile.TemporaryDirectory(prefix="congkhai-bench-", dir="/dev/shm") as memory:
        folder = pathlib.Path(memory)
        write_corpus(options.councils, options.records, folder)
        build = [str(options.program), "build", "--all", str(folder), *common]
        portal = [str(options.program), "portal", str(folder / "portal.yaml"), "--output", str(folder / "portal"), *common]
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
        print(f"{options.councils} councils of {options.records} records, {size:.0f} MB; "
              f"{len(os.sched_getaffinity(0))} cores; load {os.getloadavg()[0]:.1f}")
        print(f"  {'':22}{'time':>12}{'processor':>12}{'memory':>13}")
        line("build --all, cold", measure.run(build))
        line("nothing changed", measure.run(build))
        line("portal, cold", measure.run(portal))
        line("portal, unchanged", measure.run(portal))
        outputs = list(folder.glob("*/output"))
        print(f"  {sum(measure.count(output) for output in outputs):,} files on {len(outputs)} sites, "
              f"{measure.count(folder / 'portal'):,} of the portal")
        missing = options.councils - len(outputs)
    if missing:
        raise SystemExit(f"bench: {missing} councils have no site")


if __name__ == "__main__":
    main()
