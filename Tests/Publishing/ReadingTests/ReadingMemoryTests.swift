import Council
import Files
import Fixtures
import Testing

@testable import Reading

@Suite struct ReadingMemoryTests {
  private let folder: ScratchFolder
  private let path: RelativePath

  init() throws {
    folder = try ScratchFolder()
    path = try #require(RelativePath("tin-tuc/a.md"))
    try folder.write(settings, to: "content/site.yaml")
    try write("Một")
  }

  private func write(_ title: String, day: String = "01/01/2026", body: String = "") throws {
    try folder.write(
      "---\ntiêu đề: \(title)\nngày đăng: \(day)\n---\n\(body)", to: "content/tin-tuc/a.md")
  }

  private func read(_ memory: inout ReadingMemory) throws -> Content {
    let tree = try FileTree(root: folder("content"))
    return readContent(tree, try tree.list(), name: "content", memory: &memory).0
  }

  private func readText(_ memory: ReadingMemory) throws -> (old: Record, new: Record)? {
    Reading.readText(of: path, try FileTree(root: folder("content")), name: "content", memory: memory)
  }

  @Test func `What is the same is not read again, and what was written is`() throws {
    var memory = ReadingMemory()
    let first = try read(&memory)
    let second = try read(&memory)
    #expect(first.records.map { ObjectIdentifier($0) } == second.records.map { ObjectIdentifier($0) })
    try write("Hai")
    memory.forget([path])
    #expect(try read(&memory).records.map(\.common.title) == ["Hai"])
  }

  @Test func `A record with an error stands as it was`() throws {
    var memory = ReadingMemory()
    _ = try read(&memory)
    for _ in 1...2 {
      try write("Hai", day: "31/02/2026")
      memory.forget([path])
      let content = try read(&memory)
      #expect(content.records.isEmpty)
      #expect(content.faulty.map(\.common.title) == ["Một"])
      #expect(content.standIns.map(\.common.title) == ["Một"])
    }
  }

  @Test func `Records are read anew where the settings' lists are others`() throws {
    var memory = ReadingMemory()
    let first = try read(&memory)
    try folder.write(settings.replacing("Giáo dục]", with: "Giáo dục, Rừng]"), to: "content/site.yaml")
    let second = try read(&memory)
    #expect(first.records.map { ObjectIdentifier($0) } != second.records.map { ObjectIdentifier($0) })
  }

  @Test func `A change of the text alone is told from others`() throws {
    var memory = ReadingMemory()
    #expect(try readText(memory)?.new.body == nil)
    _ = try read(&memory)
    try write("Một", body: "Lời mới.")
    #expect(try readText(memory)?.new.body == "Lời mới.")
    try write("Hai", body: "Lời mới.")
    #expect(try readText(memory)?.new.body == nil)
    try folder.write("---\nlại: [\n---\n", to: "content/tin-tuc/a.md")
    #expect(try readText(memory)?.new.body == nil)
    try folder.remove("content/tin-tuc/a.md")
    #expect(try readText(memory)?.new.body == nil)
  }
}
