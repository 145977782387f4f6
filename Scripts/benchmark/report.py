"""The figures as plain text: a table for each size, then the goals."""

import statistics

OURS, THEIRS = "congkhai", "Hugo"
CASES = {"cold": "cold", "unchanged": "nothing changed", "edited": "one record edited"}


def median(result, name, measured, case):
    """None for a program that did not run."""
    program = result["programs"].get(name)
    return statistics.median(run[measured] for run in program["runs"][case]) if program else None


def show(result):
    print(f"\n{result['size']:,} resolutions, {result['megabytes']:.1f} MB of Markdown")
    print(f"  {'':34}{OURS:>12}{THEIRS:>12}   {OURS} : {THEIRS}")
    for heading, measured in [("time", "seconds"), ("processor time", "processor_seconds"), ("peak memory", "peak_bytes")]:
        for case, label in CASES.items():
            ours, theirs = (median(result, name, measured, case) for name in (OURS, THEIRS))
            ratio = f"   1 : {theirs / ours:.1f}" if theirs else ""
            print(f"  {f'{heading}, {label}':34}{figure(measured, ours)}{figure(measured, theirs)}{ratio}")
    for counted in ("pages", "files"):
        ours, theirs = (result["programs"].get(name, {}).get(counted) for name in (OURS, THEIRS))
        print(f"  {counted:34}{figure(counted, ours)}{figure(counted, theirs)}")
    print(f"  {'time of copying the output':34}{figure('seconds', result['copying'])}")
    for fault in result["faults"]:
        print(f"  FAULT: {fault}")
    if not result["faults"]:
        print("  nothing changed: no file rewritten; one record edited: the same bytes as a clean build")


def figure(measured, value):
    if value is None:
        text = "–"
    elif measured.endswith("seconds"):
        text = f"{value:.3f} s"
    elif measured == "peak_bytes":
        text = f"{value / 1e6:.0f} MB"
    else:
        text = f"{value:,}"
    return f"{text:>12}"


def show_goals(results):
    def against_hugo(measured, case):
        result = results.get(10_000)
        ours, theirs = (result and median(result, name, measured, case) for name in (OURS, THEIRS))
        return theirs / ours if theirs else None

    print("\nGoals")
    for label, measured, case, least in [
        ("10,000, cold: at most 1/8 of Hugo's time", "seconds", "cold", 8),
        ("10,000, cold: at most 1/4 of Hugo's peak memory", "peak_bytes", "cold", 4),
        ("10,000, nothing changed: at most 1/12 of Hugo's time", "seconds", "unchanged", 12),
    ]:
        ratio = against_hugo(measured, case)
        goal(label, ratio and ratio >= least, ratio and f"1/{ratio:.1f}")
    growth = None
    if {10_000, 50_000} <= results.keys():
        smaller, larger = (median(results[size], OURS, "seconds", "cold") for size in (10_000, 50_000))
        growth = larger / smaller
    goal("50,000, cold: at most 5.5 times 10,000", growth and growth <= 5.5, growth and f"{growth:.2f} times")


def goal(label, reached, measured):
    verdict = "reached" if reached else "NOT reached"
    print(f"  {label:56}{f'{measured}, {verdict}' if measured else 'not measured'}")
