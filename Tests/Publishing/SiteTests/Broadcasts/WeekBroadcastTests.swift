import Fixtures
import Testing

@testable import Site

@Suite struct WeekBroadcastTests {
  private static let files = [
    "nghi-quyet/1.md": page(
      "tiêu đề: Nghị quyết về đường ngõ\nsố ký hiệu: 33/NQ-HĐND\nngày ban hành: 16/11/2026\nngày hiệu lực: 01/12/2026\nnói dễ hiểu: Xã hỗ trợ 30 %.",
      "Điều 1."),
    "kien-nghi/1.md": page(
      "tiêu đề: Đèn đường\nngày tiếp nhận: 01/10/2026\nthôn: Đông Hạ\ntrạng thái: đã giải quyết xong\ncơ quan giải quyết: UBND xã\nnội dung: Lời riêng\ntrả lời: {ngày: 17/11/2026, nội dung: Đã lắp 12 đèn.}",
      "Thân riêng"),
    "kien-nghi/2.md": page(
      "tiêu đề: Cống thoát\nngày tiếp nhận: 01/11/2026\ntrạng thái: đang giải quyết\nhạn: 27/11/2026\nnội dung: Lời riêng"
    ),
    "ky-hop/1.md": page(
      "tiêu đề: Kỳ họp 4\nhình thức: thường lệ\nbắt đầu: 07:30 26/11/2026\nđịa điểm: Hội trường"),
    "ky-hop/2.md": page(
      "tiêu đề: Kỳ họp huỷ\nhình thức: chuyên đề\nbắt đầu: 08:00 24/11/2026\ntrạng thái: huỷ"),
    "tin-tuc/1.md": page("tiêu đề: Tin cũ\nngày đăng: 03/11/2026"),
  ]

  private func text(_ path: String, of files: [String: String] = files, now: String = "20/11/2026") throws
    -> [String]
  {
    try BuiltSite(ReadFolder(files), now: now)[path].split(separator: "\r\n").map(String.init)
  }

