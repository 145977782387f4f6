"""Resolutions as a commune's council words them: invented matters in the official manner."""

TOPICS = {
    "Chuyển đổi số": ["số hoá hồ sơ kỳ họp", "ứng dụng chữ ký số trong xử lý văn bản", "phổ cập kỹ năng số cho người dân",
                      "vận hành hệ thống truyền thanh thông minh", "kết nối dữ liệu giữa bộ phận một cửa và các thôn"],
    "Ngân sách": ["phân bổ dự toán chi thường xuyên", "điều chỉnh nguồn tăng thu ngân sách xã", "quyết toán thu, chi ngân sách",
                  "sử dụng nguồn dự phòng ngân sách", "công khai các khoản đóng góp của nhân dân"],
    "Đất đai": ["kế hoạch sử dụng đất", "chuyển mục đích sử dụng đất trồng lúa kém hiệu quả", "chỉnh lý bản đồ địa chính",
                "giao đất ở tại khu tái định cư", "quản lý quỹ đất công ích"],
    "Môi trường": ["thu gom và phân loại rác thải sinh hoạt", "cải tạo ao hồ, kênh mương bị ô nhiễm", "trồng cây phân tán ven đường",
                   "xử lý bao gói thuốc bảo vệ thực vật", "bảo vệ nguồn nước sinh hoạt tập trung"],
    "Giáo dục": ["sửa chữa phòng học xuống cấp", "hỗ trợ bữa ăn bán trú cho học sinh vùng khó khăn", "xây dựng trường đạt chuẩn quốc gia",
                 "mở lớp học ngoại ngữ tại nhà văn hoá thôn", "khuyến học, khuyến tài"],
    "Y tế": ["nâng cấp trạm y tế", "lập hồ sơ sức khoẻ điện tử", "phòng, chống dịch bệnh theo mùa",
             "khám sức khoẻ định kỳ cho người cao tuổi", "bảo đảm an toàn thực phẩm tại chợ và bếp ăn tập thể"],
    "Văn hoá": ["tu bổ đình làng và các di tích", "tổ chức lễ hội truyền thống", "xây dựng nếp sống văn minh trong việc cưới, việc tang",
                "trang bị sách cho thư viện xã", "gìn giữ nghề thủ công và làn điệu dân ca"],
    "An sinh xã hội": ["rà soát hộ nghèo, hộ cận nghèo", "xoá nhà tạm, nhà dột nát", "chăm lo người có công với cách mạng",
                       "trợ giúp trẻ em có hoàn cảnh đặc biệt", "giới thiệu việc làm cho lao động nông thôn"],
    "Nông nghiệp": ["chuyển đổi cơ cấu cây trồng", "phòng, chống dịch bệnh cho đàn vật nuôi", "phát triển sản phẩm đặc trưng của xã",
                    "kiên cố hoá kênh mương nội đồng", "liên kết sản xuất và tiêu thụ nông sản"],
    "Giao thông": ["mở rộng đường liên thôn", "lắp đặt đèn chiếu sáng công cộng", "xoá điểm đen tai nạn giao thông",
                   "duy tu cầu và cống dân sinh", "giải toả hành lang an toàn đường bộ"],
    "Quốc phòng và an ninh": ["huấn luyện dân quân tự vệ", "tuyển chọn và gọi công dân nhập ngũ", "củng cố tổ bảo vệ an ninh, trật tự cơ sở",
                              "diễn tập phòng thủ và tìm kiếm cứu nạn", "phòng cháy, chữa cháy khu dân cư"],
    "Tổ chức bộ máy": ["kiện toàn các chức danh của Hội đồng nhân dân", "sắp xếp thôn và tổ dân phố", "quy chế hoạt động của các Ban",
                       "chương trình giám sát hằng năm", "bồi dưỡng nghiệp vụ cho cán bộ không chuyên trách"],
}
AGENCIES = ["Uỷ ban nhân dân xã", "Ban Kinh tế – Ngân sách", "Ban Văn hoá – Xã hội", "Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân xã",
            "Phòng Kinh tế", "Trung tâm Phục vụ hành chính công", "Công an xã", "trưởng các thôn", "Uỷ ban Mặt trận Tổ quốc Việt Nam xã"]
DUTIES = ["chủ trì, phối hợp với các đơn vị liên quan triển khai", "xây dựng kế hoạch chi tiết và tổ chức thực hiện",
          "kiểm tra, đôn đốc tiến độ", "lấy ý kiến nhân dân trước khi quyết định việc", "bố trí người, phương tiện và kinh phí cho việc",
          "công khai trên trang thông tin điện tử và tại nhà văn hoá thôn kết quả"]
