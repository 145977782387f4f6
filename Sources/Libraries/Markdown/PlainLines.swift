/// The words of a body as they are read: a line for each paragraph, heading, item and row of a table, no markup.
///
/// What is too complex to be rendered stays as it was written.
public func plainLines(_ source: String) -> String {
  var source = source
  return source.withUTF8 { text in
    guard Complexity.excess(in: text) == nil else { return String(decoding: text, as: UTF8.self) }
    return lines(of: CommonMarkTree(text))
  }
}

private func lines(of tree: borrowing CommonMarkTree) -> String {
  var lines: [String] = []
  var line = ""
  func end() {
    let words = singleSpaced(line)
    if !words.isEmpty { lines.append(words) }
    line = ""
  }
  tree.walk { node, visit in
    switch (node.kind, visit) {
    // HTML is not rendered: it is read as it was written.
    case (.text, .enter), (.code, .enter), (.htmlInline, .enter): line += node.literal
    case (.codeBlock, .enter):
      for part in node.literal.split(separator: "\n") {
        line += part
        end()
      }
    case (.htmlBlock, .enter):
      line += wordsOfHTML(node.literal)
      end()
    case (.softBreak, .enter), (.tableCell, .leave): line += " "
    case (.lineBreak, .enter), (.paragraph, .leave), (.heading, .leave), (.tableRow, .leave),
      (.tableHeader, .leave):
      end()
    default: break
    }
    return .into
  }
  end()
  return lines.joined(separator: "\n")
}
