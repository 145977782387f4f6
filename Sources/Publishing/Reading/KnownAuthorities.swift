import Files

/// Whose certificates for digital signatures the office knows, beside the settings: certificates in PEM, one after the
/// other.
package enum KnownAuthorities {
  package static let path = "chung-thuc.pem"

  /// - Returns: nil where there is no such file, or it holds no certificate; a rule says so.
  package static func read(_ tree: FileTree) -> [UInt8]? {
    guard let path = RelativePath(path), let bytes = try? tree.read(path, limit: 4 << 20),
      String(decoding: bytes, as: UTF8.self).contains("-----BEGIN CERTIFICATE-----")
    else { return nil }
    return bytes
  }
}
