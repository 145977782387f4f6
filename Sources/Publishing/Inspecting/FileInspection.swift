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
  /// Whether a paper, it or one within it, has changes or comments.
  package var isDraft = false
  package var hidden: [Hidden] = []
  /// States of a PDF before it was last saved that can be had back from it, without those that signatures make.
  package var earlierRevisions = 0
  package var signatures = 0
  /// The names of files within it.
  package var embedded: [String] = []
  /// The names of files within it into which nobody can look: of a type that is not published, locked, damaged, or too
  /// deep, or a part of a package of which nobody knows what it holds.
  package var unseen: [String] = []
  package var scripts: Set<Script> = []
  /// Whether a photograph says where it was taken.
  package var hasPlace = false
  /// Whether a PDF holds pictures of pages whose words no program can read.
  package var lacksText = false
  /// The pages of a PDF of text that are pictures, as scanned appendices are.
  package var pagesWithoutText: [Int] = []
  private var findings = Findings()
  /// Whether there was more to be found than is kept.
  package var isCrowded = false

  package init() {}

  package var found: [Found] { findings.all }

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

    /// Whether it may be the fault of the machine at that moment: too many others at work, a full disk.
    var isPassing: Bool { [.slow, .large, .crashing].contains(self) }
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
    case columns(Int, String)
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
    /// What a pivot table was made of.
    case pivot
    case comment
    case properties
    /// A file within it.
    case part(String)
    /// The names of files within it.
    case names
  }

  /// The same thing at several places is found at a few of them.
  package struct Found: Sendable, Hashable, Codable {
    /// Nil for the text of a file without pages.
    package let spot: Spot?
    package let finding: SensitiveFinding
  }
}

extension FileInspection {
  /// Whether nothing was left that nobody looked at.
  var isOfAll: Bool {
    obstacle == nil && !lacksText && pagesWithoutText.isEmpty && !isCrowded && unseen.isEmpty
  }

  /// Looks through a text by lines.
  mutating func look(in text: String, at spot: Spot?) {
    add(findSensitive(in: text), at: spot)
  }

  /// Looks through a text whose lines end where the paper does.
  mutating func look(inWrapped text: String, at spot: Spot?) {
    add(findSensitive(inWrapped: text), at: spot)
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
    if !value.isEmpty { properties.note(property) }
  }

  mutating func add(hidden: Hidden) {
    self.hidden.note(hidden)
  }

  mutating func add(embedded path: String) {
    embedded.note(shownName(of: path))
  }

  mutating func add(unseen path: String) {
    unseen.note(shownName(of: path))
  }

  /// Looks through the name of a file within this one, and those of its folders.
  mutating func look(inName path: String) {
    add(path.split(separator: "/").flatMap { findSensitive(inFileName: $0) }, at: .names)
  }

  /// Takes over what lies in a file within this one.
  mutating func add(_ inner: FileInspection, of path: String) {
    let name = shownName(of: path)
    add(inner.found.map { Found(spot: $0.spot == .names ? .names : .part(name), finding: $0.finding) })
    // The names of who signed it cannot be taken out.
    if inner.signatures == 0 { for property in inner.properties { properties.note(property) } }
    for hidden in inner.hidden { self.hidden.note(hidden) }
    for name in inner.embedded { embedded.note(name) }
    for name in inner.unseen { unseen.note(name) }
    trackedChanges += inner.trackedChanges
    comments += inner.comments
    earlierRevisions += inner.earlierRevisions
    scripts.formUnion(inner.scripts)
    isDraft = isDraft || inner.isDraft
    hasPlace = hasPlace || inner.hasPlace
    lacksText = lacksText || inner.lacksText || !inner.pagesWithoutText.isEmpty
    isCrowded = isCrowded || inner.isCrowded
    switch inner.obstacle {
    case .damaged, .locked: unseen.note(name)
    case .slow, .large, .crashing:
      unseen.note(name)
      // Another time it may be seen.
      obstacle = obstacle ?? inner.obstacle
    case nil: break
    }
  }

  private mutating func add(_ findings: [SensitiveFinding], at spot: Spot?) {
    add(findings.map { Found(spot: spot, finding: $0) })
  }

  private mutating func add(_ more: [Found]) {
    for new in more where !findings.add(new) { isCrowded = true }
  }
}

/// Titles of a table before its headings, at most.
private let mostTitles = 10
/// In characters.
private let longestValue = 100
/// Of what is told by name, far more than is told.
let longestList = 200

extension Array where Element: Equatable {
  /// Appends what is not there yet, up to as much as anybody would read.
  fileprivate mutating func note(_ element: Element) {
    if count < longestList, !contains(element) { append(element) }
  }
}

/// The name of a file within another as it may be told of.
func shownName(of path: String) -> String {
  path.split(separator: "/").map { name in
    covered(String(name), findSensitive(inFileName: name).filter { $0.kind != .secrecy })
  }
  .joined(separator: "/")
}

private func quoted(_ cell: String) -> String {
  "\"\(cell.replacing("\"", with: "'").replacing("\n", with: " "))\""
}
