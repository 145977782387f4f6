import Diagnostics
import Site
import Vietnamese

extension Message {
  /// That a council's data could not be had today, why, and what is shown instead.
  static func noNewData(
    _ name: String, _ problem: SourceProblem, kept: WrittenDate?, today: WrittenDate
  ) -> Message {
    let reason = problem.reason
    let instead =
      kept.map { day in
        let days = day.days(to: today)
        return Localized(
          vi: "dùng bản lấy ngày \(day.short), cách đây \(days) ngày",
          en: "the copy of \(day.iso) is used, days old: \(days)")
      }
      ?? Localized(
        vi: "chưa có bản nào trước đó nên cổng chỉ ghi tên hội đồng này",
        en: "there is no earlier copy, so the portal has only the council's name")
    return Message(
      problem.id,
      Localized(
        vi: "\(name): không lấy được dữ liệu mới: \(reason.vi); \(instead.vi)",
        en: "\(name): no new data: \(reason.en); \(instead.en)"), fix: problem.fix, fault: .environment)
  }

  /// That nobody knows where a council's site lies.
  static func unknownSource(_ name: String, _ problem: SourceProblem) -> Message {
    let reason = problem.reason
    return Message(
      "unknown-source",
      Localized(
        vi: "\(name): \(reason.vi); chưa biết địa chỉ nên cổng bỏ qua hội đồng này",
        en: "\(name): \(reason.en); its address is not known, so the portal leaves this council out"),
      fix: Localized(
        vi: "ghi thêm «địa chỉ» cho nguồn này, để cổng dùng được bản lấy lần trước",
        en: "give the source its address too, so that the last copy can be used"), fault: .environment)
  }

  /// That what was had cannot be kept for the next time.
  static func unkeptCopy(_ name: String, _ reason: String, folder: String) -> Message {
    Message(
      "unkept-copy",
      Localized(
        vi: "\(name): không giữ lại được bản vừa lấy ở \(folder) (\(reason))",
        en: "\(name): the new copy cannot be kept in \(folder) (\(reason))"),
      fix: Localized(vi: "kiểm tra quyền ghi và chỗ trống", en: "check permissions and room"),
      fault: .environment)
  }
}

extension SourceProblem {
  fileprivate var id: String {
    switch self {
    case .fetch(.tool(let failure)): failure.message.id
    case .fetch: "source-unreachable"
    case .file: "source-unreadable"
    case .report: "source-refused"
    }
  }

  fileprivate var fix: Localized? {
    switch self {
    case .fetch(.tool(let failure)): failure.message.fix
    case .fetch(.status(404)), .file:
      Localized(
        vi: "kiểm tra địa chỉ hoặc thư mục; trang của hội đồng phải có \(digestName)",
        en: "check the address or folder; the council's site must have \(digestName)")
    case .fetch:
      Localized(
        vi: "mở thử địa chỉ ấy; lần chạy sau sẽ lấy lại", en: "try the address; the next run asks again")
    case .report:
      Localized(
        vi: "báo cho văn phòng của hội đồng ấy; lần chạy sau sẽ lấy lại",
        en: "tell that council's office; the next run asks again")
    }
  }

  /// Said among other reasons.
  package var reason: Localized {
    switch self {
    case .fetch(let problem): problem.reason
    case .file(let failure):
      Localized(vi: "không đọc được \(failure)", en: "cannot read \(failure)")
    case .report(let problem): problem.reason
    }
  }
}

/// What a portal reads of a site.
private let digestName = "du-lieu/tong-hop/muc-luc.json"

extension FetchProblem {
  fileprivate var reason: Localized {
    switch self {
    case .tool(let failure): failure.message.text
    case .status(let status):
      Localized(vi: "máy chủ trả lời mã \(status)", en: "the server answered \(status)")
    case .tooLarge:
      Localized(
        vi: "máy chủ gửi quá \(reportLimit >> 20) MiB", en: "more than \(reportLimit >> 20) MiB came")
    case .tooSlow(let seconds):
      Localized(vi: "chờ \(seconds) giây chưa xong", en: "it was not done in \(seconds) seconds")
    case .insecure:
      Localized(
        vi: "địa chỉ dẫn sang nơi không phải https", en: "it leads to an address that is not https")
    case .failed(let reason): Localized(vi: printable(reason), en: printable(reason))
    }
  }
}

extension ReportProblem {
  fileprivate var reason: Localized {
    switch self {
    case .page:
      Localized(vi: "đây là một trang HTML, không phải dữ liệu", en: "it is a page of HTML, no data")
    case .notJSON:
      Localized(vi: "tệp không phải JSON hợp lệ", en: "the file is no valid JSON")
    case .field(let path):
      Localized(
        vi: "mục «\(printable(path))» thiếu, quá dài hoặc không đúng dạng",
        en: "“\(printable(path))” is missing, too long or malformed")
    case .otherSource(let address):
      Localized(
        vi: "dữ liệu tự nhận là của «\(printable(address))»",
        en: "the data say that they are of “\(printable(address))”")
    case .foreign(let address):
      Localized(
        vi: "có bài dẫn tới «\(printable(address))», ngoài trang của hội đồng này",
        en: "a record leads to “\(printable(address))”, which is not on this council's site")
    case .doubled(let id):
      Localized(
        vi: "hai bài cùng địa chỉ «\(printable(id))»", en: "two records have the address “\(printable(id))”")
    }
  }
}

/// What others wrote, as a terminal may show it.
private func printable(_ text: String) -> String {
  String(
    text.unicodeScalars.map { $0.value < 0x20 || 0x7F..<0xA0 ~= $0.value ? " " : Character($0) }.prefix(200))
}
