import Diagnostics

extension YAMLProblem {
  /// libyaml's English problems are few; each is said again in terms of what a clerk typed.
  init(_ failure: LibYAMLFailure, in lines: YAMLLines) {
    if let cause = lines.cause(of: failure) {
      self = cause
      return
    }
    let known = knownProblems.first {
      failure.problem.hasPrefix($0.prefix) && failure.context.hasSuffix($0.context)
    }
    let useContext = known?.atContext ?? false
    self.init(
      message: known?.message
        ?? Message(
          "yaml-syntax",
          Localized(
            vi: "không đọc được phần khai báo ở đây",
            en: "the front matter cannot be read here (\(failure.problem))"),
          fix: Localized(
            vi: "mỗi dòng viết «tên mục: giá trị»; giá trị có dấu lạ thì đặt trong \"…\"",
            en: "write “key: value” on each line; quote values with unusual signs")),
      position: (useContext ? failure.contextPosition : nil) ?? failure.position)
  }
}

private struct KnownProblem {
  let prefix: String
  /// What libyaml was at, as far as it matters.
  var context = ""
  /// Whether the fault lies where the construct began rather than where libyaml noticed.
  var atContext = false
  let message: Message
}

private let knownProblems: [KnownProblem] = [
  KnownProblem(
    prefix: "mapping values are not allowed", message: .yamlColon),
  KnownProblem(prefix: "found unexpected end of stream", atContext: true, message: .yamlOpenQuote),
  KnownProblem(prefix: "found unexpected document indicator", atContext: true, message: .yamlOpenQuote),
  KnownProblem(
    prefix: "could not find expected ':'", atContext: true,
    message: Message(
      "yaml-no-colon",
      Localized(vi: "dòng này không có «tên mục: giá trị»", en: "this line is no “key: value”"),
      fix: Localized(
        vi:
          "thêm dấu hai chấm và một dấu cách sau tên mục, hoặc thụt dòng vào nếu là phần tiếp của dòng trên",
        en: "add a colon and a space after the key, or indent the line if it continues the one above"))),
  KnownProblem(
    prefix: "did not find expected key", message: .yamlIndentation),
  KnownProblem(
    prefix: "did not find expected '-' indicator",
    message: Message(
      "yaml-list",
      Localized(vi: "danh sách này thiếu dấu gạch ở đầu dòng", en: "this list item lacks its dash"),
      fix: Localized(
        vi: "viết «- » ở đầu mỗi ý; mục của ý trên thì viết thẳng hàng với mục ngay sau dấu «- »",
        en: "begin each item with “- ”; align a key of the item above with the one behind its dash"))),
  KnownProblem(
    prefix: "block sequence entries are not allowed",
    message: Message(
      "yaml-list",
      Localized(vi: "danh sách phải xuống dòng", en: "a list begins on a line of its own"),
      fix: Localized(
        vi: "xuống dòng rồi viết «- » ở đầu mỗi ý", en: "start a new line, then “- ” before each item"))),
  KnownProblem(
    prefix: "did not find expected ',' or ']'", atContext: true,
    message: Message(
      "yaml-open-bracket",
      Localized(vi: "ngoặc vuông mở ra mà không đóng lại", en: "a bracket that is never closed"),
      fix: Localized(
        vi: "viết [một, hai, ba]; nếu là chữ thường thì đặt trong \"…\"",
        en: "write [one, two], or quote the value"))),
  KnownProblem(
    prefix: "did not find expected ',' or '}'", atContext: true,
    message: Message(
      "yaml-open-bracket",
      Localized(vi: "ngoặc nhọn mở ra mà không đóng lại", en: "a brace that is never closed"),
      fix: Localized(
        vi: "viết {tên: giá trị, tên: giá trị}", en: "write {key: value, key: value}"))),
  KnownProblem(
    prefix: "found character that cannot start any token", message: .yamlSpecialCharacter),
  KnownProblem(prefix: "mapping keys are not allowed", message: .yamlSpecialCharacter),
  KnownProblem(
    prefix: "did not find expected comment or line break", context: "block scalar",
    message: .yamlBlockHeader),
  KnownProblem(prefix: "found an indentation indicator equal to 0", message: .yamlBlockHeader),
  KnownProblem(prefix: "", context: "directive", atContext: true, message: .yamlDirective),
  KnownProblem(prefix: "did not find expected <document start>", message: .yamlIndentation),
  KnownProblem(prefix: "", context: "tag", atContext: true, message: .yamlTag),
  KnownProblem(
    prefix: "did not find expected alphabetic or numeric", context: "anchor", atContext: true,
    message: .yamlAnchor),
  KnownProblem(prefix: "did not find expected alphabetic or numeric", atContext: true, message: .yamlAlias),
  KnownProblem(prefix: "did not find URI escaped octet", atContext: true, message: .yamlTag),
  KnownProblem(prefix: "found undefined tag handle", atContext: true, message: .yamlTag),
  KnownProblem(prefix: "did not find expected whitespace", atContext: true, message: .yamlTag),
  KnownProblem(prefix: "found unknown escape character", message: .yamlBackslash),
  KnownProblem(prefix: "did not find expected hexdecimal number", message: .yamlBackslash),
  KnownProblem(prefix: "found invalid Unicode character escape code", message: .yamlBackslash),
  KnownProblem(
    prefix: "control characters are not allowed",
    message: Message(
      "yaml-control-character",
      Localized(
        vi: "có ký tự điều khiển không nhìn thấy được", en: "an invisible control character stands here"),
      fix: Localized(vi: "gõ lại dòng này", en: "type this line anew"))),
]
