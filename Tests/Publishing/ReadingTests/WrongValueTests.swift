import Fixtures
import Testing

@Suite struct WrongValueTests {
  @Test(arguments: wrongValues)
  func `a value that does not fit its field is told at its place`(value: WrongValue) throws {
    try expect(reading: [value.path: page(value.fields)], prints: value.message)
  }

  @Test func `all problems of all files are found in one run`() throws {
    let files = [
      "trang/a.md": page("tiêu đề: a\nngày đăng: 31/02/2026\nbản nháp: chưa"),
      "trang/b.md": "không có khai báo",
      "ky-hop/c.md": page("tiêu đề: c\nhình thức: vui\nbắt đầu: mai"),
      "ngan-sach/d.md": page("tiêu đề: d\nnăm: 2026\ngiai đoạn: quyết toán\nbiểu: d.csv"),
      "ngan-sach/d.csv": "Mã,Nội dung,Dự toán\nI,Thu,12.5\n",
    ]
    let problems = try ReadFolder(files).readingProblems
    #expect(
      problems.sorted().map { "\($0.place.file):\($0.place.position.line) \($0.message.id)" } == [
        "content/ky-hop/c.md:3 invalid-choice", "content/ky-hop/c.md:4 invalid-date",
        "content/ngan-sach/d.csv:2 invalid-amount", "content/trang/a.md:3 invalid-date",
        "content/trang/a.md:4 invalid-flag", "content/trang/b.md:1 missing-front-matter",
      ])
  }
}

struct WrongValue: CustomTestStringConvertible {
  let path: String
  let fields: String
  let message: String

  init(_ path: String, _ fields: String, _ message: String) {
    self.path = path
    self.fields = fields
    self.message = message
  }

  var testDescription: String { fields }
}

private let resolution = "tiêu đề: a\nsố: 1\nngày ban hành: 2026\n"
private let session = "tiêu đề: a\nhình thức: chuyên đề\nbắt đầu: 2026\n"
private let supervision = "tiêu đề: a\nhình thức: chuyên đề\nchủ thể giám sát: Ban\nnăm: 2026\n"
private let petition = "tiêu đề: a\nngày tiếp nhận: 2026\ntrạng thái: tiếp nhận\n"

