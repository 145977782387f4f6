import Fixtures
import Testing

@Suite struct SensitiveTextTests {
  @Test(arguments: [
    Case(
      "a phone number in a body", ["tin-tuc/a.md": news("", "Gọi 0912 000 678.\n")],
      """
      content/tin-tuc/a.md:6:5: lỗi: «0912 *** *78» là số điện thoại: dữ liệu cá nhân, không đăng [personal-data]
        6 | Gọi 0912 *** *78.
          |     ^^^^^^^^^^^^
        gợi ý: viết «0912 xxx x78»; được phép nêu thì khai ở mục «cho phép nêu», có lý do và ngày

      """),
    Case(
      "a home whose name begins as the office's does",
      [
        "co-quan/a.md": organization("Ban Pháp chế", "liên hệ: {địa chỉ: \"Ngõ 12, thôn Đông\"}\n"),
        "tin-tuc/a.md": news("", "Bà Lan thường trú tại ngõ 1.\n"),
      ],
      """
      content/tin-tuc/a.md:6:23: lỗi: «n** *» là nơi ở: dữ liệu cá nhân, không đăng [personal-data]
        6 | Bà Lan thường trú tại n** *.
          |                       ^^^^^
        gợi ý: viết «(địa chỉ)»; được phép nêu thì khai ở mục «cho phép nêu», có lý do và ngày

      """),
    Case(
      "a number in the front matter", ["tin-tuc/a.md": news("tóm tắt: CCCD 001085012345\n")],
      """
      content/tin-tuc/a.md:4:15: lỗi: «001*******45» là số định danh cá nhân: dữ liệu cá nhân, không đăng [personal-data]
        4 | tóm tắt: CCCD 001*******45
          |               ^^^^^^^^^^^^
        gợi ý: viết «001xxxxxxx45»; được phép nêu thì khai ở mục «cho phép nêu», có lý do và ngày

      """),
    Case(
      "a number that nothing announces", ["tin-tuc/a.md": news("", "Danh sách: 001085012345\n")],
      """
      content/tin-tuc/a.md:6:12: lỗi: «001*******45» giống số định danh cá nhân, hoặc số tài khoản 12 chữ số: dữ liệu cá nhân, không đăng [personal-data]
        6 | Danh sách: 001*******45
          |            ^^^^^^^^^^^^
        gợi ý: viết «001xxxxxxx45»; được phép nêu thì khai ở mục «cho phép nêu», có lý do và ngày

      """),
    Case(
      "a mark of secrecy", ["tin-tuc/a.md": news("", "**MẬT**\n")],
      """
      content/tin-tuc/a.md:6:3: lỗi: «MẬT» là dấu chỉ độ mật hoặc lưu hành nội bộ: văn bản này không được đăng [secrecy-mark]
        6 | **MẬT**
          |   ^^^
        gợi ý: đưa văn bản ra khỏi thư mục lưu bằng git, đã lên git thì báo ngay người phụ trách; chữ sót lại từ tệp mẫu thì xoá

      """),
    Case(
      "a table",
      ["tin-tuc/a/index.md": news("tệp: [a.csv]\n"), "tin-tuc/a/a.csv": "Tên,SĐT\nThợ,0912000678\n"],
      """
      content/tin-tuc/a/a.csv:2:5: lỗi: «0912****78» là số điện thoại: dữ liệu cá nhân, không đăng [personal-data]
        2 | Thợ,0912****78
          |     ^^^^^^^^^^
        gợi ý: viết «0912xxxx78»; được phép nêu thì khai ở mục «cho phép nêu», có lý do và ngày

      """),
    Case(
      "a caption of two lines",
      [
        "tin-tuc/a/index.md": news("tệp: [a.vtt]\n"),
        "tin-tuc/a/a.vtt": "WEBVTT\n\n00:00.000 --> 00:05.000\nSố 0912\n000 678\n",
      ],
      """
      content/tin-tuc/a/a.vtt:4:4: lỗi: «0912 *** *78» là số điện thoại: dữ liệu cá nhân, không đăng [personal-data]
        4 | Số 0912
          |    ^^^^
        gợi ý: viết «0912 xxx x78»; được phép nêu thì khai ở mục «cho phép nêu», có lý do và ngày

      """),
    Case(
      "a file's name",
      ["tin-tuc/a/index.md": news("tệp: [to-trinh-MAT.pdf]\n"), "tin-tuc/a/to-trinh-MAT.pdf": ""],
      """
      content/tin-tuc/a/to-trinh-MAT.pdf:1:1: lỗi: «to-trinh-MAT.pdf» là dấu chỉ độ mật hoặc lưu hành nội bộ: văn bản này không được đăng [secrecy-mark]
        gợi ý: đưa văn bản ra khỏi thư mục lưu bằng git, đã lên git thì báo ngay người phụ trách; chữ sót lại từ tệp mẫu thì xoá

      """),
    Case(
      "a record's name", ["tin-tuc/ke-hoach-MAT.md": news()],
      """
      content/tin-tuc/ke-hoach-MAT.md:1:1: lỗi: «ke-hoach-MAT.md» là dấu chỉ độ mật hoặc lưu hành nội bộ: văn bản này không được đăng [secrecy-mark]
        gợi ý: đưa văn bản ra khỏi thư mục lưu bằng git, đã lên git thì báo ngay người phụ trách; chữ sót lại từ tệp mẫu thì xoá

      """),
    Case(
      "a person in a petition", ["kien-nghi/a.md": petition("", "Ông Nguyễn Văn Mẫu đề nghị.\n")],
      """
      content/kien-nghi/a.md:7:5: lỗi: «N***** V** M**» là họ tên: dữ liệu cá nhân, không đăng [personal-data]
        7 | Ông N***** V** M** đề nghị.
          |     ^^^^^^^^^^^^^^
        gợi ý: viết «N.V.M.»; được phép nêu thì khai ở mục «cho phép nêu», có lý do và ngày

      """),
    Case(
      "a person called nearly as a deputy",
      [
        "dai-bieu/a.md": deputy("Nguyễn Văn An"),
        "kien-nghi/a.md": petition("", "Ông Nguyễn Văn Ân đề nghị.\n"),
      ],
      """
      content/kien-nghi/a.md:7:5: lỗi: «N***** V** Â*» là họ tên: dữ liệu cá nhân, không đăng [personal-data]
        7 | Ông N***** V** Â* đề nghị.
          |     ^^^^^^^^^^^^^
        gợi ý: viết «N.V.Â.»; được phép nêu thì khai ở mục «cho phép nêu», có lý do và ngày

      """),
  ])
  func `what is not for everybody's eyes is an error`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }

  @Test(arguments: [
    Case(
      "the office's number", ["site.yaml": office, "tin-tuc/a.md": news("", "Gọi +84 912 000 678.\n")], ""),
    Case(
      "a deputy's number",
      [
        "dai-bieu/a.md": deputy("Lê Mẫu", "liên hệ: {điện thoại: 0912.000.678}\n"),
        "tin-tuc/a.md": news("", "Gọi 0912 000 678.\n"),
      ], ""),
    Case(
      "an organization's mail",
      [
        "co-quan/a.md": organization("Ban Pháp chế", "liên hệ: {thư điện tử: ban.mau@gmail.com}\n"),
        "tin-tuc/a.md": news("", "Gửi ban.mau@gmail.com\n"),
      ], ""),
    Case("mail under the site's own host", ["tin-tuc/a.md": news("", "Gửi a@\(host)\n")], ""),
    Case(
      "a deputy in a petition",
      [
        "dai-bieu/a.md": deputy("Nguyễn Văn Mẫu"),
        "kien-nghi/a.md": petition("", "Ông Nguyễn Văn Mẫu trả lời.\n"),
      ], ""),
    Case(
      "a deputy whose accent is put elsewhere, or lost",
      [
        "dai-bieu/a.md": deputy("Nguyễn Thị Hoà"),
        "kien-nghi/a.md": petition("", "Bà Nguyễn Thị Hòa trả lời, bà Nguyen Thi Hoa ghi.\n"),
      ], ""),
    Case(
      "an official without a record",
      ["kien-nghi/a.md": petition("", "Ông Nguyễn Văn Mẫu, Chủ tịch UBND xã, trả lời.\n")], ""),
    Case("a person elsewhere", ["tin-tuc/a.md": news("", "Ông Nguyễn Văn Mẫu phát biểu.\n")], ""),
    Case("a deputy's year", ["dai-bieu/a.md": deputy("Lê Mẫu", "năm sinh: 1971\n")], ""),
    Case("what is declared", ["tin-tuc/a.md": news(allowed, "Gọi 0912.000.678.\n")], ""),
    Case(
      "a kind that is declared",
      [
        "tin-tuc/a.md": news(
          "cho phép nêu: {loại: điện thoại, lý do: Đồng ý, ngày: 20/11/2026}\n", "Gọi 0912 000 678.\n")
      ], ""),
    Case(
      "what is declared for a record's table",
      ["tin-tuc/a/index.md": news("tệp: [a.csv]\n" + allowed), "tin-tuc/a/a.csv": "SĐT\n0912000678\n"], ""),
  ])
  func `what may be known is none`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }

  @Test(arguments: [
    "Gọi 0912 **000** 678", "Gọi 0912&nbsp;000&nbsp;678", "Gọi &#48;912 000 678", "Gọi 0912\\.000\\.678",
    "Gọi 0912 000\n678 nhé", "Gọi [0912](https://a.vn/) 000 678", "Gọi `0912` 000 678",
    "Gọi 0912 ~~000~~ 678",
    "Có số chứng minh nhân dân\n123456789 cấp năm xưa", "Thư a.nguyen&#64;gmail.com",
    "| Số CMND |\n|---|\n| 123456789 |",
    "**M**ẬT", "Gọi 0912  000  678", "LƯU HÀNH\nNỘI BỘ", "**LƯU HÀNH**\n**NỘI BỘ**", "> LƯU HÀNH\n> NỘI BỘ",
    "Ông Nguyễn Văn Mẫu, sinh ngày\n12/03/1985, là người xã.", "- Ông Mẫu, sinh ngày\n  12/03/1985",
    "Ông Nguyễn Văn Mẫu thường trú tại\nsố 12, ngõ 5, đường Trần Phú.", "Xe mang biển số 29A-\n123.45 đã đi.",
    "Nộp vào STK\n12345678 của ông.", "- Một\n\n    Gọi **0912** 000 678",
  ])
  func `a body is looked at as it is read`(body: String) throws {
    let problems = try ReadFolder(["tin-tuc/a.md": news("", body + "\n")]).checkingProblems
    #expect(problems.count { ["personal-data", "secrecy-mark"].contains($0.message.id) } == 1)
  }

  @Test(arguments: [
    ("Năm 2025.\n\nĐầu số 0912 là của một mạng.\n\nXin gọi **0912** 000 678.\n", 10, 11),
    ("Đầu số 0912.\n\nMột dòng,\nGọi 0912&#8203;000678 nhé.\n", 9, 5),
    ("Một.\n\nGọi &#48;912000678.\n", 8, 1),
    ("Ngày 12/5, ông Mẫu sinh ngày\n12/03/1985.\n", 7, 1),
    ("Gọi **0912** 000 678,\n**0912** 000 679.\n", 6, 7),
  ])
  func `what is found as it is read is told where it stands`(body: String, line: Int, column: Int) throws {
    let problems = try ReadFolder(["tin-tuc/a.md": news("", body)]).checkingProblems
    let place = try #require(problems.first { $0.message.id == "personal-data" }).place
    #expect(place.position.line == line && place.position.column == column && place.excerpt == nil)
  }

  @Test(arguments: [
    "tóm tắt: \"Gọi 0912\\u0020000\\u0020678\"", "tóm tắt: >\n  Ông A có số CMND\n  123456789 cấp",
    "tóm tắt: Ông A có số CMND\n  123456789 cấp",
  ])
  func `fields are looked at as they are read`(front: String) throws {
    let problems = try ReadFolder(["tin-tuc/a.md": news(front + "\n")]).checkingProblems
    #expect(problems.map(\.message.id) == ["personal-data"])
    #expect(problems.map(\.place.position.line) == [4])
  }

  @Test(arguments: [
    "| 0 | 912 | 345 | 678 |\n|---|---|---|---|\n| 0 | 912 | 345 | 678 |", "**0** 912 đồng, *345* 678",
    "- Nơi nhận STK\n- 12345678", "1. Người sinh ngày\n2. 12/03/1985", "# Nơi sinh ngày\n12/03/1985",
    "| Việc |\n|---|\n| Trẻ sinh ngày |\n| 12/03/1985 |\n| LƯU HÀNH |\n| NỘI BỘ |",
  ])
  func `cells and amounts are no number together`(body: String) throws {
    #expect(try ReadFolder(["tin-tuc/a.md": news("", body + "\n")]).checkingProblems.isEmpty)
  }

  @Test(arguments: [
    ("tin-tuc/cmnd-123456789/a.md", ""), ("tin-tuc/2026/0912.000.678/index.md", ""),
    ("tin-tuc/2026/mau.0912000678.md", ""), ("tin-tuc/0912.000.678/a.md", ""),
    ("ngay-nghi.yaml", "nghỉ: [{ngày: 24/11/2026, tên: Gọi 0912 000 678}]\n"),
  ])
  func `nothing that is published is left out`(path: String, text: String) throws {
    let text = text.isEmpty ? news() : text
    #expect(try ReadFolder([path: text]).checkingProblems.map(\.message.id) == ["personal-data"])
  }

  @Test(.timeLimit(.minutes(1))) func `thousands of findings take moments`() throws {
    let lines = (0..<10_000).map { "Thợ \($0) và bạn;0912000\(100 + $0 % 900)\n" }.joined()
    let folder = try ReadFolder([
      "tin-tuc/a/index.md": news("tệp: [a.csv]\n"), "tin-tuc/a/a.csv": "Tên;SĐT\n" + lines,
    ])
    let problems = folder.checkingProblems.filter { $0.message.id == "personal-data" }
    #expect(problems.count == 10_000)
    #expect(problems.map(\.place.position.line).sorted() == Array(2...10_001))
  }

  @Test func `another day of birth is not declared with it`() throws {
    let declared = "cho phép nêu: {nội dung: 1/11/1985, lý do: Đồng ý, ngày: 20/11/2026}\n"
    let body = "Ông Lê Văn Mẫu sinh ngày 1/11/1985. Bà Lê Thị Thử sinh ngày 11/1/1985.\n"
    let problems = try ReadFolder(["tin-tuc/a.md": news(declared, body)]).checkingProblems
    #expect(problems.map(\.place.position.column) == [61])
  }

  @Test(.timeLimit(.minutes(1))) func `thousands of findings in a paragraph take moments`() throws {
    let body = (0..<2000).map { "Gọi **0912** 00\($0 / 1000) \(100 + $0 % 900)," }.joined(separator: "\n")
    let problems = try ReadFolder(["tin-tuc/a.md": news("", body + "\n")]).checkingProblems
    #expect(problems.count > 1000)
  }

  @Test func `what is declared and not there is a warning`() throws {
    try expect(
      checking: ["tin-tuc/a.md": news(allowed)],
      prints: """
        content/tin-tuc/a.md:5:5: cảnh báo: cho phép nêu, nhưng trong bài không có dữ liệu ấy [unused-disclosure]
          5 |   - nội dung: 0912 *** *78
            |     ^
          gợi ý: xoá dòng này, hoặc viết đúng chữ như trong bài

        """)
  }

  @Test(arguments: ["MẬT", "Độ mật: MẬT", "Mật"])
  func `no mark of secrecy can be declared`(text: String) throws {
    let declared = "cho phép nêu: {nội dung: \"\(text)\", lý do: Đồng ý, ngày: 20/11/2026}\n"
    let problems = try ReadFolder(["tin-tuc/a.md": news(declared, "**MẬT**\n")]).checkingProblems
    #expect(Set(problems.map(\.message.id)) == ["secrecy-mark"])
    #expect(problems.allSatisfy { $0.message.text.vi.hasSuffix(", khai ở «cho phép nêu» cũng không được") })
  }

  @Test func `what is declared besides a mark of secrecy is none`() throws {
    let problems = try ReadFolder(["tin-tuc/a.md": news(allowed, "**MẬT**. Gọi 0912 000 678.\n")])
      .checkingProblems
    #expect(problems.map(\.message.id) == ["secrecy-mark"])
    #expect(!problems.contains { $0.message.text.vi.contains("cho phép nêu") })
  }
}

private let allowed = """
  cho phép nêu:
    - nội dung: 0912 000 678
      lý do: Người ấy đồng ý
      ngày: 20/11/2026

  """
private let host = "bach-minh.example.vn"
private let office = settings + "\nliên hệ: {điện thoại: 0912 000 678}\n"

private func news(_ more: String = "", _ body: String = "") -> String {
  page("tiêu đề: Tin\nngày đăng: 20/11/2026\n" + more, body)
}
