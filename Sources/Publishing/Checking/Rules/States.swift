import Council
import Diagnostics
import Vietnamese

/// What took place has begun by today, and what is planned is not over.
func checkStates(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.compactMap { record -> Diagnostic? in
    guard let occasion = record.content as? any Occasion, let state = occasion.state, !state.isOff,
      let message = contradiction(state, occasion, context.now)
    else { return nil }
    return .warning(message, at: context.place(of: "state", in: record))
  }
}

private func contradiction(_ state: SessionState, _ occasion: any Occasion, _ now: WrittenDate) -> Message? {
  let (starts, ends) = (occasion.starts, occasion.ends ?? occasion.starts)
  if state != .planned, starts.firstDay > now { return .notYet(state.rawValue, starts) }
  if state != .held, ends.lastDay < now.dayOnly { return .isOver(state.rawValue, ends) }
  return nil
}

extension Message {
  fileprivate static func notYet(_ state: String, _ starts: WrittenDate) -> Message {
    contradiction(
      Localized(
        vi: "trạng thái «\(state)» mà ngày bắt đầu chưa tới (\(starts.short))",
        en: "it is “\(state)”, but begins only on \(starts.iso)"),
      deleteLine)
  }

  fileprivate static func isOver(_ state: String, _ ends: WrittenDate) -> Message {
    contradiction(
      Localized(
        vi: "trạng thái «\(state)» mà ngày họp đã qua (\(ends.short))",
        en: "it is “\(state)”, but was over on \(ends.iso)"),
      deleteLine)
  }

  private static let deleteLine = Localized(
    vi: "xoá dòng này để trang tự tính theo ngày, hoặc xem lại ngày",
    en: "delete this line, so that the dates tell, or check the dates")
}
