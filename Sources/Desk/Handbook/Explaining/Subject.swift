import Council
import Diagnostics
import Vietnamese

/// What `explain` can say more about.
package enum Subject: Sendable {
  case problem(Explanation)
  case kind(any RecordKind.Type)
  case settings(SettingsFile)
  case file(PlainFile)
  /// A field of a kind or a file of settings, or one within it; with what it belongs to, outermost first.
  case field(FieldDeclaration, of: [String])
  /// A field by its name alone: each form that it has, with the kinds that have it so.
  case shared([(field: FieldDeclaration, kinds: [any RecordKind.Type])])

  /// - Parameter word: a problem's id (`missing-field`), a kind (`nghi-quyet`), a field of one
  ///   (`nghi-quyet.nguoi-ky.chuc-vu`) or its name alone (`Ngày ban hành`), in any spelling.
  package init?(_ word: String) {
    if let problem = Explanation.all.first(where: { $0.id == word.folded }) {
      self = .problem(problem)
      return
    }
    let parts = word.split(separator: ".").map(\.folded).filter { $0 != "yaml" }
    guard let first = parts.first else { return nil }
    guard let top = Self.top(first) else {
      let forms = parts.count == 1 ? Self.forms(ofField: first) : []
      if let file = PlainFile.named(word), forms.isEmpty || word.folded != file.name {
        self = .file(file)
        return
      }
      guard !forms.isEmpty else { return nil }
      self = .shared(forms)
      return
    }
    self = top
    var (set, names) = (top.fields, [top.name])
    for part in parts.dropFirst() {
      guard let fields = set, let field = fields.index(ofKey: part).map({ fields.fields[$0] }) else {
        return nil
      }
      self = .field(field, of: names)
      set = field.type.fields
      names.append(field.label)
    }
  }

  private static func top(_ word: String) -> Subject? {
    if let kind = Kind.all.first(where: {
      [$0.kind.folder, $0.kind.label.folded, $0.kind.id.folded].contains(word)
    }) {
      return .kind(kind)
    }
    return SettingsFile.all.first { $0.name == word }.map { .settings($0) }
  }

  private static func forms(
    ofField key: String
  ) -> [(field: FieldDeclaration, kinds: [any RecordKind.Type])] {
    var forms: [(field: FieldDeclaration, kinds: [any RecordKind.Type])] = []
    for kind in Kind.all {
      guard let field = kind.fields.index(ofKey: key).map({ kind.fields.fields[$0] }) else { continue }
      let duty = { (kind: any RecordKind.Type) in FieldWords(field, alternatives: kind.alternatives).duty }
      let known = forms.firstIndex {
        $0.field.id == field.id && $0.field.help == field.help && $0.field.isRequired == field.isRequired
          && duty($0.kinds[0]) == duty(kind)
      }
      if let known { forms[known].kinds.append(kind) } else { forms.append((field, [kind])) }
    }
    return forms
  }

  private var fields: FieldSet? {
    switch self {
    case .problem, .shared, .file: nil
    case .kind(let kind): kind.fields
    case .settings(let file): file.fields
    case .field(let field, _): field.type.fields
    }
  }

  private var name: String {
    switch self {
    case .problem(let explanation): explanation.id
    case .kind(let kind): kind.kind.label
    case .settings(let file): file.path
    case .file(let file): file.path
    case .field(let field, _): field.label
    case .shared(let forms): forms[0].field.label
    }
  }

  /// The word that was probably meant by one that means nothing.
  package static func nearest(to word: String) -> String? {
    let parts = word.split(separator: ".", maxSplits: 1).map(\.folded)
    var words = Explanation.all.map(\.id) + Kind.all.map { $0.kind.folder } + SettingsFile.all.map(\.name)
    words += PlainFile.all.map(\.path)
    words += Kind.all.flatMap { $0.fields.fields.map(\.label.folded) }
    if parts.count == 2, let fields = top(parts[0])?.fields {
      words = fields.fields.map { "\(parts[0]).\($0.label.folded)" }
    }
    return Suggestions(words).nearest(to: parts.joined(separator: ".")).map { words[$0] }
  }
}

extension FieldType {
  /// The fields of which a value, or an item of a list, is made.
  var fields: FieldSet? {
    switch self {
    case .object(let set, _), .list(.object(let set, _)): set
    default: nil
    }
  }
}