private let wrongValues = [
  WrongValue(
    "trang/a.md", "tiêu đề: [a, b]",
    """
    content/trang/a.md:2:10: lỗi: mục «Tiêu đề» chỉ nhận một giá trị [expected-text]
      2 | tiêu đề: [a, b]
        |          ^
      gợi ý: viết trên một dòng; giá trị có dấu hai chấm hay dấu ngoặc thì đặt trong "…"

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: {a: b}",
    """
    content/trang/a.md:2:10: lỗi: mục «Tiêu đề» chỉ nhận một giá trị [expected-text]
      2 | tiêu đề: {a: b}
        |          ^
      gợi ý: viết trên một dòng; giá trị có dấu hai chấm hay dấu ngoặc thì đặt trong "…"

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nbản nháp: chưa xong",
    """
    content/trang/a.md:3:11: lỗi: «chưa xong» không phải là có hay không [invalid-flag]
      3 | bản nháp: chưa xong
        |           ^^^^^^^^^
      gợi ý: viết có hoặc không

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nngày đăng: 31/02/2026",
    """
    content/trang/a.md:3:12: lỗi: «31/02/2026» không phải là một ngày có thật [invalid-date]
      3 | ngày đăng: 31/02/2026
        |            ^^^^^^^^^^
      gợi ý: viết ngày/tháng/năm, ví dụ 28/02/2026

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nngày đăng: hôm qua",
    """
    content/trang/a.md:3:12: lỗi: «hôm qua» không phải là ngày [invalid-date]
      3 | ngày đăng: hôm qua
        |            ^^^^^^^
      gợi ý: viết ngày/tháng/năm, ví dụ 28/02/2026

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nngày đăng: 02/13/2026",
    """
    content/trang/a.md:3:12: lỗi: «02/13/2026» không phải là một ngày có thật [invalid-date]
      3 | ngày đăng: 02/13/2026
        |            ^^^^^^^^^^
      gợi ý: viết ngày/tháng/năm, ví dụ 28/02/2026

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nthứ tự: ba",
    """
    content/trang/a.md:3:9: lỗi: «ba» không phải là số nguyên từ 0 đến 1.000.000.000 [invalid-number]
      3 | thứ tự: ba
        |         ^^
      gợi ý: viết bằng chữ số, ví dụ 27

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nthứ tự: -1",
    """
    content/trang/a.md:3:9: lỗi: «-1» không phải là số nguyên từ 0 đến 1.000.000.000 [invalid-number]
      3 | thứ tự: -1
        |         ^^
      gợi ý: viết bằng chữ số, ví dụ 27

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nthứ tự: 1,5",
    """
    content/trang/a.md:3:9: lỗi: «1,5» không phải là số nguyên từ 0 đến 1.000.000.000 [invalid-number]
      3 | thứ tự: 1,5
        |         ^^^
      gợi ý: viết bằng chữ số, ví dụ 27

    """),
  WrongValue(
    "ngan-sach/a.md", "tiêu đề: a\nnăm: 26\ngiai đoạn: quyết toán",
    """
    content/ngan-sach/a.md:3:6: lỗi: «26» không phải là số nguyên từ 1945 đến 2200 [invalid-number]
      3 | năm: 26
        |      ^^
      gợi ý: viết bằng chữ số, ví dụ 2026

    """),
  WrongValue(
    "giam-sat/a.md", supervision + "kiến nghị: [{nội dung: b, tiến độ: 120}]",
    """
    content/giam-sat/a.md:6:36: lỗi: «120» không phải là số nguyên từ 0 đến 100 [invalid-number]
      6 | kiến nghị: [{nội dung: b, tiến độ: 120}]
        |                                    ^^^
      gợi ý: viết bằng chữ số, ví dụ 27

    """),
  WrongValue(
    "ky-hop/a.md", "tiêu đề: a\nhình thức: thường niên\nbắt đầu: 2026",
    """
    content/ky-hop/a.md:3:12: lỗi: «thường niên» không dùng được cho mục «Hình thức» [invalid-choice]
      3 | hình thức: thường niên
        |            ^^^^^^^^^^^
      gợi ý: chọn một trong: thường lệ; chuyên đề; phát sinh đột xuất; phiên họp Thường trực

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nlĩnh vực: [Đất đai, Giáo duc và đào tạo]",
    """
    content/trang/a.md:3:21: lỗi: «Giáo duc và đào tạo» không có trong danh sách lĩnh vực ở site.yaml [unknown-topic]
      3 | lĩnh vực: [Đất đai, Giáo duc và đào tạo]
        |                     ^^^^^^^^^^^^^^^^^^^
      gợi ý: chọn một trong: Đất đai; Giáo dục; hoặc thêm vào site.yaml

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nlĩnh vực: giao dụ",
    """
    content/trang/a.md:3:11: lỗi: «giao dụ» không có trong danh sách lĩnh vực ở site.yaml [unknown-topic]
      3 | lĩnh vực: giao dụ
        |           ^^^^^^^
      gợi ý: có phải bạn muốn viết «Giáo dục»? trong danh sách có: Đất đai; Giáo dục

    """),
  WrongValue(
    "kien-nghi/a.md", petition + "thôn: Gò Sên Hạ",
    """
    content/kien-nghi/a.md:5:7: lỗi: «Gò Sên Hạ» không có trong danh sách thôn ở site.yaml [unknown-place]
      5 | thôn: Gò Sên Hạ
        |       ^^^^^^^^^
      gợi ý: có phải bạn muốn viết «Gò Sen»? trong danh sách có: Đông Hạ; Gò Sen

    """),
  WrongValue(
    "ky-hop/a.md", session + "ghi hình: video.example.vn/1",
    """
    content/ky-hop/a.md:5:11: lỗi: «video.example.vn/1» không phải là địa chỉ trang mạng [invalid-address]
      5 | ghi hình: video.example.vn/1
        |           ^^^^^^^^^^^^^^^^^^
      gợi ý: viết đầy đủ, bắt đầu bằng https://

    """),
  WrongValue(
    "ky-hop/a.md", session + "ghi hình: {đường dẫn: 'javascript:alert(1)'}",
    """
    content/ky-hop/a.md:5:23: lỗi: «javascript:alert(1)» không phải là địa chỉ trang mạng [invalid-address]
      5 | ghi hình: {đường dẫn: 'javascript:alert(1)'}
        |                       ^^^^^^^^^^^^^^^^^^^^^
      gợi ý: viết đầy đủ, bắt đầu bằng https://

    """),
  WrongValue(
    "ky-hop/a.md", session + "chương trình: [{tiêu đề: b, thời điểm ghi hình: 12h}]",
    """
    content/ky-hop/a.md:5:49: lỗi: «12h» không phải là phút giây [invalid-timecode]
      5 | chương trình: [{tiêu đề: b, thời điểm ghi hình: 12h}]
        |                                                 ^^^
      gợi ý: viết phút:giây trong nháy kép, ví dụ "12:40" hoặc "1:02:15"

    """),
  WrongValue(
    "ky-hop/a.md", session + "đại biểu dự: [24, 25]",
    """
    content/ky-hop/a.md:5:14: lỗi: mục «Đại biểu dự» gồm nhiều mục nhỏ [expected-fields]
      5 | đại biểu dự: [24, 25]
        |              ^
      gợi ý: viết ở các dòng dưới «đại biểu dự:», thụt vào hai dấu cách: «có mặt: 27»; nếu có thì thêm: tổng số, vắng mặt

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nđính chính: Sửa chữ",
    """
    content/trang/a.md:3:13: lỗi: mục «Đính chính» gồm nhiều mục nhỏ [expected-fields]
      3 | đính chính: Sửa chữ
        |             ^^^^^^^
      gợi ý: viết ở các dòng dưới «đính chính:», thụt vào hai dấu cách, mỗi ý một dấu gạch: «- ngày: 26/02/2026», «  nội dung: …»

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\ncho phép nêu:\n  - Nguyễn Văn Mẫu",
    """
    content/trang/a.md:4:5: lỗi: mục «Cho phép nêu» gồm nhiều mục nhỏ [expected-fields]
      4 |   - Nguyễn Văn Mẫu
        |     ^^^^^^^^^^^^^^
      gợi ý: viết ở các dòng dưới «cho phép nêu:», thụt vào hai dấu cách, mỗi ý một dấu gạch: «- nội dung: Nguyễn Văn Mẫu», «  lý do: Người ấy đồng ý bằng văn bản», «  ngày: 26/02/2026»; nếu có thì thêm: loại

    """),
  WrongValue(
    "ky-hop/a.md", session + "đại biểu dự: {tổng số: 25}",
    """
    content/ky-hop/a.md:5:14: lỗi: thiếu mục «Có mặt» [missing-field]
      5 | đại biểu dự: {tổng số: 25}
        |              ^
      gợi ý: thêm dòng «có mặt: 27»

    """),
  WrongValue(
    "ky-hop/a.md",
    session + "chương trình:\n  - tiêu đề: b\n    biểu quyết: {tán thành: hai mươi, phản đối: 1}",
    """
    content/ky-hop/a.md:7:29: lỗi: «hai mươi» không phải là số nguyên từ 0 đến 1.000.000.000 [invalid-number]
      7 |     biểu quyết: {tán thành: hai mươi, phản đối: 1}
        |                             ^^^^^^^^
      gợi ý: viết bằng chữ số, ví dụ 27
    content/ky-hop/a.md:7:39: lỗi: không có mục nào tên «phản đối» [unknown-field]
      7 |     biểu quyết: {tán thành: hai mươi, phản đối: 1}
        |                                       ^^^^^^^^
      gợi ý: các mục dùng được: Tán thành; Không tán thành; Không biểu quyết

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\nđính chính:\n  - nội dung: sửa chữ",
    """
    content/trang/a.md:4:5: lỗi: thiếu mục «Ngày» [missing-field]
      4 |   - nội dung: sửa chữ
        |     ^
      gợi ý: thêm dòng «ngày: 26/02/2026»

    """),
  WrongValue(
    "trang/a.md", "tiêu đề: a\ntệp:\n  - a.pdf\n  -\n  - \"\"",
    """
    content/trang/a.md:5:4: lỗi: một ý trong «Tệp» để trống [empty-item]
      5 |   -
        |    ^
      gợi ý: viết sau dấu gạch, hoặc xoá dòng này
    content/trang/a.md:6:5: lỗi: một ý trong «Tệp» để trống [empty-item]
      6 |   - ""
        |     ^^
      gợi ý: viết sau dấu gạch, hoặc xoá dòng này

    """),
  WrongValue("trang/a.md", "tiêu đề: a\ntệp: \"\"", ""),
  WrongValue(
    "nghi-quyet/a.md", resolution + "người ký: {chức vụ: Chủ tịch}",
    """
    content/nghi-quyet/a.md:5:11: lỗi: thiếu mục «Họ và tên» [missing-field]
      5 | người ký: {chức vụ: Chủ tịch}
        |           ^
      gợi ý: thêm dòng «họ và tên: …»

    """),
  WrongValue(
    "nghi-quyet/a.md", resolution + "thay thế: [{số: 1}]",
    """
    content/nghi-quyet/a.md:5:12: lỗi: mục «Thay thế» chỉ nhận một giá trị [expected-text]
      5 | thay thế: [{số: 1}]
        |            ^
      gợi ý: viết trên một dòng; giá trị có dấu hai chấm hay dấu ngoặc thì đặt trong "…"

    """),
  WrongValue(
    "nghi-quyet/a.md", "tiêu đề: a\nsố: 1\nngày ban hành: [2026]",
    """
    content/nghi-quyet/a.md:4:16: lỗi: mục «Ngày ban hành» chỉ nhận một giá trị [expected-text]
      4 | ngày ban hành: [2026]
        |                ^
      gợi ý: viết trên một dòng; giá trị có dấu hai chấm hay dấu ngoặc thì đặt trong "…"

    """),
]
