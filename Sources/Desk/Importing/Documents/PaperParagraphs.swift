import Vietnamese

/// A paragraph of a paper, put together from its lines.
struct PaperParagraph {
  var text: String
  /// As Markdown; the same as `text` where lines are those of a page.
  var raw: String
  /// Markdown that stays as it is: a table, code, a list of pandoc's.
  var isFixed = false
}

/// Puts the lines of a page together to paragraphs.
func paragraphs(of lines: [PaperLine], form: PaperForm) -> [PaperParagraph] {
  switch form {
  case .markdown: markdownParagraphs(lines)
  case .page: pageParagraphs(lines)
  }
}

// MARK: - Markdown

/// Blocks stand apart by blank lines.
private func markdownParagraphs(_ lines: [PaperLine]) -> [PaperParagraph] {
  lines.split(whereSeparator: \.isBlank).flatMap { block -> [PaperParagraph] in
    let first = block.first?.raw ?? ""
    let isFixed =
      ["|", "```", "    ", "#", ">", "["].contains { first.hasPrefix($0) }
      || first.contains(#/^\s*(?:[-*+]|\d+[.)])\s/#)
    if isFixed {
      let raw = block.map(\.raw).joined(separator: "\n")
      return [PaperParagraph(text: block.map(\.plain).joined(separator: "\n"), raw: raw, isFixed: true)]
    }
    // A backslash at its end breaks a line of one paragraph.
    return block.map { line in
      PaperParagraph(text: line.text, raw: line.raw.hasSuffix("\\") ? String(line.raw.dropLast()) : line.raw)
    }
  }
}

// MARK: - Page

private func pageParagraphs(_ lines: [PaperLine]) -> [PaperParagraph] {
  let full = lines.filter { !$0.isBlank }
  guard !full.isEmpty else { return [] }
  let lengths = full.map(\.text.count).sorted()
  // How long a line is that goes on in the next one; a paper of a line a paragraph has no such length.
  let width = lengths[lengths.count * 9 / 10]
  let isWrapped = width <= 130
  var result: [PaperParagraph] = []
  var (blanks, lastLength) = (2, 0)
  var index = 0
  while index < lines.count {
    let line = lines[index]
    if line.isBlank {
      blanks += 1
      index += 1
      continue
    }
    if let (table, count) = pageTable(lines[index...]) {
      result.append(PaperParagraph(text: table, raw: table, isFixed: true))
      index += count
      (blanks, lastLength) = (2, 0)
      continue
    }
    let text = line.text.singleSpaced
    if let last = result.last, !last.isFixed, blanks < 2, !beginsParagraph(text),
      goesOn(last.text, text, blanks: blanks, isLong: isWrapped && lastLength * 10 >= width * 7)
    {
      let whole = "\(last.text) \(text)"
      result[result.count - 1] = PaperParagraph(text: whole, raw: whole)
    } else if !line.isRule {
      result.append(PaperParagraph(text: text, raw: text))
    }
    (blanks, lastLength) = (0, line.text.count)
    index += 1
  }
  return result
}

/// Whether a line belongs to the paragraph above it.
/// - Parameter isLong: whether the line above it reached the right edge.
private func goesOn(_ above: String, _ text: String, blanks: Int, isLong: Bool) -> Bool {
  if headingLevel(above) != nil, above.isUpper != text.isUpper || !above.isUpper { return false }
  let isEnded = above.last.map { ".;:?!".contains($0) } ?? true
  let isSmall = text.first?.isLowercase == true
  if blanks == 0 { return isLong || isSmall && !isEnded }
  return !isEnded && (isSmall || isLong)
}

/// Whether a line can only be the first of a paragraph.
func beginsParagraph(_ text: String) -> Bool {
  text.contains(#/^(?:[-–+•*]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s)/#) || headingLevel(text) != nil
    || text.folded.hasPrefix("can-cu-") && text.first?.isUppercase == true
}

/// Lines with gaps in them, one below the other: a table where all have as many cells, else text as it stands.
private func pageTable(_ lines: ArraySlice<PaperLine>) -> (markdown: String, count: Int)? {
  let rows = lines.prefix { $0.pieces.count > 1 }
  guard rows.count > 1 else { return nil }
  let cells = rows.map { $0.pieces.map { escaped($0.text.singleSpaced).replacing("|", with: "\\|") } }
  guard Set(cells.map(\.count)).count == 1, let header = cells.first else {
    return ("```\n" + rows.map(\.plain).joined(separator: "\n") + "\n```", rows.count)
  }
  let rule = header.map { _ in "---" }
  let lines = ([header, rule] + cells.dropFirst()).map { "| " + $0.joined(separator: " | ") + " |" }
  return (lines.joined(separator: "\n"), rows.count)
}

/// Plain text as Markdown that shows it.
func escaped(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let character = rest.first {
    // Addresses in angle brackets are links in Markdown too.
    if let address = rest.prefixMatch(of: #/<https?:\/\/[^<>\s]+>/#) {
      result += rest[address.range]
      rest = rest[address.range.upperBound...]
      continue
    }
    if "\\*_`<[]".contains(character) || character == "~" && rest.hasPrefix("~~") { result.append("\\") }
    result.append(character)
    rest = rest.dropFirst()
  }
  return result
}
