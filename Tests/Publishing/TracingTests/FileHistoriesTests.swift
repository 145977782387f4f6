import Council
import Fixtures
import Testing

@testable import Tracing

@Suite struct FileHistoriesTests {
  private func commit(_ number: Int, _ changes: (path: String, old: String?, new: String?)...) -> LoggedCommit
  {
    LoggedCommit(
      id: "c\(number)", moment: number,
      changes: changes.map { LoggedChange(path: $0.path, old: $0.old, new: $0.new) })
  }

  private func record(_ path: String, aliases: String = "") throws -> Record {
    let text = "---\ntiêu đề: Một\nngày đăng: 01/02/2026\n\(aliases)\n---\n"
    return try #require(try ReadFolder([path: text]).content.records.first)
  }

  private func steps(_ record: Record, _ commits: [LoggedCommit]) -> [String] {
    var used: Set<String> = []
    return FileHistories(commits).steps(of: record, using: &used).map {
      "\($0.commit) \($0.old ?? "-") \($0.new ?? "-")"
    }
  }

  @Test func `a file's commits are its steps`() throws {
    let record = try record("tin-tuc/a.md")
    let commits = [
      commit(3, ("tin-tuc/b.md", nil, "z")), commit(2, ("tin-tuc/a.md", "x", "y")),
      commit(1, ("tin-tuc/a.md", nil, "x")),
    ]
    #expect(steps(record, commits) == ["1 x y", "2 - x"])
  }

  @Test func `a record is followed to where it was before`() throws {
    let moved = [
      commit(2, ("tin-tuc/2026/a.md", nil, "y"), ("tin-tuc/cu.md", "x", nil)),
      commit(1, ("tin-tuc/cu.md", nil, "x")),
    ]
    #expect(
      steps(try record("tin-tuc/2026/a.md", aliases: "địa chỉ cũ: [tin-tuc/cu]"), moved) == [
        "0 x y", "1 - x",
      ])
    // Nobody says that it is the same.
    #expect(steps(try record("tin-tuc/2026/a.md"), moved) == ["0 - y"])
    let same = [
      commit(2, ("tin-tuc/a.md", nil, "x"), ("tin-tuc/cu.md", "x", nil)),
      commit(1, ("tin-tuc/cu.md", nil, "x")),
    ]
    #expect(steps(try record("tin-tuc/a.md"), same) == ["0 x x", "1 - x"])
  }

  @Test func `it may have been gone between`() throws {
    let commits = [
      commit(3, ("tin-tuc/a.md", nil, "y")), commit(2, ("tin-tuc/cu.md", "x", nil)),
      commit(1, ("tin-tuc/cu.md", nil, "x")),
    ]
    #expect(
      steps(try record("tin-tuc/a.md", aliases: "địa chỉ cũ: [tin-tuc/cu]"), commits) == [
        "0 - y", "1 x -", "2 - x",
      ])
  }

  @Test func `two that changed places end`() throws {
    let commits = [
      commit(2, ("tin-tuc/a.md", nil, "y"), ("tin-tuc/b.md", "y", nil)),
      commit(1, ("tin-tuc/b.md", nil, "y"), ("tin-tuc/a.md", "y", nil)),
    ]
    #expect(steps(try record("tin-tuc/a.md", aliases: "địa chỉ cũ: [tin-tuc/b]"), commits).count == 2)
  }
}
