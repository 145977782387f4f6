/// What of a piece of HTML is shown: all of it but its comments, nil if nothing is left.
///
/// An unclosed comment is no comment: it would swallow what was written after it.
func shownHTML(_ html: String) -> String? {
  guard html.utf8.contains(UInt8(ascii: "<")) else { return nonBlank(html) }
  let bytes = Array(html.utf8)
  var shown: [UInt8] = []
  var index = 0
  var noMoreEnds = false
  while index < bytes.count {
    if !noMoreEnds, bytes[index...].starts(with: "<!--".utf8) {
      // `<!-->` is a whole comment (HTML, 13.2.5.43), so the end may share its hyphens with the start.
      if let end = endOfComment(in: bytes, from: index + 2) {
        index = end
        continue
      }
      noMoreEnds = true
    }
    shown.append(bytes[index])
    index += 1
  }
  return nonBlank(String(decoding: shown, as: UTF8.self))
}

/// The text of HTML without its tags.
func wordsOfHTML(_ html: String) -> String {
  guard let shown = shownHTML(html) else { return "" }
  var text = ""
  for (index, piece) in shown.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
    if index == 0 {
      text += piece
    } else {
      text += " "
      if let end = piece.firstIndex(of: ">") { text += piece[piece.index(after: end)...] }
    }
  }
  return text
}

private func endOfComment(in bytes: [UInt8], from start: Int) -> Int? {
  var index = start
  while index + 2 < bytes.count {
    if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
      bytes[index + 2] == UInt8(ascii: ">")
    {
      return index + 3
    }
    index += 1
  }
  return nil
}

private func nonBlank(_ text: String) -> String? {
  text.utf8.allSatisfy(isSpace) ? nil : text
}
