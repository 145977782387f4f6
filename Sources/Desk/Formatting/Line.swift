/// A line of front matter, by the scalars in which YAML counts columns.
struct Line {
  var scalars: [Unicode.Scalar]

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.scalars = Array(scalars)
  }

  init(_ text: String, at indentation: Int = 0) {
    scalars = Array(repeating: " ", count: indentation) + text.unicodeScalars
  }

  var text: String { String(String.UnicodeScalarView(scalars)) }

  var indentation: Int { scalars.prefix { $0 == " " }.count }

  var isBlank: Bool { scalars.allSatisfy(\.isSpaceOrTab) }

  /// Nothing but a comment.
  var isComment: Bool { scalars.first { $0 != " " } == "#" }

  /// The same text further right, or as much further left as it can go.
  func moved(by columns: Int) -> Line {
    if scalars.isEmpty || columns == 0 { return self }
    return columns < 0
      ? Line(scalars.dropFirst(min(-columns, indentation)))
      : Line(Array(repeating: " ", count: columns) + scalars)
  }

  /// A comment so far from the left; a blank line without its spaces.
  func placed(at indentation: Int) -> Line {
    isBlank ? Line("") : moved(by: indentation - self.indentation).trimmed
  }

  /// Without white space at its end.
  var trimmed: Line {
    Line(scalars.reversed().drop(while: \.isSpaceOrTab).reversed())
  }

  /// What stands behind so many scalars, without white space at its end.
  func text(from column: Int) -> String { Line(scalars.dropFirst(column)).trimmed.text }
}

extension Unicode.Scalar {
  var isSpaceOrTab: Bool { self == " " || self == "\t" }
}
