import Files
import Fixtures
import Foundation
import Testing

@testable import Preview

@Suite struct FolderWatchTests {
  private let folder: ScratchFolder
  private let watch: FolderWatch

  init() throws {
    folder = try ScratchFolder()
    try folder.write("a", to: "content/tin-tuc/a.md")
    watch = try FolderWatch([folder("content"), folder("templates")])
  }

  private func move(_ from: String, _ to: String) throws {
    try FileManager.default.moveItem(atPath: folder(from), toPath: folder(to))
  }

  @Test func `A file that is written is named`() throws {
    try folder.write("b", to: "content/tin-tuc/a.md")
    #expect(watch.next().paths == [0: [try #require(RelativePath("tin-tuc/a.md"))]])
  }

  @Test func `A file that takes another's place is named, and what editors leave is not`() throws {
    try folder.write("b", to: "content/tin-tuc/.a.md.swp")
    try move("content/tin-tuc/.a.md.swp", "content/tin-tuc/b.md")
    #expect(watch.next().paths == [0: [try #require(RelativePath("tin-tuc/b.md"))]])
  }

  @Test func `What is written into a folder that came later is seen`() throws {
    try folder.write("c", to: "elsewhere/2026/c.md")
    try move("elsewhere", "content/nghi-quyet")
    #expect(watch.next().folders == [0])
    try folder.write("d", to: "content/nghi-quyet/2026/c.md")
    #expect(watch.next().paths == [0: [try #require(RelativePath("nghi-quyet/2026/c.md"))]])
  }

  @Test func `What is written into a folder that went away is not`() throws {
    try move("content/tin-tuc", "elsewhere")
    #expect(watch.next().folders == [0])
    try folder.write("d", to: "elsewhere/a.md")
    try folder.write("e", to: "content/e.md")
    #expect(watch.next().paths == [0: [try #require(RelativePath("e.md"))]])
  }

  @Test func `A folder that is replaced by another, or comes at last, is seen`() throws {
    try folder.write("t", to: "templates/style.css")
    #expect(watch.next().isOfTemplates)
    try move("content", "old")
    #expect(watch.next().isOfContent)
    try folder.write("x", to: "content/x.md")
    #expect(watch.next().isOfContent)
    try folder.write("y", to: "content/x.md")
    #expect(watch.next().records == [try #require(RelativePath("x.md"))])
  }
}
