import Vietnamese

extension Deputy {
  /// Whether somebody is a deputy on a day: any membership tells; where none is given, always.
  package func isInOffice(on day: WrittenDate) -> Bool {
    memberships.isEmpty || memberships.contains { $0.holds(on: day) }
  }

  /// The days on which somebody is a deputy, as day numbers, without overlaps and in order.
  package var daysInOffice: [ClosedRange<Int>] {
    if memberships.isEmpty { return [Int.min...Int.max] }
    let periods = memberships.map { membership in
      (membership.from?.firstDay.dayNumber ?? .min, membership.to?.lastDay.dayNumber ?? .max)
    }.filter { $0.0 <= $0.1 }.sorted { $0 < $1 }
    var days: [ClosedRange<Int>] = []
    for (from, to) in periods {
      if let last = days.last, from <= last.upperBound {
        days[days.count - 1] = last.lowerBound...max(last.upperBound, to)
      } else {
        days.append(from...to)
      }
    }
    return days
  }
}

extension Session {
  /// Whether it is known who was there: some are named as absent, or all came.
  package var hasRollCall: Bool {
    guard kind != .standingCommittee, let attendance else { return false }
    return !attendance.absent.isEmpty || attendance.present == attendance.total
  }
}

extension Array where Element == Int {
  /// How many elements lie in a range; the array is in order.
  package func count(in range: ClosedRange<Int>) -> Int {
    let after = { (limit: Int) in self.partitioningIndex { $0 > limit } }
    let before = range.lowerBound == .min ? 0 : after(range.lowerBound - 1)
    return after(range.upperBound) - before
  }

  private func partitioningIndex(where isLater: (Int) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isLater(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
