import Council
import Vietnamese

/// A session, a voter meeting or an entry of the working calendar, with its record.
struct OccasionRecord: Sendable {
  let record: Record
  let occasion: any Occasion

  /// - Returns: nil for records of other kinds.
  init?(_ record: Record) {
    guard let occasion = record.content as? any Occasion else { return nil }
    self.record = record
    self.occasion = occasion
  }
}

/// What takes place, in the order of time; what was withdrawn is kept apart.
struct Occasions: Sendable {
  /// The earliest first; of one moment, by address.
  let all: [OccasionRecord]
  /// The months in which anything takes place, in order.
  let months: [WrittenDate]
  private let byMonth: [WrittenDate: [OccasionRecord]]
  /// What calendar programs are to cross out.
  let withdrawn: [OccasionRecord]

  init(_ council: PeoplesCouncil) {
    withdrawn = council.records.filter(\.isWithdrawn).compactMap { OccasionRecord($0) }
    let records = council.records.filter { !$0.isWithdrawn }
    all = records.compactMap { OccasionRecord($0) }.sorted { a, b in
      a.occasion.starts == b.occasion.starts
        ? a.record.address < b.record.address : a.occasion.starts < b.occasion.starts
    }
    var byMonth: [WrittenDate: [OccasionRecord]] = [:]
    for occasion in all {
      for month in occasion.occasion.months { byMonth[month, default: []].append(occasion) }
    }
    self.byMonth = byMonth
    months = byMonth.keys.sorted()
  }

  /// What takes place in a month, also where no day is known.
  subscript(month: WrittenDate) -> [OccasionRecord] {
    byMonth[month, default: []]
  }

  /// What is not over, called off or not.
  func coming(on today: WrittenDate) -> some Sequence<OccasionRecord> {
    all.lazy.filter { $0.occasion.lastDay >= today && $0.occasion.state(on: today) != .held }
  }
}

/// What goes on for more days than this stands in months only with its first day and its last: it is no meeting, and a
/// slip in the year would fill decades.
private let longestRun = 31

extension Occasion {
  /// The last day on which it may take place.
  var lastDay: WrittenDate { max(starts.lastDay, ends?.lastDay ?? starts.lastDay) }

  /// The days on which it takes place, in order; none where it has no day.
  var days: [WrittenDate] {
    guard starts.precision >= .day else { return [] }
    let first = starts.firstDay
    guard let ends, ends.precision >= .day else { return [first] }
    let run = first.days(to: ends)
    guard run <= longestRun else { return [first, ends.firstDay] }
    return (0...max(0, run)).map { first.adding(days: $0) }
  }

  /// The months in which it takes place, in order; none where only the year is known.
  var months: [WrittenDate] {
    guard starts.precision > .month else { return starts.precision == .month ? [starts] : [] }
    return days.map(\.monthOnly).reduce(into: []) { months, month in
      if months.last != month { months.append(month) }
    }
  }
}
