import Diagnostics
import Testing
import YAML

@Suite struct PositionTests {
  /// Every scalar of the text, keys too, and the text that stands at the place which it claims.
  @Test(arguments: [
    "tiêu đề: Nghị quyết\nngười ký: {họ và tên: Vũ Đức Hoà, chức vụ: Chủ tịch}",
    "lĩnh vực: [Đất đai, Giáo dục]\nđính chính:\n  - ngày: 26/02/2026\n    nội dung: sửa chữ số\n  - ngày: 2026",
    "chương trình:\n- tiêu đề: ‘Ơ’ 🇻🇳 ướt\n  tài liệu: [a.pdf, {tệp: b.pdf}]",
  ])
  func `plain scalars stand where they are said to stand`(text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    let scalars = scalars(in: try parseYAML(text, limits: limits).root)
    #expect(scalars.count >= 6)
    for (scalar, position) in scalars {
      let line = lines[position.line - 1]
      let start = position.column - 1
      #expect(String(String.UnicodeScalarView(line[start..<(start + position.length)])) == scalar)
    }
  }

  @Test func `lists and mappings stand where they begin, quoted values with their quotes`() throws {
    let root = try parseYAML("tệp: [ 'ă.pdf', {b: c} ]\nđợt:\n  - {d: e}", limits: limits).root
    guard case .mapping(let entries) = root.content, case .sequence(let files) = entries[0].value.content,
      case .sequence(let rounds) = entries[1].value.content
    else {
      #expect(Bool(false), "a mapping of two lists")
      return
    }
    #expect(entries[0].value.position == Position(line: 1, column: 6))
    #expect(files[0].position == Position(line: 1, column: 8, length: 7))
    #expect(files[1].position == Position(line: 1, column: 17))
    #expect(rounds[0].position == Position(line: 3, column: 5))
  }
}

private func scalars(in node: YAMLNode) -> [(text: String, position: Position)] {
  switch node.content {
  case .scalar(let text): [(text, node.position)]
  case .sequence(let items): items.flatMap(scalars)
  case .mapping(let entries): entries.flatMap { [($0.key, $0.keyPosition)] + scalars(in: $0.value) }
  }
}
