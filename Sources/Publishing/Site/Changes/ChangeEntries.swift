import Council
import Vietnamese

/// One line of what was changed on the site.
enum ChangeEntry: Sendable {
  case one(SiteChange)
  case together(FirstPublications)

  /// The day and minute; of several, those of the newest.
  var date: WrittenDate {
    switch self {
    case .one(let change): change.date
    case .together(let group): group.date
    }
  }

  /// Of how many changes it tells.
  var count: Int {
    switch self {
    case .one: 1
    case .together(let group): group.records.count
    }
  }
}

/// What was put on the site on one day, of one kind: an office that begins brings hundreds at once.
struct FirstPublications: Sendable {
  let kind: Kind
  let date: WrittenDate
  /// The newest first.
  let records: [Record]

  /// As many as this are told one by one.
  static let mostAlone = 5
  /// How many are named; the kind's list has them all.
  static let mostNamed = 20

  /// The same when more of the day have come.
  var id: String { "dua-len-\(kind.folder)-\(date.dayOnly.iso)" }
  var named: ArraySlice<Record> { records.prefix(Self.mostNamed) }
  var unnamed: Int { records.count - named.count }
}

/// The newest first; what was published together stands where the newest of it would.
func entries(of changes: [SiteChange]) -> [ChangeEntry] {
  struct Day: Hashable {
    let date: WrittenDate
    let kind: Kind
  }
  func day(of change: SiteChange) -> Day? {
    change.change?.what == .published ? Day(date: change.date.dayOnly, kind: change.kind) : nil
  }
  var records: [Day: [Record]] = [:]
  for change in changes {
    if let day = day(of: change), let record = change.record { records[day, default: []].append(record) }
  }
  var told: Set<Day> = []
  return changes.compactMap { change in
    guard let day = day(of: change), let together = records[day], together.count > FirstPublications.mostAlone
    else { return .one(change) }
    return told.insert(day).inserted
      ? .together(FirstPublications(kind: change.kind, date: change.date, records: together)) : nil
  }
}
