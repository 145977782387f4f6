import Council
import Drafting
import Testing
import Vietnamese

@Suite struct DraftTests {
  private func draft(_ kind: String, _ answers: [String: String]) throws -> Draft {
    var draft = Draft(try Kind.named(kind), settings: nil)
    for (key, text) in answers { #expect(draft.form.fill(key, with: text, from: "thử").isEmpty) }
    return draft
  }

  @Test(arguments: [
    ("nghi-quyet", ["số": "33/NQ-HĐND", "ngày ban hành": "26/02/2026"], "nghi-quyet/2026/33-nq-hdnd.md"),
    ("tin tức", ["tiêu đề": "Lễ hội", "ngày đăng": "01/02/2025"], "tin-tuc/2025/le-hoi-2.md"),
    ("petition", ["ngày tiếp nhận": "10/04/2026"], "kien-nghi/2026/kn-2026-015.md"),
    ("petition", ["ngày tiếp nhận": "10/04/2027"], "kien-nghi/2027/kn-2027-001.md"),
    ("petition", ["mã": "KN 7", "ngày tiếp nhận": "2026"], "kien-nghi/2026/kn-7.md"),
    ("dai-bieu", ["họ tên": "Nguyễn Văn Ẩn"], "dai-bieu/nguyen-van-an.md"),
    ("trang", ["tiêu đề": "Liên hệ"], "trang/lien-he.md"),
    ("trang", ["tiêu đề": "?!"], "trang/bai-moi.md"),
  ])
  func `a record gets its name from its number, its code or its title`(
    kind: String, answers: [String: String], path: String
  ) throws {
    let taken: Set = [
      "kien-nghi/2026/kn-2026-002.md", "kien-nghi/2026/kn-2026-014/index.md",
      "tin-tuc/2025/le-hoi/index.md",
    ]
    #expect(try draft(kind, answers).path(beside: taken, codes: ["kn-2026-002", "kn-2026-014"]) == path)
  }

  @Test func `a long title is cut between words`() throws {
    let title = String(repeating: "chín chữ ", count: 20)
    let path = try draft("trang", ["tiêu đề": title]).path(beside: [], codes: [])
    #expect(path == "trang/chin-chu-chin-chu-chin-chu-chin-chu-chin-chu-chin-chu-chin.md")
  }

  @Test(arguments: [
    "Về việc: một", "a #b", "#", "- a", "[a", "{a}", "\"a\"", "'a", "@", "%", "a\nb", "a\\b", "có", "012",
    "a:",
    "• một", "*a", "&a", "a, b",
  ])
  func `a text stands in the file so that it is read as it was typed`(text: String) throws {
    var form = Form(CouncilSettings.schema.set)
    #expect(form.fill("tỉnh", with: text, from: "thử").isEmpty)
    #expect(form.values["province"] == .text(text))
  }

  @Test func `what the reader refuses is not kept`() throws {
    var form = Form(CouncilSettings.schema.set)
    let problems = form.fill("cấp", with: "thôn", from: "--level")
    #expect(problems.map(\.message.id) == ["invalid-choice"])
    #expect(form.values.isEmpty)
    #expect(form.missing.map(\.id) == ["name", "level", "baseURL"])
    #expect(form.fill("cấp", with: "Phường", from: "--level").isEmpty)
    #expect(form.values["level"] == .text("ward"))
    #expect(form.fill("level", with: "xã", from: "--level").map(\.message.id) == ["duplicate-field"])
  }

  @Test func `of several fields one is enough`() throws {
    var form = Form(OfficialDocument.self, settings: nil)
    #expect(form.missing.map(\.id) == ["title", "type", "published"])
    #expect(form.fill("ngày ban hành", with: "2026", from: "thử").isEmpty)
    #expect(form.missing.map(\.id) == ["title", "type"])
  }

  @Test func `every optional field is offered once, with its help`() throws {
    for kind in Kind.all {
      let text = Draft(kind, settings: nil).text
      for field in kind.fields.fields {
        #expect(text.contains("\n#\(field.label.lowercased()):\n"), "\(kind.kind.folder): \(field.id)")
        #expect(text.contains("\n## \(field.help)"), "\(kind.kind.folder): \(field.id)")
      }
    }
  }

  @Test(arguments: [("nghi-quyt", "nghi-quyet"), ("kiến ngị", "kien-nghi"), ("NGHỊ  QUYẾTT", "nghi-quyet")])
  func `a kind is found by a word that is nearly its name`(word: String, meant: String) {
    #expect(throws: UnknownKind.self) { try Kind.named(word) }
    do {
      _ = try Kind.named(word)
    } catch {
      #expect(error.message.fix?.vi.contains("«\(meant)»") == true)
    }
  }
}
