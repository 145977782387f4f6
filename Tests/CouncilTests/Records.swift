import Vietnamese

@testable import Council

/// A record as if it had been read, filled by the caller.
func record<Content: RecordKind>(
  _ path: String, _: Content.Type = Content.self, mentions: [Mention] = [],
  _ fill: (inout Content) -> Void = { _ in }
) -> Record {
  var content = Content()
  fill(&content)
  return Record(path: path, content: content, mentions: mentions, text: "", bodyStart: "".startIndex)
}

/// A resolution; what it amends, replaces or repeals is given by path.
func resolution(
  _ path: String, number: String? = nil, issued: String? = nil, effective: String? = nil,
  naming named: [(field: String, path: String)] = []
) -> Record {
  record(
    path,
    mentions: named.map {
      Mention(
        .record(folders: ["nghi-quyet", "van-ban"]), in: FieldPath([.field($0.field), .item(0)]), $0.path)
    }
  ) { (content: inout Resolution) in
    content.instrument.number = number
    content.instrument.issued = issued.map(day)
    content.instrument.effective = effective.map(day)
  }
}

/// A date as a clerk writes it; a mistaken one fails the test by being no date that any test expects.
func day(_ text: String) -> WrittenDate {
  (try? WrittenDate(parsing: text)) ?? .missing
}

func organization(_ path: String, _ name: String, formerly: [String] = []) -> Record {
  record(path) { (organization: inout Organization) in
    organization.name = name
    organization.formerly = formerly
  }
}

func deputy(_ path: String, _ name: String) -> Record {
  record(path) { (deputy: inout Deputy) in deputy.name = name }
}

/// What a record names in a field.
func mention(_ kind: Mention.Kind, _ ids: [String], _ text: String) -> Mention {
  Mention(kind, in: FieldPath(ids.map { .field($0) }), text)
}

/// A rule on resolutions, unless it says otherwise.
func rule(
  id: String = "a", kind: String = "nghi-quyet", trigger: String = "Ngày ban hành",
  done: String = "Ngày đăng",
  days: Int = 5, counting: Counting = .calendarDays, when conditions: [(field: String, value: String)] = []
) -> Rule {
  var rule = Rule()
  rule.id = id
  rule.kind = kind
  rule.trigger = trigger
  rule.done = done
  rule.days = days
  rule.counting = counting
  rule.conditions = conditions.map { field, value in
    var condition = Condition()
    condition.field = field
    condition.values = [value]
    return condition
  }
  return rule
}

func holidays(
  fixed: [String] = [], newYears: [String] = [], off: [(from: String, to: String)] = [], work: [String] = []
) -> HolidayFile {
  var file = HolidayFile()
  file.fixed = fixed
  file.newYears = newYears.map { newYear(first: $0) }
  file.off = off.map { from, to in
    var dayOff = DayOff()
    dayOff.from = day(from)
    dayOff.to = day(to)
    return dayOff
  }
  file.work = work.map(day)
  return file
}

func newYear(first: String, from: String? = nil, to: String? = nil) -> LunarNewYear {
  var newYear = LunarNewYear()
  newYear.first = day(first)
  newYear.from = from.map(day)
  newYear.to = to.map(day)
  return newYear
}

extension PeoplesCouncil {
  convenience init(_ records: [Record], rules: [Rule] = [], now: String = "20/11/2026") {
    var file = RuleFile()
    file.rules = rules
    self.init(
      settings: CouncilSettings(), records: records, relations: Relations(records, ReferenceIndex(records)),
      files: FileCatalog([]), tables: [:], rulebook: Rulebook([file], holidays: []), now: day(now))
  }
}
