import Testing

@testable import Council

@Suite struct BudgetRowTests {
  private static let revenue = table([("I", "Thu nội địa"), ("1", "Thuế"), ("2", "Phí")])
  private static let expenditure = table([
    ("I", "Chi đầu tư"), ("1", "Đường giao thông"), ("II", "Chi thường xuyên"), ("1", "Chi giáo dục"),
    ("2", "Chi khác"),
    ("III", "Chi khác"),
  ])
  private static let tables: [(direction: BudgetDirection?, table: BudgetTable?)] = [
    (.revenue, revenue), (nil, nil), (.expenditure, expenditure),
  ]

  @Test(
    arguments: [
      ("Đường giao thông", BudgetRow(table: 2, row: 1)), ("duong giao thong", BudgetRow(table: 2, row: 1)),
      ("II", BudgetRow(table: 2, row: 2)),
      // What is spent goes first, wherever its table stands.
      ("I", BudgetRow(table: 2, row: 0)), ("Phí", BudgetRow(table: 0, row: 2)),
      // In the only table that has the code.
      ("2", BudgetRow(table: 2, row: 4)),
    ])
  func `a row is meant by its label or its code`(text: String, row: BudgetRow) {
    guard case .found(let found) = findBudgetRow(text, in: Self.tables) else {
      #expect(Bool(false), "\(text) is a row")
      return
    }
    #expect(found == row)
  }

  @Test(arguments: [("1", ["Đường giao thông", "Chi giáo dục"]), ("Chi khác", ["Chi khác", "Chi khác"])])
  func `a code or a label of two rows is none of them`(text: String, labels: [String]) {
    guard case .ambiguous(let candidates) = findBudgetRow(text, in: Self.tables) else {
      #expect(Bool(false), "\(text) is ambiguous")
      return
    }
    #expect(candidates == labels)
  }

  @Test(arguments: ["Chi quốc phòng", "3", "Đường"])
  func `what no table has is missing`(text: String) {
    guard case .missing = findBudgetRow(text, in: Self.tables) else {
      #expect(Bool(false), "\(text) is missing")
      return
    }
  }

  private static func table(_ rows: [(code: String, label: String)]) -> BudgetTable {
    BudgetTable(
      columns: [], rows: rows.map { BudgetTable.Row(code: $0.code, label: $0.label, amounts: [], line: 1) })
  }
}
