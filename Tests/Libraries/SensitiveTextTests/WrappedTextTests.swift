import SensitiveText
import Testing

@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("Ông Mẫu, số CMND\n123456789", "123456789"), ("Gọi anh Mẫu 0912 000\r\n678 nhé", "0912 000\r\n678"),
    ("Mẫu, sinh ngày\n12/03/1985", "12/03/1985"), ("Gọi\n+84 912 000\n678", "+84 912 000\n678"),
    ("Mẫu, số CCCD 0010850\n12345 cấp ở huyện", "0010850\n12345"),
  ])
  func `What runs on into the next line is found`(text: String, found: String) {
    #expect(findSensitive(in: text).isEmpty)
    let findings = findSensitive(inWrapped: text)
    #expect(findings.count == 1)
    #expect(findings.first.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == found)
  }

  @Test(arguments: [
    // Columns of figures.
    "05\n1234\n5678", "0\n912.345.678", "Cộng 1.250\n000.678", "Tổng số 12\n345.678.901\n234",
    // Two paragraphs, two items.
    "Số CMND\n\n123456789", "Số CMND\n- 123456789",
  ])
  func `What stands one below the other is no number`(text: String) {
    #expect(findSensitive(inWrapped: text).isEmpty)
  }

  @Test func `What a line has for itself is found once, and where it stands`() {
    let text = "Gọi 0912 000 678\nhoặc số CMND\n123456789 và 0912 000 679"
    #expect(findSensitive(inWrapped: text).map(\.text) == ["0912 000 678", "123456789", "0912 000 679"])
  }
}
