/// Writes the nodes of a tree as HTML, in one walk. Every tag and attribute name on the page stands in this file and
/// its extensions; what the author wrote reaches the page only through `text` and `address`, which escape.
struct HTMLRenderer {
  var out: HTMLBuffer
  let options: MarkdownOptions
  private(set) var headings: [Heading] = []
  private var order: HeadingOrder
  /// The level of the heading that is being written; nil for one without words, which is written as a paragraph.
  private var headingLevel: Int?
  /// One entry for every link around the current node: whether it got its tag.
  private var links: [Bool] = []
  private var waitingTask: Bool?
  private var hasImage = false
  var table = TableState()
  var footnotes = FootnoteState()

  init(_ options: MarkdownOptions, capacity: Int) {
    out = HTMLBuffer(capacity: capacity)
    self.options = options
    order = HeadingOrder(
      topLevel: options.topHeadingLevel, idPrefix: options.idPrefix, slug: options.slug)
  }

  var html: String { out.html }
  var isInLink: Bool { links.contains(true) }

  mutating func visit(_ node: Node, _ visit: Visit) -> Descent {
    switch (node.kind, visit) {
    case (.text, .enter): node.withLiteral { out.text($0) }
    case (.softBreak, .enter): out.markup("\n")
    case (.lineBreak, .enter): out.markup(options.isXML ? "<br/>\n" : "<br>\n")
    case (.paragraph, .enter): openParagraph(node)
    case (.paragraph, .leave): closeParagraph(node)
    case (.heading, .enter): return openHeading(node)
    case (.heading, .leave): closeHeading()
    case (.list, .enter): openList(node)
    case (.list, .leave): out.markup(node.isOrdered ? "</ol>\n" : "</ul>\n")
    case (.item, .enter): open("<li>")
    case (.taskItem, .enter): openTask(node)
    case (.item, .leave), (.taskItem, .leave): out.markup("</li>\n")
    case (.blockQuote, .enter): open("<blockquote>\n")
    case (.blockQuote, .leave): open("</blockquote>\n")
    case (.thematicBreak, .enter): open(options.isXML ? "<hr/>\n" : "<hr>\n")
    case (.codeBlock, .enter): writeCode(node)
    case (.htmlBlock, .enter): writeBlock(ofHTML: node.literal)
    case (.strong, .enter): out.markup("<strong>")
    case (.strong, .leave): out.markup("</strong>")
    case (.emphasis, .enter): out.markup("<em>")
    case (.emphasis, .leave): out.markup("</em>")
    case (.strikethrough, .enter): out.markup("<del>")
    case (.strikethrough, .leave): out.markup("</del>")
    case (.code, .enter):
      out.markup("<code>")
      node.withLiteral { out.text($0) }
      out.markup("</code>")
    case (.htmlInline, .enter): if let shown = shownHTML(node.literal) { out.text(shown) }
    case (.link, .enter): openLink(node)
    case (.link, .leave): if links.popLast() == true { out.markup("</a>") }
    case (.image, .enter):
      writeImage(node)
      return .past
    case (.table, .enter): openTable(node, lastHeading: headings.last?.text)
    case (.table, .leave): closeTable()
    case (.tableHeader, .enter), (.tableRow, .enter): openRow(isHeader: node.kind == .tableHeader)
    case (.tableHeader, .leave), (.tableRow, .leave): closeRow(isHeader: node.kind == .tableHeader)
    case (.tableCell, .enter): openCell(node)
    case (.tableCell, .leave): closeCell()
    case (.footnoteReference, .enter): writeReference(node)
    case (.footnoteDefinition, .enter): openFootnote()
    case (.footnoteDefinition, .leave): closeFootnote()
    case (.document, .leave): closeFootnotes()
    default: break
    }
    return .into
  }

  /// Begins or ends a block on a line of its own.
  mutating func open(_ markup: StaticString) {
    out.line()
    out.markup(markup)
  }
}

private extension HTMLRenderer {
  mutating func openParagraph(_ node: Node) {
    if !node.isInTightList { open("<p>") }
    if let isDone = waitingTask {
      writeTaskMark(isDone)
      waitingTask = nil
    }
  }

  mutating func closeParagraph(_ node: Node) {
    guard !node.isInTightList else { return }
    if footnotes.current > 0 { closeLastParagraph(node) }
    out.markup("</p>\n")
  }

