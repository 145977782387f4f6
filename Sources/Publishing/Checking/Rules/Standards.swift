import Council
import Diagnostics
import Foundation
import Reading
import Vietnamese

/// The office's own rules, holidays and criteria mean something.
func checkStandards(_ context: CheckContext) -> [Diagnostic] {
  let standards = context.content.standards
  return standards.rules.flatMap(checkRules) + standards.holidays.flatMap(checkHolidays)
    + standards.criteriaFiles.flatMap(checkCriteria) + checkNewYears(context)
}

private func checkRules(_ file: Standard<RuleFile>) -> [Diagnostic] {
  file.value.rules.enumerated().compactMap { index, rule in
    let path = FieldPath([.field("rules"), .item(index)])
    let at = { (path: FieldPath) in file.source.place(of: path, inWhole: RuleFile.self) }
    do throws(RuleFailure) {
      _ = try CompiledRule(rule)
      return nil
    } catch {
      switch error {
      case .unknownKind: return .error(.unknownKind(rule.kind), at: at(path + .field("kind")))
      case .noDate(let field, let kind):
        let text = field == "trigger" ? rule.trigger : rule.done
        return .error(.noDateField(text, kind), at: at(path + .field(field)))
      case .unknownField(let condition, let kind):
        let text = rule.conditions[condition].field
        return .error(
          .unknownRuleField(text, kind),
          at: at(path + .field("conditions") + .item(condition) + .field("field")))
      case .unknownValue(let condition, let text, let field):
        let values = rule.conditions[condition].values
        return .error(
          .unknownValue(text, field),
          at: at(
            path + .field("conditions") + .item(condition) + .field("values")
              + .item(values.firstIndex(of: text) ?? 0)))
      }
    }
  }
}

private func checkHolidays(_ file: Standard<HolidayFile>) -> [Diagnostic] {
  let at = { (steps: [FieldPath.Step]) in
    file.source.place(of: FieldPath(steps), inWhole: HolidayFile.self)
  }
  let fixed = file.value.fixed.enumerated().compactMap { index, text -> Diagnostic? in
    HolidayFile.dayAndMonth(text) == nil
      ? .error(.noHoliday(text), at: at([.field("fixed"), .item(index)])) : nil
  }
  let tooMany: Diagnostic? =
    file.value.fixed.count > HolidayFile.mostFixed
    ? .error(.tooManyHolidays(file.value.fixed.count), at: at([.field("fixed")])) : nil
  let days =
    file.value.off.enumerated().map { ("off", $0, $1.from, $1.to) }
    + file.value.work.enumerated().map { ("work", $0, $1, nil) }
    + file.value.newYears.enumerated().map { ("newYears", $0, $1.from ?? $1.first, $1.to ?? $1.first) }
  return [tooMany].compactMap(\.self) + fixed
    + days.compactMap { field, index, from, to -> Diagnostic? in
      if [from, to ?? from].contains(where: { $0.precision < .day }) {
        return .error(
          .noDay(from.precision < .day ? from : to ?? from), at: at([.field(field), .item(index)]))
      }
      guard let to, to < from else { return nil }
      return .error(.endsBeforeItStarts(from, to), at: at([.field(field), .item(index)]))
    }
}

private func checkCriteria(_ file: Standard<CriterionFile>) -> [Diagnostic] {
  file.value.criteria.enumerated().flatMap { index, criterion -> [Diagnostic] in
    let outside = [("least", criterion.least), ("most", criterion.most)].compactMap {
      field, target -> Diagnostic? in
      guard let target, !(0...100).contains(target) else { return nil }
      let path = FieldPath([.field("criteria"), .item(index), .field(field)])
      return .error(.noShare(target), at: file.source.place(of: path, inWhole: CriterionFile.self))
    }
    guard outside.isEmpty, let least = criterion.least, let most = criterion.most, least > most else {
      return outside
    }
    let path = FieldPath([.field("criteria"), .item(index), .field("most")])
    return [
      .error(.leastAboveMost(least, most), at: file.source.place(of: path, inWhole: CriterionFile.self))
    ]
  }
}

/// Working days around Tết cannot be counted before its date is known.
private func checkNewYears(_ context: CheckContext) -> [Diagnostic] {
  let rulebook = context.content.standards.rulebook
  var years: Set<Int> = []
  for record in context.content.records {
    guard rulebook.rules(of: record.kind).contains(where: { $0.rule.counting == .workingDays }),
      let date = record.date, date.precision >= .day
    else { continue }
    // No shipped rule counts more working days than go into a month.
    if let year = rulebook.calendar.unknownNewYear(between: date, and: date.adding(days: 31)) {
      years.insert(year)
    }
  }
  let place = context.content.place(of: HolidayFile.path)
  return years.sorted().map { .warning(.unknownNewYear($0), at: place) }
}

extension Message {
  fileprivate static func unknownKind(_ text: String) -> Message {
    let list = Kind.all.map { $0.kind.folder }.joined(separator: "; ")
    return Message(
      "unknown-kind",
      Localized(vi: "không có loại bài nào tên «\(text)»", en: "“\(text)” is no kind of record"),
      fix: Localized(vi: "viết tên thư mục, một trong: \(list)", en: "write a folder's name, one of: \(list)")
    )
  }

