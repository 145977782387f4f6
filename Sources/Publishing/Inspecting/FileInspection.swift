import SensitiveText

/// What lies inside a file beside what one sees of it, and what in its text is not for everybody's eyes.
package struct FileInspection: Sendable, Hashable, Codable {
  /// Why it was not looked at, or not all of it.
  package var obstacle: Obstacle?
  package var properties: [Property] = []
  /// Words put in or taken out that can still be told apart.
  package var trackedChanges = 0
  /// Comments of readers, notes in cells and of speakers.
  package var comments = 0
  package var hidden: [Hidden] = []
  /// States of a PDF before it was last saved that can be had back from it, without those that signatures make.
  package var earlierRevisions = 0
  package var signatures = 0
  /// The names of files within it.
  package var embedded: [String] = []
  package var scripts: Set<Script> = []
  /// Whether a photograph says where it was taken.
  package var hasPlace = false
  /// Whether a PDF holds pictures of pages whose words no program can read.
  package var lacksText = false
  package var found: [Found] = []

  package init() {}

  package enum Obstacle: String, Error, Sendable, Hashable, Codable {
    case damaged
    /// It opens with a password only.
    case locked
    /// A tool was ended since it took too long.
    case slow
    /// It unfolds to more than is looked at.
    case large
    /// A tool did not bear it.
    case crashing
  }

  /// What a program noted of people.
  package struct Property: Sendable, Hashable, Codable {
    package enum Role: String, Sendable, Hashable, Codable {
      case author, editor, manager, printer, company
    }

    package let role: Role
    package let value: String
  }

  package enum Hidden: Sendable, Hashable, Codable {
    case sheet(String)
    /// How many, and in which sheet.
    case rows(Int, String)
    /// From 1.
    case slide(Int)
    case text
  }

  package enum Script: String, Sendable, Hashable, Codable {
    case macro, javaScript, launch
  }

  /// Where in a file something stands; pages and slides are counted from 1.
  package enum Spot: Sendable, Hashable, Codable {
    case page(Int)
    case sheet(String)
    case slide(Int)
    case comment
    case properties
    /// A file within it.
    case part(String)
  }

  package struct Found: Sendable, Hashable, Codable {
    /// Nil for the text of a file without pages.
    package let spot: Spot?
    package let finding: SensitiveFinding
  }
}

extension FileInspection {
  /// Looks through a text by lines.
  mutating func look(in text: String, at spot: Spot?) {
    add(findSensitive(in: text), at: spot)
  }

  /// Looks through a table, in which the fullest of the first rows says what stands in the columns.
  mutating func look(inTable rows: [[String]], at spot: Spot?) {
    look(in: rows.map { $0.joined(separator: "  ") }.joined(separator: "\n"), at: spot)
    let counts = rows.prefix(mostTitles).map { $0.count { !$0.isEmpty } }
    guard let most = counts.max(), most > 1, let heading = counts.firstIndex(of: most) else { return }
    let table = rows[heading...].map { cells in cells.map(quoted).joined(separator: ",") }
    add(findSensitive(inTable: table.joined(separator: "\n")), at: spot)
  }

  mutating func look(inCSV text: String) {
    add(findSensitive(inTable: text), at: nil)
  }

  mutating func add(_ property: Property.Role, _ value: String) {
    let value = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let property = Property(role: property, value: String(value.prefix(longestValue)))
    if !value.isEmpty, !properties.contains(property) { properties.append(property) }
  }

  mutating func add(hidden: Hidden) {
    if !self.hidden.contains(hidden) { self.hidden.append(hidden) }
  }

  /// Takes over what lies in a file within this one.
  mutating func add(_ inner: FileInspection, of name: String) {
    for found in inner.found { add([found.finding], at: .part(name)) }
    scripts.formUnion(inner.scripts)
    hasPlace = hasPlace || inner.hasPlace
    if obstacle == nil, inner.obstacle == .large || inner.obstacle == .slow { obstacle = inner.obstacle }
  }

  private mutating func add(_ findings: [SensitiveFinding], at spot: Spot?) {
    for finding in findings {
      let isKnown = found.contains {
        $0.spot == spot && $0.finding.kind == finding.kind && $0.finding.text == finding.text
      }
      if !isKnown, found.count < mostFound || finding.kind == .secrecy && found.count < 2 * mostFound {
        found.append(Found(spot: spot, finding: finding))
      }
    }
  }
}

/// Titles of a table before its headings, at most.
private let mostTitles = 10
/// Of more, nobody would read the list.
private let mostFound = 200
/// In characters.
private let longestValue = 100

private func quoted(_ cell: String) -> String {
  "\"\(cell.replacing("\"", with: "'").replacing("\n", with: " "))\""
}
