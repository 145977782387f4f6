"""The figures as plain text: a table for each size, then the goals."""

import os
import statistics

OURS, THEIRS = ("main", "whole"), "Hugo"
CASES = {"cold": "cold", "unchanged": "nothing changed", "edited": "one record edited"}
MEASURES = [("time", "seconds"), ("processor time", "processor_seconds"), ("peak memory", "peak_bytes")]


def median(result, name, measured, case):
    """None for a program that did not run."""
    program = result["programs"].get(name)
    return statistics.median(run[measured] for run in program["runs"][case]) if program else None


def ratio(dividend, divisor):
    return dividend / divisor if dividend and divisor else None


def show(result):
    """Columns: congkhai's corpora, Hugo on «main», how much «whole» takes of «main», how much Hugo takes of congkhai."""
    names = [*OURS, THEIRS]
    print(f"\n{result['size']:,} records; load {os.getloadavg()[0]:.1f}")
    print(f"  {'':34}" + "".join(f"{name:>12}" for name in [*names, "whole:main", "Hugo:main"]))

    def line(label, measured, values):
        ratios = "".join(f"{value:>12.2f}" if value else f"{'–':>12}" for value in (ratio(values[1], values[0]), ratio(values[2], values[0])))
        print(f"  {label:34}" + "".join(figure(measured, value) for value in values) + ratios)

    for heading, measured in MEASURES:
        for case, label in CASES.items():
            line(f"{heading}, {label}", measured, [median(result, name, measured, case) for name in names])
    for counted, label in [("copying", "time of copying the output"), ("records", "records"), ("megabytes", "MB of Markdown"),
                           ("pages", "pages"), ("files", "files")]:
        line(label, counted, [result["programs"].get(name, {}).get(counted) for name in names])
    for fault in result["faults"]:
        print(f"  FAULT: {fault}")
    if not result["faults"]:
        print("  nothing changed: no file rewritten; one record edited: the same bytes as a clean build")


def figure(measured, value):
    if value is None:
        text = "–"
    elif measured.endswith("seconds") or measured == "copying":
        text = f"{value:.3f} s"
    elif measured == "peak_bytes":
        text = f"{value / 1e6:.0f} MB"
    elif measured == "megabytes":
        text = f"{value:.1f}"
    else:
        text = f"{value:,}"
    return f"{text:>12}"


def show_goals(results):
    def compared(name, other, measured, case):
        result = results.get(10_000)
        return ratio(*((result and median(result, each, measured, case)) for each in (name, other)))

    print("\nGoals")
    main, whole = OURS
    for label, measured, case, least in [
        ("10,000, cold: at most 1/8 of Hugo's time", "seconds", "cold", 8),
        ("10,000, cold: at most 1/4 of Hugo's peak memory", "peak_bytes", "cold", 4),
        ("10,000, nothing changed: at most 1/12 of Hugo's time", "seconds", "unchanged", 12),
    ]:
        share = compared(THEIRS, main, measured, case)
        goal(label, share and share >= least, share and f"1/{share:.1f}")
    for label, measured in [("time", "seconds"), ("processor time", "processor_seconds")]:
        share = compared(whole, main, measured, "cold")
        goal(f"10,000, cold: whole at most 1.6 times main's {label}", share and share <= 1.6, share and f"{share:.2f} times")
    for name in OURS:
        growth = copies = None
        if {10_000, 50_000} <= results.keys():
            smaller, larger = results[10_000], results[50_000]
            growth = ratio(median(larger, name, "seconds", "cold"), median(smaller, name, "seconds", "cold"))
            copies = ratio(*(result["programs"].get(name, {}).get("copying") for result in (larger, smaller)))
        goal(f"50,000, {name}, cold: at most 5.5 times 10,000", growth and growth <= 5.5,
             growth and f"{growth:.2f} times (copying {copies:.2f})")


def goal(label, reached, measured):
    verdict = "reached" if reached else "NOT reached"
    print(f"  {label:60}{f'{measured}, {verdict}' if measured else 'not measured'}")
