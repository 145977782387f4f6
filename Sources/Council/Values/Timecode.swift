/// A moment in a recording, counted from its beginning.
package struct Timecode: FieldValue, Hashable {
  package static var fieldType: FieldType { .timecode }
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  package init?(_ value: Value) {
    guard case .count(let seconds) = value else { return nil }
    self.seconds = seconds
  }

  /// Reads m:ss or h:mm:ss. No recording has a million minutes or hours.
  package init?(parsing text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard 2...3 ~= parts.count, let numbers = parts as? [Int], numbers.allSatisfy({ 0..<1_000_000 ~= $0 }),
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    seconds = numbers.reduce(0) { $0 * 60 + $1 }
  }

  package var value: Value? { .count(seconds) }

  /// 12:40, or 1:02:15 from an hour on.
  package var description: String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0
      ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }
}

/// An address on the web: http or https, nothing else.
package struct WebAddress: FieldValue, Hashable {
  package static var fieldType: FieldType { .address }
  package let text: String

  /// - Returns: nil where the text is no absolute http or https address.
  package init?(parsing text: String) {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return nil }
    let host = lower.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let hasOddCharacter = text.unicodeScalars.contains {
      $0.value <= 0x20 || "\"<>\\^`{|}".unicodeScalars.contains($0)
    }
    guard !host.isEmpty, !hasOddCharacter, !host.contains(where: { ";,".contains($0) }) else { return nil }
    self.text = text
  }

  /// Scheme, host and port, as a content security policy names where something may be sent.
  package var origin: String {
    let end = text.range(of: "://")?.upperBound ?? text.startIndex
    let authority = text[end...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.split(separator: "@").last ?? authority
    return (text[..<end] + host).lowercased()
  }

  package init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self.init(parsing: text)
  }

  package var value: Value? { .text(text) }
}
