import Council
import Fixtures
import Testing

/// What clerks type, paste and forget; the hint says what to type instead.
@Suite struct SlipTests {
  @Test(arguments: slips)
  func `a slip is told with its mending`(slip: WrongValue) throws {
    let text = slip.path == CouncilSettings.path ? slip.fields : page(slip.fields)
    try expect(reading: [slip.path: text], prints: slip.message)
  }

  @Test func `a line of words with a colon is a text, as it was typed`() throws {
    let fields =
      "tiêu đề: a\nsố: 1\nngày ban hành: 2026\nnơi nhận:\n  - UBND phường\n  - Lưu: VT\n  - Các ban:"
    let resolution: Resolution = try record(
      in: ["nghi-quyet/a.md": page(fields + "\ncăn cứ:\n  - Luật số: 72/2025/QH15")])
    #expect(resolution.instrument.recipients == ["UBND phường", "Lưu: VT", "Các ban:"])
    #expect(resolution.instrument.basis.map(\.text) == ["Luật số: 72/2025/QH15"])
  }

  @Test func `what quotes bring in by number is mended too`() throws {
    let page: PlainPage = try record(in: ["trang/a.md": page("tiêu đề: \"\\xD0ất\\u200B \\xF0ai\"")])
    #expect(page.common.title == "Đất đai")
  }

  @Test func `a space that keeps words together stays in the text of a record`() throws {
    let read = try ReadFolder(["trang/a.md": page("tiêu đề: a", "ngày\u{A0}1\u{2028}b")])
    #expect(read.content.records.first?.body == "ngày\u{A0}1\nb")
    #expect(read.readingProblems.map(\.message.id) == ["odd-line-break"])
  }
}

