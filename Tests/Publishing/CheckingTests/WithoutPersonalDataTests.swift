import Diagnostics
import Fixtures
import SensitiveText
import Testing

@Suite struct WithoutPersonalDataTests {
  /// Of every kind of finding the value, a line that holds it, and what is shown of it.
  static let values: [(kind: SensitiveKind, value: String, line: String, glimpse: String)] = [
    (.citizen, "001085012345", "CCCD 001085012345", "001*******45"),
    (.identity, "012345678", "CMND 012345678", "012****78"),
    (.phone, "0912 345 678", "Gọi 0912 345 678", "0912 *** *78"),
    (.email, "mau.thu@gmail.com", "Gửi mau.thu@gmail.com", "m**.***@gmail.com"),
    (.address, "số nhà 12, ngõ 5", "trú tại số nhà 12, ngõ 5", "số *** **, *** *"),
    (.birth, "12/03/1985", "sinh ngày 12/03/1985", "**/**/****"),
    (.account, "1012000345", "STK 1012000345", "101*****45"),
    (.plate, "29A-123.45", "biển số 29A-123.45", "29A-***.**"),
    (.name, "Nguyễn Văn Mẫu", "ông Nguyễn Văn Mẫu", "N***** V** M**"),
  ]

  @Test func `there is a value of every kind`() {
    #expect(Set(Self.values.map(\.kind)) == Set(SensitiveKind.allCases).subtracting([.secrecy]))
  }

  @Test(arguments: values)
  func `no output repeats what was found`(kind: SensitiveKind, value: String, line: String, glimpse: String)
    throws
  {
    let body = "Trước đó, \(line) và bản nháp này.\n"
    let read = try ReadFolder(["kien-nghi/a.md": petition("", body)])
    let problem = try #require(read.checkingProblems.first { $0.message.id == "personal-data" })
    let column = try #require(body.range(of: value)).lowerBound
    #expect(problem.place.position.line == 7)
    #expect(problem.place.position.column == body[..<column].count + 1)
    #expect(problem.place.position.length == value.count)
    for format in DiagnosticFormat.allCases {
      for language in Language.allCases {
        let printer = DiagnosticPrinter(format: format, language: language)
        let text = read.checkingProblems.map(printer.print).joined()
        #expect(!text.contains(value), "\(format) \(language)")
        #expect(text.contains(glimpse), "\(format) \(language)")
      }
    }
  }

  @Test(arguments: values)
  func `nor does what another rule says of the same line`(
    kind: SensitiveKind, value: String, line: String, glimpse: String
  ) throws {
    // Declared, or not: the line is shown for a link that leads nowhere.
    let body = "Xem [văn bản](khong-co.md): \(line).\n"
    let read = try ReadFolder(["kien-nghi/a.md": petition("", body)])
    let others = read.checkingProblems.filter { $0.message.id != "personal-data" }
    let text = others.map(DiagnosticPrinter().print).joined()
    #expect(!others.isEmpty && text.contains(glimpse))
    #expect(!text.contains(value))
  }

  @Test func `a record that cannot be read is shown without it`() throws {
    let read = try ReadFolder(["kien-nghi/a.md": page("tiêu đề: [Gọi 0912 345 678\nngày: 20/11/2026")])
    let text = printed(read.readingProblems)
    #expect(!text.isEmpty && !text.contains("0912 345 678"))
  }

  @Test func `who asks is not shown with the key`() throws {
    let read = try ReadFolder(["kien-nghi/a.md": petition("người gửi: Lò Mẫu\n")])
    let text = printed(read.readingProblems)
    #expect(text.contains("[personal-data]") && text.contains("a.md:5:1"))
    #expect(!text.contains("Lò Mẫu"))
  }

  @Test(arguments: ["don_bac_Tam_0912345678.pdf", "nguyen-van-mau-cccd.pdf"])
  func `the name of a file is shown in part, also where another rule names it`(name: String) throws {
    let read = try ReadFolder([
      "tin-tuc/a/index.md": page("tiêu đề: Tin\nngày đăng: 20/11/2026\ntệp: [\(name)]"),
      "tin-tuc/a/\(name)": "?",
    ])
    let text = printed(read.checkingProblems)
    #expect(text.contains("[personal-data]") && read.checkingProblems.count > 1)
    #expect(!text.contains("0912345678") && !text.contains("nguyen-van-mau"))
    #expect(text.contains("0912****78") || text.contains("n*****-v**-m**"))
  }

