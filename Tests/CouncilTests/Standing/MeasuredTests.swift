import Testing

@testable import Council

@Suite struct MeasuredTests {
  /// A record, and whether it meets a formula; nil where the formula does not judge it.
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: Formula
    let what: String
    let isMet: Bool?
    let record: Record

    init<Content: RecordKind>(
      _ formula: Formula, _ what: String, _ isMet: Bool?, _ fill: (inout Content) -> Void
    ) {
      self.formula = formula
      self.what = what
      self.isMet = isMet
      record = CouncilTests.record("\(Content.kind.folder)/a.md", Content.self, mentions: [], fill)
    }

    var testDescription: String { "\(formula.rawValue): \(what)" }
  }

  @Test(arguments: resolutions + budgets + petitions + supervisions + sessions + meetings)
  func `each formula tells what meets it, what does not, and what it cannot judge`(example: Case) {
    let rules = [
      rule("a", of: "nghi-quyet", from: "Ngày ban hành", until: "Ngày đăng", days: 5),
      rule("b", of: "ngan-sach", from: "Ngày quyết định", until: "Ngày đăng", days: 30),
    ]
    let measured = council([example.record], rules: rules).measured(example.formula)
    switch example.isMet {
    case true?: #expect(measured.values.map(\.met.count) == [1] && measured.values.map(\.unmet.count) == [0])
    case false?: #expect(measured.values.map(\.met.count) == [0] && measured.values.map(\.unmet.count) == [1])
    case nil: #expect(measured.isEmpty)
    }
  }

  @Test func `every formula is among the examples`() {
    let examples =
      Self.resolutions + Self.budgets + Self.petitions + Self.supervisions + Self.sessions + Self.meetings
    for formula in Formula.allCases where formula != .recommendationsDone {
      let own = examples.filter { $0.formula == formula }
      #expect(own.contains { $0.isMet == true }, "\(formula)")
      // Who came is a share of people; every resolution and every petition can be judged.
      #expect(own.contains { $0.isMet == false } || formula == .attendance, "\(formula)")
      #expect(
        own.contains { $0.isMet == nil } || [.resolutionsOnline, .petitionsClassified].contains(formula),
        "\(formula)")
    }
  }

  @Test func `years stand apart, and a record without a year is not counted`() {
    let records = [2024, 2025, 2025, nil].enumerated().map { index, year in
      record("nghi-quyet/\(index).md") { (resolution: inout Resolution) in
        resolution.instrument.issued = year.map { day("01/07/\($0)") }
        if index == 1 { resolution.common.files = [AttachedFile()] }
      }
    }
    let measured = PeoplesCouncil(records).measured(.resolutionsOnline)
    #expect(measured.keys.sorted() == [2024, 2025])
    #expect(measured[2024]?.all == 1)
    #expect(measured[2025].map { [$0.met.count, $0.unmet.count] } == [1, 1])
  }

  @Test func `attendance counts people, of sessions that say how many there are`() {
    let records = [(28, 30), (27, 30), (30, nil)].enumerated().map { index, count in
      record("ky-hop/\(index).md") { (session: inout Session) in
        session.starts = day("01/07/2026")
        session.attendance = Attendance(present: count.0, total: count.1)
      }
    }
    let attendance = PeoplesCouncil(records).measured(.attendance)[2026]?.attendance
    #expect(attendance?.present == 55 && attendance?.total == 60)
  }

  @Test(
    arguments: [
      (RecommendationStatus.done, "01/01/2026", RecommendationOutcome.done), (.done, nil, .done),
      (.partlyDone, "19/11/2026", .overdue), (.underWay, "10/2026", .overdue),
      (.notStarted, "20/11/2026", .notYetDue), (.notStarted, "11/2026", .notYetDue),
      (.underWay, nil, .notYetDue),
    ] as [(RecommendationStatus, String?, RecommendationOutcome)])
  func `what became of a recommendation`(
    status: RecommendationStatus, due: String?, outcome: RecommendationOutcome
  ) {
    var recommendation = Recommendation()
    recommendation.status = status
    recommendation.due = due.map(day)
    #expect(PeoplesCouncil([]).outcome(of: recommendation) == outcome)
  }

  @Test func `a later file replaces a criterion or turns it off`() {
    let criterion = { (id: String, name: String, off: Bool) -> Criterion in
      var criterion = Criterion()
      (criterion.id, criterion.name, criterion.off) = (id, name, off)
      return criterion
    }
    var (shipped, own) = (CriterionFile(), CriterionFile())
    shipped.criteria = [criterion("a", "A", false), criterion("Đ ê", "B", false), criterion("c", "C", false)]
    own.criteria = [
      criterion("de", "no", false), criterion("đ-ê", "B của xã", false), criterion("a", "A", true),
    ]
    #expect(Criterion.merged([shipped, own]).map(\.name) == ["B của xã", "C", "no"])
  }
}

// MARK: - Examples

extension MeasuredTests {
  private static let resolutions = [
    Case(.resolutionsOnline, "a file", true) { (it: inout Resolution) in
      it.instrument.issued = day("01/07/2026")
      it.common.files = [AttachedFile()]
    },
    Case(.resolutionsOnline, "nothing but a title", false) { (it: inout Resolution) in
      it.instrument.issued = day("01/07/2026")
    },
    Case(.resolutionsOnTime, "on the last day", true) { (it: inout Resolution) in
      it.instrument.issued = day("01/07/2026")
      it.common.published = day("06/07/2026")
    },
    Case(.resolutionsOnTime, "a day late", false) { (it: inout Resolution) in
      it.instrument.issued = day("01/07/2026")
      it.common.published = day("07/07/2026")
    },
    Case(.resolutionsOnTime, "nobody knows when", nil) { (it: inout Resolution) in
      it.instrument.issued = day("01/07/2026")
    },
  ]

