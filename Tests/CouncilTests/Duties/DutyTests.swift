import Testing
import Vietnamese

@testable import Council

@Suite struct DutyTests {
  private let answering = rule(
    id: "tra-loi", kind: "kien-nghi", trigger: "Ngày tiếp nhận", done: "Trả lời > Ngày", days: 30)
  private let publishing = rule(
    id: "dang", kind: "kien-nghi", trigger: "Hạn", done: "Trả lời > Ngày đăng", days: 15)

  @Test func `a day that the office gave goes before the one that a rule gives`() {
    let rules = [answering, publishing]
    let given = petition { $0.due = day("10/02/2026") }
    #expect(
      PeoplesCouncil([given], rules: rules).told(given) == ["given 10/02/2026 open", "dang 25/02/2026 open"])
    // The rule's own day is the day by which the petition is due, and publication counts from it.
    let left = petition()
    #expect(
      PeoplesCouncil([left], rules: rules).told(left) == ["tra-loi 03/03/2026 open", "dang 18/03/2026 open"])
  }

  @Test func `an answer ends both the answer's and its publication's time`() {
    let answered = petition {
      $0.status = .resolved
      $0.due = day("10/02/2026")
      $0.answer = answer(on: "12/02/2026")
    }
    let council = PeoplesCouncil([answered], rules: [answering, publishing])
    #expect(council.told(answered) == ["given 10/02/2026 on 12/02/2026", "dang 25/02/2026 on 12/02/2026"])
    let later = petition {
      $0.status = .explained
      $0.answer = answer(on: "12/02/2026", published: "01/04/2026")
    }
    #expect(
      PeoplesCouncil([later], rules: [answering, publishing]).told(later)
        == ["tra-loi 03/03/2026 on 12/02/2026", "dang 18/03/2026 on 01/04/2026"])
  }

  @Test func `an interim answer ends nothing, and what is closed without a day is done`() {
    let open = petition {
      $0.due = day("10/02/2026")
      $0.status = .underWay
      $0.answer = answer(on: "05/02/2026")
    }
    let closed = petition {
      $0.due = day("10/02/2026")
      $0.status = .outOfCompetence
    }
    #expect(PeoplesCouncil([open]).told(open) == ["given 10/02/2026 open"])
    #expect(PeoplesCouncil([closed]).told(closed) == ["given 10/02/2026 undated"])
  }

  @Test func `that it be published is not the matter of a petition`() {
    let publication = rule(
      id: "len-trang", kind: "kien-nghi", trigger: "Ngày tiếp nhận", done: "Ngày đăng", days: 5)
    let record = petition { $0.common.published = day("03/02/2026") }
    let duties = PeoplesCouncil([record], rules: [publication, answering]).duties[record]
    #expect(duties.map { $0.rule?.id } == ["tra-loi", "len-trang"])
    #expect(duties.map(\.isOfMatter) == [true, false])
    #expect(PeoplesCouncil([record], rules: [publication]).duties[record].map(\.isOfMatter) == [false])
  }

  @Test(
    arguments: [
      (nil, nil, [], "open"), (nil, "20/07/2026", [], "on 20/07/2026"),
      (QuestionStatus.underWay, "20/07/2026", [], "open"),
      (.partlyDone, "20/07/2026", ["01/08/2026"], "open"),
      (.done, "20/07/2026", ["01/08/2026", "25/07/2026"], "on 01/08/2026"),
      (.done, "20/07/2026", [], "on 20/07/2026"),
      (.done, nil, [], "undated"), (.answered, "20/07/2026", [], "on 20/07/2026"),
    ] as [(QuestionStatus?, String?, [String], String)])
  func `a promise is kept by the last step`(
    status: QuestionStatus?, answered: String?, steps: [String], completion: String
  ) {
    let question = record("chat-van/a.md") { (question: inout Question) in
      question.due = day("31/07/2026")
      question.status = status
      question.answer = answered.map { answer(on: $0) }
      question.steps = steps.map(step)
    }
    #expect(PeoplesCouncil([question]).told(question) == ["given 31/07/2026 \(completion)"])
  }

  @Test(
    arguments: [
      (nil, [], "open"), (ProjectState.underWay, ["01/08/2026"], "open"), (.paused, [], "open"),
      (.done, ["01/08/2026"], "on 01/08/2026"), (.done, [], "undated"), (.cancelled, [], "undated"),
    ] as [(ProjectState?, [String], String)])
  func `a project must be done by its end`(state: ProjectState?, steps: [String], completion: String) {
    let project = record("du-an/a.md") { (project: inout Project) in
      project.to = day("09/2026")
      project.state = state
      project.steps = steps.map(step)
      project.owner = Name("UBND xã")
    }
    #expect(PeoplesCouncil([project]).told(project) == ["given 09/2026 \(completion)"])
    #expect(PeoplesCouncil([project]).duties[project].first?.owner == "UBND xã")
  }

  @Test func `recommendations have days of their own`() {
    let supervision = record("giam-sat/a.md") { (supervision: inout Supervision) in
      supervision.recommendations = [
        recommendation(nil, .underWay), recommendation("31/10/2026", .done, ["05/11/2026"]),
        recommendation("31/12/2026", nil),
        recommendation("31/12/2026", .done),
      ]
    }
    let duties = PeoplesCouncil([supervision]).duties[supervision]
    #expect(
      duties.map { "\($0.told) \($0.isOfMatter)" } == [
        "recommendation 1 31/10/2026 on 05/11/2026 false", "recommendation 2 31/12/2026 open false",
        "recommendation 3 31/12/2026 undated false",
      ])
  }

  @Test func `a rule may count from another record, and is silent where a date is not there`() {
    let rule = rule(
      id: "trinh", kind: "ngan-sach", trigger: "Kỳ họp > Bắt đầu", done: "Ngày đăng", days: 5,
      counting: .workingDays)
    let session = record("ky-hop/a.md") { (session: inout Session) in session.starts = day("07:30 16/07/2026")
    }
    let submitted = { (path: String, mentions: [Mention]) in
      record(path, mentions: mentions) { (budget: inout BudgetDisclosure) in
        budget.year = 2026
        budget.stage = .submitted
        budget.common.published = day("24/07/2026")
      }
    }
    let tied = submitted("ngan-sach/a.md", [mention(.record(folders: ["ky-hop"]), ["session"], "ky-hop/a")])
    let alone = submitted("ngan-sach/b.md", [])
    let council = PeoplesCouncil([session, tied, alone], rules: [rule])
    // It began on a Thursday; a Saturday and a Sunday lie between.
    #expect(council.told(tied) == ["trinh 23/07/2026 on 24/07/2026"])
    #expect(council.told(alone).isEmpty)
  }

  @Test func `what is on the site without a day of publication is done`() {
    let rule = rule(id: "dang", kind: "nghi-quyet", trigger: "Ngày ban hành", done: "Ngày đăng", days: 5)
    let record = resolution("nghi-quyet/a.md", issued: "01/07/2026")
    #expect(PeoplesCouncil([record], rules: [rule]).told(record) == ["dang 06/07/2026 undated"])
  }

  @Test func `stages that must be disclosed every year are missed once the council discloses any`() {
    var yearly = rule(
      id: "thuc-hien", kind: "ngan-sach", trigger: "Hết thời gian thực hiện", done: "Ngày đăng", days: 10,
      when: [("Giai đoạn", "thực hiện 3 tháng")])
    yearly.yearly = true
    yearly.conditions[0].values += ["thực hiện 6 tháng", "thực hiện 9 tháng"]
    let budget = { (year: Int, stage: BudgetStage, date: String) in
      record("ngan-sach/\(year)-\(stage).md") { (budget: inout BudgetDisclosure) in
        budget.year = year
        budget.stage = stage
        budget.common.published = day(date)
      }
    }
    let records = [budget(2025, .nineMonths, "05/10/2025"), budget(2026, .threeMonths, "08/04/2026")]
    let council = PeoplesCouncil(records, rules: [yearly], now: "20/11/2026")
    // Nothing before the first disclosure at all, and 2025 has its nine months.
    #expect(
      council.duties.missing.map {
        "\($0.missing?.stage.rawValue ?? "") \($0.missing?.year ?? 0) \($0.due.short)"
      } == [
        "thực hiện 6 tháng 2026 10/07/2026", "thực hiện 9 tháng 2026 10/10/2026",
      ])
    #expect(
      council.duties.missing.map { $0.state(on: day("20/11/2026")) } == [
        .overdue(days: 133), .overdue(days: 41),
      ])
    #expect(PeoplesCouncil([], rules: [yearly]).duties.missing.isEmpty)
    #expect(PeoplesCouncil(records).duties.missing.isEmpty)
  }

  private func petition(_ fill: (inout Petition) -> Void = { _ in }) -> Record {
    record("kien-nghi/a.md") { (petition: inout Petition) in
      petition.received = day("01/02/2026")
      fill(&petition)
    }
  }

  private func recommendation(
    _ due: String?, _ status: RecommendationStatus?, _ steps: [String] = []
  ) -> Recommendation {
    var recommendation = Recommendation()
    recommendation.due = due.map(day)
    recommendation.status = status
    recommendation.steps = steps.map(step)
    return recommendation
  }

  private func step(_ date: String) -> Step {
    var step = Step()
    step.date = day(date)
    return step
  }

  private func answer(on date: String, published: String? = nil) -> Answer {
    var answer = Answer()
    answer.date = day(date)
    answer.published = published.map(day)
    return answer
  }
}

extension PeoplesCouncil {
  fileprivate func told(_ record: Record) -> [String] {
    duties[record].map(\.told)
  }
}

extension Duty {
  /// "dang 25/02/2026 on 12/02/2026".
  fileprivate var told: String {
    let why =
      switch source {
      case .rule(let rule): rule.id
      case .given(nil): "given"
      case .given(let index?): "recommendation \(index)"
      }
    let end =
      switch completion {
      case .open: "open"
      case .undated: "undated"
      case .on(let day): "on \(day.short)"
      }
    return "\(why) \(due.short) \(end)"
  }
}
