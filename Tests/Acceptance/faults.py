"""Faults at every call of the system that writes, one at a time, by strace; see `Scripts/faults --help`.

A command is run once to see which calls it makes. Then it is run anew from the same start for each of these calls and
each fault: the call is refused, or the program is killed just before it. What is there then must be the old or the new,
each site as a whole and each file of the office's as a whole; what failed must be said in a message; and the next run
must make the new and leave nothing behind.
"""

import dataclasses
import hashlib
import os
import pathlib
import re
import shutil
import signal
import subprocess

import congkhai
import small

# A question mark: not every kind of processor has it.
CALLS = """
openat ?open ?creat ?openat2 write pwrite64 writev pwritev ?rename ?renameat renameat2 ?link linkat ?symlink symlinkat
?mkdir mkdirat ?unlink unlinkat ?rmdir fsync fdatasync syncfs ftruncate truncate fallocate ?chmod fchmod fchmodat
utimensat copy_file_range sendfile close
""".split()
FAULTS = ("KILL", "ENOSPC", "EACCES", "EIO", "EINTR")
CALL = re.compile(r"^(\d+) +(\w+)\((.*)$")
WRITING = re.compile(r"O_CREAT|O_WRONLY|O_RDWR|O_TRUNC")
OPENED = re.compile(r"= (\d+)<")
# Of a site whose last changes are on their way: the next run finishes them.
DECIDED = "decided"
RELEASE = re.compile(r"\d{8}-\d{6}-\d{3}")
# What of a repository git keeps for itself.
GIT = re.compile(r"hdnd\.git/(?!congkhai/|hooks/)")


