import Diagnostics

/// Finds where YAML takes text without quotes for something else than its writer meant, and says nothing.
struct PlainTextLosses {
  private(set) var problems: [YAMLProblem] = []
  private var cursor: Cursor

  /// - Parameter input: must stay in place until this value ends.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    cursor = Cursor(input: input)
  }

  /// - Parameter event: a plain scalar; in the order of the text.
  mutating func check(_ event: YAMLEvent) {
    guard cursor.move(to: event.position) else { return }
    if cursor.beginsLine, case .scalar(let text, _) = event.kind, let mark = ListMark(of: text.utf8) {
      problems.append(YAMLProblem(message: .yamlListMark(mark), position: event.position))
      return
    }
    for line in event.position.line..<event.end.line {
      guard cursor.moveToLine(line + 1) else { return }
      let isItem = cursor.rest.starts(with: "- ".utf8)
      let mark = ListMark(of: cursor.rest).map(Message.yamlListMark)
      guard let message = isItem ? .yamlListWithoutKey : mark else { continue }
      let position = Position(line: line + 1, column: cursor.column)
      problems.append(YAMLProblem(message: message, position: position))
      return
    }
    guard cursor.move(to: event.end) else { return }
    checkComment(after: event)
  }

  /// A comment begins with a space and `#`; so does `ngõ #12`. Two spaces before the sign, or a sign that
  /// follows nothing, show that a comment is meant; one space with no space behind the sign shows that text is.
  /// One space on either side may be both, and is pointed out.
  private mutating func checkComment(after event: YAMLEvent) {
    // No more than is looked at: a line may be as long as the text, with many values on it.
    let rest = cursor.rest.prefix(3)
    guard rest.starts(with: " #".utf8), let next = rest.dropFirst(2).first, next != UInt8(ascii: "\n")
    else { return }
    let position = Position(line: cursor.line, column: cursor.column + 1)
    if !" \t\r#".utf8.contains(next) {
      problems.append(YAMLProblem(message: .yamlHash, position: position))
    } else if case .scalar(let text, _) = event.kind, !text.isEmpty, next != UInt8(ascii: "#") {
      problems.append(YAMLProblem(severity: .warning, message: .yamlComment, position: position))
    }
  }
}

/// What people put before the items of a list where YAML wants a dash and a space.
struct ListMark {
  let text: String

  /// - Parameter line: what stands in a line behind its indentation.
  init?(of line: some Collection<UInt8>) {
    if let sign = ["•", "–", "—", "●", "▪", "◦", "·", "\u{F0B7}"].first(where: { line.starts(with: $0.utf8) })
    {
      text = sign
    } else if line.starts(with: "--".utf8) {
      text = "--"
    } else if let first = line.first, let second = line.dropFirst().first, first == UInt8(ascii: "-"),
      second != UInt8(ascii: " ")
    {
      text = "-"
    } else if let first = line.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "*"),
      line.dropFirst().first == UInt8(ascii: " ")
    {
      text = String(decoding: [first], as: UTF8.self)
    } else {
      return nil
    }
  }
}

/// Walks forward through a text once, however many places are asked for.
private struct Cursor {
  let input: UnsafeBufferPointer<UInt8>
  private(set) var line = 1
  private(set) var column = 1
  private var offset = 0

  init(input: UnsafeBufferPointer<UInt8>) {
    self.input = input
  }

  /// - Returns: false where the position lies behind or is not there.
  mutating func move(to position: Position) -> Bool {
    while (line, column) < (position.line, position.column), offset < input.count { step() }
    return line == position.line && column == position.column
  }

  /// Moves to the first character of a line that is no space.
  mutating func moveToLine(_ number: Int) -> Bool {
    guard move(to: Position(line: number, column: 1)) else { return false }
    while offset < input.count, input[offset] == UInt8(ascii: " ") { step() }
    return true
  }

  var rest: Slice<UnsafeBufferPointer<UInt8>> { input[offset...] }

  /// Whether nothing but spaces stands before.
  var beginsLine: Bool {
    let before = input[..<offset].reversed().first { $0 != UInt8(ascii: " ") }
    return before == nil || before == UInt8(ascii: "\n")
  }

  private mutating func step() {
    if input[offset] == UInt8(ascii: "\n") {
      line += 1
      column = 0
    }
    offset += 1
    while offset < input.count, input[offset] & 0xC0 == 0x80 { offset += 1 }
    column += 1
  }
}
