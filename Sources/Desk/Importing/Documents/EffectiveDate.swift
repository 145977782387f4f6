import Foundation
import Vietnamese

/// From when a paper says that it is in force: `Nghị quyết này có hiệu lực từ ngày 15 tháng 3 năm 2026`.
enum EffectiveDate: Sendable, Hashable {
  /// The paper says so of itself, and only that.
  case found(WrittenDate)
  /// What the paper says, where a person has to look; with the day that is probably meant.
  case open(String, WrittenDate?)

  /// - Parameters:
  ///   - text: of the paper's body.
  ///   - issued: its day, before which none is in force.
  init?(in text: String, issued: WrittenDate?) {
    let sentences = text.precomposedStringWithCanonicalMapping.singleSpaced.matches(of: Self.form)
    let said = sentences.map { match in
      Said(
        words: match.0.trimmed,
        // In a sentence about the paper itself.
        isOwn: match.before.contains(Self.own),
        day: Self.day(match.after, issued))
    }
    let own = said.filter(\.isOwn)
    guard let first = own.first ?? said.first else { return nil }
    let days = Set(own.map(\.day))
    if days.count == 1, case .written(let day) = first.day, issued.map({ $0 <= day }) ?? true, !own.isEmpty {
      self = .found(day)
    } else {
      self = .open(first.words, first.day.guess)
    }
  }
}

private struct Said {
  let words: String
  let isOwn: Bool
  let day: Day

  enum Day: Hashable {
    case written(WrittenDate)
    /// `từ ngày ký`
    case issued(WrittenDate?)
    case unknown

    var guess: WrittenDate? {
      switch self {
      case .written(let day): day
      case .issued(let day): day
      case .unknown: nil
      }
    }
  }
}

extension EffectiveDate {
  private static var form: Regex<(Substring, before: Substring, after: Substring)> {
    #/(?<before>[^.;:]{0,120}?)(?:có )?hiệu lực (?:thi hành |pháp luật )?(?:kể )?từ ngày (?<after>[^.;,]{1,60})/#
      .ignoresCase()
  }

  private static var own: Regex<Substring> { #/ này(?: bắt đầu| sẽ)? ?$/#.ignoresCase() }

  private static func day(_ words: Substring, _ issued: WrittenDate?) -> Said.Day {
    let form = #/^(\d{1,2})(?: tháng |[\/\-])(\d{1,2})(?: năm |[\/\-])(\d{4})/#.ignoresCase()
    if let match = words.firstMatch(of: form) {
      let day = try? WrittenDate(year: Int(match.3) ?? 0, month: Int(match.2), day: Int(match.1))
      return day.map { .written($0) } ?? .unknown
    }
    return words.contains(#/^(?:được )?(?:ký|ban hành)/#.ignoresCase()) ? .issued(issued) : .unknown
  }
}
