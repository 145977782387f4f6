import Fixtures
import Testing

@Suite struct SpellingTests {
  private static let two = [
    "dai-bieu/luu-van-luc.md": deputy("Lưu Văn Lục"), "dai-bieu/luu-van-luc-2.md": deputy("Lưu Văn Lực"),
  ]

  @Test(arguments: ["Lưu Văn Lục", "Ông Lưu Văn Lực", "LƯU VĂN LỰC, Trưởng Ban", "luu-van-luc-2"])
  func `of two whose letters are the same, the one that is spelled so is meant`(name: String) throws {
    try expect(
      checking: Self.two.merging(["tiep-xuc-cu-tri/a.md": plain("ngày: 10/04/2026\nđại biểu: [\"\(name)\"]")])
      {
        $1
      })
  }

  @Test func `one that is spelled otherwise is taken for the only one there is, and told`() throws {
    try expect(
      checking: [
        "dai-bieu/a.md": deputy("Lưu Văn Lục"),
        "tiep-xuc-cu-tri/a.md": plain("ngày: 10/04/2026\nđại biểu: Ông Lưu Văn Lực"),
      ],
      prints: """
        content/tiep-xuc-cu-tri/a.md:4:11: cảnh báo: «Ông Lưu Văn Lực» khác dấu với tên đã có trên trang; trang hiểu hai tên là một [other-accents]
          4 | đại biểu: Ông Lưu Văn Lực
            |           ^^^^^^^^^^^^^^^
          gợi ý: nếu đúng là một thì viết «Lưu Văn Lục»

        """)
  }

  @Test func `a session that is named by its title is offered by its path`() throws {
    try expect(
      checking: [
        "ky-hop/2026/cuoi-nam.md": session(), "nghi-quyet/a.md": resolution("1", "kỳ họp: Kỳ họp"),
      ],
      prints: """
        content/nghi-quyet/a.md:5:9: lỗi: không có bài nào là «Kỳ họp» [dangling-reference]
          5 | kỳ họp: Kỳ họp
            |         ^^^^^^
          gợi ý: có phải bạn muốn viết «ky-hop/2026/cuoi-nam»?

        """)
  }

  @Test(arguments: [
    ("thoi-han.yml", "thoi-han.yaml"), ("thoihan.yaml", "thoi-han.yaml"), ("ngay-nghi.yml", "ngay-nghi.yaml"),
    ("chiso.yaml", "chi-so.yaml"), ("site.yml", "site.yaml"),
  ])
  func `a file that is called nearly as one that is read is told how to be called`(
    name: String, meant: String
  )
    throws
  {
    try expect(
      checking: [name: "a: b"],
      prints: """
        content/\(name):1:1: lỗi: chương trình không đọc tệp «\(name)» [misnamed-settings]
          gợi ý: đổi tên thành \(meant)

        """)
  }
}
