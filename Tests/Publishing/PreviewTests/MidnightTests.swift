import Foundation
import Testing

@testable import Preview

@Suite struct MidnightTests {
  @Test(arguments: [
    ("2026-11-20T16:59:59Z", "Asia/Ho_Chi_Minh", "2026-11-20T17:00:00Z"),
    ("2026-11-20T17:00:00Z", "Asia/Ho_Chi_Minh", "2026-11-21T17:00:00Z"),
    ("2026-12-31T20:00:00Z", "UTC", "2027-01-01T00:00:00Z"),
    ("2026-12-31T20:00:00Z", "no zone", "2027-01-01T00:00:00Z"),
    // A day of 23 hours.
    ("2026-03-29T00:00:00Z", "Europe/Berlin", "2026-03-29T22:00:00Z"),
  ])
  func `The next day begins there`(moment: String, zone: String, midnight: String) throws {
    let moment = try Date(moment, strategy: .iso8601)
    #expect(Midnight.next(after: moment, inTimeZone: zone) == (try Date(midnight, strategy: .iso8601)))
  }
}
