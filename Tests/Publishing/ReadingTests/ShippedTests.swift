import Council
import Fixtures
import Testing
import Vietnamese

@testable import Reading

/// The rules and holidays that the program knows by itself, on records that they mean; the days are computed by hand.
@Suite struct ShippedTests {
  @Test(arguments: [
    // Tuesday to Tuesday.
    Due("ngan-sach-trinh", "15/12/2026", budget("trình HĐND", "kỳ họp: k"), session: "07:30 08/12/2026"),
    // Friday, then from Monday after the week of Tết.
    Due("ngan-sach-trinh", "26/02/2026", budget("trình HĐND", "kỳ họp: k"), session: "12/02/2026"),
    Due("ngan-sach-quyet-dinh", "15/08/2026", budget("HĐND quyết định", "ngày quyết định: 16/07/2026")),
    Due("ngan-sach-quyet-dinh", "15/08/2026", budget("quyết toán", "ngày quyết định: 16/07/2026")),
    Due("ngan-sach-thuc-hien", "10/04/2026", budget("thực hiện 3 tháng")),
    Due("ngan-sach-thuc-hien", "10/07/2026", budget("thực hiện 6 tháng")),
    Due("ngan-sach-thuc-hien", "10/10/2026", budget("thực hiện 9 tháng")),
    Due("ngan-sach-ca-nam", "25/02/2027", budget("thực hiện cả năm", "ngày báo cáo: 15/02/2027")),
    // New Year's day and a weekend lie between.
    Due(
      "chinh-sach-ho-tro", "05/01/2027",
      ["van-ban/a.md": page("tiêu đề: a\nloại: Chính sách hỗ trợ\nngày đăng: 2027\nngày nhận: 30/12/2026")]),
    Due(
      "ket-qua-ho-tro", "31/10/2026",
      ["van-ban/a.md": page("tiêu đề: a\nloại: kết quả hỗ trợ\nngày ban hành: 01/10/2026")]),
    // The 30th of April, the 1st of May and a weekend lie between.
    Due(
      "nghi-quyet", "07/05/2026", ["nghi-quyet/a.md": page("tiêu đề: a\nsố: 1\nngày ban hành: 28/04/2026")]),
    // From the 3rd of September, after five days off.
    Due(
      "tra-loi-kien-nghi", "23/09/2026",
      [
        "kien-nghi/a.md": page(
          "tiêu đề: a\nngày tiếp nhận: 01/08/2026\ntrạng thái: tiếp nhận\nnội dung: b\nhạn: 28/08/2026")
      ]),
  ])
  func `a rule gives the day that the law gives`(due: Due) throws {
    var files = due.files
    if let starts = due.session {
      files["ky-hop/k.md"] = page("tiêu đề: k\nhình thức: thường lệ\nbắt đầu: \(starts)")
    }
    let read = try ReadFolder(files)
    #expect(printed(read.readingProblems) == "")
    let council = try read.council(now: "01/06/2027")
    let duties = council.records.flatMap { council.duties[$0] }.filter { $0.rule?.id == due.rule }
    #expect(duties.map(\.due.short) == [due.day])
  }

  @Test func `every rule is tested, and each has its source`() throws {
    let rules = try ReadFolder([:]).content.standards.rules.flatMap(\.value.rules)
    #expect(
      Set(rules.map(\.id)) == [
        "ngan-sach-trinh", "ngan-sach-quyet-dinh", "ngan-sach-thuc-hien", "ngan-sach-ca-nam",
        "chinh-sach-ho-tro",
        "ket-qua-ho-tro", "nghi-quyet", "tra-loi-kien-nghi",
      ])
    #expect(rules.allSatisfy { !$0.citation.isEmpty && (try? CompiledRule($0)) != nil })
  }

  @Test func `no rule means a document of another type, or a draft budget without its session`() throws {
    let files = [
      "van-ban/a.md": page(
        "tiêu đề: a\nloại: kế hoạch\nngày đăng: 2026\nngày nhận: 30/12/2026\nngày ban hành: 2026"),
      "ngan-sach/a.md": page("tiêu đề: a\nnăm: 2026\ngiai đoạn: trình HĐND\nngày quyết định: 16/07/2026"),
    ]
    let council = try ReadFolder(files).council(now: "20/11/2026")
    #expect(council.records.allSatisfy { council.duties[$0].isEmpty })
  }

  @Test(arguments: [
    // The last day before each New Year's holidays, and the first one after them.
    ("07/02/2024", "15/02/2024"), ("24/01/2025", "03/02/2025"), ("13/02/2026", "23/02/2026"),
    // Days that were swapped, and the working Saturdays for them.
    ("26/04/2024", "02/05/2024"), ("03/05/2024", "04/05/2024"), ("25/04/2025", "26/04/2025"),
    ("29/04/2025", "05/05/2025"), ("31/12/2025", "05/01/2026"), ("09/01/2026", "10/01/2026"),
    ("21/08/2026", "22/08/2026"), ("28/08/2026", "03/09/2026"),
    // Giỗ Tổ on a Thursday, a Monday and a Sunday.
    ("17/04/2024", "19/04/2024"), ("04/04/2025", "08/04/2025"), ("24/04/2026", "28/04/2026"),
    // The 2nd of September on a Monday and a Tuesday.
    ("30/08/2024", "04/09/2024"), ("29/08/2025", "03/09/2025"),
  ])
  func `after a working day comes the next one`(day: String, next: String) throws {
    let calendar = try ReadFolder([:]).content.standards.rulebook.calendar
    let day = try WrittenDate(parsing: day)
    #expect(calendar.isWorkingDay(day))
    #expect(calendar.day(1, .workingDays, after: day).short == next)
  }

  @Test(arguments: [
    "05/02/2027", "08/02/2027", "09/02/2027", "16/04/2027", "30/04/2027", "01/01/2027", "25/01/2028",
  ])
  func `holidays to come are known as far as the lunar calendar gives them`(text: String) throws {
    let calendar = try ReadFolder([:]).content.standards.rulebook.calendar
    #expect(!calendar.isWorkingDay(try WrittenDate(parsing: text)))
  }
}

/// A rule, the day that it gives, and the record that it means.
struct Due: CustomTestStringConvertible {
  let rule: String
  let day: String
  let files: [String: String]
  let session: String?

  init(_ rule: String, _ day: String, _ files: [String: String], session: String? = nil) {
    self.rule = rule
    self.day = day
    self.files = files
    self.session = session
  }

  var testDescription: String { "\(rule) \(day)" }
}

private func budget(_ stage: String, _ more: String = "") -> [String: String] {
  ["ngan-sach/a.md": page("tiêu đề: a\nnăm: 2026\ngiai đoạn: \(stage)\n\(more)")]
}
