import ArgumentParser
import Diagnostics
import Foundation
import Site
import Vietnamese

/// What is read.
struct SourceOptions: ParsableArguments {
  @Option(help: "Thư mục hồ sơ (the folder of records).")
  var content = "content"

  @OptionGroup var templates: TemplateOptions

  @Option(help: "Coi hôm nay là ngày này, ví dụ 2026-11-20 (build as of this day).")
  var now: GivenDate?
}

/// What pages are made with.
struct TemplateOptions: ParsableArguments {
  @Option(
    name: .customLong("templates"),
    help:
      "Thư mục mẫu trang của riêng mình; tệp nào không có thì dùng của công cụ (a folder of templates of your own; what it lacks comes from the program). Không ghi thì là site-templates, nếu có (the default, where it exists)."
  )
  var given: String?

  /// Where templates of the council's own lie, if there are any.
  var folder: String { given ?? "site-templates" }
}

/// What is said of it.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Coi cảnh báo là lỗi (treat warnings as errors).")
  var strict = false

  @OptionGroup var printing: PrintOptions

  var format: DiagnosticFormat { printing.format }
  var quiet: Bool { printing.quiet }
  var lang: Language { printing.lang }
}

/// How it is said.
struct PrintOptions: ParsableArguments {
  @Option(help: "Cách in lỗi (how problems are printed): text, github, json.")
  var format: DiagnosticFormat = .text

  @Flag(name: .shortAndLong, help: "Chỉ in lỗi (print problems only).")
  var quiet = false

  @Option(help: "Ngôn ngữ của lời báo (language of messages): vi, en.")
  var lang: Language = .vietnamese

  /// Whether to say more than what is wrong.
  var isTalkative: Bool { !quiet && format == .text }
}

extension DiagnosticFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// A date as an argument.
struct GivenDate: ExpressibleByArgument {
  let date: WrittenDate

  init?(argument: String) {
    guard let date = try? WrittenDate(parsing: argument), date.precision >= .day else { return nil }
    self.date = date
  }
}

/// When the site is built: the day that was given, SOURCE_DATE_EPOCH
/// (https://reproducible-builds.org/specs/source-date-epoch/), or the clock.
enum BuildTime: CustomStringConvertible {
  case given(WrittenDate)
  case moment(seconds: Int, isOfClock: Bool)

  init(_ given: GivenDate?) throws {
    if let given {
      self = .given(given.date)
    } else if let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty {
      guard let seconds = Int(text), (-2_208_988_800...7_258_118_400).contains(seconds) else {
        throw ValidationError("SOURCE_DATE_EPOCH: «\(text)» không phải số giây (is no number of seconds).")
      }
      self = .moment(seconds: seconds, isOfClock: false)
    } else {
      self = .moment(seconds: Int(Date().timeIntervalSince1970), isOfClock: true)
    }
  }

  func now(inTimeZone timeZone: String) -> WrittenDate {
    switch self {
    case .given(let date): date
    case .moment(let seconds, _): SiteClock(timeZone: timeZone).local(seconds)
    }
  }

  /// Whether it is another one the next time that somebody asks.
  var isOfClock: Bool {
    if case .moment(_, isOfClock: true) = self { true } else { false }
  }

  /// As exact as pages can tell: a new day begins on a quarter of an hour in every time zone.
  var description: String {
    switch self {
    case .given(let date): date.iso
    case .moment(let seconds, _): "moment \(seconds / 900)"
    }
  }
}
