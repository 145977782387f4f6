import Parallel
import Synchronization
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 63, 64, 65, 128, 1_000], [1, 7, 64])
  func `results stand in the order of the indices, whoever is done first`(count: Int, run: Int) {
    #expect(concurrentMap(count: count, run: run) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test func `every index is taken once`() {
    let taken = Mutex<[Int: Int]>([:])
    _ = concurrentMap(count: 500, run: 3) { index in taken.withLock { $0[index, default: 0] += 1 } }
    #expect(taken.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<500).map { ($0, 1) }))
  }
}
