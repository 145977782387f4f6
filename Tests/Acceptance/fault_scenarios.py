"""Every command that writes, with what it finds: see `faults`."""

import zipfile

import congkhai
import councils_server
import small
from faults import Scenario

JSON = ["--format", "json"]


def council(folder):
    small.council(folder / "content")
    small.resolve(folder / "content", 2)


def change(folder):
    """Every page changes, one comes, one goes."""
    congkhai.change(folder / "content/site.yaml", "xã Bạch Minh", "xã Bạch Minh Thượng")
    small.resolve(folder / "content", 3)


def must(words, **options):
    result = congkhai.run([str(word) for word in words], **options)
    assert result.returncode == 0, result.stderr


def build(folder, *more):
    return congkhai.command("build", *JSON, *more, content=folder / "content", output=folder / "output")


def publish(folder, *more):
    return congkhai.command(
        "publish", "--to", folder / "live", *JSON, *more, content=folder / "content", output=folder / "output")


def rebuilt(folder):
    council(folder)
    must(build(folder))
    change(folder)
    (folder / "content/nghi-quyet/02.md").unlink()


def republished(folder, *more):
    """A second site is built, and the first one live."""
    council(folder)
    must(publish(folder, *more))
    change(folder)
    must(build(folder))


def rolled_back(folder):
    republished(folder)
    must(publish(folder))


def signed(folder):
    must(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", folder / "key"])
    kind, key = (folder / "key.pub").read_text().split()[:2]
    (folder / "content").mkdir()
    (folder / "content/nguoi-ky.txt").write_text(f'hdnd namespaces="so-cong-khai@congkhai" {kind} {key}\n')
    republished(folder, "--sign", folder / "key")


def program(verb, folder, *words):
    return [congkhai.PROGRAM, verb, "--content", folder / "content", *words, *JSON]


def untidy(folder):
    council(folder)
    for number in (1, 2):
        file = folder / f"content/nghi-quyet/{number:02}.md"
        lines = file.read_text(encoding="utf-8").split("\n")
        lines[1], lines[3] = lines[3], lines[1]
        file.write_text("\n".join(lines), encoding="utf-8")


def with_table(folder):
    council(folder)
    (folder / "bang.csv").write_text(
        "Mã,Tiêu đề,Ngày tiếp nhận,Trạng thái,Nội dung kiến nghị\n"
        "KN-2026-901,Sửa cống đầu ngõ,05/10/2026,Tiếp nhận,Đề nghị sửa cống.\n"
        "KN-2026-902,Thêm đèn đường,06/10/2026,Tiếp nhận,Đề nghị lắp đèn.\n", encoding="utf-8")


def told(folder):
    """An office file says who wrote it."""
    council(folder)
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    author = '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Lê Văn Máy</dc:creator>'
    with zipfile.ZipFile(folder / TOLD, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("meta.xml", f'<o:document-meta xmlns:o="{office}"><o:meta>{author}</o:meta></o:document-meta>')
        file.writestr("content.xml", f'<o:document-content xmlns:o="{office}"><o:body/></o:document-content>')


TOLD = "content/nghi-quyet/tờ trình.odt"


def portal(folder):
    """The second day of a portal, whose one council has changed."""
    council(folder)
    must(build(folder))
    file = councils_server.portal_file(folder, ["{tên: Xã Bạch Minh, thư mục: output}"])
    must(councils_server.command(file, output=folder / "portal"))
    change(folder)
    must(build(folder))


def bare(folder):
    assert small.git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "hdnd.git").returncode == 0


def pushed(folder):
    """A second commit lies in the repository, and the site of the first is live."""
    bare(folder)
    desk = folder / "desk"
    assert small.git(folder, "clone", "--quiet", "hdnd.git", desk).returncode == 0
    small.council(desk / "content")
    for number in (1, 2):
        small.resolve(desk / "content", number, text="Nội dung khác.")
        small.git(desk, "add", "--all")
        small.git(desk, "commit", "--quiet", "--message", "Sửa")
        assert small.git(desk, "push", "--quiet", "origin", "HEAD:main").returncode == 0
        if number == 1:
            must([congkhai.PROGRAM, "hook", "run", "--to", folder / "live"], cwd=folder / "hdnd.git")


def handbook(folder):
    """One that lacks a page, and has another one that is not of today."""
    must([congkhai.PROGRAM, "handbook", "--to", folder / "so-tay"])
    pages = sorted((folder / "so-tay").rglob("*.md"))
    pages[0].unlink()
    pages[1].write_text("Cũ.\n", encoding="utf-8")


SCENARIOS = [
    Scenario("build", council, build),
    Scenario("rebuild", rebuilt, build),
    Scenario("publish", republished, publish),
    Scenario("rollback", rolled_back, lambda folder: publish(folder, "--rollback")),
    Scenario("sign", signed, lambda folder: publish(folder, "--sign", folder / "key")),
    Scenario("push", pushed, lambda folder: [congkhai.PROGRAM, "hook", "run", "--to", folder / "live", *JSON],
             GIT_DIR="hdnd.git"),
    Scenario("hook", bare, lambda folder: [
        congkhai.PROGRAM, "hook", "install", folder / "hdnd.git", "--to", folder / "live", *JSON]),
    Scenario("pre-commit", lambda folder: (council(folder), must(["git", "init", "--quiet", folder])), lambda folder: [
        congkhai.PROGRAM, "hook", "install", "--pre-commit", folder, *JSON]),
    Scenario("handbook", handbook, lambda folder: [congkhai.PROGRAM, "handbook", "--to", folder / "so-tay"]),
    Scenario("new", council, lambda folder: program(
        "new", folder, "nghi-quyet", "--set", "tiêu đề=Một bài mới", "--set", "số ký hiệu=09/NQ-HĐND",
        "--set", "ngày ban hành=20/11/2026")),
    Scenario("fmt", untidy, lambda folder: program("fmt", folder)),
    Scenario("import", with_table, lambda folder: program("import", folder, folder / "bang.csv", "--kind", "kien-nghi")),
    Scenario("clean", told, lambda folder: [
        congkhai.PROGRAM, "clean", folder / TOLD, *JSON], keeps=TOLD),
    Scenario("report", council, lambda folder: congkhai.command(
        "report", "--from", "01/01/2026", "--to", "30/06/2026", *JSON,
        content=folder / "content", output=folder / "output")),
    Scenario("portal", portal, lambda folder: councils_server.command(
        folder / "portal.yaml", *JSON, output=folder / "portal")),
    Scenario("schema", council, lambda folder: [
        congkhai.PROGRAM, "schema", "--content", folder / "content", "--to", folder / "content"]),
    Scenario("ci", council, lambda folder: [congkhai.PROGRAM, "ci", "github", "--into", folder / "content", *JSON]),
    Scenario("init", lambda folder: None, lambda folder: [
        congkhai.PROGRAM, "init", folder / "xa", "--name", "Hội đồng nhân dân xã Bạch Minh", *JSON]),
]
