import Testing

@testable import Council

@Suite struct ForceTests {
  private let path = "nghi-quyet/2026/33.md"

  @Test(arguments: [
    ("31/12/2026", Force.notYet(from: day("01/01/2027"))), ("01/01/2027", .inForce),
    ("00:01, 01/01/2027", .inForce),
    ("30/06/2027", .inForce), ("01/07/2027", .expired), ("02/07/2030", .expired),
  ])
  func `an instrument binds from its day of effect until the day on which it expires`(
    now: String, force: Force
  ) {
    let record = record(path) { (content: inout Resolution) in
      content.instrument.effective = day("01/01/2027")
      content.instrument.expires = day("01/07/2027")
    }
    #expect(PeoplesCouncil([record], now: now).force(of: record) == force)
  }

  @Test(arguments: [
    ("amends", "19/11/2026", Force.amended),
    ("amends", "20/11/2026", .amended), ("amends", "21/11/2026", .inForce),
    ("replaces", "20/11/2026", .replaced), ("replaces", "21/11/2026", .inForce),
    ("repeals", "20/11/2026", .repealed), ("repeals", "21/11/2026", .inForce),
    ("basis", "20/11/2026", .inForce),
  ])
  func `another instrument changes it once that one is effective`(
    field: String, effective: String, force: Force
  ) {
    let old = resolution(path, effective: "01/01/2026")
    let new = resolution(
      "nghi-quyet/2026/40.md", issued: "01/11/2026", effective: effective, naming: [(field, path)])
    #expect(PeoplesCouncil([old, new]).force(of: old) == force)
  }

  @Test(arguments: [
    ("31/12/2025", Force.notYet(from: day("01/01/2026"))), ("01/01/2026", .inForce), ("28/02/2026", .inForce),
    ("01/03/2026", .amended), ("30/06/2026", .amended), ("01/07/2026", .replaced), ("2030", .replaced),
  ])
  func `what it was on any day can be asked`(on: String, force: Force) {
    let records = [
      resolution(path, issued: "20/12/2025", effective: "01/01/2026"),
      resolution(
        "nghi-quyet/a.md", issued: "20/02/2026", effective: "01/03/2026", naming: [("amends", path)]),
      resolution("nghi-quyet/b.md", issued: "01/07/2026", naming: [("replaces", path)]),
    ]
    let relations = Relations(records, ReferenceIndex(records))
    #expect(relations.force(of: records[0], on: day(on)) == force)
    #expect(relations.change(of: records[0], on: day("01/03/2026"))?.from === records[1])
    #expect(relations.change(of: records[0], on: day("28/02/2026")) == nil)
  }

  @Test func `what ends it goes before what changes it`() {
    let old = resolution(path, effective: "01/01/2026")
    let amending = resolution("nghi-quyet/2026/a.md", issued: "01/02/2026", naming: [("amends", path)])
    let replacing = resolution("nghi-quyet/2026/b.md", issued: "01/03/2026", naming: [("replaces", path)])
    let repealing = resolution("nghi-quyet/2026/c.md", issued: "01/04/2026", naming: [("repeals", path)])
    #expect(PeoplesCouncil([old, amending]).force(of: old) == .amended)
    #expect(
      PeoplesCouncil([old, amending, replacing]).force(of: old) == .replaced)
    #expect(
      PeoplesCouncil([old, amending, replacing, repealing]).force(of: old)
        == .repealed)
  }

  @Test func `a draft or a withdrawn instrument changes nothing`() {
    let old = resolution(path, effective: "01/01/2026")
    let mention = Mention(.record(folders: []), in: FieldPath([.field("repeals"), .item(0)]), path)
    let draft = record("nghi-quyet/a.md", mentions: [mention]) { (content: inout Resolution) in
      content.common.draft = true
    }
    let withdrawn = record("nghi-quyet/b.md", mentions: [mention]) { (content: inout Resolution) in
      content.common.withdrawn = Withdrawal()
    }
    #expect(PeoplesCouncil([old, draft, withdrawn]).force(of: old) == .inForce)
  }

  @Test func `what has no day of effect, and what is no instrument, has no force`() {
    let records = [resolution(path), record("ky-hop/a.md", Session.self)]
    #expect(records.allSatisfy { PeoplesCouncil(records).force(of: $0) == nil })
  }

  @Test(arguments: [("repeals", Force.repealed), ("replaces", .replaced), ("amends", nil)])
  func `what was ended is ended, though nobody wrote when it began`(field: String, force: Force?) {
    let old = resolution(path)
    let new = resolution("nghi-quyet/2026/40.md", issued: "01/11/2026", naming: [(field, path)])
    #expect(PeoplesCouncil([old, new]).force(of: old) == force)
  }

  @Test func `what expired has expired, though nobody wrote when it began`() {
    let old = record(path) { (content: inout Resolution) in content.instrument.expires = day("2025") }
    #expect(PeoplesCouncil([old]).force(of: old) == .expired)
  }
}
