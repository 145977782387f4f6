import Testing

@testable import Council

@Suite struct DutyStateTests {
  @Test(arguments: [
    ("20/11/2026", Duty.Completion.on(day("19/11/2026")), DutyState.onTime),
    ("20/11/2026", .on(day("20/11/2026")), .onTime), ("20/11/2026", .on(day("17:30 20/11/2026")), .onTime),
    ("20/11/2026", .on(day("21/11/2026")), .late(days: 1)),
    ("20/11/2026", .on(day("20/12/2026")), .late(days: 30)),
    ("11/2026", .on(day("30/11/2026")), .onTime), ("11/2026", .on(day("01/12/2026")), .late(days: 1)),
    // Of a month that alone is known the office is believed.
    ("20/11/2026", .on(day("11/2026")), .onTime), ("20/11/2026", .undated, .done),
    ("20/11/2026", .open, .dueIn(days: 0)), ("21/11/2026", .open, .dueIn(days: 1)),
    ("2026", .open, .dueIn(days: 41)),
    ("19/11/2026", .open, .overdue(days: 1)), ("10/2026", .open, .overdue(days: 20)),
  ])
  func `a duty stands as its day and its end say`(due: String, completion: Duty.Completion, state: DutyState)
  {
    let duty = Duty(
      source: .given(recommendation: nil), record: nil, missing: nil, owner: nil, due: day(due),
      completion: completion)
    #expect(duty.state(on: day("20/11/2026")) == state)
    let isOpen = if case .open = completion { true } else { false }
    #expect(duty.state(on: day("20/11/2026")).isOpen == isOpen)
  }
}
