import Vietnamese

/// The code of a record that was given none, by which it is looked up: the initials of its kind, its year, and the number
/// after the highest one that is taken, such as `kn-2026-015` after `kn-2026-014`.
/// - Parameter taken: the codes that are there, folded; others do no harm.
package func nextCode(of kind: Kind, year: Int?, beside taken: some Sequence<String>) -> String {
  let initials = String(kind.folder.split(separator: "-").compactMap(\.first))
  let stem = "\(initials)-\(year.map(String.init) ?? "")-"
  let numbers = taken.compactMap { code in
    code.hasPrefix(stem) ? Int(code.dropFirst(stem.count).prefix(while: \.isNumber)) : nil
  }
  let next = String((numbers.max() ?? 0) + 1)
  return stem + String(repeating: "0", count: max(0, 3 - next.count)) + next
}

extension Record {
  /// The codes by which it may be looked up: its own, and its file's name.
  package var codes: [String] {
    [String(slug)] + [(content as? Petition)?.code?.folded].compactMap(\.self)
  }
}
