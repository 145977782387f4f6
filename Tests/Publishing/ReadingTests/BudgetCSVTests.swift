import Council
import Fixtures
import Foundation
import Testing

@Suite struct BudgetCSVTests {
  @Test(arguments: [
    "Mã,Nội dung,Dự toán,Thực hiện\n,Tổng số,1.234.567,\"12,5\"\nI,Thu,1.234.567,-5",
    "Mã;Nội dung;Dự toán;Thực hiện\n;Tổng số;1.234.567;12,5\nI;Thu;1.234.567;-5",
    "Mã\tNội dung\tDự toán\tThực hiện\n\tTổng số\t1.234.567\t12,5\nI\tThu\t1.234.567\t-5",
    "sep=;\r\nSố TT;Nội dung;Dự toán;Thực hiện\r\n;Tổng số;1.234.567;12,5\r\nI;Thu;1.234.567;-5",
    "TT\tNội dung\tDự toán\tThực hiện\n\tTổng số\t1.234.567\t12,5\nI\tThu\t1.234.567\t-5",
    "STT,Chỉ tiêu,Dự toán,Thực hiện\r\n,Tổng số,1234567,\"12,5\"\r\nI,Thu,1234567,(5)\r\n",
    "Mã,Nội dung,Dự toán,\"Thực hiện\"\n,Tổng số,1234567,\"12,5\"\nI,\"Thu\",1234567,-5",
    "\"Mã\",\"Nội dung\",\"Dự toán\",\"Thực hiện\"\n\"\",\"Tổng số\",\"1 234 567\",\"12,5\"\nI,Thu,1234567,-5\n\n",
  ])
  func `a table is read whatever sets its cells apart`(csv: String) throws {
    let table = try #require(budget(csv).content.tables["ngan-sach/a/thu.csv"]?.table)
    #expect(table.columns.map(\.title) == ["Dự toán", "Thực hiện"])
    #expect(table.rows.map(\.label) == ["Tổng số", "Thu"])
    #expect(table.rows.map(\.level) == [0, 1])
    #expect(table.rows[0].amounts == [1_234_567, Decimal(string: "12.5")])
    #expect(table.rows[1].amounts == [1_234_567, -5])
    #expect(try printed(budget(csv).readingProblems) == "")
  }

  @Test func `cells hold quotes, separators, line ends and nothing`() throws {
    let csv = "Mã,Nội dung,A,B\nI,\"Thu, \"\"khác\"\"\nvà vay\",,-\n\nII,Chi,–,50 %\n"
    let table = try #require(budget(csv).content.tables["ngan-sach/a/thu.csv"]?.table)
    #expect(table.rows.map(\.label) == ["Thu, \"khác\"\nvà vay", "Chi"])
    #expect(table.rows.map(\.amounts) == [[nil, nil], [nil, 50]])
    #expect(table.rows.map(\.line) == [2, 5])
    #expect(try printed(budget("Mã,Nội dung,A\nI,Thu,").readingProblems) == "")
  }

  @Test func `a separator in quotes sets nothing apart`() throws {
    let table = try budget("Mã,Nội dung,\"Thu; chi\"\nI,a,1\n").content.tables["ngan-sach/a/thu.csv"]?.table
    #expect(table?.columns.map(\.title) == ["Thu; chi"])
  }

  @Test func `shares and comparisons do not add up`() throws {
    let csv = "Mã,Nội dung,Dự toán,Tỷ lệ,So sánh (%),Tăng %\nI,Thu,1,1,1,1\n"
    let table = try #require(budget(csv).content.tables["ngan-sach/a/thu.csv"]?.table)
    #expect(table.columns.map(\.addsUp) == [true, false, false, false])
  }

  @Test func `blank columns at the side are no part of a table`() throws {
    let table = try budget("Mã,Nội dung,A,,\nI,Thu,1,, \n").content.tables["ngan-sach/a/thu.csv"]?.table
    #expect(table?.columns.map(\.title) == ["A"])
  }

  @Test func `a column of levels is taken at its word`() throws {
    let csv = "Cấp,Mã,Nội dung,A\n0,X,Tổng,1\n2,Y,Hai,1\n1,Z,Một,1\n"
    let table = try #require(budget(csv).content.tables["ngan-sach/a/thu.csv"]?.table)
    #expect(table.rows.map(\.level) == [0, 2, 1])
    #expect(table.columns.map(\.title) == ["A"])
  }

