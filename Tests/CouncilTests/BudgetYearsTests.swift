import Foundation
import Testing
import Vietnamese

@testable import Council

@Suite struct BudgetYearsTests {
  @Test func `a year has the decision, the latest execution and the settlement beside each other`() {
    let years = years([
      ("2026 trình HĐND", "Dự toán", "|Tổng thu|90"), ("2026 HĐND quyết định", "Dự toán", "|Tổng thu|100"),
      ("2026 thực hiện 9 tháng", "Dự toán|Thực hiện", "|Tổng thu|100|75"),
      ("2026 thực hiện 6 tháng", "Dự toán|Thực hiện", "|Tổng thu|100|50"),
      ("2026 quyết toán", "Dự toán|Quyết toán", "|Tổng thu|100|99,5"),
    ])
    #expect(printed(years) == ["2026: 100/75/99,5"])
  }

  @Test func `the newest year comes first, and years without figures do not`() {
    let years = years([
      ("2024 quyết toán", "Quyết toán", "|Tổng thu|80"), ("2026 HĐND quyết định", "Dự toán", "|Tổng thu|100"),
      ("2025 trình HĐND", "Dự toán", "|Tổng thu|90"),
      ("2023 thực hiện 6 tháng", "Dự toán|Thực hiện", "|Tổng thu||"),
    ])
    #expect(printed(years) == ["2026: 100/–/–", "2024: –/–/80"])
  }

  @Test(arguments: [
    ("thực hiện 9 tháng", "Dự toán|Thực hiện", "|Tổng thu|100|75", "100/75/–"),
    ("quyết toán", "Dự toán|Quyết toán", "|Tổng thu|100|99", "100/–/99"),
    ("quyết toán", "Dự toán năm|Thực hiện", "|Tổng thu|100|99", "100/–/99"),
    ("HĐND quyết định", "Số tiền", "|Tổng thu|100", "100/–/–"),
    ("HĐND quyết định", "Số tiền|So sánh (%)", "|Tổng thu|100|110", "100/–/–"),
    // What was done is no plan, whatever else is missing.
    ("thực hiện 9 tháng", "Thực hiện", "|Tổng thu|75", "–/75/–"),
    ("quyết toán", "Số liệu", "|Tổng thu|99", "–/–/99"),
  ])
  func `without a decision the estimate is the one that a report names`(
    stage: String, columns: String, rows: String, total: String
  ) {
    #expect(printed(years([("2026 \(stage)", columns, rows)])) == ["2026: \(total)"])
  }

  @Test(arguments: [
    (MoneyUnit.dong, "0,0001"), (.thousand, "0,1"), (.million, "100"), (.billion, "100.000"),
  ])
  func `figures are converted to đồng`(unit: MoneyUnit, total: String) {
    let years = years([("2026 HĐND quyết định", "Dự toán", "|Tổng thu|100")], unit: unit)
    #expect(printed(years) == ["2026: \(total)/–/–"])
  }

