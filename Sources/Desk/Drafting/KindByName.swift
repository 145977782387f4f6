import Council
import Diagnostics
import Vietnamese

extension Kind {
  /// The kind that somebody means: by its folder, label or English id, however spelt.
  /// - Throws: the message that says what there is.
  package static func named(_ word: String) throws(UnknownKind) -> any RecordKind.Type {
    let names = all.flatMap { type in
      [type.kind.folder, type.kind.label.folded, type.kind.id.folded].map { (name: $0, type: type) }
    }
    if let found = names.first(where: { $0.name == word.folded }) { return found.type }
    let near = nearest(to: word.folded, among: names.map(\.name)).map { names[$0].type.kind.folder }
    throw UnknownKind(message: .unknownKind(word, meant: near, known: all.map { $0.kind.folder }))
  }
}

package struct UnknownKind: Error {
  package let message: Message
}

extension Message {
  fileprivate static func unknownKind(_ word: String, meant: String?, known: [String]) -> Message {
    let list = known.joined(separator: "; ")
    return Message(
      "unknown-kind",
      Localized(vi: "không có loại bài nào tên «\(word)»", en: "there is no kind of record “\(word)”"),
      fix: meant.map(didYouMean) ?? Localized(vi: "các loại: \(list)", en: "the kinds are: \(list)"))
  }
}
