/// What `findSensitive(in:)` finds, in a text whose lines end where the paper does: also what begins on one line and ends
/// on the next. Lines with an empty one between them, and those that begin as an item of a list does, are not joined.
///
///     findSensitive(inWrapped: "Số CMND\n123456789").first?.kind == .identity
///
/// Figures below one another, as in the columns of a table, are no number: of what is found across a line's end alone, a
/// telephone number begins with + or, behind words of its line, with 0; so does a citizen's number that is parted or a
/// guess. Addresses of mail and plates are not joined.
/// - Returns: in the order of the text, without overlaps.
public func findSensitive(inWrapped text: some StringProtocol) -> [SensitiveFinding] {
  let bytes = Array(text.utf8)
  let found = findSensitive(in: text)
  guard let joined = joinedLines(bytes) else { return found }
  let more = findSensitive(in: String(decoding: joined, as: UTF8.self)).filter { new in
    isCredible(new, in: bytes) && !found.contains { $0.range.overlaps(new.range) }
  }
  return more.isEmpty ? found : (found + more).sorted { $0.range.lowerBound < $1.range.lowerBound }
}

private let (lineEnd, carriageReturn, space) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "))

/// One space (U+00A0) of as many bytes as a line's end of Windows.
private let wide: [UInt8] = [0xC2, 0xA0]

/// As many bytes, with a space for each line's end within a paragraph.
/// - Returns: nil where there is none.
private func joinedLines(_ bytes: [UInt8]) -> [UInt8]? {
  var joined = bytes
  var isJoined = false
  // Whether something stands on the line so far.
  var isFilled = false
  for index in bytes.indices {
    switch bytes[index] {
    case lineEnd:
      if isFilled, continues(bytes[(index + 1)...]) {
        joined[index] = space
        if index > 0, bytes[index - 1] == carriageReturn {
          joined.replaceSubrange(index - 1...index, with: wide)
        }
        isJoined = true
      }
      isFilled = false
    case space, carriageReturn, UInt8(ascii: "\t"): break
    default: isFilled = true
    }
  }
  return isJoined ? joined : nil
}

/// Whether a line goes on with what stood before it.
private func continues(_ rest: ArraySlice<UInt8>) -> Bool {
  guard let first = rest.first(where: { $0 != space && $0 != UInt8(ascii: "\t") }) else { return false }
  return ![lineEnd, carriageReturn].contains(first) && !"-+*#|".utf8.contains(first)
}

/// Whether something that no line has for itself is what it looks like.
private func isCredible(_ finding: SensitiveFinding, in bytes: [UInt8]) -> Bool {
  let start = finding.range.lowerBound
  let isParted = bytes[finding.range].contains(lineEnd)
  switch finding.kind {
  case .identity, .birth, .address, .account, .secrecy, .name: return true
  case .email, .plate: return !isParted
  case .citizen where !isParted && !finding.isGuess: return true
  case .citizen, .phone:
    if bytes[start] == UInt8(ascii: "+") { return true }
    let line = bytes[..<start].lastIndex(of: lineEnd).map { $0 + 1 } ?? 0
    return bytes[start] == UInt8(ascii: "0") && bytes[line..<start].contains { isLetter($0) }
  }
}

/// Of Latin letters, also those of which UTF-8 makes several bytes.
private func isLetter(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF)
}
