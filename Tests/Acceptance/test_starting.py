"""A council's folder and its first records, made as an office makes them: at a terminal, or by flags."""

import json
import os
import pathlib
import re

import pytest

import congkhai
import terminal

NAME = "Hội đồng nhân dân phường Bạch Minh"
TODAY = os.environ | {"SOURCE_DATE_EPOCH": "1795140000"}  # 20/11/2026


def call(*words, cwd=None):
    return congkhai.run([congkhai.PROGRAM, *words], cwd=cwd, env=TODAY, stdin=-3)


def warnings(folder):
    """The places of what is still to be filled in; nothing else may be wrong."""
    checked = call("check", "--format", "json", cwd=folder)
    assert checked.returncode == 0, checked.stderr
    said = [json.loads(line) for line in checked.stderr.splitlines()]
    assert {line["id"] for line in said} <= {"placeholder-left"}
    return [f"{line['file']}:{line['line']}" for line in said]


def passes(folder):
    """Checked with nothing wrong but what only the office can fill in, and built with no folder of templates."""
    warnings(folder)
    built = call("build", cwd=folder)
    assert built.returncode == 0, built.stderr
    return folder / "output"


@pytest.fixture
def council(tmp_path):
    made = call("init", "xa", "--name", NAME, "--places", "Đông Hạ, Gò Sen", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    return tmp_path / "xa"


def test_a_council_made_by_flags_passes_and_is_built(council):
    output = passes(council)
    home = (output / "index.html").read_text("utf-8")
    assert NAME in home
    assert "minh hoạ" not in home, "no banner of a sample"
    assert not list(output.glob("nghi-quyet/2026/*/index.html")), "the example is a draft"
    assert "cấp: phường\n" in (council / "content/site.yaml").read_text("utf-8"), "as its name says"
    assert {".gitignore", ".gitattributes", ".editorconfig", "README.md", "content"} <= set(os.listdir(council))


def test_what_only_the_office_knows_is_asked_for_until_it_is_there(council):
    settings, page = council / "content/site.yaml", council / "content/trang/lien-he.md"
    line = [line.startswith("địa chỉ trang:") for line in settings.read_text("utf-8").splitlines()].index(True) + 1
    assert warnings(council) == [f"content/site.yaml:{line}", "content/trang/lien-he.md:7"]
    shown = call("publish", "--to", "live", cwd=council).stderr
    assert f"content/site.yaml:{line}:" in shown and "https://xa.tinh.gov.vn/hdnd/" in shown
    congkhai.change(settings, "https://chua-co-dia-chi.example/", "https://bach-minh.example.vn/")
    congkhai.change(page, "Văn phòng đang cập nhật địa chỉ, số điện thoại và giờ làm việc ở trang này.", "Số 1, đường Mẫu.")
    assert warnings(council) == []


def test_all_that_was_made_is_counted_and_the_editor_finds_its_schemas(tmp_path):
    made = call("init", "xa", "--name", NAME, cwd=tmp_path)
    files = [path for path in (tmp_path / "xa").rglob("*") if path.is_file()]
    count = int(re.search(r"(\d+) tệp mới", made.stdout)[1])
    listed = [line.split()[0] for line in made.stdout.splitlines() if line.startswith("  xa/") and "(" not in line]
    folders = [int(number) for number in re.findall(r"/ \((\d+) ", made.stdout)]
    assert count == len(files) == len(listed) + sum(folders), made.stdout
    settings = json.loads((tmp_path / "xa/.vscode/settings.json").read_bytes())
    assert [path for path in settings["yaml.schemas"] if not (tmp_path / "xa" / path).exists()] == []
    assert "*.can-sua*.csv" in (tmp_path / "xa/.gitignore").read_text("utf-8")
    before = congkhai.snapshot(tmp_path)
    again = call("schema", cwd=tmp_path / "xa")
    assert (again.returncode, again.stderr) == (0, "") and re.fullmatch(r"Đã viết \d+ tệp trong ./.vscode/\n", again.stdout)
    assert congkhai.snapshot(tmp_path) == before


def test_a_council_is_made_at_the_terminal(tmp_path):
    code, shown = terminal.answer(
        [congkhai.PROGRAM, "init", "xa"],
        ["", "HĐND xã: Bạch Minh", "thôn", "2", "Mẫu", "https://bach-minh.example/", "Đông Hạ, Gò Sen", "bach-minh.example", "https://bach-minh.example/"],
        cwd=tmp_path, env=TODAY)
    assert code == 0, shown
    assert "mục «Tên cơ quan» không để trống được" in shown
    assert "«thôn» không dùng được cho mục «Cấp»" in shown
    assert "«https://bach-minh.example/» là địa chỉ trang mạng, không phải tên" in shown and "[…]" not in shown
    assert "«bach-minh.example» không phải là địa chỉ trang mạng" in shown
    text = (tmp_path / "xa/content/site.yaml").read_text("utf-8")
    for line in ('tên cơ quan: "HĐND xã: Bạch Minh"', "cấp: phường", "tỉnh: Mẫu", "thôn: [Đông Hạ, Gò Sen]"):
        assert f"{line}\n" in text
    passes(tmp_path / "xa")


@pytest.mark.parametrize("level, asked", [("phuong", "Khu phố, tổ dân phố ở đây, ví dụ: Khu phố 1"), ("xa", "Thôn, bản, ấp, xóm, làng… ở đây, ví dụ: Đông Hạ")])
def test_it_asks_in_the_words_of_the_unit_and_takes_no_house_for_a_village(tmp_path, level, asked):
    house = "Số 5 đường Hoà Bình"
    code, shown = terminal.answer(
        [congkhai.PROGRAM, "init", "xa"], ["HĐND Bạch Minh", level, "", house, f"Đông Hạ, {house}", "Xóm 26/3, Khu 5, 7", ""],
        cwd=tmp_path, env=TODAY)
    assert code == 0, shown
    assert asked in shown
    assert shown.count(f"«{house}» là địa chỉ nhà, không phải tên thôn hay khu phố") == 2
    text = (tmp_path / "xa/content/site.yaml").read_text("utf-8")
    assert 'thôn: [Xóm 26/3, Khu 5, 7]\n' in text
    assert f"cấp: {'phường' if level == 'phuong' else 'xã'}\n" in text, "with its accents, as all else"
    again = call("init", "ha", "--name", NAME, "--places", "12 ngõ Chùa", cwd=tmp_path)
    assert again.returncode == 1 and "[address-as-name]" in again.stderr and not (tmp_path / "ha").exists()


def test_nothing_that_is_there_is_overwritten(council):
    (council / "README.md").write_text("của xã\n", "utf-8")
    (council / ".editorconfig").unlink()
    (council / "content/trang/cach-dung.md").unlink()
    before = congkhai.snapshot(council)
    again = call("init", "xa", "--name", NAME, cwd=council.parent)
    assert again.returncode == 2
    assert ".gitattributes" in again.stderr and "[folder-not-empty]" in again.stderr
    assert congkhai.snapshot(council) == before
    assert call("init", ".", "--add", cwd=council).returncode == 0
    assert (council / "README.md").read_text("utf-8") == "của xã\n"
    assert (council / ".editorconfig").exists()
    assert not (council / "content/trang/cach-dung.md").exists(), "what the office deleted stays away"


def test_all_or_nothing(tmp_path, ordinary_user):
    folder, options = ordinary_user
    options["env"] = options["env"] | {"SOURCE_DATE_EPOCH": TODAY["SOURCE_DATE_EPOCH"]}
    (folder / "xa/content/trang").mkdir(parents=True)
    os.chmod(folder / "xa/content/trang", 0o555)
    if options.get("user"):
        for path in ("xa", "xa/content"):
            os.chown(folder / path, 65534, 65534)
    before = congkhai.everything(folder), sorted(folder.rglob("*"))
    words = [congkhai.PROGRAM, "init", "xa", "--add", "--yes", "--name", NAME]
    result = congkhai.run(words, **options)
    assert result.returncode == 2, result.stderr
    assert "[unwritable-folder]" in result.stderr
    assert (congkhai.everything(folder), sorted(folder.rglob("*"))) == before
    os.chmod(folder / "xa/content/trang", 0o755)


@pytest.mark.parametrize("words, code, identifier", [
    (["xa"], 1, "missing-field"),
    (["xa", "--name", NAME, "--level", "thôn"], 1, "invalid-choice"),
    (["xa", "--name", NAME, "--base-url", "a.example"], 1, "invalid-address"),
    (["tep", "--name", NAME], 2, "not-a-folder"),
])
def test_what_is_wrong_makes_no_folder(tmp_path, words, code, identifier):
    (tmp_path / "tep").write_text("")
    result = call("init", *words, cwd=tmp_path)
    assert (result.returncode, f"[{identifier}]" in result.stderr) == (code, True), result.stderr
    assert os.listdir(tmp_path) == ["tep"]


def test_the_templates_are_copied_on_request(council):
    assert call("init", ".", "--add", "--with-templates", cwd=council).returncode == 0
    assert congkhai.everything(council / "site-templates") == congkhai.everything(congkhai.TEMPLATES)


# Records


def test_a_record_is_begun_at_the_terminal(council):
    code, shown = terminal.answer(
        [congkhai.PROGRAM, "new", "nghị quyết"],
        ["Về việc: nạo vét rãnh", "", "33/NQ-HĐND", "31/02/2026", "26/2/26", "26/02/2026", ""],
        cwd=council, env=TODAY)
    assert code == 0, shown
    assert "«31/02/2026» không phải là một ngày có thật" in shown
    assert "năm viết bốn chữ số, ví dụ 26/2/2026" in shown
    assert "mục «Số ký hiệu» không để trống được" in shown
    text = (council / "content/nghi-quyet/2026/33-nq-hdnd.md").read_text("utf-8")
    assert text.startswith(
        '---\ntiêu đề: "Về việc: nạo vét rãnh"\nsố ký hiệu: 33/NQ-HĐND\nngày ban hành: 26/02/2026\n')
    assert "## Ngày bắt đầu có hiệu lực.\n#ngày hiệu lực:\n" in text
    assert "nạo vét rãnh" in (passes(council) / "nghi-quyet/2026/33-nq-hdnd/index.html").read_text("utf-8")


def test_a_choice_is_a_number_or_words_and_the_name_may_be_another(council):
    code, shown = terminal.answer(
        [congkhai.PROGRAM, "new"],
        ["kien nghi", "kien nghi cu tri", "Đèn đường tắt", "1/11/2026", "9", "2", "Đèn tắt từ đầu tháng.", ""],
        cwd=council, env=TODAY)
    assert code == 0, shown
    assert "gõ số từ 1 đến 16" in shown
    assert "«9» không dùng được cho mục «Trạng thái»" in shown
    text = (council / "content/kien-nghi/2026/kn-2026-001.md").read_text("utf-8")
    assert "trạng thái: đã chuyển\n" in text and "nội dung: Đèn tắt từ đầu tháng.\n" in text
    passes(council)


def test_who_closes_the_terminal_has_written_nothing(council):
    before = congkhai.snapshot(council)
    code, shown = terminal.answer([congkhai.PROGRAM, "new", "tin-tuc"], ["Một tin", "\x04"], cwd=council, env=TODAY)
    assert code == 1 and "chưa ghi gì" in shown
    assert congkhai.snapshot(council) == before


def test_the_example_of_an_hour_has_one(council):
    code, shown = terminal.answer(
        [congkhai.PROGRAM, "new", "tiep-xuc-cu-tri"], ["Tiếp xúc cử tri", "\x04"], cwd=council, env=TODAY)
    assert code == 1 and "Ngày giờ bắt đầu.\n  Ví dụ: 26/02/2026 08:00\n" in shown


RECORDS = {
    "ky-hop": ["hình thức=thường lệ", "bắt đầu=20/11/2026 08:00"],
    "nghi-quyet": ["số ký hiệu=01/NQ-HĐND", "ngày ban hành=20/11/2026"],
    "van-ban": ["loại văn bản=kế hoạch", "ngày đăng=20/11/2026"],
    "giam-sat": ["hình thức=chuyên đề", "chủ thể giám sát=Thường trực", "năm=2026"],
    "chat-van": ["ngày hỏi=20/11/2026", "người chất vấn=Nguyễn Văn A", "người trả lời=Trần Thị B"],
    "ngan-sach": ["năm=2026", "giai đoạn=quyết toán"],
    "du-an": [], "quy-hoach": [], "trang": [],
    "kien-nghi": ["ngày tiếp nhận=20/11/2026", "trạng thái=tiếp nhận", "nội dung=Rãnh tắc: nước ngập #2"],
    "tiep-xuc-cu-tri": ["bắt đầu=20/11/2026 08:00"],
    "dai-bieu": ["họ và tên=Nguyễn Văn A"],
    "co-quan": ["tên=Ban Pháp chế"],
    "lich": ["bắt đầu=20/11/2026 08:00"],
    "tin-tuc": ["ngày đăng=20/11/2026"],
    "bao-cao": ["từ=01/01/2026", "đến=30/06/2026"],
}


def test_a_record_of_every_kind_passes(council):
    assert RECORDS.keys() == {path.name for path in congkhai.CONTENT.iterdir() if path.is_dir()} - {"tep"}
    for kind, fields in RECORDS.items():
        title = [] if kind in ("dai-bieu", "co-quan") else ["tiêu đề=Một bài mới"]
        words = [word for field in title + fields for word in ("--set", field)]
        result = call("new", kind, *words, cwd=council)
        assert (result.returncode, result.stderr) == (0, ""), kind
        assert pathlib.Path(council / result.stdout.split()[-1]).exists()
    passes(council)


def test_every_line_of_a_new_record_holds_what_it_says_once_its_sign_is_gone(council):
    words = ["--set", "tiêu đề=a", "--set", "số ký hiệu=05/NQ-HĐND", "--set", "ngày ban hành=20/11/2026"]
    assert call("new", "nghi-quyet", *words, cwd=council).returncode == 0
    file = council / "content/nghi-quyet/2026/05-nq-hdnd.md"
    fill = {"#tóm tắt:": "tóm tắt: Một câu.", "#người ký:": "người ký:", "#  họ và tên:": "  họ và tên: Nguyễn Văn A",
            "#ngày hiệu lực:": "ngày hiệu lực: 01/12/2026", "#quy phạm:": "quy phạm: có"}
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(fill.get(line.rstrip("\n"), line.rstrip("\n")) + "\n" for line in lines), "utf-8")
    passes(council)


