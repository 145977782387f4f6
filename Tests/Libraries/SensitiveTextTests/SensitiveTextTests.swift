import Foundation
import SensitiveText
import Testing

@Suite struct SensitiveTextTests {
  @Test(
    arguments: [
      ("gọi 0912 345 678", "0912 xxx x78"), ("0912.345.678", "0912.xxx.x78"),
      ("CCCD 001085012345", "001xxxxxxx45"),
      ("thư tam.nguyen@gmail.com", "(thư điện tử)"), ("sinh ngày 12/03/1985", "xx/xx/xxxx"),
      ("xe 29A-123.45", "29A-xxx.xx"), ("K:ông Nguyễn Văn Tâm", "N.V.T."), ("MẬT", ""),
    ])
  func `Each kind has a mask`(text: String, mask: String) {
    let isPetition = text.hasPrefix("K:")
    let findings = findSensitive(in: isPetition ? String(text.dropFirst(2)) : text, names: isPetition)
    #expect(findings.map(\.mask) == [mask])
  }

  @Test func `Ranges count the bytes of the text as it is`() {
    let text = "Số nhà\n\u{65}\u{302}\u{323} 09\u{200B}12 000 678, bên cạnh"
    let bytes = Array(text.utf8)
    let finding = findSensitive(in: text).first
    #expect(finding.map { String(decoding: bytes[$0.range], as: UTF8.self) } == "09\u{200B}12 000 678")
    #expect(finding?.text == "09\u{200B}12 000 678")
  }

  @Test func `Names are found only where they are asked for`() {
    #expect(findSensitive(in: "ông Nguyễn Văn Tâm").isEmpty)
    #expect(findSensitive(in: "ông Nguyễn Văn Tâm", names: true).map(\.text) == ["Nguyễn Văn Tâm"])
  }

  @Test(arguments: [
    ("bà N.T.H. và ông A. đề nghị", []), ("anh Đ. hỏi, chị H nói", []), ("hộ bà N. T. H. xin", []),
    ("bà Hà đề nghị", ["Hà"]), ("ông Ý đề nghị", ["Ý"]), ("bà Hà.", ["Hà"]),
    ("chị H'Mẫu Niê nêu", ["H'Mẫu Niê"]),
  ])
  func `Initials are no name`(text: String, names: [String]) {
    #expect(findSensitive(in: text, names: true).map(\.text) == names)
  }

  @Test(arguments: [
    ("Nhà ở số nhà 12 ngõ 3 đường Mẫu", ["số nhà 12 ngõ 3 đường Mẫu"]), ("Nhà ở số 4 tầng 2", []),
    ("Nhà ở xã hội: 120 căn", []),
  ])
  func `Where somebody has a house is where they live`(text: String, homes: [String]) {
    #expect(findSensitive(in: text).map(\.text) == homes)
  }

  @Test(
    arguments: [
      "", "\n", "@", "+", "+84", "0", "09", "(", "sinh", "trú", "số nhà", "mật", "nội bộ", "ông", "29A",
      "29-",
      "\u{301}", "０", "ⓐ", "a@b.", "@a.bc", "0912 000 67", "tài khoản", "CCCD", "SĐT0", "M Ậ",
      "T Ố I M Ậ T \u{200B}",
      String(repeating: "0912 ", count: 2000), String(repeating: "9", count: 5000),
      String(repeating: "a@", count: 2000),
      String(repeating: "trú tại số ", count: 2000), String(repeating: "ông N ", count: 2000),
    ])
  func `No text is too odd`(text: String) {
    let count = text.utf8.count
    for names in [false, true] {
      #expect(findSensitive(in: text, names: names).allSatisfy { $0.range.upperBound <= count })
    }
  }

  @Test(arguments: [
    ("Nhà bà Lan (09 12 34 56 78)", "09 12 34 56 78", "09 12 xx xx 78"),
    ("gọi (0912) 345 678", "(0912) 345 678", "(0912) xxx x78"),
    ("gọi (+84) 912 345 678", "(+84) 912 345 678", "(+84) 91x xxx x78"),
  ])
  func `A bracket belongs to a number that it ends in`(line: String, text: String, mask: String) {
    let finding = findSensitive(in: line).first
    #expect(finding?.text == text && finding?.mask == mask)
  }

