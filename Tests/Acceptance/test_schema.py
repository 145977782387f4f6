"""`congkhai schema`: JSON Schemas that agree with `check`, and settings that VS Code understands."""

import json
import re
import shutil

import jsonschema
import pytest

import congkhai
import frontmatter
from frontmatter import Core, Texts

SETTINGS = ["site.yaml", "thoi-han.yaml", "ngay-nghi.yaml", "chi-so.yaml"]
# What a schema of one file can see; the rest needs the whole council.
SEEN = {
    "missing-field", "unknown-field", "duplicate-field", "personal-data", "expected-text", "expected-fields",
    "empty-item", "list-as-text", "invalid-date", "invalid-choice", "invalid-flag", "invalid-number", "invalid-amount",
    "invalid-timecode", "invalid-address", "unknown-topic", "unknown-place",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Where an editor opens: the content folder and what `schema` writes beside it."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(congkhai.CONTENT, folder / "content")
    result = congkhai.run([congkhai.PROGRAM, "schema"], cwd=folder)
    assert (result.returncode, result.stderr) == (0, "") and "tệp trong ." in result.stdout
    return folder


@pytest.fixture(scope="module")
def validators(desk):
    schemas = {file.stem: json.loads(file.read_bytes()) for file in (desk / ".vscode/congkhai").glob("*.json")}
    for schema in schemas.values():
        jsonschema.Draft7Validator.check_schema(schema)
    return {name: jsonschema.Draft7Validator(schema) for name, schema in schemas.items()}


def wrong(validator, fields):
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in validator.iter_errors(fields)]


def sample():
    records = [file for file in sorted(congkhai.CONTENT.rglob("*.md"))]
    return records + [congkhai.CONTENT / name for name in SETTINGS if (congkhai.CONTENT / name).exists()]


def kind_of(file):
    path = file.relative_to(congkhai.CONTENT)
    return path.parts[0] if len(path.parts) > 1 else file.stem


@pytest.mark.parametrize("loader", [Core, Texts])
def test_every_sample_record_fits_its_schema(validators, loader):
    assert len(sample()) > 300
    problems = {
        str(file): found for file in sample()
        if (found := wrong(validators[kind_of(file)], frontmatter.fields(file, loader)))
    }
    assert problems == {}


def test_the_rules_that_the_program_brings_fit_too(validators):
    shipped = congkhai.REPOSITORY / "Sources/Publishing/Reading/Shipped"
    for name in SETTINGS[1:]:
        assert wrong(validators[name.removesuffix(".yaml")], frontmatter.fields(shipped / name)) == []