@pytest.mark.parametrize("words, identifier, said", [
    (["nghi-quyt"], "unknown-kind", "nghi-quyet"),
    (["nghi-quyet", "--set", "tieu de=a"], "missing-field", "Ngày ban hành"),
    (["nghi-quyet", "--set", "ngày ban hàn=1/1/2026"], "unknown-field", "ngày ban hành"),
    (["nghi-quyet", "--set", "số=1", "--set", "số ký hiệu=2"], "duplicate-field", ""),
    (["kien-nghi", "--set", "người gửi=Nguyễn Văn A"], "personal-data", ""),
    (["kien-nghi", "--set", "thôn=Cầu Mây"], "unknown-place", "Gò Sen"),
    (["ngan-sach", "--set", "năm=12%"], "invalid-number", ""),
    (["trang", "--set", "tiêu đề=a", "--name", "///"], "invalid-name", ""),
    (["trang", "--set", "tiêu đề=a", "--name", "lien-he.md"], "file-exists", "lien-he"),
])
def test_a_record_that_would_not_do_is_not_written(council, words, identifier, said):
    before = congkhai.snapshot(council)
    result = call("new", *words, cwd=council)
    assert (result.returncode, f"[{identifier}]" in result.stderr) == (1, True), result.stderr
    assert said in result.stderr
    assert congkhai.snapshot(council) == before


