import Foundation
import Testing

@testable import Council

@Suite struct BudgetTableTests {
  /// A row a line: code, label, amount; the expected level before it.
  @Test(arguments: [
    "0||TỔNG CỘNG|; 1|A|Thu|; 2|I|Nội địa|; 3|1|Thuế|; 4|1.1|GTGT|; 5|a|Hộ|; 6|-|Chợ|; 3|2|Phí|; 1|B|Vay|",
    "0|I|Một|; 0|II|Hai|; 0|V|Năm|; 0|X|Mười|",
    "0|A|Một|; 0|H|Tám|; 0|I|Chín|; 0|K|Mười|",
    "0|H|Tám|; 1|II|Một|; 0|I|Chín|",
    "0|A|Một|; 1|I|Một|; 0|C|Ba|; 1|I|Một|; 0|D|Bốn|; 0|L|Năm|; 0|M|Sáu|",
    "0|1|Một|; 1|1.1|Một|; 2|1.1.1|Một|; 2|1.1.2|Hai|; 1|1.2|Hai|; 0|2|Hai|",
    "0|1.|Một|; 1|a)|Một|; 1|b)|Hai|; 0|2.|Hai|",
    "0|1|Một|; 1|–|Gạch|; 1|+|Cộng|; 0|2|Hai|",
    "0||Thu ngân sách|; 1|1|Thuế|; 0||Tổng chi|; 1|1|Lương|",
    "0|1|Một|; 1||trong đó: xây dựng|; 1||trong đó: trường học|; 0|2|Hai|",
    "0|1|Một|; 1|a|Trong đó: xây dựng|; 0|2|Hai|",
    "0|A|Thu|; 1|A.1|Thuế|; 1|A.2|Phí|; 0|B|Chi|; 1|B.1|Lương|",
    "0|I|Thu|; 1|I.1|Thuế|; 2|I.1.1|GTGT|; 2|I.1.2|Đất|; 1|I.2|Phí|; 0|II|Chi|; 1|II.1|Lương|",
    "0|A|Thu|; 1|A.I|Nội địa|; 2|A.I.1|Thuế|; 3|a|Hộ|; 1|A.II|Vay|",
    "0|I|Thu|; 0|II|Chi|; 0||Cộng|", "0|I|Thu|; 0|II|Chi|; 1||Cộng đồng|", "0|I|Thu|; 1||Cộng|; 0|II|Chi|",
    "0||Tổng số|; 1||Thuế|; 2||Trong đó: đất|; 1||Phí|", "0||Thuế|; 0||Phí|; 0||Tổng cộng|",
  ])
  func `levels follow from the codes`(lines: String) {
    let rows = lines.split(separator: "; ").map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    let table = BudgetTable(
      columns: [],
      rows: rows.map { BudgetTable.Row(code: "\($0[1])", label: "\($0[2])", amounts: [], line: 1) })
    #expect(
      table.rows.map { "\($0.level) \($0.code) \($0.label)" } == rows.map { "\($0[0]) \($0[1]) \($0[2])" })
  }

  @Test func `a column of levels goes before the codes`() {
    let table = budget("A|Một|5; A|Hai|2; 1|Ba|3", levels: [0, 1, 1])
    #expect(table.rows.map(\.level) == [0, 1, 1])
    #expect(table.imbalances.isEmpty)
  }

  @Test(arguments: [
    "|Tổng số|10; A|Thu|6; B|Vay|4",
    "|Tổng số|10; A|Thu|; B|Vay|",
    "|Tổng số|; A|Thu|6; B|Vay|4",
    "A|Thu|6; B|Vay|4; |Tổng số|10",
    "1|Xây dựng|10; |trong đó: trường học|3; 2|Khác|1",
    "1|Xây dựng|10; a|Trường|10; -|Một|4; -|Hai|6",
    "I|Thu|10; I.1|Thuế|4; I.2|Phí|6", "I|Thu|6; II|Vay|4; |Cộng (I + II)|10",
    "|Tổng số|10; |Thuế|4; |Trong đó: đất|1; |Phí|6",
  ])
  func `parts that add up are no matter`(rows: String) {
    #expect(budget(rows).imbalances.isEmpty)
  }

  @Test(arguments: [
    ("|Tổng số|10; A|Thu|6; B|Vay|6", "0: 10 is 12"),
    ("A|Thu|6; B|Vay|4; |Tổng số|12", "2: 12 is 10"), ("I|Thu|6; II|Vay|4; |CỘNG|12", "2: 12 is 10"),
    ("A|Thu|6; B|Vay|4; |Tổng số|12; |Trong đó: đất|1", "2: 12 is 10"),
    ("|Tổng số|12; |Thuế|4; |Phí|6", "0: 12 is 10"), ("|Thuế|4; |Phí|6; |Tổng cộng|12", "2: 12 is 10"),
    ("I|Thu|12; I.1|Thuế|4; I.2|Phí|6", "0: 12 is 10"),
    ("A|Thu|6; 1|Thuế|1; 2|Phí|2; a|Chợ|7", "0: 6 is 3, 2: 2 is 7"),
    ("|Tổng số|0,3; A|Thu|0,1; B|Vay|0,1", "0: 0.3 is 0.2 (rounding)"),
    ("|Tổng số|10; A|Thu|5; B|Vay|4", "0: 10 is 9 (rounding)"),
    ("|Tổng số|10; A|Thu|4,5; B|Vay|4", "0: 10 is 8.5"),
    ("|Tổng số|10; A|Thu|4,9; B|Vay|4,9", "0: 10 is 9.8"),
  ])
  func `parts that do not add up are told, with whether rounding explains it`(
    rows: String, expected: String
  ) {
    let found = budget(rows).imbalances.map {
      "\($0.row): \($0.stated) is \($0.sum)" + ($0.isRounding ? " (rounding)" : "")
    }
    #expect(found.joined(separator: ", ") == expected)
  }

  @Test func `what is said to be "of which" is no part of a sum, with a column of levels too`() {
    let table = budget("A|Một|5; 1|Hai|5; 2|Trong đó: ba|3", levels: [0, 1, 1])
    #expect(table.rows.map(\.isMemo) == [false, false, true])
    #expect(table.imbalances.isEmpty)
  }

  @Test(arguments: [
    ("|Tổng số|10; A|Thu|6; B|Vay|4", "Tổng số"), ("I|Thu|6; II|Vay|4; |Tổng cộng|10", "Tổng cộng"),
    ("I|Thu|6; II|Vay|4; |Cộng|10", "Cộng"), ("A|Thu|6; 1|Thuế|2; 2|Phí|4", "Thu"),
    ("I|Thu|6; II|Vay|4", nil), ("|Tổng thu|6; 1|Thuế|6; |Tổng chi|4; 1|Lương|4", nil), ("", nil),
    ("I|Thu|6; II|Vay|4; |Tổng cộng|10; |Trong đó: đất|1", "Tổng cộng"),
  ])
  func `the total is the only outermost row or the one that says so`(rows: String, label: String?) {
    #expect(budget(rows).total?.label == label)
  }

  @Test func `shares and comparisons are not added up`() {
    let rows = "|Tổng số|150; A|Thu|80; B|Vay|90"
    #expect(budget(rows, addsUp: false).imbalances.isEmpty)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["Phần", "Cộng"])
  func `a very long table is added up at once`(label: String) {
    let row = BudgetTable.Row(code: "", label: label, amounts: [1], line: 1)
    let table = BudgetTable(
      columns: [BudgetTable.Column(title: "Dự toán", addsUp: true)],
      rows: Array(repeating: row, count: 100_000))
    // Each compared with all before it takes minutes.
    let time = ContinuousClock().measure { _ = table.imbalances }
    #expect(time < .seconds(5))
  }

  @Test func `tenths are exact`() {
    let parts = (1...10).map { "; \($0)|Phần|0,1" }
    #expect(budget("|Tổng số|1" + parts.joined()).imbalances.isEmpty)
  }
}

/// Rows of code, label and amount.
private func budget(_ text: String, levels: [Int]? = nil, addsUp: Bool = true) -> BudgetTable {
  let rows = text.split(separator: "; ").enumerated().map { index, line in
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let amount = Decimal(string: cells[2].replacing(",", with: "."))
    return BudgetTable.Row(code: cells[0], label: cells[1], amounts: [amount], line: index + 2)
  }
  return BudgetTable(
    columns: [BudgetTable.Column(title: "Dự toán", addsUp: addsUp)], rows: rows, levels: levels)
}
