import Testing

@testable import Council

/// On a calendar of its own; the days that the program knows are tested where they are read.
@Suite struct WorkCalendarTests {
  private let calendar = WorkCalendar([
    holidays(
      fixed: ["02/09", "30/4"], newYears: ["17/02/2026"], off: [("31/08/2026", "01/09/2026")],
      work: ["22/08/2026"])
  ])

  @Test(arguments: [
    // Friday to Monday.
    ("20/11/2026", true), ("21/11/2026", false), ("22/11/2026", false), ("23/11/2026", true),
    // Every year.
    ("02/09/2026", false), ("02/09/2031", false), ("30/04/2027", false), ("02/10/2026", true),
    // Five days of Tết, from the day before the first.
    ("13/02/2026", true), ("16/02/2026", false), ("17/02/2026", false), ("20/02/2026", false),
    ("23/02/2026", true),
    // Off for a Saturday of work.
    ("31/08/2026", false), ("01/09/2026", false), ("22/08/2026", true), ("29/08/2026", false),
  ])
  func `offices are closed on Saturdays, Sundays and holidays`(text: String, isWorkingDay: Bool) {
    #expect(calendar.isWorkingDay(day(text)) == isWorkingDay)
  }

  @Test(arguments: [
    (5, Counting.workingDays, "16/11/2026", "23/11/2026"), (1, .workingDays, "20/11/2026", "23/11/2026"),
    (1, .workingDays, "21/11/2026", "23/11/2026"), (0, .workingDays, "21/11/2026", "21/11/2026"),
    // Thursday and Friday, the swapped Saturday, Monday to Friday, then from the 3rd of September.
    (9, .workingDays, "19/08/2026", "03/09/2026"),
    (1, .workingDays, "13/02/2026", "23/02/2026"), (2, .workingDays, "15/02/2026", "24/02/2026"),
    (5, .calendarDays, "16/11/2026", "21/11/2026"), (30, .calendarDays, "31/01/2027", "02/03/2027"),
    // Of a month or a year that alone is known, its last day counts.
    (10, .calendarDays, "09/2026", "10/10/2026"), (1, .workingDays, "10/2026", "02/11/2026"),
    (5, .calendarDays, "17:00 16/11/2026", "21/11/2026"),
  ])
  func `the day after is the first that counts`(days: Int, counting: Counting, start: String, end: String) {
    #expect(calendar.day(days, counting, after: day(start)) == day(end))
  }

  /// A check tells that nobody has so many; counting comes to its end all the same.
  @Test(.timeLimit(.minutes(1))) func `working days come although every day of the year is a holiday`() {
    let all = (1...12).flatMap { month in (1...31).map { "\($0)/\(month)" } }
    let idle = WorkCalendar([holidays(fixed: all), holidays(fixed: all)])
    // The first hundred days end on the 7th of April.
    #expect(idle.day(1, .workingDays, after: day("31/12/2026")) == day("08/04/2027"))
    #expect(idle.day(250, .workingDays, after: day("31/12/2026")) > day("31/12/2027"))
  }

  @Test func `a Tết that is given again counts as it is given last`() {
    var file = HolidayFile()
    file.newYears = [newYear(first: "17/02/2026", from: "12/02/2026", to: "18/02/2026")]
    let again = WorkCalendar([holidays(newYears: ["17/02/2026"]), file])
    #expect(!again.isWorkingDay(day("12/02/2026")))
    #expect(again.isWorkingDay(day("19/02/2026")))
  }

  @Test(
    arguments: [
      ("16/11/2026", "30/11/2026", nil), ("01/12/2026", "19/01/2027", nil),
      ("01/12/2026", "20/01/2027", 2027),
      ("25/02/2027", "26/02/2027", 2027), ("26/02/2027", "30/03/2027", nil), ("2026", "2026", nil),
      ("01/01/2026", "31/12/2030", 2027), ("10/01/2026", "28/02/2026", nil),
    ] as [(String, String, Int?)])
  func `a year whose Tết is not known is named where working days depend on it`(
    start: String, end: String, year: Int?
  ) {
    #expect(calendar.unknownNewYear(between: day(start), and: day(end)) == year)
  }

  @Test(
    arguments: [
      ("30/04", 30, 4), ("2/9", 2, 9), ("29/02", 29, 2), ("31/02", nil, nil), ("30/04/2026", nil, nil),
      ("4", nil, nil),
    ]
      as [(String, Int?, Int?)])
  func `a day of every year is a day and a month`(text: String, day: Int?, month: Int?) {
    let read = HolidayFile.dayAndMonth(text)
    #expect((read?.day, read?.month) == (day, month))
  }
}
