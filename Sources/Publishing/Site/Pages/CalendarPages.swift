import Council
import Vietnamese

/// What is coming, this month, the way to every other one, and how to have it all in one's telephone.
struct CalendarPage: TemplateView {
  struct Year: TemplateView {
    let title: String
    let id: String
    let months: [LinkView]
    /// The working calendar's entries of that year as a list.
    let list: LinkView?

    static let names: TemplateNames<Year> = [
      "title": .text { $0.title }, "id": .text { $0.id }, "months": .views { $0.months },
      "list": .view { $0.list },
    ]
  }

  let days: [DayView]
  let month: MonthView
  /// The month's own page, where it has one.
  let monthPage: String?
  let years: [Year]
  let file: String
  /// For telephones that subscribe at a touch.
  let subscription: String
  /// In full, to be copied.
  let address: String
  let asOf: Markup

  static let names: TemplateNames<CalendarPage> = [
    "days": .views { $0.days }, "month": .view { $0.month }, "monthPage": .text { $0.monthPage },
    "years": .views { $0.years }, "file": .text { $0.file }, "subscription": .text { $0.subscription },
    "address": .text { $0.address }, "asOf": .markup { $0.asOf },
  ]
}

/// One month.
struct MonthPage: TemplateView {
  let title: String
  let crumbs: Markup
  let month: MonthView
  let earlier: LinkView?
  let later: LinkView?
  let subscribe: String
  let asOf: Markup

  static let names: TemplateNames<MonthPage> = [
    "title": .text { $0.title }, "crumbs": .markup { $0.crumbs }, "month": .view { $0.month },
    "earlier": .view { $0.earlier }, "later": .view { $0.later }, "subscribe": .text { $0.subscribe },
    "asOf": .markup { $0.asOf },
  ]
}

/// How many of what is coming the calendar's page shows.
private let comingShown = 20

extension SiteContext {
  /// The place in the calendar's page that says how to subscribe.
  static let subscribeAnchor = "dang-ky"

  /// The calendar's page, and one for every month in which anything takes place.
  func calendarRoutes() -> [Route] {
    guard hasCalendar else { return [] }
    let months = occasions.months
    return [Route("\(SiteAddresses.calendar)/index.html") { calendarPage() }]
      + months.indices.map { index in
        Route("\(SiteAddresses.month(months[index]))/index.html") {
          monthPage(
            months[index], earlier: index > 0 ? months[index - 1] : nil,
            later: index + 1 < months.count ? months[index + 1] : nil)
        }
      }
  }

  private func calendarPage() -> String {
    let hrefs = Hrefs.relative(from: SiteAddresses.calendar)
    let month = today.monthOnly
    let full = Hrefs.absolute(baseURL).file(SiteAddresses.calendarFile)
    let page = CalendarPage(
      days: days(occasions.coming(on: today).prefix(comingShown), hrefs), month: view(ofMonth: month, hrefs),
      monthPage: occasions[month].isEmpty ? nil : hrefs.page(SiteAddresses.month(month)),
      years: years(hrefs), file: hrefs.file(SiteAddresses.calendarFile),
      subscription: "webcal" + full[(full.firstIndex(of: ":") ?? full.startIndex)...], address: full,
      asOf: Markup.time(today, clock))
    return self.page(
      page, template: "calendar", at: SiteAddresses.calendar, title: words[.calendar],
      feeds: listed[Event.kind].isEmpty ? [] : [feedLink(of: Event.kind, hrefs)],
      calendar: wholeCalendarLink(hrefs))
  }

  /// The latest first, their months in order.
  private func years(_ hrefs: Hrefs) -> [CalendarPage.Year] {
    let months = Dictionary(grouping: occasions.months, by: \.year)
    let listedYears = listed[Event.kind].compactMap(\.year)
    return Set(Array(months.keys) + listedYears).sorted(by: >).map { year in
      CalendarPage.Year(
        title: String(year), id: "nam-\(year)",
        months: (months[year] ?? []).map { month in
          LinkView(
            href: hrefs.page(SiteAddresses.month(month)),
            title: name(ofMonth: month),
            note: String(occasions[month].count), isCurrent: month == today.monthOnly)
        },
        list: listed.has(year: year, of: Event.kind)
          ? LinkView(
            href: hrefs.page(SiteAddresses.year(year, of: Event.kind)),
            title: words[.years, words.many(Event.kind.label), String(year)])
          : nil)
    }
  }

  /// "Tháng 11".
  private func name(ofMonth month: WrittenDate) -> String {
    words[.tileMonth, clock.month(month) ?? ""].capitalizedFirst
  }

  private func monthPage(_ month: WrittenDate, earlier: WrittenDate?, later: WrittenDate?) -> String {
    let address = SiteAddresses.month(month)
    let hrefs = Hrefs.relative(from: address)
    let link = { (other: WrittenDate) in
      LinkView(
        href: hrefs.page(SiteAddresses.month(other)),
        title: other.year == month.year ? name(ofMonth: other) : clock.words(other).capitalizedFirst)
    }
    let title = words[.calendarOf, clock.words(month)]
    let crumbs = [Crumb(title: words[.calendar], address: SiteAddresses.calendar)]
    let page = MonthPage(
      title: title, crumbs: .crumbs(crumbs, hrefs),
      month: view(ofMonth: month, hrefs), earlier: earlier.map(link), later: later.map(link),
      subscribe: hrefs.page(SiteAddresses.calendar, Self.subscribeAnchor), asOf: Markup.time(today, clock))
    return self.page(
      page, template: "month", at: address, title: title, calendar: wholeCalendarLink(hrefs), crumbs: crumbs)
  }
}
