"""What is spent: budgets with their tables, projects, plans."""

import random

from whole.world import DEPARTMENTS, EXECUTIVE, SEED, TODAY, Item, after, day, folded, spread, subject
from whole.words import paragraphs

YEARS = range(2017, 2026)
# Stage, in which year beside the budget's own it is published, and in which month.
STAGES = [("trình HĐND", -1, 12), ("HĐND quyết định", -1, 12), ("thực hiện 3 tháng", 0, 4), ("thực hiện 6 tháng", 0, 7),
          ("thực hiện 9 tháng", 0, 10), ("thực hiện cả năm", 1, 1), ("quyết toán", 1, 7)]
REVENUE = [("A", "Thu cân đối ngân sách", ""), ("I", "Các khoản thu được hưởng", ""), ("1", "Phí, lệ phí", 260), ("2", "Thu từ quỹ đất công ích", 540),
           ("3", "Thu khác", 150), ("II", "Các khoản thu phân chia", ""), ("1", "Thuế sử dụng đất phi nông nghiệp", 320), ("2", "Lệ phí trước bạ", 980),
           ("3", "Thuế từ hoạt động kinh doanh", ""), ("3.1", "Thuế giá trị gia tăng", 620), ("3.2", "Thuế thu nhập cá nhân", 430),
           ("4", "Thu tiền sử dụng đất", 8500), ("III", "Thu bổ sung từ ngân sách cấp trên", ""), ("1", "Bổ sung cân đối", 24200), ("2", "Bổ sung có mục tiêu", 6000)]
SPENDING = [("A", "Chi cân đối ngân sách", ""), ("I", "Chi đầu tư phát triển", ""), ("1", "Đường giao thông nông thôn", ""), ("1.1", "Đường trục liên xã", 3200),
            ("1.2", "Đường ngõ xóm", 1300), ("2", "Phòng học", 2400), ("3", "Nhà văn hoá", 900), ("4", "Kênh mương nội đồng", 700),
            ("II", "Chi thường xuyên", ""), ("1", "Giáo dục", 1150), ("2", "Y tế, dân số", 640), ("3", "Văn hoá, thông tin", 820),
            ("4", "Sự nghiệp kinh tế", ""), ("4.1", "Duy tu cầu đường", 760), ("4.2", "Nông nghiệp, thuỷ lợi", 930), ("4.3", "Sự nghiệp kinh tế khác", 210),
            ("5", "Bảo vệ môi trường", 1080), ("6", "Bảo đảm xã hội", 3450), ("7", "Quản lý nhà nước", 16310), ("8", "Chi thường xuyên khác", 1310),
            ("III", "Dự phòng ngân sách", 840), ("B", "Chi từ nguồn bổ sung có mục tiêu", ""), ("1", "Xây dựng nông thôn mới", 3800), ("2", "An sinh xã hội", 1600)]
BALANCE = [("A", "Tổng thu", ""), ("I", "Thu được hưởng", 950), ("II", "Thu phân chia", 10850), ("III", "Thu bổ sung", 30200)]
ROWS = [label for _, label, amount in SPENDING if amount]


def level(code):
    return 1 if code in "AB" else 2 if code[0] == "I" else 3 + code.count(".")


def table(rows, r, share):
    """CSV of which every row is the sum of those below it. `share` is what has been carried out; None for a plan."""
    amounts = [(amount and round(amount * r.uniform(0.8, 1.6))) or 0 for _, _, amount in rows]
    done = [round(amount * (share or 0) * r.uniform(0.8, 1.1)) for amount in amounts]
    levels = [level(code) for code, _, _ in rows]
    for index in reversed(range(len(rows))):
        if rows[index][2] == "":
            end = next((after for after in range(index + 1, len(rows)) if levels[after] <= levels[index]), len(rows))
            below = [place for place in range(index + 1, end) if levels[place] == min(levels[index + 1:end])]
            amounts[index], done[index] = sum(amounts[place] for place in below), sum(done[place] for place in below)
    top = [place for place in range(len(rows)) if levels[place] == 1]
    lines = [("", "Tổng số", sum(amounts[place] for place in top), sum(done[place] for place in top))]
    lines += [(code, label, amounts[place], done[place]) for place, (code, label, _) in enumerate(rows)]
    if share is None:
        return "Mã,Nội dung,Dự toán\n" + "".join(f'{code},"{label}",{dotted(planned)}\n' for code, label, planned, _ in lines)
    return "Mã,Nội dung,Dự toán,Thực hiện,So sánh (%)\n" + "".join(
        f'{code},"{label}",{dotted(planned)},{dotted(spent)},"{percent(spent, planned)}"\n' for code, label, planned, spent in lines)


def dotted(number):
    return f"{number:,}".replace(",", ".")


def percent(part, whole):
    return f"{part * 100 / whole:.1f}".replace(".", ",") if whole else ""


