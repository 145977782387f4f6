/// A date as a paper bears it: a year, a month, a day, or a minute of a day; no time zone.
///
/// Kept as its first moment and its precision. Sorts by the first moment; of two that share it, the less precise
/// comes first.
public struct WrittenDate: Sendable, Hashable, Comparable {
  /// The first day, counted from 1 January 1970.
  public let dayNumber: Int
  /// From midnight; 0 where no time is given.
  private let minuteOfDay: Int16
  public let precision: Precision

  public enum Precision: Sendable, Comparable {
    case year, month, day, minute
  }

  public enum Failure: Error, Sendable, Hashable {
    /// The text has none of the forms of a date.
    case notADate
    /// It has the form of a date, but there is no such day or time (31/02, month 13, 25:00), or the year is not
    /// within 1900 to 2200, where a slip of the fingers is likelier than a paper.
    case impossible
  }

  /// A day by its number, counted from 1 January 1970.
  public init(dayNumber: Int) {
    self.init(dayNumber: dayNumber, minuteOfDay: 0, precision: .day)
  }

  /// The precision follows from what is given; a part without the one before it is `impossible`. A missing minute
  /// of a given hour is the full hour.
  public init(
    year: Int, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil
  ) throws(Failure) {
    guard 1900...2200 ~= year,
      month != nil || day == nil, day != nil || hour == nil, hour != nil || minute == nil,
      let first = GregorianDay(year: year, month: month ?? 1, day: day ?? 1),
      0...23 ~= hour ?? 0, 0...59 ~= minute ?? 0
    else { throw .impossible }
    self.init(
      dayNumber: first.number, minuteOfDay: Int16((hour ?? 0) * 60 + (minute ?? 0)),
      precision: hour != nil ? .minute : day != nil ? .day : month != nil ? .month : .year)
  }

  private init(dayNumber: Int, minuteOfDay: Int16, precision: Precision) {
    self.dayNumber = dayNumber
    self.minuteOfDay = minuteOfDay
    self.precision = precision
  }

  public static func < (a: WrittenDate, b: WrittenDate) -> Bool {
    (a.dayNumber, a.minuteOfDay, a.precision) < (b.dayNumber, b.minuteOfDay, b.precision)
  }
}

extension WrittenDate {
  public var year: Int { first.year }
  public var month: Int? { precision >= .month ? first.month : nil }
  public var day: Int? { precision >= .day ? first.day : nil }
  public var hour: Int? { precision == .minute ? Int(minuteOfDay) / 60 : nil }
  public var minute: Int? { precision == .minute ? Int(minuteOfDay) % 60 : nil }

  /// Without the time; a month or a year stays one.
  public var dayOnly: WrittenDate {
    WrittenDate(dayNumber: dayNumber, minuteOfDay: 0, precision: min(precision, .day))
  }

  /// The month in which it begins; a year stays one.
  public var monthOnly: WrittenDate {
    WrittenDate(dayNumber: dayNumber - first.day + 1, minuteOfDay: 0, precision: min(precision, .month))
  }

  /// The day as which it sorts: a missing month or day is read as the first.
  public var firstDay: WrittenDate { WrittenDate(dayNumber: dayNumber) }

  /// The last day that it may mean: the end of the month or the year where the paper bears no day.
  public var lastDay: WrittenDate {
    let first = first
    let next: GregorianDay? =
      switch precision {
      case .year: GregorianDay(year: first.year + 1, month: 1, day: 1)
      case .month:
        GregorianDay(
          year: first.month == 12 ? first.year + 1 : first.year, month: first.month % 12 + 1, day: 1)
      case .day, .minute: nil
      }
    return WrittenDate(dayNumber: next.map { $0.number - 1 } ?? dayNumber)
  }

  /// As ISO 8601 counts: 1 for Monday to 7 for Sunday; nil where the paper bears no day.
  public var weekday: Int? {
    guard precision >= .day else { return nil }
    // Day 0 was a Thursday; the double remainder keeps days before it positive.
    return ((dayNumber + 3) % 7 + 7) % 7 + 1
  }

  /// From the first day to the other's first day; negative if that is earlier. Times do not count.
  public func days(to other: WrittenDate) -> Int { other.dayNumber - dayNumber }

  /// That many days after the first day (before it, if negative), at the same time if there is one.
  public func adding(days: Int) -> WrittenDate {
    WrittenDate(
      dayNumber: dayNumber + days, minuteOfDay: minuteOfDay, precision: max(precision, .day))
  }

  var first: GregorianDay { GregorianDay(number: dayNumber) }
}
