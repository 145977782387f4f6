import Checksums

/// The releases before a release, oldest first, one a line: its number, its day and the SHA-256 of its list of files.
///
///     1 2026-11-20 e3b0c442…
///     2 2026-11-24 9f86d081…
///
/// A release's list covers this file, so who holds any earlier list can tell whether a later chain begins with the same
/// links, and goes on with the release of that list. Of a chain that is shorter only who holds more than a list can tell.
package struct ReleaseChain: Sendable, Hashable {
  package struct Link: Sendable, Hashable, CustomStringConvertible {
    package let number: Int
    /// As ISO 8601 has it.
    package let day: String
    /// Of the release's `SHA256SUMS`.
    package let sums: SHA256Digest

    package var description: String { "\(number) \(day) \(sums)" }
  }

  package let links: [Link]

  package static let empty = ReleaseChain(links: [])

  private init(links: [Link]) {
    self.links = links
  }

  /// - Returns: nil for what is no such file.
  package init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var links: [Link] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      guard parts.count == 3, let number = Int(String(Substring(parts[0]))), number == links.count + 1,
        isDay(parts[1]), let digest = SHA256Digest(hex: parts[2])
      else { return nil }
      links.append(Link(number: number, day: String(Substring(parts[1])), sums: digest))
    }
    self.links = links
    guard self.bytes == bytes else { return nil }
  }

  package var bytes: [UInt8] { Array(links.map { "\($0)\n" }.joined().utf8) }

  package func appending(day: String, sums: SHA256Digest) -> ReleaseChain {
    ReleaseChain(links: links + [Link(number: links.count + 1, day: day, sums: sums)])
  }

  package var withoutLast: ReleaseChain { ReleaseChain(links: links.dropLast()) }

  /// Whether an earlier chain tells the same of the releases that it tells of.
  package func goesOn(from earlier: ReleaseChain) -> Bool {
    links.starts(with: earlier.links)
  }

  /// How many of the links, from the first one on, are the earlier chain whose bytes have this digest.
  /// - Returns: nil where it does not begin with that chain.
  package func count(ofLinksWith digest: SHA256Digest) -> Int? {
    var hash = SHA256()
    if hash.soFar == digest { return 0 }
    for (index, link) in links.enumerated() {
      Array("\(link)\n".utf8).withUnsafeBytes { hash.update($0) }
      if hash.soFar == digest { return index + 1 }
    }
    return nil
  }
}

private func isDay(_ text: Substring.UTF8View) -> Bool {
  text.count == 10
    && text.enumerated().allSatisfy { index, byte in
      index == 4 || index == 7
        ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
