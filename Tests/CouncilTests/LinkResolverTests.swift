import Testing

@testable import Council

@Suite struct LinkResolverTests {
  private let own = record("ky-hop/2026/giua-nam/index.md", Session.self)
  private let resolver: LinkResolver

  init() {
    resolver = LinkResolver(
      records: [
        own, resolution("nghi-quyet/2026/33-nq-hdnd.md"), record("trang/gioi-thieu.md", PlainPage.self),
      ],
      files: FileCatalog([
        ContentFile(path: "ky-hop/2026/giua-nam/tờ trình.pdf", diskPath: "", size: 1),
        ContentFile(path: "tep/mau.docx", diskPath: "", size: 1),
      ]))
  }

  @Test(arguments: [
    ("https://example.vn/a", "external"), ("HTTP://example.vn", "external"), ("//example.vn/a", "external"),
    ("mailto:hdnd@example.vn", "external"), ("tel:+84123", "external"), ("#dieu-3", "anchor dieu-3"),
    ("#%C4%91i%E1%BB%81u", "anchor điều"),
    ("../../../nghi-quyet/2026/33-nq-hdnd.md", "record nghi-quyet/2026/33-nq-hdnd.md"),
    ("../../../nghi-quyet/2026/33-nq-hdnd/", "record nghi-quyet/2026/33-nq-hdnd.md"),
    ("/nghi-quyet/2026/33-nq-hdnd", "record nghi-quyet/2026/33-nq-hdnd.md"),
    ("/nghi-quyet/2026/33-nq-hdnd.md#dieu-3", "record nghi-quyet/2026/33-nq-hdnd.md at dieu-3"),
    ("/nghi-quyet/2026/33-nq-hdnd.md?in=1#dieu-3", "record nghi-quyet/2026/33-nq-hdnd.md at dieu-3"),
    ("./index.md", "record ky-hop/2026/giua-nam/index.md"), (".", "record ky-hop/2026/giua-nam/index.md"),
    ("/trang/gioi-thieu.md", "record trang/gioi-thieu.md"),
    ("tờ trình.pdf", "file ky-hop/2026/giua-nam/tờ trình.pdf"),
    ("t%E1%BB%9D%20tr%C3%ACnh.pdf#page=2", "file ky-hop/2026/giua-nam/tờ trình.pdf"),
    ("../../../tep/mau.docx", "file tep/mau.docx"), ("/nghi-quyet/", "list nghi-quyet"),
    ("../..", "list ky-hop"), ("/trang/", "missing"), ("/gioi-thieu/", "missing"), ("", "missing"),
    ("?a", "missing"), ("khong-co.pdf", "missing"), ("../../../../ngoai.pdf", "outside"),
    ("/../a", "outside"),
  ])
  func `a link leads where its path says`(destination: String, expected: String) {
    #expect(name(resolver.resolve(destination, from: own)) == expected)
  }

  @Test func `a record that is a single file links from the folder in which it lies`() {
    let page = record("trang/lien-he.md", PlainPage.self)
    #expect(name(resolver.resolve("gioi-thieu.md", from: page)) == "record trang/gioi-thieu.md")
    #expect(name(resolver.resolve("../tep/mau.docx", from: page)) == "file tep/mau.docx")
  }

  private func name(_ outcome: LinkResolver.Outcome) -> String {
    switch outcome {
    case .external: "external"
    case .anchor(let id): "anchor \(id)"
    case .record(let record, let fragment): "record \(record.path)" + (fragment.map { " at \($0)" } ?? "")
    case .file(let file): "file \(file.path)"
    case .list(let folder): "list \(folder)"
    case .missing: "missing"
    case .outside: "outside"
    }
  }
}