private let slips = [
  WrongValue(
    "trang/a.md", "tiêu đề: Đã lát ngõ #12 và ngõ #14",
    """
    content/trang/a.md:2:21: lỗi: chữ từ dấu # trở đi bị coi là ghi chú, không được đăng [yaml-hash]
      2 | tiêu đề: Đã lát ngõ #12 và ngõ #14
        |                     ^
      gợi ý: đặt cả giá trị trong nháy kép, ví dụ địa điểm: "Ngõ #12"; nếu là ghi chú thì để hai dấu cách trước # và một dấu cách sau

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nngày đăng: 2025-10-01  # chosen for this input",
    ""),
  WrongValue(
    "trang/a.md", "tiêu đề: a\ntóm tắt: b # ghi chú?",
    """
    content/trang/a.md:3:12: cảnh báo: chữ sau dấu # là ghi chú, không được đăng [yaml-comment]
      3 | tóm tắt: b # ghi chú?
        |            ^
      gợi ý: nếu là ghi chú thì để hai dấu cách trước #; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép

    """),
  WrongValue(
    "nghi-quyet/a.md",
    "tiêu đề: a\nsố: 1\nngày ban hành: 2026\nnơi nhận:\n  - UBND phường\n  - Lưu: VT\n  - Các ban:\ncăn cứ:\n  - Luật: 72/2025/QH15",
    ""),
  WrongValue(
    "nghi-quyet/a.md",
    "tiêu đề: a\nsố: 1\nngày ban hành: 2026\nnơi nhận:\n  - Lưu: \"VT\"\n  - {a: b}\n  - a: b\n    c: d",
    """
    content/nghi-quyet/a.md:6:5: lỗi: mục «Nơi nhận» chỉ nhận một giá trị [expected-text]
      6 |   - Lưu: "VT"
        |     ^
      gợi ý: viết trên một dòng; giá trị có dấu hai chấm hay dấu ngoặc thì đặt trong "…"
    content/nghi-quyet/a.md:7:5: lỗi: mục «Nơi nhận» chỉ nhận một giá trị [expected-text]
      7 |   - {a: b}
        |     ^
      gợi ý: viết trên một dòng; giá trị có dấu hai chấm hay dấu ngoặc thì đặt trong "…"
    content/nghi-quyet/a.md:8:5: lỗi: mục «Nơi nhận» chỉ nhận một giá trị [expected-text]
      8 |   - a: b
        |     ^
      gợi ý: viết trên một dòng; giá trị có dấu hai chấm hay dấu ngoặc thì đặt trong "…"

    """),
  WrongValue(
    "nghi-quyet/a.md", "tiêu đề: a\nsố: 1\nngày ban hành: 2026\nnơi nhận:\n  -UBND phường\n  -Lưu: VT",
    """
    content/nghi-quyet/a.md:6:3: lỗi: dòng này bắt đầu bằng «-», không phải dấu đầu dòng của danh sách [yaml-list]
      6 |   -UBND phường
        |   ^
      gợi ý: viết «- » (gạch, dấu cách) ở đầu mỗi ý, dưới một dòng «tên mục:» để trống; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép

    """),
  WrongValue(
    "ky-hop/a.md",
    "tiêu đề: a\nhình thức: chuyên đề\nbắt đầu: 2026\nchương trình:\n  - tiêu đề: a\n    biểu quyết:\n    tán thành: 20\n    không tán thành: 1\n    kết quả: thông qua",
    """
    content/ky-hop/a.md:8:5: lỗi: «tán thành» là mục nhỏ của «biểu quyết» nhưng không thụt vào [unknown-field]
      8 |     tán thành: 20
        |     ^^^^^^^^^
      gợi ý: thụt các dòng này vào hai dấu cách dưới «biểu quyết»

    """),
  WrongValue(
    "ky-hop/a.md",
    "tiêu đề: a\nhình thức: chuyên đề\nbắt đầu: 2026\nchương trình:\n  - tiêu đề: a\n    kết quả: b\n    tiêu đề: c\n    kết quả: d",
    """
    content/ky-hop/a.md:8:5: lỗi: mục «tiêu đề» lặp lại trong cùng một ý của danh sách [duplicate-field]
      8 |     tiêu đề: c
        |     ^^^^^^^
      gợi ý: thiếu dấu «- » ở đầu ý thứ hai? viết «- » trước mục đầu tiên của mỗi ý

    """),
  WrongValue(
    "kien-nghi/a.md",
    "tiêu đề: a\nngày tiếp nhận: 2026\ntrạng thái: tiếp nhận\nnội dung: x\ntrả lời:\nsố: 12\nngày: 01/02/2026",
    """
    content/kien-nghi/a.md:7:1: lỗi: «số» là mục nhỏ của «trả lời» nhưng không thụt vào [unknown-field]
      7 | số: 12
        | ^^
      gợi ý: thụt các dòng này vào hai dấu cách dưới «trả lời»

    """),
  WrongValue(
    "giam-sat/a.md",
    "tiêu đề: a\nhình thức: chuyên đề\nchủ thể giám sát: Ban\nnăm: 2026\nkiến nghị: [{nội dung: b, tiến độ: 60%}]",
    """
    content/giam-sat/a.md:6:36: lỗi: «60%» không phải là số nguyên từ 0 đến 100 [invalid-number]
      6 | kiến nghị: [{nội dung: b, tiến độ: 60%}]
        |                                    ^^^
      gợi ý: bỏ dấu %, viết 60

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nthứ tự: %",
    """
    content/trang/a.md:3:9: lỗi: giá trị không được bắt đầu bằng dấu này [yaml-special-character]
      3 | thứ tự: %
        |         ^
      gợi ý: đặt cả giá trị trong dấu nháy kép, ví dụ tiêu đề: "Nghị quyết: về ngân sách"

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nthứ tự: năm%",
    """
    content/trang/a.md:3:9: lỗi: «năm%» không phải là số nguyên từ 0 đến 1.000.000.000 [invalid-number]
      3 | thứ tự: năm%
        |         ^^^^
      gợi ý: viết bằng chữ số, ví dụ 27

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nngày đăng: 26/02/26",
    """
    content/trang/a.md:3:12: lỗi: «26/02/26» không phải là ngày [invalid-date]
      3 | ngày đăng: 26/02/26
        |            ^^^^^^^^
      gợi ý: năm viết bốn chữ số, ví dụ 26/02/2026

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nngày đăng: 30/02/26",
    """
    content/trang/a.md:3:12: lỗi: «30/02/26» không phải là ngày [invalid-date]
      3 | ngày đăng: 30/02/26
        |            ^^^^^^^^
      gợi ý: viết ngày/tháng/năm, ví dụ 28/02/2026

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nngày đăng: 26/02/2026 25:30",
    """
    content/trang/a.md:3:12: lỗi: «26/02/2026 25:30» có giờ không có thật [invalid-date]
      3 | ngày đăng: 26/02/2026 25:30
        |            ^^^^^^^^^^^^^^^^
      gợi ý: giờ từ 00:00 đến 23:59, ví dụ 26/02/2026 08:00

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nngày đăng: 25:30",
    """
    content/trang/a.md:3:12: lỗi: «25:30» không phải là ngày [invalid-date]
      3 | ngày đăng: 25:30
        |            ^^^^^
      gợi ý: viết cả ngày và giờ, ví dụ 26/02/2026 08:00

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nngày đăng: “26/02/2026”",
    """
    content/trang/a.md:3:12: lỗi: «“26/02/2026”» không phải là ngày [invalid-date]
      3 | ngày đăng: “26/02/2026”
        |            ^^^^^^^^^^^^
      gợi ý: bỏ dấu nháy, viết 26/02/2026

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nlĩnh vực: Giáo dục, đất đai",
    """
    content/trang/a.md:3:11: lỗi: mục «Lĩnh vực» nhận nhiều giá trị, ở đây là một giá trị có dấu phẩy [list-as-text]
      3 | lĩnh vực: Giáo dục, đất đai
        |           ^^^^^^^^^^^^^^^^^
      gợi ý: viết [Giáo dục, đất đai]

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nlĩnh vực: Giáo dục, Giao thông",
    """
    content/trang/a.md:3:11: lỗi: mục «Lĩnh vực» nhận nhiều giá trị, ở đây là một giá trị có dấu phẩy [list-as-text]
      3 | lĩnh vực: Giáo dục, Giao thông
        |           ^^^^^^^^^^^^^^^^^^^^
      gợi ý: viết [Giáo dục, Giao thông]

    """),
  WrongValue(
    "site.yaml",
    "tên cơ quan: a\ncấp: xã\nđịa chỉ trang: https://a.vn  # a reserved example domain\nlĩnh vực: Giao thông, Môi trường\nthôn: Đông",
    """
    content/site.yaml:4:11: lỗi: mục «Lĩnh vực» nhận nhiều giá trị, ở đây là một giá trị có dấu phẩy [list-as-text]
      4 | lĩnh vực: Giao thông, Môi trường
        |           ^^^^^^^^^^^^^^^^^^^^^^
      gợi ý: viết [Giao thông, Môi trường]

    """),
  WrongValue(
    "nghi-quyet/a.md", "tiêu đề: a\nsố: 1\nngày ban hang: 2026\nngày ký: 2026",
    """
    content/nghi-quyet/a.md:4:1: lỗi: không có mục nào tên «ngày ban hang» [unknown-field]
      4 | ngày ban hang: 2026
        | ^^^^^^^^^^^^^
      gợi ý: có phải bạn muốn viết «ngày ban hành»?

    """),
  WrongValue(
    "trang/a.MD", "tiêu đề: a",
    """
    content/trang/a.MD:1:1: lỗi: tên tệp không kết thúc bằng .md viết thường [misnamed-record]
      gợi ý: đổi đuôi thành .md

    """),
  WrongValue(
    "trang/a.md", "tiêu\u{A0}đề:\u{A0}a\n\u{3000}tóm tắt: b",
    """
    content/trang/a.md:2:5: cảnh báo: có 3 dấu cách lạ, như khi dán từ Word; trang đã thay bằng dấu cách thường [odd-space]
      2 | tiêu đề: a
        |     ^
      gợi ý: gõ lại dấu cách ở chỗ này
    content/trang/a.md:3:2: lỗi: mục này thụt vào dưới một mục đã có giá trị [yaml-indentation]
      3 |  tóm tắt: b
        |  ^^^^^^^
      gợi ý: cho tên mục thẳng hàng với các mục trên; nếu là phần tiếp của dòng trên thì đặt cả giá trị trong nháy kép

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\u{2028}tóm tắt: b",
    """
    content/trang/a.md:2:11: cảnh báo: có 1 dấu xuống dòng lạ, như khi dán từ Word; trang đã xuống dòng như thường [odd-line-break]
      2 | tiêu đề: a
        |           ^
      gợi ý: gõ lại dấu xuống dòng ở chỗ này

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\u{B}b\u{FFFE}",
    """
    content/trang/a.md:2:11: lỗi: có 2 ký tự điều khiển không nhìn thấy (U+000B), không đăng được [control-character]
      2 | tiêu đề: a�b�
        |           ^
      gợi ý: xoá và gõ lại chỗ này

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: \"A\\x0BB\"",
    """
    content/trang/a.md:2:10: lỗi: có 1 ký tự điều khiển không nhìn thấy (U+000B), không đăng được [control-character]
      2 | tiêu đề: "A\\x0BB"
        |          ^^^^^^^^
      gợi ý: xoá và gõ lại chỗ này

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: \"[Dự thảo] \\xD0\\u200B\"",
    ""),
  WrongValue(
    "ky-hop/a.md",
    "tiêu đề: a\nhình thức: chuyên đề\nbắt đầu: 2026\nchương trình: [{tiêu đề: b, thời điểm ghi hình: \"999999999999999999:00\"}]",
    """
    content/ky-hop/a.md:5:49: lỗi: «999999999999999999:00» không phải là phút giây [invalid-timecode]
      5 | chương trình: [{tiêu đề: b, thời điểm ghi hình: "999999999999999999:00"}]
        |                                                 ^^^^^^^^^^^^^^^^^^^^^^^
      gợi ý: viết phút:giây trong nháy kép, ví dụ "12:40" hoặc "1:02:15"

    """),
]
