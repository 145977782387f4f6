"""What is asked and what became of it: voter meetings, petitions, questions, supervisions."""

from whole.money import line, steps
from whole.world import COMMITTEES, COUNCIL, DEPARTMENTS, EXECUTIVE, LAST, STANDING, TODAY, Item, after, day, folded, spread, subject
from whole.words import paragraphs


# Where something may be done after the answer.
OPEN_ENDED = ["tiếp nhận", "đã chuyển", "đang giải quyết", "đã giải quyết xong"]


def plan_meetings(world, count):
    items = []
    for index, date in enumerate(spread(count, after(TODAY, 30))):
        commune = world.communes[index % len(world.communes)]
        title = f"Tiếp xúc cử tri xã {commune} ngày {day(date)}"
        items.append(Item(f"tiep-xuc-cu-tri/{date.year}/{folded(commune)}-{date:%m-%d}", title, date, {"commune": commune}))
    return items


def write_meeting(world, it):
    r = it.r
    is_over = it.date < TODAY
    deputies = list(dict.fromkeys(world.near("deputies", it, r, 0.3).title for _ in range(3)))
    fields = {"Tiêu đề": it.title, "Bắt đầu": f"{day(it.date)} 14:00", "Kết thúc": f"{day(it.date)} 17:00", "Địa điểm": f"Nhà văn hoá xã {it.more['commune']}",
              "Hình thức": r.choice(["trực tiếp", "trực tiếp", "trực tiếp", "kết hợp", "trực tuyến"]), "Đại biểu": deputies,
              "Cử tri dự": r.randint(30, 250) if is_over else None, "Báo cáo": world.near("documents", it, r).path if is_over and r.random() < 0.4 else None,
              "Ngày đăng": day(after(min(it.date, TODAY), -6))}
    return fields, paragraphs(r, r.randint(1, 2))


