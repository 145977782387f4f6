/// The marks of an axis: 3 to 5 round numbers (1, 2 or 5 times a power of ten apart) that hold the data between them;
/// one, where all is zero.
///
/// 0 to 31.4 has 0, 10, 20, 30, 40.
struct Ticks: Equatable {
  let values: [Double]

  var low: Double { values.first ?? 0 }
  var high: Double { values.last ?? 0 }

  /// - Parameter fromZero: whether zero is among them also where no number is near it.
  init(_ numbers: [Double], fromZero: Bool = true) {
    var low = numbers.min() ?? 0
    var high = numbers.max() ?? 0
    // Numbers that hardly differ have no scale of their own.
    if fromZero || high - low <= max(low.magnitude, high.magnitude) * 1e-9 {
      low = min(low, 0)
      high = max(high, 0)
    }
    let step = high > low ? Step(span: high - low, low: low, high: high) : nil
    values = step.map { step in step.range(low, high).map(step.multiple) } ?? [0]
  }
}

/// Mantissa × 10 ^ exponent. Powers come from multiplication alone, as a machine's own `pow` may differ in the last
/// bit.
private struct Step {
  let mantissa: Int
  let exponent: Int

  init?(span: Double, low: Double, high: Double) {
    var exponent = 0
    var unit = 1.0
    while unit * 10 <= span { (unit, exponent) = (unit * 10, exponent + 1) }
    while unit > span { (unit, exponent) = (unit / 10, exponent - 1) }
    for (mantissa, shift) in [(1, -1), (2, -1), (5, -1), (1, 0), (2, 0), (5, 0), (1, 1)] {
      let step = Step(mantissa: mantissa, exponent: exponent + shift)
      if step.range(low, high).count <= 5 {
        self = step
        return
      }
    }
    return nil
  }

  private init(mantissa: Int, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  func range(_ low: Double, _ high: Double) -> ClosedRange<Int> {
    let step = multiple(1)
    return Int((low / step).rounded(.down))...Int((high / step).rounded(.up))
  }

  /// Division for small steps, because 3 / 10 is 0.3 and 3 × 0.1 is not.
  func multiple(_ count: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent.magnitude { power *= 10 }
    return exponent < 0 ? Double(count * mantissa) / power : Double(count * mantissa) * power
  }
}
