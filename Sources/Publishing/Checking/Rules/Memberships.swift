import Council
import Diagnostics
import Vietnamese

/// Nobody is the same in the same body twice at a time.
func checkMemberships(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.flatMap { record -> [Diagnostic] in
    guard let deputy = record.content as? Deputy else { return [] }
    var earlier: [String: [Membership]] = [:]
    return deputy.memberships.enumerated().compactMap { index, membership in
      let post = key(of: membership, context)
      defer { earlier[post, default: []].append(membership) }
      guard let other = earlier[post]?.first(where: { $0.overlaps(membership) }) else { return nil }
      let path = FieldPath([.field("memberships"), .item(index)])
      return .warning(.overlap(other), at: context.place(of: path, in: record))
    }
  }
}

/// The body, by its record where it has one, and the role.
private func key(of membership: Membership, _ context: CheckContext) -> String {
  let name = membership.organization?.text ?? ""
  var body = name.folded
  if case .found(let record) = context.index.resolve(name: name, in: [Organization.kind.folder]) {
    body = record.key
  }
  return "\(body) \(membership.role?.folded ?? "")"
}

extension Membership {
  /// Whether both hold on more than one day, as far as their dates tell: a post may be left and taken on one day.
  fileprivate func overlaps(_ other: Membership) -> Bool {
    startsBeforeEnd(of: other) && other.startsBeforeEnd(of: self)
  }

  private func startsBeforeEnd(of other: Membership) -> Bool {
    guard let from, let end = other.to else { return true }
    return from.lastDay < end.firstDay
  }
}

extension Message {
  fileprivate static func overlap(_ other: Membership) -> Message {
    let (from, to) = (other.from, other.to)
    return Message(
      "overlapping-memberships",
      Localized(
        vi:
          "chức vụ này đã có ở trên, trùng thời gian (từ \(from?.short ?? "đầu") đến \(to?.short ?? "nay"))",
        en: "the same post is given above for the same time (\(from?.iso ?? "…") to \(to?.iso ?? "…"))"),
      fix: Localized(
        vi: "xoá một dòng, hoặc thêm «đến» cho lần giữ chức trước",
        en: "delete one of them, or say when the earlier one ended (“to”)"))
  }
}
