// How numbers are said in the North. From 21 on a last one is mốt, a last four tư; after tens a last five is lăm; a
// missing ten is linh ("một trăm linh một"); in a group of three that is not the first, missing hundreds are said
// ("một nghìn không trăm linh năm"), and groups of noughts alone are not. What is more than 999 of the largest unit
// goes on in tỷ: nghìn tỷ, triệu tỷ, tỷ tỷ.

private let units = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

/// A whole number in words: `1005` is "một nghìn không trăm linh năm".
/// - Parameter digits: ASCII digits, any number of them; noughts in front are not said.
func spokenWhole(_ digits: some StringProtocol) -> String {
  let values = digits.utf8.map { Int($0) - 0x30 }.drop { $0 == 0 }
  return values.isEmpty ? units[0] : words(of: Array(values), isWhole: true).joined(separator: " ")
}

/// Digit by digit, as codes and telephone numbers are said: `012` is "không một hai".
func spokenDigits(_ digits: some StringProtocol) -> String {
  digits.utf8.map { units[Int($0) - 0x30] }.joined(separator: " ")
}

/// What stands after the comma: noughts in front one by one, then up to three digits as a number (`05` "không năm",
/// `75` "bảy mươi lăm"), more of them digit by digit.
func spokenFraction(_ digits: some StringProtocol) -> String {
  let noughts = digits.prefix { $0 == "0" }
  let rest = digits.dropFirst(noughts.count)
  if rest.isEmpty { return spokenDigits(digits) }
  return (noughts.map { _ in units[0] } + [rest.count > 3 ? spokenDigits(rest) : spokenWhole(rest)])
    .joined(separator: " ")
}

/// - Parameter isWhole: whether nothing stands before these digits, so that no noughts are said for what is missing.
private func words(of digits: [Int], isWhole: Bool) -> [String] {
  if digits.count > 9 {
    let rest = Array(digits.suffix(9))
    return words(of: Array(digits.dropLast(9)), isWhole: isWhole) + ["tỷ"] + words(of: rest, isWhole: false)
  }
  var said: [String] = []
  for (index, group) in groups(of: digits).enumerated().reversed() {
    guard group.contains(where: { $0 != 0 }) else { continue }
    said += words(ofGroup: group, isWhole: isWhole && said.isEmpty) + ["", "nghìn", "triệu"][index...index]
  }
  return said.filter { !$0.isEmpty }
}

/// Groups of three digits from the last one on; the one that comes last in the list may have fewer.
private func groups(of digits: [Int]) -> [[Int]] {
  stride(from: digits.count, to: 0, by: -3).map { Array(digits[max(0, $0 - 3)..<$0]) }
}

private func words(ofGroup group: [Int], isWhole: Bool) -> [String] {
  let padded = Array(repeating: 0, count: 3 - group.count) + group
  let (hundreds, tens, ones) = (padded[0], padded[1], padded[2])
  var said = hundreds > 0 || !isWhole ? [units[hundreds], "trăm"] : []
  switch (tens, ones) {
  case (0, 0): break
  case (0, _): said += (said.isEmpty ? [] : ["linh"]) + [units[ones]]
  case (1, 0): said.append("mười")
  case (1, _): said += ["mười", ones == 5 ? "lăm" : units[ones]]
  case (_, 0): said += [units[tens], "mươi"]
  default: said += [units[tens], "mươi", [1: "mốt", 4: "tư", 5: "lăm"][ones] ?? units[ones]]
  }
  return said
}

/// The value of a Roman numeral in its one right form (IV, never IIII), up to 399; nil for anything else.
func romanValue(_ text: some StringProtocol) -> Int? {
  guard let first = text.utf8.first, "CXLVI".utf8.contains(first) else { return nil }
  let parts = [
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
  var (rest, value) = (text[...], 0)
  for (part, letters) in parts {
    while rest.hasPrefix(letters) {
      rest = rest.dropFirst(letters.count)
      value += part
    }
  }
  guard rest.isEmpty, value > 0, value < 400, romanNumeral(value, parts) == String(text) else { return nil }
  return value
}

private func romanNumeral(_ value: Int, _ parts: [(Int, String)]) -> String {
  var (rest, text) = (value, "")
  for (part, letters) in parts {
    while rest >= part {
      rest -= part
      text += letters
    }
  }
  return text
}
