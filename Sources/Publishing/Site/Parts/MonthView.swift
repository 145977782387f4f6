import Council
import Vietnamese

/// A month as a table of weeks, Monday first.
struct MonthView: TemplateView {
  struct Week: TemplateView {
    let days: [Day]

    static let names: TemplateNames<Week> = ["days": .views { $0.days }]
  }

  struct Day: TemplateView {
    /// Nil for days of the months before and after, which stay empty.
    let date: WrittenDate?
    /// "thứ ba", "Tuesday".
    let weekday: String?
    /// After the day: "/12", " December".
    let month: String?
    let isToday: Bool
    let occasions: [OccasionView]

    static let names: TemplateNames<Day> = [
      "isoDate": .text { $0.date?.iso }, "weekday": .text { $0.weekday },
      "day": .text { $0.date?.day.map(String.init) }, "month": .text { $0.month },
      "isToday": .flag { $0.isToday }, "occasions": .views { $0.occasions },
    ]
  }

  /// "Tháng 11 năm 2026".
  let title: String
  let weekdays: [String]
  let weeks: [Week]
  /// What is to take place in the month, on a day that is not known yet.
  let someDay: [OccasionView]

  static let names: TemplateNames<MonthView> = [
    "monthTitle": .text { $0.title }, "weekdays": .texts { $0.weekdays }, "weeks": .views { $0.weeks },
    "someDay": .views { $0.someDay },
    "isEmpty": .flag { $0.weeks.allSatisfy { $0.days.allSatisfy(\.occasions.isEmpty) } },
  ]
}

extension SiteContext {
  func view(ofMonth month: WrittenDate, _ hrefs: Hrefs) -> MonthView {
    let inMonth = occasions[month]
    var byDay: [WrittenDate: [OccasionView]] = [:]
    for occasion in inMonth {
      for day in occasion.occasion.days where day.monthOnly == month {
        byDay[day, default: []].append(view(of: occasion, on: day, hrefs))
      }
    }
    let first = month.firstDay
    let monday = first.adding(days: 1 - (first.weekday ?? 1))
    let weeks = stride(from: 0, through: monday.days(to: month.lastDay), by: 7).map { week in
      (0..<7).map { monday.adding(days: week + $0) }
    }
    return MonthView(
      title: clock.words(month).capitalizedFirst,
      weekdays: (0..<7).compactMap { clock.weekday(monday.adding(days: $0))?.capitalizedFirst },
      weeks: weeks.map { days in
        MonthView.Week(
          days: days.map { day in
            MonthView.Day(
              date: day.monthOnly == month ? day : nil, weekday: clock.weekday(day),
              month: clock.month(day).map { words[.dayOfMonth, $0] }, isToday: day == today,
              occasions: byDay[day] ?? [])
          })
      },
      someDay: inMonth.filter { $0.occasion.starts.precision < .day }.map { view(of: $0, on: nil, hrefs) })
  }
}
