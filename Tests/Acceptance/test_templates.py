"""The templates within the program, and a council's own in place of them."""

import shutil
import time

import pytest

import congkhai


@pytest.fixture
def council(tmp_path):
    """A folder with nothing but records, and what builds its site."""
    content = tmp_path / "xa/content"
    (content / "trang").mkdir(parents=True)
    (content / "site.yaml").write_text("tên cơ quan: HĐND xã Bạch Minh\ncấp: xã\nđịa chỉ trang: https://a.example/\n", "utf-8")
    (content / "trang/lien-he.md").write_text(congkhai.record(["tiêu đề: Liên hệ"]), "utf-8")

    def build(output="output"):
        words = [congkhai.PROGRAM, "build", "--now", congkhai.NOW, "--lang", "en", "--output", output]
        result = congkhai.run(words, cwd=content.parent)
        assert result.returncode == 0, result.stderr
        return result.stdout

    return content.parent, build


def test_a_council_without_templates_gets_the_programs_own(council, tmp_path):
    folder, build = council
    build()
    congkhai.build(tmp_path / "named", content=folder / "content")
    assert congkhai.reproducible(folder / "output") == congkhai.reproducible(tmp_path / "named")


def test_a_council_keeps_only_what_it_changed(council):
    folder, build = council
    build("before")
    own = folder / "site-templates"
    own.mkdir()
    (own / "style.css").write_text("body { color: #123456 }\n")
    (own / "trang.js").mkdir()
    script = next(iter(sorted((congkhai.TEMPLATES / "trang.js").iterdir())))
    (own / "trang.js" / script.name).write_text("// của xã\n")
    build("after")
    before, after = congkhai.contents(folder / "before"), congkhai.contents(folder / "after")
    assert after["style.css"] == b"body { color: #123456 }\n"
    assert after["trang.js"] == before["trang.js"].replace(script.read_bytes(), "// của xã\n".encode())
    assert before.keys() == after.keys()


def test_a_page_of_its_own_shows_on_every_page_that_uses_it(council):
    folder, build = council
    own = folder / "site-templates"
    own.mkdir()
    shutil.copy(congkhai.TEMPLATES / "404.mustache", own)
    congkhai.change(own / "404.mustache", "{{words.not-found}}", "{{words.not-found}} (xã)")
    build()
    assert "(xã)" in (folder / "output/404.html").read_text("utf-8")


def test_a_build_with_nothing_to_do_stops_early_without_templates_too(council):
    folder, build = council
    time.sleep(0.1)  # what was written a moment ago may be written again without its times telling
    build()
    assert "nothing has changed" in build()
    (folder / "site-templates").mkdir()
    assert "nothing has changed" in build(), "an empty folder changes nothing"
    (folder / "site-templates/style.css").write_text("body { margin: 0 }\n")
    assert "nothing has changed" not in build()
    (folder / "site-templates/style.css").unlink()
    assert "nothing has changed" not in build()
    assert (folder / "output/style.css").read_bytes() == (congkhai.TEMPLATES / "style.css").read_bytes()
