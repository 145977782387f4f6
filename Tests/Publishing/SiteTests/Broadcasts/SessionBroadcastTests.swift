import Fixtures
import Testing

@testable import Site

@Suite struct SessionBroadcastTests {
  private func session(_ more: String) -> [String: String] {
    [
      "ky-hop/a.md": page(
        """
        tiêu đề: Kỳ họp thứ 3
        hình thức: thường lệ
        bắt đầu: 07:30 08/12/2026
        địa điểm: Hội trường
        đại biểu dự: {có mặt: 27, tổng số: 30}
        chương trình:
          - tiêu đề: Dự toán 2027
            kết quả: thông qua
            biểu quyết: {tán thành: 26, không tán thành: 0, không biểu quyết: 1}
            nghị quyết: nghi-quyet/a
          - {tiêu đề: Nhân sự, công khai: không}
        \(more)
        """),
      "nghi-quyet/a.md": page(
        "tiêu đề: Dự toán năm 2027\nsố ký hiệu: 20/NQ-HĐND\nngày ban hành: 08/12/2026\nngày đăng: 09/12/2026\nnói dễ hiểu: Thu 42 tỷ đồng."
      ),
    ]
  }

  private func lines(_ more: String = "", now: String) throws -> [Substring] {
    let text = try BuiltSite(ReadFolder(session(more)), now: now)["ky-hop/a/truyen-thanh.txt"]
    return text.split(separator: "\r\n").drop { !$0.hasPrefix("Hội đồng") }.dropFirst().dropLast(2)
  }

  @Test func `an invitation before`() throws {
    let said = try lines(now: "20/11/2026")
    #expect(
      said == [
        "Kỳ họp thứ ba.", "Thời gian: bảy giờ ba mươi phút, thứ ba,",
        "ngày mùng tám tháng mười hai năm hai nghìn không trăm hai mươi sáu.", "Địa điểm: Hội trường.",
        "Chương trình có một việc.", "Việc thứ nhất: Dự toán hai nghìn không trăm hai mươi bảy.",
      ])
  }

  @Test func `the results after`() throws {
    let said = try lines(now: "10/12/2026")
    #expect(
      said == [
        "Kỳ họp thứ ba đã họp vào thứ ba,",
        "ngày mùng tám tháng mười hai năm hai nghìn không trăm hai mươi sáu.",
        "Có hai mươi bảy trên ba mươi đại biểu dự.", "Chương trình có một việc.",
        "Việc thứ nhất: Dự toán hai nghìn không trăm hai mươi bảy.", "Kết quả: thông qua.",
        "Hai mươi sáu phiếu tán thành, một phiếu không biểu quyết.", "Kỳ họp ban hành một nghị quyết.",
        "Nghị quyết số hai mươi của Hội đồng nhân dân: Dự toán năm hai nghìn không trăm hai mươi bảy.",
        "Thu bốn mươi hai tỷ đồng.",
      ])
  }

  @Test func `that it is called off`() throws {
    let said = try lines("trạng thái: hoãn", now: "20/11/2026")
    #expect(
      said == [
        "Kỳ họp thứ ba, định vào bảy giờ ba mươi phút, thứ ba,",
        "ngày mùng tám tháng mười hai năm hai nghìn không trăm hai mươi sáu, nay hoãn.",
      ])
  }

  @Test func `of a month alone, without anything else`() throws {
    let files = ["ky-hop/a.md": page("tiêu đề: a\nhình thức: thường lệ\nbắt đầu: 12/2026")]
    let site = try BuiltSite(ReadFolder(files), now: "20/11/2026")
    #expect(site["ky-hop/a/truyen-thanh.txt"].contains("\r\nThời gian: tháng mười hai năm hai nghìn"))
    #expect(site["ky-hop/a/thong-bao/index.html"].contains("tháng 12 năm 2026"))
  }

  @Test func `the same in large print`() throws {
    let notice = { (more: String, now: String) in
      try BuiltSite(ReadFolder(session(more)), now: now)["ky-hop/a/thong-bao/index.html"]
    }
    let before = try notice("", "20/11/2026")
    #expect(before.contains("<h2>Chương trình</h2>") && before.contains("Dự toán 2027"))
    #expect(!before.contains("Nhân sự"))
    let after = try notice("", "10/12/2026")
    #expect(after.contains("<h2>Đã quyết định</h2>") && after.contains("<small>20/NQ-HĐND</small>"))
    let off = try notice("trạng thái: hoãn", "20/11/2026")
    #expect(off.contains("<p class=\"off\">HOÃN</p>") && !off.contains("<h2>"))
  }
}

@Suite struct NoticeFitTests {
  private func points(_ count: Int, letters: Int) -> NoticeFit.Points {
    let title = String(repeating: "a", count: letters)
    return NoticeFit.Points(title: "a", items: (0..<count).map { _ in LinkView(href: "", title: title) })
  }

  @Test(
    arguments: [
      ([1], 30, .large, 8), ([8], 30, .large, 8), ([8], 80, .medium, 6), ([5, 5], 40, .medium, 8),
      ([5, 5, 5], 30, .small, 8),
      ([5, 5, 5, 5], 60, .small, 2), ([8, 8, 8, 8], 149, .small, 1),
    ] as [([Int], Int, NoticeFit.Size, Int)])
  func `letters become smaller before there are too few points`(
    counts: [Int], letters: Int, size: NoticeFit.Size, count: Int
  ) {
    let points = counts.map { self.points($0, letters: letters) }
    let fit = NoticeFit(points, below: "Tin trong tuần")
    #expect((fit.size, fit.count) == (size, count))
  }
}
