import Diagnostics

/// What a body holds that a checker wants to know, with places in the source: lines from 1, columns in characters.
public struct MarkdownOutline: Sendable, Hashable {
  /// The same, with the same ids, as `renderMarkdown` gives with the same slugs and no prefix.
  public internal(set) var headings: [Heading] = []
  public internal(set) var links: [MarkdownLink] = []
  /// Where raw HTML stands, which the page shows as text. Comments do not count.
  public internal(set) var rawHTML: [Position] = []
  /// The first place of a text that is nested or repeated beyond measure, and so is shown without any markup.
  public internal(set) var tooComplex: Position?
}

/// A link or an image.
public struct MarkdownLink: Sendable, Hashable {
  /// As written, without escapes and entities.
  public let destination: String
  /// From the first bracket to the last, or to the end of its first line.
  public internal(set) var position: Position
  public let isImage: Bool
  /// The words of the link; the alternative text of an image, which is empty if there is none.
  public let alternativeText: String
  /// Whether its scheme is refused, so that only its words reach the page.
  public let isUnsafe: Bool
}

/// Reads a body as `renderMarkdown` does, and tells its headings, links and raw HTML.
public func outlineMarkdown(
  _ source: String, slug: @escaping @Sendable (String) -> String
) -> MarkdownOutline {
  var source = source
  return source.withUTF8 { text in
    var outline = MarkdownOutline()
    if let line = Complexity.excess(in: text) {
      outline.tooComplex = Position(line: line, column: 1)
      return outline
    }
    let tree = CommonMarkTree(text)
    var order = HeadingOrder(topLevel: 2, idPrefix: "", slug: slug)
    // Without these signs there is neither a link nor HTML, and only headings are of interest.
    let mayHoldLinks =
      text.holds("[") || text.holds("<") || text.holds("@") || text.holds("://") || text.holds("www.")
    var finder = mayHoldLinks ? LinkFinder(text) : nil
    tree.walk { node, visit in
      switch node.kind {
      case .heading:
        guard visit == .enter else { return .into }
        if let heading = order.place(node) { outline.headings.append(heading) }
        finder?.read(node)
        return .past
      case .paragraph, .tableCell:
        if visit == .enter { finder?.read(node) }
        return .past
      case .htmlBlock:
        if visit == .enter { finder?.readBlock(ofHTML: node) }
        return .past
      default: return .into
      }
    }
    if let finder {
      outline.links = finder.links
      outline.rawHTML = finder.rawHTML
    }
    return outline
  }
}

/// The first line, from 1, at which a text is nested or repeated beyond measure, as `MarkdownOutline.tooComplex` tells
/// it; nil for all sensible texts. Takes a small part of an outline's time.
public func lineOfExcess(_ source: String) -> Int? {
  var source = source
  return source.withUTF8 { Complexity.excess(in: $0) }
}
