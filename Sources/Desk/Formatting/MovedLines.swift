import Council
import Diagnostics
import YAML

/// The fields of a YAML text in the order of their declaration, each two spaces further in than what it belongs to.
/// Lines are moved, not written anew: values, quotes and comments stay as typed.
///
/// A comment belongs to the line below it, or to the line that it ends; blank lines go with the line below them.
struct MovedLines {
  private let lines: [Line]

  /// A part of the text in its new form, and the last line that it had.
  private typealias Part = (lines: [Line], last: Int)

  /// The text is written in a way that cannot be moved line by line.
  struct Unmovable: Error {}

  /// - Parameter text: what the document was read from, with LF line ends.
  init(_ text: some StringProtocol) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Line($0.unicodeScalars) }
    if lines.last?.scalars.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  func text(_ root: YAMLNode, as set: FieldSet) throws(Unmovable) -> String {
    guard case .mapping(let entries) = root.content, !entries.isEmpty, !isInBrackets(root) else {
      throw Unmovable()
    }
    let fields = try mapping(entries, set, from: 1, at: 0)
    let rest = try leading(from: fields.last + 1, to: lines.count + 1, at: 0)
    var all = Array((fields.lines + rest).drop(while: \.isBlank))
    while all.last?.isBlank == true { all.removeLast() }
    return all.map { $0.text + "\n" }.joined()
  }
}

// MARK: - What is made of parts

extension MovedLines {
  /// - Parameter start: the first line that may be a comment on the first entry.
  private func mapping(_ entries: [YAMLEntry], _ set: FieldSet?, from start: Int, at indentation: Int)
    throws(Unmovable) -> Part
  {
    var parts: [[Line]] = []
    var next = start
    for entry in entries {
      let above = try leading(from: next, to: entry.keyPosition.line, at: indentation)
      let type = set?.index(ofKey: entry.identity).flatMap { set?.fields[$0].type }
      let part = try self.entry(entry, type, at: indentation)
      parts.append(above + part.lines)
      next = part.last + 1
    }
    return (FieldOrder(entries, set).indices.flatMap { parts[$0] }, next - 1)
  }

  private func entry(_ entry: YAMLEntry, _ type: FieldType?, at indentation: Int) throws(Unmovable) -> Part {
    let (number, column) = (entry.keyPosition.line, entry.keyPosition.column - 1)
    let line = try self.line(number)
    let key = line.scalars.dropFirst(column).prefix(entry.keyPosition.length)
    let behind = line.scalars.dropFirst(column + key.count).drop(while: \.isSpaceOrTab)
    guard key.count == entry.keyPosition.length, behind.first == ":" else { throw Unmovable() }
    let head = Line(key).text + ":"
    return try value(
      entry.value, type, head, Line(behind.dropFirst()), line: number, column: column, at: indentation)
  }

  private func sequence(
    _ items: [YAMLNode], at first: Position, _ type: FieldType?, from start: Int,
    to indentation: Int
  ) throws(Unmovable) -> Part {
    var all: [Line] = []
    var next = start
    let column = first.column - 1
    for (index, item) in items.enumerated() {
      var number = index == 0 ? first.line : next
      if index > 0 {
        while lines.indices.contains(number - 1), lines[number - 1].isBlank || lines[number - 1].isComment {
          number += 1
        }
      }
      let line = try line(number)
      guard line.scalars.indices.contains(column), line.scalars[column] == "-",
        index == 0 || line.indentation == column
      else { throw Unmovable() }
      all += try leading(from: next, to: number, at: indentation)
      let rest = Line(line.scalars.dropFirst(column + 1))
      guard rest.scalars.first?.isSpaceOrTab != false else { throw Unmovable() }
      let part = try self.item(item, type?.element, rest, line: number, column: column, at: indentation)
      all += part.lines
      next = part.last + 1
    }
    return (all, next - 1)
  }

