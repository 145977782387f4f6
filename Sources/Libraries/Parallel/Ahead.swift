import Dispatch
import Foundation
import Synchronization

/// Something that is found out on a thread of its own, while whoever needs it later does something else.
///
///     let said = Ahead { ask(git) }
///     read(content)
///     use(said.value)  // waits, if it must
public final class Ahead<Value: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let found = Mutex<Value?>(nil)

  public init(_ find: @escaping @Sendable () -> Value) {
    group.enter()
    Thread { [self] in
      let value = find()
      found.withLock { $0 = value }
      group.leave()
    }.start()
  }

  public var value: Value {
    group.wait()
    guard let value = found.withLock({ $0 }) else { preconditionFailure("the group is left with a value") }
    return value
  }
}
