import WordChanges

/// A part of a record of which words were added or removed.
package struct ChangedPassage: Sendable, Hashable {
  /// The field's Vietnamese label, or `links`; nil for the text.
  package let label: String?
  package let words: WordChanges

  /// The label under which it is told where the links of the text lead.
  package static let links = "Liên kết"

  package init(label: String?, words: WordChanges) {
    (self.label, self.words) = (label, words)
  }
}
