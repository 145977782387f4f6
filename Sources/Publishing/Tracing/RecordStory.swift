import Council
import Vietnamese
import WordChanges

/// Puts the versions of one record together, the oldest first, as those who read the site saw them.
struct RecordStory {
  private let today: RecordVersion
  private let told: ToldWords
  /// The oldest commit that is known, where there were older ones.
  private let oldestKnown: Int?
  private var state = State.absent
  /// What the page said last, also before it was hidden.
  private var last: RecordVersion?
  /// Whether the words of `last` were withdrawn.
  private var isWithdrawnSince = false
  /// When and how it was on the site, by commits.
  private var spans: [(commit: Int, isShown: Bool)] = []
  private var firstPublished: Int?
  private var wasBefore = false
  /// The commit in which it went from the site, where it was there and is no more; nil also where it never was.
  private(set) var wentIn: Int?
  private var changes: [(commit: Int, change: RecordChange)] = []
  /// What will be there from a moment on.
  private var waiting: (version: RecordVersion, number: Int, commit: LoggedCommit, moment: Int)?

  private enum State {
    case absent, shown, withdrawn

    static func of(_ version: RecordVersion) -> State {
      version.withdrawn == nil ? .shown : .withdrawn
    }
  }

  /// Of how many changes the words are told; of older ones, only that they were.
  private static let mostWithWords = 50
  /// In how many words, all together.
  private static let mostWords = 2500

  /// - Parameter all: the versions that it went through.
  init(today: RecordVersion, among all: [RecordVersion?], oldestKnown: Int?) {
    (self.today, self.oldestKnown) = (today, oldestKnown)
    told = ToldWords(today: today, among: all)
  }
}

extension RecordStory {
  /// - Parameters:
  ///   - version: nil where the record was gone; within, nil where it had errors or held what is not for everybody's eyes:
  ///     no site was made of that.
  ///   - number: of the commit, 0 being the newest.
  mutating func add(_ version: RecordVersion??, at number: Int, _ commit: LoggedCommit) {
    if case .some(.none) = version { return }
    appear(before: commit.moment)
    guard case .some(.some(let version)) = version, !version.isDraft else {
      return become(.absent, by: commit, number, since: commit.moment)
    }
    if let published = version.published, published > commit.moment {
      become(.absent, by: commit, number, since: commit.moment)
      waiting = (version, number, commit, published)
    } else {
      become(.of(version), version, by: commit, number, since: commit.moment)
    }
  }

  /// Tells of files that have other bytes since a commit, where the record was on the site by then.
  mutating func addReplaced(_ files: [String], at number: Int, _ commit: LoggedCommit) {
    // Numbers fall as time goes on.
    guard !files.isEmpty, let span = spans.last(where: { $0.commit >= number }), span.isShown,
      span.commit > number
    else { return }
    if let index = changes.firstIndex(where: { $0.commit == number }) {
      changes[index].change = changes[index].change.replacing(files)
    } else {
      let change = RecordChange(
        id: commit.shortName, moment: commit.moment, what: .revised, replacedFiles: files)
      let place = changes.firstIndex { $0.commit < number } ?? changes.endIndex
      changes.insert((number, change), at: place)
    }
  }

  /// Nil for what was never on the site.
  var history: RecordHistory? {
    var story = self
    story.appear(before: .max)
    guard story.wasBefore || story.firstPublished != nil || !story.changes.isEmpty else { return nil }
    return RecordHistory(
      firstPublished: story.wasBefore ? nil : story.firstPublished,
      changes: bounded(story.changes.map(\.change)))
  }
}

extension RecordStory {
  /// What was to appear does so, unless something else came before.
  private mutating func appear(before moment: Int) {
    guard let waiting else { return }
    self.waiting = nil
    guard waiting.moment < moment else { return }
    become(.of(waiting.version), waiting.version, by: waiting.commit, waiting.number, since: waiting.moment)
  }

