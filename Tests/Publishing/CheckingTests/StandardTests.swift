import Fixtures
import Testing

@Suite struct StandardTests {
  /// A rule of which one line is another.
  private static func rule(_ line: String) -> [String: String] {
    let key = line.prefix { $0 != ":" }
    let lines = [
      "mã: a", "tên: b", "căn cứ: c", "loại bài: kien-nghi", "tính từ: Hạn", "số ngày: 5",
      "phải có: Trả lời > Ngày đăng",
    ].filter { !$0.hasPrefix("\(key):") }
    return ["thoi-han.yaml": "quy định:\n  - \(line)\n" + lines.map { "    \($0)\n" }.joined()]
  }

  @Test(arguments: [
    rule("loại bài: Kiến nghị cử tri"), rule("tính từ: Ngày nhận"), rule("phải có: Niêm yết > Từ"),
    rule("khi: [{mục: Trạng thái, là: [đã chuyển, đang giải quyết]}, {mục: Thôn, là: Gò Sen}]"),
    ["ngay-nghi.yaml": "cố định: [24/11]\nnghỉ: [{từ: 01/06/2027, đến: 02/06/2027}]"],
    ["ngay-nghi.yaml": "tết nguyên đán: [23/01/2031]"],
    [
      "chi-so.yaml":
        "tiêu chí: [{mã: a, tên: b, công thức: đại biểu dự họp, ít nhất: 10, nhiều nhất: 10, căn cứ: c}]"
    ],
    // A Tết that is told makes working days around it sure.
    [
      "ngay-nghi.yaml": "tết nguyên đán: [31/01/2033]",
      "nghi-quyet/a.md": resolution("1", issued: "20/01/2033"),
    ],
    ["nghi-quyet/a.md": resolution("1", issued: "15/12/2032"), "trang/a.md": plain("ngày đăng: 25/01/2033")],
  ])
  func `what means something is no matter`(files: [String: String]) throws {
    try expect(checking: files)
  }

