import Dispatch
import Synchronization

/// Applies `transform` to every index on all cores and returns the results in order.
///
/// Indices are taken in runs, so that neighbours (files of one folder, pages of one kind) stay on one core.
public func concurrentMap<Result: Sendable>(
  count: Int, run: Int = 64, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  let runs = (count + run - 1) / run
  guard runs > 1 else { return (0..<count).map(transform) }
  let finished = Mutex<[(run: Int, results: [Result])]>([])
  DispatchQueue.concurrentPerform(iterations: runs) { index in
    let results = (index * run..<min(count, (index + 1) * run)).map(transform)
    finished.withLock { $0.append((index, results)) }
  }
  return finished.withLock { $0.sorted { $0.run < $1.run }.flatMap(\.results) }
}
