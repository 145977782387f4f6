import Council
import Fixtures
import Testing
import Vietnamese

@testable import Reading

@Suite struct StandardsTests {
  @Test func `what the office writes is added to what the program knows, and goes before it`() throws {
    let read = try ReadFolder([
      "thoi-han.yaml": """
      quy định:
        - mã: nghi-quyet
          tên: Đăng nghị quyết
          căn cứ: Quy chế của xã
          loại bài: nghi-quyet
          tính từ: Ngày ban hành
          số ngày: 3
          phải có: Ngày đăng
        - {mã: ket-qua-ho-tro, tên: a, căn cứ: b, loại bài: van-ban, tính từ: Ngày ban hành, số ngày: 1, phải có: Ngày đăng, bỏ: có}
      """,
      "ngay-nghi.yaml": """
      tết nguyên đán: [{mùng 1: 06/02/2027, nghỉ từ: 04/02/2027, nghỉ đến: 10/02/2027}]
      nghỉ:
        - {từ: 03/05/2027, tên: Nghỉ bù}
      làm bù: 13/02/2027
      """,
      "chi-so.yaml": "tiêu chí: [{mã: ghi-hinh, tên: a, công thức: đại biểu dự họp, căn cứ: b, bỏ: có}]",
    ])
    #expect(printed(read.readingProblems + read.checkingProblems) == "")
    let standards = read.content.standards
    #expect(standards.rulebook.rules(of: Resolution.kind).map(\.rule.days) == [3])
    #expect(!standards.rulebook.rules(of: OfficialDocument.kind).contains { $0.rule.id == "ket-qua-ho-tro" })
    #expect(standards.rulebook.rules(of: BudgetDisclosure.kind).count == 4)
    let worked = try ["03/02/2027", "04/02/2027", "10/02/2027", "11/02/2027", "13/02/2027", "03/05/2027"].map
    {
      standards.rulebook.calendar.isWorkingDay(try WrittenDate(parsing: $0))
    }
    #expect(worked == [true, false, false, true, true, false])
    #expect(try standards.criteria.count == ReadFolder([:]).content.standards.criteria.count - 1)
    #expect(!standards.criteria.contains { $0.id == "ghi-hinh" })
  }

  @Test(arguments: [
    "", "# Chưa có gì.\n", "\n\n  # a\n", "quy định: []\n",
  ])
  func `a file that says nothing yet is no problem`(text: String) throws {
    let read = try ReadFolder(["thoi-han.yaml": text])
    #expect(printed(read.readingProblems + read.checkingProblems) == "")
    #expect(read.content.standards.rulebook.rules(of: Resolution.kind).count == 1)
  }

  @Test func `a key with nothing beneath it is told`() throws {
    let read = try ReadFolder(["thoi-han.yaml": "\u{FEFF}# Của xã\r\nquy định:\r\n  # sau\r\n"])
    #expect(
      printed(read.readingProblems + read.checkingProblems) == """
        content/thoi-han.yaml:2:1: cảnh báo: dưới «quy định» không có gì [empty-key]
          2 | quy định:
            | ^^^^^^^^
          gợi ý: viết tiếp ở dưới, thụt vào hai dấu cách, hoặc xoá dòng này

        """)
    #expect(read.content.standards.rulebook.rules(of: Resolution.kind).count == 1)
  }

  @Test(arguments: [
    ("byte order mark", "\u{FEFF}", "\n"), ("CRLF", "", "\r\n"), ("both", "\u{FEFF}", "\r\n"),
    ("CR", "", "\r"),
  ])
  func `however a file is saved, it says the same`(name: String, mark: String, end: String) throws {
    let text = "nghỉ:\n  - ngày: 03/05/2027\n    tên: Nghỉ bù\nlàm bù:\n  - 08/05/2027\n"
    let read = try ReadFolder(["ngay-nghi.yaml": mark + text.replacing("\n", with: end)])
    #expect(printed(read.readingProblems + read.checkingProblems) == "")
    let calendar = read.content.standards.rulebook.calendar
    #expect(!calendar.isWorkingDay(try WrittenDate(parsing: "03/05/2027")))
    #expect(calendar.isWorkingDay(try WrittenDate(parsing: "08/05/2027")))
  }

  @Test(arguments: wrongFiles)
  func `what is wrong is told at its place below content`(file: WrongValue) throws {
    let read = try ReadFolder([file.path: file.fields])
    expect(printed(read.readingProblems), prints: file.message)
    // What the program knows holds all the same.
    #expect(read.content.standards.rulebook.rules(of: Resolution.kind).count == 1)
    #expect(try read.content.standards.criteria.count == ReadFolder([:]).content.standards.criteria.count)
  }

  @Test func `files of rules are no files to publish`() throws {
    let read = try ReadFolder([
      "thoi-han.yaml": "", "ngay-nghi.yaml": "", "chi-so.yaml": "", "tep/a.pdf": "%PDF-",
    ])
    #expect(read.content.files.files(below: "tep").map(\.path) == ["tep/a.pdf"])
  }
}

