import Synchronization

/// A value that is made when somebody first asks for it, and kept: several files say how big another is.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<(value: Value, asked: Int)?>(nil)
  private let uses: Int
  private let make: @Sendable () -> Value

  /// - Parameter uses: after how often it is forgotten, so that what only a few neighbours need takes no memory for
  ///   the rest of a build; who asks again gets it made again.
  init(uses: Int = .max, _ make: @escaping @Sendable () -> Value) {
    self.uses = uses
    self.make = make
  }

  /// Whoever asks while it is being made waits for it.
  var value: Value {
    made.withLock { made in
      let (value, asked) = made ?? (make(), 0)
      made = asked + 1 < uses ? (value, asked + 1) : nil
      return value
    }
  }
}
