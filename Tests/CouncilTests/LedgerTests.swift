import Testing

@testable import Council

@Suite struct LedgerTests {
  @Test func `a quarter has what was published in it, the oldest first`() {
    let ledger = ledger([
      petition("b", received: "01/06/2026", published: "15/07/2026"),
      petition("c", received: "02/07/2026"), petition("a", received: "01/06/2026", published: "15/07/2026"),
      petition("d", received: "01/06/2026"),
      petition("e", received: "01/08/2025", published: "08:00 30/09/2026"),
    ])
    #expect(printed(ledger) == ["3/2026: c a b e", "2/2026: d"])
    #expect(
      ledger.quarters.flatMap { ledger[$0] }.map { $0.published?.iso }
        == [nil, "2026-07-15", "2026-07-15", "2026-09-30T08:00", nil])
  }

  @Test func `what is no disclosure, withdrawn, to come, or of no known month is left out`() {
    let ledger = ledger([
      record("dai-bieu/a.md") { (deputy: inout Deputy) in deputy.common.published = day("01/07/2026") },
      record("co-quan/a.md") { (body: inout Organization) in body.common.published = day("01/07/2026") },
      record("lich/a.md") { (event: inout Event) in event.starts = day("01/07/2026") },
      record("tin-tuc/a.md") { (news: inout News) in news.common.published = day("01/07/2026") },
      record("trang/a.md") { (page: inout PlainPage) in page.common.published = day("01/07/2026") },
      record("kien-nghi/gone.md") { (petition: inout Petition) in
        petition.received = day("01/07/2026")
        petition.common.withdrawn = Withdrawal()
      },
      petition("draft", received: "01/07/2026") { $0.common.draft = true },
      record("ky-hop/next.md") { (session: inout Session) in session.starts = day("08/12/2026") },
      record("giam-sat/year.md") { (supervision: inout Supervision) in supervision.year = 2026 },
      petition("kept", received: "01/07/2026"),
    ])
    #expect(printed(ledger) == ["3/2026: kept"])
  }

  @Test func `an entry has the rule that asked for it, and how it was kept`() throws {
    let ledger = ledger([
      resolution("nghi-quyet/late.md", issued: "01/07/2026", published: "20/07/2026"),
      resolution("nghi-quyet/on-time.md", issued: "01/07/2026", published: "06/07/2026"),
      petition("free", received: "02/07/2026"),
    ])
    let quarter = try #require(ledger.quarters.first)
    let states = ledger[quarter].map { $0.duty.map { "\($0.due.short) \($0.state(on: day("20/11/2026")))" } }
    #expect(states == [nil, "06/07/2026 onTime", "06/07/2026 late(days: 14)"])
    #expect(ledger.due.isEmpty)
  }

  @Test
  func `what rules ask for and is not done is due, the most urgent first, whatever the office set itself`() {
    let answered = rule("answer", of: "kien-nghi", from: "Hạn", until: "Trả lời > Ngày đăng", days: 15)
    let ledger = ledger(
      [
        petition("later", received: "01/06/2026") { $0.due = day("31/12/2026") },
        petition("overdue", received: "01/06/2026") { $0.due = day("01/10/2026") },
        petition("b", received: "01/06/2026") { $0.due = day("30/11/2026") },
        petition("a", received: "01/06/2026") { $0.due = day("30/11/2026") },
        petition("no-day", received: "01/06/2026"),
      ], rules: [answered])
    let due = ledger.due.map { "\($0.record?.slug ?? "") \($0.due.short) \($0.rule?.id ?? "")" }
    #expect(
      due == [
        "overdue 16/10/2026 answer", "a 15/12/2026 answer", "b 15/12/2026 answer", "later 15/01/2027 answer",
      ])
  }

  @Test func `a stage of a budget's year that nobody published is due without a record`() {
    var yearly = rule(
      "stages", of: "ngan-sach", from: "Hết thời gian thực hiện", until: "Ngày đăng", days: 10)
    yearly.yearly = true
    let decided = record("ngan-sach/2026.md") { (budget: inout BudgetDisclosure) in
      budget.year = 2026
      budget.stage = .decided
      budget.decided = day("20/12/2025")
    }
    let done = record("ngan-sach/3.md") { (budget: inout BudgetDisclosure) in
      budget.year = 2026
      budget.stage = .threeMonths
      budget.common.published = day("05/04/2026")
    }
    let ledger = ledger([decided, done], rules: [yearly])
    #expect(
      ledger.due.map { "\($0.missing?.stage.rawValue ?? "") \($0.due.short) \($0.record == nil)" } == [
        "thực hiện 6 tháng 10/07/2026 true", "thực hiện 9 tháng 10/10/2026 true",
        "thực hiện cả năm 10/01/2027 true",
      ])
  }

  /// "3/2026: a b", the newest quarter first.
  private func printed(_ ledger: Ledger) -> [String] {
    ledger.quarters.map { quarter in
      "\(quarter.number)/\(quarter.year): "
        + ledger[quarter].map { String($0.record.slug) }.joined(separator: " ")
    }
  }

  private func ledger(_ records: [Record], rules: [Rule]? = nil) -> Ledger {
    let rules =
      rules ?? [rule("resolutions", of: "nghi-quyet", from: "Ngày ban hành", until: "Ngày đăng", days: 5)]
    return Ledger(council(records.shuffled(), rules: rules))
  }

  private func petition(
    _ name: String, received: String, published: String? = nil, _ fill: (inout Petition) -> Void = { _ in }
  ) -> Record {
    record("kien-nghi/\(name).md") { (petition: inout Petition) in
      petition.received = day(received)
      petition.common.published = published.map(day)
      fill(&petition)
    }
  }

  private func resolution(_ path: String, issued: String, published: String) -> Record {
    record(path) { (resolution: inout Resolution) in
      resolution.instrument.issued = day(issued)
      resolution.common.published = day(published)
    }
  }
}
