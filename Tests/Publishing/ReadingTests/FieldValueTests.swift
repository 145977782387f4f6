import Council
import Fixtures
import Testing
import Vietnamese

@Suite struct FieldValueTests {
  @Test(arguments: ["012", "on", "1_000", "12:30", "null", "~", "0x1F", "có"])
  func `a text is what was typed`(text: String) throws {
    let resolution: Resolution = try record(
      in: ["nghi-quyet/a.md": page("tiêu đề: \(text)\nsố: \(text)\nngày ban hành: 2026")])
    #expect(resolution.common.title == text)
    #expect(resolution.instrument.number == text)
  }

  @Test(arguments: [
    ("có", true), ("Có", true), ("co", true), ("yes", true), ("TRUE", true), ("không", false),
    ("khong", false),
    ("no", false), ("False", false),
  ])
  func `yes and no`(text: String, expected: Bool) throws {
    let page: PlainPage = try record(in: ["trang/a.md": page("tiêu đề: a\nbản nháp: \(text)")])
    #expect(page.common.draft == expected)
  }

  @Test(arguments: [
    ("26/02/2026", "26/02/2026"), ("26/2/2026", "26/02/2026"), ("26-02-2026", "26/02/2026"),
    ("2026-02-26", "26/02/2026"), ("ngày 26 tháng 02 năm 2026", "26/02/2026"), ("04/2026", "04/2026"),
    ("2026", "2026"), ("26/02/2026 08:00", "08:00, 26/02/2026"),
  ])
  func `dates as people write them`(text: String, shown: String) throws {
    let page: PlainPage = try record(in: ["trang/a.md": page("tiêu đề: a\nngày đăng: \(text)")])
    #expect(page.common.published?.short == shown)
  }

  @Test(arguments: [("7", 7), ("1.234", 1234), ("1 234 567", 1_234_567), ("0", 0), ("12,0", 12)])
  func `whole numbers`(text: String, number: Int) throws {
    let page: PlainPage = try record(in: ["trang/a.md": page("tiêu đề: a\nthứ tự: \(text)")])
    #expect(page.order == number)
  }

  @Test(arguments: ["thường lệ", "Thường lệ", "thuong-le", "regular", "THƯỜNG LỆ"])
  func `a choice is known by label or id, however it is written`(text: String) throws {
    let session: Session = try record(
      in: ["ky-hop/a.md": page("tiêu đề: a\nhình thức: \(text)\nbắt đầu: 2026")])
    #expect(session.kind == .regular)
  }

  @Test func `one value stands for a list of one, a bare value for the field that matters`() throws {
    let short: Session = try record(
      in: [
        "ky-hop/a.md": page(
          """
          tiêu đề: a
          hình thức: chuyên đề
          bắt đầu: 2026
          lĩnh vực: dat dai
          tệp: a.pdf
          ghi hình: https://a.vn/1
          chương trình:
            - Xem xét tờ trình
            - tiêu đề: Dự toán
              tài liệu: b.pdf
          """)
      ])
    #expect(short.common.topics == ["Đất đai"])
    #expect(short.common.files.map(\.file.text) == ["a.pdf"])
    #expect(short.video?.url?.text == "https://a.vn/1")
    #expect(short.agenda.map(\.title) == ["Xem xét tờ trình", "Dự toán"])
    #expect(short.agenda[1].documents.map(\.paper.text) == ["b.pdf"])
    let resolution: Resolution = try record(
      in: ["nghi-quyet/a.md": page("tiêu đề: a\nsố: 1\nngày ban hành: 2026\nngười ký: Vũ Đức Hoà")])
    #expect(resolution.instrument.signer?.name == "Vũ Đức Hoà")
  }

  @Test func `what a record names is known with the way to it`() throws {
    let read = try ReadFolder([
      "ky-hop/a.md": page(
        """
        tiêu đề: a
        hình thức: chuyên đề
        bắt đầu: 2026
        liên quan: [33/NQ-HĐND]
        chương trình:
          - tiêu đề: b
            tài liệu: [b.pdf, 33/NQ-HĐND, Tờ trình của Ban, {tệp: c.pdf}]
            nghị quyết: 33/NQ-HĐND
        """)
    ])
    let mentions = try #require(read.content.records.first).mentions
    #expect(mentions.map(\.text) == ["33/NQ-HĐND", "b.pdf", "33/NQ-HĐND", "c.pdf", "33/NQ-HĐND"])
    let files = FieldPath([.field("agenda"), .item(0), .field("documents")])
    #expect(mentions[3] == Mention(.file, in: files + .item(3) + .field("file"), "c.pdf"))
    #expect(mentions[4].kind == .record(folders: ["nghi-quyet"]))
  }

  @Test func `a council without villages leaves places free`() throws {
    let files = [
      "site.yaml": "tên: HĐND xã A\ncấp: xã\nđịa chỉ trang: https://a.vn",
      "kien-nghi/a.md": page("tiêu đề: a\nthôn: Bờ Đình\nngày tiếp nhận: 2026\ntrạng thái: tiếp nhận", "b"),
    ]
    let petition: Petition = try record(in: files)
    #expect(petition.place == "Bờ Đình")
  }
}
