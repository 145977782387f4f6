import Fixtures
import Testing

@testable import Site

@Suite struct BudgetComparisonTests {
  @Test func `totals of the years stand beside each other, with shares and changes`() throws {
    let page = try comparison([
      "2026 HĐND quyết định": "Dự toán\n,Tổng thu,120\nI,Thuế,120",
      "2026 thực hiện 9 tháng": "Dự toán,Thực hiện\n,Tổng thu,120,90",
      "2025 HĐND quyết định": "Dự toán\n,Tổng thu,110\nI,Thuế,110",
      "2025 quyết toán": "Dự toán,Quyết toán\n,Tổng thu,110,121",
    ])
    #expect(
      rows(of: "tong-revenue", in: page) == [
        "Trong năm | Dự toán | Thực hiện | Quyết toán | So với dự toán | Dự toán so với năm trước",
        "2026 | 120,0 | 90,0 thực hiện 9 tháng | – | 75,0 % | +9,1 %",
        "2025 | 110,0 | – | 121,0 | 110,0 % | –",
      ])
  }

  @Test func `a fall has its sign, and nothing changes from nothing`() throws {
    let fall = try comparison([
      "2026 HĐND quyết định": "Dự toán\n,Tổng thu,90", "2025 HĐND quyết định": "Dự toán\n,Tổng thu,120",
      "2024 HĐND quyết định": "Dự toán\n,Tổng thu,0",
    ])
    #expect(
      rows(of: "tong-revenue", in: fall).map { $0.split(separator: " | ").last.map(String.init) }
        == ["Dự toán so với năm trước", "-25,0 %", "–", "–"])
  }

  @Test func `a share a head where the office says how many people there are`() throws {
    let page = try comparison(
      [
        "2026 HĐND quyết định": "Dự toán\n,Tổng thu,120", "2025 quyết toán": "Quyết toán\n,Tổng thu,60",
      ], population: 12_000)
    #expect(
      rows(of: "tong-revenue", in: page).map { $0.split(separator: " | ").last.map(String.init) } == [
        "Bình quân một người dân", "10 nghìn đồng", "5 nghìn đồng",
      ])
  }

  @Test func `figures of other units are converted`() throws {
    let page = try comparison(["2026 HĐND quyết định": "Dự toán\n,Tổng thu,\"1,5\""], unit: "tỷ đồng")
    #expect(rows(of: "tong-revenue", in: page).last?.hasPrefix("2026 | 1.500,0 |") == true)
  }

  @Test func `every figure leads to its row`() throws {
    let (site, page) = try built([
      "2026 HĐND quyết định": "Dự toán\n,Tổng thu,120\nI,Thuế,70\n1,Đất,70\nII,Phí,50",
      "2025 HĐND quyết định": "Dự toán\nI,Phí,30\nII,Thuế,60\n1,Đất,60\n,Cộng,90",
    ])
    let links = page.matches(of: #/<a href="\.\./\.\./([^"#]*)#([^"]*)">([0-9.,]+)<\/a>/#)
    #expect(links.count == 2 + 3 * 2)
    for link in links {
      let record = site[String(link.1)]
      let row = try #require(
        record.firstMatch(of: try Regex("<tr id=\"\(link.2)\"(?s:.*?)</tr>")).map { String(record[$0.range]) }
      )
      #expect(row.contains("\(link.3.dropLast(2))</td>"), "\(link.3)")
    }
  }

  @Test func `rows are compared by their names, as deep as they lie`() throws {
    let page = try comparison([
      "2026 HĐND quyết định": "Dự toán\n,Tổng thu,120\nI,Thuế,70\n1,Đất,70\nII,Phí,50",
      "2025 HĐND quyết định": "Dự toán\nI,Phí,40\nII,Thuế,50\n1,Đất,50\n,Cộng,90",
    ])
    #expect(
      rows(of: "khoan-revenue", in: page) == [
        "Nội dung | Dự toán 2026 | Dự toán 2025 | Dự toán so với năm trước", "1 Thuế | 70,0 | 50,0 | +40,0 %",
        "2 Đất | 70,0 | 50,0 | +40,0 %", "1 Phí | 50,0 | 40,0 | +25,0 %",
      ])
  }

  @Test func `one year is not compared row by row, and five years are enough`() throws {
    #expect(
      !(try comparison(["2026 HĐND quyết định": "Dự toán\n,Tổng thu,120\nI,Thuế,120"])).contains(
        "khoan-revenue"))
    var years: [String: String] = [:]
    for year in 2020...2026 { years["\(year) HĐND quyết định"] = "Dự toán\n,Tổng thu,1\nI,Thuế,1" }
    #expect(
      rows(of: "tong-revenue", in: try comparison(years)).dropFirst().map { $0.prefix(4) } == [
        "2026", "2025", "2024", "2023", "2022",
      ])
  }

  @Test func `there is no page where no table says what it is of`() throws {
    let site = try BuiltSite(
      ReadFolder(["kien-nghi/a.md": page("tiêu đề: a\nngày tiếp nhận: 01/07/2026\ntrạng thái: tiếp nhận")]),
      now: "20/11/2026")
    #expect(site.files["ngan-sach/so-sanh/index.html"] == nil)
  }

  // MARK: -

  private func comparison(
    _ disclosures: [String: String], unit: String = "triệu đồng", population: Int? = nil
  ) throws -> String {
    try built(disclosures, unit: unit, population: population).page
  }

  /// - Parameter disclosures: a table of revenue by year and stage; its header's columns of amounts, then its rows.
  private func built(
    _ disclosures: [String: String], unit: String = "triệu đồng", population: Int? = nil
  ) throws -> (site: BuiltSite, page: String) {
    var files: [String: String] = [:]
    for (index, disclosure) in disclosures.sorted(by: { $0.key < $1.key }).enumerated() {
      let (year, stage) = (disclosure.key.prefix(4), disclosure.key.dropFirst(5))
      files["ngan-sach/\(index)/index.md"] = Fixtures.page(
        "tiêu đề: a\nnăm: \(year)\ngiai đoạn: \(stage)\nđơn vị tính: \(unit)\nbiểu: {tệp: thu.csv, chiều: thu}"
      )
      files["ngan-sach/\(index)/thu.csv"] = "Mã,Nội dung,\(disclosure.value)\n"
    }
    if let population { files["site.yaml"] = settings + "\ndân số: \(population)\n" }
    let read = try ReadFolder(files)
    #expect(read.readingProblems.isEmpty, "\(printed(read.readingProblems))")
    let site = try BuiltSite(read, now: "20/11/2026")
    return (site, site["ngan-sach/so-sanh/index.html"])
  }

  /// A table's rows as text, with their level before them where they have one.
  private func rows(of id: String, in page: String) -> [String] {
    guard let start = page.range(of: "aria-labelledby=\"\(id)\""),
      let end = page[start.upperBound...].range(of: "</table>")
    else { return [] }
    return page[start.upperBound..<end.lowerBound].matches(
      of: #/<tr(?: class="level-(\d)")?>(.*?)<\/tr>/#
    ).map { row in
      let cells = row.2.matches(of: #/<t[hd][^>]*>(.*?)<\/t[hd]>/#).map {
        String($0.1).replacing(#/<[^>]*>/#, with: "").replacing("\u{A0}", with: " ")
      }
      return (row.1.map { "\($0) " } ?? "") + cells.joined(separator: " | ")
    }
  }
}
