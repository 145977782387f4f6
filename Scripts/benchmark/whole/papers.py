"""What sessions decide and what goes with it: sessions, resolutions, documents."""

import prose
from whole.world import COMMITTEES, EXECUTIVE, LAST, STANDING, TODAY, Item, after, day, folded, numbered, spread, subject
from whole.words import paragraphs

PRESENT, DEPUTIES = 58, 60
TYPES = [("báo cáo", "BC"), ("kế hoạch", "KH"), ("thông báo", "TB"), ("tờ trình", "TTr"), ("quyết định", "QĐ"), ("kết luận", "KL"),
         ("chính sách hỗ trợ", "CS"), ("kết quả hỗ trợ", "KQ")]
PDF = "to-trinh.pdf"


def plan_sessions(world, count):
    dates = spread(count, after(TODAY, 20))
    return [Item(f"ky-hop/{date.year}/ky-hop-thu-{number}", f"Kỳ họp thứ {number} năm {date.year} của Hội đồng nhân dân tỉnh Mẫu", date)
            for date, number in numbered(dates)]


def write_session(world, it):
    r = it.r
    is_over = it.date < TODAY
    kind = r.choice(["thường lệ", "chuyên đề", "chuyên đề", "phát sinh đột xuất", "phiên họp Thường trực", "phiên họp Thường trực"])
    agenda = [{"Tiêu đề": f"Xem xét {resolution.title[0].lower()}{resolution.title[1:]}", "Cơ quan trình": EXECUTIVE if r.random() < 0.7 else f"Ban {r.choice(COMMITTEES)}",
               "Công khai": "có", "Tài liệu": [{"Tệp": world.near("documents", it, r).path, "Vai trò": "báo cáo thẩm tra"}],
               "Biểu quyết": resolution.more["votes"], "Kết quả": "Thông qua", "Nghị quyết": resolution.path}
              for resolution in it.more.get("resolutions", [])]
    if it.more.get("file"):
        agenda.append({"Tiêu đề": "Thảo luận tại tổ", "Tài liệu": [{"Tệp": PDF, "Tiêu đề": "Tài liệu thảo luận", "Vai trò": "tờ trình"}]})
    absent = [world.near("deputies", it, r, 0.3).title for _ in range(DEPUTIES - PRESENT)]
    fields = {"Tiêu đề": it.title, "Hình thức": kind, "Bắt đầu": f"{day(it.date)} 08:00", "Kết thúc": f"{day(it.date)} 17:00",
              "Địa điểm": "Hội trường Uỷ ban nhân dân tỉnh", "Ngày đăng": day(after(min(it.date, TODAY), -8)),
              "Đại biểu dự": is_over and {"Có mặt": PRESENT, "Tổng số": DEPUTIES, "Vắng mặt": list(dict.fromkeys(absent))} or None,
              "Ghi hình": {"Đường dẫn": f"https://video.example/{it.path}"} if r.random() < 0.6 else None,
              "Họp trực tuyến": "có" if r.random() < 0.2 else None, "Chương trình": agenda}
    return fields, paragraphs(r, 3)


