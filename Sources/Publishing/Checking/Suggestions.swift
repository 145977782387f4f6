import Council
import Diagnostics
import Vietnamese

/// "Did you mean", for references: the names of records that a slip of the fingers would turn into what was typed.
///
/// A slip in a digit leads to another document, so only names with the very digits that were typed are offered. The
/// names are gathered once for all references to the same kinds.
struct Suggestions {
  private let index: ReferenceIndex
  private var names: [[String]: Names] = [:]
  /// By the digits in them.
  private var titles: [[String]: [[String]: [String]]] = [:]

  /// Paths by folded title.
  private var titledPaths: [[String]: [String: [String]]] = [:]

  init(_ index: ReferenceIndex) {
    self.index = index
  }

  /// Names by the digits in them.
  private struct Names {
    let paths: [[String]: [String]]
    let numbers: [[String]: [String]]
  }

  /// What a reference that leads nowhere was meant to be: the path of the one record with that very title, or a name
  /// nearly as it was typed.
  mutating func meant(by text: String, in folders: [String]) -> String? {
    let known = titledPaths[folders] ?? index.paths(byTitleIn: folders)
    titledPaths[folders] = known
    if let paths = known[text.folded], paths.count == 1 { return paths[0] }
    return nearestName(to: text, in: folders)
  }

  /// - Returns: a number for what begins like one (`33/NQ-…`), a path or its last part for anything else.
  private mutating func nearestName(to text: String, in folders: [String]) -> String? {
    let known = names[folders] ?? gather(folders)
    names[folders] = known
    let isNumber = text.first?.isNumber == true && text.contains("/")
    let candidates = (isNumber ? known.numbers : known.paths)[digits(of: text), default: []]
    return nearest(to: text.folded, among: candidates.map(\.folded)).map { candidates[$0] }
  }

  /// - Returns: a record's name that a slip or two would turn into the text; two organizations may differ in little.
  mutating func nearestTitle(to text: String, in folders: [String]) -> String? {
    let known = titles[folders] ?? Dictionary(grouping: index.titles(in: folders), by: digits)
    titles[folders] = known
    let candidates = known[digits(of: text), default: []]
    return nearest(to: text.folded, among: candidates.map(\.folded), slips: 2).map { candidates[$0] }
  }

  private func gather(_ folders: [String]) -> Names {
    let (paths, numbers) = index.names(in: folders)
    return Names(
      paths: Dictionary(grouping: paths, by: digits), numbers: Dictionary(grouping: numbers, by: digits))
  }
}

/// The runs of digits in a text, without zeros in front: 05/2026 and 5-2026 have the same.
func digits(of text: String) -> [String] {
  text.split { !("0"..."9").contains($0) }.map { String($0.drop { $0 == "0" }) }
}