  @Test(arguments: [
    Case(
      "no kind", rule("loại bài: kien-nghi-cu-tri-xa"),
      """
      content/thoi-han.yaml:2:15: lỗi: không có loại bài nào tên «kien-nghi-cu-tri-xa» [unknown-kind]
        2 |   - loại bài: kien-nghi-cu-tri-xa
          |               ^^^^^^^^^^^^^^^^^^^
        gợi ý: viết tên thư mục, một trong: ky-hop; nghi-quyet; van-ban; giam-sat; chat-van; ngan-sach; du-an; quy-hoach; kien-nghi; tiep-xuc-cu-tri; dai-bieu; co-quan; lich; tin-tuc; bao-cao; trang

      """),
    Case(
      "no date to count from", rule("tính từ: Ngày nào đó"),
      """
      content/thoi-han.yaml:2:14: lỗi: bài loại «Kiến nghị cử tri» không có mục ngày nào là «Ngày nào đó» [unknown-field]
        2 |   - tính từ: Ngày nào đó
          |              ^^^^^^^^^^^
        gợi ý: viết một trong: Ngày đăng; Gỡ bỏ > Ngày; Niêm yết > Từ; Niêm yết > Đến; Ngày tiếp nhận; Ngày chuyển; Hạn; Trả lời > Ngày; Trả lời > Ngày đăng; Dự án > Ngày đăng; Dự án > Từ; Dự án > Đến

      """),
    Case(
      "no date to be done by", rule("phải có: Trả lời"),
      """
      content/thoi-han.yaml:2:14: lỗi: bài loại «Kiến nghị cử tri» không có mục ngày nào là «Trả lời» [unknown-field]
        2 |   - phải có: Trả lời
          |              ^^^^^^^
        gợi ý: viết một trong: Ngày đăng; Gỡ bỏ > Ngày; Niêm yết > Từ; Niêm yết > Đến; Ngày tiếp nhận; Ngày chuyển; Hạn; Trả lời > Ngày; Trả lời > Ngày đăng; Dự án > Ngày đăng; Dự án > Từ; Dự án > Đến

      """),
    Case(
      "no date of a budget",
      [
        "thoi-han.yaml":
          "quy định: [{mã: a, tên: b, căn cứ: c, loại bài: ngan-sach, tính từ: Giai đoạn, số ngày: 1, phải có: Ngày đăng}]"
      ],
      """
      content/thoi-han.yaml:1:69: lỗi: bài loại «Ngân sách» không có mục ngày nào là «Giai đoạn» [unknown-field]
        1 | …{mã: a, tên: b, căn cứ: c, loại bài: ngan-sach, tính từ: Giai đoạn, số ngày: 1, phải có: Ngày đăng}]
          |                                                           ^^^^^^^^^
        gợi ý: viết một trong: Ngày đăng; Gỡ bỏ > Ngày; Niêm yết > Từ; Niêm yết > Đến; Kỳ họp > Ngày đăng; Kỳ họp > Bắt đầu; Kỳ họp > Kết thúc; Ngày quyết định; Ngày báo cáo; Hết thời gian thực hiện

      """),
    Case(
      "no field", rule("khi: {mục: Màu sắc, là: đỏ}"),
      """
      content/thoi-han.yaml:2:16: lỗi: bài loại «Kiến nghị cử tri» không có mục nào tên «Màu sắc» [unknown-field]
        2 |   - khi: {mục: Màu sắc, là: đỏ}
          |                ^^^^^^^
        gợi ý: các mục dùng được: Tiêu đề; Tóm tắt; Nói dễ hiểu; Lĩnh vực; Ngày đăng; Bản nháp; Tệp; Liên quan; Địa chỉ cũ; Đính chính; Gỡ bỏ; Niêm yết; Cho phép nêu; Mã tra cứu; Ngày tiếp nhận; Thôn; Buổi tiếp xúc; Nội dung; Cơ quan giải quyết; Ngày chuyển; Hạn; Trạng thái; Trả lời; Lộ trình; Diễn biến; Dự án; Dòng ngân sách

      """),
    Case(
      "no value", rule("khi: [{mục: Thôn, là: Gò Sen}, {mục: Trạng thái, là: [đã chuyển, xong rồi]}]"),
      """
      content/thoi-han.yaml:2:70: lỗi: mục «Trạng thái» không bao giờ là «xong rồi» [invalid-choice]
        2 |   - khi: [{mục: Thôn, là: Gò Sen}, {mục: Trạng thái, là: [đã chuyển, xong rồi]}]
          |                                                                      ^^^^^^^^
        gợi ý: chọn trong: tiếp nhận; đã chuyển; đang giải quyết; đã giải quyết xong; giải trình cung cấp thông tin; không thuộc thẩm quyền

      """),
    Case(
      "no day of the year", ["ngay-nghi.yaml": "cố định: [01/01, 30/02, 02/09/2026]"],
      """
      content/ngay-nghi.yaml:1:18: lỗi: «30/02» không phải là một ngày trong năm [invalid-date]
        1 | cố định: [01/01, 30/02, 02/09/2026]
          |                  ^^^^^
        gợi ý: viết ngày/tháng, ví dụ 30/04
      content/ngay-nghi.yaml:1:25: lỗi: «02/09/2026» không phải là một ngày trong năm [invalid-date]
        1 | cố định: [01/01, 30/02, 02/09/2026]
          |                         ^^^^^^^^^^
        gợi ý: viết ngày/tháng, không có năm: 02/09; ngày nghỉ của riêng một năm thì ghi vào «nghỉ»

      """),
    Case(
      "a month off", ["ngay-nghi.yaml": "nghỉ:\n  - 06/2027\nlàm bù: [2027]"],
      """
      content/ngay-nghi.yaml:2:5: lỗi: «06/2027» không phải là một ngày [invalid-date]
        2 |   - 06/2027
          |     ^^^^^^^
        gợi ý: viết đủ ngày/tháng/năm
      content/ngay-nghi.yaml:3:10: lỗi: «2027» không phải là một ngày [invalid-date]
        3 | làm bù: [2027]
          |          ^^^^
        gợi ý: viết đủ ngày/tháng/năm

      """),
    Case(
      "a holiday that ends before it starts",
      [
        "ngay-nghi.yaml":
          "tết nguyên đán:\n  - {mùng 1: 23/01/2031, nghỉ từ: 22/01/2031, nghỉ đến: 20/01/2031}"
      ],
      """
      content/ngay-nghi.yaml:2:5: lỗi: kết thúc (20/01/2031) trước khi bắt đầu (22/01/2031) [dates-out-of-order]
        2 |   - {mùng 1: 23/01/2031, nghỉ từ: 22/01/2031, nghỉ đến: 20/01/2031}
          |     ^
        gợi ý: xem lại hai ngày này

      """),
    Case(
      "least above most",
      [
        "chi-so.yaml":
          "tiêu chí:\n  - {mã: a, tên: b, công thức: đại biểu dự họp, ít nhất: '30,5', nhiều nhất: 10, căn cứ: c}"
      ],
      """
      content/chi-so.yaml:2:78: lỗi: mục tiêu ít nhất 30,5 mà nhiều nhất 10 [contradiction]
        2 |   - {mã: a, tên: b, công thức: đại biểu dự họp, ít nhất: '30,5', nhiều nhất: 10, căn cứ: c}
          |                                                                              ^^
        gợi ý: xem lại hai số này

      """),
    Case(
      "one id twice",
      [
        "chi-so.yaml":
          "tiêu chí:\n  - {mã: A b, tên: c, công thức: đại biểu dự họp, căn cứ: d}\n  - {mã: a-b, tên: e, công thức: đại biểu dự họp, căn cứ: f}"
      ],
      """
      content/chi-so.yaml:3:10: lỗi: mã «a-b» đã dùng ở trên [listed-twice]
        3 |   - {mã: a-b, tên: e, công thức: đại biểu dự họp, căn cứ: f}
          |          ^^^
        gợi ý: đặt mã khác, hoặc xoá một trong hai

      """),
    Case(
      "nothing to leave out",
      [
        "chi-so.yaml":
          "tiêu chí:\n  - {mã: ghi-hin, tên: c, công thức: đại biểu dự họp, căn cứ: d, bỏ: có}",
        "thoi-han.yaml":
          "quy định:\n  - {mã: nghi-quyết, tên: a, căn cứ: b, loại bài: nghi-quyet, tính từ: Ngày ban hành, số ngày: 1, phải có: Ngày đăng, bỏ: có}",
      ],
      """
      content/chi-so.yaml:2:10: lỗi: không có gì mang mã «ghi-hin» để bỏ [unknown-id]
        2 |   - {mã: ghi-hin, tên: c, công thức: đại biểu dự họp, căn cứ: d, bỏ: có}
          |          ^^^^^^^
        gợi ý: có phải bạn muốn viết «ghi-hinh»?

      """),
    Case(
      "a target that is no share",
      [
        "chi-so.yaml":
          "tiêu chí:\n  - {mã: a, tên: c, công thức: đại biểu dự họp, căn cứ: d, ít nhất: 900, nhiều nhất: -1}"
      ],
      """
      content/chi-so.yaml:2:69: lỗi: mục tiêu 900 không phải là phần trăm [contradiction]
        2 |   - {mã: a, tên: c, công thức: đại biểu dự họp, căn cứ: d, ít nhất: 900, nhiều nhất: -1}
          |                                                                     ^^^
        gợi ý: viết số từ 0 đến 100
      content/chi-so.yaml:2:86: lỗi: mục tiêu -1 không phải là phần trăm [contradiction]
        2 |   - {mã: a, tên: c, công thức: đại biểu dự họp, căn cứ: d, ít nhất: 900, nhiều nhất: -1}
          |                                                                                      ^^
        gợi ý: viết số từ 0 đến 100

      """),
    Case(
      "an id without letters",
      ["chi-so.yaml": "tiêu chí:\n  - {mã: …, tên: c, công thức: đại biểu dự họp, căn cứ: d}"],
      """
      content/chi-so.yaml:2:10: lỗi: «…» không có chữ cái hay chữ số nào [empty-address]
        2 |   - {mã: …, tên: c, công thức: đại biểu dự họp, căn cứ: d}
          |          ^
        gợi ý: viết tên bằng chữ

      """),
    Case(
      "no day of the year on which anybody works",
      ["ngay-nghi.yaml": "cố định: [\(String(repeating: "01/05,", count: 100))01/05]"],
      """
      content/ngay-nghi.yaml:1:10: lỗi: có 101 ngày nghỉ cố định, nhiều nhất là 100 [too-many-holidays]
        1 | cố định: [\(String(repeating: "01/05,", count: 15))…
          |          ^
        gợi ý: chỉ ghi những ngày nghỉ mọi năm; không cần ghi thứ bảy, chủ nhật

      """),
    Case(
      "a Tết nobody knows yet", ["nghi-quyet/a.md": resolution("1", issued: "20/01/2033")],
      """
      content/ngay-nghi.yaml:1:1: cảnh báo: chưa biết Tết Nguyên đán năm 2033, nên số ngày làm việc quanh Tết có thể sai [unknown-new-year]
        gợi ý: thêm vào ngay-nghi.yaml: «tết nguyên đán: [mùng 1 theo dương lịch]»

      """),
  ])
  func `what means nothing is told at its place`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }
}
