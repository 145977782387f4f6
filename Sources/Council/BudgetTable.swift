import Foundation
import Vietnamese

/// A budget's figures: rows in levels, columns of amounts.
package struct BudgetTable: Sendable {
  package struct Column: Sendable {
    package let title: String
    /// Whether the amounts of a row's children add up to its own: not so for percentages.
    package let addsUp: Bool

    package init(title: String, addsUp: Bool) {
      self.title = title
      self.addsUp = addsUp
    }
  }

  package struct Row: Sendable {
    package let code: String
    package let label: String
    /// 0 for a total, then deeper.
    package fileprivate(set) var level = 0
    /// One for each column; nil where the cell is empty.
    package let amounts: [Decimal?]
    /// The line of the file on which the row begins, from 1.
    package let line: Int
    /// "Of which": shown, but not a part of its parent's sum.
    package fileprivate(set) var isMemo = false

    package init(code: String, label: String, amounts: [Decimal?], line: Int) {
      self.code = code
      self.label = label
      self.amounts = amounts
      self.line = line
    }
  }

  package let columns: [Column]
  package private(set) var rows: [Row]

  /// - Parameter levels: the level of each row where the table has a column for it; otherwise codes tell.
  package init(columns: [Column], rows: [Row], levels: [Int]? = nil) {
    self.columns = columns
    self.rows = rows
    if let levels {
      for (index, level) in levels.enumerated() {
        self.rows[index].level = level
        self.rows[index].isMemo = rows[index].saysOfWhich
      }
    } else if rows.allSatisfy({ $0.code.isEmpty }) {
      setLevelsByLabels()
    } else {
      setLevelsByCodes()
    }
  }

  /// A parent whose children do not add up to it.
  package struct Imbalance: Sendable {
    package let row: Int
    package let column: Int
    package let stated: Decimal
    package let sum: Decimal
    /// Whether rounding each figure to the last digit that the column shows can explain the difference.
    package let isRounding: Bool
  }
}

extension BudgetTable {
  /// The columns of a table's file that are no amounts, declared like fields.
  package static let textColumns = FieldSet([
    FieldDeclaration(
      id: "code", label: "Mã", also: ["STT", "TT", "Số TT", "Mã số", "Số thứ tự"], type: .text,
      isRequired: true,
      help: "Số thứ tự theo cấp: A, I, 1, 1.1, a."),
    FieldDeclaration(
      id: "label", label: "Nội dung", also: ["Chỉ tiêu"], type: .text, isRequired: true,
      help: "Tên khoản thu, chi."),
    FieldDeclaration(
      id: "level", label: "Cấp", type: .count(0...9), isRequired: false,
      help: "Cấp của dòng, nếu mã không nói lên: 0 là tổng số."),
  ])
}

// MARK: - Levels

extension BudgetTable {
  /// Kinds of code from the outermost to the innermost: total; A; I; 1; 1.1; a; -.
  private enum CodeClass: Equatable {
    case total, memo, letter, roman, number(dots: Int), smallLetter, dash
  }

  /// A kind of code that is open already closes what is deeper; a new one goes one deeper.
  private mutating func setLevelsByCodes() {
    var open: [CodeClass] = []
    var lastLetter: Character?
    for index in rows.indices {
      let codeClass = codeClass(of: index, after: lastLetter)
      if codeClass == .letter { lastLetter = rows[index].code.first }
      if codeClass == .total {
        open = [.total]
      } else if codeClass == .memo {
        if open.last == .memo { open.removeLast() }
        open.append(.memo)
        rows[index].isMemo = true
      } else if let depth = open.firstIndex(of: codeClass) {
        open.removeSubrange((depth + 1)...)
      } else {
        open.append(codeClass)
      }
      rows[index].level = open.count - 1
    }
  }

  /// Without any code, what follows a total is its parts.
  private mutating func setLevelsByLabels() {
    var isBelowTotal = false
    for index in rows.indices {
      let isTotal = isTotal(index)
      isBelowTotal = isTotal || isBelowTotal
      rows[index].isMemo = rows[index].saysOfWhich
      rows[index].level = (isBelowTotal && !isTotal ? 1 : 0) + (rows[index].isMemo ? 1 : 0)
    }
  }

