import Testing

@testable import Council

@Suite struct OfficeTests {
  @Test(
    arguments: [
      ([], "01/01/1990", true), ([(nil, nil)], "01/01/1990", true),
      ([("28/03/2026", nil)], "27/03/2026", false), ([("28/03/2026", nil)], "08:00 28/03/2026", true),
      ([("28/03/2026", "30/06/2026")], "23:00 30/06/2026", true),
      ([("28/03/2026", "30/06/2026")], "01/07/2026", false),
      ([("03/2026", "06/2026")], "01/03/2026", true), ([("03/2026", "06/2026")], "30/06/2026", true),
      ([(nil, "2025"), ("2027", nil)], "01/07/2026", false),
      ([(nil, "2025"), ("2027", nil)], "31/12/2025", true),
    ] as [([(String?, String?)], String, Bool)])
  func `a deputy is in office while any membership holds`(
    memberships: [(String?, String?)], on: String, isInOffice: Bool
  ) {
    #expect(deputy(memberships).isInOffice(on: day(on)) == isInOffice)
  }

  @Test func `days in office are counted once, whatever one is at the same time`() {
    let days = deputy([
      ("01/07/2026", "31/12/2026"), ("28/03/2026", "31/07/2026"), ("2024", "2024"),
      ("01/08/2026", "31/08/2026"),
      ("10/02/2025", "09/02/2025"),
    ]).daysInOffice
    #expect(
      days == [
        day("01/01/2024").dayNumber...day("31/12/2024").dayNumber,
        day("28/03/2026").dayNumber...day("31/12/2026").dayNumber,
      ])
  }

  @Test func `without a beginning or an end there is none`() {
    #expect(deputy([]).daysInOffice == [Int.min...Int.max])
    #expect(deputy([(nil, nil)]).daysInOffice == [Int.min...Int.max])
    #expect(deputy([("01/01/2026", nil)]).daysInOffice == [day("01/01/2026").dayNumber...Int.max])
  }

  @Test(arguments: [
    (Int.min...Int.max, 5), (2...4, 4), (3...3, 2), (4...10, 2), (5...6, 0), (Int.min...2, 1),
    (8...Int.max, 1),
  ])
  func `days within a time are counted`(range: ClosedRange<Int>, count: Int) {
    #expect([2, 3, 3, 4, 9].count(in: range) == count)
    #expect([Int]().count(in: range) == 0)
  }

  @Test(
    arguments: [
      (SessionKind.regular, 24, 25, 1, true), (.regular, 24, 25, 0, false), (.urgent, 25, 25, 0, true),
      (.regular, 25, nil, 0, false), (.standingCommittee, 4, 5, 1, false),
    ] as [(SessionKind, Int, Int?, Int, Bool)])
  func `it is known who was there where all came or the absent are named`(
    kind: SessionKind, present: Int, total: Int?, absent: Int, isKnown: Bool
  ) {
    var session = Session()
    session.kind = kind
    var attendance = Attendance()
    attendance.present = present
    attendance.total = total
    attendance.absent = Array(repeating: Name("Trần Thị Mẫu"), count: absent)
    session.attendance = attendance
    #expect(session.hasRollCall == isKnown)
  }

  private func deputy(_ memberships: [(String?, String?)]) -> Deputy {
    var deputy = Deputy()
    deputy.memberships = memberships.map { from, to in
      var membership = Membership()
      membership.from = from.map(day)
      membership.to = to.map(day)
      return membership
    }
    return deputy
  }
}