  private func item(
    _ node: YAMLNode, _ type: FieldType?, _ rest: Line, line: Int, column: Int, at indentation: Int
  ) throws(Unmovable) -> Part {
    guard
      let inner = try block(
        node, type, from: node.position.line == line ? line : line + 1, at: indentation + 2)
    else { return try value(node, type, "-", rest, line: line, column: column, at: indentation) }
    // A comment between the dash and what follows goes above the dash, as does one on the field that comes first.
    let isBelow = node.position.line > line
    guard !isBelow || rest.isBlank || rest.isComment else { throw Unmovable() }
    let remark = isBelow && !rest.isBlank ? [rest.placed(at: indentation)] : []
    let above = inner.lines.prefix { $0.isBlank || $0.isComment }
    var below = Array(inner.lines.dropFirst(above.count))
    guard let first = below.first else { throw Unmovable() }
    below[0] = Line("- " + first.text(from: indentation + 2), at: indentation)
    return (remark + above.map { $0.placed(at: indentation) } + below, inner.last)
  }

  /// A list or a mapping without brackets; nil for anything else.
  private func block(_ node: YAMLNode, _ type: FieldType?, from start: Int, at indentation: Int)
    throws(Unmovable) -> Part?
  {
    if isInBrackets(node) { return nil }
    return switch node.content {
    case .scalar: nil
    case .mapping(let entries): try mapping(entries, type?.fields, from: start, at: indentation)
    case .sequence(let items):
      try sequence(items, at: node.position, type, from: start, to: indentation)
    }
  }
}

// MARK: - Values

extension MovedLines {
  /// What stands behind `key:` or a dash.
  /// - Parameters:
  ///   - head: the key with its colon, or the dash.
  ///   - rest: what stands behind it on its line.
  ///   - column: how far from the left the head stood.
  private func value(
    _ node: YAMLNode, _ type: FieldType?, _ head: String, _ rest: Line, line number: Int, column: Int,
    at indentation: Int
  ) throws(Unmovable) -> Part {
    let isOnLine = node.position.line == number
    if let inner = try block(node, type, from: number + 1, at: indentation + 2) {
      guard !isOnLine, rest.isBlank || rest.isComment else { throw Unmovable() }
      return ([Line(head + rest.trimmed.text, at: indentation)] + inner.lines, inner.last)
    }
    let last = lastLine(of: node, line: number, column: column)
    let isWhole = last == number
    let shown = isWhole ? rest.trimmed : rest
    let isSaid = isOnLine && !shown.isComment && !shown.isBlank
    let text = isSaid ? " " + Line(shown.scalars.drop(while: \.isSpaceOrTab)).text : shown.trimmed.text
    var moved = [Line(head + text, at: indentation)]
    if !isWhole {
      for number in number + 1...last { moved.append(try line(number).moved(by: indentation - column)) }
    }
    return (moved, last)
  }

  /// - Parameters:
  ///   - number: the line of its key or dash.
  ///   - column: how far from the left that stands.
  private func lastLine(of node: YAMLNode, line number: Int, column: Int) -> Int {
    guard case .scalar(let text) = node.content else { return node.end.line }
    if let mark = scalar(at: node.position), mark == "|" || mark == ">",
      !text.isEmpty || node.end.line > number
    {
      var last = node.position.line
      while last < lines.count, lines[last].isBlank || lines[last].indentation > column { last += 1 }
      // Blank lines below go with what follows, unless they are kept as text.
      let keeps = lines[node.position.line - 1].scalars.dropFirst(node.position.column).prefix(2).contains(
        "+")
      while !keeps, last > node.position.line, lines[last - 1].isBlank { last -= 1 }
      return last
    }
    return text.isEmpty && node.position == node.end ? number : max(number, node.end.line)
  }

  private func isInBrackets(_ node: YAMLNode) -> Bool {
    if case .scalar = node.content { return false }
    return scalar(at: node.position).map { $0 == "[" || $0 == "{" } ?? true
  }

  private func scalar(at position: Position) -> Unicode.Scalar? {
    guard lines.indices.contains(position.line - 1) else { return nil }
    return lines[position.line - 1].scalars.dropFirst(position.column - 1).first
  }

  private func line(_ number: Int) throws(Unmovable) -> Line {
    guard lines.indices.contains(number - 1) else { throw Unmovable() }
    return lines[number - 1]
  }

  /// Comments and blank lines above a line.
  private func leading(from start: Int, to end: Int, at indentation: Int) throws(Unmovable) -> [Line] {
    guard start < end else { return [] }
    let above = lines[(start - 1)..<(end - 1)]
    guard above.allSatisfy({ $0.isBlank || $0.isComment }) else { throw Unmovable() }
    return above.map { $0.placed(at: indentation) }
  }
}
