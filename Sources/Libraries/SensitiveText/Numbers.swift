extension Finder {
  /// What a number may be, by its digits and by the words before it.
  func number(at index: Int) -> (SensitiveKind, ClosedRange<Int>)? {
    let token = tokens[index]
    if let plate = plate(at: index) { return (.plate, plate) }
    if token.kind == .mixed {
      guard token.count > 5, announcement(before: index) == .account else { return nil }
      return account(at: index).map { (.account, $0) }
    }
    // Few numbers can begin any of these; the words before the others need no look.
    let start = token.key >> (4 * UInt64(min(token.count, 16) - 1))
    let isLong =
      token.count > 5 || token.count > 2 && (isNumber(index + 1, digits: 2...6) || isSign(index + 1, ".-"))
    guard start == 0 || isLong || token.key == 0x84 else { return nil }
    guard begins(at: index) else { return nil }
    let announced = announcement(before: index)
    switch announced {
    case .code: return nil
    case .account:
      if let account = account(at: index) { return (.account, account) }
    case .identity, .citizen:
      // «CCCD/CMND: …» may be either.
      if citizen(at: index, isAnnounced: true) == nil, let identity = digits(at: index, count: 9) {
        return (.identity, identity)
      }
      if let shortened = shortened(at: index, isIdentity: announced == .identity) { return shortened }
    default: break
    }
    if let citizen = citizen(at: index, isAnnounced: announced == .citizen || announced == .identity) {
      // Banks have numbers of 12 digits, too; whose they are is said beside them.
      return (announced == .bank || namesBank(after: citizen.upperBound) ? .account : .citizen, citizen)
    }
    if let phone = phone(at: index, isAnnounced: announced == .phone) { return (.phone, phone) }
    if announced == .bank || namesBank(after: index), let account = account(at: index, isSure: false) {
      return (.account, account)
    }
    return nil
  }

  /// So many digits, which end where a number ends.
  private func digits(at index: Int, count: Int) -> ClosedRange<Int>? {
    guard var digits = Digits(token(index), at: index) else { return nil }
    while digits.count < count, extend(&digits, over: ".-") {}
    return digits.count == count && ends(digits) ? digits.first...digits.last : nil
  }
}

// MARK: - Citizens

extension Finder {
  /// What is left of one that was taken for an amount, as sheets do, without the zeros before it: 10 or 11 digits of a
  /// citizen's number, 8 of an identity card's.
  private func shortened(at index: Int, isIdentity: Bool) -> (SensitiveKind, ClosedRange<Int>)? {
    guard let digits = Digits(token(index), at: index), digits.digits[0] != 0, ends(digits) else {
      return nil
    }
    if isIdentity, digits.count == 8 { return (.identity, index...index) }
    guard (10...11).contains(digits.count) else { return nil }
    let whole = [UInt8](repeating: 0, count: 12 - digits.count) + digits.digits
    return hasProvinceAndCentury(whole) ? (.citizen, index...index) : nil
  }

  /// 12 digits: where the birth was registered, century and sex, year of birth, six more (Thông tư 59/2021/TT-BCA,
  /// Điều 4, and its Phụ lục I).
  private func citizen(at index: Int, isAnnounced: Bool) -> ClosedRange<Int>? {
    guard var digits = Digits(token(index), at: index) else { return nil }
    while digits.count < 12, extend(&digits, over: ".-") {}
    guard digits.count == 12, ends(digits), isAnnounced || digits.parts.count < 7 else { return nil }
    return isAnnounced || hasProvinceAndCentury(digits.digits) ? digits.first...digits.last : nil
  }

  private func hasProvinceAndCentury(_ digits: [UInt8]) -> Bool {
    provinces.contains(digits[..<3].reduce(0) { $0 * 10 + Int($1) }) && digits[3] < 4
  }
}

/// The 63 provinces' codes (Thông tư 59/2021/TT-BCA, Phụ lục I). Numbers that were given before provinces were joined
/// in 2025 keep them, and the joined provinces go on with some of them.
private let provinces: Set = [
  1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42,
  44, 45,
  46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89,
  91, 92,
  93, 94, 95, 96,
]
