import Fixtures
import Testing

@Suite struct ContradictionTests {
  private static func petition(_ status: String, _ more: String = "") -> String {
    page("tiêu đề: Đường\nngày tiếp nhận: 01/02/2026\ntrạng thái: \(status)\n" + more, "Sửa đường.")
  }

  private static func supervision(_ recommendation: String) -> String {
    page(
      "tiêu đề: a\nhình thức: chuyên đề\nchủ thể giám sát: b\nnăm: 2026\nkiến nghị:\n  - " + recommendation)
  }

  private static func item(_ fields: String) -> String {
    session("chương trình:\n  - {tiêu đề: a, \(fields)}")
  }

  @Test(arguments: [
    ["kien-nghi/a.md": petition("đã giải quyết xong", "trả lời: Đã sửa.")],
    ["kien-nghi/a.md": petition("không thuộc thẩm quyền")], ["kien-nghi/a.md": petition("đang giải quyết")],
    ["kien-nghi/a.md": petition("đang giải quyết", "hạn:\ntrả lời:\n  ngày:\n  nội dung:\n")],
    ["giam-sat/a.md": supervision("{nội dung: a, trạng thái: hoàn thành, tiến độ: 100}")],
    ["giam-sat/a.md": supervision("{nội dung: a, trạng thái: hoàn thành một phần, tiến độ: 50}")],
    ["ky-hop/a.md": item("kết quả: thông qua, biểu quyết: {tán thành: 3, không tán thành: 2}")],
    ["ky-hop/a.md": item("kết quả: không thông qua, biểu quyết: {tán thành: 2, không tán thành: 3}")],
    ["ky-hop/a.md": item("kết quả: thông qua")],
    ["chat-van/a.md": question("trạng thái: chưa trả lời")],
    ["chat-van/a.md": question("trả lời: b\nlời hứa: c")],
    ["chat-van/a.md": question("trả lời: b\nlời hứa: c\ntrạng thái: hoàn thành một phần")],
    // The answer may have been given in the session itself.
    ["chat-van/a.md": question("lời hứa: c\ntrạng thái: đang thực hiện")],
    [
      "du-an/a.md": project(
        "tiến độ: 100\ntrạng thái: hoàn thành\ntổng mức: 5\ngiải ngân: 5\nđơn vị tính: tỷ đồng")
    ],
    ["du-an/a.md": project("tiến độ: 100")],
    ["du-an/a.md": project("tiến độ: 40\ntrạng thái: huỷ\ngiải ngân: 5")],
    [
      "ky-hop/a.md": item("nghị quyết: b, biểu quyết: {tán thành: 3}"),
      "nghi-quyet/b.md": resolution("1", "kỳ họp: a\nbiểu quyết: {tán thành: 3, không tán thành: 0}"),
    ],
  ])
  func `what can be is no matter`(files: [String: String]) throws {
    try expect(checking: files)
  }

