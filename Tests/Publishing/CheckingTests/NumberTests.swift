import Fixtures
import Testing

@Suite struct NumberTests {
  @Test func `one number in two years or for two types is no matter`() throws {
    try expect(checking: [
      "nghi-quyet/a.md": resolution("1/NQ-HĐND"), "nghi-quyet/b.md": resolution("1/NQ-HĐND", issued: "2025"),
      "van-ban/a.md": page("tiêu đề: a\nloại: báo cáo\nsố: 1/NQ-HĐND\nngày ban hành: 2026"),
      "van-ban/b.md": page("tiêu đề: a\nloại: kế hoạch\nsố: 1/NQ-HĐND\nngày ban hành: 2026"),
    ])
  }

  @Test func `a number has one owner in a year`() throws {
    try expect(
      checking: [
        "nghi-quyet/a.md": resolution("1/NQ-HĐND"),
        "nghi-quyet/b.md": resolution("1 / nq-hđnd", issued: "2026"),
      ],
      prints: """
        content/nghi-quyet/b.md:3:5: lỗi: số 1 / nq-hđnd năm 2026 đã có ở content/nghi-quyet/a.md [duplicate-number]
          3 | số: 1 / nq-hđnd
            |     ^^^^^^^^^^^
          gợi ý: xem lại số trên văn bản đã ký

        """)
  }

  @Test func `the later of two is told, whatever the files are called`() throws {
    try expect(
      checking: [
        "nghi-quyet/a.md": resolution("1/NQ-HĐND", issued: "08/12/2026"),
        "nghi-quyet/b.md": resolution("1/NQ-HĐND", issued: "07/12/2026"),
      ],
      prints: """
        content/nghi-quyet/a.md:3:5: lỗi: số 1/NQ-HĐND năm 2026 đã có ở content/nghi-quyet/b.md [duplicate-number]
          3 | số: 1/NQ-HĐND
            |     ^^^^^^^^^
          gợi ý: xem lại số trên văn bản đã ký

        """)
  }
}
