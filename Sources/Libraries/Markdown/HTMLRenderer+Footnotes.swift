/// Footnotes count from 1 in the order in which the text first refers to them; cmark puts them after the text.
struct FootnoteState {
  /// How often the text refers to each note; by number.
  fileprivate var references: [Int: Int] = [:]
  fileprivate var written: [Int: Int] = [:]
  fileprivate var definitions = 0
  /// The note that is being written; 0 outside of notes.
  fileprivate(set) var current = 0
  fileprivate var hasWayBack = false
}

extension HTMLRenderer {
  /// A note links back to every place that refers to it, so the places are counted first.
  mutating func countReferences(in tree: borrowing CommonMarkTree) {
    tree.walk { node, visit in
      if visit == .enter, node.kind == .image { return .past }
      if visit == .enter, node.kind == .footnoteReference, let number = Int(node.literal) {
        footnotes.references[number, default: 0] += 1
      }
      return .into
    }
  }

  mutating func writeReference(_ node: Node) {
    guard let number = Int(node.literal) else { return }
    let time = footnotes.written[number, default: 0] + 1
    footnotes.written[number] = time
    out.markup("<sup id=\"")
    writeReferenceID(number, time)
    // A link inside of a link is no HTML.
    out.markup(isInLink ? "\">" : "\"><a href=\"")
    if !isInLink {
      writePageAddress()
      writeNoteID(number)
      out.markup("\" class=\"footnote-ref\">")
    }
    out.number(number)
    out.markup(isInLink ? "</sup>" : "</a></sup>")
  }

  mutating func openFootnote() {
    if footnotes.definitions == 0 { openFootnotes() }
    footnotes.definitions += 1
    footnotes.current = footnotes.definitions
    footnotes.hasWayBack = false
    open("<li id=\"")
    writeNoteID(footnotes.current)
    out.markup("\">")
  }

  /// The way back stands at the end of the note's last paragraph.
  mutating func closeLastParagraph(_ node: Node) {
    guard node.next == nil, node.parent?.kind == .footnoteDefinition else { return }
    out.markup(" ")
    writeWayBack()
    footnotes.hasWayBack = true
  }

  mutating func closeFootnote() {
    if !footnotes.hasWayBack {
      open("<p>")
      writeWayBack()
      out.markup("</p>\n")
    }
    out.markup("</li>\n")
    footnotes.current = 0
  }

  mutating func closeFootnotes() {
    if footnotes.definitions > 0 { out.markup("</ol>\n</section>\n") }
  }
}

// Ids of footnotes hold a colon, ids of headings never do: they cannot meet.
private extension HTMLRenderer {
  mutating func openFootnotes() {
    open("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"")
    out.text(options.idPrefix)
    out.markup("fn:\">\n<h")
    out.number(options.topHeadingLevel)
    out.markup(" id=\"")
    out.text(options.idPrefix)
    out.markup("fn:\">")
    out.text(options.words.footnotes)
    out.markup("</h")
    out.number(options.topHeadingLevel)
    out.markup(">\n<ol>\n")
  }

  mutating func writeWayBack() {
    let number = footnotes.current
    let count = footnotes.references[number, default: 0]
    for time in stride(from: 1, through: count, by: 1) {
      if time > 1 { out.markup(" ") }
      out.markup("<a href=\"")
      writePageAddress()
      writeReferenceID(number, time)
      out.markup("\" class=\"footnote-back\" aria-label=\"")
      out.text(options.words.backToText)
      out.markup(" ")
      out.number(number)
      if time > 1 {
        out.markup("-")
        out.number(time)
      }
      out.markup("\">↩</a>")
    }
  }

  mutating func writePageAddress() {
    out.text(options.pageAddress)
    out.markup("#")
  }

  mutating func writeNoteID(_ number: Int) {
    out.text(options.idPrefix)
    out.markup("fn:")
    out.number(number)
  }

  mutating func writeReferenceID(_ number: Int, _ time: Int) {
    out.text(options.idPrefix)
    out.markup("fnref:")
    out.number(number)
    if time > 1 {
      out.markup("-")
      out.number(time)
    }
  }
}
