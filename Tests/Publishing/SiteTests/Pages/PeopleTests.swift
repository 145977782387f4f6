import Fixtures
import Testing

@testable import Site

@Suite struct PeopleTests {
  private static let files = [
    "site.yaml": settings
      + "\nnhiệm kỳ: {tên: 2026–2031, từ: 28/03/2026, đến: 2031}\nnhiệm kỳ trước: [{tên: 2021–2026, từ: 2021, đến: 27/03/2026}]",
    "co-quan/ban.md": page("tên: Ban Kinh tế\nloại: Ban\nthuộc: HĐND xã"),
    "co-quan/hdnd.md": page("tên: Hội đồng nhân dân xã Bạch Minh\nloại: Hội đồng nhân dân"),
    "co-quan/cu.md": page("tên: Ban Pháp chế\nloại: Ban\nđến: 27/03/2026"),
    "dai-bieu/nam.md": deputy("Nguyễn Văn Nam", "Phó Trưởng Ban", "Ban Kinh tế", "từ: 28/03/2026"),
    "dai-bieu/an.md": deputy("Vũ Thị An", "Trưởng Ban", "Ban Kinh tế", "từ: 28/03/2026"),
    "dai-bieu/anh.md": deputy("Đỗ Văn Ánh", "Uỷ viên", "Ban Kinh tế", "từ: 28/03/2026"),
    "dai-bieu/binh.md": deputy("An Bình", "Uỷ viên", "Ban Kinh tế", "từ: 28/03/2026"),
    "dai-bieu/cu.md": deputy(
      "Lê Văn Cũ", "Chủ tịch", "Hội đồng nhân dân xã Bạch Minh", "từ: 2021, đến: 27/03/2026"),
    "ky-hop/1.md": session("15/07/2026", "{có mặt: 3, tổng số: 4, vắng: [Vũ Thị An]}"),
    "ky-hop/2.md": session("16/10/2026", "{có mặt: 4, tổng số: 4}"),
    "ky-hop/3.md": session("20/10/2026", "{có mặt: 3, tổng số: 4}"),
    "ky-hop/4.md": session("10/01/2026", "{có mặt: 4, tổng số: 5, vắng: [Lê Văn Cũ]}"),
    "ky-hop/5.md": session("05/11/2026", "{có mặt: 1, vắng: [Vũ Thị An]}", "phiên họp Thường trực"),
    "tiep-xuc-cu-tri/a.md": page(
      "tiêu đề: Gặp cử tri\nngày: 10/10/2026\ncử tri dự: {có mặt: 50, vắng: [Vũ Thị An]}"),
  ]

  private static func deputy(_ name: String, _ role: String, _ organization: String, _ days: String) -> String
  {
    page("họ và tên: \(name)\nchức vụ: [{cơ quan: \(organization), vai trò: \(role), \(days)}]")
  }

  private static func session(_ starts: String, _ attendance: String, _ kind: String = "thường lệ") -> String
  {
    page("tiêu đề: Họp \(starts)\nhình thức: \(kind)\nbắt đầu: \(starts)\nđại biểu dự: \(attendance)")
  }

  private static let site = Result {
    let read = try ReadFolder(files)
    #expect(printed(read.readingProblems + read.checkingProblems.filter { $0.severity == .error }) == "")
    return try BuiltSite(read, now: "20/11/2026")
  }

