/// The words of a body on one line, for excerpts and the summaries of feeds: no markup, no footnotes, no comments.
///
/// A text longer than `limit` characters is cut after a whole word, if it has one, and ends with "…", which counts.
public func plainText(_ source: String, limit: Int) -> String {
  var source = source
  let text = source.withUTF8 { text in
    Complexity.excess(in: text) == nil
      ? words(of: CommonMarkTree(text), enough: limit) : String(decoding: text, as: UTF8.self)
  }
  let line = singleSpaced(text)
  guard let end = line.index(line.startIndex, offsetBy: max(0, limit), limitedBy: line.endIndex),
    end != line.endIndex
  else { return line }
  guard limit > 0 else { return "" }
  let head = line[..<line.index(before: end)]
  let isWhole = line[head.endIndex] == " "
  let cut = isWhole ? head : head.lastIndex(of: " ").map { head[..<$0] } ?? head
  return cut + "…"
}

/// The words, with spaces between blocks: all of them, or more than `enough` characters.
private func words(of tree: borrowing CommonMarkTree, enough: Int) -> String {
  var text = ""
  var isEnough = false
  // Counting characters is slow, so it is done each time the text has doubled.
  var nextCount = enough
  tree.walk { node, visit in
    guard !isEnough else { return .past }
    if text.utf8.count > nextCount {
      isEnough = singleSpaced(text).count > enough
      nextCount = 2 * text.utf8.count
    }
    switch (node.kind, visit) {
    case (.text, .enter), (.code, .enter), (.codeBlock, .enter):
      text += node.literal
      if node.kind == .codeBlock { text += " " }
    case (.htmlBlock, .enter):
      text += " " + wordsOfHTML(node.literal) + " "
    case (.footnoteDefinition, .enter): return .past
    case (.softBreak, .enter), (.lineBreak, .enter), (.paragraph, .leave), (.heading, .leave),
      (.tableCell, .leave):
      text += " "
    default: break
    }
    return .into
  }
  return text
}
