import Fixtures
import Testing

@Suite struct BudgetSumTests {
  @Test(arguments: [
    ("đồng", "Mã,Nội dung,Dự toán\n,Tổng,10\nI,Thu,6\nII,Vay,4\n", ""),
    (
      "đồng", "Mã,Nội dung,Dự toán,Thực hiện\n,Tổng,10,7\n\nI,Thu,6,3\nII,\"Vay\nnợ\",4,5\n",
      """
      content/ngan-sach/a/thu.csv:2:10: lỗi: hàng 2, cột «Thực hiện»: «Tổng» ghi 7, các khoản bên dưới cộng lại là 8 (lệch -1) [budget-sum]
        2 | ,Tổng,10,7
          |          ^
        gợi ý: so lại với bản đã ký rồi sửa số sai; khoản «trong đó» thì để trống ô mã

      """
    ),
    (
      "triệu đồng", "Mã,Nội dung,Dự toán\n,Tổng,10\nI,Thu,5\nII,Vay,4\n",
      """
      content/ngan-sach/a/thu.csv:2:7: cảnh báo: hàng 2, cột «Dự toán»: «Tổng» ghi 10, các khoản bên dưới cộng lại là 9 (lệch 1) [budget-sum]
        2 | ,Tổng,10
          |       ^^
        gợi ý: so lại với bản đã ký rồi sửa số sai; khoản «trong đó» thì để trống ô mã

      """
    ),
    (
      "đồng", "Mã;Nội dung;Dự toán\nI;Thu;1.000.000\n1;Thuế;500.000,5\n2;Phí;499.999\n",
      """
      content/ngan-sach/a/thu.csv:2:7: lỗi: hàng 2, cột «Dự toán»: «I Thu» ghi 1.000.000, các khoản bên dưới cộng lại là 999.999,5 (lệch 0,5) [budget-sum]
        2 | I;Thu;1.000.000
          |       ^^^^^^^^^
        gợi ý: so lại với bản đã ký rồi sửa số sai; khoản «trong đó» thì để trống ô mã

      """
    ),
    (
      "triệu đồng", "Mã,Nội dung,Dự toán\n,Tổng,10\nI,Thu,1\nII,Vay,4\n",
      """
      content/ngan-sach/a/thu.csv:2:7: lỗi: hàng 2, cột «Dự toán»: «Tổng» ghi 10, các khoản bên dưới cộng lại là 5 (lệch 5) [budget-sum]
        2 | ,Tổng,10
          |       ^^
        gợi ý: so lại với bản đã ký rồi sửa số sai; khoản «trong đó» thì để trống ô mã

      """
    ),
  ])
  func `parts add up, in đồng exactly, in greater units but for their rounding`(
    unit: String, csv: String, message: String
  ) throws {
    let files = [
      "ngan-sach/a/index.md": budget("đơn vị tính: \(unit)\nbiểu: thu.csv"), "ngan-sach/a/thu.csv": csv,
    ]
    try expect(checking: files, prints: message)
  }
}