  fileprivate static func noDateField(_ text: String, _ kind: any RecordKind.Type) -> Message {
    let list = DateSource.labels(in: kind).joined(separator: "; ")
    return Message(
      "unknown-field",
      Localized(
        vi: "bài loại «\(kind.kind.label)» không có mục ngày nào là «\(text)»",
        en: "a \(kind.kind.id) has no date called “\(text)”"),
      fix: Localized(vi: "viết một trong: \(list)", en: "write one of: \(list)"))
  }

  fileprivate static func unknownRuleField(_ text: String, _ kind: any RecordKind.Type) -> Message {
    let list = kind.fields.fields.map(\.label).joined(separator: "; ")
    return Message(
      "unknown-field",
      Localized(
        vi: "bài loại «\(kind.kind.label)» không có mục nào tên «\(text)»",
        en: "a \(kind.kind.id) has no field “\(text)”"),
      fix: Localized(vi: "các mục dùng được: \(list)", en: "the fields are: \(list)"))
  }

  fileprivate static func unknownValue(_ text: String, _ field: FieldDeclaration) -> Message {
    var labels: [String] = []
    if case .choice(let options) = field.type { labels = options.map(\.label) }
    let list = labels.joined(separator: "; ")
    return Message(
      "invalid-choice",
      Localized(
        vi: "mục «\(field.label)» không bao giờ là «\(text)»", en: "“\(field.label)” is never “\(text)”"),
      fix: Localized(vi: "chọn trong: \(list)", en: "choose among: \(list)"))
  }

  fileprivate static func noHoliday(_ text: String) -> Message {
    Message(
      "invalid-date",
      Localized(vi: "«\(text)» không phải là một ngày trong năm", en: "“\(text)” is no day of the year"),
      fix: dayWithoutYear(text).map {
        Localized(
          vi: "viết ngày/tháng, không có năm: \($0); ngày nghỉ của riêng một năm thì ghi vào «nghỉ»",
          en: "write day/month without a year: \($0); days off of one year go to “off”")
      } ?? Localized(vi: "viết ngày/tháng, ví dụ 30/04", en: "write day/month, for example 30/04"))
  }

  /// `02/09` for `02/09/2026`.
  private static func dayWithoutYear(_ text: String) -> String? {
    guard let date = try? WrittenDate(parsing: text), date.precision == .day else { return nil }
    return String(date.short.prefix { $0 != "/" }) + "/" + date.short.split(separator: "/")[1]
  }

  fileprivate static func noShare(_ target: Decimal) -> Message {
    Message(
      "contradiction",
      Localized(
        vi: "mục tiêu \(formatNumber(target)) không phải là phần trăm",
        en: "a target of \(formatNumber(target)) is no share in per cent"),
      fix: Localized(vi: "viết số từ 0 đến 100", en: "write a number from 0 to 100"))
  }

  fileprivate static func tooManyHolidays(_ count: Int) -> Message {
    let most = HolidayFile.mostFixed
    return Message(
      "too-many-holidays",
      Localized(
        vi: "có \(count) ngày nghỉ cố định, nhiều nhất là \(most)",
        en: "there are \(count) fixed holidays, at most \(most)"),
      fix: Localized(
        vi: "chỉ ghi những ngày nghỉ mọi năm; không cần ghi thứ bảy, chủ nhật",
        en: "give only the days of every year; Saturdays and Sundays need not be said"))
  }

  fileprivate static func noDay(_ date: WrittenDate) -> Message {
    Message(
      "invalid-date",
      Localized(vi: "«\(date.short)» không phải là một ngày", en: "“\(date.iso)” is no day"),
      fix: Localized(vi: "viết đủ ngày/tháng/năm", en: "write day/month/year"))
  }

  fileprivate static func leastAboveMost(_ least: Decimal, _ most: Decimal) -> Message {
    let (least, most) = (formatNumber(least), formatNumber(most))
    return Message(
      "contradiction",
      Localized(
        vi: "mục tiêu ít nhất \(least) mà nhiều nhất \(most)", en: "at least \(least), but at most \(most)"),
      fix: Localized(vi: "xem lại hai số này", en: "check both figures"))
  }

  fileprivate static func unknownNewYear(_ year: Int) -> Message {
    Message(
      "unknown-new-year",
      Localized(
        vi: "chưa biết Tết Nguyên đán năm \(year), nên số ngày làm việc quanh Tết có thể sai",
        en: "the lunar New Year of \(year) is not known, so that working days around it may be wrong"),
      fix: Localized(
        vi: "thêm vào \(HolidayFile.path): «tết nguyên đán: [mùng 1 theo dương lịch]»",
        en: "add it to \(HolidayFile.path)"))
  }
}

extension Message {
  /// Also for memberships and terms.
  static func endsBeforeItStarts(_ from: WrittenDate, _ to: WrittenDate) -> Message {
    Message(
      "dates-out-of-order",
      Localized(
        vi: "kết thúc (\(to.short)) trước khi bắt đầu (\(from.short))",
        en: "it ends (\(to.iso)) before it starts (\(from.iso))"),
      fix: Localized(vi: "xem lại hai ngày này", en: "check both dates"))
  }
}
