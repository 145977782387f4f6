import Testing

@testable import Council

@Suite struct CitationTests {
  private let index = ReferenceIndex([
    resolution("nghi-quyet/2025/33.md", number: "33/NQ-HĐND", issued: "20/07/2025"),
    resolution("nghi-quyet/2026/33.md", number: "33/NQ-HĐND", issued: "26/02/2026"),
    resolution("nghi-quyet/2026/7.md", number: "07/2026/NQ-HĐND", issued: "08/12/2026"),
  ])

  @Test(
    arguments: [
      // By number and day.
      ("Nghị quyết số 33/NQ-HĐND ngày 20/07/2025 của Hội đồng nhân dân xã", "nghi-quyet/2025/33.md"),
      ("Căn cứ Nghị quyết số 33/NQ-HĐND ngày 26 tháng 02 năm 2026 của HĐND xã;", "nghi-quyet/2026/33.md"),
      ("33/nq-hdnd, ngày 26/2/2026", "nghi-quyet/2026/33.md"),
      ("Nghị quyết 07/2026/NQ-HĐND ngày 08/12/2026", "nghi-quyet/2026/7.md"),
      // By number alone.
      ("07/2026/NQ-HĐND", "nghi-quyet/2026/7.md"), ("Nghị quyết số 07/2026/NQ-HĐND.", "nghi-quyet/2026/7.md"),
      // Somebody else's of the same number.
      ("Nghị quyết số 07/2026/NQ-HĐND ngày 09/12/2026 của Hội đồng nhân dân tỉnh", nil),
      ("Nghị quyết số 07/2026/NQ-HĐND của Hội đồng nhân dân tỉnh", nil),
      ("Theo đề nghị của Thường trực về thực hiện Nghị quyết số 07/2026/NQ-HĐND", nil),
      ("Nghị quyết số 33/NQ-HĐND ngày 20/07/2024", nil),
      // Of several years, no year being named.
      ("Nghị quyết số 33/NQ-HĐND", nil),
      ("Nghị quyết số 34/NQ-HĐND ngày 20/07/2025", nil), ("Luật Đất đai số 31/2024/QH15", nil), ("33", nil),
      ("ngày 26/02/2026", nil), ("", nil),
    ] as [(String, String?)])
  func `a basis means an instrument by its number and the very day of it`(text: String, path: String?) {
    #expect(index.cited(in: text)?.path == path)
  }
}
