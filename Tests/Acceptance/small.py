"""A council with one resolution: its site is built and sent about in a moment."""

import os
import subprocess

import congkhai

SETTINGS = """tên cơ quan: Hội đồng nhân dân xã Bạch Minh
cấp: xã
tỉnh: Mẫu
địa chỉ trang: https://bach-minh.example.vn/hdnd/
"""


def paper(remark=""):
    """The least that is a PDF to those who read one: a page without a word, and a remark that nobody sees."""
    return (
        f"%PDF-1.4\n% {remark}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>"
        "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    ).encode()


def council(folder):
    (folder / "nghi-quyet").mkdir(parents=True)
    (folder / "site.yaml").write_text(SETTINGS, encoding="utf-8")
    resolve(folder, 1)
    return folder


def resolve(folder, number, day="26/02/2026", text="Nội dung."):
    """Adds a resolution, or changes it."""
    lines = [f"tiêu đề: Nghị quyết số {number}", f"số ký hiệu: {number:02}/NQ-HĐND", f"ngày ban hành: {day}"]
    record = "---\n" + "\n".join(lines) + f"\n---\n\n{text}\n"
    (folder / f"nghi-quyet/{number:02}.md").write_text(record, encoding="utf-8")


def publish(content, to, *more, **options):
    return congkhai.run(publishing(content, to, *more), **options)


def publishing(content, to, *more):
    """The command; the site is built beside its content."""
    output = content.with_name(content.name + "-output")
    return congkhai.command("publish", "--to", to, *more, content=content, output=output)


def releases(folder):
    return sorted(path.name for path in (folder / "releases").iterdir())


def live(folder):
    """The name of the release that is live, which must be whole."""
    name = os.readlink(folder / "current").removeprefix("releases/")
    assert (folder / "current/phien-ban.txt").read_text() == name + "\n"
    return name


def site(folder):
    """What citizens get, but for what each release says of itself."""
    return as_built(congkhai.everything(folder / "current"))


def as_built(files):
    """Of a release the files that a build makes, and the list as it makes it."""
    own = {"phien-ban.txt", "chuoi-phat-hanh.txt", "SHA256SUMS.sig", "danh-sach-tep.txt"}
    lines = files["SHA256SUMS"].decode().splitlines(keepends=True)
    listed = "".join(line for line in lines if line.rstrip("\n").split("  ", 1)[1] not in own)
    return {path: data for path, data in files.items() if path not in own} | {"SHA256SUMS": listed.encode()}


def git(folder, *words, **options):
    identity = ["-c", "user.name=Văn phòng", "-c", "user.email=van-phong@bach-minh.example.vn"]
    return subprocess.run(
        ["git", *identity, *words], cwd=folder, capture_output=True, encoding="utf-8", timeout=120, **options)
