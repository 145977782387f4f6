/// The words that the renderer itself puts on a page, in the language of the site.
public struct MarkdownWords: Sendable {
  /// Heading of the footnotes: "Chú thích".
  public let footnotes: String
  /// Label of the link from a footnote back into the text; its number follows: "Về chỗ ghi chú thích".
  public let backToText: String
  /// What a ticked box says: "đã xong".
  public let taskDone: String
  /// What an empty box says: "chưa xong".
  public let taskOpen: String
  /// Name of a table that has neither a header nor a heading before it: "Bảng".
  public let table: String

  public init(footnotes: String, backToText: String, taskDone: String, taskOpen: String, table: String) {
    self.footnotes = footnotes
    self.backToText = backToText
    self.taskDone = taskDone
    self.taskOpen = taskOpen
    self.table = table
  }
}

/// What becomes of a link.
public enum LinkTarget: Sendable, Hashable {
  /// It leads here. An address with an unsafe scheme is dropped all the same.
  case address(String)
  /// Its words stay, the link goes.
  case textOnly
}

/// An image as a page shows it.
public struct MarkdownImage: Sendable, Hashable {
  public var address: String
  /// In pixels, so that the page does not jump when the image comes; nil where it is not known.
  public var size: (width: Int, height: Int)? {
    width > 0 && height > 0 ? (width, height) : nil
  }
  /// `a.480w.jpg 480w, a.jpg 1600w` (HTML, 4.8.4.2.1), the addresses safe and without spaces; empty for one size.
  public var sources: String
  private let width: Int
  private let height: Int

  public init(address: String, width: Int = 0, height: Int = 0, sources: String = "") {
    self.address = address
    self.width = width
    self.height = height
    self.sources = sources
  }
}

/// How one body is rendered.
public struct MarkdownOptions: Sendable {
  /// Folds the text of a heading to an id; an empty answer becomes "muc".
  public var slug: @Sendable (String) -> String
  public var words: MarkdownWords
  /// Maps the destination of a link. It is asked only for destinations that are safe as written.
  public var link: @Sendable (String) -> LinkTarget
  /// Maps the address of an image; nil leaves only its alternative text.
  public var image: @Sendable (String) -> MarkdownImage?
  /// How wide an image stands on the page, for the browser's choice among its sources.
  public var imageSizes: String
  /// The level of the body's highest heading; the title of the page is level 1.
  public var topHeadingLevel: Int
  /// Stands before every id, so that several bodies can share a page.
  public var idPrefix: String
  /// Stands before the # of the links between text and footnotes: the full address of the page, where the body is
  /// shown in other places too.
  public var pageAddress: String
  /// Whether the page is XHTML, where every tag must be closed.
  public var isXML: Bool

  public init(
    slug: @escaping @Sendable (String) -> String, words: MarkdownWords,
    link: @escaping @Sendable (String) -> LinkTarget = { .address($0) },
    image: @escaping @Sendable (String) -> MarkdownImage? = { MarkdownImage(address: $0) },
    imageSizes: String = "100vw", topHeadingLevel: Int = 2, idPrefix: String = "", pageAddress: String = "",
    isXML: Bool = false
  ) {
    self.slug = slug
    self.words = words
    self.link = link
    self.image = image
    self.imageSizes = imageSizes
    self.topHeadingLevel = topHeadingLevel
    self.idPrefix = idPrefix
    self.pageAddress = pageAddress
    self.isXML = isXML
  }
}

/// A heading as it stands on the page.
public struct Heading: Sendable, Hashable {
  /// From the top level downwards without a jump.
  public let level: Int
  /// Unique among the headings of the body; with the prefix, if there is one.
  public let id: String
  /// Its words, without markup.
  public let text: String
}

/// A body as HTML.
public struct RenderedMarkdown: Sendable, Hashable {
  /// Valid in an HTML5 flow container. Every tag was written by the renderer, none by the author.
  public let html: String
  public let headings: [Heading]
}
