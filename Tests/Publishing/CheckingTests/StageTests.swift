import Fixtures
import Testing

@Suite struct StageTests {
  private static func budget(_ year: Int, _ stage: String, _ more: String = "") -> String {
    page("tiêu đề: Ngân sách\nnăm: \(year)\ngiai đoạn: \(stage)\n\(more)")
  }

  @Test(arguments: [
    ["ngan-sach/a.md": budget(2026, "quyết toán"), "ngan-sach/b.md": budget(2025, "quyết toán")],
    ["ngan-sach/a.md": budget(2026, "quyết toán"), "ngan-sach/b.md": budget(2026, "trình HĐND")],
    // Whoever ties them knows of both.
    [
      "ngan-sach/a.md": budget(2026, "HĐND quyết định"),
      "ngan-sach/b.md": budget(2026, "HĐND quyết định", "liên quan: ngan-sach/a"),
    ],
    [
      "ngan-sach/a.md": budget(2026, "HĐND quyết định", "liên quan: ngan-sach/b"),
      "ngan-sach/b.md": budget(2026, "HĐND quyết định"),
    ],
    [
      "ngan-sach/a.md": budget(2026, "quyết toán", "gỡ bỏ: {ngày: 2026, lý do: Nhầm bảng}"),
      "ngan-sach/b.md": budget(2026, "quyết toán"),
    ],
    [
      "ngan-sach/a/index.md": budget(2026, "quyết toán", "biểu: [thu.csv, chi.csv]"),
      "ngan-sach/a/thu.csv": "Mã,Nội dung,Dự toán\nI,Thuế,5\n",
      "ngan-sach/a/chi.csv": "Mã,Nội dung,Dự toán\nI,Chi,5\n",
    ],
  ])
  func `each stage once, each table with its file, is no matter`(files: [String: String]) throws {
    try expect(checking: files)
  }

  @Test(arguments: [
    Case(
      "one stage twice",
      [
        "ngan-sach/a.md": budget(2026, "quyết toán"), "ngan-sach/b.md": budget(2026, "Quyết toán năm"),
        "ngan-sach/c.md": budget(2026, "quyết toán"),
      ],
      """
      content/ngan-sach/b.md:4:12: cảnh báo: giai đoạn này của năm này đã có ở content/ngan-sach/a.md [same-stage]
        4 | giai đoạn: Quyết toán năm
          |            ^^^^^^^^^^^^^^
        gợi ý: xem lại năm và giai đoạn; nếu là bản điều chỉnh thì ghi bài kia vào «liên quan»
      content/ngan-sach/c.md:4:12: cảnh báo: giai đoạn này của năm này đã có ở content/ngan-sach/a.md [same-stage]
        4 | giai đoạn: quyết toán
          |            ^^^^^^^^^^
        gợi ý: xem lại năm và giai đoạn; nếu là bản điều chỉnh thì ghi bài kia vào «liên quan»

      """),
    Case(
      "one file for two tables",
      [
        "ngan-sach/a/index.md": budget(
          2026, "quyết toán", "biểu:\n  - {tệp: thu.csv, chiều: thu}\n  - {tệp: ./thu.csv, chiều: chi}"),
        "ngan-sach/a/thu.csv": "Mã,Nội dung,Dự toán\nI,Thuế,5\n",
      ],
      """
      content/ngan-sach/a/index.md:7:11: lỗi: tệp «./thu.csv» đã dùng cho một biểu ở trên [listed-twice]
        7 |   - {tệp: ./thu.csv, chiều: chi}
          |           ^^^^^^^^^
        gợi ý: ghi đúng tệp của biểu này, hoặc xoá biểu này

      """),
  ])
  func `what is disclosed twice is told`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }
}
