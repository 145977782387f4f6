import Testing

@testable import Council

@Suite struct PeoplesCouncilTests {
  @Test func `drafts and records to come are not on the site, withdrawn ones only by their address`() {
    let records = [
      page("a"), page("b", draft: true), page("c", published: "21/11/2026"), page("d", withdrawn: true),
    ]
    let council = PeoplesCouncil(records)
    #expect(council.records.map(\.address) == ["a", "d"])
    #expect(council.records(of: PlainPage.kind).map(\.address) == ["a"])
    #expect(PeoplesCouncil(records, now: "21/11/2026").records.map(\.address) == ["a", "c", "d"])
  }

  @Test func `records stand newest first, those of one day by address, those without a date last`() {
    let records = [
      page("d"), page("c", published: "2026"), page("b", published: "01/02/2026"),
      page("e", published: "02/2026"),
      page("a", published: "01/02/2026"), page("f", published: "08:00, 01/02/2026"), page("g"),
    ]
    let expected = ["f", "a", "b", "e", "c", "d", "g"]
    for _ in 0..<20 {
      let shuffled = records.shuffled()
      #expect(PeoplesCouncil(shuffled).records(of: PlainPage.kind).map(\.address) == expected)
    }
  }

  @Test func `of one day the highest number stands first, as a number`() {
    let records = ["9/NQ-HĐND", "10/NQ-HĐND", "100/NQ-HĐND", "không số"].enumerated().map { index, number in
      resolution("nghi-quyet/\(index).md", number: number, issued: "01/02/2026")
    }
    let sorted = PeoplesCouncil(records.shuffled()).records(of: Resolution.kind)
    #expect(sorted.map { $0.instrument?.number } == ["100/NQ-HĐND", "10/NQ-HĐND", "9/NQ-HĐND", "không số"])
  }

  @Test func `budgets stand under their own year, whenever they were decided`() {
    let years = [(2025, "01/07/2026"), (2026, "01/12/2025"), (2026, "01/01/2026")]
    let records = years.enumerated().map { index, year in
      record("ngan-sach/\(index).md") { (budget: inout BudgetDisclosure) in
        budget.year = year.0
        budget.decided = day(year.1)
      }
    }
    let sorted = PeoplesCouncil(records.shuffled()).records(of: BudgetDisclosure.kind)
    #expect(sorted.map(\.address) == ["ngan-sach/2", "ngan-sach/1", "ngan-sach/0"])
    #expect(sorted.map(\.year) == [2026, 2026, 2025])
  }

  @Test func `topics hold the records that are on the site`() {
    let council = PeoplesCouncil([
      page("a", topics: ["Đất đai", "Y tế"]), page("b", topics: ["Y tế"], published: "2026"),
      page("c", topics: ["Y tế"], withdrawn: true), page("d", topics: ["Y tế"], draft: true),
    ])
    #expect(council.records(onTopic: "Y tế").map(\.address) == ["b", "a"])
    #expect(council.records(onTopic: "Đất đai").map(\.address) == ["a"])
    #expect(council.records(onTopic: "Giáo dục").isEmpty)
  }

  @Test func `relations lead both ways and never to what is not on the site`() {
    let old = resolution("nghi-quyet/a.md")
    let new = resolution(
      "nghi-quyet/b.md",
      naming: [("amends", "nghi-quyet/a"), ("repeals", "nghi-quyet/nhap"), ("replaces", "nghi-quyet/go")])
    let draft = record("nghi-quyet/nhap.md") { (content: inout Resolution) in content.common.draft = true }
    let gone = record("nghi-quyet/go.md") { (content: inout Resolution) in
      content.common.withdrawn = Withdrawal()
    }
    let council = PeoplesCouncil([old, new, draft, gone])
    #expect(council.relations.from(new).map(\.to.path) == ["nghi-quyet/a.md"])
    #expect(council.relations.to(old).map(\.from.path) == ["nghi-quyet/b.md"])
    #expect(council.relations.to(draft).isEmpty && council.relations.to(gone).isEmpty)
    #expect(council.target(of: FieldPath([.field("amends"), .item(0)]), in: new) === old)
    #expect(council.target(of: FieldPath([.field("repeals"), .item(0)]), in: new) == nil)
  }

  private func page(
    _ name: String, topics: [String] = [], published: String? = nil, draft: Bool = false,
    withdrawn: Bool = false
  ) -> Record {
    record("trang/\(name).md") { (page: inout PlainPage) in
      page.common.topics = topics
      page.common.published = published.map(day)
      page.common.draft = draft
      page.common.withdrawn = withdrawn ? Withdrawal() : nil
    }
  }
}