  @Test(arguments: [
    Case(
      "answered but open", ["kien-nghi/a.md": petition("đã chuyển", "trả lời: Đã sửa.")],
      """
      content/kien-nghi/a.md:4:13: cảnh báo: đã có trả lời mà trạng thái chưa đổi: «đã chuyển» [contradiction]
        4 | trạng thái: đã chuyển
          |             ^^^^^^^^^
        gợi ý: đổi trạng thái; trả lời chưa xong thì ghi vào «diễn biến»

      """),
    Case(
      "resolved without an answer", ["kien-nghi/a.md": petition("đã giải quyết xong")],
      """
      content/kien-nghi/a.md:4:13: cảnh báo: trạng thái «đã giải quyết xong» mà không có mục «trả lời» [contradiction]
        4 | trạng thái: đã giải quyết xong
          |             ^^^^^^^^^^^^^^^^^^
        gợi ý: thêm «trả lời» với ngày và nội dung, để cử tri biết đã làm gì

      """),
    Case(
      "resolved, and the answer's line is there but empty",
      ["kien-nghi/a.md": petition("đã giải quyết xong", "trả lời:\n")],
      """
      content/kien-nghi/a.md:5:1: cảnh báo: dòng «trả lời» có đó nhưng để trống; trạng thái «đã giải quyết xong» mà không có mục «trả lời» [contradiction]
        5 | trả lời:
          | ^^^^^^^
        gợi ý: viết ở các dòng dưới «trả lời:», thụt vào hai dấu cách, cần mục nào viết mục ấy: «ngày: 26/02/2026», «số ký hiệu: …», «nội dung: …»; nếu có thì thêm: tệp, ngày đăng

      """),
    Case(
      "resolved, and none of the answer's fields is filled in",
      ["kien-nghi/a.md": petition("đã giải quyết xong", "trả lời:\n  ngày:\n  nội dung: \"\"\n")],
      """
      content/kien-nghi/a.md:5:1: cảnh báo: dòng «trả lời» có đó nhưng để trống; trạng thái «đã giải quyết xong» mà không có mục «trả lời» [contradiction]
        5 | trả lời:
          | ^^^^^^^
        gợi ý: viết ở các dòng dưới «trả lời:», thụt vào hai dấu cách, cần mục nào viết mục ấy: «ngày: 26/02/2026», «số ký hiệu: …», «nội dung: …»; nếu có thì thêm: tệp, ngày đăng

      """),
    Case(
      "done by half", ["giam-sat/a.md": supervision("{nội dung: a, trạng thái: hoàn thành, tiến độ: 50}")],
      """
      content/giam-sat/a.md:7:52: cảnh báo: đã hoàn thành mà tiến độ mới 50% [contradiction]
        7 |   - {nội dung: a, trạng thái: hoàn thành, tiến độ: 50}
          |                                                    ^^
        gợi ý: ghi tiến độ 100, hoặc đổi trạng thái

      """),
    Case(
      "passed without a majority",
      ["ky-hop/a.md": item("kết quả: thông qua, biểu quyết: {tán thành: 3, không tán thành: 3}")],
      """
      content/ky-hop/a.md:6:27: cảnh báo: ghi là thông qua mà chỉ 3 phiếu tán thành, 3 phiếu không tán thành [contradiction]
        6 |   - {tiêu đề: a, kết quả: thông qua, biểu quyết: {tán thành: 3, không tán thành: 3}}
          |                           ^^^^^^^^^
        gợi ý: xem lại kết quả và số phiếu trong biên bản

      """),
    Case(
      "votes to come",
      [
        "ky-hop/a.md": item("biểu quyết: {tán thành: 3}").replacing(
          "---\n", with: "---\ntrạng thái: dự kiến\n", maxReplacements: 1)
      ],
      """
      content/ky-hop/a.md:2:13: cảnh báo: đã có biểu quyết mà trạng thái còn «dự kiến» [contradiction]
        2 | trạng thái: dự kiến
          |             ^^^^^^^
        gợi ý: xoá dòng này để trang tự tính theo ngày họp, hoặc ghi «đã họp»

      """),
    Case(
      "issued before the session",
      ["ky-hop/a.md": session(), "nghi-quyet/b.md": resolution("1", "kỳ họp: a", issued: "07/12/2026")],
      """
      content/nghi-quyet/b.md:4:16: cảnh báo: ban hành trước ngày khai mạc kỳ họp (08/12/2026) [contradiction]
        4 | ngày ban hành: 07/12/2026
          |                ^^^^^^^^^^
        gợi ý: xem lại ngày, hoặc kỳ họp đã thông qua

      """),
    Case(
      "another vote",
      [
        "ky-hop/a.md": item("nghị quyết: b, biểu quyết: {tán thành: 4}"),
        "nghi-quyet/b.md": resolution("1", "kỳ họp: a\nbiểu quyết: {tán thành: 3}"),
      ],
      """
      content/nghi-quyet/b.md:6:13: cảnh báo: số phiếu khác với chương trình kỳ họp ở content/ky-hop/a.md [contradiction]
        6 | biểu quyết: {tán thành: 3}
          |             ^
        gợi ý: xem lại biên bản rồi sửa số sai

      """),
    Case(
      "all of it but not done",
      ["giam-sat/a.md": supervision("{nội dung: a, trạng thái: đang thực hiện, tiến độ: 100}")],

      """
      content/giam-sat/a.md:7:56: cảnh báo: tiến độ 100% mà trạng thái chưa là hoàn thành [contradiction]
        7 |   - {nội dung: a, trạng thái: đang thực hiện, tiến độ: 100}
          |                                                        ^^^
        gợi ý: đổi trạng thái thành «hoàn thành», hoặc xem lại tiến độ

      """),
    Case(
      "a question answered but open", ["chat-van/a.md": question("trả lời: b\ntrạng thái: chưa trả lời")],

      """
      content/chat-van/a.md:7:13: cảnh báo: đã có trả lời mà trạng thái chưa đổi: «chưa trả lời» [contradiction]
        7 | trạng thái: chưa trả lời
          |             ^^^^^^^^^^^^
        gợi ý: đổi trạng thái; trả lời chưa xong thì ghi vào «diễn biến»

      """),
    Case(
      "a question answered without an answer", ["chat-van/a.md": question("trạng thái: đã trả lời")],
      """
      content/chat-van/a.md:6:13: cảnh báo: trạng thái «đã trả lời» mà không có mục «trả lời» [contradiction]
        6 | trạng thái: đã trả lời
          |             ^^^^^^^^^^
        gợi ý: thêm «trả lời» với ngày và nội dung, để cử tri biết đã làm gì

      """),
    Case(
      "a promise that nobody follows",
      ["chat-van/a.md": question("trả lời: b\nlời hứa: c\ntrạng thái: đã trả lời")],
      """
      content/chat-van/a.md:8:13: cảnh báo: có lời hứa mà trạng thái chỉ là «đã trả lời» [contradiction]
        8 | trạng thái: đã trả lời
          |             ^^^^^^^^^^
        gợi ý: ghi «đang thực hiện» hoặc «hoàn thành», hoặc xoá dòng này

      """),
    Case(
      "a project done by half", ["du-an/a.md": project("trạng thái: hoàn thành\ntiến độ: 99")],
      """
      content/du-an/a.md:4:10: cảnh báo: đã hoàn thành mà tiến độ mới 99% [contradiction]
        4 | tiến độ: 99
          |          ^^
        gợi ý: ghi tiến độ 100, hoặc đổi trạng thái

      """),
    Case(
      "a project at its end but not done",
      ["du-an/a.md": project("tiến độ: 100\ntrạng thái: đang thực hiện")],
      """
      content/du-an/a.md:3:10: cảnh báo: tiến độ 100% mà trạng thái chưa là hoàn thành [contradiction]
        3 | tiến độ: 100
          |          ^^^
        gợi ý: đổi trạng thái thành «hoàn thành», hoặc xem lại tiến độ

      """),
    Case(
      "more spent than there is",
      ["du-an/a.md": project("đơn vị tính: triệu đồng\ntổng mức: 1.250,5\ngiải ngân: 1.251")],
      """
      content/du-an/a.md:5:12: cảnh báo: giải ngân 1.251, nhiều hơn tổng mức 1.250,5 [contradiction]
        5 | giải ngân: 1.251
          |            ^^^^^
        gợi ý: xem lại hai số này; tổng mức đã điều chỉnh thì ghi số mới

      """),
  ])
  func `what cannot be is told`(content: Case) throws {
    try expect(checking: content.files, now: "08/12/2026", prints: content.message)
  }
}
