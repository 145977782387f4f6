extension Finder {
  /// A bank account, unless it is one of the treasury, where offices have theirs.
  /// - Parameter isSure: whether an account is announced; a bank's name alone may stand before an amount.
  func account(at index: Int, isSure: Bool = true) -> ClosedRange<Int>? {
    guard !isOfTreasury(index) else { return nil }
    if let token = token(index), token.kind == .mixed {
      // 101xxxxx45 is what is to be written in its place.
      return text(index).contains("xxx") ? nil : index...index
    }
    guard var digits = Digits(token(index), at: index) else { return nil }
    while extend(&digits, over: ".-") {}
    let isNamed = isSure && isNamedNumber(index)
    guard digits.count >= (isNamed ? 6 : 8), ends(digits), !digits.isDate, isNamed || !digits.isAmount else {
      return nil
    }
    return digits.first...digits.last
  }

  /// số tài khoản, tài khoản số, STK.
  private func isNamedNumber(_ index: Int) -> Bool {
    line(around: index).contains { word in
      guard word < index else { return false }
      if isWord(word, "stk") || isWord(word, "tk") && isWord(word - 1, "so") { return true }
      return isWord(word, "khoan") && (isWord(word - 2, "so") || isWord(word + 1, "so"))
    }
  }

  private func isOfTreasury(_ index: Int) -> Bool {
    line(around: index).contains { isWord($0, "kbnn") || isWord($0, "bac") && isWord($0 - 1, "kho") }
  }

  /// Whether a bank's name follows, at once or behind the word for a bank.
  func namesBank(after index: Int) -> Bool {
    var after = index + 1
    while after < index + 8, let token = token(after) {
      if token.kind == .word, !isWord(after, "tai", "o", "ngan", "hang", "nh") {
        return has(.bank, after) && (token.isCapitalised || token.count > 3)
      }
      after += 1
    }
    return false
  }
}
