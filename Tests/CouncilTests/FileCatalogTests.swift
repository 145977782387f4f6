import Testing

@testable import Council

@Suite struct FileCatalogTests {
  @Test(arguments: [
    ("ky-hop/2026/giua-nam/to-trinh.pdf", "ky-hop/2026/giua-nam/to-trinh.pdf"),
    ("ky-hop/2026/giua-nam/To_Trinh.v2.PDF", "ky-hop/2026/giua-nam/To_Trinh.v2.PDF"),
    ("ky-hop/2026/Giữa năm/tờ trình.pdf", "ky-hop/2026/giua-nam/to-trinh.pdf"),
    ("ky-hop/2026/giua-nam/Tờ trình.v2.PDF", "ky-hop/2026/giua-nam/to-trinh-v2.pdf"),
    ("Kỳ họp/Đợt 2/a.pdf", "ky-hop/dot-2/a.pdf"), ("tep/mẫu đơn.docx", "tep/mau-don.docx"),
    ("trang/lien-he/bản đồ.png", "lien-he/ban-do.png"), ("a b", "a-b"),
  ])
  func `a file keeps its name on the site if every disk can hold it`(path: String, address: String) {
    #expect(ContentFile(path: path, diskPath: path, size: 0).address == address)
  }

  @Test(arguments: [
    ("a.pdf", FileType.pdf), ("a.PDF", .pdf), ("a.jpeg", .jpg), ("a.b.csv", .csv), ("a.exe", nil),
    ("a.docm", nil), ("a.html", nil), ("pdf", nil), (".pdf", nil), ("a.pdf.", nil), ("a.svgz", nil),
  ])
  func `a file's type is its name's ending`(name: String, type: FileType?) {
    #expect(FileType(ofName: name) == type)
  }

  private let catalog = FileCatalog(
    [
      "ky-hop/a/Tờ trình.pdf", "ky-hop/a/b/c.pdf", "ky-hop/ab/d.pdf", "ky-hop/a-b.pdf", "tep/mau.docx",
      "tep.pdf",
    ].map {
      ContentFile(path: $0, diskPath: $0, size: 0)
    })

  @Test(arguments: [
    ("Tờ trình.pdf", "ky-hop/a/Tờ trình.pdf"), ("./Tờ trình.pdf", "ky-hop/a/Tờ trình.pdf"),
    ("b/c.pdf", "ky-hop/a/b/c.pdf"), ("b\\c.pdf", "ky-hop/a/b/c.pdf"), ("tep/mau.docx", "tep/mau.docx"),
  ])
  func `a file is found in the record's folder or among the shared ones`(name: String, path: String) {
    #expect(catalog.find(name, from: "ky-hop/a") == catalog[path].map { .found($0) })
  }

  @Test(arguments: [
    "/etc/passwd", "../ab/d.pdf", "b/../../x.pdf", "..\\x.pdf", "", ".", "/", "tep/../tep.pdf",
  ])
  func `a name that leads out of the folder is told as such`(name: String) {
    #expect(catalog.find(name, from: "ky-hop/a") == .outside)
  }

  @Test(arguments: [
    ("to trinh.pdf", "Tờ trình.pdf"), ("TỜ-TRÌNH.docx", "Tờ trình.pdf"), ("b/C.PDF", "b/c.pdf"),
    ("tep/Mẫu.doc", "tep/mau.docx"), ("bao-cao.pdf", nil), ("tep", nil), ("d.pdf", nil),
  ])
  func `a file that is called a little otherwise is offered`(name: String, meant: String?) {
    #expect(catalog.find(name, from: "ky-hop/a") == .missing(meant: meant))
  }

  @Test func `a folder's files are those in it and below it, not those of its namesakes`() {
    #expect(catalog.files(below: "ky-hop/a").map(\.path) == ["ky-hop/a/Tờ trình.pdf", "ky-hop/a/b/c.pdf"])
    #expect(catalog.files(below: "ky-hop").count == 4)
    #expect(catalog.files(below: "nghi-quyet").isEmpty)
  }
}
