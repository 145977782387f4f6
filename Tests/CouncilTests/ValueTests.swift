import Testing

@testable import Council

@Suite struct ValueTests {
  @Test(arguments: [
    ("0:00", 0, "0:00"), ("0:05", 5, "0:05"), ("12:40", 760, "12:40"), ("1:02:15", 3735, "1:02:15"),
    ("90:00", 5400, "1:30:00"), ("10:00:00", 36_000, "10:00:00"), ("01:02", 62, "1:02"),
  ])
  func `a time in a recording is minutes and seconds, from an hour on with hours`(
    text: String, seconds: Int, shown: String
  ) {
    #expect(Timecode(parsing: text)?.seconds == seconds)
    #expect(Timecode(seconds: seconds).description == shown)
  }

  @Test(arguments: [
    "", "12", "12:60", "1:60:00", "-1:00", "1:-1", "a:b", "1:2:3:4", "12:", ":40", "12.40", "1 :02",
  ])
  func `other texts are no time in a recording`(text: String) {
    #expect(Timecode(parsing: text) == nil)
  }

  @Test(arguments: [
    "https://a.vn", "http://a.vn/x?y=1&z=2#t", "HTTPS://A.VN/", "https://[::1]/", "https://a.vn/Đường",
  ])
  func `web addresses are kept as typed`(text: String) {
    #expect(WebAddress(parsing: text)?.text == text)
  }

  @Test(arguments: [
    "", "a.vn", "ftp://a.vn", "javascript:alert(1)", "https://", "https:///x", "https://?x", "https:a.vn",
    "https://a.vn/\"onload=", "https://a.vn/<b>", "https://a.vn/a b", "https://a.vn/\n", " https://a.vn",
    "//a.vn", "data:text/html,x",
  ])
  func `other texts are no web address`(text: String) {
    #expect(WebAddress(parsing: text) == nil)
  }

  @Test(arguments: [
    ("tin/33", "tin/33"), ("/tin/33/", "tin/33"), ("tin//33/index.html", "tin/33"),
    ("Tin/Số-33", "Tin/Số-33"),
    ("33.html", "33.html"), ("", nil), ("/", nil), ("index.html", nil), ("../a", nil), ("a/../b", nil),
    ("./a", nil), (".htaccess", nil), ("a b", nil), ("a?b=1", nil), ("a#b", nil), ("a%20b", nil),
    ("C:/a", nil),
    ("a\\b", nil), ("a\"b", nil), ("<a>", nil), ("a\u{0}", nil), (String(repeating: "a", count: 300), nil),
  ])
  func `an old address is a folder of the site`(text: String, address: String?) {
    #expect(Alias.address(text) == address)
  }

  @Test(arguments: [
    ("to-trinh.pdf", Paper.Meaning.file), ("Tờ trình số 5.docx", .file), ("tep/a.PDF", .file),
    ("33/NQ-HĐND", .record), ("33/2026/NQ-HĐND (2026)", .record), ("van-ban/2026/ke-hoach", .record),
    ("ke-hoach.md", .record), ("Tờ trình của Ban", .words), ("Báo cáo số 33/BC-UBND", .words), ("", .words),
    ("33", .words), ("to-trinh", .words),
  ])
  func `a paper is a file, a record or words`(text: String, meaning: Paper.Meaning) {
    #expect(Paper(text).meaning == meaning)
  }

  @Test func `a field's path has an outermost and an innermost field`() {
    let path = FieldPath([.field("agenda")]) + .item(2) + .field("vote")
    #expect((path.root, path.leaf) == ("agenda", "vote"))
    #expect((path + .item(0)).leaf == "vote")
    #expect((FieldPath().root, FieldPath().leaf) == ("", ""))
  }
}
