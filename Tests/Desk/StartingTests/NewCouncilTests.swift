import Starting
import Testing
import Vietnamese

@Suite struct NewCouncilTests {
  @Test(arguments: [
    ("Hội đồng nhân dân xã Bạch Minh", "xã"), ("HĐND Phường Bạch Minh", "phường"),
    ("Hội đồng nhân dân đặc khu Bạch Minh", "đặc khu"), ("Hội đồng nhân dân tỉnh Mẫu", "tỉnh"),
    ("Bạch Minh", "xã"),
  ])
  func `the level is taken from the name`(name: String, level: String) throws {
    var council = NewCouncil(today: try WrittenDate(parsing: "20/11/2026"))
    #expect(council.form.fill("name", with: name, from: "thử").isEmpty)
    #expect(council.proposals["level"] == level)
  }

  @Test func `no file is there twice, and each has a text`() throws {
    let files = NewCouncil(today: try WrittenDate(parsing: "20/11/2026")).files + NewCouncil.templates
    #expect(Set(files.map(\.path)).count == files.count)
    #expect(files.allSatisfy { !$0.bytes.isEmpty })
  }
}
