import Diagnostics
import Dispatch
import Foundation
import Testing

@testable import Preview

@Suite struct ShowcaseTests {
  private func problem(_ number: Int) -> Diagnostic {
    .error(Message("problem-\(number)", Localized(vi: "\(number)", en: "\(number)")), at: Place(file: "a.md"))
  }

  @Test func `Whoever listens hears last what is true last`() async {
    // Between what is found out and what is said others may come: many times, since it is a matter of luck.
    for _ in 0..<50 {
      let showcase = Showcase(language: .vietnamese) { _ in }
      var events = showcase.events().makeAsyncIterator()
      DispatchQueue.concurrentPerform(iterations: 16) {
        showcase.show(nil, [problem($0)], number: $0, mending: nil)
      }
      let heard = await events.next().map { String(decoding: $0, as: UTF8.self) }
      var now = showcase.events().makeAsyncIterator()
      let shown = await now.next().map {
        String(decoding: $0, as: UTF8.self).replacing("retry: 500\n", with: "")
      }
      #expect(heard == shown)
    }
  }

  @Test func `What the rules say of what is no longer shown is not told`() async {
    let showcase = Showcase(language: .vietnamese) { findings in
      #expect(findings.new.map(\.message.id) == ["problem-2"])
    }
    showcase.show(nil, [], number: 1, mending: nil)
    showcase.show(nil, [], number: 2, mending: nil)
    showcase.judge([problem(1)], of: 1)
    showcase.judge([problem(2)], of: 2)
    var events = showcase.events().makeAsyncIterator()
    let heard = await events.next().map { String(decoding: $0, as: UTF8.self) }
    #expect(heard?.contains("problem-2") == true && heard?.contains("problem-1") == false)
  }
}
