import Fixtures
import Testing

@Suite struct DateTests {
  @Test(arguments: [
    resolution("1", "ngày hiệu lực: 08/12/2026\nhết hiệu lực: 2026"),
    resolution("1", "ngày hiệu lực: 01/01/2027\nhết hiệu lực: 01/2027"),
    resolution("1", "ngày hiệu lực: 12/2026"),
  ])
  func `dates that may be in order are no matter`(text: String) throws {
    try expect(checking: ["nghi-quyet/a.md": text])
  }

  @Test(arguments: [
    Case(
      "effect before issue", ["nghi-quyet/a.md": resolution("1", "ngày hiệu lực: 07/12/2026")],
      """
      content/nghi-quyet/a.md:5:16: lỗi: «Ngày hiệu lực» (07/12/2026) trước «Ngày ban hành» (08/12/2026) [dates-out-of-order]
        5 | ngày hiệu lực: 07/12/2026
          |                ^^^^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "expiry before effect",
      ["nghi-quyet/a.md": resolution("1", "ngày hiệu lực: 01/02/2027\nhết hiệu lực: 01/2027")],
      """
      content/nghi-quyet/a.md:6:15: lỗi: «Hết hiệu lực» (01/2027) trước «Ngày hiệu lực» (01/02/2027) [dates-out-of-order]
        6 | hết hiệu lực: 01/2027
          |               ^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "expiry before issue", ["nghi-quyet/a.md": resolution("1", "hết hiệu lực: 2025")],
      """
      content/nghi-quyet/a.md:5:15: lỗi: «Hết hiệu lực» (2025) trước «Ngày ban hành» (08/12/2026) [dates-out-of-order]
        5 | hết hiệu lực: 2025
          |               ^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """
    ),
    Case(
      "end before beginning",
      [
        "ky-hop/a.md": page(
          "tiêu đề: a\nhình thức: thường lệ\nbắt đầu: 08:00 08/12/2026\nkết thúc: 07:30 08/12/2026")
      ],
      """
      content/ky-hop/a.md:5:11: lỗi: «Kết thúc» (07:30, 08/12/2026) trước «Bắt đầu» (08:00, 08/12/2026) [dates-out-of-order]
        5 | kết thúc: 07:30 08/12/2026
          |           ^^^^^^^^^^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "passed on before receipt", ["kien-nghi/a.md": petition("ngày chuyển: 31/01/2026")],
      """
      content/kien-nghi/a.md:5:14: lỗi: «Ngày chuyển» (31/01/2026) trước «Ngày tiếp nhận» (01/02/2026) [dates-out-of-order]
        5 | ngày chuyển: 31/01/2026
          |              ^^^^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "due before receipt", ["kien-nghi/a.md": petition("hạn: 01/2026")],
      """
      content/kien-nghi/a.md:5:6: lỗi: «Hạn» (01/2026) trước «Ngày tiếp nhận» (01/02/2026) [dates-out-of-order]
        5 | hạn: 01/2026
          |      ^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "answer before receipt",
      [
        "kien-nghi/a.md": petition("trả lời:\n  ngày: 31/01/2026").replacing(
          "tiếp nhận\n", with: "đã giải quyết xong\n")
      ],
      """
      content/kien-nghi/a.md:6:9: lỗi: «Trả lời – Ngày» (31/01/2026) trước «Ngày tiếp nhận» (01/02/2026) [dates-out-of-order]
        6 |   ngày: 31/01/2026
          |         ^^^^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
  ])
  func `dates out of order are told at the later one`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }
}
