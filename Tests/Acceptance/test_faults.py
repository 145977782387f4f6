"""What is there after a fault at any call of the system that writes; `Scripts/faults` tries every one of them."""

import re
import shutil
import subprocess

import pytest

import fault_scenarios
import faults

EACH = 5  # of the faults of every command, evenly chosen
DECISION = re.compile(r"commit|current|\bsyncfs|\.new-|so-dia-chi")  # a kill at each of these calls of every command


@pytest.fixture(scope="module", autouse=True)
def tracer():
    """What containers may be forbidden."""
    words = ["strace", "-qq", "-o", "/dev/null", "true"]
    if shutil.which("strace") is None or subprocess.run(words, capture_output=True).returncode:
        pytest.skip("this machine lets nobody trace a program")


@pytest.fixture(scope="module", params=fault_scenarios.SCENARIOS, ids=lambda scenario: scenario.name)
def scenario(request, tmp_path_factory):
    return request.param.begin(tmp_path_factory.mktemp(request.param.name))


def test_a_fault_leaves_the_old_or_the_new(scenario):
    cases = faults.sample(scenario.cases, EACH)
    cases += [(call, "KILL") for call in scenario.calls if is_decision(call)]
    outcomes = [scenario.strike(*case) for case in dict.fromkeys(cases)]
    assert [str(outcome) for outcome in outcomes if outcome.wrong] == []
    assert any(outcome.code != 0 for outcome in outcomes), "no fault was met"


def is_decision(call):
    """Whether it is one of the few calls on which it hangs what citizens see."""
    return call.name.startswith(("rename", "fsync", "syncfs", "symlink")) and DECISION.search(call.text) is not None


# What is worth nothing after a loss of power, and known to be worth nothing.
NOTES = re.compile(r"\.congkhai/(stamp|pictures)\.new$")


def test_no_name_is_given_to_what_the_disk_may_not_have(scenario):
    """A loss of power takes what the system had not written out yet, and not always the names along with it."""
    if scenario.name in ("sign", "push"):
        pytest.skip("other programs write, too, what is made anew")
    waiting, renamed = set(), 0
    for call in scenario.calls:
        if call.name.startswith("open") and (opened := re.search(r"= \d+<(.*)>$", call.text)):
            waiting.add(opened[1])
        elif call.name == "fsync":
            waiting.discard(re.search(r"<(.*)>", call.text)[1])
        elif call.name == "syncfs":
            waiting.clear()
        elif call.name.startswith("rename"):
            renamed += 1
            assert [path for path in waiting if not NOTES.search(path)] == [], call.text
    assert renamed


# Every write to a file takes half of what it was given, as one does that a signal interrupts.
HALVES = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

ssize_t write(int file, const void *bytes, size_t count) {
  ssize_t (*all)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  struct stat status;
  int isFile = fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  return all(file, bytes, isFile && count > 1 ? (count + 1) / 2 : count);
}
"""


@pytest.fixture(scope="module")
def halves(tmp_path_factory):
    """What makes every write a short one: to be loaded before the C library."""
    compiler = shutil.which("cc") or shutil.which("clang")
    if compiler is None:
        pytest.skip("there is no C compiler")
    folder = tmp_path_factory.mktemp("halves")
    (folder / "halves.c").write_text(HALVES)
    subprocess.run([compiler, "-shared", "-fPIC", "-o", folder / "halves.so", folder / "halves.c"], check=True)
    return folder / "halves.so"


def test_short_writes_are_gone_on_with(scenario, halves):
    scenario.reset()
    result = scenario.run(LD_PRELOAD=str(halves))
    assert result.returncode == 0, result.stderr
    assert faults.units(scenario.folder) == scenario.after