def plan_petitions(world, count):
    meetings = [meeting for meeting in world.meetings if meeting.date <= LAST]
    items = []
    for index in range(count):
        meeting = meetings[index * len(meetings) // count]
        code = f"kn-{meeting.date.year}-{index + 1}"
        item = Item(f"kien-nghi/{meeting.date.year}/{code}", "", meeting.date, {"meeting": meeting})
        topics, words = subject(item.r)
        item.title, item.more["topics"] = f"Đề nghị {words}", topics
        items.append(item)
    return items


def write_petition(world, it):
    r = it.r
    meeting = it.more["meeting"]
    received = after(it.date, r.randint(0, 4))
    due = after(received, r.choice([20, 30, 45, 60]))
    is_closed = (TODAY - received).days > 40 and r.random() < (0.97 if it.date.year < 2025 else 0.6)
    status = r.choice(["đã giải quyết xong"] * 5 + ["giải trình cung cấp thông tin"] * 4 + ["không thuộc thẩm quyền"]) if is_closed else r.choice(["tiếp nhận", "đã chuyển", "đang giải quyết"])
    answered = min(after(received, r.randint(8, 70)), TODAY)
    owner = EXECUTIVE if r.random() < 0.6 else r.choice([f"Uỷ ban nhân dân xã {meeting.more['commune']}", f"Sở {r.choice(DEPARTMENTS)}"])
    # By what it is tied to the matters around it.
    tie = r.choice([{"Dự án": world.near("projects", it, r, 0.1).path}, {"Dòng ngân sách": line(world, it, r)}, {"Liên quan": world.related(it, r, "petitions")},
                    {"Liên quan": world.related(it, r, "supervisions", "resolutions")}])
    fields = {"Tiêu đề": it.title, "Thôn": meeting.more["commune"], "Buổi tiếp xúc": meeting.title if r.random() < 0.3 else meeting.path,
              "Ngày tiếp nhận": day(received), "Ngày chuyển": day(min(after(received, 3), TODAY)) if status != "tiếp nhận" else None,
              "Hạn": day(due) if r.random() < 0.9 else None, "Trạng thái": status, "Cơ quan giải quyết": owner, "Lĩnh vực": it.more["topics"],
              "Ngày đăng": day(min(after(received, 3), TODAY)),
              # What was explained is over with the answer.
              "Diễn biến": steps(r, received, r.choice([0, 0, 1, 2]), TODAY if status in OPEN_ENDED else answered), **tie}
    if is_closed:
        fields["Trả lời"] = {"Ngày": day(answered), "Số ký hiệu": f"{r.randint(1, 900)}/UBND-VP", "Nội dung": paragraphs(r, 1, it.more["topics"], it.date.year).strip(),
                             "Ngày đăng": day(min(after(answered, r.randint(1, 20)), TODAY)) if r.random() < 0.8 else None}
    elif r.random() < 0.4:
        fields["Lộ trình"] = f"Hoàn thành trong năm {it.date.year + 1}"
    return fields, paragraphs(r, r.randint(1, 2), it.more["topics"], it.date.year)


def plan_questions(world, count):
    items = []
    for index, date in enumerate(spread(count)):
        item = Item(f"chat-van/{date.year}/chat-van-{index + 1}", "", date)
        topics, words = subject(item.r)
        item.title, item.more = f"Chất vấn về {words}", {"topics": topics}
        items.append(item)
    return items


def write_question(world, it):
    r = it.r
    fields = {"Tiêu đề": it.title, "Ngày hỏi": day(it.date), "Người chất vấn": world.near("deputies", it, r).title,
              "Người trả lời": EXECUTIVE if r.random() < 0.3 else f"Sở {r.choice(DEPARTMENTS)}", "Kỳ họp": world.near("sessions", it, r).path,
              "Lĩnh vực": it.more["topics"], "Hạn": day(after(it.date, r.choice([15, 30, 120]))), "Ngày đăng": day(after(it.date, 1)),
              "Liên quan": world.related(it, r, "supervisions") if r.random() < 0.3 else None}
    if it.date.year < 2026 or r.random() < 0.5:
        answered = min(after(it.date, r.randint(0, 25)), TODAY)
        is_promised = r.random() < 0.5
        fields["Trả lời"] = {"Ngày": day(answered), "Nội dung": paragraphs(r, 1, it.more["topics"], it.date.year).strip()}
        fields["Lời hứa"] = f"Giải quyết xong trong năm {it.date.year + 1}" if is_promised else None
        fields["Trạng thái"] = r.choice(["đang thực hiện", "hoàn thành", "hoàn thành"]) if is_promised else "đã trả lời"
        fields["Diễn biến"] = steps(r, it.date, r.choice([0, 1, 2]), TODAY if is_promised else answered)
    return fields, paragraphs(r, r.randint(1, 3), it.more["topics"], it.date.year)


def plan_supervisions(world, count):
    items = []
    for index, date in enumerate(spread(count)):
        item = Item(f"giam-sat/{date.year}/giam-sat-{index + 1}", "", date)
        topics, words = subject(item.r)
        item.title, item.more = f"Giám sát {words}", {"topics": topics}
        items.append(item)
    return items


def write_supervision(world, it):
    r = it.r
    is_over = (TODAY - it.date).days > 120
    fields = {"Tiêu đề": it.title, "Hình thức": r.choice(["chuyên đề", "thường xuyên", "giải trình"]),
              "Chủ thể giám sát": r.choice([COUNCIL, STANDING, f"Ban {r.choice(COMMITTEES)}"]), "Đối tượng": list(dict.fromkeys([EXECUTIVE, f"Sở {r.choice(DEPARTMENTS)}"])),
              "Năm": it.date.year, "Trạng thái": "đã kết luận" if is_over else "đang thực hiện", "Nghị quyết": world.near("resolutions", it, r).path,
              "Kế hoạch": world.near("documents", it, r).path, "Kết luận": world.near("documents", it, r).path if is_over else None,
              "Lĩnh vực": it.more["topics"], "Ngày đăng": day(it.date), "Kiến nghị sau giám sát": [recommendation(it, r) for _ in range(r.randint(2, 4) if is_over else 0)]}
    return fields, paragraphs(r, r.randint(3, 7), it.more["topics"], it.date.year)


def recommendation(it, r):
    due = after(it.date, r.randint(90, 300))
    is_done = due < TODAY and r.random() < 0.8
    return {"Nội dung": f"Khắc phục việc {subject(r)[1]}", "Cơ quan thực hiện": EXECUTIVE if r.random() < 0.5 else f"Sở {r.choice(DEPARTMENTS)}",
            "Hạn": day(due), "Trạng thái": "hoàn thành" if is_done else r.choice(["chưa thực hiện", "đang thực hiện", "hoàn thành một phần"]),
            "Tiến độ": 100 if is_done else r.randint(0, 90), "Diễn biến": steps(r, it.date, r.randint(0, 2), due if is_done else TODAY)}


KINDS = {"meetings": (plan_meetings, write_meeting), "petitions": (plan_petitions, write_petition), "questions": (plan_questions, write_question),
         "supervisions": (plan_supervisions, write_supervision)}
