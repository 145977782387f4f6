import Council
import Files
import Foundation
import Reading
import Site
import Vietnamese

/// The clock by which the council's site goes: that of its settings, or of Vietnam where they say nothing that is a time
/// zone.
struct CouncilClock {
  /// `Asia/Ho_Chi_Minh`
  let zone: String
  private let clock: SiteClock

  /// - Parameter content: the folder of records, which need not be there.
  init(content: String) {
    let given = (try? FileTree(root: content)).flatMap(readSettings)?.timeZone
    let zone = given.flatMap { TimeZone(identifier: $0) == nil ? nil : $0 } ?? CouncilSettings().timeZone
    (self.zone, clock) = (zone, SiteClock(timeZone: zone))
  }

  /// The same moment where it is no country's time, as names of releases have it.
  func utc(_ moment: Int) -> String { SiteClock(timeZone: "UTC").local(moment).short }

  /// `08:15, 20/11/2026`
  /// - Parameter moment: in seconds since 1970.
  func text(_ moment: Int) -> String { clock.local(moment).short }
}
