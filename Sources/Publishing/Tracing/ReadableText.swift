import Council
import Foundation
import Markdown
import SensitiveText
import Vietnamese
import WordChanges

/// What people read of a record, as plain words: what two versions have in common here is no change, however it was
/// written.
struct ReadableText: Sendable, Hashable {
  struct Passage: Sendable, Hashable {
    /// The field's Vietnamese label; nil for the text.
    let label: String?
    let text: String
  }

  /// The fields in their order, then the text and where its links lead.
  let passages: [Passage]
  /// The labels of fields in which the office closed something, or that hold what persons may ask it to take away.
  let guarded: Set<String>

  private static let persons: Set = ["contact", "born"]
  /// Told in their own way, or not shown.
  private static let left: Set = ["draft", "disclosures", "aliases", "corrections", "withdrawn"]

  /// Of a record with a single version, whose words nothing is compared with.
  static let nothing = ReadableText(passages: [], guarded: [])

  private init(passages: [Passage], guarded: Set<String>) {
    (self.passages, self.guarded) = (passages, guarded)
  }

  /// - Parameter names: what records and files that are named are called.
  init(of record: Record, _ names: ShownNames) {
    let fields = type(of: record.content).fields.fields
    let values = record.content.values
    var passages: [Passage] = []
    var guarded: Set<String> = []
    for (field, value) in zip(fields, values) where field.isPublic && !Self.left.contains(field.id) {
      guard let value else { continue }
      if value.holdsClosed || Self.persons.contains(field.id) { guarded.insert(field.label) }
      let text = names.text(value, field.type, in: record)
      if !text.isEmpty { passages.append(Passage(label: field.label, text: text)) }
    }
    let body = plainLines(String(record.body))
    if !body.isEmpty { passages.append(Passage(label: nil, text: body)) }
    let links = names.destinations(in: record)
    if !links.isEmpty { passages.append(Passage(label: ChangedPassage.links, text: links)) }
    (self.passages, self.guarded) = (passages, guarded)
  }

  subscript(label: String?) -> String { passages.first { $0.label == label }?.text ?? "" }

  /// Whether both have the same words, however their lines are broken.
  func reads(as other: ReadableText) -> Bool {
    passages.count == other.passages.count
      && zip(passages, other.passages).allSatisfy { a, b in
        a.label == b.label && (a.text == b.text || haveSameWords(a.text, b.text))
      }
  }

  /// All of it, to be searched.
  var whole: String { passages.map(\.text).joined(separator: "\n") }
}

extension Value {
  /// Whether it is a thing that is dealt with behind closed doors, or a list with one.
  fileprivate var holdsClosed: Bool {
    if case .list(let items) = self { items.contains(where: \.isClosed) } else { isClosed }
  }
}
