/// How problems are shown.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: place, message, source line with carets, hint.
  case text
  /// GitHub workflow commands, shown at the line of a change.
  case github
  /// One JSON object a line.
  case json
}

/// Turns a diagnostic into lines of text, each ending in a newline.
public struct DiagnosticPrinter: Sendable {
  public let format: DiagnosticFormat
  public let language: Language

  public init(format: DiagnosticFormat = .text, language: Language = .vietnamese) {
    self.format = format
    self.language = language
  }

  /// One after the other. A line that many of them are on is taken apart once.
  public func print(all diagnostics: [Diagnostic]) -> String {
    guard format == .text else { return diagnostics.map(print).joined() }
    var (excerpt, characters): (String?, [Character]) = (nil, [])
    return diagnostics.map { diagnostic in
      if diagnostic.place.excerpt != excerpt {
        excerpt = diagnostic.place.excerpt
        characters = shownCharacters(excerpt)
      }
      return text(diagnostic, characters)
    }.joined()
  }

  public func print(_ diagnostic: Diagnostic) -> String {
    switch format {
    case .text: text(diagnostic, shownCharacters(diagnostic.place.excerpt))
    case .github: github(diagnostic)
    case .json: json(diagnostic)
    }
  }
}

private let errorWord = Localized(vi: "lỗi", en: "error")
private let warningWord = Localized(vi: "cảnh báo", en: "warning")
private let hintWord = Localized(vi: "gợi ý", en: "hint")

// MARK: - Text

/// An excerpt is cut to this many characters around the caret, so that a long paragraph does not fill the screen.
private let excerptWidth = 100

extension DiagnosticPrinter {
  private func shownCharacters(_ excerpt: String?) -> [Character] {
    excerpt?.map { $0 == "\t" ? " " : $0 } ?? []
  }

  /// - Parameter characters: of its excerpt.
  private func text(_ diagnostic: Diagnostic, _ characters: [Character]) -> String {
    let place = diagnostic.place
    let position = place.position
    let severity = (diagnostic.severity == .error ? errorWord : warningWord)[language]
    var lines = [
      "\(place.file):\(position.line):\(position.column): \(severity): "
        + "\(diagnostic.message.text[language]) [\(diagnostic.message.id)]"
    ]
    if place.excerpt != nil {
      let number = String(position.line)
      let (shown, column, length) = window(of: characters, around: position)
      let gutter = String(repeating: " ", count: number.count)
      lines.append("  \(number) | \(shown)")
      lines.append(
        "  \(gutter) | " + String(repeating: " ", count: column - 1) + String(repeating: "^", count: length))
    }
    if let fix = diagnostic.message.fix {
      lines.append("  \(hintWord[language]): \(fix[language])")
    }
    return lines.map { printable($0) + "\n" }.joined()
  }

  /// What came from a file may hold commands to a terminal, or turn the direction of a line around.
  private func printable(_ line: String) -> String {
    let isPlain = { (scalar: Unicode.Scalar) in
      switch scalar.properties.generalCategory {
      case .control: false
      case .format: !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
      default: true
      }
    }
    guard !line.unicodeScalars.allSatisfy(isPlain) else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.map { isPlain($0) ? $0 : "\u{FFFD}" }))
  }

  /// The part of a line that is shown, with the column and length of the stretch in it.
  private func window(
    of characters: [Character], around position: Position
  ) -> (String, column: Int, length: Int) {
    let before = min(position.column - 1, characters.count)
    guard characters.count > excerptWidth else {
      return (String(characters), before + 1, min(position.length, max(1, characters.count - before)))
    }
    let from = max(0, min(before - excerptWidth / 3, characters.count - excerptWidth))
    let to = min(characters.count, from + excerptWidth)
    let lead = from > 0 ? "…" : ""
    let tail = to < characters.count ? "…" : ""
    let column = before - from + 1 + lead.count
    return (lead + String(characters[from..<to]) + tail, column, max(1, min(position.length, to - before)))
  }
}

// MARK: - GitHub

extension DiagnosticPrinter {
  /// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
  private func github(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    var message = diagnostic.message.text[language]
    if let fix = diagnostic.message.fix { message += "\n\(hintWord[language]): \(fix[language])" }
    let properties = [
      "file=\(escapedProperty(place.file))",
      "line=\(place.position.line)",
      "col=\(place.position.column)",
      "endColumn=\(place.position.column + place.position.length)",
      "title=\(escapedProperty(diagnostic.message.id))",
    ]
    return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(escapedData(message))\n"
  }

  private func escapedData(_ text: String) -> String {
    String(
      text.unicodeScalars.flatMap { scalar -> [Character] in
        switch scalar {
        case "%": Array("%25")
        case "\r": Array("%0D")
        case "\n": Array("%0A")
        default: [Character(scalar)]
        }
      })
  }

  private func escapedProperty(_ text: String) -> String {
    String(
      escapedData(text).flatMap { character -> [Character] in
        switch character {
        case ":": Array("%3A")
        case ",": Array("%2C")
        default: [character]
        }
      })
  }
}

// MARK: - JSON

extension DiagnosticPrinter {
  private func json(_ diagnostic: Diagnostic) -> String {
    let fields = [
      ("severity", quoted(diagnostic.severity.rawValue)),
      ("id", quoted(diagnostic.message.id)),
      ("file", quoted(diagnostic.place.file)),
      ("line", String(diagnostic.place.position.line)),
      ("column", String(diagnostic.place.position.column)),
      ("message", quoted(diagnostic.message.text[language])),
      ("hint", diagnostic.message.fix.map { quoted($0[language]) } ?? "null"),
    ]
    return "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}\n"
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
