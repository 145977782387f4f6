import Testing

@testable import Council

@Suite struct RelationTests {
  @Test func `a name, a reference and a citation are found from both ends`() {
    let committee = organization("co-quan/ktns.md", "Ban Kinh tế – Ngân sách")
    let basis = resolution("nghi-quyet/1.md", number: "1/NQ-HĐND", issued: "01/02/2026")
    let supervision = record(
      "giam-sat/a.md", Supervision.self,
      mentions: [
        mention(.name(folders: ["co-quan"]), ["supervisor"], "Ban Kinh tế - Ngân sách"),
        mention(.record(folders: ["nghi-quyet"]), ["resolution"], "1/NQ-HĐND"),
        mention(.name(folders: ["co-quan"]), ["supervised"], "Các thôn"),
        mention(.file, ["plan", "file"], "a.pdf"),
      ])
    let document = record(
      "van-ban/b.md", OfficialDocument.self,
      mentions: [mention(.citation, ["basis"], "Nghị quyết số 1/NQ-HĐND ngày 01/02/2026")])
    let records = [committee, basis, supervision, document]
    let relations = Relations(records, ReferenceIndex(records))
    #expect(relations.from(supervision).map(\.to.path) == ["co-quan/ktns.md", "nghi-quyet/1.md"])
    #expect(
      relations.to(committee).map { "\($0.from.path) \($0.mention.field.name)" } == [
        "giam-sat/a.md supervisor"
      ])
    #expect(
      relations.to(basis).map { "\($0.from.path) \($0.mention.field.name)" } == [
        "giam-sat/a.md resolution", "van-ban/b.md basis",
      ])
    #expect(relations.from(committee).isEmpty)
  }

  @Test func `nothing is tied to itself`() {
    let own = resolution("nghi-quyet/1.md", number: "1/NQ-HĐND", naming: [("amends", "1/NQ-HĐND")])
    let relations = Relations([own], ReferenceIndex([own]))
    #expect(relations.from(own).isEmpty && relations.to(own).isEmpty)
  }

  @Test func `the way to a field is known by its fields alone`() {
    let path = FieldPath([.field("agenda"), .item(2), .field("documents"), .item(0), .field("file")])
    #expect((path.name, path.root, path.leaf) == ("agenda.documents.file", "agenda", "file"))
  }
}