  @Test func `deputies are listed by given name, those of today first`() throws {
    let list = try Self.site.get()["dai-bieu/index.html"]
    #expect(
      list.matches(of: #/<h2 [^>]*>(.*?)<\/h2>|<a href="\.\.\/dai-bieu\/\w+\/index\.html">(.*?)<\/a>/#).map {
        String($0.1 ?? $0.2 ?? "")
      } == [
        "Nhiệm kỳ 2026–2031", "Vũ Thị An", "Đỗ Văn Ánh", "An Bình", "Nguyễn Văn Nam", "Không còn đương nhiệm",
        "Lê Văn Cũ",
      ])
    #expect(list.contains("<span>Trưởng Ban Kinh tế</span>"))
  }

  @Test func `bodies are listed by what they are, those of the past last`() throws {
    let list = try Self.site.get()["co-quan/index.html"]
    #expect(
      list.matches(of: #/<h2 [^>]*>(.*?)<\/h2>|<a href="\.\.\/co-quan\/\w+\/index\.html">(.*?)<\/a>/#).map {
        String($0.1 ?? $0.2 ?? "")
      } == ["Đang hoạt động", "Hội đồng nhân dân xã Bạch Minh", "Ban Kinh tế", "Trước đây", "Ban Pháp chế"])
  }

  @Test func `a body's members stand by rank, and those who left apart`() throws {
    let body = try Self.site.get()["co-quan/ban/index.html"]
    #expect(
      rows(body) == [
        "Vũ Thị An|Trưởng Ban|28/03/2026|–", "Nguyễn Văn Nam|Phó Trưởng Ban|28/03/2026|–",
        "Đỗ Văn Ánh|Uỷ viên|28/03/2026|–", "An Bình|Uỷ viên|28/03/2026|–",
      ])
    #expect(
      facts(body) == [
        "Loại: Ban", "Cơ quan cấp trên: [Hội đồng nhân dân xã Bạch Minh](../../co-quan/hdnd/index.html)",
      ])
    let council = try Self.site.get()["co-quan/hdnd/index.html"]
    #expect(rows(council) == ["Lê Văn Cũ|Chủ tịch|2021|27/03/2026"])
    #expect(council.contains("<h2 id=\"da-thoi\">Không còn đương nhiệm</h2>"))
    #expect(groups(council) == ["Gồm có: Ban Kinh tế"])
  }

  @Test func `a deputy's page says what somebody is, and links the bodies`() throws {
    let page = try Self.site.get()["dai-bieu/an/index.html"]
    #expect(page.contains("<p class=\"kind\">Trưởng Ban Kinh tế</p>"))
    #expect(
      page.contains(
        "<th scope=\"row\">Trưởng Ban</th><td data-label=\"Cơ quan\"><a href=\"../../co-quan/ban/index.html\">Ban Kinh tế</a></td>"
      ))
    #expect(try Self.site.get()["dai-bieu/cu/index.html"].contains("<p class=\"kind\">Đại biểu</p>"))
  }

  @Test(arguments: [
    // Two sessions with a known roll call; who was missing from meetings of others does not count.
    ("an", "1 trên 2 kỳ họp"), ("nam", "2 trên 2 kỳ họp"), ("cu", "0 trên 1 kỳ họp"),
  ])
  func `attendance counts sessions of the council in the days of office`(name: String, shown: String) throws {
    #expect(facts(try Self.site.get()["dai-bieu/\(name)/index.html"]) == ["Dự họp: \(shown)"])
  }

  @Test func `who was absent is told at both ends, of sessions only`() throws {
    let site = try Self.site.get()
    #expect(groups(site["dai-bieu/an/index.html"]) == ["Vắng ở kỳ họp: Họp 05/11/2026; Họp 15/07/2026"])
    #expect(
      facts(site["ky-hop/1/index.html"]).contains("Vắng mặt: [Vũ Thị An](../../dai-bieu/an/index.html)"))
  }

  @Test func `without roll calls nothing is said of attendance`() throws {
    let site = try BuiltSite(
      ReadFolder(["dai-bieu/a.md": page("họ và tên: A B\nnăm sinh: 1980")]), now: "20/11/2026")
    #expect(facts(site["dai-bieu/a/index.html"]) == ["Năm sinh: 1980"])
    #expect(site["dai-bieu/index.html"].contains("<h2 id=\"dang-nhiem\">Đương nhiệm</h2>"))
  }
}

private func rows(_ page: String) -> [String] {
  page.matches(of: #/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/#).map { match in
    let cells = String(match.2).replacing(#/<\/td><td[^>]*>/#, with: "|")
    return "\(plain(match.1))|\(plain(cells))"
  }
}
