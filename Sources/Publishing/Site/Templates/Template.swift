import Diagnostics

/// A template in Mustache (https://mustache.github.io/mustache.5.html), as far as these templates use it:
///
///     {{name}}  {{{name}}}  {{#name}}…{{/name}}  {{^name}}…{{/name}}  {{>partial}}  {{! comment }}
///
/// and one addition: `{{#name?}}` opens its section once if there is something, without stepping into it.
///
/// Values know whether they are text or markup (`TemplateValue`), so `{{{name}}}` cannot open a hole: it escapes
/// text as `{{name}}` does.
struct Template: Sendable {
  indirect enum Node: Sendable {
    case text(String)
    case value(TemplateTag)
    case section(TemplateTag, isInverted: Bool, [Node])
    case partial(TemplateTag)
  }

  let nodes: [Node]
}

/// What stands between the braces, and where.
struct TemplateTag: Sendable {
  /// Without the question mark.
  let name: String
  /// `{{#name?}}`.
  let isQuestion: Bool
  let position: Position

  /// As it was written.
  var written: String { isQuestion ? name + "?" : name }
}

/// What is wrong with a template's text, and where.
struct TemplateProblem: Error {
  let message: Message
  let position: Position
}

extension Template {
  init(parsing text: String) throws(TemplateProblem) {
    var parser = TemplateParser(text)
    nodes = try parser.nodes()
  }
}

/// Reads a template line by line, since a section, partial or comment that has a line to itself takes the line away
/// with it, as the specification says.
private struct TemplateParser {
  private enum Token {
    case text(String)
    case value(TemplateTag)
    case open(TemplateTag, isInverted: Bool)
    case close(TemplateTag)
    case partial(TemplateTag)
    case comment
  }

  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func nodes() throws(TemplateProblem) -> [Template.Node] {
    var open: [(tag: TemplateTag, isInverted: Bool)] = []
    var levels: [[Template.Node]] = [[]]
    for token in try tokens() {
      switch token {
      case .text(let text): levels[levels.count - 1].append(.text(text))
      case .value(let tag): levels[levels.count - 1].append(.value(tag))
      case .partial(let tag): levels[levels.count - 1].append(.partial(tag))
      case .comment: continue
      case .open(let tag, let isInverted):
        open.append((tag, isInverted))
        levels.append([])
      case .close(let tag):
        guard let last = open.popLast(), last.tag.written == tag.written, let inner = levels.popLast() else {
          throw TemplateProblem(message: .sectionEnd(tag.written), position: tag.position)
        }
        levels[levels.count - 1].append(.section(last.tag, isInverted: last.isInverted, inner))
      }
    }
    if let unclosed = open.last {
      throw TemplateProblem(message: .sectionOpen(unclosed.tag.written), position: unclosed.tag.position)
    }
    return levels[0]
  }

  private func tokens() throws(TemplateProblem) -> [Token] {
    var tokens: [Token] = []
    for (number, line) in lines.enumerated() {
      var found: [Token] = []
      var rest = line[...]
      while let braces = rest.firstRange(of: "{{") {
        if braces.lowerBound > rest.startIndex { found.append(.text(String(rest[..<braces.lowerBound]))) }
        let column = line.distance(from: line.startIndex, to: braces.lowerBound) + 1
        guard let close = rest[braces.upperBound...].firstRange(of: "}}") else {
          throw TemplateProblem(
            message: .unsupportedTag("{{"), position: Position(line: number + 1, column: column))
        }
        let inside = rest[braces.upperBound..<close.lowerBound]
        let isTriple = inside.first == "{" && rest[close.upperBound...].first == "}"
        let end = isTriple ? rest.index(after: close.upperBound) : close.upperBound
        let length = line.distance(from: braces.lowerBound, to: end)
        found.append(try token(inside, at: Position(line: number + 1, column: column, length: length)))
        rest = line[end...]
      }
      if !rest.isEmpty { found.append(.text(String(rest))) }
      tokens += found.filter { !isBlank($0) || !isStandalone(found) }
      if number < lines.count - 1, !isStandalone(found) { tokens.append(.text("\n")) }
    }
    return tokens
  }

  private func token(_ inside: Substring, at position: Position) throws(TemplateProblem) -> Token {
    let mark = inside.first.flatMap { "#^/>!{&".contains($0) ? $0 : nil }
    if mark == "!" { return .comment }
    var name = (mark == nil ? inside : inside.dropFirst()).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    let isQuestion = name.last == "?"
    if isQuestion { name.removeLast() }
    let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) }
    guard isPlain, !name.isEmpty else {
      throw TemplateProblem(message: .unsupportedTag(String(inside)), position: position)
    }
    let tag = TemplateTag(name: name, isQuestion: isQuestion, position: position)
    return switch mark {
    case "#": .open(tag, isInverted: false)
    case "^": .open(tag, isInverted: true)
    case "/": .close(tag)
    case ">": .partial(tag)
    default: .value(tag)
    }
  }

  /// Whether a line holds one tag that prints nothing itself, and white space.
  private func isStandalone(_ line: [Token]) -> Bool {
    let tags = line.filter { !isBlank($0) }
    guard tags.count == 1 else { return false }
    return switch tags[0] {
    case .text, .value: false
    default: true
    }
  }

  private func isBlank(_ token: Token) -> Bool {
    if case .text(let text) = token { text.allSatisfy(\.isWhitespace) } else { false }
  }
}

extension Message {
  fileprivate static func unsupportedTag(_ name: String) -> Message {
    Message(
      "unsupported-tag",
      Localized(vi: "thẻ «\(name)» không dùng được", en: "the tag “\(name)” is not supported"),
      fix: Localized(
        vi:
          "chỉ dùng {{tên}}, {{#tên}}…{{/tên}}, {{^tên}}…{{/tên}}, {{>mẫu}} và {{! ghi chú }}, mỗi thẻ trên một dòng",
        en:
          "use {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}}, {{>template}}, {{! comment }}, each on one line"
      ),
      fault: .environment)
  }

  fileprivate static func sectionEnd(_ name: String) -> Message {
    Message(
      "template-section",
      Localized(vi: "{{/\(name)}} không đóng đúng phần đang mở", en: "{{/\(name)}} closes what is not open"),
      fix: Localized(vi: "đóng các phần theo thứ tự ngược lúc mở", en: "close sections in reverse order"),
      fault: .environment)
  }

  fileprivate static func sectionOpen(_ name: String) -> Message {
    Message(
      "template-section",
      Localized(vi: "{{#\(name)}} mở ra mà không đóng lại", en: "{{#\(name)}} is never closed"),
      fix: Localized(vi: "thêm {{/\(name)}}", en: "add {{/\(name)}}"), fault: .environment)
  }
}
