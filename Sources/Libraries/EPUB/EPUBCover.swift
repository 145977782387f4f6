import XML

/// A cover of words and a code, drawn as SVG: 1200 by 1600 units, readable as a thumbnail.
public struct EPUBCover: Sendable {
  /// Who publishes the book.
  public let publisher: String
  public let title: String
  /// A line below the title.
  public let note: String
  /// A square SVG element with its own `viewBox`, width and height; nil for a cover without a code.
  public let code: (svg: String, side: Int)?
  /// What the code is for.
  public let codeNote: String

  public init(
    publisher: String, title: String, note: String, code: (svg: String, side: Int)?, codeNote: String
  ) {
    self.publisher = publisher
    self.title = title
    self.note = note
    self.code = code
    self.codeNote = codeNote
  }

  /// All that can be read on it.
  var words: String {
    [publisher, title, note, code == nil ? "" : codeNote].filter { !$0.isEmpty }.joined(separator: ". ")
  }

  var svg: String {
    var text = Lines(y: 100)
    text.add(publisher, size: 46, letters: 42, lines: 3, fill: "#fff", weight: 700)
    let band = text.y + 50
    text.y = band + 90
    text.add(title, size: 76, letters: 25, lines: 6, fill: "#1b1815", weight: 700)
    text.y += 30
    text.add(note, size: 42, letters: 46, lines: 2, fill: "#5c554d", weight: 400)
    let side = 460.0
    var picture = ""
    if let code {
      let scale = side / Double(code.side)
      picture = "<g transform=\"translate(100 1020) scale(\(hundredths(scale)))\">\(code.svg)</g>"
      text.y = 1020 + side + 40
      text.add(codeNote, size: 36, letters: 52, lines: 1, fill: "#5c554d", weight: 400)
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1600" width="1200" height="1600">
      <rect width="1200" height="1600" fill="#fcfbf8"/>
      <rect width="1200" height="\(Int(band))" fill="#991b1e"/>
      <rect y="\(Int(band))" width="1200" height="12" fill="#b8860b"/>
      \(picture)
      \(text.markup)</svg>

      """
  }

  private func hundredths(_ number: Double) -> String {
    let value = Int((number * 100).rounded())
    return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
  }
}

/// Lines of text below each other, broken between words by the number of letters.
private struct Lines {
  var y: Double
  var markup = ""

  init(y: Double) { self.y = y }

  mutating func add(_ text: String, size: Int, letters: Int, lines most: Int, fill: String, weight: Int) {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count < letters {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word.count > letters ? word.prefix(letters - 1) + "…" : String(word))
      }
    }
    if lines.count > most { lines[most - 1] += "…" }
    for line in lines.prefix(most) {
      y += Double(size) * 1.3
      markup += """
        <text x="100" y="\(Int(y))" font-family="sans-serif" font-size="\(size)" font-weight="\(weight)" \
        fill="\(fill)">\(line.escapedForXML)</text>

        """
    }
  }
}
