/// A plain text as it is read aloud in the North: numbers, dates, times, units, symbols of documents and common
/// abbreviations in words, signs as words or pauses.
///
///     spoken("Từ 01/8, 74,8 % số hộ nộp") == "Từ ngày mùng một tháng tám, bảy mươi tư phẩy tám phần trăm số hộ nộp"
///     spoken("33/NQ-HĐND") == "số ba mươi ba, nghị quyết Hội đồng nhân dân"
///
/// Where a reading is in doubt, the plainer one is taken: what is no date, symbol or unit is a number, and capitals
/// that nobody is known to speak out stay as they are. Brackets and long dashes become commas, hyphens with spaces
/// around them nothing, quotation marks go. Lines stay lines. Addresses of the web stay as they are.
public func spoken(_ text: some StringProtocol) -> String {
  var reader = SpokenReader(mended(String(text)).text)
  return reader.text().unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    .map { String(tidy($0)) }.joined(separator: "\n")
}

/// Single spaces, none before a stop; one stop where several came together, the strongest.
private func tidy(_ line: Substring.UnicodeScalarView) -> String.UnicodeScalarView {
  var text = String.UnicodeScalarView()
  for sign in line {
    switch sign {
    case " ", "\u{A0}", "\u{202F}", "\t":
      if !text.isEmpty, text.last != " " { text.append(" ") }
    case ",", ";", ":", ".", "!", "?":
      while text.last == " " { text.removeLast() }
      guard let last = text.last else { continue }
      switch (last, sign) {
      case (",", _): text.removeLast()
      case (";", "."), (":", "."): text.removeLast()
      case (";", _), (":", _), (".", _), ("!", _), ("?", _): continue
      default: break
      }
      text.append(sign)
    default: text.append(sign)
    }
  }
  while let last = text.last, last == " " || last == "," { text.removeLast() }
  return text
}