  @Test(arguments: [
    (SensitiveKind.phone, "0912 345 678", "0912 *** *78"), (.account, "123456", "12****"),
    (.email, "a@b.vn", "*@b.vn"), (.email, "mau.thu[at]b.vn", "m**.***[at]b.vn"), (.birth, "1985", "****"),
    (.address, "số 5, ngõ 12", "số *, *** **"), (.name, "Lò Mẫu", "L* M**"), (.secrecy, "MẬT", "MẬT"),
  ])
  func `A glimpse is as long and shows little`(kind: SensitiveKind, text: String, glimpse: String) {
    #expect(glimpsed(text, as: kind) == glimpse && glimpse.count == text.count)
  }

  @Test(
    arguments: [
      "CCCD số 091 234, STK 12 MẬT 09 1900 ông trú tại nhà, sinh năm 1985, 0912 000 ",
      "bà Lan ở thôn 1, thôn 2, xã Mẫu, số 1/2/3/", "chỉ được để chỉ lưu hành nội bộ ", "OO O a [at] b.",
      "Bà Bà Bà ", "nhà số ", "Bà Cao ", "Bà Mẫu là ", "phó ", "sinh: ", "độ mật:*", "a.(at)",
      "0912.000-678/",
    ] + Self.words.map { "\($0) " } + Self.words.map { "\($0.capitalized) Cao " }
      + Self.words.map { "\($0) số:" })
  func `The time grows with the text alone, even in a line without an end`(line: String) {
    // Of this thread alone, as other tests run at the same time; the clock of threads ticks in nanoseconds.
    let now = {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let time = { (count: Int) in
      let text = String(repeating: line, count: count)
      let start = now()
      _ = findSensitive(in: text, names: true)
      return now() - start
    }
    _ = time(10)
    let (short, long) = (time(100), time(1000))
    #expect(long < short * 40, "\(short), \(long)")
  }

  /// Where something may begin, or goes on.
  private static let words =
    """
    mật tối tuyệt bộ cccd cước danh cmnd minh thoại máy zalo gọi lạc stk khoản acb mã thửa đồng trú ngụ ở tại nhà hktt khẩu
    sinh sn ns ông bà anh cử tri hộ nguyễn cao văn thị đường chủ tịch bí thư số ngõ tổ đội phòng lô căn khu dân phố trọ thôn
    bản xã biển xe là giữ phó liệu dấu đây lưu hành trong chỉ được để hiện nay đang 0912 29A 12 O @ [ ( : * , - / .
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}

@Suite struct FileNameTests {
  @Test(
    arguments: [
      ("to-trinh-MAT.pdf", "secrecy"), ("Báo cáo MẬT.docx", "secrecy"), ("12_tuyet_mat.pdf", "secrecy"),
      ("Kế hoạch mật.pdf", "secrecy"), ("luu-hanh-noi-bo.pdf", "secrecy"),
      ("don-001085012345.pdf", "citizen"),
      ("anh_0912000678.jpg", "phone"), ("cv-0912-000-678.pdf", "phone"),
    ])
  func `A name tells`(name: String, kind: String) {
    #expect(findSensitive(inFileName: name).map(\.kind.rawValue) == [kind])
  }

  @Test(arguments: [
    ("Nguyễn Văn Mẫu cccd TUYỆT MẬT.txt", "N***** V** M** cccd TUYỆT MẬT.txt"),
    ("MẬT 0912.000.678.pdf", "MẬT 0912.***.*78.pdf"), ("to-trinh-MAT.pdf", "to-trinh-MAT.pdf"),
  ])
  func `A mark of secrecy is told without whose it is`(name: String, told: String) {
    #expect(findSensitive(inFileName: name).first { $0.kind == .secrecy }?.text == told)
  }

  @Test(
    arguments: [
      "33-nq-hdnd.pdf", "bao-ve-bi-mat-nha-nuoc.pdf", "mat-do-dan-so.csv", "MAT-TRAN-TO-QUOC.pdf",
      "mat-duong.jpg",
      "toi-mat-dien.pdf", "mật độ.csv", "20260715-093012.jpg", "IMG_20260715.jpg", "bieu-69.csv",
      "2026-07-15-091500.pdf",
      "Mật ong.pdf",
    ])
  func `Another tells nothing`(name: String) {
    #expect(findSensitive(inFileName: name).isEmpty)
  }
}

@Suite struct TableTests {
  @Test(
    arguments: [
      ("Tên,Số CMND\nThợ,123456789\n", ["123456789"]),
      ("STT;Ngày sinh;Thôn\n1;12/03/1985;Gò Sen", ["12/03/1985"]),
      ("Họ tên,STK\n\"Mẫu, thợ\",190360001234\n,\n", ["190360001234"]),
      ("Nơi ở\tSĐT\nsố nhà 5\t0912000678", ["số nhà 5", "0912000678"]),
      (
        "\"Họ tên\",\"Ngày sinh\",\"Nơi ở\"\r\n\"Mẫu\",\"12/03/1985\",\"số nhà 5, ngõ 6\"\r\n",
        ["12/03/1985", "số nhà 5, ngõ 6"]
      ),
      ("\"Ngày\nsinh\",Tên\n\"12/03/1985\",\"Mẫu \"\"thợ\"\"\"", ["12/03/1985"]),
      ("Danh sách hộ nghèo\nHọ tên;Số CMND\nMẫu;123456789\n", ["123456789"]),
      (
        "Danh sách hộ nghèo, cận nghèo\nHọ tên;Số CMND;Nợ\nMẫu;123456789;1,5\nThử;123456780;2,5\n",
        ["123456789", "123456780"]
      ),
      ("Vật tư,Số CMND\nỐng 5\" nhựa,x\nA,123456780\n", ["123456780"]),
      ("Chủ xe,Ghi chú,Biển số\nMẫu,không có gì cả đâu nhé,29A 1234\n", ["29A 1234"]),
      ("Họ tên,Số CCCD\nMẫu,36085012345\nA,1085012345\nB,99085012345", ["36085012345", "1085012345"]),
      ("Họ tên,Số CMND\nMẫu,12345678\n", ["12345678"]),
      ("Danh sách hộ;;\nSTT;Tên;Số CMND\n1;Thợ;123456789\n", ["123456789"]),
    ])
  func `A column's heading tells what its cells are`(table: String, expected: [String]) {
    let findings = findSensitive(inTable: table)
    #expect(findings.map(\.text) == expected)
    let bytes = Array(table.utf8)
    #expect(findings.map { String(decoding: bytes[$0.range], as: UTF8.self) } == expected)
  }

  @Test(arguments: [
    "| Tên | Số CMND |\n|---|:--|\n| Thợ | 123456789 |\n", "Tên|Số CMND\n-|-\nThợ|123456789",
    "Một.\n\n> | Số CMND |\n> |---|\n> | 123456789 |\n\nHai.",
    "a | b\n-|-\nc\n\n|STK|\n|-|\n|123456789|\n|x|",
  ])
  func `Tables in Markdown are read so too`(text: String) {
    let findings = findSensitive(inMarkdown: text)
    #expect(findings.map(\.text) == ["123456789"])
    #expect(findings.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["123456789"])
  }

  @Test(arguments: [
    "| Số CMND |\n\n| 123456789 |", "| Số CMND |\n|---|\n| a |\n\n123456789", "|---|---|\n| 123456789 |", "|",
    "|-|",
  ])
  func `What is no cell under a heading is none`(text: String) {
    #expect(findSensitive(inMarkdown: text).isEmpty)
  }

  @Test(arguments: [
    "Gọi 𝟎𝟗𝟏𝟐 𝟎𝟎𝟎 𝟔𝟕𝟖", "Gọi ٠٩١٢٠٠٠٦٧٨", "Gọi 0912·000·678", "Gọi 0912\u{AD}000\u{AD}678", "Gọi 0️⃣912000678",
  ])
  func `Digits in another dress are digits`(text: String) {
    #expect(findSensitive(in: text).map(\.kind) == [.phone])
  }

  @Test(
    arguments: [
      "", "\n\n", "\"", "Mã,Nội dung,Số tiền\nI,Tổng thu,123456789\n", "Ngày,Việc\n12/03/1985,Họp\n", "STK\n",
      "Tên,STK\nThợ\n",
    ])
  func `Others tell nothing`(table: String) {
    #expect(findSensitive(inTable: table).isEmpty)
  }
}
