import Fixtures
import Testing

@testable import Site

@Suite struct StandardDataTests {
  private func site(_ files: [String: String]) throws -> BuiltSite {
    try BuiltSite(ReadFolder(files), now: "20/11/2026")
  }

  private let people = [
    "dai-bieu/a.md": page(
      "họ và tên: Lê Thị A\nnăm sinh: 1980\nđơn vị bầu cử: Số 1\nchức vụ: [{cơ quan: Ban Pháp chế, vai trò: Trưởng Ban, từ: 03/2026}]"
    ),
    "co-quan/b.md": page("tên: Ban Pháp chế\nloại: Ban"),
  ]

  @Test func `Popolo has people, bodies and who belongs where`() throws {
    #expect(
      try site(people)["du-lieu/popolo.json"].replacing("https://bach-minh.example.vn/", with: "/")
        == #"{"persons":[{"id":"dai-bieu/a","name":"Lê Thị A","birth_date":"1980","links":[{"url":"/dai-bieu/a/"}],"sources":[{"url":"/dai-bieu/a/"}]}],"organizations":[{"id":"hdnd","name":"Hội đồng nhân dân xã Bạch Minh","classification":"Hội đồng nhân dân","links":[{"url":"/"}]},{"id":"co-quan/b","name":"Ban Pháp chế","classification":"Ban","sources":[{"url":"/co-quan/b/"}]}],"memberships":[{"id":"dai-bieu/a#1","person_id":"dai-bieu/a","organization_id":"co-quan/b","role":"Trưởng Ban","start_date":"2026-03","area_id":"don-vi-bau-cu/so-1","sources":[{"url":"/dai-bieu/a/"}]}],"areas":[{"id":"don-vi-bau-cu/so-1","name":"Số 1"}],"events":[],"motions":[],"vote_events":[]}"#
    )
  }

  @Test func `votes are counted as the record counts them`() throws {
    let popolo = try site([
      "ky-hop/a.md": page(
        "tiêu đề: a\nhình thức: thường lệ\nbắt đầu: 15/07/2026\nchương trình: [{tiêu đề: b, biểu quyết: {tán thành: 20, không biểu quyết: 0}, kết quả: thông qua}, {tiêu đề: c}]"
      )
    ])["du-lieu/popolo.json"]
    #expect(
      popolo.contains(
        #""result":"thông qua","counts":[{"option":"yes","value":20},{"option":"abstain","value":0}]"#))
    #expect(popolo.ranges(of: #""motion_id""#).count == 1)
  }

  @Test func `a person in OParl, in a list of one page`() throws {
    #expect(
      try site(people)["du-lieu/oparl/persons.json"].replacing("https://bach-minh.example.vn/", with: "/")
        == #"{"data":[{"id":"/du-lieu/oparl/persons.json#dai-bieu/a","type":"https://schema.oparl.org/1.1/Person","body":"/du-lieu/oparl/body.json","name":"Lê Thị A","status":["Trưởng Ban Pháp chế"],"membership":[{"id":"/du-lieu/oparl/persons.json#dai-bieu/a/chuc-vu-1","type":"https://schema.oparl.org/1.1/Membership","organization":"/du-lieu/oparl/organizations.json#co-quan/b","role":"Trưởng Ban","startDate":"2026-03-01","created":"2026-11-20T00:00:00+07:00","modified":"2026-11-20T00:00:00+07:00"}],"web":"/dai-bieu/a/","created":"2026-11-20T00:00:00+07:00","modified":"2026-11-20T00:00:00+07:00"}],"pagination":{"totalElements":1,"elementsPerPage":500,"currentPage":1,"totalPages":1},"links":{"first":"/du-lieu/oparl/persons.json","self":"/du-lieu/oparl/persons.json","last":"/du-lieu/oparl/persons.json"}}"#
    )
  }

  @Test func `a withdrawn paper is deleted in OParl`() throws {
    let papers = try site([
      "nghi-quyet/1.md": page(
        "tiêu đề: a\nsố ký hiệu: 1\nngày ban hành: 01/02/2026\ngỡ bỏ: {ngày: 01/09/2026, lý do: Nhầm}")
    ])["du-lieu/oparl/papers.json"]
    #expect(
      papers.contains(
        #"papers.json#nghi-quyet/1","type":"https://schema.oparl.org/1.1/Paper","created":"2026-02-01T00:00:00+07:00","modified":"2026-09-01T00:00:00+07:00","deleted":true}]"#
      ))
  }

  @Test func `the licence is the office's, and one for everybody where it says nothing`() throws {
    let files = ["trang/a.md": page("tiêu đề: a")]
    let own = files.merging([
      "site.yaml": settings
        + "\ngiấy phép dữ liệu: {tên: CC0, đường dẫn: \"https://creativecommons.org/publicdomain/zero/1.0/\"}"
    ]) { $1 }
    let (free, given) = (try site(files), try site(own))
    #expect(free["du-lieu/datapackage.json"].contains(#""name": "CC-BY-4.0""#))
    #expect(given["du-lieu/datapackage.json"].contains(#""name": "CC0-1.0""#))
    for name in ["trang.json", "catalog.jsonld", "oparl/system.json", "index.html"] {
      #expect(free["du-lieu/\(name)"].contains("https://creativecommons.org/licenses/by/4.0/"), "\(name)")
      #expect(
        given["du-lieu/\(name)"].contains("https://creativecommons.org/publicdomain/zero/1.0/"), "\(name)")
      #expect(!given["du-lieu/\(name)"].contains("/by/4.0/"), "\(name)")
    }
  }

  @Test func `language models find kinds and files`() throws {
    let text = try site(people)["llms.txt"]
    #expect(text.hasPrefix("# Hội đồng nhân dân xã Bạch Minh\n\n> Trang công khai"))
    #expect(
      text.contains(
        "- [Đại biểu](https://bach-minh.example.vn/dai-bieu/): 1 bài, [JSON](https://bach-minh.example.vn/du-lieu/dai-bieu.json), [CSV](https://bach-minh.example.vn/du-lieu/dai-bieu.csv)\n"
      ))
  }
}