@dataclasses.dataclass(frozen=True)
class Call:
    """The call of this name that is the first, second… one of a process."""

    name: str
    number: int
    # As strace wrote it of the first process that made it.
    text: str
    # Whether another program that ours runs made one of this number too, and meets the fault as well.
    is_shared: bool = False


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What is wrong after a fault; nothing where all is well."""

    call: Call
    fault: str
    # The exit code, a negative number for a signal; none where it had to be ended.
    code: int
    wrong: tuple

    def __str__(self):
        return f"{self.fault} at {self.call.name} {self.call.number}: {'; '.join(self.wrong)}\n    {self.call.text[:200]}"


class Scenario:
    """A command, and what it finds.

    - Parameter prepare: given an empty folder, makes what the command finds there.
    - Parameter words: given that folder, the command.
    - Parameter keeps: a file in that folder of which no byte may be lost, wherever it lies afterwards.
    - Parameter environment: paths in that folder.
    """

    def __init__(self, name, prepare, words, keeps=None, **environment):
        self.name = name
        self.prepare = prepare
        self.words = words
        self.keeps = keeps
        self.environment = environment

    def begin(self, scratch):
        """Prepares the start, and runs the command once. `scratch` is an empty folder."""
        self.scratch = scratch
        self.start = scratch / "start"
        (self.start / "tmp").mkdir(parents=True)
        self.prepare(self.start)
        # The same place each time: some of what is written names it.
        self.folder = scratch / "case"
        self.reset()
        self.before = units(self.folder)
        log = scratch / "log"
        result = self.run(["--seccomp-bpf", "-y", "-o", log, "-e", f"trace={','.join(CALLS)}"])
        assert result.returncode == 0, result.stderr
        self.after, self.left = units(self.folder), paths(self.folder)
        assert self.after != self.before, f"{self.name} changes nothing"
        self.calls = writing_calls(log.read_text(errors="replace"), str(self.folder))
        return self

    @property
    def cases(self):
        return [(call, fault) for call in self.calls for fault in FAULTS]

    def reset(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.start, self.folder, symlinks=True)

    def run(self, options=None, **variables):
        """With these options of strace, if there are any."""
        words = [str(word) for word in self.words(self.folder)]
        environment = os.environ | {
            "TMPDIR": str(self.folder / "tmp"), "HOME": str(self.folder), "SWIFT_DETERMINISTIC_HASHING": "1",
            "SWIFT_BACKTRACE": "enable=no"}
        environment |= {name: str(self.folder / value) for name, value in self.environment.items()}
        if options is not None:
            # On one processor there is one thread that writes, and the calls come in one order.
            words = ["taskset", "-c", str(min(os.sched_getaffinity(0))), "strace", "-f", "-qq", "-e", "signal=none",
                     *map(str, options), *words]
        return congkhai.run(words, env=environment | variables, cwd=self.folder, stdin=subprocess.DEVNULL)

    def strike(self, call, fault):
        """Runs the command with one fault, judges what is there, and runs it once more."""
        self.reset()
        # A kill is only given where strace stops the program at every call.
        how = ["signal=KILL"] if fault == "KILL" else [f"error={fault}", "--seccomp-bpf"]
        inject = f"inject={call.name}:{how[0]}:when={call.number}"
        try:
            result = self.run([*how[1:], "-o", "/dev/null", "-e", f"trace={call.name}", "-e", inject])
            return Outcome(call, fault, result.returncode, tuple(self.judge(result, call, fault)))
        except subprocess.TimeoutExpired:
            # What strace refuses to close stays open with its lock, for which the program then waits: no system does so.
            return Outcome(call, fault, None, () if call.name == "close" else ("it does not end",))

    def judge(self, result, call, fault):
        found = units(self.folder)
        for name in sorted(found.keys() | self.before.keys() | self.after.keys()):
            if found.get(name) not in (self.before.get(name), self.after.get(name), DECIDED):
                yield f"{name} is neither old nor new"
        if self.keeps and self.before[self.keeps] not in found.values():
            yield f"{self.keeps} is lost"
        if result.returncode != -signal.SIGKILL and (result.returncode or found != self.after):
            yield from judge_message(result, call)
        # What cannot be removed stays, and what kills a program leaves what that one had; the system clears it away.
        if fault != "KILL" and call.name not in ("unlink", "unlinkat", "rmdir"):
            if left := os.listdir(self.folder / "tmp"):
                yield f"left in the folder for temporary files: {left}"
        again = self.run()
        if found != self.after and again.returncode != 0:
            yield f"the next run does not mend it: {again.returncode} {again.stderr}"
        if units(self.folder) != self.after:
            yield "the next run does not make the new"
        if litter := paths(self.folder) - self.left:
            yield f"left behind: {sorted(litter)[:5]}"
        if missing := self.left - paths(self.folder):
            yield f"missing: {sorted(missing)[:5]}"


def judge_message(result, call):
    said = result.stderr[-300:]
    # Where another program has the call, ours may have another one: of what loads it, which ends it with 127, or of what
    # says the message. And what that program says where its output is cut off may look like a mistake of the user's.
    if result.returncode not in ((0, 1, 2, 127) if call.is_shared else (0, 2)):
        yield f"exit code {result.returncode}: {said}"
    is_told = re.search(r'^\{.*"id":"[a-z-]+".*"message":|\[[a-z-]+\]$', result.stderr, re.MULTILINE)
    if not is_told and not call.is_shared:
        yield f"no message: {said}"
    if re.search("fatal error|stack dump|Crash", result.stderr, re.IGNORECASE):
        yield f"it crashed: {said}"


def writing_calls(log, folder):
    """The calls that change what lies in the folder, each once, in the order in which they first come."""
    numbers, open_files, found = {}, set(), {}
    for line in log.splitlines():
        if not (match := CALL.match(line)):
            continue
        process, name, rest = match.groups()
        number = numbers[process, name] = numbers.get((process, name), 0) + 1
        if folder not in rest or '"/dev/' in rest:
            continue
        if name.startswith("open") or name == "creat":
            if name != "creat" and not WRITING.search(rest):
                continue
            if opened := OPENED.search(rest):
                open_files.add((process, opened[1]))
        if name == "close":
            file = (process, rest.split("<")[0])
            if file not in open_files:
                continue
            open_files.discard(file)
        found.setdefault((name, number), Call(name, number, f"{name}({rest}".replace(folder, "")))
    makers = lambda call: sum(name == call.name and count >= call.number for (_, name), count in numbers.items())
    return [dataclasses.replace(call, is_shared=makers(call) > 1) for call in found.values()]


def units(folder):
    """What must be old or new as a whole, by name: a digest of a site, or of a file of the office's."""
    found = {}
    for output in ("output", "portal", "hdnd.git/congkhai/output"):
        site = congkhai.contents(folder / output)
        if (folder / output / congkhai.STATE / "commit").exists():
            found[output] = DECIDED
        elif site:
            found[output] = digest(site)
    if (folder / "live/current").exists():
        found["live"] = digest(whole(congkhai.everything(folder / "live/current")))
    if made := {path: data for path, data in congkhai.everything(folder / "xa").items()}:
        found["xa"] = digest(made)
    kept = ["content", "content-ban-goc", "portal-cache", "so-tay", "hdnd.git/hooks", ".git/hooks", "hdnd.git/congkhai/so-dia-chi.csv"]
    for path in (path for name in kept for path in [folder / name, *(folder / name).rglob("*")]):
        if path.is_file() and not path.name.startswith("."):
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found


def whole(files):
    """What a build made of a release, which must be what its own list says."""
    for line in files["SHA256SUMS"].decode().splitlines():
        sum, path = line.split("  ", 1)
        assert hashlib.sha256(files[path]).hexdigest() == sum, path
    return small.as_built(files)


def digest(files):
    together = hashlib.sha256()
    for path, data in sorted(files.items()):
        together.update(f"{path}\0{len(data)}\0".encode() + data)
    return together.hexdigest()


def paths(folder):
    """Everything that lies there, under whatever name it was released.

    Not what the next build saves time with, which is there only where the files are old enough; and not the folder, empty by
    then, where it puts what is to be moved.
    """
    found = (str(path.relative_to(folder)) for path in folder.rglob("*"))
    found = (path for path in found if not path.startswith("tmp/"))
    unsteady = (congkhai.STAMP, f"{congkhai.STAMP}.new", f"{congkhai.STATE}/stage")
    found = (path for path in found if not path.endswith(unsteady))
    return {RELEASE.sub("RELEASE", path) for path in found if not GIT.match(path)}


def sample(cases, count):
    """So many of them, from the first to the last in even steps."""
    return [cases[index * len(cases) // count] for index in range(min(count, len(cases)))]
