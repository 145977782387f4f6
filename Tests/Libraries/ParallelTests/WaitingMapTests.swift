import Foundation
import Parallel
import Testing

@Suite struct WaitingMapTests {
  @Test(arguments: [(0, 4), (1, 4), (100, 7), (3, 0)]) func `results come in order`(count: Int, atOnce: Int) {
    #expect(waitingMap(count: count, atOnce: atOnce) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test func `those that wait do not wait for each other`() {
    let start = ContinuousClock.now
    _ = waitingMap(count: 16, atOnce: 16) { _ in Thread.sleep(forTimeInterval: 0.3) }
    #expect(ContinuousClock.now - start < .seconds(3))
  }
}