  @Test(arguments: [
    (
      "Mã,Nội dung,Dự toán\nI,Thu,12.5\n",
      """
      content/ngan-sach/a/thu.csv:2:7: lỗi: hàng 2, cột «Dự toán»: «12.5» không phải là số [invalid-amount]
        2 | I,Thu,12.5
          |       ^^^^
        gợi ý: phần lẻ viết sau dấu phẩy, ví dụ 12,5

      """
    ),
    (
      "Mã,Nội dung,Dự toán\nI,Thu,\"1,234,567\"\n",
      """
      content/ngan-sach/a/thu.csv:2:7: lỗi: hàng 2, cột «Dự toán»: «1,234,567» không phải là số [invalid-amount]
        2 | I,Thu,"1,234,567"
          |       ^^^^^^^^^^^
        gợi ý: hàng nghìn viết dấu chấm, ví dụ 1.234.567

      """
    ),
    (
      "Mã,Nội dung,Dự toán\nI,Thu,nhiều\n",
      """
      content/ngan-sach/a/thu.csv:2:7: lỗi: hàng 2, cột «Dự toán»: «nhiều» không phải là số [invalid-amount]
        2 | I,Thu,nhiều
          |       ^^^^^
        gợi ý: viết chữ số, ví dụ 1.234.567; ô trống nếu không có

      """
    ),
    (
      "Mã,Nội dung,Dự toán\nI,\"Thu\nvay\",x\nII,Chi,y\n",
      """
      content/ngan-sach/a/thu.csv:3:6: lỗi: hàng 2, cột «Dự toán»: «x» không phải là số [invalid-amount]
        3 | vay",x
          |      ^
        gợi ý: viết chữ số, ví dụ 1.234.567; ô trống nếu không có
      content/ngan-sach/a/thu.csv:4:8: lỗi: hàng 3, cột «Dự toán»: «y» không phải là số [invalid-amount]
        4 | II,Chi,y
          |        ^
        gợi ý: viết chữ số, ví dụ 1.234.567; ô trống nếu không có

      """
    ),
    (
      "Mã,Nội dung,Dự toán\n\nI,Thu,x\n",
      """
      content/ngan-sach/a/thu.csv:3:7: lỗi: hàng 3, cột «Dự toán»: «x» không phải là số [invalid-amount]
        3 | I,Thu,x
          |       ^
        gợi ý: viết chữ số, ví dụ 1.234.567; ô trống nếu không có

      """
    ),
    (
      "Mã,Nội dung,Dự toán\nI,Thu\n",
      """
      content/ngan-sach/a/thu.csv:2:3: lỗi: hàng 2 có 2 ô, dòng đầu có 3 ô [column-count]
        2 | I,Thu
          |   ^^^
        gợi ý: số có dấu phẩy thì đặt trong nháy kép, ví dụ "12,5"

      """
    ),
    (
      "Mã,Nội dung,Dự toán\nI,Thu,12,5\n",
      """
      content/ngan-sach/a/thu.csv:2:10: lỗi: hàng 2 có 4 ô, dòng đầu có 3 ô [column-count]
        2 | I,Thu,12,5
          |          ^
        gợi ý: số có dấu phẩy thì đặt trong nháy kép, ví dụ "12,5"

      """
    ),
    (
      "Số,Tên,Dự toán\n1,Thu,5\n",
      """
      content/ngan-sach/a/thu.csv:1:1: lỗi: bảng thiếu cột «Mã» (đang có: Số; Tên; Dự toán) [missing-column]
        1 | Số,Tên,Dự toán
          | ^
        gợi ý: dòng đầu viết: Mã,Nội dung, rồi tên các cột số tiền
      content/ngan-sach/a/thu.csv:1:1: lỗi: bảng thiếu cột «Nội dung» (đang có: Số; Tên; Dự toán) [missing-column]
        1 | Số,Tên,Dự toán
          | ^
        gợi ý: dòng đầu viết: Mã,Nội dung, rồi tên các cột số tiền

      """
    ),
    (
      "Mã,Nội dung\nI,Thu\n",
      """
      content/ngan-sach/a/thu.csv:1:1: lỗi: bảng không có cột số tiền nào [missing-column]
        1 | Mã,Nội dung
          | ^
        gợi ý: thêm cột, ví dụ «Dự toán»

      """
    ),
    (
      "Mã,Nội dung,Cấp,A\nI,Thu,một,5\nII,Chi,12,5\n",
      """
      content/ngan-sach/a/thu.csv:2:7: lỗi: hàng 2, cột «Cấp»: «một» không phải số từ 0 đến 9 [invalid-level]
        2 | I,Thu,một,5
          |       ^^^
        gợi ý: tổng số là 0, mục lớn là 1, mục trong đó là 2
      content/ngan-sach/a/thu.csv:3:8: lỗi: hàng 3, cột «Cấp»: «12» không phải số từ 0 đến 9 [invalid-level]
        3 | II,Chi,12,5
          |        ^^
        gợi ý: tổng số là 0, mục lớn là 1, mục trong đó là 2

      """
    ),
    (
      "",
      """
      content/ngan-sach/a/thu.csv:1:1: lỗi: không đọc được bảng CSV này [unreadable-table]
        1 | 
          | ^
        gợi ý: trong Excel chọn lưu thành «CSV UTF-8»; kiểm tra các dấu nháy kép

      """
    ),
    (
      "Mã,Nội dung,A\nI,\"Thu,5\n",
      """
      content/ngan-sach/a/thu.csv:2:3: lỗi: dấu nháy kép mở ra mà không đóng lại [open-quote]
        2 | I,"Thu,5
          |   ^
        gợi ý: đóng nháy ở cuối ô; dấu nháy trong ô thì viết hai lần "" và đặt cả ô trong nháy kép

      """
    ),
  ])
  func `what is wrong in a table is told at its cell`(csv: String, message: String) throws {
    expect(try printed(budget(csv).readingProblems), prints: message)
  }

  @Test func `a table that is no CSV is told at the record`() throws {
    let files = [
      "ngan-sach/a.md": page("tiêu đề: a\nnăm: 2026\ngiai đoạn: quyết toán\nbiểu: thu.xlsx"),
      "ngan-sach/thu.xlsx": "",
    ]
    try expect(
      reading: files,
      prints: """
        content/ngan-sach/a.md:5:7: lỗi: biểu «thu.xlsx» không phải tệp CSV [table-not-csv]
          5 | biểu: thu.xlsx
            |       ^^^^^^^^
          gợi ý: trong Excel chọn lưu thành «CSV UTF-8»; tệp Excel thì để ở mục «tệp»

        """)
  }
}

private func budget(_ csv: String) throws -> ReadFolder {
  try ReadFolder([
    "ngan-sach/a/index.md": page("tiêu đề: a\nnăm: 2026\ngiai đoạn: quyết toán\nbiểu: thu.csv"),
    "ngan-sach/a/thu.csv": csv,
  ])
}
