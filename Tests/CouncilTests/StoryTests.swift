import Testing

@testable import Council

@Suite struct StoryTests {
  /// From a petition over a question, a supervision, a resolution and a budget to a project.
  private let chain = [
    record("tiep-xuc-cu-tri/m.md") { (meeting: inout VoterMeeting) in meeting.starts = day("10/04/2026") },
    record(
      "kien-nghi/p.md", Petition.self,
      mentions: [mention(.name(folders: ["tiep-xuc-cu-tri"]), ["meeting"], "m")]
    ) { petition in
      petition.received = day("12/04/2026")
      petition.due = day("30/06/2026")
    },
    record("chat-van/q.md", Question.self, mentions: [related("kien-nghi/p")]) { question in
      question.asked = day("16/07/2026")
      question.answer = Answer()
      question.answer?.date = day("20/07/2026")
      question.promise = "Làm xong đường"
      question.due = day("31/12/2026")
    },
    record(
      "giam-sat/s.md", Supervision.self,
      mentions: [
        related("chat-van/q"), mention(.record(folders: ["nghi-quyet"]), ["resolution"], "nghi-quyet/r"),
      ]
    ) { supervision in
      supervision.common.published = day("15/09/2026")
      supervision.year = 2026
    },
    resolution("nghi-quyet/r.md", number: "5/NQ-HĐND", issued: "10/08/2026"),
    record("ngan-sach/b.md", BudgetDisclosure.self) { budget in
      budget.year = 2026
      budget.decided = day("20/12/2025")
    },
    record(
      "du-an/d.md", Project.self,
      mentions: [
        mention(.record(folders: ["ngan-sach"]), ["budgetLine", "budget"], "ngan-sach/b"),
        mention(.record(folders: []), ["decision", "file"], "5/NQ-HĐND"),
      ]
    ) { project in
      project.from = day("01/10/2026")
      project.state = .underWay
      project.to = day("15/12/2026")
    },
  ]

  @Test func `a matter is told from its beginning, whatever kinds of record it went through`() throws {
    let council = PeoplesCouncil(chain)
    let story = try #require(council.story(of: chain[3]))
    #expect(
      story.events.map { "\($0.date.short) \($0.what) \($0.record.slug)" } == [
        "20/12/2025 budgeted b", "10/04/2026 met m", "12/04/2026 petitioned p", "16/07/2026 asked q",
        "20/07/2026 questionAnswered q",
        "10/08/2026 issued r",
        "15/09/2026 supervised s", "01/10/2026 begun d",
      ])
  }

  @Test func `a story goes over three ties and through no meeting or budget`() throws {
    let council = PeoplesCouncil(chain)
    let told = { (index: Int) in
      try Set(#require(council.story(of: chain[index])).events.map { String($0.record.slug) }).sorted()
        .joined()
    }
    #expect(try told(1) == "mpqrs")
    // What is only related leads over two ties, a programme to none of its other supervisions.
    #expect(council.story(of: chain[0]) == nil && council.story(of: chain[5]) == nil)
    #expect(try told(6) == "bdr")
  }

  @Test func `what is still to be done comes next, the most urgent first`() throws {
    let story = try #require(PeoplesCouncil(chain, rules: [rule()]).story(of: chain[2]))
    #expect(
      story.next.map { "\($0.due.short) \($0.record?.slug ?? "")" } == [
        "30/06/2026 p", "15/12/2026 d", "31/12/2026 q",
      ])
  }

  @Test func `petitions of one meeting, and projects of one budget, are strangers`() throws {
    let meeting = record("tiep-xuc-cu-tri/m.md") { (meeting: inout VoterMeeting) in
      meeting.starts = day("10/04/2026")
    }
    let petitions = ["a", "b"].map { name in
      record(
        "kien-nghi/\(name).md", Petition.self,
        mentions: [mention(.name(folders: ["tiep-xuc-cu-tri"]), ["meeting"], "m")]
      ) { $0.received = day("12/04/2026") }
    }
    let council = PeoplesCouncil([meeting] + petitions)
    let told = { try #require(council.story(of: $0)).events.map { String($0.record.slug) } }
    #expect(try told(petitions[0]) == ["m", "a"])
    #expect(try told(petitions[1]) == ["m", "b"])
    // The meeting belongs to both, and so has no story of its own.
    #expect(council.story(of: meeting) == nil)
  }

  @Test func `a record alone, and what is no matter of its own, has no story`() {
    let news = record("tin-tuc/n.md", News.self, mentions: [related("kien-nghi/p")])
    let session = record("ky-hop/k.md", Session.self)
    let asked = record(
      "chat-van/q.md", Question.self,
      mentions: [mention(.record(folders: ["ky-hop"]), ["session"], "ky-hop/k"), related("tin-tuc/n")])
    let petition = record("kien-nghi/p.md", Petition.self)
    let council = PeoplesCouncil([news, session, asked, petition])
    #expect([news, session, asked, petition].allSatisfy { council.story(of: $0) == nil })
  }

  @Test func `who does something and what changes a text ties no matter`() {
    let old = resolution("nghi-quyet/1.md", number: "1/NQ-HĐND", issued: "2025")
    let new = resolution(
      "nghi-quyet/2.md", number: "2/NQ-HĐND", issued: "2026",
      naming: [("replaces", "1/NQ-HĐND"), ("basis", "1/NQ-HĐND")])
    #expect(PeoplesCouncil([old, new]).story(of: new) == nil)
  }

  @Test func `a story has twenty records at most, the nearest of them`() throws {
    let hub = resolution("nghi-quyet/r.md", issued: "01/01/2026")
    let others = (10..<60).map { number in
      record("kien-nghi/\(number).md", Petition.self, mentions: [related("nghi-quyet/r")]) {
        $0.received = day("01/02/2026")
      }
    }
    let council = PeoplesCouncil([hub] + others)
    let story = try #require(council.story(of: hub))
    #expect(story.events.count == 20)
    #expect(story.events.first?.record === hub)
    // What belongs to many matters leads from none to the other.
    #expect(try #require(council.story(of: others[49])).events.map { $0.record.slug } == ["r", "59"])
  }

  @Test func `a project begins with its first step and ends with its last where nothing else says so`() throws
  {
    let project = record("du-an/d.md", Project.self, mentions: [related("nghi-quyet/r")]) { project in
      project.state = .done
      project.steps = ["01/03/2026", "01/02/2026", "01/09/2026"].map { date in
        var step = Step()
        step.date = day(date)
        return step
      }
    }
    let hub = resolution("nghi-quyet/r.md", issued: "01/01/2026")
    let story = try #require(PeoplesCouncil([hub, project]).story(of: hub))
    #expect(
      story.events.map { "\($0.date.short) \($0.what)" } == [
        "01/01/2026 issued", "01/02/2026 begun", "01/09/2026 finished",
      ])
  }
}

private func related(_ text: String) -> Mention {
  Mention(.record(folders: []), in: FieldPath([.field("related"), .item(0)]), text)
}