  @Test func `what is new and what is coming`() throws {
    let said = try text("truyen-thanh/2026-w47.txt")
    #expect(
      said == [
        "\u{FEFF}Tuần 47 năm 2026: tin của Hội đồng nhân dân xã Bạch Minh",
        "Thời gian đọc: khoảng 2 phút (166 tiếng)", "Tính đến ngày 20/11/2026",
        "Những dòng trên để người đọc biết. Đọc từ dòng dưới đây.", "Kính thưa bà con.",
        "Sau đây là tin của Hội đồng nhân dân xã Bạch Minh,", "từ ngày mười sáu tháng mười một",
        "đến ngày hai mươi hai tháng mười một năm hai nghìn không trăm hai mươi sáu.",
        "Có một nghị quyết mới được công bố.",
        "Nghị quyết số ba mươi ba của Hội đồng nhân dân về đường ngõ.", "Xã hỗ trợ ba mươi phần trăm.",
        "Có một kiến nghị, chất vấn được trả lời.", "Cử tri thôn Đông Hạ kiến nghị: Đèn đường.",
        "Uỷ ban nhân dân xã trả lời: Đã lắp mười hai đèn.", "Sau đây là những việc sắp tới.",
        "Kỳ họp huỷ, định vào tám giờ, thứ ba, ngày hai mươi tư tháng mười một, nay huỷ.",
        "Kỳ họp bốn.", "Thời gian: bảy giờ ba mươi phút, thứ năm, ngày hai mươi sáu tháng mười một.",
        "Địa điểm: Hội trường.", "Ngày hai mươi bảy tháng mười một, hạn trả lời: Cống thoát.",
        "Xin cảm ơn bà con đã lắng nghe.", "Đọc thêm tại bach-minh.example.vn",
      ])
  }

  @Test func `of a long answer the first sentences are told`() throws {
    let answer = String(repeating: "Câu này có đúng tám tiếng thôi nhé. ", count: 30)
    let file = page(
      "tiêu đề: Đèn\nngày tiếp nhận: 01/10/2026\ntrạng thái: đã giải quyết xong\ntrả lời: {ngày: 17/11/2026, nội dung: \(answer)}",
      "Thân")
    let said = try text("truyen-thanh/2026-w47.txt", of: ["kien-nghi/1.md": file])
    #expect(said.count { $0.contains("Câu này có đúng tám tiếng thôi nhé.") } == 10)
    #expect(said.contains("Toàn văn trả lời có trên trang."))
    #expect(try !text("truyen-thanh/2026-w47.txt").contains("Toàn văn trả lời có trên trang."))
  }

  @Test func `an answer is not cut off after an abbreviation`() throws {
    let answer = String(repeating: "tiếng ", count: 79) + "TP. Bạch Minh. Không đọc câu này."
    let file = page(
      "tiêu đề: Đèn\nngày tiếp nhận: 01/10/2026\ntrạng thái: đã giải quyết xong\ntrả lời: {ngày: 17/11/2026, nội dung: \(answer)}",
      "Thân")
    let said = try text("truyen-thanh/2026-w47.txt", of: ["kien-nghi/1.md": file])
    #expect(said.contains { $0.hasSuffix("Bạch Minh.") })
    #expect(!said.contains { $0.contains("Không đọc câu này") })
  }

  @Test func `a week that is over stays as it was`() throws {
    let weeks = ["truyen-thanh/2026-w45.txt", "truyen-thanh/2026-w47.txt"]
    for week in weeks {
      let after = try text(week, now: "24/11/2026")
      #expect(after == (try text(week, now: "26/11/2026")) && !after.isEmpty)
    }
  }

  @Test func `weeks of which there is nothing to say have no text`() throws {
    let site = try BuiltSite(ReadFolder(Self.files), now: "20/11/2026")
    let texts = site.files.keys.filter { $0.hasPrefix("truyen-thanh/") && $0.hasSuffix(".txt") }.sorted()
    #expect(texts == ["truyen-thanh/2026-w45.txt", "truyen-thanh/2026-w47.txt"])
    #expect(try BuiltSite(ReadFolder([:]), now: "20/11/2026").files["truyen-thanh/index.html"] == nil)
  }

  @Test func `nothing that is not public is read aloud or pinned up`() throws {
    var files = Self.files
    files["nghi-quyet/mat-1.md"] = page(
      "tiêu đề: mật\nsố ký hiệu: 1/MẬT\nngày ban hành: 16/11/2026\nbản nháp: có")
    files["nghi-quyet/mat-2.md"] = page(
      "tiêu đề: mật\nsố ký hiệu: 2/MẬT\nngày ban hành: 16/11/2026\nngày đăng: 21/11/2026")
    files["nghi-quyet/mat-3.md"] = page(
      "tiêu đề: mật\nsố ký hiệu: 3/MẬT\nngày ban hành: 16/11/2026\nnói dễ hiểu: mật\ngỡ bỏ: {ngày: 18/11/2026, lý do: mật}"
    )
    files["ky-hop/3.md"] = page(
      """
      tiêu đề: Kỳ họp đã xong
      hình thức: chuyên đề
      bắt đầu: 17/11/2026
      chương trình:
        - {tiêu đề: Việc mật, công khai: không, kết quả: mật, nghị quyết: mat-4}
        - {tiêu đề: Nhận mật-thư, nghị quyết: mat-1}
      """.replacing("mật-thư", with: "thư"))
    files["nghi-quyet/mat-4.md"] = page(
      "tiêu đề: kín\nsố ký hiệu: 4/KÍN\nngày ban hành: 2026\nnói dễ hiểu: kín")
    let site = try BuiltSite(ReadFolder(files), now: "20/11/2026")
    #expect(site["ky-hop/3/truyen-thanh.txt"].contains("Việc thứ nhất: Nhận thư."))
    for (path, bytes) in site.files where path.contains("truyen-thanh") || path.contains("thong-bao") {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["mật", "MẬT", "kín", "Lời riêng", "Thân riêng"] where text.contains(word) {
        Issue.record("\(path) says “\(word)”: \(text)")
      }
    }
  }
}
