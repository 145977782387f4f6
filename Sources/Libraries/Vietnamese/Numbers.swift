import Foundation

public enum NumberFailure: Error, Sendable, Hashable {
  /// A dot that stands before a fraction (`12.5`); the fraction's sign is the comma, the dot parts groups.
  case misplacedDot
  /// More than one comma (`1,234,567`); groups are parted by dots or spaces.
  case manyCommas
  case notANumber
}

/// Reads a number as Vietnamese write it: `1.234.567`, `1 234 567`, `1234567`, `12,5`, `-5`, `(5)` for -5.
///
/// Groups are of three digits, all parted by dots or all by spaces of any kind. Exact up to the 38 digits that a
/// Decimal holds; a longer one is `notANumber`.
public func parseNumber(_ text: some StringProtocol) throws(NumberFailure) -> Decimal {
  var digits = text.plainBytes()[...]
  var isNegative = false
  if digits.first == UInt8(ascii: "("), digits.last == UInt8(ascii: ")") {
    digits = digits.dropFirst().dropLast()
    isNegative = true
  } else if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
    digits = digits.dropFirst()
    isNegative = sign == UInt8(ascii: "-")
  }
  guard let number = UnsignedNumber(digits) else { throw failure(digits) }
  guard let value = Decimal(string: (isNegative ? "-" : "") + number.decimal) else { throw .notANumber }
  return value
}

/// Writes a number with dots between groups and a comma before the fraction: `1.234.567`, `-12,5`.
/// - Parameter fractionDigits: round to this many (half away from zero) and show them all; nil shows the exact
///   number.
public func formatNumber(_ number: Decimal, fractionDigits: Int? = nil) -> String {
  var shown = number
  if let fractionDigits { shown = rounded(number, fractionDigits: fractionDigits) }
  let parts = shown.magnitude.description.split(separator: ".", maxSplits: 1)
  let whole = Array((parts.first ?? "0").utf8)
  var fraction = parts.count > 1 ? String(parts[1]) : ""
  fraction += String(repeating: "0", count: max(0, (fractionDigits ?? 0) - fraction.utf8.count))

  var text: [UInt8] = shown < 0 ? [UInt8(ascii: "-")] : []
  for (index, digit) in whole.enumerated() {
    if index > 0, (whole.count - index).isMultiple(of: 3) { text.append(UInt8(ascii: ".")) }
    text.append(digit)
  }
  return String(decoding: text, as: UTF8.self) + (fraction.isEmpty ? "" : "," + fraction)
}

/// Half away from zero, as people round.
func rounded(_ number: Decimal, fractionDigits: Int) -> Decimal {
  var exact = number
  var result = Decimal()
  NSDecimalRound(&result, &exact, fractionDigits, .plain)
  return result
}

/// `1.234,5` taken apart and put together again as `1234.5`.
private struct UnsignedNumber {
  let decimal: String

  init?(_ bytes: ArraySlice<UInt8>) {
    let parts = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, let whole = Self.joined(parts[0]) else { return nil }
    var digits = whole
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].allSatisfy(isDigit) else { return nil }
      digits += [UInt8(ascii: ".")] + parts[1]
    }
    let significant = digits.drop { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    guard significant.count(where: isDigit) <= 38, digits.count <= 64 else { return nil }
    decimal = String(decoding: digits, as: UTF8.self)
  }

  /// The digits of a whole number without what parts its groups.
  private static func joined(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard let separator = bytes.first(where: { !isDigit($0) }) else {
      return bytes.isEmpty ? nil : Array(bytes)
    }
    guard separator == UInt8(ascii: ".") || separator == UInt8(ascii: " ") else { return nil }
    let groups = bytes.split(separator: separator, omittingEmptySubsequences: false)
    // A number in groups does not begin with zero: 0.125 is a fraction written the English way.
    guard 1...3 ~= groups[0].count, groups[0].first != UInt8(ascii: "0"),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().allSatisfy(isDigit)
    else { return nil }
    return Array(groups.joined())
  }
}

/// Why `bytes`, which is no number, is none.
private func failure(_ bytes: ArraySlice<UInt8>) -> NumberFailure {
  let comma = UInt8(ascii: ",")
  let dot = UInt8(ascii: ".")
  guard let first = bytes.first, let last = bytes.last, isDigit(first), isDigit(last),
    bytes.allSatisfy({ isDigit($0) || $0 == comma || $0 == dot })
  else { return .notANumber }
  let commas = bytes.count { $0 == comma }
  let dots = bytes.count { $0 == dot }
  if commas > 1 { return .manyCommas }
  return commas == 0 && dots == 1 ? .misplacedDot : .notANumber
}

private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