NUMBERED = ["--set", "tiêu đề=a", "--set", "số ký hiệu=05/NQ-HĐND", "--set", "ngày ban hành=20/11/2026"]
MEETING = ["ky-hop", "--set", "tiêu đề=Kỳ họp thứ hai", "--set", "hình thức=thường lệ", "--set"]


@pytest.mark.parametrize("first, again, path", [
    (["nghi-quyet", *NUMBERED], ["nghi-quyet", *NUMBERED, "--name", "khac"], "nghi-quyet/2026/05-nq-hdnd.md"),
    ([*MEETING, "bắt đầu=20/11/2026 08:00"], [*MEETING, "bắt đầu=20/11/2026 08:00"], "ky-hop/2026/ky-hop-thu-hai.md"),
    (["dai-bieu", "--set", "họ và tên=Cù Thị Ổi"], ["dai-bieu", "--set", "họ và tên=cù thị ổi"], "dai-bieu/cu-thi-oi.md"),
])
def test_a_record_that_is_there_is_named_and_no_second_one_written(council, first, again, path):
    assert call("new", *first, cwd=council).returncode == 0
    before = congkhai.snapshot(council)
    result = call("new", *again, cwd=council)
    assert result.returncode == 1 and "[duplicate-record]" in result.stderr and f"content/{path} [" in result.stderr
    assert "chưa ghi gì" in result.stderr and congkhai.snapshot(council) == before