# Front matter by kind: a good record, and lines that take the place of the field they begin with, or are added.
GOOD = {
    "nghi-quyet": ["tiêu đề: Nghị quyết về phí", "số ký hiệu: 33/NQ-HĐND", "ngày ban hành: 26/02/2026"],
    "ky-hop": ["tiêu đề: Kỳ họp", "hình thức: thường lệ", "bắt đầu: 26/02/2026 08:00"],
    "giam-sat": ["tiêu đề: Giám sát", "hình thức: chuyên đề", "chủ thể giám sát: Ban Pháp chế", "năm: 2026"],
    "ngan-sach": ["tiêu đề: Dự toán", "năm: 2026", "giai đoạn: quyết toán", "ngày đăng: 01/02/2026"],
    "kien-nghi": [
        "tiêu đề: Rãnh nước", "ngày tiếp nhận: 20/10/2026", "trạng thái: tiếp nhận", "nội dung: Nạo vét rãnh.",
    ],
    "du-an": ["tiêu đề: Đường ngõ", "đơn vị tính: triệu đồng"],
    "dai-bieu": ["họ và tên: Trần Thị Thử", "chức vụ: [{vai trò: Đại biểu, từ: 28/03/2026}]"],
    "tin-tuc": ["tiêu đề: Lịch", "ngày đăng: 01/02/2026"],
}
BROKEN = [
    ("nghi-quyet", "-tiêu đề"), ("nghi-quyet", "-số ký hiệu"), ("nghi-quyet", "-ngày ban hành"),
    ("nghi-quyet", "tiêu đề:"), ("nghi-quyet", 'tiêu đề: "  "'), ("nghi-quyet", "tiêu đề: [một, hai]"),
    ("nghi-quyet", "ngày ban hành: 31/02/2026"), ("nghi-quyet", "ngày ban hành: 2026/02/26"),
    ("nghi-quyet", "ngày ban hành: 31/04/2026"), ("nghi-quyet", "ngày ban hành: 26/13/2026"),
    ("nghi-quyet", "ngày ban hành: 26/02/26"), ("nghi-quyet", "ngày ban hành: hôm qua"),
    ("nghi-quyet", "ngày ban hành: 26/02/2026 25:00"), ("nghi-quyet", "ngày ban hành: 02/2026 08:00"),
    ("nghi-quyet", "ngày ban hành: [26/02/2026]"), ("nghi-quyet", "ngày ban hànhh: 26/02/2026"),
    ("nghi-quyet", "người đọc: ai cũng được"), ("nghi-quyet", "quy phạm: chưa rõ"), ("nghi-quyet", "bản nháp: 1"),
    ("nghi-quyet", "lĩnh vực: [Đường xá]"), ("nghi-quyet", "lĩnh vực: Đường xá"),
    ("nghi-quyet", "người ký: {chức vụ: Chủ tịch}"), ("nghi-quyet", "người ký: [một, hai]"),
    ("nghi-quyet", "người ký: {họ và tên: A, tuổi: 40}"), ("nghi-quyet", "biểu quyết: 27"),
    ("nghi-quyet", "biểu quyết: {tán thành: nhiều}"), ("nghi-quyet", "biểu quyết: {tán thành: -1}"),
    ("nghi-quyet", "nơi nhận:\n  - một\n  -"), ("nghi-quyet", "nơi nhận: [[một]]"),
    ("nghi-quyet", "tệp: [{tiêu đề: Bản ký}]"), ("nghi-quyet", "tệp: [[a.pdf]]"),
    ("nghi-quyet", "đính chính: sửa số"), ("nghi-quyet", "gỡ bỏ: {ngày: 26/02/2026}"),
    ("ky-hop", "hình thức: bất thường"), ("ky-hop", "bắt đầu: 8 giờ sáng"), ("ky-hop", "trạng thái: xong"),
    ("ky-hop", "chương trình: [{cơ quan trình: Ban Pháp chế}]"),
    ("ky-hop", "chương trình: [{tiêu đề: Một, thời điểm ghi hình: 12 phút}]"),
    ("ky-hop", "ghi hình: {đường dẫn: video.example.vn}"), ("ky-hop", "ghi hình: {mốc: [{thời điểm: \"0:75\", tiêu đề: A}]}"),
    ("ky-hop", "đại biểu dự: {tổng số: 30}"), ("ky-hop", "ghi hình: www.video.example.vn"),
    ("giam-sat", "năm: hai nghìn"), ("giam-sat", "năm: 1900"), ("giam-sat", "năm: 26/02/2026"),
    ("giam-sat", "kiến nghị sau giám sát: [{nội dung: Sửa, tiến độ: 120}]"),
    ("giam-sat", "kiến nghị sau giám sát: [{nội dung: Sửa, trạng thái: rồi}]"),
    ("ngan-sach", "giai đoạn: nháp"), ("ngan-sach", "đơn vị tính: USD"), ("ngan-sach", "biểu: [{tiêu đề: Thu}]"),
    ("kien-nghi", "thôn: Xóm Không Có"), ("kien-nghi", "người kiến nghị: giấu tên"),
    ("kien-nghi", "diễn biến: [{nội dung: Khảo sát}]"), ("kien-nghi", "trả lời: {ngày: sắp tới}"),
    ("du-an", "tổng mức: 1,234,567"), ("du-an", "tổng mức: nhiều"), ("du-an", "tiến độ: 101"),
    ("du-an", "tiến độ: một nửa"), ("dai-bieu", "năm sinh: 1800"), ("dai-bieu", "chức vụ: [{từ: hôm nay}]"),
    ("tin-tuc", "-ngày đăng"), ("tin-tuc", "ngày đăng:"),
]
SOUND = [
    ("nghi-quyet", "-ngày ban hành", form)
    for form in [
        "NGAY_BAN_HANH: 26/2/2026", "Ngày  ban-hành: 26-02-2026", "issued: 26.02.2026", "ngay ban hanh: 2026-02-26",
        "Ngày ký: ngày 26 tháng 02 năm 2026", "ngày ban hành: Tháng 4 năm 2026", "ngày ban hành: 04/2026",
        "ngày ban hành: 2026", "ngày ban hành: năm 2026", "ngày ban hành: 08:00 26/02/2026",
        "ngày ban hành: 26/02/2026, 8 giờ 30", "ngày ban hành: 8h30 ngày 26/2/2026", "ngày ban hành: 29/02/2028",
    ]
] + [
    ("nghi-quyet", "nơi nhận: [Uỷ ban nhân dân xã]"), ("nghi-quyet", "nơi nhận:\n  - Lưu: VT"),
    ("nghi-quyet", "người ký: Trần Thị Bình"), ("nghi-quyet", "quy phạm: Khong"), ("nghi-quyet", "bản nháp: yes"),
    ("nghi-quyet", "tóm tắt:"), ("nghi-quyet", "lĩnh vực: DAT DAI"), ("nghi-quyet", "số ký hiệu: 012"),
    ("ky-hop", "hình thức: Đột xuất"), ("ky-hop", "chương trình: [Khai mạc, {nội dung: Bế mạc}]"),
    ("du-an", "tổng mức: 1.234.567,5"), ("du-an", "tổng mức: 1234"), ("kien-nghi", "thôn: dong-ha"),
    ("kien-nghi", "Trạng-thái: da giai quyet xong", "-trạng thái"),
]


