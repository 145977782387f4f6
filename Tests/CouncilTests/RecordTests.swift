import Testing
import Vietnamese

@testable import Council

@Suite struct RecordTests {
  @Test(
    arguments: [
      ("nghi-quyet/2026/33-nq-hdnd.md", "nghi-quyet/2026/33-nq-hdnd", nil, "nghi-quyet/2026", "33-nq-hdnd"),
      ("nghi-quyet/2026/33/index.md", "nghi-quyet/2026/33", "nghi-quyet/2026/33", "nghi-quyet/2026/33", "33"),
      (
        "nghi-quyet/Năm 2026/Số 33 (Đất đai).md", "nghi-quyet/nam-2026/so-33-dat-dai", nil,
        "nghi-quyet/Năm 2026",
        "so-33-dat-dai"
      ),
      ("nghi-quyet/33.v2.md", "nghi-quyet/33-v2", nil, "nghi-quyet", "33-v2"),
    ] as [(String, String, String?, String, String)])
  func `a record's address is its folded path`(
    path: String, address: String, folder: String?, base: String, slug: String
  ) {
    let record = resolution(path)
    #expect(record.address == address)
    #expect(record.folder == folder)
    #expect(record.base == base)
    #expect(record.slug == slug)
  }

  @Test(arguments: [
    ("trang/gioi-thieu.md", "gioi-thieu"), ("trang/Liên hệ/index.md", "lien-he"), ("trang/a/b.md", "a/b"),
  ])
  func `a plain page's address leaves the folder's name out`(path: String, address: String) {
    #expect(record(path, PlainPage.self).address == address)
  }

  @Test(
    arguments: [
      (nil, false, nil), (nil, true, .draft), ("2030", true, .draft), ("20/11/2026", false, nil),
      ("08:00, 20/11/2026", false, nil), ("08:01, 20/11/2026", false, .until(day("08:01, 20/11/2026"))),
      ("21/11/2026", false, .until(day("21/11/2026"))), ("11/2026", false, nil),
      ("12/2026", false, .until(day("12/2026"))),
    ] as [(String?, Bool, Record.Withholding?)])
  func `drafts and what is to come are withheld`(
    published: String?, draft: Bool, expected: Record.Withholding?
  ) {
    let record = record("trang/a.md") { (page: inout PlainPage) in
      page.common.published = published.map(day)
      page.common.draft = draft
    }
    #expect(record.withholding(at: day("08:00, 20/11/2026")) == expected)
  }

  @Test func `what is published at eight is withheld on a day of which no time is known`() {
    let record = record("trang/a.md") { (page: inout PlainPage) in
      page.common.published = day("08:00, 20/11/2026")
    }
    #expect(record.withholding(at: day("20/11/2026")) != nil)
    #expect(record.withholding(at: day("21/11/2026")) == nil)
  }
}