@pytest.mark.parametrize("words, identifier", [
    (["nghi-quyet", *NUMBERED, "--set", "ngày hiệu lực=19/11/2026"], "dates-out-of-order"),
    (["nghi-quyet", *NUMBERED, "--set", "kỳ họp=ky-hop/2026/khong-co"], "dangling-reference"),
    (["kien-nghi", "--set", "tiêu đề=b", "--set", "ngày tiếp nhận=20/11/2026", "--set", "trạng thái=tiếp nhận",
      "--set", "nội dung=c", "--set", "mã=KN-1"], "duplicate-code"),
])
def test_a_record_at_odds_with_others_is_not_written(council, words, identifier):
    other = ["--set", "tiêu đề=a", "--set", "ngày tiếp nhận=19/11/2026", "--set", "trạng thái=tiếp nhận", "--set", "nội dung=c"]
    assert call("new", "kien-nghi", *other, "--name", "kn-1", cwd=council).returncode == 0
    before = congkhai.snapshot(council)
    result = call("new", *words, cwd=council)
    assert result.returncode == 1 and "chưa ghi gì" in result.stderr, result.stderr
    assert f"[{identifier}]" in result.stderr or identifier == "duplicate-code" and "[duplicate-record]" in result.stderr, result.stderr
    assert congkhai.snapshot(council) == before


