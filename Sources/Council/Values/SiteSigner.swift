import Checksums
import Foundation

/// Somebody whose signature under the site's list of files counts: a line of `nguoi-ky.txt`, which is an allowed signers
/// file as OpenSSH has it (ssh-keygen(1), "ALLOWED SIGNERS").
package struct SiteSigner: Sendable, Hashable {
  /// As a signature is checked for: the first of the names that the line gives.
  package let name: String
  /// `SHA256:…`, as ssh-keygen shows it.
  package let fingerprint: String
  /// Digits of a day or moment, as written.
  package let validAfter: String?
  package let validBefore: String?

  /// - Returns: nil for what is no such line.
  private init?(_ line: Substring) {
    var parts = Self.parts(of: line)[...]
    guard let names = parts.popFirst(), let name = names.split(separator: ",").first, !name.hasPrefix("\"")
    else { return nil }
    var options = ""
    if let first = parts.first, !Self.isType(first) { options = String(parts.removeFirst()) }
    guard let type = parts.popFirst(), Self.isType(type), let text = parts.popFirst(),
      let key = Data(base64Encoded: String(text)), Self.holds(key, type)
    else { return nil }
    self.name = String(name)
    let digest = Data(SHA256Digest(of: Array(key)).bytes).base64EncodedString()
    fingerprint = "SHA256:" + digest.prefix { $0 != "=" }
    let value = { (option: String) in
      options.firstRange(of: "\(option)=\"").map { range in
        String(options[range.upperBound...].prefix { $0 != "\"" })
      }
    }
    validAfter = value("valid-after")
    validBefore = value("valid-before")
  }

  /// - Returns: the signers, and the numbers from 1 of the lines that name none.
  package static func read(_ text: String) -> (signers: [SiteSigner], badLines: [Int]) {
    var signers: [SiteSigner] = []
    var bad: [Int] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = Substring(line.trimmingCharacters(in: .whitespaces))
      if line.isEmpty || line.hasPrefix("#") { continue }
      if let signer = SiteSigner(line) { signers.append(signer) } else { bad.append(index + 1) }
    }
    return (signers, bad)
  }

  /// Parted by blanks that stand in no quotes.
  private static func parts(of line: Substring) -> [Substring] {
    var isQuoted = false
    return line.split { character in
      if character == "\"" { isQuoted.toggle() }
      return !isQuoted && (character == " " || character == "\t")
    }
  }

  private static func isType(_ text: Substring) -> Bool {
    ["ssh-", "sk-", "ecdsa-"].contains { text.hasPrefix($0) }
  }

  /// Whether a key's bytes begin with the length and name of its type, as those of RFC 4253 do.
  private static func holds(_ key: Data, _ type: Substring) -> Bool {
    let name = Array(type.utf8)
    return key.count > 4 + name.count && key.prefix(4).elementsEqual([0, 0, 0, UInt8(clamping: name.count)])
      && key.dropFirst(4).prefix(name.count).elementsEqual(name)
  }
}
