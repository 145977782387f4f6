import Fixtures
import Testing

@testable import Site

@Suite struct SessionPapersTests {
  /// What lies in a session's archive.
  private func names(_ agenda: String, _ files: [String: String] = [:], title: String = "Kỳ họp") throws
    -> [String]
  {
    var files = files
    files["ky-hop/a/index.md"] = page(
      "tiêu đề: \"\(title)\"\nhình thức: thường lệ\nbắt đầu: 2026\n\(agenda)")
    let site = try BuiltSite(ReadFolder(files), now: "20/11/2026")
    let archive = "ky-hop/a/tai-lieu.zip/"
    return site.files.keys.filter { $0.hasPrefix(archive) }.map { String($0.dropFirst(archive.count)) }
      .sorted()
  }

  @Test func `names sort as the agenda goes`() throws {
    let agenda = """
      tệp: [chung.pdf]
      chương trình:
        - {tiêu đề: b, tài liệu: [{tệp: 9.pdf, tiêu đề: "Tờ trình số 9/TTr-UBND"}, {tệp: 1.pdf, vai trò: dự thảo}]}
        - {tiêu đề: c}
        - {tiêu đề: d, tài liệu: 5.csv}
      """
    let files = ["chung.pdf", "9.pdf", "1.pdf", "5.csv", "khac.docx"].map { ("ky-hop/a/\($0)", "") }
    #expect(
      try names(agenda, Dictionary(uniqueKeysWithValues: files)) == [
        "Kỳ họp/00-01 chung.pdf", "Kỳ họp/00-02 khac.docx",
        "Kỳ họp/01-01 Tờ trình số 9-TTr-UBND.pdf", "Kỳ họp/01-02 Dự thảo.pdf", "Kỳ họp/03-01 5.csv",
      ])
  }

  @Test func `a record among the papers brings its files, a resolution too`() throws {
    let agenda =
      "chương trình:\n  - {tiêu đề: b, tài liệu: 5/TB-HĐND, nghị quyết: 7/NQ-HĐND}\n  - {tiêu đề: c, tài liệu: 5/TB-HĐND}"
    let instrument = { (number: String, more: String) in
      page("tiêu đề: t\nsố: \(number)\nngày ban hành: 01/11/2026\n\(more)")
    }
    let names = try names(
      agenda,
      [
        "van-ban/5/index.md": instrument("5/TB-HĐND", "loại văn bản: thông báo\ntệp: 5.pdf"),
        "van-ban/5/5.pdf": "",
        "nghi-quyet/7/index.md": instrument("7/NQ-HĐND", "tệp: [{tệp: 7.pdf, tiêu đề: Bản ký}, 7.docx]"),
        "nghi-quyet/7/7.pdf": "", "nghi-quyet/7/7.docx": "",
      ])
    #expect(
      names == [
        "Kỳ họp/01-01 Thông báo số 5-TB-HĐND.pdf", "Kỳ họp/01-02 Nghị quyết số 7-NQ-HĐND - Bản ký.pdf",
        "Kỳ họp/01-03 Nghị quyết số 7-NQ-HĐND - 7.docx",
      ])
  }

  @Test func `nothing of an item behind closed doors, and no recording`() throws {
    let agenda =
      "ghi hình: {tệp: hop.mp4}\nchương trình:\n  - {tiêu đề: b, công khai: không, tài liệu: mat.pdf}\n  - {tiêu đề: c, tài liệu: [hop.mp4, c.pdf]}"
    let files = ["hop.mp4", "khac.mp3", "mat.pdf", "c.pdf"].map { ("ky-hop/a/\($0)", "") }
    #expect(
      try names(agenda, Dictionary(uniqueKeysWithValues: files)) == ["Kỳ họp/02-01 c.pdf"])
  }

  @Test func `a session without papers offers no archive`() throws {
    let site = try BuiltSite(
      ReadFolder(["ky-hop/a.md": page("tiêu đề: a\nhình thức: thường lệ\nbắt đầu: 2026")]), now: "20/11/2026")
    #expect(!site["ky-hop/a/index.html"].contains("ZIP"))
    #expect(!site.files.keys.contains { $0.contains(".zip") })
  }

  @Test func `the folder is one that every system can make`() throws {
    let names = try names(
      "tệp: a.pdf", ["ky-hop/a/a.pdf": ""],
      title: "Kỳ họp 1/2: «giữa năm»? \(String(repeating: "rất ", count: 40))")
    #expect(names.count == 1)
    let folder = try #require(names.first?.split(separator: "/").first)
    #expect(folder.hasPrefix("Kỳ họp 1-2 - «giữa năm»") && folder.count <= 60)
  }
}
