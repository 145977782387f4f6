import WordChanges

/// A part of a record of which words were added or removed.
package struct ChangedPassage: Sendable, Hashable {
  /// The field's Vietnamese label; nil for the text.
  package let label: String?
  package let words: WordChanges

  package init(label: String?, words: WordChanges) {
    (self.label, self.words) = (label, words)
  }
}
