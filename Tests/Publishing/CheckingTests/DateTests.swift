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
    Case(
      "a question's answer before it",
      ["chat-van/a.md": question("trả lời: {ngày: 15/07/2026, nội dung: b}")],
      """
      content/chat-van/a.md:6:17: lỗi: «Trả lời – Ngày» (15/07/2026) trước «Ngày hỏi» (16/07/2026) [dates-out-of-order]
        6 | trả lời: {ngày: 15/07/2026, nội dung: b}
          |                 ^^^^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "a question's day before it", ["chat-van/a.md": question("hạn: 06/2026")],
      """
      content/chat-van/a.md:6:6: lỗi: «Hạn» (06/2026) trước «Ngày hỏi» (16/07/2026) [dates-out-of-order]
        6 | hạn: 06/2026
          |      ^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "an answer that was public before it was given",
      ["chat-van/a.md": question("trả lời:\n  ngày: 20/07/2026\n  ngày đăng: 19/07/2026")],
      """
      content/chat-van/a.md:8:14: lỗi: «Trả lời – Ngày đăng» (19/07/2026) trước «Trả lời – Ngày» (20/07/2026) [dates-out-of-order]
        8 |   ngày đăng: 19/07/2026
          |              ^^^^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "received before it was issued",
      ["van-ban/a.md": plain("loại: công văn\nngày ban hành: 02/03/2026\nngày nhận: 01/03/2026")],
      """
      content/van-ban/a.md:5:12: lỗi: «Ngày nhận» (01/03/2026) trước «Ngày ban hành» (02/03/2026) [dates-out-of-order]
        5 | ngày nhận: 01/03/2026
          |            ^^^^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "a project that ends before it starts", ["du-an/a.md": project("từ: 01/03/2026\nđến: 02/2026")],
      """
      content/du-an/a.md:4:6: lỗi: «Đến» (02/2026) trước «Từ» (01/03/2026) [dates-out-of-order]
        4 | đến: 02/2026
          |      ^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "a body that ends before it starts", ["co-quan/a.md": organization("Ban", "từ: 2026\nđến: 2025")],
      """
      content/co-quan/a.md:4:6: lỗi: «Đến» (2025) trước «Từ» (2026) [dates-out-of-order]
        4 | đến: 2025
          |      ^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "a report that ends before it starts", ["bao-cao/a.md": plain("từ: 01/07/2026\nđến: 30/06/2026")],
      """
      content/bao-cao/a.md:4:6: lỗi: «Đến» (30/06/2026) trước «Từ» (01/07/2026) [dates-out-of-order]
        4 | đến: 30/06/2026
          |      ^^^^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "taken down before it was put up", ["trang/a.md": plain("niêm yết: {từ: 01/07/2026, đến: 30/06/2026}")],

      """
      content/trang/a.md:3:33: lỗi: «Niêm yết – Đến» (30/06/2026) trước «Niêm yết – Từ» (01/07/2026) [dates-out-of-order]
        3 | niêm yết: {từ: 01/07/2026, đến: 30/06/2026}
          |                                 ^^^^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "a meeting that ends before it starts",
      ["tiep-xuc-cu-tri/a.md": plain("ngày: 08:00 10/04/2026\nkết thúc: 07:30 10/04/2026")],
      """
      content/tiep-xuc-cu-tri/a.md:4:11: lỗi: «Kết thúc» (07:30, 10/04/2026) trước «Bắt đầu» (08:00, 10/04/2026) [dates-out-of-order]
        4 | kết thúc: 07:30 10/04/2026
          |           ^^^^^^^^^^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
    Case(
      "an event that ends before it starts",
      ["lich/a.md": plain("bắt đầu: 10/04/2026\nkết thúc: 09/04/2026")],
      """
      content/lich/a.md:4:11: lỗi: «Kết thúc» (09/04/2026) trước «Bắt đầu» (10/04/2026) [dates-out-of-order]
        4 | kết thúc: 09/04/2026
          |           ^^^^^^^^^^
        gợi ý: xem lại hai ngày này trên văn bản

      """),
  ])
  func `dates out of order are told at the later one`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }
}
