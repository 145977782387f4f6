import Diagnostics

/// The lines of a text that could not be read. libyaml says where it stopped; the line shows what was meant.
struct YAMLLines {
  private let lines: [[Unicode.Scalar]]

  init(_ input: UnsafeBufferPointer<UInt8>) {
    lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      Array(String(decoding: $0, as: UTF8.self).unicodeScalars)
    }
  }

  /// What a failure comes from, where that is not what libyaml says.
  func cause(of failure: LibYAMLFailure) -> YAMLProblem? {
    let position = failure.position
    if let problem = missingKey(inLine: position.line) { return problem }
    switch failure.problem {
    case "could not find expected ':'":
      let line = failure.contextPosition?.line ?? position.line
      return listMark(inLine: line) ?? joinedColon(inLine: line)
    case "did not find expected alphabetic or numeric character":
      // `* một` is no alias.
      return listMark(inLine: position.line)
    case "mapping values are not allowed in this context":
      return continuedLine(position)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      return listMark(inLine: position.line) ?? textBehindValue(position) ?? listWithoutKey(position)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      guard let start = failure.contextPosition, let close = closer(of: start), position < close else {
        return nil
      }
      if let sign = semicolon(from: start, to: position) {
        return YAMLProblem(message: .yamlSemicolon, position: sign)
      }
      let isColon = self[position] == ":"
      return YAMLProblem(message: isColon ? .yamlColon : .yamlMissingComma, position: position)
    case "did not find expected node content":
      return nodeContent(position, inBrackets: failure.context.contains("flow"))
    default:
      return nil
    }
  }
}

extension YAMLLines {
  private subscript(line number: Int) -> [Unicode.Scalar] {
    lines.indices.contains(number - 1) ? lines[number - 1] : []
  }

  private subscript(position: Position) -> Unicode.Scalar? {
    self[line: position.line].dropFirst(position.column - 1).first
  }

  private func indentation(ofLine number: Int) -> Int {
    self[line: number].prefix { $0 == " " }.count
  }

  /// `: Hội trường`, where the key was forgotten.
  private func missingKey(inLine number: Int) -> YAMLProblem? {
    let indentation = indentation(ofLine: number)
    let text = self[line: number].dropFirst(indentation)
    guard text.first == ":", text.dropFirst().first ?? " " == " " else { return nil }
    return YAMLProblem(message: .yamlMissingKey, position: Position(line: number, column: indentation + 1))
  }

  /// `{tên: A; chức vụ: B}`: what stands where a comma should, behind the last one.
  private func semicolon(from start: Position, to end: Position) -> Position? {
    guard start.line == end.line else { return nil }
    let line = self[line: end.line]
    let column = line.prefix(end.column - 1).lastIndex { $0 == ";" || $0 == "," || $0 == "\"" || $0 == "'" }
    guard let column, column >= start.column, line[column] == ";" else { return nil }
    return Position(line: end.line, column: column + 1)
  }

  private func listMark(inLine number: Int) -> YAMLProblem? {
    let indentation = indentation(ofLine: number)
    let text = String(String.UnicodeScalarView(self[line: number].dropFirst(indentation)))
    return ListMark(of: text.utf8).map {
      YAMLProblem(message: .yamlListMark($0), position: Position(line: number, column: indentation + 1))
    }
  }

  /// `số:33`, which is no key to YAML. An address or a time of day has a colon too.
  private func joinedColon(inLine number: Int) -> YAMLProblem? {
    let line = self[line: number]
    guard let colon = line.firstIndex(of: ":"), colon > 0, colon + 1 < line.count,
      !" /".unicodeScalars.contains(line[colon + 1]), line[colon - 1].properties.isAlphabetic
    else { return nil }
    return YAMLProblem(message: .yamlJoinedColon, position: Position(line: number, column: colon + 1))
  }

  /// A key that YAML took for more of the value above, since it stands further in or the line above is no key.
  private func continuedLine(_ colon: Position) -> YAMLProblem? {
    let indentation = indentation(ofLine: colon.line)
    let key = self[line: colon.line].prefix(colon.column - 1).dropFirst(indentation)
    guard colon.line > 1, !key.isEmpty, !key.contains(":"), !"\"'[{".unicodeScalars.contains(key.first ?? " ")
    else { return nil }
    if let above = joinedColon(inLine: colon.line - 1) { return above }
    guard indentation > 0 else { return nil }
    return YAMLProblem(
      message: .yamlIndentedBelowValue,
      position: Position(line: colon.line, column: indentation + 1, length: key.count))
  }

  private func textBehindValue(_ position: Position) -> YAMLProblem? {
    let line = self[line: position.line]
    guard let last = line.prefix(position.column - 1).last(where: { $0 != " " }) else { return nil }
    switch last {
    case "\"", "'":
      return YAMLProblem(message: .yamlTextBehindQuote, position: position)
    case "]", "}":
      if let sign = self[position], sign == "]" || sign == "}" {
        return YAMLProblem(message: .yamlExtraCloser(sign), position: position)
      }
      return YAMLProblem(message: .yamlTextBehindBracket, position: position)
    default: return nil
    }
  }

  /// `a: b`, and on the next line `- c`; or a key below a list with which everything begins.
  private func listWithoutKey(_ position: Position) -> YAMLProblem? {
    let (first, margin) = (firstLine, indentation(ofLine: position.line))
    let isBelowItems = isItem(inLine: first) && margin <= indentation(ofLine: first)
    guard isItem(inLine: position.line) && margin == position.column - 1 || isBelowItems else { return nil }
    let line = isBelowItems ? first : position.line
    return YAMLProblem(
      message: .yamlListWithoutKey, position: Position(line: line, column: indentation(ofLine: line) + 1))
  }

  private func isItem(inLine number: Int) -> Bool {
    let text = self[line: number].dropFirst(indentation(ofLine: number))
    return text.first == "-" && text.dropFirst().first ?? " " == " "
  }

  /// The first that holds anything but a comment.
  private var firstLine: Int {
    let index = lines.firstIndex { $0.first { $0 != " " }.map { $0 != "#" } ?? false }
    return (index ?? 0) + 1
  }

  private func nodeContent(_ position: Position, inBrackets: Bool) -> YAMLProblem? {
    switch self[position] {
    case "]"?, "}"?:
      YAMLProblem(message: .yamlExtraCloser(self[position] ?? "]"), position: position)
    case "," where inBrackets:
      YAMLProblem(message: .yamlExtraComma, position: position)
    default:
      YAMLProblem(message: .yamlSpecialCharacter, position: position)
    }
  }

  /// Where the bracket at `start` is closed again, as a reader would say.
  private func closer(of start: Position) -> Position? {
    var open = 0
    var quote: Unicode.Scalar?
    for number in start.line...max(start.line, lines.count) {
      for (index, scalar) in self[line: number].enumerated()
      where number > start.line || index >= start.column - 1 {
        if let mark = quote {
          if scalar == mark { quote = nil }
          continue
        }
        switch scalar {
        case "\"", "'": quote = scalar
        case "[", "{": open += 1
        case "]", "}": open -= 1
        default: continue
        }
        if open == 0, quote == nil { return Position(line: number, column: index + 1) }
      }
    }
    return nil
  }
}
