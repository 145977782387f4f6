/// What git knows of how the records came to be as they are.
package struct History: Sendable, Hashable {
  /// From which moment on it is known, in seconds since 1970; nil where it is known from the beginning.
  package let knownSince: Int?
  private let records: [String: RecordHistory]
  /// What was on the site and is no more, without a word: neither moved nor withdrawn.
  package let vanished: [Vanished]

  /// Something that was on the site once. What it was is not said: the office may have had to take it away.
  package struct Vanished: Sendable, Hashable {
    package let id: String
    package let moment: Int
    package let kind: Kind

    package init(id: String, moment: Int, kind: Kind) {
      (self.id, self.moment, self.kind) = (id, moment, kind)
    }
  }

  /// - Parameter records: by address.
  package init(knownSince: Int? = nil, records: [String: RecordHistory], vanished: [Vanished] = []) {
    (self.knownSince, self.records, self.vanished) = (knownSince, records, vanished)
  }

  /// Nil for a record that git does not have yet.
  package subscript(record: Record) -> RecordHistory? { records[record.address] }
}

/// What became of one record on the site.
package struct RecordHistory: Sendable, Hashable {
  /// When it was first on the site, in seconds since 1970; nil where that was before anything is known.
  package let firstPublished: Int?
  /// The oldest first.
  package let changes: [RecordChange]

  package init(firstPublished: Int?, changes: [RecordChange]) {
    (self.firstPublished, self.changes) = (firstPublished, changes)
  }

  /// What came after it was first published.
  package var later: [RecordChange] { changes.filter { $0.what != .published } }
}

/// One change of what people read.
package struct RecordChange: Sendable, Hashable {
  package enum What: Sendable, Hashable {
    /// For the first time.
    case published
    case revised
    case withdrawn
    /// Taken from the site for a while, without being withdrawn.
    case hidden
    /// After it had been withdrawn or hidden.
    case publishedAgain
  }

  /// The same for as long as git's history is: the beginning of the commit's name.
  package let id: String
  /// In seconds since 1970, as the commit says.
  package let moment: Int
  package let what: What
  /// What was changed in the words, in the order of the page.
  package let passages: [ChangedPassage]
  /// Whether there is more that must not be shown: personal data that was declared, words that were withdrawn or perhaps
  /// refused.
  package let isKeptBack: Bool
  /// What the office says of it.
  package let corrections: [Correction]
  /// Paths in content of files that have other bytes since.
  package let replacedFiles: [String]

  package init(
    id: String, moment: Int, what: What, passages: [ChangedPassage] = [], isKeptBack: Bool = false,
    corrections: [Correction] = [], replacedFiles: [String] = []
  ) {
    (self.id, self.moment, self.what) = (id, moment, what)
    (self.passages, self.isKeptBack) = (passages, isKeptBack)
    (self.corrections, self.replacedFiles) = (corrections, replacedFiles)
  }
}
