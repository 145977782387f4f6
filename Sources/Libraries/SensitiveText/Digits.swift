/// Digits of one or several numbers that stand together as one: `0912.345.678`, `(024) 3825 1234`.
struct Digits {
  private(set) var digits: [UInt8] = []
  /// How many digits each number has.
  private(set) var parts: [Int] = []
  let first: Int
  private(set) var last: Int
  /// The signs between the numbers.
  private(set) var signs: [UInt64] = []

  /// - Returns: nil where the token is no number that could be a part.
  init?(_ token: Token?, at index: Int) {
    guard let token, token.kind == .number, token.count <= 16 else { return nil }
    (first, last) = (index, index)
    append(token)
  }

  private mutating func append(_ token: Token) {
    let count = Int(token.count)
    for place in (0..<count).reversed() { digits.append(UInt8(token.key >> UInt64(4 * place) & 0x0F)) }
    parts.append(count)
  }

  fileprivate mutating func append(_ token: Token, at index: Int, sign: UInt64?) {
    append(token)
    last = index
    if let sign { signs.append(sign) }
  }

  /// Puts a digit before the others that was written, but is apart from them.
  mutating func prepend(_ digit: UInt8) {
    digits.insert(digit, at: 0)
    parts[0] += 1
  }

  var count: Int { digits.count }

  /// 123.456.789: amounts have a point before every three digits.
  var isAmount: Bool {
    parts.count > 1 && (1...3).contains(parts[0]) && parts.dropFirst().allSatisfy { $0 == 3 }
      && signs.count == parts.count - 1 && signs.allSatisfy { $0 == UInt64(UInt8(ascii: ".")) }
      && digits[0] != 0
  }

  /// 09-12-2026 and 2026-12-09, with more behind it.
  var isDate: Bool {
    guard parts.count > 2 else { return false }
    let isYear = { (from: Int) in
      digits[from] == 1 && digits[from + 1] == 9 || digits[from] == 2 && digits[from + 1] == 0
    }
    return parts[0] == 2 && parts[1] == 2 && parts[2] == 4 && isYear(4)
      || parts[0] == 4 && parts[1] == 2 && parts[2] == 2 && isYear(0)
  }
}

extension Finder {
  /// Takes the next number too, if it belongs to these digits: with a space or one sign between them.
  func extend(_ digits: inout Digits, over signs: StaticString) -> Bool {
    var index = digits.last + 1
    var sign: UInt64?
    if isSign(index, signs), tokens[index].gap < 2 {
      sign = tokens[index].key
      index += 1
    } else if isSign(index, ")"), tokens[index].gap == 0, digits.parts.count == 1,
      isSign(digits.first - 1, "(") || isSign(digits.first - 2, "(")
    {
      index += 1
    }
    guard let token = numeral(index), token.gap < 2, token.count <= 16,
      digits.count + Int(token.count) <= 20
    else { return false }
    digits.append(token, at: index, sign: sign)
    return true
  }

  /// A number, or O and OO that stand for zeros within one.
  private func numeral(_ index: Int) -> Token? {
    guard var token = token(index) else { return nil }
    if token.kind == .number { return token }
    guard token.kind == .word, token.count < 5, Int(token.end - token.start) == Int(token.count),
      token.key == packed(String(repeating: "o", count: Int(token.count)))
    else { return nil }
    (token.kind, token.key) = (.number, 0)
    return token
  }

  /// Whether a number begins at a token rather than goes on there.
  func begins(at index: Int) -> Bool {
    guard isTight(index), tokens[index - 1].kind == .sign, index - 1 >= next else { return true }
    if isSign(index - 1, "@_#=$%&") { return false }
    guard isTight(index - 1), isSign(index - 1, ".-/:") else { return true }
    if isSign(index - 1, ":") { return tokens[index - 2].kind == .word }
    // Mẫu-0912…, but BC-0912…
    if isName(index - 2) { return true }
    // zalo.me/0912…; ĐT.0912…
    return isWord(index - 2, "me") && isSign(index - 1, "/") || has(.announcements, index - 2)
      || index - 1 == next
  }

  /// Whether a number ends with a token, and counts nothing.
  func ends(_ digits: Digits) -> Bool {
    let after = digits.last + 1
    guard let token = token(after) else { return true }
    if token.kind == .word { return token.gap > 0 && !isCounted(after) }
    guard token.kind == .sign, token.gap == 0 else { return true }
    if isSign(after, "@_%=") { return false }
    guard isTight(after + 1), tokens[after + 1].kind != .sign else { return true }
    // 0912…/0987… are two; 0912…/BC-UBND is a paper, 0912…/ông Mẫu is a number that was announced.
    if countOfRun(at: after + 1) > 8 { return true }
    if isSign(after, "/-") {
      let announced = isName(after + 1) || isTitle(after + 1) ? announcement(before: digits.first) : nil
      return announced != nil && announced != .code
    }
    return !isSign(after, ".:") || tokens[after + 1].kind == .word
  }

  /// How many digits the number has that begins at a token: 0987 000 678.
  private func countOfRun(at index: Int) -> Int {
    guard var digits = Digits(token(index), at: index) else { return 0 }
    while digits.count < 9, extend(&digits, over: ".-") {}
    return digits.count
  }

  /// A word that is written as names are, and not in capitals as papers' numbers are.
  private func isName(_ index: Int) -> Bool {
    isCapitalised(index) && !tokens[index].isUpper
  }

  /// đồng, triệu, người: what stands before is an amount.
  func isCounted(_ index: Int) -> Bool {
    if has(.unit, index) {
      return ["đồng", "đ", "triệu", "tỷ", "tỉ", "nghìn", "vnd", "vnđ", "usd"].contains(spelling(index))
    }
    if isWord(index, "m", "km", "ha", "kg") { return true }
    // 0912… hộ ông Mẫu
    if isWord(index, "ho"), isTitle(index + 1) { return false }
    return isWord(index, "nguoi", "luot", "ho", "tai") && !isCapitalised(index) && spelling(index) != "tại"
  }
}