  /// - Parameters:
  ///   - version: what the page says; nil where there is none.
  ///   - number: the commit's.
  private mutating func become(
    _ new: State, _ version: RecordVersion? = nil, by commit: LoggedCommit, _ number: Int, since moment: Int
  ) {
    let isUnknown = number == oldestKnown
    if isUnknown, new != .absent { wasBefore = true }
    let what: RecordChange.What? =
      switch (state, new) {
      case (.absent, .shown): wasBefore || firstPublished != nil || last != nil ? .publishedAgain : .published
      case (.withdrawn, .shown): .publishedAgain
      case (.shown, .shown):
        version.flatMap { new in last.map { new.reads(as: $0) } } == true ? nil : .revised
      case (.shown, .absent): .hidden
      case (_, .withdrawn): state == .withdrawn ? nil : .withdrawn
      case (_, .absent): nil
      }
    if let what, !isUnknown {
      if what == .published { firstPublished = moment }
      changes.append((number, change(what, to: version, by: commit, since: moment)))
    }
    if state != new { wentIn = new == .absent ? number : nil }
    if state != new || spans.isEmpty { spans.append((number, new == .shown)) }
    state = new
    switch new {
    case .shown: (last, isWithdrawnSince) = (version, false)
    case .withdrawn: keepWordsBack()
    case .absent: break
    }
  }

  /// What is withdrawn does not come back by what was told of it before, also where the record itself does.
  private mutating func keepWordsBack() {
    isWithdrawnSince = true
    for index in changes.indices where changes[index].change.tellsWords {
      changes[index].change = changes[index].change.keptBack
    }
  }

  private func change(
    _ what: RecordChange.What, to version: RecordVersion?, by commit: LoggedCommit, since moment: Int
  ) -> RecordChange {
    // A commit that hides a record until a day brings it back, too.
    let isSecond = changes.contains { $0.change.id == commit.shortName }
    let id = isSecond ? commit.shortName + "-2" : commit.shortName
    let known = last?.corrections ?? []
    // As they read today: what was said otherwise once is not to come back.
    let corrections =
      what == .published
      ? [] : version?.corrections.filter { !known.contains($0) && today.corrections.contains($0) } ?? []
    let showsWords = what == .revised || what == .publishedAgain
    guard showsWords, let version, let last else {
      return RecordChange(id: id, moment: moment, what: what, corrections: corrections)
    }
    // What was declared, or perhaps never was to be read, is not told a second time.
    let isKeptBack =
      isWithdrawnSince || last.isDoubtful || version.isDoubtful || last.disclosures != version.disclosures
    return RecordChange(
      id: id, moment: moment, what: what,
      passages: isKeptBack ? [] : told.passages(from: last, to: version),
      isKeptBack: isKeptBack, corrections: corrections)
  }

  /// The newest are told in full, as far as a page should grow.
  private func bounded(_ changes: [RecordChange]) -> [RecordChange] {
    var room = Self.mostWords
    var left = Self.mostWithWords
    let bounded = changes.reversed().map { change -> RecordChange in
      guard !change.passages.isEmpty else { return change }
      left -= 1
      let size = change.passages.reduce(0) { $0 + $1.words.shownWords }
      guard left >= 0, size <= room else { return change.withoutWords }
      room -= size
      return change
    }
    return bounded.reversed()
  }
}

extension RecordChange {
  fileprivate var tellsWords: Bool { !passages.isEmpty }

  fileprivate var keptBack: RecordChange {
    RecordChange(
      id: id, moment: moment, what: what, isKeptBack: true, corrections: corrections,
      replacedFiles: replacedFiles)
  }

  fileprivate func replacing(_ files: [String]) -> RecordChange {
    RecordChange(
      id: id, moment: moment, what: what, passages: passages, isKeptBack: isKeptBack,
      corrections: corrections,
      replacedFiles: files)
  }

  fileprivate var withoutWords: RecordChange {
    RecordChange(
      id: id, moment: moment, what: what,
      passages: passages.map { ChangedPassage(label: $0.label, words: $0.words.counted) },
      isKeptBack: isKeptBack, corrections: corrections, replacedFiles: replacedFiles)
  }
}
