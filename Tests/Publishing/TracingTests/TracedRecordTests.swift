import Council
import Fixtures
import Testing

@testable import Tracing

@Suite struct TracedRecordTests {
  private static let path = "tin-tuc/a.md"

  private func traced(_ steps: [(path: String, new: String?)], changed: Set<String> = []) throws
    -> TracedRecord
  {
    let text = "---\ntiêu đề: Một\nngày đăng: 01/02/2026\n---\n"
    let record = try #require(try ReadFolder([Self.path: text]).content.records.first)
    let steps = steps.enumerated().map {
      FileHistories.Step(commit: $0, path: $1.path, old: nil, new: $1.new)
    }
    return TracedRecord(record, steps, changed: changed)
  }

  @Test func `git is not asked for what is there now`() throws {
    let once = try traced([(Self.path, "x")])
    #expect(once.endsToday && !once.hasWords && once.needed.isEmpty)
    let twice = try traced([(Self.path, "y"), (Self.path, "x")])
    #expect(twice.endsToday && twice.hasWords && twice.needed.map(\.id) == ["x"])
    let never = try traced([])
    #expect(!never.endsToday && never.needed.isEmpty)
  }

  @Test func `it is asked for all where the file is not as committed`() throws {
    let edited = try traced([(Self.path, "x")], changed: [Self.path])
    #expect(!edited.endsToday && edited.hasWords && edited.needed.map(\.id) == ["x"])
    let moved = try traced([("tin-tuc/a/index.md", "x")])
    #expect(!moved.endsToday && moved.needed.map(\.path) == ["tin-tuc/a/index.md"])
    let gone = try traced([(Self.path, nil), (Self.path, "x")])
    #expect(!gone.endsToday && gone.needed.map(\.id) == ["x"])
  }
}
