"""Writes seeded content for `trust.py`.

    python3 trusted.py files COUNT CONTENT            one resolution a PDF, each PDF with a page of text
    python3 trusted.py history RECORDS COMMITS FOLDER  a git repository with content/, of which each commit changes three
"""

import pathlib
import random
import subprocess
import sys

SEED = 20261121
SETTINGS = """tên cơ quan: Hội đồng nhân dân xã Bạch Minh
cấp: xã
tỉnh: Mẫu
địa chỉ trang: https://bach-minh.example.vn/hdnd/
"""
WORDS = ("hội đồng nhân dân xã quyết nghị về việc hỗ trợ kinh phí làm đường thôn ngõ xóm năm mức chi từ ngân sách của đến khi "
         "có văn bản khác thay thế giao uỷ ban tổ chức thực hiện báo cáo kết quả").split()


def paragraph(r):
    return " ".join(r.choices(WORDS, k=60)).capitalize() + "."


def record(number, body, *fields):
    day = f"{1 + number % 28:02}/{1 + number % 12:02}/{2024 + number % 3}"
    lines = [f"tiêu đề: Nghị quyết số {number}", f"số ký hiệu: {number}/NQ-HĐND", f"ngày ban hành: {day}", *fields]
    return "---\n" + "\n".join(lines) + f"\n---\n\n{body}\n"


def paper(number):
    """A PDF that pdftotext reads a page of text from."""
    text = f"BT /F 12 Tf 40 700 Td (Nghi quyet so {number} cua Hoi dong nhan dan xa) Tj ET"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
               f"<</Length {len(text)}>>stream\n{text}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    data, places = "%PDF-1.4\n", []
    for index, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{index} 0 obj{body}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (data + f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF\n").encode()


def write_files(count, content):
    r = random.Random(SEED)
    for number in range(1, count + 1):
        folder = content / f"nghi-quyet/{2024 + number % 3}/{number}"
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(record(number, paragraph(r), f"tệp: {number}.pdf"), encoding="utf-8")
        (folder / f"{number}.pdf").write_bytes(paper(number))
    (content / "site.yaml").write_text(SETTINGS, encoding="utf-8")


def write_history(records, commits, folder):
    """By git's own format for importing: a commit a day, the first with everything."""
    r = random.Random(SEED)
    bodies = {number: [paragraph(r) for _ in range(16)] for number in range(1, records + 1)}

    def file(number):
        return f"content/nghi-quyet/{2024 + number % 3}/{number}.md", record(number, "\n\n".join(bodies[number]))

    def changed():
        for number in r.sample(range(1, records + 1), 3):
            index = r.randrange(16)
            words = bodies[number][index].split()
            words[r.randrange(len(words))] = r.choice(WORDS)
            bodies[number][index] = " ".join(words)
            yield file(number)

    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", folder], check=True)
    git = subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE)
    for number in range(commits):
        git.stdin.write(f"commit refs/heads/main\ncommitter a <a@example.vn> {1_700_000_000 + number * 40_000} +0700\n".encode())
        git.stdin.write(b"data 1\nc\n")
        files = [("content/site.yaml", SETTINGS), *map(file, bodies)] if number == 0 else changed()
        for path, text in files:
            data = text.encode()
            git.stdin.write(f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")
    git.stdin.close()
    if git.wait():
        raise SystemExit("git fast-import failed")
    subprocess.run(["git", "reset", "--quiet", "--hard", "main"], cwd=folder, check=True)


if __name__ == "__main__":
    kind, *numbers, place = sys.argv[1:]
    {"files": write_files, "history": write_history}[kind](*map(int, numbers), pathlib.Path(place))
