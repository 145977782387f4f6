import Fixtures
import Testing

@Suite struct MarkdownSlipTests {
  @Test(arguments: [
    "## Đề mục\n\n#\n\n####### bảy\n\nSố #3 và C#", "```\n##Mã\n• a\n| a | b |\n| c | d |\n```\n\n    ##Mã",
    "| a | b |\n|---|:-:|\n| c | d |\n| e | f |", "Một | hai | ba\n\nBốn | năm | sáu", "a | b\n--|--\nc | d",
    "Theo [1] (sau đây gọi là Luật) và [2] (khoản 1), `[a] (b.md)`.", "- a\n* b\n+ c\n– d",
  ])
  func `what shows as it is meant is no matter`(body: String) throws {
    try expect(checking: ["trang/a.md": plain("", body)])
  }

  @Test(arguments: [
    (
      "##Tiêu đề\n\n  #Hai",
      """
      content/trang/a.md:5:1: cảnh báo: thiếu dấu cách sau #, nên không thành đề mục [markdown-slip]
        5 | ##Tiêu đề
          | ^
        gợi ý: viết ## Tên đề mục
      content/trang/a.md:7:3: cảnh báo: thiếu dấu cách sau #, nên không thành đề mục [markdown-slip]
        7 |   #Hai
          |   ^
        gợi ý: viết ## Tên đề mục

      """
    ),
    (
      "Xem thêm [bài khác] (b.md) và [trang] (https://a.vn/).",
      """
      content/trang/a.md:5:10: cảnh báo: có dấu cách giữa ] và (, nên không thành liên kết [markdown-slip]
        5 | Xem thêm [bài khác] (b.md) và [trang] (https://a.vn/).
          |          ^
        gợi ý: viết liền: [chữ](địa-chỉ)
      content/trang/a.md:5:31: cảnh báo: có dấu cách giữa ] và (, nên không thành liên kết [markdown-slip]
        5 | Xem thêm [bài khác] (b.md) và [trang] (https://a.vn/).
          |                               ^
        gợi ý: viết liền: [chữ](địa-chỉ)

      """
    ),
    (
      "Xem [bài](b.md và tiếp",
      """
      content/trang/a.md:5:5: cảnh báo: liên kết thiếu dấu ) ở cuối [markdown-slip]
        5 | Xem [bài](b.md và tiếp
          |     ^
        gợi ý: viết đủ: [chữ](địa-chỉ)

      """
    ),
    (
      "Bảng:\n\n| Năm | Số |\n| 2025 | 3 |\n| 2026 | 4 |",
      """
      content/trang/a.md:7:1: cảnh báo: bảng thiếu dòng kẻ dưới dòng đầu, nên hiện ra như chữ thường [markdown-slip]
        7 | | Năm | Số |
          | ^
        gợi ý: thêm dòng |---|---| dưới dòng đầu

      """
    ),
    (
      "• Một\n• Hai\n\n ·\tBa",
      """
      content/trang/a.md:5:1: cảnh báo: dấu đầu dòng chép từ Word không thành danh sách [markdown-slip]
        5 | • Một
          | ^
        gợi ý: viết «- » ở đầu mỗi dòng
      content/trang/a.md:8:2: cảnh báo: dấu đầu dòng chép từ Word không thành danh sách [markdown-slip]
        8 |  ·\tBa
          |  ^
        gợi ý: viết «- » ở đầu mỗi dòng

      """
    ),
  ])
  func `signs that voters would see are told`(body: String, message: String) throws {
    try expect(
      checking: ["trang/a.md": plain("", body)], prints: message.replacing("·\t", with: "· "))
  }
}
