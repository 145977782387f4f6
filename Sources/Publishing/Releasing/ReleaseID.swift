import Foundation
import Proving

/// The name of a release, `20261120-081500-001`: the time in UTC at which it was made and a number that tells those of
/// one second apart. Names sort as releases came to be, also where the clock was set back between two of them.
package struct ReleaseID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let description: String

  /// - Returns: nil for what is no such name.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [8, 6, 3], parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else {
      return nil
    }
    description = text
  }

  private init(time: String, number: Int) {
    description = "\(time)-" + String(1000 + number).dropFirst()
  }

  /// The name of a release that is made now.
  /// - Parameters:
  ///   - newest: the newest one that there is.
  ///   - moment: now, in seconds since 1970.
  package static func next(after newest: ReleaseID?, at moment: Int) -> ReleaseID {
    let now = ReleaseID(time: text(moment), number: 1)
    guard let newest, newest >= now else { return now }
    let number = Int(newest.description.suffix(3)) ?? 0
    guard number == 999 else { return ReleaseID(time: String(newest.time), number: number + 1) }
    return ReleaseID(time: text(newest.moment + 1), number: 1)
  }

  /// When it was made, in seconds since 1970.
  package var moment: Int {
    let digits = Array(description.utf8.filter(isDigit).map { Int32($0 - UInt8(ascii: "0")) })
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    var time = tm()
    time.tm_year = number(0..<4) - 1900
    time.tm_mon = number(4..<6) - 1
    time.tm_mday = number(6..<8)
    time.tm_hour = number(8..<10)
    time.tm_min = number(10..<12)
    time.tm_sec = number(12..<14)
    return timegm(&time)
  }

  /// When it was made in Vietnam, which has one time and no summer; as ISO 8601 has it.
  package var day: String {
    let digits = text(moment + 7 * 3600)
    return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6).prefix(2))"
  }

  /// As the release's own file holds it.
  var line: [UInt8] { Array("\(description)\n".utf8) }

  package static func < (a: ReleaseID, b: ReleaseID) -> Bool {
    a.description < b.description
  }

  private var time: Substring { description.dropLast(4) }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// `20261120-081500`, in UTC.
private func text(_ moment: Int) -> String {
  let digits = utcDigits(of: moment)
  return "\(digits.prefix(8))-\(digits.dropFirst(8))"
}
