/// The custom properties at the root of a style sheet, as its first two `:root` blocks give them, by day and by night:
///
///     :root {
///       /* Nền */
///       --paper: #fbfaf7; /* nền trang */
///     }
///
/// A comment on a line of its own names a group, one behind a property says what it is for. They are read from the
/// sheet itself, so that the page that shows them never says what no longer holds.
struct StyleTokens: Sendable {
  struct Token: Equatable, Sendable {
    /// With its hyphens: `--paper`.
    let name: String
    let use: String
    let day: String
    /// The same as by day where the night does not change it.
    let night: String

    var isSameByNight: Bool { day == night }
  }

  struct Group: Equatable, Sendable {
    let title: String
    let tokens: [Token]
  }

  let groups: [Group]

  /// - Parameter sheet: CSS, one property a line. Of any other there are no tokens.
  init(_ sheet: String) {
    let blocks = Self.blocks(of: sheet)
    guard let day = blocks.first else {
      groups = []
      return
    }
    let night = Dictionary(
      (blocks.dropFirst().first ?? []).compactMap(Self.property).map { ($0.name, $0.value) },
      uniquingKeysWith: { _, last in last })
    var groups: [(title: String, tokens: [Token])] = []
    for line in day {
      if line.hasPrefix("/*"), line.hasSuffix("*/") {
        groups.append((Self.comment(line), []))
      } else if let (name, value, use) = Self.property(line) {
        if groups.isEmpty { groups.append(("", [])) }
        groups[groups.count - 1].tokens.append(
          Token(name: name, use: use, day: value, night: night[name] ?? value))
      }
    }
    self.groups = groups.map { Group(title: $0.title, tokens: $0.tokens) }
  }

  var tokens: [Token] { groups.flatMap(\.tokens) }
}

extension StyleTokens {
  /// The lines within each `:root { … }`, without the spaces at their ends.
  private static func blocks(of sheet: String) -> [[Substring]] {
    var blocks: [[Substring]] = []
    var isInside = false
    for line in sheet.split(separator: "\n").map(\.trimmed) {
      if line == ":root {" {
        blocks.append([])
        isInside = true
      } else if line.hasPrefix("}") {
        isInside = false
      } else if isInside {
        blocks[blocks.count - 1].append(line)
      }
    }
    return blocks
  }

  /// `--s1: .25rem; /* … */`
  private static func property(_ line: Substring) -> (name: String, value: String, use: String)? {
    guard line.hasPrefix("--"), let colon = line.firstIndex(of: ":"), let end = line.firstIndex(of: ";"),
      colon < end
    else { return nil }
    let value = line[line.index(after: colon)..<end].trimmed
    return (String(line[..<colon]), String(value), comment(line[end...].dropFirst().trimmed))
  }

  private static func comment(_ text: Substring) -> String {
    guard text.hasPrefix("/*"), text.hasSuffix("*/"), text.count >= 4 else { return "" }
    return String(text.dropFirst(2).dropLast(2).trimmed)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return self[start..<end]
  }
}
