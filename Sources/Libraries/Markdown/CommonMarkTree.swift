import CCMarkGFM
import Glibc
import Synchronization

/// A parsed document. The only owner of memory of cmark, and with `Node` the only code that knows of C.
///
/// For pages the tree is read, never amended: they need ids, classes, labels and texts that cmark's own renderer cannot
/// write, and one walk that writes every tag itself is shorter, and easier to trust, than cmark's renderer with a
/// second pass over its output. Only Markdown that goes out as Markdown is amended, and written by cmark.
struct CommonMarkTree: ~Copyable {
  private let document: OpaquePointer?
  /// Holds the tree; nil where the system's allocator does.
  private let arena: CommonMarkArena?

  /// Parses with the extensions that the text can need. An extension whose sign does not occur cannot matter.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    let signs = Signs(in: text)
    _ = extensionsAreRegistered
    let options = signs.footnotes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT
    arena = CommonMarkArena()
    let parser =
      arena == nil
      ? cmark_parser_new(options) : cmark_parser_new_with_mem(options, CommonMarkArena.calls)
    defer { cmark_parser_free(parser) }
    if signs.tables { attach("table", to: parser) }
    if signs.strikethrough { attach("strikethrough", to: parser) }
    if signs.autolinks { attach("autolink", to: parser) }
    if signs.tasks { attach("tasklist", to: parser) }
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    if signs.strikethrough || signs.autolinks {
      // While it reads inlines, cmark 0.29 notes the signs of these two in a table that all parsers of the process
      // share, and takes them out when it is done: one parser at a time.
      nonisolated(unsafe) let mine = parser
      nonisolated(unsafe) var finished: OpaquePointer?
      inlineSigns.withLock { _ in finished = cmark_parser_finish(mine) }
      document = finished
    } else {
      document = cmark_parser_finish(parser)
    }
  }

  deinit {
    if arena == nil { cmark_node_free(document) }
  }

  /// Visits every node on the way in and on the way out, without recursion: nesting costs no stack.
  func walk(_ visit: (Node, Visit) -> Descent) {
    if let document { Node(pointer: document).walk(visit) }
  }
}

extension CommonMarkTree {
  /// The document as Markdown, in cmark's own hand, without breaking lines that the source does not break.
  func markdown() -> String {
    // The system's allocator, so that giving back is the same whoever holds the tree.
    guard let document,
      let text = cmark_render_commonmark_with_mem(
        document, CMARK_OPT_DEFAULT, 0, cmark_get_default_mem_allocator())
    else { return "" }
    defer { free(text) }
    return String(cString: text)
  }
}

enum Visit { case enter, leave }

/// Whether to look at the children of a node that was entered. If not, it is not left either.
enum Descent { case into, past }

/// What a text may hold besides CommonMark, found by its signs.
private struct Signs {
  let tables, strikethrough, autolinks, tasks, footnotes: Bool

  init(in text: UnsafeBufferPointer<UInt8>) {
    let brackets = text.holds("[")
    tables = text.holds("|")
    strikethrough = text.holds("~")
    autolinks = text.holds("@") || text.holds("://") || text.holds("www.")
    tasks = brackets
    // Without a definition a [^mark] is text; cmark 0.29 loses part of such a mark if it runs over two lines.
    footnotes = brackets && text.holds("[^") && text.holds("]:")
  }
}

private let extensionsAreRegistered: Void = cmark_gfm_core_extensions_ensure_registered()
private let inlineSigns = Mutex(())

private func attach(_ name: String, to parser: OpaquePointer?) {
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the sign occurs.
  func holds(_ sign: StaticString) -> Bool {
    guard var place = baseAddress else { return false }
    let end = place + count
    let length = sign.utf8CodeUnitCount
    while place + length <= end, let found = memchr(place, Int32(sign.utf8Start[0]), end - place) {
      let start = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
      if start + length <= end, memcmp(start, sign.utf8Start, length) == 0 { return true }
      place = start + 1
    }
    return false
  }
}

/// A node of a tree, which must outlive it: a node is used in the walk that hands it out and kept nowhere.
struct Node: Equatable {
  private let pointer: OpaquePointer

  fileprivate init(pointer: OpaquePointer) { self.pointer = pointer }

  enum Kind {
    case document, blockQuote, list, item, taskItem, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableHeader, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
    case footnoteReference, other
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: isNamed("tasklist") ? .taskItem : .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    // Nodes of extensions have numbers that are given out when the extension is registered, but fixed names.
    default:
      if isNamed("table_cell") {
        .tableCell
      } else if isNamed("table_row") {
        .tableRow
      } else if isNamed("table_header") {
        .tableHeader
      } else if isNamed("table") {
        .table
      } else if isNamed("strikethrough") {
        .strikethrough
      } else {
        .other
      }
    }
  }

  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }

  /// The text of a text, code or HTML node; the number of a footnote reference.
  var literal: String { string(cmark_node_get_literal(pointer)) }
  var address: String { string(cmark_node_get_url(pointer)) }
  var title: String { string(cmark_node_get_title(pointer)) }
  var codeInfo: String { string(cmark_node_get_fence_info(pointer)) }

  /// The bytes of `literal`, ended by a zero, without a copy.
  func withLiteral(_ body: (UnsafePointer<UInt8>) -> Void) {
    guard let literal = cmark_node_get_literal(pointer) else { return }
    literal.withMemoryRebound(to: UInt8.self, capacity: 1) { body($0) }
  }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  /// Whether this paragraph stands in an item of a list without blank lines.
  var isInTightList: Bool { cmark_node_get_list_tight(cmark_node_parent(cmark_node_parent(pointer))) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isDone: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  /// One letter for every column of a table: "l", "c", "r", or 0.
  var alignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: letters, count: count))
  }

  /// Where a block begins, in lines and bytes from 1. Columns of blocks are right or too small; those of inlines are
  /// neither (cmark 0.29 forgets line breaks inside link destinations and the indentation of continued lines).
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startByte: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// Visits this node and everything below it, in the order of the text.
  func walk(_ visit: (Node, Visit) -> Descent) {
    var node = self
    while true {
      if visit(node, .enter) == .into {
        if let child = node.firstChild {
          node = child
          continue
        }
        _ = visit(node, .leave)
      }
      while node != self, node.next == nil, let parent = node.parent {
        node = parent
        _ = visit(node, .leave)
      }
      guard node != self, let next = node.next else { return }
      node = next
    }
  }

  /// The words below this node: no markup, no footnote marks, no HTML; images speak by their alternative text.
  var words: String {
    var text = ""
    walk { node, visit in
      guard visit == .enter else { return .into }
      switch node.kind {
      case .text, .code: text += node.literal
      case .softBreak, .lineBreak: text += " "
      default: break
      }
      return .into
    }
    return text
  }
}

// Amending: not within a walk, which would lose its way.
extension Node {
  func setAddress(_ address: String) { cmark_node_set_url(pointer, address) }
  func setLiteral(_ literal: String) { cmark_node_set_literal(pointer, literal) }

  /// Takes the node out with all below it; it must not be used again.
  func remove() { cmark_node_free(pointer) }

  /// Takes the node out and leaves what is below it in its place.
  func dissolve() {
    while let child = cmark_node_first_child(pointer) { cmark_node_insert_before(pointer, child) }
    remove()
  }
}

private extension Node {
  func isNamed(_ name: String) -> Bool { strcmp(cmark_node_get_type_string(pointer), name) == 0 }

  func string(_ bytes: UnsafePointer<CChar>?) -> String { bytes.map { String(cString: $0) } ?? "" }
}