  @Test func `rows of all phases are one by the labels above them, whatever their codes`() {
    let years = years([
      (
        "2026 HĐND quyết định", "Dự toán", "|Tổng thu|100; I|Thuế|60; 1|Đất|40; 2|Nhà|20; II|Phí|40; 1|Đất|40"
      ),
      (
        "2026 thực hiện 9 tháng", "Thực hiện",
        "|Tổng số thu|70; A|THUẾ|50; 1|Nhà|15; 2|Đất|35; B|Phí|20; 1|Đất|20"
      ),
    ])
    #expect(
      items(years) == [
        "thue 60/50/–", "thue>dat 40/35/–", "thue>nha 20/15/–", "phi 40/20/–", "phi>dat 40/20/–",
      ])
  }

  @Test func `a row that only a later phase has comes after the others`() {
    let years = years([
      ("2026 HĐND quyết định", "Dự toán", "|Tổng thu|100; I|Thuế|100"),
      ("2026 thực hiện 9 tháng", "Thực hiện", "|Tổng thu|70; I|Ủng hộ|10; II|Thuế|60"),
    ])
    #expect(items(years) == ["thue 100/60/–", "ung-ho –/10/–"])
  }

  @Test(arguments: ["|Tổng thu|100; I|Thuế|60; II|Phí|40", "I|Thuế|60; II|Phí|40; |Cộng|100"])
  func `the total is no row, wherever it stands and whatever it is called`(rows: String) {
    let years = years([
      ("2026 HĐND quyết định", "Dự toán", rows),
      ("2025 HĐND quyết định", "Dự toán", "A|TỔNG SỐ|50; I|Thuế|50"),
    ])
    #expect(printed(years) == ["2026: 100/–/–", "2025: 50/–/–"])
    #expect(items(years) == ["thue 60/–/–", "phi 40/–/–"])
    #expect(years[1].items.map(\.path) == [["thue"]])
  }

  @Test func `rows of one name below one parent stay apart`() {
    let years = years([
      ("2026 HĐND quyết định", "Dự toán", "|Tổng thu|6; I|Khác|1; 1|a|1; II|Khác|2; 1|a|2; III|Khác|3"),
      ("2026 thực hiện 9 tháng", "Thực hiện", "|Tổng thu|60; I|Khác|10; II|Khác|20; III|Khác|30"),
    ])
    #expect(
      items(years) == ["khac 1/10/–", "khac>a 1/–/–", "khac#2 2/20/–", "khac#2>a 2/–/–", "khac#3 3/30/–"])
  }

  @Test func `revenue is not expenditure`() {
    #expect(years([("2026 HĐND quyết định", "Dự toán", "|Tổng thu|100")], direction: .expenditure).isEmpty)
  }

  @Test func `a figure knows its row`() throws {
    let years = years([("2026 HĐND quyết định", "Dự toán", "|Tổng thu|100; I|Thuế|60; II|Phí|40")])
    let figure = try #require(years[0].items[1].figures[.estimate])
    #expect(figure.record.path == "ngan-sach/0.md" && figure.row == BudgetRow(table: 0, row: 2))
    #expect(years[0].total[.estimate]?.row == BudgetRow(table: 0, row: 0))
  }

  // MARK: -

  /// In million đồng: estimate, execution, settlement.
  private func printed(_ years: [BudgetYear]) -> [String] {
    years.map { "\($0.year): \(printed($0.total))" }
  }

  private func printed(_ figures: [BudgetPhase: BudgetFigure]) -> String {
    BudgetPhase.allCases.map { phase in
      figures[phase].map { formatNumber($0.amount / MoneyUnit.million.inDong) } ?? "–"
    }.joined(separator: "/")
  }

  /// Of the newest year.
  private func items(_ years: [BudgetYear]) -> [String] {
    years.first?.items.map { "\($0.path.joined(separator: ">")) \(printed($0.figures))" } ?? []
  }

  /// - Parameter disclosures: year and stage; columns; rows of code, label and amounts.
  private func years(
    _ disclosures: [(stage: String, columns: String, rows: String)], unit: MoneyUnit = .million,
    direction: BudgetDirection = .revenue
  ) -> [BudgetYear] {
    var records: [Record] = []
    var tables: [String: BudgetTable] = [:]
    for (index, disclosure) in disclosures.enumerated() {
      let (year, stage) = (disclosure.stage.prefix(4), disclosure.stage.dropFirst(5))
      records.append(
        record("ngan-sach/\(index).md") { (budget: inout BudgetDisclosure) in
          budget.year = Int(year) ?? 0
          budget.stage = BudgetStage(rawValue: String(stage)) ?? .submitted
          budget.unit = unit
          budget.tables = [source("\(index).csv")]
        })
      tables["ngan-sach/\(index).csv"] = table(disclosure.columns, disclosure.rows)
    }
    let files = FileCatalog(tables.keys.map { ContentFile(path: $0, diskPath: $0, size: 1) })
    return PeoplesCouncil(
      settings: CouncilSettings(), records: records.shuffled(),
      relations: Relations(records, ReferenceIndex(records)), files: files, tables: tables,
      now: day("20/11/2026")
    ).budgetYears(direction)
  }

  private func source(_ file: String) -> BudgetTableSource {
    var source = BudgetTableSource()
    source.file = FileName(file)
    source.direction = .revenue
    return source
  }

  private func table(_ columns: String, _ rows: String) -> BudgetTable {
    let columns = columns.split(separator: "|").map {
      BudgetTable.Column(title: String($0), addsUp: !$0.contains("%"))
    }
    return BudgetTable(
      columns: columns,
      rows: rows.split(separator: "; ").enumerated().map { line, row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return BudgetTable.Row(
          code: cells[0], label: cells[1],
          amounts: cells.dropFirst(2).map { Decimal(string: $0.replacing(",", with: ".")) }, line: line + 2)
      })
  }
}