def plan_resolutions(world, count):
    sessions = [session for session in world.sessions if session.date <= LAST]
    chosen = [sessions[index * len(sessions) // count] for index in range(count)]
    items = []
    for (date, number), session in zip(numbered([session.date for session in chosen]), chosen):
        item = Item(f"nghi-quyet/{date.year}/{number}-nq-hdnd", "", date)
        topics, words = subject(item.r)
        item.title = f"Nghị quyết về {words}"
        against, abstained = item.r.choice([0, 0, 1, 2]), item.r.choice([0, 0, 1])
        votes = {"Tán thành": PRESENT - against - abstained, "Không tán thành": against, "Không biểu quyết": abstained}
        item.more = {"number": f"{number}/NQ-HĐND", "topics": topics, "votes": votes, "session": session, "file": number % 8 == 0}
        session.more.setdefault("resolutions", []).append(item)
        session.more["file"] = len(session.more["resolutions"]) == 1
        items.append(item)
    return items


def changes(world, it):
    """One in twenty amends and one in forty replaces another that no third one is based on."""
    index = int(it.more["number"].split("/")[0])
    earlier = [other for other in (world.near("resolutions", it, it.r, reach) for reach in (0.2, 0.3, 0.4)) if other.date < it.date and is_changeable(other)]
    return {"Sửa đổi bổ sung": [earlier[0].path] if earlier and index % 20 == 7 else [],
            "Thay thế": [earlier[0].path] if earlier and index % 40 == 11 else []}


def is_changeable(it):
    return int(it.more["number"].split("/")[0]) % 10 == 3


def basis(world, it, r):
    other = world.near("resolutions", it, r, 0.1)
    if other.date >= it.date or is_changeable(other):
        return []
    return [f"Nghị quyết số {other.more['number']} ngày {day(other.date)} của Hội đồng nhân dân tỉnh", "Luật Tổ chức chính quyền địa phương"]


def write_resolution(world, it):
    r = it.r
    fields = {"Trích yếu": it.title, "Tóm tắt": f"{it.title}, áp dụng từ ngày {day(after(it.date, 10))}", "Số ký hiệu": it.more["number"],
              "Ngày ban hành": day(it.date), "Ngày hiệu lực": day(after(it.date, 10)), "Ngày đăng": day(after(it.date, r.choice([1, 2, 3, 5, 9]))),
              "Lĩnh vực": it.more["topics"], "Kỳ họp": it.more["session"].path, "Biểu quyết": it.more["votes"],
              "Người ký": {"Họ và tên": world.near("deputies", it, r).title, "Chức vụ": "Chủ tịch Hội đồng nhân dân"},
              "Căn cứ": basis(world, it, r), **changes(world, it), "Liên quan": world.related(it, r, "resolutions", "documents"),
              "Nói dễ hiểu": prose.sentence(r, prose.TOPICS[it.more["topics"][0]], it.date.year) if r.random() < 0.3 else None,
              "Niêm yết": {"Từ": day(after(it.date, 3)), "Đến": day(after(it.date, 33)), "Nơi": "Trụ sở"} if r.random() < 0.1 else None,
              "Tệp": [{"Tệp": PDF, "Tiêu đề": "Bản ký", "Vai trò": "bản ký"}] if it.more["file"] else None}
    return fields, prose.body(r, it.title, it.more["topics"], it.date.year)


def plan_documents(world, count):
    items = []
    for date, number in numbered(spread(count)):
        kind, sign = TYPES[number % len(TYPES)]
        sign = f"{sign}-{'HĐND' if number % 3 == 0 else 'UBND'}"
        item = Item(f"van-ban/{date.year}/{number}-{folded(sign)}", "", date)
        topics, words = subject(item.r)
        item.title = f"{kind[0].upper()}{kind[1:]} về {words}"
        item.more = {"number": f"{number}/{sign}", "type": kind, "topics": topics}
        items.append(item)
    return items


def write_document(world, it):
    r = it.r
    issuer = STANDING if it.more["number"].endswith("HĐND") else EXECUTIVE if r.random() < 0.7 else f"Uỷ ban nhân dân xã {r.choice(world.communes)}"
    session = world.near("sessions", it, r)
    fields = {"Trích yếu": it.title, "Loại văn bản": it.more["type"], "Cơ quan ban hành": issuer, "Số ký hiệu": it.more["number"],
              "Ngày ban hành": day(it.date), "Ngày nhận": day(after(it.date, 2)), "Ngày đăng": day(after(it.date, r.choice([2, 3, 4, 6]))),
              "Lĩnh vực": it.more["topics"], "Kỳ họp": session.path if session.date <= it.date else None,
              "Người ký": {"Họ và tên": world.near("deputies", it, r).title, "Chức vụ": "Phó Chủ tịch"},
              "Căn cứ": basis(world, it, r), "Liên quan": world.related(it, r, "documents"), "Nơi nhận": ["Như trên", "Cổng thông tin điện tử"]}
    text = paragraphs(r, r.randint(3, 8), it.more["topics"], it.date.year)
    if r.random() < 0.2:
        text += f"\nXem [nghị quyết](../../{world.near('resolutions', it, r).file}).\n"
    return fields, text


KINDS = {"sessions": (plan_sessions, write_session), "resolutions": (plan_resolutions, write_resolution),
         "documents": (plan_documents, write_document)}
