import Council

/// The records that the lists of their kinds show: all that are on the site, also withdrawn ones, so that none goes
/// missing without a word.
struct ListedRecords: Sendable {
  private let byFolder: [String: [Record]]
  private let years: [String: Set<Int>]
  /// The kinds that have lists and feeds: those of which there are records.
  let kinds: [Kind]
  /// Withdrawn records, as others name them.
  private let withdrawn: ReferenceIndex

  init(_ council: PeoplesCouncil) {
    let byFolder = Dictionary(
      grouping: council.records.sorted(by: PeoplesCouncil.newestFirst), by: \.kind.folder)
    self.byFolder = byFolder
    years = byFolder.mapValues { Set($0.map { $0.year ?? undated }) }
    kinds = Kind.all.map { $0.kind }.filter { !$0.isBare && byFolder[$0.folder] != nil }
    withdrawn = ReferenceIndex(council.records.filter(\.isWithdrawn))
  }

  /// Newest first.
  subscript(kind: Kind) -> [Record] {
    byFolder[kind.folder, default: []]
  }

  /// Whether anything takes place or was to, withdrawn or not.
  var hasOccasions: Bool {
    Kind.all.contains { $0 is any Occasion.Type && byFolder[$0.kind.folder] != nil }
  }

  func has(year: Int, of kind: Kind) -> Bool {
    years[kind.folder]?.contains(year) == true
  }

  /// The withdrawn record that a reference means.
  func withdrawn(_ reference: Reference, of kind: Kind) -> Record? {
    guard case .found(let record) = withdrawn.resolve(reference.text, in: [kind.folder]) else { return nil }
    return record
  }
}
