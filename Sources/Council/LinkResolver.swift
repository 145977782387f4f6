import Vietnamese

/// Finds what a link in a record's body leads to.
package struct LinkResolver: Sendable {
  private let records: [String: Record]
  private let files: FileCatalog

  package init(records: [Record], files: FileCatalog) {
    self.records = Dictionary(records.map { ($0.key, $0) }) { first, _ in first }
    self.files = files
  }

  package enum Outcome: Sendable {
    /// Another site, an e-mail address, a telephone number: left as it is.
    case external
    /// A heading of the same page.
    case anchor(String)
    case record(Record, fragment: String?)
    case file(ContentFile)
    /// A kind's list, by its folder.
    case list(String)
    case missing
    /// Upwards out of content.
    case outside
  }

  /// - Parameter destination: as written, relative to the folder in which the record's file lies, or to content
  ///   where it begins with a stroke.
  package func resolve(_ destination: String, from record: Record) -> Outcome {
    resolve(destination, from: record.base)
  }

  /// - Parameter base: the folder in which the file lies that has the link.
  package func resolve(_ destination: String, from base: String) -> Outcome {
    if destination.hasPrefix("//") || hasScheme(destination) { return .external }
    let (beforeFragment, fragment) = split(destination, at: "#")
    let (path, _) = split(beforeFragment, at: "?")
    if path.isEmpty { return fragment.map { .anchor(percentDecoded($0)) } ?? .missing }
    guard let parts = normalized(percentDecoded(path), from: base) else { return .outside }
    let joined = parts.joined(separator: "/")
    if let file = files[joined] { return .file(file) }
    if let target = records[ReferenceIndex.pathKey(joined)] {
      return .record(target, fragment: fragment.map(percentDecoded))
    }
    if parts.count == 1, Kind.all.contains(where: { $0.kind.folder == parts[0] && !$0.kind.isBare }) {
      return .list(parts[0])
    }
    return .missing
  }

  /// RFC 3986: a letter, then letters, digits, +, - and . up to a colon.
  private func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), text.first?.isLetter == true else {
      return false
    }
    return text[..<colon].utf8.allSatisfy {
      $0 < 0x80
        && (Character(UnicodeScalar($0)).isLetter || Character(UnicodeScalar($0)).isNumber
          || "+-.".utf8.contains($0))
    }
  }

  private func split(_ text: String, at mark: Character) -> (String, String?) {
    guard let index = text.firstIndex(of: mark) else { return (text, nil) }
    return (String(text[..<index]), String(text[text.index(after: index)...]))
  }

  /// - Returns: the path's parts in content; nil where it leads out.
  private func normalized(_ path: String, from base: String) -> [String]? {
    var parts = path.hasPrefix("/") ? [] : base.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return parts
  }

  private func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
