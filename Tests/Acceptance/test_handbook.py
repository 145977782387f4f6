"""`congkhai handbook`: what it tells a newcomer is true."""

import re

import bs4
import pytest

import congkhai
from test_html import complaints


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    folder = tmp_path_factory.mktemp("handbook") / "so-tay"
    result = congkhai.run([congkhai.PROGRAM, "handbook", "--to", folder])
    assert (result.returncode, result.stderr) == (0, "")
    return folder


def test_every_kind_has_a_page_with_every_field(book):
    kinds = {file.relative_to(congkhai.CONTENT).parts[0] for file in congkhai.CONTENT.rglob("*.md")}
    assert kinds <= {file.stem for file in book.glob("*.md")}
    text = (book / "nghi-quyet.md").read_text(encoding="utf-8")
    assert "### Số ký hiệu\n\n**Bắt buộc.** Như trên văn bản" in text
    assert "| tán thành |" in text and "Cũng viết được: «Ngày ký»" in text


def test_its_examples_are_sound_and_tidy(book, tmp_path):
    content = tmp_path / "content"
    for page in book.glob("*.md"):
        for path, text in re.findall(r"^`(\S+\.md)`\n\n```\n(.*?)^```$", page.read_text(encoding="utf-8"), re.S | re.M):
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text(text, encoding="utf-8")
    assert len(list(content.rglob("*.md"))) == 16
    (content / "site.yaml").write_text(
        "tên cơ quan: Hội đồng nhân dân xã Bạch Minh\ncấp: xã\nđịa chỉ trang: https://bach-minh.example.vn/hdnd/\n"
        "nhiệm kỳ: {tên: 2026–2031, từ: 28/03/2026, đến: 2031}\nlĩnh vực: [Giao thông, Giáo dục]\n"
        "thôn: [Đông Hạ, Bờ Đình]\n", encoding="utf-8")
    result = congkhai.run(congkhai.command("check", "--strict", content=content))
    assert (result.returncode, result.stderr) == (0, "")
    assert congkhai.run([congkhai.PROGRAM, "fmt", "--check", "--content", content]).returncode == 0


def test_every_message_of_the_program_is_in_it(book):
    text = (book / "loi-bao.md").read_text(encoding="utf-8")
    for word in ("missing-field", "yaml-tab", "budget-sum", "output-locked"):
        assert f"\n### {word}\n" in text


def test_links_lead_somewhere(book):
    for page in book.glob("*.md"):
        for target in re.findall(r"\]\(([^)]+)\)", re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.S)):
            assert (book / target).is_file(), f"{page.name}: {target}"
    page = bs4.BeautifulSoup((book / "so-tay.html").read_bytes(), "lxml")
    ids = {tag["id"] for tag in page.find_all(id=True)}
    links = [tag["href"] for tag in page.find_all("a")]
    assert len(links) > 30
    assert all(link.startswith("#") and link[1:] in ids for link in links)


def test_the_page_is_sound_and_stands_alone(book):
    page = book / "so-tay.html"
    assert complaints([page]) == []
    html = bs4.BeautifulSoup(page.read_bytes(), "lxml")
    assert not html.find_all(["script", "link", "img", "iframe"])
    assert html.html["lang"] == "vi" and len(html.find_all("h1")) == 1


def test_the_first_page_uses_commands_that_there_are(book):
    """Options and kinds that it names are asked of the program itself."""
    text = (book / "index.md").read_text(encoding="utf-8")
    commands = re.findall(r"^congkhai ([a-z]+)", text, re.M)
    assert commands == ["init", "new", "check", "explain", "explain", "serve", "build"]
    for words in re.findall(r"^congkhai (explain .*)$", text, re.M):
        assert congkhai.run([congkhai.PROGRAM, *words.split()]).returncode == 0


def test_going_back_stands_beside_publishing(book):
    part = (book / "index.md").read_text(encoding="utf-8").split("## 5. Đăng")[1].split("\n## ")[0]
    help = congkhai.run([congkhai.PROGRAM, "publish", "--help"]).stdout
    for word in ("--list", "--rollback"):
        assert word in part and word in help


def test_the_same_bytes_each_time(book, tmp_path):
    congkhai.run([congkhai.PROGRAM, "handbook", "--to", tmp_path / "a"])
    assert congkhai.everything(tmp_path / "a") == congkhai.everything(book)


def test_a_folder_that_cannot_be_written(ordinary_user):
    folder, options = ordinary_user
    (folder / "so-tay").mkdir(mode=0o555)
    result = congkhai.run([congkhai.PROGRAM, "handbook"], **options)
    assert result.returncode == 2 and "[unwritable-content]" in result.stderr
