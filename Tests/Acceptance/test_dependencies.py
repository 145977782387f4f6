"""The page that says why each dependency is there names them all, as the code has them, and none that is gone."""

import re

import congkhai

SOURCES = congkhai.REPOSITORY / "Sources"
PAGE = SOURCES / "Libraries/README.md"


def rows(heading):
    """The cells of the table under a heading."""
    part = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", PAGE.read_text("utf-8"), re.M | re.S)[1]
    lines = [line.strip("|").split("|") for line in part.splitlines() if line.startswith("| `")]
    cells = [[cell.strip() for cell in line] for line in lines]
    assert len({row[0] for row in cells}) == len(cells)
    assert all(cell for row in cells for cell in row), "a cell is empty"
    return {row[0].strip("`"): row[1:] for row in cells}


def code():
    return "".join(path.read_text("utf-8") for path in sorted(SOURCES.rglob("*.swift")))


def test_every_swift_package_is_there_with_its_range():
    manifest = (congkhai.REPOSITORY / "Package.swift").read_text("utf-8")
    packages = dict(re.findall(r'\.package\(url: ".*/([^/"]+)", (.+)\),\n', manifest))
    assert {name: cells[0].strip("`") for name, cells in rows("Swift packages").items()} == packages
    # A version before 1.0 is not trusted beyond its minor one.
    assert all(range.startswith(".upToNextMinor(") for range in packages.values() if '"0.' in range)


def test_every_library_of_the_system_is_there():
    setup = (congkhai.REPOSITORY / "Scripts/setup.bash").read_text("utf-8")
    packages = re.search(r"build_packages=\(([^)]*)\)", setup)[1].split()
    assert set(rows("Libraries of the system")) == set(packages)
    manifest = (congkhai.REPOSITORY / "Package.swift").read_text("utf-8")
    linked = {name for names in re.findall(r"debian: \[([^]]*)\]", manifest) for name in re.findall(r'"(.*?)"', names)}
    assert linked <= set(packages)


def test_every_program_that_is_run_is_there():
    told = {package: cells[0].split(", ") for package, cells in rows("Programs of the system").items()}
    text = code()
    tools = re.findall(r'\bTool\(\s*"([^"]+)",\s*package: "([^"]+)"', text)
    assert len(tools) > 8
    for name, packages in tools:
        assert any(name in told[package] for package in packages.split()), name
        assert all(package in told for package in packages.split()), packages
    paths = {path.rsplit("/", 1)[1] for path in re.findall(r'"(/(?:usr/)?s?bin/[\w-]+)"', text)}
    assert paths <= {program for programs in told.values() for program in programs}
    # What the page tells of is in the code, or in its table of holes; some every Debian has.
    known = text + (SOURCES / "Desk/Examining/Holes/known-holes.yaml").read_text("utf-8")
    gone = {package for package in told if not re.search(rf"\b{re.escape(package)}\b", known)}
    assert gone <= {"coreutils", "dash", "util-linux"}


def test_the_holes_of_whatever_reads_strangers_bytes_are_looked_for():
    holes = (SOURCES / "Desk/Examining/Holes/known-holes.yaml").read_text("utf-8")
    names = set(re.findall(r"^  ([a-z0-9.+-]+):$", holes, re.M))
    assert {"cmark-gfm", "libyaml", "libpng1.6", "libgd2", "libzip", "nettle", "curl", "git", "openssh", "rsync", "rclone",
            "pandoc", "poppler", "qpdf", "libimage-exiftool-perl", "ghostscript"} <= names
    # Each hole once, under the name by which the world knows it.
    ids = re.findall(r"CVE-[0-9]{4}-[0-9]{4,}", holes.split("as of:")[1])
    assert len(ids) == len(set(ids)) > 80
