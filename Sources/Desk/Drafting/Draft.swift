import Council
import Diagnostics
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

  /// The fields at which problems of the text stand, each once.
  package func fields(at problems: [Diagnostic]) -> [FieldDeclaration] {
    let given = form.given
    let lines = Set(problems.map(\.place.position.line)).sorted()
    // Above the first field stands the line that opens the front matter.
    return lines.compactMap { given.indices.contains($0 - 2) ? given[$0 - 2] : nil }
  }

  /// By what records of its kind are told apart, as far as it is given.
  package var identity: [FieldDeclaration] {
    let ids = ["number", "code", "name", "title"]
    return ids.compactMap { form.values[$0] == nil ? nil : form.fields[$0] }.prefix(1) + []
  }
}

extension Draft {
  /// Where the record would lie, below the content folder: by year where its kind goes by years, under its number,
  /// its code or its title.
  /// - Parameters:
  ///   - taken: the paths that are there.
  ///   - codes: the codes of records of its kind, folded.
  package func path(beside taken: Set<String>, codes: some Sequence<String>) -> String {
    let name = text(of: "number")?.folded ?? code(beside: codes)
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
    guard !kind.isBare, !kind.isDirectory, let year else { return kind.folder }
    return "\(kind.folder)/\(year)"
  }

  private var year: Int? { kind.init(.object(form.values))?.listYear }

  /// The given code, or the next one. Nil for kinds that have no codes.
  private func code(beside taken: some Sequence<String>) -> String? {
    guard form.fields["code"] != nil else { return nil }
    return text(of: "code")?.folded ?? nextCode(of: kind.kind, year: year, beside: taken)
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
