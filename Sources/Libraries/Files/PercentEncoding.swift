/// A path as it stands in an address (RFC 3986): every byte but letters of ASCII, digits, `-._~` and `/` by its number, so
/// that nothing in a name means anything.
public func percentEncoded(_ path: String) -> String {
  path.utf8.map { byte in
    plain.contains(byte)
      ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
  }.joined()
}

private let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
private let digits = Array("0123456789ABCDEF")
