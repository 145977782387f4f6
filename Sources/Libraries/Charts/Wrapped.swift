/// A text on several lines, broken at its spaces; never at a no-break space.
struct Wrapped {
  let whole: String
  private(set) var lines: [String] = []
  /// The last line ends in `…` because not all of the text found room.
  private(set) var isCut = false
  /// A word was longer than a line and goes on in the next one.
  private(set) var isBroken = false

  var height: Double { Double(lines.count) * Drawing.lineHeight }

  /// - Parameters:
  ///   - width: of a line, in units.
  ///   - most: as many lines as there may be.
  init(_ text: String, width: Double, lines most: Int, bold: Bool = false) {
    let words = text.split { $0 == " " || $0.isNewline || $0 == "\t" }.map(String.init)
    whole = words.joined(separator: " ")
    let space = " ".width(bold: bold)
    var line = ""
    var filled = 0.0
    for word in words {
      let wordWidth = word.width(bold: bold)
      if !line.isEmpty, filled + space + wordWidth <= width {
        line += " \(word)"
        filled += space + wordWidth
        continue
      }
      if !line.isEmpty { lines.append(line) }
      (line, filled) = (word, wordWidth)
      while filled > width, line.count > 1 {
        let head = line.head(width: width, bold: bold)
        lines.append(head)
        line.removeFirst(head.count)
        filled = line.width(bold: bold)
        isBroken = true
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return }
    isCut = true
    lines.removeLast(lines.count - most)
    guard let last = lines.popLast() else { return }
    // Cut at a space unless that leaves next to nothing.
    let room = width - "…".width(bold: bold)
    var head = last.width(bold: bold) <= room ? last : last.head(width: room, bold: bold)
    if head.count < last.count, let space = head.lastIndex(of: " "), head[..<space].count * 2 > head.count {
      head = String(head[..<space])
    }
    lines.append(head + "…")
  }

  /// The widest line, in units.
  func width(bold: Bool = false) -> Double {
    lines.map { $0.width(bold: bold) }.max() ?? 0
  }
}

extension String {
  /// As many letters as fit, and at least one.
  fileprivate func head(width: Double, bold: Bool) -> String {
    var head = ""
    var filled = 0.0
    for letter in self {
      filled += String(letter).width(bold: bold)
      guard head.isEmpty || filled <= width else { break }
      head.append(letter)
    }
    return head
  }
}