private let wrongFiles = [
  WrongValue(
    "thoi-han.yaml", "quy định:\n  - mã: a\n   tên: b\n",
    """
    content/thoi-han.yaml:3:4: lỗi: danh sách này thiếu dấu gạch ở đầu dòng [yaml-list]
      3 |    tên: b
        |    ^
      gợi ý: viết «- » ở đầu mỗi ý; mục của ý trên thì viết thẳng hàng với mục ngay sau dấu «- »

    """),
  WrongValue(
    "thoi-han.yaml", "quy định: [{mã: a, tên: b, loại bài: nghi-quyet, tính từ: c, số ngày: 5, phải có: d}]",
    """
    content/thoi-han.yaml:1:12: lỗi: thiếu mục «Căn cứ» [missing-field]
      1 | quy định: [{mã: a, tên: b, loại bài: nghi-quyet, tính từ: c, số ngày: 5, phải có: d}]
        |            ^
      gợi ý: thêm dòng «căn cứ: …»

    """),
  WrongValue(
    "thoi-han.yaml", "quy tắc: []",
    """
    content/thoi-han.yaml:1:1: lỗi: không có mục nào tên «quy tắc» [unknown-field]
      1 | quy tắc: []
        | ^^^^^^^
      gợi ý: các mục dùng được: Quy định

    """),
  WrongValue(
    "thoi-han.yaml",
    "quy định:\r\n  - {mã: a, tên: b, căn cứ: c, loại bài: nghi-quyet, tính từ: d, số ngày: năm, phải có: e}\r\n",
    """
    content/thoi-han.yaml:2:75: lỗi: «năm» không phải là số nguyên từ 0 đến 3650 [invalid-number]
      2 |   - {mã: a, tên: b, căn cứ: c, loại bài: nghi-quyet, tính từ: d, số ngày: năm, phải có: e}
        |                                                                           ^^^
      gợi ý: viết bằng chữ số, ví dụ 27

    """),
  WrongValue(
    "ngay-nghi.yaml", "\u{FEFF}làm bù: [31/02/2027]\n",
    """
    content/ngay-nghi.yaml:1:10: lỗi: «31/02/2027» không phải là một ngày có thật [invalid-date]
      1 | làm bù: [31/02/2027]
        |          ^^^^^^^^^^
      gợi ý: viết ngày/tháng/năm, ví dụ 28/02/2026

    """),
  WrongValue(
    "chi-so.yaml", "tiêu chí:\n  - {mã: a, tên: b, công thức: số đại biểu vui, căn cứ: c}\n",
    """
    content/chi-so.yaml:2:32: lỗi: «số đại biểu vui» không dùng được cho mục «Công thức» [invalid-choice]
      2 |   - {mã: a, tên: b, công thức: số đại biểu vui, căn cứ: c}
        |                                ^^^^^^^^^^^^^^^
      gợi ý: chọn một trong: nghị quyết có toàn văn trên trang; nghị quyết công khai đúng hạn; kết quả giám sát có trên trang; kỳ họp gửi tài liệu điện tử; kỳ họp được ghi hình; buổi tiếp xúc cử tri có trực tuyến; kiến nghị đã phân loại; kiến nghị trả lời đúng hạn; kiến nghị sau giám sát đến hạn đã hoàn thành; ngân sách công khai đúng hạn; đại biểu dự họp

    """),
  WrongValue(
    "chi-so.yaml", "tiêu chí:\n  - {mã: a, tên: b, công thức: đại biểu dự họp, ít nhất: 9.5, căn cứ: c}\n",
    """
    content/chi-so.yaml:2:58: lỗi: «9.5» không phải là số [invalid-amount]
      2 |   - {mã: a, tên: b, công thức: đại biểu dự họp, ít nhất: 9.5, căn cứ: c}
        |                                                          ^^^
      gợi ý: phần lẻ viết sau dấu phẩy, ví dụ 12,5

    """),
]