  mutating func openHeading(_ node: Node) -> Descent {
    guard node.firstChild != nil else { return .past }
    guard let heading = order.place(node) else {
      headingLevel = nil
      open("<p>")
      return .into
    }
    headings.append(heading)
    headingLevel = heading.level
    open("<h")
    out.number(heading.level)
    out.markup(" id=\"")
    out.text(heading.id)
    out.markup("\">")
    return .into
  }

  mutating func closeHeading() {
    guard let level = headingLevel else {
      out.markup("</p>\n")
      return
    }
    out.markup("</h")
    out.number(level)
    out.markup(">\n")
  }

  mutating func openList(_ node: Node) {
    guard node.isOrdered else {
      open("<ul>\n")
      return
    }
    open("<ol")
    if node.listStart != 1 {
      out.markup(" start=\"")
      out.number(node.listStart)
      out.markup("\"")
    }
    out.markup(">\n")
  }

  /// A box is a sign with a name: an `<input>` would be a form field that does nothing.
  mutating func openTask(_ node: Node) {
    open("<li class=\"task\">")
    if node.firstChild?.kind == .paragraph {
      waitingTask = node.isDone
    } else {
      writeTaskMark(node.isDone)
    }
  }

  mutating func writeTaskMark(_ isDone: Bool) {
    out.markup("<span role=\"img\" aria-label=\"")
    out.text(isDone ? options.words.taskDone : options.words.taskOpen)
    out.markup(isDone ? "\">☑</span> " : "\">☐</span> ")
  }

  mutating func writeCode(_ node: Node) {
    open("<pre><code")
    let language = node.codeInfo.utf8.prefix { $0 != 0x20 && $0 != 0x09 }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      .filter { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
    if !language.isEmpty {
      out.markup(" class=\"language-")
      out.text(String(decoding: language, as: UTF8.self))
      out.markup("\"")
    }
    out.markup(">")
    node.withLiteral { out.text($0) }
    out.markup("</code></pre>\n")
  }

  mutating func writeBlock(ofHTML html: String) {
    guard let shown = shownHTML(html) else { return }
    open("<p>")
    out.text(trimmed(shown))
    out.markup("</p>\n")
  }

  mutating func openLink(_ node: Node) {
    let written = node.address
    guard !isInLink, let address = target(of: written) else {
      links.append(false)
      return
    }
    links.append(true)
    out.markup("<a href=\"")
    out.address(address)
    writeTitle(node)
    out.markup("\">")
    if node.firstChild == nil { out.text(written) }
  }

  func target(of written: String) -> String? {
    guard isSafeAddress(written), case .address(let address) = options.link(written),
      isSafeAddress(address)
    else { return nil }
    return address
  }

  mutating func writeImage(_ node: Node) {
    let written = node.address
    let words = singleSpaced(node.words)
    guard isSafeAddress(written), let image = options.image(written),
      isSafeAddress(image.address), !image.address.isEmpty
    else {
      out.text(words)
      return
    }
    out.markup("<img src=\"")
    out.address(image.address)
    if let size = image.size {
      out.markup("\" width=\"")
      out.number(size.width)
      out.markup("\" height=\"")
      out.number(size.height)
    }
    if !image.sources.isEmpty {
      out.markup("\" srcset=\"")
      out.text(image.sources)
      out.markup("\" sizes=\"")
      out.text(options.imageSizes)
    }
    out.markup("\" alt=\"")
    out.text(words)
    writeTitle(node)
    if options.isXML {
      out.markup("\"/>")
    } else {
      // The first one is likely to be in sight at once.
      out.markup(hasImage ? "\" loading=\"lazy\" decoding=\"async\">" : "\" decoding=\"async\">")
    }
    hasImage = true
  }

  /// Continues the open attribute value before it.
  mutating func writeTitle(_ node: Node) {
    let title = node.title
    guard !title.isEmpty else { return }
    out.markup("\" title=\"")
    out.text(title)
  }
}

private func trimmed(_ text: String) -> String {
  let bytes = text.utf8.drop(while: isSpace)
  let end = bytes.lastIndex { !isSpace($0) }.map { bytes.index(after: $0) } ?? bytes.startIndex
  return String(text[bytes.startIndex..<end])
}
