/// A stretch of one line. Lines and columns count from 1; columns count what a reader sees as characters.
public struct Position: Sendable, Hashable, Comparable {
  public let line: Int
  public let column: Int
  /// In characters, at least 1.
  public let length: Int

  /// The first character of a file, for problems of the file as a whole.
  public static let start = Position(line: 1, column: 1)

  public init(line: Int, column: Int, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  public static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column, a.length) < (b.line, b.column, b.length)
  }

  /// The same stretch in a file in which this text begins `lines` lines further down.
  public func moved(down lines: Int) -> Position {
    Position(line: line + lines, column: column, length: length)
  }
}

/// Where a problem stands: a file as the reader knows it, and the stretch and text of the line if there is one.
public struct Place: Sendable, Hashable {
  public let file: String
  public let position: Position
  /// The text of the line, for the excerpt; nil for files that are no text.
  public let excerpt: String?

  public init(file: String, position: Position = .start, excerpt: String? = nil) {
    self.file = file
    self.position = position
    self.excerpt = excerpt
  }

  /// A place in a text at hand, from which the excerpt is taken.
  public init(file: String, position: Position, in text: String) {
    self.init(file: file, position: position, excerpt: line(position.line, of: text))
  }

  /// Without the excerpt, which may be long and is nearly always the same at the same place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(position)
  }
}

/// Over the bytes: a file may have as many problems as lines, and each asks anew.
private func line(_ number: Int, of text: String) -> String? {
  guard number > 0 else { return nil }
  let lineFeed = UInt8(ascii: "\n")
  return text.utf8.withContiguousStorageIfAvailable { bytes -> String? in
    var rest = bytes[...]
    for _ in 1..<number {
      guard let end = rest.firstIndex(of: lineFeed) else { return nil }
      rest = rest[(end + 1)...]
    }
    return String(decoding: rest.prefix { $0 != lineFeed }, as: UTF8.self)
  } ?? nil
}
