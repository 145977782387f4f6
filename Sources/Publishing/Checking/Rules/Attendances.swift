import Council
import Diagnostics
import Vietnamese

/// Who was there was not away, nobody was away twice, and both together are no more than there are.
func checkAttendances(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.flatMap { record -> [Diagnostic] in
    switch record.content {
    case let session as Session: session.attendance.map { problems(with: $0, record, context) } ?? []
    case let meeting as VoterMeeting: bothThereAndAway(meeting, record, context)
    default: []
    }
  }
}

private func problems(
  with attendance: Attendance, _ record: Record, _ context: CheckContext
) -> [Diagnostic] {
  let path = FieldPath([.field("attendance"), .field("absent")])
  var seen: Set<String> = []
  var diagnostics = attendance.absent.enumerated().compactMap { index, name -> Diagnostic? in
    guard !seen.insert(key(of: name, context)).inserted else { return nil }
    return .error(.absentTwice(name.text), at: context.place(of: path + .item(index), in: record))
  }
  if let total = attendance.total, attendance.present <= total, attendance.present + seen.count > total {
    diagnostics.append(
      .warning(
        .moreThanAll(attendance.present, absent: seen.count, total: total),
        at: context.place(of: path, in: record)))
  }
  return diagnostics
}

private func bothThereAndAway(
  _ meeting: VoterMeeting, _ record: Record, _ context: CheckContext
) -> [Diagnostic] {
  let present = Set(meeting.deputies.map { key(of: $0, context) })
  return (meeting.attendance?.absent ?? []).enumerated().compactMap { index, name -> Diagnostic? in
    guard present.contains(key(of: name, context)) else { return nil }
    let path = FieldPath([.field("attendance"), .field("absent"), .item(index)])
    return .error(.thereAndAway(name.text), at: context.place(of: path, in: record))
  }
}

private func key(of name: Name, _ context: CheckContext) -> String {
  guard case .found(let record) = context.index.resolve(name: name.text, in: [Deputy.kind.folder]) else {
    return name.text.folded
  }
  return record.key
}

extension Message {
  fileprivate static func absentTwice(_ name: String) -> Message {
    Message(
      "listed-twice",
      Localized(vi: "«\(name)» vắng mặt hai lần", en: "“\(name)” is absent twice"),
      fix: Localized(vi: "xoá một dòng", en: "delete one of them"))
  }

  fileprivate static func thereAndAway(_ name: String) -> Message {
    contradiction(
      Localized(vi: "«\(name)» vừa có mặt vừa vắng mặt", en: "“\(name)” is both present and absent"),
      Localized(
        vi: "xoá tên này ở «đại biểu» hoặc ở «vắng mặt»", en: "delete the name in “deputies” or in “absent”"))
  }

  fileprivate static func moreThanAll(_ present: Int, absent: Int, total: Int) -> Message {
    contradiction(
      Localized(
        vi: "\(present) có mặt và \(absent) vắng mặt, nhiều hơn tổng số \(total)",
        en: "\(present) present and \(absent) absent are more than all \(total)"),
      Localized(vi: "xem lại các số này trong biên bản", en: "check the figures in the minutes"))
  }
}
