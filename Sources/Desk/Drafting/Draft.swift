import Council
import Vietnamese

/// A new record before it is a file.
package struct Draft: Sendable {
  package let kind: any RecordKind.Type
  package var form: Form

  package init(_ kind: any RecordKind.Type, settings: CouncilSettings?) {
    self.kind = kind
    form = Form(kind, settings: settings)
  }

  /// The file's text: front matter, and room for what follows.
  package var text: String {
    "---\n\(form.text)---\n\n"
  }
}

extension Draft {
  /// Where the record would lie, below the content folder: by year where its kind goes by years, under its number,
  /// its code or its title.
  /// - Parameter taken: the paths that are there.
  package func path(beside taken: Set<String>) -> String {
    let name = text(of: "number")?.folded ?? code(beside: taken)
    if let name, !name.isEmpty { return path(named: name) }
    let title = (text(of: "name") ?? text(of: "title") ?? "").slug
    let names = [title] + (2...999).map { "\(title)-\($0)" }
    return names.map(path(named:)).first { !isTaken($0, taken) } ?? path(named: title)
  }

  /// - Parameter name: as somebody wrote it, with or without `.md`.
  package func path(named name: String) -> String {
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    return "\(folder)/\(stem.folded).md"
  }

  /// Whether a record has that address already, also one with files of its own.
  package func isTaken(_ path: String, _ taken: Set<String>) -> Bool {
    taken.contains(path) || taken.contains(path.dropLast(3) + "/index.md")
  }

  private var folder: String {
    let kind = self.kind.kind
    guard !kind.isBare, !kind.isDirectory, let record = self.kind.init(.object(form.values)),
      let year = record.listYear
    else { return kind.folder }
    return "\(kind.folder)/\(year)"
  }

  /// The given code, or the next one: `kn-2026-015` after `kn-2026-014`. Nil for kinds that have no codes.
  private func code(beside taken: Set<String>) -> String? {
    guard form.fields["code"] != nil else { return nil }
    if let code = text(of: "code") { return code.folded }
    let initials = kind.kind.folder.split(separator: "-").compactMap(\.first)
    let year = folder.split(separator: "/").last.map(String.init) ?? ""
    let stem = "\(String(initials))-\(year)-"
    let numbers = taken.compactMap { path -> Int? in
      let rest = path.dropFirst(folder.count + 1 + stem.count)
      return path.hasPrefix("\(folder)/\(stem)") ? Int(rest.prefix(while: \.isNumber)) : nil
    }
    let next = String((numbers.max() ?? 0) + 1)
    return stem + String(repeating: "0", count: max(0, 3 - next.count)) + next
  }

  private func text(of id: String) -> String? {
    guard case .text(let text)? = form.values[id] else { return nil }
    return text
  }
}

extension String {
  /// Folded, and no longer than an address is comfortable, cut between words.
  fileprivate var slug: String {
    let whole = folded
    guard whole.count > 60 else { return whole.isEmpty ? "bai-moi" : whole }
    let cut = whole.prefix(60)
    return String(cut[..<(cut.lastIndex(of: "-") ?? cut.endIndex)])
  }
}