  @Test func `nor is the name of a file that is not there`() throws {
    let read = try ReadFolder([
      "tin-tuc/a.md": page("tiêu đề: Tin\nngày đăng: 20/11/2026", "[đơn](thieu-0912345678.pdf)\n")
    ])
    let text = printed(read.checkingProblems)
    #expect(text.contains("thieu-0912****78.pdf") && !text.contains("0912345678"))
  }

  @Test func `two in one line of a table, known by their headings, hide each other`() throws {
    let read = try ReadFolder([
      "tin-tuc/a/index.md": page("tiêu đề: Tin\nngày đăng: 20/11/2026\ntệp: [a.csv]"),
      "tin-tuc/a/a.csv": "Tên,CMND,Số tài khoản\nThợ,012345678,1012000345\n",
    ])
    let text = printed(read.checkingProblems)
    #expect(read.checkingProblems.count == 2)
    #expect(!text.contains("012345678") && !text.contains("1012000345"))
  }

  @Test(arguments: [
    "Gọi **0912** 000 678, xem [bài](khong-co.md).", "Gọi 0912&#32;000&#32;678, xem [bài](khong-co.md).",
    "Gọi 0987 000 123 hoặc 0912&nbsp;&#8203;&#8203;000 678, xem [bài](khong-co.md).",
    "Gọi 0987 000 123 hoặc **0912** *000* **678**, xem [bài](khong-co.md).",
    "Gọi 0912 000\n678, xem [bài](khong-co.md).",
  ])
  func `a line that holds more as it is read is not quoted`(body: String) throws {
    let declared = "cho phép nêu: [{loại: điện thoại, lý do: Đồng ý, ngày: 20/11/2026}]\n"
    for more in body.contains("\n") ? [""] : ["", declared] {
      let read = try ReadFolder([
        "tin-tuc/a.md": page("tiêu đề: Tin\nngày đăng: 20/11/2026\n" + more, body + "\n")
      ])
      let text = printed(read.checkingProblems)
      #expect(text.contains("[broken-link]") && text.contains("[personal-data]") == more.isEmpty)
      #expect(!text.contains("[unused-disclosure]"))
      #expect(!text.contains("Gọi") && !text.contains("678"))
    }
  }

  @Test func `a folder that is called by a person is shown in part`() throws {
    let read = try ReadFolder(["tep/nguyen-van-mau-cccd/a.txt": "x"])
    let text = printed(read.checkingProblems)
    #expect(text.contains("n*****-v**-m**-cccd") && !text.contains("nguyen-van-mau"))
  }

  @Test(.timeLimit(.minutes(1))) func `thousands of names, and of findings in a line, take moments`() throws {
    var files = Dictionary(
      uniqueKeysWithValues: (1000..<2000).map { ("tep/nguyen-van-mau-cccd-\($0).txt", "x") })
    let line = (0..<2000).map { "Gọi 0912 00\($0 / 1000) \(100 + $0 % 900)." }.joined(separator: " ")
    files["tin-tuc/a.md"] = page("tiêu đề: Tin\nngày đăng: 20/11/2026", line + " [a](khong-co.md)\n")
    let problems = try ReadFolder(files).checkingProblems
    #expect(problems.count > 3000)
    #expect(problems.allSatisfy { !$0.place.file.contains("nguyen-van-mau") })
    #expect(problems.allSatisfy { !($0.place.excerpt ?? "").contains("0912 00") })
  }

  @Test func `what the office makes public is shown`() throws {
    let read = try ReadFolder([
      "site.yaml": settings + "\nliên hệ: {điện thoại: 0912 345 678}\n",
      "tin-tuc/a.md": page("tiêu đề: Tin\nngày đăng: 20/11/2026", "[Gọi](khong-co.md) 0912 345 678\n"),
    ])
    #expect(printed(read.checkingProblems).contains("0912 345 678"))
  }
}