AIMS = ["bảo đảm đúng đối tượng, đúng mục đích và tiết kiệm", "không để phát sinh nợ đọng", "tạo thuận lợi nhất cho người dân và doanh nghiệp",
        "gắn với mục tiêu xây dựng nông thôn mới nâng cao", "phát huy quyền làm chủ của nhân dân ở cơ sở", "không làm tăng biên chế, tăng thủ tục"]
PLACES = ["tại thôn Đông", "tại thôn Đoài", "tại thôn Thượng", "tại thôn Hạ", "tại các thôn ven sông", "trên toàn địa bàn xã", "ở khu trung tâm xã"]
SOURCES = ["ngân sách xã", "nguồn tỉnh bổ sung có mục tiêu", "nguồn xã hội hoá", "tiền sử dụng đất được để lại", "nguồn cải cách tiền lương còn dư"]
CASES = ["có vướng mắc về quy hoạch", "giá vật tư biến động trên 10 %", "thiên tai, dịch bệnh làm chậm tiến độ",
         "số hộ đăng ký vượt dự kiến", "cử tri có ý kiến khác nhau"]
BASES = ["Luật Tổ chức chính quyền địa phương", "Luật Ngân sách nhà nước", "Luật Ban hành văn bản quy phạm pháp luật",
         "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân", "Luật Thực hiện dân chủ ở cơ sở"]


def capital(text):
    return text[0].upper() + text[1:]


def money(r):
    return f"{r.randrange(12, 9800) * 100_000:,}".replace(",", ".")


def sentence(r, matters, year):
    matter, agency, aim, place = r.choice(matters), r.choice(AGENCIES), r.choice(AIMS), r.choice(PLACES)
    return capital(r.choice([
        f"{agency} {r.choice(DUTIES)} {matter} {place}, {aim}.",
        f"việc {matter} {place} phải hoàn thành trước ngày {r.randint(1, 28)} tháng {r.randint(1, 12)} năm {year + 1}, {aim}.",
        f"phấn đấu đến hết năm {year + r.randint(0, 4)} có {r.randint(60, 100)} % số hộ {place} được hưởng lợi từ việc {matter}.",
        f"kinh phí cho việc {matter} là {money(r)} đồng, lấy từ {r.choice(SOURCES)}; {agency} chịu trách nhiệm thanh toán, quyết toán theo quy định.",
        f"hằng quý, {agency} báo cáo Thường trực Hội đồng nhân dân xã về {matter}, nêu rõ việc đã làm, việc còn chậm và nguyên nhân.",
        f"trường hợp {r.choice(CASES)}, {agency} trình Thường trực Hội đồng nhân dân xã xem xét, quyết định và báo cáo Hội đồng nhân dân xã tại kỳ họp gần nhất.",
    ]))


def clauses(r, matters, year):
    """Numbered clauses (khoản), one in four with points (điểm) below it."""
    lines = []
    for number in range(1, r.randint(3, 5)):
        lines.append(f"{number}. {sentence(r, matters, year)} {sentence(r, matters, year)}")
        if r.random() < 0.25:
            lines += [f"   - {capital(r.choice(DUTIES))} **{r.choice(matters)}**, {r.choice(AIMS)};" for _ in range(3)]
    return "\n".join(lines)


def table(r, matters):
    rows = [f"| {n} | {capital(r.choice(matters))} {r.choice(PLACES)} | {r.choice(AGENCIES)} | {money(r)} |" for n in range(1, r.randint(4, 7))]
    return "\n".join(["| Số thứ tự | Nội dung | Đơn vị thực hiện | Số tiền (đồng) |", "|---|---|---|---:|", *rows])


def body(r, title, topics, year):
    """Markdown of 2 to 12 kB, 6 to 7 kB on average."""
    matters = [matter for topic in topics for matter in TOPICS[topic]]
    parts = [f"*Căn cứ {basis};*" for basis in r.sample(BASES, 3)]
    parts += [f"*Xét tờ trình của {r.choice(AGENCIES)} về việc {r.choice(matters)}, báo cáo thẩm tra và ý kiến thảo luận của đại biểu;*", "**QUYẾT NGHỊ:**"]
    wanted, written, article = r.triangular(1000, 8400, 3600), sum(len(part.encode()) for part in parts), 0
    while written < wanted or article < 2:
        article += 1
        chunk = [f"## Điều {article}. {capital(r.choice(matters))}"]
        if r.random() < 0.15:
            chunk += ["Phân bổ cụ thể như sau:", table(r, matters)]
        else:
            chunk += [sentence(r, matters, year), clauses(r, matters, year)]
        parts += chunk
        written += sum(len(part.encode()) for part in chunk)
    parts += ["## Tổ chức thực hiện", f"{title} có hiệu lực theo ngày ghi ở đầu trang. {sentence(r, matters, year)}"]
    return "\n\n".join(parts) + "\n"
