"""The Debian package, installed, used and purged by apt in a Debian that knows nothing of this machine."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import pytest

import congkhai

SCRIPT = congkhai.REPOSITORY / "Scripts/package"
LINKED = subprocess.run(["ldd", congkhai.PROGRAM], capture_output=True, encoding="utf-8").stdout
# Recommended: without them nobody looks into PDF files, and --strict takes that for an error.
TOOLS = ["poppler-utils", "qpdf"]
pytestmark = pytest.mark.skipif("libswift" in LINKED, reason="the program was linked without --static-swift-stdlib")


def make(folder):
    words = [SCRIPT, "--program", congkhai.PROGRAM, folder]
    # As little squeezed as can be, which is not what is tested here and takes half a minute.
    environment = {"SOURCE_DATE_EPOCH": "1795140000", "DPKG_DEB_COMPRESSOR_LEVEL": "1"}
    result = congkhai.run(words, env=os.environ | environment)
    assert result.returncode == 0, result.stderr
    return pathlib.Path(result.stdout.strip())


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    return make(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="module")
def unpacked(package):
    folder = package.parent / "unpacked"
    subprocess.run(["dpkg-deb", "--raw-extract", package, folder], check=True)
    return folder


def test_the_same_program_gives_the_same_package(package, tmp_path):
    assert make(tmp_path).read_bytes() == package.read_bytes()


def test_what_it_needs_is_declared(unpacked):
    control = (unpacked / "DEBIAN/control").read_text("utf-8")
    (depends,) = re.findall(r"^Depends: (.*)$", control, re.M)
    for library in ("libc6", "libcmark-gfm", "libgd3", "libnettle8", "libpng16-16", "libqrencode4", "libyaml-0-2", "libzip4", "tzdata"):
        assert library in depends
    assert "pandoc" in re.findall(r"^Recommends: (.*)$", control, re.M)[0]
    subprocess.run(["md5sum", "--check", "--quiet", "DEBIAN/md5sums"], cwd=unpacked, check=True)


def test_every_command_has_a_manual_page_that_reads_without_a_warning(unpacked):
    shown = congkhai.run([congkhai.PROGRAM, "--help"]).stdout
    commands = re.findall(r"^  ([a-z]+)(?: \(default\))? ", shown[shown.index("SUBCOMMANDS:"):], re.M)
    pages = {page.name: page for page in (unpacked / "usr/share/man/man1").iterdir()}
    assert len(commands) > 3
    expected = {"congkhai.1.gz"} | {f"congkhai-{command}.1.gz" for command in commands}
    within = {page for page in pages if page.rsplit("-", 1)[0] + ".1.gz" in expected - {"congkhai.1.gz"}}
    assert within == {"congkhai-hook-install.1.gz", "congkhai-hook-run.1.gz"}
    assert pages.keys() - within == expected
    for page in pages.values():
        read = congkhai.run(["man", "--warnings", "-E", "UTF-8", "-l", str(page)], env=os.environ | {"MANWIDTH": "100"})
        assert (read.returncode, read.stderr) == (0, ""), page
        assert "congkhai" in read.stdout


def test_the_shell_completes_commands_and_kinds(unpacked):
    script = unpacked / "usr/share/bash-completion/completions/congkhai"
    asked = f"""
      PATH="{unpacked}/usr/bin:$PATH"
      source "{script}"
      try() {{ COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _congkhai congkhai "${{COMP_WORDS[-1]}}" "${{COMP_WORDS[-2]}}"; echo "${{COMPREPLY[*]}}"; }}
      try congkhai ne
      try congkhai new ngh
    """
    result = congkhai.run(["bash", "-c", asked])
    assert result.stdout.split() == ["new", "nghi-quyet"], result.stderr


def mirror():
    """Where apt has this Debian from."""
    sites = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(SITE) $(CODENAME)"], capture_output=True, encoding="utf-8").stdout
    release = dict(re.findall(r'^(\w+)="?([^"\n]*)', pathlib.Path("/etc/os-release").read_text(), re.M))
    for line in sites.splitlines():
        site, _, name = line.partition(" ")
        if name == release.get("VERSION_CODENAME"):
            return site, name
    return None


def test_apt_installs_uses_and_purges_it(package, site):
    if os.geteuid() != 0 or not shutil.which("debootstrap") or not mirror():
        pytest.skip("a clean root is made by root alone, with debootstrap and a mirror")
    address, suite = mirror()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="congkhai-root-"))
    try:
        made = subprocess.run(
            ["debootstrap", "--variant=minbase", suite, folder / "root", address], capture_output=True, encoding="utf-8", timeout=600)
        if made.returncode != 0:
            pytest.skip(f"no clean root: {made.stdout.splitlines()[-1:]}")
        root = folder / "root"

        def inside(*words):
            # The mount is gone with the command: nothing that is removed afterwards leads out of the folder.
            alone = ["unshare", "--mount", "sh", "-c", 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"']
            return congkhai.run(
                [*alone, root, *words],
                env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"})

        if inside("true").returncode != 0:
            pytest.skip("nothing may be mounted here")
        before = {path.relative_to(root) for path in root.rglob("*congkhai*")}
        shutil.copy(package, root / "root")
        shutil.copytree(congkhai.CONTENT, root / "srv/xa/content")

        installed = inside("apt-get", "install", "-y", "-q", "--no-install-recommends", f"/root/{package.name}", *TOOLS)
        assert installed.returncode == 0, installed.stdout + installed.stderr
        built = inside("sh", "-c", f"cd /srv/xa && congkhai build --strict --now {congkhai.NOW}")
        assert built.returncode == 0, built.stderr
        assert congkhai.reproducible(root / "srv/xa/output") == congkhai.reproducible(site.folder)
        started = inside("sh", "-c", "cd /srv && congkhai init phuong --yes --name 'HĐND phường' && cd phuong && congkhai build")
        assert started.returncode == 0, started.stderr

        purged = inside("apt-get", "purge", "-y", "-q", "congkhai")
        assert purged.returncode == 0, purged.stdout + purged.stderr
        (root / "root" / package.name).unlink()
        shutil.rmtree(root / "srv")
        assert {path.relative_to(root) for path in root.rglob("*congkhai*")} == before
    finally:
        shutil.rmtree(folder)
