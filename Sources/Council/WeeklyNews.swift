import Vietnamese

/// What became public week by week, and what was to come.
package struct WeeklyNews: Sendable {
  /// Something that happened.
  package struct Item: Sendable {
    package enum What: Sendable {
      case held, decided, answered, published
      case corrected(String)
    }

    package let record: Record
    package let what: What
    package let day: WrittenDate
  }

  /// Something that takes place, applies from, or is due on a day.
  package struct Coming: Sendable {
    package enum What: Sendable {
      case occasion(any Occasion)
      case effective
      case due(Duty)
    }

    package let record: Record
    package let what: What
    package let day: WrittenDate
  }

  private var news: [Week: [Item]] = [:]
  private var coming: [Week: [Coming]] = [:]
  private let now: WrittenDate

  package init(_ council: PeoplesCouncil) {
    now = council.now
    for record in council.records where !record.isWithdrawn {
      for item in record.news(on: now) {
        if let week = Week(of: item.day) { news[week, default: []].append(item) }
      }
      for item in record.coming(council.duties[record]) {
        if let week = Week(of: item.day) { coming[week, default: []].append(item) }
      }
    }
    news = news.mapValues { $0.sorted { ($0.day, $0.record.address) < ($1.day, $1.record.address) } }
    coming = coming.mapValues { $0.sorted { ($0.day, $0.record.address) < ($1.day, $1.record.address) } }
  }

  /// The weeks of which there is something to say, the newest first: those with news, and this one also when
  /// something is to come.
  package var weeks: [Week] {
    let current = Week(of: now).map { coming(after: now.dayOnly, in: $0).isEmpty ? [] : [$0] } ?? []
    return Set(Array(news.keys) + current).sorted(by: >)
  }

  /// Oldest first.
  package subscript(week: Week) -> [Item] {
    news[week, default: []]
  }

  /// Up to which day a week's news is known: its end, or today.
  package func lastDay(of week: Week) -> WrittenDate { min(week.last, now.dayOnly) }

  /// What is to come as seen on a day of a week: up to the end of the week after it, the earliest first. What had been
  /// done by then is not due.
  package func coming(after day: WrittenDate, in week: Week) -> [Coming] {
    (coming[week, default: []] + coming[week.next, default: []]).filter { item in
      guard item.day.dayOnly > day else { return item.isToday(day) }
      guard case .due(let duty) = item.what else { return true }
      return duty.isOpen(on: day)
    }
  }
}

extension WeeklyNews.Coming {
  /// What takes place on the very day may still be attended.
  fileprivate func isToday(_ day: WrittenDate) -> Bool {
    if case .occasion = what { self.day.dayOnly == day } else { false }
  }
}

extension Duty {
  fileprivate func isOpen(on day: WrittenDate) -> Bool {
    switch completion {
    case .open: true
    case .on(let done): done.firstDay > day
    case .undated: false
    }
  }
}

extension Record {
  fileprivate func news(on now: WrittenDate) -> [WeeklyNews.Item] {
    var items = common.corrections.map { (WeeklyNews.Item.What.corrected($0.text), Optional($0.date)) }
    switch content {
    case let session as Session where session.state(on: now.dayOnly) == .held:
      items.append((.held, session.ends ?? session.starts))
    // Their days are announced, and who holds an office or what a page says is no news.
    case is any Occasion, is Deputy, is Organization, is PlainPage: break
    case is Resolution: items.append((.decided, common.published ?? date))
    case let petition as Petition: items.append((.answered, petition.answer?.day))
    case let question as Question: items.append((.answered, question.answer?.day))
    default: items.append((.published, common.published ?? date))
    }
    return items.compactMap { what, day in
      guard let day, day.precision >= .day, day <= now else { return nil }
      return WeeklyNews.Item(record: self, what: what, day: day.dayOnly)
    }
  }

  fileprivate func coming(_ duties: [Duty]) -> [WeeklyNews.Coming] {
    var items: [(WeeklyNews.Coming.What, WrittenDate?)] = []
    if let occasion = content as? any Occasion { items.append((.occasion(occasion), occasion.starts)) }
    // In force from the day on which it was made known: no news of its own.
    if let instrument, let effective = instrument.effective, effective > instrument.issued ?? effective {
      items.append((.effective, effective))
    }
    items += duties.filter { $0.isOfMatter || $0.rule == nil }.map { (.due($0), $0.due) }
    return items.compactMap { what, day in
      guard let day, day.precision >= .day else { return nil }
      return WeeklyNews.Coming(record: self, what: what, day: day)
    }
  }
}

extension Answer {
  fileprivate var day: WrittenDate? { published ?? date }
}
