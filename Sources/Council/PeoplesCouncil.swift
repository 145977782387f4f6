import Vietnamese

/// What the office published, as the site sees it on one day: settings, records and how they are tied.
package final class PeoplesCouncil: Sendable {
  package let settings: CouncilSettings
  /// Today and the time of day, where the council is.
  package let now: WrittenDate
  /// What was published before.
  package let addressBook: AddressBook
  /// How the records became what they are; nil where nobody knows.
  package let history: History?
  package let audience: Audience
  /// The records that are on the site, by address. Withdrawn ones are among them.
  package let records: [Record]
  package let files: FileCatalog
  /// Which files may be on the site.
  private let publicFiles: PublicFiles
  /// What links in bodies lead to, also records that are not on the site today.
  package let links: LinkResolver
  /// The budget tables' figures, by the CSV file's path in content.
  package let tables: [String: BudgetTable]
  /// Published records that are not withdrawn, by kind folder, newest first.
  private let byFolder: [String: [Record]]
  private let byTopic: [String: [Record]]
  private let byPlace: [String: [Record]]
  private let placesOfRecords: [ObjectIdentifier: [String]]
  /// Between published records that are not withdrawn; who names a record, newest first.
  package let relations: Relations
  /// Which records belong together in stories.
  let matters: Matters
  package let rulebook: Rulebook
  package let criteria: [Criterion]
  /// Who signs the site; nobody where it is not signed.
  package let signers: [SiteSigner]
  /// What had to be done by a day, of the records that are on the site.
  package let duties: Duties

  /// - Parameters:
  ///   - records: all that were read, also drafts and those to come.
  ///   - relations: between all of them.
  ///   - now: what is published later is left out for everybody.
  package init(
    settings: CouncilSettings, records: [Record], relations: Relations, files: FileCatalog,
    tables: [String: BudgetTable], rulebook: Rulebook = .empty, criteria: [Criterion] = [],
    addressBook: AddressBook = AddressBook(), signers: [SiteSigner] = [], history: History? = nil,
    now: WrittenDate,
    audience: Audience = .everybody
  ) {
    self.audience = audience
    self.history = history
    let isOnSite = { (record: Record) in audience == .office || record.withholding(at: now) == nil }
    self.settings = settings
    self.files = files
    publicFiles = PublicFiles(records: records, files: files, isOnSite: isOnSite)
    links = LinkResolver(records: records, files: files)
    self.now = now
    self.addressBook = addressBook
    self.tables = tables
    let published = records.filter(isOnSite).sorted { $0.address < $1.address }
    self.records = published
    let current = published.filter { !$0.isWithdrawn }.sorted(by: Self.newestFirst)
    byFolder = Dictionary(grouping: current, by: \.kind.folder)
    var byTopic: [String: [Record]] = [:]
    for record in current {
      for topic in record.common.topics { byTopic[topic, default: []].append(record) }
    }
    self.byTopic = byTopic
    let places = Places(settings.places)
    var byPlace: [String: [Record]] = [:]
    var placesOfRecords: [ObjectIdentifier: [String]] = [:]
    for record in current {
      guard let text = record.placeText else { continue }
      let named = places.named(by: text)
      placesOfRecords[ObjectIdentifier(record)] = named
      for place in named { byPlace[place, default: []].append(record) }
    }
    self.byPlace = byPlace
    self.placesOfRecords = placesOfRecords
    self.relations = Relations(relations, among: current)
    matters = Matters(current, self.relations)
    self.rulebook = rulebook
    self.criteria = criteria
    self.signers = signers
    duties = Duties(current, self.relations, rulebook, now: now, isForAll: audience == .everybody)
  }
}

extension PeoplesCouncil {
  /// Whom a site is made for.
  package enum Audience: Sendable {
    /// All of the site is written: what many pages need is found once for all.
    case everybody
    /// A page now and then, for those who write it: drafts and what is to be published later are on the site too.
    case office
  }

  /// Whether a record that was read is on the site today.
  package func isOnSite(_ record: Record) -> Bool {
    audience == .office || record.withholding(at: now) == nil
  }

  /// Records of a kind, newest first.
  package func records(of kind: Kind) -> [Record] {
    byFolder[kind.folder, default: []]
  }

  /// Records on a topic, newest first.
  package func records(onTopic topic: String) -> [Record] {
    byTopic[topic, default: []]
  }

  /// Records about a village or quarter, newest first.
  package func records(inPlace place: String) -> [Record] {
    byPlace[place, default: []]
  }

  /// The villages or quarters that a record is about, in the order of the settings.
  package func places(of record: Record) -> [String] {
    placesOfRecords[ObjectIdentifier(record), default: []]
  }

  /// The record that a field names, if it is on the site.
  package func target(of field: FieldPath, in record: Record) -> Record? {
    relations.from(record).first { $0.mention.field == field }?.to
  }

  /// Whether a file may be on the site, whoever names it.
  package func isPublic(_ file: ContentFile) -> Bool {
    publicFiles.contains(file)
  }

  /// The files that lie in a record's folder and may be on the site.
  package func ownFiles(of record: Record) -> [ContentFile] {
    record.folder.map { files.files(below: $0).filter(isPublic) } ?? []
  }

  /// The order of lists: by year and date, the newest first; of one day, the highest number first; then by address,
  /// so that it is the same everywhere.
  package static func newestFirst(_ a: Record, _ b: Record) -> Bool {
    if let x = a.year, let y = b.year, x != y { return x > y }
    return switch (a.date, b.date) {
    case (let x?, let y?) where x != y: x > y
    case (.some, nil): true
    case (nil, .some): false
    default:
      a.ordinal == b.ordinal ? a.address < b.address : a.ordinal > b.ordinal
    }
  }
}
