import Vietnamese

/// The working days of an office.
package struct WorkCalendar: Sendable {
  private let fixed: Set<Int>
  private let closed: Set<Int>
  private let open: Set<Int>
  /// The years whose Tết is known.
  private let years: Set<Int>

  /// - Parameter files: later ones add to earlier ones; a Tết that is given again counts as it is given last.
  package init(_ files: [HolidayFile]) {
    // Where every day of the year is one, no working day would ever come.
    let days = files.flatMap { $0.fixed.prefix(HolidayFile.mostFixed) }
    fixed = Set(days.compactMap(HolidayFile.dayAndMonth).map { $0.month * 100 + $0.day })
    let newYears = Dictionary(files.flatMap(\.newYears).map { ($0.first.year, $0) }) { _, last in last }
    years = Set(newYears.keys)
    var closed = Set(files.flatMap(\.off).flatMap { Self.days(from: $0.from, to: $0.to ?? $0.from) })
    for newYear in newYears.values {
      let first = newYear.first.dayNumber
      // Five days, as the Labour Code's article 112 has them; offices are told each year which five.
      let from = newYear.from ?? WrittenDate(dayNumber: first - 1)
      closed.formUnion(Self.days(from: from, to: newYear.to ?? WrittenDate(dayNumber: first + 3)))
    }
    open = Set(files.flatMap(\.work).map(\.dayNumber))
    self.closed = closed
  }

  package func isWorkingDay(_ day: WrittenDate) -> Bool {
    let number = day.dayNumber
    if open.contains(number) { return true }
    if let weekday = day.weekday, weekday > 5 { return false }
    return !closed.contains(number) && !fixed.contains((day.month ?? 0) * 100 + (day.day ?? 0))
  }

  /// The last day of a time that is counted from a day: the day after it is the first one.
  package func day(_ days: Int, _ counting: Counting, after start: WrittenDate) -> WrittenDate {
    let start = start.lastDay
    guard counting == .workingDays else { return WrittenDate(dayNumber: start.dayNumber + days) }
    var day = start
    var left = days
    while left > 0 {
      day = WrittenDate(dayNumber: day.dayNumber + 1)
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// The year whose Tết is not known although working days between the two days depend on it: it lies between the
  /// 20th of January and the 25th of February.
  package func unknownNewYear(between start: WrittenDate, and end: WrittenDate) -> Int? {
    (start.year...max(start.year, end.year)).first { year in
      guard !years.contains(year), let from = try? WrittenDate(year: year, month: 1, day: 20),
        let to = try? WrittenDate(year: year, month: 2, day: 25)
      else { return false }
      return start.lastDay <= to && end >= from
    }
  }

  private static func days(from: WrittenDate, to: WrittenDate) -> ClosedRange<Int> {
    let (first, last) = (from.firstDay.dayNumber, to.lastDay.dayNumber)
    // A year is longer than any holiday; the rule on order tells what is wrong.
    return first...max(first, min(last, first + 366))
  }
}
