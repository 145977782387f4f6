import Council
import Diagnostics
import Reading

/// The ways to the office lead there: pages make links of them.
func checkContacts(_ context: CheckContext) -> [Diagnostic] {
  guard let settings = context.content.settings, let file = context.content.settingsFile else { return [] }
  let warning = { (message: Message, path: FieldPath) -> Diagnostic in
    .warning(message, at: file.place(of: path, inWhole: CouncilSettings.self))
  }
  let contact = FieldPath([.field("contact")])
  var problems: [Diagnostic] = []
  if let email = settings.contact?.email, !isMailAddress(email) {
    problems.append(warning(.noMailAddress(email), contact + .field("email")))
  }
  if let phone = settings.contact?.phone, phone.count(where: \.isNumber) < 3 {
    problems.append(warning(.noPhoneNumber(phone), contact + .field("phone")))
  }
  if let form = settings.petitionForm?.text, form.lowercased().hasPrefix("http://") {
    problems.append(warning(.openToOthers, FieldPath([.field("petitionForm")])))
  }
  return problems
}

private func isMailAddress(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
}

extension Message {
  fileprivate static func noMailAddress(_ text: String) -> Message {
    Message(
      "invalid-contact",
      Localized(vi: "«\(text)» không phải là địa chỉ thư điện tử", en: "“\(text)” is no e-mail address"),
      fix: Localized(
        vi: "viết một địa chỉ có @, ví dụ vanphong@xa.gov.vn; nơi khác thì ghi ở «kênh»",
        en: "write one address with @, for example office@commune.example; other ways go to “channels”"))
  }

  fileprivate static func noPhoneNumber(_ text: String) -> Message {
    Message(
      "invalid-contact",
      Localized(vi: "«\(text)» không phải là số điện thoại", en: "“\(text)” is no telephone number"),
      fix: Localized(vi: "viết số, ví dụ 0256 000 0000", en: "write the number, for example 0256 000 0000"))
  }

  fileprivate static let openToOthers = Message(
    "insecure-form",
    Localized(
      vi:
        "nơi nhận kiến nghị bắt đầu bằng http://: điều cử tri gửi đi, người khác trên đường truyền đọc được",
      en: "the form's address begins with http://: others on the way can read what voters send"),
    fix: Localized(vi: "dùng địa chỉ bắt đầu bằng https://", en: "use an address that begins with https://"))
}
