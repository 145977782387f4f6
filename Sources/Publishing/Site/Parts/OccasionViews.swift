import Council
import Vietnamese

/// Something that takes place, as one line of a day.
struct OccasionView: TemplateView {
  let href: String
  let title: String
  /// The kind's folder, by which the style sheet colours it.
  let type: String
  let kind: String
  /// "7 giờ 30 đến 11 giờ"; nil where no time is known.
  let time: String?
  let place: String?
  /// Said where there is more to say than that it has not come yet or is over.
  let state: Markup?
  let isOff: Bool

  static let names: TemplateNames<OccasionView> = [
    "href": .text { $0.href }, "title": .content { $0.title }, "type": .text { $0.type },
    "kind": .text { $0.kind }, "time": .text { $0.time }, "place": .content { $0.place },
    "state": .markup { $0.state }, "isOff": .flag { $0.isOff },
  ]
}

/// A day on a sheet of a calendar: the month above, the day, the weekday below.
struct TileView: TemplateView {
  let isoDate: String
  let top: String
  /// Nil where only the month or the year is known.
  let day: String?
  let bottom: String

  static let names: TemplateNames<TileView> = [
    "isoDate": .text { $0.isoDate }, "top": .text { $0.top }, "day": .text { $0.day },
    "bottom": .text { $0.bottom },
  ]
}

extension TileView {
  init(_ date: WrittenDate, _ clock: SiteClock, _ words: Words) {
    self.init(
      isoDate: clock.iso(date),
      top: words[date.month == nil ? .tileYear : .tileMonth, clock.shortMonth(date) ?? ""],
      day: date.day.map { $0 < 10 ? "0\($0)" : String($0) }, bottom: clock.weekday(date) ?? String(date.year))
  }
}

/// What takes place on one day, or some day of a month or year.
struct DayView: TemplateView {
  let tile: TileView
  /// "Thứ ba, ngày 08 tháng 12 năm 2026".
  let title: String
  let occasions: [OccasionView]

  static let names: TemplateNames<DayView> = [
    "tile": .view { $0.tile }, "title": .text { $0.title }, "occasions": .views { $0.occasions },
  ]
}

extension SiteContext {
  /// - Parameter day: the one under which it is shown; nil where only its month or year is known.
  func view(of occasion: OccasionRecord, on day: WrittenDate?, _ hrefs: Hrefs) -> OccasionView {
    let (record, content) = (occasion.record, occasion.occasion)
    let state = content.state(on: today)
    let isSaid = content.state == .planned || state.isOff || state == .underWay
    return OccasionView(
      href: hrefs.page(record.address), title: record.common.title, type: record.kind.folder,
      kind: kindInWords(of: record, content), time: day.flatMap { time(of: content, on: $0) },
      place: content.place, state: isSaid ? self.state(of: content).markup : nil, isOff: state.isOff)
  }

  /// From when to when on one of its days.
  private func time(of occasion: any Occasion, on day: WrittenDate) -> String? {
    let (starts, ends) = (occasion.starts, occasion.ends)
    let endsToday = ends?.dayOnly == day
    if day > starts.firstDay {
      // A day on which something called off would have gone on.
      if occasion.state(on: today).isOff { return nil }
      return endsToday
        ? ends.flatMap(unbrokenTime).map { words[.continuedUntil, $0] } ?? words[.continued]
        : words[.continued]
    }
    guard let ends else { return unbrokenTime(starts) }
    if endsToday {
      guard let start = unbrokenTime(starts) else { return nil }
      return unbrokenTime(ends).map { "\(start) \(words[.until]) \($0)" } ?? start
    }
    let until =
      "\(words[.until]) \(ends.precision >= .day ? words[.onDay, clock.short(ends.dayOnly)] : clock.words(ends))"
    return [unbrokenTime(starts), until].compactMap(\.self).joined(separator: ", ")
  }

  func tile(of date: WrittenDate) -> TileView {
    TileView(date, clock, words)
  }

  /// Occasions under the days on which they begin, or under today where they are going on.
  func days(_ occasions: some Sequence<OccasionRecord>, _ hrefs: Hrefs) -> [DayView] {
    var days: [(date: WrittenDate, occasions: [OccasionRecord])] = []
    for occasion in occasions {
      let starts = occasion.occasion.starts
      let date = starts.precision >= .day && starts < today ? today : starts.dayOnly
      if days.last?.date == date {
        days[days.count - 1].occasions.append(occasion)
      } else {
        days.append((date, [occasion]))
      }
    }
    return days.map { date, occasions in
      DayView(
        tile: tile(of: date), title: sentence(date).capitalizedFirst,
        occasions: occasions.map { view(of: $0, on: date.precision >= .day ? date : nil, hrefs) })
    }
  }
}

extension SiteContext {
  /// "7 giờ 30", never parted at the end of a line.
  private func unbrokenTime(_ date: WrittenDate) -> String? {
    clock.time(date)?.replacing(" ", with: "\u{A0}")
  }
}