def test_a_file_may_come_after_its_record(council):
    result = call("new", "nghi-quyet", *NUMBERED, "--set", "tệp=05-nq-hdnd.pdf", cwd=council)
    assert result.returncode == 1 and "[missing-file]" in result.stderr
    assert (council / "content/nghi-quyet/2026/05-nq-hdnd.md").exists()


def test_at_the_terminal_what_is_at_odds_is_asked_anew(council):
    assert call("new", "nghi-quyet", *NUMBERED, cwd=council).returncode == 0
    code, shown = terminal.answer(
        [congkhai.PROGRAM, "new", "nghi-quyet", "--set", "ngày hiệu lực=1/1/2026"],
        ["Một việc khác", "05/NQ-HĐND", "26/02/2026", "06/NQ-HĐND", "27/02/2026", ""], cwd=council, env=TODAY)
    assert code == 0, shown
    assert "bài này đã có ở content/nghi-quyet/2026/05-nq-hdnd.md" in shown
    text = (council / "content/nghi-quyet/2026/06-nq-hdnd.md").read_text("utf-8")
    assert "số ký hiệu: 06/NQ-HĐND\n" in text
    passes(council)


def test_two_sessions_of_one_title_and_start_are_told(council):
    assert call("new", *MEETING, "bắt đầu=20/11/2026 08:00", cwd=council).returncode == 0
    folder = council / "content/ky-hop/2026"
    (folder / "ban-sao.md").write_bytes((folder / "ky-hop-thu-hai.md").read_bytes())
    result = call("check", cwd=council)
    assert result.returncode == 0 and "[duplicate-record]" in result.stderr
    congkhai.change(folder / "ban-sao.md", "08:00", "14:00")
    assert "[duplicate-record]" not in call("check", cwd=council).stderr


@pytest.mark.parametrize("words", [["new", "tin-tuc"], ["init", "xa"]])
def test_who_interrupts_is_told_that_nothing_was_written(council, words):
    before = congkhai.snapshot(council)
    # A shell that holds the terminal, so that its keys are signals.
    shell = ["setsid", "--ctty", "--wait", "sh", "-c", 'trap : INT; "$@"; echo "code $?"', "sh"]
    _, shown = terminal.answer([*shell, congkhai.PROGRAM, *words], ["Một tin", "\x03"], cwd=council, env=TODAY)
    assert shown.count("Đã thôi, chưa ghi gì.") == 1 and "code 130" in shown, shown
    assert congkhai.snapshot(council) == before


def test_a_folder_that_is_not_there_is_told(council):
    words = NUMBERED
    missing = call("new", "nghi-quyet", *words, cwd=council.parent)
    assert missing.returncode == 2 and "[missing-content]" in missing.stderr
