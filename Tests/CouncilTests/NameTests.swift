import Testing

@testable import Council

@Suite struct NameTests {
  private let index = ReferenceIndex(
    [
      organization("co-quan/hdnd.md", "Hội đồng nhân dân xã Bạch Minh"),
      organization("co-quan/uy-ban.md", "Uỷ ban nhân dân xã Bạch Minh"),
      organization("co-quan/ktns.md", "Ban Kinh tế – Ngân sách", formerly: ["Ban Kinh tế xã hội"]),
      organization("co-quan/mat-tran.md", "Uỷ ban Mặt trận Tổ quốc xã Bạch Minh"),
      organization("co-quan/chi-hoi.md", "Chi hội Phụ nữ thôn Gò Sen"),
      organization("co-quan/hoi.md", "Hội Phụ nữ thôn Gò Sen"),
      deputy("dai-bieu/tran-thi-m.md", "Trần Thị Mẫu"), deputy("dai-bieu/an-1.md", "Nguyễn Văn An"),
      deputy("dai-bieu/an-2.md", "Nguyễn Văn An"), deputy("dai-bieu/ba.md", "Bà Văn Ba"),
      record("tiep-xuc-cu-tri/2026/dong-ha.md") { (meeting: inout VoterMeeting) in
        meeting.common.title = "Tiếp xúc cử tri thôn Đông Hạ"
      },
    ], council: "Hội đồng nhân dân xã Bạch Minh")

  @Test(arguments: [
    "Uỷ ban nhân dân xã Bạch Minh", "Ủy ban nhân dân xã Bạch Minh", "UBND xã Bạch Minh", "ubnd xã bạch minh",
    "UBND xã", "Uỷ ban nhân dân xã", "U\u{1EF7} ban nhân dân xã", "UBND  xã,  Bạch Minh", "co-quan/uy-ban",
    "Uỷ ban",
  ])
  func `an organization is one, however it is written and with or without the area's own name`(text: String) {
    #expect(index.path(ofName: text, in: Organization.kind) == "co-quan/uy-ban.md")
  }

  @Test(arguments: [
    ("HĐND xã", "co-quan/hdnd.md"), ("Hội đồng nhân dân xã", "co-quan/hdnd.md"),
    ("Ban KTNS", "co-quan/ktns.md"),
    ("Ban Kinh tế - Ngân sách", "co-quan/ktns.md"), ("Ban Kinh tế xã hội", "co-quan/ktns.md"),
    ("Ban Kinh tế - xã hội (nay là Ban Kinh tế – Ngân sách)", "co-quan/ktns.md"),
    ("Uỷ ban MTTQ xã", "co-quan/mat-tran.md"),
    ("Chi hội Phụ nữ thôn Gò Sen", "co-quan/chi-hoi.md"), ("Hội Phụ nữ thôn Gò Sen", "co-quan/hoi.md"),
  ])
  func `abbreviations and former names lead to the same organization`(text: String, path: String) {
    #expect(index.path(ofName: text, in: Organization.kind) == path)
  }

  @Test(arguments: [
    "UBND", "UBND xã Bạch Long", "UBND huyện", "Ban Kinh tế", "Ban Pháp chế", "Các thôn", "", "Trần Thị Mẫu",
  ])
  func `what is called otherwise is another, and stays words`(text: String) {
    #expect(index.path(ofName: text, in: Organization.kind) == nil)
  }

  @Test(arguments: [
    "Trần Thị Mẫu", "trần thị mẫu", "TRẦN THỊ MẪU", "Bà Trần Thị Mẫu", "bà Trần Thị Mẫu", "Chị Trần Thị Mẫu",
    "Trần Thị Mẫu, Trưởng Ban Kinh tế", "Bà Trần Thị Mẫu (Trưởng Ban)", "Tran Thi Mau", "Ba Tran Thi Mau",
    "dai-bieu/tran-thi-m", "tran-thi-m",
  ])
  func `titles before and roles after a person's name do not count`(text: String) {
    #expect(index.path(ofName: text, in: Deputy.kind) == "dai-bieu/tran-thi-m.md")
  }

  @Test(arguments: ["Mẫu", "Trần Mẫu", "Trần Thị Mẫn", "Cô Trần Thị Mẫu", "Uỷ ban nhân dân xã"])
  func `half a name is nobody's`(text: String) {
    #expect(index.path(ofName: text, in: Deputy.kind) == nil)
  }

  @Test func `two of one name are told apart by their paths only`() {
    #expect(
      index.candidates(ofName: "Ông Nguyễn Văn An", in: Deputy.kind) == [
        "dai-bieu/an-1.md", "dai-bieu/an-2.md",
      ])
    #expect(index.path(ofName: "dai-bieu/an-2", in: Deputy.kind) == "dai-bieu/an-2.md")
    #expect(index.path(ofName: "an-1", in: Deputy.kind) == "dai-bieu/an-1.md")
  }

  @Test func `a meeting is known by its title`() {
    #expect(
      index.path(ofName: "Tiếp xúc cử tri thôn Đông Hạ", in: VoterMeeting.kind)
        == "tiep-xuc-cu-tri/2026/dong-ha.md")
  }

  @Test(arguments: [
    ("Hội đồng nhân dân phường Ba Đình", "UBND phường Ba Đình", "Uỷ ban nhân dân phường"),
    ("Hội đồng nhân dân đặc khu Phú Quốc", "UBND đặc khu Phú Quốc", "UBND đặc khu"),
    ("Hội đồng nhân dân thành phố Huế", "UBND thành phố", "Uỷ ban nhân dân thành phố Huế"),
    ("HĐND tỉnh Mẫu", "Uỷ ban nhân dân tỉnh Mẫu", "UBND tỉnh"),
  ])
  func `every level of council knows its own area`(council: String, name: String, text: String) {
    let index = ReferenceIndex([organization("co-quan/a.md", name)], council: council)
    #expect(index.path(ofName: text, in: Organization.kind) == "co-quan/a.md")
  }

  @Test func `names that can be meant are listed once and in order`() {
    #expect(index.titles(in: ["dai-bieu"]) == ["Bà Văn Ba", "Nguyễn Văn An", "Trần Thị Mẫu"])
    #expect(index.hasNames(in: ["tiep-xuc-cu-tri"]))
    #expect(!index.hasNames(in: ["ky-hop"]))
  }
}

extension ReferenceIndex {
  fileprivate func path(ofName text: String, in kind: Kind) -> String? {
    if case .found(let record) = resolve(name: text, in: [kind.folder]) { record.path } else { nil }
  }

  fileprivate func candidates(ofName text: String, in kind: Kind) -> [String] {
    if case .ambiguous(let records) = resolve(name: text, in: [kind.folder]) {
      records.map(\.path)
    } else {
      []
    }
  }
}