def plan_budgets(world, count):
    items = []
    for index in range(count):
        version, rest = divmod(index, len(YEARS) * len(STAGES))
        year, (stage, shift, month) = YEARS[rest // len(STAGES)], STAGES[rest % len(STAGES)]
        path = f"ngan-sach/{year}/{folded(stage)}"
        title = f"Ngân sách tỉnh năm {year}, {stage}" + (f", bản điều chỉnh thứ {version}" if version else "")
        item = Item(f"{path}-{version}" if version else path, title, TODAY.replace(year + shift, month, min(10 + version, 28)))
        item.more = {"year": year, "stage": stage, "file": True, "adjusts": path if version else None}
        items.append(item)
    return sorted(items, key=lambda item: item.date)


def write_budget(world, it):
    r = it.r
    stage = it.more["stage"]
    session = world.near("sessions", it, r, 0)
    published = after(max(session.date, it.date) if stage == "trình HĐND" else it.date, r.choice([1, 2, 4, 12]))
    fields = {"Tiêu đề": it.title, "Năm": it.more["year"], "Giai đoạn": stage, "Kỳ họp": session.path if stage == "trình HĐND" else None,
              "Ngày quyết định": day(it.date) if stage in ("HĐND quyết định", "quyết toán") else None,
              "Ngày báo cáo": day(it.date) if stage == "thực hiện cả năm" else None, "Ngày đăng": day(published), "Đơn vị tính": "triệu đồng",
              "Lĩnh vực": ["Ngân sách"], "Liên quan": [it.more["adjusts"] or world.near("documents", it, r).path, world.near("resolutions", it, r).path],
              "Biểu": [{"Tệp": f"{name}.csv", "Tiêu đề": title, "Chiều": direction} for name, title, direction, _ in tables()]}
    return fields, paragraphs(r, 2, ["Ngân sách"], it.more["year"])


def tables():
    return [("thu", "Thu ngân sách", "thu", REVENUE), ("chi", "Chi ngân sách", "chi", SPENDING), ("can-doi", "Cân đối ngân sách", "cân đối", BALANCE)]


def files(it):
    """The tables of a budget, by the names of their files."""
    stage = it.more["stage"]
    share = None if stage in ("trình HĐND", "HĐND quyết định") else {"thực hiện 3 tháng": 0.2, "thực hiện 6 tháng": 0.45, "thực hiện 9 tháng": 0.7}.get(stage, 0.98)
    return {f"{name}.csv": table(rows, random.Random(f"{SEED}/{it.path}/{name}"), share) for name, _, _, rows in tables()}


def plan_projects(world, count):
    items = []
    for index, date in enumerate(spread(count)):
        item = Item(f"du-an/{date.year}/du-an-{index + 1}", "", date)
        topics, words = subject(item.r)
        item.title, item.more = f"Dự án {words}, giai đoạn {1 + index % 3}", {"topics": topics}
        items.append(item)
    return items


def steps(r, start, count, last=TODAY):
    """What was done, from a day on and not after another."""
    days = sorted({min(after(start, r.randint(5, 300)), last) for _ in range(count)})
    return [{"Ngày": day(date), "Nội dung": r.choice(["Khảo sát, thống nhất phương án", "Chọn xong đơn vị thi công", "Bàn giao mặt bằng", "Kiểm tra tiến độ"])}
            for date in days]


def write_project(world, it):
    r = it.r
    ends = after(it.date, r.randint(200, 1200))
    is_done = ends < TODAY and r.random() < 0.85
    total = r.randrange(800, 90_000)
    owner = r.choice([EXECUTIVE, f"Sở {r.choice(DEPARTMENTS)}", f"Uỷ ban nhân dân xã {r.choice(world.communes)}"])
    fields = {"Tiêu đề": it.title, "Chủ đầu tư": owner, "Địa điểm": f"Xã {r.choice(world.communes)}", "Từ": day(it.date), "Đến": day(ends),
              "Đơn vị tính": "triệu đồng", "Tổng mức": dotted(total), "Giải ngân": dotted(int(total * (r.uniform(0.9, 1) if is_done else r.random()))),
              "Tiến độ": 100 if is_done else r.randint(0, 95), "Trạng thái": "hoàn thành" if is_done else r.choice(["đang thực hiện"] * 4 + ["chuẩn bị đầu tư", "tạm dừng"]),
              "Quyết định": world.near("documents", it, r).path, "Dòng ngân sách": line(world, it, r), "Lĩnh vực": it.more["topics"],
              "Ngày đăng": day(after(it.date, 3)), "Diễn biến": steps(r, it.date, r.randint(1, 4), max(it.date, min(ends, TODAY)))}
    return fields, paragraphs(r, r.randint(1, 3), it.more["topics"], it.date.year)


def line(world, it, r):
    return {"Ngân sách": world.near("budgets", it, r, 0.1).path, "Khoản": r.choice(ROWS)}


def plan_plans(world, count):
    return [Item(f"quy-hoach/{date.year}/quy-hoach-{index + 1}", f"Kế hoạch sử dụng đất xã {world.communes[index % len(world.communes)]} năm {date.year}, lần {1 + index // len(world.communes)}", date)
            for index, date in enumerate(spread(count))]


def write_plan(world, it):
    r = it.r
    fields = {"Tiêu đề": it.title, "Loại": "kế hoạch sử dụng đất", "Thời kỳ": f"{it.date.year}–{it.date.year + 4}", "Quyết định": world.near("documents", it, r).path,
              "Lĩnh vực": ["Đất đai"], "Ngày đăng": day(it.date), "Liên quan": world.related(it, r, "resolutions", "projects")}
    return fields, paragraphs(r, r.randint(2, 5), ["Đất đai"], it.date.year)


KINDS = {"budgets": (plan_budgets, write_budget), "projects": (plan_projects, write_project), "plans": (plan_plans, write_plan)}
