import Fixtures
import Testing

@testable import Site

@Suite struct BudgetTests {
  @Test(
    arguments: [
      (",Tổng thu,100,50\nI,Thuế,60,30\nII,Phí,40,20", "50 đồng / 100 đồng (50,0 %)"),
      ("I,Thuế,60,30\nII,Phí,40,20\n,Tổng cộng,100,50", "50 đồng / 100 đồng (50,0 %)"),
      ("I,Thuế,60,30\nII,Phí,40,20\n,Cộng,100,50", "50 đồng / 100 đồng (50,0 %)"),
      ("A,Thu ngân sách,100,50\nI,Thuế,60,30\nII,Phí,40,20", "50 đồng / 100 đồng (50,0 %)"),
      ("I,Thuế,60,30\nII,Phí,40,20", nil),
      ("I,Thuế,60,30\nII,Công trình phúc lợi,40,20", nil),
      (",Tổng thu,300,199\nI,Thuế,300,199", "199 đồng / 300 đồng (66,3 %)"),
    ] as [(String, String?)])
  func `how much was taken in is the total's, wherever it stands`(rows: String, headline: String?) throws {
    let site = try BuiltSite(
      ReadFolder([
        "ngan-sach/2026/a/index.md": page(
          "tiêu đề: a\nnăm: 2026\ngiai đoạn: thực hiện 9 tháng\nbiểu: {tệp: thu.csv, chiều: thu}"),
        "ngan-sach/2026/a/thu.csv": "Mã,Nội dung,Dự toán,Thực hiện\n\(rows)\n",
      ]), now: "20/11/2026")
    let shown = site["index.html"].firstMatch(of: #/<span>Thu<\/span> <b>(.*?)<\/b>/#).map {
      String($0.1).replacing("\u{A0}", with: " ")
    }
    #expect(shown == headline)
  }
}
