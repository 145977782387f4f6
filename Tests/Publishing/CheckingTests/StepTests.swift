import Fixtures
import Testing

@Suite struct StepTests {
  private static func petition(_ status: String, answered: String, step: String) -> [String: String] {
    [
      "kien-nghi/a.md": page(
        """
        tiêu đề: Đường
        ngày tiếp nhận: 01/02/2026
        trạng thái: \(status)
        trả lời: {ngày: \(answered), nội dung: b}
        diễn biến:
          - {ngày: 01/03/2026, nội dung: Khảo sát}
          - {ngày: \(step), nội dung: Làm}
        """, "Sửa đường.")
    ]
  }

  private static func question(_ fields: String, step: String) -> [String: String] {
    ["chat-van/a.md": CheckingTests.question(fields + "\ndiễn biến: [{ngày: \(step), nội dung: Làm}]")]
  }

  @Test(arguments: [
    petition("giải trình cung cấp thông tin", answered: "01/04/2026", step: "17:00 01/04/2026"),
    petition("không thuộc thẩm quyền", answered: "15/04/2026", step: "04/2026"),
    // What was promised in the answer may be done later.
    petition("đã giải quyết xong", answered: "01/04/2026", step: "01/09/2026"),
    question("trả lời: {ngày: 20/07/2026, nội dung: b}", step: "20/07/2026"),
    question("trả lời: {ngày: 20/07/2026, nội dung: b}\nlời hứa: c", step: "01/09/2026"),
    question(
      "trả lời: {ngày: 20/07/2026, nội dung: b}\nlời hứa: c\ntrạng thái: hoàn thành", step: "01/09/2026"),
    question("trả lời: {ngày: 20/07/2026, nội dung: b}\ntrạng thái: đang thực hiện", step: "01/09/2026"),
    [
      "du-an/a.md": project(
        "đến: 06/2026\ntrạng thái: hoàn thành\ndiễn biến: [{ngày: 01/09/2026, nội dung: b}]")
    ],
  ])
  func `what may still be done is no matter`(files: [String: String]) throws {
    try expect(checking: files)
  }

  @Test(arguments: [
    Case(
      "explained", petition("giải trình cung cấp thông tin", answered: "01/04/2026", step: "02/04/2026"),
      """
      content/kien-nghi/a.md:8:12: lỗi: bước ngày 02/04/2026 sau khi việc đã khép lại (trả lời ngày 01/04/2026) [step-after-end]
        8 |   - {ngày: 02/04/2026, nội dung: Làm}
          |            ^^^^^^^^^^
        gợi ý: xem lại hai ngày này; việc còn làm tiếp thì đổi trạng thái

      """
    ),
    Case(
      "passed on", petition("không thuộc thẩm quyền", answered: "04/2026", step: "01/05/2026"),
      """
      content/kien-nghi/a.md:8:12: lỗi: bước ngày 01/05/2026 sau khi việc đã khép lại (trả lời ngày 04/2026) [step-after-end]
        8 |   - {ngày: 01/05/2026, nội dung: Làm}
          |            ^^^^^^^^^^
        gợi ý: xem lại hai ngày này; việc còn làm tiếp thì đổi trạng thái

      """),
    Case(
      "answered", question("trả lời: {ngày: 20/07/2026, nội dung: b}", step: "01/09/2026"),
      """
      content/chat-van/a.md:7:20: lỗi: bước ngày 01/09/2026 sau khi việc đã khép lại (trả lời ngày 20/07/2026) [step-after-end]
        7 | diễn biến: [{ngày: 01/09/2026, nội dung: Làm}]
          |                    ^^^^^^^^^^
        gợi ý: xem lại hai ngày này; việc còn làm tiếp thì đổi trạng thái

      """),
    Case(
      "done without a promise",
      question("trả lời: {ngày: 20/07/2026, nội dung: b}\ntrạng thái: hoàn thành", step: "21/07/2026"),
      """
      content/chat-van/a.md:8:20: lỗi: bước ngày 21/07/2026 sau khi việc đã khép lại (trả lời ngày 20/07/2026) [step-after-end]
        8 | diễn biến: [{ngày: 21/07/2026, nội dung: Làm}]
          |                    ^^^^^^^^^^
        gợi ý: xem lại hai ngày này; việc còn làm tiếp thì đổi trạng thái

      """),
  ])
  func `a step after the matter was closed is told`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }
}
