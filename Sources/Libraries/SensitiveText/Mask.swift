/// What may stand in the place of personal data: as much as tells that something was there, not who. It is no finding
/// itself, and it may stand anywhere: stars would make bold what lies between two of them, and a bracket a YAML list.
///
///     masked("0912 345 678", as: .phone) == "0912 xxx x78"
func masked(_ text: String, as kind: SensitiveKind) -> String {
  switch kind {
  case .secrecy: ""
  case .phone, .citizen, .identity, .account, .plate: partly(text, as: kind, by: "x")
  case .birth: String(text.map { $0.isNumber ? "x" : $0 })
  case .email: "(thư điện tử)"
  case .address: "(địa chỉ)"
  // As courts and papers write persons who are not to be named.
  case .name: text.split(separator: " ").map { "\($0.prefix(1))." }.joined()
  }
}

extension SensitiveFinding {
  /// What messages show of it.
  public var glimpse: String { glimpsed(text, as: kind) }
}

/// A text with no more than a glimpse of what was found in it.
/// - Parameter findings: in its order, without overlaps.
public func covered(_ text: String, _ findings: [SensitiveFinding]) -> String {
  guard !findings.isEmpty else { return text }
  let bytes = Array(text.utf8)
  var (covered, end) = ("", 0)
  for finding in findings where finding.range.lowerBound >= end {
    covered += String(decoding: bytes[end..<finding.range.lowerBound], as: UTF8.self) + finding.glimpse
    end = finding.range.upperBound
  }
  return covered + String(decoding: bytes[end...], as: UTF8.self)
}

/// What messages show, which anybody may read where a server keeps them: as long as the text, so that carets still
/// point at it, and enough to know it again. Of a mark of secrecy, which is no secret itself, all.
///
///     glimpsed("số 5, ngõ 12", as: .address) == "số *, *** **"
public func glimpsed(_ text: String, as kind: SensitiveKind) -> String {
  switch kind {
  case .secrecy: text
  case .phone, .citizen, .identity, .account, .plate: partly(text, as: kind, by: "*")
  case .birth: hidden(text, keeping: 0, 0, by: "*")
  case .email:
    hidden(String(text.prefix { !startsDomain($0) }), keeping: 1, 0, by: "*")
      + text.drop { !startsDomain($0) }
  case .address: hidden(text, keeping: text.prefix(while: \.isLetter).count, 0, by: "*")
  case .name: starredNames(text)
  }
}

/// @, and [at].
private func startsDomain(_ character: Character) -> Bool { "@＠[".contains(character) }

/// Of each word the first letter; of a word alone, too.
private func starredNames(_ text: String) -> String {
  var isFirst = true
  return String(
    text.map { character in
      guard character.isLetter else {
        isFirst = true
        return character
      }
      defer { isFirst = false }
      return isFirst ? character : "*"
    })
}

/// A number without what tells it from others of its place or network.
private func partly(_ text: String, as kind: SensitiveKind, by sign: Character) -> String {
  switch kind {
  case .phone: hidden(text, keeping: 4, 2, by: sign)
  case .plate: hidden(text, keeping: 3, 0, by: sign)
  default: hidden(text, keeping: 3, 2, by: sign)
  }
}

/// Some letters and digits at the beginning and the end are kept where enough others are hidden.
private func hidden(_ text: String, keeping first: Int, _ last: Int, by sign: Character) -> String {
  let count = text.count { $0.isLetter || $0.isNumber }
  let (first, last) = count < first + last + 4 ? (min(first, count / 3), 0) : (first, last)
  var index = -1
  return String(
    text.map { character in
      guard character.isLetter || character.isNumber else { return character }
      index += 1
      return index < first || index >= count - last ? character : sign
    })
}