def lines(kind, *changes):
    result = list(GOOD[kind])
    for change in changes:
        key = change.removeprefix("-").split(":")[0]
        place = next((i for i, line in enumerate(result) if line.startswith(key + ":")), None)
        if place is not None:
            result[place:place + 1] = [] if change.startswith("-") else [change]
        else:
            assert not change.startswith("-"), change
            result.append(change)
    return result


@pytest.fixture(scope="module")
def judged(desk, validators, tmp_path_factory):
    """Each case as the schema and as `check` see it: one run over all of them."""
    content = congkhai.copy_content(tmp_path_factory.mktemp("broken") / "content")
    cases = {}
    for number, (kind, *changes) in enumerate(BROKEN + SOUND):
        file = content / kind / f"2026/ca-{number}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(congkhai.record(lines(kind, *changes)), encoding="utf-8")
        cases[number] = (file, wrong(validators[kind], frontmatter.fields(file)))
    result = congkhai.run(congkhai.command("check", "--format", "json", content=content))
    said = {}
    for line in result.stderr.splitlines():
        problem = json.loads(line)
        if problem["severity"] == "error" and problem["id"] in SEEN:
            said.setdefault(problem["file"], []).append(problem["id"])
    return {number: (schema, said.get(str(file), [])) for number, (file, schema) in cases.items()}


def test_broken_records_are_refused_by_both(judged):
    assert len(BROKEN) >= 50
    odd = {case: judged[number] for number, case in enumerate(BROKEN) if not all(judged[number])}
    assert odd == {}


def test_odd_spellings_are_taken_by_both(judged):
    odd = {case: judged[len(BROKEN) + i] for i, case in enumerate(SOUND) if any(judged[len(BROKEN) + i])}
    assert odd == {}


@pytest.mark.parametrize("old, new", [
    ("tên cơ quan:", "tên cơ quann:"), ("cấp: xã", "cấp: huyện"), ("https://bach-minh.example.vn/hdnd/", "bach-minh"),
    ("dân số: 9.840", "dân số: đông"), ("lĩnh vực:\n", "lĩnh vực: Một, Hai\ndan so: 1\n#"),
])
def test_broken_settings_are_refused_by_both(validators, tmp_path, old, new):
    (tmp_path / "content").mkdir()
    text = (congkhai.CONTENT / "site.yaml").read_text(encoding="utf-8")
    assert old in text
    text = text.replace(old, new, 1)
    if "#" in new:  # the list itself goes
        text = re.sub(r"^#?(  - .*\n)", "", text, flags=re.M)
        text = text.replace("dân số: 9.840\n", "")
    file = tmp_path / "content/site.yaml"
    file.write_text(text, encoding="utf-8")
    result = congkhai.run(congkhai.command("check", "--format", "json", content=tmp_path / "content"))
    assert {json.loads(line)["id"] for line in result.stderr.splitlines()} & SEEN
    assert wrong(validators["site"], frontmatter.fields(file))


def test_properties_are_described(validators):
    schema = validators["nghi-quyet"].schema
    issued = schema["definitions"]["issued"]
    assert schema["properties"]["ngày ban hành"] == {"$ref": "#/definitions/issued"}
    assert issued["title"] == "Ngày ban hành"
    assert "Bắt buộc" in issued["description"] and "26/02/2026" in issued["markdownDescription"]
    topics = json.dumps(schema["definitions"]["topics"], ensure_ascii=False)
    assert "Kinh tế và ngân sách" in topics
    assert "thường lệ" in json.dumps(validators["ky-hop"].schema["definitions"]["kind"], ensure_ascii=False)


