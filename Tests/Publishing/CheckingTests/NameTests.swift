import Fixtures
import Testing

@Suite struct NameTests {
  private static let known = [
    "co-quan/ubnd-xa.md": organization("Uỷ ban nhân dân xã Bạch Minh", "loại: UBND"),
    "co-quan/ban-ktns.md": organization("Ban Kinh tế - Ngân sách"),
    "co-quan/to-1.md": organization("Tổ đại biểu số 1"), "co-quan/to-2.md": organization("Tổ đại biểu số 2"),
    "dai-bieu/mau.md": deputy("Trần Thị Mẫu"), "dai-bieu/an-1.md": deputy("Nguyễn Văn An"),
    "dai-bieu/an-2.md": deputy("Nguyễn Văn An"),
  ]

  @Test(arguments: [
    ["du-an/a.md": project("chủ đầu tư: UBND xã")], ["du-an/a.md": project("chủ đầu tư: co-quan/ubnd-xa")],
    ["du-an/a.md": project("chủ đầu tư: Công ty cấp nước tỉnh")],
    ["du-an/a.md": project("chủ đầu tư: Tổ đại biểu số 3")],
    ["co-quan/to-3.md": organization("Tổ đại biểu số 3", "thuộc: Thường trực Hội đồng nhân dân xã")],
    ["chat-van/a.md": question()],
    ["ky-hop/a.md": session("đại biểu dự: {có mặt: 1, vắng: [Bà Trần Thị Mẫu]}")],
  ])
  func `a name of the site, or words for somebody else, is no matter`(files: [String: String]) throws {
    try expect(checking: Self.known.merging(files) { $1 })
  }

  @Test func `without any deputies their names are words`() throws {
    try expect(checking: [
      "ky-hop/a.md": session("đại biểu dự: {có mặt: 1, vắng: [Bà Trần Thị Mẫu]}"),
      "tiep-xuc-cu-tri/a.md": plain("ngày: 10/04/2026\nđại biểu: [Ông Ai Đó]"),
    ])
  }

  @Test(arguments: [
    Case(
      "an unknown deputy",
      ["tiep-xuc-cu-tri/a.md": plain("ngày: 10/04/2026\nđại biểu:\n  - Trần Thị Mẫu\n  - Lê Văn Ai")],
      """
      content/tiep-xuc-cu-tri/a.md:6:5: lỗi: không có đại biểu nào là «Lê Văn Ai» [dangling-reference]
        6 |   - Lê Văn Ai
          |     ^^^^^^^^^
        gợi ý: viết họ và tên như ở dai-bieu/, hoặc thêm bài cho đại biểu này

      """),
    Case(
      "a slip in a deputy's name",
      ["ky-hop/a.md": session("đại biểu dự: {có mặt: 1, vắng: [Trần Thị Mậu Thân, Trần Thị Mẫn]}")],
      """
      content/ky-hop/a.md:5:33: lỗi: không có đại biểu nào là «Trần Thị Mậu Thân» [dangling-reference]
        5 | đại biểu dự: {có mặt: 1, vắng: [Trần Thị Mậu Thân, Trần Thị Mẫn]}
          |                                 ^^^^^^^^^^^^^^^^^
        gợi ý: viết họ và tên như ở dai-bieu/, hoặc thêm bài cho đại biểu này
      content/ky-hop/a.md:5:52: lỗi: không có đại biểu nào là «Trần Thị Mẫn» [dangling-reference]
        5 | đại biểu dự: {có mặt: 1, vắng: [Trần Thị Mậu Thân, Trần Thị Mẫn]}
          |                                                    ^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «Trần Thị Mẫu»?

      """),
    Case(
      "a slip in an organization's name", ["du-an/a.md": project("chủ đầu tư: Ban Kinh tế - Ngân xách")],
      """
      content/du-an/a.md:3:13: cảnh báo: «Ban Kinh tế - Ngân xách» gần giống tên đã có trên trang, nên trang không nối được hai bên [unknown-name]
        3 | chủ đầu tư: Ban Kinh tế - Ngân xách
          |             ^^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «Ban Kinh tế - Ngân sách»?

      """
    ),
    Case(
      "two of one name",
      [
        "chat-van/a.md": page(
          "tiêu đề: a\nngày hỏi: 2026\nngười hỏi: Nguyễn Văn An\nngười trả lời: UBND xã", "Hỏi.")
      ],
      """
      content/chat-van/a.md:4:12: lỗi: «Nguyễn Văn An» có thể là nhiều bài: dai-bieu/an-1; dai-bieu/an-2 [ambiguous-reference]
        4 | người hỏi: Nguyễn Văn An
          |            ^^^^^^^^^^^^^
        gợi ý: viết đường dẫn thay cho tên

      """),
    Case(
      "a path that leads nowhere", ["du-an/a.md": project("chủ đầu tư: co-quan/ubnd-xaa")],
      """
      content/du-an/a.md:3:13: lỗi: không có bài nào là «co-quan/ubnd-xaa» [dangling-reference]
        3 | chủ đầu tư: co-quan/ubnd-xaa
          |             ^^^^^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «co-quan/ubnd-xa»?

      """),
    Case(
      "itself", ["co-quan/a.md": organization("Ban Pháp chế", "thuộc: Ban Pháp chế")],
      """
      content/co-quan/a.md:3:8: lỗi: «Ban Pháp chế» chính là bài này [self-reference]
        3 | thuộc: Ban Pháp chế
          |        ^^^^^^^^^^^^
        gợi ý: xoá dòng này, hoặc viết bài khác

      """),
    Case(
      "a petition's meeting by a name that is nearly one",
      [
        "tiep-xuc-cu-tri/a.md": page("tiêu đề: Tiếp xúc cử tri thôn Đông Hạ\nngày: 10/04/2026"),
        "kien-nghi/a.md": petition("buổi tiếp xúc: Tiếp xúc cử tri thôn Đông Ha"),
        "kien-nghi/b.md": petition("buổi tiếp xúc: Tiếp xúc cử tri thôn Đông Hạc"),
      ],
      """
      content/kien-nghi/a.md:5:16: cảnh báo: «Tiếp xúc cử tri thôn Đông Ha» khác dấu với tên đã có trên trang; trang hiểu hai tên là một [other-accents]
        5 | buổi tiếp xúc: Tiếp xúc cử tri thôn Đông Ha
          |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: nếu đúng là một thì viết «Tiếp xúc cử tri thôn Đông Hạ»
      content/kien-nghi/b.md:5:16: cảnh báo: «Tiếp xúc cử tri thôn Đông Hạc» gần giống tên đã có trên trang, nên trang không nối được hai bên [unknown-name]
        5 | buổi tiếp xúc: Tiếp xúc cử tri thôn Đông Hạc
          |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «Tiếp xúc cử tri thôn Đông Hạ»?

      """),
  ])
  func `a name that means nobody, or several, is told`(content: Case) throws {
    try expect(checking: Self.known.merging(content.files) { $1 }, prints: content.message)
  }
}
