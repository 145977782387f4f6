import Fixtures
import Testing

@Suite struct TermTests {
  private static func site(_ more: String) -> String { settings + "\n" + more }

  private static let terms = site(
    "nhiệm kỳ: {tên: 2026–2031, từ: 28/03/2026, đến: 2031}\nnhiệm kỳ trước:\n  - {tên: 2021–2026, từ: 06/2021, đến: 27/03/2026}"
  )

  @Test(arguments: [
    ["dai-bieu/a.md": deputy("Trần Thị Mẫu", "chức vụ: [{vai trò: Đại biểu, từ: 01/01/1999, đến: 2000}]")],
    ["site.yaml": terms, "dai-bieu/a.md": deputy("Trần Thị Mẫu")],
    ["site.yaml": terms, "dai-bieu/a.md": deputy("Trần Thị Mẫu", "chức vụ: Đại biểu")],
    [
      "site.yaml": terms,
      "dai-bieu/a.md": deputy("Trần Thị Mẫu", "chức vụ: [{vai trò: Đại biểu, từ: 2021, đến: 2026}]"),
    ],
    [
      "site.yaml": terms, "dai-bieu/a.md": deputy("Trần Thị Mẫu", "chức vụ: [{vai trò: a, đến: 01/07/2021}]"),
    ],
    [
      "site.yaml": terms,
      "dai-bieu/a.md": deputy(
        "Trần Thị Mẫu", "chức vụ: [{vai trò: a, từ: 1999, đến: 2000}, {vai trò: b, từ: 28/03/2026}]"),
    ],
  ])
  func `whoever was a deputy in some term is one`(files: [String: String]) throws {
    try expect(checking: files)
  }

  @Test(arguments: [
    Case(
      "a membership that ends before it starts",
      [
        "dai-bieu/a.md": deputy(
          "Trần Thị Mẫu",
          "chức vụ:\n  - {vai trò: a, từ: 28/03/2026}\n  - {vai trò: b, từ: 28/03/2026, đến: 27/03/2026}")
      ],

      """
      content/dai-bieu/a.md:5:39: lỗi: kết thúc (27/03/2026) trước khi bắt đầu (28/03/2026) [dates-out-of-order]
        5 |   - {vai trò: b, từ: 28/03/2026, đến: 27/03/2026}
          |                                       ^^^^^^^^^^
        gợi ý: xem lại hai ngày này

      """),
    Case(
      "before all terms",
      [
        "site.yaml": terms,
        "dai-bieu/a.md": deputy("Trần Thị Mẫu", "chức vụ: [{vai trò: Đại biểu, từ: 2016, đến: 31/05/2021}]"),
      ],

      """
      content/dai-bieu/a.md:3:10: lỗi: không có chức vụ nào nằm trong nhiệm kỳ của Hội đồng nhân dân (2026–2031; 2021–2026) [deputy-in-no-term]
        3 | chức vụ: [{vai trò: Đại biểu, từ: 2016, đến: 31/05/2021}]
          |          ^
        gợi ý: xem lại ngày của chức vụ, hoặc thêm nhiệm kỳ vào «nhiệm kỳ trước» ở site.yaml

      """),
    Case(
      "after the last term",
      [
        "site.yaml": terms,
        "dai-bieu/a.md": deputy("Trần Thị Mẫu", "chức vụ: [{vai trò: Đại biểu, từ: 2032}]"),
      ],
      """
      content/dai-bieu/a.md:3:10: lỗi: không có chức vụ nào nằm trong nhiệm kỳ của Hội đồng nhân dân (2026–2031; 2021–2026) [deputy-in-no-term]
        3 | chức vụ: [{vai trò: Đại biểu, từ: 2032}]
          |          ^
        gợi ý: xem lại ngày của chức vụ, hoặc thêm nhiệm kỳ vào «nhiệm kỳ trước» ở site.yaml

      """),
    Case(
      "terms that end before they start",
      [
        "site.yaml": site(
          "nhiệm kỳ: {tên: a, từ: 28/03/2026, đến: 2025}\nnhiệm kỳ trước:\n  - {tên: b, từ: 2021, đến: 2026}\n  - {tên: c, từ: 06/2016, đến: 05/2016}"
        )
      ],
      """
      content/site.yaml:6:41: lỗi: kết thúc (2025) trước khi bắt đầu (28/03/2026) [dates-out-of-order]
        6 | nhiệm kỳ: {tên: a, từ: 28/03/2026, đến: 2025}
          |                                         ^^^^
        gợi ý: xem lại hai ngày này
      content/site.yaml:9:32: lỗi: kết thúc (05/2016) trước khi bắt đầu (06/2016) [dates-out-of-order]
        9 |   - {tên: c, từ: 06/2016, đến: 05/2016}
          |                                ^^^^^^^
        gợi ý: xem lại hai ngày này

      """),
  ])
  func `terms and memberships are told where they cannot be`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }
}
