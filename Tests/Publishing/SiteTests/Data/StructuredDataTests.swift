import Fixtures
import Testing

@testable import Site

@Suite struct StructuredDataTests {
  /// The block of JSON-LD of a page, without its context.
  private func block(_ page: String, _ files: [String: String]) throws -> String {
    let site = try BuiltSite(ReadFolder(files), now: "20/11/2026")
    let html = site[page]
    let start = try #require(html.firstRange(of: #"<script type="application/ld+json">"#)).upperBound
    let end = try #require(html[start...].firstRange(of: "</script>")).lowerBound
    return String(html[start..<end]).replacing("https://bach-minh.example.vn/", with: "/")
      .replacing(#"{"@context":"https://schema.org","@graph":"#, with: "")
  }

  private func resolution(_ number: Int, _ more: String = "") -> String {
    page(
      "tiêu đề: </script> \(number)\nsố ký hiệu: \(number)/NQ-HĐND\nngày ban hành: 26/02/2026\nngày hiệu lực: 01/03/2026\n\(more)"
    )
  }

  @Test func `a resolution that changes others`() throws {
    let files = [
      "nghi-quyet/1.md": resolution(1), "nghi-quyet/2.md": resolution(2), "nghi-quyet/3.md": resolution(3),
      "nghi-quyet/4.md": resolution(
        4, "sửa đổi bổ sung: nghi-quyet/1\nthay thế: nghi-quyet/2\nbãi bỏ: nghi-quyet/3"),
    ]
    #expect(
      try block("nghi-quyet/4/index.html", files)
        == #"[{"@type":"Legislation","@id":"/nghi-quyet/4/","name":"\u003c/script\u003e 4","legislationIdentifier":"4/NQ-HĐND","legislationType":"Nghị quyết","legislationDate":"2026-02-26","legislationDateOfApplicability":"2026-03-01","legislationLegalForce":"https://schema.org/InForce","legislationPassedBy":{"@type":"GovernmentOrganization","@id":"/#hdnd","name":"Hội đồng nhân dân xã Bạch Minh"},"legislationAmends":[{"@id":"/nghi-quyet/1/","name":"\u003c/script\u003e 1"}],"legislationChanges":[{"@id":"/nghi-quyet/2/","name":"\u003c/script\u003e 2"}],"legislationRepeals":[{"@id":"/nghi-quyet/3/","name":"\u003c/script\u003e 3"}]},{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Nghị quyết","item":"/nghi-quyet/"},{"@type":"ListItem","position":2,"name":"2026","item":"/nghi-quyet/nam-2026/"},{"@type":"ListItem","position":3,"name":"\u003c/script\u003e 4"}]}]}"#
    )
    #expect(try block("nghi-quyet/3/index.html", files).contains(#""https://schema.org/NotInForce""#))
    #expect(try block("nghi-quyet/1/index.html", files).contains(#""https://schema.org/InForce""#))
  }

  @Test(arguments: [
    ("trạng thái: huỷ", "EventCancelled"), ("trạng thái: hoãn", "EventPostponed"),
    ("hình thức: kết hợp", "MixedEventAttendanceMode"),
    ("hình thức: trực tuyến", "OnlineEventAttendanceMode"),
    ("địa điểm: Nhà văn hoá", "OfflineEventAttendanceMode"), ("đường dẫn: https://h.vn/1", "VirtualLocation"),
  ])
  func `a meeting with voters`(field: String, expected: String) throws {
    let meeting = page("tiêu đề: a\nbắt đầu: 01/12/2026 08:00\n\(field)")
    #expect(
      try block("tiep-xuc-cu-tri/a/index.html", ["tiep-xuc-cu-tri/a.md": meeting]).contains(expected))
  }

  @Test func `a deputy and a body, as they are today`() throws {
    let files = [
      "dai-bieu/a.md": page(
        """
        họ và tên: Lê Thị A
        chức vụ:
          - {cơ quan: Ban Pháp chế, vai trò: Trưởng Ban, từ: 2026}
          - {cơ quan: Ban Xã hội, vai trò: Uỷ viên, đến: 2025}
        """),
      "co-quan/b.md": page("tên: Ban Pháp chế\nloại: Ban\ntên cũ: [Ban Pháp luật]"),
      "co-quan/c.md": page("tên: Ban Xã hội"),
    ]
    #expect(
      try block("dai-bieu/a/index.html", files).hasPrefix(
        #"[{"@type":"Person","@id":"/dai-bieu/a/","name":"Lê Thị A","jobTitle":"Trưởng Ban Pháp chế","memberOf":[{"@type":"Organization","@id":"/co-quan/b/","name":"Ban Pháp chế"}]},"#
      ))
    #expect(
      try block("co-quan/b/index.html", files).hasPrefix(
        #"[{"@type":"GovernmentOrganization","@id":"/co-quan/b/","name":"Ban Pháp chế","alternateName":["Ban Pháp luật"]},"#
      ))
  }

  @Test func `a plain page says nothing`() throws {
    let site = try BuiltSite(ReadFolder(["trang/a.md": page("tiêu đề: a")]), now: "20/11/2026")
    #expect(!site["a/index.html"].contains("ld+json"))
  }
}
