import Dispatch
import Foundation
import Synchronization

/// Applies `transform` to every index, so many at once on threads of their own, and returns the results in order: for
/// work that waits for others (a network, a program) more than it computes.
public func waitingMap<Result: Sendable>(
  count: Int, atOnce: Int, _ transform: @escaping @Sendable (Int) -> Result
) -> [Result] {
  guard count > 1 else { return (0..<count).map(transform) }
  let work = Work<Result>()
  let group = DispatchGroup()
  for _ in 0..<min(count, max(1, atOnce)) {
    group.enter()
    Thread {
      while let index = work.next(below: count) { work.finish(index, transform(index)) }
      group.leave()
    }.start()
  }
  group.wait()
  return work.results
}

private final class Work<Result: Sendable>: Sendable {
  private let taken = Atomic(0)
  private let finished = Mutex<[(index: Int, result: Result)]>([])

  func next(below count: Int) -> Int? {
    let index = taken.add(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  func finish(_ index: Int, _ result: Result) {
    finished.withLock { $0.append((index, result)) }
  }

  var results: [Result] {
    finished.withLock { $0.sorted { $0.index < $1.index }.map(\.result) }
  }
}
