import Testing
import ZIP

@Suite struct PortableNameTests {
  @Test(arguments: [
    ("Tờ trình số 12/TTr-UBND", "Tờ trình số 12-TTr-UBND"),
    ("Báo cáo: 6 tháng", "Báo cáo - 6 tháng"),
    ("a<b>c\"d\\e|f?g*h", "abcd-e-fgh"),
    ("  hai   khoảng\ttrắng\n", "hai khoảng trắng"),
    ("cuối câu... ", "cuối câu"),
    (".ẩn", "ẩn"),
    ("..", "_"), ("", "_"), ("???", "_"),
    ("CON", "_CON"), ("nul.txt", "_nul.txt"), ("lpt1 .pdf", "_lpt1 .pdf"), ("console", "console"),
    ("Ho\u{323}p", "Họp"), ("e\u{302}\u{301}", "ế"),
    ("mũi tên \u{202E}fdp.exe", "mũi tên fdp.exe"), ("\u{0}\u{7F}a\u{200B}b", "ab"),
  ])
  func `a name that every system can make`(text: String, name: String) {
    let made = text.portableFileName(limit: 60)
    #expect(made == name)
    #expect(Array(made.unicodeScalars) == Array(name.unicodeScalars), "composed")
  }

  @Test func `a long name is cut between letters and says so`() {
    let name = String(repeating: "Nghị quyết về mức hỗ trợ ", count: 20).portableFileName(limit: 60)
    #expect(name.count <= 60)
    #expect(name.hasPrefix("Nghị quyết về mức hỗ trợ") && name.hasSuffix("…"))
    #expect(!name.hasSuffix(" …"))
  }

  @Test func `letters of many bytes stay within what a disk takes`() {
    let name = String(repeating: "👩‍👩‍👧‍👦", count: 50).portableFileName(limit: 60)
    #expect(name.utf8.count <= 200)
  }
}
