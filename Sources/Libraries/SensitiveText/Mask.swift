/// What may stand in the place of personal data: as much as tells that something was there, not who.
///
///     masked("0912 345 678", as: .phone) == "0912 *** *78"
func masked(_ text: String, as kind: SensitiveKind) -> String {
  switch kind {
  case .secrecy: ""
  case .phone: starred(text, keeping: 4, 2)
  case .citizen, .identity, .account: starred(text, keeping: 3, 2)
  case .plate: starred(text, keeping: 3, 0)
  case .birth: String(text.map { $0.isNumber ? "*" : $0 })
  case .email: "\(text.prefix(1))***" + text.drop { $0 != "@" && $0 != "＠" }
  case .address: "[địa chỉ]"
  // As courts and papers write persons who are not to be named.
  case .name: text.split(separator: " ").map { "\($0.prefix(1))." }.joined()
  }
}

/// Letters and digits as stars, but for some at the beginning and the end.
private func starred(_ text: String, keeping first: Int, _ last: Int) -> String {
  let count = text.count { $0.isLetter || $0.isNumber }
  var index = -1
  return String(
    text.map { character in
      guard character.isLetter || character.isNumber else { return character }
      index += 1
      return index < first || index >= count - last ? character : "*"
    })
}
