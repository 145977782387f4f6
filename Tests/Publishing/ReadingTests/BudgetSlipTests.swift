import Fixtures
import Testing

/// What Excel and its users do to a table.
@Suite struct BudgetSlipTests {
  @Test(arguments: [
    (
      "UBND xã A,,\nBiểu số 01,,\nTT,Nội dung,Dự toán\nI,Thu,5\n",
      """
      content/ngan-sach/a/thu.csv:1:1: lỗi: phía trên dòng tiêu đề của bảng (dòng 3) còn dòng khác [rows-above-header]
        1 | UBND xã A,,
          | ^
        gợi ý: xoá các dòng phía trên dòng tiêu đề; tên bảng ghi ở mục «biểu»

      """
    ),
    (
      "sep=;\nMã;Nội dung;Dự toán\nI;Thu;x\nII;Chi\n",
      """
      content/ngan-sach/a/thu.csv:3:7: lỗi: hàng 3, cột «Dự toán»: «x» không phải là số [invalid-amount]
        3 | I;Thu;x
          |       ^
        gợi ý: viết chữ số, ví dụ 1.234.567; ô trống nếu không có
      content/ngan-sach/a/thu.csv:4:4: lỗi: hàng 4 có 2 ô, dòng đầu có 3 ô [column-count]
        4 | II;Chi
          |    ^^^
        gợi ý: mỗi hàng viết đủ 3 ô, giữa các ô có dấu «;», kể cả ô trống

      """
    ),
    (
      "Số TT\tNội dung\tDự toán, triệu\nI\tThu\t5\n",
      ""
    ),
    (
      "Mã,Nội dung,Dự toán\n",
      """
      content/ngan-sach/a/thu.csv:1:1: lỗi: bảng chỉ có dòng tiêu đề [empty-table]
        1 | Mã,Nội dung,Dự toán
          | ^
        gợi ý: thêm các hàng số liệu, hoặc bỏ bảng này khỏi mục «biểu»

      """
    ),
    (
      "Mã,Nội dung,Dự toán\n,,\n",
      """
      content/ngan-sach/a/thu.csv:1:1: lỗi: bảng chỉ có dòng tiêu đề [empty-table]
        1 | Mã,Nội dung,Dự toán
          | ^
        gợi ý: thêm các hàng số liệu, hoặc bỏ bảng này khỏi mục «biểu»

      """
    ),
    (
      "STT,Mã số,Nội dung,Dự toán\n1,I,Thu,5\n",
      """
      content/ngan-sach/a/thu.csv:1:5: lỗi: cột «Mã số» và cột «STT» là một [column-twice]
        1 | STT,Mã số,Nội dung,Dự toán
          |     ^^^^^
        gợi ý: giữ một cột, xoá cột kia

      """
    ),
    (
      "Mã;Tên;Dự toán\nI;Thu;5\n",
      """
      content/ngan-sach/a/thu.csv:1:1: lỗi: bảng thiếu cột «Nội dung» (đang có: Mã; Tên; Dự toán) [missing-column]
        1 | Mã;Tên;Dự toán
          | ^
        gợi ý: dòng đầu viết: Mã;Nội dung; rồi tên các cột số tiền

      """
    ),
    (
      "Mã,Nội dung,A\nI,Thu,1.234.567 đồng\nII,Chi,\"12,5đ\"\nIII,Vay,đ\n",
      """
      content/ngan-sach/a/thu.csv:2:7: lỗi: hàng 2, cột «A»: «1.234.567 đồng» không phải là số [invalid-amount]
        2 | I,Thu,1.234.567 đồng
          |       ^^^^^^^^^^^^^^
        gợi ý: bỏ chữ đ, viết 1.234.567; đơn vị ghi ở mục «đơn vị tính»
      content/ngan-sach/a/thu.csv:3:8: lỗi: hàng 3, cột «A»: «12,5đ» không phải là số [invalid-amount]
        3 | II,Chi,"12,5đ"
          |        ^^^^^^^
        gợi ý: bỏ chữ đ, viết 12,5; đơn vị ghi ở mục «đơn vị tính»
      content/ngan-sach/a/thu.csv:4:9: lỗi: hàng 4, cột «A»: «đ» không phải là số [invalid-amount]
        4 | III,Vay,đ
          |         ^
        gợi ý: viết chữ số, ví dụ 1.234.567; ô trống nếu không có

      """
    ),
    (
      "Mã,Nội dung,A\nI,Thu,5\nII,\"Chi,5\nIII,Vay,5\n",
      """
      content/ngan-sach/a/thu.csv:3:4: lỗi: dấu nháy kép mở ra mà không đóng lại [open-quote]
        3 | II,"Chi,5
          |    ^
        gợi ý: đóng nháy ở cuối ô; dấu nháy trong ô thì viết hai lần "" và đặt cả ô trong nháy kép

      """
    ),
    (
      "Mã,Nội dung,A\n01/01/2026,Thu,5\n01-Th2,Chi,5\n2-Feb,Vay,5\n1.1,Khác,5\na-1,Khác,5\n",
      """
      content/ngan-sach/a/thu.csv:2:1: lỗi: mã «01/01/2026» là một ngày do Excel tự đổi [code-is-date]
        2 | 01/01/2026,Thu,5
          | ^^^^^^^^^^
        gợi ý: trong Excel định dạng cột Mã là Văn bản rồi gõ lại mã, ví dụ 1.2
      content/ngan-sach/a/thu.csv:3:1: lỗi: mã «01-Th2» là một ngày do Excel tự đổi [code-is-date]
        3 | 01-Th2,Chi,5
          | ^^^^^^
        gợi ý: trong Excel định dạng cột Mã là Văn bản rồi gõ lại mã, ví dụ 1.2
      content/ngan-sach/a/thu.csv:4:1: lỗi: mã «2-Feb» là một ngày do Excel tự đổi [code-is-date]
        4 | 2-Feb,Vay,5
          | ^^^^^
        gợi ý: trong Excel định dạng cột Mã là Văn bản rồi gõ lại mã, ví dụ 1.2

      """
    ),
    (
      "Mã,Nội dung,\nI,Thu,5\n",
      """
      content/ngan-sach/a/thu.csv:1:13: lỗi: cột thứ 3 có số mà không có tên [untitled-column]
        1 | Mã,Nội dung,
          |             ^
        gợi ý: viết tên cột ở dòng đầu, ví dụ «Dự toán»

      """
    ),
    (
      "một dòng\n",
      """
      content/ngan-sach/a/thu.csv:1:1: lỗi: bảng thiếu cột «Mã» (đang có: một dòng) [missing-column]
        1 | một dòng
          | ^
        gợi ý: dòng đầu viết: Mã,Nội dung, rồi tên các cột số tiền
      content/ngan-sach/a/thu.csv:1:1: lỗi: bảng thiếu cột «Nội dung» (đang có: một dòng) [missing-column]
        1 | một dòng
          | ^
        gợi ý: dòng đầu viết: Mã,Nội dung, rồi tên các cột số tiền

      """
    ),
    (
      "Mã;Nội dung;Dự toán\nI;Thu;5\nII;Chi\nIII;Vay;5;1\n",
      """
      content/ngan-sach/a/thu.csv:3:4: lỗi: hàng 3 có 2 ô, dòng đầu có 3 ô [column-count]
        3 | II;Chi
          |    ^^^
        gợi ý: mỗi hàng viết đủ 3 ô, giữa các ô có dấu «;», kể cả ô trống
      content/ngan-sach/a/thu.csv:4:11: lỗi: hàng 4 có 4 ô, dòng đầu có 3 ô [column-count]
        4 | III;Vay;5;1
          |           ^
        gợi ý: mỗi hàng viết đủ 3 ô, giữa các ô có dấu «;», kể cả ô trống

      """
    ),
  ])
  func `a slip in a table is told with its mending`(csv: String, message: String) throws {
    try expect(
      reading: [
        "ngan-sach/a/index.md": page("tiêu đề: a\nnăm: 2026\ngiai đoạn: quyết toán\nbiểu: thu.csv"),
        "ngan-sach/a/thu.csv": csv,
      ], prints: message)
  }
}
