import Foundation
import Vietnamese

/// When a day or a minute begins where the council is.
struct CouncilSeconds: Sendable {
  private let zone: TimeZone

  init(timeZone identifier: String) {
    zone = TimeZone(identifier: identifier) ?? .gmt
  }

  /// Since 1970.
  func seconds(_ date: WrittenDate) -> Int {
    let local = date.dayNumber * 86_400 + (date.hour ?? 0) * 3600 + (date.minute ?? 0) * 60
    return local - zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(local)))
  }
}
