import Checking
import Checksums
import Council
import Diagnostics
import Files
import Foundation
import Reading
import Vietnamese

/// What a run read, withheld and wrote, in a few lines.
struct Summary {
  let read: Read
  let outcome: Outcome
  let time: Duration

  /// What was read, and what of it is not on the site, and why.
  struct Read {
    let lines: [Localized]
    /// Whether something is not on the site, or on it for a reason that only the office gives.
    var hasReasons = false
  }

  enum Outcome {
    case checked
    /// The folder, and what became of its files.
    case written(String, OutputFolder.Summary)
    /// Nothing has changed since the last run.
    case nothingToDo(String)
  }

  /// Of the list of files that lay in the output when it was known to be what was asked for.
  var sums: SHA256Digest?

  func text(in language: Language) -> String {
    (read.lines + [closing]).map { $0[language] + "\n" }.joined()
  }

  private var closing: Localized {
    let tenths = Int((time / .milliseconds(100)).rounded(.up))
    let vi = formatNumber(Decimal(tenths) / 10, fractionDigits: 1)
    let en = vi.replacing(",", with: ".")
    switch outcome {
    case .checked:
      return Localized(
        vi: "Không có lỗi; chưa ghi gì (chỉ kiểm tra), trong \(vi) giây",
        en: "No errors; nothing was written (check only), in \(en) s")
    case .nothingToDo(let folder):
      return Localized(
        vi: "Trang ở \(folder): không có gì đổi từ lần trước, trong \(vi) giây",
        en: "Site in \(folder): nothing has changed since the last build, in \(en) s")
    case .written(let folder, let files):
      let (new, same, gone) = (formatted(files.written), formatted(files.unchanged), formatted(files.removed))
      return Localized(
        vi: "Trang ở \(folder): \(new) tệp mới hoặc đổi, \(same) giữ nguyên, \(gone) xoá, trong \(vi) giây",
        en:
          "Site in \(folder): \(files.written) written, \(files.unchanged) unchanged, \(files.removed) removed, in \(en) s"
      )
    }
  }
}

private func formatted(_ number: Int) -> String {
  formatNumber(Decimal(number))
}

extension Summary.Read {
  /// - Parameter remark: what is to be said of the history.
  init(_ content: Content, now: WrittenDate, remark: Localized?) {
    let counts = Kind.all.compactMap { type -> Localized? in
      let count = content.records.count { $0.kind == type.kind }
      return count == 0
        ? nil
        : Localized(
          vi: "\(formatted(count)) \(type.kind.label.lowercased())", en: "\(formatted(count)) \(type.kind.id)"
        )
    }
    let read = Localized(
      vi: "Đã đọc: " + (counts.isEmpty ? "0" : counts.map(\.vi).joined(separator: ", ")),
      en: "Read: " + (counts.isEmpty ? "0" : counts.map(\.en).joined(separator: ", ")))
    let withheld = content.records.sorted { $0.path < $1.path }.compactMap { record -> Localized? in
      let path = "\(content.name)/\(record.path)"
      return switch record.withholding(at: now) {
      case nil: nil
      case .draft: Localized(vi: "Chưa đăng: \(path) (bản nháp)", en: "Withheld: \(path) (draft)")
      case .until(let date):
        Localized(vi: "Chưa đăng: \(path) (đến \(date.short))", en: "Withheld: \(path) (until \(date.iso))")
      }
    }
    let named = content.records.sorted { $0.path < $1.path }.flatMap { disclosed(by: $0, in: content) }
    lines = [read] + withheld + named + [remark].compactMap(\.self)
    hasReasons = !(withheld + named).isEmpty
  }

  /// The lines, to be kept for a run that has nothing to do.
  var note: String {
    lines.map { "\($0.vi)\t\($0.en)\n" }.joined()
  }

  /// - Returns: nil where the note is not one of ours.
  init?(note: String) {
    let pairs = note.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    guard pairs.allSatisfy({ $0.count == 2 }) else { return nil }
    lines = pairs.map { Localized(vi: String($0[0]), en: String($0[1])) }
  }
}

/// What personal data a record names, and why: for whoever answers for the site. The data themselves are not repeated.
private func disclosed(by record: Record, in content: Content) -> [Localized] {
  let path = "\(content.name)/\(record.path)"
  return record.common.disclosures.map { disclosure in
    let reason = disclosure.reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let data = DisclosedData.all(in: record, declaredBy: disclosure).map(\.text)
    let kind = disclosure.kind.map { Localized(vi: $0.rawValue, en: $0.id) }
    let shown = data.isEmpty ? [kind].compactMap(\.self) : data
    let list = { (language: Language) in
      (shown.isEmpty ? "" : ": ") + shown.map { $0[language] }.joined(separator: ", ")
    }
    return Localized(
      vi: "Cho phép nêu: \(path)\(list(.vietnamese)); lý do: \(reason); ngày \(disclosure.date.short)",
      en: "Disclosed: \(path)\(list(.english)); reason: \(reason); \(disclosure.date.iso)")
  }
}

extension DisclosedData {
  /// `số điện thoại 0912 *** *78 (mục «tóm tắt»)`
  fileprivate var text: Localized {
    let place =
      isInFile
      ? Localized(vi: "trong tệp", en: "in a file")
      : field.map { Localized(vi: "mục «\($0)»", en: "in “\($0)”") }
        ?? Localized(vi: "thân bài", en: "in the text")
    return Localized(
      vi: (kind.map { "\($0.rawValue) " } ?? "") + "\(mask) (\(place.vi))",
      en: (kind.map { "\($0.id) " } ?? "") + "\(mask) (\(place.en))")
  }
}
