import Council
import Diagnostics
import Reading
import Vietnamese

/// What begins at the same time and place under the same title is most likely one thing written down twice. Of two, the later
/// file is at fault.
func checkTwins(_ context: CheckContext) -> [Diagnostic] {
  var first: [String: Record] = [:]
  return context.content.records.compactMap { record -> Diagnostic? in
    guard [Session.kind, VoterMeeting.kind, Event.kind].contains(record.kind), let date = record.date else {
      return nil
    }
    // Voters are met in several villages at once.
    let place = if case .text(let place)? = record.content.value(of: "place") { place.folded } else { "" }
    let key = "\(record.kind.id) \(record.common.title.folded) \(date.iso) \(place)"
    guard let other = first[key] else {
      first[key] = record
      return nil
    }
    let name = "\(context.content.name)/\(other.path)"
    return .warning(.twin(name), at: context.place(of: "starts", in: record))
  }
}

extension Message {
  fileprivate static func twin(_ other: String) -> Message {
    Message(
      "duplicate-record",
      Localized(
        vi: "cùng tiêu đề, cùng lúc bắt đầu với \(other)", en: "it has the title and the start of \(other)"),
      fix: Localized(
        vi: "nếu là một thì giữ một bài, xoá bài kia; nếu không thì sửa tiêu đề hoặc giờ",
        en: "if they are one, keep one of the files; else change the title or the time"))
  }
}
