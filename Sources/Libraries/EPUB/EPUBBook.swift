import XML

/// A book in EPUB 3.3 (https://www.w3.org/TR/epub-33/): its parts in reading order, a cover, a table of contents.
///
///     let book = EPUBBook(about: metadata, cover: cover, parts: parts, style: css, words: words)
///     for file in book.files { … }      // in this order into a ZIP archive, the first one stored
///
/// Pictures are named, and put into the archive by whoever makes it.
public struct EPUBBook: Sendable {
  public let about: EPUBMetadata
  public let cover: EPUBCover
  public let parts: [Part]
  public let pictures: [Picture]
  /// A style sheet for all parts.
  public let style: String
  public let words: Words

  /// A document of the book.
  public struct Part: Sendable {
    /// Its file's name without the ending, plain ASCII letters, digits and hyphens, unique in the book.
    public let name: String
    /// As the table of contents has it.
    public let title: String
    /// What stands in its `<body>`: XHTML, each tag closed.
    public let body: String
    /// Places in it that the table of contents names: ids and titles.
    public let places: [(id: String, title: String)]
    /// Under which heading the table of contents has it; parts under one heading follow each other.
    public let group: String?

    public init(
      _ name: String, title: String, body: String, places: [(id: String, title: String)] = [],
      group: String? = nil
    ) {
      self.name = name
      self.title = title
      self.body = body
      self.places = places
      self.group = group
    }
  }

  /// A picture that parts show.
  public struct Picture: Sendable, Hashable {
    /// Its path as parts give it: `pictures/1.png`.
    public let path: String
    public let mediaType: String

    public init(path: String, mediaType: String) {
      self.path = path
      self.mediaType = mediaType
    }

    /// Its name in the archive.
    public var archiveName: String { "\(folder)/\(path)" }
  }

  /// What the book itself says, in its language.
  public struct Words: Sendable {
    /// "Trang bìa".
    public let cover: String
    /// "Mục lục".
    public let contents: String

    public init(cover: String, contents: String) {
      self.cover = cover
      self.contents = contents
    }
  }

  public init(
    about: EPUBMetadata, cover: EPUBCover, parts: [Part], pictures: [Picture] = [], style: String,
    words: Words
  ) {
    self.about = about
    self.cover = cover
    self.parts = parts
    self.pictures = pictures
    self.style = style
    self.words = words
  }
}

extension EPUBBook {
  /// A file of the book's archive.
  public struct File: Sendable {
    public let name: String
    public let text: String
    /// Whether it must stand in the archive as it is: so does the first one, by which a book is known.
    public let isStored: Bool

    init(_ name: String, _ text: String, isStored: Bool = false) {
      self.name = name
      self.text = text
      self.isStored = isStored
    }
  }

  /// All files but the pictures, in the order in which the archive has them.
  public var files: [File] {
    [
      File("mimetype", "application/epub+zip", isStored: true),
      File("META-INF/container.xml", container),
      File("\(folder)/package.opf", package), File("\(folder)/nav.xhtml", navigation),
      File("\(folder)/cover.svg", cover.svg), File("\(folder)/cover.xhtml", coverPage),
      File("\(folder)/style.css", style),
    ] + parts.map { File("\(folder)/\($0.name).xhtml", page($0.title, "<body>\n\($0.body)</body>")) }
  }

  private var container: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="\(folder)/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
    </container>

    """
  }

  private var coverPage: String {
    page(
      words.cover,
      """
      <body class="cover" epub:type="cover">
      <p><img src="cover.svg" alt="\(cover.words.escapedForXML)"/></p>
      </body>
      """)
  }

  func page(_ title: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
    lang="\(about.language)" xml:lang="\(about.language)">
    <head>
    <title>\(title.escapedForXML)</title>
    <link rel="stylesheet" href="style.css"/>
    </head>
    \(body)
    </html>

    """
  }
}

/// The folder in the archive that holds the book.
private let folder = "EPUB"
