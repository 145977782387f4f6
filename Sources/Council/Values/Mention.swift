import Vietnamese

/// A text that stands for something, kept as the clerk typed it.
package protocol TypedText: FieldValue, Hashable {
  var text: String { get }
  init(_ text: String)
}

extension TypedText {
  package init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self.init(text)
  }

  package var value: Value? { text.isEmpty ? nil : .text(text) }
}

/// Another record, as the clerk named it: by path, by the path's last part, or by a document's number.
package struct Reference: TypedText {
  package static var fieldType: FieldType { .reference([]) }
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

/// A record that is meant by its name, such as a deputy or an organization; or as a reference, or words only.
package struct Name: TypedText {
  package static var fieldType: FieldType { .named([]) }
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

/// The name of a file, relative to the record's folder, or below `tep/`.
package struct FileName: TypedText {
  package static var fieldType: FieldType { .file }
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

/// A legal basis: mostly an instrument of somebody else, so words that need not be a record of this site.
package struct Citation: TypedText {
  package static var fieldType: FieldType { .citation }
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

/// A document that belongs to something: a file, a record, or words where it is not on this site.
package struct Paper: TypedText {
  package static var fieldType: FieldType { .paper }
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// What a paper's text is meant to be. A file has a file type's ending; a reference has no spaces, or begins
  /// with a number and a stroke (33/NQ-HĐND); anything else is words.
  package enum Meaning: Sendable {
    case file, record, words
  }

  package var meaning: Meaning {
    if FileType(ofName: text) != nil { return .file }
    if text.hasSuffix(".md") { return .record }
    let number = text.prefix { $0.isNumber }
    let looksLikeNumber = !number.isEmpty && text.dropFirst(number.count).first == "/"
    return looksLikeNumber || (text.contains("/") && !text.contains(" ")) ? .record : .words
  }
}

/// A record or a file that a record names in its front matter, with the field in which it does.
package struct Mention: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A record of one of these folders, of any where the list is empty.
    case record(folders: [String])
    /// A record of one of these folders by its name; words where there is none.
    case name(folders: [String])
    /// An instrument among the words of a legal basis.
    case citation
    case file
  }

  package let kind: Kind
  /// The ids of the fields, outermost first, with the indices of list items between them.
  package let field: FieldPath
  package let text: String

  package init(_ kind: Kind, in field: FieldPath, _ text: String) {
    self.kind = kind
    self.field = field
    self.text = text
  }
}

/// The way from a record to a value within it: `agenda`, 2, `vote`, `for`.
package struct FieldPath: Sendable, Hashable {
  package enum Step: Sendable, Hashable {
    case field(String)
    case item(Int)
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) {
    self.steps = steps
  }

  package static func + (path: FieldPath, step: Step) -> FieldPath {
    FieldPath(path.steps + [step])
  }

  /// The fields without the items of lists between them: `agenda.documents.file`.
  package var name: String {
    steps.compactMap { step in
      if case .field(let id) = step { id } else { nil }
    }.joined(separator: ".")
  }

  /// The outermost field.
  package var root: String {
    guard case .field(let id)? = steps.first else { return "" }
    return id
  }

  /// The innermost field.
  package var leaf: String {
    for case .field(let id) in steps.reversed() { return id }
    return ""
  }
}
