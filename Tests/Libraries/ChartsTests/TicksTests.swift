import Testing

@testable import Charts

@Suite struct TicksTests {
  @Test(arguments: [
    ([31.4], [0.0, 10, 20, 30, 40]), ([100], [0, 50, 100]), ([15], [0, 5, 10, 15]),
    ([0.3], [0, 0.1, 0.2, 0.3]),
    ([-3.4, 5.5], [-5, 0, 5, 10]), ([-8], [-8, -6, -4, -2, 0]), ([7e15], [0, 2e15, 4e15, 6e15, 8e15]),
    ([0.00041], [0, 0.0002, 0.0004, 0.0006]), ([0], [0]), ([], [0]),
  ])
  func `round numbers around the data`(numbers: [Double], ticks: [Double]) {
    #expect(Ticks(numbers).values == ticks)
  }

  @Test(arguments: [
    ([80.0, 91], [80.0, 85, 90, 95]), ([1e15, 1e15 + 1e-3], [0, 5e14, 1e15]), ([5, 5], [0, 2, 4, 6]),
  ])
  func `without zero, unless there is nothing between`(numbers: [Double], ticks: [Double]) {
    #expect(Ticks(numbers, fromZero: false).values == ticks)
  }

  @Test(arguments: 1...500)
  func `always three to five, with the data between them`(seed: Int) {
    var dice = Dice(seed)
    let scale = (0..<dice.index(280)).reduce(1.0) { power, _ in
      seed.isMultiple(of: 2) ? power * 10 : power / 10
    }
    let numbers = (0...dice.index(5)).map { _ in (dice.roll() - (seed % 3 == 0 ? 0.5 : 0)) * scale }
    for fromZero in [true, false] {
      let ticks = Ticks(numbers, fromZero: fromZero)
      #expect((3...5).contains(ticks.values.count), "\(numbers) \(ticks.values)")
      #expect(numbers.allSatisfy { $0 >= ticks.low && $0 <= ticks.high }, "\(numbers) \(ticks.values)")
      #expect(!fromZero || ticks.values.contains(0))
    }
  }
}