  private func codeClass(of index: Int, after lastLetter: Character?) -> CodeClass {
    let row = rows[index]
    let code = row.code.trimmingCharacters(in: CharacterSet(charactersIn: " .)"))
    if code.isEmpty { return index == 0 || isTotal(index) ? .total : .memo }
    if row.saysOfWhich { return .memo }
    if "-–+*•".contains(code.first ?? "-") { return .dash }
    // Of I.1 or A.1.2 the end tells the level: 1, 1.2.
    let parts = code.split(separator: ".")
    let numbers = parts.reversed().prefix { $0.first?.isNumber == true }.count
    if numbers > 0 { return .number(dots: numbers - 1) }
    let last = parts.last ?? ""
    // I after H goes on an alphabet; otherwise it is a one. C, D, L and M are letters: no table has fifty parts.
    let isRoman = last.allSatisfy { "IVX".contains($0) } && !(last == "I" && lastLetter == "H")
    if isRoman { return .roman }
    return last.first?.isUppercase == true ? .letter : .smallLetter
  }

  /// "Tổng …" wherever it stands; "Cộng" at the end, for elsewhere it closes one part only.
  private func isTotal(_ index: Int) -> Bool {
    rows[index].label.folded.hasPrefix("tong") || (index == rows.count - 1 && rows[index].saysSum)
  }
}

extension BudgetTable.Row {
  fileprivate var saysOfWhich: Bool { label.folded.hasPrefix("trong-do") }

  /// "Cộng", "Cộng (I + II)"; neither "Cộng đồng" nor "Công trình".
  fileprivate var saysSum: Bool {
    let words = label.lowercased().split(whereSeparator: { !$0.isLetter })
    return words.first == "cộng" && words.dropFirst().allSatisfy { $0.allSatisfy { "ivxabc".contains($0) } }
  }
}

// MARK: - Sums

extension BudgetTable {
  /// Every parent and column where the children's amounts do not add up.
  package var imbalances: [Imbalance] {
    rows.indices.flatMap { parent in
      let children = children(of: parent)
      return columns.indices.compactMap { imbalance(parent, children, column: $0) }
    }
  }

  /// The row that sums up the whole table: the only outermost one, or the only total among several, which may stand
  /// last. Nil where there are several and none, or more than one, is a total.
  package var total: Row? {
    let all = rows.indices.filter { !rows[$0].isMemo }
    let lowest = all.map { rows[$0].level }.min()
    let outermost = all.filter { rows[$0].level == lowest }
    let sums = outermost.filter(isTotal)
    let found = outermost.count == 1 ? outermost : sums
    return found.count == 1 ? found.first.map { rows[$0] } : nil
  }

  /// The rows one level below a row; for a total at the end, the outermost rows before it.
  private func children(of parent: Int) -> [Int] {
    let after = rows.indices[(parent + 1)...].prefix { rows[$0].level > rows[parent].level }
    if let next = after.map({ rows[$0].level }).min(), after.contains(where: { !rows[$0].isMemo }) {
      return after.filter { rows[$0].level == next && !rows[$0].isMemo }
    }
    // Before the rows are gone through again, what hardly any row is: of thousands that would take minutes.
    guard isTotal(parent), rows[(parent + 1)...].allSatisfy(\.isMemo) else { return [] }
    let before = rows.indices[..<parent].filter { !rows[$0].isMemo }
    guard !before.contains(where: isTotal) else { return [] }
    let outermost = before.map { rows[$0].level }.min()
    return before.filter { rows[$0].level == outermost }
  }

  private func imbalance(_ parent: Int, _ children: [Int], column: Int) -> Imbalance? {
    let amounts = children.compactMap { rows[$0].amounts[column] }
    guard columns[column].addsUp, let stated = rows[parent].amounts[column], !amounts.isEmpty else {
      return nil
    }
    let sum = amounts.reduce(0, +)
    guard sum != stated else { return nil }
    let digits = (amounts + [stated]).map { max(0, -$0.exponent) }.max() ?? 0
    let unit = Decimal(sign: .plus, exponent: -digits, significand: 1)
    let tolerance = unit * Decimal(amounts.count + 1) / 2
    return Imbalance(
      row: parent, column: column, stated: stated, sum: sum, isRounding: abs(sum - stated) <= tolerance)
  }
}
