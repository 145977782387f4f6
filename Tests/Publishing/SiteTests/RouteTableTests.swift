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
}
