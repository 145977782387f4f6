"""Strikes every command with every fault for as long as it is given; `Scripts/faults --help` says how."""

import collections
import multiprocessing
import os
import pathlib
import signal
import sys
import tempfile
import time

import fault_scenarios

# The golden ratio: however few of the cases there is time for, they lie evenly over all.
STEP = 0.6180339887498949


def spread(cases):
    return [case for _, case in sorted(enumerate(cases), key=lambda numbered: numbered[0] * STEP % 1)]


def sweep(worker, workers, scenarios, end, results):
    processors = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {processors[worker % len(processors)]})
    try:
        with tempfile.TemporaryDirectory(prefix="congkhai-faults-") as scratch:
            waiting = []
            for scenario in scenarios:
                folder = pathlib.Path(scratch).resolve() / scenario.name
                folder.mkdir()
                cases = spread(scenario.begin(folder).cases)
                results.put((scenario.name, len(cases) if worker == 0 else 0, None))
                waiting.append((scenario, iter(cases[worker::workers])))
            # Each in turn, until it has none left.
            while waiting and time.monotonic() < end:
                scenario, cases = waiting.pop(0)
                if case := next(cases, None):
                    results.put((scenario.name, 0, scenario.strike(*case)))
                    waiting.append((scenario, cases))
    finally:
        results.put(None)


def main(seconds, names):
    known = {scenario.name: scenario for scenario in fault_scenarios.SCENARIOS}
    if unknown := set(names) - known.keys():
        sys.exit(f"{', '.join(sorted(unknown))}: not one of {', '.join(known)}")
    scenarios = [known[name] for name in names or known]
    workers = len(os.sched_getaffinity(0))
    results = multiprocessing.Queue()
    end = time.monotonic() + seconds
    processes = [multiprocessing.Process(target=sweep, args=(worker, workers, scenarios, end, results))
                 for worker in range(workers)]
    for process in processes:
        process.start()
    total, met, wrong = {name: 0 for name in known}, {name: collections.Counter() for name in known}, 0
    while workers:
        result = results.get()
        if result is None:
            workers -= 1
            continue
        name, count, outcome = result
        total[name] += count
        if outcome:
            met[name][{0: "borne", -signal.SIGKILL: "killed"}.get(outcome.code, "told")] += 1
            if outcome.wrong:
                wrong += 1
                print(f"{name}: {outcome}", flush=True)
    for process in processes:
        process.join()
    for scenario in scenarios:
        how = ", ".join(f"{count} {word}" for word, count in sorted(met[scenario.name].items()))
        print(f"{scenario.name}: {met[scenario.name].total()} of {total[scenario.name]} faults; {how}")
    print(f"{wrong} did harm." if wrong else "None did harm.")
    sys.exit(1 if wrong or any(process.exitcode for process in processes) else 0)


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2:])