def test_without_a_content_folder_topics_are_free(tmp_path):
    result = congkhai.run([congkhai.PROGRAM, "schema", "--to", "a/b"], cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    schema = json.loads((tmp_path / "a/b/.vscode/congkhai/nghi-quyet.json").read_bytes())
    assert jsonschema.Draft7Validator(schema).is_valid(
        {"tiêu đề": "A", "số ký hiệu": "1", "ngày ban hành": "2026", "lĩnh vực": ["Bất kỳ"]})


def test_vs_code_finds_one_schema_for_each_file(desk):
    settings = json.loads((desk / ".vscode/settings.json").read_bytes())
    globs = {glob: schema for schema, globs in settings["yaml.schemas"].items() for glob in globs}
    for schema in globs.values():
        assert (desk / schema).is_file()
    for file in sample():
        path = "content/" + str(file.relative_to(congkhai.CONTENT))
        assert len([glob for glob in globs if matches(path, glob)]) == 1, path
    assert json.loads((desk / ".vscode/extensions.json").read_bytes())["recommendations"]


def matches(path, glob):
    pattern = re.escape(glob).replace(r"\*\*/", "(?:.*/)?").replace(r"\*", "[^/]*")
    return re.fullmatch(pattern, path)


def test_vs_code_finds_what_check_says(desk, tmp_path):
    task = json.loads((desk / ".vscode/tasks.json").read_bytes())["tasks"][0]
    shutil.copytree(congkhai.CONTENT, tmp_path / "content")
    congkhai.change(tmp_path / "content/site.yaml", "cấp: xã", "cấp: huyện")
    (tmp_path / "content/tin-tuc/a.md").write_text(congkhai.record(["tiêu đề: A: b", "Ngày đăng: 31/02/2026"]), "utf-8")
    result = congkhai.run(
        [congkhai.PROGRAM, *task["args"], "--templates", congkhai.TEMPLATES, "--now", congkhai.NOW], cwd=tmp_path)
    found = set()
    for matcher in task["problemMatcher"]:
        pattern = matcher["pattern"]
        for line in result.stderr.splitlines():
            if match := re.search(pattern["regexp"], line):
                found.add((matcher["severity"], match[pattern["file"]], match[pattern["code"]]))
    assert ("error", "content/site.yaml", "invalid-choice") in found
    assert ("error", "content/tin-tuc/a.md", "yaml-colon") in found or ("error", "content/tin-tuc/a.md", "invalid-date") in found


def test_a_snippet_filled_in_is_a_sound_record(desk, validators, tmp_path):
    snippets = json.loads((desk / ".vscode/congkhai.code-snippets").read_bytes())
    assert len(snippets) > 80
    for snippet in snippets.values():
        assert snippet["scope"] == "markdown" and snippet["prefix"] and snippet["description"]
    for kind, validator in validators.items():
        body = next((s["body"] for s in snippets.values() if s["prefix"] == [f"bai-{kind}"]), None)
        if body is None:
            assert f"{kind}.yaml" in SETTINGS
            continue
        text = "\n".join(body)
        text = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", text)
        text = re.sub(r"\$\{\d+:((?:\\.|[^}])*)\}", lambda stop: re.sub(r"\\(.)", r"\1", stop[1]), text)
        file = tmp_path / f"{kind}.md"
        file.write_text(re.sub(r"\$\d+", "", text), encoding="utf-8")
        assert wrong(validator, frontmatter.fields(file)) == [], kind


def test_what_the_office_changed_stays(desk):
    settings = desk / ".vscode/settings.json"
    before = settings.read_bytes()
    settings.write_text('{"editor.fontSize": 16}', encoding="utf-8")
    schema = desk / ".vscode/congkhai/nghi-quyet.json"
    whole = schema.read_bytes()
    schema.write_bytes(b"")
    result = congkhai.run([congkhai.PROGRAM, "schema"], cwd=desk)
    assert result.returncode == 0 and "[file-exists]" in result.stderr
    assert settings.read_text() == '{"editor.fontSize": 16}'
    assert schema.read_bytes() == whole
    settings.write_bytes(before)


def test_patterns_mean_the_same_to_a_browser(desk, chromium):
    """Editors run them as JavaScript, with its flag u."""
    patterns = set()

    def collect(node):
        if isinstance(node, dict):
            for key, value in node.items():
                if key == "pattern" and isinstance(value, str):
                    patterns.add(value)
                if key == "patternProperties":
                    patterns.update(value)
                collect(value)
        elif isinstance(node, list):
            for value in node:
                collect(value)

    for file in (desk / ".vscode/congkhai").glob("*.json"):
        collect(json.loads(file.read_bytes()))
    words = ["26/02/2026", "31/02/2026", "ngày 26 tháng 2 năm 2026", "Số ký hiệu", "SO_KY_HIEU", "số ký hiệu", "12:40", "",
             "1.234,5", "https://a.vn/b", "Đất đai", "dat-dai", "có"]
    patterns = sorted(patterns)
    said = chromium.execute_script(
        "return arguments[0].map(p => arguments[1].map(w => new RegExp(p, 'u').test(w)))", patterns, words)
    assert said == [[re.search(pattern, word) is not None for word in words] for pattern in patterns]
