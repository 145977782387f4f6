import Council
import Testing
import Vietnamese

@testable import Site

@Suite struct StateTests {
  @Test(
    arguments: [
      ("08:00 08/12/2026", nil, nil, "07/12/2026", SessionState.planned),
      ("08:00 08/12/2026", nil, nil, "08/12/2026", .underWay),
      ("08/12/2026", nil, nil, "08/12/2026", .underWay), ("08:00 08/12/2026", nil, nil, "09/12/2026", .held),
      ("08/12/2026", "10/12/2026", nil, "10/12/2026", .underWay),
      ("08/12/2026", "10/12/2026", nil, "11/12/2026", .held),
      ("12/2026", nil, nil, "30/11/2026", .planned), ("12/2026", nil, nil, "01/12/2026", .planned),
      ("12/2026", nil, nil, "31/12/2026", .planned), ("12/2026", nil, nil, "01/01/2027", .held),
      ("2026", nil, nil, "31/12/2026", .planned), ("2026", nil, nil, "01/01/2027", .held),
      ("08/12/2026", nil, .postponed, "09/12/2026", .postponed),
      ("08/12/2026", nil, .held, "01/12/2026", .held),
    ] as [(String, String?, SessionState?, String, SessionState)])
  func `a session's state follows from its dates where none is given`(
    starts: String, ends: String?, given: SessionState?, today: String, expected: SessionState
  ) throws {
    var session = Session()
    session.starts = try day(starts)
    session.ends = try ends.map(day)
    session.state = given
    #expect(session.state(on: try day(today)) == expected)
  }

  @Test(
    arguments: [
      ("19/11/2026", PetitionStatus.underWay, "Quá hạn 1 ngày"),
      ("20/11/2026", .underWay, "Đang giải quyết, hạn 20/11/2026"),
      ("11/2026", .transferred, "Đã chuyển, hạn 11/2026"), ("10/2026", .received, "Quá hạn 20 ngày"),
      ("2026", .received, "Tiếp nhận, hạn 2026"), (nil, .received, "Tiếp nhận"),
      ("01/01/2026", .resolved, "Đã giải quyết xong"),
      ("01/01/2026", .outOfCompetence, "Không thuộc thẩm quyền"),
    ] as [(String?, PetitionStatus, String)])
  func `a petition is overdue when its day has passed and voters still wait`(
    due: String?, status: PetitionStatus, expected: String
  ) throws {
    var petition = Petition()
    petition.due = try due.map(day)
    petition.status = status
    #expect(try context().state(of: petition, due: petition.due).word == expected)
  }

  @Test(
    arguments: [
      ("19/11/2026", RecommendationStatus.underWay, "Quá hạn 1 ngày"),
      ("20/11/2026", .underWay, "Đang thực hiện"),
      ("11/2026", .notStarted, "Chưa thực hiện"), ("10/2026", nil, "Quá hạn 20 ngày"),
      ("2025", .done, "Hoàn thành"),
    ] as [(String, RecommendationStatus?, String)])
  func `a recommendation is overdue when its day has passed and it is not done`(
    due: String, status: RecommendationStatus?, expected: String
  ) throws {
    var recommendation = Recommendation()
    recommendation.due = try day(due)
    recommendation.status = status
    #expect(try context().state(of: recommendation).word == expected)
  }

  @Test(arguments: [
    ("08/12/2026", "Kỳ họp sắp tới · còn 18 ngày"), ("21/11/2026", "Ngày mai họp"),
    ("20/11/2026", "Họp hôm nay"),
    ("12/2026", "Kỳ họp sắp tới"), ("11/2026", "Kỳ họp sắp tới"),
  ])
  func `the days to a session are counted where its day is known`(starts: String, expected: String) throws {
    var session = Session()
    session.starts = try day(starts)
    #expect(try context().nextWords(session) == expected)
  }
}
