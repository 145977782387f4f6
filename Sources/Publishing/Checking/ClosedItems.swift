import Council
import Diagnostics

/// What was decided behind closed doors is public all the same, title and votes with it: whoever marks an item as
/// closed may not expect that. Its documents are not published, and need no warning.
func checkClosedItems(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.flatMap { record -> [Diagnostic] in
    let items = (record.content as? Session)?.agenda ?? []
    return items.enumerated().compactMap { index, item -> Diagnostic? in
      guard item.isPublic == false, item.vote != nil || item.resolution != nil else { return nil }
      let path = FieldPath([.field("agenda"), .item(index), .field("public")])
      return .warning(.stillPublic, at: context.place(of: path, in: record))
    }
  }
}

extension Message {
  fileprivate static let stillPublic = Message(
    "closed-item",
    Localized(
      vi:
        "nội dung họp kín: tài liệu không đăng, nhưng tiêu đề, kết quả, số phiếu và nghị quyết vẫn hiện trên trang",
      en: "a closed item: its documents are not published, but its title, result, votes and resolution are"),
    fix: Localized(
      vi:
        "xoá «biểu quyết», «nghị quyết» ở nội dung này nếu không được công khai; nếu được thì xoá «công khai: không»",
      en: "delete its vote and resolution if they must not be public; if they may, delete “public: no”"))
}
