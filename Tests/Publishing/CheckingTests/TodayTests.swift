import Fixtures
import Testing

/// What the day of the check makes unlikely.
@Suite struct TodayTests {
  @Test(arguments: [
    [
      "nghi-quyet/a.md": resolution(
        "1", "ngày đăng: 01/10/2027\nngày hiệu lực: 01/01/2029", issued: "01/10/2027")
    ],
    ["lich/a.md": event("trạng thái: dự kiến")], ["lich/a.md": event("trạng thái: hoãn")],
    ["ky-hop/a.md": session("trạng thái: dự kiến")],
    ["lich/a.md": page("tiêu đề: a\nbắt đầu: 20/11/2026 08:00\ntrạng thái: đang họp")],
    ["lich/a.md": page("tiêu đề: a\nbắt đầu: 20/11/2026\ntrạng thái: đã họp")],
    [
      "tin-tuc/a.md": page(
        "tiêu đề: a\nngày đăng: 20/11/2026\ncho phép nêu: {loại: điện thoại, lý do: b, ngày: 20/11/2026}",
        "Gọi 0912 000 678.\n")
    ],
  ])
  func `what can be by today is no matter`(files: [String: String]) throws {
    try expect(checking: files, now: "20/11/2026")
  }

  @Test(arguments: [
    Case(
      "a slip in the year of issue", ["nghi-quyet/a.md": resolution("1", issued: "08/12/2062")],
      """
      content/nghi-quyet/a.md:4:16: cảnh báo: ngày 08/12/2062 còn hơn một năm nữa mới tới [far-ahead]
        4 | ngày ban hành: 08/12/2062
          |                ^^^^^^^^^^
        gợi ý: xem lại năm trên văn bản

      """),
    Case(
      "a slip in the year of an answer and of a step",
      [
        "kien-nghi/a.md": page(
          "tiêu đề: a\nngày tiếp nhận: 01/02/2026\ntrạng thái: đã giải quyết xong\ntrả lời: {ngày: 03/02/2028, nội dung: b}\ndiễn biến:\n  - {ngày: 02/02/2026, nội dung: b}\n  - {ngày: 02/02/2029, nội dung: b}",
          "Sửa đường.")
      ],
      """
      content/kien-nghi/a.md:5:17: cảnh báo: ngày 03/02/2028 còn hơn một năm nữa mới tới [far-ahead]
        5 | trả lời: {ngày: 03/02/2028, nội dung: b}
          |                 ^^^^^^^^^^
        gợi ý: xem lại năm trên văn bản
      content/kien-nghi/a.md:8:12: cảnh báo: ngày 02/02/2029 còn hơn một năm nữa mới tới [far-ahead]
        8 |   - {ngày: 02/02/2029, nội dung: b}
          |            ^^^^^^^^^^
        gợi ý: xem lại năm trên văn bản

      """),
    Case(
      "what may be named from tomorrow on",
      [
        "tin-tuc/a.md": page(
          "tiêu đề: a\nngày đăng: 20/11/2026\ncho phép nêu: {loại: điện thoại, lý do: b, ngày: 21/11/2026}",
          "Gọi 0912 000 678.\n")
      ],
      """
      content/tin-tuc/a.md:4:50: cảnh báo: ngày 21/11/2026 chưa tới, mà dữ liệu đã nêu trong bài [early-disclosure]
        4 | cho phép nêu: {loại: điện thoại, lý do: b, ngày: 21/11/2026}
          |                                                  ^^^^^^^^^^
        gợi ý: ghi ngày đã quyết định cho nêu; chưa được phép thì che dữ liệu trong bài

      """),
    Case(
      "held before its day", ["ky-hop/a.md": session("trạng thái: đã họp")],
      """
      content/ky-hop/a.md:5:13: cảnh báo: trạng thái «đã họp» mà ngày bắt đầu chưa tới (08/12/2026) [contradiction]
        5 | trạng thái: đã họp
          |             ^^^^^^
        gợi ý: xoá dòng này để trang tự tính theo ngày, hoặc xem lại ngày

      """),
    Case(
      "planned after its day",
      ["lich/a.md": page("tiêu đề: a\nbắt đầu: 18/11/2026\nkết thúc: 19/11/2026\ntrạng thái: dự kiến")],
      """
      content/lich/a.md:5:13: cảnh báo: trạng thái «dự kiến» mà ngày họp đã qua (19/11/2026) [contradiction]
        5 | trạng thái: dự kiến
          |             ^^^^^^^
        gợi ý: xoá dòng này để trang tự tính theo ngày, hoặc xem lại ngày

      """),
  ])
  func `what cannot be by today is told`(content: Case) throws {
    try expect(checking: content.files, now: "20/11/2026", prints: content.message)
  }
}
