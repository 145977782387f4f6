/// What a text holds that is not for everybody's eyes, where it stands, and what may stand in its place.
public struct SensitiveFinding: Sendable, Hashable, Codable {
  public let kind: SensitiveKind
  /// In bytes of the text's UTF-8.
  public let range: Range<Int>
  /// As it stands there.
  public let text: String
  /// The same without what tells who or where: `0912 *** *78`.
  public let mask: String
  /// Whether only its shape says what it is: 12 digits that may be a citizen's number, or an account's.
  public var isGuess = false
}

public enum SensitiveKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A mark of state secrecy or of papers for the office alone: MẬT, TỐI MẬT, TUYỆT MẬT, LƯU HÀNH NỘI BỘ.
  case secrecy
  /// Số định danh cá nhân, số căn cước: 12 digits.
  case citizen
  /// Số chứng minh nhân dân, 9 digits, as issued until 2021.
  case identity
  case phone
  case email
  /// Where somebody lives.
  case address
  case birth
  case account
  case plate
  /// Only looked for where it is asked for.
  case name
}

/// Finds marks of secrecy and personal data in a Vietnamese text.
///
///     findSensitive(in: "Liên hệ anh Tâm 0912 000 678").first?.mask == "0912 xxx x78"
///
/// One pass over the bytes makes words and numbers of them; what may begin a finding is looked at once, with a few
/// words around it on its line. Digits may be parted by spaces, dots and hyphens, be of full width, or have O and l in
/// the place of 0 and 1; accents may be composed or not, and zero-width characters stand anywhere.
/// - Parameter names: whether persons' names are findings too.
/// - Returns: in the order of the text, without overlaps.
public func findSensitive(in text: some StringProtocol, names: Bool = false) -> [SensitiveFinding] {
  var text = String(text)
  return text.withUTF8 { bytes in
    var finder = Finder(bytes: bytes, tokens: tokens(of: bytes), looksForNames: names)
    return finder.run()
  }
}
