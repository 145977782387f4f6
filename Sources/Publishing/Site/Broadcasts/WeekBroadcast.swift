import Council
import Vietnamese

/// How many syllables of an answer it tells, up to the end of a sentence: some are pages long.
private let toldSyllables = 80

/// How many things of one sort a broadcast tells: more are no longer listened to.
private let mostTold = 12

extension Broadcasts {
  func broadcast(of week: Week) -> Broadcast {
    var text = Broadcast(title: words[.weekOf, title(of: week), site.council.settings.name])
    text.say(words[.broadcastGreeting])
    text.say(
      words[
        .broadcastWeek, site.council.settings.name, dayAndMonth(week.first),
        words[.onDay, week.last.short]])
    let items = news[week]
    tell(items.filter(\.isHeld), nil, to: &text) { text, item in
      text.say(words[.broadcastHeld, item.record.common.title, dayAndMonth(item.day)])
    }
    tell(items.filter(\.isDecided), .broadcastDecided, to: &text) { text, item in
      text.say(site.spokenName(of: item.record))
      text.say(item.record.common.plain ?? item.record.common.summary)
    }
    tell(items.filter(\.isAnswered), .broadcastAnswered, to: &text) { text, item in
      site.say(answerTo: item.record, to: &text)
    }
    tell(items.filter(\.isPublished), .broadcastPublished, to: &text) { text, item in
      text.say(site.spokenName(of: item.record))
      text.say(item.record.common.plain ?? item.record.common.summary)
    }
    tell(items.filter { $0.correction != nil }, nil, to: &text) { text, item in
      text.say(words[.broadcastCorrected, site.spokenName(of: item.record), item.correction ?? ""])
    }
    sayComing(in: week, to: &text)
    text.say(words[.broadcastThanks])
    return text
  }

  private func tell(
    _ items: [WeeklyNews.Item], _ lead: Words.Key?, to text: inout Broadcast,
    _ say: (inout Broadcast, WeeklyNews.Item) -> Void
  ) {
    guard !items.isEmpty else { return }
    if let lead { text.say(words[lead, String(items.count)]) }
    for item in items.prefix(mostTold) { say(&text, item) }
    sayRest(items.count, to: &text)
  }

  private func sayRest(_ count: Int, to text: inout Broadcast) {
    if count > mostTold { text.say(words[.broadcastMore, String(count - mostTold)]) }
  }

  private func sayComing(in week: Week, to text: inout Broadcast) {
    let coming = news.coming(after: news.lastDay(of: week), in: week)
    guard !coming.isEmpty else { return }
    text.say(words[.broadcastComing])
    for item in coming.prefix(mostTold) {
      let day = dayAndMonth(item.day)
      switch item.what {
      case .occasion(let occasion):
        site.say(occasion, item.record, moment: moment(of: item.day), to: &text)
      case .effective: text.say(words[.broadcastEffective, site.spokenName(of: item.record), day])
      case .due(let duty):
        let isPart = item.record.content is Supervision
        text.say(
          words[
            .broadcastDue, day.capitalizedFirst,
            (isPart ? words[.finishDue] : site.title(of: duty)).uncapitalizedFirst,
            isPart ? site.title(of: duty) : item.record.common.title])
        text.say(duty.owner.map { words[.broadcastOwner, $0] })
      }
    }
    sayRest(coming.count, to: &text)
  }
}

extension Broadcasts {
  /// "ngày 24/11": a year that everybody knows is not said.
  private func dayAndMonth(_ date: WrittenDate) -> String {
    words[.onDay, String(date.dayOnly.short.dropLast(5))]
  }

  /// "8 giờ, thứ ba, ngày 24/11".
  private func moment(of date: WrittenDate) -> String {
    [date.time, date.weekdayInWords, dayAndMonth(date)].compactMap(\.self).joined(separator: ", ")
  }
}

extension SiteContext {
  /// When and where something takes place, or that it does not.
  func say(_ occasion: any Occasion, _ record: Record, moment: String, to text: inout Broadcast) {
    let state = occasion.state(on: today)
    if state.isOff {
      text.say(words[.broadcastOff, record.common.title, moment, state.rawValue])
    } else {
      text.say(words[.broadcastOccasion, record.common.title, moment])
      text.say(occasion.place.map { words[.broadcastPlace, $0] })
    }
  }

  /// What was asked and what was answered. Of a petition neither its own words nor any name but the village's.
  func say(answerTo record: Record, to text: inout Broadcast) {
    let answer: Answer?
    let respondent: String?
    switch record.content {
    case let petition as Petition:
      let place = petition.place.map { "\(placeWord) \($0)" }
      text.say(words[.broadcastPetition, place ?? "", record.common.title].replacing("  ", with: " "))
      (answer, respondent) = (petition.answer, petition.owner?.text)
    case let question as Question:
      text.say(words[.broadcastQuestion, question.asker.text, question.respondent.text, record.common.title])
      (answer, respondent) = (question.answer, question.respondent.text)
    default: return
    }
    guard let said = answer?.text ?? record.common.plain else { return }
    let told = said.sentences(upTo: toldSyllables)
    text.say(words[.broadcastAnswer, respondent ?? council.settings.name, String(told)])
    if said[told.endIndex...].contains(where: { !$0.isWhitespace }) {
      text.say(words[.broadcastAnswerInFull])
    }
  }

  /// "Nghị quyết số 06/NQ-HĐND về nhiệm vụ …", "Giám sát: …": the type is said once, also where the title begins
  /// with it.
  func spokenName(of record: Record) -> String {
    let (type, title) = (typeName(of: record), record.common.title)
    let isTypeSaid = title.lowercased().hasPrefix(type.lowercased() + " ")
    guard let number = record.instrument?.number else {
      return isTypeSaid ? title : words[.coded, type, title]
    }
    guard isTypeSaid else { return words[.coded, words[.numbered, type, number], title] }
    return "\(words[.numbered, type, number]) \(title.dropFirst(type.count + 1))"
  }
}

extension String {
  /// The first sentences, whole ones, that together have at least so many syllables; all if they have fewer.
  fileprivate func sentences(upTo limit: Int) -> Substring {
    var syllables = 0
    var start = startIndex
    while let end = self[start...].firstIndex(where: \.isWhitespace) {
      syllables += 1
      if syllables >= limit, self[start..<end].endsSentence || self[end].isNewline { return self[..<end] }
      start = index(after: end)
    }
    return self[...]
  }
}

extension Substring {
  /// Whether a sentence ends with this word. After "TP." or "ThS." it goes on.
  fileprivate var endsSentence: Bool {
    guard let stop = last, ".!?;".contains(stop) else { return false }
    let isAbbreviation = stop == "." && count <= 4 && dropFirst().contains(where: \.isUppercase)
    return !isAbbreviation
  }
}

extension WeeklyNews.Item {
  var isHeld: Bool { if case .held = what { true } else { false } }
  var isDecided: Bool { if case .decided = what { true } else { false } }
  var isAnswered: Bool { if case .answered = what { true } else { false } }
  var isPublished: Bool { if case .published = what { true } else { false } }
  var correction: String? { if case .corrected(let text) = what { text } else { nil } }
}
