import Diagnostics
import Files
import Fixtures
import Reading
import Testing
import Vietnamese

@testable import Site

@Suite struct RouteTableTests {
  @Test func `Every file of the sample is found by its path, as it is among all`() throws {
    let tree = try FileTree(root: "\(ScratchFolder.repository)/content")
    let (content, _) = readContent(tree, try tree.list(), name: "content")
    let council = try #require(content.council(at: try day("20/11/2026")))
    let make = { try #require(RouteTable.make(council, folder: .shipped()).table) }
    let (table, other) = (try make(), try make())
    #expect(table.routes.map(\.path) == table.routes.map(\.path).sorted())
    // Of another table, so that no part is there because another file was asked for.
    let missing = table.routes.filter { other.route(at: $0.path)?.path != $0.path }
    #expect(missing.map(\.path) == [])
    #expect(other.route(at: "khong-co") == nil)
  }

  @Test func `A folder read again is as if it were read for the first time`() throws {
    let folder = try ScratchFolder()
    try folder.write(settings, to: "content/site.yaml")
    try folder.write("---\ntiêu đề: A\nngày đăng: 01/01/2026\n---\n", to: "content/tin-tuc/a.md")
    var memory = ReadingMemory()
    let read = { (memory: inout ReadingMemory) in
      let tree = try FileTree(root: folder("content"))
      return readContent(tree, try tree.list(), name: "content", memory: &memory).0
    }
    let first = try read(&memory)
    let second = try read(&memory)
    #expect(first.records.map(ObjectIdentifier.init) == second.records.map(ObjectIdentifier.init))
    try folder.write("---\ntiêu đề: B\nngày đăng: 01/01/2026\n---\n", to: "content/tin-tuc/a.md")
    memory.forget([try #require(RelativePath("tin-tuc/a.md"))])
    #expect(try read(&memory).records.map(\.common.title) == ["B"])
  }
}
