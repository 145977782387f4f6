import Diagnostics
import Testing

@testable import Preview

@Suite struct FindingsTests {
  private func problem(_ id: String, _ file: String = "a.md", line: Int = 1) -> Diagnostic {
    .error(
      Message(id, Localized(vi: id, en: id)), at: Place(file: file, position: Position(line: line, column: 1))
    )
  }

  @Test func `Only what is new is told`() {
    let findings = Findings([problem("one"), problem("two")], after: [problem("one")])
    #expect(findings.new == [problem("two")] && findings.relief == nil)
  }

  @Test func `What moved to another line is nothing new, and nothing mended`() {
    let findings = Findings([problem("one", line: 7)], after: [problem("one", line: 3)])
    #expect(findings.new.isEmpty && findings.mended == 0 && findings.relief == nil)
  }

  @Test func `What is mended is told in one line, the last of it too`() {
    let three = [problem("one"), problem("one", line: 2), problem("two", "b.md")]
    #expect(Findings([three[0]], after: three).relief?.vi == "Đã sửa xong 2 chỗ, còn 1 chỗ.")
    #expect(Findings([], after: three).relief?.vi == "Đã sửa xong, không còn lỗi.")
    #expect(Findings([], after: []).relief == nil)
  }
}
