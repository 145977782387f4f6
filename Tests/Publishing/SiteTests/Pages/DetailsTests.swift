import Fixtures
import Testing

@testable import Site

/// Projects, meetings, events, plans and news: told by their facts.
@Suite struct DetailsTests {
  @Test func `a project says who builds what, how far it is, and what it costs`() throws {
    let site = try site([
      "du-an/a.md": page(
        """
        tiêu đề: Đường
        chủ đầu tư: UBND xã
        địa điểm: Gò Sen
        đơn vị tính: triệu đồng
        tổng mức: 1.250,5
        giải ngân: 500,2
        tiến độ: 30
        quyết định: 5/NQ-HĐND
        dòng ngân sách: {ngân sách: ngan-sach/2026/b, khoản: Đường}
        """), "co-quan/u.md": page("tên: Uỷ ban nhân dân xã Bạch Minh"),
      "nghi-quyet/5.md": page("tiêu đề: c\nsố: 5/NQ-HĐND\nngày ban hành: 2026"),
      "ngan-sach/2026/b/index.md": page(
        "tiêu đề: Ngân sách\nnăm: 2026\ngiai đoạn: quyết toán\nbiểu: chi.csv"),
      "ngan-sach/2026/b/chi.csv": "Mã,Nội dung,Dự toán\n,Tổng,5\nI,Đường,5\n",
    ])
    let project = site["du-an/a/index.html"]
    #expect(
      facts(project) == [
        "Chủ đầu tư: [Uỷ ban nhân dân xã Bạch Minh](../../co-quan/u/index.html)", "Địa điểm: Gò Sen",
        "Tổng mức: 1,3 tỷ đồng", "Quyết định: [Nghị quyết số 5/NQ-HĐND](../../nghi-quyet/5/index.html)",
        "Dòng ngân sách: [I. Đường](../../ngan-sach/2026/b/index.html#bieu-1-2), Ngân sách",
      ])
    #expect(site["ngan-sach/2026/b/index.html"].contains("<tr id=\"bieu-1-2\""))
    #expect(
      project.matches(of: #/<p><span>(.*?)<\/span> <b>(.*?)<\/b><\/p>/#).map { "\($0.1): \(plain($0.2))" }
        == [
          "Tiến độ: 30 %", "Giải ngân: 500,2 triệu đồng / 1,25 tỷ đồng (40,0 %)",
        ])
    #expect(groups(project).isEmpty)
    #expect(groups(site["co-quan/u/index.html"]) == ["Dự án làm chủ đầu tư: Đường"])
    #expect(groups(site["nghi-quyet/5/index.html"]) == ["Quyết định cho: Đường"])
    #expect(groups(site["ngan-sach/2026/b/index.html"]) == ["Chi cho những việc này: Đường"])
  }

  @Test func `words, rows and budgets that lead nowhere lead nowhere`() throws {
    let site = try site([
      "du-an/a.md": page(
        "tiêu đề: Đường\nchủ đầu tư: Công ty\nquyết định: Quyết định của huyện\ndòng ngân sách: ngan-sach/n\ngiải ngân: 5"
      ),
      "du-an/b.md": page("tiêu đề: Cầu\ndòng ngân sách: {ngân sách: ngan-sach/c}"),
      "ngan-sach/n.md": page("tiêu đề: N\nnăm: 2026\ngiai đoạn: quyết toán\nbản nháp: có"),
      "ngan-sach/c.md": page("tiêu đề: C\nnăm: 2026\ngiai đoạn: trình HĐND"),
    ])
    #expect(facts(site["du-an/a/index.html"]) == ["Chủ đầu tư: Công ty", "Quyết định: Quyết định của huyện"])
    #expect(facts(site["du-an/b/index.html"]) == ["Dòng ngân sách: [C](../../ngan-sach/c/index.html)"])
    #expect(!site["du-an/a/index.html"].contains("class=\"measure\""))
  }

  @Test func `a voter meeting says where, how, with whom, and what was asked there`() throws {
    let site = try site([
      "tiep-xuc-cu-tri/a/index.md": page(
        """
        tiêu đề: Tiếp xúc cử tri Đông Hạ
        bắt đầu: 08:00 10/04/2026
        kết thúc: 11:00 10/04/2026
        địa điểm: Nhà văn hoá
        hình thức: kết hợp
        đường dẫn: https://hop.example.vn/1
        đại biểu: [Trần Thị Mẫu, Lê Văn An]
        cử tri dự: 85
        báo cáo: bao-cao.pdf
        """), "tiep-xuc-cu-tri/a/bao-cao.pdf": "%PDF-1",
      "dai-bieu/m.md": page("họ và tên: Trần Thị Mẫu"), "dai-bieu/l.md": page("họ và tên: Lê Văn An"),
      "kien-nghi/k.md": page(
        "tiêu đề: Đèn\nngày tiếp nhận: 12/04/2026\ntrạng thái: tiếp nhận\nbuổi tiếp xúc: Tiếp xúc cử tri Đông Hạ",
        "Đèn."),
    ])
    #expect(
      facts(site["tiep-xuc-cu-tri/a/index.html"]) == [
        "Thời gian: 8 giờ ngày 10/04/2026 đến 11 giờ", "Địa điểm: Nhà văn hoá", "Hình thức: Kết hợp",
        "Đường dẫn: [https://hop.example.vn/1](https://hop.example.vn/1)",
        "Đại biểu: [Trần Thị Mẫu](../../dai-bieu/m/index.html), [Lê Văn An](../../dai-bieu/l/index.html)",
        "Cử tri dự: 85 người", "Báo cáo: [bao-cao.pdf PDF, 6 byte](../../tiep-xuc-cu-tri/a/bao-cao.pdf)",
      ])
    #expect(groups(site["tiep-xuc-cu-tri/a/index.html"]) == ["Kiến nghị nêu tại buổi này: Đèn"])
    #expect(groups(site["dai-bieu/m/index.html"]) == ["Tiếp xúc cử tri: Tiếp xúc cử tri Đông Hạ"])
    #expect(
      facts(site["kien-nghi/k/index.html"]).contains(
        "Buổi tiếp xúc: [Tiếp xúc cử tri Đông Hạ](../../tiep-xuc-cu-tri/a/index.html)"))
  }

  @Test func `an event, a plan and news are told each in its way`() throws {
    let site = try site([
      "lich/a.md": page(
        "tiêu đề: Họp giao ban\nbắt đầu: 07:30 23/11/2026\nđịa điểm: Phòng 2\nchủ trì: Thường trực"),
      "quy-hoach/b.md": page(
        "tiêu đề: Quy hoạch chung\nloại: quy hoạch chung\nthời kỳ: 2026–2035\nquyết định: 7/QĐ-UBND"),
      "van-ban/7.md": page(
        "tiêu đề: Q\nsố: 7/QĐ-UBND\nloại: quyết định\nngày ban hành: 2026\nngày nhận: 05/2026"),
      "tin-tuc/c.md": page("tiêu đề: Tin\nngày đăng: 08:00 02/11/2026", "Nội dung."),
    ])
    #expect(
      facts(site["lich/a/index.html"]) == [
        "Thời gian: 7 giờ 30 ngày 23/11/2026", "Địa điểm: Phòng 2", "Cơ quan chủ trì: Thường trực",
      ])
    #expect(site["lich/a/index.html"].contains("<span class=\"state going\">Dự kiến</span>"))
    #expect(
      facts(site["quy-hoach/b/index.html"]) == [
        "Loại: quy hoạch chung", "Thời kỳ: 2026–2035",
        "Quyết định: [Quyết định số 7/QĐ-UBND](../../van-ban/7/index.html)",
      ])
    #expect(groups(site["van-ban/7/index.html"]) == ["Quyết định cho: Quy hoạch chung"])
    #expect(facts(site["van-ban/7/index.html"]) == ["Ngày ban hành: 2026", "Ngày nhận: 05/2026"])
    #expect(facts(site["tin-tuc/c/index.html"]).isEmpty)
    #expect(site["tin-tuc/c/index.html"].contains("08:00, 02/11/2026</time></p>"))
  }

  @Test func `what has no date stands in a list of its own, and is no news`() throws {
    let files = [
      "quy-hoach/a.md": page("tiêu đề: Không ngày"),
      "quy-hoach/b.md": page("tiêu đề: Có ngày\nngày đăng: 05/05/2025"),
      "dai-bieu/m.md": page("họ và tên: Trần Thị Mẫu"),
    ]
    let site = try site(files)
    let list = site["quy-hoach/index.html"]
    #expect(
      list.matches(of: #/<h2 id="(.*?)">(.*?)<\/h2>/#).map { "\($0.1) \($0.2)" } == [
        "nam-2025 2025", "nam-khac không ghi ngày",
      ])
    #expect(site["quy-hoach/nam-khac/index.html"].contains(">Không ngày</a>"))
    #expect(!site["quy-hoach/nam-khac/index.html"].contains(">Có ngày</a>"))
    for feed in ["rss.xml", "quy-hoach/rss.xml"] {
      #expect(site[feed].matches(of: #/<item>\n<title>(.*?)<\/title>/#).map { String($0.1) } == ["Có ngày"])
    }
    #expect(site["dai-bieu/rss.xml"].contains("<channel>") && !site["dai-bieu/rss.xml"].contains("<item>"))
    #expect(try BuiltSite(ReadFolder(files), now: "21/11/2026")["rss.xml"] == site["rss.xml"])
  }

  private func site(_ files: [String: String]) throws -> BuiltSite {
    let read = try ReadFolder(files)
    #expect(printed(read.readingProblems) == "")
    return try BuiltSite(read, now: "20/11/2026")
  }
}
