import Council
import Diagnostics
import Reading

/// A petition says what is asked: in its body or in a field. Codes are unique, for voters look by them.
func checkPetitions(_ context: CheckContext) -> [Diagnostic] {
  var codes: [String: Record] = [:]
  return context.content.records.flatMap { record -> [Diagnostic] in
    guard let petition = record.content as? Petition else { return [] }
    var diagnostics: [Diagnostic] = []
    if petition.text == nil, record.body.allSatisfy(\.isWhitespace) {
      let (message, place) = context.lacking(
        "text", of: record, .noPetitionText, else: context.content.source(of: record).place())
      diagnostics.append(.error(message, at: place))
    }
    let code = petition.code ?? String(record.slug)
    if petition.code != nil, SiteAddresses.lookup(code: code) == nil {
      diagnostics.append(.error(.unfitCode(code), at: context.place(of: "code", in: record)))
    } else if let other = codes.updateValue(record, forKey: SiteAddresses.lookup(code: code) ?? code.folded) {
      diagnostics.append(
        .error(
          .sameCode(code, other: "\(context.content.name)/\(other.path)"),
          at: context.place(of: "code", in: record)))
    }
    return diagnostics
  }
}

extension Message {
  fileprivate static let noPetitionText = Message(
    "missing-text",
    Localized(vi: "kiến nghị không có nội dung", en: "the petition has no text"),
    fix: Localized(
      vi: "viết lời kiến nghị dưới dòng --- thứ hai, hoặc ở mục «nội dung»",
      en: "write it below the second ---, or in the field “text”"))

  fileprivate static func unfitCode(_ code: String) -> Message {
    Message(
      "invalid-code",
      Localized(vi: "không ai tra cứu được mã «\(code)»", en: "nobody can look up the code “\(code)”"),
      fix: Localized(
        vi: "viết chữ và số, không quá 100 ký tự, ví dụ KN-2026-014",
        en: "write letters and figures, 100 characters at most, for example KN-2026-014"))
  }

  fileprivate static func sameCode(_ code: String, other: String) -> Message {
    Message(
      "duplicate-code",
      Localized(vi: "mã tra cứu \(code) đã có ở \(other)", en: "the code \(code) is that of \(other) too"),
      fix: Localized(vi: "đặt mã khác", en: "choose another code"))
  }
}
