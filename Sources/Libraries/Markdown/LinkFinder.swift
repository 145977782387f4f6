import Diagnostics

/// Collects the links, images and HTML of a text, and finds where they stand in the source.
///
/// cmark's own positions of inlines are wrong after a line break inside a link, in lines whose indentation differs from
/// the first, for addresses without brackets, and after definitions of references. So the source is read once more,
/// along with the nodes: text is passed over letter by letter, with whatever stands between the letters (escapes,
/// emphasis, signs of quotes). The place reached is never beyond the true one, and what is sought there is distinct.
struct LinkFinder {
  private(set) var links: [MarkdownLink] = []
  private(set) var rawHTML: [Position] = []
  private var source: SourceCursor
  /// Indices of the links around the current node, and where they begin.
  private var open: [(index: Int, start: Int, isAutolink: Bool)] = []

  init(_ text: UnsafeBufferPointer<UInt8>) { source = SourceCursor(text) }

  /// Reads the inlines of a paragraph, a heading or a cell.
  mutating func read(_ block: Node) {
    guard holdsLinks(block) else { return }
    enter(block)
    if block.kind != .tableCell, block.startLine > 0 {
      source.skipDefinitions(unlessTextIs: block.firstChild)
    }
    block.walk { node, visit in
      switch (node.kind, visit) {
      case (.text, .enter): node.withLiteral { source.pass($0) }
      case (.code, .enter): source.passCode()
      case (.softBreak, .enter), (.lineBreak, .enter): source.passLineEnd()
      case (.footnoteReference, .enter): source.passFootnote()
      case (.htmlInline, .enter): readHTML(node)
      case (.link, .enter), (.image, .enter): open(node)
      case (.link, .leave), (.image, .leave): close(node)
      default: break
      }
      return .into
    }
  }

  /// HTML that is a block of its own; its place is where its first tag stands.
  mutating func readBlock(ofHTML node: Node) {
    guard shownHTML(node.literal) != nil else { return }
    source.enter(line: node.startLine, byte: node.startByte, endLine: node.endLine, continuesLine: false)
    let start = source.seek("<") ?? source.offset
    rawHTML.append(source.position(from: start, to: source.endOfLine(from: start)))
  }
}

private extension LinkFinder {
  /// Moves to the start of a block. Where lines of text stand right above a table, cmark gives their place to the table
  /// and its header, and none to them.
  mutating func enter(_ block: Node) {
    if block.kind == .tableCell, let header = block.parent, header.kind == .tableHeader,
      let table = header.parent
    {
      // Below the header stands the line with the hyphens, and then the first row, if there is one.
      let line = (header.next?.startLine ?? table.endLine + 1) - 2
      let byte = line == block.startLine ? block.startByte : 1
      source.enter(line: line, byte: byte, endLine: line, continuesLine: true)
    } else if block.startLine == 0, let table = block.next {
      source.enter(line: table.startLine, byte: table.startByte, endLine: table.endLine, continuesLine: false)
    } else {
      // The first cell of a row without a leading pipe is said to begin one byte late.
      let isCell = block.kind == .tableCell
      source.enter(
        line: block.startLine, byte: block.startByte - (isCell ? 1 : 0), endLine: block.endLine,
        continuesLine: isCell)
    }
  }

  func holdsLinks(_ block: Node) -> Bool {
    var found = false
    block.walk { node, visit in
      switch node.kind {
      case .link, .image, .htmlInline: found = true
      default: break
      }
      return found ? .past : .into
    }
    return found
  }

  mutating func readHTML(_ node: Node) {
    let start = source.seek("<") ?? source.offset
    node.withLiteral { source.pass($0, areVerbatim: true) }
    guard shownHTML(node.literal) != nil else { return }
    rawHTML.append(source.position(from: start, to: source.offset))
  }

  mutating func open(_ node: Node) {
    let isImage = node.kind == .image
    let destination = node.address
    let words = singleSpaced(node.words)
    var start = source.offset
    var isAutolink = false
    if isImage {
      start = source.seek("![") ?? start
      source.move(to: start, by: 2)
    } else if let address = addressAsWords(node, destination), let place = source.seekAddress(address) {
      start = place
      isAutolink = true
    } else {
      start = source.seek("[") ?? start
      source.move(to: start, by: 1)
    }
    open.append((links.count, start, isAutolink))
    links.append(
      MarkdownLink(
        destination: destination, position: .start, isImage: isImage, alternativeText: words,
        isUnsafe: !isSafeAddress(destination)))
  }

  mutating func close(_ node: Node) {
    guard let (index, start, isAutolink) = open.popLast() else { return }
    if isAutolink { source.passClosingAngle(openedAt: start) } else { source.passLinkEnd() }
    links[index].position = source.position(from: start, to: source.offset)
  }

  /// The words of a link, if they are its address, as in `<a@b.vn>` and `www.b.vn`.
  func addressAsWords(_ node: Node, _ destination: String) -> String? {
    guard let child = node.firstChild, child.next == nil, child.kind == .text else { return nil }
    let words = child.literal
    guard destination.hasSuffix(words) else { return nil }
    return ["", "http://", "mailto:"].contains(destination.dropLast(words.count)) ? words : nil
  }
}