  private static let budgets = [("30/07/2026", true), ("01/08/2026", false), (nil, nil)].map {
    (published: String?, isMet: Bool?) in
    Case(.budgetsOnTime, "published \(published ?? "some day")", isMet) { (it: inout BudgetDisclosure) in
      it.year = 2026
      it.stage = .decided
      it.decided = day("30/06/2026")
      it.common.published = published.map(day)
    }
  }

  private static let petitions = [
    petition("answered on its day", true, due: "01/10/2026", .resolved, answered: "01/10/2026"),
    petition("answered a day late", false, due: "01/10/2026", .explained, answered: "02/10/2026"),
    petition("not answered although due", false, due: "19/11/2026", .underWay),
    petition("due today", nil, due: "20/11/2026", .underWay),
    petition("answered some day", nil, due: "01/10/2026", .resolved),
    petition("no day given", nil, due: nil, .resolved, answered: "01/10/2026"),
    classified("topic and owner", true, ["Đất đai"], "UBND xã"),
    classified("topic alone", false, ["Đất đai"], nil), classified("owner alone", false, [], "UBND xã"),
  ]

  private static func petition(
    _ what: String, _ isMet: Bool?, due: String?, _ status: PetitionStatus, answered: String? = nil
  ) -> Case {
    Case(.petitionsOnTime, what, isMet) { (it: inout Petition) in
      it.received = day("01/09/2026")
      it.due = due.map(day)
      it.status = status
      it.answer = answered.map {
        var answer = Answer()
        answer.date = day($0)
        return answer
      }
    }
  }

  private static func classified(_ what: String, _ isMet: Bool?, _ topics: [String], _ owner: String?) -> Case
  {
    Case(.petitionsClassified, what, isMet) { (it: inout Petition) in
      it.received = day("01/09/2026")
      it.common.topics = topics
      it.owner = owner.map { Name($0) }
    }
  }

  private static let supervisions = [
    supervision("its conclusion", true, .concluded) { $0.conclusion = AttachedPaper() },
    supervision("its files", true, .concluded) { $0.common.files = [AttachedFile()] },
    supervision("nothing of it", false, .concluded) { _ in },
    supervision("not concluded", nil, .underWay) { $0.conclusion = AttachedPaper() },
    supervision("no state", nil, nil) { $0.conclusion = AttachedPaper() },
  ]

  private static func supervision(
    _ what: String, _ isMet: Bool?, _ state: SupervisionState?, _ fill: (inout Supervision) -> Void
  ) -> Case {
    Case(.supervisionsOnline, what, isMet) { (it: inout Supervision) in
      it.year = 2026
      it.state = state
      fill(&it)
    }
  }

  private static let sessions = [
    session(.sessionsElectronic, "the office says so", true) { $0.electronic = true },
    session(.sessionsElectronic, "the office says no, whatever there is", false) {
      $0.electronic = false
      $0.agenda = [item("to-trinh.pdf")]
    },
    session(.sessionsElectronic, "every paper is a file or a record", true) {
      $0.agenda = [item("to-trinh.pdf"), item("33/NQ-HĐND"), item()]
    },
    session(.sessionsElectronic, "a paper in words alone", false) {
      $0.agenda = [item("to-trinh.pdf", "Báo cáo phát tại phòng họp")]
    },
    session(.sessionsElectronic, "a paper in words behind closed doors", true) {
      $0.agenda = [item("to-trinh.pdf"), item("Hồ sơ nhân sự", isPublic: false)]
    },
    session(.sessionsElectronic, "no papers", false) { $0.agenda = [item()] },
    session(.sessionsElectronic, "called off", nil) {
      $0.state = .cancelled
      $0.electronic = true
    },
    session(.sessionsRecorded, "a recording", true) { $0.video = Recording() },
    session(.sessionsRecorded, "none", false) { _ in },
    session(.sessionsRecorded, "still to come", nil) { $0.starts = day("21/11/2026") },
    session(.sessionsRecorded, "of the standing committee", nil) {
      $0.kind = .standingCommittee
      $0.video = Recording()
    },
    session(.attendance, "present of all", true) { $0.attendance = Attendance(present: 20, total: 30) },
    session(.attendance, "present of nobody knows how many", nil) { $0.attendance = Attendance(present: 20) },
    session(.attendance, "not given", nil) { _ in },
  ]

  private static func session(
    _ formula: Formula, _ what: String, _ isMet: Bool?, _ fill: (inout Session) -> Void
  ) -> Case {
    Case(formula, what, isMet) { (it: inout Session) in
      it.starts = day("01/07/2026")
      fill(&it)
    }
  }

  private static func item(_ papers: String..., isPublic: Bool? = nil) -> AgendaItem {
    var item = AgendaItem()
    item.isPublic = isPublic
    item.documents = papers.map { text in
      var paper = AttachedPaper()
      paper.paper = Paper(text)
      return paper
    }
    return item
  }

  private static let meetings = [
    meeting("online", true, .online), meeting("both", true, .both), meeting("in a room", false, .inPerson),
    meeting("nobody knows how", nil, nil), meeting("still to come", nil, .online, starts: "21/11/2026"),
  ]

  private static func meeting(
    _ what: String, _ isMet: Bool?, _ form: MeetingForm?, starts: String = "01/07/2026"
  ) -> Case {
    Case(.meetingsOnline, what, isMet) { (it: inout VoterMeeting) in
      it.starts = day(starts)
      it.form = form
    }
  }
}

extension Attendance {
  fileprivate init(present: Int, total: Int? = nil) {
    self.init()
    self.present = present
    self.total = total
  }
}
